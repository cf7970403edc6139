// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QHash>
#include <QObject>
#include <QVariant>

#include <memory>

class QSettings;

namespace lockstep::ui {

// What one user has chosen on this device: the ini file of his profile. Keys that this version does
// not know stay as they are; secrets never go in here. Keys are paths: "shortcuts/issue.new".
class UserSettings final : public QObject
{
    Q_OBJECT

public:
    // An empty file name: nothing is kept.
    explicit UserSettings(const QString &file = {}, QObject *parent = nullptr);
    ~UserSettings() override;

    [[nodiscard]] QVariant value(const QString &key, const QVariant &otherwise = {}) const;
    // An invalid value removes the key.
    void setValue(const QString &key, const QVariant &value);
    // Those directly in a group, without its name.
    [[nodiscard]] QStringList keys(const QString &group) const;
    // Writes now what else would be written by and by. False: it cannot be written.
    bool sync();

Q_SIGNALS:
    void changed(const QString &key);

private:
    std::unique_ptr<QSettings> m_file; // null: in memory
    QHash<QString, QVariant> m_memory;
};

} // namespace lockstep::ui

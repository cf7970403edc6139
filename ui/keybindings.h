// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QKeySequence>
#include <QList>
#include <QMap>
#include <QObject>

#include <optional>

namespace lockstep::ui {

class UserSettings;

// The keys that the user has given to actions instead of their own: one for all windows of an
// identity, kept in its settings ("shortcuts/<action>", portable names, "; " between them; empty:
// no keys). What stands there for actions that this version does not have stays there.
class KeyBindings final : public QObject
{
    Q_OBJECT

public:
    explicit KeyBindings(UserSettings &settings, QObject *parent = nullptr);

    // Nothing: the action has the keys it came with.
    [[nodiscard]] std::optional<QList<QKeySequence>> changed(const QString &action) const;
    // Nothing: back to the keys it came with.
    void set(const QString &action, const std::optional<QList<QKeySequence>> &keys);
    [[nodiscard]] bool isAnyChanged() const { return !m_changed.isEmpty(); }
    void resetAll(const QStringList &actions); // of these

Q_SIGNALS:
    void keysChanged();

private:
    void store(const QString &action, const std::optional<QList<QKeySequence>> &keys);

    UserSettings &m_settings;
    QMap<QString, QList<QKeySequence>> m_changed;
};

} // namespace lockstep::ui

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/syncengine.h"
#include "ui/theme/themeservice.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace lockstep::ui {

class PlainLabel;

// A key for issues that is made of a name, and that none of the others is; empty: there is nothing
// in it to make one of.
[[nodiscard]] QString suggestedKey(const QString &name, const QStringList &taken);

// A new project: its name, its key, and what it begins with. For administrators of the workspace.
class NewProjectDialog final : public QDialog
{
    Q_OBJECT

public:
    NewProjectDialog(SyncEngine &engine, const ThemeService &themes, QWidget *parent);

    void start();
    // The server did not take it, and why: it is to be changed, and sent again as this op.
    void startAgain(const Project &project, const OpId &op, const QString &why);

Q_SIGNALS:
    void created(const lockstep::Project &project, const lockstep::OpId &op);

private:
    void open(const QString &name, const QString &key);
    void fillTemplates();
    void suggest();
    void refresh();
    void create();
    [[nodiscard]] Project wanted() const;
    [[nodiscard]] QStringList takenKeys() const;
    [[nodiscard]] QString problem() const;

    SyncEngine &m_engine;
    QList<Project> m_templates{};
    Project m_project{}; // as it was sent before
    OpId m_op{};
    bool m_ownKey = false; // typed by the user
    QLineEdit *m_name;
    QLineEdit *m_key;
    QComboBox *m_template;
    PlainLabel *m_statuses;
    PlainLabel *m_note;
    QPushButton *m_create;
};

} // namespace lockstep::ui

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/account.h"
#include "core/sync/replica.h"
#include "ui/theme/themeservice.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;

namespace lockstep::ui {

class Banner;
class PlainLabel;
class Prompts;

// Whom to invite, as what, for how long; then the link, once. It only asks: whoever shows it
// invites, and says how it went. What was typed stays when that fails.
class InviteDialog final : public QDialog
{
    Q_OBJECT

public:
    InviteDialog(const Replica &replica, const ThemeService &themes, Clock &clock, Prompts &prompts,
        QWidget *parent);

    void setBusy(bool busy);
    void showError(const Error &error);
    void showInvitation(const PendingInvitation &invitation);
    [[nodiscard]] InvitationDraft draft() const;

Q_SIGNALS:
    void submitted(const lockstep::InvitationDraft &draft);

private:
    QWidget *makeForm(const Replica &replica);
    QWidget *makeProjects(const Replica &replica);
    QWidget *makeResult();
    void refresh();
    void submit();
    void copy();
    void startAnother();
    void showResult(bool shown); // else the form

    const ThemeService &m_themes;
    Clock &m_clock;
    Prompts &m_prompts;
    QWidget *m_form;
    QWidget *m_result;
    QLineEdit *m_email;
    QCheckBox *m_admin;
    QWidget *m_projects = nullptr;
    QList<std::pair<ProjectId, QComboBox *>> m_roles;
    QComboBox *m_duration;
    Banner *m_error;
    QPushButton *m_invite;
    PlainLabel *m_told;
    QLineEdit *m_link;
    QPushButton *m_copy;
    PlainLabel *m_copied;
    bool m_busy = false;
};

} // namespace lockstep::ui

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/account.h"
#include "ui/people/peoplemodel.h"
#include "ui/theme/themeservice.h"

#include <QWidget>

class QLineEdit;
class QPushButton;
class QScrollArea;
class QStackedWidget;
class QTableView;

namespace lockstep::ui {

class EmptyState;
class PageHeader;
class PlainLabel;
class SectionHeader;

// Who is in the workspace, for everybody; and for those who may invite, who has been invited and
// has not come yet. What can be done with a person is in his menu.
class PeoplePage final : public QWidget
{
    Q_OBJECT

public:
    PeoplePage(SyncEngine &engine, Clock &clock, const ThemeService &themes, QWidget *parent);

    [[nodiscard]] PageHeader &header() { return *m_header; }
    void setPresence(const QList<PresencePerson> &people) { m_model->setPresence(people); }
    void setMayInvite(bool may); // else there is nothing of invitations
    void setInvitations(const QList<PendingInvitation> &invitations);
    void showInvitationsError(const Error &error); // they could not be fetched, or revoked
    void focusTable();

Q_SIGNALS:
    void personMenuRequested(const lockstep::UserId &user, const QPoint &globalPos);
    void inviteRequested();
    void invitationsWanted(); // it is being looked at, or somebody wants to try again
    void revokeRequested(const lockstep::PendingInvitation &invitation);
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void refresh();
    void fillInvitations();
    void showMenu(int row);
    void fitColumns();
    void fitInvitations();

    SyncEngine &m_engine;
    Clock &m_clock;
    const ThemeService &m_themes;
    PeopleModel *m_model;
    PageHeader *m_header;
    QLineEdit *m_find;
    QPushButton *m_invite;
    QTableView *m_table;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    QWidget *m_waiting; // the part about invitations
    SectionHeader *m_waitingHeader;
    PlainLabel *m_waitingNote;
    QPushButton *m_retry;
    QScrollArea *m_scroll;
    QList<PendingInvitation> m_invitations;
    bool m_mayInvite = false;
};

} // namespace lockstep::ui

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/people/administration.h"

#include "ui/actions.h"
#include "ui/models/people.h"
#include "ui/people/invitedialog.h"
#include "ui/people/peoplepage.h"
#include "ui/places/placepages.h"
#include "ui/prompts.h"
#include "ui/widgets/toast.h"
#include "ui/window/navigation.h"
#include "ui/window/windowtoasts.h"

#include <QMenu>

#include <algorithm>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

Administration::Administration(const Parts &parts, QWidget &window)
    : QObject(&window), m(parts), m_window(window)
{
    m.pages.peopleMade = [this](PeoplePage &page) { adopt(page); };
    connect(&m.engine, &SyncEngine::usersChanged, this, [this] {
        refresh();
        fetchInvitations(); // one of them may have come
    });
    connect(&m.engine, &SyncEngine::reset, this, &Administration::refresh);
    connect(&m.engine, &SyncEngine::statusChanged, this, [this](const SyncStatus &status) {
        const bool isConnected = status.connection.state == ConnectionState::Connected;
        if (isConnected && !std::exchange(m_wasConnected, isConnected))
            fetchInvitations();
        m_wasConnected = isConnected;
    });
}

void Administration::addActions(Actions &actions, const QString &group)
{
    actions.add({ .id = action::People,
                    .group = group,
                    .text = tr("Go to the people"),
                    .keys = { QKeySequence(Qt::Key_G, Qt::Key_P) },
                    .icon = u"users"_s },
        [this] {
            m.navigation.showScope({ Scope::Kind::People });
            m.navigation.focusList();
        });
    if (m.account)
        actions.add({ .id = action::Invite,
                        .group = group,
                        .text = tr("Invite somebody"),
                        .icon = u"user-plus"_s,
                        .enabledIf = [this] { return mayInvite(); } },
            [this] { invite(); });
}

void Administration::adopt(PeoplePage &page)
{
    m_page = &page;
    connect(&page, &PeoplePage::inviteRequested, this, &Administration::invite);
    connect(&page, &PeoplePage::invitationsWanted, this, &Administration::fetchInvitations);
    connect(&page, &PeoplePage::revokeRequested, this, &Administration::revoke);
    refresh();
}

bool Administration::mayAdminister() const
{
    const User *me = m.engine.replica().user(m.engine.self().id);
    return me && me->admin && !me->former;
}

bool Administration::isLastAdmin(const UserId &user) const
{
    const auto &users = m.engine.replica().users();
    const auto isOther
        = [&](const User &each) { return each.admin && !each.former && each.id != user; };
    return std::none_of(users.begin(), users.end(), isOther);
}

SpaceId Administration::directory() const
{
    return directorySpace(m.engine.replica().identity().workspace);
}

void Administration::refresh()
{
    if (m_page)
        m_page->setMayInvite(mayInvite());
}

// --- Invitations
// ----------------------------------------------------------------------------------

void Administration::fetchInvitations()
{
    if (!m_page || !m_page->isVisible() || !mayInvite())
        return;
    m.account->listInvitations(
        [page = m_page](const Result<QList<PendingInvitation>> &invitations) {
            if (!page)
                return;
            if (invitations)
                page->setInvitations(*invitations);
            else
                page->showInvitationsError(invitations.error());
        });
}

void Administration::invite()
{
    if (!mayInvite())
        return;
    if (m_dialog) {
        m_dialog->raise();
        m_dialog->activateWindow();
        return;
    }
    m_dialog = new InviteDialog(m.engine.replica(), m.themes, m.clock, m.prompts, &m_window);
    connect(m_dialog, &InviteDialog::submitted, this, [this](const InvitationDraft &draft) {
        m_dialog->setBusy(true);
        m.account->invite(draft,
            [self = QPointer{ this }, dialog = m_dialog](const Result<PendingInvitation> &made) {
                if (dialog && made)
                    dialog->showInvitation(*made);
                else if (dialog)
                    dialog->showError(made.error());
                if (self)
                    self->fetchInvitations();
            });
    });
    m_dialog->open();
}

void Administration::revoke(const PendingInvitation &invitation)
{
    m.prompts.ask(&m_window,
        { tr("Revoke Invitation"),
            //: %1 is an e-mail address
            tr("The link that %1 was given does not work any more then. You can invite them again "
               "at any time.")
                .arg(invitation.email),
            tr("Revoke"), true },
        [self = QPointer{ this }, id = invitation.id](bool accepted) {
            if (!self || !accepted)
                return;
            self->m.account->revokeInvitation(id, [self](const Result<void> &done) {
                if (!self || !self->m_page)
                    return;
                if (done)
                    self->fetchInvitations();
                else
                    self->m_page->showInvitationsError(done.error());
            });
        });
}

// --- People
// ---------------------------------------------------------------------------------------

void Administration::addToMenu(QMenu &menu, const UserId &user)
{
    const User *person = m.engine.replica().user(user);
    const bool isMe = user == m.engine.self().id;
    if (!person || person->former || (!mayAdminister() && !isMe))
        return;
    const bool isLast = person->admin && isLastAdmin(user);
    menu.addSeparator();
    if (mayAdminister()) {
        QAction *admin = menu.addAction(m.themes.icon(u"star"_s),
            person->admin ? tr("Take administration away") : tr("Make administrator"));
        admin->setObjectName(u"personAdmin"_s);
        admin->setEnabled(!isLast);
        connect(admin, &QAction::triggered, this,
            [this, user, give = !person->admin] { askToSetAdmin(user, give); });
    }
    QAction *removal = menu.addAction(m.themes.icon(u"log-out"_s),
        isMe ? tr("Leave the workspace…") : tr("Remove from the workspace…"));
    removal->setObjectName(u"personRemove"_s);
    removal->setEnabled(!isLast);
    connect(removal, &QAction::triggered, this, [this, user] { remove(user); });
    if (isLast) {
        QAction *why = menu.addAction(tr("A workspace keeps at least one administrator"));
        why->setEnabled(false);
    }
}

void Administration::askToSetAdmin(const UserId &user, bool admin)
{
    if (admin || user != m.engine.self().id) {
        setAdmin(user, admin);
        return;
    }
    m.prompts.ask(&m_window,
        { tr("Give Up Administration"),
            tr("You will not be able to invite or remove people any more, nor to take this back "
               "yourself: another administrator has to. You keep your roles in the projects."),
            tr("Give it up"), true },
        [self = QPointer{ this }, user](bool accepted) {
            if (self && accepted)
                self->setAdmin(user, false);
        });
}

void Administration::setAdmin(const UserId &user, bool admin)
{
    if (m.engine.submit(mutation::SetPerson{ user, {}, admin }, directory()).isNull())
        return;
    const bool isMe = user == m.engine.self().id;
    const QString name = personName(m.engine.replica(), user);
    QString text = admin
        //: %1 is a person
        ? tr("%1 administers the workspace now.").arg(name)
        : tr("%1 does not administer the workspace any more.").arg(name);
    if (isMe)
        text = tr("You do not administer the workspace any more.");
    m.toasts.show({ .key = u"admin:"_s + user.toString(),
                      .text = text,
                      .action = isMe ? QString() : tr("Undo") },
        [this, user, admin] {
            m.engine.submit(mutation::SetPerson{ user, {}, !admin }, directory());
        });
}

void Administration::remove(const UserId &user)
{
    const QString name = personName(m.engine.replica(), user);
    const QString &workspace = m.engine.replica().identity().workspaceName;
    const bool isMe = user == m.engine.self().id;
    const Question question = isMe ? Question{ tr("Leave Workspace"),
        //: %1 is a workspace
        tr("You cannot see %1 any more then, and come back only by an invitation.\n\nWhat you "
           "wrote stays, under your name: issues, comments, files. What you have for yourself "
           "there is lost: inbox, saved filters, roles.")
            .arg(workspace),
        tr("Leave"), true }
                                   : Question{ tr("Remove Person"),
                                         //: %1 is a person, %2 a workspace
                                         tr("%1 cannot see %2 any more then, is signed out of it "
                                            "on all devices, and comes back "
                                            "only by an invitation.\n\nNothing that %1 wrote is "
                                            "lost: issues, comments and "
                                            "files stay, under that name. Roles in the projects "
                                            "are lost, and invitations that "
                                            "%1 has made end.")
                                             .arg(name, workspace),
                                         tr("Remove"), true };
    m.prompts.ask(&m_window, question, [self = QPointer{ this }, user, name, isMe](bool accepted) {
        if (!self || !accepted)
            return;
        const OpId op = self->m.engine.submit(mutation::RemovePerson{ user }, self->directory());
        if (!op.isNull() && !isMe)
            self->m.toasts.show({ .key = u"removed:"_s + user.toString(),
                .text = tr("You removed %1.").arg(name) });
    });
}

} // namespace lockstep::ui

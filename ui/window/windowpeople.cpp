// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/window/windowpeople.h"

#include "ui/bulkedit.h"
#include "ui/models/fieldtexts.h"
#include "ui/models/people.h"
#include "ui/notify/desk.h"
#include "ui/people/administration.h"
#include "ui/people/peoplepage.h"
#include "ui/places/placepages.h"
#include "ui/widgets/composer.h"
#include "ui/widgets/issuedetail.h"
#include "ui/window/navigation.h"

#include <QMenu>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

Presence presenceFor(PresenceState state)
{
    switch (state) {
    case PresenceState::Online:
        return Presence::Online;
    case PresenceState::Idle:
        return Presence::Idle;
    case PresenceState::Busy:
        return Presence::Busy;
    case PresenceState::Offline:
        break;
    }
    return Presence::Offline;
}

} // namespace

WindowPeople::WindowPeople(const Parts &parts, QWidget &window)
    : QObject(&window), m(parts), m_window(window)
{
    connect(&m.engine, &SyncEngine::presenceChanged, this, &WindowPeople::refresh);
    connect(&m.engine, &SyncEngine::statusChanged, this, &WindowPeople::refresh);
    connect(&m.desk, &Desk::stateChanged, this, &WindowPeople::refresh);
    const PresenceSidebar &people = m.sidebar.people();
    connect(&people, &PresenceSidebar::userActivated, &m.navigation, &Navigation::showIssuesOf);
    connect(&people, &PresenceSidebar::userMenuRequested, this, &WindowPeople::showMenu);
    connect(&m.pages, &PlacePages::personMenuRequested, this, &WindowPeople::showMenu);
}

void WindowPeople::refresh()
{
    const Replica &replica = m.engine.replica();
    const PresenceBoard &board = m.engine.presence();
    QHash<UserId, IssueId> viewing;
    for (const PresentUser &user : board.present())
        viewing.insert(user.user.id, user.issue);
    QList<PresencePerson> people;
    const bool connected = m.engine.status().connection.state == ConnectionState::Connected;
    const Presence myPresence = connected ? presenceFor(m.desk.state()) : Presence::Offline;
    const User &me = m.engine.self();
    for (const User &user : replica.users()) {
        if (user.former)
            continue;
        const bool isMe = user.id == me.id;
        const Issue *issue = replica.find(viewing.value(user.id));
        people << PresencePerson{ .id = user.id,
            .name = user.name.isEmpty() ? user.id.toString() : user.name,
            .state = isMe ? myPresence : presenceFor(board.state(user.id)),
            .viewing = issue ? issue->name : QString(),
            .isMe = isMe };
    }
    m.sidebar.people().setPeople(people);
    m.pages.setPresence(people);
    m.sidebar.setPresence(myPresence);
}

void WindowPeople::showMenu(const UserId &user, const QPoint &at)
{
    const QString name = personName(m.engine.replica(), user);
    QString shown = name;
    shown.replace(u'&', u"&&"_s); // no mnemonic
    auto *menu = new QMenu(&m_window);
    menu->setObjectName(u"personMenu"_s);
    menu->setAccessibleName(name);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(m.themes.icon(u"funnel"_s), tr("Issues of %1").arg(shown)),
        &QAction::triggered, this, [this, user] { m.navigation.showIssuesOf(user); });
    const Issue *issue = m.engine.replica().find(m.detail.issue());
    const User *person = m.engine.replica().user(user);
    const bool isHere = person && !person->former;
    if (issue && isHere && m.engine.replica().myRole(issue->project) != Role::Viewer) {
        connect(menu->addAction(m.themes.icon(u"user-plus"_s),
                    tr("Assign %1 to %2").arg(issueName(m.engine.replica(), issue->id), shown)),
            &QAction::triggered, this, [this, id = issue->id, user] {
                const Issue *now = m.engine.replica().find(id);
                if (now)
                    m.bulk.set(Field::Assignee, user.toString(), { id });
            });
        connect(menu->addAction(m.themes.icon(u"at-sign"_s), tr("Mention in a comment")),
            &QAction::triggered, this, [this, user] {
                m.detail.focusComposer();
                m.detail.composer().insertMention(user);
            });
    }
    m.administration.addToMenu(*menu, user);
    menu->popup(at);
}

} // namespace lockstep::ui

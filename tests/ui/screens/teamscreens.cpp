// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// The pages of a team: inbox, channel, queues, dashboard, heatmap.

#include "tests/ui/screens/screens.h"
#include "ui/dashboard/dashboardpage.h"
#include "ui/heatmap/heatpage.h"
#include "ui/inbox/inboxpage.h"

#include <QListView>
#include <QTableView>

namespace lockstep {

using namespace Qt::StringLiterals;
using namespace lockstep::ui;

namespace {

ProjectId lock(Stage &stage) { return stage.world.project(u"LOCK"_s); }

// Some days of a team that has things to say to Priya.
void tell(Stage &stage)
{
    WorldClient &soren = stage.who(u"soren"_s);
    WorldClient &amara = stage.who(u"amara"_s);
    const QString me = World::userId(u"priya"_s).toString();
    const auto issue = [&](int number) { return stage.issue(u"LOCK-%1"_s.arg(number)); };
    amara.edit(issue(31), Field::Assignee, me);
    stage.world.advance(40h);
    soren.edit(issue(28), Field::Assignee, me);
    soren.comment(issue(28), u"@priya this one is *yours* now, if you have the time."_s);
    stage.world.advance(20h);
    amara.edit(stage.open(), Field::Status, u"In Review"_s);
    amara.comment(stage.open(), u"Ready for review."_s);
    stage.world.advance(2h);
    amara.edit(issue(40), Field::Assignee, me);
    soren.edit(issue(40), Field::Priority, u"Urgent"_s);
    soren.say(u"LOCK"_s, u"@all the build server is down until noon."_s);
    stage.world.advance(3min);
    soren.comment(issue(40), u"I can take the tests."_s);
    stage.me.wait(5s);
    stage.closeToasts();
}

void go(Stage &stage, const Scope &scope)
{
    stage.me.window.showScope(scope);
    stage.me.wait(1s);
}

void showInbox(Stage &stage)
{
    tell(stage);
    stage.act(action::Inbox);
    stage.me.press(Qt::Key_J);
    stage.me.wait(300ms);
    stage.expect(u"inboxList"_s);
}

// Beside a message that is about no issue.
void showInboxNote(Stage &stage)
{
    tell(stage);
    stage.act(action::Inbox);
    for (int i = 0; i < 20 && !stage.me.window.currentIssue().isNull(); ++i)
        stage.me.press(Qt::Key_J);
    stage.me.wait(300ms);
    stage.expect(u"emptyStateAction"_s);
}

void showInboxUnread(Stage &stage)
{
    tell(stage);
    stage.act(action::Inbox);
    stage.me.find<InboxPage>(u"inboxPage"_s)->setView(InboxView::Unread);
    stage.me.press(Qt::Key_S);
    stage.expect(u"snoozeMenu"_s);
}

void showInboxEmpty(Stage &stage)
{
    stage.act(action::ClearInbox);
    stage.me.wait(1s);
    stage.closeToasts();
    stage.act(action::Inbox);
    stage.me.wait(300ms);
    stage.expect(u"inboxPage"_s);
}

void showRules(Stage &stage)
{
    stage.me.client.engine().saveSetting(notifyKey({}, NotificationKind::Created), u"inApp"_s);
    stage.me.client.engine().saveSetting(muteKey(stage.other()), u"on"_s);
    stage.me.wait(1s);
    stage.act(action::NotifyRules);
    stage.expect(u"notifyRulesDialog"_s);
}

void showChannel(Stage &stage)
{
    WorldClient &soren = stage.who(u"soren"_s);
    soren.say(u"LOCK"_s, u"Good morning! The **nightly build** is red: LOCK-40 again."_s);
    stage.world.advance(4min);
    stage.who(u"amara"_s).say(u"LOCK"_s, u"I will look at it. @priya, can you review LOCK-45?"_s);
    stage.world.advance(11min);
    stage.me.client.say(u"LOCK"_s, u"Sure, after lunch."_s);
    stage.me.wait(2s);
    stage.closeToasts();
    go(stage, { Scope::Kind::Channel, lock(stage) });
    stage.offline();
    stage.me.client.engine().sendMessage(lock(stage), u"It is done: see the comments there."_s);
    stage.me.wait(1s);
    stage.expect(u"channelPage"_s);
}

void showChannelEmpty(Stage &stage)
{
    go(stage, { Scope::Kind::Channel, lock(stage) });
    stage.expect(u"channelPage"_s);
}

QueueId addQueues(Stage &stage)
{
    stage.world.setRole(u"LOCK"_s, u"priya"_s, Role::Admin);
    stage.me.wait(1s);
    SyncEngine &engine = stage.me.client.engine();
    const QueueId id = engine.saveQueue(
        lock(stage), { .name = u"To be looked at"_s, .query = u"is:open priority:>=high"_s });
    engine.saveQueue(
        lock(stage), { .name = u"Bugs of everybody"_s, .query = u"type:bug is:open"_s });
    engine.saveQueue(lock(stage), { .name = u"Nobody's"_s, .query = u"is:open no:assignee"_s });
    stage.me.wait(1s);
    stage.who(u"soren"_s).edit(stage.issue(u"LOCK-44"_s), Field::Priority, u"Urgent"_s);
    stage.me.wait(1s);
    stage.closeToasts();
    return id;
}

void showQueue(Stage &stage)
{
    const QueueId id = addQueues(stage);
    go(stage, { Scope::Kind::Queue, {}, {}, id });
    stage.focusList();
    stage.expect(u"queueStrip"_s);
}

void showQueues(Stage &stage)
{
    addQueues(stage);
    stage.act(action::Queues);
    stage.me.wait(300ms);
    stage.expect(u"queuesTable"_s);
}

void showQueueDialog(Stage &stage)
{
    addQueues(stage);
    stage.header().setQuery(u"is:open label:"_s);
    stage.act(action::NewQueue);
    stage.me.type(u"Labelled"_s);
    stage.expect(u"queueDialog"_s);
}

void showDashboard(Stage &stage)
{
    stage.who(u"soren"_s).edit(stage.issue(u"LOCK-30"_s), Field::Status, u"Resolved"_s);
    stage.who(u"amara"_s).edit(stage.issue(u"LOCK-27"_s), Field::Status, u"Closed"_s);
    stage.world.advance(50h);
    stage.who(u"amara"_s).edit(stage.issue(u"LOCK-26"_s), Field::Status, u"Closed"_s);
    stage.me.wait(2s);
    stage.closeToasts();
    go(stage, { Scope::Kind::Dashboard, lock(stage) });
    stage.me.window.findChild<QWidget *>(u"chartStatus"_s)->setFocus();
    stage.expect(u"dashboardPage"_s);
}

void showDashboardTables(Stage &stage)
{
    showDashboard(stage);
    stage.me.find<DashboardPage>(u"dashboardPage"_s)->showTables(true);
}

void place(Stage &stage)
{
    const struct
    {
        int number = 0;
        QString building{};
        QString room{};
        qint64 severity = 0;
        double lat = 0;
        double lng = 0;
    } places[] = { { 40, u"Main"_s, u"101"_s, 9, 52.5205, 13.4095 },
        { 41, u"Main"_s, u"101"_s, 7, 52.5205, 13.4095 },
        { 42, u"Main"_s, u"204"_s, 4, 52.5206, 13.4097 },
        { 43, u"Library"_s, u"Reading room"_s, 6, 52.5213, 13.4115 },
        { 44, u"Library"_s, u"Reading room"_s, 3, 52.5213, 13.4115 },
        { 38, u"Library"_s, u"Cellar"_s, 10, 52.5212, 13.4116 },
        { 37, u"Sports hall"_s, u"101"_s, 2, 52.5198, 13.4121 },
        { 36, u"Main"_s, u"101"_s, 5, 52.5205, 13.4095 } };
    for (const auto &each : places)
        stage.who(u"amara"_s)
            .edit(stage.issue(u"LOCK-%1"_s.arg(each.number)),
                { { Field::Building, each.building }, { Field::Room, each.room },
                    { Field::Severity, each.severity }, { Field::Lat, each.lat },
                    { Field::Lng, each.lng } });
    stage.me.wait(2s);
    stage.closeToasts();
    go(stage, { Scope::Kind::Heatmap, lock(stage) });
}

void showHeatmap(Stage &stage)
{
    place(stage);
    stage.me.find<HeatPage>(u"heatPage"_s)->focusCells();
    stage.expect(u"heatTable"_s);
}

void showMap(Stage &stage)
{
    place(stage);
    stage.me.find<HeatPage>(u"heatPage"_s)->showMap(true);
    stage.me.find<HeatPage>(u"heatPage"_s)->focusCells();
    stage.expect(u"heatMap"_s);
}

} // namespace

std::vector<Screen> teamScreens()
{
    return {
        { u"inbox"_s, { 14 }, showInbox },
        { u"inbox-note"_s, { 14 }, showInboxNote },
        { u"inbox-unread"_s, { 14 }, showInboxUnread },
        { u"inbox-empty"_s, { 14, 36 }, showInboxEmpty },
        { u"notify-rules"_s, { 16 }, showRules },
        { u"channel"_s, {}, showChannel },
        { u"channel-empty"_s, { 36 }, showChannelEmpty },
        { u"queue"_s, {}, showQueue },
        { u"queues"_s, {}, showQueues },
        { u"queue-dialog"_s, {}, showQueueDialog },
        { u"dashboard"_s, {}, showDashboard },
        { u"dashboard-tables"_s, {}, showDashboardTables },
        { u"heatmap"_s, {}, showHeatmap },
        { u"heatmap-map"_s, {}, showMap },
    };
}

} // namespace lockstep

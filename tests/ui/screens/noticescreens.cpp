// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// Toasts, whether one may be disturbed, and what was missed.

#include "tests/ui/screens/screens.h"
#include "ui/widgets/toaststack.h"

#include <QListView>
#include <QPushButton>

namespace lockstep {

using namespace Qt::StringLiterals;
using namespace lockstep::ui;

namespace {

void showToasts(Stage &stage)
{
    auto *toasts = stage.me.find<ToastStack>(u"toastStack"_s);
    const IssueId mine = stage.issue(u"LOCK-31"_s);
    stage.who(u"soren"_s).edit(stage.issue(u"LOCK-46"_s), Field::Assignee, u"priya@example.com"_s);
    stage.me.wait(1s);
    stage.who(u"amara"_s).edit(mine, Field::Assignee, u"priya@example.com"_s);
    stage.who(u"amara"_s).comment(mine, u"@priya can you do this one first?"_s);
    stage.me.wait(1s);
    stage.me.client.edit(stage.issue(u"LOCK-40"_s), Field::Assignee, u"stranger@example.com"_s);
    stage.me.wait(2s);
    toasts->raise();
    stage.expect(u"toast"_s);
}

void showManyToasts(Stage &stage)
{
    for (const QString &key : { u"LOCK-26"_s, u"LOCK-27"_s, u"LOCK-28"_s, u"LOCK-30"_s }) {
        stage.who(u"soren"_s).edit(stage.issue(key), Field::Assignee, u"priya@example.com"_s);
        stage.me.wait(300ms);
    }
    showToasts(stage);
}

void showAllToasts(Stage &stage)
{
    showManyToasts(stage);
    if (auto *more = stage.me.find<QPushButton>(u"toastMore"_s))
        more->click();
}

void showPresenceMenu(Stage &stage)
{
    stage.act(action::BusyHour);
    stage.act(action::Availability);
}

void showQuietHours(Stage &stage)
{
    stage.act(action::QuietHours);
    stage.expect(u"quietHoursDialog"_s);
}

// Of her issues some have changed when she comes back.
void showCatchUp(Stage &stage)
{
    WorldClient &soren = stage.who(u"soren"_s);
    WorldClient &amara = stage.who(u"amara"_s);
    const QString me = World::userId(u"priya"_s).toString();
    QList<IssueId> issues;
    for (const int number : { 48, 46, 44, 43, 40, 38, 37, 34 }) {
        issues << stage.issue(u"LOCK-%1"_s.arg(number));
        amara.edit(issues.last(), Field::Assignee, me);
    }
    (void)stage.world.settle();
    stage.world.cut(stage.me.client);
    stage.me.wait(2min);
    soren.edit(issues[0], Field::Status, u"In Review"_s);
    soren.comment(issues[0], u"Please have a look."_s);
    soren.editSet(issues[1], Field::Labels, { u"release"_s });
    stage.world.advance(9min);
    amara.edit(issues[2], Field::Assignee, World::userId(u"soren"_s).toString());
    amara.edit(issues[3], Field::DueDate, u"2026-02-20"_s);
    amara.comment(issues[3], u"@priya can you do this one first?"_s);
    soren.edit(issues[3], Field::Priority, u"Urgent"_s);
    stage.world.advance(41min);
    soren.edit(issues[4], Field::Status, u"Closed"_s);
    soren.edit(issues[4], Field::Status, u"Open"_s);
    amara.edit(issues[5], Field::Description, u"Shorter."_s);
    soren.remove(issues[6]);
    amara.edit(issues[7], Field::DueDate, u"2026-01-30"_s);
    stage.world.advance(3min);
    stage.online();
    stage.me.wait(8s);
    stage.closeToasts();
    stage.focusList();
}

void showCatchUpFocus(Stage &stage)
{
    showCatchUp(stage);
    stage.expect(u"catchUpList"_s);
    stage.me.find<QListView>(u"catchUpList"_s)->setFocus();
    stage.me.press(Qt::Key_J);
}

void showCaughtUp(Stage &stage)
{
    showCatchUp(stage);
    stage.act(action::AcceptCatchUp);
    stage.me.wait();
}

} // namespace

std::vector<Screen> noticeScreens()
{
    return {
        { u"toasts"_s, { 10, 12 }, showToasts },
        { u"toasts-more"_s, { 10 }, showManyToasts },
        { u"toasts-all"_s, { 10 }, showAllToasts },
        { u"presence-menu"_s, { 7, 13 }, showPresenceMenu },
        { u"quiet-hours"_s, { 13 }, showQuietHours },
        { u"catch-up"_s, {}, showCatchUp },
        { u"catch-up-focus"_s, {}, showCatchUpFocus },
        { u"catch-up-done"_s, {}, showCaughtUp },
    };
}

} // namespace lockstep

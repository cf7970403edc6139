// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// One issue: its fields, its discussion, who else is at it; and new ones.

#include "tests/ui/screens/screens.h"

#include <QAbstractButton>
#include <QScrollArea>
#include <QScrollBar>

namespace lockstep {

using namespace Qt::StringLiterals;
using namespace lockstep::ui;

namespace {

void typeOnMeiling(Stage &stage)
{
    const QString room = u"issue:"_s + stage.open().toString();
    stage.who(u"meiling"_s).engine().setWatched({ room });
    stage.me.wait(200ms);
    stage.who(u"meiling"_s).engine().noteTyping(room, u"comment"_s);
    stage.me.wait(500ms);
}

// Everything at once, with people to mention.
void showDetail(Stage &stage)
{
    stage.focusList();
    stage.me.press(Qt::Key_M);
    stage.me.type(u"Thanks @"_s);
    typeOnMeiling(stage);
}

void showTyping(Stage &stage)
{
    typeOnMeiling(stage);
    QScrollBar *bar = stage.me.find<QScrollArea>(u"detailScroll"_s)->verticalScrollBar();
    bar->setValue(bar->maximum());
}

// The page has the keyboard, to be read and scrolled.
void showReading(Stage &stage)
{
    stage.focusList();
    stage.me.press(Qt::Key_Return);
    stage.me.wait();
    stage.closeToasts();
}

void showMove(Stage &stage)
{
    stage.focusList();
    stage.act(action::MoveIssue);
    stage.expect(u"picker"_s);
}

void showStatusList(Stage &stage)
{
    stage.me.press(Qt::Key_S);
    stage.expect(u"picker"_s);
}
void showPeopleList(Stage &stage)
{
    stage.me.press(Qt::Key_A);
    stage.expect(u"picker"_s);
}
void showLabelsList(Stage &stage)
{
    stage.me.press(Qt::Key_L);
    stage.expect(u"picker"_s);
}
void showDatePicker(Stage &stage)
{
    stage.me.press(Qt::Key_D);
    stage.expect(u"datePicker"_s);
}
void showRelation(Stage &stage)
{
    stage.me.press(Qt::Key_R);
    stage.expect(u"picker"_s);
}

void showTold(Stage &stage)
{
    stage.me.press(Qt::Key_P);
    stage.who(u"soren"_s).edit(stage.open(), Field::Priority, u"High"_s);
    stage.me.wait();
    stage.expect(u"pickerNotice"_s);
}

void showContested(Stage &stage)
{
    stage.me.press(Qt::Key_P);
    stage.who(u"soren"_s).edit(stage.open(), Field::Priority, u"Medium"_s);
    stage.me.wait();
    stage.me.type(u"Urgent"_s);
    stage.me.press(Qt::Key_Return);
    stage.me.wait(5s);
    stage.closeToasts();
}

void showNotice(Stage &stage)
{
    stage.me.press(Qt::Key_E);
    stage.me.type(u" again"_s);
    stage.who(u"soren"_s).edit(stage.open(), Field::Subject, u"The old face stays on the card"_s);
    stage.me.wait();
    stage.closeToasts();
}

void showDiscussion(Stage &stage)
{
    for (int i = 0; i < 6; ++i)
        stage.who(i % 2 ? u"soren"_s : u"meiling"_s)
            .comment(stage.open(), u"Comment %1, with a *little* text."_s.arg(i + 1));
    stage.me.wait(1s);
    stage.me.press(Qt::Key_M);
    stage.me.type(u"A comment that is being written"_s);
    QScrollBar *bar = stage.me.find<QScrollArea>(u"detailScroll"_s)->verticalScrollBar();
    bar->setValue(bar->maximum());
    stage.closeToasts();
}

void showHistory(Stage &stage)
{
    const IssueId other = stage.other();
    WorldClient &meiling = stage.who(u"meiling"_s);
    stage.world.cut(stage.me.client);
    stage.me.client.edit(other, Field::Description,
        u"SRV issue that blocks a LOCK one: **say** \"an issue you can't see\".\n\nNo key and no "
        "title, as Amara says."_s);
    meiling.edit(
        other, Field::Description, u"For people without the SRV project there is a blank row."_s);
    meiling.edit(other, Field::Status, u"In Progress"_s);
    stage.me.wait(5s);
    stage.online();
    for (const Conflict &conflict : stage.me.client.conflicts())
        stage.me.client.keepTheirs(conflict);
    (void)stage.world.settle();
    stage.who(u"soren"_s).editSet(other, Field::Labels, { u"rights"_s });
    stage.me.wait(10s);
    stage.closeToasts();
    stage.me.window.openIssue(other);
    stage.focusList();
    stage.me.press(Qt::Key_H);
    stage.me.wait();
}

void showNewIssue(Stage &stage)
{
    stage.me.window.startNewIssue();
    QCoreApplication::processEvents(); // it has the keyboard
    stage.me.type(u"Reconnect loses the caret in the composer"_s);
    stage.expect(u"newIssueDialog"_s);
}

void showSubIssue(Stage &stage)
{
    stage.me.press(Qt::Key_C, Qt::ShiftModifier);
    stage.me.type(u"List"_s);
    stage.expect(u"picker"_s);
}

void showRestored(Stage &stage)
{
    stage.me.press(Qt::Key_M);
    stage.me.type(u"What I wanted to say is"_s);
    stage.me.window.openIssue(stage.other());
    stage.me.window.openIssue(stage.open()); // and back: as after a start
    stage.me.wait();
}

void showPopOut(Stage &stage)
{
    WindowContext context{ stage.me.client.engine(), stage.world.clock(), stage.themes,
        stage.me.prompts };
    context.only = stage.open();
    MainWindow &alone = stage.keep(std::make_unique<MainWindow>(std::move(context)));
    alone.resize(alone.size().boundedTo(stage.look.window));
    alone.show();
    stage.setShown(alone);
    stage.me.wait();
}

} // namespace

std::vector<Screen> detailScreens()
{
    return {
        { u"issue"_s, { 8, 44 }, showDetail, 1500 },
        { u"issue-typing"_s, { 8 }, showTyping },
        { u"issue-reading"_s, { 23 }, showReading },
        { u"issue-move"_s, {}, showMove },
        { u"issue-status"_s, { 24 }, showStatusList },
        { u"issue-assignee"_s, { 24 }, showPeopleList },
        { u"issue-labels"_s, { 24 }, showLabelsList },
        { u"issue-due"_s, { 24 }, showDatePicker },
        { u"issue-relation"_s, {}, showRelation },
        { u"issue-told"_s, { 43 }, showTold },
        { u"issue-contested"_s, { 43 }, showContested },
        { u"issue-notice"_s, { 43 }, showNotice },
        { u"issue-discussion"_s, { 44 }, showDiscussion },
        { u"issue-history"_s, { 22, 44 }, showHistory },
        { u"issue-restored"_s, { 39 }, showRestored },
        { u"issue-alone"_s, { 45 }, showPopOut },
        { u"issue-new"_s, { 24 }, showNewIssue },
        { u"issue-sub"_s, { 24 }, showSubIssue },
    };
}

} // namespace lockstep

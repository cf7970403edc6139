// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// The window as it opens, its list, search and filters.

#include "tests/ui/screens/screens.h"
#include "ui/widgets/presencesidebar.h"

#include <QAbstractButton>
#include <QListView>
#include <QScrollBar>

namespace lockstep {

using namespace Qt::StringLiterals;
using namespace lockstep::ui;

namespace {

void look(Stage &stage, const QString &action)
{
    stage.header().viewMenu().findChild<QAction *>(action)->trigger();
}

void typeQuery(Stage &stage, const QString &before, const QString &typed)
{
    stage.header().focusFilter();
    stage.header().setQuery(before);
    stage.me.press(Qt::Key_End);
    stage.me.type(typed);
}

void showWindow(Stage &stage)
{
    stage.who(u"soren"_s).edit(stage.issue(u"LOCK-38"_s), Field::Status, u"In Progress"_s);
    stage.who(u"amara"_s).edit(stage.issue(u"LOCK-47"_s), Field::DueDate, u"2026-01-12"_s);
    stage.me.client.edit(stage.issue(u"LOCK-44"_s), Field::Priority, u"Urgent"_s);
    stage.me.wait(2s);
    stage.closeToasts();
}

void showPerson(Stage &stage)
{
    auto *people = stage.me.find<QListView>(u"presenceList"_s);
    people->setFocus();
    people->setCurrentIndex(people->model()->index(1, 0));
    QTest::keyClick(people, Qt::Key_Menu);
    Q_EMIT people->customContextMenuRequested(people->visualRect(people->currentIndex()).center());
}

void showGroups(Stage &stage)
{
    look(stage, u"group-1"_s);
    stage.focusList();
    stage.me.press(Qt::Key_Home);
    stage.me.press(Qt::Key_Left);
}

void showGroupsOfPeople(Stage &stage)
{
    look(stage, u"group-2"_s);
    stage.focusList();
}

void showViewMenu(Stage &stage) { stage.popup(u"sortMenu"_s); }

void showNewRows(Stage &stage)
{
    QScrollBar *bar = stage.list().verticalScrollBar();
    bar->setValue(bar->maximum() / 2);
    stage.focusList();
    stage.me.wait();
    for (int i = 0; i < 12; ++i)
        stage.who(i % 2 ? u"amara"_s : u"soren"_s)
            .create(u"LOCK"_s, u"Found while trying the release, number %1"_s.arg(i + 1));
    stage.me.wait(2s);
    stage.closeToasts();
}

void showPeek(Stage &stage)
{
    stage.focusList();
    stage.me.press(Qt::Key_Space);
    stage.expect(u"peekCard"_s);
}

void showMarked(Stage &stage)
{
    stage.focusList();
    for (int i = 0; i < 3; ++i) {
        stage.me.press(Qt::Key_J);
        stage.me.press(Qt::Key_X);
    }
}

void showBulkEdit(Stage &stage)
{
    showMarked(stage);
    stage.me.press(Qt::Key_P);
    stage.expect(u"bulkPicker"_s);
}

void showFilter(Stage &stage)
{
    stage.header().findChild<QAbstractButton *>(u"assigneeFilter"_s)->click();
    stage.expect(u"picker"_s);
}

void showSearch(Stage &stage)
{
    stage.header().setQuery(u"is:open -label:board assignee:@me the"_s);
    stage.focusList();
    stage.me.wait(1s);
}

void showCompletion(Stage &stage)
{
    typeQuery(stage, u"is:open -label:board the as"_s, u"s"_s);
    stage.expect(u"searchPopup"_s);
}

void showValues(Stage &stage)
{
    typeQuery(stage, u"priority:>=high status:"_s, {});
    stage.me.press(Qt::Key_Space, Qt::ControlModifier);
    stage.me.press(Qt::Key_Down);
    stage.expect(u"searchPopup"_s);
}

void showSearchError(Stage &stage)
{
    typeQuery(stage, u"conn stauts:ope"_s, u"n"_s);
    stage.expect(u"searchPopup"_s);
}

void showNoMatch(Stage &stage)
{
    stage.header().setQuery(u"zzzz"_s);
    stage.me.wait();
}

void showSaveFilter(Stage &stage)
{
    stage.header().setQuery(u"is:open label:connection,ui"_s);
    stage.header().focusFilter();
    stage.me.press(Qt::Key_S, Qt::ControlModifier);
    stage.me.type(u"Connection and surface"_s);
    stage.expect(u"saveFilterDialog"_s);
}

void showNoIssues(Stage &stage)
{
    stage.world.addProject(u"DOCS"_s, {}, u"Handbook"_s);
    stage.me.wait(2s);
    stage.me.window.showScope({ Scope::Kind::Project, stage.world.project(u"DOCS"_s) });
    stage.me.wait(1s);
}

void showExport(Stage &stage)
{
    stage.focusList();
    stage.act(action::ExportList);
}

} // namespace

std::vector<Screen> listScreens()
{
    return {
        { u"window"_s, { 1, 6, 25, 41, 44 }, showWindow },
        { u"person-menu"_s, { 9 }, showPerson },
        { u"list-grouped"_s, { 25 }, showGroups },
        { u"list-by-person"_s, { 25 }, showGroupsOfPeople },
        { u"list-view-menu"_s, { 25 }, showViewMenu },
        { u"list-new-rows"_s, { 28 }, showNewRows },
        { u"list-peek"_s, { 23 }, showPeek },
        { u"list-marked"_s, { 24 }, showMarked },
        { u"list-bulk-edit"_s, { 24 }, showBulkEdit },
        { u"filter"_s, { 30 }, showFilter },
        { u"search"_s, { 30 }, showSearch },
        { u"search-completion"_s, { 29 }, showCompletion },
        { u"search-values"_s, { 29 }, showValues },
        { u"search-error"_s, { 29 }, showSearchError },
        { u"search-no-match"_s, { 36 }, showNoMatch },
        { u"no-issues"_s, { 36 }, showNoIssues },
        { u"list-export"_s, {}, showExport },
        { u"filter-save"_s, { 31 }, showSaveFilter },
    };
}

} // namespace lockstep

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/conflictsamples.h"
#include "tests/ui/screens/screens.h"
#include "ui/dialogs/conflictdialog.h"
#include "ui/dialogs/conflicthelp.h"

namespace lockstep {

using namespace Qt::StringLiterals;
using namespace lockstep::ui;

namespace {

void makeConflicts(Stage &stage)
{
    stage.world.cut(stage.me.client);
    stage.me.client.edit(stage.other(), Field::Status, u"Resolved"_s);
    stage.me.client.edit(stage.other(), Field::DueDate, u"2026-02-01"_s);
    stage.me.client.edit(stage.open(), Field::Assignee, u"kenji@example.com"_s);
    stage.me.wait(4min);
    stage.who(u"meiling"_s).edit(stage.other(), Field::Status, u"In Progress"_s);
    stage.who(u"meiling"_s).edit(stage.other(), Field::DueDate, u"2026-01-20"_s);
    stage.who(u"meiling"_s).editSet(stage.other(), Field::Labels, { u"rights"_s });
    stage.who(u"amara"_s).edit(stage.open(), Field::Assignee, u"lucia@example.com"_s);
    stage.me.wait(2min);
    stage.online();
}

// Told, but not in the way.
void showTold(Stage &stage) { makeConflicts(stage); }

void showDialog(Stage &stage)
{
    makeConflicts(stage);
    stage.closeToasts();
    stage.me.window.showConflicts();
    stage.me.wait();
}

// A field of every kind, and texts to merge.
ConflictDialog &showSamples(Stage &stage, const QList<ConflictView> &views)
{
    auto &dialog = stage.keep(std::make_unique<ConflictDialog>(stage.themes, &stage.me.window));
    for (const ConflictView &view : views)
        dialog.addConflict(view);
    dialog.resize(dialog.size().boundedTo(stage.look.window));
    dialog.show();
    stage.setShown(dialog);
    stage.me.wait();
    return dialog;
}

void showFields(Stage &stage) { showSamples(stage, { sampleConflict() }); }

void showBatch(Stage &stage)
{
    ConflictView second = sampleConflict(u"op:2"_s);
    second.issueKey = u"LOCK-97"_s;
    second.title = u"Presence flickers when the laptop wakes up from sleep"_s;
    ConflictDialog &dialog = showSamples(stage, { sampleConflict(), second });
    QTest::keyClick(&dialog, Qt::Key_3);
    QTest::keyClick(&dialog, Qt::Key_Down);
    QTest::keyClick(&dialog, Qt::Key_2);
    ConflictView moved = sampleConflict();
    moved.fields[0].theirs.text = u"In Review"_s;
    dialog.updateTheirs(moved);
    QCoreApplication::processEvents();
}

void showDeletion(Stage &stage)
{
    ConflictView deleted = sampleConflict();
    deleted.kind = ConflictKind::DeletedByThem;
    showSamples(stage, { deleted });
}

// A set member by member, a choice of a rule, and one that is offered as a rule.
void showConflictSets(Stage &stage)
{
    ConflictView view = sampleConflict();
    view.fields = { view.fields[0], view.fields[1], view.fields[4] };
    view.fields[0].usual = ConflictSide::Mine;
    view.fields[1].byRule = ConflictSide::Theirs;
    view.fields[2].autoMerged = false;
    ConflictDialog &dialog = showSamples(stage, { view });
    QTest::keyClick(&dialog, Qt::Key_3);
    QTest::keyClick(&dialog, Qt::Key_Down);
    QTest::keyClick(&dialog, Qt::Key_4);
    QTest::keyClick(dialog.focusWidget(), Qt::Key_Space);
    QCoreApplication::processEvents();
}

void showConflictHelp(Stage &stage)
{
    ConflictDialog &dialog = showSamples(stage, { sampleConflict() });
    QTest::keyClick(&dialog, Qt::Key_F1);
    if (auto *help = dialog.findChild<ConflictHelp *>())
        stage.setShown(*help);
    stage.me.wait();
}

} // namespace

std::vector<Screen> conflictScreens()
{
    return {
        { u"conflict-told"_s, { 12, 20 }, showTold },
        { u"conflict"_s, { 17, 19 }, showDialog },
        { u"conflict-fields"_s, { 17, 19 }, showFields },
        { u"conflict-batch"_s, { 17, 21 }, showBatch },
        { u"conflict-deleted"_s, { 19 }, showDeletion },
        { u"conflict-sets"_s, { 19 }, showConflictSets },
        { u"conflict-help"_s, { 18 }, showConflictHelp },
    };
}

} // namespace lockstep

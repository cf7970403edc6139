// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/screens/screens.h"
#include "ui/board/boardview.h"
#include "ui/board/limitdialog.h"

namespace lockstep {

using namespace Qt::StringLiterals;
using namespace lockstep::ui;

namespace {

BoardView &board(Stage &stage) { return *stage.me.find<BoardView>(u"board"_s); }

// Of one project, with a limit that is kept and one that is not.
void showBoard(Stage &stage)
{
    const ProjectId lock = stage.world.project(u"LOCK"_s);
    Project limited = *stage.me.client.replica().project(lock);
    limited.statuses[1].limit = 4;
    limited.statuses[2].limit = 12;
    stage.who(u"amara"_s).submit(mutation::UpdateProject{ limited }, projectSpace(lock));
    stage.me.window.showScope({ Scope::Kind::Project, lock });
    stage.me.window.showBoard(true);
    stage.me.wait(1s);
    stage.closeToasts();
    board(stage).setFocus();
    stage.me.press(Qt::Key_Home);
}

void showDrag(Stage &stage)
{
    showBoard(stage);
    QWidget *area = board(stage).viewport();
    const QPoint from = board(stage).cardRect(board(stage).currentIssue()).center();
    const QPoint to(board(stage).boardLayout().columnRect(1).center().x() + 30, 260);
    QTest::mousePress(area, Qt::LeftButton, {}, from);
    for (const QPoint at : { from + QPoint(20, 20), to }) {
        QMouseEvent move(QEvent::MouseMove, QPointF(at), area->mapToGlobal(QPointF(at)),
            Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(area, &move);
    }
}

void showBoardStatus(Stage &stage)
{
    showBoard(stage);
    stage.me.press(Qt::Key_S);
    stage.expect(u"bulkPicker"_s);
}

void showBoardDetail(Stage &stage)
{
    showBoard(stage);
    stage.me.press(Qt::Key_Return);
}

void showLimit(Stage &stage)
{
    showBoard(stage);
    const ProjectId lock = stage.world.project(u"LOCK"_s);
    auto &dialog = stage.keep(std::make_unique<LimitDialog>(stage.me.client.engine(), stage.themes,
        lock, stage.me.client.replica().project(lock)->statuses.at(1).name, &stage.me.window));
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.open();
    stage.expect(u"limitDialog"_s);
}

void showBoardOfAll(Stage &stage)
{
    stage.me.window.showBoard(true);
    stage.me.wait();
}

} // namespace

std::vector<Screen> boardScreens()
{
    return {
        { u"board"_s, { 26 }, showBoard },
        { u"board-drag"_s, { 26 }, showDrag },
        { u"board-status"_s, { 24 }, showBoardStatus },
        { u"board-issue"_s, { 27 }, showBoardDetail },
        { u"board-limit"_s, { 26 }, showLimit },
        { u"board-of-all"_s, { 26 }, showBoardOfAll },
    };
}

} // namespace lockstep

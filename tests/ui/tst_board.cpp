// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/randomvalues.h"
#include "tests/ui/windowseat.h"
#include "ui/board/boardview.h"
#include "ui/board/limitdialog.h"
#include "ui/models/issuelistmodel.h"
#include "ui/widgets/issuedetail.h"
#include "ui/widgets/issuelistheader.h"
#include "ui/widgets/issuelistview.h"

#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>

using namespace lockstep;
using namespace lockstep::ui;
using namespace Qt::StringLiterals;

namespace {

constexpr auto moveKeys = Qt::ControlModifier | Qt::ShiftModifier;

// Jane, who administers the project, and Bob, each at a board of five columns.
struct Team
{
    explicit Team(int cards = 3, const QString &rank = {}) : world(RandomValues::seed(), {})
    {
        themes.setReducedMotion(true);
        world.addUser(u"jane"_s, false, u"Jane Smith"_s);
        world.addUser(u"bob"_s, false, u"Bob Miller"_s);
        world.addProject(u"LOCK"_s);
        for (int i = 0; i < cards; ++i) {
            issues << world.client(u"jane"_s).create(
                u"LOCK"_s, u"Card %1"_s.arg(i), { { Field::Rank, rank } });
            world.advance(1s);
        }
        settled = world.settle();
        jane = std::make_unique<WindowSeat>(world, themes, u"jane"_s);
        bob = std::make_unique<WindowSeat>(world, themes, u"bob"_s);
        for (WindowSeat *seat : { bob.get(), jane.get() }) {
            seat->window.showScope({ Scope::Kind::Project, world.project(u"LOCK"_s) });
            turnTo(*seat);
            seat->press(Qt::Key_B, Qt::ControlModifier);
            seat->wait(50ms);
        }
    }

    static BoardView &board(WindowSeat &seat) { return *seat.find<BoardView>(u"board"_s); }
    static void turnTo(WindowSeat &seat)
    {
        seat.activate();
        auto *list = seat.find<IssueListView>(u"issueList"_s);
        (list->isVisible() ? static_cast<QWidget *>(list) : &board(seat))->setFocus();
        QCoreApplication::processEvents();
    }
    // The cards of a column, as numbers of `issues`.
    [[nodiscard]] QList<qsizetype> cards(WindowSeat &seat, int column) const
    {
        QList<qsizetype> numbers;
        const BoardModel &model = board(seat).model();
        for (int row = 0; row < model.cardCount(column); ++row)
            numbers << issues.indexOf(model.issueAt({ column, row }));
        return numbers;
    }
    void settle()
    {
        settled = world.settle();
        world.advance(100ms);
        QCoreApplication::processEvents();
    }
    [[nodiscard]] QString status(qsizetype issue)
    {
        return world.row(issues.at(issue))->issue.status;
    }
    void drag(WindowSeat &seat, QPoint from, QPoint to, bool drop = true)
    {
        QWidget *area = board(seat).viewport();
        QTest::mousePress(area, Qt::LeftButton, {}, from);
        QTest::mouseMove(area, from + QPoint(2, 2));
        // QTest::mouseMove tells of no button.
        for (const QPoint at : { from + QPoint(12, 12), (from + to) / 2, to }) {
            QMouseEvent move(QEvent::MouseMove, QPointF(at), area->mapToGlobal(QPointF(at)),
                Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
            QCoreApplication::sendEvent(area, &move);
        }
        if (drop)
            QTest::mouseRelease(area, Qt::LeftButton, {}, to);
        QCoreApplication::processEvents();
    }
    [[nodiscard]] QPoint middleOf(WindowSeat &seat, qsizetype issue) const
    {
        return board(seat).cardRect(issues.at(issue)).center();
    }

    ThemeService themes{ *qApp };
    World world;
    QList<IssueId> issues{};
    bool settled = false;
    std::unique_ptr<WindowSeat> jane;
    std::unique_ptr<WindowSeat> bob;
};

using Numbers = QList<qsizetype>;

} // namespace

class TestBoard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasAColumnForEachStatus()
    {
        Team team;
        QVERIFY(team.settled);
        const BoardView &board = Team::board(*team.jane);
        QVERIFY(board.isVisible());
        QStringList names;
        for (const BoardColumn &column : board.model().columns())
            names << column.status;
        QCOMPARE(names,
            QStringList(
                { u"Open"_s, u"In Progress"_s, u"In Review"_s, u"Resolved"_s, u"Closed"_s }));
        QCOMPARE(team.cards(*team.jane, 0), Numbers({ 0, 1, 2 })); // the oldest first
        QCOMPARE(board.columnText(0), u"Open, 3 issue(s)"_s);
    }

    // ux.md, 27
    void togglesWithSelectionAndFilter()
    {
        Team team(5);
        WindowSeat &jane = *team.jane;
        BoardView &board = Team::board(jane);
        auto &list = *jane.find<IssueListView>(u"issueList"_s);
        jane.press(Qt::Key_Slash);
        jane.type(u"-3"_s);
        jane.press(Qt::Key_Escape);
        jane.find<IssueListHeader>(u"issueListHeader"_s)->focusFilter();
        jane.type(u"card"_s);
        jane.press(Qt::Key_Return);
        QVERIFY(board.hasFocus());
        jane.press(Qt::Key_Home);
        jane.press(Qt::Key_X);
        jane.press(Qt::Key_Down);
        jane.press(Qt::Key_Down);
        jane.press(Qt::Key_X);
        const QList<IssueId> marked{ team.issues.at(0), team.issues.at(2) };
        QCOMPARE(board.selectedIssues(), marked);
        QCOMPARE(jane.window.currentIssue(), team.issues.at(2));

        jane.press(Qt::Key_B, Qt::ControlModifier);
        QVERIFY(list.isVisible() && !board.isVisible());
        QVERIFY(list.hasFocus());
        const QList<IssueId> inList = list.selectedIssues();
        QCOMPARE(QSet<IssueId>(inList.begin(), inList.end()),
            QSet<IssueId>(marked.begin(), marked.end()));
        QVERIFY(list.isMarking());
        QCOMPARE(list.currentIssue(), team.issues.at(2));
        QCOMPARE(jane.find<QLineEdit>(u"filterField"_s)->text(), u"card"_s);
        jane.press(Qt::Key_B, Qt::ControlModifier);
        QVERIFY(board.hasFocus());
        QCOMPARE(board.selectedIssues(), marked);
        QCOMPARE(board.currentIssue(), team.issues.at(2));
        QCOMPARE(board.model().cardCount(), 5);
    }

    // ux.md, 26: one mutation, one step of undo
    void movesByKeys()
    {
        Team team;
        WindowSeat &jane = *team.jane;
        jane.press(Qt::Key_Home);
        jane.press(Qt::Key_Down);
        const size_t queued = jane.client.engine().outbox().rows().size();
        jane.press(Qt::Key_Right, moveKeys);
        // Shown at once, and nothing is sent yet.
        QCOMPARE(team.cards(jane, 0), Numbers({ 0, 2 }));
        QCOMPARE(team.cards(jane, 1), Numbers({ 1 }));
        QCOMPARE(jane.window.currentIssue(), team.issues.at(1));
        jane.wait(10ms);
        QCOMPARE(jane.client.engine().outbox().rows().size(), queued + 1);
        const OutboxRow &row = jane.client.engine().outbox().rows().rbegin()->second;
        const auto &update = std::get<mutation::UpdateIssue>(row.mutation.body);
        QVERIFY(update.changes.contains(Field::Status) && update.changes.contains(Field::Rank));
        QVERIFY(row.mutation.group.isEmpty());
        team.settle();
        QVERIFY(team.settled);
        QCOMPARE(team.status(1), u"In Progress"_s);
        QCOMPARE(team.cards(*team.bob, 0), Numbers({ 0, 2 }));
        QCOMPARE(team.cards(*team.bob, 1), Numbers({ 1 }));

        Team::turnTo(jane);
        jane.press(Qt::Key_Z, Qt::ControlModifier);
        team.settle();
        QCOMPARE(team.status(1), u"Open"_s);
        QCOMPARE(team.cards(jane, 0), Numbers({ 0, 1, 2 }));
        QCOMPARE(team.cards(*team.bob, 0), Numbers({ 0, 1, 2 }));
        jane.press(Qt::Key_Y, Qt::ControlModifier);
        team.settle();
        QCOMPARE(team.cards(*team.bob, 1), Numbers({ 1 }));
    }

    void ordersByKeys()
    {
        Team team(4);
        WindowSeat &jane = *team.jane;
        jane.press(Qt::Key_End);
        jane.press(Qt::Key_Up, moveKeys);
        jane.press(Qt::Key_Up, moveKeys); // faster than any disk
        QCOMPARE(team.cards(jane, 0), Numbers({ 0, 3, 1, 2 }));
        jane.press(Qt::Key_Up, moveKeys);
        jane.press(Qt::Key_Up, moveKeys); // it is at the top already
        QCOMPARE(team.cards(jane, 0), Numbers({ 3, 0, 1, 2 }));
        jane.press(Qt::Key_Down, moveKeys);
        team.settle();
        QCOMPARE(team.cards(jane, 0), Numbers({ 0, 3, 1, 2 }));
        QCOMPARE(team.cards(*team.bob, 0), Numbers({ 0, 3, 1, 2 }));
        QCOMPARE(team.status(3), u"Open"_s);
        QVERIFY2(team.world.converged(), team.world.why());
        // What is made now comes behind all that was placed.
        team.issues << team.world.client(u"bob"_s).create(
            u"LOCK"_s, u"New"_s, { { Field::Rank, QString() } });
        team.settle();
        QCOMPARE(team.cards(jane, 0), Numbers({ 0, 3, 1, 2, 4 }));
    }

    // As another program may have made them: there is no room between two.
    void makesRoomBetweenEqualRanks()
    {
        Team team(5, u"a0"_s);
        WindowSeat &jane = *team.jane;
        Numbers order = team.cards(jane, 0); // by their ids
        jane.press(Qt::Key_End);
        jane.press(Qt::Key_Up, moveKeys);
        jane.press(Qt::Key_Up, moveKeys);
        order.move(4, 2);
        QCOMPARE(team.cards(jane, 0), order);
        team.settle();
        QCOMPARE(team.cards(*team.bob, 0), order);
        QVERIFY2(team.world.converged(), team.world.why());
    }

    void movesSeveralWithOneUndo()
    {
        Team team(5);
        WindowSeat &jane = *team.jane;
        jane.press(Qt::Key_Home);
        jane.press(Qt::Key_Down, Qt::ShiftModifier);
        jane.press(Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(Team::board(jane).selectedCount(), 3);
        jane.press(Qt::Key_Right, moveKeys);
        jane.press(Qt::Key_Right, moveKeys);
        team.settle();
        QCOMPARE(team.cards(*team.bob, 0), Numbers({ 3, 4 }));
        QCOMPARE(team.cards(*team.bob, 2), Numbers({ 0, 1, 2 }));
        jane.press(Qt::Key_Z, Qt::ControlModifier);
        team.settle();
        QCOMPARE(team.cards(*team.bob, 1), Numbers({ 0, 1, 2 }));
        jane.press(Qt::Key_Z, Qt::ControlModifier);
        team.settle();
        QCOMPARE(team.cards(*team.bob, 0), Numbers({ 0, 1, 2, 3, 4 }));
    }

    void dragsWithAGap()
    {
        Team team(3);
        WindowSeat &jane = *team.jane;
        BoardView &board = Team::board(jane);
        const QPoint first = team.middleOf(jane, 0);
        const QPoint third = team.middleOf(jane, 2);
        team.drag(jane, first, third + QPoint(0, 8), false);
        QVERIFY(board.isDragging());
        // The others have closed up, and the gap is at the end.
        QCOMPARE(board.boardLayout().gap(), (BoardPlace{ 0, 3 }));
        QVERIFY(board.boardLayout().gapRect().top() > board.cardRect(team.issues.at(2)).bottom());
        QVERIFY(board.cardRect(team.issues.at(1)).top() <= first.y());
        jane.press(Qt::Key_Escape);
        QVERIFY(!board.isDragging());
        QCOMPARE(team.cards(jane, 0), Numbers({ 0, 1, 2 }));
        QVERIFY(!board.boardLayout().gap().isValid());
        QTest::mouseRelease(board.viewport(), Qt::LeftButton);

        team.drag(jane, team.middleOf(jane, 0), team.middleOf(jane, 1) + QPoint(0, 8));
        QCOMPARE(team.cards(jane, 0), Numbers({ 1, 0, 2 }));
        const QPoint review(
            board.boardLayout().columnRect(2).center().x(), team.middleOf(jane, 0).y());
        team.drag(jane, team.middleOf(jane, 0), review);
        QCOMPARE(team.cards(jane, 2), Numbers({ 0 }));
        team.settle();
        QCOMPARE(team.status(0), u"In Review"_s);
        QCOMPARE(team.cards(*team.bob, 0), Numbers({ 1, 2 }));
    }

    void limitsBelongToTheProject()
    {
        Team team(3);
        WindowSeat &jane = *team.jane;
        auto *column = jane.find<QWidget>(u"column-0"_s);
        auto *button = column->findChild<QToolButton *>(u"columnMenu"_s);
        button->setFocus(Qt::TabFocusReason);
        jane.press(Qt::Key_Space);
        auto *menu = jane.find<QMenu>(u"columnActions"_s);
        QVERIFY(menu && menu->isVisible());
        jane.press(Qt::Key_Down);
        jane.press(Qt::Key_Return);
        auto *dialog = jane.find<LimitDialog>(u"limitDialog"_s);
        QVERIFY(dialog && dialog->isVisible());
        dialog->activateWindow();
        QApplication::setActiveWindow(dialog);
        dialog->findChild<QSpinBox *>(u"limit"_s)->setFocus();
        QTest::keyClick(dialog->findChild<QSpinBox *>(u"limit"_s), Qt::Key_2);
        jane.press(Qt::Key_Return);
        team.settle();
        for (WindowSeat *seat : { team.jane.get(), team.bob.get() }) {
            const auto *header = seat->find<QWidget>(u"column-0"_s);
            QCOMPARE(header->findChild<QLabel *>(u"columnLimit"_s)->text(), u"Over limit 2"_s);
            QVERIFY(Team::board(*seat).columnText(0).contains(
                u"LOCK has 3 issue(s) here, more than its limit of 2."_s));
        }
        // A viewer's or member's menu does not offer it.
        Team::turnTo(*team.bob);
        team.bob->find<QWidget>(u"column-0"_s)->findChild<QToolButton *>(u"columnMenu"_s)->click();
        auto *his = team.bob->find<QMenu>(u"columnActions"_s);
        QVERIFY(his && !his->actions().first()->isEnabled());
        his->close();
        Team::turnTo(jane);
        jane.press(Qt::Key_Home);
        jane.press(Qt::Key_Right, moveKeys);
        team.settle();
        QCOMPARE(
            team.bob->find<QWidget>(u"column-0"_s)->findChild<QLabel *>(u"columnLimit"_s)->text(),
            u"Limit 2"_s);
    }
};

QTEST_MAIN(TestBoard)
#include "tst_board.moc"

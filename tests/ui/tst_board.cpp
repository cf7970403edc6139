// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/randomvalues.h"
#include "tests/ui/keys.h"
#include "tests/ui/windowseat.h"
#include "ui/board/boardview.h"
#include "ui/board/limitdialog.h"
#include "ui/keybindings.h"
#include "ui/models/issuelistmodel.h"
#include "ui/widgets/issuedetail.h"
#include "ui/widgets/issuelistheader.h"
#include "ui/widgets/issuelistview.h"

#include <QAccessible>
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
            QVERIFY(header->findChild<QLabel *>(u"columnLimit"_s)->isVisible());
            QCOMPARE(header->findChild<QLabel *>(u"columnLimit"_s)->text(), u"Over limit"_s);
            QCOMPARE(header->findChild<QLabel *>(u"columnCount"_s)->text(), u"3/2"_s);
            QVERIFY(Team::board(*seat).columnText(0).contains(
                u"LOCK has 3 issue(s) here, more than its limit of 2."_s));
        }
        // A viewer's or member's menu does not offer it.
        Team::turnTo(*team.bob);
        QVERIFY(pressButton(
            team.bob->find<QWidget>(u"column-0"_s)->findChild<QToolButton *>(u"columnMenu"_s)));
        auto *his = team.bob->find<QMenu>(u"columnActions"_s);
        QVERIFY(his && !his->actions().last()->isEnabled());
        his->close();
        Team::turnTo(jane);
        jane.press(Qt::Key_Home);
        jane.press(Qt::Key_Right, moveKeys);
        team.settle();
        const auto *header = team.bob->find<QWidget>(u"column-0"_s);
        QVERIFY(!header->findChild<QLabel *>(u"columnLimit"_s)->isVisible());
        QCOMPARE(header->findChild<QLabel *>(u"columnCount"_s)->text(), u"2/2"_s);
        // It counts what the filter hides, too.
        Team::turnTo(*team.bob);
        team.bob->find<IssueListHeader>(u"issueListHeader"_s)->focusFilter();
        team.bob->type(u"1"_s);
        QCOMPARE(header->findChild<QLabel *>(u"columnCount"_s)->text(), u"1 (2/2)"_s);
    }

    // The keyboard goes through the columns by Tab, and what it is at can be seen.
    void showsTheColumnThatHasTheKeyboard()
    {
        Team team;
        WindowSeat &jane = *team.jane;
        BoardView &board = Team::board(jane);
        jane.window.resize(800, 600);
        jane.wait(10ms);
        QVERIFY(board.boardLayout().columnRect(4).left() > board.viewport()->width());
        auto *last = jane.find<QWidget>(u"column-4"_s)->findChild<QToolButton *>(u"columnMenu"_s);
        for (int i = 0; i < 20 && !last->hasFocus(); ++i)
            jane.press(Qt::Key_Tab);
        QVERIFY(last->hasFocus());
        QVERIFY(board.boardLayout().columnRect(4).right() <= board.viewport()->width());
        board.setFocus();
        jane.press(Qt::Key_Home);
        QVERIFY(board.boardLayout().columnRect(0).left() >= 0);
    }

    void createsInAColumn()
    {
        Team team;
        WindowSeat &jane = *team.jane;
        auto *button = jane.find<QWidget>(u"column-2"_s)->findChild<QToolButton *>(u"columnMenu"_s);
        button->setFocus(Qt::TabFocusReason);
        jane.press(Qt::Key_Space);
        jane.press(Qt::Key_Down);
        jane.press(Qt::Key_Return);
        jane.type(u"Made in review"_s);
        jane.press(Qt::Key_Return, Qt::ControlModifier);
        team.settle();
        QCOMPARE(Team::board(jane).model().cardCount(2), 1);
        const IssueId made = Team::board(jane).model().issueAt({ 2, 0 });
        QCOMPARE(jane.client.issue(made)->subject, u"Made in review"_s);
        QCOMPARE(jane.window.currentIssue(), made);
        QCOMPARE(Team::board(jane).currentIssue(), made);
    }

    // ux.md, 42
    void tellsScreenReaders()
    {
        Team team;
        WindowSeat &jane = *team.jane;
        BoardView &board = Team::board(jane);
        QAccessible::setActive(true);
        jane.press(Qt::Key_Home);
        jane.press(Qt::Key_Down);
        QAccessibleInterface *root = QAccessible::queryAccessibleInterface(&board);
        QVERIFY(root);
        QCOMPARE(root->text(QAccessible::Name), u"Board"_s);
        QVERIFY(root->childCount() >= 5);
        QAccessibleInterface *open = root->child(0);
        QCOMPARE(open->role(), QAccessible::List);
        QCOMPARE(open->text(QAccessible::Name), u"Open, 3 issue(s)"_s);
        QCOMPARE(open->childCount(), 3);
        QCOMPARE(root->indexOfChild(open), 0);
        QAccessibleInterface *card = open->child(1);
        QCOMPARE(card->role(), QAccessible::ListItem);
        QCOMPARE(card->text(QAccessible::Name),
            u"LOCK-2, Card 1, priority Medium, assigned to nobody"_s);
        QCOMPARE(card->parent(), open);
        QCOMPARE(open->indexOfChild(card), 1);
        QVERIFY(card->state().focused && card->state().selected);
        QCOMPARE(root->focusChild(), card);
        const QPoint middle = board.viewport()->mapToGlobal(team.middleOf(jane, 1));
        QCOMPARE(open->childAt(middle.x(), middle.y()), card);
        // By its actions, as a reader does it.
        QAccessibleInterface *first = open->child(0);
        first->actionInterface()->doAction(QAccessibleActionInterface::setFocusAction());
        QCOMPARE(board.currentIssue(), team.issues.at(0));
        // The interface is of a place: what was beside it is there now, and the last one is gone.
        QAccessibleInterface *last = open->child(2);
        jane.press(Qt::Key_Right, moveKeys);
        QCOMPARE(first->text(QAccessible::Name),
            u"LOCK-2, Card 1, priority Medium, assigned to nobody"_s);
        QVERIFY(!last->isValid() && last->text(QAccessible::Name).isEmpty());
        QCOMPARE(
            root->focusChild()->parent()->text(QAccessible::Name), u"In Progress, 1 issue(s)"_s);
        QVERIFY(root->focusChild()->text(QAccessible::Name).startsWith(u"LOCK-1, Card 0"));
        // Nothing that takes the keyboard is without a name.
        for (const QWidget *widget : board.findChildren<QWidget *>()) {
            if (widget->isVisible() && widget->focusPolicy() & Qt::TabFocus)
                QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
        }
        QAccessible::setActive(false);
    }

    // ux.md, 26: what others move glides, unless the user does not want that.
    void glidesWhatOthersMove()
    {
        Team team;
        WindowSeat &jane = *team.jane;
        BoardView &board = Team::board(jane);
        team.themes.setReducedMotion(false);
        Team::turnTo(*team.bob);
        team.bob->press(Qt::Key_Home);
        team.bob->press(Qt::Key_Right, moveKeys);
        team.settle();
        QCOMPARE(team.cards(jane, 1), Numbers({ 0 }));
        QVERIFY(board.isGliding());
        QTRY_VERIFY(!board.isGliding());
        team.themes.setReducedMotion(true);
        Team::turnTo(*team.bob);
        team.bob->press(Qt::Key_Right, moveKeys);
        team.settle();
        QCOMPARE(team.cards(jane, 2), Numbers({ 0 }));
        QVERIFY(!board.isGliding());
    }

    // Columns of all projects; a card goes only where its project has the status.
    void showsSeveralProjects()
    {
        Team team;
        team.world.addProject(u"NEXT"_s);
        team.settle();
        Project next = *team.jane->client.replica().project(team.world.project(u"NEXT"_s));
        next.statuses = { { u"Open"_s, StatusCategory::Open },
            { u"Waiting"_s, StatusCategory::Active }, { u"Closed"_s, StatusCategory::Closed } };
        team.jane->client.submit(mutation::UpdateProject{ next }, projectSpace(next.id));
        team.settle();
        team.issues << team.world.client(u"jane"_s).create(
            u"NEXT"_s, u"Other"_s, { { Field::Rank, QString() } });
        team.settle();
        WindowSeat &jane = *team.jane;
        jane.window.showScope({ Scope::Kind::All, {} });
        jane.wait(50ms);
        QStringList names;
        for (const BoardColumn &column : Team::board(jane).model().columns())
            names << column.status;
        QCOMPARE(names,
            QStringList({ u"Open"_s, u"In Progress"_s, u"Waiting"_s, u"In Review"_s, u"Resolved"_s,
                u"Closed"_s }));
        Team::turnTo(jane);
        jane.press(Qt::Key_End);
        QCOMPARE(jane.window.currentIssue(), team.issues.at(3));
        jane.press(Qt::Key_Right, moveKeys); // past "In Progress"
        QCOMPARE(team.cards(jane, 2), Numbers({ 3 }));
        jane.press(Qt::Key_Right, moveKeys);
        QCOMPARE(team.cards(jane, 5), Numbers({ 3 }));
        jane.press(Qt::Key_Left, moveKeys);
        QCOMPARE(team.cards(jane, 2), Numbers({ 3 }));
        const BoardLayout &layout = Team::board(jane).boardLayout();
        const QPoint review(layout.columnRect(3).center().x(), 60);
        team.drag(jane, team.middleOf(jane, 3), review, false);
        QVERIFY(!layout.gap().isValid()); // it cannot be dropped there
        jane.press(Qt::Key_Escape);
        QTest::mouseRelease(Team::board(jane).viewport(), Qt::LeftButton);
        team.settle();
        QCOMPARE(team.status(3), u"Waiting"_s);
    }

    void leavesAloneWhatAViewerSees()
    {
        Team team;
        team.world.setRole(u"LOCK"_s, u"bob"_s, Role::Viewer);
        team.settle();
        WindowSeat &bob = *team.bob;
        Team::turnTo(bob);
        bob.press(Qt::Key_Home);
        bob.press(Qt::Key_Right, moveKeys);
        bob.press(Qt::Key_Down, moveKeys);
        QCOMPARE(team.cards(bob, 0), Numbers({ 0, 1, 2 }));
        team.drag(bob, team.middleOf(bob, 0), team.middleOf(bob, 2));
        QCOMPARE(team.cards(bob, 0), Numbers({ 0, 1, 2 }));
        QVERIFY(bob.client.engine().outbox().rows().empty());
    }

    // A filter does not take away what I am moving, as long as I am at it.
    void keepsWhatIMoveInAFilter()
    {
        Team team;
        WindowSeat &jane = *team.jane;
        jane.find<IssueListHeader>(u"issueListHeader"_s)->focusFilter();
        jane.type(u"status:open"_s);
        jane.press(Qt::Key_Return);
        jane.press(Qt::Key_Home);
        jane.press(Qt::Key_Right, moveKeys);
        team.settle();
        QCOMPARE(team.cards(jane, 0), Numbers({ 1, 2 }));
        QCOMPARE(team.cards(jane, 1), Numbers({ 0 }));
        jane.press(Qt::Key_Left);
        jane.wait(50ms);
        QCOMPARE(team.cards(jane, 1), Numbers());
    }

    void opensAndPeeks()
    {
        Team team;
        WindowSeat &jane = *team.jane;
        auto *detail = jane.find<IssueDetail>(u"issueDetail"_s);
        QVERIFY(detail);
        QVERIFY(!detail->isVisible()); // a board needs the room
        jane.press(Qt::Key_Home);
        jane.press(Qt::Key_Space);
        QVERIFY(detail->isVisible() && Team::board(jane).hasFocus());
        QCOMPARE(detail->issue(), team.issues.at(0));
        jane.press(Qt::Key_J);
        QCOMPARE(detail->issue(), team.issues.at(1));
        jane.press(Qt::Key_Space);
        QVERIFY(!detail->isVisible());
        jane.press(Qt::Key_Return);
        QVERIFY(detail->isVisible() && !Team::board(jane).hasFocus());
        jane.press(Qt::Key_Escape);
        QVERIFY(!detail->isVisible() && Team::board(jane).hasFocus());
        // Fields are changed on the board.
        jane.press(Qt::Key_P);
        jane.type(u"Urg"_s);
        jane.press(Qt::Key_Return);
        team.settle();
        QCOMPARE(team.world.row(team.issues.at(1))->issue.priority, u"Urgent"_s);
        QVERIFY(!detail->isVisible() && Team::board(jane).hasFocus());
        // And it is deleted, with its neighbour next.
        jane.press(Qt::Key_Delete, Qt::ControlModifier);
        team.settle();
        QCOMPARE(team.cards(jane, 0), Numbers({ 0, 2 }));
        QCOMPARE(Team::board(jane).currentIssue(), team.issues.at(2));
    }

    // Pending, in conflict, and changed by somebody else: said and drawn.
    void marksCards()
    {
        Team team;
        WindowSeat &jane = *team.jane;
        BoardView &board = Team::board(jane);
        team.world.cut(jane.client);
        jane.press(Qt::Key_Home);
        jane.press(Qt::Key_Right, moveKeys);
        jane.wait(100ms);
        const auto text = [&](qsizetype issue) {
            return board.cardText(board.model().placeOf(team.issues.at(issue)));
        };
        QVERIFY2(text(0).contains(u"not on the server yet"), qPrintable(text(0)));
        Team::turnTo(*team.bob);
        team.bob->press(Qt::Key_Home);
        team.bob->press(Qt::Key_Right, moveKeys);
        team.bob->press(Qt::Key_Right, moveKeys);
        team.bob->press(Qt::Key_Left);
        team.bob->press(Qt::Key_Down, moveKeys);
        team.bob->wait();
        team.world.heal(jane.client);
        team.settle();
        // Two statuses are a conflict; two places in a column never are.
        QCOMPARE(jane.client.conflicts().size(), 1);
        QCOMPARE(team.cards(jane, 2), Numbers({ 0 }));
        QCOMPARE(team.cards(jane, 0), Numbers({ 2, 1 }));
        QVERIFY2(text(0).contains(u"In conflict"), qPrintable(text(0)));
        QVERIFY2(text(1).contains(u"changed by somebody else"), qPrintable(text(1)));
        Team::turnTo(jane);
        board.goTo(team.issues.at(1));
        QVERIFY2(!text(1).contains(u"changed by somebody else"), qPrintable(text(1)));
    }

    // ux.md, 28: what others do above does not move what I look at.
    void staysWhereItWasScrolledTo()
    {
        Team team(30);
        WindowSeat &jane = *team.jane;
        BoardView &board = Team::board(jane);
        jane.press(Qt::Key_End);
        const auto middle = board.boardLayout().visibleRows(0).first + 2;
        const IssueId seen = board.model().issueAt({ 0, middle });
        const int y = board.cardRect(seen).y();
        QVERIFY(board.boardLayout().offset(0) > 0);
        Team::turnTo(*team.bob);
        team.bob->press(Qt::Key_End);
        team.bob->press(Qt::Key_Home); // he goes to the first one, and takes it away
        team.bob->press(Qt::Key_Right, moveKeys);
        team.settle();
        QCOMPARE(team.cards(jane, 1), Numbers({ 0 }));
        QCOMPARE(board.cardRect(seen).y(), y);
    }

    void scrollsWhileDragging()
    {
        Team team(30);
        WindowSeat &jane = *team.jane;
        BoardView &board = Team::board(jane);
        const QPoint from = team.middleOf(jane, 0);
        team.drag(jane, from, QPoint(from.x(), board.viewport()->height() - 4), false);
        QVERIFY(board.isDragging());
        for (int i = 0;
             i < 1000 && board.boardLayout().maxOffset(0) > board.boardLayout().offset(0); ++i)
            team.world.advance(16ms);
        QCOMPARE(board.boardLayout().offset(0), board.boardLayout().maxOffset(0));
        QTest::mouseRelease(
            board.viewport(), Qt::LeftButton, {}, QPoint(from.x(), board.viewport()->height() - 4));
        QCOMPARE(team.cards(jane, 0).last(), 0);
        team.settle();
        QCOMPARE(team.cards(*team.bob, 0).last(), 0);
    }

    // The keys of the view are its own until the user binds others.
    void takesOtherKeys()
    {
        Team team;
        WindowSeat &jane = *team.jane;
        KeyBindings &bindings = *jane.window.actions().bindings();
        jane.press(Qt::Key_Home);
        bindings.set(action::MoveCardRight, { { QKeySequence(Qt::CTRL | Qt::Key_Period) } });
        bindings.set(action::NextIssue, { { QKeySequence(Qt::Key_F7) } });
        jane.press(Qt::Key_Right, moveKeys);
        QCOMPARE(team.cards(jane, 0), Numbers({ 0, 1, 2 }));
        jane.press(Qt::Key_J);
        QCOMPARE(jane.window.currentIssue(), team.issues.at(0));
        jane.press(Qt::Key_F7);
        QCOMPARE(jane.window.currentIssue(), team.issues.at(1));
        jane.press(Qt::Key_Period, Qt::ControlModifier);
        QCOMPARE(team.cards(jane, 1), Numbers({ 1 }));
    }

    void comesBackAsABoard()
    {
        Team team;
        WindowSeat &jane = *team.jane;
        jane.press(Qt::Key_Home);
        const QByteArray layout = jane.window.saveLayout();
        jane.press(Qt::Key_B, Qt::ControlModifier);
        QVERIFY(!Team::board(jane).isVisible());
        QVERIFY(jane.window.restoreLayout(layout));
        QVERIFY(Team::board(jane).isVisible());
        QCOMPARE(Team::board(jane).currentIssue(), team.issues.at(0));
        QVERIFY(!jane.find<IssueDetail>(u"issueDetail"_s)->isVisible());
        jane.press(Qt::Key_B, Qt::ControlModifier);
        QVERIFY(jane.find<IssueDetail>(u"issueDetail"_s)->isVisible()); // beside the list it was
    }
};

QTEST_MAIN(TestBoard)
#include "tst_board.moc"

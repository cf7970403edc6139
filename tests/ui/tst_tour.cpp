// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// What goes through several parts of the window, with nothing but the keyboard.

#include "tests/ui/windowteam.h"
#include "ui/board/boardview.h"
#include "ui/dialogs/conflictdialog.h"
#include "ui/models/issuelistmodel.h"
#include "ui/palette/commandpalette.h"
#include "ui/widgets/connectionpopup.h"
#include "ui/widgets/issuedetail.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/toaststack.h"

#include <QContextMenuEvent>
#include <QDialog>
#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QToolTip>

using namespace lockstep;
using namespace lockstep::ui;
using namespace Qt::StringLiterals;

namespace {

QStringList labelsIn(const QWidget &widget)
{
    QStringList texts;
    for (const QLabel *label : widget.findChildren<QLabel *>()) {
        if (label->isVisible())
            texts << label->text();
    }
    return texts;
}

// What stands behind a name in the details of the connection.
QString fact(const ConnectionPopup &popup, const QString &name)
{
    const QStringList texts = labelsIn(popup);
    return texts.value(texts.indexOf(name) + 1);
}

// Chooses the entry of the menu that is open, by the arrows.
bool chooseInMenu(WindowSeat &seat, const QString &part)
{
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    for (int i = 0; menu && i <= menu->actions().size(); ++i) {
        seat.press(Qt::Key_Down);
        if (menu->activeAction() && menu->activeAction()->text().contains(part)) {
            seat.press(Qt::Key_Return);
            return true;
        }
    }
    return false;
}

// As the platform does it for the menu key.
void menuKey(QAbstractItemView &view)
{
    const QPoint at = view.visualRect(view.currentIndex()).center();
    QContextMenuEvent event(QContextMenuEvent::Keyboard, at, view.viewport()->mapToGlobal(at));
    QApplication::sendEvent(&view, &event);
}

} // namespace

class TestTour : public QObject
{
    Q_OBJECT

#define SETTLED(world) QVERIFY2((world).settle(), (world).why())

private Q_SLOTS:
    // Everything that one does on a day, and no mouse is touched.
    void aDayWithoutAMouse()
    {
        Team team;
        QVERIFY(team.settled);
        bool signedOut = false;
        WindowContext context{ team.jane->client.engine(), team.world.clock(), team.themes,
            team.jane->prompts };
        context.signOut = [&signedOut] { signedOut = true; };
        MainWindow window(context);
        window.resize(1280, 800);
        window.show();
        window.activateWindow();
        QApplication::setActiveWindow(&window);
        WindowSeat &keys = *team.jane; // they go to what has the focus
        const auto list = window.findChild<IssueListView *>(u"issueList"_s);
        const auto arrived = [&] {
            const bool settled = team.world.settle();
            keys.wait();
            return settled;
        };
        // Where a window manager gives the keyboard back to when a dialog is closed.
        const auto back = [&] {
            window.activateWindow();
            QApplication::setActiveWindow(&window);
            QCoreApplication::processEvents();
        };
        keys.wait();

        // Where to.
        keys.press(Qt::Key_G);
        keys.press(Qt::Key_A);
        QVERIFY(list->hasFocus());

        // Create.
        keys.press(Qt::Key_C);
        keys.type(u"The lid does not close"_s);
        keys.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(arrived());
        const IssueId issue = window.currentIssue();
        QCOMPARE(team.bob->client.issue(issue)->subject, u"The lid does not close"_s);

        // Edit the title and the description.
        back();
        QVERIFY(list->hasFocus());
        keys.press(Qt::Key_E);
        keys.press(Qt::Key_End);
        keys.type(u" at all"_s);
        keys.press(Qt::Key_S, Qt::ControlModifier);
        keys.press(Qt::Key_Escape);
        keys.press(Qt::Key_E, Qt::ShiftModifier);
        keys.type(u"Since Monday."_s);
        keys.press(Qt::Key_S, Qt::ControlModifier);
        keys.press(Qt::Key_Escape);
        QVERIFY(arrived());
        QCOMPARE(team.bob->client.issue(issue)->subject, u"The lid does not close at all"_s);
        QCOMPARE(team.bob->client.issue(issue)->description, u"Since Monday."_s);

        // Comment.
        if (!list->hasFocus())
            keys.press(Qt::Key_Escape);
        QVERIFY(list->hasFocus());
        keys.press(Qt::Key_M);
        keys.type(u"I look at it"_s);
        keys.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(arrived());
        QCOMPARE(team.bob->client.comments(issue), QStringList{ u"I look at it"_s });
        keys.press(Qt::Key_Escape);
        QVERIFY(list->hasFocus());

        // Assign, and a due date.
        keys.press(Qt::Key_A);
        keys.type(u"bob"_s);
        keys.press(Qt::Key_Return);
        keys.press(Qt::Key_L);
        keys.type(u"hinge"_s);
        keys.press(Qt::Key_Return);
        keys.press(Qt::Key_Escape);
        QVERIFY(arrived());
        QCOMPARE(team.bob->client.issue(issue)->assignee, World::userId(u"bob"_s));
        QCOMPARE(team.bob->client.issue(issue)->labels, QStringList{ u"hinge"_s });

        // Move it on the board, and back to the list.
        keys.press(Qt::Key_B, Qt::ControlModifier);
        auto *board = window.findChild<BoardView *>();
        QVERIFY(board && board->hasFocus());
        QCOMPARE(board->currentIssue(), issue);
        keys.press(Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(arrived());
        QCOMPARE(team.bob->client.text(issue, Field::Status), u"In Progress"_s);
        keys.press(Qt::Key_B, Qt::ControlModifier);
        QVERIFY(list->hasFocus());

        // A conflict: both change the same while she is away from the line.
        team.world.cut(keys.client);
        keys.wait(1s);
        keys.press(Qt::Key_P);
        keys.type(u"urgent"_s);
        keys.press(Qt::Key_Return);
        keys.wait(1s);
        team.bob->client.edit(issue, Field::Priority, u"Low"_s);
        (void)team.world.settle();
        team.world.heal(keys.client);
        QVERIFY(arrived());
        QCOMPARE(keys.client.conflicts().size(), 1);
        keys.press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
        auto *dialog = window.findChild<ConflictDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        dialog->activateWindow();
        QApplication::setActiveWindow(dialog);
        QCoreApplication::processEvents();
        keys.press(Qt::Key_3);
        keys.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(arrived());
        QVERIFY(keys.client.conflicts().isEmpty());
        QCOMPARE(team.bob->client.text(issue, Field::Priority), u"Urgent"_s);

        // Filter, and forget the filter.
        back();
        QVERIFY(list->hasFocus());
        keys.press(Qt::Key_Slash);
        keys.type(u"priority:urgent"_s);
        keys.press(Qt::Key_Escape); // the completion, if it is open
        keys.wait(50ms);
        QCOMPARE(list->model()->rowCount(), 1);
        keys.press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        keys.wait(50ms);
        QCOMPARE(list->model()->rowCount(), 2);

        // Delete, and take it back in the message.
        keys.press(Qt::Key_Escape);
        QVERIFY(list->hasFocus());
        QCOMPARE(window.currentIssue(), issue);
        keys.press(Qt::Key_Delete, Qt::ControlModifier);
        QVERIFY(arrived());
        QVERIFY(!team.bob->client.issue(issue));
        keys.press(Qt::Key_F6);
        QVERIFY(QApplication::focusWidget()->objectName().startsWith(u"toast"_s));
        keys.press(Qt::Key_Return);
        QVERIFY(arrived());
        QVERIFY(team.bob->client.issue(issue));

        // Sign out, by its name.
        keys.press(Qt::Key_K, Qt::ControlModifier);
        keys.type(u"sign out"_s);
        keys.press(Qt::Key_Return);
        QVERIFY(signedOut);
        QVERIFY2(team.world.converged(), team.world.why());
    }

    void theConnectionInDetail()
    {
        Team team;
        team.turnTo(*team.jane);
        team.bob->client.edit(team.issue, Field::Priority, u"High"_s);
        SETTLED(team.world);
        team.jane->wait(40s); // there was a ping
        team.turnTo(*team.jane);
        team.jane->press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        auto *popup = team.jane->find<ConnectionPopup>(u"connectionPopup"_s);
        QVERIFY(popup->isVisible());
        QVERIFY(labelsIn(*popup).contains(u"Connected"_s));
        QCOMPARE(fact(*popup, u"Server"_s), u"lockstep.example.com"_s);
        QCOMPARE(fact(*popup, u"Transport"_s), u"WebSocket"_s);
        QVERIFY2(fact(*popup, u"Ping"_s).endsWith(u" ms"_s), qPrintable(fact(*popup, u"Ping"_s)));
        QVERIFY2(fact(*popup, u"Last event"_s).contains(u"ago"_s),
            qPrintable(fact(*popup, u"Last event"_s)));
        QCOMPARE(fact(*popup, u"Waiting changes"_s), u"None, all is sent"_s);
        QCOMPARE(fact(*popup, u"Next attempt"_s), u"\u2013"_s);

        // "Work offline" has the keyboard, as there is nothing to try again.
        QCOMPARE(QApplication::focusWidget()->objectName(), u"connectionWorkOffline"_s);
        team.jane->press(Qt::Key_Space);
        team.jane->wait();
        QCOMPARE(team.jane->client.status().connection.state, ConnectionState::Offline);
        QVERIFY(labelsIn(*popup).contains(u"Working offline"_s));
        team.jane->press(Qt::Key_Space);
        SETTLED(team.world);
        QCOMPARE(team.jane->client.status().connection.state, ConnectionState::Connected);
        team.jane->press(Qt::Key_Escape);
        QVERIFY(!popup->isVisible());

        // The line is gone, and something waits.
        team.world.cut(team.jane->client);
        team.turnTo(*team.jane);
        team.jane->client.edit(team.issue, Field::Priority, u"Low"_s);
        QVERIFY(team.world.advanceUntil([&] {
            return team.jane->client.status().connection.state == ConnectionState::Waiting
                && team.jane->client.status().connection.nextAttempt
                && *team.jane->client.status().connection.nextAttempt - team.world.clock().now()
                > 3s;
        }));
        team.jane->press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(popup->isVisible());
        QCOMPARE(fact(*popup, u"Waiting changes"_s), u"1 change(s), safe on this computer"_s);
        const QString next = fact(*popup, u"Next attempt"_s);
        QVERIFY2(next.startsWith(u"In "_s) && next.endsWith(u" s"_s), qPrintable(next));
        QCOMPARE(QApplication::focusWidget()->objectName(), u"connectionRetry"_s);
        team.world.heal(team.jane->client);
        team.jane->press(Qt::Key_Space); // at once, not when it is due
        team.jane->wait(1s);
        QCOMPARE(team.jane->client.status().connection.state, ConnectionState::Connected);
        team.jane->press(Qt::Key_Escape);
    }

    void aPersonIsReachedByKeys()
    {
        Team team;
        team.jane->client.create(u"LOCK"_s, u"Nobody's"_s);
        team.jane->client.edit(team.issue, Field::Assignee, World::userId(u"bob"_s).toString());
        SETTLED(team.world);
        team.jane->window.openIssue(team.issue);
        team.turnTo(*team.jane);
        team.jane->wait();
        IssueListView &list = Team::list(*team.jane);
        QCOMPARE(list.model()->rowCount(), 2);

        // By Tab, from the list on.
        auto *people = team.jane->find<QListView>(u"presenceList"_s);
        for (int i = 0; i < 60 && !people->hasFocus(); ++i)
            team.jane->press(Qt::Key_Tab);
        QVERIFY(people->hasFocus());
        team.jane->press(Qt::Key_Home);
        for (int i = 0; i < 5 && people->currentIndex().data().toString() != u"Bob Miller"; ++i)
            team.jane->press(Qt::Key_Down);
        QCOMPARE(people->currentIndex().data().toString(), u"Bob Miller"_s);
        team.jane->press(Qt::Key_Return);
        team.jane->wait(50ms);
        QCOMPARE(list.model()->rowCount(), 1); // the issues of Bob
        QCOMPARE(list.model()->index(0, IssueListModel::Subject).data().toString(),
            u"It does not print"_s);

        // Mention him.
        people->setFocus();
        menuKey(*people);
        QVERIFY(chooseInMenu(*team.jane, u"Mention"_s));
        QCOMPARE(team.jane->find<GrowingTextEdit>(u"commentText"_s)->text(), u"@bob "_s);
        QVERIFY(team.jane->find<GrowingTextEdit>(u"commentText"_s)->hasFocus());

        // Assign the open issue to somebody else.
        people->setFocus();
        for (int i = 0; i < 5 && people->currentIndex().data().toString() != u"Jane Smith"; ++i)
            team.jane->press(i == 0 ? Qt::Key_Home : Qt::Key_Down);
        menuKey(*people);
        QVERIFY(chooseInMenu(*team.jane, u"Assign LOCK-1"_s));
        SETTLED(team.world);
        QCOMPARE(team.bob->client.issue(team.issue)->assignee, World::userId(u"jane"_s));
    }

    void thePartsOfTheWindowAreOneKeyApart()
    {
        Team team;
        WindowSeat &jane = *team.jane;
        jane.window.openIssue(team.issue);
        team.turnTo(jane);
        auto *places = jane.find<QListWidget>(u"places"_s);
        auto *detail = jane.find<IssueDetail>(u"issueDetail"_s);
        QVERIFY(places && detail && detail->isVisible());
        const auto isInDetail = [&] { return detail->isAncestorOf(QApplication::focusWidget()); };
        jane.press(Qt::Key_F6);
        QVERIFY(isInDetail());
        jane.press(Qt::Key_F6);
        QVERIFY(places->hasFocus());
        jane.press(Qt::Key_F6);
        QVERIFY(Team::list(jane).hasFocus());
        jane.press(Qt::Key_F6, Qt::ShiftModifier);
        QVERIFY(places->hasFocus());

        // What is marked there is what is shown, as soon as one has left.
        const QString shown = places->currentItem()->text();
        jane.press(Qt::Key_Down);
        QVERIFY(places->currentItem()->text() != shown);
        jane.press(Qt::Key_Escape);
        QVERIFY(Team::list(jane).hasFocus());
        QCOMPARE(places->currentItem()->text(), shown);

        // Nor does the keyboard move in it when somebody else makes a place.
        jane.press(Qt::Key_F6, Qt::ShiftModifier);
        jane.press(Qt::Key_End);
        const QString at = places->currentItem()->text();
        const int before = places->currentRow();
        team.world.addProject(u"AAA"_s);
        QVERIFY2(team.world.settle(), team.world.why());
        jane.wait();
        QVERIFY(places->currentRow() > before);
        QCOMPARE(places->currentItem()->text(), at);
        QVERIFY(places->hasFocus());
    }

    void aMistypedActionIsNoIssue()
    {
        Team team;
        WindowSeat &jane = *team.jane;
        team.turnTo(jane);
        for (const QString &typed : { u">exprot"_s, u"@nobody"_s, u"#nothing"_s }) {
            jane.press(Qt::Key_K, Qt::ControlModifier);
            QVERIFY(QApplication::activePopupWidget());
            jane.type(typed);
            jane.press(Qt::Key_Return);
            const auto *dialog = jane.find<QDialog>(u"newIssueDialog"_s);
            QVERIFY2(!dialog || !dialog->isVisible(), qPrintable(typed));
            while (QWidget *popup = QApplication::activePopupWidget())
                popup->close();
        }
    }

    void aMessageGoesWhenItsIssueIsOpened()
    {
        Team team;
        WindowSeat &jane = *team.jane;
        const IssueId other = jane.client.create(u"LOCK"_s, u"Another"_s);
        jane.wait();
        jane.window.openIssue(other);
        team.turnTo(jane);
        team.bob->client.edit(team.issue, Field::Assignee, World::userId(u"jane"_s).toString());
        QVERIFY2(team.world.settle(), team.world.why());
        jane.wait();
        auto *stack = jane.find<ToastStack>(u"toastStack"_s);
        QVERIFY(stack);
        QCOMPARE(stack->count(), 1);
        jane.press(Qt::Key_Home);
        for (int i = 0; i < 2 && stack->count() > 0; ++i) // one of the two is it
            jane.press(Qt::Key_J);
        QCOMPARE(stack->count(), 0);
    }

    void theListIsWalkedByKeys()
    {
        Team team;
        team.jane->client.create(u"LOCK"_s, u"Another"_s);
        team.jane->client.create(u"LOCK"_s, u"A third"_s);
        SETTLED(team.world);
        team.turnTo(*team.jane);
        team.jane->wait();
        IssueListView &list = Team::list(*team.jane);
        team.jane->press(Qt::Key_Home);
        const auto follows = [&] {
            return !list.currentIssue().isNull()
                && team.jane->window.currentIssue() == list.currentIssue();
        };
        QVERIFY(follows());
        const IssueId first = list.currentIssue();
        for (const Qt::Key key : { Qt::Key_J, Qt::Key_Down, Qt::Key_K, Qt::Key_Up }) {
            const IssueId before = list.currentIssue();
            team.jane->press(key);
            QVERIFY(list.currentIssue() != before);
            QVERIFY(follows()); // at once
        }
        QCOMPARE(list.currentIssue(), first);
        team.jane->press(Qt::Key_Return);
        const QWidget *detail = team.jane->find<QWidget>(u"issueDetail"_s);
        QVERIFY(detail && detail->isAncestorOf(QApplication::focusWidget()));
        team.jane->press(Qt::Key_Escape);
        QVERIFY(list.hasFocus());
    }

    // --- How the window ends

    void theWindowClosesWithChangesThatWait()
    {
        Team team;
        team.world.cut(team.jane->client);
        team.turnTo(*team.jane);
        team.jane->client.edit(team.issue, Field::Priority, u"High"_s);
        team.jane->window.openIssue(team.issue);
        team.jane->press(Qt::Key_M);
        team.jane->type(u"half a sent"_s);
        team.jane->press(Qt::Key_W, Qt::ControlModifier);
        QVERIFY(!team.jane->window.isVisible());
        QVERIFY(team.jane->prompts.questions.isEmpty());
        team.world.heal(team.jane->client);
        SETTLED(team.world);
        QCOMPARE(team.bob->client.text(team.issue, Field::Priority), u"High"_s);
        QCOMPARE(team.jane->client.engine().draft(u"comment:"_s + team.issue.toString()),
            u"half a sent"_s);
    }

    // Nothing is asked but for what would be lost: the disk is full.
    void whatWouldBeLostIsAskedAbout()
    {
        Team team;
        team.jane->window.openIssue(team.issue);
        team.turnTo(*team.jane);
        team.jane->wait();
        team.world.setBroken(team.jane->client, true);
        team.jane->press(Qt::Key_M);
        team.jane->type(u"half a sent"_s);
        team.jane->wait(1s);
        QVERIFY(team.jane->client.engine().wouldLoseWork());
        team.jane->prompts.accept = false;
        team.jane->press(Qt::Key_W, Qt::ControlModifier);
        QVERIFY(team.jane->window.isVisible());
        QCOMPARE(team.jane->prompts.questions.size(), 1);
        QVERIFY2(team.jane->prompts.questions.first().contains(u"lost"_s),
            qPrintable(team.jane->prompts.questions.first()));
        QCOMPARE(team.jane->find<GrowingTextEdit>(u"commentText"_s)->text(), u"half a sent"_s);

        // There is room again: it is written, and nothing is asked.
        team.world.setBroken(team.jane->client, false);
        team.jane->wait(10s);
        QVERIFY(!team.jane->client.engine().wouldLoseWork());
        team.jane->press(Qt::Key_W, Qt::ControlModifier);
        QVERIFY(!team.jane->window.isVisible());
        QCOMPARE(team.jane->prompts.questions.size(), 1);
    }

    // --- Small things that are seen

    void agesHaveTheirExactTime()
    {
        Team team;
        team.turnTo(*team.jane);
        team.jane->wait();
        IssueListView &list = Team::list(*team.jane);
        const QModelIndex row = list.model()->index(0, 0);
        const QRect rect = list.visualRect(row);
        const auto tipAt = [&](int fromEnd) {
            const QPoint at(rect.right() - fromEnd, rect.center().y());
            QHelpEvent event(QEvent::ToolTip, at, list.viewport()->mapToGlobal(at));
            QApplication::sendEvent(list.viewport(), &event);
            return QToolTip::text();
        };
        const QString exact
            = row.siblingAtColumn(IssueListModel::Updated).data(Qt::ToolTipRole).toString();
        QVERIFY(exact.contains(u"2026"_s));
        QCOMPARE(tipAt(20), plainToolTip(exact));
        QVERIFY(tipAt(rect.width() / 2).contains(u"It does not print"_s));
        QToolTip::hideText();
    }
};

QTEST_MAIN(TestTour)
#include "tst_tour.moc"

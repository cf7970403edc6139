// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// What people see of the sync core: the outbox, marks, the list of conflicts, drafts, Diagnostics.

#include "tests/support/randomvalues.h"
#include "tests/ui/keys.h"
#include "tests/ui/windowseat.h"
#include "ui/dialogs/conflictdialog.h"
#include "ui/dialogs/diagnosticsdialog.h"
#include "ui/dialogs/mutationdialog.h"
#include "ui/dialogs/newissuedialog.h"
#include "ui/dialogs/outboxdialog.h"
#include "ui/models/issuelistmodel.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/commentcard.h"
#include "ui/widgets/connectionpopup.h"
#include "ui/widgets/factgrid.h"
#include "ui/widgets/fieldnotice.h"
#include "ui/widgets/fieldpane.h"
#include "ui/widgets/growingtextedit.h"
#include "ui/widgets/issuelistview.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/restoredline.h"
#include "ui/widgets/syncbar.h"

#include <QCheckBox>
#include <QJsonArray>
#include <QJsonDocument>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

using namespace lockstep;
using namespace lockstep::ui;
using namespace Qt::StringLiterals;

namespace {

// Jane at a window, Bob without one; one issue that both have.
struct Team
{
    explicit Team(bool files = false) : world(RandomValues::seed(), { .files = files })
    {
        themes.setReducedMotion(true);
        world.addUser(u"bob"_s, false, u"Bob Miller"_s);
        world.addUser(u"jane"_s, false, u"Jane Smith"_s);
        world.addProject(u"LOCK"_s);
        issue = bob().create(
            u"LOCK"_s, u"It does not print"_s, { { Field::Description, u"one\ntwo\nthree"_s } });
        world.client(u"jane"_s);
        settled = world.settle();
        sitDown();
    }

    void sitDown()
    {
        seat = std::make_unique<WindowSeat>(world, themes, u"jane"_s);
        seat->window.showScope({ Scope::Kind::All, {} });
        seat->wait(50ms);
        seat->window.openIssue(issue);
        toList();
    }
    // The program dies, without a word, and is started anew.
    void crash()
    {
        seat.reset();
        jane().kill();
        jane().start();
        (void)world.settle();
        sitDown();
    }

    WorldClient &jane() { return world.client(u"jane"_s); }
    WorldClient &bob() { return world.client(u"bob"_s); }
    IssueListView &list() { return *seat->find<IssueListView>(u"issueList"_s); }
    void toList()
    {
        seat->activate();
        list().setFocus();
        QCoreApplication::processEvents();
    }
    FieldPane &pane(Field field)
    {
        return *seat->find<FieldPane>(u"field-"_s + fieldInfo(field).key);
    }
    void offline()
    {
        world.cut(jane());
        seat->wait(3s);
    }
    bool online()
    {
        world.heal(jane());
        const bool done = world.settle();
        seat->wait(1s);
        return done;
    }
    // A change that the server refuses.
    void refuse()
    {
        jane().edit(issue, Field::Assignee, u"stranger@example.com"_s);
        (void)world.settle();
        seat->wait(1s);
    }
    OutboxDialog &outbox()
    {
        toList();
        seat->press(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
        return *seat->window.findChild<OutboxDialog *>();
    }
    QStringList outboxStates()
    {
        QStringList states;
        const QAbstractItemModel *model = outboxList().model();
        for (int row = 0; row < model->rowCount(); ++row)
            states << model->index(row, 0).data(OutboxModel::StateTextRole).toString();
        return states;
    }
    QListView &outboxList() { return *seat->find<QListView>(u"outboxList"_s); }
    QString said(const QString &name) { return seat->find<PlainLabel>(name)->text(); }
    // The last column of the list says it to those who do not see the marks.
    QString spokenRow()
    {
        auto *model = qobject_cast<IssueListModel *>(list().model());
        return model->index(model->rowOf(issue), IssueListModel::Subject)
            .data(Qt::AccessibleTextRole)
            .toString();
    }
    QListWidgetItem *place(const QString &text)
    {
        const auto *places = seat->find<QListWidget>(u"places"_s);
        return places->findItems(text, Qt::MatchStartsWith).value(0);
    }

    // Down the list of places, by keys.
    bool goTo(const QListWidgetItem *item)
    {
        const auto *places = seat->find<QListWidget>(u"places"_s);
        seat->press(Qt::Key_Home);
        for (int i = 0; i < places->count() && places->currentItem() != item; ++i)
            seat->press(Qt::Key_Down);
        return places->currentItem() == item;
    }

    ThemeService themes{ *qApp };
    World world;
    IssueId issue{};
    bool settled = false;
    std::unique_ptr<WindowSeat> seat;
};

// Both change the status while Jane is away: hers becomes a conflict.
void makeConflict(Team &team, WorldClient &mine)
{
    team.world.cut(mine);
    team.seat->wait(1s);
    mine.edit(team.issue, Field::Status, u"Resolved"_s);
    team.bob().edit(team.issue, Field::Status, u"In Review"_s);
    (void)team.world.settle();
    team.world.heal(mine);
    (void)team.world.settle();
    team.seat->wait(1s);
}

} // namespace

class TestSyncWindows : public QObject
{
    Q_OBJECT

#define SETTLED(world) QVERIFY2((world).settle(), (world).why())

private Q_SLOTS:
    // --- Outbox ---

    void outboxTellsWhatWaitsAndIsLive()
    {
        Team team;
        QVERIFY(team.settled);
        team.offline();
        team.toList();
        team.seat->press(Qt::Key_S);
        team.seat->type(u"progr"_s);
        team.seat->press(Qt::Key_Return);
        team.seat->press(Qt::Key_M);
        team.seat->type(u"On the train"_s);
        team.seat->press(Qt::Key_Return, Qt::ControlModifier);
        team.seat->wait(1s);
        OutboxDialog &dialog = team.outbox();
        QVERIFY(dialog.isVisible());
        QCOMPARE(QApplication::focusWidget(), &team.outboxList());
        QCOMPARE(team.outboxStates(),
            QStringList({ u"Queued until there is a connection"_s,
                u"Queued until there is a connection"_s }));
        QCOMPARE(team.outboxList().model()->index(0, 0).data().toString(),
            u"Set Status of LOCK-1 to “In Progress”"_s);
        QCOMPARE(dialog.findChild<QPlainTextEdit *>(u"outboxTyped"_s)->toPlainText(),
            u"Status: Open → In Progress"_s);
        team.seat->press(Qt::Key_Down);
        QCOMPARE(
            dialog.findChild<QPlainTextEdit *>(u"outboxTyped"_s)->toPlainText(), u"On the train"_s);
        team.seat->wait(3min);
        QCOMPARE(team.outboxList().model()->index(0, 0).data(OutboxModel::AgeRole).toString(),
            u"3 min"_s);

        QVERIFY(team.online());
        QVERIFY(team.outboxStates().isEmpty());
        QVERIFY(dialog.isVisible());
        QCOMPARE(team.bob().text(team.issue, Field::Status), u"In Progress"_s);
    }

    void refusedChangeIsEditedAndSentAgain()
    {
        Team team;
        team.refuse();
        QVERIFY(team.seat->find<QToolButton>(u"attentionButton"_s)->isVisible());
        OutboxDialog &dialog = team.outbox();
        QCOMPARE(
            team.outboxStates(), QStringList{ u"Needs attention: not accepted by the server"_s });
        QCOMPARE(team.said(u"outboxReason"_s),
            u"That person is not a member of the project. Your text is kept: choose somebody "
            "else."_s);

        team.seat->press(Qt::Key_Return); // on a refused change: edit
        auto *edit = dialog.findChild<MutationDialog *>();
        QVERIFY(edit && edit->isVisible());
        QApplication::setActiveWindow(edit);
        QTest::keyClick(edit->focusWidget(), Qt::Key_Space);
        QVERIFY(QApplication::activePopupWidget());
        team.seat->type(u"bob"_s);
        team.seat->press(Qt::Key_Return);
        QTest::keyClick(edit, Qt::Key_Return, Qt::ControlModifier);
        SETTLED(team.world);
        team.seat->wait(1s);
        QVERIFY(team.outboxStates().isEmpty());
        QCOMPARE(team.bob().text(team.issue, Field::Assignee), World::userId(u"bob"_s).toString());
        QVERIFY(!team.seat->find<QToolButton>(u"attentionButton"_s)->isVisible());
    }

    // What cannot be sent stays in the dialog, with the reason.
    void editThatIsNotValidStaysOpen()
    {
        Team team;
        team.world.client(u"bob"_s).setMember(u"LOCK"_s, u"jane"_s, Role::Viewer);
        team.jane().comment(team.issue, u"Too late"_s);
        SETTLED(team.world);
        team.seat->wait(1s);
        OutboxDialog &dialog = team.outbox();
        team.seat->press(Qt::Key_F2);
        auto *edit = dialog.findChild<MutationDialog *>();
        QVERIFY(edit);
        auto *text = edit->findChild<GrowingTextEdit *>(u"mutationText"_s);
        QCOMPARE(text->text(), u"Too late"_s);
        text->replaceText({});
        QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(edit->isVisible());
        QCOMPARE(team.jane().attention().size(), 1);
    }

    void editOfARefusedChangeSurvivesACrash()
    {
        Team team(true);
        team.bob().setMember(u"LOCK"_s, u"jane"_s, Role::Viewer);
        team.jane().comment(team.issue, u"Too late"_s);
        SETTLED(team.world);
        team.seat->wait(1s);
        team.outbox();
        team.seat->press(Qt::Key_F2);
        team.seat->type(u", I think"_s);
        team.seat->wait(400ms);
        team.crash();
        OutboxDialog &dialog = team.outbox();
        team.seat->press(Qt::Key_F2);
        auto *edit = dialog.findChild<MutationDialog *>();
        QVERIFY(edit);
        auto *text = edit->findChild<GrowingTextEdit *>(u"mutationText"_s);
        QCOMPARE(text->text(), u"Too late, I think"_s);
        auto *line = edit->findChild<RestoredLine *>();
        QVERIFY(line->isVisible());
        QVERIFY(pressButton(line->findChild<QPushButton *>(u"restoredDiscard"_s)));
        QCOMPARE(text->text(), u"Too late"_s);
        QVERIFY(!line->isVisible());
        QVERIFY(team.jane().engine().drafts().isEmpty());
    }

    void whatCannotBeWrittenIsNotCalledSent()
    {
        Team team;
        team.world.setBroken(team.jane(), true);
        team.jane().edit(team.issue, Field::Priority, u"High"_s);
        team.seat->wait(1s);
        OutboxDialog &dialog = team.outbox();
        QVERIFY(team.outboxStates().isEmpty());
        QVERIFY2(team.said(u"outboxSummary"_s).contains(u"could not be written"_s),
            qPrintable(team.said(u"outboxSummary"_s)));
        for (const auto *label : dialog.findChildren<PlainLabel *>())
            QVERIFY(!label->text().contains(u"has reached the server"_s));
        QVERIFY(chooseFrom(dialog.findChild<QPushButton *>(u"outboxExport"_s),
            dialog.findChild<QMenu *>(u"outboxExportMenu"_s)->actions().at(1)));
        const auto json = QJsonDocument::fromJson(team.seat->prompts.clipboard.toUtf8());
        QCOMPARE(json.array().size(), 1);
        team.world.setBroken(team.jane(), false);
        SETTLED(team.world);
        team.seat->wait(1s);
        QCOMPARE(team.bob().text(team.issue, Field::Priority), u"High"_s);
    }

    void refusedChangeIsTriedAgain()
    {
        Team team;
        team.refuse();
        team.outbox();
        team.seat->press(Qt::Key_R, Qt::ControlModifier);
        QVERIFY(team.jane().attention().isEmpty());
        SETTLED(team.world);
        team.seat->wait(1s);
        QCOMPARE(
            team.outboxStates(), QStringList{ u"Needs attention: not accepted by the server"_s });
        QCOMPARE(team.outboxList().selectionModel()->selectedIndexes().size(), 1);
    }

    void discardAsksAndIsTakenBackUntilClosed()
    {
        Team team;
        team.offline();
        team.jane().edit(team.issue, Field::Priority, u"High"_s);
        team.jane().comment(team.issue, u"Only here"_s);
        OutboxDialog &dialog = team.outbox();
        team.seat->prompts.accept = false;
        team.seat->press(Qt::Key_Delete);
        QCOMPARE(team.seat->prompts.questions.size(), 1);
        QCOMPARE(team.outboxStates().size(), 2);
        team.seat->prompts.accept = true;
        team.seat->press(Qt::Key_A, Qt::ControlModifier);
        team.seat->press(Qt::Key_Delete);
        team.seat->wait(100ms);
        QVERIFY(team.outboxStates().isEmpty());
        QCOMPARE(team.jane().text(team.issue, Field::Priority), u"Medium"_s);
        QVERIFY(team.jane().comments(team.issue).isEmpty());

        auto *undo = dialog.findChild<QPushButton *>(u"outboxUndo"_s);
        QVERIFY(undo->isVisible());
        team.seat->press(Qt::Key_Z, Qt::ControlModifier);
        team.seat->wait(1s);
        QCOMPARE(team.jane().comments(team.issue), QStringList{ u"Only here"_s });
        team.seat->press(Qt::Key_Z, Qt::ControlModifier);
        team.seat->wait(1s);
        QCOMPARE(team.jane().text(team.issue, Field::Priority), u"High"_s);
        QVERIFY(!undo->isVisible());

        // Closed, what was discarded is gone.
        team.seat->press(Qt::Key_Delete);
        team.seat->wait(100ms);
        QVERIFY(undo->isVisible());
        team.seat->press(Qt::Key_Escape);
        QVERIFY(!dialog.isVisible());
        team.outbox();
        QVERIFY(!undo->isVisible());
        QCOMPARE(team.outboxStates().size(), 1);
        QVERIFY(team.online());
    }

    void outboxIsExportedAsTextAndJson()
    {
        Team team;
        team.offline();
        team.jane().edit(team.issue, Field::Description, u"first line\nsecond line"_s);
        OutboxDialog &dialog = team.outbox();
        team.seat->press(Qt::Key_C, Qt::ControlModifier);
        QVERIFY2(team.seat->prompts.clipboard.contains(u"    first line\n    second line\n"_s),
            qPrintable(team.seat->prompts.clipboard));
        QVERIFY(team.seat->prompts.clipboard.contains(u"LOCK-1"_s));

        auto *menu = dialog.findChild<QMenu *>(u"outboxExportMenu"_s);
        QCOMPARE(menu->actions().size(), 4);
        auto *button = dialog.findChild<QPushButton *>(u"outboxExport"_s);
        QVERIFY(chooseFrom(button, menu->actions().at(1)));
        const auto json = QJsonDocument::fromJson(team.seat->prompts.clipboard.toUtf8());
        QCOMPARE(json.array().size(), 1);
        QVERIFY(chooseFrom(button, menu->actions().at(2)));
        QVERIFY(team.seat->prompts.saved.contains("    second line\n"));
        QVERIFY(chooseFrom(button, menu->actions().at(3)));
        QCOMPARE(QJsonDocument::fromJson(team.seat->prompts.saved).array().size(), 1);
    }

    void mergedChangeIsToldUntilClosed()
    {
        Team team;
        team.offline();
        team.jane().edit(team.issue, Field::Description, u"one\ntwo\nthree\nfour"_s);
        team.bob().edit(team.issue, Field::Description, u"zero\none\ntwo\nthree"_s);
        (void)team.world.settle();
        team.outbox();
        QVERIFY(team.online());
        QCOMPARE(team.bob().text(team.issue, Field::Description), u"zero\none\ntwo\nthree\nfour"_s);
        QCOMPARE(team.outboxStates(), QStringList{ u"Merged"_s });
        team.seat->press(Qt::Key_Escape);
        team.outbox();
        QVERIFY(team.outboxStates().isEmpty());
    }

    void conflictIsDecidedFromTheOutbox()
    {
        Team team;
        makeConflict(team, team.jane());
        QCOMPARE(team.jane().conflicts().size(), 1);
        team.jane().edit(team.issue, Field::Status, u"Closed"_s); // held
        team.outbox();
        QCOMPARE(team.outboxStates(),
            QStringList({ u"Conflict: needs your decision"_s,
                u"Held until you decide about a conflict"_s }));
        QVERIFY2(team.said(u"outboxReason"_s).contains(u"Bob Miller"_s),
            qPrintable(team.said(u"outboxReason"_s)));
        team.seat->press(Qt::Key_Return);
        auto *dialog = team.seat->window.findChild<ConflictDialog *>();
        QVERIFY(dialog && dialog->isVisible());
    }

    // --- Marks ---

    void marksComeAndGoByThemselves()
    {
        Team team;
        QCOMPARE(team.pane(Field::Status).mark(), PendingMark::None);
        QVERIFY(!team.spokenRow().contains(u"not on the server"_s));
        team.offline();
        team.toList();
        team.seat->press(Qt::Key_S);
        team.seat->type(u"progr"_s);
        team.seat->press(Qt::Key_Return);
        team.seat->press(Qt::Key_M);
        team.seat->type(u"On the train"_s);
        team.seat->press(Qt::Key_Return, Qt::ControlModifier);
        team.seat->wait(1s);

        QCOMPARE(team.pane(Field::Status).mark(), PendingMark::Pending);
        QCOMPARE(team.pane(Field::Priority).mark(), PendingMark::None);
        QCOMPARE(team.pane(Field::Resolution).mark(), PendingMark::None); // only seen
        auto *icon = team.pane(Field::Status).findChild<IconLabel *>(u"fieldMark"_s);
        QVERIFY(icon->isVisible());
        QCOMPARE(icon->toolTip(), u"Saved on this computer, not on the server yet."_s);
        QCOMPARE(team.pane(Field::Status).editor().focusProxy()->accessibleDescription(),
            icon->toolTip());
        const auto cards = team.seat->window.findChildren<CommentCard *>();
        QCOMPARE(cards.size(), 1);
        QCOMPARE(cards.first()->mark(), PendingMark::Pending);
        QVERIFY2(team.spokenRow().contains(u"2 change(s) are not on the server yet."_s),
            qPrintable(team.spokenRow()));

        QVERIFY(team.online());
        QCOMPARE(team.pane(Field::Status).mark(), PendingMark::None);
        QVERIFY(!icon->isVisible());
        QVERIFY(team.pane(Field::Status).editor().focusProxy()->accessibleDescription().isEmpty());
        QCOMPARE(cards.first()->mark(), PendingMark::None);
        QVERIFY(!team.spokenRow().contains(u"server"_s));
    }

    void refusedAndHeldHaveMarksOfTheirOwn()
    {
        Team team;
        team.refuse();
        QCOMPARE(team.pane(Field::Assignee).mark(), PendingMark::Attention);
        QVERIFY(team.spokenRow().contains(u"did not accept one of your changes"_s));
        team.jane().discard(team.jane().attention().first().mutation.op);
        team.seat->wait(1s);
        QCOMPARE(team.pane(Field::Assignee).mark(), PendingMark::None);

        makeConflict(team, team.jane());
        QCOMPARE(team.pane(Field::Status).mark(), PendingMark::Held);
        QVERIFY(team.spokenRow().contains(u"In conflict"_s));
        team.jane().keepTheirs(team.jane().conflicts().first());
        SETTLED(team.world);
        team.seat->wait(1s);
        QCOMPARE(team.pane(Field::Status).mark(), PendingMark::None);
        QVERIFY(!team.spokenRow().contains(u"In conflict"_s));
    }

    void refusedCommentIsMarked()
    {
        Team team;
        team.bob().setMember(u"LOCK"_s, u"jane"_s, Role::Viewer);
        team.jane().comment(team.issue, u"Too late"_s);
        SETTLED(team.world);
        team.seat->wait(1s);
        const auto cards = team.seat->window.findChildren<CommentCard *>();
        QCOMPARE(cards.size(), 1);
        QCOMPARE(cards.first()->mark(), PendingMark::Attention);
    }

    // --- Conflicts ---

    void conflictOfAnotherDeviceIsInTheSidebar()
    {
        Team team;
        QVERIFY(!team.place(u"Conflicts"_s));
        WorldClient &laptop = team.world.client(u"jane"_s, u"laptop"_s);
        SETTLED(team.world);
        makeConflict(team, laptop);
        QCOMPARE(team.jane().conflicts().size(), 1);
        QVERIFY(team.place(u"Conflicts"_s));
        QListWidgetItem *conflict = team.place(u"Status of LOCK-1"_s);
        QVERIFY(conflict);
        QVERIFY2(
            conflict->toolTip().contains(u"on another device"_s), qPrintable(conflict->toolTip()));
        QVERIFY(team.seat->find<QToolButton>(u"conflictsButton"_s)->isVisible());

        // By keys: to the list of places, down to it, Enter; later; and again.
        auto *places = team.seat->find<QListWidget>(u"places"_s);
        team.seat->activate();
        places->setFocus();
        QVERIFY(team.goTo(conflict));
        team.seat->press(Qt::Key_Return);
        auto *dialog = team.seat->window.findChild<ConflictDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        QTest::keyClick(dialog, Qt::Key_Escape);
        QVERIFY(!dialog->isVisible());
        QCOMPARE(team.jane().conflicts().size(), 1);
        QVERIFY(team.place(u"Status of LOCK-1"_s));
        team.seat->activate();
        QCOMPARE(QApplication::focusWidget(), places);
        QVERIFY(team.goTo(team.place(u"Conflicts"_s)));
        team.seat->press(Qt::Key_Return);
        QVERIFY(dialog->isVisible());
        QTest::keyClick(dialog, Qt::Key_3);
        QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
        SETTLED(team.world);
        team.seat->wait(1s);
        QCOMPARE(team.bob().text(team.issue, Field::Status), u"Resolved"_s);
        QVERIFY(!team.place(u"Conflicts"_s));
        QVERIFY(laptop.conflicts().isEmpty());
        QVERIFY2(team.world.converged(), team.world.why());
    }

    // The other side moves while the dialog is open, again and again: what is applied is against
    // what is there then, so it is settled with one decision.
    void movingServerIsShownAndCannotLoop()
    {
        Team team;
        makeConflict(team, team.jane());
        team.toList();
        team.seat->press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
        auto *dialog = team.seat->window.findChild<ConflictDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        QTest::keyClick(dialog, Qt::Key_3);
        for (const QString &status : { u"Closed"_s, u"Open"_s, u"In Progress"_s }) {
            team.bob().edit(team.issue, Field::Status, status);
            SETTLED(team.world);
            team.seat->wait(1s);
            QVERIFY(dialog->isVisible());
            QCOMPARE(dialog->drafts().first().fields.first().seenTheirs.text, status);
            // What was decided was about something else.
            QCOMPARE(dialog->drafts().first().fields.first().side, ConflictSide::None);
        }
        QTest::keyClick(dialog, Qt::Key_3);
        QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
        SETTLED(team.world);
        team.seat->wait(1s);
        QVERIFY(team.jane().conflicts().isEmpty());
        QVERIFY(!dialog->isVisible());
        QCOMPARE(team.bob().text(team.issue, Field::Status), u"Resolved"_s);
    }

    // --- Drafts ---

    void whatIsTypedSurvivesACrash()
    {
        Team team(true);
        QVERIFY(team.settled);
        // A comment, half a title, a new issue.
        team.seat->press(Qt::Key_M);
        team.seat->type(u"half a comm"_s);
        team.toList();
        team.seat->press(Qt::Key_E);
        team.seat->type(u" at all"_s);
        team.seat->wait(400ms);
        team.crash();
        auto *comment = team.seat->find<GrowingTextEdit>(u"commentText"_s);
        QCOMPARE(comment->text(), u"half a comm"_s);
        auto *line = comment->parentWidget()->findChild<RestoredLine *>();
        QVERIFY(line->isVisible());
        auto *title = team.pane(Field::Subject).editor().findChild<GrowingTextEdit *>();
        QCOMPARE(title->text(), u"It does not print at all"_s);
        auto *notice = team.pane(Field::Subject).findChild<FieldNotice *>();
        QVERIFY(notice->isVisible());
        QCOMPARE(notice->text(), u"Restored what you had typed."_s);
        QCOMPARE(team.bob().text(team.issue, Field::Subject), u"It does not print"_s);

        // Typing on is the answer to the line; discarding it can be undone.
        team.seat->press(Qt::Key_M);
        team.seat->type(u"ent"_s);
        QVERIFY(!line->isVisible());
        QCOMPARE(comment->text(), u"half a comment"_s);
        team.seat->wait(400ms);
        team.crash();
        comment = team.seat->find<GrowingTextEdit>(u"commentText"_s);
        line = comment->parentWidget()->findChild<RestoredLine *>();
        QVERIFY(pressButton(line->findChild<QPushButton *>(u"restoredDiscard"_s)));
        QCOMPARE(comment->text(), QString());
        QVERIFY(!line->isVisible());
        team.seat->wait(400ms);
        team.crash();
        QCOMPARE(team.seat->find<GrowingTextEdit>(u"commentText"_s)->text(), QString());
    }

    void descriptionSurvivesACrash()
    {
        Team team(true);
        team.seat->press(Qt::Key_E, Qt::ShiftModifier);
        team.seat->type(u"zero "_s);
        team.seat->wait(400ms);
        team.crash();
        const auto text = std::get<QString>(team.pane(Field::Description).editor().value());
        QVERIFY2(text.contains(u"zero "_s), qPrintable(text));
        // Saved, it reaches the others, as an edit of what was seen when it was begun.
        auto *notice = team.pane(Field::Description).findChild<FieldNotice *>();
        QVERIFY(pressButton(notice->findChild<QPushButton *>(u"noticeKeep"_s)));
        SETTLED(team.world);
        QCOMPARE(team.bob().text(team.issue, Field::Description), text);
        QVERIFY(team.jane().engine().drafts().isEmpty());
    }

    void newIssueSurvivesACrashWithItsChoices()
    {
        Team team(true);
        team.seat->press(Qt::Key_C);
        team.seat->type(u"The toner"_s);
        auto *dialog = team.seat->window.findChild<NewIssueDialog *>();
        QVERIFY(!dialog->findChild<RestoredLine *>()->isVisible());
        dialog->findChild<ValueEditor *>(u"new-priority"_s)->setFocus();
        team.seat->press(Qt::Key_Space);
        QVERIFY(QApplication::activePopupWidget());
        team.seat->type(u"urg"_s);
        team.seat->press(Qt::Key_Return);
        team.seat->wait(400ms);
        team.crash();
        team.seat->press(Qt::Key_C);
        dialog = team.seat->window.findChild<NewIssueDialog *>();
        auto *line = dialog->findChild<RestoredLine *>();
        QVERIFY(line->isVisible());
        QCOMPARE(dialog->findChild<GrowingTextEdit *>(u"newSubject"_s)->text(), u"The toner"_s);
        auto *priority = dialog->findChild<ValueEditor *>(u"new-priority"_s);
        QCOMPARE(priority->value(), FieldValue{ u"Urgent"_s });
        QVERIFY(pressButton(line->findChild<QPushButton *>(u"restoredDiscard"_s)));
        QCOMPARE(dialog->findChild<GrowingTextEdit *>(u"newSubject"_s)->text(), QString());
        QCOMPARE(priority->value(), FieldValue{ u"Medium"_s });
        QVERIFY(team.jane().engine().drafts().isEmpty());
        QVERIFY(!line->isVisible());
    }

    void editOfACommentSurvivesACrash()
    {
        Team team(true);
        team.jane().comment(team.issue, u"I have it too"_s);
        SETTLED(team.world);
        team.seat->wait(1s);
        auto *card = team.seat->window.findChild<CommentCard *>();
        auto *menu = card->findChild<QToolButton *>(u"commentMenu"_s);
        QVERIFY(chooseFrom(menu, menu->menu()->actions().first())); // Edit
        team.seat->type(u", twice"_s);
        team.seat->wait(400ms);
        team.crash();
        card = team.seat->window.findChild<CommentCard *>();
        QVERIFY(card->findChild<RestoredLine *>()->isVisible());
        auto *edit = card->findChild<GrowingTextEdit *>(u"commentEdit"_s);
        QCOMPARE(edit->text(), u"I have it too, twice"_s);
        edit->setFocus();
        team.seat->press(Qt::Key_Return, Qt::ControlModifier);
        SETTLED(team.world);
        QCOMPARE(team.bob().comments(team.issue), QStringList{ u"I have it too, twice"_s });
    }

    void choicesOfTheConflictDialogSurviveACrash()
    {
        Team team(true);
        team.world.cut(team.jane());
        team.seat->wait(1s);
        team.jane().edit(team.issue,
            FieldValues{ { Field::Status, u"Resolved"_s }, { Field::Priority, u"Low"_s } });
        team.bob().edit(team.issue, Field::Status, u"In Review"_s);
        team.bob().edit(team.issue, Field::Priority, u"High"_s);
        QVERIFY(team.online());
        team.toList();
        team.seat->press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
        auto *dialog = team.seat->window.findChild<ConflictDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        QTest::keyClick(dialog, Qt::Key_3);
        const ConflictResolution before = dialog->drafts().first();
        QCOMPARE(before.fields.first().side, ConflictSide::Mine);
        team.seat->wait(400ms);
        team.crash();
        team.seat->press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
        dialog = team.seat->window.findChild<ConflictDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        QCOMPARE(dialog->drafts().first(), before);
        const auto banners = dialog->findChildren<Banner *>();
        const bool told = std::any_of(banners.begin(), banners.end(), [](const Banner *banner) {
            return banner->text() == u"Restored what you had chosen and typed."_s;
        });
        QVERIFY(told);
    }

    // --- Diagnostics ---

    void diagnosticsShowTheReplicaAndTheWire()
    {
        Team team;
        team.seat->press(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
        auto *dialog = team.seat->window.findChild<DiagnosticsDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        const auto facts
            = [&](const QString &name) { return dialog->findChild<FactGrid *>(name)->facts(); };
        const SpaceId space = projectSpace(team.world.project(u"LOCK"_s));
        const auto stamp = [&] {
            const Cursor cursor = team.jane().replica().cursor(space);
            return u"%1:%2:%3"_s.arg(cursor.epoch)
                .arg(cursor.seq)
                .arg(team.jane().replica().hash(space), 16, 16, QLatin1Char('0'));
        };
        const auto told = [&] {
            const QList<Fact> spaces = facts(u"diagnosticsSpaces"_s);
            return std::any_of(spaces.begin(), spaces.end(), [&](const Fact &fact) {
                return fact.detail == u"live, "_s + stamp() && !fact.warning;
            });
        };
        QVERIFY2(told(), qPrintable(stamp()));
        QCOMPARE(facts(u"diagnosticsCounters"_s).first().name, u"Events applied"_s);
        QVERIFY(facts(u"diagnosticsCounters"_s).first().value.toInt() > 0);

        // Live, both ways.
        team.bob().edit(team.issue, Field::Priority, u"High"_s);
        team.jane().edit(team.issue, Field::Status, u"In Progress"_s);
        SETTLED(team.world);
        team.seat->wait(1s);
        QVERIFY2(told(), qPrintable(stamp()));
        auto *packets = dialog->findChild<QListView *>(u"diagnosticsPackets"_s);
        const auto count = [&](const QString &word) {
            int found = 0;
            for (int row = 0; row < packets->model()->rowCount(); ++row)
                found += packets->model()
                             ->index(row, 0)
                             .data(Qt::AccessibleTextRole)
                             .toString()
                             .contains(word);
            return found;
        };
        QCOMPARE(count(u": mutate,"_s), 1);
        QCOMPARE(count(u"issue_updated"_s), 2);

        // Closed, nothing is recorded.
        team.seat->press(Qt::Key_Escape);
        QVERIFY(!dialog->isVisible());
        team.bob().edit(team.issue, Field::Priority, u"Low"_s);
        SETTLED(team.world);
        team.toList();
        team.seat->press(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
        team.seat->wait(1s);
        QCOMPARE(count(u"issue_updated"_s), 2);
    }

    void reportNamesNobodyAndHoldsNoToken()
    {
        Team team;
        team.seat->press(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
        auto *dialog = team.seat->window.findChild<DiagnosticsDialog *>();
        team.jane().edit(team.issue, Field::Assignee, World::userId(u"bob"_s).toString());
        // Everything of a session, from the sign-in on.
        team.world.blink(team.jane());
        SETTLED(team.world);
        team.seat->wait(16min); // the token is renewed
        SETTLED(team.world);
        team.seat->wait(1s);
        QVERIFY(pressButton(dialog->findChild<QPushButton *>(u"diagnosticsCopy"_s)));
        const QString report = team.seat->prompts.clipboard;
        QVERIFY2(report.contains(u"spaces (epoch:seq:hash)"_s), qPrintable(report));
        QVERIFY2(report.contains(u"> CONNECT "_s), qPrintable(report));
        QVERIFY2(report.contains(u"> auth_refresh "_s), qPrintable(report));
        QVERIFY2(report.contains(u"< hello "_s), qPrintable(report));
        QVERIFY(report.contains(u"<e-mail 1>"_s));
        QVERIFY2(!report.contains(u'@'), qPrintable(report));
        QVERIFY(!report.contains(u"eyJ"_s));
        QVERIFY(!report.contains(QString::fromLatin1(team.world.tokenOf(u"jane"_s))));
        QVERIFY(report.contains(u"It does not print"_s)); // as the note beside the button says
    }

    void diagnosticsAreReachedFromTheConnection()
    {
        Team team;
        team.seat->press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        auto *popup = team.seat->find<ConnectionPopup>(u"connectionPopup"_s);
        QVERIFY(popup->isVisible());
        QVERIFY(pressButton(popup->findChild<QPushButton *>(u"connectionDiagnostics"_s)));
        QVERIFY(!popup->isVisible());
        QVERIFY(team.seat->window.findChild<DiagnosticsDialog *>()->isVisible());
        QVERIFY(team.seat->window.actions().find(action::Diagnostics));
    }

    void aCatchUpThatWasCutIsToldInTheConnection_data()
    {
        QTest::addColumn<bool>("isFirst");
        QTest::newRow("the first one") << true;
        QTest::newRow("a later one") << false;
    }
    void aCatchUpThatWasCutIsToldInTheConnection()
    {
        QFETCH(const bool, isFirst);
        SyncStatus status;
        status.connection.state = ConnectionState::Offline;
        QVERIFY(makeConnectionView(status, {}, {}).warning.isEmpty());
        QCOMPARE(connectionText(makeConnectionView(status, {}, {})), u"Working offline"_s);
        (isFirst ? status.incomplete : status.behind) = true;
        const ConnectionView view = makeConnectionView(status, {}, {});
        QCOMPARE(connectionText(view), u"Working offline, not all is here"_s);
        QVERIFY(view.warning.contains(u"when there is a connection"_s));
        status.connection.state = ConnectionState::Waiting;
        QVERIFY(!makeConnectionView(status, {}, {}).warning.isEmpty());
        // While it comes there is its progress.
        status.connection.state = ConnectionState::Connecting;
        QVERIFY(makeConnectionView(status, {}, {}).warning.isEmpty());
    }

    void divergedReplicaIsToldInTheConnection()
    {
        Team team;
        SyncStatus status = team.jane().status();
        QVERIFY(makeConnectionView(status, {}, {}).warning.isEmpty());
        status.diverged = 1;
        const ConnectionView view = makeConnectionView(status, {}, {});
        QVERIFY(view.warning.contains(u"differs from the server"_s));
        QVERIFY(view.warning.contains(u"Diagnostics"_s)); // what to do
        auto *popup = team.seat->find<ConnectionPopup>(u"connectionPopup"_s);
        popup->setConnection(view, {});
        auto *warning = popup->findChild<Banner *>(u"connectionWarning"_s);
        QVERIFY(!warning->isHidden());
        QCOMPARE(warning->text(), view.warning);
        status.diverged = 0;
        popup->setConnection(makeConnectionView(status, {}, {}), {});
        QVERIFY(warning->isHidden());
    }
};

QTEST_MAIN(TestSyncWindows)
#include "tst_syncwindows.moc"

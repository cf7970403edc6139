// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/keys.h"
#include "tests/ui/windowteam.h"
#include "ui/dialogs/conflictdialog.h"
#include "ui/dialogs/newissuedialog.h"
#include "ui/models/issuelistmodel.h"
#include "ui/widgets/avatarstack.h"
#include "ui/widgets/connectionchip.h"
#include "ui/widgets/fieldnotice.h"
#include "ui/widgets/fieldpane.h"
#include "ui/widgets/growingtextedit.h"
#include "ui/widgets/issuedetail.h"
#include "ui/widgets/issuelistheader.h"
#include "ui/widgets/issuelistview.h"
#include "ui/widgets/linkbanner.h"
#include "ui/widgets/markdowneditor.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/toaststack.h"

#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

using namespace lockstep;
using namespace lockstep::ui;
using namespace Qt::StringLiterals;

namespace {

QStringList toastTexts(WindowSeat &seat)
{
    QStringList texts;
    for (const Toast *toast : seat.window.findChildren<Toast *>()) {
        if (toast->isVisible())
            texts << toast->message().text;
    }
    return texts;
}

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT

#define SETTLED(world) QVERIFY2((world).settle(), (world).why())

private Q_SLOTS:
    void keysDoNotClash()
    {
        Team team;
        QVERIFY(team.settled);
        QCOMPARE(team.jane->window.actions().clashes(), QList<QKeySequence>());
        for (const QAction *each : team.jane->window.actions().all())
            QVERIFY2(!each->text().isEmpty(), qPrintable(each->objectName()));
    }

    void titleShowsWhoIsHere()
    {
        Team team;
        QVERIFY(team.jane->window.windowTitle().contains(u"Jane Smith"_s));
        QVERIFY(team.bob->window.windowTitle().contains(u"Bob Miller"_s));
        team.jane->window.openIssue(team.issue);
        QVERIFY(team.jane->window.windowTitle().contains(u"LOCK-1"_s));
    }

    void createsByKeysAndTheOtherSeesIt()
    {
        Team team;
        team.turnTo(*team.jane);
        team.jane->press(Qt::Key_C);
        team.jane->type(u"The toner is empty"_s);
        team.jane->press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!team.jane->window.findChild<NewIssueDialog *>()->isVisible());
        SETTLED(team.world);
        team.jane->wait();

        // She is at her new issue, and Bob has it in his list.
        const Issue *made = team.jane->client.issue(team.jane->window.currentIssue());
        QVERIFY(made);
        QCOMPARE(made->subject, u"The toner is empty"_s);
        QCOMPARE(made->name, u"LOCK-2"_s);
        auto *model = qobject_cast<IssueListModel *>(Team::list(*team.bob).model());
        QVERIFY(model->rowOf(made->id) >= 0);
    }

    void draftOfANewIssueIsKept()
    {
        Team team;
        team.turnTo(*team.jane);
        team.jane->press(Qt::Key_C);
        team.jane->type(u"Half a title"_s);
        team.jane->press(Qt::Key_Escape);
        auto *dialog = team.jane->window.findChild<NewIssueDialog *>();
        QVERIFY(!dialog->isVisible());
        QCOMPARE(team.jane->client.engine().draft(u"new:subject"_s), u"Half a title"_s);
        team.turnTo(*team.jane);
        team.jane->press(Qt::Key_C);
        QCOMPARE(dialog->findChild<GrowingTextEdit *>(u"newSubject"_s)->text(), u"Half a title"_s);
    }

    void statusByKeyIsSeenByTheOther()
    {
        Team team;
        team.bob->window.openIssue(team.issue);
        team.turnTo(*team.jane);
        team.jane->press(Qt::Key_J);
        QCOMPARE(team.jane->window.currentIssue(), team.issue);
        team.jane->press(Qt::Key_S);
        QVERIFY(QApplication::activePopupWidget());
        team.jane->type(u"progr"_s);
        team.jane->press(Qt::Key_Return);
        QVERIFY(!QApplication::activePopupWidget());
        SETTLED(team.world);
        team.jane->wait();
        QCOMPARE(team.bob->client.text(team.issue, Field::Status), u"In Progress"_s);
        QCOMPARE(
            Team::pane(*team.bob, Field::Status).editor().value(), FieldValue{ u"In Progress"_s });
        // The keyboard is back in the list.
        QCOMPARE(QApplication::focusWidget(), &Team::list(*team.jane));
    }

    void escapeClosesTheListOfChoicesAndChangesNothing()
    {
        Team team;
        team.turnTo(*team.jane);
        team.jane->press(Qt::Key_J);
        team.jane->press(Qt::Key_P);
        QVERIFY(QApplication::activePopupWidget());
        team.jane->press(Qt::Key_Escape);
        QVERIFY(!QApplication::activePopupWidget());
        SETTLED(team.world);
        QCOMPARE(team.jane->client.text(team.issue, Field::Priority), u"Medium"_s);
    }

    void commentsAndTypingArrive()
    {
        Team team;
        team.bob->window.openIssue(team.issue);
        team.bob->wait(3s);
        team.turnTo(*team.jane);
        team.jane->press(Qt::Key_J);
        team.jane->wait(3s);
        team.jane->press(Qt::Key_M);
        team.jane->type(u"I have it too"_s);
        QCOMPARE(team.jane->client.engine().draft(u"comment:"_s + team.issue.toString()),
            u"I have it too"_s);
        team.jane->wait(1s);
        auto *typing = team.bob->find<PlainLabel>(u"typingLine"_s);
        QVERIFY2(typing->text().contains(u"Jane Smith"_s), qPrintable(typing->text()));
        QCOMPARE(team.bob->find<AvatarStack>(u"viewers"_s)->people().size(), 1);

        team.jane->press(Qt::Key_Return, Qt::ControlModifier);
        SETTLED(team.world);
        team.jane->wait();
        QCOMPARE(team.bob->client.comments(team.issue), QStringList{ u"I have it too"_s });
        QVERIFY(typing->text().isEmpty());
        QVERIFY(team.jane->client.engine().drafts().isEmpty());
        QCOMPARE(team.jane->find<GrowingTextEdit>(u"commentText"_s)->text(), QString());
    }

    void draftsOfCommentsStayWithTheirIssue()
    {
        Team team;
        const IssueId other = team.jane->client.create(u"LOCK"_s, u"Another"_s);
        SETTLED(team.world);
        auto *text = team.jane->find<GrowingTextEdit>(u"commentText"_s);
        team.jane->activate();
        team.jane->window.openIssue(team.issue);
        team.jane->press(Qt::Key_M);
        team.jane->type(u"not yet"_s);
        team.jane->window.openIssue(other);
        QCOMPARE(text->text(), QString());
        team.jane->window.openIssue(team.issue);
        QCOMPARE(text->text(), u"not yet"_s);
    }

    void remoteChangeLeavesCaretTextAndUndo()
    {
        Team team;
        team.bob->window.openIssue(team.issue);
        team.turnTo(*team.bob);
        team.bob->press(Qt::Key_E);
        GrowingTextEdit &title = Team::editorOf(*team.bob, Field::Subject);
        QCOMPARE(QApplication::focusWidget(), &title);
        team.bob->type(u" at all"_s);
        team.bob->press(Qt::Key_Left);
        const int caret = title.textCursor().position();

        team.jane->client.edit(team.issue, Field::Subject, u"It prints twice"_s);
        team.jane->client.edit(team.issue, Field::Priority, u"Urgent"_s);
        team.world.settle();
        team.bob->wait();
        QCOMPARE(title.text(), u"It does not print at all"_s);
        QCOMPARE(title.textCursor().position(), caret);
        QCOMPARE(QApplication::focusWidget(), &title);
        QVERIFY(title.document()->isUndoAvailable());
        QCOMPARE(
            Team::pane(*team.bob, Field::Priority).editor().value(), FieldValue{ u"Urgent"_s });
        FieldNotice &notice = Team::notice(*team.bob, Field::Subject);
        QVERIFY(notice.isVisible());
        QVERIFY2(notice.text().contains(u"Jane Smith"_s), qPrintable(notice.text()));
        QVERIFY2(notice.text().contains(u"It prints twice"_s), qPrintable(notice.text()));

        // Keep mine: saving is no conflict, because he has seen hers.
        team.bob->press(Qt::Key_K, Qt::AltModifier);
        QTRY_VERIFY(!notice.isVisible()); // a mnemonic shows the button pressed for a moment
        team.bob->press(Qt::Key_Return);
        SETTLED(team.world);
        QCOMPARE(team.jane->client.text(team.issue, Field::Subject), u"It does not print at all"_s);
        QVERIFY(team.bob->client.conflicts().isEmpty());
    }

    void takeGivesTheirValueAndCanBeUndone()
    {
        Team team;
        team.bob->window.openIssue(team.issue);
        team.turnTo(*team.bob);
        team.bob->press(Qt::Key_E);
        team.bob->type(u"!"_s);
        team.jane->client.edit(team.issue, Field::Subject, u"Hers"_s);
        team.world.settle();
        team.bob->wait();
        GrowingTextEdit &title = Team::editorOf(*team.bob, Field::Subject);
        team.bob->press(Qt::Key_T, Qt::AltModifier);
        QTRY_COMPARE(title.text(), u"Hers"_s);
        QCOMPARE(QApplication::focusWidget(), &title);
        title.undo();
        QCOMPARE(title.text(), u"It does not print!"_s);
    }

    void leavingAFieldSavesIt()
    {
        Team team;
        team.jane->window.openIssue(team.issue);
        team.turnTo(*team.jane);
        team.jane->press(Qt::Key_E, Qt::ShiftModifier);
        team.jane->type(u"zero "_s);
        team.jane->press(Qt::Key_Tab);
        SETTLED(team.world);
        QVERIFY2(team.bob->client.text(team.issue, Field::Description).contains(u"zero "_s),
            qPrintable(team.bob->client.text(team.issue, Field::Description)));
        QVERIFY(!team.jane->find<MarkdownEditor>({})->isEditing());
    }

    void anotherWindowInFrontDoesNotSave()
    {
        Team team;
        team.jane->window.openIssue(team.issue);
        team.turnTo(*team.jane);
        team.jane->press(Qt::Key_E);
        team.jane->type(u" now"_s);
        team.turnTo(*team.bob);
        SETTLED(team.world);
        QCOMPARE(team.bob->client.text(team.issue, Field::Subject), u"It does not print"_s);
        team.jane->activate();
        QCOMPARE(Team::editorOf(*team.jane, Field::Subject).text(), u"It does not print now"_s);
        team.jane->press(Qt::Key_S, Qt::ControlModifier);
        SETTLED(team.world);
        QCOMPARE(team.bob->client.text(team.issue, Field::Subject), u"It does not print now"_s);
    }

    void invalidTextStaysAsADraftWithTheReason()
    {
        Team team;
        team.jane->window.openIssue(team.issue);
        team.turnTo(*team.jane);
        team.jane->press(Qt::Key_E);
        GrowingTextEdit &title = Team::editorOf(*team.jane, Field::Subject);
        title.replaceText(QString(300, u'x'));
        team.jane->press(Qt::Key_Return);
        FieldNotice &notice = Team::notice(*team.jane, Field::Subject);
        QVERIFY(notice.isVisible());
        QCOMPARE(notice.kind(), FieldNotice::Kind::Error);
        // To another issue and back: it is there still, to be saved or discarded.
        const IssueId other = team.jane->client.create(u"LOCK"_s, u"Another"_s);
        SETTLED(team.world);
        team.jane->window.openIssue(other);
        QVERIFY(!notice.isVisible());
        team.jane->window.openIssue(team.issue);
        QCOMPARE(title.text().size(), 300);
        QCOMPARE(notice.kind(), FieldNotice::Kind::Draft);
        QVERIFY(pressButton(notice.findChild<QPushButton *>(u"noticeTake"_s)));
        QCOMPARE(title.text(), u"It does not print"_s);
        QCOMPARE(team.jane->client.text(team.issue, Field::Subject), u"It does not print"_s);
    }

    void othersInAFieldAreShownAtIt()
    {
        Team team;
        team.bob->window.openIssue(team.issue);
        team.turnTo(*team.bob);
        team.jane->window.openIssue(team.issue);
        team.turnTo(*team.jane);
        team.jane->press(Qt::Key_E);
        team.jane->wait(3s);
        auto *tag = Team::pane(*team.bob, Field::Subject).findChild<PlainLabel *>(u"fieldTag"_s);
        QVERIFY(tag->isVisible());
        QCOMPARE(tag->text(), u"Jane Smith"_s);
        team.jane->press(Qt::Key_Escape);
        team.jane->wait(3s);
        QVERIFY(!tag->isVisible());
    }

    void conflictIsResolvedByKeys()
    {
        Team team;
        team.jane->window.openIssue(team.issue);
        team.world.cut(team.jane->client);
        team.turnTo(*team.jane);
        team.jane->wait(1s);
        team.jane->press(Qt::Key_S);
        team.jane->type(u"resolved"_s);
        team.jane->press(Qt::Key_Return);
        team.jane->wait(1s);
        team.bob->client.edit(team.issue, Field::Status, u"In Review"_s);
        (void)team.world.settle();
        team.world.heal(team.jane->client);
        SETTLED(team.world);
        team.jane->wait(1s);

        // It came late: told, not thrown at her.
        QCOMPARE(team.jane->client.conflicts().size(), 1);
        QVERIFY(!team.jane->window.findChild<ConflictDialog *>());
        QVERIFY(team.jane->find<QToolButton>(u"conflictsButton"_s)->isVisible());
        QVERIFY(!toastTexts(*team.jane).filter(u"Bob Miller"_s).isEmpty());
        QCOMPARE(team.jane->client.text(team.issue, Field::Status), u"In Review"_s);

        // Esc puts it off and loses nothing.
        team.jane->activate();
        team.jane->press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
        auto *dialog = team.jane->window.findChild<ConflictDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        QTest::keyClick(dialog, Qt::Key_Escape);
        QVERIFY(!dialog->isVisible());
        QCOMPARE(team.jane->client.conflicts().size(), 1);

        team.jane->activate();
        team.jane->press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(dialog->isVisible());
        QTest::keyClick(dialog, Qt::Key_3);
        QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!dialog->isVisible());
        SETTLED(team.world);
        team.jane->wait();
        QVERIFY(team.jane->client.conflicts().isEmpty());
        QCOMPARE(team.bob->client.text(team.issue, Field::Status), u"Resolved"_s);
        QVERIFY(!team.jane->find<QToolButton>(u"conflictsButton"_s)->isVisible());
        QVERIFY2(team.world.converged(), team.world.why());
    }

    void answerToMyOwnSaveOpensTheDialog()
    {
        Team team;
        team.jane->window.openIssue(team.issue);
        team.turnTo(*team.jane);
        team.world.setDelay(team.jane->client, 2s);
        team.bob->client.edit(team.issue, Field::Status, u"In Review"_s);
        team.jane->press(Qt::Key_S);
        team.jane->type(u"closed"_s);
        team.jane->press(Qt::Key_Return);
        SETTLED(team.world);
        team.jane->wait(1s);
        QCOMPARE(team.jane->client.conflicts().size(), 1);
        auto *dialog = team.jane->window.findChild<ConflictDialog *>();
        QVERIFY(dialog && dialog->isVisible());
    }

    void choicesInTheDialogSurviveLaterAndTheServerMovingOn()
    {
        Team team;
        team.jane->window.openIssue(team.issue);
        team.world.cut(team.jane->client);
        team.jane->client.edit(team.issue,
            FieldValues{ { Field::Status, u"Resolved"_s }, { Field::Priority, u"Low"_s } });
        team.bob->client.edit(team.issue,
            FieldValues{ { Field::Status, u"In Review"_s }, { Field::Priority, u"High"_s } });
        (void)team.world.settle();
        team.world.heal(team.jane->client);
        SETTLED(team.world);
        team.jane->wait(1s);
        team.jane->window.showConflicts();
        auto *dialog = team.jane->window.findChild<ConflictDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        QTest::keyClick(dialog, Qt::Key_3); // status: mine
        team.bob->client.edit(team.issue, Field::Priority, u"Urgent"_s);
        SETTLED(team.world);
        team.jane->wait(1s);
        dialog->reject();
        team.jane->window.showConflicts();
        QCOMPARE(dialog->drafts().size(), 1);
        const auto fields = dialog->drafts().first().fields;
        QCOMPARE(fields.size(), 2);
        QCOMPARE(fields[0].key, u"status"_s);
        QCOMPARE(fields[0].side, ConflictSide::Mine);
        QCOMPARE(fields[1].side, ConflictSide::None);
        QCOMPARE(fields[1].seenTheirs.text, u"Urgent"_s);
        QVERIFY(pressButton(dialog->findChild<QPushButton *>(u"conflictTheirsRest"_s)));
        QVERIFY(pressButton(dialog->findChild<QPushButton *>(u"conflictApply"_s)));
        SETTLED(team.world);
        QCOMPARE(team.bob->client.text(team.issue, Field::Status), u"Resolved"_s);
        QCOMPARE(team.bob->client.text(team.issue, Field::Priority), u"Urgent"_s);
        QVERIFY2(team.world.converged(), team.world.why());
    }

    void editOfADeletedIssueCanBeRestored()
    {
        Team team;
        team.jane->window.openIssue(team.issue);
        team.world.cut(team.jane->client);
        team.jane->client.edit(team.issue, Field::Description, u"my long text"_s);
        team.bob->client.remove(team.issue);
        (void)team.world.settle();
        team.world.heal(team.jane->client);
        SETTLED(team.world);
        team.jane->wait(1s);
        QCOMPARE(team.jane->client.conflicts().size(), 1);
        team.jane->window.showConflicts();
        auto *dialog = team.jane->window.findChild<ConflictDialog *>();
        auto *restore = dialog->findChild<QPushButton *>(u"conflictRestore"_s);
        QVERIFY(restore && restore->isVisible());
        QVERIFY(pressButton(restore));
        SETTLED(team.world);
        team.jane->wait();
        QCOMPARE(team.bob->client.text(team.issue, Field::Description), u"my long text"_s);
        QVERIFY(team.jane->client.conflicts().isEmpty());
        QVERIFY2(team.world.converged(), team.world.why());
    }

    void acceptedDeletionKeepsTheTextAsADraft()
    {
        Team team;
        team.world.cut(team.jane->client);
        team.jane->client.edit(team.issue, Field::Description, u"my long text"_s);
        team.bob->client.remove(team.issue);
        (void)team.world.settle();
        team.world.heal(team.jane->client);
        SETTLED(team.world);
        team.jane->wait(1s);
        team.jane->window.showConflicts();
        auto *dialog = team.jane->window.findChild<ConflictDialog *>();
        QVERIFY(pressButton(dialog->findChild<QPushButton *>(u"conflictAcceptDeletion"_s)));
        SETTLED(team.world);
        team.jane->wait();
        QVERIFY(team.jane->client.conflicts().isEmpty());
        QVERIFY(!team.jane->client.issue(team.issue));
        QCOMPARE(team.jane->client.engine().draft(u"new:description"_s), u"my long text"_s);
    }

    void offlineIsToldAfterTwoSeconds()
    {
        Team team;
        team.jane->activate();
        team.world.cut(team.jane->client);
        team.jane->wait(1s);
        QVERIFY2(Team::banner(*team.jane).isEmpty(), qPrintable(Team::banner(*team.jane)));
        team.jane->client.edit(team.issue, Field::Priority, u"High"_s);
        team.jane->wait(2s);
        QVERIFY2(
            Team::banner(*team.jane).contains(u"Offline"_s), qPrintable(Team::banner(*team.jane)));
        QVERIFY(team.jane->find<QToolButton>(u"queueButton"_s)->isVisible());
        team.world.heal(team.jane->client);
        SETTLED(team.world);
        QCoreApplication::processEvents();
        QVERIFY2(Team::banner(*team.jane).contains(u"Back online"_s),
            qPrintable(Team::banner(*team.jane)));
        team.jane->wait(6s);
        QVERIFY(Team::banner(*team.jane).isEmpty());
        QVERIFY(!team.jane->find<QToolButton>(u"queueButton"_s)->isVisible());
    }

    // Signing in would not help: it says what would.
    void theSixthConnectionIsToldWhatToDo()
    {
        Team o;
        o.bob->client.engine().setOnline(false);
        o.bob->wait(1s);
        for (const QString &other : { u"2"_s, u"3"_s, u"4"_s, u"5"_s, u"6"_s })
            o.world.client(u"bob"_s, other);
        o.bob->wait(10s);
        o.bob->client.engine().setOnline(true);
        o.bob->wait(10s);
        QCOMPARE(o.bob->client.status().connection.state, ConnectionState::Refused);
        QVERIFY2(
            Team::banner(*o.bob).contains(u"too many places"_s), qPrintable(Team::banner(*o.bob)));
        QCOMPARE(o.bob->find<QToolButton>(u"connectionChip"_s)->text(), u"Not let in"_s);
        QVERIFY(!QApplication::activeModalWidget());
    }

    void workingOfflineByChoiceIsNoBanner()
    {
        Team team;
        team.jane->client.engine().setOnline(false);
        team.jane->wait(5s);
        QVERIFY(Team::banner(*team.jane).isEmpty());
        auto *chip = team.jane->find<ConnectionChip>(u"connectionChip"_s);
        QCOMPARE(chip->connection().state, LinkState::Offline);
        QVERIFY(chip->connection().workOffline);
    }

    void toastsTellWhatConcernsMe()
    {
        Team team;
        team.turnTo(*team.bob);
        team.jane->client.edit(team.issue, Field::Assignee, World::userId(u"bob"_s).toString());
        SETTLED(team.world);
        team.bob->wait();
        QCOMPARE(toastTexts(*team.bob), QStringList{ u"Jane Smith assigned LOCK-1 to you"_s });
        QVERIFY(toastTexts(*team.jane).isEmpty());

        // Not about what he looks at, nor any more when he does.
        team.bob->window.openIssue(team.issue);
        team.jane->client.comment(team.issue, u"And a comment"_s);
        SETTLED(team.world);
        team.bob->wait();
        QCOMPARE(toastTexts(*team.bob), QStringList());
    }

    void deletionCanBeUndone()
    {
        Team team;
        const IssueId other = team.jane->client.create(u"LOCK"_s, u"Another"_s);
        SETTLED(team.world);
        team.jane->window.openIssue(team.issue);
        team.turnTo(*team.jane);
        team.jane->press(Qt::Key_Backspace, Qt::ControlModifier);
        SETTLED(team.world);
        team.jane->wait();
        QVERIFY(!team.bob->client.issue(team.issue));
        QCOMPARE(team.jane->window.currentIssue(), other);
        const auto toasts = team.jane->window.findChildren<Toast *>();
        QVERIFY(!toasts.isEmpty());
        QVERIFY(takeActionOf(toasts.last()));
        SETTLED(team.world);
        team.jane->wait();
        QVERIFY(team.bob->client.issue(team.issue));
        QCOMPARE(team.jane->window.currentIssue(), team.issue);
    }

    void deletedIssueOnScreenStaysReadable()
    {
        Team team;
        team.jane->window.openIssue(team.issue);
        team.bob->client.remove(team.issue);
        SETTLED(team.world);
        team.jane->wait();
        QCOMPARE(team.jane->window.currentIssue(), team.issue);
        QCOMPARE(Team::editorOf(*team.jane, Field::Subject).text(), u"It does not print"_s);
        QVERIFY(Team::editorOf(*team.jane, Field::Subject).isReadOnly());
    }

    void filterByKeys()
    {
        Team team;
        team.jane->client.create(u"LOCK"_s, u"Another one"_s);
        SETTLED(team.world);
        team.jane->wait();
        IssueListView &list = Team::list(*team.jane);
        QCOMPARE(list.model()->rowCount(), 2);
        team.jane->window.openIssue(team.issue);
        team.turnTo(*team.jane);
        team.jane->press(Qt::Key_Slash);
        auto *field = team.jane->find<QLineEdit>(u"filterField"_s);
        QCOMPARE(QApplication::focusWidget(), field);
        team.jane->type(u"another"_s);
        QCOMPARE(list.model()->rowCount(), 1);
        QCOMPARE(team.jane->window.currentIssue(), team.issue); // it stays open
        team.jane->press(Qt::Key_Escape);
        QCOMPARE(list.model()->rowCount(), 2);
        QCOMPARE(QApplication::focusWidget(), &list);
        QCOMPARE(list.currentIssue(), team.issue);
        team.jane->press(Qt::Key_F, Qt::ControlModifier);
        QCOMPARE(QApplication::focusWidget(), field);
    }

    void aWrongFilterLeavesTheListAlone()
    {
        Team team;
        team.jane->client.create(u"LOCK"_s, u"Another one"_s);
        SETTLED(team.world);
        team.jane->wait();
        IssueListView &list = Team::list(*team.jane);
        team.turnTo(*team.jane);
        team.jane->press(Qt::Key_Slash);
        auto *field = team.jane->find<QLineEdit>(u"filterField"_s);
        team.jane->type(u"is:open title:another"_s);
        QCOMPARE(list.model()->rowCount(), 1);
        QCOMPARE(field->toolTip(), QString());
        field->insert(u" is:opne"_s); // at once: typed, it would first be a word
        QCOMPARE(list.model()->rowCount(), 1);
        QVERIFY2(field->toolTip().contains(u"open"_s), qPrintable(field->toolTip()));
        QCOMPARE(plainToolTip(field->accessibleDescription()), field->toolTip());
        const auto *problem = team.jane->find<QAction>(u"filterProblem"_s);
        QVERIFY(problem->isVisible());
        // What comes meanwhile is asked by the filter that stands.
        team.bob->client.create(u"LOCK"_s, u"Yet another"_s);
        team.bob->client.create(u"LOCK"_s, u"No such thing"_s);
        SETTLED(team.world);
        team.jane->wait();
        QCOMPARE(list.model()->rowCount(), 2);
        team.jane->press(Qt::Key_Escape);
        QCOMPARE(list.model()->rowCount(), 4);
        QCOMPARE(field->toolTip(), QString());
        QVERIFY(!problem->isVisible());
    }

    void idleAfterFiveMinutes()
    {
        Team team;
        team.turnTo(*team.jane);
        team.jane->press(Qt::Key_J);
        team.jane->wait(3s);
        const UserId jane = World::userId(u"jane"_s);
        QCOMPARE(team.bob->client.engine().presence().state(jane), PresenceState::Online);
        team.jane->wait(5min + 3s);
        QCOMPARE(team.bob->client.engine().presence().state(jane), PresenceState::Idle);
        team.jane->press(Qt::Key_K);
        team.jane->wait(3s);
        QCOMPARE(team.bob->client.engine().presence().state(jane), PresenceState::Online);
        team.jane->press(Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(chooseInMenu(u"Busy until I change it"_s));
        team.jane->wait(3s);
        QCOMPARE(team.bob->client.engine().presence().state(jane), PresenceState::Busy);
    }

    void layoutIsRestored()
    {
        Team team;
        team.jane->window.resize(1200, 700);
        team.jane->window.showScope({ Scope::Kind::Project, team.world.project(u"LOCK"_s) });
        team.jane->window.openIssue(team.issue);
        const QByteArray layout = team.jane->window.saveLayout();
        team.jane->window.showScope({});
        team.jane->window.resize(900, 600);
        QVERIFY(team.jane->window.restoreLayout(layout));
        QCOMPARE(team.jane->window.size(), QSize(1200, 700));
        QCOMPARE(team.jane->window.currentIssue(), team.issue);
        QVERIFY(MainWindow::popOutOf(layout).isNull());
        for (qsizetype cut = 0; cut < layout.size(); cut += 7)
            (void)team.jane->window.restoreLayout(layout.left(cut));
    }
};

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"

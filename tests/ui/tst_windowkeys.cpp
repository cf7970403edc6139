// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// Where the keyboard goes, and what a letter is: a command of the window, or part of a text.

#include "tests/ui/keys.h"
#include "tests/ui/windowteam.h"
#include "ui/actions.h"
#include "ui/letterkeys.h"
#include "ui/models/issuelistmodel.h"
#include "ui/undokeeper.h"
#include "ui/widgets/commentcard.h"
#include "ui/widgets/picker.h"
#include "ui/widgets/toaststack.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QListView>
#include <QMimeData>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>

using namespace lockstep;
using namespace lockstep::ui;
using namespace Qt::StringLiterals;

namespace {

// As the platform does it for the menu key.
void menuKey(QAbstractItemView &view)
{
    const QPoint at = view.visualRect(view.currentIndex()).center();
    QContextMenuEvent event(QContextMenuEvent::Keyboard, at, view.viewport()->mapToGlobal(at));
    QApplication::sendEvent(&view, &event);
}

QWidget *page(WindowSeat &seat) { return seat.find<QWidget>(u"detailContent"_s); }

GrowingTextEdit &composer(WindowSeat &seat)
{
    return *seat.find<GrowingTextEdit>(u"commentText"_s);
}

// A key of a keyboard of another script, as it comes after the shortcuts did not want it: code of
// X11, and what it types.
void typeAs(WindowSeat &seat, QChar typed, quint32 code, Qt::KeyboardModifiers modifiers = {})
{
    const QChar upper = typed.toUpper();
    for (const QEvent::Type type : { QEvent::KeyPress, QEvent::KeyRelease }) {
        QKeyEvent event(type, upper.unicode(), modifiers, code, 0, 0, QString(typed));
        QCoreApplication::sendEvent(seat.target(), &event);
    }
    QCoreApplication::processEvents();
}

Toast *onlyToast(WindowSeat &seat)
{
    auto toasts = seat.window.findChild<ToastStack *>()->findChildren<Toast *>();
    toasts.removeIf([](const Toast *toast) { return !toast->isVisible(); });
    return toasts.size() == 1 ? toasts.first() : nullptr;
}

// The text of what is told beside a text; empty: nothing is.
QString told(const QWidget &beside)
{
    for (const FieldNotice *notice : beside.findChildren<FieldNotice *>()) {
        if (notice->isVisible())
            return notice->text();
    }
    return {};
}

} // namespace

class TestWindowKeys : public QObject
{
    Q_OBJECT

#define SETTLED(world) QVERIFY2((world).settle(), (world).why())

private Q_SLOTS:
    // --- To read an issue

    void afterEnterLettersAreCommands()
    {
        Team team;
        WindowSeat &jane = *team.jane;
        team.turnTo(jane);
        jane.press(Qt::Key_Home);
        jane.press(Qt::Key_Return);
        QCOMPARE(QApplication::focusWidget(), page(jane));
        jane.press(Qt::Key_P);
        QVERIFY(jane.window.findChild<Picker *>());
        QVERIFY(QApplication::activePopupWidget());
        jane.press(Qt::Key_Escape);
        jane.press(Qt::Key_I);
        SETTLED(team.world);
        QCOMPARE(jane.client.issue(team.issue)->assignee, World::userId(u"jane"_s));
        QCOMPARE(team.bob->client.issue(team.issue)->subject, u"It does not print"_s);
    }

    // --- Other keyboards

    void letterKeysHaveTheirPlaces()
    {
        const auto letter = [](QChar typed, quint32 code, quint32 key = 0) {
            return latinLetter(
                QKeyEvent(QEvent::KeyPress, typed.unicode(), {}, code, key, 0, QString(typed)));
        };
        QCOMPARE(letter(u'й', 24), Qt::Key_Q); // Cyrillic
        QCOMPARE(letter(u'з', 33), Qt::Key_P);
        QCOMPARE(letter(u'ф', 38), Qt::Key_A);
        QCOMPARE(letter(u'д', 46), Qt::Key_L);
        QCOMPARE(letter(u'ь', 58), Qt::Key_M);
        QCOMPARE(letter(u'σ', 39), Qt::Key_S); // Greek
        QCOMPARE(letter(u'ؤ', 54), Qt::Key_C); // Arabic
        QCOMPARE(letter(u'с', 0, 'C'), Qt::Key_C); // Windows names the key
        QCOMPARE(letter(u'х', 34), Qt::Key_unknown); // where Latin keyboards have no letter
        QCOMPARE(letter(u'с', 0), Qt::Key_unknown); // nobody knows which key it was
        QCOMPARE(letter(u'c', 54), Qt::Key_unknown); // it is one already,
        QCOMPARE(letter(u'ö', 47), Qt::Key_unknown); // or another one of the same script
        QCOMPARE(letter(u'.', 61), Qt::Key_unknown);
    }

    void lettersOfOtherScriptsAreCommandsToo()
    {
        Team team;
        WindowSeat &jane = *team.jane;
        const IssueId other = jane.client.create(u"LOCK"_s, u"Another"_s);
        SETTLED(team.world);
        jane.wait();
        jane.window.openIssue(other);
        team.turnTo(jane);
        typeAs(jane, u'ш', 31); // I, a shortcut
        SETTLED(team.world);
        QCOMPARE(jane.client.issue(other)->assignee, World::userId(u"jane"_s));
        typeAs(jane, u'о', 44); // J, which the list takes by itself
        QCOMPARE(jane.window.currentIssue(), team.issue);
        typeAs(jane, u'л', 45); // K
        QCOMPARE(jane.window.currentIssue(), other);
        typeAs(jane, u'У', 26, Qt::ShiftModifier); // Shift+E
        auto *text = qobject_cast<GrowingTextEdit *>(QApplication::focusWidget());
        QVERIFY(text);
        QCOMPARE(text->objectName(), u"markdownSource"_s);
        typeAs(jane, u'ш', 31); // in a text it is a letter
        QCOMPARE(text->text(), u"ш"_s);
        jane.press(Qt::Key_Escape);
        team.turnTo(jane);
        typeAs(jane, u'п', 42); // G, then I: the inbox
        typeAs(jane, u'ш', 31);
        QCOMPARE(jane.client.issue(other)->assignee, World::userId(u"jane"_s));
        auto *inbox = jane.find<QListView>(u"inboxList"_s);
        QVERIFY(inbox && inbox->isVisible());
        // G begins, but what follows is nothing.
        jane.window.showScope({ Scope::Kind::All });
        team.turnTo(jane);
        typeAs(jane, u'п', 42);
        typeAs(jane, u'я', 52);
        QVERIFY(!inbox->isVisible());
        typeAs(jane, u'ш', 31);
        SETTLED(team.world);
        QVERIFY(!inbox->isVisible());
    }

    void inTheInboxTheyAreThoseOfTheInbox()
    {
        Team team;
        WindowSeat &jane = *team.jane;
        team.bob->client.edit(team.issue, Field::Assignee, World::userId(u"jane"_s).toString());
        SETTLED(team.world);
        jane.wait();
        jane.activate();
        jane.window.actions().find(action::Inbox)->trigger();
        auto *inbox = jane.find<QListView>(u"inboxList"_s);
        QCOMPARE(QApplication::focusWidget(), inbox);
        const auto unread = [&] {
            return jane.client.replica().inbox().unreadCount(team.world.clock().wallNow());
        };
        const int before = unread();
        QVERIFY(before > 0);
        // Before it is a shortcut of the window, which S is as well; C is only that.
        const auto isTaken = [&](QChar typed, quint32 code) {
            QKeyEvent asked(QEvent::ShortcutOverride, typed.toUpper().unicode(), {}, code, 0, 0,
                QString(typed));
            asked.ignore();
            QCoreApplication::sendEvent(inbox, &asked);
            return asked.isAccepted();
        };
        QVERIFY(isTaken(u'ы', 39));
        QVERIFY(!isTaken(u'с', 54));
        typeAs(jane, u'Г', 30, Qt::ShiftModifier); // Shift+U: all are read
        jane.wait();
        QCOMPARE(unread(), 0);
        typeAs(jane, u'г', 30);
        jane.wait();
        QCOMPARE(unread(), 1);
    }

    void afterEnterTabGoesToTheTitleAndEEditsIt()
    {
        Team team;
        WindowSeat &jane = *team.jane;
        team.turnTo(jane);
        jane.press(Qt::Key_Home);
        jane.press(Qt::Key_Return);
        jane.press(Qt::Key_Tab);
        GrowingTextEdit &title = Team::editorOf(jane, Field::Subject);
        QVERIFY(title.hasFocus());
        jane.press(Qt::Key_Backtab);
        QCOMPARE(QApplication::focusWidget(), page(jane));
        jane.press(Qt::Key_E);
        QVERIFY(title.hasFocus());
        jane.press(Qt::Key_End);
        jane.type(u"!"_s);
        jane.press(Qt::Key_Return);
        SETTLED(team.world);
        QCOMPARE(team.bob->client.issue(team.issue)->subject, u"It does not print!"_s);
        jane.press(Qt::Key_Escape);
        QVERIFY(Team::list(jane).hasFocus());
        jane.press(Qt::Key_Return);
        jane.press(Qt::Key_Escape);
        QVERIFY(Team::list(jane).hasFocus());
    }

    void afterEnterKeysScrollTheIssue()
    {
        Team team;
        WindowSeat &jane = *team.jane;
        team.jane->client.edit(
            team.issue, Field::Description, QString(u"A long story.\n\n"_s).repeated(80));
        SETTLED(team.world);
        team.turnTo(jane);
        jane.press(Qt::Key_Home);
        jane.press(Qt::Key_Return);
        jane.wait();
        const QScrollBar *bar = jane.find<QScrollArea>(u"detailScroll"_s)->verticalScrollBar();
        QVERIFY(bar->maximum() > 2 * bar->pageStep());
        QCOMPARE(bar->value(), 0);
        jane.press(Qt::Key_PageDown);
        const int one = bar->value();
        QVERIFY(one > 0);
        jane.press(Qt::Key_Space);
        QVERIFY(bar->value() > one);
        jane.press(Qt::Key_Space, Qt::ShiftModifier);
        QCOMPARE(bar->value(), one);
        jane.press(Qt::Key_Down);
        QVERIFY(bar->value() > one);
        jane.press(Qt::Key_End);
        QCOMPARE(bar->value(), bar->maximum());
        jane.press(Qt::Key_Home);
        QCOMPARE(bar->value(), 0);
        QCOMPARE(QApplication::focusWidget(), page(jane));
    }

    void fromTheInboxTooTheTitleStays()
    {
        Team team;
        WindowSeat &jane = *team.jane;
        team.bob->client.comment(team.issue, u"What do you say, @jane?"_s);
        SETTLED(team.world);
        jane.wait();
        team.turnTo(jane);
        jane.press(Qt::Key_G);
        jane.press(Qt::Key_I);
        jane.press(Qt::Key_Home);
        jane.press(Qt::Key_Return);
        QCOMPARE(jane.window.currentIssue(), team.issue);
        QCOMPARE(QApplication::focusWidget(), page(jane));
        jane.press(Qt::Key_W); // watches
        jane.press(Qt::Key_Escape);
        SETTLED(team.world);
        QCOMPARE(team.bob->client.issue(team.issue)->subject, u"It does not print"_s);
    }

    // --- While one writes

    void emphasisWhileWriting()
    {
        Team team;
        WindowSeat &jane = *team.jane;
        team.turnTo(jane);
        jane.press(Qt::Key_Home);
        jane.press(Qt::Key_M);
        jane.type(u"this is "_s);
        jane.press(Qt::Key_B, Qt::ControlModifier);
        jane.type(u"important"_s);
        GrowingTextEdit &text = composer(jane);
        QVERIFY(text.hasFocus());
        QVERIFY(text.isVisible());
        QCOMPARE(text.text(), u"this is **important**"_s);
        // What is marked; and back.
        jane.press(Qt::Key_Home, Qt::ShiftModifier);
        text.moveCursor(QTextCursor::Start);
        jane.press(Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
        jane.press(Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(text.textCursor().selectedText(), u"this"_s);
        jane.press(Qt::Key_I, Qt::ControlModifier);
        QCOMPARE(text.text(), u"_this_ is **important**"_s);
        QCOMPARE(text.textCursor().selectedText(), u"this"_s);
        jane.press(Qt::Key_I, Qt::ControlModifier);
        QCOMPARE(text.text(), u"this is **important**"_s);
        jane.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(text.text(), u"_this_ is **important**"_s); // one step
        QVERIFY(jane.client.issue(team.issue)->assignee.isNull());
    }

    void whatIsHiddenHasNoKeyboard()
    {
        Team team;
        WindowSeat &jane = *team.jane;
        team.turnTo(jane);
        jane.press(Qt::Key_Home);
        jane.press(Qt::Key_E); // a title is no Markdown: the board comes
        QVERIFY(Team::editorOf(jane, Field::Subject).hasFocus());
        jane.press(Qt::Key_B, Qt::ControlModifier);
        QVERIFY(!jane.find<QWidget>(u"issueDetail"_s)->isVisible());
        QVERIFY(QApplication::focusWidget());
        QCOMPARE(QApplication::focusWidget(), jane.find<QWidget>(u"board"_s));
    }

    void aMentionIsOfTheHandle()
    {
        Team team;
        team.world.addUser(u"lovelace"_s, false, u"Ada King"_s);
        team.world.setRole(u"LOCK"_s, u"lovelace"_s, Role::Member);
        WorldClient &hers = team.world.client(u"lovelace"_s);
        SETTLED(team.world);
        WindowSeat &jane = *team.jane;
        jane.wait();
        team.turnTo(jane);
        jane.press(Qt::Key_Home);
        jane.press(Qt::Key_M);
        jane.type(u"see"_s);
        auto *people = jane.find<QListView>(u"presenceList"_s);
        QVERIFY(tabTo(*people));
        jane.press(Qt::Key_Home);
        for (int i = 0; i < 5 && people->currentIndex().data().toString() != u"Ada King"; ++i)
            jane.press(Qt::Key_Down);
        menuKey(*people);
        QVERIFY(chooseInMenu(u"Mention"_s));
        QVERIFY(composer(jane).hasFocus());
        QCOMPARE(composer(jane).text(), u"see @lovelace "_s);
        const int before
            = hers.replica().inbox().unreadCount(team.world.clock().wallNow()); // of the project
        jane.press(Qt::Key_Return, Qt::ControlModifier);
        SETTLED(team.world);
        QCOMPARE(hers.replica().inbox().unreadCount(team.world.clock().wallNow()), before + 1);
    }

    // --- What is not sent, and not lost

    void controlCharactersAreNotPasted()
    {
        Team team;
        WindowSeat &jane = *team.jane;
        team.turnTo(jane);
        jane.press(Qt::Key_Home);
        jane.press(Qt::Key_M);
        QApplication::clipboard()->setText(u"\x1b[31mred\x1b[0m\tand\x0c\nblue"_s);
        jane.press(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(composer(jane).text(), u"[31mred[0m\tand\nblue"_s);
        jane.press(Qt::Key_Return, Qt::ControlModifier);
        SETTLED(team.world);
        QCOMPARE(team.bob->client.comments(team.issue), QStringList{ u"[31mred[0m\tand\nblue"_s });
        jane.press(Qt::Key_Escape);
        jane.press(Qt::Key_E);
        jane.press(Qt::Key_A, Qt::ControlModifier);
        QApplication::clipboard()->setText(u"\u2068A title\u2069\u2028of two lines"_s);
        jane.press(Qt::Key_V, Qt::ControlModifier);
        jane.press(Qt::Key_Return);
        SETTLED(team.world);
        QCOMPARE(team.bob->client.issue(team.issue)->subject, u"A title of two lines"_s);
    }

    void whatIsTooLongSaysSo()
    {
        Team team;
        WindowSeat &jane = *team.jane;
        team.turnTo(jane);
        jane.press(Qt::Key_Home);
        jane.press(Qt::Key_M);
        QApplication::clipboard()->setText(QString(40'000, u'x'));
        jane.press(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(told(*jane.find<QWidget>(u"composer"_s)), QString());
        jane.press(Qt::Key_Return, Qt::ControlModifier);
        const QString why = told(*jane.find<QWidget>(u"composer"_s));
        QVERIFY2(why.contains(u"too long"_s) && why.contains(u"7232"_s), qPrintable(why));
        QCOMPARE(composer(jane).text().size(), 40'000);
        jane.press(Qt::Key_Backspace); // he is at it
        QCOMPARE(told(*jane.find<QWidget>(u"composer"_s)), QString());
    }

    void anEmptiedCommentIsNotSavedAndSaysWhy()
    {
        Team team;
        WindowSeat &jane = *team.jane;
        jane.client.comment(team.issue, u"I have it too"_s);
        SETTLED(team.world);
        jane.wait();
        team.turnTo(jane);
        jane.press(Qt::Key_Home);
        jane.press(Qt::Key_M);
        jane.press(Qt::Key_Up);
        jane.press(Qt::Key_A, Qt::ControlModifier);
        jane.press(Qt::Key_Delete);
        jane.press(Qt::Key_Return, Qt::ControlModifier);
        const auto *card = jane.window.findChild<CommentCard *>();
        QVERIFY2(told(*card).contains(u"delete it"_s), qPrintable(told(*card)));
        QCOMPARE(jane.client.comments(team.issue), QStringList{ u"I have it too"_s });
    }

    void escapeKeepsWhatWasChangedInAComment()
    {
        Team team;
        WindowSeat &jane = *team.jane;
        jane.client.comment(team.issue, u"I have it too"_s);
        SETTLED(team.world);
        jane.wait();
        team.turnTo(jane);
        jane.press(Qt::Key_Home);
        jane.press(Qt::Key_M);
        jane.press(Qt::Key_Up);
        jane.press(Qt::Key_End, Qt::ControlModifier);
        jane.type(u", twice"_s);
        jane.press(Qt::Key_Escape);
        const auto *card = jane.window.findChild<CommentCard *>();
        const auto *edit = card->findChild<GrowingTextEdit *>(u"commentEdit"_s);
        QVERIFY(!edit->isVisible());
        QVERIFY(told(*card).contains(u"not saved"_s));
        // On with it.
        QVERIFY(pressButton(card->findChild<QPushButton *>(u"noticeKeep"_s)));
        QVERIFY(edit->hasFocus());
        QCOMPARE(edit->text(), u"I have it too, twice"_s);
        QCOMPARE(told(*card), QString());
        // It is a draft until it is discarded.
        jane.press(Qt::Key_Escape);
        QCOMPARE(jane.client.engine().drafts().size(), 2); // with its base
        QVERIFY(pressButton(card->findChild<QPushButton *>(u"noticeTake"_s)));
        QVERIFY(jane.client.engine().drafts().isEmpty());
        QCOMPARE(told(*card), QString());
        // Without a change there is nothing to keep.
        jane.press(Qt::Key_M);
        jane.press(Qt::Key_Up);
        QCOMPARE(edit->text(), u"I have it too"_s);
        jane.press(Qt::Key_Escape);
        QCOMPARE(told(*card), QString());
    }

    void whatCannotBeSavedIsKept()
    {
        Team team;
        team.world.setRole(u"LOCK"_s, u"bob"_s, Role::Admin);
        SETTLED(team.world);
        WindowSeat &jane = *team.jane;
        team.turnTo(jane);
        jane.press(Qt::Key_Home);
        jane.press(Qt::Key_E);
        jane.press(Qt::Key_End);
        jane.type(u"!"_s);
        team.bob->client.removeMember(u"LOCK"_s, u"jane"_s);
        SETTLED(team.world);
        jane.wait();
        QVERIFY(!jane.client.issue(team.issue));
        jane.press(Qt::Key_Tab); // it would be saved
        const FieldPane &pane = Team::pane(jane, Field::Subject);
        QVERIFY2(told(pane).contains(u"is kept"_s), qPrintable(told(pane)));
        QCOMPARE(Team::editorOf(jane, Field::Subject).text(), u"It does not print!"_s);
        QVERIFY(pane.hasUserInput());
        QVERIFY(jane.client.engine().drafts().values().contains(u"It does not print!"_s));
    }

    // --- Undo of what adds up

    void oneUndoBringsBackAllThatItsMessageSpeaksOf()
    {
        Team team;
        WindowSeat &jane = *team.jane;
        const IssueId other = jane.client.create(u"LOCK"_s, u"The lid is open"_s);
        SETTLED(team.world);
        for (const IssueId &issue : { team.issue, other })
            team.bob->client.comment(issue, u"What do you say, @jane?"_s);
        SETTLED(team.world);
        jane.wait();
        jane.window.findChild<ToastStack *>()->closeAll();
        team.turnTo(jane);
        jane.press(Qt::Key_G);
        jane.press(Qt::Key_I);
        jane.press(Qt::Key_Home);
        const QAbstractItemModel *inbox = jane.find<QListView>(u"inboxList"_s)->model();
        const int rows = inbox->rowCount();
        QVERIFY(rows >= 2);
        jane.press(Qt::Key_E);
        jane.press(Qt::Key_E);
        SETTLED(team.world);
        jane.wait();
        QCOMPARE(inbox->rowCount(), rows - 2); // of other things there may be more
        const Toast *toast = onlyToast(jane);
        QVERIFY(toast);
        QVERIFY2(toast->message().text.contains(u"2 things"_s), qPrintable(toast->message().text));
        QVERIFY(!toast->accessibleName().contains(u"×"_s));
        QVERIFY(takeActionOf(toast));
        SETTLED(team.world);
        jane.wait();
        QCOMPARE(inbox->rowCount(), rows);
    }

    // --- Back and forward

    void backIsTheListWithItsFilterAndItsRow()
    {
        Team team;
        WindowSeat &jane = *team.jane;
        const IssueId parent = jane.client.create(u"LOCK"_s, u"The house"_s);
        SETTLED(team.world);
        jane.client.edit(team.issue, Field::Parent, parent.toString());
        SETTLED(team.world);
        jane.wait();
        team.turnTo(jane);
        jane.press(Qt::Key_Slash);
        jane.type(u"print"_s);
        jane.press(Qt::Key_Return);
        jane.wait();
        IssueListView &list = Team::list(jane);
        jane.press(Qt::Key_Home);
        QCOMPARE(list.model()->rowCount(), 1);
        QCOMPARE(jane.window.currentIssue(), team.issue);

        // To the parent, which is not in this list.
        QVERIFY(pressButton(jane.find<QAbstractButton>(u"parentIssue"_s)));
        jane.wait();
        QCOMPARE(jane.window.currentIssue(), parent);
        QCOMPARE(list.model()->rowCount(), 2);
        QCOMPARE(QApplication::focusWidget(), page(jane)); // and not in its title

        jane.press(Qt::Key_Left, Qt::AltModifier);
        jane.wait();
        QCOMPARE(list.model()->rowCount(), 1);
        QCOMPARE(jane.window.currentIssue(), team.issue);
        QCOMPARE(list.currentIssue(), team.issue);
        QVERIFY(list.hasFocus());
        jane.press(Qt::Key_Right, Qt::AltModifier);
        jane.wait();
        QCOMPARE(jane.window.currentIssue(), parent);
        QCOMPARE(list.model()->rowCount(), 2);

        // The buttons of the mouse do the same, over whatever it is.
        QTest::mouseClick(list.viewport(), Qt::BackButton);
        jane.wait();
        QCOMPARE(jane.window.currentIssue(), team.issue);
        QTest::mouseClick(page(jane), Qt::ForwardButton);
        jane.wait();
        QCOMPARE(jane.window.currentIssue(), parent);
    }

    void backSkipsWhatIsGoneAndStepsAreNoPlaces()
    {
        Team team;
        WindowSeat &jane = *team.jane;
        const IssueId other = jane.client.create(u"LOCK"_s, u"The lid is open"_s);
        SETTLED(team.world);
        jane.wait();
        team.turnTo(jane);
        const QAction *back = jane.window.actions().find(action::Back);
        jane.press(Qt::Key_G);
        jane.press(Qt::Key_M); // where one began is the first
        jane.press(Qt::Key_G);
        jane.press(Qt::Key_A);
        QVERIFY(back->isEnabled());
        jane.press(Qt::Key_Home);
        jane.press(Qt::Key_J);
        jane.press(Qt::Key_K);
        jane.window.openIssue(other);
        jane.window.openIssue(team.issue);
        team.bob->client.remove(other);
        SETTLED(team.world);
        jane.wait();
        team.turnTo(jane);
        jane.press(Qt::Key_Left, Qt::AltModifier); // not to the one that was deleted
        QVERIFY(jane.window.currentIssue() != other);
        for (int i = 0; i < 5 && back->isEnabled(); ++i)
            jane.press(Qt::Key_Left, Qt::AltModifier);
        QVERIFY(!back->isEnabled());
        jane.press(Qt::Key_Left, Qt::AltModifier); // nothing happens
    }

    // --- To another project

    void anIssueIsMovedAndComesBackAsItWas()
    {
        Team team;
        team.world.addProject(u"SHOP"_s);
        SETTLED(team.world);
        WindowSeat &jane = *team.jane;
        const IssueId parent = jane.client.create(u"LOCK"_s, u"The house"_s);
        SETTLED(team.world);
        jane.client.edit(team.issue, Field::Parent, parent.toString());
        SETTLED(team.world);
        jane.wait();
        const ProjectId before = jane.client.issue(team.issue)->project;
        jane.window.openIssue(team.issue);
        team.turnTo(jane);
        jane.window.findChild<ToastStack *>()->closeAll(); // that there is another project
        jane.window.actions().find(action::MoveIssue)->trigger();
        jane.type(u"shop"_s);
        jane.press(Qt::Key_Return);
        SETTLED(team.world);
        jane.wait();
        const Issue *moved = team.bob->client.issue(team.issue);
        QVERIFY(moved->project != before);
        QVERIFY2(moved->name.startsWith(u"SHOP-"_s), qPrintable(moved->name));
        QVERIFY(moved->parent.isNull());
        const Toast *toast = onlyToast(jane);
        QVERIFY(toast);
        QVERIFY(takeActionOf(toast));
        SETTLED(team.world);
        QCOMPARE(team.bob->client.issue(team.issue)->project, before);
        QCOMPARE(team.bob->client.issue(team.issue)->parent, parent);
    }

    void whatFollowedAMoveOutlivesItsUndo()
    {
        Team team;
        team.world.addProject(u"SHOP"_s);
        SETTLED(team.world);
        WindowSeat &jane = *team.jane;
        const ProjectId before = jane.client.issue(team.issue)->project;
        jane.window.openIssue(team.issue);
        team.turnTo(jane);
        jane.window.findChild<ToastStack *>()->closeAll();
        team.world.cut(jane.client);
        jane.wait();
        jane.window.actions().find(action::MoveIssue)->trigger();
        jane.type(u"shop"_s);
        jane.press(Qt::Key_Return);
        jane.wait();
        jane.client.edit(team.issue, Field::Subject, u"Said over there"_s);
        jane.wait();
        const Toast *toast = onlyToast(jane);
        QVERIFY(toast);
        QVERIFY(takeActionOf(toast));
        team.world.heal(jane.client);
        SETTLED(team.world);
        QCOMPARE(team.bob->client.issue(team.issue)->project, before);
        QCOMPARE(team.bob->client.issue(team.issue)->subject, u"Said over there"_s);
    }

    // --- What one person did

    void anyWindowUndoesWhatAnotherDid()
    {
        Team team;
        WindowSeat &jane = *team.jane;
        UndoKeeper undo(jane.client.engine());
        WindowContext context{ jane.client.engine(), team.world.clock(), team.themes,
            jane.prompts };
        context.undo = &undo;
        MainWindow first(context);
        first.show();
        {
            MainWindow second(context);
            second.show();
            second.activateWindow();
            QApplication::setActiveWindow(&second);
            second.openIssue(team.issue);
            second.findChild<IssueListView *>(u"issueList"_s)->setFocus();
            pressKey(Qt::Key_I);
            SETTLED(team.world);
            QCOMPARE(jane.client.issue(team.issue)->assignee, World::userId(u"jane"_s));
        }
        first.activateWindow();
        QApplication::setActiveWindow(&first);
        first.findChild<IssueListView *>(u"issueList"_s)->setFocus();
        pressKey(Qt::Key_Z, Qt::ControlModifier);
        SETTLED(team.world);
        QVERIFY(jane.client.issue(team.issue)->assignee.isNull());
    }

#undef SETTLED
};

QTEST_MAIN(TestWindowKeys)
#include "tst_windowkeys.moc"

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/randomvalues.h"
#include "tests/ui/keys.h"
#include "tests/ui/windowseat.h"
#include "ui/models/issuelistmodel.h"
#include "ui/undokeeper.h"
#include "ui/widgets/fieldpane.h"
#include "ui/widgets/growingtextedit.h"
#include "ui/widgets/historysection.h"
#include "ui/widgets/issuelistview.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/toaststack.h"

#include <QMenu>
#include <QPushButton>
#include <QToolButton>

using namespace lockstep;
using namespace lockstep::ui;
using namespace Qt::StringLiterals;

namespace {

const QString text = u"one\ntwo\nthree\nfour\nfive"_s;

// Jane and Bob at a window each, on a real server, and a few issues that both have.
struct Team
{
    Team() : world(RandomValues::seed(), {})
    {
        themes.setReducedMotion(true);
        world.addUser(u"jane"_s, false, u"Jane Smith"_s);
        world.addUser(u"bob"_s, false, u"Bob Miller"_s);
        world.addProject(u"LOCK"_s);
        for (int i = 1; i <= 4; ++i)
            issues.append(world.client(u"jane"_s).create(
                u"LOCK"_s, u"Issue %1"_s.arg(i), { { Field::Description, text } }));
        settled = world.settle();
        jane = std::make_unique<WindowSeat>(world, themes, u"jane"_s);
        bob = std::make_unique<WindowSeat>(world, themes, u"bob"_s);
        for (WindowSeat *seat : { jane.get(), bob.get() }) {
            seat->window.showScope({ Scope::Kind::All, {} });
            seat->wait(50ms);
        }
    }
    static IssueListView &list(WindowSeat &seat)
    {
        return *seat.find<IssueListView>(u"issueList"_s);
    }
    // The keyboard goes to this one, into his list, to this issue.
    void turnTo(WindowSeat &seat, const IssueId &issue)
    {
        seat.activate();
        seat.window.openIssue(issue);
        list(seat).setFocus();
        QCoreApplication::processEvents();
    }
    void setStatus(WindowSeat &seat, const QString &typed)
    {
        seat.press(Qt::Key_S);
        seat.type(typed);
        seat.press(Qt::Key_Return);
        seat.wait();
        list(seat).setFocus();
    }
    static QString undoText(WindowSeat &seat)
    {
        return seat.window.actions().find(action::Undo)->text();
    }
    static bool canUndo(WindowSeat &seat)
    {
        return seat.window.actions().find(action::Undo)->isEnabled();
    }
    QString status(WindowSeat &seat) const
    {
        return seat.client.text(issues.first(), Field::Status);
    }

    ThemeService themes{ *qApp };
    World world;
    QList<IssueId> issues{};
    bool settled = false;
    std::unique_ptr<WindowSeat> jane;
    std::unique_ptr<WindowSeat> bob;
};

void undo(WindowSeat &seat) { seat.press(Qt::Key_Z, Qt::ControlModifier); }
void redo(WindowSeat &seat) { seat.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier); }

Toast *findToast(WindowSeat &seat, const QString &part)
{
    for (Toast *toast : seat.window.findChildren<Toast *>()) {
        if (toast->isVisible() && toast->message().text.contains(part))
            return toast;
    }
    return nullptr;
}

QStringList labels(WindowSeat &seat, const QString &name)
{
    QStringList texts;
    for (const PlainLabel *label : seat.window.findChildren<PlainLabel *>(name)) {
        if (label->isVisible())
            texts << label->text();
    }
    return texts;
}

} // namespace

class TestUndo : public QObject
{
    Q_OBJECT

#define SETTLED(world) QVERIFY2((world).settle(), (world).why())

private Q_SLOTS:
    void anEdit()
    {
        Team t;
        QVERIFY2(t.settled, t.world.why());
        QVERIFY(!Team::canUndo(*t.jane));
        t.turnTo(*t.jane, t.issues.first());
        t.setStatus(*t.jane, u"progr"_s);
        SETTLED(t.world);
        QCOMPARE(t.status(*t.bob), u"In Progress"_s);
        QVERIFY(Team::canUndo(*t.jane));
        QVERIFY2(Team::undoText(*t.jane).contains(u"In Progress"_s),
            qPrintable(Team::undoText(*t.jane)));
        QVERIFY(!Team::canUndo(*t.bob)); // it is not his
        undo(*t.jane);
        SETTLED(t.world);
        QCOMPARE(t.status(*t.bob), u"Open"_s);
        QVERIFY(!Team::canUndo(*t.jane));
        redo(*t.jane);
        SETTLED(t.world);
        QCOMPARE(t.status(*t.bob), u"In Progress"_s);
    }

    // What was never sent is one edit for the server; for its author it is as many as he made.
    void gesturesThatBecameOneEdit()
    {
        World world{ RandomValues::seed() };
        world.addUser(u"jane"_s);
        world.addUser(u"bob"_s);
        world.addProject(u"LOCK"_s);
        WorldClient &jane = world.client(u"jane"_s);
        WorldClient &bob = world.client(u"bob"_s);
        const IssueId issue = jane.create(u"LOCK"_s, u"A"_s);
        SETTLED(world);
        UndoKeeper keeper{ jane.engine() };
        const auto set = [&](const QString &from, const QString &to) {
            const FieldChanges changes{ { Field::Subject, ValueChange{ from, to } } };
            jane.engine().updateIssue(issue, changes);
            keeper.noteEdits({ { issue, changes } });
            world.advance(50ms);
        };
        const auto shows = [&](const QString &subject) {
            world.advance(50ms);
            return jane.text(issue, Field::Subject) == subject;
        };
        set(u"A"_s, u"B"_s);
        set(u"B"_s, u"C"_s);
        QCOMPARE(jane.engine().outbox().rows().size(), size_t{ 1 });
        keeper.undo();
        QVERIFY(shows(u"B"_s));
        keeper.undo();
        QVERIFY(shows(u"A"_s));
        keeper.redo();
        QVERIFY(shows(u"B"_s));
        keeper.redo();
        QVERIFY(shows(u"C"_s));
        SETTLED(world);
        QCOMPARE(bob.text(issue, Field::Subject), u"C"_s);
        keeper.undo(); // that was sent as one
        SETTLED(world);
        QCOMPARE(bob.text(issue, Field::Subject), u"B"_s);
        keeper.undo();
        SETTLED(world);
        QCOMPARE(bob.text(issue, Field::Subject), u"A"_s);
        QVERIFY(jane.conflicts().isEmpty());
        QVERIFY2(world.converged(), world.why());
    }

    void offline()
    {
        Team t;
        t.world.cut(t.jane->client);
        t.turnTo(*t.jane, t.issues.first());
        t.setStatus(*t.jane, u"progr"_s);
        t.setStatus(*t.jane, u"closed"_s);
        undo(*t.jane);
        t.jane->wait(100ms);
        QCOMPARE(t.status(*t.jane), u"In Progress"_s);
        t.world.heal(t.jane->client);
        SETTLED(t.world);
        QCOMPARE(t.status(*t.bob), u"In Progress"_s);
        undo(*t.jane);
        SETTLED(t.world);
        QCOMPARE(t.status(*t.bob), u"Open"_s);
        QVERIFY(t.jane->client.conflicts().isEmpty());
    }

    void whatSomebodyHasChangedSinceIsAConflict()
    {
        Team t;
        t.turnTo(*t.jane, t.issues.first());
        t.setStatus(*t.jane, u"progr"_s);
        SETTLED(t.world);
        t.bob->client.edit(t.issues.first(), Field::Status, u"Closed"_s);
        SETTLED(t.world);
        undo(*t.jane);
        SETTLED(t.world);
        QCOMPARE(t.status(*t.bob), u"Closed"_s);
        QCOMPARE(t.jane->client.conflicts().size(), 1);
    }

    // There it undoes what is typed.
    void notInATextEditor()
    {
        Team t;
        t.turnTo(*t.jane, t.issues.first());
        t.setStatus(*t.jane, u"progr"_s);
        t.jane->press(Qt::Key_E);
        auto *title
            = t.jane->find<FieldPane>(u"field-subject"_s)->editor().findChild<GrowingTextEdit *>();
        t.jane->type(u"!"_s);
        QCOMPARE(title->text(), u"Issue 1!"_s);
        undo(*t.jane);
        QCOMPARE(title->text(), u"Issue 1"_s);
        SETTLED(t.world);
        QCOMPARE(t.status(*t.bob), u"In Progress"_s);
    }

    void creatingAndDeleting()
    {
        Team t;
        t.turnTo(*t.jane, t.issues.first());
        t.jane->press(Qt::Key_C);
        t.jane->type(u"The toner is empty"_s);
        t.jane->press(Qt::Key_Return, Qt::ControlModifier);
        t.jane->wait();
        SETTLED(t.world);
        const IssueId made = t.jane->window.currentIssue();
        QVERIFY(t.bob->client.issue(made));
        t.turnTo(*t.jane, made);
        QVERIFY2(
            Team::undoText(*t.jane).contains(u"The toner"_s), qPrintable(Team::undoText(*t.jane)));
        undo(*t.jane);
        QVERIFY(!Team::canUndo(*t.jane));
        SETTLED(t.world);
        QVERIFY(!t.bob->client.issue(made));
        redo(*t.jane);
        SETTLED(t.world);
        QVERIFY(t.bob->client.issue(made));

        t.turnTo(*t.jane, made);
        t.jane->press(Qt::Key_Delete, Qt::ControlModifier);
        SETTLED(t.world);
        QVERIFY(!t.bob->client.issue(made));
        t.jane->wait();
        undo(*t.jane);
        SETTLED(t.world);
        QVERIFY(t.bob->client.issue(made));
    }

    // "Undo" in a message is about what the message tells, whatever was done since.
    void outOfTurn()
    {
        Team t;
        t.turnTo(*t.jane, t.issues.at(1));
        t.setStatus(*t.jane, u"progr"_s);
        t.turnTo(*t.jane, t.issues.first());
        t.jane->press(Qt::Key_Delete, Qt::ControlModifier);
        t.jane->wait();
        t.turnTo(*t.jane, t.issues.at(2));
        t.setStatus(*t.jane, u"closed"_s);
        SETTLED(t.world);
        QVERIFY(!t.bob->client.issue(t.issues.first()));
        Toast *toast = findToast(*t.jane, u"You deleted"_s);
        QVERIFY(takeActionOf(toast));
        SETTLED(t.world);
        QVERIFY(t.bob->client.issue(t.issues.first()));
        QCOMPARE(t.bob->client.text(t.issues.at(2), Field::Status), u"Closed"_s);
        t.turnTo(*t.jane, t.issues.first());
        undo(*t.jane);
        SETTLED(t.world);
        QCOMPARE(t.bob->client.text(t.issues.at(2), Field::Status), u"Open"_s);
        undo(*t.jane); // over the one that is undone already
        t.jane->wait();
        SETTLED(t.world);
        QCOMPARE(t.bob->client.text(t.issues.at(1), Field::Status), u"Open"_s);
        QVERIFY(t.bob->client.issue(t.issues.first()));
        QVERIFY(!Team::canUndo(*t.jane));
    }

    void comments()
    {
        Team t;
        t.turnTo(*t.jane, t.issues.first());
        t.jane->press(Qt::Key_M);
        t.jane->type(u"I have it too"_s);
        t.jane->press(Qt::Key_Return, Qt::ControlModifier);
        SETTLED(t.world);
        const QStringList one{ u"I have it too"_s };
        QCOMPARE(t.bob->client.comments(t.issues.first()), one);
        Team::list(*t.jane).setFocus();
        for (int i = 0; i < 2; ++i) { // under a new id each time
            undo(*t.jane);
            SETTLED(t.world);
            QCOMPARE(t.bob->client.comments(t.issues.first()), QStringList{});
            redo(*t.jane);
            SETTLED(t.world);
            QCOMPARE(t.bob->client.comments(t.issues.first()), one);
        }
    }

    void aCommentDeletedOfflineComesBackAsItWas()
    {
        Team t;
        const IssueId issue = t.issues.first();
        t.turnTo(*t.jane, issue);
        t.jane->press(Qt::Key_M);
        t.jane->type(u"One"_s);
        t.jane->press(Qt::Key_Return, Qt::ControlModifier);
        SETTLED(t.world);
        t.world.cut(t.jane->client);
        const auto comments = [&] { return t.jane->client.replica().comments(issue); };
        const CommentId id = comments().first().comment.id;
        auto *menu = t.jane->find<QToolButton>(u"commentMenu"_s);
        QVERIFY2(menu->accessibleName().contains(u"comment by You"_s),
            qPrintable(menu->accessibleName()));
        QCOMPARE(menu->accessibleDescription(), u"One"_s);
        QVERIFY(chooseFrom(menu, menu->menu()->actions().last()));
        t.jane->wait(100ms);
        QCOMPARE(comments().size(), 0);
        Team::list(*t.jane).setFocus();
        undo(*t.jane);
        t.jane->wait(100ms);
        QCOMPARE(comments().size(), 1);
        QCOMPARE(comments().first().comment.id, id);
        t.world.heal(t.jane->client);
        SETTLED(t.world);
        QCOMPARE(t.bob->client.replica().comments(issue).first().comment.id, id);
        const Toast *told = findToast(*t.jane, u"Undone"_s);
        QVERIFY(told);
        QCOMPARE(told->message().detail, QString()); // it is as it was
    }

    // The others have seen it go.
    void aCommentWhoseDeletionWasSentIsSaidToBeANewOne()
    {
        Team t;
        const IssueId issue = t.issues.first();
        t.turnTo(*t.jane, issue);
        t.jane->press(Qt::Key_M);
        t.jane->type(u"One"_s);
        t.jane->press(Qt::Key_Return, Qt::ControlModifier);
        SETTLED(t.world);
        const auto remove = [&] {
            auto menus = t.jane->window.findChildren<QToolButton *>(u"commentMenu"_s);
            menus.removeIf([](const QToolButton *each) { return !each->isVisible(); });
            const bool chosen = menus.size() == 1
                && chooseFrom(menus.first(), menus.first()->menu()->actions().last());
            return t.world.settle() && chosen && t.bob->client.comments(issue).isEmpty();
        };
        const QString anew = u"The comment was posted anew"_s;
        QVERIFY(remove());
        Team::list(*t.jane).setFocus();
        undo(*t.jane);
        SETTLED(t.world);
        QCOMPARE(t.bob->client.comments(issue), QStringList{ u"One"_s });
        const Toast *told = findToast(*t.jane, u"Undone"_s);
        QVERIFY(told);
        QVERIFY2(told->message().detail.startsWith(anew), qPrintable(told->message().detail));
        // From the message of the deletion too, when something else has been done since.
        QVERIFY(remove());
        t.turnTo(*t.jane, issue);
        t.jane->press(Qt::Key_I);
        SETTLED(t.world);
        QVERIFY(takeActionOf(findToast(*t.jane, u"You deleted a comment"_s)));
        SETTLED(t.world);
        QCOMPARE(t.bob->client.comments(issue), QStringList{ u"One"_s });
        QVERIFY(findToast(*t.jane, u"Undone"_s)->message().detail.startsWith(anew));
    }

    void severalAtOnce()
    {
        Team t;
        IssueListView &list = Team::list(*t.jane);
        t.turnTo(*t.jane, t.issues.first());
        t.jane->press(Qt::Key_Home);
        t.jane->press(Qt::Key_X);
        t.jane->press(Qt::Key_J);
        t.jane->press(Qt::Key_J);
        t.jane->press(Qt::Key_X);
        t.jane->press(Qt::Key_End);
        t.jane->press(Qt::Key_Up);
        const QList<IssueId> marked = list.selectedIssues();
        QCOMPARE(marked.size(), 2);
        const QString between
            = list.model()->index(1, 0).data(IssueListModel::IssueIdRole).toString();
        QVERIFY(!marked.contains(IssueId{ between }));
        t.jane->press(Qt::Key_P);
        QVERIFY(QApplication::activePopupWidget());
        t.jane->type(u"urgent"_s);
        t.jane->press(Qt::Key_Return);
        t.jane->wait();
        SETTLED(t.world);
        QSet<QString> groups;
        for (const IssueId &issue : t.issues) {
            const bool changed = marked.contains(issue);
            QCOMPARE(
                t.bob->client.text(issue, Field::Priority), changed ? u"Urgent"_s : u"Medium"_s);
            if (!changed)
                continue;
            std::optional<HistoryPage> page;
            t.bob->client.engine().fetchHistory({ issue, {}, 0 },
                [&page](const Result<HistoryPage> &answer) { page = answer.value(); });
            QVERIFY(t.world.advanceUntil([&page] { return page.has_value(); }));
            groups.insert(page->entries.first().group);
        }
        QCOMPARE(groups.size(), 1);
        QVERIFY(!groups.contains(QString()));
        QCOMPARE(list.selectedIssues(), marked); // for the next field
        QCOMPARE(QApplication::focusWidget(), &list);

        undo(*t.jane); // one step
        SETTLED(t.world);
        for (const IssueId &issue : t.issues)
            QCOMPARE(t.bob->client.text(issue, Field::Priority), u"Medium"_s);
        QVERIFY(!Team::canUndo(*t.jane));
        t.jane->press(Qt::Key_Escape);
        QCOMPARE(list.selectedIssues().size(), 1);
    }

    void severalAreWatchedAndVotedFor()
    {
        Team t;
        const QString me = World::userId(u"jane"_s).toString();
        const auto count = [&](Field field) {
            int found = 0;
            for (const IssueId &id : t.issues) {
                const Issue *issue = t.bob->client.issue(id);
                found += (field == Field::Votes ? issue->votes : issue->watchers).contains(me);
            }
            return found;
        };
        t.turnTo(*t.jane, t.issues.first());
        for (const auto &[key, field] :
            { std::pair{ Qt::Key_V, Field::Votes }, std::pair{ Qt::Key_W, Field::Watchers } }) {
            const int before = count(field);
            t.jane->press(Qt::Key_Home);
            t.jane->press(key); // one alone: so that some have it and some not
            SETTLED(t.world);
            const int some = count(field);
            QCOMPARE(std::abs(some - before), 1);
            t.jane->press(Qt::Key_A, Qt::ControlModifier);
            t.jane->press(key);
            SETTLED(t.world);
            QCOMPARE(count(field), 4); // all of them now
            t.jane->press(key);
            SETTLED(t.world);
            QCOMPARE(count(field), 0);
            undo(*t.jane);
            SETTLED(t.world);
            QCOMPARE(count(field), 4);
            undo(*t.jane);
            SETTLED(t.world);
            QCOMPARE(count(field), some);
            t.jane->press(Qt::Key_Escape);
        }
    }

    void whatOnlySomeHaveIsSaidAndTakenFromThem()
    {
        Team t;
        t.jane->client.editSet(t.issues.at(1), Field::Labels, { u"printer"_s });
        SETTLED(t.world);
        t.turnTo(*t.jane, t.issues.first());
        t.jane->press(Qt::Key_A, Qt::ControlModifier);
        t.jane->press(Qt::Key_L);
        t.jane->type(u"printer"_s);
        QCOMPARE(pickedRow(), u"printer, chosen for some"_s);
        t.jane->press(Qt::Key_Return);
        QCOMPARE(pickedRow(), u"printer, chosen"_s);
        t.jane->press(Qt::Key_Return);
        QCOMPARE(pickedRow(), u"printer"_s);
        t.jane->press(Qt::Key_Escape);
        t.jane->wait();
        SETTLED(t.world);
        for (const IssueId &issue : t.issues)
            QCOMPARE(t.bob->client.issue(issue)->labels, QStringList{});
    }

    void whatMayOnlyBeReadIsLeftAloneAndSaid()
    {
        Team t;
        t.world.addProject(u"DOC"_s, { u"bob"_s, u"jane"_s });
        const IssueId foreign = t.world.client(u"bob"_s).create(u"DOC"_s, u"Not hers"_s);
        t.world.setRole(u"DOC"_s, u"jane"_s, Role::Viewer);
        SETTLED(t.world);
        t.jane->window.showScope({ Scope::Kind::All, {} });
        t.turnTo(*t.jane, foreign); // which she is at
        QVERIFY(!t.jane->window.actions().find(action::SetPriority)->isEnabled());
        t.jane->press(Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(Team::list(*t.jane).selectedIssues().size(), 5);
        t.jane->press(Qt::Key_P);
        QVERIFY(QApplication::activePopupWidget());
        QVERIFY(QApplication::activePopupWidget()
                    ->findChild<PlainLabel *>(u"pickerNotice"_s)
                    ->text()
                    .contains(u"1 more"_s));
        t.jane->type(u"urgent"_s);
        t.jane->press(Qt::Key_Return);
        t.jane->wait();
        SETTLED(t.world);
        for (const IssueId &issue : t.issues)
            QCOMPARE(t.bob->client.text(issue, Field::Priority), u"Urgent"_s);
        QCOMPARE(t.bob->client.text(foreign, Field::Priority), u"Medium"_s);
        const Toast *toast = findToast(*t.jane, u"4 issue"_s);
        QVERIFY(toast);
        QVERIFY(toast->message().detail.contains(u"1 more may only be read"_s));
    }

    void manyAreDeletedOnlyAfterAQuestion()
    {
        Team t;
        for (int i = 0; i < 16; ++i)
            (void)t.world.client(u"bob"_s).create(u"LOCK"_s, u"More %1"_s.arg(i));
        SETTLED(t.world);
        t.jane->wait();
        t.turnTo(*t.jane, t.issues.first());
        const auto deleteAll = [&] {
            t.jane->press(Qt::Key_A, Qt::ControlModifier);
            t.jane->press(Qt::Key_Delete, Qt::ControlModifier);
            t.jane->wait();
            return t.world.settle();
        };
        t.jane->prompts.accept = false;
        QVERIFY2(deleteAll(), t.world.why());
        QCOMPARE(t.jane->prompts.questions.size(), 1);
        QVERIFY(t.jane->prompts.questions.first().startsWith(u"Delete 20 issue"_s));
        QCOMPARE(t.bob->client.engine().issues().count(), 20);
        t.jane->prompts.accept = true;
        QVERIFY2(deleteAll(), t.world.why());
        QCOMPARE(t.bob->client.engine().issues().count(), 0);
        undo(*t.jane);
        SETTLED(t.world);
        QCOMPARE(t.bob->client.engine().issues().count(), 20);
    }

    void allLabelsAndDeletion()
    {
        Team t;
        t.jane->client.editSet(t.issues.at(1), Field::Labels, { u"printer"_s });
        SETTLED(t.world);
        t.turnTo(*t.jane, t.issues.first());
        t.jane->press(Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(Team::list(*t.jane).selectedIssues().size(), 4);
        t.jane->press(Qt::Key_L);
        t.jane->type(u"printer"_s);
        t.jane->press(Qt::Key_Return);
        t.jane->press(Qt::Key_Escape);
        t.jane->wait();
        SETTLED(t.world);
        for (const IssueId &issue : t.issues)
            QCOMPARE(t.bob->client.issue(issue)->labels, QStringList{ u"printer"_s });
        undo(*t.jane);
        SETTLED(t.world);
        // It stays where it was before.
        QCOMPARE(t.bob->client.issue(t.issues.at(1))->labels, QStringList{ u"printer"_s });
        QCOMPARE(t.bob->client.issue(t.issues.at(2))->labels, QStringList{});

        t.jane->press(Qt::Key_Delete, Qt::ControlModifier);
        SETTLED(t.world);
        QCOMPARE(t.bob->client.engine().issues().count(), 0);
        t.jane->wait();
        undo(*t.jane);
        SETTLED(t.world);
        QCOMPARE(t.bob->client.engine().issues().count(), 4);
    }

    // What is marked stays so when the order changes and others hide or change.
    void marksStayWithTheirIssues()
    {
        Team t;
        IssueListView &list = Team::list(*t.jane);
        t.turnTo(*t.jane, t.issues.at(0));
        t.jane->press(Qt::Key_Home);
        t.jane->press(Qt::Key_X);
        t.jane->press(Qt::Key_J);
        t.jane->press(Qt::Key_X);
        const QList<IssueId> before = list.selectedIssues();
        QCOMPARE(before.size(), 2);
        t.jane->press(Qt::Key_Slash);
        t.jane->type(u"issue"_s); // all of them match
        t.jane->wait();
        QList<IssueId> after = list.selectedIssues();
        QCOMPARE(
            QSet<IssueId>(after.begin(), after.end()), QSet<IssueId>(before.begin(), before.end()));
        const IssueId other = *std::find_if(t.issues.begin(), t.issues.end(),
            [&](const IssueId &id) { return !before.contains(id); });
        t.bob->client.edit(other, Field::Subject, u"Issue 0"_s);
        SETTLED(t.world);
        t.jane->wait();
        after = list.selectedIssues();
        QCOMPARE(
            QSet<IssueId>(after.begin(), after.end()), QSet<IssueId>(before.begin(), before.end()));
    }

    void aMergeCanBeUndone()
    {
        Team t;
        const IssueId issue = t.issues.first();
        const QString hers = u"ONE\ntwo\nthree\nfour\nfive"_s;
        t.turnTo(*t.bob, issue);
        t.world.cut(t.bob->client);
        t.bob->client.edit(issue, Field::Description, u"one\ntwo\nthree\nfour\nFIVE"_s);
        t.jane->client.edit(issue, Field::Description, hers);
        t.jane->wait();
        t.world.heal(t.bob->client);
        SETTLED(t.world);
        t.bob->wait();
        QCOMPARE(t.jane->client.text(issue, Field::Description), u"ONE\ntwo\nthree\nfour\nFIVE"_s);
        Toast *toast = findToast(*t.bob, u"Merged"_s);
        QVERIFY(toast);
        QVERIFY2(
            toast->message().text.contains(u"Jane Smith"_s), qPrintable(toast->message().text));
        QVERIFY(!findToast(*t.jane, u"Merged"_s));
        QVERIFY(takeActionOf(toast));
        SETTLED(t.world);
        QCOMPARE(t.jane->client.text(issue, Field::Description), hers);
    }

    void whatWasTypedAndOverwrittenIsOfferedAgain()
    {
        Team t;
        const IssueId issue = t.issues.first();
        t.turnTo(*t.jane, issue);
        t.jane->press(Qt::Key_E);
        t.jane->type(u" again"_s);
        t.jane->press(Qt::Key_Return);
        SETTLED(t.world);
        t.bob->client.edit(issue, Field::Subject, u"Bob's title"_s);
        SETTLED(t.world);
        t.jane->wait();
        Toast *toast = findToast(*t.jane, u"Bob Miller changed what you had written"_s);
        QVERIFY(toast);
        QVERIFY(takeActionOf(toast));
        SETTLED(t.world);
        QCOMPARE(t.bob->client.text(issue, Field::Subject), u"Issue 1 again"_s);
        QVERIFY(t.jane->client.conflicts().isEmpty());
    }

    void historyAndLostValues()
    {
        Team t;
        const IssueId issue = t.issues.first();
        t.world.cut(t.bob->client);
        t.bob->client.edit(issue, Field::Subject, u"Bob's long title"_s);
        t.jane->client.edit(issue, Field::Subject, u"Jane's title"_s);
        t.jane->client.editSet(issue, Field::Labels, { u"printer"_s });
        t.jane->wait();
        t.world.heal(t.bob->client);
        SETTLED(t.world);
        t.bob->client.keepTheirs(t.bob->client.conflicts().first());
        SETTLED(t.world);

        t.turnTo(*t.bob, issue);
        auto *section = t.bob->find<HistorySection>(u"historySection"_s);
        QVERIFY(!section->isOpen());
        QVERIFY(labels(*t.bob, u"historyText"_s).isEmpty()); // nothing was asked
        t.bob->press(Qt::Key_H);
        t.bob->wait();
        const QStringList entries = labels(*t.bob, u"historyText"_s);
        QCOMPARE(entries.size(), 3);
        QVERIFY2(entries.at(1).contains(u"Jane Smith set Title to “Jane's title”"_s),
            qPrintable(entries.at(1)));
        QVERIFY2(entries.at(0).contains(u"Jane Smith added printer to Labels"_s),
            qPrintable(entries.at(0)));
        QVERIFY2(entries.at(2).contains(u"created"_s), qPrintable(entries.at(2)));
        QCOMPARE(labels(*t.bob, u"lostText"_s), QStringList{ u"Bob's long title"_s });
        // It has been scrolled to.
        QVERIFY(!t.bob->find<QPushButton>(u"useLost"_s)->visibleRegion().isEmpty());
        QVERIFY2(labels(*t.bob, u"lostHead"_s).first().startsWith(u"You · Title"_s),
            qPrintable(labels(*t.bob, u"lostHead"_s).first()));
        QVERIFY2(labels(*t.bob, u"lostReason"_s).first().contains(u"Jane Smith"_s),
            qPrintable(labels(*t.bob, u"lostReason"_s).first()));

        const auto tabTo = [&](const QString &name) {
            for (int i = 0; i < 10 && QApplication::focusWidget()->objectName() != name; ++i)
                t.bob->press(Qt::Key_Tab);
            return QApplication::focusWidget()->objectName() == name;
        };
        QVERIFY(tabTo(u"useLost"_s));
        t.bob->press(Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget()->objectName(), u"copyLost"_s);
        t.bob->press(Qt::Key_Space);
        QCOMPARE(t.bob->prompts.clipboard, u"Bob's long title"_s);
        t.bob->press(Qt::Key_Backtab);
        t.bob->press(Qt::Key_Space);
        SETTLED(t.world);
        QCOMPARE(t.jane->client.text(issue, Field::Subject), u"Bob's long title"_s);
        // It tells that, too, by itself.
        t.bob->wait(3s);
        QVERIFY2(labels(*t.bob, u"historyText"_s).first().contains(u"You set Title"_s),
            qPrintable(labels(*t.bob, u"historyText"_s).first()));
        Team::list(*t.bob).setFocus();
        undo(*t.bob);
        SETTLED(t.world);
        QCOMPARE(t.jane->client.text(issue, Field::Subject), u"Jane's title"_s);
    }

    void historyNeedsTheConnection()
    {
        Team t;
        t.world.cut(t.jane->client);
        t.jane->wait(5s);
        t.turnTo(*t.jane, t.issues.first());
        t.jane->press(Qt::Key_H);
        t.jane->wait();
        auto *note = t.jane->find<PlainLabel>(u"historyNote"_s);
        QVERIFY(note->isVisible());
        QVERIFY2(note->text().contains(u"connection"_s), qPrintable(note->text()));
        QVERIFY(labels(*t.jane, u"historyText"_s).isEmpty());
        t.world.heal(t.jane->client);
        SETTLED(t.world);
        t.jane->wait();
        QVERIFY(!note->isVisible());
        QCOMPARE(labels(*t.jane, u"historyText"_s).size(), 1);
    }

    void aLongHistoryComesInParts()
    {
        Team t;
        for (int i = 0; i < 130; ++i)
            t.bob->client.comment(t.issues.first(), u"Comment %1"_s.arg(i));
        SETTLED(t.world);
        t.turnTo(*t.jane, t.issues.first());
        t.jane->press(Qt::Key_H);
        t.jane->wait();
        auto *earlier = t.jane->find<QPushButton>(u"earlierHistory"_s);
        QVERIFY(earlier->isVisible());
        QCOMPARE(labels(*t.jane, u"historyText"_s).size(), 100);
        QVERIFY(pressButton(earlier));
        t.jane->wait();
        QCOMPARE(labels(*t.jane, u"historyText"_s).size(), 131);
        QVERIFY(!earlier->isVisible());
        t.bob->client.comment(t.issues.first(), u"One more"_s);
        t.jane->wait(3s);
        QCOMPARE(labels(*t.jane, u"historyText"_s).size(), 132); // what was there stays
    }
};

QTEST_MAIN(TestUndo)
#include "tst_undo.moc"

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// The open issue, by the keyboard: mentions, comments, relations, editing together.

#include "tests/ui/windowteam.h"
#include "ui/widgets/commentcard.h"
#include "ui/widgets/composer.h"
#include "ui/widgets/issuedetail.h"
#include "ui/widgets/issuelinkrow.h"
#include "ui/widgets/mentioncompleter.h"
#include "ui/widgets/plainlabel.h"

#include <QFrame>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>

using namespace lockstep;
using namespace lockstep::ui;
using namespace Qt::StringLiterals;

namespace {

QFrame *mentionPopup(WindowSeat &seat)
{
    for (QFrame *popup : seat.window.findChildren<QFrame *>(u"mentionPopup"_s)) {
        if (popup->isVisible())
            return popup;
    }
    return nullptr;
}

QStringList offered(WindowSeat &seat)
{
    QStringList names;
    if (QFrame *popup = mentionPopup(seat)) {
        const auto *list = popup->findChild<QListWidget *>();
        for (int row = 0; row < list->count(); ++row)
            names << list->item(row)->text();
    }
    return names;
}

QList<CommentCard *> cards(WindowSeat &seat)
{
    QList<CommentCard *> cards = seat.window.findChildren<CommentCard *>();
    cards.removeIf([](const CommentCard *card) { return card->isHidden(); });
    std::sort(cards.begin(), cards.end(),
        [](const CommentCard *a, const CommentCard *b) { return a->y() < b->y(); });
    return cards;
}

// Of one section, from top to bottom.
QList<IssueLinkRow *> rows(WindowSeat &seat, const QString &section)
{
    QCoreApplication::processEvents();
    QList<IssueLinkRow *> rows;
    const auto *box = seat.find<QWidget>(section);
    for (IssueLinkRow *row : seat.window.findChildren<IssueLinkRow *>()) {
        if (row->isVisible() && box->isAncestorOf(row))
            rows << row;
    }
    std::sort(rows.begin(), rows.end(),
        [](const IssueLinkRow *a, const IssueLinkRow *b) { return a->y() < b->y(); });
    return rows;
}

QStringList links(WindowSeat &seat, const QString &section)
{
    QStringList titles;
    for (const IssueLinkRow *row : rows(seat, section))
        titles << row->text();
    return titles;
}

QStringList kinds(WindowSeat &seat)
{
    QStringList texts;
    for (const PlainLabel *label : seat.window.findChildren<PlainLabel *>(u"relationKind"_s)) {
        if (label->isVisible())
            texts << label->text();
    }
    return texts;
}

// Of the list that is open.
QStringList offers()
{
    QStringList texts;
    if (const QWidget *popup = QApplication::activePopupWidget()) {
        const auto *list = popup->findChild<QListWidget *>();
        for (int row = 0; list && row < list->count(); ++row)
            texts << list->item(row)->text();
    }
    return texts;
}

} // namespace

class TestDetail : public QObject
{
    Q_OBJECT

#define SETTLED(world) QVERIFY2((world).settle(), (world).why())

private Q_SLOTS:
    void mentionsAreCompletedOffline()
    {
        Team team;
        team.world.addUser(u"bobby"_s, false, u"Robert Tables"_s);
        team.world.setRole(u"LOCK"_s, u"bobby"_s, Role::Member);
        SETTLED(team.world);
        WindowSeat &jane = *team.jane;
        jane.window.openIssue(team.issue);
        team.world.cut(jane.client);
        jane.wait(5s);
        team.turnTo(jane);
        jane.press(Qt::Key_M);
        auto *text = jane.find<GrowingTextEdit>(u"commentText"_s);
        jane.type(u"Ask @"_s);
        QCOMPARE(offered(jane).size(), 3);
        QCOMPARE(offered(jane).last(), u"Jane Smith"_s); // hardly oneself
        QCOMPARE(QApplication::focusWidget(), text);
        jane.type(u"bo"_s);
        QCOMPARE(offered(jane), (QStringList{ u"Bob Miller"_s, u"Robert Tables"_s }));
        jane.press(Qt::Key_Down);
        QVERIFY(mentionPopup(jane)->accessibleName().contains(u"Robert Tables"_s));
        jane.press(Qt::Key_Up);
        jane.press(Qt::Key_Return);
        QCOMPARE(text->text(), u"Ask @bob "_s);
        QVERIFY(!mentionPopup(jane));
        // By a word of the name, in the middle of a text; and taken back as one step.
        jane.type(u"or @tab"_s);
        QCOMPARE(offered(jane), QStringList{ u"Robert Tables"_s });
        jane.press(Qt::Key_Tab);
        QCOMPARE(text->text(), u"Ask @bob or @bobby "_s);
        QCOMPARE(QApplication::focusWidget(), text);
        text->undo();
        QCOMPARE(text->text(), u"Ask @bob or @tab"_s);
        text->redo();

        // Esc goes on typing; an address is no mention.
        jane.type(u"@ja"_s);
        QVERIFY(mentionPopup(jane));
        jane.press(Qt::Key_Escape);
        QVERIFY(!mentionPopup(jane));
        QCOMPARE(QApplication::focusWidget(), text);
        jane.type(u"n"_s);
        QVERIFY(!mentionPopup(jane));
        jane.type(u" x@bo"_s);
        QVERIFY(!mentionPopup(jane));
        jane.type(u" @zzz"_s);
        QVERIFY(!mentionPopup(jane));
        jane.press(Qt::Key_Return, Qt::ControlModifier);
        jane.wait();
        QCOMPARE(team.jane->client.comments(team.issue).size(), 1);

        // In the description as well.
        team.turnTo(jane);
        jane.press(Qt::Key_E, Qt::ShiftModifier);
        jane.press(Qt::Key_End, Qt::ControlModifier);
        jane.type(u" @mil"_s);
        QCOMPARE(offered(jane), QStringList{ u"Bob Miller"_s });
        jane.press(Qt::Key_Return);
        jane.press(Qt::Key_Return, Qt::ControlModifier);
        jane.wait();
        QCOMPARE(jane.client.text(team.issue, Field::Description), u"one\ntwo\nthree @bob "_s);
    }

    void handlesThatTwoHaveAreLong()
    {
        Team team;
        const Replica &replica = team.jane->client.replica();
        const QList<User> people = mentionCandidates(replica, team.world.project(u"LOCK"_s), {});
        QCOMPARE(people.size(), 2);
        QCOMPARE(mentionCandidates(replica, team.world.project(u"LOCK"_s), u"smi"_s).size(), 1);
        QCOMPARE(mentionCandidates(replica, team.world.project(u"LOCK"_s), {}, 1).size(), 1);
    }

    // --- Comments

    void ownCommentsSayHowFarTheyHaveCome()
    {
        Team team;
        WindowSeat &jane = *team.jane;
        jane.window.openIssue(team.issue);
        const auto marks = [&] {
            QStringList texts;
            for (const CommentCard *card : cards(jane))
                texts << card->accessibleName().section(u": "_s, 1);
            return texts;
        };
        team.world.cut(jane.client);
        jane.wait(5s);
        team.turnTo(jane);
        jane.press(Qt::Key_M);
        jane.type(u"from the train"_s);
        jane.press(Qt::Key_Return, Qt::ControlModifier);
        jane.wait();
        QCOMPARE(marks(), QStringList{ u"You, Saved on this computer, not on the server yet."_s });
        team.world.heal(jane.client);
        SETTLED(team.world);
        team.bob->client.comment(team.issue, u"seen"_s);
        SETTLED(team.world);
        jane.wait();
        QCOMPARE(marks().size(), 2);
        QVERIFY2(marks().first().endsWith(u"The server has it."_s), qPrintable(marks().first()));
        // What others wrote is there, of course.
        QVERIFY2(!marks().last().contains(u"server"_s), qPrintable(marks().last()));
    }

    void aCommentIsQuotedEditedAndDeletedByKeys()
    {
        Team team;
        WindowSeat &jane = *team.jane;
        jane.window.openIssue(team.issue);
        team.bob->client.comment(team.issue, u"Does it?\n\nI **doubt** it."_s);
        SETTLED(team.world);
        jane.wait();
        team.turnTo(jane);
        auto *text = jane.find<GrowingTextEdit>(u"commentText"_s);
        jane.press(Qt::Key_M);
        jane.type(u"Hm."_s);

        // His: to be answered, not changed.
        auto *menu = cards(jane).first()->findChild<QToolButton *>(u"commentMenu"_s);
        QVERIFY(menu->isVisible());
        QStringList offers;
        for (const QAction *action : menu->menu()->actions()) {
            if (action->isVisible())
                offers << action->text();
        }
        QCOMPARE(offers, (QStringList{ u"Reply with quote"_s, u"Copy text"_s }));
        menu->setFocus();
        QTimer::singleShot(0, [&] {
            jane.press(Qt::Key_Down);
            jane.press(Qt::Key_Return);
        });
        jane.press(Qt::Key_Space);
        QTRY_COMPARE(QApplication::focusWidget(), text);
        QCOMPARE(text->text(), u"Hm.\n\n> Does it?\n> \n> I **doubt** it.\n\n"_s);
        jane.type(u"It does."_s);
        jane.press(Qt::Key_Return, Qt::ControlModifier);
        jane.wait();
        QCOMPARE(jane.client.comments(team.issue).size(), 2);

        // Up in an empty text: one's own last one again.
        QCOMPARE(QApplication::focusWidget(), text);
        jane.press(Qt::Key_Up);
        auto *edit = qobject_cast<GrowingTextEdit *>(QApplication::focusWidget());
        QVERIFY(edit && edit->objectName() == u"commentEdit"_s);
        jane.press(Qt::Key_End, Qt::ControlModifier);
        jane.type(u" Really."_s);
        jane.press(Qt::Key_Return, Qt::ControlModifier);
        SETTLED(team.world);
        jane.wait();
        QVERIFY(team.bob->client.comments(team.issue).last().endsWith(u"It does. Really."_s));
        auto *mine = cards(jane).last()->findChild<QToolButton *>(u"commentMenu"_s);
        for (QAction *action : mine->menu()->actions()) {
            if (action->text() == u"Delete"_s)
                action->trigger();
        }
        SETTLED(team.world);
        QCOMPARE(team.bob->client.comments(team.issue).size(), 1);
        team.turnTo(jane);
        jane.press(Qt::Key_Z, Qt::ControlModifier);
        SETTLED(team.world);
        QCOMPARE(team.bob->client.comments(team.issue).size(), 2);
    }

    void typingNeverSticks()
    {
        Team team;
        team.bob->window.openIssue(team.issue);
        team.bob->wait(3s);
        WindowSeat &jane = *team.jane;
        jane.window.openIssue(team.issue);
        jane.wait(3s);
        auto *typing = team.bob->find<PlainLabel>(u"typingLine"_s);
        team.turnTo(jane);
        jane.press(Qt::Key_M);
        jane.type(u"I think"_s);
        jane.wait(500ms);
        QCOMPARE(typing->text(), u"Jane Smith is typing…"_s);
        jane.wait(3500ms); // 4 s after the last key
        QCOMPARE(typing->text(), QString());
        jane.type(u" so"_s);
        jane.wait(500ms);
        QVERIFY(!typing->text().isEmpty());
        team.world.cut(jane.client, World::Cut::Silent); // and nobody hears that she stops
        jane.wait(5600ms); // 6 s
        QCOMPARE(typing->text(), QString());
    }

    // --- Watching and voting

    void watchingAndVotingAreOneKey()
    {
        Team team;
        WindowSeat &jane = *team.jane;
        jane.window.openIssue(team.issue);
        team.bob->window.openIssue(team.issue);
        team.turnTo(jane);
        jane.press(Qt::Key_W);
        jane.press(Qt::Key_V);
        SETTLED(team.world);
        team.turnTo(*team.bob);
        team.bob->press(Qt::Key_V);
        SETTLED(team.world);
        jane.wait();
        auto *votes = jane.find<QToolButton>(u"votes"_s);
        auto *watchers = jane.find<QToolButton>(u"watchers"_s);
        QCOMPARE(votes->text(), u"2"_s);
        QVERIFY(votes->isChecked() && watchers->isChecked());
        for (const QString &name : { u"You"_s, u"Bob Miller"_s })
            QVERIFY2(votes->accessibleDescription().contains(name),
                qPrintable(votes->accessibleDescription()));
        QVERIFY(!team.bob->find<QToolButton>(u"watchers"_s)->isChecked());
        QCOMPARE(team.bob->find<QToolButton>(u"watchers"_s)->text(), u"1"_s);
        team.turnTo(jane);
        jane.press(Qt::Key_V); // and not any more
        SETTLED(team.world);
        jane.wait();
        QCOMPARE(votes->text(), u"1"_s);
        QVERIFY(!votes->isChecked());
        jane.press(Qt::Key_Z, Qt::ControlModifier);
        SETTLED(team.world);
        QCOMPARE(team.bob->client.issue(team.issue)->votes.size(), 2);
        // By the button, with the keyboard.
        votes->setFocus();
        jane.press(Qt::Key_Space);
        SETTLED(team.world);
        QCOMPARE(team.bob->client.issue(team.issue)->votes.size(), 1);
        QVERIFY(!votes->isChecked());
    }

    // --- Sub-issues and relations

    void subIssuesAreAddedOpenedAndTakenOut()
    {
        Team team;
        const IssueId old = team.bob->client.create(u"LOCK"_s, u"The toner is empty"_s);
        SETTLED(team.world);
        WindowSeat &jane = *team.jane;
        jane.window.openIssue(team.issue);
        team.turnTo(jane);
        // A new one by its title.
        jane.press(Qt::Key_C, Qt::ShiftModifier);
        jane.type(u"Look at the cable"_s);
        jane.press(Qt::Key_Return);
        SETTLED(team.world);
        jane.wait();
        // One that is there, by its key.
        team.turnTo(jane);
        jane.press(Qt::Key_C, Qt::ShiftModifier);
        jane.type(u"lock-2"_s);
        jane.press(Qt::Key_Down); // after "Create"
        jane.press(Qt::Key_Return);
        SETTLED(team.world);
        jane.wait();
        QCOMPARE(links(jane, u"subIssues"_s),
            (QStringList{ u"The toner is empty"_s, u"Look at the cable"_s }));
        QCOMPARE(team.bob->client.text(old, Field::Parent), team.issue.toString());
        auto *progress = jane.find<PlainLabel>(u"subIssueProgressText"_s);
        QVERIFY2(progress->text().startsWith(u"0 of 2"_s), qPrintable(progress->text()));
        team.bob->client.edit(old, Field::Status, u"Resolved"_s);
        SETTLED(team.world);
        jane.wait();
        QVERIFY2(progress->text().startsWith(u"1 of 2"_s), qPrintable(progress->text()));

        // Arrows go from one to the other; Enter opens; its parent leads back.
        IssueLinkRow *first = rows(jane, u"subIssues"_s).first();
        first->setFocus();
        jane.press(Qt::Key_Down);
        QCOMPARE(QApplication::focusWidget(), rows(jane, u"subIssues"_s).last());
        jane.press(Qt::Key_Up);
        jane.press(Qt::Key_Return);
        QCOMPARE(jane.window.currentIssue(), old);
        auto *parent = jane.find<QAbstractButton>(u"parentIssue"_s);
        QVERIFY(parent->isVisible());
        QVERIFY2(parent->accessibleName().contains(u"LOCK-1 It does not print"_s),
            qPrintable(parent->accessibleName()));
        parent->setFocus();
        jane.press(Qt::Key_Space);
        QCOMPARE(jane.window.currentIssue(), team.issue);
        QVERIFY(!parent->isVisible());

        // Delete takes it out, not away; the keyboard stays in the rows; it can be undone.
        rows(jane, u"subIssues"_s).first()->setFocus();
        jane.press(Qt::Key_Delete);
        jane.wait();
        QCOMPARE(links(jane, u"subIssues"_s), QStringList{ u"Look at the cable"_s });
        QCOMPARE(QApplication::focusWidget(), rows(jane, u"subIssues"_s).first());
        SETTLED(team.world);
        QVERIFY(team.bob->client.issue(old));
        QCOMPARE(team.bob->client.text(old, Field::Parent), QString());
        jane.press(Qt::Key_Z, Qt::ControlModifier);
        SETTLED(team.world);
        QCOMPARE(team.bob->client.text(old, Field::Parent), team.issue.toString());
    }

    void nothingBecomesAPartOfItself()
    {
        Team team;
        WorldClient &bob = team.bob->client;
        const IssueId child = bob.create(u"LOCK"_s, u"child"_s);
        const IssueId grandchild = bob.create(u"LOCK"_s, u"grandchild"_s);
        SETTLED(team.world);
        bob.edit(child, Field::Parent, team.issue.toString());
        bob.edit(grandchild, Field::Parent, child.toString());
        SETTLED(team.world);
        WindowSeat &jane = *team.jane;
        jane.window.openIssue(grandchild);
        team.turnTo(jane);
        jane.press(Qt::Key_C, Qt::ShiftModifier);
        QCOMPARE(offers(), QStringList{}); // all others are above it
        jane.press(Qt::Key_Escape);
        jane.window.openIssue(team.issue);
        team.turnTo(jane);
        jane.press(Qt::Key_P, Qt::ShiftModifier);
        QCOMPARE(offers(), QStringList{}); // all others are below it
        jane.press(Qt::Key_Escape);
        jane.window.openIssue(grandchild);
        team.turnTo(jane);
        jane.press(Qt::Key_P, Qt::ShiftModifier);
        QCOMPARE(offers(), (QStringList{ u"No parent"_s, u"LOCK-1"_s }));
        jane.press(Qt::Key_Return);
        SETTLED(team.world);
        QCOMPARE(bob.text(grandchild, Field::Parent), QString());
    }

    void relationsAreSeenFromBothEnds()
    {
        Team team;
        WorldClient &bob = team.bob->client;
        const IssueId other = bob.create(u"LOCK"_s, u"The network is down"_s);
        SETTLED(team.world);
        WindowSeat &jane = *team.jane;
        jane.window.openIssue(team.issue);
        team.bob->window.openIssue(other);
        team.turnTo(jane);
        jane.press(Qt::Key_R);
        jane.type(u"blocked"_s);
        jane.press(Qt::Key_Return);
        QTRY_VERIFY(QApplication::activePopupWidget());
        jane.type(u"network"_s);
        jane.press(Qt::Key_Return);
        SETTLED(team.world);
        jane.wait();
        team.bob->wait();
        QCOMPARE(links(jane, u"relations"_s), QStringList{ u"The network is down"_s });
        QCOMPARE(kinds(jane), QStringList{ u"Blocked by"_s });
        QCOMPARE(links(*team.bob, u"relations"_s), QStringList{ u"It does not print"_s });
        QCOMPARE(kinds(*team.bob), QStringList{ u"Blocks"_s });
        // It stands at the other one, which blocks.
        QCOMPARE(bob.issue(other)->relations, QStringList{ u"blocks:"_s + team.issue.toString() });
        // Bob renames his: her row follows.
        bob.edit(other, Field::Subject, u"The network was down"_s);
        SETTLED(team.world);
        jane.wait();
        QCOMPARE(links(jane, u"relations"_s), QStringList{ u"The network was down"_s });
        // Taken away from her end, though it stands at his.
        rows(jane, u"relations"_s).first()->setFocus();
        jane.press(Qt::Key_Delete);
        SETTLED(team.world);
        team.bob->wait();
        QVERIFY(bob.issue(other)->relations.isEmpty());
        QCOMPARE(links(*team.bob, u"relations"_s), QStringList{});

        // "Relates to" is one line, though both have said so.
        bob.editSet(other, Field::Relations, { u"relates:"_s + team.issue.toString() });
        bob.editSet(team.issue, Field::Relations, { u"relates:"_s + other.toString() });
        SETTLED(team.world);
        jane.wait();
        QCOMPARE(kinds(jane), QStringList{ u"Relates to"_s });
        QCOMPARE(rows(jane, u"relations"_s).size(), 1);
        rows(jane, u"relations"_s).first()->setFocus();
        jane.press(Qt::Key_Delete);
        SETTLED(team.world);
        QVERIFY(bob.issue(other)->relations.isEmpty());
        QVERIFY(bob.issue(team.issue)->relations.isEmpty());
    }

    void whatIsGoneIsSaid()
    {
        Team team;
        WorldClient &bob = team.bob->client;
        const IssueId other = bob.create(u"LOCK"_s, u"secret"_s);
        SETTLED(team.world);
        bob.editSet(team.issue, Field::Relations, { u"duplicates:"_s + other.toString() });
        SETTLED(team.world);
        team.jane->window.openIssue(team.issue);
        team.jane->wait();
        bob.remove(other);
        SETTLED(team.world);
        team.jane->wait();
        QCOMPARE(rows(*team.jane, u"relations"_s).size(), 1);
        QCOMPARE(rows(*team.jane, u"relations"_s).first()->accessibleName(), u"LOCK-2, deleted"_s);
    }

    void viewersSeeAndDoNotTouch()
    {
        Team team;
        const IssueId other = team.bob->client.create(u"LOCK"_s, u"other"_s);
        SETTLED(team.world);
        team.bob->client.edit(other, Field::Parent, team.issue.toString());
        SETTLED(team.world);
        team.world.setRole(u"LOCK"_s, u"bob"_s, Role::Viewer);
        SETTLED(team.world);
        WindowSeat &bob = *team.bob;
        bob.window.openIssue(team.issue);
        bob.wait();
        team.turnTo(bob);
        QCOMPARE(rows(bob, u"subIssues"_s).size(), 1);
        rows(bob, u"subIssues"_s).first()->setFocus();
        bob.press(Qt::Key_Delete);
        bob.press(Qt::Key_W);
        bob.press(Qt::Key_R);
        QVERIFY(!QApplication::activePopupWidget());
        bob.wait();
        QCOMPARE(rows(bob, u"subIssues"_s).size(), 1);
        QVERIFY(!bob.find<QToolButton>(u"watchers"_s)->isEnabled());
        QVERIFY(!bob.find<QPushButton>(u"addRelation"_s)->isVisible());
        QCOMPARE(bob.client.status().attention, 0);
    }
};

QTEST_MAIN(TestDetail)
#include "tst_detail.moc"

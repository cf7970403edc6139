// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// The open issue, by the keyboard: mentions, comments, relations, editing together.

#include "tests/ui/keys.h"
#include "tests/ui/windowteam.h"
#include "ui/models/historytexts.h"
#include "ui/models/texts.h"
#include "ui/widgets/avatarstack.h"
#include "ui/widgets/commentcard.h"
#include "ui/widgets/composer.h"
#include "ui/widgets/editortag.h"
#include "ui/widgets/issuedetail.h"
#include "ui/widgets/issuelinkrow.h"
#include "ui/widgets/mentioncompleter.h"
#include "ui/widgets/plainlabel.h"

#include <QAccessible>
#include <QFrame>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
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
        for (int row = 0; list && row < list->count(); ++row) {
            if (list->item(row)->flags() != Qt::NoItemFlags) // else it says that there is nothing
                texts << list->item(row)->text();
        }
    }
    return texts;
}

} // namespace

Q_DECLARE_METATYPE(FieldValue)

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
        QVERIFY(chooseFrom(mine, mine->menu()->actions().last())); // Delete
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
        auto *watchers = bob.find<QToolButton>(u"watchers"_s);
        const QStringList watching = bob.client.issue(team.issue)->watchers;
        watchers->setFocus();
        bob.press(Qt::Key_Space);
        QTest::mouseClick(watchers, Qt::LeftButton);
        bob.wait();
        QCOMPARE(bob.client.issue(team.issue)->watchers, watching);
        QVERIFY(!bob.find<QPushButton>(u"addRelation"_s)->isVisible());
        QCOMPARE(bob.client.status().attention, 0);
    }

    void whatMayOnlyBeReadIsReachedByTheKeyboard()
    {
        Team team;
        team.world.setRole(u"LOCK"_s, u"bob"_s, Role::Viewer);
        SETTLED(team.world);
        WindowSeat &bob = *team.bob;
        bob.window.openIssue(team.issue);
        bob.wait();
        team.turnTo(bob);
        bob.press(Qt::Key_Return);
        QSet<QWidget *> reached;
        for (int i = 0; i < 60; ++i) {
            bob.press(Qt::Key_Tab);
            QWidget *focus = QApplication::focusWidget();
            reached << focus;
            const auto *pane = qobject_cast<FieldPane *>(
                focus->parentWidget() ? focus->parentWidget()->parentWidget() : nullptr);
            if (!pane)
                continue;
            for (const Qt::Key key : { Qt::Key_Return, Qt::Key_Space }) { // nothing opens
                bob.press(key);
                QVERIFY2(!QApplication::activePopupWidget(), pane->field().key.data());
                QCOMPARE(QApplication::focusWidget(), focus);
            }
            bob.wait(); // and nobody is told that he edits
            QVERIFY(team.jane->client.engine()
                        .presence()
                        .editors(team.issue, pane->field().key)
                        .isEmpty());
        }
        int fields = 0;
        for (FieldPane *pane : bob.window.findChildren<FieldPane *>()) {
            if (!pane->isVisible())
                continue;
            ++fields;
            QWidget *value = pane->editor().focusProxy();
            QVERIFY2(reached.contains(value), pane->field().key.data());
            const QAccessibleInterface *said = QAccessible::queryAccessibleInterface(value);
            QVERIFY2(said->text(QAccessible::Name).contains(fieldLabel(pane->field().field)),
                qPrintable(said->text(QAccessible::Name)));
            QCOMPARE(said->text(QAccessible::Description).section(u'\n', 0, 0),
                u"You may read this project, but not write in it."_s);
        }
        QVERIFY2(fields >= 7, qPrintable(QString::number(fields)));
        for (const QString &count : { u"votes"_s, u"watchers"_s })
            QVERIFY2(reached.contains(bob.find<QWidget>(count)), qPrintable(count));
    }

    // --- Editing together

    void theChipComesBeforeTheSave_data()
    {
        QTest::addColumn<int>("which");
        QTest::addColumn<FieldValue>("theirs");
        QTest::addColumn<QString>("typed"); // into the text, or into what narrows the list
        QTest::addColumn<FieldValue>("mine");
        const auto row = [](Field field, const FieldValue &theirs, const QString &typed,
                             const FieldValue &mine) {
            QTest::newRow(fieldInfo(field).key.data()) << int(field) << theirs << typed << mine;
        };
        row(Field::Subject, u"Hers"_s, u"!"_s, u"It does not print!"_s);
        row(Field::Type, u"bug"_s, u"feature"_s, u"feature"_s);
        row(Field::Status, u"In Progress"_s, u"resolved"_s, u"Resolved"_s);
        row(Field::Resolution, u"fixed"_s, u"duplicate"_s, u"duplicate"_s);
        row(Field::Priority, u"Low"_s, u"urgent"_s, u"Urgent"_s);
        row(Field::Assignee, u"jane@example.com"_s, u"bob"_s, u"bob@example.com"_s);
        row(Field::DueDate, u"2026-03-01"_s, u"2026-12-31"_s, u"2026-12-31"_s);
        row(Field::Building, u"North"_s, u"South"_s, u"South"_s);
        row(Field::Room, u"1"_s, u"2"_s, u"2"_s);
        row(Field::Category, u"paper"_s, u"toner"_s, u"toner"_s);
        row(Field::Severity, qint64(3), u"7"_s, qint64(7));
        row(Field::Lat, 48.5, u"47.25"_s, 47.25);
        row(Field::Lng, 9.5, u"8.25"_s, 8.25);
        row(Field::Description, u"one\ntwo\nTHREE"_s, u"zero "_s, u"zero one\ntwo\nthree"_s);
    }
    void theChipComesBeforeTheSave()
    {
        QFETCH(int, which);
        QFETCH(FieldValue, theirs);
        QFETCH(QString, typed);
        QFETCH(FieldValue, mine);
        const auto field = Field(which);
        for (const bool keeps : { true, false }) {
            Team team;
            WindowSeat &bob = *team.bob;
            bob.window.openIssue(team.issue);
            team.turnTo(bob);
            auto *detail = bob.find<IssueDetail>(u"issueDetail"_s);
            detail->openField(field);
            QCoreApplication::processEvents();
            FieldPane &pane = Team::pane(bob, field);
            FieldNotice &notice = Team::notice(bob, field);
            const FieldValue before = pane.editor().value();
            if (!QApplication::activePopupWidget())
                bob.type(typed);

            // Hers comes while he is at it: nothing of his moves.
            team.jane->client.edit(team.issue, field, theirs);
            SETTLED(team.world);
            bob.wait();
            QVERIFY(notice.isVisible());
            QVERIFY2(notice.text().contains(u"Jane Smith"_s), qPrintable(notice.text()));
            const QString told = notice.text();
            bob.wait(12s);
            QVERIFY2(notice.text().contains(u"12 s ago"_s), qPrintable(told + notice.text()));
            if (QWidget *list = QApplication::activePopupWidget()) {
                QCOMPARE(pane.editor().value(), before);
                // The list may lie over it.
                const auto *line = list->findChild<PlainLabel *>(u"pickerNotice"_s)
                    ? list->findChild<PlainLabel *>(u"pickerNotice"_s)
                    : list->findChild<PlainLabel *>(u"dateNotice"_s);
                QVERIFY(line && line->isVisible());
                QCOMPARE(line->text(), notice.text());
                bob.type(typed);
            }
            QCOMPARE(bob.client.value(team.issue, field), theirs);
            if (field == Field::Description) {
                // What can be merged is.
                bob.press(Qt::Key_Return, Qt::ControlModifier);
                SETTLED(team.world);
                QCOMPARE(
                    bob.client.value(team.issue, field), FieldValue{ u"zero one\ntwo\nTHREE"_s });
                return;
            }
            bob.press(Qt::Key_Return);
            bob.wait();
            // He is asked, not overruled: his stands there, nothing has been sent.
            QCOMPARE(pane.editor().value(), mine);
            QVERIFY(pane.isContested());
            QVERIFY(notice.isVisible());
            QCOMPARE(bob.client.value(team.issue, field), theirs);
            QCOMPARE(bob.client.status().queued, 0);
            auto *keep = notice.findChild<QPushButton *>(u"noticeKeep"_s);
            QCOMPARE(QApplication::focusWidget(), keep);
            if (keeps) {
                bob.press(Qt::Key_Space);
            } else {
                bob.press(Qt::Key_Backtab, Qt::ShiftModifier);
                bob.press(Qt::Key_Space);
            }
            SETTLED(team.world);
            bob.wait();
            QVERIFY(!notice.isVisible());
            QVERIFY(!pane.isContested());
            QCOMPARE(team.jane->client.value(team.issue, field), keeps ? mine : theirs);
            QCOMPARE(pane.editor().value(), keeps ? mine : theirs);
            QVERIFY(bob.client.conflicts().isEmpty());
            QVERIFY(bob.client.engine().drafts().isEmpty());
        }
    }

    void whatIsContestedIsNotLost()
    {
        Team team;
        WindowSeat &bob = *team.bob;
        const IssueId other = bob.client.create(u"LOCK"_s, u"Another"_s);
        SETTLED(team.world);
        bob.window.openIssue(team.issue);
        team.turnTo(bob);
        bob.press(Qt::Key_P);
        team.jane->client.edit(team.issue, Field::Priority, u"Low"_s);
        SETTLED(team.world);
        bob.wait();
        bob.type(u"medium"_s); // as it was, against hers
        bob.press(Qt::Key_Return);
        bob.wait();
        FieldPane &pane = Team::pane(bob, Field::Priority);
        QVERIFY(pane.isContested());
        QCOMPARE(pane.editor().value(), FieldValue{ u"Medium"_s });
        // He looks elsewhere and comes back to it.
        Team::list(bob).setFocus();
        bob.wait();
        QVERIFY(pane.isContested());
        bob.press(Qt::Key_P);
        bob.press(Qt::Key_Escape);
        bob.type(u"x"_s); // no matter what
        QCOMPARE(pane.editor().value(), FieldValue{ u"Medium"_s });
        // She agrees after all.
        team.jane->client.edit(team.issue, Field::Priority, u"Medium"_s);
        SETTLED(team.world);
        bob.wait();
        QVERIFY(!pane.isContested());

        // Another issue, undecided: both are kept, as a conflict.
        team.turnTo(bob);
        bob.press(Qt::Key_D);
        team.jane->client.edit(team.issue, Field::DueDate, u"2026-03-01"_s);
        SETTLED(team.world);
        bob.wait();
        bob.type(u"2026-12-31"_s);
        bob.press(Qt::Key_Return);
        bob.wait();
        QVERIFY(Team::pane(bob, Field::DueDate).isContested());
        bob.window.openIssue(other);
        SETTLED(team.world);
        bob.wait();
        QCOMPARE(bob.client.conflicts().size(), 1);
    }

    void whoEditsIsKnownAtTheTopAndAtTheField()
    {
        Team team;
        WorldClient &bob = team.bob->client;
        team.jane->window.openIssue(team.issue);
        team.turnTo(*team.jane);
        team.bob->window.openIssue(team.issue);
        team.bob->wait(3s);
        auto *viewers = team.jane->find<AvatarStack>(u"viewers"_s);
        QCOMPARE(viewers->accessibleName(), u"Also here: Bob Miller"_s);
        bob.engine().setPresence(PresenceState::Online, team.issue, u"dueDate"_s);
        team.bob->wait(3s);
        QCOMPARE(viewers->accessibleName(), u"Also here: Bob Miller (editing Due date)"_s);
        auto *tag = Team::pane(*team.jane, Field::DueDate).findChild<EditorTag *>();
        QVERIFY(tag->isVisible());
        QCOMPARE(tag->text(), u"Bob Miller"_s);
        bob.engine().setPresence(PresenceState::Online, team.issue, u"comment"_s);
        team.bob->wait(3s);
        QVERIFY2(viewers->accessibleName().contains(u"writing"_s),
            qPrintable(viewers->accessibleName()));
        QVERIFY(!tag->isVisible());
    }

    // Whatever others do: who types goes on typing.
    void remoteEventsLeaveTheTextAlone_data()
    {
        QTest::addColumn<QString>("where");
        for (const char *where :
            { "subject", "description", "building", "severity", "composer", "comment", "mention" })
            QTest::newRow(where) << QString::fromLatin1(where);
    }
    void remoteEventsLeaveTheTextAlone()
    {
        QFETCH(QString, where);
        Team team;
        World &world = team.world;
        WorldClient &bob = team.bob->client;
        WindowSeat &jane = *team.jane;
        const CommentId mine = jane.client.comment(team.issue, u"my words"_s);
        const CommentId his = bob.comment(team.issue, u"his words"_s);
        const IssueId other = bob.create(u"LOCK"_s, u"Another"_s);
        SETTLED(world);
        jane.window.openIssue(team.issue);
        jane.wait();
        team.turnTo(jane);
        auto *detail = jane.find<IssueDetail>(u"issueDetail"_s);
        if (const FieldInfo *field = findField(where)) {
            detail->openField(field->field);
        } else if (where == u"comment"_s) {
            jane.press(Qt::Key_M);
            jane.press(Qt::Key_Up);
        } else {
            jane.press(Qt::Key_M);
        }
        QCoreApplication::processEvents();
        auto *edit = qobject_cast<GrowingTextEdit *>(QApplication::focusWidget());
        QVERIFY(edit);
        jane.press(Qt::Key_End, Qt::ControlModifier);
        jane.type(u"12"_s);
        if (where == u"mention"_s)
            jane.type(u" @b"_s);
        jane.press(Qt::Key_Left, Qt::ShiftModifier); // a selection, and an end of it
        const QString text = edit->text();
        const int caret = edit->textCursor().position();
        const int anchor = edit->textCursor().anchor();
        const int steps = edit->document()->availableUndoSteps();
        auto *scroll = jane.find<QScrollArea>(u"detailScroll"_s);
        const auto place = [&] { return edit->mapTo(scroll->viewport(), QPoint()).y(); };
        const int top = scroll->isAncestorOf(edit) ? place() : 0;
        QVERIFY(steps > 0);

        const std::vector<std::pair<const char *, std::function<void()>>> deeds{
            { "another field", [&] { bob.edit(team.issue, Field::Priority, u"Low"_s); } },
            { "a field that was hidden", [&] { bob.edit(team.issue, Field::Category, u"c"_s); } },
            { "the title", [&] { bob.edit(team.issue, Field::Subject, u"His title"_s); } },
            { "the description",
                [&] { bob.edit(team.issue, Field::Description, u"# His\n\n- text"_s); } },
            { "building", [&] { bob.edit(team.issue, Field::Building, u"North"_s); } },
            { "severity", [&] { bob.edit(team.issue, Field::Severity, qint64(3)); } },
            { "labels", [&] { bob.editSet(team.issue, Field::Labels, { u"new"_s }); } },
            { "watching",
                [&] {
                    bob.editSet(
                        team.issue, Field::Watchers, { World::userId(u"bob"_s).toString() });
                } },
            { "a parent", [&] { bob.edit(team.issue, Field::Parent, other.toString()); } },
            { "a relation",
                [&] {
                    bob.editSet(other, Field::Relations, { u"blocks:"_s + team.issue.toString() });
                } },
            { "a sub-issue",
                [&] {
                    bob.edit(team.issue, Field::Parent, FieldValue{});
                    bob.edit(other, Field::Parent, team.issue.toString());
                } },
            { "a comment", [&] { bob.comment(team.issue, u"another\n\none"_s); } },
            { "a comment, edited", [&] { bob.editComment(team.issue, his, u"his new words"_s); } },
            { "a comment, deleted", [&] { bob.removeComment(team.issue, his); } },
            { "presence",
                [&] {
                    bob.engine().setPresence(
                        PresenceState::Online, team.issue, findField(where) ? where : u"comment"_s);
                    bob.engine().noteTyping(u"issue:"_s + team.issue.toString(), u"comment"_s);
                    world.advance(3s);
                } },
            { "another issue", [&] { bob.create(u"LOCK"_s, u"More"_s); } },
            { "a new person",
                [&] {
                    world.addUser(u"zoe"_s, false, u"Zoe"_s);
                    world.setRole(u"LOCK"_s, u"zoe"_s, Role::Member);
                } },
            { "the line, lost and found",
                [&] {
                    world.cut(jane.client);
                    world.advance(5s);
                    bob.edit(team.issue, Field::Room, u"7"_s);
                    world.heal(jane.client);
                } },
            { "all of it at once",
                [&] {
                    for (int i = 0; i < 30; ++i)
                        bob.edit(team.issue, Field::Subject, u"Title %1"_s.arg(i));
                } },
        };
        for (const auto &[name, deed] : deeds) {
            deed();
            SETTLED(world);
            jane.wait();
            QVERIFY2(QApplication::focusWidget() == edit, name);
            QVERIFY2(edit->isVisible(), name);
            QVERIFY2(edit->text() == text, qPrintable(QLatin1StringView(name) + edit->text()));
            QVERIFY2(edit->textCursor().position() == caret, name);
            QVERIFY2(edit->textCursor().anchor() == anchor, name);
            QVERIFY2(edit->document()->availableUndoSteps() == steps, name);
            // It stays where it is on the screen, as far as there is anything to scroll.
            if (scroll->isAncestorOf(edit)) {
                const int moved = place() - top;
                const QScrollBar *bar = scroll->verticalScrollBar();
                QVERIFY2(moved == 0 || bar->value() == (moved > 0 ? bar->maximum() : 0),
                    qPrintable(u"%1: %2"_s.arg(QLatin1StringView(name)).arg(moved)));
            }
        }
        Q_UNUSED(mine)
        edit->undo();
        QVERIFY(edit->text() != text);
        edit->redo();
        QCOMPARE(edit->text(), text);
    }

    // A text does not scroll by itself: the page follows what is typed.
    void thePageFollowsTheCaret()
    {
        Team team;
        WindowSeat &jane = *team.jane;
        jane.window.resize(1000, 600);
        jane.window.openIssue(team.issue);
        team.turnTo(jane);
        jane.press(Qt::Key_E, Qt::ShiftModifier);
        auto *edit = qobject_cast<QPlainTextEdit *>(QApplication::focusWidget());
        QVERIFY(edit);
        const auto *scroll = jane.find<QScrollArea>(u"detailScroll"_s);
        const auto isSeen = [&] {
            const QPoint at
                = edit->viewport()->mapTo(scroll->viewport(), edit->cursorRect().center());
            return scroll->viewport()->rect().contains(at);
        };
        for (int i = 0; i < 60; ++i) {
            jane.press(Qt::Key_Return);
            QTRY_VERIFY2(isSeen(), qPrintable(QString::number(i)));
        }
        jane.press(Qt::Key_Home, Qt::ControlModifier);
        QTRY_VERIFY(isSeen());
        jane.press(Qt::Key_End, Qt::ControlModifier);
        QTRY_VERIFY(isSeen());
    }

    // --- History

    void whatWasDoneInOneGoIsToldNet()
    {
        const auto entry = [](qint64 seq, const QString &by, const QString &at, Field field,
                               const FieldValue &from, const FieldValue &to) {
            HistoryEntry made;
            made.event = u"issue_updated"_s;
            made.seq = seq;
            made.by = UserId{ by };
            made.at = u"2026-01-15T%1Z"_s.arg(at);
            made.from = { { field, from } };
            made.to = { { field, to } };
            return made;
        };
        const auto status
            = [&](qint64 seq, const QString &by, const QString &at, const QString &from,
                  const QString &to) { return entry(seq, by, at, Field::Status, from, to); };
        const auto seqs = [](const QList<HistoryEntry> &entries) {
            QList<qint64> numbers;
            for (const HistoryEntry &each : entries)
                numbers << each.seq;
            return numbers;
        };
        // Open, In Progress, In Review in a row; with something else between.
        const HistoryEntry label = entry(
            8, u"jane"_s, u"10:02:00"_s, Field::Labels, QStringList{}, QStringList{ u"a"_s });
        QList<HistoryEntry> net
            = netHistory({ status(9, u"jane"_s, u"10:03:00"_s, u"In Progress"_s, u"In Review"_s),
                label, status(7, u"jane"_s, u"10:00:00"_s, u"Open"_s, u"In Progress"_s) });
        QCOMPARE(seqs(net), (QList<qint64>{ 9, 8 }));
        QCOMPARE(net[0].from[Field::Status], FieldValue{ u"Open"_s });
        QCOMPARE(net[0].to[Field::Status], FieldValue{ u"In Review"_s });
        QCOMPARE(net[1], label);
        // There and back again: nothing.
        QCOMPARE(netHistory({ status(9, u"jane"_s, u"10:03:00"_s, u"Closed"_s, u"Open"_s),
                                status(7, u"jane"_s, u"10:00:00"_s, u"Open"_s, u"Closed"_s) })
                     .size(),
            0);
        // Somebody else, or an hour, is between: that is not one go.
        const QList<HistoryEntry> others{ status(
                                              9, u"jane"_s, u"10:03:00"_s, u"Closed"_s, u"Open"_s),
            status(8, u"bob"_s, u"10:02:00"_s, u"Open"_s, u"Closed"_s),
            status(7, u"jane"_s, u"10:01:00"_s, u"Closed"_s, u"Open"_s),
            status(6, u"jane"_s, u"09:00:00"_s, u"Open"_s, u"Closed"_s) };
        QCOMPARE(netHistory(others), others);
        // What was merged is told as it was.
        QList<HistoryEntry> merged{ status(9, u"jane"_s, u"10:03:00"_s, u"Closed"_s, u"Open"_s),
            status(8, u"jane"_s, u"10:02:00"_s, u"Open"_s, u"Closed"_s) };
        merged[0].merged = true;
        QCOMPARE(netHistory(merged), merged);
        QCOMPARE(netHistory(netHistory(others)), others);
    }

    void theHistoryShowsNetChangesAndEveryStep()
    {
        Team team;
        for (const QString &to : { u"In Progress"_s, u"In Review"_s, u"Resolved"_s }) {
            team.bob->client.edit(team.issue, Field::Status, to);
            SETTLED(team.world);
        }
        for (const QString &to : { u"Low"_s, u"Medium"_s }) {
            team.bob->client.edit(team.issue, Field::Priority, to);
            SETTLED(team.world);
        }
        WindowSeat &jane = *team.jane;
        jane.window.openIssue(team.issue);
        team.turnTo(jane);
        jane.press(Qt::Key_H);
        jane.wait(2s);
        const auto texts = [&] {
            QCoreApplication::processEvents();
            QStringList all;
            for (const PlainLabel *label :
                jane.window.findChildren<PlainLabel *>(u"historyText"_s)) {
                if (label->isVisible())
                    all << label->text().section(u" · "_s, 0, 0);
            }
            return all;
        };
        QCOMPARE(texts(),
            (QStringList{ u"Bob Miller set Status to “Resolved” (it was “Open”)"_s,
                u"You created the issue"_s }));
        auto *steps = jane.find<QPushButton>(u"historySteps"_s);
        QVERIFY(steps->isVisible());
        steps->setFocus();
        jane.press(Qt::Key_Space);
        QCOMPARE(texts().size(), 6);
        jane.press(Qt::Key_Space);
        QCOMPARE(texts().size(), 2);
    }
};

QTEST_MAIN(TestDetail)
#include "tst_detail.moc"

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// The open issue, by the keyboard: mentions, comments, relations, editing together.

#include "tests/ui/windowteam.h"
#include "ui/widgets/composer.h"
#include "ui/widgets/issuedetail.h"
#include "ui/widgets/mentioncompleter.h"

#include <QFrame>
#include <QListWidget>

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
};

QTEST_MAIN(TestDetail)
#include "tst_detail.moc"

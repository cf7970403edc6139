// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/presenceboard.h"
#include "tests/support/fakeclock.h"

#include <QTest>

using namespace lockstep;
using namespace Qt::StringLiterals;

namespace {

const UserId me{ u"me"_s };
const UserId jane{ u"jane"_s };
const UserId joe{ u"joe"_s };
const IssueId issue{ u"i"_s };

PresentUser present(const UserId &user, PresenceState state = PresenceState::Online)
{
    return { { user, user.toString().toUpper(), {} }, state, {}, {} };
}

} // namespace

class tst_PresenceBoard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsWhoIsThere();
    void knowsWhoLooksAtWhat();
    void forgetsTypingAfterSixSeconds();
    void leavesOutOneself();
    void forgetsEverythingWithItsSession();
};

void tst_PresenceBoard::knowsWhoIsThere()
{
    FakeClock clock;
    PresenceBoard board{ clock, [] {} };
    QVERIFY(board.reset({ present(jane), present(joe, PresenceState::Offline) }, me));
    QVERIFY(!board.reset({ present(jane) }, me)); // the same
    QCOMPARE(board.state(jane), PresenceState::Online);
    QCOMPARE(board.state(joe), PresenceState::Offline);
    QVERIFY(board.apply(ephemeral::UserJoined{ { joe, u"Joe"_s, {} }, PresenceState::Idle, {} }));
    QVERIFY(!board.apply(ephemeral::UserJoined{ { joe, u"Joe"_s, {} }, PresenceState::Idle, {} }));
    QCOMPARE(board.present().size(), 2);
    QCOMPARE(board.present()[1].user.name, u"Joe"_s);
    QVERIFY(board.apply(ephemeral::Presence{ joe, PresenceState::Busy, {}, {} }));
    QCOMPARE(board.state(joe), PresenceState::Busy);
    QCOMPARE(board.present()[1].user.name, u"Joe"_s); // presence does not tell the name again
    QVERIFY(board.apply(ephemeral::UserLeft{ { joe, {}, {} }, {} }));
    QVERIFY(!board.apply(ephemeral::UserLeft{ { joe, {}, {} }, {} }));
    QVERIFY(board.apply(ephemeral::Presence{ jane, PresenceState::Offline, {}, {} }));
    QVERIFY(board.present().isEmpty());
}

void tst_PresenceBoard::knowsWhoLooksAtWhat()
{
    FakeClock clock;
    PresenceBoard board{ clock, [] {} };
    board.reset({ present(jane), present(joe) }, me);
    QVERIFY(board.apply(ephemeral::Presence{ jane, PresenceState::Online, issue, u"subject"_s }));
    QVERIFY(board.apply(ephemeral::Presence{ joe, PresenceState::Online, issue, {} }));
    QCOMPARE(board.viewers(issue).size(), 2);
    QCOMPARE(board.editors(issue, u"subject"_s).size(), 1);
    QCOMPARE(board.editors(issue, u"subject"_s)[0].user.id, jane);
    QVERIFY(board.viewers({}).isEmpty()); // looking at nothing is no issue
    // A further connection of hers changes nothing about that.
    board.apply(ephemeral::UserJoined{ { jane, u"JANE"_s, {} }, PresenceState::Online, {} });
    QCOMPARE(board.editors(issue, u"subject"_s).size(), 1);
    QVERIFY(board.apply(ephemeral::Presence{ jane, PresenceState::Online, {}, {} }));
    QCOMPARE(board.viewers(issue).size(), 1);
}

void tst_PresenceBoard::forgetsTypingAfterSixSeconds()
{
    FakeClock clock;
    int changed = 0;
    PresenceBoard board{ clock, [&] { ++changed; } };
    board.reset({ present(jane), present(joe) }, me);
    QVERIFY(board.apply(ephemeral::Typing{ jane, u"issue:i"_s, u"comment"_s, true }));
    clock.advance(3s);
    QVERIFY(!board.apply(ephemeral::Typing{ jane, u"issue:i"_s, u"comment"_s, true })); // repeated
    QVERIFY(board.apply(ephemeral::Typing{ joe, u"issue:i"_s, u"comment"_s, true }));
    QCOMPARE(board.typing(u"issue:i"_s).size(), 2);
    QVERIFY(board.typing(u"issue:j"_s).isEmpty());
    clock.advance(5s);
    QCOMPARE(board.typing(u"issue:i"_s).size(), 2);
    QVERIFY(board.apply(ephemeral::Typing{ joe, u"issue:i"_s, u"comment"_s, false }));
    QCOMPARE(changed, 0);
    clock.advance(1s);
    QCOMPARE(changed, 1);
    QVERIFY(board.typing(u"issue:i"_s).isEmpty());
    // Who has left types no more.
    board.apply(ephemeral::Typing{ jane, u"issue:i"_s, u"comment"_s, true });
    board.apply(ephemeral::UserLeft{ { jane, {}, {} }, {} });
    QVERIFY(board.typing(u"issue:i"_s).isEmpty());
    QVERIFY(!clock.nextDue() || *clock.nextDue() <= clock.now() + 6s);
}

void tst_PresenceBoard::leavesOutOneself()
{
    FakeClock clock;
    PresenceBoard board{ clock, [] {} };
    QVERIFY(!board.reset({ present(me) }, me));
    QVERIFY(!board.apply(ephemeral::UserJoined{ { me, {}, {} }, PresenceState::Online, {} }));
    QVERIFY(!board.apply(ephemeral::Presence{ me, PresenceState::Busy, issue, {} }));
    QVERIFY(!board.apply(ephemeral::Typing{ me, u"issue:i"_s, {}, true }));
    QVERIFY(board.present().isEmpty());
    QVERIFY(board.typing(u"issue:i"_s).isEmpty());
}

void tst_PresenceBoard::forgetsEverythingWithItsSession()
{
    FakeClock clock;
    int changed = 0;
    PresenceBoard board{ clock, [&] { ++changed; } };
    board.reset({ present(jane) }, me);
    board.apply(ephemeral::Typing{ jane, u"issue:i"_s, {}, true });
    QVERIFY(board.clear());
    QVERIFY(!board.clear());
    QVERIFY(board.present().isEmpty());
    clock.advance(1min);
    QCOMPARE(changed, 0);
}

QTEST_GUILESS_MAIN(tst_PresenceBoard)
#include "tst_presenceboard.moc"

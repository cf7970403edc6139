// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/presence/presenceregister.h"
#include "tests/support/fakeclock.h"

#include <QTest>

using namespace lockstep;
using namespace lockstep::server;
using namespace Qt::StringLiterals;

class TestPresenceRegister : public QObject
{
    Q_OBJECT

    const User jane{ UserId{ u"jane"_s }, u"Jane"_s, {} };
    const User dev{ UserId{ u"dev"_s }, u"Dev"_s, {} };

    FakeClock clock;
    QStringList said;

    PresenceRegister make()
    {
        said.clear();
        return PresenceRegister{ clock, [this](const EphemeralEvent &event, const ProjectId &of) {
                                    said << std::visit(
                                        Overload{ [](const ephemeral::UserJoined &e) {
                                                     return u"+%1"_s.arg(e.user.id.toString());
                                                 },
                                            [](const ephemeral::UserLeft &e) {
                                                return u"-%1"_s.arg(e.user.id.toString());
                                            },
                                            [&](const ephemeral::Presence &e) {
                                                return u"%1:%2:%3:%4"_s.arg(e.user.toString())
                                                    .arg(int(e.state))
                                                    .arg(e.issue.toString(), of.toString());
                                            },
                                            [](const auto &) { return u"typing"_s; } },
                                        event);
                                } };
    }

private Q_SLOTS:
    void countsUsersNotConnections()
    {
        auto presence = make();
        presence.join(1, jane);
        presence.join(2, jane);
        presence.join(3, dev);
        QCOMPARE(said, QStringList({ u"+jane"_s, u"+dev"_s }));
        presence.leave(1);
        clock.advance(60s);
        QCOMPARE(said.size(), 2);
        presence.leave(2);
        clock.advance(9s);
        QCOMPARE(said.size(), 2); // within the grace
        presence.join(4, jane);
        clock.advance(60s);
        QCOMPARE(said.size(), 2); // a reconnect is no news
        presence.leave(4);
        clock.advance(10s);
        QCOMPARE(said.last(), u"-jane"_s);
        QCOMPARE(presence.everybody().size(), 1);
        presence.leave(4); // unknown by now
    }

    void announcesAtMostEvery2SecondsAndTheLastWins()
    {
        auto presence = make();
        presence.join(1, jane);
        said.clear();
        const IssueId a{ u"a"_s }, b{ u"b"_s };
        const ProjectId p{ u"p"_s };
        presence.update(1, PresenceState::Online, a, {}, p);
        QCOMPARE(said, QStringList({ u"jane:0:a:p"_s }));
        presence.update(1, PresenceState::Online, b, {}, p);
        presence.update(1, PresenceState::Idle, b, {}, p);
        QCOMPARE(said.size(), 1);
        clock.advance(1'999ms);
        QCOMPARE(said.size(), 1);
        clock.advance(1ms);
        QCOMPARE(said, QStringList({ u"jane:0:a:p"_s, u"jane:1:b:p"_s }));
        presence.update(1, PresenceState::Idle, b, {}, p);
        clock.advance(5s);
        QCOMPARE(said.size(), 2); // nothing new
    }

    void anIssueThatMovesIsForOthers()
    {
        auto presence = make();
        presence.join(1, jane);
        presence.join(2, dev);
        const IssueId a{ u"a"_s }, b{ u"b"_s };
        const ProjectId p{ u"p"_s }, q{ u"q"_s };
        presence.update(1, PresenceState::Online, a, {}, p);
        presence.update(2, PresenceState::Online, b, {}, p);
        clock.advance(5s);
        said.clear();
        presence.moved(a, q);
        QCOMPARE(said, QStringList{ u"jane:0:a:q"_s });
        for (const PresenceRegister::Present &present : presence.everybody())
            QVERIFY(present.of == (present.user.issue == a ? q : p));
    }

    void theLiveliestWindowCounts()
    {
        auto presence = make();
        presence.join(1, jane);
        presence.join(2, jane);
        const IssueId a{ u"a"_s };
        presence.update(1, PresenceState::Idle, {}, {}, {});
        presence.update(2, PresenceState::Online, a, u"status"_s, {});
        clock.advance(5s);
        const auto present = presence.everybody();
        QCOMPARE(present.size(), 1);
        QCOMPARE(present.first().user.state, PresenceState::Online);
        QCOMPARE(present.first().user.issue, a);
        presence.leave(2);
        clock.advance(5s);
        QCOMPARE(said.last(), u"jane:1::"_s);
    }
};

QTEST_GUILESS_MAIN(TestPresenceRegister)
#include "tst_presenceregister.moc"

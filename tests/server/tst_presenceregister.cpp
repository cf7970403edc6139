// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/presence/presenceregister.h"
#include "tests/support/fakeclock.h"
#include "tests/support/randomvalues.h"

#include <QTest>

#include <limits>

using namespace lockstep;
using namespace lockstep::server;
using namespace Qt::StringLiterals;

namespace {

struct Window
{
    UserId user{};
    PresenceState state = PresenceState::Online;
    IssueId issue{};
    ProjectId of{};
};
using Windows = std::map<PresenceRegister::ConnectionKey, Window>; // in their order

int liveliness(const Window &window)
{
    const QList order{ PresenceState::Offline, PresenceState::Idle, PresenceState::Online,
        PresenceState::Busy };
    return static_cast<int>(order.indexOf(window.state));
}

// Of the liveliest windows below `end` the first that looks at an issue, else the last.
std::optional<Window> liveliestOf(
    const Windows &windows, const UserId &user, PresenceRegister::ConnectionKey end)
{
    std::optional<Window> best;
    for (const auto &[key, window] : windows) {
        if (window.user != user || key >= end)
            continue;
        if (!best || liveliness(window) > liveliness(*best)
            || (liveliness(window) == liveliness(*best) && best->issue.isNull()))
            best = window;
    }
    return best;
}

} // namespace

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
    // However windows come, go and change: as if all of them were looked at.
    void agreesWithALookAtAllWindows()
    {
        constexpr auto elsewhere = PresenceRegister::elsewhere;
        RandomValues random{ RandomValues::seed() };
        for (int round = 0; round < 50; ++round) {
            auto presence = make();
            Windows windows;
            const auto someKey = [&] {
                const auto key = static_cast<PresenceRegister::ConnectionKey>(random.number(1, 12));
                return random.chance(0.3) ? elsewhere | key : key;
            };
            const auto compare = [&](const QList<PresenceRegister::Present> &present,
                                     PresenceRegister::ConnectionKey end) {
                for (const User &user : { dev, jane }) {
                    const auto shown = std::find_if(present.begin(), present.end(),
                        [&](const auto &each) { return each.user.user == user; });
                    const auto window = liveliestOf(windows, user.id, end);
                    QCOMPARE(shown != present.end(), window.has_value());
                    if (!window)
                        continue;
                    QCOMPARE(shown->user.state, window->state);
                    QCOMPARE(shown->user.issue, window->issue);
                    QCOMPARE(shown->of, window->of);
                }
            };
            for (int step = 0; step < 200; ++step) {
                const auto key = someKey();
                const auto known = windows.find(key);
                if (known == windows.end()) {
                    const User &user = random.chance(0.5) ? jane : dev;
                    presence.join(key, user);
                    windows[key].user = user.id;
                } else if (random.chance(0.3)) {
                    presence.leave(key);
                    windows.erase(known);
                } else if (random.chance(0.1)) {
                    const IssueId issue{ QString::number(random.number(1, 3)) };
                    const ProjectId to{ QString::number(random.number(1, 3)) };
                    presence.moved(issue, to);
                    for (auto &[other, window] : windows) {
                        if (window.issue == issue)
                            window.of = to;
                    }
                } else {
                    Window &window = known->second;
                    window.state = static_cast<PresenceState>(random.number(0, 3));
                    window.issue = random.chance(0.5)
                        ? IssueId{ QString::number(random.number(1, 3)) }
                        : IssueId{};
                    window.of = ProjectId{ QString::number(random.number(1, 3)) };
                    presence.update(key, window.state, window.issue, {}, window.of);
                }
                clock.advance(10s); // over every grace
                compare(presence.everybody(), std::numeric_limits<quint64>::max());
                compare(presence.here(), elsewhere);
                if (QTest::currentTestFailed())
                    return;
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestPresenceRegister)
#include "tst_presenceregister.moc"

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// Lines that are slow, or lose what is on them, or die without a word.

#include "tests/net/networkscenario.h"

using namespace lockstep;
using namespace Qt::StringLiterals;
using State = ConnectionState;
using Way = FaultLink::Way;
using End = FaultLink::End;

namespace {

// For lines that are as bad as that, the timeouts of the product.
NetworkStage::Options patient()
{
    NetworkStage::Options options;
    options.jane = {};
    options.ping = 5'000ms;
    return options;
}

// Nothing is heard any more: within the deadlines she is shown that.
void verifyNoticed(NetworkStage &stage)
{
    QElapsedTimer timer;
    timer.start();
    QVERIFY2(NetworkStage::waitFor([&] { return !stage.jane().isLive(); }, 10s),
        "she is shown as connected over a dead line");
    qInfo("noticed after %lld ms", static_cast<long long>(timer.elapsed()));
    QVERIFY(timer.elapsed() < 2'000); // the ping's interval and timeout are 300 ms each
    // By full jitter the next attempt may begin at once: then there is nothing to wait for.
    QVERIFY2(stage.jane().hasShown(State::Waiting) || stage.jane().hasShown(State::Connecting),
        qPrintable(stage.jane().story()));
}

} // namespace

class TestNetworkScenariosLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plays_data()
    {
        QTest::addColumn<Scenario>("scenario");
        addScenario("half-open", [](NetworkStage &s) {
            START_LIVE(s);
            s.link().setFate([](int) { return FaultLink::Fate{ End::Silence, Way::Up, 0, {} }; });
            s.link().cut(End::Silence);
            s.bothWork();
            verifyNoticed(s);
            NetworkStage::pass(1s);
            QVERIFY2(!s.jane().cameBack(), qPrintable(s.jane().story()));
            s.heal();
            s.link().setFate({});
        });
        addScenario("the address changed", [](NetworkStage &s) {
            START_LIVE(s);
            s.heal(); // what is there is dead, what is new gets through
            s.link().cut(End::Silence);
            s.bothWork();
            verifyNoticed(s);
        });
        addScenario("nothing goes up", [](NetworkStage &s) {
            START_LIVE(s);
            s.link().hold(Way::Up, true);
            s.bothWork();
            verifyNoticed(s);
            s.heal();
            s.link().hold(Way::Up, false);
        });
        addScenario("nothing comes down", [](NetworkStage &s) {
            START_LIVE(s);
            s.link().hold(Way::Down, true);
            s.bothWork();
            verifyNoticed(s);
            s.heal();
            s.link().hold(Way::Down, false);
        });
        addScenario(
            "a pause that is shorter than the patience",
            [](NetworkStage &s) {
                START_LIVE(s);
                const int before = s.link().connectionCount();
                for (const Way way : { Way::Up, Way::Down })
                    s.link().hold(way, true);
                s.bothWork();
                NetworkStage::pass(100ms);
                s.heal();
                for (const Way way : { Way::Up, Way::Down })
                    s.link().hold(way, false);
                QVERIFY2(s.waitForJane(), s.why().constData());
                QCOMPARE(s.link().connectionCount(), before);
            },
            patient());
        addScenario(
            "one byte at a time",
            [](NetworkStage &s) {
                s.link().setWeather({ .chunk = 1 });
                START_LIVE(s);
                s.bothWork();
                s.heal();
            },
            patient());
        addScenario(
            "56 kbit/s",
            [](NetworkStage &s) {
                s.raviFills(12, 1024);
                s.link().setWeather({ .bytesPerSecond = 7'000, .chunk = 256 });
                s.heal();
                START_LIVE(s);
                s.bothWork();
                QVERIFY2(s.waitForJane(), s.why().constData());
                QVERIFY(s.link().byteCount(Way::Down) > 12 * 1024);
            },
            patient());
        addScenario(
            "2 s round trip",
            [](NetworkStage &s) {
                s.link().setWeather({ .delay = 1'000ms });
                s.heal();
                s.startJane();
                QVERIFY2(s.waitForJane(), s.why().constData());
                s.bothWork();
                QVERIFY2(s.waitForJane(), s.why().constData());
                QCOMPARE(s.link().connectionCount(), 1);
            },
            patient());
        addScenario(
            "jitter",
            [](NetworkStage &s) {
                s.link().setWeather({ .delay = 5ms, .jitter = 60ms, .chunk = 64 });
                START_LIVE(s);
                for (int i = 0; i < 5; ++i)
                    s.bothWork();
                s.heal();
            },
            patient());
        addScenario("a reset every 300 ms", [](NetworkStage &s) {
            START_LIVE(s);
            s.link().setFate([](int) { return FaultLink::Fate{ End::Reset, Way::Up, {}, 300ms }; });
            s.link().cut(End::Reset);
            for (int i = 0; i < 6; ++i) {
                s.bothWork();
                NetworkStage::pass(400ms);
            }
            s.heal();
            s.link().setFate({});
        });
        addScenario("reset while pages come", [](NetworkStage &s) {
            s.raviFills(150, 2'000);
            // Each connection carries a little more than the one before.
            s.link().setFate([](int number) {
                return FaultLink::Fate{ End::Reset, Way::Down, 10'000 + 40'000 * number, {} };
            });
            s.startJane();
            VERIFY_SHOWN(s, State::Waiting, {});
            s.raviWorks();
            QVERIFY2(s.waitForJane(), s.why().constData());
            QVERIFY(s.link().connectionCount() > 3);
            s.bothWork();
            s.heal();
            s.link().setFate({});
        });
        addScenario(
            "the answer to an edit is lost",
            [](NetworkStage &s) {
                START_LIVE(s);
                s.link().hold(Way::Down, true);
                s.janeWorks();
                const auto there = s.ravi().comments(s.issue()).size();
                QVERIFY(NetworkStage::waitFor(
                    [&] { return s.ravi().comments(s.issue()).size() > there; }, 2s));
                s.heal();
                s.link().cut(End::Reset); // and what was held with it
                s.link().hold(Way::Down, false);
            },
            patient());
        addScenario("an edit is lost on its way", [](NetworkStage &s) {
            START_LIVE(s);
            s.link().hold(Way::Up, true);
            s.janeWorks();
            NetworkStage::pass(100ms);
            s.heal();
            s.link().cut(End::Reset);
            s.link().hold(Way::Up, false);
        });
    }
    void plays()
    {
        QFETCH(const Scenario, scenario);
        playScenario(scenario);
    }
};

QTEST_GUILESS_MAIN(TestNetworkScenariosLine)
#include "tst_network_scenarios_line.moc"

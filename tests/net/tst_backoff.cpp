// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "net/socketio/backoff.h"

#include <QTest>

using namespace lockstep;
using namespace lockstep::net;

class TestBackoff : public QObject
{
    Q_OBJECT

    static void fills(double ceiling, const std::function<Milliseconds()> &next)
    {
        constexpr int samples = 4000;
        double sum = 0;
        double highest = 0;
        double lowest = ceiling;
        for (int i = 0; i < samples; ++i) {
            const auto wait = static_cast<double>(next().count());
            QVERIFY(wait >= 0 && wait < ceiling);
            sum += wait;
            highest = std::max(highest, wait);
            lowest = std::min(lowest, wait);
        }
        QVERIFY(lowest < ceiling * 0.01);
        QVERIFY(highest > ceiling * 0.99);
        QVERIFY(std::abs(sum / samples - ceiling / 2) < ceiling * 0.03);
    }

private Q_SLOTS:
    // Each wait lies in [0, ceiling), fills it evenly, and the ceiling doubles until it asks for
    // patience.
    void jittersBelowAGrowingCeiling()
    {
        Rng rng{ 1 };
        for (int n = 0; n < 8; ++n) {
            const double ceiling = std::min(4'000.0, 1000.0 * (1 << n));
            fills(ceiling, [&] {
                Backoff backoff{ rng, {} };
                for (int k = 0; k < n; ++k)
                    (void)backoff.next({});
                return backoff.next({});
            });
        }
    }

    // Short outages end soon, long ones cost little.
    void waitsLongerForWhatIsAwayLonger_data()
    {
        QTest::addColumn<int>("away"); // s
        QTest::addColumn<double>("ceiling");
        QTest::newRow("20 s") << 20 << 4'000.0;
        QTest::newRow("60 s") << 60 << 4'000.0;
        QTest::newRow("2 min") << 120 << 4'000.0;
        QTest::newRow("5 min") << 300 << 10'000.0;
        QTest::newRow("15 min") << 900 << 30'000.0;
        QTest::newRow("a week") << 604'800 << 30'000.0;
    }
    void waitsLongerForWhatIsAwayLonger()
    {
        QFETCH(const int, away);
        QFETCH(const double, ceiling);
        Rng rng{ 6 };
        const auto waitAfter = [&](bool reset) {
            Backoff backoff{ rng, {} };
            Instant now{ 50s };
            const Instant end = now + std::chrono::seconds{ away };
            for (int i = 0; i < 9; ++i, now += (end - now) / 4)
                (void)backoff.next(now);
            if (reset)
                backoff.reset();
            return backoff.next(end);
        };
        fills(ceiling, [&] { return waitAfter(false); });
        fills(1'000, [&] { return waitAfter(true); });
    }

    void neverOverflows()
    {
        Rng rng{ 2 };
        Backoff backoff{ rng, {} };
        Milliseconds highest{};
        for (int i = 0; i < 100'000; ++i) {
            const auto wait = backoff.next(Instant{ i * 1h });
            QVERIFY(wait >= 0ms && wait < 30s);
            highest = std::max(highest, wait);
        }
        QVERIFY(highest > 29s);
    }

    void keepsToRetryAfter()
    {
        Rng rng{ 3 };
        Backoff backoff{ rng, {} };
        QCOMPARE(backoff.next({}, 7s), Milliseconds{ 7s });
        QCOMPARE(backoff.next({}, 0s), Milliseconds{ 0 });
        QCOMPARE(backoff.next({}, -5s), Milliseconds{ 0 });
        QCOMPARE(backoff.next({}, 87'600h), Backoff::maxRetryAfter);
    }

    void resetsOnlyAfterAStableConnection()
    {
        // With the same seed two of them agree as long as their ceilings do.
        const auto waitAfter = [](Milliseconds alive) {
            Rng rng{ 4 };
            Backoff backoff{ rng, {} };
            for (int i = 0; i < 5; ++i)
                (void)backoff.next({});
            backoff.connected(Instant{ 100s });
            backoff.disconnected(Instant{ 100s } + alive);
            return backoff.next(Instant{ 100s } + alive);
        };
        Rng rng{ 4 };
        for (int i = 0; i < 5; ++i)
            (void)rng.unit();
        const double draw = rng.unit();
        QCOMPARE(waitAfter(29'999ms).count(), static_cast<qint64>(draw * 129'999 / 30));
        QCOMPARE(waitAfter(30s).count(), static_cast<qint64>(draw * 1000));
    }

    void aLossWithoutAConnectionResetsNothing()
    {
        Rng rng{ 5 };
        Backoff backoff{ rng, { .base = 100ms, .cap = 800ms } };
        Milliseconds highest{};
        for (int i = 0; i < 1000; ++i) {
            const Instant now{ Milliseconds{ i * 60'000 } };
            highest = std::max(highest, backoff.next(now));
            backoff.disconnected(now);
        }
        QVERIFY(highest > 780ms && highest < 800ms);
    }
};

QTEST_GUILESS_MAIN(TestBackoff)
#include "tst_backoff.moc"

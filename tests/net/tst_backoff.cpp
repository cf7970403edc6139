// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "net/socketio/backoff.h"

#include <QTest>

using namespace lockstep;
using namespace lockstep::net;

class TestBackoff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Each wait lies in [0, ceiling), fills it evenly, and the ceiling doubles up to the cap.
    void jittersBelowAGrowingCeiling()
    {
        constexpr int samples = 4000;
        Rng rng{ 1 };
        for (int n = 0; n < 8; ++n) {
            const double ceiling = std::min(30'000.0, 1000.0 * (1 << n));
            double sum = 0;
            double highest = 0;
            double lowest = ceiling;
            for (int i = 0; i < samples; ++i) {
                Backoff backoff{ rng, {} };
                for (int k = 0; k < n; ++k)
                    (void)backoff.next();
                const auto wait = static_cast<double>(backoff.next().count());
                QVERIFY(wait >= 0 && wait < ceiling);
                sum += wait;
                highest = std::max(highest, wait);
                lowest = std::min(lowest, wait);
            }
            QVERIFY(lowest < ceiling * 0.01);
            QVERIFY(highest > ceiling * 0.99);
            QVERIFY(std::abs(sum / samples - ceiling / 2) < ceiling * 0.03);
        }
    }

    void neverOverflows()
    {
        Rng rng{ 2 };
        Backoff backoff{ rng, {} };
        Milliseconds highest{};
        for (int i = 0; i < 100'000; ++i) {
            const auto wait = backoff.next();
            QVERIFY(wait >= 0ms && wait < 30s);
            highest = std::max(highest, wait);
        }
        QVERIFY(highest > 29s);
    }

    void keepsToRetryAfter()
    {
        Rng rng{ 3 };
        Backoff backoff{ rng, {} };
        QCOMPARE(backoff.next(7s), Milliseconds{ 7s });
        QCOMPARE(backoff.next(0s), Milliseconds{ 0 });
        QCOMPARE(backoff.next(-5s), Milliseconds{ 0 });
        QCOMPARE(backoff.next(87'600h), Backoff::maxRetryAfter);
    }

    void resetsOnlyAfterAStableConnection()
    {
        // With the same seed two of them agree as long as their ceilings do.
        const auto waitAfter = [](Milliseconds alive) {
            Rng rng{ 4 };
            Backoff backoff{ rng, {} };
            for (int i = 0; i < 5; ++i)
                (void)backoff.next();
            backoff.connected(Instant{ 100s });
            backoff.disconnected(Instant{ 100s } + alive);
            return backoff.next();
        };
        Rng rng{ 4 };
        for (int i = 0; i < 5; ++i)
            (void)rng.unit();
        const double draw = rng.unit();
        QCOMPARE(waitAfter(29'999ms).count(), static_cast<qint64>(draw * 30'000));
        QCOMPARE(waitAfter(30s).count(), static_cast<qint64>(draw * 1000));
    }

    void aLossWithoutAConnectionResetsNothing()
    {
        Rng rng{ 5 };
        Backoff backoff{ rng, { .base = 100ms, .cap = 800ms } };
        Milliseconds highest{};
        for (int i = 0; i < 1000; ++i) {
            highest = std::max(highest, backoff.next());
            backoff.disconnected(Instant{ Milliseconds{ i * 60'000 } });
        }
        QVERIFY(highest > 780ms && highest < 800ms);
    }
};

QTEST_GUILESS_MAIN(TestBackoff)
#include "tst_backoff.moc"

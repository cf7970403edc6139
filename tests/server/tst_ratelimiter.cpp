// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/realtime/ratelimiter.h"

#include <QTest>

using namespace lockstep;
using namespace lockstep::server;

class TestRateLimiter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fortyInASecond()
    {
        RateLimiter limiter{ RateLimits{} };
        const Instant start{};
        for (int i = 0; i < 40; ++i)
            QVERIFY2(
                !limiter.count(start + Milliseconds{ i * 10 }), qPrintable(QString::number(i)));
        const auto wait = limiter.count(start + 400ms);
        QVERIFY(wait.has_value());
        QVERIFY(*wait == 600ms); // until the first one is a second old
        QVERIFY(limiter.count(start + 999ms).has_value());
        QVERIFY(!limiter.count(start + 1000ms));
    }

    void aHundredInAMinute()
    {
        RateLimiter limiter{ RateLimits{} };
        Instant now{};
        for (int i = 0; i < 100; ++i, now += 500ms)
            QVERIFY2(!limiter.count(now), qPrintable(QString::number(i)));
        const auto wait = limiter.count(now); // 50 s: the 101st
        QVERIFY(wait.has_value());
        QVERIFY(*wait == 10s);
        QVERIFY(limiter.count(now + 9999ms).has_value());
        QVERIFY(!limiter.count(now + 10s));
        QVERIFY(limiter.count(now + 10s).has_value()); // only one of them was a minute old
    }

    void isIdleAMinuteAfterTheLast()
    {
        RateLimiter limiter{ RateLimits{ 2, 2 } };
        const Instant start{};
        QVERIFY(limiter.isIdle(start));
        QVERIFY(!limiter.count(start));
        QVERIFY(!limiter.count(start + 5s));
        QVERIFY(!limiter.isIdle(start + 64s));
        QVERIFY(limiter.isIdle(start + 65s));
    }

    void seesWhoDoesNotListen()
    {
        RateLimiter limiter{ RateLimits{ 1, 1 } };
        const Instant start{};
        QVERIFY(!limiter.count(start));
        QCOMPARE(limiter.windowsRefused(), 0);
        for (int second = 1; second < 60; ++second)
            QVERIFY(limiter.count(start + std::chrono::seconds{ second }).has_value());
        QCOMPARE(limiter.windowsRefused(), 1);
        QVERIFY(!limiter.count(start + 60s));
        QVERIFY(limiter.count(start + 62s).has_value());
        QCOMPARE(limiter.windowsRefused(), 2);
        QVERIFY(!limiter.count(start + 120s));
        QVERIFY(limiter.count(start + 123s).has_value());
        QCOMPARE(limiter.windowsRefused(), 3);
        QVERIFY(!limiter.count(start + 600s)); // long after
        QVERIFY(limiter.count(start + 601s).has_value());
        QCOMPARE(limiter.windowsRefused(), 1);
    }
};

QTEST_GUILESS_MAIN(TestRateLimiter)
#include "tst_ratelimiter.moc"

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/hosts.h"
#include "core/base/ids.h"
#include "core/base/qtclock.h"
#include "core/base/result.h"
#include "core/base/rng.h"
#include "core/base/threadexecutor.h"
#include "tests/support/fakeclock.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTest>

#include <algorithm>
#include <atomic>
#include <memory>

using namespace lockstep;
using namespace Qt::StringLiterals;

class TestBase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void waitsWithoutSleeping()
    {
        FakeClock clock;
        int fired = 0;
        Timer inner;
        const Timer outer = clock.after(25s, [&] {
            ++fired;
            inner = clock.after(25s, [&] { ++fired; });
        });
        clock.advance(24s);
        QCOMPARE(fired, 0);
        clock.advance(60s);
        QCOMPARE(fired, 2);
    }

    void knowsThisComputer_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("here");
        QTest::addColumn<bool>("exposed");
        const auto row = [](const char *url, bool here, bool exposed) {
            QTest::newRow(url) << QString::fromLatin1(url) << here << exposed;
        };
        row("http://localhost:8080", true, false);
        row("http://LOCALHOST", true, false);
        row("http://team.localhost", true, false);
        row("http://127.0.0.1:1", true, false);
        row("ws://127.255.3.4", true, false);
        row("http://[::1]:80", true, false);
        row("http://[::ffff:127.0.0.1]", true, false);
        row("http://127.0.0.1.evil.test", false, true);
        row("http://localhost.evil.test", false, true);
        row("http://127.evil.test", false, true);
        row("http://1270.0.0.1", false, true);
        row("http://10.0.0.7", false, true);
        row("ws://lockstep.test", false, true);
        row("https://lockstep.test", false, false);
        row("wss://10.0.0.7", false, false);
        row("https://localhost", true, false);
    }
    void knowsThisComputer()
    {
        QFETCH(const QString, url);
        QFETCH(const bool, here);
        QFETCH(const bool, exposed);
        QCOMPARE(isThisComputer(QUrl{ url }.host()), here);
        QCOMPARE(isExposed(QUrl{ url }), exposed);
        QVERIFY(!isExposed(QUrl{}));
    }

    void aDeadTimerDoesNotFire()
    {
        FakeClock clock;
        bool fired = false;
        {
            const Timer timer = clock.after(1s, [&] { fired = true; });
        }
        Timer replaced = clock.after(1s, [&] { fired = true; });
        replaced = Timer{};
        clock.advance(2s);
        QVERIFY(!fired);
        QVERIFY(!clock.nextDue());
    }

    void aTimerMayDestroyItselfWhileItFires()
    {
        FakeClock fake;
        Timer timer = fake.after(1s, [&] { timer.cancel(); });
        fake.advance(1s);
        QVERIFY(!timer.isSet());

        QtClock real;
        bool fired = false;
        Timer realTimer = real.after(0ms, [&] {
            realTimer.cancel();
            fired = true;
        });
        QTRY_VERIFY(fired);
    }

    void timesRoundTrip()
    {
        const WallTime time{ Milliseconds{ 1'768'473'300'123 } };
        QCOMPARE(toIso8601(time), u"2026-01-15T10:35:00.123Z"_s);
        QVERIFY(fromIso8601(toIso8601(time)) == time);
        QVERIFY(
            fromIso8601(u"2026-01-15T10:35:00Z") == WallTime{ Milliseconds{ 1'768'473'300'000 } });
        QVERIFY(fromIso8601(u"yesterday") == WallTime{});
    }

    void opIdsRoundTrip()
    {
        const OpId op{ ClientId{ u"7f3c:x"_s }, 118 };
        QCOMPARE(op.toString(), u"7f3c:x:118"_s);
        QVERIFY(OpId::fromString(op.toString()) == op);
        for (const auto &bad : { u""_s, u":1"_s, u"a:"_s, u"a:0"_s, u"a:-1"_s, u"a:x"_s, u"a"_s })
            QVERIFY2(OpId::fromString(bad).isNull(), qPrintable(bad));
    }

    void uuidsAreUniqueAndSorted()
    {
        const quint64 seed = QRandomGenerator::global()->generate64();
        qInfo() << "seed" << seed;
        Rng rng{ seed };
        FakeClock clock;
        QSet<QString> seen;
        QString last;
        for (int i = 0; i < 1000; ++i) {
            clock.advance(1ms);
            const QString id = makeUuidV7(clock.wallNow(), rng);
            QVERIFY(id > last);
            QCOMPARE(id.at(14), u'7');
            QVERIFY(u"89ab"_s.contains(id.at(19)));
            last = id;
            seen.insert(makeUuidV4(rng));
        }
        QCOMPARE(seen.size(), 1000);
        QCOMPARE(last.size(), 36);
    }

    void aThreadRunsEverythingInOrder()
    {
        QList<int> order;
        {
            ThreadExecutor thread{ u"test"_s };
            for (int i = 0; i < 100; ++i)
                thread.post([&order, i] { order.append(i); });
        }
        QCOMPARE(order.size(), 100);
        QVERIFY(std::is_sorted(order.begin(), order.end()));
    }

    // Also when the task is done before post() returns: large things are posted to be destroyed.
    void threadDestroysWhatTasksHold()
    {
        std::atomic<int> elsewhere = 0;
        {
            ThreadExecutor thread{ u"test"_s };
            QThread *here = QThread::currentThread();
            for (int i = 0; i < 2'000; ++i) {
                const auto note = [&elsewhere, here](int *held) {
                    elsewhere += QThread::currentThread() == here ? 0 : 1;
                    delete held;
                };
                thread.post([held = std::shared_ptr<int>(new int, note)] {});
            }
        }
        QCOMPARE(elsewhere.load(), 2'000);
    }

    void threadMayBeginLater()
    {
        std::atomic<int> done = 0;
        ThreadExecutor thread{ u"test"_s, ThreadExecutor::Begin::Later };
        thread.post([&done] { ++done; });
        {
            ThreadExecutor other{ u"other"_s }; // has begun after, and is done
            other.post([] {});
        }
        QCOMPARE(done.load(), 0);
        thread.start();
        QTRY_COMPARE(done.load(), 1);
        {
            ThreadExecutor never{ u"never"_s, ThreadExecutor::Begin::Later };
            never.post([&done] { ++done; });
        }
        QCOMPARE(done.load(), 2);
    }
};

QTEST_GUILESS_MAIN(TestBase)
#include "tst_base.moc"

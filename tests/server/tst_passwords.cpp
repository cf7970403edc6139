// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/auth/commonpasswords.h"
#include "server/auth/hashqueue.h"
#include "server/auth/passwords.h"

#include <QElapsedTimer>
#include <QTest>
#include <QThread>

#include <algorithm>
#include <vector>

using namespace lockstep;
using namespace lockstep::server;
using namespace Qt::StringLiterals;

namespace {

// Keeps tasks until they are asked for.
class HeldExecutor final : public Executor
{
public:
    void post(std::function<void()> task) override { m_tasks.push_back(std::move(task)); }
    void runOne()
    {
        auto task = std::move(m_tasks.front());
        m_tasks.erase(m_tasks.begin());
        task();
    }
    [[nodiscard]] size_t size() const { return m_tasks.size(); }

private:
    std::vector<std::function<void()>> m_tasks{};
};

double medianMs(std::vector<double> times)
{
    std::sort(times.begin(), times.end());
    return times.at(times.size() / 2);
}

} // namespace

class TestPasswords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hashesAndVerifies()
    {
        const auto phc = hashPassword(u"correct horse"_s, minimalPasswordCost);
        QVERIFY(phc);
        QVERIFY2(phc->startsWith("$argon2id$v=19$m=8,t=1,p=1$"), phc->constData());
        QVERIFY(verifyPassword(*phc, u"correct horse"_s));
        QVERIFY(!verifyPassword(*phc, u"correct horsf"_s));
        QVERIFY(!verifyPassword(*phc, QString{}));
        const auto again = hashPassword(u"correct horse"_s, minimalPasswordCost);
        QVERIFY(*again != *phc); // salted
    }

    void agreesWithTheReference()
    {
        // argon2 (the reference program): echo -n password | argon2 somesalt -id -t 2 -k 65536 -p 1
        const QByteArray phc = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$"
                               "CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
        QVERIFY(verifyPassword(phc, u"password"_s));
        QVERIFY(!verifyPassword(phc, u"Password"_s));
    }

    void refusesWhatIsNoHash()
    {
        for (const QByteArray &phc : { QByteArray{}, QByteArray{ "x" }, QByteArray{ "$argon2id$" },
                 QByteArray{ "$argon2id$v=19$m=8,t=1,p=1$$" }, QByteArray(300, '$'),
                 QByteArray{ "$2y$10$abcdefghijklmnopqrstuu" } }) {
            QVERIFY(!verifyPassword(phc, QString{}));
            QVERIFY(!verifyPassword(phc, u"x"_s));
        }
    }

    void composedAndDecomposedAreTheSame()
    {
        const auto phc = hashPassword(u"caf\u00e9 au lait"_s, minimalPasswordCost);
        QVERIFY(verifyPassword(*phc, u"cafe\u0301 au lait"_s));
    }

    void rehashesOnlyWhenTheCostRises()
    {
        const PasswordCost low{ .ops = 1, .memKiB = 8 };
        const PasswordCost high{ .ops = 2, .memKiB = 16 };
        const auto cheap = hashPassword(u"correct horse"_s, low);
        const auto dear = hashPassword(u"correct horse"_s, high);
        QVERIFY(!needsRehash(*cheap, low));
        QVERIFY(needsRehash(*cheap, high));
        QVERIFY(!needsRehash(*dear, high));
        QVERIFY(!needsRehash(*dear, low));
        QVERIFY(needsRehash("$2y$10$abc", low));
    }

    void anUnknownNameTakesAsLong()
    {
        const PasswordCost cost{ .ops = 2, .memKiB = 4096 };
        const auto phc = *hashPassword(u"correct horse"_s, cost);
        const QByteArray dummy = dummyHash(cost);
        QVERIFY(!verifyPassword(dummy, u"correct horse"_s));
        QCOMPARE(dummy.size(), phc.size());
        std::vector<double> known;
        std::vector<double> unknown;
        for (int i = 0; i < 100; ++i) {
            QElapsedTimer timer;
            timer.start();
            QVERIFY(!verifyPassword(phc, u"wrong horse"_s));
            known.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
            timer.start();
            QVERIFY(!verifyPassword(dummy, u"wrong horse"_s));
            unknown.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        }
        const double ratio = medianMs(unknown) / medianMs(known);
        qInfo() << "median known" << medianMs(known) << "ms, unknown" << medianMs(unknown) << "ms";
        QVERIFY2(ratio > 0.8 && ratio < 1.25, qPrintable(QString::number(ratio)));
    }

    void checksTheChoice_data()
    {
        QTest::addColumn<QString>("password");
        QTest::addColumn<bool>("good");
        QTest::newRow("seven") << u"k7#mQ2x"_s << false;
        QTest::newRow("eight") << u"k7#mQ2xv"_s << true;
        QTest::newRow("eight letters of two bytes")
            << u"\u043a\u043e\u0448\u043a\u0430\u0438\u043f\u0441"_s << true;
        QTest::newRow("seven of two code units")
            << u"\U0001F600"_s.repeated(3) + u"\U0001F601"_s.repeated(4) << false;
        QTest::newRow("128") << u"k7#mQ2xvZp9!wL4e"_s.repeated(8) << true;
        QTest::newRow("129") << u"k7#mQ2xvZp9!wL4e"_s.repeated(8) + u'x' << false;
        QTest::newRow("passphrase") << u"walnut sofa trombone"_s << true;
        QTest::newRow("spaces are characters") << u"my own house 4"_s << true;
        QTest::newRow("line break") << u"k7#mQ2xv\n"_s << false;
        QTest::newRow("DEL") << u"k7#mQ2xv\u007f"_s << false;
        QTest::newRow("common") << u"password"_s << false;
        QTest::newRow("the address") << u"Jane.Doe@example.com"_s << false;
        QTest::newRow("its name") << u"jane.doe"_s << false;
    }
    void checksTheChoice()
    {
        QFETCH(QString, password);
        QFETCH(bool, good);
        const auto result = checkPasswordChoice(password, u"jane.doe@example.com"_s);
        QCOMPARE(result.ok(), good);
        if (!good) {
            QCOMPARE(result.error().code, QString{ errc::Validation });
            QCOMPARE(result.error().field, u"password"_s);
        }
    }

    void knowsCommonPasswords()
    {
        for (const char16_t *common :
            { u"password", u"PASSWORD", u"12345678", u"123456789", u"1234567890", u"qwertyuiop",
                u"P@ssw0rd", u"Passw0rd!", u"password123", u"letmein1", u"Summer2024!",
                u"welcome2023", u"iloveyou", u"aaaaaaaa", u"abababab", u"abcdefgh", u"87654321",
                u"1q2w3e4r", u"1q2w3e4r5t", u"qazwsxedc", u"1qaz2wsx", u"zaq12wsx", u"asdfghjkl",
                u"qwerty123", u"qwertz123", u"abc12345", u"abcd1234", u"q1w2e3r4", u"dragon123",
                u"monkey12", u"football", u"baseball1", u"trustno1", u"starwars", u"adm1n1strat0r",
                u"!@#$%^&*", u"lockstep1", u"changeme", u"00000000", u"11223344", u"123123123",
                u"passwordpassword", u"correcthorsebatterystaple", u"motdepasse", u"passwort1" })
            QVERIFY2(isCommonPassword(common), qPrintable(QString::fromUtf16(common)));
        for (const char16_t *good :
            { u"walnut sofa trombone", u"k7#mQ2xv", u"dragonfly-over-pond", u"8412-tango-rhythm",
                u"my house has 4 doors", u"Tr0ub4dor&3", u"summer rain in Oslo" })
            QVERIFY2(!isCommonPassword(good), qPrintable(QString::fromUtf16(good)));
        QVERIFY(!isCommonPassword(u""));
    }

    void theQueueRehashesAtSignIn()
    {
        InlineExecutor inl;
        HashQueue queue{ inl, inl, { .ops = 2, .memKiB = 16 } };
        const auto cheap = *hashPassword(u"correct horse"_s, minimalPasswordCost);
        int replies = 0;
        queue.verify(cheap, u"correct horse"_s, [&](const Result<HashQueue::Verdict> &verdict) {
            ++replies;
            QVERIFY(verdict->same);
            QVERIFY(verifyPassword(verdict->rehashed, u"correct horse"_s));
            QVERIFY(!needsRehash(verdict->rehashed, { .ops = 2, .memKiB = 16 }));
        });
        queue.verify(cheap, u"wrong"_s, [&](const Result<HashQueue::Verdict> &verdict) {
            ++replies;
            QVERIFY(!verdict->same);
            QVERIFY(verdict->rehashed.isEmpty());
        });
        queue.verify({}, u""_s, [&](const Result<HashQueue::Verdict> &verdict) {
            ++replies;
            QVERIFY(!verdict->same);
        });
        QCOMPARE(replies, 3);
    }

    void theQueueHasALimit()
    {
        HeldExecutor pool;
        InlineExecutor home;
        HashQueue queue{ pool, home, minimalPasswordCost, 3 };
        int done = 0;
        int busy = 0;
        const auto count = [&](const Result<QByteArray> &phc) {
            if (phc) {
                ++done;
            } else {
                QCOMPARE(phc.error().code, QString{ errc::Busy });
                QVERIFY(phc.error().retryAfterMs > 0);
                ++busy;
            }
        };
        for (int i = 0; i < 5; ++i)
            queue.hash(u"correct horse"_s, count);
        QCOMPARE(busy, 2);
        QCOMPARE(pool.size(), size_t{ 3 });
        pool.runOne();
        QCOMPARE(done, 1);
        queue.hash(u"correct horse"_s, count);
        QCOMPARE(busy, 2);
        while (pool.size() > 0)
            pool.runOne();
        QCOMPARE(done, 4);
    }

    void aDeadQueueGetsNoReply()
    {
        HeldExecutor pool;
        InlineExecutor home;
        bool called = false;
        {
            HashQueue queue{ pool, home, minimalPasswordCost };
            queue.hash(u"correct horse"_s, [&](const Result<QByteArray> &) { called = true; });
        }
        pool.runOne();
        QVERIFY(!called);
    }

    void thePoolWorksOnItsOwnThreads()
    {
        LoopExecutor home;
        HashPool pool{ 2 };
        HashQueue queue{ pool, home, minimalPasswordCost };
        int done = 0;
        for (int i = 0; i < 20; ++i) {
            queue.hash(u"correct horse"_s, [&](const Result<QByteArray> &phc) {
                QVERIFY(phc);
                QCOMPARE(QThread::currentThread(), qApp->thread());
                ++done;
            });
        }
        QTRY_COMPARE(done, 20);
    }
};

QTEST_GUILESS_MAIN(TestPasswords)
#include "tst_passwords.moc"

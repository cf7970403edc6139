// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// How long it takes from a line that is back to a client that is live, with the backoff of the
// product, on virtual time. tests/net/tst_network_recovery.cpp measures it for real.

#include "tests/support/randomvalues.h"
#include "tests/support/world.h"

#include <QTest>

#include <algorithm>

using namespace lockstep;
using namespace Qt::StringLiterals;

class TestWorldRecovery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lineBackToLive_data()
    {
        QTest::addColumn<int>("away"); // s
        QTest::addColumn<bool>("silent"); // nobody says that it is cut
        QTest::addColumn<int>("median"); // ms, at most
        QTest::addColumn<int>("worst");
        for (const int away : { 5, 20, 120 }) {
            QTest::addRow("refused for %d s", away) << away << false << 2'000 << 5'000;
            // An attempt takes up to 10 s to see that nobody answers.
            QTest::addRow("silent for %d s", away) << away << true << 2'000 << 5'000;
        }
        QTest::addRow("refused for 30 min") << 1'800 << false << 15'000 << 35'000;
    }
    void lineBackToLive()
    {
        QFETCH(const int, away);
        QFETCH(const bool, silent);
        QFETCH(const int, median);
        QFETCH(const int, worst);
        constexpr int count = 40;
        constexpr int rounds = 5;
        constexpr Milliseconds step = 10ms;
        World world{ RandomValues::seed() };
        std::vector<WorldClient *> all;
        for (int i = 0; i < count; ++i)
            world.addUser(u"user%1"_s.arg(i));
        world.addProject(u"LOCK"_s);
        for (int i = 0; i < count; ++i)
            all.push_back(&world.client(u"user%1"_s.arg(i)));
        const IssueId issue = all.front()->create(u"LOCK"_s, u"It does not print"_s);

        std::vector<qint64> times;
        for (int round = 0; round < rounds; ++round) {
            QVERIFY2(world.settle(), world.why());
            world.advance(31s); // the connections are stable
            for (WorldClient *client : all)
                world.cut(*client, silent ? World::Cut::Silent : World::Cut::Close);
            for (WorldClient *client : all)
                client->comment(issue, u"%1 was away %2"_s.arg(client->user()).arg(round));
            world.advance(std::chrono::seconds{ away });
            for (WorldClient *client : all)
                world.heal(*client);
            std::vector<WorldClient *> waiting = all;
            const Instant back = world.clock().now();
            while (!waiting.empty() && world.clock().now() - back < 60s) {
                world.advance(step);
                std::erase_if(waiting, [&](WorldClient *client) {
                    const bool live = client->isConnected() && client->status().queued == 0;
                    if (live)
                        times.push_back((world.clock().now() - back).count());
                    return live;
                });
            }
            QVERIFY2(waiting.empty(), "a client is not live 60 s after its line is back");
        }
        QVERIFY2(world.settle(), world.why());
        QVERIFY2(world.converged(), world.why());
        std::ranges::sort(times);
        const qint64 middle = times[times.size() / 2];
        qInfo("away for %d s, %zu times: live after %lld ms in the median, %lld ms at worst", away,
            times.size(), static_cast<long long>(middle), static_cast<long long>(times.back()));
        QVERIFY(middle <= median);
        QVERIFY(times.back() <= worst);
    }
};

QTEST_GUILESS_MAIN(TestWorldRecovery)
#include "tst_world_recovery.moc"

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// How long it takes from a line that is back to a client that is live, with the backoff of the
// product. Waits for real; LOCKSTEP_CLIENTS sets how many clients it takes the figures from.

#include "tests/support/networkstage.h"

#include <QTest>

#include <algorithm>

using namespace lockstep;
using namespace Qt::StringLiterals;

class TestNetworkRecovery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lineBackToLive_data()
    {
        QTest::addColumn<int>("away"); // ms
        QTest::newRow("away for 0.3 s") << 300;
        QTest::newRow("away for 2 s") << 2'000;
        QTest::newRow("away for 20 s") << 20'000;
    }
    void lineBackToLive()
    {
        QFETCH(const int, away);
        const int wanted = qEnvironmentVariableIntValue("LOCKSTEP_CLIENTS");
        const int count = wanted > 0 ? wanted : 15;
        NetworkStage::Options options;
        options.jane = {};
        options.ping = 20'000ms;
        std::vector<std::unique_ptr<NetworkStage>> stages;
        for (int i = 0; i < count; ++i) {
            stages.push_back(std::make_unique<NetworkStage>(options));
            stages.back()->startJane();
            QVERIFY2(stages.back()->waitForJane(), stages.back()->why().constData());
        }
        for (const auto &stage : stages) {
            stage->link().setListening(false);
            stage->link().cut(FaultLink::End::Reset);
            stage->bothWork();
        }
        NetworkStage::pass(Milliseconds{ away });
        QElapsedTimer timer;
        timer.start();
        for (const auto &stage : stages)
            stage->link().setListening(true);

        std::vector<qint64> times;
        std::vector<NetworkStage *> waiting;
        for (const auto &stage : stages)
            waiting.push_back(stage.get());
        const bool all = NetworkStage::waitFor(
            [&] {
                std::erase_if(waiting, [&](NetworkStage *stage) {
                    const bool live
                        = stage->jane().isLive() && stage->jane().engine().status().queued == 0;
                    if (live)
                        times.push_back(timer.elapsed());
                    return live;
                });
                return waiting.empty();
            },
            40s);
        std::ranges::sort(times);
        QVERIFY(!times.empty());
        qInfo("%d clients: live after %.2f s in the median, %.2f s at worst", count,
            static_cast<double>(times[times.size() / 2]) / 1000.0,
            static_cast<double>(times.back()) / 1000.0);
        QVERIFY2(all, "a client is not live 40 s after its line is back");
        for (const auto &stage : stages)
            QVERIFY2(stage->isWhole(), stage->why().constData());
        QVERIFY(times.back() <= 35'000);
    }
};

QTEST_GUILESS_MAIN(TestNetworkRecovery)
#include "tst_network_recovery.moc"

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/simulation/shrink.h"
#include "tests/simulation/simulation.h"
#include "tests/support/sanitized.h"

#include <QDir>
#include <QHashSeed>
#include <QTest>

using namespace lockstep;
using namespace Qt::StringLiterals;

// The simulator itself; what it looks for is looked for by lockstep-sim.
class TestSimulation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QHashSeed::setDeterministicGlobalSeed(); }

    void aScheduleIsText()
    {
        for (quint64 seed = 1; seed <= 200; ++seed) {
            const Schedule schedule = makeSchedule(seed);
            QVERIFY(schedule.steps.size() >= 50);
            const auto again = fromText("# comment\n\n" + toText(schedule));
            QVERIFY2(again, again ? "" : qPrintable(again.error().message));
            QCOMPARE(*again, schedule);
        }
    }

    void whatIsNoScheduleIsRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << ""_ba;
        QTest::newRow("no settings") << "blink #0 +1"_ba;
        QTest::newRow("unknown setting") << "world sead=1"_ba;
        QTest::newRow("unknown step") << "world seed=1\nfly #0 +1"_ba;
        QTest::newRow("too few") << "world seed=1\nedit #0 1 2 +1"_ba;
        QTest::newRow("too many") << "world seed=1\nblink #0 1 +1"_ba;
        QTest::newRow("no wait") << "world seed=1\nblink #0"_ba;
        QTest::newRow("no number") << "world seed=1\nblink #0 +soon"_ba;
        QTest::newRow("negative") << "world seed=1\nblink #0 +-5"_ba;
    }
    void whatIsNoScheduleIsRefused()
    {
        QFETCH(const QByteArray, text);
        QVERIFY(!fromText(text));
    }

    // Also beside another history of the simulator: nothing is left over from one trial to the
    // next.
    void aSeedIsAStory()
    {
        constexpr quint64 seeds = Sanitized ? 30 : 100;
        Simulator once;
        QList<quint64> hashes;
        for (quint64 seed = 1; seed <= seeds; ++seed)
            hashes.append(once.play(makeSchedule(seed)).hash);
        Simulator again;
        for (quint64 seed = seeds; seed >= 1; --seed)
            QVERIFY2(
                again.play(makeSchedule(seed)).hash == hashes[static_cast<qsizetype>(seed) - 1],
                qPrintable(u"seed %1"_s.arg(seed)));
        QCOMPARE(QSet<quint64>(hashes.begin(), hashes.end()).size(), hashes.size());
    }

    // Down to the three steps that matter.
    void shrinks()
    {
        const Schedule schedule = makeSchedule(7);
        const auto isCause
            = [](const Step &step) { return step.verb == Verb::Edit || step.verb == Verb::Label; };
        int asked = 0;
        const Schedule small = shrink(schedule, [&](const Schedule &smaller) {
            ++asked;
            return std::count_if(smaller.steps.begin(), smaller.steps.end(), isCause) >= 3;
        });
        QCOMPARE(small.steps.size(), size_t{ 3 });
        QVERIFY(std::all_of(small.steps.begin(), small.steps.end(), isCause));
        QVERIFY2(asked < 300, qPrintable(QString::number(asked)));
    }

    // Failures of the past, each with what was wrong.
    void regressions_data()
    {
        QTest::addColumn<QString>("file");
        const QDir folder{ QStringLiteral(REGRESSIONS) };
        const QStringList files = folder.entryList({ u"*.txt"_s }, QDir::Files, QDir::Name);
        QVERIFY(!files.isEmpty());
        for (const QString &file : files)
            QTest::newRow(qPrintable(file)) << folder.filePath(file);
    }
    void regressions()
    {
        QFETCH(const QString, file);
        QFile text{ file };
        QVERIFY(text.open(QFile::ReadOnly));
        const auto schedule = fromText(text.readAll());
        QVERIFY2(schedule, schedule ? "" : qPrintable(schedule.error().message));
        Simulator simulator;
        const Trial trial = simulator.play(*schedule);
        QVERIFY2(trial.why.isEmpty(), trial.why.constData());
    }
};

QTEST_GUILESS_MAIN(TestSimulation)
#include "tst_simulation.moc"

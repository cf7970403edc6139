// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/randomteam.h"

#include <QElapsedTimer>
#include <QTest>

using namespace lockstep;
using namespace Qt::StringLiterals;

// LOCKSTEP_SEED repeats one; LOCKSTEP_SEEDS says how many (200), from LOCKSTEP_FIRST_SEED on (1).
class TestWorldRandom : public QObject
{
    Q_OBJECT

private:
    static quint64 number(const char *name, quint64 otherwise)
    {
        bool given = false;
        const quint64 value = qEnvironmentVariable(name).toULongLong(&given);
        return given ? value : otherwise;
    }

private Q_SLOTS:
    void everybodyAgreesInTheEnd()
    {
        const bool one = qEnvironmentVariableIsSet("LOCKSTEP_SEED");
        const quint64 first = number("LOCKSTEP_SEED", number("LOCKSTEP_FIRST_SEED", 1));
        const quint64 count = one ? 1 : number("LOCKSTEP_SEEDS", 200);
        const int steps = static_cast<int>(number("LOCKSTEP_STEPS", 60));
        QElapsedTimer time;
        time.start();
        int failures = 0;
        int played = 0;
        for (quint64 seed = first; seed < first + count; ++seed) {
            RandomTeam team{ seed };
            team.play(steps);
            ++played;
            if (team.heal() && team.tidyUp())
                continue;
            ++failures;
            qWarning("LOCKSTEP_SEED=%llu: %s", seed, team.why().constData());
            if (failures == 1)
                qWarning("%s", team.trace().constData());
            if (failures == 10)
                break;
        }
        qInfo("%.1f schedules/s of %d steps", 1000.0 * played / static_cast<double>(time.elapsed()),
            steps);
        QCOMPARE(failures, 0);
    }

    // The same seed gives the same story: else no failure could be repeated.
    void aSeedIsAStory()
    {
        for (const quint64 seed : { 11u, 12u }) {
            RandomTeam once{ seed };
            RandomTeam again{ seed };
            once.play(40);
            again.play(40);
            QCOMPARE(once.trace(), again.trace());
        }
    }
};

QTEST_GUILESS_MAIN(TestWorldRandom)
#include "tst_world_random.moc"

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// Durable mutations a second: the issue service with group commit on a SQLite file.

#include "tests/bench/commitload.h"
#include "tests/bench/measure.h"

#include <QCoreApplication>

using namespace lockstep::bench;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

int main(int argc, char **argv)
{
    const QCoreApplication application{ argc, argv };
    print(machine());
    print(u"SQLite file in the temporary folder, WAL, synchronous = FULL; updates of two fields"_s);
    CommitLoad bench;
    if (const auto opened = bench.open(); !opened) {
        print(opened.error().message);
        return 1;
    }
    const bool isSmoke = QCoreApplication::arguments().contains(u"--smoke"_s);
    const std::vector<int> sizes = isSmoke ? std::vector{ 100, 200 } : std::vector{ 1'000, 20'000 };
    const std::chrono::milliseconds time = isSmoke ? 200ms : 5000ms;
    constexpr int inFlight = 64;
    double smallCpu = 0;
    CommitLoad::Figures grouped;
    for (const int issues : sizes) {
        bench.fill(issues, inFlight);
        const auto alone = bench.update(1, time * 2 / 5);
        grouped = bench.update(inFlight, time);
        print(
            u"%1 issues: %2 clients %3/s (%4 in a commit, CPU %5 us each); one client, an fsync each, %6/s"_s
                .arg(issues)
                .arg(inFlight)
                .arg(grouped.rate, 0, 'f', 0)
                .arg(grouped.group, 0, 'f', 1)
                .arg(grouped.cpu, 0, 'f', 0)
                .arg(alone.rate, 0, 'f', 0));
        if (smallCpu == 0)
            smallCpu = grouped.cpu;
        else
            print(u"growth of the CPU time: %1x"_s.arg(grouped.cpu / smallCpu, 0, 'f', 2));
    }
    print(u"durable mutations/s: "_s + verdictAtLeast(grouped.rate, 5000));
    return 0;
}

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// The client and socket.io-client taking in the same events, side by side (docs/performance.md).

#include "app/common/heap.h"
#include "tests/bench/ingest.h"

#include <algorithm>

using namespace lockstep;
using namespace lockstep::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr int skippedCode = 77;

struct Plan
{
    std::vector<int> sizes{ 10'000, 100'000 };
    int updates = 40'000; // a phase
    int rounds = 3;
    bool hasPeer = true;
};

struct Series
{
    std::vector<IngestFigures> ours{};
    std::vector<IngestFigures> theirs{};
};

struct SizeFigures
{
    Series first{};
    Series live{};
    Series paged{};
};

QString figure(double value, int decimals) { return QString::number(value, 'f', decimals); }

double median(const std::vector<IngestFigures> &runs, double IngestFigures::*member)
{
    std::vector<double> values;
    for (const IngestFigures &run : runs)
        values.push_back(run.*member);
    return percentile(values, 0.5);
}

double least(const std::vector<IngestFigures> &runs, double IngestFigures::*member)
{
    double value = runs.front().*member;
    for (const IngestFigures &run : runs)
        value = std::min(value, run.*member);
    return value;
}

double ratio(const Series &series, double IngestFigures::*member)
{
    return series.theirs.empty() ? 0 : median(series.ours, member) / median(series.theirs, member);
}

void printRow(
    const QString &what, const Series &series, double IngestFigures::*member, int decimals)
{
    const double theirs = median(series.theirs, member);
    print(u"  %1%2%3%4"_s.arg(what, -44)
              .arg(figure(median(series.ours, member), decimals), 12)
              .arg(theirs > 0 ? figure(theirs, decimals) : u"-"_s, 18)
              .arg(theirs > 0 ? figure(ratio(series, member), 2) + u"x"_s : u"-"_s, 10));
}

void printSeries(const QString &name, const Series &series)
{
    printRow(name + u": events/s"_s, series, &IngestFigures::rate, 0);
    printRow(name + u": CPU us an event, stored"_s, series, &IngestFigures::cpu, 2);
    print(u"    GUI thread %1, network thread %2, store thread %3 us"_s.arg(
        figure(median(series.ours, &IngestFigures::gui), 2),
        figure(median(series.ours, &IngestFigures::network), 2),
        figure(median(series.ours, &IngestFigures::store), 2)));
    print(u"    longest turn of the GUI thread: CPU %1 ms, wall %2 ms (best of %3: %4, %5)"_s
              .arg(figure(median(series.ours, &IngestFigures::turnCpuMs), 1),
                  figure(median(series.ours, &IngestFigures::turnMs), 1))
              .arg(series.ours.size())
              .arg(figure(least(series.ours, &IngestFigures::turnCpuMs), 1),
                  figure(least(series.ours, &IngestFigures::turnMs), 1)));
}

template <typename Receiver>
Result<void> take(
    Result<IngestFigures> (Receiver::*step)(), Receiver &receiver, std::vector<IngestFigures> &into)
{
    const auto figures = (receiver.*step)();
    if (!figures)
        return figures.error();
    into.push_back(*figures);
    return {};
}

// Both in turns, so that a change of the machine's mood meets both.
Result<SizeFigures> measure(GuiLoop &loop, int issues, const Plan &plan)
{
    const Recording recording = Recording::make(issues, plan.updates, plan.rounds);
    SizeFigures result;
    LockstepReceiver ours{ loop, recording };
    std::optional<SocketIoReceiver> theirs;
    if (const auto taken = take(&LockstepReceiver::begin, ours, result.first.ours); !taken)
        return taken.error();
    if (plan.hasPeer) {
        theirs.emplace(recording);
        if (const auto taken = take(&SocketIoReceiver::begin, *theirs, result.first.theirs); !taken)
            return taken.error();
    }
    for (int round = 0; round < plan.rounds; ++round) {
        for (Series *series : { &result.live, &result.paged }) {
            if (const auto taken = take(&LockstepReceiver::next, ours, series->ours); !taken)
                return taken.error();
            if (!theirs)
                continue;
            if (const auto taken = take(&SocketIoReceiver::next, *theirs, series->theirs); !taken)
                return taken.error();
        }
    }
    print(u"\n%1 issues%2lockstep  socket.io-client     ratio"_s.arg(issues, 7).arg(QString{}, 36));
    printRow(u"first sync in pages: events/s"_s, result.first, &IngestFigures::rate, 0);
    printRow(u"first sync in pages: CPU us an event"_s, result.first, &IngestFigures::cpu, 2);
    printSeries(u"single events"_s, result.live);
    printSeries(u"pages of 100"_s, result.paged);
    return result;
}

int report(const Error &error)
{
    print(error.code == skipped ? error.message : u"failed: "_s + error.message);
    return error.code == skipped ? skippedCode : 1;
}

void printVerdicts(const SizeFigures &small, const SizeFigures &large)
{
    const auto growth = [&](const Series &from, const Series &to) {
        return figure(
            median(to.ours, &IngestFigures::cpu) / median(from.ours, &IngestFigures::cpu), 2);
    };
    print(
        u"\nGrowth of the CPU time an event from the smaller list to the larger: single %1x, pages %2x"_s
            .arg(growth(small.live, large.live), growth(small.paged, large.paged)));
    for (const auto &[name, series] : { std::pair{ u"single events"_s, &large.live },
             std::pair{ u"pages of 100"_s, &large.paged } }) {
        if (!series->theirs.empty()) {
            const double rate = ratio(*series, &IngestFigures::rate);
            print(u"%1, events/s: %2x, %3"_s.arg(name, figure(rate, 2), verdictAtLeast(rate, 4)));
        }
        const double cpu = least(series->ours, &IngestFigures::turnCpuMs);
        const double wall = least(series->ours, &IngestFigures::turnMs);
        print(u"%1, longest GUI turn, best of %2: CPU %3 ms, %4; wall %5 ms, %6"_s.arg(name)
                  .arg(series->ours.size())
                  .arg(figure(cpu, 1), verdictAtMost(cpu, 16), figure(wall, 1),
                      verdictAtMost(wall, 50)));
    }
}

} // namespace

int main(int argc, char **argv)
{
    app::avoidHeapPauses(); // as the desktop client does
    GuiLoop loop{ argc, argv };
    Plan plan;
    if (QCoreApplication::arguments().contains(u"--smoke"_s))
        plan = { { 300, 3'000 }, 1'000, 1, false };
    keepOffFirstProcessor(); // the servers are there
    if (plan.hasPeer) {
        if (const auto installed = installPeers(); !installed)
            return report(installed.error());
    }
    print(machine());
    print(
        u"%1 updates a phase, medians of %2 phases; one at a time of lockstep and socket.io-client."_s
            .arg(plan.updates)
            .arg(plan.rounds));
    print(
        u"lockstep: until it stands in replica and issue list (model without a view); CPU with the"_s);
    print(u"commit of cache.db, over all threads. socket.io-client: until it stands in a Map."_s);
    std::vector<SizeFigures> results;
    for (const int size : plan.sizes) {
        const auto result = measure(loop, size, plan);
        if (!result)
            return report(result.error());
        results.push_back(*result);
    }
    printVerdicts(results.front(), results.back());
    return 0;
}

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// lockstepd and socket.io telling everybody, side by side (docs/performance.md).

#include "tests/bench/fanout.h"
#include "tests/bench/floor.h"

#include <QCoreApplication>

using namespace lockstep;
using namespace lockstep::bench;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int skippedCode = 77;

QString figure(double value, int decimals = 2) { return QString::number(value, 'f', decimals); }

void printRow(const QString &what, double ours, double theirs, int decimals)
{
    print(u"  %1%2%3%4"_s.arg(what, -42)
              .arg(figure(ours, decimals), 12)
              .arg(figure(theirs, decimals), 12)
              .arg(theirs > 0 ? figure(ours / theirs) + u"x"_s : u"-"_s, 10));
}

struct Plan
{
    int small = 250;
    int large = 1000;
    std::chrono::milliseconds time = 10s;
    bool hasPeer = true;
};

struct Pair
{
    FanoutFigures ours{};
    FanoutFigures theirs{};
    double bareSend = 0; // see bareSendMicroseconds
};

void printTable(int count, const Pair &pair)
{
    const auto &[ours, theirs, bareSend] = pair;
    print(u"\n%1 clients%2lockstepd   socket.io     ratio"_s.arg(count).arg(QString{}, 37));
    printRow(u"20/s: server CPU us a delivered message"_s, ours.steadyCpu, theirs.steadyCpu, 2);
    print(u"    of which the kernel takes for the bare send: %1"_s.arg(figure(bareSend)));
    printRow(u"20/s: latency p50 ms"_s, ours.p50, theirs.p50, 2);
    printRow(u"20/s: latency p99 ms (median of 5 windows)"_s, ours.p99, theirs.p99, 2);
    printRow(u"saturated: deliveries/s"_s, ours.saturatedRate, theirs.saturatedRate, 0);
    printRow(u"saturated: server CPU us a message"_s, ours.saturatedCpu, theirs.saturatedCpu, 2);
    printRow(u"kB a connection, signed in, subscribed"_s, ours.bytesPerConnection / 1000,
        theirs.bytesPerConnection / 1000, 1);
    printRow(u"kB a connection, after the load"_s, ours.bytesPerConnectionAfter / 1000,
        theirs.bytesPerConnectionAfter / 1000, 1);
    printRow(u"s until all were in"_s, ours.connectSeconds, theirs.connectSeconds, 2);
}

Result<Pair> measure(int count, const Plan &plan)
{
    Pair pair;
    QByteArray event;
    {
        const auto server = ServerProcess::lockstepd();
        if (!server)
            return server.error();
        const auto dialect = lockstepDialect();
        if (const auto ready = dialect->prepare(**server, 1); !ready)
            return ready.error();
        Fanout fanout{ **server, *dialect, { count, 1, 20, plan.time } };
        const auto figures = fanout.run();
        if (!figures)
            return figures.error();
        pair.ours = *figures;
        event = fanout.lastEvent();
    }
    if (!plan.hasPeer)
        return pair;
    const auto server = ServerProcess::node(u"fanout_server.cjs"_s);
    if (!server)
        return server.error();
    const auto dialect = socketIoDialect(event);
    if (const auto ready = dialect->prepare(**server, 1); !ready)
        return ready.error();
    Fanout fanout{ **server, *dialect, { count, 1, 20, plan.time } };
    const auto figures = fanout.run();
    if (!figures)
        return figures.error();
    pair.theirs = *figures;
    const auto bare = bareSendMicroseconds(count, event.size());
    if (!bare)
        return bare.error();
    pair.bareSend = *bare;
    print(u"measured %1 clients, events of %2 bytes"_s.arg(count).arg(event.size()));
    return pair;
}

int report(const Error &error)
{
    print(error.code == skipped ? error.message : u"failed: "_s + error.message);
    return error.code == skipped ? skippedCode : 1;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application{ argc, argv };
    Plan plan;
    if (QCoreApplication::arguments().contains(u"--smoke"_s))
        plan = { 20, 40, 300ms, false };
    raiseFileLimit();
    keepToFirstProcessor();
    if (plan.hasPeer) {
        if (const auto installed = installPeers(); !installed)
            return report(installed.error());
    }
    print(machine());
    print(
        u"lockstepd: its own process, SQLite file in the temporary folder, limits raised by options;"_s);
    print(u"an update is decided, committed to disk and told. socket.io: an update is told."_s);
    const auto small = measure(plan.small, plan);
    if (!small)
        return report(small.error());
    const auto large = measure(plan.large, plan);
    if (!large)
        return report(large.error());
    printTable(plan.small, *small);
    printTable(plan.large, *large);

    const auto &[ours, theirs, bareSend] = *large;
    print(u"\nGrowth of the CPU time a message with the clients: 20/s %1x, saturated %2x"_s.arg(
        figure(ours.steadyCpu / small->ours.steadyCpu),
        figure(ours.saturatedCpu / small->ours.saturatedCpu)));
    if (!plan.hasPeer)
        return 0;
    print(u"CPU a delivered message, 1,000 clients, 20/s: %1x, %2"_s.arg(
        figure(ours.steadyCpu / theirs.steadyCpu),
        verdictAtMost(ours.steadyCpu / theirs.steadyCpu, 0.4)));
    print(u"  above the bare send: %1x"_s.arg(
        figure((ours.steadyCpu - bareSend) / (theirs.steadyCpu - bareSend))));
    print(u"deliveries/s when saturated: %1x, %2"_s.arg(
        figure(ours.saturatedRate / theirs.saturatedRate, 1),
        verdictAtLeast(ours.saturatedRate / theirs.saturatedRate, 12)));
    print(u"memory a connection: %1 kB, %2"_s.arg(figure(ours.bytesPerConnection / 1000, 1),
        verdictAtMost(ours.bytesPerConnection / 1000, 8)));
    print(u"p99 latency: %1 ms, %2"_s.arg(figure(ours.p99, 1), verdictAtMost(ours.p99, 20)));
    return 0;
}

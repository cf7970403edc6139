// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// What one node of lockstepd bears, each load at two sizes, beside socket.io where it can bear the
// same (docs/performance.md). A JSON line for each figure, and a table at the end.
// Usage: bench_server [--smoke] [--runs N] [LOAD...]

#include "core/base/jsonwriter.h"
#include "tests/bench/commitload.h"
#include "tests/bench/fanout.h"
#include "tests/bench/storm.h"

#include <QCoreApplication>

using namespace lockstep;
using namespace lockstep::bench;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int skippedCode = 77;

struct Plan
{
    bool isSmoke = false;
    int runs = 5;
    QStringList loads{}; // empty: all
    std::chrono::milliseconds time = 5s;
};

// What is measured of a load, in each of its sizes.
struct Goal
{
    QString name{};
    double value = 0;
    bool isAtMost = true;
    bool isOfRatio = false; // to the peer
    int decimals = 2;
};
struct Sample // of one goal
{
    double ours = 0;
    std::optional<double> theirs{};
};
using Samples = std::vector<Sample>; // in the order of the goals

struct Load
{
    QString name{};
    std::vector<int> sizes{};
    int smokeSize = 0;
    std::vector<Goal> goals{};
    std::function<Result<Samples>(int size, const Plan &plan)> run{};
};

double median(std::vector<double> values) { return percentile(values, 0.5); }

Result<FanoutFigures> fanoutOf(
    const ServerProcess &server, Dialect &dialect, const FanoutLoad &load, QByteArray &event)
{
    if (const auto ready = dialect.prepare(server, load.rooms); !ready)
        return ready.error();
    Fanout fanout{ server, dialect, load };
    const auto figures = fanout.run();
    event = fanout.lastEvent();
    return figures;
}

// lockstepd, and then the peer with events of the same size.
struct Sides
{
    FanoutFigures ours{};
    std::optional<FanoutFigures> theirs{};
};
Result<Sides> sides(const FanoutLoad &load, const Plan &plan, bool hasPeer = true)
{
    Sides both;
    QByteArray event;
    FanoutLoad own = load;
    {
        const auto server = ServerProcess::lockstepd();
        if (!server)
            return server.error();
        if (load.streams > 0) {
            const auto users = (*server)->users();
            const auto token
                = users ? (*server)->token(users->first()) : Result<QByteArray>{ users.error() };
            if (!token)
                return token.error();
            own.streamToken = *token;
        }
        const auto figures = fanoutOf(**server, *lockstepDialect(), own, event);
        if (!figures)
            return figures.error();
        both.ours = *figures;
    }
    if (!hasPeer || plan.isSmoke)
        return both;
    const auto server = ServerProcess::node(u"fanout_server.cjs"_s);
    if (!server)
        return server.error();
    QByteArray unused;
    const auto figures = fanoutOf(**server, *socketIoDialect(event), load, unused);
    if (!figures)
        return figures.error();
    both.theirs = *figures;
    return both;
}

Sample pair(const Sides &both, double FanoutFigures::*figure, double factor = 1)
{
    Sample sample{ both.ours.*figure * factor };
    if (both.theirs)
        sample.theirs = (*both.theirs).*figure * factor;
    return sample;
}

Result<Samples> everybody(int size, const Plan &plan)
{
    const auto both = sides({ size, 1, 20, plan.time }, plan);
    if (!both)
        return both.error();
    using F = FanoutFigures;
    return Samples{ pair(*both, &F::steadyCpu), pair(*both, &F::p99),
        pair(*both, &F::bytesPerConnection, 1e-3), pair(*both, &F::saturatedRate) };
}

Result<Samples> rooms(int size, const Plan &plan)
{
    FanoutLoad load{ size, 10, 200, plan.time };
    load.saturates = false;
    const auto both = sides(load, plan);
    if (!both)
        return both.error();
    return Samples{ pair(*both, &FanoutFigures::p50) };
}

Result<Samples> quiet(int size, const Plan &plan)
{
    FanoutLoad load{ size, 1, 20, plan.time };
    load.saturates = false;
    const auto both = sides(load, plan);
    if (!both)
        return both.error();
    return Samples{ pair(*both, &FanoutFigures::steadyCore, 100) };
}

Result<Samples> streams(int size, const Plan &plan)
{
    FanoutLoad load{ size, 1, 20, plan.time };
    load.saturates = false;
    load.streams = size / 2;
    const auto both = sides(load, plan, false);
    if (!both)
        return both.error();
    using F = FanoutFigures;
    return Samples{ pair(*both, &F::idleCore, 100), pair(*both, &F::average),
        pair(*both, &F::streamAverage) };
}

Result<Samples> commits(int size, const Plan &plan)
{
    constexpr int inFlight = 64;
    useAllProcessors(); // the server is in this process
    CommitLoad load;
    if (const auto opened = load.open(); !opened)
        return opened.error();
    load.fill(size, inFlight);
    const Samples samples{ { load.update(inFlight, plan.time).rate } };
    keepToFirstProcessor();
    return samples;
}

Result<Samples> arrivals(int size, const Plan &)
{
    const auto server = ServerProcess::lockstepd();
    if (!server)
        return server.error();
    Storm storm{ **server, size };
    const auto seconds = storm.connectAll();
    if (!seconds)
        return seconds.error();
    return Samples{ Sample{ *seconds } };
}

Result<Samples> storm(int size, const Plan &)
{
    const auto server = ServerProcess::lockstepd();
    if (!server)
        return server.error();
    Storm storm{ **server, size };
    const auto figures = storm.run(100);
    if (!figures)
        return figures.error();
    return Samples{ { figures->back }, { figures->median } };
}

std::vector<Load> allLoads()
{
    return {
        { u"everybody"_s, { 250, 1000 }, 40,
            { { u"CPU us a delivered message, 20 updates/s"_s, 0.4, true, true },
                { u"p99 ms"_s, 20 }, { u"kB a connection"_s, 8, true, false, 1 },
                { u"deliveries/s when saturated"_s, 12, false, true, 0 } },
            everybody },
        { u"rooms"_s, { 200, 1000 }, 40, { { u"p50 ms, 10 rooms, 200 updates/s"_s, 10 } }, rooms },
        { u"quiet"_s, { 125, 500 }, 40, { { u"% of a processor, 20 updates/s"_s, 5.5 } }, quiet },
        { u"commits"_s, { 1'000, 20'000 }, 100,
            { { u"durable mutations/s, 64 at a time"_s, 5'000, false, false, 0 } }, commits },
        { u"streams"_s, { 250, 1000 }, 40,
            { { u"% of a processor, idle, and half as many streams"_s, 3 },
                { u"average ms to a WebSocket, 20 updates/s"_s, 50 },
                { u"average ms to a stream"_s, 50 } },
            streams },
        { u"arrivals"_s, { 1'250, 5'000 }, 40, { { u"s until all were accepted, and held"_s, 5 } },
            arrivals },
        { u"storm"_s, { 250, 1000 }, 40,
            { { u"s until the last was live and had what it missed"_s, 45 },
                { u"s, the median of them"_s, 45 } },
            storm },
    };
}

struct Row
{
    const Goal *goal = nullptr;
    int size = 0;
    double ours = 0;
    std::optional<double> theirs{};
    double growth = 0; // to the size before; 0: it is the first
};

void printJson(const Load &load, const Row &row)
{
    JsonWriter json;
    json.beginObject().member("bench"_L1, u"server"_s).member("load"_L1, load.name);
    json.member("figure"_L1, row.goal->name).member("size"_L1, qint64{ row.size });
    json.key("ours"_L1).value(row.ours);
    if (row.theirs) {
        json.key("theirs"_L1).value(*row.theirs);
        json.key("ratio"_L1).value(row.ours / *row.theirs);
    }
    json.key(row.goal->isOfRatio ? "goalOfRatio"_L1 : "goal"_L1).value(row.goal->value);
    json.endObject();
    print(QString::fromUtf8(json.text()));
}

void printRow(const Row &row, bool isLargest)
{
    const auto figure
        = [&](double value) { return QString::number(value, 'f', row.goal->decimals); };
    const QString ratio
        = row.theirs ? QString::number(row.ours / *row.theirs, 'f', 2) + u'x' : u"-"_s;
    QString verdict;
    if (isLargest && (!row.goal->isOfRatio || row.theirs)) {
        const double value = row.goal->isOfRatio ? row.ours / *row.theirs : row.ours;
        verdict = row.goal->isAtMost ? verdictAtMost(value, row.goal->value)
                                     : verdictAtLeast(value, row.goal->value);
    }
    print(u"  %1%2%3%4%5%6   %7"_s.arg(row.goal->name, -50)
              .arg(row.size, 7)
              .arg(figure(row.ours), 12)
              .arg(row.theirs ? figure(*row.theirs) : u"-"_s, 12)
              .arg(ratio, 9)
              .arg(row.growth > 0 ? QString::number(row.growth, 'f', 2) + u'x' : u"-"_s, 9)
              .arg(verdict));
}

Result<std::vector<Row>> measure(const Load &load, const Plan &plan)
{
    const std::vector<int> sizes = plan.isSmoke ? std::vector{ load.smokeSize } : load.sizes;
    std::vector<Row> rows;
    for (const int size : sizes) {
        std::vector<Samples> runs;
        for (int run = 0; run < plan.runs; ++run) {
            const auto samples = load.run(size, plan);
            if (!samples)
                return samples.error();
            runs.push_back(*samples);
        }
        for (size_t i = 0; i < load.goals.size(); ++i) {
            std::vector<double> ours;
            std::vector<double> theirs;
            for (const Samples &samples : runs) {
                ours.push_back(samples[i].ours);
                if (samples[i].theirs)
                    theirs.push_back(*samples[i].theirs);
            }
            Row row{ &load.goals[i], size, median(ours) };
            if (!theirs.empty())
                row.theirs = median(theirs);
            if (rows.size() >= load.goals.size())
                row.growth = row.ours / rows[rows.size() - load.goals.size()].ours;
            rows.push_back(row);
            printJson(load, row);
        }
    }
    return rows;
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
    QStringList words = QCoreApplication::arguments().mid(1);
    if (words.removeAll(u"--smoke"_s) > 0)
        plan = { true, 1, {}, 300ms };
    if (const qsizetype at = words.indexOf(u"--runs"_s); at >= 0 && at + 1 < words.size()) {
        plan.runs = std::max(1, words.at(at + 1).toInt());
        words.remove(at, 2);
    }
    plan.loads = words;
    const std::vector<Load> loads = allLoads();
    for (const QString &word : words) {
        if (std::none_of(loads.begin(), loads.end(), [&](const Load &l) { return l.name == word; }))
            return report({ errc::Io, u"there is no load \"%1\""_s.arg(word), {} });
    }
    raiseFileLimit();
    keepToFirstProcessor();
    if (!plan.isSmoke) {
        if (const auto installed = installPeers(); !installed)
            return report(installed.error());
    }
    print(machine());
    print(u"lockstepd: a process of its own on a SQLite file in the temporary folder, limits "
          u"raised by "
          "options, tokens minted; each update is committed to disk. Medians of %1."_s.arg(
              plan.runs));
    std::vector<std::pair<const Load *, std::vector<Row>>> tables;
    for (const Load &load : loads) {
        if (!plan.loads.isEmpty() && !plan.loads.contains(load.name))
            continue;
        auto rows = measure(load, plan);
        if (!rows)
            return report({ rows.error().code, load.name + u": "_s + rows.error().message, {} });
        tables.emplace_back(&load, std::move(*rows));
    }
    print(u"\n  %1   size   lockstepd   socket.io    ratio   growth"_s.arg(QString{}, -50));
    for (const auto &[load, rows] : tables) {
        for (size_t i = 0; i < rows.size(); ++i)
            printRow(rows[i], i + load->goals.size() >= rows.size());
    }
    return 0;
}

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// lockstep-sim: see docs/simulation.md.

#include "tests/simulation/campaign.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QHashSeed>

#include <algorithm>
#include <cstdio>

#include <sqlite3.h>

using namespace lockstep;
using namespace Qt::StringLiterals;

namespace {

enum ExitCode { Good = 0, Failed = 1, BadUsage = 2 };

void say(const QByteArray &text)
{
    std::fputs(text.constData(), stdout);
    std::fputc('\n', stdout);
    std::fflush(stdout);
}

void printCounts(const CampaignResult &result)
{
    const SimulationCounts &counts = result.counts;
    say("schedules  " + QByteArray::number(counts.schedules) + " in "
        + QByteArray::number(result.seconds, 'f', 1) + " s ("
        + QByteArray::number(static_cast<double>(counts.schedules) / result.seconds, 'f', 1)
        + "/s), " + QByteArray::number(counts.deeds) + " operations");
    QByteArray faults;
    qint64 total = 0;
    for (const auto &[verb, times] : counts.faults) {
        faults += "  " + QByteArray{ infoOf(verb).name } + ' ' + QByteArray::number(times);
        total += times;
    }
    say("faults     " + QByteArray::number(total) + ':' + faults);
    say("checked");
    for (size_t i = 1; i < invariantCount; ++i)
        say("  " + nameOf(static_cast<Invariant>(i)).leftJustified(28)
            + QByteArray::number(counts.checks[i]));
}

void printSchedule(const Schedule &schedule, Plant plant, const QString &traceFile)
{
    Simulator simulator;
    activePlant = plant;
    const Trial trial = simulator.play(schedule);
    activePlant = Plant::None;
    say("# " + QByteArray{ trial.why }.replace('\n', "\n# "));
    say(toText(schedule));
    if (traceFile.isEmpty())
        return;
    QFile file{ traceFile };
    if (!file.open(QFile::WriteOnly) || file.write(trial.trace + '\n') < 0)
        std::fprintf(stderr, "%s: %s\n", qPrintable(traceFile), qPrintable(file.errorString()));
}

int runCampaign(const Campaign &campaign, const QString &traceFile)
{
    const CampaignResult result = run(campaign);
    printCounts(result);
    say("failures   " + QByteArray::number(result.failures.size()));
    for (const Failure &failure : result.failures)
        say("  seed " + QByteArray::number(failure.seed) + ": " + failure.why.split('\n').first());
    if (result.failures.isEmpty())
        return Good;
    const Failure &first = result.failures.first();
    const Schedule shortest = shrunk(makeSchedule(first.seed), campaign.plant);
    say("\n# seed " + QByteArray::number(first.seed) + ", shrunk to "
        + QByteArray::number(shortest.steps.size()) + " steps");
    printSchedule(shortest, campaign.plant, traceFile);
    return Failed;
}

// Each must be found: a bug that is not is one of the simulator.
int findPlants(Campaign campaign, const QString &name)
{
    campaign.mostFailures = 1;
    int missing = 0;
    int tried = 0;
    for (const PlantInfo &plant : plants()) {
        if (name != "all"_L1 && name != QLatin1StringView{ plant.name })
            continue;
        ++tried;
        campaign.plant = plant.plant;
        const CampaignResult result = run(campaign);
        bool found = !result.failures.isEmpty();
        if (found) { // because of the plant, and of nothing else
            Simulator simulator;
            found = simulator.play(makeSchedule(result.failures.first().seed)).why.isEmpty();
        }
        missing += !found;
        QByteArray line = QByteArray{ plant.name }.leftJustified(26)
            + (found ? "found after " : "NOT FOUND in ")
            + QByteArray::number(result.counts.schedules) + " schedules";
        if (found)
            line += ", seed " + QByteArray::number(result.failures.first().seed) + ": "
                + result.failures.first().why.left(100).replace('\n', ' ');
        say(line);
        if (found && name != "all"_L1) {
            const Schedule shortest
                = shrunk(makeSchedule(result.failures.first().seed), plant.plant);
            printSchedule(shortest, plant.plant, {});
        }
    }
    if (tried == 0) {
        std::fprintf(stderr, "no such plant: %s\n", qPrintable(name));
        return BadUsage;
    }
    return missing == 0 ? Good : Failed;
}

int replay(const QString &what, const QString &traceFile)
{
    bool isSeed = false;
    Schedule schedule = makeSchedule(what.toULongLong(&isSeed));
    if (!isSeed) {
        QFile file{ what };
        if (!file.open(QFile::ReadOnly)) {
            std::fprintf(stderr, "%s: %s\n", qPrintable(what), qPrintable(file.errorString()));
            return BadUsage;
        }
        const auto read = fromText(file.readAll());
        if (!read) {
            std::fprintf(stderr, "%s: %s\n", qPrintable(what), qPrintable(read.error().message));
            return BadUsage;
        }
        schedule = *read;
    }
    Simulator simulator;
    const Trial trial = simulator.play(schedule);
    say(trial.why.isEmpty() ? "good" : trial.why);
    say("trace hash " + QByteArray::number(trial.hash, 16));
    if (!trial.why.isEmpty() || !traceFile.isEmpty())
        printSchedule(schedule, Plant::None, traceFile);
    return trial.why.isEmpty() ? Good : Failed;
}

// For comparison with another build: the same seeds must be the same stories.
int printHashes(const Campaign &campaign)
{
    Simulator simulator;
    for (qint64 i = 0; i < campaign.schedules; ++i) {
        const quint64 seed = campaign.firstSeed + static_cast<quint64>(i);
        const Trial trial = simulator.play(makeSchedule(seed));
        say(QByteArray::number(seed) + ' ' + QByteArray::number(trial.hash, 16));
    }
    return Good;
}

} // namespace

int main(int argc, char *argv[])
{
    // Two threads that count their memory in common wait for each other.
    sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    // The order of hashes is part of what a seed says.
    QHashSeed::setDeterministicGlobalSeed();
    // Code under test warns of what is done to it.
    if (!qEnvironmentVariableIsSet("LOCKSTEP_WORLD_LOG"))
        qInstallMessageHandler([](QtMsgType type, const QMessageLogContext &, const QString &text) {
            if (type == QtFatalMsg)
                std::fprintf(stderr, "%s\n", qPrintable(text));
        });
    QCoreApplication app{ argc, argv };
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Plays random trials of a whole team, server and network "
                                     "included, in simulated time."_s);
    parser.addHelpOption();
    const QCommandLineOption schedules{ u"schedules"_s, u"How many."_s, u"N"_s, u"10000"_s };
    const QCommandLineOption seed{ u"seed"_s, u"The first one's seed."_s, u"S"_s, u"1"_s };
    const QCommandLineOption jobs{ u"jobs"_s, u"Threads."_s, u"J"_s, u"2"_s };
    const QCommandLineOption plant{ u"plant"_s, u"Look for a planted bug, or for all in turn."_s,
        u"NAME|all"_s };
    const QCommandLineOption again{ u"replay"_s, u"Plays one seed, or a schedule from a file."_s,
        u"SEED|FILE"_s };
    const QCommandLineOption trace{ u"trace"_s, u"Writes the story of the failure there."_s,
        u"FILE"_s };
    const QCommandLineOption hashes{ u"hashes"_s,
        u"Prints each seed with the hash of its story, and checks nothing."_s };
    parser.addOptions({ schedules, seed, jobs, plant, again, trace, hashes });
    parser.process(app);

    if (parser.isSet(again))
        return replay(parser.value(again), parser.value(trace));
    Campaign campaign;
    bool good[3]{};
    campaign.schedules = parser.value(schedules).toLongLong(&good[0]);
    campaign.firstSeed = parser.value(seed).toULongLong(&good[1]);
    campaign.jobs = parser.value(jobs).toInt(&good[2]);
    if (!std::all_of(std::begin(good), std::end(good), [](bool each) { return each; })
        || campaign.schedules < 1 || campaign.jobs < 1 || !parser.positionalArguments().isEmpty()) {
        std::fputs("numbers are expected; see --help\n", stderr);
        return BadUsage;
    }
    if (parser.isSet(hashes))
        return printHashes(campaign);
    if (parser.isSet(plant))
        return findPlants(campaign, parser.value(plant));
    return runCampaign(campaign, parser.value(trace));
}

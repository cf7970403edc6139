// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/simulation/simulation.h"

#include "tests/simulation/player.h"

namespace lockstep {

using namespace Qt::StringLiterals;

namespace {

constexpr Milliseconds livenessTime = 120s;
constexpr Milliseconds tellingTime = 3s; // of presence, which nobody waits for
constexpr int mostTellings = 10;
constexpr Milliseconds patience = 10s; // of people who are asked to sign in again

World::Options optionsOf(const Schedule &schedule, WorldKit &kit)
{
    World::Options options;
    options.delay = Milliseconds{ schedule.delayMs };
    options.slowness = Milliseconds{ schedule.slownessMs };
    options.tokenLifetime = std::chrono::seconds{ schedule.tokenSeconds };
    options.limits.rates = { schedule.perMinute, schedule.perSecond };
    options.limits.liveBacklog = schedule.backlogBytes;
    options.snapshots.rows = 2; // so that they come in several pieces
    options.hasSnapshots = schedule.snapshots > 0;
    if (schedule.snapshots > 1) {
        options.snapshotsFrom = { 2, 4 };
        options.rowsATurn = 2; // so that they are collected in several turns
    }
    options.kit = &kit;
    options.savesAtOnce = false;
    return options;
}

// Everybody is live and has nothing left to send; whoever has to sign in again does.
bool settle(World &world, const std::vector<WorldClient *> &clients)
{
    for (Milliseconds waited = 0ms; waited < livenessTime; waited += patience) {
        world.pump();
        for (WorldClient *client : clients) {
            if (client->status().connection.state == ConnectionState::SignInNeeded)
                client->engine().retryNow();
        }
        if (world.settle(patience))
            return true;
    }
    world.complain(Invariant::NotStuck,
        u"after %1 s, and then %2"_s.arg((livenessTime - patience).count() / 1000)
            .arg(QString::fromUtf8(world.why())));
    return world.holds();
}

QByteArray judge(World &world, const Schedule &schedule, SimulationCounts &counts)
{
    std::vector<WorldClient *> clients{ &world.client(u"jane"_s), &world.client(u"bob"_s) };
    clients.push_back(
        schedule.twoWindows ? &world.client(u"bob"_s, u"2"_s) : &world.client(u"eve"_s));
    Player player{ world, clients, counts };
    for (const Step &step : schedule.steps) {
        player.play(step);
        if (!world.holds())
            return world.why();
    }
    player.mendAll();
    // In the meantime somebody's token may end, and what was delayed is still under way.
    for (int i = 0; i < mostTellings; ++i) {
        if (!settle(world, clients))
            return world.why();
        world.advance(tellingTime);
        if (world.isEverybodyHere())
            break;
    }
    if (!world.converged())
        return world.why();
    if (schedule.leaver >= 0
        && !world.leavesPresence(*clients[static_cast<size_t>(schedule.leaver) % clients.size()]))
        return world.why();
    return {};
}

} // namespace

void SimulationCounts::add(const SimulationCounts &other)
{
    schedules += other.schedules;
    deeds += other.deeds;
    for (const auto &[fault, times] : other.faults)
        faults[fault] += times;
    for (size_t i = 0; i < checks.size(); ++i)
        checks[i] += other.checks[i];
}

Simulator::Simulator()
{
    World world{ 1, { .kit = &m_kit } };
    world.addUser(u"jane"_s);
    world.addUser(u"bob"_s);
    world.addUser(u"eve"_s);
    world.addProject(u"LOCK"_s);
    world.addProject(u"NEXT"_s);
    world.addProject(u"SECRET"_s, { u"jane"_s, u"eve"_s });
    for (int i = 1; i <= 3; ++i)
        world.client(u"jane"_s).create(u"LOCK"_s, u"issue %1"_s.arg(i),
            { { Field::Description, u"first\nsecond\nthird\nfourth\nfifth\nsixth"_s } });
    if (!world.settle())
        qFatal("Simulator: %s", world.why());
    world.keepAsTemplate();
}

Trial Simulator::play(const Schedule &schedule)
{
    World world{ schedule.seed, optionsOf(schedule, m_kit) };
    Trial trial;
    trial.why = judge(world, schedule, trial.counts);
    trial.counts.schedules = 1;
    trial.counts.checks = world.checks();
    trial.trace = world.trace();
    trial.hash = world.traceHash();
    return trial;
}

} // namespace lockstep

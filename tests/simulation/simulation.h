// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/simulation/schedule.h"
#include "tests/support/world.h"

#include <map>

namespace lockstep {

// What was done, summed over trials.
struct SimulationCounts
{
    qint64 schedules = 0;
    qint64 deeds = 0;
    std::map<Verb, qint64> faults{}; // that took place
    InvariantCounts checks{};
    void add(const SimulationCounts &other);
};

struct Trial
{
    QByteArray why{}; // empty: everything promised was kept
    quint64 hash = 0; // of all that happened: the same schedule always gives the same
    SimulationCounts counts{};
    QByteArray trace{};
};

// Plays schedules, each on a World of its own that begins with the same team.
class Simulator
{
public:
    Simulator();

    // First it goes on with the faults (safety), then everything works again, and within 120
    // simulated seconds all must agree and have nothing left to send (liveness).
    [[nodiscard]] Trial play(const Schedule &schedule);

private:
    WorldKit m_kit{};
};

} // namespace lockstep

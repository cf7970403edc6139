// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/plant.h"
#include "tests/simulation/simulation.h"

#include <QList>

namespace lockstep {

// Many trials, on several threads, each with a simulator of its own.
struct Campaign
{
    quint64 firstSeed = 1;
    qint64 schedules = 10'000;
    int jobs = 1;
    int mostFailures = 10; // then it stops
    Plant plant = Plant::None;
};

struct Failure
{
    quint64 seed = 0;
    QByteArray why{};
};

struct CampaignResult
{
    SimulationCounts counts{};
    QList<Failure> failures{}; // by seed
    double seconds = 0;
};

[[nodiscard]] CampaignResult run(const Campaign &campaign);

// The shortest schedule found that fails by the same invariant as the one of this seed.
[[nodiscard]] Schedule shrunk(const Schedule &schedule, Plant plant);

struct PlantInfo
{
    Plant plant{};
    const char *name = nullptr;
};
[[nodiscard]] const QList<PlantInfo> &plants();

} // namespace lockstep

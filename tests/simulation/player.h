// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/storefault.h"
#include "tests/simulation/simulation.h"

#include <optional>

namespace lockstep {

// Does the steps of one schedule. What a step cannot do where it stands (there is no such issue,
// the client is not running) is left out.
class Player
{
public:
    Player(World &world, const std::vector<WorldClient *> &clients, SimulationCounts &counts);
    ~Player();
    Player(const Player &) = delete;
    Player &operator=(const Player &) = delete;

    void play(const Step &step);
    // Ends whatever goes wrong.
    void mendAll();

private:
    // deeds.cpp: what people do
    void act(const Step &step, WorldClient &client);
    void edit(const Step &step, WorldClient &client, const IssueId &issue);
    void describe(const Step &step, WorldClient &client, const IssueId &issue);
    void type(const Step &step, WorldClient &client, const IssueId &issue);
    void label(const Step &step, WorldClient &client, const IssueId &issue);
    void comment(const Step &step, WorldClient &client, const IssueId &issue);
    void restore(const Step &step, WorldClient &client);
    void decide(const Step &step, WorldClient &client);
    void attend(const Step &step, WorldClient &client);
    void administer(const Step &step);
    [[nodiscard]] std::optional<IssueId> pickIssue(WorldClient &client, quint32 number);

    // faults.cpp: what goes wrong, and what makes it good again
    [[nodiscard]] bool fail(const Step &step, WorldClient &client);
    [[nodiscard]] bool failServer(const Step &step);
    void cure(const Step &step, WorldClient &client);
    void mend(WorldClient &client);
    void start(WorldClient &client);
    void startServer();

    void failStatement(const WorldClient *of, const Step &step);

    World &m_world;
    const std::vector<WorldClient *> &m_clients;
    std::map<const WorldClient *, StoreFault> m_storeFaults{}; // null: the server's
    SimulationCounts &m_counts;
};

} // namespace lockstep

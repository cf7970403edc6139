// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/support/world.h"

namespace lockstep {

// A team that does anything at all, in a world in which anything may fail; all of it from the seed.
// Jane (admin), Bob and Eve, the latter two with two windows each; three projects, one of which Bob
// may not see.
class RandomTeam
{
public:
    explicit RandomTeam(quint64 seed);

    void play(int steps);
    // Everything works again, and time passes. False, with why(): somebody is stuck, or what is
    // promised does not hold.
    bool heal();
    // Everybody decides what is open; the promises hold then too. Also after a restart of all.
    bool tidyUp();

    [[nodiscard]] QByteArray why() const { return m_why; }
    [[nodiscard]] QByteArray trace() const { return m_world.trace(); }
    [[nodiscard]] World &world() { return m_world; }

private:
    void step();
    void act(WorldClient &client);
    void edit(WorldClient &client, const IssueId &issue);
    void editDescription(WorldClient &client, const IssueId &issue);
    void touchComments(WorldClient &client, const IssueId &issue);
    void decide(WorldClient &client);
    void attend(WorldClient &client);
    void administer();
    void fail(WorldClient &client);
    void failServer();

    [[nodiscard]] bool chance(int percent)
    {
        return m_rng.below(100) < static_cast<quint64>(percent);
    }
    [[nodiscard]] WorldClient &someClient();
    [[nodiscard]] std::optional<IssueId> someIssue(WorldClient &client);
    template <typename List> auto pick(const List &list)
    {
        return list[static_cast<decltype(list.size())>(
            m_rng.below(static_cast<quint64>(list.size())))];
    }
    [[nodiscard]] QString word(); // that nobody has typed before
    bool check();

    Rng m_rng;
    World m_world;
    std::vector<WorldClient *> m_clients{};
    std::vector<WorldClient *> m_dead{};
    int m_words = 0;
    int m_downFor = 0; // steps until the server comes back
    QByteArray m_why{};
};

} // namespace lockstep

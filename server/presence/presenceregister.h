// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "core/sync/remote.h"

#include <functional>
#include <map>
#include <set>

namespace lockstep::server {

// Who is here, in one workspace (docs/protocol.md, "6. Ephemeral"): counted by user, not by
// connection, so that a second window or a reconnect is no news. Sans-IO.
class PresenceRegister
{
public:
    // To be sent to everybody in the workspace; `of` is the project whose readers alone may see
    // `issue` and `field` of a Presence (null: nothing to hide).
    using Announce = std::function<void(const EphemeralEvent &event, const ProjectId &of)>;

    PresenceRegister(Clock &clock, Announce announce, Milliseconds grace = Milliseconds{ 10'000 })
        : m_clock(clock), m_announce(std::move(announce)), m_grace(grace)
    {}

    using ConnectionKey = quint64;
    // In the keys of what stands for a user's connections to another node.
    static constexpr ConnectionKey elsewhere = ConnectionKey{ 1 } << 63;
    void join(ConnectionKey connection, const User &user);
    // The connection has ended; its user has left if no other comes within the grace.
    void leave(ConnectionKey connection);
    // What this connection's user does now; at most one announcement in 2 s, the last one wins.
    void update(ConnectionKey connection, PresenceState state, const IssueId &issue,
        const QString &field, const ProjectId &of);
    // The issue is for the readers of that project now.
    void moved(const IssueId &issue, const ProjectId &to);

    struct Present
    {
        PresentUser user{};
        ProjectId of{};
        friend bool operator==(const Present &, const Present &) = default;
    };
    [[nodiscard]] QList<Present> everybody() const;
    // Who has a connection to this node, and what he does there.
    [[nodiscard]] QList<Present> here() const;

private:
    struct Activity
    {
        PresenceState state = PresenceState::Online;
        IssueId issue{};
        QString field{};
        ProjectId of{};
        friend bool operator==(const Activity &, const Activity &) = default;
    };
    // Several windows of one person, the liveliest first: it counts, and what it looks at.
    struct Rank
    {
        int liveliness = 0;
        bool looks = false; // at an issue
        ConnectionKey connection = 0;
        bool operator<(const Rank &other) const;
    };
    struct Person
    {
        User user{};
        std::map<ConnectionKey, Activity> connections{}; // empty: within the grace
        std::set<Rank> ranks{}; // of them
        std::optional<Activity> announced{};
        Instant announcedAt{};
        Timer pending{}; // of an announcement that was held back
        Timer grace{};
    };

    [[nodiscard]] static Rank rankOf(ConnectionKey connection, const Activity &activity);
    // Of those with keys below `end`; null if there are none.
    [[nodiscard]] static const Activity *liveliest(const Person &person, ConnectionKey end);
    [[nodiscard]] static Activity summary(const Person &person);
    void announceLater(const UserId &user);
    void announceNow(Person &person);

    Clock &m_clock;
    Announce m_announce;
    const Milliseconds m_grace;
    std::map<UserId, Person> m_people{};
    std::map<ConnectionKey, UserId> m_users{};
};

} // namespace lockstep::server

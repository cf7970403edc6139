// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "core/sync/remote.h"

#include <functional>
#include <map>

namespace lockstep::server {

// Who is here, in one workspace (docs/protocol.md, "6. Ephemeral"): counted by user, not by
// connection, so that a second window or a reconnect is no news. Sans-IO.
class PresenceRegister
{
public:
    // To be sent to everybody in the workspace; `of` is the project whose readers alone may see
    // `issue` and `field` of a Presence (null: nothing to hide).
    using Announce = std::function<void(const EphemeralEvent &event, const ProjectId &of)>;

    PresenceRegister(Clock &clock, Announce announce)
        : m_clock(clock), m_announce(std::move(announce))
    {}

    using ConnectionKey = quint64;
    void join(ConnectionKey connection, const User &user);
    // The connection has ended; its user has left if no other comes within the grace of 10 s.
    void leave(ConnectionKey connection);
    // What this connection's user does now; at most one announcement in 2 s, the last one wins.
    void update(ConnectionKey connection, PresenceState state, const IssueId &issue,
        const QString &field, const ProjectId &of);

    struct Present
    {
        PresentUser user{};
        ProjectId of{};
    };
    [[nodiscard]] QList<Present> everybody() const;

private:
    struct Activity
    {
        PresenceState state = PresenceState::Online;
        IssueId issue{};
        QString field{};
        ProjectId of{};
        friend bool operator==(const Activity &, const Activity &) = default;
    };
    struct Person
    {
        User user{};
        std::map<ConnectionKey, Activity> connections{}; // empty: within the grace
        std::optional<Activity> announced{};
        Instant announcedAt{};
        Timer pending{}; // of an announcement that was held back
        Timer grace{};
    };

    [[nodiscard]] static Activity summary(const Person &person);
    void announceLater(const UserId &user);
    void announceNow(Person &person);

    Clock &m_clock;
    Announce m_announce;
    std::map<UserId, Person> m_people{};
    std::map<ConnectionKey, UserId> m_users{};
};

} // namespace lockstep::server

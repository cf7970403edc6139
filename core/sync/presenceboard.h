// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "core/sync/remote.h"

#include <functional>
#include <map>
#include <tuple>

namespace lockstep {

// Who is there, what they look at and where they type; all of it hearsay of the current session
// (docs/protocol.md, "6. Ephemeral"). Without a session nothing is known and it is empty.
class PresenceBoard
{
public:
    struct Typist
    {
        UserId user{};
        QString field{};
        friend bool operator==(const Typist &, const Typist &) = default;
    };

    // `changed` is called when time alone changed something: typing that was not repeated for 6 s.
    PresenceBoard(Clock &clock, std::function<void()> changed);

    // True: something changed. `self` is left out of everything.
    bool reset(const QList<PresentUser> &present, const UserId &self);
    bool apply(const EphemeralEvent &event);
    bool clear();

    [[nodiscard]] PresenceState state(const UserId &user) const; // Offline: not here
    [[nodiscard]] QList<PresentUser> present() const; // by user id, without offline ones
    [[nodiscard]] QList<PresentUser> viewers(const IssueId &issue) const; // who has it open
    // Who has the focus in that field of it.
    [[nodiscard]] QList<PresentUser> editors(const IssueId &issue, const QString &field) const;
    [[nodiscard]] QList<Typist> typing(const QString &topic) const;

private:
    void expire();
    void armTimer();

    Clock &m_clock;
    std::function<void()> m_changed;
    UserId m_self{};
    std::map<UserId, PresentUser> m_present{};
    struct TypingKey
    {
        QString topic{};
        UserId user{};
        QString field{};
        friend bool operator<(const TypingKey &a, const TypingKey &b)
        {
            return std::tie(a.topic, a.user, a.field) < std::tie(b.topic, b.user, b.field);
        }
    };
    std::map<TypingKey, Instant> m_typing{}; // until when
    Timer m_timer{};
};

} // namespace lockstep

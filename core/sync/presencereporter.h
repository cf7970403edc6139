// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "core/sync/remote.h"

#include <map>

namespace lockstep {

// Tells the others what this user does, at the pace of docs/protocol.md, "6. Ephemeral": presence
// at most once in 2 s (the last state wins), typing repeated every 3 s and ended 3 s after the last
// key. Everything is told again when a session starts.
class PresenceReporter
{
public:
    PresenceReporter(Remote &remote, Clock &clock);

    void sessionStarted();
    void sessionEnded();

    void setPresence(PresenceState state, const IssueId &issue, const QString &field);
    void setWatched(const QStringList &topics);
    void noteTyping(const QString &topic, const QString &field); // on every key
    void stopTyping(const QString &topic); // sent, left or emptied

private:
    struct Own
    {
        PresenceState state = PresenceState::Online;
        IssueId issue{};
        QString field{};
        friend bool operator==(const Own &, const Own &) = default;
    };
    struct Typing
    {
        QString field{};
        Instant lastKey{};
        Instant lastSent{};
    };
    void sendPresence();
    void checkTyping();

    Remote &m_remote;
    Clock &m_clock;
    bool m_session = false;
    Own m_own{};
    std::optional<Own> m_sent{};
    Instant m_sentAt{};
    Timer m_presenceTimer{};
    QStringList m_topics{};
    std::map<QString, Typing> m_typing{}; // by topic
    Timer m_typingTimer{};
};

} // namespace lockstep

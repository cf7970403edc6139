// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/presencereporter.h"

#include <algorithm>

namespace lockstep {

namespace {

constexpr Milliseconds presencePause = 2s; // docs/protocol.md, "6. Ephemeral"
constexpr Milliseconds typingRepeat = 3s;
constexpr Milliseconds typingEnd = 3s;
constexpr Milliseconds typingCheck = 500ms;

} // namespace

PresenceReporter::PresenceReporter(Remote &remote, Clock &clock) : m_remote(remote), m_clock(clock)
{}

void PresenceReporter::sessionStarted()
{
    m_session = true;
    m_sent.reset();
    m_presenceTimer.cancel();
    sendPresence();
    if (!m_topics.isEmpty())
        m_remote.watch(m_topics);
}

void PresenceReporter::sessionEnded()
{
    m_session = false;
    m_presenceTimer.cancel();
    m_typingTimer.cancel();
    m_typing.clear();
}

void PresenceReporter::setPresence(PresenceState state, const IssueId &issue, const QString &field)
{
    m_own = { state, issue, field };
    sendPresence();
}

void PresenceReporter::sendPresence()
{
    if (!m_session || m_sent == m_own)
        return;
    const Milliseconds wait = m_sent ? m_sentAt + presencePause - m_clock.now() : 0ms;
    if (wait > 0ms) {
        m_presenceTimer = m_clock.after(wait, [this] { sendPresence(); });
        return;
    }
    m_sent = m_own;
    m_sentAt = m_clock.now();
    m_remote.setPresence(m_own.state, m_own.issue, m_own.field);
}

void PresenceReporter::setWatched(const QStringList &topics)
{
    if (topics == m_topics)
        return;
    m_topics = topics;
    if (m_session)
        m_remote.watch(m_topics);
}

void PresenceReporter::noteTyping(const QString &topic, const QString &field)
{
    if (!m_session)
        return;
    const auto known = m_typing.find(topic);
    if (known != m_typing.end() && known->second.field != field)
        stopTyping(topic);
    const Instant now = m_clock.now();
    const auto [entry, isNew] = m_typing.try_emplace(topic, Typing{ field, now, now });
    Typing &typing = entry->second;
    typing.lastKey = now;
    if (isNew || now - typing.lastSent >= typingRepeat) {
        typing.lastSent = now;
        m_remote.setTyping(topic, field, true);
    }
    if (isNew)
        m_typingTimer = m_clock.after(typingCheck, [this] { checkTyping(); });
}

void PresenceReporter::stopTyping(const QString &topic)
{
    const auto known = m_typing.find(topic);
    if (known == m_typing.end())
        return;
    m_remote.setTyping(topic, known->second.field, false);
    m_typing.erase(known);
}

void PresenceReporter::checkTyping()
{
    const Instant now = m_clock.now();
    QStringList ended;
    for (const auto &[topic, typing] : m_typing) {
        if (now - typing.lastKey >= typingEnd)
            ended.append(topic);
    }
    for (const QString &topic : ended)
        stopTyping(topic);
    if (!m_typing.empty())
        m_typingTimer = m_clock.after(typingCheck, [this] { checkTyping(); });
}

} // namespace lockstep

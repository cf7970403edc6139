// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/presenceboard.h"

#include <algorithm>

namespace lockstep {

namespace {

constexpr Milliseconds typingLife = 6s; // docs/protocol.md, "6. Ephemeral"

} // namespace

PresenceBoard::PresenceBoard(Clock &clock, std::function<void()> changed)
    : m_clock(clock), m_changed(std::move(changed))
{}

bool PresenceBoard::clear()
{
    const bool had = !m_present.empty() || !m_typing.empty();
    m_present.clear();
    m_typing.clear();
    m_timer.cancel();
    return had;
}

bool PresenceBoard::reset(const QList<PresentUser> &present, const UserId &self)
{
    const auto before = std::exchange(m_present, {});
    const bool wereTyping = !m_typing.empty();
    m_typing.clear();
    m_timer.cancel();
    m_self = self;
    for (const PresentUser &user : present) {
        if (user.user.id != self && user.state != PresenceState::Offline)
            m_present.insert_or_assign(user.user.id, user);
    }
    return wereTyping || before != m_present;
}

bool PresenceBoard::apply(const EphemeralEvent &event)
{
    const auto stopTyping = [this](const UserId &user) {
        return std::erase_if(m_typing, [&](const auto &t) { return t.first.user == user; }) > 0;
    };
    const auto put = [this](const PresentUser &user) {
        auto &known = m_present[user.user.id];
        if (known == user)
            return false;
        known = user;
        return true;
    };
    return std::visit(
        Overload{
            [&](const ephemeral::UserJoined &e) {
                if (e.user.id == m_self || e.state == PresenceState::Offline)
                    return false;
                PresentUser user{ e.user, e.state, {}, {} };
                const auto known = m_present.find(e.user.id);
                if (known != m_present.end()) { // a further connection: still looking at the same
                    user.issue = known->second.issue;
                    user.field = known->second.field;
                }
                return put(user);
            },
            [&](const ephemeral::UserLeft &e) {
                const bool wasTyping = stopTyping(e.user.id);
                return m_present.erase(e.user.id) > 0 || wasTyping;
            },
            [&](const ephemeral::Presence &e) {
                if (e.user == m_self)
                    return false;
                if (e.state == PresenceState::Offline) {
                    const bool wasTyping = stopTyping(e.user);
                    return m_present.erase(e.user) > 0 || wasTyping;
                }
                PresentUser user{ { e.user, {}, {} }, e.state, e.issue, e.field };
                const auto known = m_present.find(e.user);
                if (known != m_present.end())
                    user.user = known->second.user;
                return put(user);
            },
            [&](const ephemeral::Typing &e) {
                if (e.user == m_self)
                    return false;
                const TypingKey key{ e.topic, e.user, e.field };
                if (!e.on)
                    return m_typing.erase(key) > 0;
                const bool isNew
                    = m_typing.insert_or_assign(key, m_clock.now() + typingLife).second;
                armTimer();
                return isNew;
            },
            [](const auto &) { return false; }, // of queues and heatmaps
        },
        event);
}

void PresenceBoard::armTimer()
{
    if (m_typing.empty()) {
        m_timer.cancel();
        return;
    }
    const auto next = std::min_element(m_typing.begin(), m_typing.end(),
        [](const auto &a, const auto &b) { return a.second < b.second; });
    m_timer = m_clock.after(next->second - m_clock.now(), [this] { expire(); });
}

void PresenceBoard::expire()
{
    const Instant now = m_clock.now();
    const bool gone = std::erase_if(m_typing, [&](const auto &t) { return t.second <= now; }) > 0;
    armTimer();
    if (gone)
        m_changed();
}

PresenceState PresenceBoard::state(const UserId &user) const
{
    const auto known = m_present.find(user);
    return known == m_present.end() ? PresenceState::Offline : known->second.state;
}

QList<PresentUser> PresenceBoard::present() const
{
    QList<PresentUser> users;
    for (const auto &user : m_present)
        users.append(user.second);
    return users;
}

QList<PresentUser> PresenceBoard::viewers(const IssueId &issue) const
{
    QList<PresentUser> users;
    for (const auto &user : m_present) {
        if (!issue.isNull() && user.second.issue == issue)
            users.append(user.second);
    }
    return users;
}

QList<PresentUser> PresenceBoard::editors(const IssueId &issue, const QString &field) const
{
    QList<PresentUser> users = viewers(issue);
    users.removeIf([&](const PresentUser &user) { return user.field != field; });
    return users;
}

QList<PresenceBoard::Typist> PresenceBoard::typing(const QString &topic) const
{
    QList<Typist> typists;
    for (const auto &entry : m_typing) {
        if (entry.first.topic == topic)
            typists.append({ entry.first.user, entry.first.field });
    }
    return typists;
}

} // namespace lockstep

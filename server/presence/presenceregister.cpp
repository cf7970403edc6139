// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/presence/presenceregister.h"

#include "core/base/plant.h"

#include <algorithm>
#include <limits>

namespace lockstep::server {

namespace {
constexpr Milliseconds announceInterval = 2s;
} // namespace

void PresenceRegister::join(ConnectionKey connection, const User &user)
{
    m_users[connection] = user.id;
    const auto [it, isNew] = m_people.try_emplace(user.id);
    Person &person = it->second;
    person.user = user;
    if (const auto [at, added] = person.connections.try_emplace(connection); added)
        person.ranks.insert(rankOf(connection, at->second));
    person.grace.cancel();
    if (isNew) {
        person.announced = Activity{};
        person.announcedAt = m_clock.now() - announceInterval;
        m_announce(
            ephemeral::UserJoined{ user, PresenceState::Online, toIso8601(m_clock.wallNow()) }, {});
    }
}

void PresenceRegister::leave(ConnectionKey connection)
{
    const auto known = m_users.find(connection);
    if (known == m_users.end())
        return;
    const UserId id = known->second;
    m_users.erase(known);
    Person &person = m_people.at(id);
    const auto ended = person.connections.extract(connection);
    person.ranks.erase(rankOf(connection, ended.mapped()));
    if (!person.connections.empty()) {
        announceLater(id);
        return;
    }
    person.pending.cancel();
    if (planted(Plant::PresenceStays))
        return;
    person.grace = m_clock.after(m_grace, [this, id] {
        const auto gone = m_people.extract(id);
        m_announce(ephemeral::UserLeft{ gone.mapped().user, toIso8601(m_clock.wallNow()) }, {});
    });
}

void PresenceRegister::update(ConnectionKey connection, PresenceState state, const IssueId &issue,
    const QString &field, const ProjectId &of)
{
    const auto known = m_users.find(connection);
    if (known == m_users.end())
        return;
    Person &person = m_people.at(known->second);
    Activity &activity = person.connections.at(connection);
    person.ranks.erase(rankOf(connection, activity));
    activity = { state, issue, field, of };
    person.ranks.insert(rankOf(connection, activity));
    announceLater(known->second);
}

void PresenceRegister::moved(const IssueId &issue, const ProjectId &to)
{
    for (auto &[id, person] : m_people) {
        bool concerned = false;
        for (auto &[connection, activity] : person.connections) {
            if (activity.issue != issue)
                continue;
            activity.of = to;
            concerned = true;
        }
        if (concerned)
            announceLater(id);
    }
}

// Of those that are as lively, the first that looks at an issue, else the last.
bool PresenceRegister::Rank::operator<(const Rank &other) const
{
    if (liveliness != other.liveliness)
        return liveliness > other.liveliness;
    if (looks != other.looks)
        return looks;
    return looks ? connection < other.connection : connection > other.connection;
}

PresenceRegister::Rank PresenceRegister::rankOf(ConnectionKey connection, const Activity &activity)
{
    const auto liveliness = [](PresenceState state) {
        switch (state) {
        case PresenceState::Busy:
            return 3; // set by hand
        case PresenceState::Online:
            return 2;
        case PresenceState::Idle:
            return 1;
        case PresenceState::Offline:
            return 0;
        }
        return 0;
    };
    return { liveliness(activity.state), !activity.issue.isNull(), connection };
}

const PresenceRegister::Activity *PresenceRegister::liveliest(
    const Person &person, ConnectionKey end)
{
    const auto first = std::find_if(person.ranks.begin(), person.ranks.end(),
        [end](const Rank &rank) { return rank.connection < end; });
    return first == person.ranks.end() ? nullptr : &person.connections.at(first->connection);
}

PresenceRegister::Activity PresenceRegister::summary(const Person &person)
{
    const Activity *best = liveliest(person, std::numeric_limits<ConnectionKey>::max());
    return best ? *best : Activity{};
}

void PresenceRegister::announceLater(const UserId &user)
{
    Person &person = m_people.at(user);
    const Instant due = person.announcedAt + announceInterval;
    if (m_clock.now() >= due) {
        announceNow(person);
    } else if (!person.pending.isSet()) {
        person.pending = m_clock.after(due - m_clock.now(), [this, user] {
            if (const auto it = m_people.find(user); it != m_people.end())
                announceNow(it->second);
        });
    }
}

void PresenceRegister::announceNow(Person &person)
{
    person.pending.cancel();
    const Activity now = summary(person);
    if (now == person.announced)
        return;
    person.announced = now;
    person.announcedAt = m_clock.now();
    m_announce(ephemeral::Presence{ person.user.id, now.state, now.issue, now.field }, now.of);
}

QList<PresenceRegister::Present> PresenceRegister::everybody() const
{
    QList<Present> present;
    for (const auto &[id, person] : m_people) {
        const Activity now = summary(person);
        present.append({ { person.user, now.state, now.issue, now.field }, now.of });
    }
    return present;
}

QList<PresenceRegister::Present> PresenceRegister::here() const
{
    QList<Present> present;
    for (const auto &[id, person] : m_people) {
        if (const Activity *now = liveliest(person, elsewhere))
            present.append({ { person.user, now->state, now->issue, now->field }, now->of });
    }
    return present;
}

} // namespace lockstep::server

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/cluster/nodepresence.h"

#include "core/base/json.h"
#include "core/base/jsonwriter.h"
#include "core/sync/codec.h"

#include <algorithm>

namespace lockstep::server {

using namespace Qt::StringLiterals;

namespace {

constexpr int presenceRenewals = 9;
constexpr Milliseconds shortly{ 500 }; // many come at once

} // namespace

NodePresence::NodePresence(Milliseconds lease, Bus &bus, Clock &clock, RegisterOf registerOf,
    EachRegister eachRegister, Watched watched)
    : m_lease(lease), m_bus(bus), m_clock(clock), m_registerOf(std::move(registerOf)),
      m_eachRegister(std::move(eachRegister)), m_watched(std::move(watched))
{
    renewLater();
    read();
}

void NodePresence::renewLater()
{
    m_renewal = m_clock.after(std::max(m_lease / presenceRenewals, 10ms), [this] {
        m_bus.keepState(state(), m_lease);
        read();
        renewLater();
    });
}

void NodePresence::changed()
{
    if (m_soon.isSet())
        return;
    m_soon = m_clock.after(shortly, [this] {
        m_soon.cancel();
        tell();
    });
}

void NodePresence::tell()
{
    m_bus.keepState(state(), m_lease);
    m_bus.tell(R"({"kind":"people"})");
}

void NodePresence::resumed()
{
    m_complete = m_clock.now() + m_lease; // by then every node that lives has said so again
    tell();
    read();
}

QByteArray NodePresence::state() const
{
    const auto watched = m_watched();
    JsonWriter json;
    json.beginArray();
    m_eachRegister([&](const WorkspaceId &workspace, PresenceRegister &people) {
        for (const PresenceRegister::Present &present : people.here()) {
            const PresentUser &user = present.user;
            json.beginObject().member("workspace"_L1, workspace.toString());
            json.member("id"_L1, user.user.id.toString()).member("name"_L1, user.user.name);
            json.member("email"_L1, user.user.email);
            json.member("state"_L1, toKey(user.state)).member("field"_L1, user.field);
            json.member("issue"_L1, user.issue.toString());
            json.member("of"_L1, present.of.toString());
            if (const auto topics = watched.find({ workspace, user.user.id });
                topics != watched.end()) {
                json.key("watches"_L1).beginArray();
                for (const QString &topic : topics->second)
                    json.value(topic);
                json.endArray();
            }
            json.endObject();
        }
    });
    json.endArray();
    return std::move(json).text();
}

QSet<UserId> NodePresence::watchers(const QString &topic) const
{
    QSet<UserId> users;
    for (const auto &[name, node] : m_nodes) {
        if (const auto known = node.watchers.find(topic); known != node.watchers.end())
            users.unite(known->second);
    }
    return users;
}

void NodePresence::read()
{
    if (std::exchange(m_reading, true)) {
        m_readAgain = true;
        return;
    }
    m_bus.readStates([this, alive = std::weak_ptr{ m_alive }](const auto &states) {
        if (alive.expired())
            return;
        m_reading = false;
        if (states)
            take(*states);
        if (std::exchange(m_readAgain, false))
            read();
    });
}

void NodePresence::take(const Bus::States &states)
{
    for (const auto &[name, state] : states.asKeyValueRange()) {
        if (name != m_bus.node() && m_nodes[name].state != state)
            update(m_nodes[name], state);
    }
    if (m_clock.now() < m_complete)
        return;
    for (auto node = m_nodes.begin(); node != m_nodes.end();) {
        if (states.contains(node->first)) {
            ++node;
            continue;
        }
        update(node->second, "[]");
        node = m_nodes.erase(node);
    }
}

void NodePresence::update(Node &node, const QByteArray &state)
{
    JsonDocument document;
    const auto json = document.parse(state);
    if (!json || !json->isArray())
        return; // of another version
    node.state = state;
    People people;
    node.watchers.clear();
    for (const JsonView entry : *json) {
        Person person;
        PresentUser &user = person.present.user;
        user.user = { UserId{ entry["id"_L1].stringOrEmpty() }, entry["name"_L1].stringOrEmpty(),
            entry["email"_L1].stringOrEmpty() };
        user.state = presenceStateFromKey(entry["state"_L1].stringOrEmpty())
                         .value_or(PresenceState::Online);
        user.issue = IssueId{ entry["issue"_L1].stringOrEmpty() };
        user.field = entry["field"_L1].stringOrEmpty();
        person.present.of = ProjectId{ entry["of"_L1].stringOrEmpty() };
        const WorkspaceId workspace{ entry["workspace"_L1].stringOrEmpty() };
        if (workspace.isNull() || user.user.id.isNull())
            continue;
        people.emplace(std::pair{ workspace, user.user.id }, person);
        for (const JsonView topic : entry["watches"_L1])
            node.watchers[topic.stringOrEmpty()].insert(user.user.id);
    }
    // Who comes, first: who changes the node does not leave in between.
    for (auto &[who, person] : people) {
        PresenceRegister &present = m_registerOf(who.first);
        const auto known = node.people.find(who);
        const bool isNew = known == node.people.end();
        person.key = isNew ? PresenceRegister::elsewhere | ++m_lastKey : known->second.key;
        const PresentUser &now = person.present.user;
        if (isNew)
            present.join(person.key, now.user);
        if (isNew || person.present != known->second.present)
            present.update(person.key, now.state, now.issue, now.field, person.present.of);
    }
    for (const auto &[who, person] : node.people) {
        if (!people.contains(who))
            m_registerOf(who.first).leave(person.key);
    }
    node.people = std::move(people);
}

} // namespace lockstep::server

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/ids.h"

#include <set>
#include <unordered_map>

namespace lockstep::server {

class HubSession;

// The sessions of a hub, found by their keys, users and replicas: whoever signs in looks at his
// own, not at those of all. Owns none of them.
// Only begin() to end() must see no change; the keys that are handed out are a copy, from which
// find() tells who has gone.
class SessionTable
{
public:
    using Key = quint64;
    struct Entry
    {
        UserId user{};
        ClientId replica{}; // null: a plain client
        HubSession *session = nullptr;
    };
    using Entries = std::unordered_map<Key, Entry>;

    void insert(Key key, const Entry &entry); // a new key
    bool erase(Key key); // whether it was there
    [[nodiscard]] HubSession *find(Key key) const; // or null
    [[nodiscard]] size_t size() const { return m_entries.size(); }
    [[nodiscard]] Entries::const_iterator begin() const { return m_entries.begin(); }
    [[nodiscard]] Entries::const_iterator end() const { return m_entries.end(); }

    [[nodiscard]] std::set<Key> ofUser(const UserId &user) const { return m_ofUser.value(user); }
    [[nodiscard]] std::set<Key> ofReplica(const UserId &user, const ClientId &replica) const;
    // Without those of the replica `except`, unless that is null.
    [[nodiscard]] int count(const UserId &user, const ClientId &except) const;
    // Whether another user is here with this replica.
    [[nodiscard]] bool isForeign(const UserId &user, const ClientId &replica) const;

private:
    Entries m_entries{};
    QHash<UserId, std::set<Key>> m_ofUser{};
    QMultiHash<ClientId, Key> m_ofReplica{}; // native clients
};

} // namespace lockstep::server

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/realtime/sessiontable.h"

#include <algorithm>

namespace lockstep::server {

void SessionTable::insert(Key key, const Entry &entry)
{
    [[maybe_unused]] const bool isNew = m_entries.emplace(key, entry).second;
    Q_ASSERT(isNew);
    m_ofUser[entry.user].insert(key);
    if (!entry.replica.isNull())
        m_ofReplica.insert(entry.replica, key);
}

bool SessionTable::erase(Key key)
{
    const auto known = m_entries.extract(key);
    if (!known)
        return false;
    const Entry &entry = known.mapped();
    const auto own = m_ofUser.find(entry.user);
    own->erase(key);
    if (own->empty())
        m_ofUser.erase(own);
    m_ofReplica.remove(entry.replica, key);
    return true;
}

HubSession *SessionTable::find(Key key) const
{
    const auto known = m_entries.find(key);
    return known == m_entries.end() ? nullptr : known->second.session;
}

std::set<SessionTable::Key> SessionTable::ofReplica(
    const UserId &user, const ClientId &replica) const
{
    std::set<Key> keys;
    for (auto [at, end] = m_ofReplica.equal_range(replica); at != end; ++at) {
        if (m_entries.at(*at).user == user)
            keys.insert(*at);
    }
    return keys;
}

int SessionTable::count(const UserId &user, const ClientId &except) const
{
    const auto own = m_ofUser.constFind(user);
    const size_t all = own == m_ofUser.constEnd() ? 0 : own->size();
    return static_cast<int>(all - ofReplica(user, except).size());
}

bool SessionTable::isForeign(const UserId &user, const ClientId &replica) const
{
    const auto [at, end] = m_ofReplica.equal_range(replica);
    return std::any_of(at, end, [&](Key key) { return m_entries.at(key).user != user; });
}

} // namespace lockstep::server

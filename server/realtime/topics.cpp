// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/realtime/topics.h"

namespace lockstep::server {

void Topics::watch(Key session, const QString &topic)
{
    m_watchers[topic].insert(session);
    m_topics[session].insert(topic);
}

void Topics::unwatch(Key session, const QString &topic)
{
    if (const auto it = m_watchers.find(topic); it != m_watchers.end()) {
        it->second.remove(session);
        if (it->second.isEmpty())
            m_watchers.erase(it);
    }
    if (const auto it = m_topics.find(session); it != m_topics.end()) {
        it->second.remove(topic);
        if (it->second.isEmpty())
            m_topics.erase(it);
    }
}

void Topics::drop(Key session)
{
    for (const QString &topic : topicsOf(session))
        unwatch(session, topic);
}

bool Topics::watches(Key session, const QString &topic) const
{
    return watchers(topic).contains(session);
}

QSet<Topics::Key> Topics::watchers(const QString &topic) const
{
    const auto it = m_watchers.find(topic);
    return it == m_watchers.end() ? QSet<Key>{} : it->second;
}

QSet<QString> Topics::topicsOf(Key session) const
{
    const auto it = m_topics.find(session);
    return it == m_topics.end() ? QSet<QString>{} : it->second;
}

} // namespace lockstep::server

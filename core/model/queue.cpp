// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/model/queue.h"

#include "core/base/clock.h"
#include "core/model/check.h"
#include "core/model/issue.h"
#include "core/model/savedfilter.h"

#include <algorithm>

namespace lockstep {

using namespace Qt::StringLiterals;

namespace {

qint64 secondsSinceEpoch(const QString &time)
{
    return time.isEmpty() ? 0 : fromIso8601(time).time_since_epoch().count() / 1000;
}

template <typename Key> void addCount(std::map<Key, qint64> &counts, const Key &key, qint64 by)
{
    if ((counts[key] += by) == 0)
        counts.erase(key);
}

} // namespace

Result<void> checkQueue(const Queue &queue)
{
    if (auto id = checkId(u"id", queue.id.toString()); !id)
        return id;
    if (auto name = checkLine(u"name", queue.name, 1, maxFilterName); !name)
        return name;
    if (auto query = checkLine(u"query", queue.query, 0, maxFilterQuery); !query)
        return query;
    if (queue.projects.size() > maxQueueProjects)
        return invalid(u"projects", u"at most %1 of them"_s.arg(maxQueueProjects));
    for (const ProjectId &project : queue.projects) {
        if (auto id = checkId(u"projects", project.toString()); !id)
            return id;
    }
    return {};
}

QueueCounter::Entry QueueCounter::entryOf(const Issue &issue, bool isOpen)
{
    return { issue.status, issue.assignee, isOpen, secondsSinceEpoch(issue.createdAt),
        isOpen ? 0 : secondsSinceEpoch(issue.closedAt) };
}

QueueCounter::Change QueueCounter::put(const IssueId &issue, const std::optional<Entry> &entry)
{
    const auto known = m_entries.find(issue);
    const bool wasHere = known != m_entries.end();
    if (wasHere && entry && known->second == *entry)
        return Change::None;
    if (wasHere) {
        count(known->second, -1);
        m_entries.erase(known);
    }
    if (!entry)
        return wasHere ? Change::Removed : Change::None;
    count(*entry, +1);
    m_entries.emplace(issue, *entry);
    return wasHere ? Change::Changed : Change::Added;
}

void QueueCounter::count(const Entry &entry, int by)
{
    addCount<QString>(m_byStatus, entry.status, by);
    if (entry.isOpen) {
        m_open += by;
        addCount<UserId>(m_byAssignee, entry.assignee, by);
        if (entry.createdAt > 0)
            addCount<qint64>(m_openSince, entry.createdAt, by);
    } else if (entry.createdAt > 0 && entry.closedAt > 0) {
        m_timed += by;
        m_resolutionSeconds += by * std::max<qint64>(0, entry.closedAt - entry.createdAt);
    }
}

QueueMetrics QueueCounter::metrics(qint64 now) const
{
    QueueMetrics metrics;
    metrics.total = static_cast<qint64>(m_entries.size());
    metrics.open = m_open;
    metrics.resolved = metrics.total - m_open;
    const auto nobody = m_byAssignee.find(UserId{});
    metrics.assigned = m_open - (nobody == m_byAssignee.end() ? 0 : nobody->second);
    metrics.averageResolutionSeconds = m_timed > 0 ? m_resolutionSeconds / m_timed : 0;
    if (!m_openSince.empty())
        metrics.oldestSeconds = std::max<qint64>(0, now - m_openSince.begin()->first);
    metrics.byStatus = m_byStatus;
    metrics.byAssignee = m_byAssignee;
    return metrics;
}

} // namespace lockstep

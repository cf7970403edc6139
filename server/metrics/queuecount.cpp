// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/metrics/queuecount.h"

namespace lockstep::server {

using namespace Qt::StringLiterals;

Result<void> QueueCount::begin(Storage &storage, WallTime now)
{
    const auto row = QueueStore{ storage.database() }.queue(m_id);
    if (!row)
        return row.error();
    m_exists = row->has_value();
    m_coming.reset();
    if (!m_exists) {
        m_counter.reset();
        return {};
    }
    auto filter = QueueFilter::make(storage, **row, now);
    if (!filter)
        return filter.error();
    m_coming = Coming{ *std::move(filter), {}, (*row)->projects(), {} };
    return {};
}

Result<bool> QueueCount::countNext(Storage &storage, int issues)
{
    if (!m_coming)
        return true;
    if (m_coming->projects.isEmpty()) {
        finish();
        return true;
    }
    const auto rows = storage.issuesAfter(m_coming->projects.first(), m_coming->after, issues);
    if (!rows)
        return rows.error();
    for (const IssueRow &row : *rows) {
        m_coming->after = row.issue.id.toString();
        if (!row.deleted)
            m_coming->counter.put(row.issue.id, m_coming->filter.entryOf(row.issue));
    }
    if (rows->size() == issues)
        return false;
    m_coming->after.clear();
    m_coming->projects.removeFirst();
    if (!m_coming->projects.isEmpty())
        return false;
    finish();
    return true;
}

// What came or went without an event: the day is another one, or the filter is.
void QueueCount::finish()
{
    if (m_counter) {
        for (const auto &entry : m_counter->entries()) {
            if (!m_coming->counter.contains(entry.first))
                m_tickets.append({ entry.first, false });
        }
        for (const auto &entry : m_coming->counter.entries()) {
            if (!m_counter->contains(entry.first))
                m_tickets.append({ entry.first, true });
        }
    }
    m_counter = std::move(m_coming->counter);
    m_filter = std::move(m_coming->filter);
    m_coming.reset();
}

Result<void> QueueCount::look(Storage &storage, const QList<IssueId> &issues)
{
    for (const IssueId &id : issues) {
        const auto row = storage.issue(id);
        if (!row)
            return row.error();
        const bool isThere = *row && !(*row)->deleted;
        const auto entryBy = [&](const QueueFilter &filter) {
            return isThere ? filter.entryOf((*row)->issue) : std::nullopt;
        };
        if (m_coming) // also what has been read already, or never will be again
            m_coming->counter.put(id, entryBy(m_coming->filter));
        if (!m_counter)
            continue;
        const auto change = m_counter->put(id, entryBy(m_filter));
        if (change == QueueCounter::Change::Added || change == QueueCounter::Change::Removed)
            m_tickets.append({ id, change == QueueCounter::Change::Added });
    }
    return {};
}

std::optional<QueueMetrics> QueueCount::metrics(WallTime now) const
{
    if (!m_counter)
        return {};
    return m_counter->metrics(now.time_since_epoch().count() / 1000);
}

} // namespace lockstep::server

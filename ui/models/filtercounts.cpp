// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/filtercounts.h"

#include "core/sync/syncengine.h"

namespace lockstep::ui {

namespace {
constexpr int slotsOfASlice = 1'000; // some milliseconds, with texts
constexpr Milliseconds gatherTime = 100ms;
constexpr Milliseconds dayTime = 10min;
} // namespace

FilterCounts::FilterCounts(SyncEngine &engine, Clock &clock, QObject *parent)
    : QObject(parent), m_engine(engine), m_clock(clock)
{
    connect(&engine, &SyncEngine::issuesChanged, this, &FilterCounts::gather);
    connect(&engine, &SyncEngine::reset, this, &FilterCounts::restart);
    connect(&engine, &SyncEngine::projectsChanged, this, &FilterCounts::restart);
    connect(&engine, &SyncEngine::usersChanged, this, &FilterCounts::restart);
}

void FilterCounts::setFilters(const QList<SavedFilter> &filters)
{
    QHash<FilterId, Counted> wanted;
    bool isNew = false;
    for (const SavedFilter &filter : filters) {
        const auto known = m_filters.constFind(filter.id);
        if (known != m_filters.cend() && known->query == filter.query) {
            wanted.insert(filter.id, *known);
        } else {
            wanted.insert(filter.id, { filter.query, {}, false, {} });
            isNew = true;
        }
    }
    m_filters = std::move(wanted);
    if (isNew)
        restart();
}

int FilterCounts::count(const FilterId &filter) const
{
    const auto it = m_filters.constFind(filter);
    return it == m_filters.cend() || !it->understood || !m_swept ? -1 : int(it->issues.size());
}

void FilterCounts::restart()
{
    m_slice.cancel();
    m_flush.cancel();
    m_dirty.clear();
    m_next = 0;
    m_swept = false;
    if (m_filters.isEmpty())
        return;
    const query::Vocabulary vocabulary(m_engine.issues());
    const query::Environment environment = query::environmentOf(
        m_engine.replica(), m_clock.wallNow(), QTimeZone::systemTimeZone(), &vocabulary);
    for (Counted &counted : m_filters) {
        query::Bound bound = query::compile(counted.query, environment);
        counted.understood = bound.ok();
        counted.matcher = std::move(bound.matcher);
        counted.issues.clear();
    }
    m_day = m_clock.after(dayTime, [this] { restart(); });
    m_slice = m_clock.after(0ms, [this] { sweep(); });
}

void FilterCounts::sweep()
{
    const IssueTable &issues = m_engine.issues();
    const int end = std::min(m_next + slotsOfASlice, issues.slotCount());
    for (; m_next < end; ++m_next) {
        if (issues.isLive(m_next))
            put(issues.at(m_next).id, &issues.at(m_next));
    }
    if (m_next < issues.slotCount()) {
        m_slice = m_clock.after(0ms, [this] { sweep(); });
        return;
    }
    m_swept = true;
    Q_EMIT changed();
}

void FilterCounts::gather(const QSet<IssueId> &issues)
{
    if (m_filters.isEmpty())
        return;
    m_dirty.unite(issues);
    if (!m_flush.isSet())
        m_flush = m_clock.after(gatherTime, [this] { flush(); });
}

void FilterCounts::flush()
{
    m_flush.cancel();
    for (const IssueId &id : std::exchange(m_dirty, {}))
        put(id, m_engine.issues().find(id));
    if (m_swept)
        Q_EMIT changed();
}

void FilterCounts::put(const IssueId &id, const Issue *issue)
{
    for (Counted &counted : m_filters) {
        if (!counted.understood)
            continue;
        if (issue && counted.matcher.matches(*issue, m_engine.replica()))
            counted.issues.insert(id);
        else
            counted.issues.remove(id);
    }
}

} // namespace lockstep::ui

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/queues/queuefigures.h"

#include "core/query/textindex.h"
#include "core/query/vocabulary.h"
#include "ui/notify/donotdisturb.h"

#include <QTimeZone>

#include <algorithm>

namespace lockstep::ui {

namespace {
constexpr int slotsOfAQueueSlice = 1'000;
constexpr Milliseconds queueGather = 100ms;
constexpr Milliseconds queueRecount = 5min; // ages grow, and queries speak of days
constexpr IssueParts countedParts{ Field::Status, Field::Assignee, Field::CreatedAt,
    Field::ClosedAt };
} // namespace

QueueFigures::QueueFigures(SyncEngine &engine, Clock &clock, QObject *parent)
    : QObject(parent), m_engine(engine), m_clock(clock)
{
    connect(&engine, &SyncEngine::queuesChanged, this, &QueueFigures::refreshQueues);
    connect(&engine, &SyncEngine::issuesChanged, this, &QueueFigures::gather);
    const auto all = [this] {
        refreshQueues();
        restart();
    };
    connect(&engine, &SyncEngine::opened, this, all);
    connect(&engine, &SyncEngine::reset, this, all);
    connect(&engine, &SyncEngine::projectsChanged, this, all);
    connect(&engine, &SyncEngine::usersChanged, this, &QueueFigures::restart);
    if (engine.isOpen())
        refreshQueues();
}

const QueueFigures::Place *QueueFigures::find(const QueueId &queue) const
{
    const auto found = std::find_if(m_places.begin(), m_places.end(),
        [&](const Place &place) { return place.queue.id == queue; });
    return found == m_places.end() ? nullptr : &*found;
}

QList<ProjectId> QueueFigures::projectsOf(const Place &place) const
{
    QList<ProjectId> all{ place.project };
    for (const ProjectId &each : place.queue.projects) {
        if (!all.contains(each) && m_engine.replica().project(each))
            all << each;
    }
    return all;
}

QString QueueFigures::wholeQuery(const Place &place) const
{
    QStringList keys;
    for (const ProjectId &id : projectsOf(place)) {
        if (const Project *project = m_engine.replica().project(id))
            keys << project->key;
    }
    const QString query = place.queue.query.trimmed();
    const QString projects = QStringLiteral("project:") + keys.join(u',');
    if (query.isEmpty())
        return projects;
    // OR binds less than what stands before it.
    const bool isAlternative = query.contains(QStringLiteral(" OR "));
    return projects + (isAlternative ? QStringLiteral(" (%1)") : QStringLiteral(" %1")).arg(query);
}

std::optional<QueueMetrics> QueueFigures::metrics(const QueueId &queue) const
{
    const auto counted = m_counted.find(queue);
    if (!m_swept || counted == m_counted.end() || !counted->second.readable)
        return {};
    const auto now
        = std::chrono::duration_cast<std::chrono::seconds>(m_clock.wallNow().time_since_epoch());
    return counted->second.counter.metrics(now.count());
}

QueueFigures::Flow QueueFigures::flow(const QueueId &queue) const
{
    const auto counted = m_counted.find(queue);
    return counted == m_counted.end() ? Flow{} : counted->second.flow;
}

bool QueueFigures::isReadable(const QueueId &queue) const
{
    const auto counted = m_counted.find(queue);
    return counted == m_counted.end() || counted->second.readable;
}

void QueueFigures::refreshQueues()
{
    QList<Place> places;
    for (const Project &project : m_engine.replica().projects()) {
        for (const Queue &queue : m_engine.replica().queues(project.id))
            places << Place{ project.id, queue };
    }
    std::stable_sort(places.begin(), places.end(), [](const Place &a, const Place &b) {
        return a.queue.name.localeAwareCompare(b.queue.name) < 0;
    });
    if (places == m_places)
        return;
    m_places = places;
    restart();
    Q_EMIT changed();
}

void QueueFigures::restart()
{
    m_slice.cancel();
    m_flush.cancel();
    m_recount.cancel();
    m_dirty.clear();
    m_next = 0;
    m_swept = false;
    auto before = std::exchange(m_counted, {});
    if (m_places.isEmpty())
        return;
    beginDay();
    const query::Vocabulary vocabulary(m_engine.issues());
    // As the server reads it: nobody is "me", and days are those of UTC.
    query::Environment environment = query::environmentOf(
        m_engine.replica(), m_clock.wallNow(), QTimeZone::utc(), &vocabulary);
    environment.self = {};
    for (const Place &place : std::as_const(m_places)) {
        query::Bound bound = query::compile(place.queue.query, environment);
        Counted counted{ place, projectsOf(place), std::move(bound.matcher), bound.ok(), {}, {} };
        const auto was = before.find(place.queue.id);
        counted.flow = was != before.end() && was->second.place == place
            ? was->second.flow
            : Flow{ 0, 0, m_clock.wallNow() };
        m_counted.emplace(place.queue.id, std::move(counted));
    }
    m_slice = m_clock.after(0ms, [this] { sweep(); });
}

// What came and went is counted from the beginning of the day on, or from the start.
void QueueFigures::beginDay()
{
    const QDate today = localTimeOf(m_clock.wallNow()).date();
    if (m_day == today)
        return;
    m_day = today;
    for (auto &[id, counted] : m_counted)
        counted.flow = { 0, 0, m_clock.wallNow() };
}

void QueueFigures::sweep()
{
    const IssueTable &issues = m_engine.issues();
    const int end = std::min(m_next + slotsOfAQueueSlice, issues.slotCount());
    IssueParts parts = countedParts.withId().withProject();
    for (const auto &[id, counted] : m_counted) {
        parts = parts.united(counted.matcher.parts());
        if (counted.matcher.usesText())
            parts = parts.united(query::TextIndex::searchedParts);
    }
    Issue issue;
    for (; m_next < end; ++m_next) {
        if (!issues.isLive(m_next))
            continue;
        issues.read(m_next, issue, parts);
        put(issue.id, &issue, false);
    }
    if (m_next < issues.slotCount()) {
        m_slice = m_clock.after(0ms, [this] { sweep(); });
        return;
    }
    m_swept = true;
    m_recount = m_clock.after(queueRecount, [this] {
        beginDay();
        restart();
    });
    Q_EMIT changed();
}

void QueueFigures::gather(const QSet<IssueId> &issues)
{
    if (m_counted.empty())
        return;
    m_dirty.unite(issues);
    if (!m_flush.isSet())
        m_flush = m_clock.after(queueGather, [this] { flush(); });
}

void QueueFigures::flush()
{
    m_flush.cancel();
    beginDay();
    for (const IssueId &id : std::exchange(m_dirty, {}))
        put(id, m_engine.issues().find(id), m_swept);
    if (m_swept)
        Q_EMIT changed();
}

void QueueFigures::put(const IssueId &id, const Issue *issue, bool live)
{
    for (auto &[queue, counted] : m_counted) {
        if (!counted.readable)
            continue;
        std::optional<QueueCounter::Entry> entry;
        if (issue && counted.projects.contains(issue->project)
            && counted.matcher.matches(*issue, m_engine.replica())) {
            const Project *project = m_engine.replica().project(issue->project);
            entry = QueueCounter::entryOf(
                *issue, !project || project->category(issue->status) < StatusCategory::Resolved);
        }
        const QueueCounter::Change change = counted.counter.put(id, entry);
        if (live && change == QueueCounter::Change::Added)
            ++counted.flow.added;
        else if (live && change == QueueCounter::Change::Removed)
            ++counted.flow.removed;
    }
}

} // namespace lockstep::ui

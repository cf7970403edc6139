// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "net/dialect/foreignfigures.h"

#include <algorithm>

namespace lockstep::net::dialect {

namespace {

constexpr Milliseconds heatmapEvery = 60s;

} // namespace

ForeignFigures::ForeignFigures(
    const ForeignContext &context, const ForeignPlaces &places, ForeignHints &hints)
    : m_clock(context.clock), m_session(context.session), m_mirror(context.mirror),
      m_feed(context.feed), m_places(places), m_hints(hints)
{}

void ForeignFigures::end() { m_heatTimers.clear(); }

// --- Queues ---

void ForeignFigures::putQueues()
{
    std::map<SpaceId, std::map<QueueId, Queue>> queues;
    for (const ForeignScope &scope : m_places.all()) {
        auto queue = m_session.translator().queueOf(scope);
        const Mirror::Space *space = queue ? m_mirror.spaceOf(scope.parent) : nullptr;
        if (!space)
            continue;
        queue->id = m_mirror.queueId(scope.id);
        auto &here = queues[space->log.id];
        if (checkQueue(*queue) && here.size() < static_cast<size_t>(maxQueues))
            here.emplace(queue->id, *queue);
    }
    for (auto &[id, space] : m_mirror.spaces())
        m_mirror.putQueues(space, queues[id]);
}

void ForeignFigures::fetch(const QueueId &queue, Urgency urgency, Then then)
{
    const auto &places = m_places.all();
    const auto scope = std::find_if(places.begin(), places.end(), [&](const ForeignScope &one) {
        return m_mirror.queueId(one.id) == queue && m_session.translator().listFigures(one);
    });
    if (scope != places.end())
        ask(*scope, urgency, true, std::move(then));
    else if (then)
        then();
}

void ForeignFigures::fetchAll(QList<QueueId> queues, Urgency urgency, Then then)
{
    if (queues.isEmpty()) {
        then();
        return;
    }
    const QueueId first = queues.takeFirst();
    fetch(first, urgency, [this, queues = std::move(queues), urgency, then = std::move(then)] {
        fetchAll(queues, urgency, then);
    });
}

// An answer that was asked for before an event came is not newer than the event. It is asked for
// once more; where events come as fast as that, they say enough.
void ForeignFigures::ask(const ForeignScope &scope, Urgency urgency, bool mayRepeat, Then then)
{
    const auto heard = std::make_shared<quint64>(); // when it was asked
    m_session.ask(
        urgency,
        [this, scope, heard] {
            *heard = m_heard.value(scope.id);
            return m_session.translator().listFigures(scope);
        },
        [this, scope, urgency, mayRepeat, heard, then = std::move(then)](Result<HttpReply> reply) {
            if (!reply)
                return;
            const bool isNewest = m_heard.value(scope.id) == *heard;
            if (!isNewest && mayRepeat) {
                ask(scope, urgency, false, then);
                return;
            }
            const auto told = m_session.translator().readFigures(scope, *reply);
            if (told && isNewest)
                tell(*told);
            if (then)
                then();
        });
}

void ForeignFigures::hear(const inbound::MetricsTold &told)
{
    ++m_heard[told.queue];
    tell(told);
}

void ForeignFigures::tell(const inbound::MetricsTold &told)
{
    m_feed.tell(remote::Happened{
        ephemeral::QueueMetricsUpdated{ m_mirror.queueId(told.queue), told.metrics } });
}

// --- The heatmap: of the same issues, so that it may show one that nothing else has told ---

void ForeignFigures::hear(const inbound::HeatmapTold &told)
{
    for (const auto &[id, space] : m_mirror.spaces()) {
        if (!told.scope.isEmpty() && space.scope.id != told.scope)
            continue;
        ephemeral::HeatmapUpdated updated;
        updated.space = id;
        updated.change = ephemeral::HeatmapUpdated::Change::Updated;
        m_feed.tell(remote::Happened{ updated });
        if (told.issues.isEmpty() && !m_heatTimers.contains(space.scope.id)) {
            m_heatTimers[space.scope.id]
                = m_clock.after(heatmapEvery, [this, scope = space.scope] { fetchHeatmap(scope); });
        }
    }
    const QStringList entities = m_session.translator().entities();
    if (!m_feed.isOpen() || entities.size() != 1)
        return;
    for (const QString &id : told.issues) {
        if (!m_mirror.find(entities.first(), id))
            m_hints.issue(entities.first(), id, told.scope);
    }
}

void ForeignFigures::fetchHeatmap(const ForeignScope &scope)
{
    m_heatTimers.erase(scope.id);
    if (!m_feed.isOpen() || !m_session.translator().listHeatmap(scope))
        return;
    m_session.ask(
        Urgency::Refresh, [this, scope] { return m_session.translator().listHeatmap(scope); },
        [this, scope](Result<HttpReply> reply) {
            if (!reply)
                return;
            const auto told = m_session.translator().readHeatmap(scope, *reply);
            if (told && !told->issues.isEmpty())
                hear(*told);
        });
}

} // namespace lockstep::net::dialect

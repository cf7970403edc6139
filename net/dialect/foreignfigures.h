// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/dialect/foreignhints.h"
#include "net/dialect/foreignplaces.h"

#include <QHash>

namespace lockstep::net::dialect {

// Queues of a foreign server with their figures, and its heatmap.
class ForeignFigures
{
public:
    using Urgency = ForeignSession::Urgency;
    using Then = std::function<void()>; // may be empty

    ForeignFigures(const ForeignContext &context, const ForeignPlaces &places, ForeignHints &hints);

    void putQueues(); // of the places, as rows of their spaces
    void fetch(const QueueId &queue, Urgency urgency, Then then = {});
    void fetchAll(QList<QueueId> queues, Urgency urgency, Then then); // one after the other
    void hear(const inbound::MetricsTold &told);
    void hear(const inbound::HeatmapTold &told);
    void end(); // with the session

private:
    void ask(const ForeignScope &scope, Urgency urgency, bool mayRepeat, Then then);
    void tell(const inbound::MetricsTold &told);
    void fetchHeatmap(const ForeignScope &scope);

    Clock &m_clock;
    ForeignSession &m_session;
    Mirror &m_mirror;
    MirrorFeed &m_feed;
    const ForeignPlaces &m_places;
    ForeignHints &m_hints;
    QHash<QString, quint64> m_heard{}; // events with figures, by the foreign id of the queue
    std::map<QString, Timer> m_heatTimers{}; // by the foreign id of the place
};

} // namespace lockstep::net::dialect

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/query/binder.h"
#include "core/sync/syncengine.h"

#include <QObject>

namespace lockstep::ui {

// The queues of all projects that the user can see, with their figures, counted here: the same as
// the server's (core/model/queue.h), at once, with what is not sent yet, and offline too. The first
// count is made in slices between other work; after that only what changes is asked again.
class QueueFigures final : public QObject
{
    Q_OBJECT

public:
    struct Place
    {
        ProjectId project{}; // in whose space it is
        Queue queue{};
        friend bool operator==(const Place &, const Place &) = default;
    };
    // What came and went since the count began, today.
    struct Flow
    {
        int added = 0;
        int removed = 0;
        WallTime since{};
        friend bool operator==(const Flow &, const Flow &) = default;
    };

    QueueFigures(SyncEngine &engine, Clock &clock, QObject *parent);

    [[nodiscard]] const QList<Place> &queues() const { return m_places; } // by name
    [[nodiscard]] const Place *find(const QueueId &queue) const;
    // All whose issues it takes, as far as they can be seen.
    [[nodiscard]] QList<ProjectId> projectsOf(const Place &place) const;
    // Its filter with its projects, as one for the list.
    [[nodiscard]] QString wholeQuery(const Place &place) const;
    // nullopt: not counted yet, or its query cannot be read.
    [[nodiscard]] std::optional<QueueMetrics> metrics(const QueueId &queue) const;
    [[nodiscard]] Flow flow(const QueueId &queue) const;
    [[nodiscard]] bool isReadable(const QueueId &queue) const;

Q_SIGNALS:
    void changed(); // queues or figures

private:
    struct Counted
    {
        Place place{};
        QList<ProjectId> projects{};
        query::Matcher matcher{};
        bool readable = false;
        QueueCounter counter{};
        Flow flow{};
    };
    void refreshQueues();
    void restart();
    void sweep();
    void gather(const QSet<IssueId> &issues);
    void flush();
    void put(const IssueId &id, const Issue *issue, bool live);
    void beginDay();

    SyncEngine &m_engine;
    Clock &m_clock;
    QList<Place> m_places{};
    std::map<QueueId, Counted> m_counted{};
    int m_next = 0;
    bool m_swept = false;
    QDate m_day{};
    QSet<IssueId> m_dirty{};
    Timer m_slice{};
    Timer m_flush{};
    Timer m_recount{};
};

} // namespace lockstep::ui

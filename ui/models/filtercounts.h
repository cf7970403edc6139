// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/query/binder.h"
#include "core/query/vocabulary.h"
#include "core/sync/replica.h"

#include <QObject>

namespace lockstep {
class SyncEngine;
}

namespace lockstep::ui {

// How many issues match each of some filters, at any time. The first count of all issues is made in
// slices between other work; after that only what changes is asked again.
class FilterCounts final : public QObject
{
    Q_OBJECT

public:
    FilterCounts(SyncEngine &engine, Clock &clock, QObject *parent = nullptr);

    void setFilters(const QList<SavedFilter> &filters);
    // -1: not counted yet, or not to be understood (any more).
    [[nodiscard]] int count(const FilterId &filter) const;

Q_SIGNALS:
    void changed();

private:
    struct Counted
    {
        QString query{};
        query::Matcher matcher{};
        bool understood = false;
        QSet<IssueId> issues{}; // that match
    };
    void restart(); // people, projects or the day may be others
    void sweep(); // a slice
    void gather(const QSet<IssueId> &issues);
    void flush();
    void put(const IssueId &id, const Issue *issue);

    SyncEngine &m_engine;
    Clock &m_clock;
    QHash<FilterId, Counted> m_filters{};
    int m_next = 0; // slot of the sweep
    bool m_swept = false;
    QSet<IssueId> m_dirty{};
    Timer m_slice{};
    Timer m_flush{};
    Timer m_day{}; // filters speak of today
};

} // namespace lockstep::ui

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "server/metrics/queuefilter.h"

#include <optional>

namespace lockstep::server {

// The figures of one queue, on the storage thread: counted once over all issues, a bunch at a time,
// then kept by looking at each issue that has changed.
class QueueCount
{
public:
    explicit QueueCount(QueueId id) : m_id(std::move(id)) {}

    // Begins to count anew; what is known stays until that is done.
    Result<void> begin(Storage &storage, WallTime now);
    // Counts the next issues. True: that were all, and what is known is what was counted.
    [[nodiscard]] Result<bool> countNext(Storage &storage, int issues);
    // These have changed, or may have.
    Result<void> look(Storage &storage, const QList<IssueId> &issues);

    [[nodiscard]] const QueueId &id() const { return m_id; }
    [[nodiscard]] bool isKnown() const { return m_counter.has_value(); }
    [[nodiscard]] bool isCounting() const { return m_coming.has_value(); }
    [[nodiscard]] bool exists() const { return m_exists; }
    [[nodiscard]] std::optional<QueueMetrics> metrics(WallTime now) const;
    [[nodiscard]] const QueueCounter *counter() const { return m_counter ? &*m_counter : nullptr; }
    // Since the last call, in order; true: it came in.
    [[nodiscard]] QList<std::pair<IssueId, bool>> takeTickets()
    {
        return std::exchange(m_tickets, {});
    }

private:
    struct Coming
    {
        QueueFilter filter{};
        QueueCounter counter{};
        QList<ProjectId> projects{}; // the first is being read
        QString after{}; // behind this issue of it
    };
    void finish();

    QueueId m_id;
    bool m_exists = true;
    QueueFilter m_filter{};
    std::optional<QueueCounter> m_counter{};
    std::optional<Coming> m_coming{};
    QList<std::pair<IssueId, bool>> m_tickets{};
};

} // namespace lockstep::server

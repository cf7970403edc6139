// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"

#include <QList>
#include <QString>

#include <map>
#include <optional>

namespace lockstep {

struct Issue;

// A filter that a project shares, with live figures (docs/protocol.md, "6. Ephemeral"). The newest
// one with an id stands.
struct Queue
{
    QueueId id{};
    QString name{};
    QString query{}; // docs/filters.md; without @me
    QList<ProjectId> projects{}; // whose issues it takes, besides those of its own project
    friend bool operator==(const Queue &, const Queue &) = default;
};

inline constexpr int maxQueueProjects = 20;
inline constexpr int maxQueues = 100; // of one project

// BAD_ID or VALIDATION with the member; whether the query can be read, only its reader says.
[[nodiscard]] Result<void> checkQueue(const Queue &queue);

struct QueueMetrics
{
    qint64 total = 0;
    qint64 open = 0; // neither resolved nor closed
    qint64 assigned = 0; // of the open ones
    qint64 resolved = 0; // or closed
    qint64 averageResolutionSeconds = 0; // from creation; 0: nothing is resolved
    qint64 oldestSeconds = 0; // the age of the oldest open one
    std::map<QString, qint64> byStatus{};
    std::map<UserId, qint64> byAssignee{}; // of the open ones; null: nobody's
    friend bool operator==(const QueueMetrics &, const QueueMetrics &) = default;
};

// The figures of a set of issues, as they come, change and go.
class QueueCounter
{
public:
    // What of an issue counts.
    struct Entry
    {
        QString status{};
        UserId assignee{};
        bool isOpen = true;
        qint64 createdAt = 0; // seconds since 1970
        qint64 closedAt = 0; // 0: not known
        friend bool operator==(const Entry &, const Entry &) = default;
    };
    [[nodiscard]] static Entry entryOf(const Issue &issue, bool isOpen);

    enum class Change { None, Added, Removed, Changed };
    // nullopt: it is not, or no longer, in the queue.
    Change put(const IssueId &issue, const std::optional<Entry> &entry);
    [[nodiscard]] QueueMetrics metrics(qint64 now) const; // seconds since 1970
    [[nodiscard]] bool contains(const IssueId &issue) const { return m_entries.contains(issue); }
    [[nodiscard]] qsizetype size() const { return static_cast<qsizetype>(m_entries.size()); }
    [[nodiscard]] const std::map<IssueId, Entry> &entries() const { return m_entries; }

private:
    void count(const Entry &entry, int by);

    std::map<IssueId, Entry> m_entries{};
    qint64 m_open = 0;
    qint64 m_timed = 0; // resolved ones whose times are known
    qint64 m_resolutionSeconds = 0; // of these
    std::map<QString, qint64> m_byStatus{};
    std::map<UserId, qint64> m_byAssignee{};
    std::map<qint64, qint64> m_openSince{}; // so many were created then
};

} // namespace lockstep

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/query/matcher.h"
#include "server/storage/queuestore.h"
#include "server/storage/storage.h"

namespace lockstep::server {

// Which issues a queue takes. It knows people, projects and the day of its making: make it again
// when they change. Without @me; days are those of UTC. On the storage thread.
class QueueFilter
{
public:
    [[nodiscard]] static Result<QueueFilter> make(
        Storage &storage, const QueueStore::Row &queue, WallTime now);

    // Of a query that cannot be read: none.
    [[nodiscard]] bool takes(const Issue &issue) const;
    [[nodiscard]] bool isOpen(const Issue &issue) const;
    // As it counts in the queue; nullopt: not at all.
    [[nodiscard]] std::optional<QueueCounter::Entry> entryOf(const Issue &issue) const;
    [[nodiscard]] const QList<Project> &projects() const { return m_projects; }

private:
    query::Matcher m_matcher{};
    bool m_isReadable = false;
    QList<Project> m_projects{};
};

} // namespace lockstep::server

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/model/queue.h"

#include <QList>

namespace lockstep::server {

class Database;

// The queues of projects, over the connection of a Storage and within its transactions.
class QueueStore
{
public:
    explicit QueueStore(Database &database) : m_database(database) {}

    struct Row
    {
        Queue queue{};
        ProjectId project{}; // in whose space it is
        // All whose issues it takes.
        [[nodiscard]] QList<ProjectId> projects() const;
    };
    [[nodiscard]] Result<std::optional<Row>> queue(const QueueId &id);
    [[nodiscard]] Result<QList<Queue>> queuesOf(const ProjectId &project); // in its space, by id
    [[nodiscard]] Result<QList<Row>> queuesOver(const ProjectId &project); // that take its issues
    Result<void> save(const ProjectId &project, const Queue &queue);
    Result<void> remove(const QueueId &id);

private:
    Database &m_database;
};

} // namespace lockstep::server

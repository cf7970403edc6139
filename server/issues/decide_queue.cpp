// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/model/check.h"
#include "core/query/parser.h"
#include "server/issues/decide.h"
#include "server/storage/queuestore.h"

namespace lockstep::server {

using namespace Qt::StringLiterals;

Decision decide(Deciding &d, const mutation::SaveQueue &m)
{
    const auto project = authorize(d, Right::ManageProject);
    if (!project)
        return project.error();
    if (const query::Parsed parsed = query::parse(m.queue.query); !parsed.ok())
        return invalid(u"queue.query", query::message(parsed.errors.front()));
    // Whoever shares the figures of other projects may read them himself.
    for (const ProjectId &other : m.queue.projects) {
        if (const auto readable = authorize(d, other, Right::Read); !readable)
            return readable.error();
    }
    QueueStore queues{ d.storage.database() };
    const auto known = queues.queue(m.queue.id);
    if (!known)
        return known.error();
    if (*known && (*known)->project != project->id)
        return Error{ errc::BadId, u"id: is taken"_s, u"id"_s };
    if (*known && (*known)->queue == m.queue)
        return alreadySo(d, d.mutation.space);
    if (!*known) {
        const auto all = queues.queuesOf(project->id);
        if (!all)
            return all.error();
        if (all->size() >= maxQueues)
            return invalid(u"queue", u"at most %1 of them"_s.arg(maxQueues));
    }
    if (const auto saved = queues.save(project->id, m.queue); !saved)
        return saved.error();
    const auto event = d.append(d.mutation.space, event::QueueUpdated{ m.queue });
    if (!event)
        return event.error();
    return Outcome{ outcome::Applied{ event->seq, {} } };
}

Decision decide(Deciding &d, const mutation::DeleteQueue &m)
{
    const auto project = authorize(d, Right::ManageProject);
    if (!project)
        return project.error();
    QueueStore queues{ d.storage.database() };
    const auto known = queues.queue(m.queue);
    if (!known)
        return known.error();
    if (!*known || (*known)->project != project->id)
        return alreadySo(d, d.mutation.space); // on another device
    if (const auto removed = queues.remove(m.queue); !removed)
        return removed.error();
    const auto event = d.append(d.mutation.space, event::QueueDeleted{ m.queue });
    if (!event)
        return event.error();
    return Outcome{ outcome::Applied{ event->seq, {} } };
}

} // namespace lockstep::server

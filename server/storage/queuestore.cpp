// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/storage/queuestore.h"

#include "core/base/jsonwriter.h"
#include "core/sync/codec.h"
#include "server/storage/storage_p.h"

namespace lockstep::server {

using namespace Qt::StringLiterals;

namespace {

struct QueueText
{
    ProjectId project{};
    QByteArray body{};
};

QueueText readQueueText(const ResultRow &from)
{
    return { ProjectId{ from.text(0) }, from.utf8(1) };
}

Result<QueueStore::Row> parseQueue(const QueueText &text)
{
    JsonDocument document;
    const auto json = document.parse(text.body);
    auto queue = json ? readQueue(*json) : Result<Queue>{ json.error() };
    if (!queue)
        return Error{ errc::StoreCorrupt, u"database: a queue cannot be read"_s, {} };
    return QueueStore::Row{ *std::move(queue), text.project };
}

Result<QList<QueueStore::Row>> parseQueues(const Result<QList<QueueText>> &texts)
{
    if (!texts)
        return texts.error();
    QList<QueueStore::Row> rows;
    for (const QueueText &text : *texts) {
        auto row = parseQueue(text);
        if (!row)
            return row.error();
        rows.append(*std::move(row));
    }
    return rows;
}

} // namespace

QList<ProjectId> QueueStore::Row::projects() const
{
    QList<ProjectId> all{ project };
    for (const ProjectId &other : queue.projects) {
        if (!all.contains(other))
            all.append(other);
    }
    return all;
}

Result<std::optional<QueueStore::Row>> QueueStore::queue(const QueueId &id)
{
    const auto text = m_database.first(u"SELECT project, body FROM queues WHERE id = ?"_s,
        { sql::text(id.toString()) }, readQueueText);
    if (!text)
        return text.error();
    if (!*text)
        return std::optional<Row>{};
    auto row = parseQueue(**text);
    if (!row)
        return row.error();
    return std::optional{ *std::move(row) };
}

Result<QList<Queue>> QueueStore::queuesOf(const ProjectId &project)
{
    const auto rows = parseQueues(
        m_database.all(u"SELECT project, body FROM queues WHERE project = ? ORDER BY id"_s,
            { sql::text(project.toString()) }, readQueueText));
    if (!rows)
        return rows.error();
    QList<Queue> queues;
    for (const Row &row : *rows)
        queues.append(row.queue);
    return queues;
}

Result<QList<QueueStore::Row>> QueueStore::queuesOver(const ProjectId &project)
{
    return parseQueues(m_database.all(
        u"SELECT q.project, q.body FROM queue_projects p JOIN queues q ON q.id = p.queue "
        "WHERE p.project = ? ORDER BY q.id"_s,
        { sql::text(project.toString()) }, readQueueText));
}

Result<void> QueueStore::save(const ProjectId &project, const Queue &queue)
{
    JsonWriter json;
    writeQueue(json, queue);
    const QString id = queue.id.toString();
    const auto saved = m_database.run(u"INSERT INTO queues (id, project, body) VALUES (?, ?, ?) "
                                      "ON CONFLICT (id) DO UPDATE SET body = excluded.body"_s,
        { id, project.toString(), sql::utf8(json.text()) });
    if (!saved)
        return saved;
    const auto cleared = m_database.run(u"DELETE FROM queue_projects WHERE queue = ?"_s, { id });
    if (!cleared)
        return cleared;
    for (const ProjectId &each : Row{ queue, project }.projects()) {
        const auto added
            = m_database.run(u"INSERT INTO queue_projects (project, queue) VALUES (?, ?)"_s,
                { each.toString(), id });
        if (!added)
            return added;
    }
    return {};
}

Result<void> QueueStore::remove(const QueueId &id)
{
    const auto cleared = m_database.run(
        u"DELETE FROM queue_projects WHERE queue = ?"_s, { sql::text(id.toString()) });
    if (!cleared)
        return cleared;
    return m_database.run(u"DELETE FROM queues WHERE id = ?"_s, { sql::text(id.toString()) });
}

} // namespace lockstep::server

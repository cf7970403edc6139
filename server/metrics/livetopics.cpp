// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/metrics/livetopics.h"

#include "core/base/json.h"
#include "core/sync/codec.h"
#include "server/logging.h"

namespace lockstep::server {

using namespace Qt::StringLiterals;

namespace {

constexpr int issuesATurn = 256; // then commits have theirs

QString queueTopic(const QueueId &id) { return u"queue:"_s + id.toString(); }
QString heatTopic(const ProjectId &id) { return u"heatmap:"_s + id.toString(); }

using Heating = ephemeral::HeatmapUpdated::Change;

// What a heatmap shows of an issue has changed.
std::optional<Heating> heatingOf(const EventBody &body)
{
    if (const auto updated = std::get_if<event::IssueUpdated>(&body)) {
        const auto closed = updated->changes.find(Field::ClosedAt);
        if (closed != updated->changes.end()
            && !std::holds_alternative<std::monostate>(closed->second))
            return Heating::Resolved;
        for (const Field field :
            { Field::Building, Field::Room, Field::Category, Field::Severity, Field::Lat,
                Field::Lng, Field::Status, Field::Priority, Field::Type, Field::Assignee }) {
            if (updated->changes.contains(field))
                return Heating::Updated;
        }
        return {};
    }
    if (std::holds_alternative<event::IssueCreated>(body)
        || std::holds_alternative<event::IssueRestored>(body))
        return Heating::Added;
    if (std::holds_alternative<event::IssueDeleted>(body))
        return Heating::Resolved;
    return std::holds_alternative<event::IssueMoved>(body) ? std::optional{ Heating::Updated }
                                                           : std::nullopt;
}

IssueId issueIn(const EventBody &body)
{
    return std::visit(Overload{
                          [](const event::IssueCreated &e) { return e.issue.id; },
                          [](const event::IssueUpdated &e) { return e.issue; },
                          [](const event::IssueDeleted &e) { return e.issue.id; },
                          [](const event::IssueRestored &e) { return e.issue.id; },
                          [](const event::IssueMoved &e) { return e.issue.id; },
                          [](const auto &) { return IssueId{}; },
                      },
        body);
}

} // namespace

void LiveTopics::watched(const QString &topic, Session session)
{
    if (!topic.startsWith("queue:"_L1))
        return;
    const QueueId id{ topic.sliced(6) };
    Watched &queue = m_queues[id];
    if (queue.known) {
        m_ports.send(topic, ephemeral::QueueMetricsUpdated{ id, *queue.known }, session);
        return;
    }
    queue.waiting.insert(session);
    if (!queue.count) {
        queue.count = std::make_shared<QueueCount>(id);
        startCount(id);
    }
}

void LiveTopics::dropUnwatched()
{
    std::erase_if(m_queues,
        [this](const auto &entry) { return !m_ports.isWatched(queueTopic(entry.first)); });
}

void LiveTopics::publish(const std::vector<LogRow> &rows)
{
    dropUnwatched();
    for (const LogRow &row : rows) {
        const ProjectId project = projectOf(row.space);
        if (project.isNull())
            continue;
        if (row.name.startsWith("issue_"_L1)) {
            if (!m_queues.empty() || m_ports.isWatched(heatTopic(project)))
                noteIssue(row);
        } else if (row.name.startsWith("queue_"_L1) || row.name == "project_updated"_L1) {
            for (const auto &entry : m_queues) {
                const QByteArray id = entry.first.toString().toUtf8();
                if (row.name == "project_updated"_L1 || row.body.contains(id)) {
                    m_ports.changed(queueTopic(entry.first));
                    startCount(entry.first);
                }
            }
        }
    }
    lookAtDirty();
}

void LiveTopics::noteIssue(const LogRow &row)
{
    JsonDocument document;
    const auto json = document.parse(row.body);
    const auto event = json ? readEvent(row.name, *json) : Result<ChangeEvent>{ json.error() };
    if (!event)
        return;
    if (!m_queues.empty())
        m_dirty.insert(issueIn(event->body));
    noteHeat(projectOf(row.space), *event);
}

// --- Queues

void LiveTopics::lookAtDirty()
{
    if (m_looking || m_dirty.isEmpty())
        return;
    m_looking = true;
    std::vector<std::shared_ptr<QueueCount>> counts;
    for (const auto &entry : m_queues) {
        if (entry.second.count)
            counts.push_back(entry.second.count);
    }
    const QList<IssueId> issues = std::exchange(m_dirty, {}).values();
    m_ports.storageThread.post(
        [this, counts, issues, now = m_ports.clock.wallNow(), &storage = m_ports.storage,
            alive = std::weak_ptr{ m_alive }, &loop = m_ports.loop] {
            struct Looked
            {
                QueueId id{};
                std::optional<QueueMetrics> metrics{};
                QList<std::pair<IssueId, bool>> tickets{};
            };
            auto looked = std::make_shared<std::vector<Looked>>();
            for (const auto &count : counts) {
                if (const auto done = count->look(storage, issues); !done)
                    qCWarning(lcServer) << "a queue is not counted:" << done.error().message;
                looked->push_back({ count->id(), count->metrics(now), count->takeTickets() });
            }
            loop.post([this, looked, alive] {
                if (alive.expired())
                    return;
                m_looking = false;
                for (const Looked &each : *looked)
                    counted(each.id, each.metrics, each.tickets);
                lookAtDirty();
            });
        });
}

void LiveTopics::startCount(const QueueId &id)
{
    const auto queue = m_queues.find(id);
    if (queue == m_queues.end() || !queue->second.count)
        return;
    queue->second.recountTimer.cancel();
    const bool isCounting = std::exchange(queue->second.counting, true);
    m_ports.storageThread.post(
        [this, id, isCounting, count = queue->second.count, now = m_ports.clock.wallNow(),
            &storage = m_ports.storage, alive = std::weak_ptr{ m_alive }, &loop = m_ports.loop] {
            if (const auto begun = count->begin(storage, now); !begun)
                qCWarning(lcServer) << "a queue is not counted:" << begun.error().message;
            if (isCounting)
                return; // who counts goes on with the new one
            loop.post([this, id, alive] {
                if (!alive.expired())
                    countOn(id);
            });
        });
}

void LiveTopics::countOn(const QueueId &id)
{
    const auto queue = m_queues.find(id);
    if (queue == m_queues.end())
        return;
    m_ports.storageThread.post([this, id, count = queue->second.count,
                                   now = m_ports.clock.wallNow(), &storage = m_ports.storage,
                                   alive = std::weak_ptr{ m_alive }, &loop = m_ports.loop] {
        const auto all = count->countNext(storage, issuesATurn);
        if (!all)
            qCWarning(lcServer) << "a queue is not counted:" << all.error().message;
        const bool isDone = !all || *all;
        loop.post([this, id, isDone, metrics = count->metrics(now),
                      tickets = isDone ? count->takeTickets() : QList<std::pair<IssueId, bool>>{},
                      alive] {
            if (alive.expired())
                return;
            if (!isDone) {
                countOn(id);
                return;
            }
            const auto known = m_queues.find(id);
            if (known == m_queues.end())
                return;
            known->second.counting = false;
            known->second.recountTimer = m_ports.clock.after(recount, [this, id] {
                dropUnwatched();
                startCount(id);
            });
            counted(id, metrics, tickets);
        });
    });
}

void LiveTopics::counted(const QueueId &id, const std::optional<QueueMetrics> &metrics,
    const QList<std::pair<IssueId, bool>> &tickets)
{
    const auto found = m_queues.find(id);
    if (found == m_queues.end())
        return;
    Watched &queue = found->second;
    const QString topic = queueTopic(id);
    for (const auto &[issue, added] : tickets) {
        m_ports.send(topic,
            added ? EphemeralEvent{ ephemeral::QueueTicketAdded{ id, issue } }
                  : EphemeralEvent{ ephemeral::QueueTicketRemoved{ id, issue } },
            {});
    }
    queue.known = metrics;
    if (!metrics)
        return;
    if (!queue.sent) { // the first figures, for who waits for them
        queue.sent = metrics;
        queue.sentAt = m_ports.clock.now();
        for (const Session session : std::exchange(queue.waiting, {}))
            m_ports.send(topic, ephemeral::QueueMetricsUpdated{ id, *metrics }, session);
        return;
    }
    if (queue.sendTimer.isSet())
        return;
    const auto since = std::chrono::duration_cast<Milliseconds>(
        m_ports.clock.now() - queue.sentAt.value_or(Instant{}));
    if (since >= mostOften)
        sendMetrics(id);
    else
        queue.sendTimer = m_ports.clock.after(mostOften - since, [this, id] { sendMetrics(id); });
}

void LiveTopics::sendMetrics(const QueueId &id)
{
    const auto found = m_queues.find(id);
    if (found == m_queues.end())
        return;
    Watched &queue = found->second;
    queue.sendTimer.cancel();
    if (!queue.known || queue.known == queue.sent)
        return;
    queue.sent = queue.known;
    queue.sentAt = m_ports.clock.now();
    m_ports.send(queueTopic(id), ephemeral::QueueMetricsUpdated{ id, *queue.sent }, {});
}

// --- Heatmaps

void LiveTopics::noteHeat(const ProjectId &project, const ChangeEvent &event)
{
    const auto change = heatingOf(event.body);
    if (!change || !m_ports.isWatched(heatTopic(project)))
        return;
    Heat &heat = m_heat[project];
    const qint64 count = heat.issue.isNull() ? 0 : heat.last.count;
    heat.last = { projectSpace(project), *change, {}, {}, {}, {}, count + 1 };
    heat.issue = issueIn(event.body);
    if (heat.timer.isSet())
        return;
    const auto since = heat.sentAt
        ? std::chrono::duration_cast<Milliseconds>(m_ports.clock.now() - *heat.sentAt)
        : mostOften;
    heat.timer = m_ports.clock.after(
        std::max(mostOften - since, Milliseconds{ 0 }), [this, project] { sendHeat(project); });
}

void LiveTopics::sendHeat(const ProjectId &project)
{
    const auto found = m_heat.find(project);
    if (found == m_heat.end())
        return;
    Heat &heat = found->second;
    heat.timer.cancel();
    heat.sentAt = m_ports.clock.now();
    const IssueId issue = std::exchange(heat.issue, {});
    m_ports.storageThread.post(
        [this, project, issue, update = heat.last, &storage = m_ports.storage,
            alive = std::weak_ptr{ m_alive }, &loop = m_ports.loop] {
            auto event = std::make_shared<ephemeral::HeatmapUpdated>(update);
            // What has gone to another project is nothing for who may read this one only.
            if (const auto row = storage.issue(issue);
                row && *row && (*row)->issue.project == project) {
                event->building = (*row)->issue.building;
                event->room = (*row)->issue.room;
                event->lat = (*row)->issue.lat;
                event->lng = (*row)->issue.lng;
            }
            loop.post([this, project, event, alive] {
                if (!alive.expired())
                    m_ports.send(heatTopic(project), *event, {});
            });
        });
}

} // namespace lockstep::server

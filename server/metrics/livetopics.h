// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "core/base/executor.h"
#include "server/metrics/queuecount.h"

#include <QSet>

#include <functional>
#include <map>
#include <memory>

namespace lockstep::server {

// What those get who watch a queue or a heatmap (docs/protocol.md, "6. Ephemeral"): figures and
// tickets, and that something burns. Nothing is counted that nobody watches. Lives on the event
// loop; counts on the storage thread.
class LiveTopics
{
public:
    using Session = quint64;
    struct Ports
    {
        Storage &storage; // on the storage thread only
        Executor &storageThread;
        Executor &loop;
        Clock &clock;
        std::function<bool(const QString &topic)> isWatched{};
        // To all who watch the topic, or to one of them.
        std::function<void(const QString &topic, const EphemeralEvent &, std::optional<Session>)>
            send{};
        // Its rights may have become others.
        std::function<void(const QString &topic)> changed{};
    };

    explicit LiveTopics(Ports ports) : m_ports(std::move(ports)) {}
    LiveTopics(const LiveTopics &) = delete;
    LiveTopics &operator=(const LiveTopics &) = delete;

    // Somebody begins to watch; figures of a queue come to him as soon as they are known.
    void watched(const QString &topic, Session session);
    // What was appended to the logs.
    void publish(const std::vector<LogRow> &rows);

    static constexpr Milliseconds mostOften{ 5'000 }; // figures, and heatmaps
    static constexpr Milliseconds recount{ 5 * 60'000 };

private:
    struct Watched // a queue; shared with what the storage thread does for it
    {
        std::shared_ptr<QueueCount> count{}; // used there only
        std::optional<QueueMetrics> sent{};
        std::optional<QueueMetrics> known{};
        std::optional<Instant> sentAt{};
        QSet<Session> waiting{}; // for the first figures
        Timer sendTimer{};
        Timer recountTimer{};
        bool counting = false;
    };
    struct Heat // of a project
    {
        ephemeral::HeatmapUpdated last{};
        IssueId issue{};
        std::optional<Instant> sentAt{};
        Timer timer{};
    };

    void noteIssue(const LogRow &row);
    void noteHeat(const ProjectId &project, const ChangeEvent &event);
    void sendHeat(const ProjectId &project);
    void lookAtDirty();
    void startCount(const QueueId &id);
    void countOn(const QueueId &id);
    void counted(const QueueId &id, const std::optional<QueueMetrics> &metrics,
        const QList<std::pair<IssueId, bool>> &tickets);
    void sendMetrics(const QueueId &id);
    void dropUnwatched();

    const Ports m_ports;
    std::map<QueueId, Watched> m_queues{};
    std::map<ProjectId, Heat> m_heat{};
    QSet<IssueId> m_dirty{};
    bool m_looking = false;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace lockstep::server

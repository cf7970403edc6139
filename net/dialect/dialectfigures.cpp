// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// DialectRemote: what a server offers besides issues: queues, the heatmap, notifications, history,
// and the facts that are asked for once.

#include "net/dialect/dialectsweep.h"

#include <algorithm>

namespace lockstep::net::dialect {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t mostHeld = 50;
constexpr Milliseconds heldAtMost = 30s;
constexpr Milliseconds heatmapEvery = 60s;
constexpr qsizetype mostMarksASweep = 5;

} // namespace

// Whatever is not answered stays unknown: the dialect says what is assumed then.
void DialectRemote::askFacts(size_t at, std::function<void()> then)
{
    if (!m_translator->fact(at)) {
        then();
        return;
    }
    ask(
        Urgency::SignIn, [this, at] { return m_translator->fact(at); },
        [this, at, then = std::move(then)](Result<HttpReply> reply) {
            if (!reply)
                return; // it was lost
            m_session = m_translator->readFact(*reply, at, *m_session);
            m_translator->setSession(*m_session);
            askFacts(at + 1, then);
        });
}

// --- Queues ---

void DialectRemote::putQueues()
{
    std::map<SpaceId, std::map<QueueId, Queue>> queues;
    for (const ForeignScope &scope : m_scopes) {
        auto queue = m_translator->queueOf(scope);
        const Mirror::Space *space = queue ? m_mirror.spaceOf(scope.parent) : nullptr;
        if (!space)
            continue;
        queue->id = m_mirror.queueId(scope.id);
        auto &here = queues[space->log.id];
        if (checkQueue(*queue) && here.size() < static_cast<size_t>(maxQueues))
            here.emplace(queue->id, *queue);
    }
    for (auto &[id, space] : m_mirror.spaces())
        m_mirror.putQueues(space, queues[id]);
}

void DialectRemote::fetchFigures(const QueueId &queue, Urgency urgency, std::function<void()> then)
{
    const auto scope = std::find_if(m_scopes.begin(), m_scopes.end(), [&](const ForeignScope &one) {
        return m_mirror.queueId(one.id) == queue && m_translator->listFigures(one);
    });
    if (scope != m_scopes.end())
        askFigures(*scope, urgency, true, std::move(then));
    else if (then)
        then();
}

// An answer that was asked for before an event came is not newer than the event. It is asked for
// once more; where events come as fast as that, they say enough.
void DialectRemote::askFigures(
    const ForeignScope &scope, Urgency urgency, bool mayRepeat, std::function<void()> then)
{
    const auto heard = std::make_shared<quint64>(); // when it was asked
    ask(
        urgency,
        [this, scope, heard] {
            *heard = m_figuresHeard.value(scope.id);
            return m_translator->listFigures(scope);
        },
        [this, scope, urgency, mayRepeat, heard, then = std::move(then)](Result<HttpReply> reply) {
            if (!reply)
                return;
            const bool isNewest = m_figuresHeard.value(scope.id) == *heard;
            if (!isNewest && mayRepeat) {
                askFigures(scope, urgency, false, then);
                return;
            }
            const auto told = m_translator->readFigures(scope, *reply);
            if (told && isNewest)
                tellFigures(*told);
            if (then)
                then();
        });
}

void DialectRemote::sweepFigures()
{
    for (const QString &topic : std::as_const(m_watched)) {
        if (!topic.startsWith("queue:"_L1))
            continue;
        m_sweep->steps.push_front([this, queue = QueueId{ topic.section(u':', 1) }] {
            fetchFigures(queue, Urgency::Refresh, [this] { nextStep(); });
        });
    }
    nextStep();
}

void DialectRemote::hear(const inbound::MetricsTold &told)
{
    ++m_figuresHeard[told.queue];
    tellFigures(told);
}

void DialectRemote::tellFigures(const inbound::MetricsTold &told)
{
    tell(remote::Happened{
        ephemeral::QueueMetricsUpdated{ m_mirror.queueId(told.queue), told.metrics } });
}

// --- The heatmap: of the same issues, so that it may show one that nothing else has told ---

void DialectRemote::hear(const inbound::HeatmapTold &told)
{
    for (const auto &[id, space] : m_mirror.spaces()) {
        if (!told.scope.isEmpty() && space.scope.id != told.scope)
            continue;
        ephemeral::HeatmapUpdated updated;
        updated.space = id;
        updated.change = ephemeral::HeatmapUpdated::Change::Updated;
        tell(remote::Happened{ updated });
        if (told.issues.isEmpty() && !m_heatTimer.isSet()) {
            m_heatTimer
                = m_clock.after(heatmapEvery, [this, scope = space.scope] { fetchHeatmap(scope); });
        }
    }
    const QStringList entities = m_translator->entities();
    if (!m_welcomed || entities.size() != 1)
        return;
    for (const QString &id : told.issues) {
        if (!m_mirror.find(entities.first(), id))
            hintIssue(entities.first(), id, told.scope);
    }
}

void DialectRemote::fetchHeatmap(const ForeignScope &scope)
{
    m_heatTimer.cancel();
    if (!m_welcomed || !m_translator->listHeatmap(scope))
        return;
    ask(
        Urgency::Refresh, [this, scope] { return m_translator->listHeatmap(scope); },
        [this, scope](Result<HttpReply> reply) {
            if (!reply)
                return;
            const auto told = m_translator->readHeatmap(scope, *reply);
            if (told && !told->issues.isEmpty())
                hear(*told);
        });
}

// --- Notifications ---

void DialectRemote::listNotifications()
{
    if (!m_translator->listNotifications()) {
        nextStep();
        return;
    }
    ask(
        Urgency::Refresh, [this] { return m_translator->listNotifications(); },
        [this](Result<HttpReply> reply) {
            if (!reply)
                return;
            if (auto told = m_translator->readNotifications(*reply)) {
                std::stable_sort(told->begin(), told->end(),
                    [](const ForeignNotification &a, const ForeignNotification &b) {
                        return a.createdAt < b.createdAt;
                    });
                m_mirror.putNotifications(*told);
                // What was read here while the server could not be told.
                for (const QString &id : m_mirror.unreadThere(*told).mid(0, mostMarksASweep)) {
                    if (m_translator->markRead(id))
                        ask(
                            Urgency::Refresh, [this, id] { return m_translator->markRead(id); },
                            [](const Result<HttpReply> &) {});
                }
            }
            nextStep();
        });
}

void DialectRemote::hear(const inbound::NotificationTold &told)
{
    const ForeignNotification &one = told.notification;
    if (!m_welcomed)
        return;
    if (!Mirror::followsFromIssues(one) || m_mirror.isInInbox(one) || m_held.size() >= mostHeld) {
        m_mirror.putNotifications({ one });
        return;
    }
    // What it tells of comes as a change too, and is told by that; so it is looked at first.
    m_held.push_back(one);
    if (!m_heldTimer.isSet()) {
        m_heldTimer = m_clock.after(heldAtMost, [this] {
            tellHeld();
            followEvents();
        });
    }
    const bool isOfText = one.kind == "mentioned"_L1 || one.kind == "comment"_L1;
    for (const QString &entity : m_translator->entities()) {
        if (!m_mirror.find(entity, one.issue))
            continue;
        if (isOfText)
            hintComments(entity, one.issue);
        else
            hintIssue(entity, one.issue, {});
        return;
    }
    if (m_translator->entities().size() == 1)
        hintIssue(m_translator->entities().first(), one.issue, {});
    else
        hintScope({});
}

void DialectRemote::tellHeld()
{
    m_heldTimer.cancel();
    if (!m_held.empty())
        m_mirror.putNotifications(std::exchange(m_held, {}));
}

// --- History ---

void DialectRemote::fetchHistory(HistoryQuery query, Reply<HistoryPage> reply)
{
    const auto issue = m_welcomed ? foreignOf(query.issue) : std::nullopt;
    if (!issue || !m_translator->listHistory(*issue)) {
        Remote::fetchHistory(std::move(query), std::move(reply));
        return;
    }
    if (query.before && *query.before <= 1) {
        reply(HistoryPage{}); // it came whole
        return;
    }
    const quint64 number = ++m_lastHistory;
    m_histories.emplace(number, std::move(reply));
    ask(
        Urgency::Read, [this, issue = *issue] { return m_translator->listHistory(issue); },
        [this, issue = *issue, number](Result<HttpReply> answer) {
            auto entries = answer ? m_translator->readHistory(issue, *answer)
                                  : Result<QList<HistoryEntry>>{ answer.error() };
            const auto waiting = m_histories.extract(number);
            if (waiting.empty())
                return;
            if (entries)
                waiting.mapped()(HistoryPage{ std::move(*entries), false, {}, false });
            else
                waiting.mapped()(entries.error());
        });
}

void DialectRemote::endHistories(const Error &why)
{
    for (const auto &waiting : std::exchange(m_histories, {}))
        waiting.second(why);
}

} // namespace lockstep::net::dialect

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// Events in: cursors, gaps, pages, divergence, rights that come and go.

#include "core/sync/retrypause.h"
#include "core/sync/syncengine.h"
#include "core/sync/synclog.h"

#include <QMetaMethod>

namespace lockstep {

using namespace Qt::StringLiterals;

namespace {

constexpr RetryPause askPause{ 1s, 5 };
constexpr RetryPause divergencePause{ 60s, 6 }; // to 64 min

} // namespace

void SyncEngine::takeEvent(const ChangeEvent &event, SpaceFeeds::Source source)
{
    const SpaceId &space = event.space;
    switch (m_feeds.check(space, event.seq, source)) {
    case SpaceFeeds::Verdict::Drop:
        m_counters.duplicatesDropped += event.seq <= m_replica.cursor(space).seq;
        return;
    case SpaceFeeds::Verdict::Gap:
        ++m_counters.gapsFound;
        m_gaps.insert(space, event.seq);
        qCInfo(lcSync, "%s: %lld does not follow %lld: asking again", qPrintable(space.toString()),
            event.seq, m_replica.cursor(space).seq);
        return;
    case SpaceFeeds::Verdict::Apply:
        break;
    }
    m_progress = true;
    const bool isHistory = m_feeds.isFirstSync(space) || m_replica.isInFirstSync(space);
    const bool fits = m_replica.apply(event, m_changes);
    m_feeds.moved(space, event.seq);
    ++m_counters.eventsApplied;
    if (!m_gaps.isEmpty() && m_gaps.contains(space) && event.seq >= m_gaps.value(space)) {
        m_gaps.remove(space);
        ++m_counters.gapsFilled;
    }

    if (const auto granted = std::get_if<event::SpaceGranted>(&event.body)) {
        if (isNewRight(event))
            grantSpace(*granted);
    } else if (const auto revoked = std::get_if<event::SpaceRevoked>(&event.body)) {
        // What a page tells may have been given back since: the server decides when it is asked.
        if (!isNewRight(event) || !m_feeds.contains(revoked->space))
            ; // as hello told
        else if (source == SpaceFeeds::Source::Live)
            revokeSpace(revoked->space);
        else if (m_feeds.state(revoked->space) != SpaceFeeds::State::Loading) // asked for anyway
            m_feeds.add(revoked->space, m_replica.cursor(revoked->space).seq, 0);
    } else if (const auto moved = std::get_if<event::IssueMoved>(&event.body)) {
        m_outbox.followIssue(moved->issue.id, projectSpace(moved->to));
    }

    if (!isHistory)
        noteAway(event, source);
    static const QMetaMethod seen = QMetaMethod::fromSignal(&SyncEngine::remoteChangeSeen);
    if (!isHistory && !event.user.isNull() && event.user != self().id && isSignalConnected(seen))
        m_seen.emplace_back(event, source == SpaceFeeds::Source::Live);
    if (const auto told = std::get_if<event::NotificationAdded>(&event.body); told && !isHistory)
        m_told.emplace_back(told->notification, source == SpaceFeeds::Source::Live);
    static const QMetaMethod applied = QMetaMethod::fromSignal(&SyncEngine::changeApplied);
    if (isSignalConnected(applied))
        m_applied.push_back(event);
    if (!fits) {
        qCWarning(lcSync, "%s: event %lld does not fit the rows", qPrintable(space.toString()),
            event.seq);
        restartSpace(space, m_replica.cursor(space).epoch);
    }
}

void SyncEngine::noteAway(const ChangeEvent &event, SpaceFeeds::Source source)
{
    if (event.user.isNull())
        return;
    if (event.user == self().id)
        m_awayChanged = m_away.noteOwn(event) || m_awayChanged;
    else if (m_idle || (m_absent && source == SpaceFeeds::Source::Page))
        m_awayChanged = m_away.note(event, m_replica) || m_awayChanged;
}

void SyncEngine::takePage(const remote::Page &page)
{
    m_progress = true;
    m_feeds.pageStarted(page.space, page.head);
    for (const ChangeEvent &event : page.events)
        takeEvent(event, SpaceFeeds::Source::Page);
    m_feeds.pageEnded(page.space, page.head);
    // The hash is that of the head: of our rows only if they have come that far, and no further.
    if (m_replica.cursor(page.space).seq == page.head)
        checkHash(page.space, page.hash);
    m_pages.push_back(page.page); // acknowledged when it is stored
}

void SyncEngine::checkHash(const SpaceId &space, const std::optional<quint64> &hash)
{
    const SpaceFeeds::State state = m_feeds.state(space);
    if (!hash || state == SpaceFeeds::State::Refused || state == SpaceFeeds::State::Diverged
        || state == SpaceFeeds::State::Loading) // the rows are being replaced anyway
        return;
    const quint64 ours = m_replica.hash(space);
    if (ours == *hash) {
        m_divergences.remove(space);
        return;
    }
    ++m_counters.divergences;
    qCWarning(lcSync, "%s: at %lld the server has hash %llx, we have %llx",
        qPrintable(space.toString()), m_replica.cursor(space).seq, *hash, ours);
    restartSpace(space, m_replica.cursor(space).epoch);
}

void SyncEngine::restartSpace(const SpaceId &space, const QString &epoch)
{
    if (m_remote.hasSnapshots()) {
        if (m_replica.cursor(space).epoch != epoch)
            m_outbox.requeueApplied(space);
        startLoad(space);
        return;
    }
    if (!m_feeds.restart(space)) {
        spaceDiverged(space);
        return;
    }
    if (m_replica.cursor(space).epoch != epoch)
        m_outbox.requeueApplied(space);
    clearSpace(space, epoch);
}

// What its author has typed outlives the record of a conflict on the server.
void SyncEngine::clearSpace(const SpaceId &space, const QString &epoch)
{
    if (!m_remote.hasSnapshots() && m_replica.cursor(space).seq > 0)
        ++m_counters.resyncs;
    m_gaps.remove(space);
    if (space == userSpace(self().id))
        adoptConflicts({});
    m_replica.clearSpace(space, epoch, m_changes);
}

void SyncEngine::adoptConflicts(const QSet<ConflictId> &kept)
{
    for (const Conflict &conflict : m_replica.conflictsOnRecord()) {
        if (kept.contains(conflict.id))
            continue;
        SpaceId place = projectSpace(conflict.issue.project);
        if (conflict.issue.project.isNull() && conflict.comment)
            place = m_replica.channelOf(conflict.comment->id);
        if (place.isNull())
            place = userSpace(self().id);
        m_outbox.adopt(conflict, place, toIso8601(m_clock.wallNow()));
    }
}

// At most once in a session (docs/protocol.md, "3. Spaces and subscriptions"), and the sessions
// that try it are further and further apart. Until then the space follows its events as well as it
// can.
void SyncEngine::spaceDiverged(const SpaceId &space)
{
    qCWarning(lcSync, "%s: fetched anew already in this session, left alone until the next",
        qPrintable(space.toString()));
    const int failures = m_divergences[space]++;
    if (m_divergenceTimer.isSet())
        return;
    m_divergenceTimer = m_clock.after(divergencePause.after(failures), [this] {
        m_divergenceTimer.cancel();
        reconnect();
        pump();
    });
}

// The rights up to the head of hello are those that hello told, whatever they were in between.
bool SyncEngine::isNewRight(const ChangeEvent &event)
{
    if (event.seq <= m_rightsSeq)
        return false;
    m_rightsSeq = event.seq;
    return true;
}

void SyncEngine::grantSpace(const event::SpaceGranted &granted)
{
    m_replica.putSpace({ granted.space, granted.name, granted.role, 0 }, m_changes);
    if (m_feeds.contains(granted.space))
        return; // another role
    m_replica.clearSpace(granted.space, m_epoch, m_changes);
    m_feeds.add(granted.space, 0, 0);
}

void SyncEngine::revokeSpace(const SpaceId &space)
{
    qCInfo(lcSync, "%s may not be read any more", qPrintable(space.toString()));
    for (const OpId &op : std::exchange(m_changes.landed, {}))
        m_outbox.land(op); // it may be the own leaving
    m_outbox.refuseSpace(space, { errc::Forbidden, u"the project may not be read any more"_s, {} });
    dropLoad(space);
    m_replica.removeSpace(space, m_changes);
    if (m_feeds.contains(space)) {
        m_feeds.remove(space);
        m_remote.unsubscribe({ space });
    }
}

void SyncEngine::pumpSubscriptions()
{
    if (!m_session || m_askPaused)
        return;
    const QList<SpaceId> wanted = m_feeds.takeWanted();
    if (wanted.isEmpty())
        return;
    QList<Cursor> cursors;
    for (const SpaceId &space : wanted)
        cursors.append(m_replica.cursor(space));
    m_remote.subscribe(cursors,
        [this, session = m_sessionNumber, alive = std::weak_ptr{ m_alive }](
            const Result<QList<SubscribeReply>> &replies) {
            if (alive.lock() && session == m_sessionNumber)
                subscribed(replies);
        });
}

void SyncEngine::subscribed(const Result<QList<SubscribeReply>> &replies)
{
    m_progress = true;
    if (!replies) {
        qCInfo(lcSync, "subscribing failed: %s", qPrintable(replies.error().code));
        m_counters.answersLate += replies.error().code == errc::AckTimeout;
        m_feeds.askFailed();
        m_askPaused = true;
        const auto pause = askPause.after(m_askFailures++);
        m_askTimer = m_clock.after(pause, [this] {
            m_askPaused = false;
            pump();
        });
    } else {
        m_askFailures = 0;
        m_feeds.replied(*replies);
        for (const SubscribeReply &reply : *replies) {
            if (!m_feeds.contains(reply.space)
                || m_feeds.state(reply.space) == SpaceFeeds::State::Loading) // begun meanwhile
                continue;
            if (reply.status == SubscribeReply::Status::CatchingUp
                && m_replica.cursor(reply.space).seq == 0)
                m_replica.beginFirstSync(reply.space, reply.head);
            if (reply.status == SubscribeReply::Status::Resync)
                restartSpace(reply.space, reply.epoch);
            else if (reply.status == SubscribeReply::Status::Forbidden)
                revokeSpace(reply.space);
            else if (const Cursor cursor = m_replica.cursor(reply.space);
                     m_feeds.mayLoad(reply.space) && cursor.seq == 0
                     && wantsSnapshot(cursor, reply.head)) { // just granted
                m_remote.unsubscribe({ reply.space });
                startLoad(reply.space, true);
            }
        }
    }
    pump();
}

} // namespace lockstep

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// A whole space instead of missed events (docs/protocol.md, "3. Spaces and subscriptions"). It is
// fetched beside the rows that the user sees, and goes on where it was cut, also in another
// session; then it takes their place, a little in each turn of the event loop.

#include "core/sync/retrypause.h"
#include "core/sync/syncengine.h"
#include "core/sync/synclog.h"

namespace lockstep {

using namespace Qt::StringLiterals;

namespace {

constexpr int maxFailures = 8;
constexpr int maxOptionalFailures = 4;
constexpr RetryPause fetchPause{ 1s, 5 };
constexpr Milliseconds rowsATurn = 4ms;
constexpr size_t rowsBetweenLooks = 16; // at the clock
constexpr int sweptBetweenLooks = 500;

} // namespace

bool SyncEngine::wantsSnapshot(const Cursor &cursor, qint64 head) const
{
    if (!m_remote.hasSnapshots() || projectOf(cursor.space).isNull())
        return false;
    return head - cursor.seq
        >= (cursor.seq == 0 ? m_snapshotsFrom.firstSync : m_snapshotsFrom.missed);
}

void SyncEngine::startLoad(const SpaceId &space, bool optional)
{
    if (!m_feeds.load(space)) {
        m_loads.erase(space);
        spaceDiverged(space);
        return;
    }
    Load &load = m_loads[space];
    const auto &header = load.snapshot.header();
    const Cursor cursor = m_replica.cursor(space);
    const bool isOvertaken = header && load.applied == 0 && cursor.epoch == header->epoch
        && cursor.seq > header->seq; // by events, since it was begun
    if (isOvertaken || (header && header->epoch != m_epoch)) {
        ReplicaChanges::Rows rows
            = std::move(load.rows); // of those that are in the replica already
        load = {};
        load.rows = std::move(rows);
    }
    m_counters.resyncs += !optional;
    m_gaps.remove(space);
    load.optional = optional;
    load.failures = 0;
}

void SyncEngine::dropLoad(const SpaceId &space)
{
    if (m_fetching == space)
        stopFetching();
    m_loads.erase(space);
}

void SyncEngine::takeEventsInstead(const SpaceId &space)
{
    dropLoad(space);
    m_feeds.notLoaded(space, m_replica.cursor(space).seq);
}

void SyncEngine::pumpLoads()
{
    if (!m_session || m_loads.empty())
        return;
    for (auto it = m_loads.begin(); it != m_loads.end();) {
        auto &[space, load] = *it++; // it may be done with
        if (space != m_fetching && load.snapshot.isComplete()
            && m_feeds.state(space) == SpaceFeeds::State::Loading && !m_applyTimer.isSet())
            applyLoad(space, load);
    }
    if (!m_fetching.isNull() || m_fetchPaused)
        return;
    for (const auto &[space, load] : m_loads) {
        if (!load.snapshot.isComplete() && m_feeds.state(space) == SpaceFeeds::State::Loading) {
            fetchLoad(space);
            return;
        }
    }
}

void SyncEngine::fetchLoad(const SpaceId &space)
{
    const QString after = m_loads.at(space).snapshot.resumeAfter();
    qCInfo(lcSync, "%s: fetching a snapshot%s%s", qPrintable(space.toString()),
        after.isEmpty() ? "" : " behind ", qPrintable(after));
    m_loads.at(space).from = after;
    m_fetching = space;
    const quint64 number = ++m_fetchNumber;
    const auto isOurs = [this, number, alive = std::weak_ptr{ m_alive }] {
        return alive.lock() && number == m_fetchNumber;
    };
    m_remote.fetchSnapshot(space, after,
        { [this, isOurs](std::vector<SnapshotRow> rows) {
             if (isOurs())
                 takeRows(std::move(rows));
         },
            [this, isOurs](const Result<void> &result) {
                if (isOurs())
                    fetched(result);
            } });
}

// What has come stays, as far as it is whole.
void SyncEngine::stopFetching()
{
    if (m_fetching.isNull())
        return;
    ++m_fetchNumber;
    m_remote.cancelSnapshot();
    if (const auto load = m_loads.find(std::exchange(m_fetching, {})); load != m_loads.end())
        load->second.snapshot.cut();
}

void SyncEngine::takeRows(std::vector<SnapshotRow> rows)
{
    const SpaceId space = m_fetching;
    Load &load = m_loads.at(space);
    for (SnapshotRow &row : rows) {
        const auto header = std::get_if<SnapshotHeader>(&row);
        const qint64 cursor = m_replica.cursor(space).seq;
        if (header && header->epoch == m_epoch && load.optional && cursor > 0
            && header->count >= header->seq - cursor) { // more rows than events were missed
            takeEventsInstead(space);
            pump();
            return;
        }
        if ((header && header->epoch != m_epoch) || !load.snapshot.take(std::move(row))) {
            stopFetching();
            load.snapshot.reset();
            m_fetching = space; // for the next attempt
            retryLoad({ errc::Parse, u"the snapshot's rows do not belong together"_s, {} });
            return;
        }
    }
    pump();
}

void SyncEngine::fetched(const Result<void> &result)
{
    Load &load = m_loads.at(m_fetching);
    if (!load.snapshot.isComplete()) {
        load.snapshot.cut();
        retryLoad(result ? Error{ errc::Io, u"the snapshot has no end"_s, {} } : result.error());
        return;
    }
    m_fetching = {};
    pump();
}

void SyncEngine::retryLoad(const Error &error)
{
    const SpaceId space = std::exchange(m_fetching, {});
    Load &load = m_loads.at(space);
    qCInfo(lcSync, "%s: the snapshot broke off: %s %s", qPrintable(space.toString()),
        qPrintable(error.code), qPrintable(error.message));
    if (load.snapshot.resumeAfter() != load.from)
        load.failures = 0; // it has come further
    ++load.failures;
    // Not even begun: the events are there at once.
    const bool isHopeless = load.snapshot.resumeAfter().isEmpty() && error.retryAfterMs == 0;
    if (error.code == errc::Forbidden) {
        revokeSpace(space);
    } else if (load.optional && (isHopeless || load.failures > maxOptionalFailures)) {
        takeEventsInstead(space);
    } else if (error.code == "NOT_FOUND"_L1) { // a server without snapshots
        clearSpace(space, m_epoch);
        takeEventsInstead(space);
    } else if (load.failures > maxFailures) {
        m_loads.erase(space);
        static_cast<void>(m_feeds.load(space)); // has been tried in this session
        spaceDiverged(space);
    } else {
        m_fetchPaused = true;
        const auto pause = fetchPause.after(load.failures - 1);
        m_fetchTimer = m_clock.after(
            std::max<Milliseconds>(pause, Milliseconds{ error.retryAfterMs }), [this] {
                m_fetchPaused = false;
                pump();
            });
    }
    pump();
}

void SyncEngine::applyLoad(SpaceId space, Load &load)
{
    auto &items = load.snapshot.items;
    const QString epoch = load.snapshot.header()->epoch;
    ReplicaChanges changes;
    const Instant end = m_clock.now() + rowsATurn;
    const bool wasMissed = m_absent && m_replica.cursor(space).seq > 0;
    if (load.applied == 0) {
        m_replica.expectSnapshot(space, load.snapshot.issueCount());
        load.rows.issues.reserve(load.snapshot.issueCount());
    }
    while (load.applied < items.size()) {
        SpaceSnapshot::Item &item = items[load.applied++];
        if (!item.row.deleted)
            load.hash.add(item.row.issue);
        for (const Comment &comment : item.comments)
            load.hash.add(comment);
        if (wasMissed)
            m_awayChanged = m_away.noteRow(item, m_replica) || m_awayChanged;
        m_replica.putSnapshot(std::move(item), space, epoch, changes);
        if (load.applied % rowsBetweenLooks == 0 && m_clock.now() >= end)
            break;
    }
    bool isSwept = load.applied == items.size() && projectOf(space).isNull();
    while (!isSwept && load.applied == items.size() && m_clock.now() < end)
        isSwept = m_replica.sweepSnapshot(space, sweptBetweenLooks, changes);
    const bool isDone = isSwept && m_clock.now() < end; // else it has a turn of its own
    if (isDone)
        finishLoad(space, load);
    // The store gets all of them in one transaction, with the cursor that they fit.
    changes.issues = changes.visibleIssues();
    if (isDone) {
        m_changes.rows.unite(changes.rows);
    } else {
        load.rows.unite(changes.rows);
        m_applyTimer = m_clock.after(0ms, [this] {
            m_applyTimer.cancel();
            pump();
        });
    }
    changes.rows = {};
    m_changes.unite(changes);
    m_pumpAgain = m_pumpAgain || isDone;
    if (isDone)
        m_loads.erase(space);
}

void SyncEngine::finishLoad(const SpaceId &space, Load &load)
{
    SpaceSnapshot &snapshot = load.snapshot;
    const SnapshotHeader header = *snapshot.header();
    const qint64 issues = snapshot.issueCount();
    auto items = std::make_shared<std::deque<SpaceSnapshot::Item>>(std::move(snapshot.items));
    for (const Comment &message : snapshot.messages)
        load.hash.add(message);
    // If nothing happened meanwhile the rows must give what the server says of them.
    const bool isExact = snapshot.endSeq() == header.seq && !projectOf(space).isNull();
    const quint64 hash = isExact ? load.hash.value() : header.hash;
    if (space == userSpace(self().id)) {
        QSet<ConflictId> known;
        for (const Conflict &conflict : snapshot.conflicts) {
            known.insert(conflict.id);
            m_outbox.land(OpId::fromString(conflict.id.toString())); // its event will not come
        }
        adoptConflicts(known);
    }
    qCInfo(lcSync, "%s: a snapshot of %lld issues is in, at %lld", qPrintable(space.toString()),
        issues, header.seq);
    if (m_replica.cursor(space).seq > 0)
        ++m_counters.resyncs;
    m_gaps.remove(space);
    m_dirty.unite(std::move(load.rows)); // the views have them
    auto came = std::make_shared<QSet<IssueId>>(
        m_replica.finishSnapshot(space, std::move(snapshot), hash, m_changes));
    // What is left of them takes a frame to be destroyed.
    m_storeExecutor.post([items = std::move(items), came = std::move(came)] {});
    m_feeds.loaded(space, header.seq);
    checkHash(space, header.hash);
    if (space == userSpace(self().id) && header.seq > m_rightsSeq) {
        // What was granted or revoked since hello stands in none of its rows: the next hello tells.
        m_divergenceTimer = m_clock.after(0ms, [this] {
            m_divergenceTimer.cancel();
            reconnect();
            pump();
        });
    }
}

} // namespace lockstep

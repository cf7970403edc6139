// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// What has to be stored: one transaction a file at a time, each with everything that has come up
// since the last one. Rows are taken as they stand when it begins, so that they fit the cursors.

#include "core/base/crashpoint.h"
#include "core/base/plant.h"
#include "core/store/storerows.h"
#include "core/sync/amendment.h"
#include "core/sync/syncengine.h"
#include "core/sync/synclog.h"

#include <algorithm>

namespace lockstep {

namespace {

constexpr Milliseconds writeRetry = 5s;
// A snapshot of 100,000 issues takes the store thread some 100 ms, and saves the next start more
// than that; of few issues it saves nothing.
constexpr int fewIssues = 2000;
constexpr qsizetype manyRows = 2000;
constexpr Milliseconds calmAfter = 20s; // without a change
constexpr Milliseconds snapshotOverdue = 300s; // then calm or not
constexpr Milliseconds checkAfter = 10s;

} // namespace

template <typename T>
void SyncEngine::runOnStore(
    std::function<Result<T>(Store &)> task, std::function<void(Result<T>)> done)
{
    m_storeExecutor.post([store = &m_store, home = &m_home, alive = std::weak_ptr{ m_alive },
                             task = std::move(task), done = std::move(done)] {
        home->post([alive, done, result = task(*store)] {
            if (alive.lock())
                done(result);
        });
    });
}

void SyncEngine::pumpWrites()
{
    if (m_writePaused)
        return;
    writeOutbox();
    writeCache();
    writeDrafts();
}

void SyncEngine::writeSucceeded(Error &problem) { problem = {}; }

void SyncEngine::writeFailed(Error &problem, const Error &error)
{
    if (problem != error)
        qCWarning(lcSync, "cannot write: %s", qPrintable(error.message));
    problem = error;
    m_writePaused = true;
    m_writeTimer = m_clock.after(writeRetry, [this] {
        m_writePaused = false;
        pump();
    });
}

// What becomes part of a row that has gone meanwhile is a row of its own.
OutboxRow SyncEngine::rowToSave(const Unsaved &unsaved) const
{
    const auto known = m_outbox.rows().find(unsaved.row.position);
    if (!unsaved.amends || known == m_outbox.rows().end())
        return unsaved.row;
    OutboxRow row = known->second;
    amend(row.mutation.body, unsaved.row.mutation.body);
    return row;
}

void SyncEngine::writeOutbox()
{
    if (m_writingOutbox || (m_unsaved.empty() && !m_outbox.hasUnsaved()))
        return;
    m_writingOutbox = true;
    OutboxBatch batch = m_outbox.takeUnsaved();
    m_saving = std::exchange(m_unsaved, {});
    for (const Unsaved &unsaved : m_saving) {
        batch.put.push_back(rowToSave(unsaved));
        batch.removed.insert(batch.removed.end(), unsaved.replaces.begin(), unsaved.replaces.end());
    }
    runOnStore<void>(
        [batch](Store &store) {
            crashPoint("before-outbox-commit");
            const auto done = store.applyOutbox(batch);
            crashPoint("after-outbox-commit");
            return done;
        },
        [this, batch](const Result<void> &result) { outboxWritten(batch, result); });
}

void SyncEngine::outboxWritten(const OutboxBatch &batch, const Result<void> &result)
{
    m_writingOutbox = false;
    auto saved = std::exchange(m_saving, {});
    if (!result && !planted(Plant::SavedTooEarly)) {
        m_outbox.restoreUnsaved(batch);
        for (Unsaved &unsaved : saved) {
            if (!std::exchange(unsaved.reported, true))
                Q_EMIT saveFailed(unsaved.row.mutation.op, result.error());
        }
        saved.swap(m_unsaved);
        for (Unsaved &unsaved : saved) // those that came meanwhile
            addUnsaved(std::move(unsaved));
        for (Unsaved &unsaved : m_unsaved) {
            if (!unsaved.amends && unsaved.row.mutation.op.client != m_outbox.client())
                m_outbox.rename(unsaved.row);
        }
        writeFailed(m_outboxError, result.error());
        pump();
        return;
    }
    writeSucceeded(m_outboxError);
    m_durableClient = batch.client;
    m_durableOp = batch.lastOp;
    for (Unsaved &unsaved : saved) {
        const qint64 place = unsaved.row.position;
        for (const qint64 position : unsaved.replaces)
            m_outbox.remove(position);
        if (unsaved.amends && m_outbox.rows().contains(place))
            m_outbox.amend(place, unsaved.row.mutation.body);
        else
            m_outbox.add(std::move(unsaved.row));
        const bool isWhole = std::ranges::none_of(
            m_unsaved, [&](const Unsaved &later) { return later.row.position == place; });
        if (isWhole) // else the rest of it is told of too
            m_committed.append(m_outbox.rows().at(place).mutation.op);
    }
    m_outbox.renameStale(); // if the client was renamed meanwhile
    // Every result up to here is on the disk; what is being saved is still to be sent.
    qint64 acked = m_outbox.acknowledgeable();
    for (const Unsaved &unsaved : m_unsaved)
        acked = std::min(acked, unsaved.row.mutation.op.number - 1);
    if (!m_outbox.hasUnsaved())
        m_acked = acked;
    pump();
}

void SyncEngine::writeCache()
{
    if (m_writingCache)
        return;
    // Recorded conflicts leave the cache when they are in the outbox.
    if (m_dirty.cleared.contains(userSpace(self().id))
        && (m_writingOutbox || m_outbox.hasUnsaved()))
        return;
    if (collectSlice())
        return;
    const std::vector<qint64> landed{ m_outbox.landed().begin(), m_outbox.landed().end() };
    const auto pages = std::exchange(m_pages, {});
    const auto stored = [this, landed, pages, session = m_sessionNumber] {
        for (const qint64 position : landed) {
            // A server that was restored meanwhile gets it again.
            if (m_outbox.landed().contains(position))
                m_outbox.remove(position);
        }
        for (const quint64 page : pages) {
            if (m_session && session == m_sessionNumber)
                m_remote.acknowledge(page);
        }
        m_progress = m_progress || !pages.empty();
    };
    if (m_dirty.isEmpty() && m_slices.empty()) {
        if (landed.empty() && pages.empty())
            return;
        stored(); // everything is on the disk already
        m_pumpAgain = true;
        return;
    }
    m_writingCache = true;
    ReplicaChanges::Rows rows = std::exchange(m_dirty, {});
    CacheBatch batch = m_replica.cacheBatch(rows);
    batch.earlier = std::exchange(m_slices, {});
    rows.unite(std::exchange(m_sliced, {}));
    batch.lastOp = m_durableClient == m_outbox.client() ? m_durableOp : 0;
    auto written = std::make_shared<ReplicaChanges::Rows>(std::move(rows));
    runOnStore<void>(
        [batch = std::move(batch)](Store &store) {
            crashPoint("before-cache-commit");
            const auto done = store.applyCache(batch);
            crashPoint("after-cache-commit");
            if (done || done.error().code != errc::StoreCorrupt)
                return done;
            const auto emptied = store.resetCache();
            return emptied ? done : emptied;
        },
        [this, written, pages, stored, session = m_sessionNumber](
            const Result<void> &result) mutable {
            m_writingCache = false;
            if (result) {
                writeSucceeded(m_cacheError);
                cacheChanged();
                stored();
            } else {
                // Nothing was written; after damage the file is empty, and the memory is right.
                const bool isEmptied = result.error().code == errc::StoreCorrupt;
                if (!planted(Plant::CursorBeforeRows))
                    m_dirty.unite(isEmptied ? m_replica.allRows() : *written);
                if (session == m_sessionNumber)
                    m_pages.insert(m_pages.begin(), pages.begin(), pages.end());
                writeFailed(m_cacheError, result.error());
            }
            if (written->count() > manyRows) // to destroy them takes a frame
                m_storeExecutor.post([written = std::move(written)] {});
            pump();
        });
}

void SyncEngine::cacheChanged()
{
    if (!m_store.keepsSnapshots() || m_replica.issues().count() < fewIssues)
        return;
    if (!m_snapshotStale)
        m_snapshotStale = m_clock.now();
    expectCalm();
}

void SyncEngine::expectCalm()
{
    const bool isOverdue = m_clock.now() - *m_snapshotStale >= snapshotOverdue;
    if (m_calmTimer.isSet() && isOverdue)
        return;
    m_calmTimer = m_clock.after(isOverdue ? 1s : calmAfter, [this] {
        m_calmTimer.cancel();
        keepSnapshot();
    });
}

// Nullopt: the rows here are not those that will be in the cache by then.
std::optional<IssueTable> SyncEngine::issuesToKeep() const
{
    const bool isInStep = m_loads.empty() && !m_writingCache && m_cacheError.code.isEmpty();
    return isInStep ? m_replica.confirmedIssues() : std::nullopt;
}

void SyncEngine::keepSnapshot()
{
    auto issues = isCached() && m_changes.rows.isEmpty() ? issuesToKeep() : std::nullopt;
    if (!issues) {
        expectCalm();
        return;
    }
    m_snapshotStale.reset();
    runOnStore<void>(
        [issues = std::move(*issues)](Store &store) { return store.keepSnapshot(issues); },
        [](const Result<void> &result) {
            if (!result) // the next start takes longer
                qCInfo(lcSync, "no snapshot kept: %s", qPrintable(result.error().message));
        });
}

// The structure of a large cache, which the start did not need.
void SyncEngine::checkCache()
{
    m_checkTimer = m_clock.after(checkAfter, [this] {
        m_checkTimer.cancel();
        runOnStore<void>(
            [](Store &store) {
                const auto sound = store.checkCache();
                if (sound || sound.error().code != errc::StoreCorrupt)
                    return Result<void>{};
                const auto emptied = store.resetCache();
                return emptied ? sound : emptied;
            },
            [this](const Result<void> &result) {
                if (result)
                    return;
                m_dirty.unite(m_replica.allRows());
                writeFailed(m_cacheError, result.error());
            });
    });
}

// Of what changes again, before the cursors that it fits are collected, the later state counts: it
// comes behind in the same transaction. False: the rest is few.
bool SyncEngine::collectSlice()
{
    if (m_sliceTimer.isSet())
        return true;
    if (m_dirty.count() <= m_rowsATurn)
        return false;
    if (m_slices.empty()) {
        m_sliced.issues.reserve(m_dirty.issues.size());
        m_sliced.comments.reserve(m_dirty.comments.size());
    }
    ReplicaChanges::Rows slice = m_dirty.takeSlice(m_rowsATurn);
    m_slices.push_back(m_replica.cacheBatch(slice));
    m_sliced.unite(std::move(slice));
    m_sliceTimer = m_clock.after(0ms, [this] {
        m_sliceTimer.cancel();
        pump();
    });
    return true;
}

void SyncEngine::writeDrafts()
{
    if (m_writingDrafts || !m_draftsDue || m_unsavedDrafts.isEmpty())
        return;
    // What a draft has become is on the disk before the draft goes.
    if (!m_saving.empty() || !m_unsaved.empty())
        return;
    m_writingDrafts = true;
    m_draftsDue = false;
    m_draftTimer.cancel();
    const QSet<QString> keys = std::exchange(m_unsavedDrafts, {});
    QMap<QString, QString> drafts;
    for (const QString &key : keys)
        drafts.insert(key, m_drafts.value(key));
    runOnStore<void>([drafts](Store &store) { return store.saveDrafts(drafts); },
        [this, keys](const Result<void> &result) {
            m_writingDrafts = false;
            if (result) {
                writeSucceeded(m_draftError);
            } else {
                m_unsavedDrafts.unite(keys);
                m_draftsDue = true;
                writeFailed(m_draftError, result.error());
            }
            pump();
        });
}

bool SyncEngine::wouldLoseWork() const
{
    const bool isBroken = !m_outboxError.code.isEmpty() || !m_draftError.code.isEmpty();
    return isBroken && !(m_unsaved.empty() && m_saving.empty() && m_unsavedDrafts.isEmpty());
}

// What is on its way to the store thread is tried there before; but if that fails, nobody would
// try again, so what the user did goes into this transaction too.
void SyncEngine::flushAtEnd()
{
    OutboxBatch outbox = m_outbox.takeUnsaved();
    for (const auto *list : { &m_saving, &m_unsaved }) {
        for (const Unsaved &unsaved : *list) {
            outbox.put.push_back(rowToSave(unsaved));
            outbox.removed.insert(
                outbox.removed.end(), unsaved.replaces.begin(), unsaved.replaces.end());
        }
    }
    if (m_awayTimer.isSet())
        keepAway();
    QMap<QString, QString> drafts;
    for (const QString &key : std::as_const(m_unsavedDrafts))
        drafts.insert(key, m_drafts.value(key));
    collectRows();
    CacheBatch cache = m_replica.cacheBatch(m_dirty);
    cache.earlier = std::exchange(m_slices, {});
    cache.lastOp = m_durableClient == m_outbox.client() ? m_durableOp : 0;
    const bool keeps = m_store.keepsSnapshots() && m_replica.issues().count() >= fewIssues;
    auto issues = keeps && (m_snapshotStale || !isCached()) ? issuesToKeep() : std::nullopt;
    m_storeExecutor.post([store = &m_store, outbox, drafts, cache = std::move(cache),
                             issues = std::move(issues),
                             hasRows = !m_dirty.isEmpty() || !m_sliced.isEmpty(),
                             clears = !m_dirty.cleared.isEmpty() || !m_sliced.cleared.isEmpty()] {
        const auto report = [](const char *what, const Result<void> &result) {
            if (!result)
                qCWarning(lcSync, "%s not written: %s", what, qPrintable(result.error().message));
        };
        const auto saved = store->applyOutbox(outbox);
        report("outbox", saved);
        QMap<QString, QString> kept = drafts;
        if (!saved) // what they have become is not on the disk
            kept.removeIf([](const auto &draft) { return draft.value().isEmpty(); });
        if (!kept.isEmpty())
            report("drafts", store->saveDrafts(kept));
        Result<void> cached;
        if (hasRows && (saved || !clears))
            report("cache", cached = store->applyCache(cache));
        if (issues && saved && cached)
            report("snapshot", store->keepSnapshot(*issues));
    });
}

QByteArray SyncEngine::exportOutbox() const
{
    std::map<qint64, OutboxRow> rows = m_outbox.rows();
    for (const auto *list : { &m_saving, &m_unsaved }) {
        for (const Unsaved &unsaved : *list) {
            const auto [known, isNew] = rows.try_emplace(unsaved.row.position, unsaved.row);
            if (!isNew)
                amend(known->second.mutation.body, unsaved.row.mutation.body);
        }
    }
    QByteArray text = "[";
    for (const auto &[position, row] : rows) {
        text += text.size() > 1 ? ",\n " : "\n ";
        text += writeOutboxRow(row);
    }
    return text + "\n]\n";
}

} // namespace lockstep

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// Mutations out: one push at a time, from the state of the outbox.

#include "core/base/crashpoint.h"
#include "core/base/plant.h"
#include "core/sync/retrypause.h"
#include "core/sync/syncengine.h"
#include "core/sync/synclog.h"

namespace lockstep {

using namespace Qt::StringLiterals;

namespace {

constexpr RetryPause pushPause{ 1s, 6 }; // to 64 s
constexpr int maxRenames = 3;
constexpr Milliseconds pushDeadline = 30s;
constexpr int maxSoloFailures = 3;

// It says nothing about what was pushed: the same may succeed later.
bool isPassing(const Error &error)
{
    return error.retryAfterMs > 0 || error.code == errc::NotConnected
        || error.code == errc::AckTimeout || error.code == errc::RateLimited
        || error.code == errc::Busy || error.code == errc::Draining
        || error.code == errc::LimitConnections || error.code.startsWith("AUTH_"_L1);
}

} // namespace

void SyncEngine::pumpPush()
{
    if (!m_session || m_pushing || m_pushPaused)
        return;
    // Only what is durable under the number it is sent with.
    const qint64 durable = m_durableClient == m_outbox.client() ? m_durableOp : 0;
    const QList<Mutation> batch
        = m_outbox.takeBatch({ m_pushSize, m_pushLimits.bytes }, durable, positionsToHoldBack());
    if (batch.isEmpty())
        return;
    m_pushing = true;
    m_pushWatchdog = m_clock.after(pushDeadline, [this] { connectAnew(); });
    m_pumpAgain = true; // their state has changed
    // What a restored server is sent again is not acknowledged any more.
    const qint64 acked = std::min(m_acked, m_outbox.acknowledgeable());
    m_remote.push(batch, acked,
        [this, batch, session = m_sessionNumber, alive = std::weak_ptr{ m_alive }](
            const Result<QList<MutationResult>> &results) {
            if (alive.lock() && session == m_sessionNumber)
                pushed(batch, results);
        });
}

void SyncEngine::pushed(const QList<Mutation> &batch, const Result<QList<MutationResult>> &results)
{
    m_pushing = false;
    m_pushWatchdog.cancel();
    crashPoint("after-answer");
    if (!results) {
        pushFailed(batch, results.error());
    } else {
        m_pushFailures = 0;
        m_soloFailures = 0;
        m_pushSize = std::min(m_pushSize * 2, m_pushLimits.mutations);
        AfterPush then;
        QSet<OpId> unanswered;
        for (const Mutation &mutation : batch)
            unanswered.insert(mutation.op);
        for (const MutationResult &result : *results) {
            if (unanswered.remove(result.op))
                takeResult(result, then);
        }
        if (!unanswered.isEmpty()) // sent again, but not at once
            then.pause = std::max(then.pause, pushPause.first);
        m_outbox.requeue();
        if (then.rename) // only what has no result yet gets another number
            renameClient();
        if (then.pause > 0ms)
            pausePush(then.pause);
    }
    pump();
}

void SyncEngine::takeResult(const MutationResult &result, AfterPush &then)
{
    const OutboxRow *row = m_outbox.find(result.op);
    if (!row || m_outbox.landed().contains(row->position)) {
        m_settled.append(result); // its event came first
        return;
    }
    MutationResult verdict = result;
    // Where nothing comes from, nothing is waited for.
    const bool isReadable = m_feeds.contains(row->mutation.space);
    const bool wasAnswered = row->past == OutboxPast::Answered;
    if (const auto rejected = std::get_if<outcome::Rejected>(&result.outcome)) {
        const Error &error = rejected->error;
        if (error.code == errc::IdempotencyMismatch) {
            // The number stands for something else there: this outbox is an old copy.
            if (m_renames < maxRenames) {
                then.rename = true;
                return;
            }
            m_outbox.refuse(result.op, error);
        } else if (isReadable
            && ((isCreation(row->mutation.body)
                    && (error.code == errc::BadId || error.code == errc::OpExpired))
                || (error.code == errc::OpExpired && wasAnswered))) {
            // It was done: under the earlier uuid, by a copy of this profile, before the backup
            // from which the server was restored, or longer ago than results are kept. The event
            // has come, or will.
            const SpaceId space = row->mutation.space;
            const SpaceFeeds::State state = m_feeds.state(space);
            // A diverged space may lack what it should have.
            const bool isUpToDate = state == SpaceFeeds::State::Live
                || (state == SpaceFeeds::State::Diverged && error.code == errc::BadId);
            if (!isUpToDate || m_replica.cursor(space).epoch != m_epoch) {
                then.pause = std::max(then.pause, pushPause.first);
                return; // decided when the space is up to date
            }
            const bool isDone = wasAnswered || m_replica.hasCreated(row->mutation.body)
                || (row->past == OutboxPast::Renamed && error.code == errc::BadId);
            if (isDone)
                verdict.outcome = outcome::Applied{ m_replica.cursor(space).seq, {} };
        } else if (error.code == errc::RateLimited || error.code == errc::Busy
            || error.code == errc::Draining) {
            then.pause = std::max(then.pause, pushPause.first);
        }
    } else if (const auto retry = std::get_if<outcome::Retry>(&result.outcome)) {
        then.pause = std::max({ then.pause, Milliseconds{ retry->afterMs }, Milliseconds{ 1 } });
    }
    // The issue has left that project while this was on its way, or never came there: it goes where
    // the issue is. So does what is created even if its number has expired: its id makes it one.
    const IssueId issue = touchedIssue(row->mutation.body);
    const Issue *known = m_replica.confirmed(issue);
    const auto refused = std::get_if<outcome::Rejected>(&verdict.outcome);
    const bool isMisplaced = refused
        && (refused->error.code == errc::Forbidden
            || (refused->error.code == errc::OpExpired && !isReadable
                && isCreation(row->mutation.body)));
    const bool isElsewhere
        = isMisplaced && known && projectSpace(known->project) != row->mutation.space;
    if (isElsewhere && m_replica.hasCreated(row->mutation.body)) {
        // It was done before the issue went there; no event of it comes to where it was.
        verdict.outcome = outcome::Applied{};
        m_outbox.land(result.op);
        m_settled.append(verdict);
        return;
    }
    // To take a conflict off the list once more does no harm.
    const bool isHarmless = refused && refused->error.code == errc::OpExpired
        && std::holds_alternative<mutation::ResolveConflict>(row->mutation.body);
    if (!m_outbox.settle(verdict))
        return;
    if ((isElsewhere || isHarmless) && m_outbox.retry(result.op)) {
        if (isElsewhere)
            m_outbox.followIssue(issue, projectSpace(known->project));
    } else {
        m_settled.append(verdict);
    }
}

void SyncEngine::pushFailed(const QList<Mutation> &batch, const Error &error)
{
    qCInfo(lcSync, "pushing %lld mutations failed: %s", static_cast<qint64>(batch.size()),
        qPrintable(error.code));
    m_counters.answersLate += error.code == errc::AckTimeout;
    m_outbox.requeue();
    // Jitter, so that all clients of a limited server do not come back at once.
    const auto backOff = [&] {
        const Milliseconds base = pushPause.after(m_pushFailures++);
        const Milliseconds jitter{ static_cast<qint64>(
            m_rng.unit() * static_cast<double>(base.count())) };
        pausePush(std::max(base / 2 + jitter, Milliseconds{ error.retryAfterMs }));
    };
    if (isPassing(error)) {
        backOff();
        return;
    }
    // Something in it is to blame: in ever smaller parts the others get through, in their order,
    // and the one that is alone at last waits for its author.
    const bool isInternal = error.code == errc::Internal; // may pass: some patience
    if (batch.size() > 1) {
        m_pushSize = static_cast<int>(batch.size() / 2);
    } else if (!isInternal || ++m_soloFailures >= maxSoloFailures) {
        m_soloFailures = 0;
        m_outbox.refuse(batch.first().op, error);
        m_settled.append({ batch.first().op, outcome::Rejected{ error }, false });
        return;
    }
    if (isInternal)
        backOff();
}

void SyncEngine::pausePush(Milliseconds duration)
{
    m_pushPaused = true;
    m_pushTimer = m_clock.after(duration, [this] {
        m_pushPaused = planted(Plant::RetryForgotten);
        pump();
    });
}

void SyncEngine::renameClient()
{
    ++m_renames;
    m_outbox.requeue();
    m_outbox.renameClient(ClientId{ makeUuidV4(m_rng) });
    for (Unsaved &unsaved : m_unsaved) {
        if (!unsaved.amends)
            m_outbox.rename(unsaved.row);
    }
    m_acked = 0;
    m_restartAsNew = true; // when the new name is on the disk
    qCWarning(lcSync, "the outbox goes on as client %s", qPrintable(m_outbox.client().toString()));
    Q_EMIT storeNoticed({ StoreNotice::Kind::ClientChanged, {}, 0 });
}

} // namespace lockstep

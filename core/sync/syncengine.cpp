// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/syncengine.h"

#include "core/base/plant.h"
#include "core/sync/synclog.h"

namespace lockstep {

using namespace Qt::StringLiterals;

namespace {

constexpr Milliseconds stuckAfter = 30s;
constexpr Milliseconds keepAwayAfter = 300ms;
// A turn of the event loop has 16 ms, and the views need most of it.
constexpr Milliseconds newsATurn = 2ms;
constexpr qsizetype rowsATransaction = 2000; // but what one piece of news changes is not divided

bool isSessionOver(ConnectionState state)
{
    return state != ConnectionState::Connecting && state != ConnectionState::Connected;
}

} // namespace

struct SyncEngine::Opened
{
    Result<StoreState> state;
    Replica replica{};
    ReplicaChanges repairs{};
    bool hasSnapshot = false;
};

SyncEngine::SyncEngine(Store &store, Executor &storeExecutor, Executor &home, Remote &remote,
    Clock &clock, Rng &rng, QObject *parent)
    : QObject(parent), m_store(store), m_storeExecutor(storeExecutor), m_home(home),
      m_remote(remote), m_clock(clock), m_rng(rng), m_presence(clock,
                                                        [this] {
                                                            m_presenceChanged = true;
                                                            pump();
                                                        }),
      m_reporter(remote, clock)
{}

SyncEngine::~SyncEngine()
{
    m_alive.reset(); // nothing comes back any more
    m_pumping = true; // and nothing new begins
    if (m_remoteStarted)
        m_remote.stop();
    if (m_open)
        flushAtEnd();
}

void SyncEngine::start(bool online)
{
    m_online = online;
    if (m_open || m_starting) {
        pump();
        return;
    }
    m_starting = true;
    // The replica is built on the store thread too: a large one takes its time.
    m_storeExecutor.post([store = &m_store, home = &m_home, client = ClientId{ makeUuidV4(m_rng) },
                             now = m_clock.wallNow(), alive = std::weak_ptr{ m_alive }, this] {
        auto opened = std::make_shared<Opened>(Opened{ store->open(client, now) });
        if (opened->state) {
            opened->hasSnapshot = opened->state->rows.table.has_value();
            opened->replica = Replica{ std::exchange(opened->state->rows, {}),
                opened->state->identity, opened->repairs };
        }
        home->post([this, alive, opened] {
            if (alive.lock())
                storeOpened(*opened);
        });
    });
}

void SyncEngine::storeOpened(Opened &result)
{
    m_starting = false;
    if (!result.state) {
        qCInfo(
            lcSync, "the profile cannot be opened: %s", qPrintable(result.state.error().message));
        Q_EMIT openFailed(result.state.error());
        return;
    }
    StoreState &state = *result.state;
    m_open = true;
    m_replica = std::move(result.replica);
    if (result.hasSnapshot)
        checkCache();
    else
        cacheChanged();
    m_dirty = std::move(result.repairs.rows);
    m_drafts = std::move(state.drafts);
    m_away = AwayLog::fromText(m_drafts.value(awayDraft));
    m_durableClient = state.client;
    m_durableOp = state.lastOp;
    m_outbox.load(state.client, state.lastOp, std::move(state.outbox));
    m_acked = m_durableOp == m_outbox.lastOp() ? m_outbox.acknowledgeable() : 0;
    m_pumping = true; // first the data, then what follows from them
    m_changes.conflicts = true; // those of the last time hold edits from the start
    refreshOutbox();
    m_changes = {}; // everything is new to whoever listens
    m_outboxChanged = false;
    if (!result.repairs.rows.cleared.isEmpty())
        state.notices.append({ StoreNotice::Kind::CacheRebuilt, {}, 0 });
    for (const StoreNotice &notice : std::as_const(state.notices)) {
        qCWarning(lcSync, "store notice %d: %s (%d rows)", static_cast<int>(notice.kind),
            qPrintable(notice.file), notice.rows);
        Q_EMIT storeNoticed(notice);
    }
    // First for those who have waited: whoever begins with opened() reads everything then.
    Q_EMIT reset();
    Q_EMIT opened();
    m_pumping = false;
    pump();
}

void SyncEngine::startRemote()
{
    m_remoteStarted = true;
    m_remote.start(
        m_outbox.client(), [this, alive = std::weak_ptr{ m_alive }](std::vector<RemoteNews> batch) {
            if (alive.lock())
                receive(std::move(batch));
        });
}

void SyncEngine::setOnline(bool online)
{
    m_online = online;
    m_identityError = {};
    if (!online && m_remoteStarted) {
        m_remoteStarted = false;
        m_news.clear();
        m_remote.stop();
        endSession();
    }
    pump();
}

void SyncEngine::retryNow()
{
    m_online = true;
    if (!std::exchange(m_identityError, {}).code.isEmpty())
        m_remoteStarted = false;
    if (m_remoteStarted)
        m_remote.retryNow();
    pump();
}

void SyncEngine::networkRegained()
{
    if (m_remoteStarted && m_connection.state == ConnectionState::Waiting)
        m_remote.retryNow();
}

void SyncEngine::receive(std::vector<RemoteNews> batch)
{
    m_news.insert(
        m_news.end(), std::make_move_iterator(batch.begin()), std::make_move_iterator(batch.end()));
    if (!m_newsTimer.isSet())
        takeNews();
}

// One reaction to all that there is; but a flood is taken in parts, so that the event loop turns.
void SyncEngine::takeNews()
{
    m_newsTimer.cancel();
    const bool wasPumping = std::exchange(m_pumping, true);
    const Instant end = m_clock.now() + newsATurn;
    while (!m_news.empty() && !isStoreBehind()) {
        RemoteNews news = std::move(m_news.front());
        m_news.pop_front();
        take(news);
        if (m_clock.now() >= end)
            break;
    }
    m_pumping = wasPumping;
    pump();
}

// What changes while a transaction is under way, or being put together, waits for its end.
bool SyncEngine::isStoreBehind() const
{
    return (m_writingCache || !m_slices.empty())
        && m_dirty.issues.size() + m_changes.rows.issues.size() >= rowsATransaction;
}

void SyncEngine::take(RemoteNews &news)
{
    std::visit(Overload{
                   [&](const remote::StatusChanged &n) { connectionChanged(n.status); },
                   [&](const remote::Welcomed &n) { welcome(n.hello); },
                   [&](remote::Changed &n) {
                       takeEvent(n.event, SpaceFeeds::Source::Live);
                       if (m_replica.cursor(n.event.space).seq == n.event.seq)
                           checkHash(n.event.space, n.event.hash);
                   },
                   [&](const remote::Page &n) { takePage(n); },
                   [&](const remote::Happened &n) {
                       m_presenceChanged = m_presence.apply(n.event) || m_presenceChanged;
                       noteHappened(n.event);
                   },
               },
        news);
}

void SyncEngine::noteHappened(const EphemeralEvent &event)
{
    if (const auto updated = std::get_if<ephemeral::QueueMetricsUpdated>(&event))
        m_queueMetrics.insert(updated->queue, updated->metrics);
    else if (!std::holds_alternative<ephemeral::QueueTicketAdded>(event)
        && !std::holds_alternative<ephemeral::QueueTicketRemoved>(event)
        && !std::holds_alternative<ephemeral::HeatmapUpdated>(event))
        return; // the presence board has it
    m_happened.push_back(event);
}

void SyncEngine::connectionChanged(const ConnectionStatus &status)
{
    if (status.state != m_connection.state)
        qCInfo(lcSync, "connection state %d %s %s", static_cast<int>(status.state),
            qPrintable(status.reason.code), qPrintable(status.reason.message));
    m_connection = status;
    if (m_session && isSessionOver(status.state))
        endSession();
}

void SyncEngine::endSession()
{
    ++m_sessionNumber;
    if (m_session)
        m_sessionEnded = m_clock.now();
    m_session = false;
    m_feeds.endSession();
    m_queueMetrics.clear();
    m_pages.clear();
    m_outbox.requeue();
    m_pushing = false;
    m_pushWatchdog.cancel();
    m_divergenceTimer.cancel();
    m_askTimer.cancel();
    m_askPaused = false;
    stopFetching();
    m_fetchTimer.cancel();
    m_fetchPaused = false;
    m_presenceChanged = m_presence.clear() || m_presenceChanged;
    m_reporter.sessionEnded();
}

void SyncEngine::welcome(const Hello &hello)
{
    endSession();
    const ProfileIdentity &known = m_replica.identity();
    if (!known.user.id.isNull()
        && (known.user.id != hello.user.id
            || (!known.workspace.isNull() && known.workspace != hello.workspace))) {
        // What is queued here is another person's.
        m_identityError = { errc::ProfileOwner,
            u"this profile belongs to %1"_s.arg(known.user.id.toString()), {} };
        qCWarning(lcSync, "signed in as somebody else than the owner of the profile");
        m_remoteStarted = false;
        m_remote.stop();
        return;
    }
    m_session = true;
    m_absent = m_absent || !m_sessionEnded || m_clock.now() - *m_sessionEnded >= awayAfter;
    ++m_counters.sessions;
    m_progress = true;
    m_askFailures = 0;
    m_pushFailures = 0;
    m_pushPaused = false;
    m_stuck = false;
    m_soloFailures = 0;
    m_pushLimits = { static_cast<int>(std::max<qint64>(1, hello.limits.batchMutations)),
        static_cast<qsizetype>(std::max<qint64>(1, hello.limits.batchBytes)) };
    m_pushSize = m_pushLimits.mutations;
    if (std::exchange(m_epoch, hello.epoch) != hello.epoch)
        m_replica.forgetMoves();
    m_outbox.setEpoch(hello.epoch);
    if (std::exchange(m_abilities, hello.abilities) != hello.abilities)
        m_abilitiesChanged = true;
    m_replica.setIdentity({ hello.user, hello.workspace, hello.workspaceName });
    if (hello.lastOp > m_outbox.lastOp()) {
        qCWarning(lcSync, "the server knows op %lld, the outbox only %lld", hello.lastOp,
            m_outbox.lastOp());
        endSession();
        renameClient();
        return; // a new session follows
    }

    QSet<SpaceId> readable;
    for (const SpaceInfo &space : hello.spaces) {
        readable.insert(space.id);
        m_replica.putSpace(space, m_changes);
        const Cursor cursor = m_replica.cursor(space.id);
        const bool isForeign = cursor.epoch != hello.epoch && !planted(Plant::EpochIgnored);
        if (isForeign) {
            // The server was restored: its log is another one, and what it has acknowledged may
            // not be in it.
            // A foreign server keeps no log, and each process begins another one.
            if (!cursor.epoch.isEmpty() && !hello.abilities)
                qCWarning(lcSync, "%s: epoch %s became %s", qPrintable(space.id.toString()),
                    qPrintable(cursor.epoch), qPrintable(hello.epoch));
            m_outbox.requeueApplied(space.id);
        }
        const bool isStale = isForeign || m_divergences.contains(space.id);
        // The rows stay to be seen until others are here.
        const bool isReplaced = isStale && !cursor.epoch.isEmpty() && m_remote.hasSnapshots();
        if (isStale && !isReplaced)
            clearSpace(space.id, hello.epoch);
        m_replica.noteHead(space.id, space.head, m_changes);
        m_feeds.add(space.id, m_replica.cursor(space.id).seq, space.head);
        if (m_remote.hasSnapshots()) {
            if (isReplaced)
                startLoad(space.id);
            else if (m_loads.contains(space.id) || wantsSnapshot(cursor, space.head))
                startLoad(space.id, true);
        }
        if (space.id == userSpace(hello.user.id))
            m_rightsSeq = space.head;
    }
    for (const SpaceId &space : m_replica.spaces().keys()) {
        if (readable.contains(space))
            continue;
        if (m_replica.cursor(space).epoch != hello.epoch) // what is in it, nobody can look up
            m_outbox.requeueApplied(space);
        revokeSpace(space);
    }
    m_presenceChanged = m_presence.reset(hello.presence, hello.user.id) || m_presenceChanged;
    m_reporter.sessionStarted();
}

void SyncEngine::reconnect()
{
    endSession();
    m_news.clear();
    m_remote.stop();
    startRemote();
}

void SyncEngine::pump()
{
    if (m_pumping) {
        m_pumpAgain = true;
        return;
    }
    m_pumping = true;
    do {
        m_pumpAgain = false;
        if (!m_open)
            break;
        if (m_restartAsNew && m_durableClient == m_outbox.client()) {
            m_restartAsNew = false;
            if (m_remoteStarted)
                reconnect();
        }
        if (m_online && !m_remoteStarted && m_identityError.code.isEmpty())
            startRemote();
        pumpLoads(); // before what it changes is collected
        refreshOutbox();
        collectRows();
        pumpSubscriptions();
        pumpPush();
        pumpWrites();
        watchProgress();
        updateStatus();
        emitChanges();
    } while (m_pumpAgain);
    m_pumping = false;
    if (!m_news.empty() && !m_newsTimer.isSet() && !isStoreBehind())
        m_newsTimer = m_clock.after(0ms, [this] { takeNews(); });
}

void SyncEngine::refreshOutbox()
{
    for (const OpId &op : std::exchange(m_changes.landed, {}))
        m_outbox.land(op);
    m_outbox.landReached([this](const SpaceId &space) { return m_replica.cursor(space); });
    const SpaceId own = userSpace(self().id);
    const auto isOnRecord = [this](const ConflictId &id) { return m_replica.isOnRecord(id); };
    m_outbox.landRecorded(isOnRecord);
    if (m_session && m_feeds.state(own) == SpaceFeeds::State::Live)
        m_outbox.dropResolved(isOnRecord);
    // What is held follows from the open conflicts, and they from what is pending.
    bool conflicts = m_changes.conflicts;
    for (;;) {
        if (conflicts)
            m_outbox.setOpenConflicts(m_replica.conflicts());
        const std::set<qint64> changed = m_outbox.takeChanged();
        if (changed.empty())
            break;
        m_outboxChanged = true;
        ReplicaChanges changes;
        for (const qint64 position : changed) {
            const auto found = m_outbox.rows().find(position);
            if (found == m_outbox.rows().end() || m_outbox.landed().contains(position)) {
                m_replica.removePending(position, changes);
                continue;
            }
            const OutboxRow &row = found->second;
            PendingMutation pending{ position, row.mutation, PendingKind::Shown, row.conflict };
            if (row.state == OutboxState::Conflict)
                pending.kind = PendingKind::Conflict;
            else if (row.state == OutboxState::NeedsAttention)
                pending.kind = PendingKind::Attention;
            else if (m_outbox.isHeld(row))
                pending.kind = PendingKind::Held;
            m_replica.putPending(std::move(pending), changes);
        }
        conflicts = changes.conflicts;
        m_changes.unite(changes);
    }
}

// The confirmed rows that have changed go to what is to be stored; the views get their issues.
void SyncEngine::collectRows()
{
    m_changes.issues = m_changes.visibleIssues();
    if (m_dirty.isEmpty())
        std::swap(m_dirty, m_changes.rows);
    else
        m_dirty.unite(std::move(m_changes.rows));
    m_changes.rows = {};
}

void SyncEngine::tellHappened(const EphemeralEvent &event)
{
    std::visit(Overload{
                   [this](const ephemeral::QueueMetricsUpdated &e) {
                       Q_EMIT queueMetricsChanged(e.queue);
                   },
                   [this](const ephemeral::QueueTicketAdded &e) {
                       Q_EMIT queueTicketSeen(e.queue, e.issue, true);
                   },
                   [this](const ephemeral::QueueTicketRemoved &e) {
                       Q_EMIT queueTicketSeen(e.queue, e.issue, false);
                   },
                   [this](const ephemeral::HeatmapUpdated &e) {
                       Q_EMIT heatmapChanged(projectOf(e.space));
                   },
                   [](const auto &) {},
               },
        event);
}

void SyncEngine::assumeAbilities(Abilities abilities)
{
    if (m_counters.sessions == 0)
        m_abilities = std::move(abilities);
}

void SyncEngine::emitChanges()
{
    ReplicaChanges changes;
    std::swap(changes, m_changes);
    const auto seen = std::exchange(m_seen, {});
    const auto applied = std::exchange(m_applied, {});
    const auto told = std::exchange(m_told, {});
    const auto happened = std::exchange(m_happened, {});
    const auto results = std::exchange(m_settled, {});
    const auto committedOps = std::exchange(m_committed, {});
    const bool presence = std::exchange(m_presenceChanged, false);
    const bool outboxTouched = std::exchange(m_outboxChanged, false);
    const bool awayTouched = std::exchange(m_awayChanged, false);
    const bool otherAbilities = std::exchange(m_abilitiesChanged, false);
    if (awayTouched && !m_awayTimer.isSet())
        m_awayTimer = m_clock.after(keepAwayAfter, [this] { keepAway(); });

    if (changes.projects)
        Q_EMIT projectsChanged();
    if (changes.users)
        Q_EMIT usersChanged();
    for (const SpaceId &space : std::as_const(changes.members))
        Q_EMIT membersChanged(projectOf(space));
    if (!changes.issues.isEmpty())
        Q_EMIT issuesChanged(changes.issues);
    for (const IssueId &issue : std::as_const(changes.comments))
        Q_EMIT commentsChanged(issue);
    for (const IssueId &issue : std::as_const(changes.attachments))
        Q_EMIT attachmentsChanged(issue);
    for (const SpaceId &space : std::as_const(changes.channels))
        Q_EMIT messagesChanged(projectOf(space));
    if (changes.conflicts)
        Q_EMIT conflictsChanged();
    if (changes.filters)
        Q_EMIT savedFiltersChanged();
    if (changes.notifications)
        Q_EMIT notificationsChanged();
    if (changes.settings)
        Q_EMIT settingsChanged();
    for (const SpaceId &space : std::as_const(changes.queues))
        Q_EMIT queuesChanged(projectOf(space));
    if (outboxTouched)
        Q_EMIT outboxChanged();
    if (presence)
        Q_EMIT presenceChanged();
    if (awayTouched)
        Q_EMIT awayChanged();
    if (otherAbilities)
        Q_EMIT abilitiesChanged();
    for (const OpId &op : committedOps)
        Q_EMIT committed(op);
    for (const MutationResult &result : results)
        Q_EMIT settled(result);
    for (const auto &[event, live] : seen)
        Q_EMIT remoteChangeSeen(event, live);
    for (const auto &[notification, live] : told)
        Q_EMIT notificationAdded(notification, live);
    for (const EphemeralEvent &event : happened)
        tellHappened(event);
    for (const ChangeEvent &event : applied)
        Q_EMIT changeApplied(event);
}

void SyncEngine::updateStatus()
{
    SyncStatus status;
    status.connection = m_connection;
    status.stuck = m_stuck;
    if (!m_identityError.code.isEmpty()) {
        status.connection.state = ConnectionState::SignInNeeded;
        status.connection.reason = m_identityError;
    } else if (m_connection.state == ConnectionState::Connected
        && (!m_session || !m_feeds.allLive())) {
        status.connection.state = ConnectionState::Connecting;
    }
    if (status.connection.state == ConnectionState::Connected)
        m_absent = false;
    const SpaceFeeds::Progress progress = m_feeds.progress();
    status.syncDone = progress.done;
    status.syncTotal = progress.total;
    for (const auto &[space, load] : m_loads) {
        if (m_feeds.state(space) != SpaceFeeds::State::Loading)
            continue;
        const auto known = m_replica.spaces().constFind(space);
        status.loading = load.snapshot.project   ? load.snapshot.project->key
            : known == m_replica.spaces().cend() ? space.toString()
                                                 : known->name;
        status.loadDone = load.snapshot.issueCount();
        status.loadTotal = load.snapshot.header() ? load.snapshot.header()->count : 0;
        if (space == m_fetching)
            break;
    }
    status.incomplete = isIncomplete();
    const auto &spaces = m_replica.spaces();
    status.behind = std::any_of(spaces.keyBegin(), spaces.keyEnd(), [this](const SpaceId &space) {
        return m_feeds.state(space) != SpaceFeeds::State::Live && m_replica.isBehind(space)
            && !projectOf(space).isNull();
    });
    status.queued = m_outbox.queuedCount();
    status.attention = m_outbox.attentionCount();
    status.conflicts = m_replica.openConflictCount();
    status.diverged = m_feeds.count(SpaceFeeds::State::Diverged);
    status.unsaved = m_writePaused ? static_cast<int>(m_unsaved.size()) : 0;
    for (const Error *error : { &m_outboxError, &m_draftError, &m_cacheError }) {
        if (status.storeError.code.isEmpty())
            status.storeError = *error;
    }
    if (status == m_status)
        return;
    m_status = status;
    Q_EMIT statusChanged(m_status);
}

bool SyncEngine::isIncomplete() const
{
    const auto &spaces = m_replica.spaces();
    return std::any_of(spaces.keyBegin(), spaces.keyEnd(), [this](const SpaceId &space) {
        return m_feeds.state(space) != SpaceFeeds::State::Live
            && (m_replica.isInFirstSync(space) || m_replica.cursor(space).seq == 0)
            && !projectOf(space).isNull();
    });
}

// No way of waiting without an end: whatever the server owes us comes, or we connect anew.
void SyncEngine::watchProgress()
{
    const bool waits = m_session && m_feeds.isCatchingUp() && !m_askPaused && m_pages.empty();
    if (!waits) {
        m_watchdog.cancel();
        return;
    }
    if (m_watchdog.isSet() && !std::exchange(m_progress, false))
        return;
    m_progress = false;
    m_watchdog = m_clock.after(stuckAfter, [this] { connectAnew(); });
}

void SyncEngine::connectAnew()
{
    qCWarning(lcSync, "no answer for 30 s (%d queued, push %d): connecting anew",
        m_outbox.queuedCount(), m_pushing);
    m_watchdog.cancel();
    ++m_counters.answersLate;
    m_stuck = true;
    reconnect();
    pump();
}

} // namespace lockstep

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/executor.h"
#include "core/base/rng.h"
#include "core/store/store.h"
#include "core/sync/awaylog.h"
#include "core/sync/outbox.h"
#include "core/sync/presenceboard.h"
#include "core/sync/presencereporter.h"
#include "core/sync/replica.h"
#include "core/sync/spacefeeds.h"

#include <QObject>

#include <deque>
#include <functional>
#include <list>
#include <memory>

namespace lockstep {

// Everything for the status bar and the connection details.
struct SyncStatus
{
    ConnectionStatus connection{}; // Connected only when every subscription is live
    qint64 syncDone = 0; // events of the catch-up under way; total 0: none
    qint64 syncTotal = 0;
    QString loading{}; // name of the space of which a snapshot is being fetched; empty: none
    qint64 loadDone = 0; // issues
    qint64 loadTotal = 0; // 0: not known yet
    bool incomplete = false; // the first synchronisation of a project is not done, or was stopped
    bool behind = false; // what was missed since is not all here, or that was stopped
    int queued = 0; // mutations that the server does not have yet, held ones included
    int attention = 0; // refused mutations that wait for the user
    int conflicts = 0;
    int diverged = 0; // spaces that differ from the server's though fetched anew; tried again later
    int unsaved = 0; // mutations that could not be written to the disk so far
    Error storeError{}; // why (STORE_FULL, IO); null code: the store is well
    bool stuck = false; // the server did not answer for 30 s: a new connection is being made
    friend bool operator==(const SyncStatus &, const SyncStatus &) = default;
};

// One identity's replica at work: store + remote -> what the user sees, and back. A state machine
// on the home thread: the GUI thread never waits for disk or network. The state decides what is
// done next (ask, push, store), after every piece of news; nothing hangs on a single edge.
//
// The order that makes it safe (docs/protocol.md, "3." to "5."):
// - A mutation is committed to outbox.db before it is shown or sent.
// - Confirmed rows change by events only, seq by seq; an acknowledgement never touches them.
// - The pending overlay of a mutation goes with its own event (known by its op) or when the cursor
//   has passed the seq of its result; the outbox row goes after cache.db has that cursor.
// - A page of missed events is acknowledged when it is stored.
//
// Destroy the engine first, then the store executor, then the store and the home executor.
// Of the Remote it expects: a session begins with Welcomed and ends with a status of Offline,
// Waiting, SignInNeeded, Refused or Incompatible.
class SyncEngine final : public QObject
{
    Q_OBJECT

public:
    SyncEngine(Store &store, Executor &storeExecutor, Executor &home, Remote &remote, Clock &clock,
        Rng &rng, QObject *parent = nullptr);
    ~SyncEngine() override; // hands what is not yet written to the store executor

    // Opens the store; then opened() or openFailed(). Online: connects as soon as it is open.
    void start(bool online = true);
    void setOnline(bool online); // false: "Work offline"
    void retryNow(); // ends a wait; after SignInNeeded: asks for the token anew
    void networkRegained(); // ends a wait for the next attempt, and nothing else

    // From so many events on, a snapshot of a project is fetched instead (docs/performance.md,
    // "Catching up"): on its first sync it soon is faster over any real line; after that events
    // are, as long as they are not many more than the rows.
    struct SnapshotsFrom
    {
        qint64 firstSync = 1000;
        qint64 missed = 20'000;
        friend bool operator==(const SnapshotsFrom &, const SnapshotsFrom &) = default;
    };
    void setSnapshotsFrom(SnapshotsFrom from) { m_snapshotsFrom = from; }
    // So many rows at most are collected for the cache in one turn of the event loop; what there
    // is more follows in the next ones, before all of it is stored in one transaction.
    void setRowsATurn(qsizetype rows) { m_rowsATurn = rows; }

    [[nodiscard]] bool isOpen() const { return m_open; }
    [[nodiscard]] const Replica &replica() const { return m_replica; }
    [[nodiscard]] const IssueTable &issues() const { return m_replica.issues(); }
    [[nodiscard]] const Outbox &outbox() const { return m_outbox; } // for a view of the queue
    [[nodiscard]] const PresenceBoard &presence() const { return m_presence; }
    [[nodiscard]] const SyncStatus &status() const { return m_status; }
    [[nodiscard]] const User &self() const { return m_replica.identity().user; }
    // What the server can do, as it said last; none: all of it.
    [[nodiscard]] const std::optional<Abilities> &abilities() const { return m_abilities; }
    // As long as the server has said nothing: what is known of it.
    void assumeAbilities(Abilities abilities);

    // --- What the user does ---
    // An edit that goes on where one ends that was never sent becomes part of that, and has its op.
    // What is typed (lines and texts) waits for more of it for so long before it is sent, 5 times
    // that at most; 0: for nothing, as scripts want it. It goes earlier when something else
    // happens to the same issue.
    static constexpr Milliseconds typingPause{ 400 };
    void setTypingPause(Milliseconds pause) { m_typingPause = pause; }
    // All that the server has told is in the cache on the disk.
    [[nodiscard]] bool isCached() const
    {
        return m_dirty.isEmpty() && m_slices.empty() && !m_writingCache;
    }
    // Given to submit(), and not on the disk yet, wholly or in part.
    [[nodiscard]] bool isSaving(const OpId &op) const;

    // Durable first: visible as pending, and sent, from committed(op) on. A full disk does not lose
    // it (saveFailed, status().unsaved; tried again every 5 s). Null before opened(), and for a
    // mutation that no server would take (saveFailed with the field).
    OpId submit(MutationBody body, const SpaceId &space, const QString &group = {});
    // Several at once, in one transaction: a bulk edit with a common `group`.
    QList<OpId> submit(std::vector<std::pair<SpaceId, MutationBody>> batch, const QString &group);

    // Gives the issue an id, if it has none, and its reporter; returns the id.
    IssueId createIssue(Issue issue, const QString &group = {});
    // `changes` hold what the user saw (from) and wants (to). Null: nothing to do, unknown issue.
    OpId updateIssue(const IssueId &issue, FieldChanges changes, const QString &group = {});
    // A bulk edit: one batch with a group of its own, if there are several. Issues that are not
    // known are left out.
    QList<OpId> updateIssues(const std::vector<std::pair<IssueId, FieldChanges>> &edits);
    QList<OpId> deleteIssues(const QList<IssueId> &issues);
    OpId deleteIssue(const IssueId &issue, const QString &group = {});
    OpId restoreIssue(const IssueId &issue, FieldChanges changes = {});
    OpId moveIssue(const IssueId &issue, const ProjectId &to);
    CommentId addComment(const IssueId &issue, const QString &text);
    OpId editComment(
        const IssueId &issue, const CommentId &comment, const QString &from, const QString &to);
    OpId deleteComment(const IssueId &issue, const CommentId &comment);
    // A file, under an id of the caller's, who sees to its bytes (filekeeper.h). It is seen at once
    // and sent when noteUploaded() has said that the server has them.
    OpId addAttachment(const Attachment &attachment);
    OpId deleteAttachment(const IssueId &issue, const AttachmentId &attachment);
    void noteUploaded(const AttachmentId &attachment);
    // The server will not take its bytes, or they are gone: it waits for its author.
    void refuseAttachment(const AttachmentId &attachment, const Error &error);
    [[nodiscard]] AttachmentId newAttachmentId();
    CommentId sendMessage(const ProjectId &project, const QString &text);
    OpId editMessage(
        const ProjectId &project, const CommentId &message, const QString &from, const QString &to);
    OpId deleteMessage(const ProjectId &project, const CommentId &message);

    // What the user chose, against what is there now (`from` = theirs), and off the list. Held
    // edits folded into the conflict go with it. Empty changes: theirs stays. Changes to an issue
    // that was deleted restore it. For anything else give the mutation (CreateIssue, EditComment,
    // DeleteIssue ...). False: no such conflict, or no server would take it (saveFailed): the
    // conflict stays open.
    bool resolveConflict(const ConflictId &conflict, FieldChanges chosen);
    bool resolveConflict(const ConflictId &conflict, MutationBody chosen);

    // A filter of the user's, on all of his devices: new (then it gets an id), or changed.
    FilterId saveFilter(SavedFilter filter);
    OpId removeFilter(const FilterId &filter);

    // What was told of, in the order of its coming. `upTo` is what the user has seen.
    OpId markNotifications(NotificationMark mark);
    OpId saveSetting(const QString &key, const QString &value); // empty: removes it
    // Without id: a new one, which gets one. Null: it is none that a server would take.
    QueueId saveQueue(const ProjectId &project, Queue queue);
    OpId deleteQueue(const ProjectId &project, const QueueId &queue);
    // Of a queue that is watched ("queue:<id>"), in this session; nullopt: not known yet.
    [[nodiscard]] std::optional<QueueMetrics> queueMetrics(const QueueId &queue) const;

    // UUIDv7: of a project that the caller makes, or the group of a batch of his.
    [[nodiscard]] QString newId();

    // Refused mutations: again (edited or not), or dropped. discard() also takes back a queued one
    // that is not on its way; false: too late, or unknown.
    bool retry(const OpId &op, std::optional<MutationBody> edited = {});
    bool discard(const OpId &op);
    [[nodiscard]] QByteArray exportOutbox() const; // JSON array of all rows, to save elsewhere

    // What became of the issues of this user while he was away: without a session for a while, or
    // at no input (setPresence). Kept over restarts, until he has taken note of it.
    [[nodiscard]] const AwayLog &away() const { return m_away; }
    AwayLog::Entries acceptAway(const QList<IssueId> &issues);
    void restoreAway(const AwayLog::Entries &entries);
    static constexpr Milliseconds awayAfter = 30s; // a shorter break of the line is none

    // Text being typed, by a key of the caller's ("comment:<issue>"); survives a crash from about
    // 300 ms after the last call. An empty text removes it.
    [[nodiscard]] QString draft(const QString &key) const { return m_drafts.value(key); }
    [[nodiscard]] const QMap<QString, QString> &drafts() const { return m_drafts; }
    void saveDraft(const QString &key, const QString &text);
    // Not in 300 ms but now: the program or the session is about to end. Nor does what was typed
    // wait any longer.
    void flushDrafts();

    // What was typed or done is in the memory only, and the disk does not take it.
    [[nodiscard]] bool wouldLoseWork() const;

    // Asks the server; NOT_CONNECTED while there is no session. Nothing of the answer is kept here.
    // Called once, on this thread, unless the engine ends before.
    void fetchHistory(
        const HistoryQuery &query, std::function<void(const Result<HistoryPage> &)> answer);

    // For Diagnostics.
    [[nodiscard]] const SyncCounters &counters() const { return m_counters; }
    [[nodiscard]] SpaceFeeds::State feedState(const SpaceId &space) const;
    void recordPackets(bool on); // as often off as on: several may look
    void fetchPackets(quint64 after, WirePacketsAnswer answer); // not called if the engine ends

    // Ephemeral; kept as state and told again in each session.
    void setPresence(PresenceState state, const IssueId &issue = {}, const QString &field = {});
    void setWatched(const QStringList &topics);
    void noteTyping(const QString &topic, const QString &field); // on every key
    void stopTyping(const QString &topic);

Q_SIGNALS:
    void opened(); // the local data can be read
    void openFailed(const lockstep::Error &error);
    void storeNoticed(const lockstep::StoreNotice &notice);
    void statusChanged(const lockstep::SyncStatus &status);

    // Once for a batch of news each.
    void reset(); // anything may have changed: read all again
    void issuesChanged(const QSet<lockstep::IssueId> &issues); // also came, went, other marks
    void commentsChanged(const lockstep::IssueId &issue);
    void attachmentsChanged(const lockstep::IssueId &issue);
    void messagesChanged(const lockstep::ProjectId &project);
    void projectsChanged(); // projects, spaces, roles
    void membersChanged(const lockstep::ProjectId &project);
    void usersChanged();
    void presenceChanged();
    void conflictsChanged();
    void savedFiltersChanged();
    void notificationsChanged();
    void settingsChanged();
    void queuesChanged(const lockstep::ProjectId &project);
    // Of those that are watched.
    void queueMetricsChanged(const lockstep::QueueId &queue);
    void queueTicketSeen(
        const lockstep::QueueId &queue, const lockstep::IssueId &issue, bool added);
    void heatmapChanged(const lockstep::ProjectId &project);
    // New in the inbox, never from the first sync; `live` as below.
    void notificationAdded(const lockstep::Notification &notification, bool live);
    void outboxChanged();
    void awayChanged();
    void abilitiesChanged();

    void committed(const lockstep::OpId &op); // on disk, visible, on its way
    void saveFailed(const lockstep::OpId &op, const lockstep::Error &error);
    void settled(const lockstep::MutationResult &result); // the server's answer
    // For toasts: never about something this user did on any device, never from the first sync of
    // a space; `live` is false for what was missed while away.
    void remoteChangeSeen(const lockstep::ChangeEvent &event, bool live);
    // Every event as it was applied, own ones and those of a first sync too. For scripts.
    void changeApplied(const lockstep::ChangeEvent &event);

private:
    // syncengine.cpp: opening, sessions, and what follows from every piece of news
    struct Opened;
    void storeOpened(Opened &result);
    void receive(std::vector<RemoteNews> batch);
    void takeNews();
    void take(RemoteNews &news);
    [[nodiscard]] bool isStoreBehind() const;
    void welcome(const Hello &hello);
    void connectionChanged(const ConnectionStatus &status);
    void startRemote();
    void endSession();
    void reconnect();
    void pump();
    void refreshOutbox();
    void collectRows();
    void emitChanges();
    void noteHappened(const EphemeralEvent &event);
    void tellHappened(const EphemeralEvent &event);
    void updateStatus();
    [[nodiscard]] bool isIncomplete() const;
    void watchProgress();
    void connectAnew();

    // syncfeed.cpp: events in
    void takeEvent(const ChangeEvent &event, SpaceFeeds::Source source);
    void noteAway(const ChangeEvent &event, SpaceFeeds::Source source);
    void takePage(const remote::Page &page);
    void pumpSubscriptions();
    void subscribed(const Result<QList<SubscribeReply>> &replies);
    void checkHash(const SpaceId &space, const std::optional<quint64> &hash);
    void restartSpace(const SpaceId &space, const QString &epoch);
    void spaceDiverged(const SpaceId &space);
    void clearSpace(const SpaceId &space, const QString &epoch);
    void adoptConflicts(const QSet<ConflictId> &kept); // but those
    [[nodiscard]] bool isNewRight(const ChangeEvent &event);
    void grantSpace(const event::SpaceGranted &granted);
    void revokeSpace(const SpaceId &space);

    // syncsnapshot.cpp: a whole space instead of missed events
    struct Load
    {
        SpaceSnapshot snapshot{};
        bool optional = false; // events would do as well, only slower
        int failures = 0; // in a row, without coming further
        QString from{}; // what the answer under way goes on behind
        size_t applied = 0; // items that are in the replica
        SpaceHash hash{};
        ReplicaChanges::Rows rows{}; // for the store, when all are in
    };
    [[nodiscard]] bool wantsSnapshot(const Cursor &cursor, qint64 head) const;
    void startLoad(const SpaceId &space, bool optional = false);
    void dropLoad(const SpaceId &space);
    void takeEventsInstead(const SpaceId &space);
    void pumpLoads();
    void fetchLoad(const SpaceId &space);
    void stopFetching();
    void takeRows(std::vector<SnapshotRow> rows);
    void fetched(const Result<void> &result);
    void retryLoad(const Error &error);
    void applyLoad(SpaceId space, Load &load); // which may be gone then
    void finishLoad(const SpaceId &space, Load &load);

    // syncpush.cpp: mutations out
    void pumpPush();
    [[nodiscard]] std::set<qint64> positionsToHoldBack();
    void pushed(const QList<Mutation> &batch, const Result<QList<MutationResult>> &results);
    struct AfterPush // what the answer as a whole asks for
    {
        Milliseconds pause{};
        bool rename = false; // a number stands for something else there
    };
    void takeResult(const MutationResult &result, AfterPush &then);
    void pushFailed(const QList<Mutation> &batch, const Error &error);
    void pausePush(Milliseconds duration);
    void renameClient();

    // syncwrite.cpp: what has to be stored
    template <typename T>
    void runOnStore(std::function<Result<T>(Store &)> task, std::function<void(Result<T>)> done);
    void pumpWrites();
    void writeOutbox();
    void outboxWritten(const OutboxBatch &batch, const Result<void> &result);
    void writeCache();
    [[nodiscard]] bool collectSlice();
    void writeDrafts();
    void cacheChanged();
    void expectCalm();
    [[nodiscard]] std::optional<IssueTable> issuesToKeep() const;
    void keepSnapshot();
    void checkCache();
    void writeSucceeded(Error &problem);
    void writeFailed(Error &problem, const Error &error);
    void flushAtEnd();
    void keepAway();

    // syncactions.cpp: what the user does
    struct Unsaved // not on the disk yet
    {
        OutboxRow row{};
        std::vector<qint64> replaces{}; // positions that go in the same transaction
        bool reported = false;
        bool amends = false; // becomes part of the row at its position, which was never sent
    };
    void buildOnUnsaved(mutation::UpdateIssue &edit, const std::vector<Unsaved> &newest) const;
    void enqueue(std::vector<Unsaved> rows);
    void addUnsaved(Unsaved row);
    [[nodiscard]] OpId amendUnsent(const Mutation &next);
    void noteTyped(const OutboxRow &row);
    [[nodiscard]] OutboxRow rowToSave(const Unsaved &unsaved) const;
    bool resolve(const Conflict &conflict, std::optional<MutationBody> chosen);
    [[nodiscard]] QList<OpId> submitTogether(std::vector<std::pair<SpaceId, MutationBody>> batch);
    [[nodiscard]] OpId submitFor(
        const IssueId &issue, MutationBody body, const QString &group = {});

    Store &m_store;
    Executor &m_storeExecutor;
    Executor &m_home;
    Remote &m_remote;
    Clock &m_clock;
    Rng &m_rng;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true); // calls coming back look at it

    Replica m_replica{};
    Outbox m_outbox{};
    PresenceBoard m_presence;
    PresenceReporter m_reporter;
    SpaceFeeds m_feeds{};
    SyncStatus m_status{};
    SyncCounters m_counters{};
    int m_recorders = 0;
    QHash<SpaceId, qint64> m_gaps{}; // what did not follow, until it does

    std::deque<RemoteNews> m_news{}; // not looked at yet
    Timer m_newsTimer{};

    // What has happened and is not told or stored yet.
    ReplicaChanges m_changes{};
    ReplicaChanges::Rows m_dirty{}; // not yet handed to the store
    std::vector<std::pair<ChangeEvent, bool>> m_seen{}; // for remoteChangeSeen
    std::vector<ChangeEvent> m_applied{}; // for changeApplied
    QList<MutationResult> m_settled{};
    QList<OpId> m_committed{};
    std::vector<std::pair<Notification, bool>> m_told{}; // for notificationAdded
    std::vector<EphemeralEvent> m_happened{}; // of queues and heatmaps
    QHash<QueueId, QueueMetrics> m_queueMetrics{};
    bool m_presenceChanged = false;
    bool m_outboxChanged = false;
    bool m_awayChanged = false;
    bool m_abilitiesChanged = false;
    bool m_pumping = false;
    bool m_pumpAgain = false;

    bool m_open = false;
    bool m_starting = false;
    bool m_online = false; // wanted by the user
    bool m_remoteStarted = false;
    Error m_identityError{}; // the server knows us as somebody else
    ConnectionStatus m_connection{}; // as the remote tells it
    bool m_session = false;
    quint64 m_sessionNumber = 0; // replies to an earlier one are of no interest
    QString m_epoch{};
    std::optional<Abilities> m_abilities{};
    qint64 m_rightsSeq = 0; // of the user's own space: grants and revocations up to it are done
    Timer m_watchdog{}; // of the subscriptions
    Timer m_pushWatchdog{}; // events that come meanwhile are no answer to a push
    bool m_stuck = false;
    bool m_progress = false; // of the subscriptions, since the watchdog was set

    Timer m_askTimer{};
    bool m_askPaused = false;
    int m_askFailures = 0;
    QHash<SpaceId, int> m_divergences{}; // sessions in a row that could not repair it
    Timer m_divergenceTimer{};

    static constexpr QLatin1StringView awayDraft{ "away" }; // where it is kept
    AwayLog m_away{};
    Timer m_awayTimer{}; // to be kept
    bool m_absent = true; // what comes in pages was missed
    bool m_idle = false;
    std::optional<Instant> m_sessionEnded{}; // not set: there was none since the start

    SnapshotsFrom m_snapshotsFrom{};
    std::map<SpaceId, Load> m_loads{}; // kept when the session ends, to go on with
    SpaceId m_fetching{};
    quint64 m_fetchNumber = 0; // answers of an earlier one are of no interest
    bool m_fetchPaused = false;
    Timer m_fetchTimer{};
    Timer m_applyTimer{};

    bool m_pushing = false;
    bool m_pushPaused = false;
    Timer m_pushTimer{};
    int m_pushFailures = 0;
    Outbox::Limits m_pushLimits{}; // the server's
    int m_pushSize = 1; // mutations in one push at present
    int m_soloFailures = 0; // of one mutation that was pushed alone
    struct Typing
    {
        IssueId issue{};
        Instant begun{};
        Instant last{};
    };
    std::map<qint64, Typing> m_typing{}; // by position; may be over
    Milliseconds m_typingPause = typingPause;
    Timer m_typingTimer{};
    int m_renames = 0; // since the start
    bool m_restartAsNew = false; // the remote has to be started with the new client uuid

    std::deque<Unsaved> m_unsaved{};
    std::deque<Unsaved> m_saving{}; // in the transaction under way
    ClientId m_durableClient{};
    qint64 m_durableOp = 0; // highest op number given that is on the disk
    qint64 m_acked = 0;
    std::vector<quint64> m_pages{}; // of this session, to be acknowledged when stored
    QMap<QString, QString> m_drafts{};
    QSet<QString> m_unsavedDrafts{};
    Timer m_draftTimer{};
    bool m_draftsDue = false;
    bool m_writingOutbox = false;
    bool m_writingCache = false;
    qsizetype m_rowsATurn = 500;
    std::list<CacheBatch> m_slices{}; // for the next transaction of the cache
    ReplicaChanges::Rows m_sliced{}; // what is in them
    Timer m_sliceTimer{};
    Timer m_calmTimer{}; // then a snapshot is kept
    std::optional<Instant> m_snapshotStale{}; // since when; not set: it is as the cache
    Timer m_checkTimer{};
    bool m_writingDrafts = false;
    bool m_writePaused = false;
    Timer m_writeTimer{};
    Error m_outboxError{};
    Error m_cacheError{};
    Error m_draftError{};
};

} // namespace lockstep

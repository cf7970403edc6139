// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/issuetable.h"
#include "core/sync/outbox.h"
#include "core/sync/remote.h"

#include <QMap>

#include <list>
#include <optional>
#include <vector>

namespace lockstep {

// A row and the space it belongs to: it goes when that space is cleared or revoked.
template <typename T> struct SpaceRow
{
    SpaceId space{};
    T value{};
    friend bool operator==(const SpaceRow &, const SpaceRow &) = default;
};

struct DeletedIssue
{
    Issue issue{};
    QString restoreUntil{};
    friend bool operator==(const DeletedIssue &, const DeletedIssue &) = default;
};

struct StoredCursor
{
    Cursor cursor{};
    quint64 hash = 0; // of the rows of the space at the cursor (spacehash.h)
    qint64 wholeAt = 0; // before this seq, not all that was there at the first sync is here
    qint64 missedUntil = 0; // before this seq, not all that was missed later is here
    friend bool operator==(const StoredCursor &, const StoredCursor &) = default;
};

// Whose profile this is; empty until the first sign-in. Another user may not use its outbox.
struct ProfileIdentity
{
    User user{};
    WorkspaceId workspace{};
    QString workspaceName{};
    friend bool operator==(const ProfileIdentity &, const ProfileIdentity &) = default;
};

// Confirmed rows: what the server has told, up to the cursors. The space of an issue or a project
// follows from its project id.
struct CacheRows
{
    std::vector<Issue> issues{};
    std::optional<IssueTable> table{}; // in place of them: from a snapshot, as the cursors say
    std::vector<DeletedIssue> deletedIssues{};
    std::vector<SpaceRow<Comment>> comments{};
    std::vector<SpaceRow<Attachment>> attachments{};
    std::vector<Project> projects{};
    std::vector<SpaceRow<Member>> members{};
    std::vector<SpaceRow<User>> users{};
    std::vector<SpaceRow<Conflict>> conflicts{};
    std::vector<SpaceRow<SavedFilter>> filters{};
    std::vector<SpaceRow<Notification>> notifications{};
    std::vector<SpaceRow<UserSetting>> settings{};
    std::vector<SpaceRow<Queue>> queues{};
    std::vector<SpaceInfo> spaces{}; // those this user may read
    std::vector<StoredCursor> cursors{};
};

// One transaction of cache.db: spaces are cleared first, then rows removed, then rows put
// (inserted or replaced). Rows and the cursor they stand at are always in the same batch.
struct CacheBatch
{
    QList<SpaceId> clearedSpaces{}; // all their rows and their cursor; not the SpaceInfo
    QList<IssueId> removedIssues{};
    QList<IssueId> removedDeletedIssues{};
    QList<CommentId> removedComments{};
    QList<AttachmentId> removedAttachments{};
    QList<std::pair<SpaceId, UserId>> removedMembers{};
    QList<ConflictId> removedConflicts{};
    QList<FilterId> removedFilters{};
    QList<NotificationId> removedNotifications{};
    QStringList removedSettings{};
    QList<QueueId> removedQueues{};
    QList<SpaceId> removedSpaces{}; // their SpaceInfo
    CacheRows put{};
    std::optional<ProfileIdentity> identity{};
    qint64 lastOp = 0; // of the outbox: an outbox that is behind it was restored from a copy
    // In their order before all of this, in the same transaction: a large change is collected in
    // several turns of the event loop. Spaces, rows removed and rows put only.
    std::list<CacheBatch> earlier{};
};

// One transaction of outbox.db.
struct OutboxBatch
{
    std::vector<OutboxRow> put{}; // inserted, or replaced by position
    std::vector<qint64> removed{}; // positions
    ClientId client{};
    qint64 lastOp = 0; // highest op number given so far
};

// Something that the user has to be told about his files.
struct StoreNotice
{
    enum class Kind {
        CacheRebuilt, // cache.db was damaged: emptied, everything will be fetched again
        OutboxQuarantined, // outbox.db was damaged: kept as `file`, `rows` edits were saved from it
        OutboxRowUnreadable, // `rows` rows could not be read: they stay in outbox.db untouched
        ClientChanged, // the outbox was new, restored or copied: it goes on as a new client
    };
    Kind kind{};
    QString file{};
    int rows = 0;
    friend bool operator==(const StoreNotice &, const StoreNotice &) = default;
};

struct StoreState
{
    ClientId client{};
    qint64 lastOp = 0;
    ProfileIdentity identity{};
    CacheRows rows{};
    std::vector<OutboxRow> outbox{}; // by position
    QMap<QString, QString> drafts{};
    QList<StoreNotice> notices{};
};

// Port to the files of one profile. Synchronous; every call on the one store thread. The truth is
// in two places: what the server knows can be fetched again (cache.db), what the user has typed
// and the server has not confirmed exists only here (outbox.db, drafts included).
// Errors of every call: STORE_FULL (the transaction left nothing behind; try again later),
// STORE_CORRUPT, IO. Implementation: SqliteStore.
class Store
{
public:
    virtual ~Store() = default;

    // Opens or creates the files and reads everything. `freshClient` becomes the client's uuid if
    // the outbox is new, restored or copied from elsewhere; `now` names quarantined files.
    // Damage is repaired and told in `notices`. Errors also: STORE_LOCKED (another process has the
    // profile), STORE_NEWER (a newer version wrote it; nothing was touched).
    [[nodiscard]] virtual Result<StoreState> open(const ClientId &freshClient, WallTime now) = 0;
    virtual void close() = 0;

    // On disk when it returns, unless power fails (then the whole batch is there or not).
    [[nodiscard]] virtual Result<void> applyCache(const CacheBatch &batch) = 0;
    // Drops every confirmed row and cursor: after STORE_CORRUPT from applyCache.
    [[nodiscard]] virtual Result<void> resetCache() = 0;

    // Keeps the confirmed issues as they stand now, when nothing is on its way to applyCache(): the
    // next open() need not read them one by one. Whatever is written later makes it worthless.
    [[nodiscard]] virtual bool keepsSnapshots() const { return false; }
    [[nodiscard]] virtual Result<void> keepSnapshot(const IssueTable &) { return {}; }
    // What open() leaves out when there is a snapshot. STORE_CORRUPT: resetCache() is due.
    [[nodiscard]] virtual Result<void> checkCache() { return {}; }

    // On disk when it returns, also if power fails.
    [[nodiscard]] virtual Result<void> applyOutbox(const OutboxBatch &batch) = 0;
    // key -> text; an empty text removes the draft.
    [[nodiscard]] virtual Result<void> saveDrafts(const QMap<QString, QString> &drafts) = 0;
};

} // namespace lockstep

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/store/store.h"
#include "core/sync/issuetable.h"
#include "core/sync/notificationinbox.h"
#include "core/sync/replicachanges.h"
#include "core/sync/spacehash.h"

#include <QSet>

#include <map>

namespace lockstep {

// THE INVARIANT:    confirmed rows + pending mutations = what the user sees.
//
// Confirmed rows change only by events of the server, in the order of each space's seq. Pending
// mutations are those of the outbox. The visible value is always what one gets by applying the
// pending mutations, in their order and rebased by the merge core, on top of the confirmed rows;
// neither side is ever written into the other. (tests/core/tst_replica.cpp checks it with random
// histories.)

// How a mutation of the outbox is seen.
enum class PendingKind {
    Shown, // on top of the confirmed rows
    Held, // folded into an open conflict: theirs is visible
    Conflict, // became a conflict: theirs is visible
    Attention, // refused: only what it creates stays visible, so that it can be found
};

struct PendingMutation
{
    qint64 position = 0;
    Mutation mutation{};
    PendingKind kind = PendingKind::Shown;
    std::optional<Conflict> conflict{}; // PendingKind::Conflict
};

// For the marks on an issue.
struct IssueState
{
    int pending = 0; // mutations on their way
    bool conflict = false;
    bool needsAttention = false;
    friend bool operator==(const IssueState &, const IssueState &) = default;
};

struct VisibleComment
{
    Comment comment{}; // createdAt is empty while it is pending
    OpId pending{}; // the newest mutation of it on its way; null: none
    bool needsAttention = false;
    friend bool operator==(const VisibleComment &, const VisibleComment &) = default;
};

struct VisibleAttachment
{
    Attachment attachment{}; // type and createdAt are empty while it is pending
    OpId pending{}; // that adds or deletes it; null: none
    bool needsAttention = false;
    friend bool operator==(const VisibleAttachment &, const VisibleAttachment &) = default;
};

// Values only: no I/O, no clock. Everything of one profile; SyncEngine is its only writer.
class Replica
{
public:
    Replica() = default;
    // From the rows of the store. A space whose rows do not give the hash that was stored with its
    // cursor is damaged: it is cleared, which goes into `repairs`.
    Replica(CacheRows rows, ProfileIdentity identity, ReplicaChanges &repairs);

    // --- What is seen ---
    [[nodiscard]] const IssueTable &issues() const { return m_issues; }
    [[nodiscard]] const Issue *find(const IssueId &id) const { return m_issues.find(id); }
    [[nodiscard]] IssueState state(const IssueId &id) const;
    // Those with an edit, a comment or a conflict of this replica's that is not settled.
    [[nodiscard]] QList<IssueId> issuesWithPending() const { return m_pendingByIssue.keys(); }
    // By the time of their making; pending ones last.
    [[nodiscard]] QList<VisibleComment> comments(const IssueId &issue) const;
    // By the time of their making; pending ones last.
    [[nodiscard]] QList<VisibleAttachment> attachments(const IssueId &issue) const;
    [[nodiscard]] const Attachment *attachment( // confirmed
        const IssueId &issue, const AttachmentId &id) const;
    [[nodiscard]] QList<VisibleComment> messages(const ProjectId &project) const;
    [[nodiscard]] SpaceId channelOf(const CommentId &message) const; // null: no such message
    [[nodiscard]] const Project *project(const ProjectId &id) const;
    [[nodiscard]] QList<Project> projects() const; // by key
    [[nodiscard]] QList<Member> members(const ProjectId &project) const; // by user id
    [[nodiscard]] std::optional<Role> myRole(const ProjectId &project) const;
    [[nodiscard]] const User *user(const UserId &id) const;
    [[nodiscard]] const QHash<UserId, User> &users() const { return m_users; }
    [[nodiscard]] const ProfileIdentity &identity() const { return m_identity; }
    [[nodiscard]] const QHash<SpaceId, SpaceInfo> &spaces() const { return m_spaces; }
    // Open ones, with the held edits folded into `local`. Those that one held edit touches are one,
    // under the id of the oldest. `issue` and `remote` are what stands now, so that a decision is
    // about that.
    [[nodiscard]] QList<Conflict> conflicts() const;
    // The ids that are resolved together with this one, itself included.
    [[nodiscard]] QList<ConflictId> joinedWith(const ConflictId &id) const;
    [[nodiscard]] std::optional<Conflict> conflict(const ConflictId &id) const;
    [[nodiscard]] int openConflictCount() const { return m_openConflictCount; }
    [[nodiscard]] const QHash<IssueId, DeletedIssue> &deletedIssues() const { return m_deleted; }
    [[nodiscard]] QList<SavedFilter> savedFilters() const; // by name
    [[nodiscard]] NotificationInbox inbox() const; // a copy, made anew each time
    [[nodiscard]] SettingValues settings() const;
    [[nodiscard]] QList<Queue> queues(const ProjectId &project) const; // by name

    // --- What is confirmed ---
    [[nodiscard]] const Issue *confirmed(const IssueId &id) const;
    [[nodiscard]] const Project *confirmedProject(const ProjectId &id) const;
    // What this creates is there, deleted or not.
    [[nodiscard]] bool hasCreated(const MutationBody &creation) const;
    [[nodiscard]] Cursor cursor(const SpaceId &space) const;
    [[nodiscard]] quint64 hash(const SpaceId &space) const;
    // It has begun, and not all that was there then is here; also in a later run of the program.
    [[nodiscard]] bool isInFirstSync(const SpaceId &space) const;
    // Not all that had happened when the server told its head is here. An issue may be in no
    // project then: it has left one, and what came into the other is missing.
    [[nodiscard]] bool isBehind(const SpaceId &space) const;
    // Recorded conflicts that nobody is about to resolve.
    [[nodiscard]] QList<Conflict> conflictsOnRecord() const;
    [[nodiscard]] bool isOnRecord(const ConflictId &id) const { return m_conflicts.contains(id); }
    // The rows of those keys as they stand now: one consistent transaction for the store.
    [[nodiscard]] CacheBatch cacheBatch(const ReplicaChanges::Rows &rows) const;
    [[nodiscard]] ReplicaChanges::Rows allRows() const;
    // A copy that costs little. Nullopt: some rows come from a snapshot and are ahead of their
    // cursor, so that they do not go with it.
    [[nodiscard]] std::optional<IssueTable> confirmedIssues() const;

    // --- Steps ---
    // The next event of its space (the caller has checked seq == cursor + 1); moves the cursor.
    // False: the event does not fit the rows (it changes an issue that is not here): resync.
    bool apply(const ChangeEvent &event, ReplicaChanges &changes);
    // A snapshot of a space, an issue at a time and in any number of steps, then the rest: what did
    // not come is not there any more, and the cursor is where the snapshot began. Events up to its
    // end may find their effect in the rows. `epoch` is that of the snapshot.
    void expectSnapshot(const SpaceId &space, qint64 issues); // so that nothing has to grow
    void putSnapshot(SpaceSnapshot::Item item, const SpaceId &space, const QString &epoch,
        ReplicaChanges &changes);
    // Looks at so many of the issues that are here, for those that did not come. True: was the end.
    bool sweepSnapshot(const SpaceId &space, int count, ReplicaChanges &changes);
    // Returns the ids that came: of no use any more, and 100,000 take a while to be destroyed.
    [[nodiscard]] QSet<IssueId> finishSnapshot(
        const SpaceId &space, SpaceSnapshot snapshot, quint64 hash, ReplicaChanges &changes);
    // The server was restored: which issues were between two projects is of no interest any more.
    void forgetMoves() { m_left.clear(); }
    // Before the first event of a space, and when its rows are worth nothing any more: no rows,
    // cursor 0 of `epoch`.
    void clearSpace(const SpaceId &space, const QString &epoch, ReplicaChanges &changes);
    // Done when the cursor has come to `head`.
    void noteHead(const SpaceId &space, qint64 head, ReplicaChanges &changes);
    void beginFirstSync(const SpaceId &space, qint64 head) { stateOf(space).wholeAt = head; }
    // Rights come from hello and from space_granted and space_revoked of this session, by the
    // caller: events alone do not move them.
    void putSpace(const SpaceInfo &space, ReplicaChanges &changes);
    // Access is gone: all its rows go, and of conflicts in it everything but the own side.
    void removeSpace(const SpaceId &space, ReplicaChanges &changes);
    void setIdentity(ProfileIdentity identity) { m_identity = std::move(identity); }

    // Adds a mutation of the outbox, or replaces the one at its position.
    void putPending(PendingMutation pending, ReplicaChanges &changes);
    void removePending(qint64 position, ReplicaChanges &changes);

private:
    // Comments, or files, of one issue.
    static constexpr auto isEarlier = [](const auto &a, const auto &b) {
        return a.createdAt != b.createdAt ? a.createdAt < b.createdAt : a.id < b.id;
    };
    struct SpaceState
    {
        Cursor cursor{};
        SpaceHash hash{};
        ProjectId project{}; // null: the space of a user, or the directory
        qint64 wholeAt = 0; // the seq that the first sync has to reach
        qint64 missedUntil = 0; // the seq that the last session had to reach
        qint64 settled = 0; // the rows may be ahead of the cursor until it has reached this
        QString coming{}; // epoch of the snapshot that is being put
        QSet<IssueId> came{}; // of that
        int swept = 0; // slots below this have no issue that did not come
    };
    struct Applier; // one function an event: replicaevents.cpp

    [[nodiscard]] SpaceState &stateOf(const SpaceId &space);
    [[nodiscard]] const Comment *findComment(
        const SpaceId &space, const IssueId &issue, const CommentId &id) const;
    void setConfirmed(const IssueId &id, std::optional<Issue> issue, ReplicaChanges &changes);
    void setDeleted(const IssueId &id, std::optional<DeletedIssue> issue, ReplicaChanges &changes);
    [[nodiscard]] QList<IssueId> issuesOf(const ProjectId &project) const; // confirmed
    [[nodiscard]] QList<IssueId> deletedIssuesOf(const ProjectId &project) const;
    // The row belongs to the history of this epoch: its project stands there, or will, and the row
    // has come already.
    [[nodiscard]] bool isOf(const QString &epoch, const Issue &row) const;
    void replaceAttachments(const IssueId &issue, const SpaceId &space,
        std::vector<Attachment> attachments, ReplicaChanges &changes);
    void replaceComments(const IssueId &issue, const SpaceId &space, std::vector<Comment> comments,
        ReplicaChanges &changes);
    void clearRows(const SpaceId &space, ReplicaChanges &changes);

    // replicaoverlay.cpp
    [[nodiscard]] std::optional<Issue> overlaid(const IssueId &id, std::optional<Issue> base) const;
    void showIssue(const IssueId &id, ReplicaChanges &changes);
    void showProject(const ProjectId &id, ReplicaChanges &changes);
    struct OpenConflict
    {
        Conflict conflict{};
        QList<ConflictId> joined{};
    };
    [[nodiscard]] std::vector<OpenConflict> openConflicts() const;
    void bringUpToDate(Conflict &conflict) const;
    void indexConflicts();
    void indexResolving();
    void landPending(const ChangeEvent &event, ReplicaChanges &changes);
    void erasePending(std::map<qint64, PendingMutation>::iterator pending, ReplicaChanges &changes);
    // What it shows on changes; true: the list of conflicts is among that.
    bool markPending(const PendingMutation &pending, ReplicaChanges &changes) const;
    void overlayComments(QList<VisibleComment> &comments, const SpaceId &channel,
        const std::set<qint64> &pending) const;

    ProfileIdentity m_identity{};
    IssueTable m_issues{}; // visible
    // Confirmed rows of the issues that have pending mutations (nullopt: none). An issue without
    // pending mutations is confirmed as it is seen.
    QHash<IssueId, std::optional<Issue>> m_underlay{};
    QHash<IssueId, DeletedIssue> m_deleted{};
    // Issues that have left one project and not yet come to the other: their last version. What is
    // read late in the log of a project does not bring them back.
    QHash<IssueId, qint64> m_left{};
    QHash<IssueId, std::vector<Comment>> m_comments{}; // confirmed; also of deleted issues
    QHash<IssueId, std::vector<Attachment>> m_attachments{}; // confirmed; also of deleted issues
    QHash<SpaceId, std::vector<Comment>> m_messages{}; // confirmed
    QHash<ProjectId, Project> m_confirmedProjects{};
    QHash<ProjectId, Project> m_projects{}; // visible
    QHash<SpaceId, std::map<UserId, Role>> m_members{}; // confirmed
    QHash<UserId, User> m_users{};
    QHash<ConflictId, Conflict> m_conflicts{}; // confirmed
    QHash<FilterId, SavedFilter> m_filters{}; // confirmed
    NotificationInbox m_inbox{}; // confirmed
    SettingValues m_settings{}; // confirmed
    QHash<SpaceId, std::map<QueueId, Queue>> m_queues{}; // confirmed
    QHash<SpaceId, SpaceInfo> m_spaces{};
    QHash<SpaceId, SpaceState> m_states{};

    std::map<qint64, PendingMutation> m_pending{}; // by position
    QHash<OpId, qint64> m_pendingByOp{};
    QHash<IssueId, std::set<qint64>> m_pendingByIssue{}; // its comments and conflicts too
    std::set<qint64> m_pendingElsewhere{}; // channels, projects, members
    std::set<qint64> m_pendingConflicts{}; // PendingKind::Conflict
    QSet<ConflictId> m_resolving{}; // conflicts that a pending mutation takes off the list
    QSet<IssueId> m_conflictIssues{}; // issues with an open conflict
    int m_openConflictCount = 0;
};

} // namespace lockstep

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/model/project.h"
#include "core/sync/event.h"
#include "core/sync/history.h"
#include "core/sync/remote.h"
#include "server/auth/authstorage.h"

#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace lockstep::server {

class Database;

struct IssueRow
{
    Issue issue{};
    bool deleted = false; // a tombstone, kept until `restoreUntil`
    QString restoreUntil{};
};

// One entry of a space's log as it is stored and sent: `body` is the envelope's JSON text.
struct LogRow
{
    SpaceId space{};
    qint64 seq = 0;
    QString name{}; // event name
    QByteArray body{};
};

// What history asks the log by.
struct EventKey
{
    IssueId issue{}; // null: the event is about none
    QString group{}; // of a bulk edit
};
struct HistoryRow
{
    LogRow row{};
    QString group{};
};

// Who opens its link becomes a person of the workspace.
struct InvitationRow
{
    struct Place
    {
        ProjectId project{};
        Role role{};
        friend bool operator==(const Place &, const Place &) = default;
    };
    QString id{};
    QByteArray hash{}; // SHA-256 of what stands in the link, which is stored nowhere
    WorkspaceId workspace{};
    QString email{};
    bool admin = false; // of the workspace
    QList<Place> projects{}; // of which he becomes a member
    UserId invitedBy{}; // null: the owner of the server
    WallTime createdAt{};
    WallTime expires{};
    friend bool operator==(const InvitationRow &, const InvitationRow &) = default;
};

struct LostRow
{
    OpId op{}; // of the mutation with which it was lost
    ProjectId project{};
    IssueId issue{}; // null: `lost` is a message of the channel
    LostValue lost{}; // `number` and `at` are given by the storage
};

// How the names of clients begin that are no replicas: what they did is not asked for after its
// results have gone, so that trim() drops them with these. Others are remembered for ever.
inline constexpr QLatin1StringView passingClient{ "rest-" };

// The stored result of an op (docs/protocol.md, "5. Mutations").
struct OpRow
{
    QByteArray bodyHash{}; // SHA-256 of the mutation as JSON
    QByteArray result{}; // JSON text of the MutationResult
};

// Everything the server keeps, in SQLite or in a PostgreSQL database of several nodes.
// All calls on one thread (the storage thread), synchronous. A failed call is an Error (IO,
// STORE_FULL, ...) and leaves the transaction to be rolled back by the caller. Values of issues
// are stored as columns that the table issuefields names, so a new field is one row there and one
// migration here.
class Storage final : public AuthStorage
{
public:
    // "sqlite:FILE", "sqlite::memory:", "postgres://...". STORE_NEWER, STORE_CORRUPT, IO with what
    // to do. A new database gets the schema, an epoch and the workspace "default".
    // A database in a file is for one process at a time: STORE_LOCKED.
    [[nodiscard]] static Result<std::unique_ptr<Storage>> open(const QString &url, Clock &clock);
    ~Storage() override;

    // Other nodes may write to it, too: then the logs have more than what was appended here.
    [[nodiscard]] bool isShared() const;

    // For the stores of single features (notificationstore.h, ...), which share its connection and
    // its transactions.
    [[nodiscard]] Database &database();

    // One transaction per group commit, one savepoint per mutation in it. Not nested otherwise.
    Result<void> begin();
    Result<void> commit();
    void rollback();
    Result<void> setSavepoint();
    Result<void> releaseSavepoint();
    Result<void> rollbackToSavepoint();
    // With other nodes: nobody else has any of these names until the end of the transaction. Who
    // decides by what he reads has the names of it all from the beginning: the space, the client
    // whose op it is.
    Result<void> lock(const QStringList &names);

    [[nodiscard]] Result<QString> epoch();
    Result<void> renewEpoch(); // after a restore from a backup

    // People and workspaces.
    [[nodiscard]] Result<QList<WorkspaceRow>> workspaces();
    Result<void> saveWorkspace(const WorkspaceRow &row);
    [[nodiscard]] Result<QList<AccountRow>> accounts();
    [[nodiscard]] Result<std::optional<AccountRow>> account(const UserId &id) override;
    [[nodiscard]] Result<std::optional<AccountRow>> accountByEmail(const QString &email) override;
    Result<void> saveAccount(const AccountRow &row); // insert or update
    [[nodiscard]] Result<QList<UserId>> peopleOf(const WorkspaceId &workspace); // not former ones
    // As the directory lists them, former ones too, by their ids.
    [[nodiscard]] Result<QList<User>> people(const WorkspaceId &workspace);
    [[nodiscard]] Result<std::optional<User>> person(
        const WorkspaceId &workspace, const UserId &user);
    [[nodiscard]] Result<bool> isPerson(const WorkspaceId &workspace, const UserId &user);
    [[nodiscard]] Result<bool> isWorkspaceAdmin(const WorkspaceId &workspace, const UserId &user);
    Result<void> setPerson(const WorkspaceId &workspace, const UserId &user, bool admin);
    // He is a former one then, and his sessions in it have ended.
    Result<void> removePerson(const WorkspaceId &workspace, const UserId &user);
    [[nodiscard]] Result<QList<WorkspaceRow>> workspacesOf(const UserId &user) override;

    // Invitations, expired ones too until removeExpired().
    Result<void> addInvitation(const InvitationRow &row);
    [[nodiscard]] Result<std::optional<InvitationRow>> invitation(const QByteArray &hash);
    [[nodiscard]] Result<QList<InvitationRow>> invitations(const WorkspaceId &workspace);
    Result<void> deleteInvitation(const QString &id);
    Result<void> deleteInvitationsBy(const WorkspaceId &workspace, const UserId &user);

    // Projects and their members.
    [[nodiscard]] Result<QList<Project>> projects(const WorkspaceId &workspace);
    [[nodiscard]] Result<std::optional<Project>> project(const ProjectId &id);
    [[nodiscard]] Result<std::optional<WorkspaceId>> workspaceOf(const ProjectId &id);
    [[nodiscard]] Result<std::optional<Project>> projectByKey(
        const WorkspaceId &workspace, const QString &key);
    Result<void> saveProject(const WorkspaceId &workspace, const Project &project);
    [[nodiscard]] Result<qint64> nextIssueNumber(
        const ProjectId &project); // counts from 1, no reuse
    [[nodiscard]] Result<qint64> lastIssueNumber(const ProjectId &project); // 0: none yet
    Result<void> raiseIssueNumber(const ProjectId &project, qint64 last); // never lowers it
    // Behind which number an import that has not come to its end has set numbers aside; nothing:
    // there is none.
    [[nodiscard]] Result<std::optional<qint64>> importedFrom(const ProjectId &project);
    Result<void> setImportedFrom(const ProjectId &project, std::optional<qint64> number);
    // The numbers of a project's issues above that one, deleted ones too.
    [[nodiscard]] Result<QSet<qint64>> issueNumbersAbove(const ProjectId &project, qint64 number);
    [[nodiscard]] Result<QList<Member>> members(const ProjectId &project);
    [[nodiscard]] Result<std::optional<Role>> role(const ProjectId &project, const UserId &user);
    // The role in effect: that of a member, or Admin for an administrator of the workspace; none
    // also if the project is not in this workspace.
    [[nodiscard]] Result<std::optional<Role>> roleIn(
        const WorkspaceId &workspace, const ProjectId &project, const UserId &user);
    // All projects in which the user has a role, by their keys.
    [[nodiscard]] Result<QList<SpaceInfo>> projectSpacesOf(
        const WorkspaceId &workspace, const UserId &user);
    Result<void> setMember(const ProjectId &project, const Member &member);
    Result<void> removeMember(const ProjectId &project, const UserId &user);

    // Issues and comments; deleted ones included (see the rows).
    [[nodiscard]] Result<std::optional<IssueRow>> issue(const IssueId &id);
    // To be changed in this transaction: no other node changes it meanwhile.
    [[nodiscard]] Result<std::optional<IssueRow>> issueToChange(const IssueId &id);
    [[nodiscard]] Result<QList<IssueRow>> issues(const ProjectId &project);
    [[nodiscard]] Result<QList<IssueId>> liveIssues(const ProjectId &project); // by their names
    // In the order of their ids, those behind `after`, at most `count`: for reading all of them in
    // steps.
    [[nodiscard]] Result<QList<IssueRow>> issuesAfter(
        const ProjectId &project, const QString &after, int count);
    [[nodiscard]] Result<QList<Comment>> messagesAfter(
        const ProjectId &project, const QString &after, int count);
    [[nodiscard]] Result<QList<Comment>> commentsAfter(
        const IssueId &issue, const QString &after, int count);
    // The same of the live issues, and only id, name, project and these fields of them: for looking
    // at many.
    [[nodiscard]] Result<QList<Issue>> partsAfter(
        const ProjectId &project, const QString &after, int count, const QList<Field> &fields);
    // By its human key, in any project of the workspace.
    [[nodiscard]] Result<std::optional<IssueRow>> issueByName(
        const WorkspaceId &workspace, const QString &name);
    [[nodiscard]] Result<qint64> issueCount(const ProjectId &project); // deleted ones included
    Result<void> insertIssue(const Issue &issue);
    Result<void> updateIssue(const IssueRow &row); // every column
    Result<void> updateFields(const Issue &issue, const QList<Field> &fields); // only those
    [[nodiscard]] Result<bool> hasIssue(const IssueId &id); // deleted or not
    [[nodiscard]] Result<std::optional<Comment>> comment(const CommentId &id);
    [[nodiscard]] Result<QList<Comment>> comments(const IssueId &issue);
    [[nodiscard]] Result<QList<Comment>> messages(const ProjectId &project);
    // `project` is that of the issue or channel.
    Result<void> saveComment(const ProjectId &project, const Comment &comment);
    Result<void> deleteComment(const CommentId &id);
    [[nodiscard]] Result<std::optional<ProjectId>> projectOf(const CommentId &id);
    Result<void> moveComments(const IssueId &issue, const ProjectId &to);

    // The log. nextPlace makes the space at its first use; the counter moves in this transaction.
    struct Place // in a log
    {
        qint64 seq = 0;
        quint64 hash = 0; // of the space before the event at seq
    };
    [[nodiscard]] Result<Place> nextPlace(const SpaceId &space);
    struct LogState
    {
        QString epoch{};
        qint64 head = 0; // 0: nothing yet
        qint64 oldest = 1; // of the retained log; 1 if nothing was dropped
        quint64 hash = 0; // at the head
    };
    [[nodiscard]] Result<LogState> logState(const SpaceId &space);
    [[nodiscard]] Result<qint64> head(const SpaceId &space);
    // Of those that have one; the others are missing.
    [[nodiscard]] Result<std::map<SpaceId, qint64>> heads(const QList<SpaceId> &spaces);
    [[nodiscard]] Result<qint64> oldestSeq(const SpaceId &space);
    [[nodiscard]] Result<quint64> hash(const SpaceId &space);
    Result<void> setHash(const SpaceId &space, quint64 hash);
    Result<void> append(const LogRow &row, const OpId &op, const EventKey &key = {});
    // Rows with seq > after, in order: at most `count` and `bytes` of bodies, but at least one.
    [[nodiscard]] Result<std::vector<LogRow>> log(
        const SpaceId &space, qint64 after, int count, qint64 bytes);

    // History of an issue: the events about it that the log of this space still has, newest first,
    // with seq < before; at most `count` and `bytes` of bodies, but at least one.
    [[nodiscard]] Result<std::vector<HistoryRow>> history(
        const SpaceId &space, const IssueId &issue, qint64 before, int count, qint64 bytes);
    [[nodiscard]] Result<qint64> lastEventOf(const SpaceId &space, const IssueId &issue); // or 0
    // Lost values: one for each op and field (a second one changes nothing); newest first.
    Result<void> saveLost(const LostRow &row);
    Result<void> forgetLost(const OpId &op, const std::optional<Field> &field); // none: comment
    [[nodiscard]] Result<QList<LostValue>> lostValues(
        const IssueId &issue, qint64 before, int count, qint64 bytes);
    Result<void> moveLost(const IssueId &issue, const ProjectId &to);
    // At most about `limit` at a time; true: there are more to drop.
    [[nodiscard]] Result<bool> trimLost(WallTime before, int limit = 1000);

    // Results of ops, for resends.
    [[nodiscard]] Result<std::optional<OpRow>> op(const OpId &id);
    // The client is that user's from its first op on.
    Result<void> saveOp(const OpId &id, const OpRow &row, const UserId &user = {});
    struct OpNumbers
    {
        qint64 last = 0; // highest number seen, 0: none
        qint64 acked = 0; // up to here only what has its result here still is known
        UserId owner{}; // null: nobody's yet
    };
    [[nodiscard]] Result<OpNumbers> opNumbers(const ClientId &client);
    Result<void> forgetOps(const ClientId &client, qint64 upTo);

    // Open conflicts of a user, as JSON texts by id. `user` is keeperOf() him in his workspace.
    [[nodiscard]] Result<std::optional<QByteArray>> conflict(
        const UserId &user, const ConflictId &id);
    [[nodiscard]] Result<QList<QByteArray>> conflicts(const UserId &user);
    Result<void> saveConflict(const UserId &user, const ConflictId &id, const QByteArray &json);
    Result<void> deleteConflict(const UserId &user, const ConflictId &id);

    // What people keep: JSON by id. `user` as above.
    [[nodiscard]] Result<std::optional<QByteArray>> filter(const UserId &user, const FilterId &id);
    [[nodiscard]] Result<QList<QByteArray>> filters(const UserId &user);
    Result<void> saveFilter(const UserId &user, const FilterId &id, const QByteArray &json);
    Result<void> deleteFilter(const UserId &user, const FilterId &id);

    // What signing in keeps; each is atomic by itself, or part of the open transaction.
    Result<void> replacePasswordHash(const UserId &user, const QString &phc) override;
    Result<void> saveSession(const SessionRow &row) override;
    [[nodiscard]] Result<std::optional<SessionRow>> session(const QString &id) override;
    [[nodiscard]] Result<QList<SessionRow>> sessionsOf(const UserId &user) override;
    [[nodiscard]] Result<QList<RevokedSession>> changePassword(
        const UserId &user, const QString &phc, const QString &keep, WallTime until) override;
    Result<void> revokeUser(const UserId &user, WallTime validAfter) override;
    Result<void> revokeSession(const RevokedSession &revoked) override;
    [[nodiscard]] Result<QList<UserCutoff>> cutoffs(WallTime since) override;
    [[nodiscard]] Result<QList<RevokedSession>> revokedSessions() override;
    Result<void> addRefresh(const RefreshRow &row) override;
    [[nodiscard]] Result<std::optional<RefreshRow>> refresh(const QByteArray &hash) override;
    [[nodiscard]] Result<bool> replaceRefresh(
        const QByteArray &hash, const RefreshRow &next) override;
    Result<void> removeExpired(WallTime now) override;

    // Drops what need not be kept: events and results of ops from before that time; the newest
    // `keepEvents` of each space stay. Results that are dropped by age count as acknowledged.
    // Tombstones stay for good: their comments count in the divergence hash. At most about `limit`
    // rows at a time, so that commits need not wait; true: there is more to drop. One node at a
    // time does it; false at another.
    [[nodiscard]] Result<bool> trim(WallTime before, qint64 keepEvents, int limit = 1000);

private:
    struct Impl;
    explicit Storage(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace lockstep::server

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/notificationinbox.h"
#include "core/sync/remote.h"
#include "core/sync/spacehash.h"
#include "net/dialect/foreign.h"
#include "net/dialect/journal.h"

#include <QSet>

#include <deque>

namespace lockstep::net::dialect {

// Our id for something of a foreign server: the same for everybody who asks that server (a UUID of
// version 5, by the hash of the three).
[[nodiscard]] QString foreignUuid(const QString &server, QStringView kind, QStringView id);

// Servers trim what they are given.
[[nodiscard]] bool isSameText(const QString &ours, const QString &theirs);

// Who did something, and by which mutation of ours; null: not told.
struct Cause
{
    UserId user{};
    OpId op{};
};

// The log that a foreign server does not keep (docs/architecture.md, "Foreign servers"): its rows
// as they were shown last, and what became of them as ordinary events with ordinary seqs. So the
// sync engine needs to know nothing of it. In memory: each process begins another log, of another
// epoch. The own space is kept, in the journal, and so are the comments that were read: no list of
// issues brings them again.
class Mirror
{
public:
    // An issue, with our ids in `foreign.issue`.
    struct Row
    {
        ForeignIssue foreign{};
        quint64 listing = 0; // that has shown it last
        qint64 othersVersion = 0; // when somebody else has changed it last
        int missed = 0; // listings in a row that did not show it
        QSet<Field> cut{}; // more than we can hold: not to be written
        qint64 toldComments = 0; // as the server counts
        std::optional<qint64> readComments{}; // that count, when they were read last
        [[nodiscard]] const Issue &issue() const { return foreign.issue; }
    };
    struct Comments
    {
        Comment comment{};
        ForeignComment foreign{};
    };
    struct Log
    {
        SpaceId id{};
        QString name{};
        qint64 head = 1; // rows without events come first
        std::deque<ChangeEvent> events{};
        SpaceHash hash{};
        [[nodiscard]] qint64 first() const { return head - static_cast<qint64>(events.size()) + 1; }
    };
    struct Space
    {
        Log log{};
        ForeignScope scope{};
        Project project{};
        std::map<UserId, Role> members{};
        QSet<UserId> named{}; // members because something names them: no list of people has them
        std::map<IssueId, Row> rows{};
        std::map<IssueId, std::vector<Comments>> comments{}; // by time
        std::vector<Comments> messages{};
        std::map<QueueId, Queue> queues{};
    };

    // `server`: what the ids are derived from; `system`: its name for people, who did what nobody
    // is named for. Clock and journal must outlive this.
    Mirror(Clock &clock, Journal &journal, QString server, QString system, QString epoch);

    [[nodiscard]] const QString &epoch() const { return m_epoch; }
    [[nodiscard]] WorkspaceId workspace() const;
    [[nodiscard]] IssueId issueId(const QString &entity, const QString &id) const;
    [[nodiscard]] CommentId commentId(const QString &id) const;
    [[nodiscard]] ProjectId projectId(const ForeignScope &scope) const;
    [[nodiscard]] QueueId queueId(const QString &id) const;

    // Until goLive() rows come without events: nobody has heard of this epoch.
    void goLive();
    [[nodiscard]] bool isLive() const { return m_live; }
    // What happened since the last call, in order.
    [[nodiscard]] std::vector<ChangeEvent> takeEvents() { return std::exchange(m_new, {}); }

    // People and places (mirrorpeople.cpp).
    void setSelf(const User &user);
    [[nodiscard]] const User &self() const { return m_self; }
    void putUser(const User &user);
    // A space; its statuses and types may have changed.
    Space &putScope(const ForeignScope &scope, Project project);
    void keepScopes(const QSet<SpaceId> &known); // all others are gone
    void putPeople(Space &space, const std::vector<User> &people);
    void putQueues(Space &space, const std::map<QueueId, Queue> &queues); // all of them
    void addMember(Space &space, const User &user);
    void addNamed(Space &space, const User &user);
    [[nodiscard]] Space *space(const SpaceId &id);
    [[nodiscard]] Space *spaceOf(const QString &scope); // by its foreign id
    [[nodiscard]] std::map<SpaceId, Space> &spaces() { return m_spaces; }

    // Issues and comments (mirror.cpp).
    struct Put
    {
        IssueId id{};
        SpaceId space{}; // null: it could not be placed
        bool isNew = false;
        bool changed = false;
    };
    // Only what was told is taken over. One that is not known has to be told whole.
    Put putIssue(ForeignIssue told, const Cause &cause = {});
    void removeIssue(const IssueId &id, const Cause &cause = {});
    [[nodiscard]] Row *find(const IssueId &id);
    [[nodiscard]] Row *find(const QString &entity, const QString &id);
    [[nodiscard]] std::optional<ForeignIssue> foreign(const IssueId &id); // as it was shown last
    [[nodiscard]] Space *spaceOfIssue(const IssueId &id);
    // The listing of an entity in a scope: putIssue() counts for it, and those that it did not
    // show may be gone.
    [[nodiscard]] quint64 beginListing() { return ++m_listing; }
    [[nodiscard]] std::vector<IssueId> notListed(
        const Space &space, const QString &entity, quint64 listing) const;
    // As it was shown last, of one that is gone since.
    [[nodiscard]] const Issue *gone(const IssueId &id) const;
    // As the mirror would hold it: within our limits. Gives the fields that had to be cut.
    static QSet<Field> fit(ForeignIssue &told);

    // All comments of an issue, or all messages that are shown of a channel (null issue).
    void putComments(Space &space, const IssueId &issue, const std::vector<ForeignComment> &all,
        const QString &channel = {});
    void putComment(
        Space &space, const IssueId &issue, const ForeignComment &told, const Cause &cause = {});
    void removeComment(const CommentId &id, const Cause &cause = {});
    struct FoundComment
    {
        Space *space = nullptr;
        Comments *row = nullptr;
    };
    [[nodiscard]] FoundComment findComment(const CommentId &id);

    // The own space (mirrorspaces.cpp). Errors: the journal's.
    [[nodiscard]] Result<void> saveFilter(const SavedFilter &filter, const OpId &op);
    [[nodiscard]] Result<void> removeFilter(const FilterId &filter, const OpId &op);
    [[nodiscard]] Result<void> saveSetting(
        const QString &key, const QString &value, const OpId &op);
    [[nodiscard]] Result<void> mark(const NotificationMark &mark, const OpId &op);
    [[nodiscard]] Result<void> raiseConflict(const Conflict &conflict, const OpId &op);
    [[nodiscard]] Result<void> resolveConflict(const ConflictId &conflict, const OpId &op);

    // What I am told (mirrornotices.cpp): what follows from the events, by the same rules and with
    // the same ids as on lockstepd and in the windows; and what the server itself tells, unless it
    // is the same. Those of the server, newest last:
    void putNotifications(const std::vector<ForeignNotification> &told);
    // It, or the same of our own making, stands in the inbox.
    [[nodiscard]] bool isInInbox(const ForeignNotification &told) const;
    // What follows from an event of an issue: it comes by itself once the issue was looked at.
    [[nodiscard]] static bool followsFromIssues(const ForeignNotification &told);
    void remindOfDueDates(); // of what is assigned to me
    [[nodiscard]] const NotificationInbox &inbox() const { return m_inbox; }
    // The foreign id of a notification; empty: it is none of the server's.
    [[nodiscard]] QString foreignNotification(const NotificationId &id) const;
    // Of these, what is read here and not there.
    [[nodiscard]] QStringList unreadThere(const std::vector<ForeignNotification> &told) const;

    // As the sync engine asks for it.
    [[nodiscard]] QList<SpaceInfo> spaceInfos() const;
    [[nodiscard]] const Log *log(const SpaceId &id) const;
    // Missed events behind `after`, at most 100; nullopt: the log does not reach that far.
    [[nodiscard]] std::optional<remote::Page> page(const SpaceId &id, qint64 after) const;
    [[nodiscard]] std::vector<SnapshotRow> snapshot(const SpaceId &id) const;

    [[nodiscard]] QString nowText() const { return toIso8601(m_clock.wallNow()); }

private:
    qint64 append(Log &log, EventBody body, const Cause &cause);
    [[nodiscard]] QString aliasOr(const QString &kind, const QString &id) const;
    [[nodiscard]] OpId adopt(const ForeignIssue &told);
    [[nodiscard]] OpId adopt(const ForeignComment &told);
    Put insert(Space &space, ForeignIssue told, QSet<Field> cut, const Cause &cause);
    Put update(
        Space &space, Row &row, const ForeignIssue &told, QSet<Field> cut, const Cause &cause);
    void move(Space &from, Space &to, const IssueId &id, const Cause &cause);
    [[nodiscard]] QString nameOf(const Space &space, const ForeignIssue &told) const;
    [[nodiscard]] QString keyFor(const ForeignScope &scope) const;
    [[nodiscard]] std::vector<Comments> &list(Space &space, const IssueId &issue);
    // True: something has changed.
    bool place(Space &space, const IssueId &issue, const ForeignComment &told, const Cause &cause);
    bool takeAway(const CommentId &id, const Cause &cause);
    void keepComments(Space &space, const IssueId &issue);
    void restoreComments(Space &space, const Row &row);
    void forgetLostComments();
    void loadOwn();
    [[nodiscard]] Result<void> keep(const Notification &notification);
    void note(const ChangeEvent &event);
    void addNotification(Notification added, bool asked);
    [[nodiscard]] const Notification *sameAs(
        NotificationKind kind, const IssueId &issue, const QString &at) const;
    [[nodiscard]] NotificationId localOf(const ForeignNotification &told) const;
    [[nodiscard]] const Row *rowOf(const QString &foreignIssue) const; // of any entity

    Clock &m_clock;
    Journal &m_journal;
    QString m_server;
    QString m_system;
    QString m_epoch;
    bool m_live = false;
    QString m_liveSince{};
    qint64 m_firstSeq = 1; // of this process: what is named by a seq is named once for ever
    User m_self{};
    Log m_directory{};
    std::map<UserId, User> m_users{};
    std::map<SpaceId, Space> m_spaces{};
    QHash<IssueId, SpaceId> m_issues{}; // where each stands
    QHash<IssueId, Issue> m_gone{};
    quint64 m_listing = 0;
    Log m_own{};
    std::map<FilterId, SavedFilter> m_filters{};
    SettingValues m_settings{};
    std::map<ConflictId, Conflict> m_conflicts{};
    NotificationInbox m_inbox{};
    QHash<NotificationId, QString> m_foreignNotifications{};
    std::vector<ChangeEvent> m_new{};
};

} // namespace lockstep::net::dialect

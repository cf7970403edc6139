// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/merge.h"
#include "core/sync/replica.h"
#include "tests/support/randomvalues.h"
#include "tests/support/sanitized.h"

#include <QTest>

#include <algorithm>
#include <ctime>

using namespace lockstep;
using namespace Qt::StringLiterals;

namespace {

const UserId me{ u"me@example.com"_s };
const UserId jane{ u"jane@example.com"_s };
const WorkspaceId workspace{ u"ws"_s };
const ProjectId alpha{ u"alpha"_s };
const ProjectId beta{ u"beta"_s };
const ProfileIdentity identity{ { me, u"Me"_s, me.toString() }, workspace, u"W"_s };

// The server's rows and logs: random events that fit them.
class Truth
{
public:
    explicit Truth(RandomValues &random) : m_random(random) {}

    std::map<SpaceId, std::vector<ChangeEvent>> logs{};
    std::map<SpaceId, std::vector<quint64>> hashes{}; // after each event
    std::map<IssueId, Issue> issues{};
    std::map<IssueId, Issue> deleted{};
    std::map<CommentId, SpaceRow<Comment>> comments{};
    std::map<ConflictId, Conflict> conflicts{};

    void append(const SpaceId &space, EventBody body, const OpId &op = {})
    {
        auto &log = logs[space];
        ChangeEvent event{ space, static_cast<qint64>(log.size()) + 1, op, jane, now(),
            std::move(body), {} };
        ++m_time;
        m_sums[space].apply(event);
        hashes[space].push_back(m_sums[space].value());
        log.push_back(std::move(event));
    }
    [[nodiscard]] QString now() const
    {
        return toIso8601(WallTime{ Milliseconds{ 1'768'473'000'000 + m_time } });
    }

    template <typename Map> auto any(const Map &map)
    {
        return std::next(map.begin(), m_random.number(0, static_cast<qint64>(map.size()) - 1));
    }
    [[nodiscard]] SpaceId spaceOf(const Issue &issue) const { return projectSpace(issue.project); }

    void create(const OpId &op = {}, std::optional<Issue> given = {})
    {
        Issue issue = given ? *given : m_random.issue();
        issue.project = given ? issue.project : (m_random.chance(0.5) ? alpha : beta);
        issue.version = 1;
        issue.commentCount = 0;
        issue.name = u"N-%1"_s.arg(++m_names);
        issues[issue.id] = issue;
        append(spaceOf(issue), event::IssueCreated{ issue }, op);
    }
    void update(const IssueId &id, const FieldValues &wanted, const OpId &op = {})
    {
        Issue &issue = issues.at(id);
        event::IssueUpdated e{ id, issue.name, issue.version + 1, {}, {}, false, false, {}, {} };
        for (const auto &[field, value] : wanted) {
            if (fieldValue(issue, field) == value)
                continue;
            e.previous[field] = fieldValue(issue, field);
            e.changes[field] = value;
        }
        issue.modifiedAt = now();
        issue.modifiedBy = jane;
        applyValues(issue, e.changes);
        issue.version = e.version;
        append(spaceOf(issue), e, op);
    }
    void step()
    {
        switch (m_random.number(0, 13)) {
        case 0:
        case 1:
            create();
            break;
        case 2:
        case 3:
        case 4:
            if (!issues.empty())
                update(any(issues)->first, m_random.values());
            break;
        case 5:
            if (!issues.empty()) {
                Issue issue = any(issues)->second;
                issues.erase(issue.id);
                ++issue.version;
                deleted[issue.id] = issue;
                append(spaceOf(issue), event::IssueDeleted{ issue, u"later"_s });
            }
            break;
        case 6:
            if (!deleted.empty()) {
                Issue issue = any(deleted)->second;
                deleted.erase(issue.id);
                ++issue.version;
                issues[issue.id] = issue;
                append(spaceOf(issue), event::IssueRestored{ issue });
            }
            break;
        case 7:
            if (!issues.empty())
                move(any(issues)->first);
            break;
        case 8:
        case 9: {
            const bool isMessage = issues.empty() || m_random.chance(0.3);
            const IssueId issue = isMessage ? IssueId{} : any(issues)->first;
            Comment comment = m_random.comment(issue);
            comment.createdAt = now();
            comment.version = 1;
            const SpaceId space = isMessage ? projectSpace(alpha) : spaceOf(issues.at(issue));
            comments[comment.id] = { space, comment };
            if (!isMessage)
                ++issues.at(issue).commentCount;
            append(space, event::CommentAdded{ comment });
            break;
        }
        case 10:
            if (!comments.empty()) {
                auto &row = comments.at(any(comments)->first);
                const QString before = row.value.text;
                row.value.text = m_random.markdown(3) + u"x"_s;
                ++row.value.version;
                append(row.space, event::CommentEdited{ row.value, before, false });
            }
            break;
        case 11:
            if (!comments.empty()) {
                const auto row = any(comments)->second;
                comments.erase(row.value.id);
                const auto issue = issues.find(row.value.issue);
                if (issue != issues.end())
                    --issue->second.commentCount;
                append(row.space, event::CommentDeleted{ row.value });
            }
            break;
        case 12:
            append(projectSpace(alpha), event::MemberAdded{ m_random.member() });
            append(projectSpace(alpha), event::Unknown{ u"from_the_future"_s, "{}" });
            append(directorySpace(workspace), event::UserUpdated{ m_random.userRow() });
            break;
        case 13:
            if (!conflicts.empty() && m_random.chance(0.5)) {
                const ConflictId id = any(conflicts)->first;
                conflicts.erase(id);
                append(userSpace(me), event::ConflictResolved{ id });
            } else if (!issues.empty()) {
                Conflict conflict;
                conflict.id = ConflictId{ m_random.op().toString() };
                conflict.issue = any(issues)->second;
                conflict.base[Field::Subject] = u"base"_s;
                conflict.local[Field::Subject] = u"mine"_s;
                conflict.remote[Field::Subject] = conflict.issue.subject;
                conflict.timestamp = now();
                conflicts[conflict.id] = conflict;
                append(userSpace(me), event::ConflictRaised{ conflict });
            }
            break;
        }
    }

private:
    void move(const IssueId &id)
    {
        Issue &issue = issues.at(id);
        const ProjectId from = issue.project;
        const ProjectId to = from == alpha ? beta : alpha;
        FieldValues previous;
        if (m_random.chance(0.5)) {
            previous[Field::Status] = issue.status;
            issue.status = u"Moved %1"_s.arg(m_time);
        }
        issue.project = to;
        ++issue.version;
        QList<Comment> moved;
        for (auto &[comment, row] : comments) {
            if (row.value.issue == id) {
                row.space = projectSpace(to);
                moved.append(row.value);
            }
        }
        std::sort(moved.begin(), moved.end(),
            [](const Comment &a, const Comment &b) { return a.createdAt < b.createdAt; });
        const event::IssueMoved e{ issue, from, to, moved, previous };
        append(projectSpace(to), e);
        append(projectSpace(from), e);
    }

    RandomValues &m_random;
    std::map<SpaceId, SpaceHash> m_sums{};
    int m_time = 0;
    int m_names = 0;
};

// What a store would hold after the same transactions.
class RowKeeper
{
public:
    void apply(const CacheBatch &batch)
    {
        const auto inCleared
            = [&](const SpaceId &space) { return batch.clearedSpaces.contains(space); };
        std::erase_if(
            issues, [&](const auto &i) { return inCleared(projectSpace(i.second.project)); });
        std::erase_if(deleted,
            [&](const auto &i) { return inCleared(projectSpace(i.second.issue.project)); });
        std::erase_if(comments, [&](const auto &c) { return inCleared(c.second.space); });
        std::erase_if(conflicts, [&](const auto &c) { return inCleared(c.second.space); });
        std::erase_if(cursors, [&](const auto &c) { return inCleared(c.first); });
        std::erase_if(members, [&](const auto &m) { return inCleared(m.first.first); });
        for (const IssueId &id : batch.removedIssues)
            issues.erase(id);
        for (const IssueId &id : batch.removedDeletedIssues)
            deleted.erase(id);
        for (const CommentId &id : batch.removedComments)
            comments.erase(id);
        for (const ConflictId &id : batch.removedConflicts)
            conflicts.erase(id);
        for (const auto &member : batch.removedMembers)
            members.erase(member);
        for (const Issue &issue : batch.put.issues)
            issues.insert_or_assign(issue.id, issue);
        for (const DeletedIssue &issue : batch.put.deletedIssues)
            deleted.insert_or_assign(issue.issue.id, issue);
        for (const auto &comment : batch.put.comments)
            comments.insert_or_assign(comment.value.id, comment);
        for (const auto &conflict : batch.put.conflicts)
            conflicts.insert_or_assign(conflict.value.id, conflict);
        for (const auto &member : batch.put.members)
            members.insert_or_assign({ member.space, member.value.user }, member);
        for (const auto &user : batch.put.users)
            users.insert_or_assign(user.value.id, user);
        for (const StoredCursor &cursor : batch.put.cursors)
            cursors.insert_or_assign(cursor.cursor.space, cursor);
    }
    [[nodiscard]] CacheRows rows() const
    {
        CacheRows rows;
        const auto copy = [](auto &list, const auto &map) {
            for (const auto &entry : map)
                list.push_back(entry.second);
        };
        copy(rows.issues, issues);
        copy(rows.deletedIssues, deleted);
        copy(rows.comments, comments);
        copy(rows.conflicts, conflicts);
        copy(rows.members, members);
        copy(rows.users, users);
        copy(rows.cursors, cursors);
        return rows;
    }

    std::map<IssueId, Issue> issues{};
    std::map<IssueId, DeletedIssue> deleted{};
    std::map<CommentId, SpaceRow<Comment>> comments{};
    std::map<ConflictId, SpaceRow<Conflict>> conflicts{};
    std::map<std::pair<SpaceId, UserId>, SpaceRow<Member>> members{};
    std::map<UserId, SpaceRow<User>> users{};
    std::map<SpaceId, StoredCursor> cursors{};
};

std::map<IssueId, Issue> visibleIssues(const Replica &replica)
{
    std::map<IssueId, Issue> issues;
    replica.issues().forEach([&](int slot, const Issue &issue) {
        QVERIFY(replica.issues().indexOf(issue.id) == slot);
        issues.emplace(issue.id, issue);
    });
    return issues;
}

void compareVisible(const Replica &a, const Replica &b)
{
    const auto issues = visibleIssues(a);
    QVERIFY(issues == visibleIssues(b));
    QCOMPARE(a.issues().count(), static_cast<int>(issues.size()));
    for (const auto &entry : issues) {
        QVERIFY(a.state(entry.first) == b.state(entry.first));
        QVERIFY(a.comments(entry.first) == b.comments(entry.first));
    }
    for (const ProjectId &project : { alpha, beta }) {
        QVERIFY(a.messages(project) == b.messages(project));
        QVERIFY(a.members(project) == b.members(project));
    }
    QVERIFY(a.conflicts() == b.conflicts());
    QCOMPARE(a.openConflictCount(), b.openConflictCount());
    QVERIFY(a.users() == b.users());
}

} // namespace

class tst_Replica : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsItsInvariantInRandomHistories();
    void showsPendingOnTopOfTheirs();
    void dropsPendingWithItsOwnEvent();
    void hidesWhatIsBeingDeleted();
    void showsTheirsWhileInConflict();
    void keepsOnlyTheOwnSideOfRevokedSpaces();
    void clearsDamagedSpaces();
    void isFast();
};

// Events of four spaces in any order between them, pending mutations that come and go: after each
// step the visible rows are those of a replica made from the confirmed rows and the pending
// mutations, the hash is the server's, and in the end the rows are the server's.
void tst_Replica::holdsItsInvariantInRandomHistories()
{
    const quint64 seed = RandomValues::seed();
    const int histories = qEnvironmentVariableIntValue("LOCKSTEP_HISTORIES") > 0
        ? qEnvironmentVariableIntValue("LOCKSTEP_HISTORIES")
        : 60;
    int restarts = 0;
    for (int history = 0; history < histories; ++history) {
        RandomValues random{ seed + static_cast<quint64>(history) };
        Truth truth{ random };
        for (const SpaceId &space :
            { projectSpace(alpha), projectSpace(beta), userSpace(me), directorySpace(workspace) })
            truth.append(space, event::Unknown{ u"first"_s, "{}" });
        Replica replica;
        replica.setIdentity(identity);
        RowKeeper store;
        std::map<qint64, PendingMutation> pending;
        std::map<SpaceId, size_t> at;

        const auto take = [&](const SpaceId &space) {
            const ChangeEvent &event = truth.logs[space][at[space]++];
            ReplicaChanges changes;
            if (replica.apply(event, changes)) {
                QCOMPARE(replica.hash(space), truth.hashes[space][at[space] - 1]);
                QCOMPARE(replica.cursor(space).seq, event.seq);
            } else {
                // Only an issue that went to and fro, read in an order that cannot be told from a
                // missing row; the engine fetches the space anew.
                ++restarts;
                replica.clearSpace(space, {}, changes);
                at[space] = 0;
            }
            for (const OpId &op : std::as_const(changes.landed)) {
                std::erase_if(pending, [&](const auto &p) { return p.second.mutation.op == op; });
            }
            store.apply(replica.cacheBatch(changes.rows));
        };
        const auto addPending = [&](qint64 position) {
            if (truth.issues.empty())
                return;
            const Issue &known = truth.any(truth.issues)->second;
            PendingMutation p{ position,
                { { ClientId{ u"c"_s }, position }, truth.spaceOf(known), {}, {} },
                static_cast<PendingKind>(random.number(0, 3)), {} };
            switch (random.number(0, 7)) {
            case 0: {
                Issue issue = random.issue();
                issue.project = alpha;
                p.mutation.body = mutation::CreateIssue{ issue };
                break;
            }
            case 1:
            case 2:
            case 3:
                p.mutation.body = mutation::UpdateIssue{ known.id, random.changes() };
                break;
            case 4:
                p.mutation.body = mutation::DeleteIssue{ known.id, known.version };
                break;
            case 5:
                p.mutation.body = mutation::AddComment{ random.chance(0.5) ? known.id : IssueId{},
                    CommentId{ random.uuid() }, u"text"_s };
                break;
            case 6:
                if (truth.comments.empty())
                    return;
                p.mutation.body
                    = mutation::EditComment{ truth.any(truth.comments)->second.value.issue,
                          truth.any(truth.comments)->first, u"a"_s, u"b"_s };
                break;
            case 7:
                if (truth.conflicts.empty())
                    return;
                p.mutation.body = mutation::ResolveConflict{ truth.any(truth.conflicts)->first };
                break;
            }
            if (p.kind == PendingKind::Conflict) {
                p.conflict.emplace();
                p.conflict->id = ConflictId{ p.mutation.op.toString() };
                p.conflict->issue = known;
                p.conflict->local[Field::Status] = u"Mine"_s;
            }
            pending[position] = p;
            ReplicaChanges changes;
            replica.putPending(p, changes);
        };

        for (int step = 0; step < 120; ++step) {
            truth.step();
            if (random.chance(0.4))
                addPending(random.number(1, 12)); // a new one, or in the place of another
            if (random.chance(0.2) && !pending.empty()) {
                const qint64 position = truth.any(pending)->first;
                pending.erase(position);
                ReplicaChanges changes;
                replica.removePending(position, changes);
            }
            // An own create or edit lands.
            if (random.chance(0.2) && !pending.empty()) {
                const Mutation m = truth.any(pending)->second.mutation;
                if (const auto update = std::get_if<mutation::UpdateIssue>(&m.body);
                    update && truth.issues.contains(update->issue)) {
                    const auto merged = mergeIssue(truth.issues.at(update->issue), update->changes);
                    if (!merged.hasConflict())
                        truth.update(update->issue, resultingValues(merged), m.op);
                } else if (const auto create = std::get_if<mutation::CreateIssue>(&m.body); create
                           && !truth.issues.contains(create->issue.id)
                           && !truth.deleted.contains(create->issue.id)) {
                    truth.create(m.op, create->issue);
                }
            }
            for (const auto &log : truth.logs) {
                while (at[log.first] < log.second.size() && random.chance(0.7))
                    take(log.first);
            }
            ReplicaChanges repairs;
            Replica fresh{ store.rows(), identity, repairs };
            if (!repairs.rows.isEmpty()) // an issue that is between two spaces at this moment
                continue;
            for (const auto &p : pending) {
                ReplicaChanges changes;
                fresh.putPending(p.second, changes);
            }
            compareVisible(replica, fresh);
            if (QTest::currentTestFailed()) {
                qCritical("history %d, step %d", history, step);
                return;
            }
        }
        for (const auto &log : truth.logs) {
            while (at[log.first] < log.second.size())
                take(log.first);
        }
        for (const auto &p : pending) {
            ReplicaChanges changes;
            replica.removePending(p.first, changes);
        }
        QVERIFY2(visibleIssues(replica) == truth.issues, qPrintable(u"history %1"_s.arg(history)));
        QVERIFY(store.issues == truth.issues);
        QVERIFY(store.comments == truth.comments);
        for (const auto &log : truth.logs)
            QCOMPARE(replica.hash(log.first), truth.hashes[log.first].back());
        ReplicaChanges repairs;
        const Replica fresh{ store.rows(), identity, repairs };
        QVERIFY(repairs.rows.isEmpty());
        compareVisible(replica, fresh);
    }
    qInfo("%d histories, %d spaces fetched anew", histories, restarts);
    QVERIFY(restarts <= histories / 10);
}

namespace {

struct Fixture
{
    RandomValues random{ 1 };
    Truth truth{ random };
    Replica replica{};
    Issue issue{};

    Fixture()
    {
        replica.setIdentity(identity);
        issue.id = IssueId{ u"i1"_s };
        issue.project = alpha;
        issue.subject = u"Printer"_s;
        issue.description = u"a\nb\nc\n"_s;
        truth.create({}, issue);
        sync();
        issue = truth.issues.at(issue.id);
    }
    void sync()
    {
        for (const auto &[space, log] : truth.logs) {
            while (replica.cursor(space).seq < static_cast<qint64>(log.size())) {
                changes = {};
                QVERIFY(
                    replica.apply(log[static_cast<size_t>(replica.cursor(space).seq)], changes));
            }
        }
    }
    OpId put(qint64 position, MutationBody body, PendingKind kind = PendingKind::Shown)
    {
        const OpId op{ ClientId{ u"c"_s }, position };
        replica.putPending(
            { position, { op, projectSpace(alpha), std::move(body), {} }, kind, {} }, changes);
        return op;
    }
    ReplicaChanges changes{};
};

FieldChanges change(Field field, const FieldValue &from, const FieldValue &to)
{
    return { { field, ValueChange{ from, to } } };
}

} // namespace

void tst_Replica::showsPendingOnTopOfTheirs()
{
    Fixture f;
    f.put(1, mutation::UpdateIssue{ f.issue.id, change(Field::Status, u"Open"_s, u"Closed"_s) });
    f.put(2,
        mutation::UpdateIssue{
            f.issue.id, change(Field::Description, u"a\nb\nc\n"_s, u"a\nb\nc\nmine\n"_s) });
    f.truth.update(f.issue.id,
        { { Field::Priority, u"High"_s }, { Field::Description, u"theirs\na\nb\nc\n"_s } });
    f.sync();
    const Issue *seen = f.replica.find(f.issue.id);
    QVERIFY(seen);
    QCOMPARE(seen->status, u"Closed"_s);
    QCOMPARE(seen->priority, u"High"_s);
    QCOMPARE(seen->description, u"theirs\na\nb\nc\nmine\n"_s); // merged by the one merge core
    QCOMPARE(f.replica.confirmed(f.issue.id)->status, u"Open"_s);
    QCOMPARE(f.replica.state(f.issue.id).pending, 2);

    f.replica.removePending(1, f.changes);
    f.replica.removePending(2, f.changes);
    QCOMPARE(f.replica.find(f.issue.id)->status, u"Open"_s);
    QCOMPARE(*f.replica.find(f.issue.id), f.truth.issues.at(f.issue.id));
    QCOMPARE(f.replica.state(f.issue.id), IssueState{});
}

void tst_Replica::dropsPendingWithItsOwnEvent()
{
    Fixture f;
    const OpId op = f.put(
        1, mutation::UpdateIssue{ f.issue.id, change(Field::Subject, u"Printer"_s, u"Scanner"_s) });
    f.truth.update(f.issue.id, { { Field::Subject, u"Scanner"_s } }, op);
    f.sync();
    QCOMPARE(f.changes.landed, QList<OpId>{ op });
    QCOMPARE(f.replica.state(f.issue.id).pending, 0);
    // Somebody changes it back: the own one does not come up again.
    f.truth.update(f.issue.id, { { Field::Subject, u"Printer"_s } });
    f.sync();
    QCOMPARE(f.replica.find(f.issue.id)->subject, u"Printer"_s);

    // A creation under another op (renamed outbox) is known by the issue's own id.
    Issue issue;
    issue.id = IssueId{ u"i2"_s };
    issue.project = alpha;
    f.put(2, mutation::CreateIssue{ issue });
    f.truth.create({ ClientId{ u"former"_s }, 9 }, issue);
    f.sync();
    QCOMPARE(f.changes.landed.size(), 1);
    QCOMPARE(f.replica.state(issue.id).pending, 0);
}

void tst_Replica::hidesWhatIsBeingDeleted()
{
    Fixture f;
    f.put(1, mutation::DeleteIssue{ f.issue.id, 1 });
    QVERIFY(!f.replica.find(f.issue.id));
    QCOMPARE(f.replica.issues().count(), 0);
    f.replica.removePending(1, f.changes); // refused
    QVERIFY(f.replica.find(f.issue.id));

    f.truth.issues.erase(f.issue.id);
    Issue gone = f.issue;
    ++gone.version;
    f.truth.append(projectSpace(alpha), event::IssueDeleted{ gone, u"later"_s });
    f.sync();
    QVERIFY(!f.replica.find(f.issue.id));
    QVERIFY(f.replica.deletedIssues().contains(f.issue.id));
    f.put(2, mutation::RestoreIssue{ f.issue.id, change(Field::Status, u"Open"_s, u"Closed"_s) });
    QVERIFY(f.replica.find(f.issue.id));
    QCOMPARE(f.replica.find(f.issue.id)->status, u"Closed"_s);
}

void tst_Replica::showsTheirsWhileInConflict()
{
    Fixture f;
    const OpId op = f.put(
        1, mutation::UpdateIssue{ f.issue.id, change(Field::Status, u"Open"_s, u"Closed"_s) });
    f.truth.update(f.issue.id, { { Field::Status, u"In Progress"_s } });
    f.sync();
    Conflict conflict;
    conflict.id = ConflictId{ op.toString() };
    conflict.issue = f.truth.issues.at(f.issue.id);
    conflict.base[Field::Status] = u"Open"_s;
    conflict.local[Field::Status] = u"Closed"_s;
    conflict.remote[Field::Status] = u"In Progress"_s;
    f.replica.putPending(
        { 1, { op, projectSpace(alpha), mutation::UpdateIssue{ f.issue.id, {} }, {} },
            PendingKind::Conflict, conflict },
        f.changes);
    f.put(2,
        mutation::UpdateIssue{ f.issue.id, change(Field::Status, u"Closed"_s, u"In Review"_s) },
        PendingKind::Held);
    QCOMPARE(f.replica.find(f.issue.id)->status, u"In Progress"_s);
    QVERIFY(f.replica.state(f.issue.id).conflict);
    QCOMPARE(f.replica.openConflictCount(), 1);
    // The later edit is folded into mine.
    QCOMPARE(
        f.replica.conflict(conflict.id)->local.at(Field::Status), FieldValue{ u"In Review"_s });

    f.truth.append(userSpace(me), event::ConflictRaised{ conflict }, op);
    f.sync();
    QCOMPARE(f.changes.landed, QList<OpId>{ op });
    QCOMPARE(f.replica.openConflictCount(), 1); // on record now, and not twice
    QCOMPARE(
        f.replica.conflict(conflict.id)->local.at(Field::Status), FieldValue{ u"In Review"_s });

    f.replica.putPending({ 3,
                             { { ClientId{ u"c"_s }, 3 }, userSpace(me),
                                 mutation::ResolveConflict{ conflict.id }, {} },
                             PendingKind::Shown, {} },
        f.changes);
    QCOMPARE(f.replica.openConflictCount(), 0);
    QVERIFY(!f.replica.state(f.issue.id).conflict);
    f.replica.removePending(3, f.changes);
    QCOMPARE(f.replica.openConflictCount(), 1);
}

void tst_Replica::keepsOnlyTheOwnSideOfRevokedSpaces()
{
    Fixture f;
    Conflict conflict;
    conflict.id = ConflictId{ u"c:1"_s };
    conflict.issue = f.issue;
    conflict.base[Field::Subject] = u"secret before"_s;
    conflict.local[Field::Subject] = u"mine"_s;
    conflict.remote[Field::Subject] = u"secret now"_s;
    f.truth.append(userSpace(me), event::ConflictRaised{ conflict });
    Conflict ofMessage;
    ofMessage.id = ConflictId{ u"c:2"_s };
    ofMessage.kind = Conflict::Kind::Comment;
    ofMessage.issue.project = alpha;
    ofMessage.comment
        = Conflict::CommentTexts{ CommentId{ u"m"_s }, u"before"_s, u"mine"_s, u"theirs"_s };
    f.truth.append(userSpace(me), event::ConflictRaised{ ofMessage });
    f.sync();
    f.replica.removeSpace(projectSpace(alpha), f.changes);
    const auto message = f.replica.conflict(ofMessage.id)->comment;
    QCOMPARE(message->local, u"mine"_s);
    QVERIFY(message->base.isEmpty() && message->remote.isEmpty());
    QCOMPARE(f.replica.issues().count(), 0);
    QCOMPARE(f.replica.cursor(projectSpace(alpha)).seq, 0);
    const Conflict kept = *f.replica.conflict(conflict.id);
    QCOMPARE(kept.local, conflict.local);
    QVERIFY(kept.base.empty() && kept.remote.empty());
    QVERIFY(kept.issue.subject.isEmpty());
    const CacheBatch batch = f.replica.cacheBatch(f.changes.rows);
    QVERIFY(batch.clearedSpaces.contains(projectSpace(alpha)));
    QCOMPARE(batch.put.conflicts.size(), size_t{ 2 });
    QVERIFY(batch.put.conflicts[0].value == kept || batch.put.conflicts[1].value == kept);
}

void tst_Replica::clearsDamagedSpaces()
{
    Fixture f;
    CacheRows rows = f.replica.cacheBatch(f.replica.allRows()).put;
    rows.issues[0].status = u"Flipped"_s;
    ReplicaChanges repairs;
    const Replica loaded{ rows, identity, repairs };
    QCOMPARE(loaded.issues().count(), 0);
    QCOMPARE(loaded.cursor(projectSpace(alpha)).seq, 0);
    QVERIFY(repairs.rows.cleared.contains(projectSpace(alpha)));
}

void tst_Replica::isFast()
{
    constexpr int count = 100'000;
    RandomValues random{ 7 };
    Replica replica;
    ReplicaChanges changes;
    const SpaceId space = projectSpace(alpha);
    std::vector<IssueId> ids;
    qint64 seq = 0;
    for (int i = 0; i < count; ++i) {
        Issue issue;
        issue.id = IssueId{ random.uuid() };
        issue.project = alpha;
        issue.subject = u"Issue number %1"_s.arg(i);
        issue.version = 1;
        ids.push_back(issue.id);
        QVERIFY(replica.apply(
            { space, ++seq, {}, jane, u"t"_s, event::IssueCreated{ issue }, {} }, changes));
    }
    std::vector<ChangeEvent> events;
    for (int i = 0; i < count; ++i) {
        const auto index = static_cast<size_t>(random.number(0, count - 1));
        const Issue *issue = replica.find(ids[index]);
        event::IssueUpdated e{ ids[index], issue->name, i + 2, {}, {}, false, false, {}, {} };
        e.changes = { { Field::Status, u"In Progress"_s }, { Field::Assignee, jane.toString() } };
        e.previous = { { Field::Status, u"Open"_s }, { Field::Assignee, {} } };
        events.push_back({ space, ++seq, {}, jane, u"2026-01-15T10:35:00Z"_s, std::move(e), {} });
    }
    double best = 1e9;
    for (int round = 0; round < 3; ++round) {
        Replica copy = replica;
        changes = {};
        const std::clock_t start = std::clock();
        for (size_t i = 0; i < events.size(); ++i) {
            if (i % 100 == 0)
                changes = {}; // a page
            copy.apply(events[i], changes);
        }
        const auto ticks = static_cast<double>(std::clock() - start);
        best = std::min(best, ticks * 1e6 / CLOCKS_PER_SEC / count);
    }
    qInfo("apply issue_updated (2 fields, %d issues): %.2f us of CPU an event, best of 3", count,
        best);
    // Not a figure, only a fence against a quadratic mistake, which takes a thousand times as long.
    QVERIFY(best < (Sanitized ? 200.0 : 20.0));
}

QTEST_GUILESS_MAIN(tst_Replica)
#include "tst_replica.moc"

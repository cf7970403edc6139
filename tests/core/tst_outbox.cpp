// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/store.h"
#include "core/sync/outbox.h"
#include "core/sync/remote.h"
#include "tests/support/randomvalues.h"

#include <QElapsedTimer>
#include <QTest>

using namespace lockstep;
using namespace Qt::StringLiterals;

namespace {

const ClientId self{ u"c"_s };
const SpaceId space = projectSpace(ProjectId{ u"p"_s });
const IssueId one{ u"one"_s };
const IssueId two{ u"two"_s };
constexpr qint64 all = 1'000'000; // every op number is durable

FieldChanges change(Field field, const FieldValue &from, const FieldValue &to)
{
    return { { field, ValueChange{ from, to } } };
}

MutationBody edit(const IssueId &issue, Field field, const QString &from, const QString &to)
{
    return mutation::UpdateIssue{ issue, change(field, from, to) };
}

MutationBody comment(const IssueId &issue, const QString &id)
{
    return mutation::AddComment{ issue, CommentId{ id }, u"text of "_s + id };
}

struct Box : Outbox
{
    Box() { load(self, 0, {}); }
    OpId put(MutationBody body)
    {
        OutboxRow row = make(space, std::move(body), {}, u"now"_s);
        const OpId op = row.mutation.op;
        add(std::move(row));
        return op;
    }
    OpId create(const IssueId &id)
    {
        Issue issue;
        issue.id = id;
        issue.project = ProjectId{ u"p"_s };
        return put(mutation::CreateIssue{ issue });
    }
    QList<qint64> take(Limits limits = {})
    {
        QList<qint64> numbers;
        for (const Mutation &mutation : takeBatch(limits, all))
            numbers.append(mutation.op.number);
        return numbers;
    }
    void applied(const OpId &op, qint64 seq = 1)
    {
        QVERIFY(settle({ op, outcome::Applied{ seq, {} }, false }));
    }
    void rejected(const OpId &op, QLatin1StringView code = errc::Validation)
    {
        QVERIFY(settle({ op, outcome::Rejected{ { code, u"no"_s, {} } }, false }));
    }
    [[nodiscard]] OutboxState stateOf(const OpId &op) const { return find(op)->state; }
    [[nodiscard]] FieldValue fromOf(const OpId &op, Field field) const
    {
        const auto &update = std::get<mutation::UpdateIssue>(find(op)->mutation.body);
        return std::get<ValueChange>(update.changes.at(field)).from;
    }
};

} // namespace

class tst_Outbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sendsIndependentMutationsTogether();
    void keepsDependentOnesInOrder();
    void keepsTheLimits();
    void waitsForTheDisk();
    void holdsBackWhatWaits();
    void knowsWhatWasNeverSent();
    void takesResults();
    void acknowledgesOnlyWhatIsDecided();
    void letsABadMutationBlockOnlyItsOwn();
    void givesARetryANewNumber();
    void rebasesWhatFollowsADiscardedEdit();
    void neverUsesANumberForTwoBodies();
    void marksWhatFollowsADiscardedCreation();
    void holdsWhatTouchesAnOpenConflict();
    void landsWhenTheCursorPasses();
    void survivesALostStoreWrite();
    void renamesItsClient();
    void keepsMutationsOfARevokedSpace();
    void followsAnIssueThatMoves();
    void dropsConflictsResolvedElsewhere();
    void neverLosesARow();
    void isFast();
};

void tst_Outbox::sendsIndependentMutationsTogether()
{
    Box box;
    box.put(edit(one, Field::Subject, u"a"_s, u"b"_s));
    box.put(edit(one, Field::Priority, u"Low"_s, u"High"_s));
    box.put(edit(two, Field::Subject, u"a"_s, u"b"_s));
    box.put(comment(one, u"x"_s));
    box.put(comment(one, u"y"_s));
    box.put(comment({}, u"message"_s));
    QCOMPARE(box.take(), (QList<qint64>{ 1, 2, 3, 4, 5, 6 }));
    QVERIFY(box.take().isEmpty()); // they are on their way
}

void tst_Outbox::keepsDependentOnesInOrder()
{
    Box box;
    const OpId created = box.create(one);
    const OpId first = box.put(edit(one, Field::Status, u"Open"_s, u"Closed"_s));
    const OpId second = box.put(edit(one, Field::Resolution, u""_s, u"fixed"_s)); // same group
    const OpId said = box.put(comment(one, u"x"_s));
    const OpId better
        = box.put(mutation::EditComment{ one, CommentId{ u"x"_s }, u"text of x"_s, u"better"_s });
    const OpId deleted = box.put(mutation::DeleteIssue{ one, 1 });
    QCOMPARE(box.take(), QList<qint64>{ created.number });
    box.applied(created);
    QCOMPARE(
        box.take(), QList<qint64>{ first.number }); // nothing of the issue overtakes the second
    box.applied(first);
    QCOMPARE(box.take(), (QList<qint64>{ second.number, said.number }));
    box.applied(said);
    QCOMPARE(box.take(), QList<qint64>{ better.number });
    box.applied(second);
    QVERIFY(box.take().isEmpty());
    box.applied(better);
    QCOMPARE(box.take(), QList<qint64>{ deleted.number });
}

void tst_Outbox::keepsTheLimits()
{
    Box box;
    for (int i = 0; i < 250; ++i)
        box.put(comment(one, u"c%1"_s.arg(i)));
    QCOMPARE(box.take().size(), 100);
    QCOMPARE(box.take({ 30, 256 * 1024 }).size(), 30);
    const qsizetype few = box.take({ 100, 1000 }).size();
    QVERIFY(few >= 1 && few < 20);
    QCOMPARE(box.take({ 100, 1 }).size(), 1); // at least one, whatever its size
}

void tst_Outbox::waitsForTheDisk()
{
    Box box;
    box.put(comment(one, u"x"_s));
    box.put(comment(one, u"y"_s));
    QCOMPARE(box.takeBatch({}, 0).size(), 0);
    QCOMPARE(box.takeBatch({}, 1).size(), 1);
    QCOMPARE(box.takeBatch({}, 2).size(), 1);
}

void tst_Outbox::holdsBackWhatWaits()
{
    Box box;
    const OpId typed = box.put(edit(one, Field::Subject, u"a"_s, u"b"_s));
    box.put(edit(one, Field::Priority, u"Low"_s, u"High"_s)); // nobody overtakes
    box.put(edit(two, Field::Subject, u"a"_s, u"b"_s));
    const qint64 position = box.find(typed)->position;
    QCOMPARE(box.takeBatch({}, all, { position }).size(), 1);
    QCOMPARE(box.stateOf(typed), OutboxState::Queued);
    QCOMPARE(box.takeBatch({}, all).size(), 2);
}

void tst_Outbox::knowsWhatWasNeverSent()
{
    const auto positionOf = [](const Box &box, const OpId &op) { return box.find(op)->position; };
    Box box;
    const OpId op = box.put(edit(one, Field::Subject, u"a"_s, u"b"_s));
    const qint64 position = positionOf(box, op);
    QCOMPARE(box.lastOf(one), position);
    QVERIFY(box.isUnsent(position));
    QVERIFY(!box.isUnsent(position + 1));
    (void)box.takeChanged();
    box.amend(position, edit(one, Field::Subject, u"b"_s, u"c"_s));
    QCOMPARE(box.find(op)->mutation.body, edit(one, Field::Subject, u"a"_s, u"c"_s));
    QCOMPARE(box.takeChanged(), std::set<qint64>{ position });

    // Sent, and the line broke: nobody knows whether it arrived.
    box.take();
    QVERIFY(!box.isUnsent(position));
    box.requeue();
    QCOMPARE(box.stateOf(op), OutboxState::Queued);
    QVERIFY(!box.isUnsent(position));

    // Of an earlier session, or under another name.
    const OpId next = box.put(edit(two, Field::Subject, u"a"_s, u"b"_s));
    QVERIFY(box.isUnsent(positionOf(box, next)));
    box.renameClient(ClientId{ u"d"_s });
    QVERIFY(!box.isUnsent(position));
    QVERIFY(!box.isUnsent(position + 1));
    Box later;
    later.load(self, 9, { box.rows().begin()->second });
    QVERIFY(!later.isUnsent(position));

    // Waits for the decision of a conflict, into which it goes.
    Box held;
    const OpId waiting = held.put(edit(one, Field::Subject, u"a"_s, u"b"_s));
    Conflict conflict;
    conflict.issue.id = one;
    conflict.local[Field::Subject] = u"mine"_s;
    held.setOpenConflicts({ conflict });
    QVERIFY(held.isHeld(*held.find(waiting)));
    QVERIFY(!held.isUnsent(positionOf(held, waiting)));
    held.remove(positionOf(held, waiting));
    QCOMPARE(held.lastOf(one), 0);
}

void tst_Outbox::takesResults()
{
    Box box;
    QList<OpId> ops;
    for (int i = 0; i < 6; ++i)
        ops.append(box.put(comment(one, u"c%1"_s.arg(i))));
    QCOMPARE(box.take().size(), 6);
    box.applied(ops[0], 7);
    QVERIFY(box.settle({ ops[1], outcome::Merged{ 8, {} }, true }));
    QVERIFY(box.settle({ ops[2], outcome::Conflicted{}, false }));
    box.rejected(ops[3]);
    QVERIFY(box.settle({ ops[4], outcome::Retry{ 100 }, false }));
    box.rejected(ops[5], errc::RateLimited); // no verdict about the mutation
    QCOMPARE(box.stateOf(ops[0]), OutboxState::Applied);
    QCOMPARE(box.find(ops[0])->seq, 7);
    QCOMPARE(box.stateOf(ops[1]), OutboxState::Merged);
    QCOMPARE(box.find(ops[1])->seq, 8);
    QCOMPARE(box.stateOf(ops[2]), OutboxState::Conflict);
    QCOMPARE(box.find(ops[2])->conflict->id.toString(), ops[2].toString());
    QCOMPARE(box.stateOf(ops[3]), OutboxState::NeedsAttention);
    QCOMPARE(box.find(ops[3])->error.code, errc::Validation);
    QCOMPARE(box.take(), (QList<qint64>{ 5, 6 }));
    QVERIFY(!box.settle({ { self, 99 }, outcome::Applied{ 1, {} }, false })); // not known
    QVERIFY(!box.settle({ ops[0], outcome::Rejected{}, false })); // has its result
    QCOMPARE(box.queuedCount(), 2);
    QCOMPARE(box.attentionCount(), 1);
    box.requeue();
    QCOMPARE(box.take(), (QList<qint64>{ 5, 6 }));
}

void tst_Outbox::acknowledgesOnlyWhatIsDecided()
{
    Box box;
    QCOMPARE(box.acknowledgeable(), 0);
    const OpId a = box.put(comment(one, u"a"_s));
    const OpId b = box.put(comment(one, u"b"_s));
    const OpId c = box.put(comment(one, u"c"_s));
    QCOMPARE(box.acknowledgeable(), 0);
    box.take();
    box.applied(b);
    QCOMPARE(box.acknowledgeable(), 0);
    box.rejected(a);
    QCOMPARE(box.acknowledgeable(), 2);
    box.applied(c);
    QCOMPARE(box.acknowledgeable(), 3);
    QVERIFY(box.retry(a)); // as number 4
    QCOMPARE(box.acknowledgeable(), 3);
}

void tst_Outbox::letsABadMutationBlockOnlyItsOwn()
{
    Box box;
    const OpId bad = box.put(edit(one, Field::Subject, u"a"_s, u""_s));
    QCOMPARE(box.take().size(), 1);
    box.rejected(bad);
    const OpId onTop = box.put(edit(one, Field::Subject, u""_s, u"c"_s));
    const OpId other = box.put(edit(one, Field::Priority, u"Low"_s, u"High"_s));
    const OpId elsewhere = box.put(edit(two, Field::Subject, u"a"_s, u"b"_s));
    QCOMPARE(box.take(), (QList<qint64>{ other.number, elsewhere.number }));
    QCOMPARE(box.stateOf(onTop), OutboxState::Queued);
}

void tst_Outbox::givesARetryANewNumber()
{
    Box box;
    const OpId bad = box.put(edit(one, Field::Subject, u"a"_s, u""_s));
    const OpId onTop = box.put(edit(one, Field::Subject, u""_s, u"c"_s));
    box.take();
    QVERIFY(!box.retry(bad)); // on its way
    box.rejected(bad);
    QVERIFY(box.retry(bad, edit(one, Field::Subject, u"a"_s, u"b"_s)));
    QVERIFY(!box.find(bad));
    QCOMPARE(box.lastOp(), 3);
    QCOMPARE(box.take(), QList<qint64>{ 3 }); // still before the one on top of it
    box.applied({ self, 3 });
    QCOMPARE(box.take(), QList<qint64>{ onTop.number });
}

void tst_Outbox::rebasesWhatFollowsADiscardedEdit()
{
    Box box;
    const OpId a = box.put(edit(one, Field::Subject, u"1"_s, u"2"_s));
    const OpId b = box.put(edit(one, Field::Subject, u"2"_s, u"3"_s));
    const OpId c = box.put(edit(one, Field::Subject, u"3"_s, u"4"_s));
    QVERIFY(box.discard(b)); // also one that is only queued
    QCOMPARE(box.fromOf(c, Field::Subject), FieldValue{ u"2"_s });
    box.take();
    QVERIFY(!box.discard(a)); // on its way
    box.rejected(a);
    QVERIFY(box.discard(a));
    QCOMPARE(box.fromOf(c, Field::Subject), FieldValue{ u"1"_s });
    QCOMPARE(box.take(), QList<qint64>{ c.number });
}

// The server may have done both, and nobody has heard of it.
void tst_Outbox::neverUsesANumberForTwoBodies()
{
    Box box;
    const OpId a = box.put(edit(one, Field::Subject, u"a"_s, u"b"_s));
    const OpId b = box.put(edit(one, Field::Subject, u"b"_s, u"c"_s));
    std::vector<OutboxRow> rows;
    for (const auto &row : box.rows())
        rows.push_back(row.second);
    Box later; // of the next session
    later.load(self, 2, rows);
    QVERIFY(later.discard(a));
    QVERIFY(!later.find(b));
    const OpId again{ self, 3 };
    QVERIFY(later.find(again));
    QCOMPARE(later.fromOf(again, Field::Subject), FieldValue{ u"a"_s });
    QCOMPARE(later.takeUnsaved().lastOp, 3);
}

void tst_Outbox::marksWhatFollowsADiscardedCreation()
{
    Box box;
    const OpId created = box.create(one);
    const OpId edited = box.put(edit(one, Field::Subject, u"1"_s, u"2"_s));
    const OpId said = box.put(comment(one, u"x"_s));
    const OpId deleted = box.put(mutation::DeleteIssue{ one, 0 });
    box.take();
    box.rejected(created);
    QVERIFY(box.take().isEmpty());
    QVERIFY(box.discard(created));
    QCOMPARE(box.stateOf(edited), OutboxState::NeedsAttention); // its text is not lost
    QCOMPARE(box.stateOf(said), OutboxState::NeedsAttention);
    QVERIFY(!box.find(deleted)); // nothing was in it
    QVERIFY(box.take().isEmpty());
}

void tst_Outbox::holdsWhatTouchesAnOpenConflict()
{
    Box box;
    const OpId a = box.put(edit(one, Field::Status, u"Open"_s, u"Closed"_s));
    box.take();
    const OpId b = box.put(edit(one, Field::Resolution, u""_s, u"fixed"_s));
    const OpId c = box.put(edit(one, Field::Priority, u"Low"_s, u"High"_s));
    const OpId d = box.put(comment(one, u"x"_s));
    Conflict conflict;
    conflict.issue.id = one;
    conflict.local[Field::Status] = u"Closed"_s;
    conflict.remote[Field::Status] = u"In Review"_s;
    QVERIFY(box.settle({ a, outcome::Conflicted{ conflict }, false }));
    conflict = *box.find(a)->conflict;
    QVERIFY(box.setOpenConflicts({ conflict }));
    QVERIFY(box.isHeld(*box.find(b)));
    QCOMPARE(box.take(), (QList<qint64>{ c.number, d.number }));
    QCOMPARE(box.heldBy(conflict), std::vector<qint64>{ box.find(b)->position });
    // Also what comes later.
    const OpId e = box.put(edit(one, Field::Status, u"In Review"_s, u"Open"_s));
    QVERIFY(box.isHeld(*box.find(e)));
    QCOMPARE(box.acknowledgeable(), a.number); // held ones are still to be sent
    QVERIFY(box.setOpenConflicts({}));
    QCOMPARE(box.take(), QList<qint64>{ b.number });
}

void tst_Outbox::landsWhenTheCursorPasses()
{
    Box box;
    const OpId a = box.put(comment(one, u"a"_s));
    const OpId b = box.put(comment(one, u"b"_s));
    const OpId c = box.put(comment(one, u"c"_s));
    box.take();
    box.applied(a, 5);
    box.applied(b, 7);
    box.landReached([](const SpaceId &place) { return Cursor{ place, 5, {} }; });
    QCOMPARE(box.landed(), std::set<qint64>{ box.find(a)->position });
    // An event before its result.
    box.land(c);
    QVERIFY(!box.settle({ c, outcome::Retry{ 1 }, false }));
    QCOMPARE(box.queuedCount(), 0);
    QVERIFY(box.take().isEmpty());
    for (const qint64 position : std::set<qint64>{ box.landed() })
        box.remove(position);
    QCOMPARE(box.rows().size(), size_t{ 1 });
    // A restored server: what it acknowledged is sent again.
    box.requeueApplied(space);
    QCOMPARE(box.take(), QList<qint64>{ b.number });
}

void tst_Outbox::survivesALostStoreWrite()
{
    Box box;
    const OpId a = box.put(comment(one, u"a"_s));
    const OpId b = box.put(comment(one, u"b"_s));
    QVERIFY(!box.hasUnsaved()); // they were committed before
    box.take();
    QVERIFY(!box.hasUnsaved()); // nor is sending written
    box.applied(a, 3);
    box.rejected(b);
    OutboxBatch batch = box.takeUnsaved();
    QCOMPARE(batch.put.size(), size_t{ 2 });
    QCOMPARE(batch.client, self);
    QCOMPARE(batch.lastOp, 2);
    QVERIFY(!box.hasUnsaved());
    box.remove(1);
    box.restoreUnsaved(batch);
    batch = box.takeUnsaved();
    QCOMPARE(batch.put.size(), size_t{ 1 }); // the other is gone
    QCOMPARE(batch.removed, std::vector<qint64>{ 1 });
}

void tst_Outbox::renamesItsClient()
{
    Box box;
    const OpId a = box.put(comment(one, u"a"_s));
    const OpId b = box.put(comment(one, u"b"_s));
    const OpId c = box.put(comment(one, u"c"_s));
    box.take();
    box.applied(a);
    box.rejected(b);
    box.renameClient(ClientId{ u"new"_s });
    QVERIFY(box.find(a) && box.find(b)); // have their results
    QVERIFY(!box.find(c));
    const OpId renamed{ ClientId{ u"new"_s }, 1 };
    QVERIFY(box.find(renamed) && box.find(renamed)->past == OutboxPast::Renamed);
    QCOMPARE(box.takeBatch({}, all).value(0).op, renamed);
    const OutboxBatch batch = box.takeUnsaved();
    QCOMPARE(batch.client, ClientId{ u"new"_s });
    QCOMPARE(batch.lastOp, 1);

    // The store found that the outbox was restored.
    Box other;
    other.load(ClientId{ u"fresh"_s }, 0, batch.put);
    QCOMPARE(other.takeBatch({}, all).value(0).op, (OpId{ ClientId{ u"fresh"_s }, 1 }));

    // And the server too: what was done under the former name is sent under the new one.
    Box done;
    done.load(ClientId{ u"fresh"_s }, 0, { *box.find(a) });
    QVERIFY(done.find(a));
    done.setEpoch(u"later"_s);
    done.requeueApplied(space);
    QVERIFY(!done.find(a));
    QCOMPARE(done.takeBatch({}, all).value(0).op, (OpId{ ClientId{ u"fresh"_s }, 1 }));
}

void tst_Outbox::keepsMutationsOfARevokedSpace()
{
    Box box;
    const OpId a = box.put(comment(one, u"a"_s));
    const OpId b = box.put(comment(one, u"b"_s));
    const OpId c = box.put(edit(one, Field::Status, u"Open"_s, u"Closed"_s));
    box.take();
    box.applied(a);
    Conflict conflict;
    conflict.issue.id = one;
    conflict.issue.subject = u"theirs"_s;
    conflict.local[Field::Status] = u"Closed"_s;
    conflict.remote[Field::Status] = u"theirs"_s;
    QVERIFY(box.settle({ c, outcome::Conflicted{ conflict }, false }));
    box.refuseSpace(space, { errc::Forbidden, u"left"_s, {} });
    QVERIFY(!box.find(a)); // it was done
    QCOMPARE(box.stateOf(b), OutboxState::NeedsAttention);
    QVERIFY(box.find(c)->conflict->remote.empty());
    QVERIFY(box.find(c)->conflict->issue.subject.isEmpty());
    QCOMPARE(box.find(c)->conflict->local, conflict.local);
}

void tst_Outbox::followsAnIssueThatMoves()
{
    Box box;
    const OpId a = box.put(edit(one, Field::Subject, u"a"_s, u"b"_s));
    const OpId b = box.put(edit(two, Field::Subject, u"a"_s, u"b"_s));
    const SpaceId other = projectSpace(ProjectId{ u"q"_s });
    box.followIssue(one, other);
    QCOMPARE(box.find(a)->mutation.space, other);
    QCOMPARE(box.find(b)->mutation.space, space);

    // Sent, and the line broke: under its number the server may know it as it was.
    box.take();
    box.requeue();
    box.followIssue(two, other);
    QCOMPARE(box.find(b)->mutation.space, space);
    box.rejected(b, errc::Forbidden);
    QVERIFY(box.retry(b));
    box.followIssue(two, other);
    const OpId again{ self, 3 };
    QVERIFY(box.find(again));
    QCOMPARE(box.find(again)->mutation.space, other);
}

void tst_Outbox::dropsConflictsResolvedElsewhere()
{
    Box box;
    const OpId a = box.put(edit(one, Field::Status, u"Open"_s, u"Closed"_s));
    const OpId b = box.put(edit(two, Field::Status, u"Open"_s, u"Closed"_s));
    box.take();
    QVERIFY(box.settle({ a, outcome::Conflicted{}, true })); // answered in an earlier session
    QVERIFY(box.settle({ b, outcome::Conflicted{}, false })); // its event is still to come
    box.dropResolved([](const ConflictId &) { return true; });
    QCOMPARE(box.rows().size(), size_t{ 2 });
    box.dropResolved([](const ConflictId &) { return false; });
    QVERIFY(!box.find(a));
    QVERIFY(box.find(b));
}

// Random users, servers and disks: a mutation leaves the outbox only when it is applied and stored,
// or when its author discards it; op numbers are never given twice; two dependent mutations are
// never on their way together.
void tst_Outbox::neverLosesARow()
{
    const quint64 seed = RandomValues::seed();
    for (int history = 0; history < 200; ++history) {
        RandomValues random{ seed + static_cast<quint64>(history) };
        Box box;
        std::map<QString, QString> alive; // text of a comment -> why it may be gone
        QSet<qint64> numbers;
        int texts = 0;
        for (int step = 0; step < 100; ++step) {
            const auto anyRow = [&]() -> const OutboxRow * {
                if (box.rows().empty())
                    return nullptr;
                return &std::next(box.rows().begin(),
                    random.number(0, static_cast<qint64>(box.rows().size()) - 1))
                            ->second;
            };
            switch (random.number(0, 6)) {
            case 0:
            case 1: {
                const QString id = u"t%1"_s.arg(++texts);
                const IssueId issue = random.chance(0.5) ? one : two;
                const OpId op = box.put(comment(issue, id));
                QVERIFY(!numbers.contains(op.number));
                numbers.insert(op.number);
                alive[id] = QString{};
                break;
            }
            case 2:
                box.take({ static_cast<int>(random.number(1, 4)), 256 * 1024 });
                break;
            case 3:
                if (const OutboxRow *row = anyRow(); row && row->state == OutboxState::Sending) {
                    const OpId op = row->mutation.op;
                    const QString id
                        = std::get<mutation::AddComment>(row->mutation.body).comment.toString();
                    switch (random.number(0, 2)) {
                    case 0:
                        box.applied(op, 1);
                        alive[id] = u"applied"_s;
                        break;
                    case 1:
                        box.rejected(op);
                        break;
                    case 2:
                        QVERIFY(box.settle({ op, outcome::Retry{ 1 }, false }));
                        break;
                    }
                }
                break;
            case 4:
                if (const OutboxRow *row = anyRow()) {
                    const OpId op = row->mutation.op;
                    const QString id
                        = std::get<mutation::AddComment>(row->mutation.body).comment.toString();
                    if (random.chance(0.5)) {
                        const qint64 before = box.lastOp();
                        if (box.retry(op)) {
                            QCOMPARE(box.lastOp(), before + 1);
                            numbers.insert(box.lastOp());
                        }
                    } else if (box.discard(op)) {
                        alive[id] = u"discarded"_s;
                    }
                }
                break;
            case 5: {
                const OutboxBatch batch = box.takeUnsaved();
                if (random.chance(0.3))
                    box.restoreUnsaved(batch);
                break;
            }
            case 6:
                box.requeue();
                break;
            }
        }
        QSet<QString> there;
        for (const auto &row : box.rows())
            there.insert(
                std::get<mutation::AddComment>(row.second.mutation.body).comment.toString());
        for (const auto &[id, why] : alive)
            QVERIFY2(there.contains(id) || why == u"discarded"_s, qPrintable(id));
    }
}

void tst_Outbox::isFast()
{
    constexpr int count = 10'000;
    Box box;
    for (int i = 0; i < count; ++i)
        box.put(edit(IssueId{ u"i%1"_s.arg(i) }, Field::Status, u"Open"_s, u"Closed"_s));
    QElapsedTimer timer;
    timer.start();
    int sent = 0;
    int batches = 0;
    for (;;) {
        const QList<Mutation> batch = box.takeBatch({}, all);
        if (batch.isEmpty())
            break;
        ++batches;
        sent += static_cast<int>(batch.size());
        for (const Mutation &mutation : batch)
            box.applied(mutation.op, 1);
        box.landReached([](const SpaceId &place) { return Cursor{ place, 1, {} }; });
        for (const qint64 position : std::set<qint64>{ box.landed() })
            box.remove(position);
    }
    QCOMPARE(sent, count);
    qInfo("%d queued edits in %d batches: %lld ms", count, batches, timer.elapsed());
    QVERIFY(timer.elapsed() < 20'000);
}

QTEST_GUILESS_MAIN(tst_Outbox)
#include "tst_outbox.moc"

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/randomvalues.h"
#include "tests/support/world.h"

#include <QTest>

using namespace lockstep;
using namespace Qt::StringLiterals;

namespace {

// Jane (admin) and Bob on the project LOCK, with one issue that both have.
struct Team
{
    explicit Team(World::Options options = {})
        : world(RandomValues::seed(), std::move(options)), jane(make(u"jane"_s)),
          bob(world.client(u"bob"_s))
    {
        issue = jane.create(u"LOCK"_s, u"It does not print"_s,
            { { Field::Description, u"one\ntwo\nthree\nfour\nfive"_s },
                { Field::Labels, QStringList{ u"printer"_s } } });
        settled = world.settle();
    }
    WorldClient &make(const QString &name)
    {
        world.addUser(u"jane"_s);
        world.addUser(u"bob"_s);
        world.addProject(u"LOCK"_s);
        return world.client(name);
    }

    // As that client gets it now.
    Result<HistoryPage> historyOf(WorldClient &client, const IssueId &of = {})
    {
        std::optional<Result<HistoryPage>> answer;
        client.engine().fetchHistory({ of.isNull() ? issue : of, {}, {} },
            [&answer](const Result<HistoryPage> &page) { answer = page; });
        world.advanceUntil([&answer] { return answer.has_value(); });
        return answer.value_or(Error{ errc::AckTimeout, u"no answer"_s, {} });
    }

    World world;
    WorldClient &jane;
    WorldClient &bob;
    IssueId issue{};
    bool settled = false;
};

World::Options inFiles()
{
    World::Options options;
    options.files = true;
    return options;
}

const Conflict onlyConflict(WorldClient &client) { return client.conflicts().value(0); }

} // namespace

// Each ends with everybody seeing the same, and nothing lost.
class TestWorldStories : public QObject
{
    Q_OBJECT

#define SETTLED(world) QVERIFY2((world).settle(), (world).why())
#define CONVERGED(world)                                                                           \
    SETTLED(world);                                                                                \
    QVERIFY2((world).converged(), (world).why())

private Q_SLOTS:
    void seesEachOthersEdits()
    {
        Team t;
        QVERIFY2(t.settled, t.world.why());
        t.jane.edit(t.issue, Field::Status, u"In Progress"_s);
        t.world.advance(200ms); // what is live takes no longer
        QCOMPARE(t.bob.text(t.issue, Field::Status), u"In Progress"_s);
        QCOMPARE(t.bob.issue(t.issue)->name, u"LOCK-1"_s);
        CONVERGED(t.world);
    }

    // Nobody is shown every letter, and what is clicked meanwhile is seen at once.
    void typingIsOneEdit()
    {
        Team t;
        QVERIFY2(t.settled, t.world.why());
        QSet<OpId> ops;
        for (const QString &typed : { u"I"_s, u"It"_s, u"It p"_s, u"It prints"_s }) {
            ops.insert(t.jane.edit(t.issue, Field::Subject, typed));
            t.world.advance(150ms);
            QCOMPARE(t.jane.text(t.issue, Field::Subject), typed);
            QCOMPARE(t.bob.text(t.issue, Field::Subject), u"It does not print"_s);
        }
        QCOMPARE(ops.size(), 1);
        const IssueId other = t.jane.create(u"LOCK"_s, u"Another"_s);
        t.world.advance(100ms);
        QVERIFY(t.bob.issue(other));
        t.world.advance(300ms);
        QCOMPARE(t.bob.text(t.issue, Field::Subject), u"It prints"_s);
        QCOMPARE(t.world.countInLog(projectSpace(t.world.project(u"LOCK"_s)), *ops.begin()), 1);
        CONVERGED(t.world);
        QCOMPARE(t.historyOf(t.bob)->entries.size(), 2);
    }

    // Two conflict in what they made of it in the end, not in their steps on the way.
    void offlineEditsOfAFieldAreOneEdit()
    {
        Team t;
        t.world.cut(t.bob);
        const OpId op = t.bob.edit(t.issue, Field::Subject, u"Bob's first"_s);
        t.world.advance(1h);
        QCOMPARE(t.bob.edit(t.issue, Field::Subject, u"Bob's last"_s), op);
        t.jane.edit(t.issue, Field::Subject, u"Jane's subject"_s);
        t.world.advance(1s);
        t.world.heal(t.bob);
        SETTLED(t.world);
        QCOMPARE(t.bob.conflicts().size(), 1);
        const Conflict conflict = onlyConflict(t.bob);
        QCOMPARE(conflict.base.at(Field::Subject), FieldValue{ u"It does not print"_s });
        QCOMPARE(conflict.local.at(Field::Subject), FieldValue{ u"Bob's last"_s });
        QCOMPARE(t.bob.status().queued, 0);
        CONVERGED(t.world);
    }

    void differentFieldsNeverConflict()
    {
        Team t;
        t.world.cut(t.bob);
        t.bob.edit(t.issue, Field::Priority, u"Urgent"_s);
        QCOMPARE(t.bob.text(t.issue, Field::Priority), u"Urgent"_s); // seen at once
        t.jane.edit(t.issue, Field::Status, u"In Progress"_s);
        t.world.advance(5s);
        t.world.heal(t.bob);
        SETTLED(t.world);
        QCOMPARE(t.jane.text(t.issue, Field::Priority), u"Urgent"_s);
        QCOMPARE(t.bob.text(t.issue, Field::Status), u"In Progress"_s);
        QVERIFY(t.bob.conflicts().isEmpty());
        CONVERGED(t.world);
    }

    void sameFieldAsksTheLaterOne_data()
    {
        QTest::addColumn<bool>("keepsMine");
        QTest::newRow("mine") << true;
        QTest::newRow("theirs") << false;
    }
    void sameFieldAsksTheLaterOne()
    {
        QFETCH(bool, keepsMine);
        Team t;
        t.world.cut(t.bob);
        const OpId op = t.bob.edit(t.issue, Field::Subject, u"Bob's subject"_s);
        t.jane.edit(t.issue, Field::Subject, u"Jane's subject"_s);
        t.world.advance(1s);
        t.world.heal(t.bob);
        SETTLED(t.world);
        QVERIFY(t.jane.conflicts().isEmpty()); // she was first
        QCOMPARE(t.bob.conflicts().size(), 1);
        const Conflict conflict = onlyConflict(t.bob);
        QCOMPARE(conflict.id.toString(), op.toString());
        QCOMPARE(conflict.user, World::userId(u"jane"_s));
        QCOMPARE(conflict.base.at(Field::Subject), FieldValue{ u"It does not print"_s });
        QCOMPARE(conflict.local.at(Field::Subject), FieldValue{ u"Bob's subject"_s });
        QCOMPARE(conflict.remote.at(Field::Subject), FieldValue{ u"Jane's subject"_s });
        QCOMPARE(t.bob.text(t.issue, Field::Subject), u"Jane's subject"_s); // until he decides
        QVERIFY(t.bob.replica().state(t.issue).conflict);
        CONVERGED(t.world);

        if (keepsMine)
            t.bob.keepMine(conflict);
        else
            t.bob.keepTheirs(conflict);
        CONVERGED(t.world);
        QVERIFY(t.bob.conflicts().isEmpty());
        QCOMPARE(t.jane.text(t.issue, Field::Subject),
            keepsMine ? u"Bob's subject"_s : u"Jane's subject"_s);
    }

    // Whoever loses: his text can be found, and used again.
    void theLosersTextIsKept_data() { sameFieldAsksTheLaterOne_data(); }
    void theLosersTextIsKept()
    {
        QFETCH(bool, keepsMine);
        Team t;
        t.world.cut(t.bob);
        t.bob.edit(t.issue, Field::Subject, u"Bob's subject"_s);
        t.jane.edit(t.issue, Field::Subject, u"Jane's subject"_s);
        t.world.advance(1s);
        QVERIFY(!t.historyOf(t.bob)); // there is no connection
        t.world.heal(t.bob);
        SETTLED(t.world);
        if (keepsMine)
            t.bob.keepMine(onlyConflict(t.bob));
        else
            t.bob.keepTheirs(onlyConflict(t.bob));
        CONVERGED(t.world);

        for (WorldClient *client : { &t.jane, &t.bob }) {
            const auto page = t.historyOf(*client);
            QVERIFY(page);
            QCOMPARE(page->lost.size(), 1);
            const LostValue &lost = page->lost.first();
            QCOMPARE(
                lost.value, FieldValue{ keepsMine ? u"Jane's subject"_s : u"Bob's subject"_s });
            QCOMPARE(lost.owner, World::userId(keepsMine ? u"jane"_s : u"bob"_s));
            QCOMPARE(lost.winner, World::userId(keepsMine ? u"bob"_s : u"jane"_s));
            QCOMPARE(page->entries.size(), keepsMine ? 3 : 2);
        }
        // She takes it back, or he does: a change like any other.
        const FieldValue back = t.historyOf(t.jane)->lost.first().value;
        t.jane.edit(t.issue, Field::Subject, back);
        CONVERGED(t.world);
        QCOMPARE(FieldValue{ t.bob.text(t.issue, Field::Subject) }, back);
    }

    // Undo has what was set as its base: it does not take away what somebody else has done since.
    void undoAfterSomebodyElseConflicts()
    {
        Team t;
        t.bob.edit(t.issue, Field::Subject, u"Bob's subject"_s);
        SETTLED(t.world);
        t.jane.edit(t.issue, Field::Subject, u"Jane's subject"_s);
        SETTLED(t.world);
        t.bob.engine().updateIssue(t.issue,
            { { Field::Subject, ValueChange{ u"Bob's subject"_s, u"It does not print"_s } } });
        SETTLED(t.world);
        QCOMPARE(t.bob.conflicts().size(), 1);
        QCOMPARE(t.jane.text(t.issue, Field::Subject), u"Jane's subject"_s);
    }

    void aBulkEditHasOneGroup()
    {
        Team t;
        std::vector<std::pair<IssueId, FieldChanges>> edits;
        QList<IssueId> issues{ t.issue };
        for (int i = 0; i < 150; ++i) // more than one batch on the wire
            issues.append(t.jane.create(u"LOCK"_s, u"Issue %1"_s.arg(i)));
        SETTLED(t.world);
        for (const IssueId &issue : issues)
            edits.push_back(
                { issue, { { Field::Priority, ValueChange{ u"Medium"_s, u"High"_s } } } });
        edits.push_back({ IssueId{ u"unknown"_s }, { { Field::Priority, ValueChange{} } } });
        t.world.cut(t.bob);
        QCOMPARE(t.bob.engine().updateIssues(edits).size(), issues.size());
        t.world.heal(t.bob);
        SETTLED(t.world);
        QSet<QString> groups;
        for (const IssueId &issue : { issues.first(), issues.last() }) {
            QCOMPARE(t.jane.text(issue, Field::Priority), u"High"_s);
            const auto entries = t.historyOf(t.jane, issue)->entries;
            groups.insert(entries.first().group);
        }
        QCOMPARE(groups.size(), 1);
        QVERIFY(!groups.values().first().isEmpty());
    }

    void equalEditsAreNoConflict()
    {
        Team t;
        t.world.cut(t.bob);
        t.bob.edit(t.issue, Field::Status, u"Closed"_s);
        t.jane.edit(t.issue, Field::Status, u"Closed"_s);
        t.world.advance(1s);
        t.world.heal(t.bob);
        CONVERGED(t.world);
        QVERIFY(t.bob.conflicts().isEmpty());
    }

    // Closed and resolved as fixed belong together: neither is taken without the other.
    void aGroupConflictsAsOne()
    {
        Team t;
        t.world.cut(t.bob);
        t.bob.edit(t.issue, { { Field::Status, u"Closed"_s }, { Field::Resolution, u"fixed"_s } });
        t.jane.edit(t.issue, Field::Status, u"In Review"_s);
        t.world.advance(1s);
        t.world.heal(t.bob);
        SETTLED(t.world);
        const Conflict conflict = onlyConflict(t.bob);
        QCOMPARE(conflict.local.at(Field::Status), FieldValue{ u"Closed"_s });
        QCOMPARE(conflict.local.at(Field::Resolution), FieldValue{ u"fixed"_s });
        QCOMPARE(t.jane.value(t.issue, Field::Resolution), FieldValue{});
        CONVERGED(t.world);
        t.bob.keepMine(conflict);
        CONVERGED(t.world);
        QCOMPARE(t.jane.text(t.issue, Field::Resolution), u"fixed"_s);
        QCOMPARE(t.jane.text(t.issue, Field::ResolvedBy), World::userId(u"bob"_s).toString());
    }

    void textMergesByLines()
    {
        Team t;
        t.world.cut(t.bob);
        t.bob.edit(t.issue, Field::Description, u"one\ntwo\nthree\nfour\nfive, says Bob"_s);
        t.jane.edit(t.issue, Field::Description, u"one, says Jane\ntwo\nthree\nfour\nfive"_s);
        t.world.advance(1s);
        t.world.heal(t.bob);
        CONVERGED(t.world);
        QCOMPARE(t.jane.text(t.issue, Field::Description),
            u"one, says Jane\ntwo\nthree\nfour\nfive, says Bob"_s);
        QVERIFY(t.bob.conflicts().isEmpty());
    }

    void textThatDoesNotMergeAsks()
    {
        Team t;
        t.world.cut(t.bob);
        t.bob.edit(t.issue, Field::Description, u"one\ntwo\nthree or so\nfour\nfive"_s);
        t.jane.edit(t.issue, Field::Description, u"one\ntwo\nthree exactly\nfour\nfive"_s);
        t.world.advance(1s);
        t.world.heal(t.bob);
        SETTLED(t.world);
        QCOMPARE(t.bob.conflicts().size(), 1);
        QCOMPARE(t.bob.text(t.issue, Field::Description), u"one\ntwo\nthree exactly\nfour\nfive"_s);
        CONVERGED(t.world);
    }

    void setsAlwaysMerge()
    {
        Team t;
        t.world.cut(t.bob);
        t.bob.editSet(t.issue, Field::Labels, { u"bobs"_s }, { u"printer"_s });
        t.jane.editSet(t.issue, Field::Labels, { u"janes"_s });
        t.bob.editSet(t.issue, Field::Watchers, { World::userId(u"bob"_s).toString() });
        t.jane.editSet(t.issue, Field::Watchers, { World::userId(u"jane"_s).toString() });
        t.world.advance(1s);
        t.world.heal(t.bob);
        CONVERGED(t.world);
        QCOMPARE(t.jane.issue(t.issue)->labels, (QStringList{ u"bobs"_s, u"janes"_s }));
        QCOMPARE(t.jane.issue(t.issue)->watchers.size(), 2);
    }

    void editsWhatSomebodyDeleted_data()
    {
        QTest::addColumn<bool>("keepsMine");
        QTest::newRow("restores it") << true;
        QTest::newRow("accepts") << false;
    }
    void editsWhatSomebodyDeleted()
    {
        QFETCH(bool, keepsMine);
        Team t;
        t.world.cut(t.bob);
        t.bob.edit(t.issue, Field::Description, u"Bob's long story"_s);
        t.jane.remove(t.issue);
        t.world.advance(1s);
        t.world.heal(t.bob);
        SETTLED(t.world);
        QVERIFY(!t.bob.issue(t.issue));
        const Conflict conflict = onlyConflict(t.bob);
        QCOMPARE(conflict.kind, Conflict::Kind::Deleted);
        QCOMPARE(conflict.local.at(Field::Description), FieldValue{ u"Bob's long story"_s });
        CONVERGED(t.world);
        if (keepsMine)
            t.bob.keepMine(conflict);
        else
            t.bob.keepTheirs(conflict);
        CONVERGED(t.world);
        QCOMPARE(t.jane.issue(t.issue) != nullptr, keepsMine);
        if (keepsMine)
            QCOMPARE(t.jane.text(t.issue, Field::Description), u"Bob's long story"_s);
    }

    void deletesWhatHasChangedUnseen_data()
    {
        QTest::addColumn<bool>("keepsMine");
        QTest::newRow("deletes all the same") << true;
        QTest::newRow("lets it be") << false;
    }
    void deletesWhatHasChangedUnseen()
    {
        QFETCH(bool, keepsMine);
        Team t;
        t.world.cut(t.bob);
        t.bob.remove(t.issue);
        QVERIFY(!t.bob.issue(t.issue));
        t.jane.edit(t.issue, Field::Description, u"Jane's long story"_s);
        t.world.advance(1s);
        t.world.heal(t.bob);
        SETTLED(t.world);
        QCOMPARE(onlyConflict(t.bob).kind, Conflict::Kind::DeletedUnseen);
        QVERIFY(t.bob.issue(t.issue)); // it is back, with what Jane wrote
        QVERIFY(t.jane.issue(t.issue));
        CONVERGED(t.world);
        if (keepsMine)
            t.bob.keepMine(onlyConflict(t.bob));
        else
            t.bob.keepTheirs(onlyConflict(t.bob));
        CONVERGED(t.world);
        QCOMPARE(t.jane.issue(t.issue) != nullptr, !keepsMine);
    }

    void ownEditsAreNotUnseen()
    {
        Team t;
        t.world.cut(t.bob);
        t.bob.edit(t.issue, Field::Priority, u"Low"_s);
        t.bob.edit(t.issue, Field::Subject, u"Never mind"_s);
        t.bob.remove(t.issue);
        t.world.heal(t.bob);
        CONVERGED(t.world);
        QVERIFY(t.bob.conflicts().isEmpty());
        QVERIFY(!t.jane.issue(t.issue));
    }

    void commentsWhileItIsDeleted()
    {
        Team t;
        t.world.cut(t.bob);
        t.bob.comment(t.issue, u"But it prints on Tuesdays"_s);
        t.jane.remove(t.issue);
        t.world.advance(1s);
        t.world.heal(t.bob);
        CONVERGED(t.world);
        QVERIFY(t.bob.attention().isEmpty());
        // Whoever restores the issue finds the comment.
        t.jane.restore(t.issue);
        CONVERGED(t.world);
        QCOMPARE(t.jane.comments(t.issue), QStringList{ u"But it prints on Tuesdays"_s });
    }

    void bothWorkOffline()
    {
        Team t;
        t.world.cut(t.jane);
        t.world.cut(t.bob);
        const IssueId janes = t.jane.create(u"LOCK"_s, u"Jane's new one"_s);
        t.jane.edit(janes, Field::Status, u"In Progress"_s);
        t.jane.comment(janes, u"And a word from Jane"_s);
        const IssueId bobs = t.bob.create(
            u"LOCK"_s, u"Bob's new one"_s, { { Field::Parent, t.issue.toString() } });
        t.bob.edit(bobs, Field::Priority, u"High"_s);
        t.bob.edit(bobs, Field::Priority, u"Urgent"_s);
        t.jane.edit(t.issue, Field::Building, u"North"_s);
        t.bob.edit(t.issue, Field::Room, u"3.14"_s);
        t.bob.say(u"LOCK"_s, u"Anybody there?"_s);
        QVERIFY(t.jane.issue(janes)->name.isEmpty()); // the server gives the name
        t.world.advance(3600s);
        t.world.heal(t.bob);
        t.world.heal(t.jane);
        CONVERGED(t.world);
        QCOMPARE(t.bob.text(janes, Field::Status), u"In Progress"_s);
        QCOMPARE(t.bob.comments(janes).size(), 1);
        QCOMPARE(t.jane.text(bobs, Field::Priority), u"Urgent"_s);
        QCOMPARE(t.jane.text(t.issue, Field::Room), u"3.14"_s);
        QVERIFY(!t.jane.issue(janes)->name.isEmpty());
        QVERIFY(t.bob.conflicts().isEmpty());
    }

    // Edits made while a conflict is open wait for the decision and are part of it.
    void editsBehindAConflictAreHeld()
    {
        Team t;
        t.world.cut(t.bob);
        t.bob.edit(t.issue, Field::Subject, u"Bob's first"_s);
        t.jane.edit(t.issue, Field::Subject, u"Jane's"_s);
        t.world.advance(1s);
        t.world.heal(t.bob);
        SETTLED(t.world);
        t.bob.edit(t.issue, Field::Subject, u"Bob's second"_s);
        t.bob.edit(t.issue, Field::Priority, u"Low"_s); // another field goes its way
        SETTLED(t.world);
        QCOMPARE(t.bob.conflicts().size(), 1);
        QCOMPARE(onlyConflict(t.bob).local.at(Field::Subject), FieldValue{ u"Bob's second"_s });
        QCOMPARE(t.jane.text(t.issue, Field::Priority), u"Low"_s);
        QCOMPARE(t.jane.text(t.issue, Field::Subject), u"Jane's"_s);
        CONVERGED(t.world);
        t.bob.keepMine(onlyConflict(t.bob));
        CONVERGED(t.world);
        QCOMPARE(t.jane.text(t.issue, Field::Subject), u"Bob's second"_s);
        QVERIFY(t.bob.engine().outbox().rows().empty());
    }

    // The server has it, and the client does not know.
    void theAckIsLost()
    {
        Team t;
        t.world.setDelay(t.bob, 300ms);
        const OpId op = t.bob.edit(t.issue, Field::Subject, u"Bob's subject"_s);
        const CommentId comment = t.bob.comment(t.issue, u"Once"_s);
        const SpaceId space = projectSpace(t.world.project(u"LOCK"_s));
        QVERIFY(t.world.advanceUntil([&] { return t.world.countInLog(space, op) == 1; }));
        QCOMPARE(t.bob.status().queued > 0, true);
        t.world.blink(t.bob);
        CONVERGED(t.world);
        QCOMPARE(t.world.countInLog(space, op), 1);
        QCOMPARE(t.jane.comments(t.issue), QStringList{ u"Once"_s });
        Q_UNUSED(comment)
    }

    // With its events too far away to land it: the resend is what is answered.
    void theOpIsDeliveredTwice()
    {
        World::Options options;
        options.slowness = 0ms;
        Team t{ options };
        // Too many events for one page stand before its own.
        t.world.cut(t.bob);
        for (int i = 0; i < 130; ++i)
            t.jane.comment(t.issue, u"Comment %1"_s.arg(i));
        SETTLED(t.world);
        const OpId op = t.bob.edit(t.issue, Field::Subject, u"Bob's subject"_s);
        const SpaceId space = projectSpace(t.world.project(u"LOCK"_s));
        t.world.heal(t.bob);
        for (int i = 0; i < 5; ++i) {
            t.world.advanceUntil([&] { return t.world.countInLog(space, op) == 1; });
            t.world.blink(t.bob);
        }
        CONVERGED(t.world);
        QCOMPARE(t.world.countInLog(space, op), 1);
        QVERIFY(t.bob.conflicts().isEmpty());
        QCOMPARE(t.jane.text(t.issue, Field::Subject), u"Bob's subject"_s);
    }

    void theServerRestarts_data()
    {
        QTest::addColumn<bool>("killed");
        QTest::newRow("stopped") << false;
        QTest::newRow("killed") << true;
    }
    void theServerRestarts()
    {
        QFETCH(bool, killed);
        Team t;
        t.jane.edit(t.issue, Field::Status, u"In Progress"_s);
        t.bob.comment(t.issue, u"Just before"_s);
        t.world.advance(23ms); // some of it is there
        t.world.stopServer(killed);
        t.bob.edit(t.issue, Field::Priority, u"Urgent"_s);
        const IssueId other = t.jane.create(u"LOCK"_s, u"While it was down"_s);
        t.world.advance(60s);
        QCOMPARE(t.bob.status().connection.state == ConnectionState::Connected, false);
        t.world.startServer();
        CONVERGED(t.world);
        QVERIFY(t.bob.issue(other));
        QCOMPARE(t.jane.comments(t.issue), QStringList{ u"Just before"_s });
        QCOMPARE(t.jane.text(t.issue, Field::Priority), u"Urgent"_s);
    }

    void theClientIsKilledBetweenCommitAndPush()
    {
        Team t{ inFiles() };
        t.world.cut(t.bob);
        t.bob.edit(t.issue, Field::Subject, u"Saved before the crash"_s);
        const IssueId created = t.bob.create(u"LOCK"_s, u"Created before the crash"_s);
        t.bob.kill();
        t.world.advance(10s);
        t.bob.start();
        QVERIFY(t.bob.engine().isOpen());
        QCOMPARE(t.bob.text(t.issue, Field::Subject), u"Saved before the crash"_s); // offline too
        t.world.heal(t.bob);
        CONVERGED(t.world);
        QCOMPARE(t.jane.text(t.issue, Field::Subject), u"Saved before the crash"_s);
        QVERIFY(t.jane.issue(created));
    }

    void theClientIsKilledBetweenPushAndAck()
    {
        Team t{ inFiles() };
        t.world.setDelay(t.bob, 200ms);
        const OpId op = t.bob.edit(t.issue, Field::Subject, u"Sent before the crash"_s);
        t.bob.comment(t.issue, u"Said before the crash"_s);
        const SpaceId space = projectSpace(t.world.project(u"LOCK"_s));
        QVERIFY(t.world.advanceUntil([&] { return t.world.countInLog(space, op) == 1; }));
        t.bob.kill();
        t.world.advance(2s);
        t.bob.start();
        CONVERGED(t.world);
        QCOMPARE(t.world.countInLog(space, op), 1);
        QCOMPARE(t.jane.comments(t.issue), QStringList{ u"Said before the crash"_s });
    }

    // Nobody was told that it was saved, and it is not there by halves either.
    void theClientIsKilledBeforeTheCommit()
    {
        Team t{ inFiles() };
        t.bob.editWithoutSaving(t.issue, Field::Subject, u"Never saved"_s);
        QCOMPARE(t.bob.text(t.issue, Field::Subject), u"It does not print"_s); // not shown as done
        t.bob.kill();
        t.bob.start();
        CONVERGED(t.world);
        QCOMPARE(t.bob.text(t.issue, Field::Subject), u"It does not print"_s);
        QVERIFY(t.bob.engine().outbox().rows().empty());
    }

    void theWindowIsClosedWithAFullQueue()
    {
        Team t{ inFiles() };
        t.world.cut(t.bob);
        t.bob.editWithoutSaving(t.issue, Field::Subject, u"Just typed"_s);
        t.bob.comment(t.issue, u"And said"_s);
        t.bob.stop();
        t.jane.edit(t.issue, Field::Priority, u"High"_s);
        t.world.advance(5s);
        t.world.heal(t.bob);
        t.bob.start();
        CONVERGED(t.world);
        QCOMPARE(t.jane.text(t.issue, Field::Subject), u"Just typed"_s);
        QCOMPARE(t.jane.comments(t.issue), QStringList{ u"And said"_s });
    }

    // A conflict that came while nobody was there is on the list after the restart.
    void aConflictOutlivesTheClient()
    {
        Team t{ inFiles() };
        t.world.cut(t.bob);
        t.bob.edit(t.issue, Field::Subject, u"Bob's subject"_s);
        t.jane.edit(t.issue, Field::Subject, u"Jane's subject"_s);
        t.world.advance(1s);
        t.world.heal(t.bob);
        SETTLED(t.world);
        t.bob.kill();
        t.bob.start();
        CONVERGED(t.world);
        QCOMPARE(t.bob.conflicts().size(), 1);
        t.bob.keepMine(onlyConflict(t.bob));
        CONVERGED(t.world);
        QCOMPARE(t.jane.text(t.issue, Field::Subject), u"Bob's subject"_s);
    }

    void loosesHisRightsWhileEditsAreQueued()
    {
        Team t;
        t.world.cut(t.bob);
        t.bob.edit(t.issue, Field::Subject, u"Bob's last words"_s);
        t.bob.comment(t.issue, u"And his comment"_s);
        t.jane.removeMember(u"LOCK"_s, u"bob"_s);
        t.world.advance(1s);
        t.world.heal(t.bob);
        CONVERGED(t.world); // he keeps nothing of the project
        QVERIFY(!t.bob.issue(t.issue) || t.bob.replica().confirmed(t.issue) == nullptr);
        QCOMPARE(t.bob.attention().size(), 2); // but what he typed
        QVERIFY(t.bob.engine().exportOutbox().contains("Bob's last words"));

        t.jane.setMember(u"LOCK"_s, u"bob"_s, Role::Member);
        CONVERGED(t.world);
        QVERIFY(t.bob.issue(t.issue));
        for (const OutboxRow &row : t.bob.attention())
            t.bob.retry(row.mutation.op);
        CONVERGED(t.world);
        QCOMPARE(t.jane.text(t.issue, Field::Subject), u"Bob's last words"_s);
        QCOMPARE(t.jane.comments(t.issue), QStringList{ u"And his comment"_s });
    }

    // Live: within the turn in which it happens.
    void loosesHisRightsWhileHeLooksOn()
    {
        Team t;
        t.jane.removeMember(u"LOCK"_s, u"bob"_s);
        t.jane.comment(t.issue, u"Not for Bob"_s);
        CONVERGED(t.world);
        QVERIFY(!t.bob.issue(t.issue));
        QVERIFY(t.bob.replica().projects().isEmpty());
    }

    void becomesAViewerWhileEditsAreQueued()
    {
        Team t;
        t.world.cut(t.bob);
        t.bob.edit(t.issue, Field::Subject, u"Bob's subject"_s);
        t.jane.setMember(u"LOCK"_s, u"bob"_s, Role::Viewer);
        t.world.advance(1s);
        t.world.heal(t.bob);
        CONVERGED(t.world);
        QCOMPARE(t.bob.attention().size(), 1);
        QCOMPARE(t.bob.attention().first().error.code, errc::Forbidden);
        QCOMPARE(t.bob.text(t.issue, Field::Subject), u"It does not print"_s);
        QCOMPARE(t.bob.replica().myRole(t.world.project(u"LOCK"_s)), Role::Viewer);
    }

    void twoWindowsOfOneUser()
    {
        Team t;
        auto &second = t.world.client(u"bob"_s, u"second"_s);
        SETTLED(t.world);
        t.bob.edit(t.issue, Field::Priority, u"Low"_s);
        SETTLED(t.world);
        QCOMPARE(second.text(t.issue, Field::Priority), u"Low"_s);
        // They may disagree, like anybody else.
        t.world.cut(t.bob);
        t.bob.edit(t.issue, Field::Subject, u"From the first"_s);
        second.edit(t.issue, Field::Subject, u"From the second"_s);
        t.world.advance(1s);
        t.world.heal(t.bob);
        SETTLED(t.world);
        QCOMPARE(t.bob.conflicts().size(), 1);
        QCOMPARE(second.conflicts().size(), 1); // the same one
        CONVERGED(t.world);
        second.keepMine(onlyConflict(second)); // decided there
        CONVERGED(t.world);
        QVERIFY(t.bob.conflicts().isEmpty());
        QCOMPARE(t.bob.text(t.issue, Field::Subject), u"From the first"_s);
    }

    // Both windows decide the same conflict while they do not see each other.
    void twoWindowsDecideOneConflict()
    {
        Team t;
        auto &second = t.world.client(u"bob"_s, u"second"_s);
        t.world.cut(t.bob);
        t.bob.edit(t.issue, Field::Subject, u"Bob's"_s);
        t.jane.edit(t.issue, Field::Subject, u"Jane's"_s);
        t.world.advance(1s);
        t.world.heal(t.bob);
        SETTLED(t.world);
        t.world.cut(second);
        second.keepTheirs(onlyConflict(second));
        t.bob.keepMine(onlyConflict(t.bob));
        SETTLED(t.world);
        t.world.heal(second);
        CONVERGED(t.world);
        QCOMPARE(second.text(t.issue, Field::Subject), u"Bob's"_s);
    }

    void theTokenExpires()
    {
        World::Options options;
        options.tokenLifetime = 120s;
        Team t{ options };
        // It is renewed in time, within the session.
        t.world.advance(600s);
        QVERIFY(t.bob.isConnected());
        // Then there is no new one.
        t.world.setTokensBroken(u"bob"_s, true);
        t.world.advance(300s);
        QCOMPARE(t.bob.status().connection.state, ConnectionState::SignInNeeded);
        t.bob.edit(t.issue, Field::Subject, u"Typed while signed out"_s);
        t.jane.edit(t.issue, Field::Priority, u"High"_s);
        t.world.advance(60s);
        QCOMPARE(t.jane.text(t.issue, Field::Subject), u"It does not print"_s);
        t.world.setTokensBroken(u"bob"_s, false);
        t.bob.engine().retryNow(); // he has signed in
        CONVERGED(t.world);
        QCOMPARE(t.jane.text(t.issue, Field::Subject), u"Typed while signed out"_s);
    }

    void theTokensAreRevoked()
    {
        Team t;
        t.world.advance(2s);
        t.world.setTokensBroken(u"bob"_s, true);
        t.world.revokeTokens(u"bob"_s);
        t.world.advance(5s);
        QVERIFY(!t.bob.isConnected());
        QCOMPARE(t.bob.status().connection.state, ConnectionState::SignInNeeded);
        t.jane.comment(t.issue, u"Not while he is out"_s);
        t.bob.comment(t.issue, u"Typed while he was out"_s);
        t.world.advance(5s);
        t.world.setTokensBroken(u"bob"_s, false);
        t.bob.engine().retryNow();
        CONVERGED(t.world);
        QCOMPARE(t.bob.comments(t.issue).size(), 2);
    }

    // A dead router: the socket looks open, and nothing comes.
    void theLineFallsSilent()
    {
        Team t;
        t.world.cut(t.bob, World::Cut::Silent);
        t.bob.edit(t.issue, Field::Subject, u"Into the void"_s);
        t.jane.edit(t.issue, Field::Priority, u"High"_s);
        t.world.advance(50s); // no ping comes through
        QVERIFY(!t.bob.isConnected()); // and the user sees that
        t.world.advance(120s);
        t.world.heal(t.bob);
        CONVERGED(t.world);
        QCOMPARE(t.jane.text(t.issue, Field::Subject), u"Into the void"_s);
        QCOMPARE(t.bob.text(t.issue, Field::Priority), u"High"_s);
    }

    // What the dead socket carried arrives late, after the new one has done it again.
    void theOldSocketWakesUp()
    {
        Team t;
        const SpaceId space = projectSpace(t.world.project(u"LOCK"_s));
        for (int i = 0; i < 3; ++i) {
            t.world.setDelay(t.bob, 15s);
            const OpId op = t.bob.edit(t.issue, Field::Subject, u"Slowly %1"_s.arg(i));
            t.world.advance(70s);
            t.world.setDelay(t.bob, 20ms);
            SETTLED(t.world);
            QCOMPARE(t.world.countInLog(space, op), 1);
        }
        CONVERGED(t.world);
    }

    // Long away: what was missed comes by pages, and what is live waits behind it.
    void catchesUpByPages()
    {
        Team t;
        t.world.cut(t.bob);
        for (int i = 0; i < 450; ++i)
            t.jane.comment(t.issue, u"Comment %1\n"_s.arg(i) + QString{ 3000, u'x' });
        SETTLED(t.world);
        t.world.heal(t.bob);
        t.world.advance(1500ms);
        t.jane.comment(t.issue, u"While he catches up"_s);
        CONVERGED(t.world);
        QCOMPARE(t.bob.comments(t.issue).size(), 451);
    }

    void movesWhileSomebodyEdits()
    {
        Team t;
        t.world.addProject(u"NEXT"_s);
        t.jane.comment(t.issue, u"Comes along"_s);
        SETTLED(t.world);
        t.world.cut(t.bob);
        t.bob.edit(t.issue, Field::Subject, u"Edited under its old name"_s);
        t.bob.comment(t.issue, u"Said under its old name"_s);
        t.jane.move(t.issue, u"NEXT"_s);
        t.world.advance(1s);
        t.world.heal(t.bob);
        CONVERGED(t.world);
        QCOMPARE(t.bob.issue(t.issue)->name, u"NEXT-1"_s);
        QVERIFY2(t.bob.attention().isEmpty(), qPrintable(t.bob.attention().value(0).error.message));
        QCOMPARE(t.jane.text(t.issue, Field::Subject), u"Edited under its old name"_s);
        QCOMPARE(t.jane.comments(t.issue).size(), 2);
    }

    // To where he may not follow.
    void movesOutOfSight()
    {
        Team t;
        t.world.addProject(u"SECRET"_s, { u"jane"_s });
        t.world.cut(t.bob);
        t.bob.edit(t.issue, Field::Subject, u"Bob's edit"_s);
        t.jane.move(t.issue, u"SECRET"_s);
        t.world.advance(1s);
        t.world.heal(t.bob);
        CONVERGED(t.world);
        QVERIFY(!t.bob.replica().confirmed(t.issue));
        QVERIFY(t.bob.engine().exportOutbox().contains("Bob's edit"));
        QCOMPARE(t.jane.text(t.issue, Field::Subject), u"It does not print"_s);
    }

    void commentsMergeAsText()
    {
        Team t;
        auto &second = t.world.client(u"bob"_s, u"second"_s);
        const CommentId comment = t.bob.comment(t.issue, u"one\ntwo\nthree\nfour"_s);
        SETTLED(t.world);
        t.world.cut(second);
        second.editComment(t.issue, comment, u"one\ntwo\nthree\nfour, he adds"_s);
        t.bob.editComment(t.issue, comment, u"one, he begins\ntwo\nthree\nfour"_s);
        t.world.advance(1s);
        t.world.heal(second);
        CONVERGED(t.world);
        QCOMPARE(t.jane.comments(t.issue),
            QStringList{ u"one, he begins\ntwo\nthree\nfour, he adds"_s });
        // And not where they meet.
        t.world.cut(second);
        second.editComment(t.issue, comment, u"only this"_s);
        t.bob.editComment(t.issue, comment, u"only that"_s);
        t.world.advance(1s);
        t.world.heal(second);
        CONVERGED(t.world);
        QCOMPARE(second.conflicts().size(), 1);
        QCOMPARE(onlyConflict(second).kind, Conflict::Kind::Comment);
        second.keepMine(onlyConflict(second));
        CONVERGED(t.world);
        QCOMPARE(t.jane.comments(t.issue), QStringList{ u"only this"_s });
    }

    // More edits in a second, and in a minute, than the server takes: they wait.
    void theRateLimitLosesNothing()
    {
        Team t;
        for (int i = 0; i < 160; ++i) {
            t.bob.edit(t.issue, Field::Subject, u"Subject %1"_s.arg(i));
            t.world.advance(15ms);
        }
        CONVERGED(t.world);
        QCOMPARE(t.jane.text(t.issue, Field::Subject), u"Subject 159"_s);
        QVERIFY(t.bob.attention().isEmpty());
    }

    void theSixthWindowStaysOutside()
    {
        Team t;
        for (const QString &window : { u"2"_s, u"3"_s, u"4"_s, u"5"_s })
            t.world.client(u"bob"_s, window);
        auto &sixth = t.world.client(u"bob"_s, u"6"_s);
        t.world.advance(60s);
        QCOMPARE(sixth.status().connection.state, ConnectionState::Refused);
        QCOMPARE(sixth.status().connection.reason.code, errc::LimitConnections);
        QVERIFY(t.bob.isConnected());
        // Somebody closes one.
        t.world.cut(t.bob);
        t.world.advance(1s);
        sixth.engine().retryNow();
        SETTLED(t.world);
        QVERIFY(sixth.isConnected());
    }

    // The server was restored from a backup: another epoch, and its log is not what it was.
    void theServerWasRestored()
    {
        Team t;
        t.world.cut(t.bob);
        t.bob.edit(t.issue, Field::Subject, u"Queued over the restore"_s);
        t.world.stopServer();
        QVERIFY(t.world.storage().renewEpoch());
        t.world.startServer();
        t.jane.edit(t.issue, Field::Priority, u"Low"_s);
        t.world.heal(t.bob);
        CONVERGED(t.world);
        QCOMPARE(t.jane.text(t.issue, Field::Subject), u"Queued over the restore"_s);
    }

    void isAddedToAProject()
    {
        Team t;
        t.world.addUser(u"eve"_s);
        auto &eve = t.world.client(u"eve"_s);
        SETTLED(t.world);
        QVERIFY(eve.replica().projects().isEmpty());
        t.jane.setMember(u"LOCK"_s, u"eve"_s, Role::Member);
        SETTLED(t.world);
        QVERIFY(eve.issue(t.issue));
        eve.edit(t.issue, Field::Assignee, World::userId(u"eve"_s).toString());
        CONVERGED(t.world);
        QCOMPARE(t.bob.text(t.issue, Field::Assignee), World::userId(u"eve"_s).toString());
    }

    // The logs of two projects come one after the other, whatever happened between them.
    void aNewcomerReadsOneProjectAfterTheOther_data()
    {
        QTest::addColumn<QStringList>("path");
        QTest::addColumn<bool>("deleted");
        QTest::newRow("there and back") << QStringList{ u"LOCK"_s, u"NEXT"_s, u"LOCK"_s } << false;
        QTest::newRow("there and back, deleted")
            << QStringList{ u"LOCK"_s, u"NEXT"_s, u"LOCK"_s } << true;
        QTest::newRow("there, deleted") << QStringList{ u"LOCK"_s, u"NEXT"_s } << true;
        QTest::newRow("here, deleted") << QStringList{ u"NEXT"_s, u"LOCK"_s } << true;
        QTest::newRow("here and back, deleted")
            << QStringList{ u"NEXT"_s, u"LOCK"_s, u"NEXT"_s } << true;
    }
    void aNewcomerReadsOneProjectAfterTheOther()
    {
        QFETCH(QStringList, path);
        QFETCH(bool, deleted);
        Team t;
        t.world.addProject(u"NEXT"_s);
        SETTLED(t.world);
        const IssueId issue = t.jane.create(path.first(), u"It travels"_s);
        for (const QString &key : path) {
            t.jane.move(issue, key);
            t.jane.edit(issue, Field::Subject, u"In "_s + key);
            t.jane.comment(issue, u"Seen in "_s + key);
        }
        SETTLED(t.world);
        if (deleted)
            t.jane.remove(issue);
        SETTLED(t.world);
        t.world.client(u"bob"_s, u"new"_s);
        CONVERGED(t.world);
    }

    void seesWhoIsThereAndWhoTypes()
    {
        Team t;
        QCOMPARE(t.bob.engine().presence().present().size(), 1); // Jane
        const QString topic = u"issue:"_s + t.issue.toString();
        t.bob.engine().setWatched({ topic });
        t.jane.engine().setWatched({ topic });
        t.world.advance(1s);
        t.jane.engine().noteTyping(topic, u"description"_s);
        t.world.advance(1s);
        QVERIFY(!t.bob.engine().presence().typing(topic).isEmpty());
        QVERIFY(t.jane.engine().presence().typing(topic).isEmpty()); // not oneself
        t.world.advance(10s);
        QVERIFY(t.bob.engine().presence().typing(topic).isEmpty());
        t.world.cut(t.jane);
        t.world.advance(5s);
        QCOMPARE(t.bob.engine().presence().present().size(), 1); // she may come back
        t.world.advance(60s);
        QVERIFY(t.bob.engine().presence().present().isEmpty());
        t.world.heal(t.jane);
        CONVERGED(t.world);
    }
};

QTEST_GUILESS_MAIN(TestWorldStories)
#include "tst_world_stories.moc"

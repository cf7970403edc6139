// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/codec.h"
#include "tests/support/randomvalues.h"
#include "tests/support/world.h"

#include <QTest>

using namespace lockstep;
using namespace Qt::StringLiterals;

namespace {

World::Options inSmallPieces()
{
    World::Options options;
    options.snapshots.rows = 4;
    return options;
}

// Jane (admin) and Bob on the project LOCK, with `count` issues, some of them commented on.
struct Team
{
    explicit Team(int count = 0, World::Options options = inSmallPieces())
        : world(RandomValues::seed(), std::move(options))
    {
        world.addUser(u"jane"_s);
        world.addUser(u"bob"_s);
        world.addProject(u"LOCK"_s);
        fill(count);
    }
    // As an import does it: past the limits of one client.
    void fill(int count)
    {
        QList<Mutation> mutations;
        for (int i = 0; i < count; ++i) {
            world.clock().advance(1ms);
            Issue issue;
            issue.id = IssueId{ makeUuidV7(world.clock().wallNow(), world.rng()) };
            issue.project = world.project(u"LOCK"_s);
            issue.subject = u"Issue %1"_s.arg(ids.size());
            issue.reporter = World::userId(u"jane"_s);
            issue.rank = u"a0"_s;
            ids.append(issue.id);
            submit(mutation::CreateIssue{ issue });
            if (i % 5 == 0)
                submit(mutation::AddComment{ issue.id,
                    CommentId{ makeUuidV7(world.clock().wallNow(), world.rng()) }, u"A word"_s });
        }
    }
    void submit(MutationBody body)
    {
        const Actor actor{ World::userId(u"jane"_s), replica, WorkspaceId{ u"default"_s } };
        const Mutation mutation{ { replica, ++number }, space(), std::move(body), {} };
        const auto commit = world.server().issues().apply({ { actor, { mutation }, 0, {} } });
        if (!std::holds_alternative<outcome::Applied>(commit.results.at(0).at(0).outcome))
            qFatal("not applied");
        world.server().hub().publish(commit.log);
    }
    [[nodiscard]] SpaceId space() const { return projectSpace(world.project(u"LOCK"_s)); }
    void restoreServer(bool forget = false)
    {
        world.stopServer();
        if (!world.storage().renewEpoch())
            qFatal("no new epoch");
        if (forget && !world.storage().trim(world.clock().wallNow() + 1h, 0, 100'000))
            qFatal("not trimmed");
        world.startServer();
    }

    using Actor = server::Actor;
    World world;
    QList<IssueId> ids{};
    ClientId replica{ u"01234567-89ab-4def-8123-456789abcdef"_s };
    qint64 number = 0;
};

} // namespace

// A client that the log does not help: it gets the whole space over HTTP, and nothing is lost.
class TestWorldSnapshots : public QObject
{
    Q_OBJECT

#define SETTLED(world) QVERIFY2((world).settle(), (world).why())
#define CONVERGED(world)                                                                           \
    SETTLED(world);                                                                                \
    QVERIFY2((world).converged(), (world).why())

private Q_SLOTS:
    void theFirstSyncOfALargeProject()
    {
        Team t{ 1100 };
        WorldClient &bob = t.world.client(u"bob"_s);
        CONVERGED(t.world);
        QCOMPARE(bob.snapshotRequests(), 1);
        QCOMPARE(bob.replica().issues().count(), 1100);
    }

    void aSmallProjectComesByEvents()
    {
        Team t{ 20 };
        WorldClient &bob = t.world.client(u"bob"_s);
        CONVERGED(t.world);
        QCOMPARE(bob.snapshotRequests(), 0);
    }

    // The old rows stay to be seen until the new ones are here, and what was typed is sent.
    void theServerWasRestored()
    {
        Team t{ 60 };
        WorldClient &bob = t.world.client(u"bob"_s);
        WorldClient &jane = t.world.client(u"jane"_s);
        SETTLED(t.world);
        t.world.cut(bob);
        bob.edit(t.ids.at(3), Field::Subject, u"Queued over the restore"_s);
        t.restoreServer();
        jane.edit(t.ids.at(5), Field::Priority, u"Low"_s);
        qsizetype fewest = bob.replica().issues().count();
        QObject::connect(&bob.engine(), &SyncEngine::statusChanged, &bob.engine(),
            [&](const SyncStatus &status) {
                fewest = std::min<qsizetype>(fewest, bob.replica().issues().count());
                if (status.loadTotal > 0)
                    m_loading = status;
            });
        m_loading = {};
        t.world.heal(bob);
        CONVERGED(t.world);
        QCOMPARE(fewest, 60);
        QVERIFY(bob.snapshotRequests() >= 1);
        QCOMPARE(m_loading.loadTotal, 60);
        QCOMPARE(m_loading.loading, u"LOCK"_s);
        QCOMPARE(bob.status().loading, QString{});
        QCOMPARE(jane.text(t.ids.at(3), Field::Subject), u"Queued over the restore"_s);
    }

    // An older backup: what came after it is gone, at the clients too.
    void theServerKnowsLessThanBefore()
    {
        Team t{ 10 };
        WorldClient &bob = t.world.client(u"bob"_s);
        SETTLED(t.world);
        // It has never heard of what Bob has seen.
        t.world.cut(bob);
        t.world.stopServer();
        QVERIFY(t.world.storage().renewEpoch());
        t.world.startServer();
        t.submit(mutation::UpdateIssue{
            t.ids.at(2), { { Field::Subject, ValueChange{ u"Issue 2"_s, u"Other history"_s } } } });
        bob.edit(t.ids.at(2), Field::Subject, u"Mine"_s);
        bob.comment(t.ids.at(4), u"A word over the restore"_s);
        t.world.heal(bob);
        CONVERGED(t.world);
        QCOMPARE(bob.text(t.ids.at(2), Field::Subject), u"Other history"_s);
        QCOMPARE(bob.conflicts().size(), 1); // his side is there
        QCOMPARE(bob.comments(t.ids.at(4)).size(), 1);
    }

    void theLogDoesNotGoBackThatFar()
    {
        Team t{ 30 };
        WorldClient &bob = t.world.client(u"bob"_s);
        SETTLED(t.world);
        t.world.cut(bob);
        const OpId op = bob.edit(t.ids.at(3), Field::Subject, u"Mine"_s);
        t.submit(mutation::UpdateIssue{
            t.ids.at(7), { { Field::Priority, ValueChange{ u"Medium"_s, u"High"_s } } } });
        t.submit(mutation::DeleteIssue{ t.ids.at(8), 1 });
        t.fill(5);
        const auto trimmed = t.world.storage().trim(t.world.clock().wallNow() + 1h, 2, 100'000);
        QVERIFY(trimmed);
        QVERIFY(*t.world.storage().oldestSeq(t.space()) > bob.replica().cursor(t.space()).seq + 1);
        t.world.heal(bob);
        SETTLED(t.world);
        QVERIFY(bob.snapshotRequests() >= 1);
        QCOMPARE(bob.text(t.ids.at(7), Field::Priority), u"High"_s);
        QVERIFY(!bob.issue(t.ids.at(8)));
        QVERIFY(bob.replica().deletedIssues().contains(t.ids.at(8)));
        QCOMPARE(bob.replica().issues().count(), 34);
        QCOMPARE(bob.results(op).size(), 1);
        QCOMPARE(t.world.row(t.ids.at(3))->issue.subject, u"Mine"_s);
        QCOMPARE(bob.replica().hash(t.space()), *t.world.storage().hash(t.space()));
    }

    // What a snapshot does not repair is left alone for a while, and never cleared meanwhile.
    void theHashesDiffer()
    {
        Team t{ 30 };
        WorldClient &bob = t.world.client(u"bob"_s);
        SETTLED(t.world);
        t.world.cut(bob);
        QVERIFY(t.world.storage().setHash(t.space(), 42));
        t.fill(1);
        t.world.heal(bob);
        QVERIFY(t.world.advanceUntil([&] { return bob.status().diverged == 1; }, 40s));
        t.world.advance(10s);
        QCOMPARE(bob.snapshotRequests(), 1);
        QCOMPARE(bob.replica().issues().count(), 31);
        QVERIFY(t.world.storage().setHash(t.space(), bob.replica().hash(t.space())));
        t.world.advance(61s); // it is tried again
        CONVERGED(t.world);
        QCOMPARE(bob.status().diverged, 0);
        QCOMPARE(bob.snapshotRequests(), 2);
    }

    // Cut again and again, it goes on where it was.
    void theLineIsCutInTheMiddle()
    {
        World::Options slow;
        slow.snapshots.rows = 1;
        Team t{ 1200, slow };
        WorldClient &bob = t.world.client(u"bob"_s);
        QVERIFY(!bob.isConnected());
        qint64 done = 0;
        int cuts = 0;
        while (!bob.isConnected() && cuts < 50) {
            t.world.advance(600ms);
            if (bob.status().loadDone > 0) {
                QVERIFY(
                    bob.status().loadDone >= done - 1); // but the issue in whose comments it was
                done = bob.status().loadDone;
            }
            if (cuts < 10) {
                ++cuts;
                t.world.blink(bob);
            } else {
                break;
            }
        }
        CONVERGED(t.world);
        QVERIFY(cuts >= 3);
        QVERIFY(bob.snapshotRequests() > 2);
        QCOMPARE(bob.replica().issues().count(), 1200);
    }

    // Others go on working on what has been read and on what has not: events and rows overlap.
    void othersWorkMeanwhile()
    {
        Team t{ 1000 };
        t.world.addProject(u"NEXT"_s);
        WorldClient &jane = t.world.client(u"jane"_s);
        SETTLED(t.world);
        WorldClient &bob = t.world.client(u"bob"_s);
        for (int i = 0; i < 40; ++i) {
            const IssueId id = t.ids.at(static_cast<qsizetype>(t.world.rng().below(1000)));
            switch (i % 8) {
            case 0:
                jane.remove(id);
                break;
            case 1:
                jane.move(id, u"NEXT"_s);
                break;
            case 2:
                jane.edit(id, Field::Status, u"In Progress"_s);
                break;
            case 3:
                jane.create(u"LOCK"_s, u"Made meanwhile"_s);
                break;
            case 4:
                jane.say(u"LOCK"_s, u"Anybody there?"_s);
                break;
            case 5: {
                const CommentId comment = jane.comment(id, u"Gone soon"_s);
                t.world.advance(100ms);
                jane.removeComment(id, comment);
                break;
            }
            case 6:
                jane.remove(id);
                t.world.advance(100ms);
                jane.restore(id);
                jane.comment(id, u"It is back"_s);
                break;
            default:
                jane.comment(id, u"A word"_s);
            }
            t.world.advance(150ms);
        }
        CONVERGED(t.world);
        QVERIFY(bob.snapshotRequests() >= 1);
    }

    void theRightsGoInTheMiddle()
    {
        Team t{ 1200 };
        t.world.addUser(u"eve"_s);
        WorldClient &jane = t.world.client(u"jane"_s);
        SETTLED(t.world);
        WorldClient &eve = t.world.client(u"eve"_s);
        SETTLED(t.world);
        jane.setMember(u"LOCK"_s, u"eve"_s, Role::Member);
        t.world.advanceUntil([&] { return eve.status().loadDone > 100; }, 10s);
        QVERIFY(eve.status().loadDone > 100);
        jane.removeMember(u"LOCK"_s, u"eve"_s);
        CONVERGED(t.world);
        QCOMPARE(eve.replica().issues().count(), 0);
        QCOMPARE(eve.status().loading, QString{});
        // And they come back.
        jane.setMember(u"LOCK"_s, u"eve"_s, Role::Viewer);
        CONVERGED(t.world);
        QCOMPARE(eve.replica().issues().count(), 1200);
    }

    void theServerIsBusy()
    {
        World::Options options = inSmallPieces();
        options.snapshots.perUser = 1;
        Team t{ 1100, options };
        WorldClient &one = t.world.client(u"bob"_s);
        WorldClient &two = t.world.client(u"bob"_s, u"second"_s);
        CONVERGED(t.world);
        QCOMPARE(one.replica().issues().count(), 1100);
        QCOMPARE(two.replica().issues().count(), 1100);
    }

    // It never gives one: the events are there.
    void theServerIsAlwaysBusy()
    {
        World::Options options = inSmallPieces();
        options.snapshots.atOnce = 0;
        Team t{ 1100, options };
        WorldClient &bob = t.world.client(u"bob"_s);
        CONVERGED(t.world);
        QCOMPARE(bob.replica().issues().count(), 1100);
        QVERIFY(bob.snapshotRequests() > 1);
    }

    // What came by a snapshot is on the disk.
    void isThereAfterARestart()
    {
        Team t{ 60 };
        WorldClient &bob = t.world.client(u"bob"_s);
        SETTLED(t.world);
        t.world.addUser(u"eve"_s);
        t.world.cut(bob);
        t.submit(mutation::UpdateIssue{
            t.ids.at(7), { { Field::Priority, ValueChange{ u"Medium"_s, u"High"_s } } } });
        t.submit(mutation::DeleteIssue{ t.ids.at(8), 1 });
        t.submit(mutation::SetMember{ World::userId(u"eve"_s), Role::Member });
        t.restoreServer();
        t.world.heal(bob);
        CONVERGED(t.world);
        QVERIFY(bob.snapshotRequests() >= 1);
        const Cursor cursor = bob.replica().cursor(t.space());
        t.world.cut(bob);
        bob.stop();
        bob.start();
        QVERIFY(t.world.advanceUntil([&] { return bob.engine().isOpen(); }, 1s));
        QCOMPARE(bob.replica().cursor(t.space()), cursor);
        QCOMPARE(bob.replica().hash(t.space()), *t.world.storage().hash(t.space()));
        QCOMPARE(bob.text(t.ids.at(7), Field::Priority), u"High"_s);
        QVERIFY(!bob.issue(t.ids.at(8)));
        QCOMPARE(bob.replica().deletedIssues().size(), 1);
        QCOMPARE(bob.replica().members(t.world.project(u"LOCK"_s)).size(), 3);
        t.world.heal(bob);
        CONVERGED(t.world);
        QCOMPARE(bob.snapshotRequests(), 0); // since it was started
    }

private:
    SyncStatus m_loading{};
};

QTEST_GUILESS_MAIN(TestWorldSnapshots)
#include "tst_world_snapshots.moc"

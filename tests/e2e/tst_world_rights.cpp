// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/randomvalues.h"
#include "tests/support/world.h"

#include <QTest>

using namespace lockstep;
using namespace Qt::StringLiterals;

namespace {

World::Options inFiles(bool files)
{
    World::Options options;
    options.files = files;
    return options;
}

// Jane (admin) and Bob on LOCK; both have its issue and its secret.
struct Team
{
    explicit Team(bool files = false)
        : world(RandomValues::seed(), inFiles(files)), jane(make()), bob(world.client(u"bob"_s))
    {
        issue = jane.create(u"LOCK"_s, u"It does not print"_s);
        secret = jane.create(u"LOCK"_s, u"Nobody else may know Xanadu"_s);
        jane.comment(secret, u"Nor this: Xanadu"_s);
        settled = world.settle();
    }
    WorldClient &make()
    {
        world.addUser(u"jane"_s);
        world.addUser(u"bob"_s);
        world.addProject(u"LOCK"_s);
        return world.client(u"jane"_s);
    }
    [[nodiscard]] SpaceId space() const { return projectSpace(world.project(u"LOCK"_s)); }

    World world;
    WorldClient &jane;
    WorldClient &bob;
    IssueId issue{};
    IssueId secret{};
    bool settled = false;
};

} // namespace

// Rights that come, go and change while somebody works.
class TestWorldRights : public QObject
{
    Q_OBJECT

#define SETTLED(world) QVERIFY2((world).settle(), (world).why())
#define CONVERGED(world)                                                                           \
    SETTLED(world);                                                                                \
    QVERIFY2((world).converged(), (world).why())

private Q_SLOTS:
    void whatIsTakenAwayIsGoneFromTheFiles()
    {
        Team t{ true };
        QVERIFY2(t.settled, t.world.why());
        QVERIFY(t.bob.bytesOnDisk().contains("Xanadu"));
        t.jane.removeMember(u"LOCK"_s, u"bob"_s);
        t.world.advance(5s);
        QVERIFY(!t.bob.issue(t.secret));
        QVERIFY(!t.bob.bytesOnDisk().contains("Xanadu"));
        CONVERGED(t.world);
    }

    void isGoneAtTheNextHello_data()
    {
        QTest::addColumn<bool>("closed");
        QTest::newRow("he was offline") << false;
        QTest::newRow("his window was closed") << true;
    }
    void isGoneAtTheNextHello()
    {
        QFETCH(bool, closed);
        Team t{ true };
        t.world.cut(t.bob);
        t.bob.edit(t.issue, Field::Subject, u"Bob's last words"_s);
        t.bob.comment(t.issue, u"And his comment"_s);
        if (closed)
            t.bob.stop();
        t.jane.removeMember(u"LOCK"_s, u"bob"_s);
        t.world.advance(60s);
        QVERIFY(t.bob.bytesOnDisk().contains("Xanadu")); // he cannot know
        t.world.heal(t.bob);
        if (closed)
            t.bob.start();
        else
            t.bob.engine().retryNow();
        t.world.advance(5s);
        QVERIFY(t.bob.isConnected());
        QVERIFY(!t.bob.replica().spaces().contains(t.space()));
        QVERIFY(!t.bob.bytesOnDisk().contains("Xanadu"));
        // What he typed is held, and can be taken elsewhere.
        QCOMPARE(t.bob.attention().size(), 2);
        const QByteArray text = t.bob.engine().exportOutbox();
        QVERIFY(text.contains("Bob's last words"));
        QVERIFY(text.contains("And his comment"));
        CONVERGED(t.world);
    }

    void ofAConflictOnlyTheOwnSideStays()
    {
        Team t;
        t.world.cut(t.bob);
        t.bob.edit(t.issue, Field::Subject, u"Bob's subject"_s);
        t.jane.edit(t.issue, Field::Subject, u"Jane's subject"_s);
        t.world.advance(1s);
        t.world.heal(t.bob);
        SETTLED(t.world);
        QCOMPARE(t.bob.conflicts().size(), 1);
        t.jane.removeMember(u"LOCK"_s, u"bob"_s);
        SETTLED(t.world);
        QCOMPARE(t.bob.conflicts().size(), 1);
        const Conflict conflict = t.bob.conflicts().first();
        QCOMPARE(conflict.local.at(Field::Subject), FieldValue{ u"Bob's subject"_s });
        QVERIFY(conflict.remote.empty());
        QVERIFY(conflict.issue.subject.isEmpty());
    }

    void whatIsGivenComesWithoutARestart()
    {
        Team t;
        t.world.addUser(u"eve"_s);
        WorldClient &eve = t.world.client(u"eve"_s);
        SETTLED(t.world);
        t.jane.setMember(u"LOCK"_s, u"eve"_s, Role::Viewer);
        t.world.advance(5s);
        QVERIFY(eve.issue(t.secret));
        QCOMPARE(eve.replica().projects().size(), 1);
        CONVERGED(t.world);
    }

    void changesRolesWithEditsQueued()
    {
        Team t;
        t.world.cut(t.bob);
        const OpId op = t.bob.edit(t.issue, Field::Subject, u"Bob's subject"_s);
        t.jane.setMember(u"LOCK"_s, u"bob"_s, Role::Viewer);
        t.world.advance(1s);
        t.world.heal(t.bob);
        CONVERGED(t.world);
        QCOMPARE(t.bob.replica().myRole(t.world.project(u"LOCK"_s)), Role::Viewer);
        QCOMPARE(t.bob.attention().size(), 1);
        QCOMPARE(t.bob.attention().first().mutation.op, op);
        QVERIFY(t.bob.engine().exportOutbox().contains("Bob's subject"));
        QVERIFY(t.bob.issue(t.secret)); // he still reads everything
        t.jane.setMember(u"LOCK"_s, u"bob"_s, Role::Member);
        SETTLED(t.world);
        t.bob.retry(op);
        CONVERGED(t.world);
        QCOMPARE(t.jane.text(t.issue, Field::Subject), u"Bob's subject"_s);
        QVERIFY(t.bob.attention().isEmpty());
    }

    // All of them arrive, once each, and the server never has to say that it was too much.
    void tenThousandEditsFromOffline()
    {
        constexpr int issues = 100;
        constexpr int edits = 10'000;
        Team t;
        QList<IssueId> ids;
        for (int i = 0; i < issues; ++i)
            ids.append(t.bob.create(u"LOCK"_s, u"Issue %1"_s.arg(i)));
        SETTLED(t.world);
        t.world.cut(t.bob);
        for (int i = 0; i < edits / issues; ++i) {
            std::vector<std::pair<SpaceId, MutationBody>> batch;
            for (const IssueId &id : std::as_const(ids)) {
                const FieldChanges changes{ { Field::Subject,
                    ValueChange{ t.bob.text(id, Field::Subject),
                        u"Edit %1 of %2"_s.arg(i).arg(id.toString()) } } };
                batch.emplace_back(t.space(), mutation::UpdateIssue{ id, changes });
            }
            t.bob.engine().submit(std::move(batch), {});
            t.world.advance(10ms);
        }
        QCOMPARE(t.bob.status().queued, edits);
        const qint64 before = *t.world.storage().head(t.space());
        t.world.heal(t.bob);
        const Instant start = t.world.clock().now();
        QVERIFY2(t.world.settle(600s), t.world.why());
        qInfo("%d edits in %lld s", edits,
            static_cast<qint64>(
                std::chrono::duration_cast<std::chrono::seconds>(t.world.clock().now() - start)
                    .count()));
        QCOMPARE(*t.world.storage().head(t.space()) - before, edits);
        QCOMPARE(t.bob.attention().size(), 0);
        QCOMPARE(t.bob.conflicts().size(), 0);
        for (const IssueId &id : std::as_const(ids))
            QCOMPARE(t.jane.text(id, Field::Subject), u"Edit 99 of "_s + id.toString());
        CONVERGED(t.world);
    }
};

QTEST_GUILESS_MAIN(TestWorldRights)
#include "tst_world_rights.moc"

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// When the sync engine has the issues kept for the next start, and which.

#include "core/sync/syncengine.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakeremote.h"

#include <QTest>

#include <memory>

using namespace lockstep;
using namespace Qt::StringLiterals;

namespace {

constexpr int issueCount = 2'000; // as few as are worth it
const ProjectId project{ u"p"_s };
const SpaceId space = projectSpace(project);

IssueId idOf(int number) { return IssueId{ u"issue-%1"_s.arg(number) }; }

// Notes down what it is given, and fails when it is told to.
class NotingStore final : public Store
{
public:
    bool isFull = false;
    int applied = 0;
    std::vector<IssueTable> kept{};
    int appliedBeforeKept = 0;

    Result<StoreState> open(const ClientId &client, WallTime) override
    {
        StoreState state;
        state.client = client;
        state.identity = { User{ UserId{ u"me"_s }, u"Me"_s, {} }, WorkspaceId{ u"w"_s }, u"W"_s };
        SpaceHash hash;
        for (int i = 0; i < issueCount; ++i) {
            Issue issue;
            issue.id = idOf(i);
            issue.project = project;
            issue.subject = u"As it was"_s;
            issue.version = 1;
            hash.add(issue);
            state.rows.issues.push_back(issue);
        }
        Project row;
        row.id = project;
        row.key = u"P"_s;
        state.rows.projects.push_back(row);
        state.rows.spaces.push_back({ space, u"P"_s, Role::Member, 1 });
        state.rows.cursors.push_back({ { space, 1, u"e"_s }, hash.value() });
        return state;
    }
    void close() override {}
    Result<void> applyCache(const CacheBatch &) override
    {
        if (isFull)
            return Error{ errc::StoreFull, u"full"_s, {} };
        ++applied;
        return {};
    }
    Result<void> resetCache() override { return {}; }
    bool keepsSnapshots() const override { return true; }
    Result<void> keepSnapshot(const IssueTable &issues) override
    {
        kept.emplace_back(issues);
        appliedBeforeKept = applied;
        return {};
    }
    Result<void> applyOutbox(const OutboxBatch &) override { return {}; }
    Result<void> saveDrafts(const QMap<QString, QString> &) override { return {}; }
};

struct Client
{
    FakeClock clock{};
    Rng rng{ 1 };
    InlineExecutor here{};
    FakeRemote remote{};
    NotingStore store{};
    std::unique_ptr<SyncEngine> engine
        = std::make_unique<SyncEngine>(store, here, here, remote, clock, rng);
    qint64 seq = 1;

    Client()
    {
        engine->start();
        Hello hello;
        hello.user = engine->self();
        hello.workspace = WorkspaceId{ u"w"_s };
        hello.epoch = u"e"_s;
        hello.tokenExpiresInMs = 3'600'000;
        hello.spaces = { { space, u"P"_s, Role::Member, 1 } };
        remote.tell(remote::StatusChanged{ FakeRemote::status(ConnectionState::Connecting) });
        remote.tell(remote::Welcomed{ hello });
        remote.tell(remote::StatusChanged{ FakeRemote::status(ConnectionState::Connected) });
        for (auto &request : std::exchange(remote.subscribing, {})) {
            QList<SubscribeReply> replies;
            for (const Cursor &cursor : request.cursors)
                replies.append({ cursor.space, SubscribeReply::Status::Live, cursor.seq, u"e"_s });
            request.reply(replies);
        }
    }
    void tell(int issue, const QString &subject)
    {
        event::IssueUpdated body;
        body.issue = idOf(issue);
        body.version = ++seq;
        body.previous[Field::Subject] = FieldValue{ engine->replica().find(idOf(issue))->subject };
        body.changes[Field::Subject] = FieldValue{ subject };
        remote.tell(remote::Changed{ { space, seq, OpId{ ClientId{ u"other"_s }, seq },
            UserId{ u"you"_s }, toIso8601(clock.wallNow()), std::move(body), {} } });
    }
};

QString subjectIn(const IssueTable &table, int issue)
{
    const Issue *found = table.find(idOf(issue));
    return found ? found->subject : QString{};
}

} // namespace

class tst_KeepSnapshot : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhenItIsCalm()
    {
        Client client;
        QVERIFY(client.engine->status().connection.state == ConnectionState::Connected);
        QVERIFY(client.store.kept.empty());
        client.clock.advance(30s); // there was none at the start
        QCOMPARE(client.store.kept.size(), size_t{ 1 });
        QCOMPARE(client.store.kept[0].count(), issueCount);

        client.clock.advance(600s); // nothing changes
        QCOMPARE(client.store.kept.size(), size_t{ 1 });

        for (int i = 0; i < 10; ++i) { // no calm
            client.tell(7, u"News %1"_s.arg(i));
            client.clock.advance(10s);
        }
        QCOMPARE(client.store.kept.size(), size_t{ 1 });
        client.clock.advance(20s);
        QCOMPARE(client.store.kept.size(), size_t{ 2 });
        QCOMPARE(subjectIn(client.store.kept[1], 7), u"News 9"_s);
        QCOMPARE(subjectIn(client.store.kept[0], 7), u"As it was"_s);
    }

    void keepsInTheEndThoughItIsNeverCalm()
    {
        Client client;
        client.clock.advance(30s);
        for (int i = 0; i < 40; ++i) {
            client.tell(7, u"News %1"_s.arg(i));
            client.clock.advance(10s);
        }
        QCOMPARE(client.store.kept.size(), size_t{ 2 });
    }

    // What is typed here is in the outbox; the snapshot is of what the server has told.
    void keepsWhatIsConfirmed()
    {
        Client client;
        client.clock.advance(30s);
        client.engine->updateIssue(idOf(3),
            { { Field::Subject,
                ValueChange{ FieldValue{ u"As it was"_s }, FieldValue{ u"Mine"_s } } } });
        QCOMPARE(client.engine->replica().find(idOf(3))->subject, u"Mine"_s);
        client.tell(4, u"Theirs"_s);
        client.clock.advance(30s);
        QCOMPARE(client.store.kept.size(), size_t{ 2 });
        QCOMPARE(subjectIn(client.store.kept[1], 3), u"As it was"_s);
        QCOMPARE(subjectIn(client.store.kept[1], 4), u"Theirs"_s);
    }

    void keepsNothingAheadOfTheCache()
    {
        Client client;
        client.clock.advance(30s);
        client.store.isFull = true;
        client.tell(4, u"Theirs"_s);
        client.clock.advance(400s);
        QCOMPARE(client.store.kept.size(), size_t{ 1 });
        client.store.isFull = false;
        client.clock.advance(60s);
        QCOMPARE(client.store.kept.size(), size_t{ 2 });
        QVERIFY(client.store.appliedBeforeKept > 0);
    }

    void keepsAtTheEnd()
    {
        Client client;
        client.clock.advance(30s);
        client.tell(4, u"Theirs"_s);
        client.engine.reset();
        QCOMPARE(client.store.kept.size(), size_t{ 2 });
        QCOMPARE(subjectIn(client.store.kept[1], 4), u"Theirs"_s);
    }

    void keepsNothingAtTheEndThatTheDiskDoesNotHave()
    {
        Client client;
        client.clock.advance(30s);
        client.store.isFull = true;
        client.tell(4, u"Theirs"_s);
        client.engine.reset();
        QCOMPARE(client.store.kept.size(), size_t{ 1 });
    }
};

QTEST_GUILESS_MAIN(tst_KeepSnapshot)
#include "tst_keepsnapshot.moc"

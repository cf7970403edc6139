// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// A profile is opened without a network, with what an earlier session left in its outbox: looked
// at, edited and closed, with the files and the threads of the product.

#include "core/base/qtclock.h"
#include "core/base/threadexecutor.h"
#include "core/store/sqlitestore.h"
#include "core/sync/spacehash.h"
#include "core/sync/syncengine.h"
#include "tests/support/fakeremote.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace lockstep;
using namespace Qt::StringLiterals;

namespace {

const WallTime now{ Milliseconds{ 1'768'473'000'000 } };
const ClientId client{ u"client-1"_s };
const ProjectId project{ u"p"_s };
const SpaceId space = projectSpace(project);
const UserId me{ u"me@example.com"_s };
constexpr qint64 cursor = 10;

Issue confirmed()
{
    Issue issue;
    issue.id = IssueId{ u"i"_s };
    issue.project = project;
    issue.name = u"P-1"_s;
    issue.subject = u"theirs"_s;
    issue.type = u"task"_s;
    issue.status = u"Open"_s;
    issue.priority = u"Medium"_s;
    issue.reporter = me;
    issue.rank = u"a0"_s;
    issue.version = 3;
    return issue;
}

OutboxRow leftBehind(OutboxState state, qint64 seq)
{
    OutboxRow row;
    row.position = 1;
    row.mutation = { { client, 1 }, space,
        mutation::UpdateIssue{
            confirmed().id, { { Field::Subject, ValueChange{ u"base"_s, u"mine"_s } } } },
        {} };
    row.state = state;
    row.seq = seq;
    row.createdAt = u"2026-01-15T10:30:00.000Z"_s;
    if (state == OutboxState::NeedsAttention)
        row.error = { errc::Validation, u"no"_s, u"subject"_s };
    if (state == OutboxState::Conflict) {
        Conflict conflict;
        conflict.id = ConflictId{ row.mutation.op.toString() };
        conflict.issue = confirmed();
        conflict.base[Field::Subject] = u"base"_s;
        conflict.local[Field::Subject] = u"mine"_s;
        conflict.remote[Field::Subject] = u"theirs"_s;
        conflict.user = UserId{ u"jane@example.com"_s };
        row.conflict = conflict;
    }
    return row;
}

void prepare(const QString &directory, const OutboxRow &row)
{
    SqliteStore store{ { directory, u"m"_s, 0, 0 } };
    QVERIFY(store.open(client, now));
    CacheBatch cache;
    cache.put.issues.push_back(confirmed());
    SpaceHash hash;
    hash.add(confirmed());
    cache.put.cursors.push_back({ { space, cursor, u"e"_s }, hash.value() });
    cache.put.spaces.push_back({ space, u"P"_s, Role::Member, 0 });
    cache.identity = ProfileIdentity{ { me, u"Me"_s, {} }, WorkspaceId{ u"ws"_s }, u"WS"_s };
    cache.lastOp = 1;
    OutboxBatch outbox;
    outbox.client = client;
    outbox.lastOp = 1;
    outbox.put.push_back(row);
    QVERIFY(store.applyOutbox(outbox));
    QVERIFY(store.applyCache(cache));
}

// As ClientSession has it.
struct Session
{
    explicit Session(const QString &directory)
        : store({ directory, u"m"_s, 0, 0 }), engine(store, storeThread, home, remote, clock, rng)
    {}
    bool open()
    {
        QSignalSpy opened{ &engine, &SyncEngine::opened };
        engine.start(false);
        return opened.wait();
    }

    QtClock clock{};
    Rng rng = Rng::fromSystem();
    SqliteStore store;
    LoopExecutor home{};
    ThreadExecutor storeThread{ u"store"_s };
    FakeRemote remote{};
    SyncEngine engine;
};

} // namespace

class TestOfflineReplica : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensWhatWasLeftBehind_data()
    {
        QTest::addColumn<OutboxState>("state");
        QTest::addColumn<qint64>("seq");
        QTest::addColumn<QString>("shown");
        QTest::addColumn<bool>("stays"); // the row that was left
        QTest::newRow("queued") << OutboxState::Queued << qint64{ 0 } << u"mine"_s << true;
        QTest::newRow("sending") << OutboxState::Sending << qint64{ 0 } << u"mine"_s << true;
        for (const auto state : { OutboxState::Applied, OutboxState::Merged }) {
            const char *name = state == OutboxState::Applied ? "applied" : "merged";
            QTest::addRow("%s, not seen yet", name) << state << cursor + 1 << u"mine"_s << true;
            QTest::addRow("%s, seen", name) << state << cursor << u"theirs"_s << false;
        }
        QTest::newRow("conflict") << OutboxState::Conflict << qint64{ 0 } << u"theirs"_s << true;
        QTest::newRow("needs attention")
            << OutboxState::NeedsAttention << qint64{ 0 } << u"theirs"_s << true;
    }
    void opensWhatWasLeftBehind()
    {
        QFETCH(const OutboxState, state);
        QFETCH(const qint64, seq);
        QFETCH(const QString, shown);
        QFETCH(const bool, stays);
        const IssueId id = confirmed().id;
        // Closed at once, when it is on the disk, and when nothing is left to do.
        for (int patience = 0; patience < 3; ++patience) {
            QTemporaryDir dir;
            prepare(dir.path(), leftBehind(state, seq));
            if (QTest::currentTestFailed())
                return;
            OpId op;
            {
                Session session{ dir.path() };
                QVERIFY(session.open());
                int listed = 0;
                session.engine.issues().forEach([&](int, const Issue &issue) {
                    QCOMPARE(issue.subject, shown);
                    ++listed;
                });
                QCOMPARE(listed, 1);
                QSignalSpy committed{ &session.engine, &SyncEngine::committed };
                op = session.engine.updateIssue(
                    id, { { Field::Subject, ValueChange{ shown, u"again"_s } } });
                QVERIFY(!op.isNull());
                QVERIFY(op != leftBehind(state, seq).mutation.op); // that may have been sent
                if (patience > 0)
                    QVERIFY(committed.wait());
                if (patience > 1)
                    QTRY_COMPARE(session.engine.outbox().rows().size(), size_t{ stays } + 1);
            }
            Session session{ dir.path() };
            QVERIFY(session.open());
            QCOMPARE(session.engine.outbox().client(), client);
            const OutboxRow *row = session.engine.outbox().find(op);
            QVERIFY(row);
            QCOMPARE(row->state, OutboxState::Queued);
            const bool isHeld = state == OutboxState::Conflict;
            QCOMPARE(session.engine.outbox().isHeld(*row), isHeld);
            QCOMPARE(session.engine.replica().find(id)->subject, isHeld ? shown : u"again"_s);
            QTRY_COMPARE(session.engine.outbox().rows().size(), size_t{ stays } + 1);
        }
    }
};

QTEST_GUILESS_MAIN(TestOfflineReplica)
#include "tst_offlinereplica.moc"

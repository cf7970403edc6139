// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/sqlitestore.h"
#include "core/sync/syncengine.h"
#include "tests/support/fakeclock.h"
#include "tests/support/miniserver.h"
#include "tests/support/queueexecutor.h"
#include "tests/support/randomvalues.h"

#include <QLoggingCategory>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace lockstep;
using namespace Qt::StringLiterals;

namespace {

// A store that can be told to fail.
class FlakyStore final : public Store
{
public:
    explicit FlakyStore(std::unique_ptr<Store> store) : m_store(std::move(store)) {}
    Error outboxError{};
    Error cacheError{};
    int outboxWrites = 0;
    int cacheWrites = 0;
    size_t largestPart = 0;
    size_t mostParts = 0;

    Result<StoreState> open(const ClientId &client, WallTime now) override
    {
        return m_store->open(client, now);
    }
    void close() override { m_store->close(); }
    Result<void> applyCache(const CacheBatch &batch) override
    {
        if (!cacheError.code.isEmpty())
            return cacheError;
        ++cacheWrites;
        mostParts = std::max(mostParts, batch.earlier.size() + 1);
        for (const CacheBatch &part : batch.earlier)
            largestPart = std::max(largestPart, part.put.issues.size());
        largestPart = std::max(largestPart, batch.put.issues.size());
        return m_store->applyCache(batch);
    }
    Result<void> resetCache() override { return m_store->resetCache(); }
    Result<void> applyOutbox(const OutboxBatch &batch) override
    {
        if (!outboxError.code.isEmpty())
            return outboxError;
        ++outboxWrites;
        return m_store->applyOutbox(batch);
    }
    Result<void> saveDrafts(const QMap<QString, QString> &drafts) override
    {
        return m_store->saveDrafts(drafts);
    }

private:
    std::unique_ptr<Store> m_store;
};

struct World
{
    QTemporaryDir dir{};
    FakeClock clock{};
    Rng rng{ 1 };
    std::optional<QueueExecutor> storeThread{}; // a new process has new threads
    std::optional<QueueExecutor> home{};
    FakeRemote remote{};
    MiniServer server{ remote };
    std::unique_ptr<FlakyStore> store{};
    std::unique_ptr<SyncEngine> engine{};
    bool autoServe = true;
    Milliseconds typingPause{}; // so that an edit goes out at once

    ~World() { engine.reset(); }

    void open(bool online = true)
    {
        store = std::make_unique<FlakyStore>(std::make_unique<SqliteStore>(
            SqliteStore::Options{ dir.path() + u"/profile"_s, u"m"_s, 0, 0 }));
        storeThread.emplace(clock);
        home.emplace(clock);
        engine = std::make_unique<SyncEngine>(*store, *storeThread, *home, remote, clock, rng);
        engine->setTypingPause(typingPause);
        engine->start(online);
        settle();
    }
    // Everything that can happen without time passing or the test doing something.
    void settle()
    {
        for (int i = 0; i < 10'000; ++i) {
            bool any = !storeThread->isEmpty();
            storeThread->runAll();
            any = any || !home->isEmpty();
            home->runAll();
            if (autoServe && remote.running)
                any = server.serve() || any;
            if (!any)
                return;
        }
        QFAIL("it never comes to rest");
    }
    void connect()
    {
        server.welcome();
        settle();
    }
    static void step(std::optional<QueueExecutor> &thread)
    {
        if (!thread->isEmpty())
            thread->runOne();
    }
    void advance(Milliseconds time)
    {
        for (; time > 0ms; time -= 500ms) {
            clock.advance(std::min(time, 500ms));
            settle();
        }
    }
    void quit()
    {
        engine.reset();
        storeThread->runAll();
        home->die();
        store.reset();
    }
    void kill() // -9: nothing that was not on the disk gets there
    {
        engine.reset();
        storeThread->die();
        home->die();
        store.reset();
    }
    void reopen()
    {
        quit();
        open();
    }

    [[nodiscard]] const Replica &replica() const { return engine->replica(); }
    [[nodiscard]] const Issue &seen(const IssueId &id) const
    {
        static const Issue none{};
        const Issue *issue = engine->replica().find(id);
        return issue ? *issue : none;
    }
    [[nodiscard]] SpaceId space() const { return projectSpace(server.project); }
    OpId edit(const IssueId &id, Field field, const FieldValue &to)
    {
        return engine->updateIssue(
            id, { { field, ValueChange{ fieldValue(seen(id), field), to } } });
    }
    // The replica shows what the server has, and nothing is left to do.
    void verifyConverged()
    {
        QCOMPARE(engine->status().connection.state, ConnectionState::Connected);
        QCOMPARE(engine->outbox().rows().size(), size_t{ 0 });
        QCOMPARE(replica().issues().count(), static_cast<int>(server.issues.size()));
        for (const auto &[id, issue] : server.issues) {
            for (const FieldInfo &info : issueFields()) {
                if (info.rule != MergeRule::Bookkeeping || info.field == Field::Version)
                    QVERIFY2(info.get(seen(id)) == info.get(issue), info.key.data());
            }
        }
        for (const SpaceId &space : server.spaces) {
            QCOMPARE(replica().cursor(space).seq, server.head(space));
            QCOMPARE(replica().hash(space), server.hashes[space].value());
        }
    }
};

QSet<IssueId> unite(const QSignalSpy &spy)
{
    QSet<IssueId> all;
    for (const auto &arguments : spy)
        all.unite(arguments[0].value<QSet<IssueId>>());
    return all;
}

} // namespace

class tst_SyncEngine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void catchesUpAndFollows();
    void startsOffline();
    void showsItsOwnOnlyWhenDurable();
    void sendsAndForgets();
    void resendsAfterALostAnswer();
    void whatIsTypedGoesOutAsOneEdit();
    void typingForEverStillGoesOut();
    void aClickGoesOutAtOnce();
    void offlineEditsOfAFieldAreOneEdit();
    void neverAmendsWhatMayHaveBeenSent();
    void sendsNothingThatIsBeingAmended();
    void survivesACrashWhileAmending();
    void amendsThroughAFullDisk();
    void discardsWithWhatWasToBecomePartOfIt();
    void survivesACrashAtEveryStep();
    void keepsTheRowUntilTheCacheHasIt();
    void fillsGaps();
    void dropsDuplicates();
    void acknowledgesPagesWhenStored();
    void aFirstSyncThatWasCutIsKnownOffline();
    void aCatchUpThatWasCutIsKnownOffline();
    void takesAFloodAsItIsStored();
    void collectsALargeChangeInSlices();
    void startsOverAtAnotherEpoch();
    void repairsDivergenceOnceASession();
    void startsOverOnResync();
    void keepsConflictsOverARestore();
    void resendsWhatARestoredServerLost();
    void findsWhatItCreatedThoughTheResultIsGone();
    void oneHeldEditIsOneConflict();
    void aConflictMovesWithTheServer();
    void raisesConflictsAndHoldsFollowers();
    void resolvesConflicts();
    void knowsConflictsResolvedElsewhere();
    void keepsRefusedMutations();
    void waitsWhenItIsToldTo();
    void makesSmallerBatches();
    void findsTheBadOneOfABatch();
    void outlastsAServerInTrouble();
    void halvesOfAGroupConflict();
    void ownHalvesOfAGroupDoNot();
    void aDivergedSpaceIsNotLive();
    void eventsAreNoAnswerToAPush();
    void purgesRevokedSpaces();
    void ignoresRightsOfLongAgo();
    void takesGrantedSpaces();
    void keepsEditsOfARightThatCameBack();
    void connectsAnewWhenStuck();
    void takesANewUuid();
    void refusesSomebodyElse();
    void triesAtOnceWhenTheNetworkIsBack();
    void keepsTypingThroughAFullDisk();
    void keepsWhatFailsAtTheEnd();
    void survivesADamagedCache();
    void keepsDrafts();
    void draftsGoBehindWhatTheyBecame();
    void tellsWhatOthersDid();
    void tellsOncePerBatch();
    void followsMovedIssues();
    void returnsFromAMoveThatWasRefused();
    void reportsPresence();
    void convergesUnderFaults_data();
    void convergesUnderFaults();
};

void tst_SyncEngine::catchesUpAndFollows()
{
    World w;
    w.server.pageSize = 3;
    QList<IssueId> ids;
    for (int i = 0; i < 10; ++i)
        ids.append(w.server.create(u"Issue %1"_s.arg(i)));
    w.open();
    QCOMPARE(w.remote.starts, 1);
    w.autoServe = false;
    w.connect();
    QCOMPARE(w.remote.subscribing.size(), size_t{ 1 });
    QCOMPARE(w.remote.subscribing[0].cursors.size(), 3);
    QCOMPARE(w.engine->status().connection.state, ConnectionState::Connecting);
    QCOMPARE(w.engine->status().syncTotal, 14);
    w.server.serve(); // the replies and the first pages
    QVERIFY(w.engine->status().syncDone > 0);
    QCOMPARE(w.engine->status().connection.state, ConnectionState::Connecting);
    w.autoServe = true;
    w.settle();
    w.verifyConverged();
    QCOMPARE(w.engine->status().syncTotal, 0);
    QCOMPARE(w.replica().project(w.server.project)->key, u"LOCK"_s);
    QCOMPARE(w.replica().user(w.server.other)->name, u"Jane"_s);
    QCOMPARE(w.replica().myRole(w.server.project), Role::Admin);

    w.server.update(ids[3], { { Field::Status, u"Closed"_s } });
    w.settle();
    QCOMPARE(w.seen(ids[3]).status, u"Closed"_s);
    w.verifyConverged();
}

void tst_SyncEngine::startsOffline()
{
    World w;
    const IssueId id = w.server.create(u"Known"_s);
    w.open();
    w.connect();
    w.quit();
    w.remote.starts = 0;
    w.open(false);
    QVERIFY(w.engine->isOpen());
    QCOMPARE(w.remote.starts, 0);
    QCOMPARE(w.seen(id).subject, u"Known"_s);
    QCOMPARE(w.engine->self().id, w.server.user);
    const OpId op = w.edit(id, Field::Subject, u"Offline"_s);
    Issue issue;
    issue.project = w.server.project;
    issue.subject = u"New"_s;
    const IssueId created = w.engine->createIssue(issue);
    QVERIFY(!op.isNull() && !created.isNull());
    w.settle();
    QCOMPARE(w.seen(id).subject, u"Offline"_s);
    QCOMPARE(w.seen(created).subject, u"New"_s);
    QCOMPARE(w.engine->status().queued, 2);

    w.quit(); // and again without the network
    w.open(false);
    QCOMPARE(w.seen(id).subject, u"Offline"_s);
    QCOMPARE(w.seen(created).subject, u"New"_s);
    QCOMPARE(w.replica().state(id).pending, 1);
    w.engine->setOnline(true);
    w.connect();
    w.verifyConverged();
    QCOMPARE(w.server.issues.at(id).subject, u"Offline"_s);
    QCOMPARE(w.server.issues.at(created).subject, u"New"_s);
    QVERIFY(!w.seen(created).name.isEmpty());
}

void tst_SyncEngine::showsItsOwnOnlyWhenDurable()
{
    World w;
    const IssueId id = w.server.create(u"A"_s);
    w.open();
    QSignalSpy committed{ w.engine.get(), &SyncEngine::committed };
    QVERIFY(w.engine->submit(mutation::AddComment{}, w.space()).isNull()); // nonsense is refused
    w.connect();
    w.autoServe = false;
    const OpId op = w.edit(id, Field::Subject, u"B"_s);
    QVERIFY(!op.isNull());
    QCOMPARE(w.seen(id).subject, u"A"_s); // the GUI thread did not wait
    QVERIFY(w.remote.pushing.empty());
    QCOMPARE(committed.size(), 0);
    w.storeThread->runAll();
    w.home->runAll();
    QCOMPARE(w.seen(id).subject, u"B"_s);
    QCOMPARE(w.replica().state(id).pending, 1);
    QCOMPARE(committed.size(), 1);
    QCOMPARE(committed[0][0].value<OpId>(), op);
    QCOMPARE(w.remote.pushing.size(), size_t{ 1 });
}

void tst_SyncEngine::sendsAndForgets()
{
    World w;
    const IssueId id = w.server.create(u"A"_s);
    w.open();
    w.connect();
    QSignalSpy settled{ w.engine.get(), &SyncEngine::settled };
    w.edit(id, Field::Subject, u"B"_s);
    w.engine->addComment(id, u"Hello"_s);
    w.settle();
    QCOMPARE(settled.size(), 2);
    w.verifyConverged();
    QCOMPARE(w.server.effects, 2);
    QCOMPARE(w.replica().comments(id).size(), 1);
    QCOMPARE(w.seen(id).commentCount, 1);
    QCOMPARE(w.engine->status().queued, 0);
    // The acknowledgement tells the server what it may forget.
    w.edit(id, Field::Subject, u"C"_s);
    w.autoServe = false;
    w.settle();
    QCOMPARE(w.remote.pushing.size(), size_t{ 1 });
    QCOMPARE(w.remote.pushing[0].acked, 2);
}

void tst_SyncEngine::resendsAfterALostAnswer()
{
    World w;
    const IssueId id = w.server.create(u"A"_s);
    w.open();
    w.connect();
    w.autoServe = false;
    w.edit(id, Field::Subject, u"B"_s);
    w.engine->addComment(id, u"Hello"_s);
    w.settle();
    w.server.takePushesAndLose();
    w.settle();
    QCOMPARE(w.server.effects, 1); // the other was still waiting for its turn
    QCOMPARE(w.engine->status().connection.state, ConnectionState::Waiting);
    QCOMPARE(w.engine->status().queued, 2);
    QCOMPARE(w.seen(id).subject, u"B"_s);
    w.autoServe = true;
    w.connect();
    w.advance(2s);
    w.verifyConverged();
    QCOMPARE(w.server.effects, 2); // once each
    QCOMPARE(w.replica().comments(id).size(), 1);
}

void tst_SyncEngine::whatIsTypedGoesOutAsOneEdit()
{
    World w;
    w.typingPause = SyncEngine::typingPause;
    const IssueId id = w.server.create(u"A"_s);
    w.open();
    w.connect();
    QSignalSpy committed{ w.engine.get(), &SyncEngine::committed };
    const OpId op = w.edit(id, Field::Subject, u"B"_s);
    w.settle();
    QCOMPARE(w.seen(id).subject, u"B"_s);
    w.advance(300ms);
    QVERIFY(!w.engine->isSaving(op));
    QCOMPARE(w.edit(id, Field::Subject, u"C"_s), op);
    QVERIFY(w.engine->isSaving(op));
    QCOMPARE(w.seen(id).subject, u"B"_s); // not before it is on the disk
    w.settle();
    QCOMPARE(w.seen(id).subject, u"C"_s);
    QCOMPARE(committed.size(), 2);
    w.advance(399ms);
    QCOMPARE(w.server.effects, 0);
    QCOMPARE(w.engine->status().queued, 1);
    w.advance(1ms);
    QCOMPARE(w.server.effects, 1);
    w.verifyConverged();
    const auto updated = std::get<event::IssueUpdated>(w.server.logs.at(w.space()).back().body);
    QCOMPARE(updated.previous.at(Field::Subject), FieldValue{ u"A"_s });
    QCOMPARE(updated.changes.at(Field::Subject), FieldValue{ u"C"_s });

    // Nobody waits for a program that ends.
    w.edit(id, Field::Subject, u"D"_s);
    w.engine->flushDrafts();
    w.settle();
    QCOMPARE(w.server.effects, 2);
}

void tst_SyncEngine::typingForEverStillGoesOut()
{
    World w;
    w.typingPause = SyncEngine::typingPause;
    const IssueId id = w.server.create(u"A"_s);
    w.open();
    w.connect();
    for (int i = 0; i < 20; ++i) { // 6 s
        w.edit(id, Field::Description, u"text %1"_s.arg(i));
        w.settle();
        w.advance(300ms);
    }
    QCOMPARE(w.server.effects, 2); // one at 2.0 s, and one at 4.1 s
    w.advance(500ms);
    QCOMPARE(w.server.effects, 3);
    w.verifyConverged();
    QCOMPARE(w.seen(id).description, u"text 19"_s);
}

void tst_SyncEngine::aClickGoesOutAtOnce()
{
    World w;
    w.typingPause = SyncEngine::typingPause;
    const IssueId id = w.server.create(u"A"_s);
    const IssueId other = w.server.create(u"B"_s);
    w.open();
    w.connect();
    w.edit(id, Field::Status, u"In Progress"_s);
    w.settle();
    QCOMPARE(w.server.effects, 1);
    // What was typed does not keep it back: it goes before.
    w.edit(id, Field::Subject, u"C"_s);
    w.edit(other, Field::Subject, u"D"_s);
    w.settle();
    QCOMPARE(w.server.effects, 1);
    w.edit(id, Field::Priority, u"High"_s);
    w.settle();
    QCOMPARE(w.server.effects, 3);
    QCOMPARE(w.server.issues.at(id).subject, u"C"_s);
    QCOMPARE(w.server.issues.at(other).subject, u"B"_s);
    w.advance(400ms);
    w.verifyConverged();
    QCOMPARE(w.server.issues.at(other).subject, u"D"_s);
}

void tst_SyncEngine::offlineEditsOfAFieldAreOneEdit()
{
    World w;
    const IssueId id = w.server.create(u"A"_s);
    const IssueId other = w.server.create(u"B"_s);
    w.open();
    w.connect();
    w.remote.lose();
    const OpId op = w.edit(id, Field::Priority, u"High"_s);
    w.settle();
    w.advance(1h);
    QCOMPARE(w.edit(id, Field::Priority, u"Low"_s), op);
    w.settle();
    QCOMPARE(w.engine->outbox().rows().size(), size_t{ 1 });
    QCOMPARE(w.engine->outbox().find(op)->mutation.body,
        (MutationBody{ mutation::UpdateIssue{
            id, { { Field::Priority, ValueChange{ u"Medium"_s, u"Low"_s } } } } }));
    // Back to the beginning is an edit of its own, and so is what comes after another issue's.
    QVERIFY(w.edit(id, Field::Priority, u"Medium"_s) != op);
    const OpId subject = w.edit(other, Field::Subject, u"C"_s);
    w.settle();
    QVERIFY(w.edit(id, Field::Priority, u"Urgent"_s) != op);
    w.settle();
    QCOMPARE(w.edit(other, Field::Subject, u"D"_s), subject); // refers to nothing
    w.settle();
    QCOMPARE(w.engine->outbox().rows().size(), size_t{ 4 });
    w.connect();
    w.advance(2s);
    w.verifyConverged();
    QCOMPARE(w.server.issues.at(id).priority, u"Urgent"_s);
    QCOMPARE(w.server.issues.at(other).subject, u"D"_s);
    QVERIFY(w.replica().conflicts().isEmpty());
}

void tst_SyncEngine::neverAmendsWhatMayHaveBeenSent()
{
    World w;
    const IssueId id = w.server.create(u"A"_s);
    w.open();
    w.connect();
    w.autoServe = false;
    const OpId sent = w.edit(id, Field::Subject, u"B"_s);
    w.settle();
    QCOMPARE(w.remote.pushing.size(), size_t{ 1 });
    const OpId second = w.edit(id, Field::Subject, u"C"_s);
    QVERIFY(second != sent);
    w.settle();
    w.server.takePushesAndLose(); // it did arrive
    w.settle();
    QCOMPARE(w.edit(id, Field::Subject, u"D"_s), second);
    w.settle();
    w.kill();
    w.open(false);
    QCOMPARE(w.seen(id).subject, u"D"_s);
    const OpId third = w.edit(id, Field::Subject, u"E"_s);
    QVERIFY(third != sent && third != second);
    w.settle();
    w.autoServe = true;
    w.engine->setOnline(true);
    w.connect();
    w.advance(2s);
    w.verifyConverged();
    QCOMPARE(w.server.effects, 3);
    QCOMPARE(w.server.issues.at(id).subject, u"E"_s);
}

void tst_SyncEngine::sendsNothingThatIsBeingAmended()
{
    World w;
    const IssueId id = w.server.create(u"A"_s);
    w.open();
    w.connect();
    w.remote.lose();
    const OpId op = w.edit(id, Field::Subject, u"B"_s);
    w.settle();
    QCOMPARE(w.edit(id, Field::Subject, u"C"_s), op);
    w.server.welcome();
    for (int i = 0; i < 100; ++i) { // everybody but the disk goes on
        w.home->runAll();
        w.server.serve();
    }
    QCOMPARE(w.server.effects, 0);
    w.settle();
    QCOMPARE(w.server.effects, 1);
    w.verifyConverged();
    QCOMPARE(w.server.issues.at(id).subject, u"C"_s);
}

void tst_SyncEngine::survivesACrashWhileAmending()
{
    for (int steps = 0; steps < 8; ++steps) {
        World w;
        const IssueId id = w.server.create(u"A"_s);
        w.open();
        w.connect();
        w.remote.lose();
        w.settle();
        w.edit(id, Field::Subject, u"B"_s);
        QSignalSpy committed{ w.engine.get(), &SyncEngine::committed };
        World::step(w.storeThread); // it is on the disk, and nobody knows
        w.edit(id, Field::Subject, u"C"_s);
        for (int i = 0; i < steps; ++i)
            World::step(i % 2 == 0 ? w.home : w.storeThread);
        const bool promised = !committed.isEmpty();
        w.kill();
        w.open();
        const QString subject = w.seen(id).subject;
        QVERIFY2(subject == u"C"_s || (subject == u"B"_s && !promised), qPrintable(subject));
        w.connect();
        w.advance(2s);
        w.verifyConverged();
        QCOMPARE(w.server.effects, 1);
        QCOMPARE(w.server.issues.at(id).subject, subject);
    }
}

void tst_SyncEngine::amendsThroughAFullDisk()
{
    World w;
    const IssueId id = w.server.create(u"A"_s);
    w.open();
    w.connect();
    w.remote.lose();
    w.settle();
    QSignalSpy failed{ w.engine.get(), &SyncEngine::saveFailed };
    w.store->outboxError = { errc::StoreFull, u"full"_s, {} };
    const OpId op = w.edit(id, Field::Subject, u"B"_s);
    QCOMPARE(w.edit(id, Field::Subject, u"C"_s), op); // while that is being written
    w.settle();
    QCOMPARE(failed.size(), 1);
    QCOMPARE(w.edit(id, Field::Subject, u"D"_s), op);
    w.settle();
    QCOMPARE(w.engine->status().unsaved, 1);
    QCOMPARE(w.seen(id).subject, u"A"_s);
    w.advance(5s);
    QCOMPARE(failed.size(), 2); // that neither
    QVERIFY(w.engine->exportOutbox().contains("\"D\""));
    QVERIFY(!w.engine->exportOutbox().contains("\"C\""));
    w.store->outboxError = {};
    w.advance(5s);
    QCOMPARE(w.seen(id).subject, u"D"_s);
    // And what is on the disk already.
    w.store->outboxError = { errc::StoreFull, u"full"_s, {} };
    QCOMPARE(w.edit(id, Field::Subject, u"E"_s), op);
    w.settle();
    QCOMPARE(w.seen(id).subject, u"D"_s);
    w.connect(); // it is not sent as it was
    QCOMPARE(w.server.effects, 0);
    w.store->outboxError = {};
    w.advance(5s);
    w.verifyConverged();
    QCOMPARE(w.server.effects, 1);
    QCOMPARE(w.server.issues.at(id).subject, u"E"_s);
}

void tst_SyncEngine::discardsWithWhatWasToBecomePartOfIt()
{
    World w;
    const IssueId id = w.server.create(u"A"_s);
    w.open();
    w.connect();
    w.remote.lose();
    w.settle();
    const OpId op = w.edit(id, Field::Subject, u"B"_s);
    w.settle();
    QCOMPARE(w.edit(id, Field::Subject, u"C"_s), op);
    QVERIFY(!w.engine->discard(op)); // it is being written
    w.settle();
    w.store->outboxError = { errc::StoreFull, u"full"_s, {} };
    QCOMPARE(w.edit(id, Field::Subject, u"D"_s), op);
    w.settle();
    w.store->outboxError = {};
    QVERIFY(w.engine->discard(op));
    w.advance(5s);
    QCOMPARE(w.seen(id).subject, u"A"_s);
    w.connect();
    w.verifyConverged();
    QCOMPARE(w.server.effects, 0);
}

// Killed after any number of steps: what was committed is neither lost nor done twice.
void tst_SyncEngine::survivesACrashAtEveryStep()
{
    for (int steps = 0; steps < 24; ++steps) {
        World w;
        const IssueId id = w.server.create(u"A"_s);
        w.open();
        w.connect();
        QSignalSpy committed{ w.engine.get(), &SyncEngine::committed };
        w.autoServe = false;
        w.edit(id, Field::Subject, u"B"_s);
        const CommentId comment = w.engine->addComment(id, u"Hello"_s);
        for (int i = 0; i < steps; ++i) {
            if (i % 3 == 0)
                World::step(w.storeThread);
            else if (i % 3 == 1)
                World::step(w.home);
            else
                w.server.serve();
        }
        const qsizetype promised = committed.size();
        w.kill();
        w.remote.lose();
        w.autoServe = true;
        w.open(false);
        if (promised >= 1) // without the server too
            QCOMPARE(w.seen(id).subject, u"B"_s);
        if (promised >= 2)
            QCOMPARE(w.replica().comments(id).size(), 1);
        w.engine->setOnline(true);
        w.settle();
        w.connect();
        w.verifyConverged();
        if (QTest::currentTestFailed())
            qCritical("after %d steps", steps);
        if (promised >= 1)
            QCOMPARE(w.seen(id).subject, u"B"_s);
        if (promised >= 2) {
            QCOMPARE(w.replica().comments(id).size(), 1);
            QCOMPARE(w.replica().comments(id)[0].comment.id, comment);
        }
        QVERIFY(w.server.effects >= promised && w.server.effects <= 2);
    }
}

void tst_SyncEngine::keepsTheRowUntilTheCacheHasIt()
{
    World w;
    const IssueId id = w.server.create(u"A"_s);
    w.open();
    w.connect();
    w.store->cacheError = { errc::StoreFull, u"full"_s, {} };
    w.edit(id, Field::Subject, u"B"_s);
    w.advance(20s);
    QCOMPARE(w.server.issues.at(id).subject, u"B"_s);
    QCOMPARE(w.replica().state(id).pending, 0); // confirmed, as far as the user is concerned
    QCOMPARE(w.engine->outbox().rows().size(), size_t{ 1 });
    w.kill();
    w.remote.lose();
    w.open(false);
    QCOMPARE(w.seen(id).subject, u"B"_s); // the cache does not know it
    w.engine->setOnline(true);
    w.settle();
    w.connect();
    w.verifyConverged();
    QCOMPARE(w.server.effects, 1);
}

void tst_SyncEngine::fillsGaps()
{
    World w;
    const IssueId id = w.server.create(u"A"_s);
    w.open();
    w.connect();
    ChangeEvent lost = w.server.logs[w.space()].back();
    // The log goes on behind the client's back, and the next event comes live.
    MiniServer &s = w.server;
    s.issues.at(id).subject = u"B"_s;
    event::IssueUpdated e{ id, {}, 2, { { Field::Subject, u"B"_s } },
        { { Field::Subject, u"A"_s } }, false, false, {}, {} };
    s.issues.at(id).version = 2;
    ChangeEvent missed{ w.space(), lost.seq + 1, {}, s.other, u"t"_s, e, {} };
    s.hashes[w.space()].apply(missed);
    s.logs[w.space()].push_back(missed);
    s.update(id, { { Field::Priority, u"High"_s } });
    QCOMPARE(w.seen(id).priority, u"Medium"_s); // not out of order
    QCOMPARE(w.engine->counters().gapsFound, 1);
    QCOMPARE(w.engine->counters().gapsFilled, 0);
    w.settle();
    QCOMPARE(w.engine->counters().gapsFilled, 1);
    QCOMPARE(w.seen(id).subject, u"B"_s);
    QCOMPARE(w.seen(id).priority, u"High"_s);
    w.verifyConverged();
}

void tst_SyncEngine::dropsDuplicates()
{
    World w;
    const IssueId id = w.server.create(u"A"_s);
    w.open();
    w.connect();
    w.server.update(id, { { Field::Subject, u"B"_s } });
    QSignalSpy changed{ w.engine.get(), &SyncEngine::issuesChanged };
    const SyncCounters before = w.engine->counters();
    QVERIFY(before.eventsApplied > 0);
    for (ChangeEvent event : w.server.logs[w.space()]) {
        if (event.seq < w.server.head(w.space()))
            event.hash = 1; // of what was then
        w.remote.tell(RemoteNews{ remote::Changed{ event } });
    }
    w.settle();
    QCOMPARE(changed.size(), 0);
    QCOMPARE(w.engine->counters().duplicatesDropped - before.duplicatesDropped,
        qint64(w.server.logs[w.space()].size()));
    QCOMPARE(w.engine->counters().eventsApplied, before.eventsApplied);
    w.verifyConverged();
}

void tst_SyncEngine::acknowledgesPagesWhenStored()
{
    World w;
    w.server.pageSize = 2;
    for (int i = 0; i < 6; ++i)
        w.server.create(u"Issue %1"_s.arg(i));
    w.open();
    w.autoServe = false;
    w.connect();
    w.server.serve();
    QVERIFY(w.remote.acknowledged.isEmpty());
    w.home->runAll();
    QVERIFY(w.remote.acknowledged.isEmpty());
    w.store->cacheError = { errc::StoreFull, u"full"_s, {} };
    w.storeThread->runAll();
    w.home->runAll();
    QVERIFY(w.remote.acknowledged.isEmpty());
    QCOMPARE(w.engine->status().storeError.code, errc::StoreFull);
    w.store->cacheError = {};
    w.advance(5s);
    QCOMPARE(w.remote.acknowledged.size(), 2); // the user's own space is empty
    QVERIFY(w.engine->status().storeError.code.isEmpty());
    w.autoServe = true;
    w.settle();
    w.verifyConverged();
    w.reopen();
    QCOMPARE(w.replica().issues().count(), 6);
    QCOMPARE(w.replica().cursor(w.space()).seq, w.server.head(w.space()));
}

// Also after it has gone on and was cut once more, when it begins where there is something already.
void tst_SyncEngine::aFirstSyncThatWasCutIsKnownOffline()
{
    World w;
    w.server.pageSize = 2;
    for (int i = 0; i < 20; ++i)
        w.server.create(u"Issue %1"_s.arg(i));
    const auto takeAPage = [&w] {
        w.autoServe = false;
        w.connect();
        const qint64 before = w.replica().cursor(w.space()).seq;
        for (int i = 0; i < 5 && w.replica().cursor(w.space()).seq == before; ++i) {
            w.server.serve();
            w.settle();
        }
        QVERIFY(w.replica().cursor(w.space()).seq > before);
        QVERIFY(w.engine->status().incomplete);
        w.remote.lose();
        w.settle();
        QVERIFY(w.engine->status().incomplete);
        w.quit();
        w.open(false);
        const qint64 kept = w.replica().cursor(w.space()).seq;
        QVERIFY(kept > 0 && kept < w.server.head(w.space()));
        QVERIFY(w.engine->status().incomplete);
    };
    w.open();
    for (int i = 0; i < 2; ++i) {
        takeAPage();
        if (QTest::currentTestFailed())
            return;
        w.engine->setOnline(true);
    }
    QSignalSpy seen{ w.engine.get(), &SyncEngine::remoteChangeSeen };
    w.autoServe = true;
    w.connect();
    w.verifyConverged();
    QVERIFY(!w.engine->status().incomplete);
    QCOMPARE(seen.size(), 0); // all of it is history
    // What is missed later is no first sync.
    w.remote.lose();
    w.server.create(u"Later"_s);
    w.settle();
    QVERIFY(!w.engine->status().incomplete);
    w.quit();
    w.open(false);
    QVERIFY(!w.engine->status().incomplete);
}

// By events; what was here before is whole, but not that of the last session.
void tst_SyncEngine::aCatchUpThatWasCutIsKnownOffline()
{
    World w;
    w.server.create(u"Before"_s);
    w.open();
    w.connect();
    QVERIFY(!w.engine->status().behind);
    w.quit();
    w.server.pageSize = 2;
    for (int i = 0; i < 20; ++i)
        w.server.create(u"Issue %1"_s.arg(i));
    w.open(false);
    QVERIFY(!w.engine->status().behind); // it has not heard of them
    w.engine->setOnline(true);
    w.autoServe = false;
    w.connect();
    const qint64 before = w.replica().cursor(w.space()).seq;
    for (int i = 0; i < 5 && w.replica().cursor(w.space()).seq == before; ++i) {
        w.server.serve();
        w.settle();
    }
    QVERIFY(w.replica().cursor(w.space()).seq > before);
    QVERIFY(w.engine->status().behind);
    QVERIFY(!w.engine->status().incomplete);
    w.remote.lose();
    w.settle();
    QVERIFY(w.engine->status().behind);
    w.quit();
    w.open(false);
    QVERIFY(w.replica().cursor(w.space()).seq < w.server.head(w.space()));
    QVERIFY(w.engine->status().behind);
    QVERIFY(!w.engine->status().incomplete);
    // When all has come it is forgotten, also on the disk.
    w.engine->setOnline(true);
    w.autoServe = true;
    w.connect();
    w.verifyConverged();
    QVERIFY(!w.engine->status().behind);
    w.quit();
    w.open(false);
    QVERIFY(!w.engine->status().behind);
}

void tst_SyncEngine::takesAFloodAsItIsStored()
{
    World w;
    w.open();
    w.connect();
    w.autoServe = false;
    const qint64 before = w.server.head(w.space());
    for (int i = 0; i < 5000; ++i)
        w.server.create(u"Issue %1"_s.arg(i));
    // What has come while the first one is being written has to be put together in one turn.
    const qint64 shown = w.replica().cursor(w.space()).seq;
    QVERIFY2(shown > before + 1000 && shown < before + 4000, qPrintable(QString::number(shown)));
    w.advance(5s); // no matter how long the disk takes
    w.autoServe = true;
    w.settle();
    w.verifyConverged();
    w.reopen();
    QCOMPARE(w.replica().issues().count(), 5000);
}

// In several turns of the event loop, and all of it in one transaction.
void tst_SyncEngine::collectsALargeChangeInSlices()
{
    constexpr int issues = 100;
    constexpr size_t rows = 10;
    World w;
    for (int i = 0; i < issues; ++i)
        w.server.create(u"A%1"_s.arg(i));
    const auto begin = [&] {
        w.open();
        w.engine->setRowsATurn(rows);
        w.connect();
    };
    begin();
    QVERIFY(!w.engine->isCached()); // the first slice is there
    const int writes = w.store->cacheWrites;
    w.clock.advance(0ms);
    w.settle();
    QVERIFY(w.engine->isCached());
    QVERIFY(w.store->cacheWrites > writes);
    QCOMPARE(w.store->largestPart, rows);
    QCOMPARE(w.store->mostParts, issues / rows);
    w.verifyConverged();
    const qint64 before = w.server.head(w.space());

    // What is in a slice already changes, goes and comes; and the process is killed before it is
    // all there, or when it is.
    for (const bool midst : { true, false }) {
        w.kill();
        begin();
        const std::map<IssueId, Issue> all = w.server.issues;
        for (const auto &[id, issue] : all)
            w.server.update(id, { { Field::Subject, u"B"_s } });
        w.settle();
        Timer later;
        const Timer soon = w.clock.after(0ms, [&] {
            later = w.clock.after(0ms, [&] {
                int i = 0;
                for (const auto &[id, issue] : all) {
                    if (++i % 7 == 0)
                        w.server.remove(id);
                    else if (i % 3 == 0)
                        w.server.update(id, { { Field::Subject, u"C"_s } });
                }
                w.server.create(u"D"_s);
                while (w.server.serve()) {}
                if (midst)
                    w.kill();
            });
        });
        w.clock.advance(0ms);
        if (!midst) {
            w.advance(10s); // page by page
            QVERIFY(w.engine->isCached());
            w.kill();
        }
        w.open(false);
        // Rows that do not fit their cursor would have been cleared.
        const qint64 seq = w.replica().cursor(w.space()).seq;
        const qint64 head = w.server.head(w.space());
        if (midst) {
            QVERIFY2(seq >= before && seq < head, qPrintable(QString::number(seq)));
            QCOMPARE(w.replica().issues().count(), issues);
        } else {
            QCOMPARE(seq, head);
            QCOMPARE(w.replica().issues().count(), static_cast<int>(w.server.issues.size()));
            QCOMPARE(w.replica().hash(w.space()), w.server.hashes[w.space()].value());
        }
    }
}

void tst_SyncEngine::startsOverAtAnotherEpoch()
{
    World w;
    const IssueId id = w.server.create(u"A"_s);
    w.open();
    w.connect();
    // Applied and acknowledged, then the server is restored from before that.
    w.autoServe = false;
    const OpId op = w.edit(id, Field::Subject, u"Mine"_s);
    w.settle();
    const auto request = w.remote.pushing.front();
    w.remote.pushing.clear();
    request.reply(QList<MutationResult>{
        { op, outcome::Applied{ w.server.head(w.space()) + 1, {} }, false } });
    w.settle();
    QCOMPARE(w.engine->outbox().find(op)->state, OutboxState::Applied);
    w.remote.lose();
    w.server.epoch = u"epoch-2"_s;
    const IssueId other = w.server.create(u"After"_s);
    w.autoServe = true;
    w.connect();
    w.verifyConverged();
    QCOMPARE(w.server.issues.at(id).subject, u"Mine"_s); // sent again
    QCOMPARE(w.seen(other).subject, u"After"_s);
    w.reopen();
    QCOMPARE(w.replica().cursor(w.space()).epoch, u"epoch-2"_s);
    QCOMPARE(w.replica().issues().count(), 2);
}

void tst_SyncEngine::repairsDivergenceOnceASession()
{
    World w;
    const IssueId id = w.server.create(u"A"_s);
    w.open();
    w.connect();
    // The client is told something else than what the server has: the next hash shows it.
    const auto told = [&](const QString &subject) {
        return ChangeEvent{ w.space(), w.server.head(w.space()) + 1, {}, w.server.other, u"t"_s,
            event::IssueUpdated{ id, {}, 2, { { Field::Subject, subject } },
                { { Field::Subject, u"A"_s } }, false, false, {}, {} },
            {} };
    };
    w.remote.tell(RemoteNews{ remote::Changed{ told(u"Wrong"_s) } });
    QCOMPARE(w.seen(id).subject, u"Wrong"_s);
    w.server.issues.at(id).subject = u"Right"_s;
    w.server.issues.at(id).version = 2;
    w.server.hashes[w.space()].apply(told(u"Right"_s));
    w.server.logs[w.space()].push_back(told(u"Right"_s));
    w.remote.lose();
    w.server.create(u"B"_s);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"the server has hash"_s));
    w.connect();
    w.verifyConverged();
    QCOMPARE(w.seen(id).subject, u"Right"_s);
    QCOMPARE(w.engine->counters().divergences, 1);
    QCOMPARE(w.engine->counters().resyncs, 1);
    QCOMPARE(w.engine->counters().sessions, 2);

    // A server whose hash is never ours is not asked for ever.
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"the server has hash"_s));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"the server has hash"_s));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"left alone"_s));
    w.server.hashes[w.space()] = SpaceHash{ 42 };
    w.remote.lose();
    w.server.create(u"B"_s);
    w.connect(); // comes to rest
    QVERIFY(w.remote.subscribing.empty());
}

void tst_SyncEngine::startsOverOnResync()
{
    World w;
    const IssueId id = w.server.create(u"A"_s);
    w.open();
    w.connect();
    w.remote.lose();
    w.autoServe = false;
    const OpId op = w.edit(id, Field::Subject, u"Mine"_s);
    w.settle();
    w.connect();
    // The log does not go back that far.
    const auto request = w.remote.subscribing.front();
    w.remote.subscribing.clear();
    QList<SubscribeReply> replies;
    for (const Cursor &cursor : request.cursors)
        replies.append({ cursor.space, SubscribeReply::Status::Resync, w.server.head(cursor.space),
            w.server.epoch });
    request.reply(replies);
    QVERIFY(!w.replica().confirmed(id)); // confirmed rows are gone, the outbox is not
    QVERIFY(w.engine->outbox().find(op));
    w.settle();
    QCOMPARE(w.remote.subscribing.size(), size_t{ 1 });
    QCOMPARE(w.remote.subscribing[0].cursors[0].seq, 0);
    w.autoServe = true;
    w.settle();
    w.advance(2s);
    w.verifyConverged();
    QCOMPARE(w.server.issues.at(id).subject, u"Mine"_s);
}

// The backup is older than the conflict: only this client knows what was typed.
void tst_SyncEngine::keepsConflictsOverARestore()
{
    for (const bool isOnRecordStill : { false, true }) {
        World w;
        const IssueId id = w.server.create(u"A"_s);
        w.open();
        w.connect();
        w.remote.lose();
        const OpId op = w.edit(id, Field::Subject, u"Mine"_s);
        w.settle();
        w.server.update(id, { { Field::Subject, u"Theirs"_s } });
        w.connect();
        w.engine->saveDraft(u"comment:1"_s, u"Half a"_s);
        w.edit(id, Field::Subject, u"Mine too"_s);
        w.settle();
        const QList<Conflict> open = w.replica().conflicts();
        QCOMPARE(open.size(), 1);
        QCOMPARE(open[0].local.at(Field::Subject), FieldValue{ u"Mine too"_s });

        w.remote.lose();
        const SpaceId own = userSpace(w.server.user);
        w.server.epoch = u"epoch-2"_s;
        if (!isOnRecordStill) {
            w.server.logs[own].clear();
            w.server.results.clear();
        }
        w.autoServe = false;
        w.connect();
        for (int i = 0; i < 3; ++i) {
            if (i == 1)
                w.reopen(); // before anything is heard of the new log
            if (i == 2) {
                w.autoServe = true;
                w.settle();
                w.connect();
            }
            QCOMPARE(w.replica().conflicts().size(), 1);
            QCOMPARE(w.replica().conflicts()[0].id.toString(), op.toString());
            QCOMPARE(w.replica().conflicts()[0].local, open[0].local);
            QCOMPARE(w.engine->status().queued, 1); // still held
            QCOMPARE(w.engine->draft(u"comment:1"_s), u"Half a"_s);
        }
        QCOMPARE(w.replica().isOnRecord(open[0].id), isOnRecordStill);
        QCOMPARE(w.server.issues.at(id).subject, u"Theirs"_s);
        w.engine->resolveConflict(
            open[0].id, { { Field::Subject, ValueChange{ u"Theirs"_s, u"Both"_s } } });
        w.settle();
        w.verifyConverged();
        QVERIFY(w.replica().conflicts().isEmpty());
        QCOMPARE(w.server.issues.at(id).subject, u"Both"_s);
    }
}

// Its event had come, and the cache was just about to be written.
void tst_SyncEngine::resendsWhatARestoredServerLost()
{
    World w;
    const IssueId id = w.server.create(u"A"_s);
    w.open();
    w.connect();
    const auto before = w.server.logs[w.space()];
    const auto hash = w.server.hashes[w.space()];
    const auto issues = w.server.issues;
    w.store->cacheError = { errc::StoreFull, u"full"_s, {} };
    w.engine->addComment(id, u"Hello"_s);
    w.autoServe = false;
    w.settle();
    (void)w.server.decide(w.remote.pushing[0].mutations[0]); // the event comes, the answer does not
    w.settle();
    QCOMPARE(w.replica().state(id).pending, 0);
    w.remote.lose();
    w.server.epoch = u"epoch-2"_s;
    w.server.logs[w.space()] = before;
    w.server.hashes[w.space()] = hash;
    w.server.issues = issues;
    w.server.results.clear();
    w.server.lastOps.clear();
    w.autoServe = true;
    w.store->cacheError = {};
    w.connect();
    w.advance(10s);
    w.verifyConverged();
    QCOMPARE(w.replica().comments(id).size(), 1);
    QCOMPARE(w.server.head(w.space()), static_cast<qint64>(before.size()) + 1);
}

// It was away for longer than the server keeps results.
void tst_SyncEngine::findsWhatItCreatedThoughTheResultIsGone()
{
    World w;
    const IssueId id = w.server.create(u"A"_s);
    w.open();
    w.connect();
    w.remote.lose();
    w.engine->addComment(id, u"Hello"_s);
    w.engine->sendMessage(w.server.project, u"Hello all"_s);
    w.edit(id, Field::Subject, u"B"_s);
    w.engine->submit(mutation::ResolveConflict{ ConflictId{ u"c:1"_s } }, userSpace(w.server.user));
    w.settle();
    w.autoServe = false;
    w.connect();
    QCOMPARE(w.remote.pushing.front().mutations.size(), 4);
    w.server.takePushesAndLose();
    w.server.results.clear();
    w.server.acked = w.server.lastOps;
    for (auto &[space, log] : w.server.logs) {
        for (ChangeEvent &event : log)
            event.op = {}; // as a snapshot does not tell
    }
    w.autoServe = true;
    w.connect();
    w.advance(10s);
    QCOMPARE(w.replica().comments(id).size(), 1);
    // What was resolved may be resolved again. But whether the edit was done it cannot know: others
    // may have changed the issue since.
    QCOMPARE(w.engine->outbox().rows().size(), size_t{ 1 });
    QCOMPARE(w.engine->status().attention, 1);
    QCOMPARE(w.engine->outbox().rows().begin()->second.error.code, errc::OpExpired);
}

void tst_SyncEngine::oneHeldEditIsOneConflict()
{
    World w;
    const IssueId id = w.server.create(u"A"_s);
    w.open();
    w.connect();
    w.remote.lose();
    w.edit(id, Field::Subject, u"Mine"_s);
    w.edit(id, Field::Priority, u"High"_s);
    w.settle();
    w.server.update(id, { { Field::Subject, u"Theirs"_s } });
    w.server.update(id, { { Field::Priority, u"Low"_s } });
    w.connect();
    QCOMPARE(w.replica().conflicts().size(), 2); // two mutations, two conflicts
    w.engine->updateIssue(id,
        { { Field::Subject, ValueChange{ u"Theirs"_s, u"Mine at last"_s } },
            { Field::Priority, ValueChange{ u"Low"_s, u"Urgent"_s } } });
    w.settle();
    QCOMPARE(w.server.issues.at(id).subject, u"Theirs"_s);
    QCOMPARE(w.replica().conflicts().size(), 1);
    QCOMPARE(w.engine->status().conflicts, 1);
    const Conflict conflict = w.replica().conflicts()[0];
    QCOMPARE(conflict.local,
        (FieldValues{ { Field::Subject, u"Mine at last"_s }, { Field::Priority, u"Urgent"_s } }));
    QCOMPARE(conflict.base,
        (FieldValues{ { Field::Subject, u"A"_s }, { Field::Priority, u"Medium"_s } }));
    QCOMPARE(conflict.remote,
        (FieldValues{ { Field::Subject, u"Theirs"_s }, { Field::Priority, u"Low"_s } }));
    w.reopen();
    w.connect();
    QCOMPARE(w.replica().conflicts(), QList<Conflict>{ conflict });
    const int effects = w.server.effects;
    w.engine->resolveConflict(conflict.id,
        { { Field::Subject, ValueChange{ u"Theirs"_s, u"Mine at last"_s } },
            { Field::Priority, ValueChange{ u"Low"_s, u"Urgent"_s } } });
    w.settle();
    w.verifyConverged();
    QCOMPARE(w.server.effects, effects + 3); // one edit, and both are off the list
    QVERIFY(w.replica().conflicts().isEmpty());
    QCOMPARE(w.server.issues.at(id).subject, u"Mine at last"_s);
    QCOMPARE(w.server.issues.at(id).priority, u"Urgent"_s);
}

void tst_SyncEngine::aConflictMovesWithTheServer()
{
    World w;
    const IssueId id = w.server.create(u"A"_s);
    w.open();
    w.connect();
    w.remote.lose();
    w.edit(id, Field::Subject, u"Mine"_s);
    w.settle();
    w.server.update(id, { { Field::Subject, u"Theirs"_s } });
    w.connect();
    for (int i = 0; i < 5; ++i) {
        QSignalSpy changed{ w.engine.get(), &SyncEngine::conflictsChanged };
        const QString now = u"Theirs %1"_s.arg(i);
        w.server.update(id, { { Field::Subject, now } });
        w.settle();
        QCOMPARE(changed.size(), 1);
        QCOMPARE(w.replica().conflicts().size(), 1);
        const Conflict conflict = w.replica().conflicts()[0];
        QCOMPARE(conflict.base.at(Field::Subject), FieldValue{ u"A"_s });
        QCOMPARE(conflict.remote.at(Field::Subject), FieldValue{ now });
        QCOMPARE(conflict.issue.subject, now);
    }
    const Conflict conflict = w.replica().conflicts()[0];
    w.engine->resolveConflict(conflict.id,
        { { Field::Subject,
            ValueChange{
                conflict.remote.at(Field::Subject), conflict.local.at(Field::Subject) } } });
    w.settle();
    w.verifyConverged();
    QVERIFY(w.replica().conflicts().isEmpty());
    QCOMPARE(w.server.issues.at(id).subject, u"Mine"_s);
}

void tst_SyncEngine::raisesConflictsAndHoldsFollowers()
{
    World w;
    const IssueId id = w.server.create(u"A"_s);
    w.open();
    w.connect();
    w.remote.lose();
    w.edit(id, Field::Subject, u"Mine"_s);
    w.reopen(); // from then on that is an edit of its own: it may have been sent
    w.edit(id, Field::Subject, u"Mine too"_s);
    w.edit(id, Field::Priority, u"High"_s);
    w.settle();
    w.server.update(id, { { Field::Subject, u"Theirs"_s } });
    QSignalSpy conflicts{ w.engine.get(), &SyncEngine::conflictsChanged };
    w.connect();
    w.advance(2s);
    QCOMPARE(w.seen(id).subject, u"Theirs"_s); // with a mark
    QVERIFY(w.replica().state(id).conflict);
    QCOMPARE(w.seen(id).priority, u"High"_s); // other fields are not held
    QVERIFY(!conflicts.isEmpty());
    const QList<Conflict> open = w.replica().conflicts();
    QCOMPARE(open.size(), 1);
    QCOMPARE(open[0].base.at(Field::Subject), FieldValue{ u"A"_s });
    QCOMPARE(open[0].local.at(Field::Subject), FieldValue{ u"Mine too"_s }); // folded
    QCOMPARE(open[0].remote.at(Field::Subject), FieldValue{ u"Theirs"_s });
    QCOMPARE(w.engine->status().conflicts, 1);
    QCOMPARE(w.engine->status().queued, 1);
    QCOMPARE(w.server.issues.at(id).subject, u"Theirs"_s);
    w.reopen(); // all of that is durable
    QCOMPARE(w.replica().conflicts(), open);
    QCOMPARE(w.seen(id).subject, u"Theirs"_s);
    w.connect();
    QCOMPARE(w.replica().conflicts(), open);
}

void tst_SyncEngine::resolvesConflicts()
{
    World w;
    const IssueId id = w.server.create(u"A"_s);
    w.open();
    w.connect();
    w.autoServe = false;
    w.edit(id, Field::Subject, u"Mine"_s);
    w.settle();
    w.server.update(id, { { Field::Subject, u"Theirs"_s } });
    w.edit(id, Field::Subject, u"Mine too"_s);
    w.autoServe = true;
    w.settle();
    QCOMPARE(w.replica().conflicts().size(), 1);
    const ConflictId conflict = w.replica().conflicts()[0].id;
    QCOMPARE(w.engine->outbox().rows().size(), size_t{ 1 }); // the held one
    w.engine->resolveConflict(
        conflict, { { Field::Subject, ValueChange{ u"Theirs"_s, u"Both"_s } } });
    w.settle();
    w.verifyConverged();
    QCOMPARE(w.server.issues.at(id).subject, u"Both"_s);
    QVERIFY(w.replica().conflicts().isEmpty());
    QCOMPARE(w.engine->status().conflicts, 0);

    // Theirs stays: nothing is edited.
    w.autoServe = false;
    w.edit(id, Field::Subject, u"Mine again"_s);
    w.settle();
    w.server.update(id, { { Field::Subject, u"Theirs again"_s } });
    w.autoServe = true;
    w.settle();
    QCOMPARE(w.replica().conflicts().size(), 1);
    w.engine->resolveConflict(w.replica().conflicts()[0].id, FieldChanges{});
    w.settle();
    w.verifyConverged();
    QCOMPARE(w.server.issues.at(id).subject, u"Theirs again"_s);
}

void tst_SyncEngine::knowsConflictsResolvedElsewhere()
{
    World w;
    const IssueId id = w.server.create(u"A"_s);
    w.open();
    w.connect();
    w.autoServe = false;
    const OpId op = w.edit(id, Field::Subject, u"Mine"_s);
    w.settle();
    w.server.update(id, { { Field::Subject, u"Theirs"_s } });
    w.settle();
    w.server.takePushesAndLose(); // it becomes a conflict, and nobody tells
    const ConflictId conflict{ op.toString() };
    w.server.append(
        userSpace(w.server.user), event::ConflictResolved{ conflict }, {}, w.server.user);
    w.autoServe = true;
    w.connect();
    w.advance(2s);
    QVERIFY(w.replica().conflicts().isEmpty());
    w.verifyConverged();

    // Also when both events are stored and only the answer is missing.
    World v;
    const IssueId issue = v.server.create(u"A"_s);
    v.open();
    v.connect();
    v.autoServe = false;
    const OpId lost = v.edit(issue, Field::Subject, u"Mine"_s);
    v.settle();
    v.server.update(issue, { { Field::Subject, u"Theirs"_s } });
    v.settle();
    const Mutation mutation = v.remote.pushing[0].mutations[0];
    (void)v.server.decide(mutation);
    v.server.append(userSpace(v.server.user),
        event::ConflictResolved{ ConflictId{ lost.toString() } }, {}, v.server.user);
    // The cache is written, the removal of the outbox row is not.
    v.store->outboxError = { errc::Io, u"gone"_s, {} };
    v.settle();
    v.kill();
    v.remote.lose();
    v.autoServe = true;
    v.open();
    QCOMPARE(v.engine->outbox().rows().size(), size_t{ 1 });
    v.connect();
    QVERIFY(v.replica().conflicts().isEmpty());
    v.verifyConverged();
}

void tst_SyncEngine::keepsRefusedMutations()
{
    World w;
    const IssueId id = w.server.create(u"A"_s);
    w.open();
    w.connect();
    const OpId op = w.edit(id, Field::Subject, u"refuse"_s);
    const OpId other = w.edit(id, Field::Priority, u"High"_s);
    w.settle();
    QCOMPARE(w.server.issues.at(id).priority, u"High"_s); // not blocked
    QVERIFY(!w.engine->outbox().find(other));
    QCOMPARE(w.engine->status().attention, 1);
    QVERIFY(w.replica().state(id).needsAttention);
    QCOMPARE(w.seen(id).subject, u"A"_s);
    QVERIFY(w.engine->exportOutbox().contains("refuse"));
    w.reopen();
    w.connect();
    QCOMPARE(w.engine->status().attention, 1); // not thrown away, not sent for ever
    QCOMPARE(w.engine->outbox().find(op)->error.code, errc::Validation);
    QVERIFY(w.engine->retry(op,
        mutation::UpdateIssue{ id, { { Field::Subject, ValueChange{ u"A"_s, u"Better"_s } } } }));
    w.settle();
    QCOMPARE(w.server.issues.at(id).subject, u"Better"_s);
    w.verifyConverged();

    Issue issue;
    issue.project = w.server.project;
    issue.subject = u"refuse me"_s;
    const IssueId created = w.engine->createIssue(issue);
    w.settle();
    QVERIFY(w.replica().find(created)); // can be found and mended
    QVERIFY(w.replica().state(created).needsAttention);
    QVERIFY(w.engine->discard(w.engine->outbox().rows().begin()->second.mutation.op));
    w.settle();
    QVERIFY(!w.replica().find(created));
    w.verifyConverged();
}

void tst_SyncEngine::waitsWhenItIsToldTo()
{
    World w;
    const IssueId id = w.server.create(u"A"_s);
    w.open();
    w.connect();
    w.autoServe = false;
    const OpId op = w.edit(id, Field::Subject, u"B"_s);
    w.settle();
    auto request = w.remote.pushing.front();
    w.remote.pushing.clear();
    request.reply(QList<MutationResult>{ { op, outcome::Retry{ 4000 }, false } });
    w.settle();
    w.edit(id, Field::Priority, u"High"_s);
    w.settle();
    QVERIFY(w.remote.pushing.empty());
    w.advance(3s);
    QVERIFY(w.remote.pushing.empty());
    w.advance(1s);
    QCOMPARE(w.remote.pushing.size(), size_t{ 1 });
    QCOMPARE(w.remote.pushing[0].mutations.size(), 2);
    QCOMPARE(w.remote.pushing[0].mutations[0].op, op); // under the same number
    // An error of the whole push: longer and longer pauses, for ever.
    for (int i = 0; i < 20; ++i) {
        QCOMPARE(w.remote.pushing.size(), size_t{ 1 });
        request = w.remote.pushing.front();
        w.remote.pushing.clear();
        request.reply(Error{ errc::RateLimited, u"too fast"_s, {} });
        w.settle();
        QVERIFY(w.remote.pushing.empty());
        for (int second = 0; second < 100 && w.remote.pushing.empty(); ++second)
            w.advance(1s);
    }
    w.autoServe = true;
    w.settle();
    w.verifyConverged();
}

void tst_SyncEngine::makesSmallerBatches()
{
    World w;
    QList<IssueId> ids;
    for (int i = 0; i < 8; ++i)
        ids.append(w.server.create(u"A"_s));
    w.open();
    w.connect();
    w.autoServe = false;
    std::vector<std::pair<SpaceId, MutationBody>> bulk;
    for (const IssueId &id : ids)
        bulk.emplace_back(w.space(),
            mutation::UpdateIssue{ id, { { Field::Subject, ValueChange{ u"A"_s, u"B"_s } } } });
    QCOMPARE(w.engine->submit(std::move(bulk), u"group-1"_s).size(), 8);
    w.settle();
    QCOMPARE(w.store->outboxWrites, 1); // one transaction for all
    qsizetype expected = 8;
    for (; expected > 1; expected /= 2) {
        QCOMPARE(w.remote.pushing.size(), size_t{ 1 });
        const auto request = w.remote.pushing.front();
        w.remote.pushing.clear();
        QCOMPARE(request.mutations.size(), expected);
        request.reply(Error{ errc::BatchTooLarge, u"too large"_s, {} });
        w.settle();
    }
    const auto request = w.remote.pushing.front();
    w.remote.pushing.clear();
    QCOMPARE(request.mutations.size(), 1);
    request.reply(Error{ errc::TooLarge, u"too large"_s, {} });
    w.autoServe = true;
    w.settle();
    QCOMPARE(w.engine->status().attention, 1); // the one that is too large alone
    QCOMPARE(w.server.effects, 7);
}

// The server refuses the whole of a push because of one mutation in it, wherever that stands.
void tst_SyncEngine::findsTheBadOneOfABatch()
{
    for (const auto code : { errc::Validation, errc::BadArgument, errc::BatchTooLarge }) {
        for (int bad = 0; bad < 7; ++bad) {
            World w;
            QList<IssueId> ids;
            for (int i = 0; i < 7; ++i)
                ids.append(w.server.create(u"A"_s));
            w.open();
            w.connect();
            w.autoServe = false;
            std::vector<std::pair<SpaceId, MutationBody>> bulk;
            for (const IssueId &id : ids)
                bulk.emplace_back(w.space(),
                    mutation::UpdateIssue{
                        id, { { Field::Subject, ValueChange{ u"A"_s, u"B"_s } } } });
            const QList<OpId> ops = w.engine->submit(std::move(bulk), {});
            w.settle();
            QList<OpId> done;
            int pushes = 0;
            for (; !w.remote.pushing.empty() && pushes < 30; ++pushes) {
                const auto request = w.remote.pushing.front();
                w.remote.pushing.clear();
                if (std::any_of(request.mutations.begin(), request.mutations.end(),
                        [&](const Mutation &m) { return m.op == ops[bad]; })) {
                    request.reply(Error{ code, u"no"_s, {} });
                } else {
                    QList<MutationResult> results;
                    for (const Mutation &mutation : request.mutations) {
                        done.append(mutation.op);
                        results.append(w.server.decide(mutation));
                    }
                    request.reply(results);
                }
                w.settle();
            }
            QVERIFY(pushes < 30);
            QList<OpId> others = ops;
            others.removeAt(bad);
            QCOMPARE(done, others); // in their order
            QCOMPARE(w.server.effects, 6);
            QCOMPARE(w.engine->outbox().rows().size(), size_t{ 1 });
            const OutboxRow &row = *w.engine->outbox().find(ops[bad]);
            QCOMPARE(row.state, OutboxState::NeedsAttention);
            QCOMPARE(row.error.code, code);
            // Afterwards they go in large batches again.
            w.autoServe = true;
            QVERIFY(w.engine->retry(ops[bad]));
            w.settle();
            w.verifyConverged();
        }
    }
}

// Whatever passes by itself blames nobody; the order stays.
void tst_SyncEngine::outlastsAServerInTrouble()
{
    World w;
    const IssueId id = w.server.create(u"A"_s);
    w.open();
    w.connect();
    w.autoServe = false;
    std::vector<std::pair<SpaceId, MutationBody>> both;
    both.emplace_back(w.space(),
        mutation::UpdateIssue{ id, { { Field::Subject, ValueChange{ u"A"_s, u"B"_s } } } });
    both.emplace_back(w.space(),
        mutation::UpdateIssue{
            id, { { Field::Priority, ValueChange{ u"Medium"_s, u"High"_s } } } });
    const QList<OpId> ops = w.engine->submit(std::move(both), {});
    const OpId first = ops[0];
    const OpId second = ops[1];
    w.settle();
    const auto answer = [&](const Error &error) {
        const auto request = w.remote.pushing.front();
        w.remote.pushing.clear();
        QCOMPARE(request.mutations.size(), 2);
        QCOMPARE(request.mutations[0].op, first);
        QCOMPARE(request.mutations[1].op, second);
        request.reply(error);
        w.settle();
        QVERIFY(w.remote.pushing.empty());
    };
    for (const auto code : { errc::RateLimited, errc::Draining, errc::Busy }) {
        answer({ code, u"later"_s, {}, 0 });
        for (int i = 0; i < 200 && w.remote.pushing.empty(); ++i)
            w.advance(1s);
    }
    answer({ errc::RateLimited, u"later"_s, {}, 200'000 });
    w.advance(199s);
    QVERIFY(w.remote.pushing.empty());
    w.advance(1s);
    QCOMPARE(w.remote.pushing.size(), size_t{ 1 });
    // A fault of its own is given some time, too.
    for (int i = 0; i < 2; ++i) {
        const auto request = w.remote.pushing.front();
        w.remote.pushing.clear();
        request.reply(Error{ errc::Internal, u"bug"_s, {} });
        w.settle();
        for (int wait = 0; wait < 200 && w.remote.pushing.empty(); ++wait)
            w.advance(1s);
        QCOMPARE(w.remote.pushing.size(), size_t{ 1 });
        QCOMPARE(w.remote.pushing.front().mutations.size(), 1);
    }
    w.autoServe = true;
    w.settle();
    QCOMPARE(w.engine->status().attention, 0);
    w.verifyConverged();
}

void tst_SyncEngine::halvesOfAGroupConflict()
{
    World w;
    const IssueId id = w.server.create(u"A"_s);
    w.open();
    w.connect();
    w.remote.lose();
    w.edit(id, Field::Resolution, u"wontfix"_s); // of what is open
    w.settle();
    w.server.update(id, { { Field::Status, u"In Review"_s } });
    w.connect();
    QCOMPARE(w.replica().conflicts().size(), 1);
    const Conflict conflict = w.replica().conflicts()[0];
    QCOMPARE(conflict.local.at(Field::Resolution), FieldValue{ u"wontfix"_s });
    QCOMPARE(conflict.remote.at(Field::Status), FieldValue{ u"In Review"_s });
    // A further edit of the one half is folded in and does not touch the other.
    w.edit(id, Field::Resolution, u"invalid"_s);
    w.settle();
    const Conflict folded = w.replica().conflicts()[0];
    QCOMPARE(folded.local.at(Field::Resolution), FieldValue{ u"invalid"_s });
    QCOMPARE(folded.local.at(Field::Status), conflict.local.at(Field::Status));
    w.engine->resolveConflict(
        folded.id, { { Field::Resolution, ValueChange{ FieldValue{}, u"invalid"_s } } });
    w.settle();
    w.verifyConverged();
    QCOMPARE(w.server.issues.at(id).resolution, u"invalid"_s);
    QCOMPARE(w.server.issues.at(id).status, u"In Review"_s);
}

void tst_SyncEngine::ownHalvesOfAGroupDoNot()
{
    World w;
    const IssueId id = w.server.create(u"A"_s);
    w.open();
    w.connect();
    w.autoServe = false;
    // One after the other, without waiting for the disk.
    w.edit(id, Field::Status, u"Closed"_s);
    w.edit(id, Field::Resolution, u"fixed"_s);
    World::step(w.storeThread);
    w.edit(id, Field::Resolution, u"duplicate"_s);
    w.settle();
    w.edit(id, Field::Status, u"Resolved"_s);
    w.autoServe = true;
    w.settle();
    w.verifyConverged();
    QCOMPARE(w.server.issues.at(id).status, u"Resolved"_s);
    QCOMPARE(w.server.issues.at(id).resolution, u"duplicate"_s);

    // The first half was refused and is dropped: the other still stands on what is there.
    w.edit(id, Field::Status, u"refuse"_s);
    w.edit(id, Field::Resolution, u"wontfix"_s);
    w.settle();
    QCOMPARE(w.engine->status().attention, 1);
    QVERIFY(w.engine->discard(w.engine->outbox().rows().begin()->second.mutation.op));
    w.settle();
    w.verifyConverged();
    QCOMPARE(w.server.issues.at(id).status, u"Resolved"_s);
    QCOMPARE(w.server.issues.at(id).resolution, u"wontfix"_s);
}

// Fetched anew twice in one session, and it still is not what the server has.
void tst_SyncEngine::aDivergedSpaceIsNotLive()
{
    World w;
    const IssueId id = w.server.create(u"A"_s);
    w.open();
    w.connect();
    const SpaceHash right = w.server.hashes[w.space()];
    w.remote.lose();
    w.server.hashes[w.space()] = SpaceHash{ 42 };
    w.server.create(u"B"_s);
    for (int i = 0; i < 2; ++i)
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"the server has hash"_s));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"left alone"_s));
    w.connect();
    QCOMPARE(w.engine->status().connection.state, ConnectionState::Connecting);
    QCOMPARE(w.engine->status().diverged, 1);
    QVERIFY(!w.engine->status().stuck);
    // It goes on as well as it can, and nobody's edits wait for it.
    w.server.update(id, { { Field::Subject, u"Theirs"_s } });
    w.edit(id, Field::Priority, u"High"_s);
    w.settle();
    QCOMPARE(w.seen(id).subject, u"Theirs"_s);
    QCOMPARE(w.server.issues.at(id).priority, u"High"_s);
    QCOMPARE(w.engine->outbox().rows().size(), size_t{ 0 });
    QCOMPARE(w.engine->status().connection.state, ConnectionState::Connecting);
    // Some time later it is tried in another session, from the beginning.
    const int starts = w.remote.starts;
    w.server.hashes[w.space()] = right;
    for (const ChangeEvent &event : w.server.logs[w.space()]) {
        if (event.seq > 3)
            w.server.hashes[w.space()].apply(event);
    }
    w.advance(59s);
    QCOMPARE(w.remote.starts, starts);
    w.advance(1s);
    QCOMPARE(w.remote.starts, starts + 1);
    w.connect();
    QCOMPARE(w.engine->status().diverged, 0);
    w.verifyConverged();
    w.advance(2h);
    QCOMPARE(w.remote.starts, starts + 1);
}

void tst_SyncEngine::eventsAreNoAnswerToAPush()
{
    World w;
    const IssueId id = w.server.create(u"A"_s);
    w.open();
    w.connect();
    w.autoServe = false;
    w.edit(id, Field::Subject, u"B"_s);
    w.settle();
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"connecting anew"_s));
    for (int i = 0; i < 6; ++i) {
        QCOMPARE(w.remote.starts, 1);
        w.advance(5s);
        if (i < 5)
            w.server.update(id, { { Field::Severity, qint64{ i + 1 } } });
    }
    QCOMPARE(w.remote.starts, 2);
    QVERIFY(w.engine->status().stuck);
    QCOMPARE(w.engine->counters().answersLate, 1);
    w.autoServe = true;
    w.connect();
    w.verifyConverged();
    QVERIFY(!w.engine->status().stuck);
}

void tst_SyncEngine::purgesRevokedSpaces()
{
    World w;
    const IssueId id = w.server.create(u"Secret"_s);
    w.open();
    w.connect();
    w.autoServe = false;
    const OpId op = w.edit(id, Field::Subject, u"Typed by me"_s);
    w.settle();
    w.remote.pushing.clear();
    w.server.spaces.removeAll(w.space());
    w.server.append(userSpace(w.server.user), event::SpaceRevoked{ w.space() });
    w.settle();
    QVERIFY(!w.replica().find(id));
    QVERIFY(w.replica().projects().isEmpty());
    QVERIFY(!w.replica().spaces().contains(w.space()));
    QCOMPARE(w.remote.unsubscribed, QList<SpaceId>{ w.space() });
    QCOMPARE(w.engine->outbox().find(op)->state, OutboxState::NeedsAttention);
    QVERIFY(w.engine->exportOutbox().contains("Typed by me"));
    w.quit();
    QFile cache{ w.dir.path() + u"/profile/cache.db"_s };
    QVERIFY(cache.open(QIODevice::ReadOnly));
    QVERIFY(!cache.readAll().contains("Secret"));

    // It also goes if that happened while the client was away.
    World v;
    const IssueId other = v.server.create(u"Secret"_s);
    v.open();
    v.connect();
    v.remote.lose();
    v.server.spaces.removeAll(v.space());
    v.connect();
    QVERIFY(!v.replica().find(other));
    QCOMPARE(v.engine->status().connection.state, ConnectionState::Connected);
}

void tst_SyncEngine::ignoresRightsOfLongAgo()
{
    World w;
    const SpaceId own = userSpace(w.server.user);
    w.server.append(own, event::SpaceGranted{ w.space(), u"Project"_s, Role::Viewer });
    w.server.append(own, event::SpaceRevoked{ w.space() });
    w.server.append(own, event::SpaceGranted{ w.space(), u"Project"_s, Role::Viewer });
    const IssueId id = w.server.create(u"A"_s);
    w.open();
    w.connect();
    w.verifyConverged();
    QCOMPARE(w.replica().myRole(w.server.project), Role::Admin); // as hello says
    w.autoServe = false;
    w.edit(id, Field::Subject, u"Mine"_s);
    w.settle();
    w.remote.lose();
    w.server.epoch = u"epoch-2"_s; // all of the log is read again
    w.autoServe = true;
    w.connect();
    w.verifyConverged();
    QCOMPARE(w.server.issues.at(id).subject, u"Mine"_s); // it was not refused meanwhile
}

void tst_SyncEngine::takesGrantedSpaces()
{
    World w;
    w.server.spaces.removeAll(w.space());
    const IssueId id = w.server.create(u"A"_s);
    w.open();
    w.connect();
    QVERIFY(!w.replica().find(id));
    w.server.spaces.append(w.space());
    w.server.append(
        userSpace(w.server.user), event::SpaceGranted{ w.space(), u"Project"_s, Role::Member });
    w.settle();
    w.verifyConverged();
    QCOMPARE(w.seen(id).subject, u"A"_s);
    QCOMPARE(w.replica().myRole(w.server.project), Role::Member);
}

// Taken away and given back while the client was away: what the log tells is over.
void tst_SyncEngine::keepsEditsOfARightThatCameBack()
{
    World w;
    const IssueId id = w.server.create(u"A"_s);
    w.open();
    w.connect();
    w.remote.lose();
    w.edit(id, Field::Subject, u"Typed"_s);
    w.settle();
    w.edit(id, Field::Subject, u"Typed on the train"_s); // goes out after the first
    w.settle();
    const SpaceId own = userSpace(w.server.user);
    w.server.append(own, event::SpaceRevoked{ w.space() });
    w.server.append(own, event::SpaceGranted{ w.space(), u"Project"_s, Role::Member });
    w.connect();
    QCOMPARE(w.engine->status().attention, 0);
    w.verifyConverged();
    QCOMPARE(w.server.issues.at(id).subject, u"Typed on the train"_s);
    QCOMPARE(w.replica().myRole(w.server.project), Role::Admin); // as hello says

    // The hello was overtaken by a revocation: the server says so when it is asked.
    w.remote.lose();
    const OpId late = w.edit(id, Field::Subject, u"Typed too late"_s);
    w.settle();
    w.server.append(own, event::SpaceRevoked{ w.space() });
    w.server.welcome();
    w.server.spaces.removeAll(w.space());
    w.settle();
    QVERIFY(!w.replica().find(id));
    QVERIFY(!w.replica().spaces().contains(w.space()));
    QCOMPARE(w.engine->outbox().find(late)->state, OutboxState::NeedsAttention);
    QCOMPARE(w.engine->status().connection.state, ConnectionState::Connected);
}

void tst_SyncEngine::connectsAnewWhenStuck()
{
    World w;
    const IssueId id = w.server.create(u"A"_s);
    w.open();
    w.connect();
    w.autoServe = false;
    w.edit(id, Field::Subject, u"B"_s);
    w.settle();
    w.advance(29s);
    QCOMPARE(w.remote.starts, 1);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"connecting anew"_s));
    w.advance(1s);
    QCOMPARE(w.remote.starts, 2);
    QVERIFY(w.engine->status().stuck);
    // Nor while catching up.
    w.connect();
    QVERIFY(!w.engine->status().stuck);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"connecting anew"_s));
    w.advance(31s);
    QCOMPARE(w.remote.starts, 3);
    w.autoServe = true;
    w.connect();
    w.advance(2s);
    w.verifyConverged();
    w.advance(10min);
    QCOMPARE(w.remote.starts, 3); // idle is not stuck
}

void tst_SyncEngine::takesANewUuid()
{
    World w;
    const IssueId id = w.server.create(u"A"_s);
    w.open();
    const ClientId former = w.remote.client;
    w.autoServe = false;
    w.server.lastOps[former] = 5; // this outbox has given no number at all
    QSignalSpy notices{ w.engine.get(), &SyncEngine::storeNoticed };
    w.connect();
    QCOMPARE(notices.size(), 1);
    QCOMPARE(w.remote.starts, 2);
    QVERIFY(w.remote.client != former);
    w.autoServe = true;
    w.connect();
    w.verifyConverged();

    // Found out only by a mismatch.
    w.autoServe = false;
    const ClientId second = w.remote.client;
    Issue issue;
    issue.project = w.server.project;
    issue.subject = u"New"_s;
    issue.id = IssueId{ u"new-issue"_s };
    issue.reporter = w.server.user;
    std::vector<std::pair<SpaceId, MutationBody>> both;
    both.emplace_back(w.space(), mutation::CreateIssue{ issue });
    both.emplace_back(w.space(),
        mutation::UpdateIssue{ id, { { Field::Subject, ValueChange{ u"A"_s, u"B"_s } } } });
    w.engine->submit(std::move(both), {});
    w.settle();
    const auto request = w.remote.pushing.front();
    w.remote.pushing.clear();
    QCOMPARE(request.mutations.size(), 2);
    (void)w.server.decide(request.mutations[0]); // this one was done before, under the old uuid
    request.reply(QList<MutationResult>{
        { request.mutations[0].op,
            outcome::Rejected{ { errc::IdempotencyMismatch, u"other"_s, {} } }, false },
        { request.mutations[1].op,
            outcome::Rejected{ { errc::IdempotencyMismatch, u"other"_s, {} } }, false } });
    w.settle();
    QVERIFY(w.remote.client != second);
    w.autoServe = true;
    w.connect();
    w.verifyConverged();
    QCOMPARE(w.seen(id).subject, u"B"_s);
    QCOMPARE(w.seen(issue.id).subject, u"New"_s);

    // What the same answer says of the others holds: they are not sent again.
    w.autoServe = false;
    const ClientId third = w.remote.client;
    std::vector<std::pair<SpaceId, MutationBody>> edits;
    for (const Field field : { Field::Subject, Field::Description })
        edits.emplace_back(w.space(),
            mutation::UpdateIssue{
                id, { { field, ValueChange{ fieldValue(w.seen(id), field), u"C"_s } } } });
    w.engine->submit(std::move(edits), {});
    w.settle();
    const auto mixed = w.remote.pushing.front();
    w.remote.pushing.clear();
    QCOMPARE(mixed.mutations.size(), 2);
    const OpId decided = mixed.mutations[1].op;
    mixed.reply(QList<MutationResult>{
        { mixed.mutations[0].op, outcome::Rejected{ { errc::IdempotencyMismatch, u"other"_s, {} } },
            false },
        { decided, outcome::Conflicted{}, false } });
    w.settle();
    QVERIFY(w.remote.client != third);
    QCOMPARE(w.engine->outbox().rows().size(), size_t{ 2 });
    const OutboxRow *row = w.engine->outbox().find(decided);
    QVERIFY(row);
    QCOMPARE(row->state, OutboxState::Conflict);
}

void tst_SyncEngine::refusesSomebodyElse()
{
    World w;
    const IssueId id = w.server.create(u"A"_s);
    w.open();
    w.connect();
    w.remote.lose();
    w.edit(id, Field::Subject, u"Mine"_s);
    w.settle();
    const UserId me = w.server.user;
    w.server.user = UserId{ u"somebody@example.com"_s };
    w.server.welcome();
    w.settle();
    QVERIFY(!w.remote.running);
    QCOMPARE(w.engine->status().connection.state, ConnectionState::SignInNeeded);
    QCOMPARE(w.server.effects, 0);
    w.server.user = me;
    w.engine->retryNow();
    w.settle();
    QVERIFY(w.remote.running);
    w.connect();
    w.advance(2s);
    w.verifyConverged();
}

void tst_SyncEngine::triesAtOnceWhenTheNetworkIsBack()
{
    World w;
    w.open();
    w.connect();
    w.engine->networkRegained();
    QCOMPARE(w.remote.retries, 0); // it does not wait
    w.remote.lose();
    w.settle();
    QCOMPARE(w.engine->status().connection.state, ConnectionState::Waiting);
    w.engine->networkRegained();
    QCOMPARE(w.remote.retries, 1);
    w.engine->setOnline(false);
    w.settle();
    w.engine->networkRegained();
    QCOMPARE(w.remote.retries, 1); // "Work offline" stays
    QVERIFY(!w.remote.running);
}

void tst_SyncEngine::keepsTypingThroughAFullDisk()
{
    World w;
    const IssueId id = w.server.create(u"A"_s);
    w.open();
    w.connect();
    QSignalSpy failed{ w.engine.get(), &SyncEngine::saveFailed };
    w.store->outboxError = { errc::StoreFull, u"full"_s, {} };
    const OpId op = w.edit(id, Field::Subject, u"B"_s);
    w.settle();
    QCOMPARE(failed.size(), 1);
    QCOMPARE(failed[0][0].value<OpId>(), op);
    QCOMPARE(w.seen(id).subject, u"A"_s); // not shown as pending, not sent
    QCOMPARE(w.server.effects, 0);
    QCOMPARE(w.engine->status().unsaved, 1);
    QCOMPARE(w.engine->status().storeError.code, errc::StoreFull);
    QVERIFY(w.engine->exportOutbox().contains("\"B\""));
    w.edit(id, Field::Priority, u"High"_s);
    w.advance(30s);
    QCOMPARE(w.engine->status().unsaved, 2);
    QCOMPARE(failed.size(), 2); // each once
    w.store->outboxError = {};
    w.advance(5s);
    w.verifyConverged();
    QCOMPARE(w.server.issues.at(id).subject, u"B"_s);
    QCOMPARE(w.engine->status().unsaved, 0);
    QVERIFY(w.engine->status().storeError.code.isEmpty());
}

// The last transaction is under way when the program ends, and fails: it is tried once more.
void tst_SyncEngine::keepsWhatFailsAtTheEnd()
{
    World w;
    const IssueId id = w.server.create(u"A"_s);
    w.open();
    w.connect();
    w.autoServe = false;
    w.store->outboxError = { errc::StoreFull, u"full"_s, {} };
    w.edit(id, Field::Subject, u"B"_s);
    World::step(w.storeThread);
    w.store->outboxError = {};
    w.quit();
    w.open(false);
    QCOMPARE(w.seen(id).subject, u"B"_s);
    QCOMPARE(w.engine->status().queued, 1);
}

void tst_SyncEngine::survivesADamagedCache()
{
    World w;
    const IssueId id = w.server.create(u"A"_s);
    w.open();
    w.connect();
    w.store->cacheError = { errc::StoreCorrupt, u"damaged"_s, {} };
    w.server.update(id, { { Field::Subject, u"B"_s } });
    w.settle();
    w.store->cacheError = {};
    w.server.create(u"C"_s);
    w.advance(5s);
    w.verifyConverged();
    w.kill(); // everything was written anew, not only the last change
    w.open(false);
    QCOMPARE(w.replica().issues().count(), 2);
    QCOMPARE(w.seen(id).subject, u"B"_s);
    QCOMPARE(w.replica().projects().size(), 1);
}

void tst_SyncEngine::keepsDrafts()
{
    World w;
    w.open();
    w.engine->saveDraft(u"comment:1"_s, u"Hel"_s);
    w.advance(200ms);
    w.engine->saveDraft(u"comment:1"_s, u"Hello"_s);
    w.engine->saveDraft(u"comment:2"_s, u"x"_s);
    QCOMPARE(w.engine->draft(u"comment:1"_s), u"Hello"_s);
    w.advance(100ms);
    w.kill();
    w.open();
    QCOMPARE(w.engine->draft(u"comment:1"_s), u"Hello"_s);
    w.engine->saveDraft(u"comment:1"_s, {});
    w.quit(); // a clean end writes at once
    w.open();
    QCOMPARE(w.engine->drafts(), (QMap<QString, QString>{ { u"comment:2"_s, u"x"_s } }));
}

// What was typed is a draft or a mutation, wherever it ends.
void tst_SyncEngine::draftsGoBehindWhatTheyBecame()
{
    const auto isThere = [](World &w) {
        const auto &rows = w.engine->outbox().rows();
        return w.engine->draft(u"comment"_s) == u"typed"_s
            || std::any_of(rows.begin(), rows.end(), [](const auto &row) {
                   return std::holds_alternative<mutation::AddComment>(row.second.mutation.body);
               });
    };
    const auto send = [](World &w) {
        const IssueId id = w.server.create(u"A"_s);
        w.open();
        w.connect();
        w.autoServe = false;
        w.engine->saveDraft(u"comment"_s, u"typed"_s);
        w.advance(300ms);
        w.edit(id, Field::Priority, u"High"_s); // its write is under way
        w.engine->addComment(id, u"typed"_s);
        w.engine->saveDraft(u"comment"_s, {});
        w.engine->flushDrafts();
    };
    for (int steps = 0; steps < 16; ++steps) {
        World w;
        send(w);
        for (int i = 0; i < steps; ++i)
            World::step(i % 2 == 0 ? w.storeThread : w.home);
        w.kill();
        w.open(false);
        QVERIFY2(isThere(w), qPrintable(QString::number(steps)));
    }
    // Nor when the disk is full at the end.
    World w;
    send(w);
    w.store->outboxError = { errc::StoreFull, u"full"_s, {} };
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"outbox not written"_s));
    w.quit();
    w.open(false);
    QVERIFY(isThere(w));
}

void tst_SyncEngine::tellsWhatOthersDid()
{
    World w;
    const IssueId id = w.server.create(u"Old"_s);
    w.open();
    QSignalSpy seen{ w.engine.get(), &SyncEngine::remoteChangeSeen };
    w.connect();
    QCOMPARE(seen.size(), 0); // history is no news
    w.server.update(id, { { Field::Status, u"Closed"_s } });
    w.server.update(
        id, { { Field::Status, u"Open"_s } }, { ClientId{ u"phone"_s }, 1 }, w.server.user);
    w.edit(id, Field::Priority, u"High"_s);
    w.settle();
    QCOMPARE(seen.size(), 1); // not my own, on whatever device
    QCOMPARE(seen[0][1].toBool(), true);
    w.remote.lose();
    w.server.update(id, { { Field::Status, u"Closed"_s } });
    w.connect();
    QCOMPARE(seen.size(), 2);
    QCOMPARE(seen[1][1].toBool(), false);
}

void tst_SyncEngine::tellsOncePerBatch()
{
    World w;
    QList<IssueId> ids;
    for (int i = 0; i < 50; ++i)
        ids.append(w.server.create(u"A"_s));
    w.open();
    w.connect();
    QSignalSpy changed{ w.engine.get(), &SyncEngine::issuesChanged };
    QSignalSpy status{ w.engine.get(), &SyncEngine::statusChanged };
    w.remote.lose();
    status.clear();
    for (const IssueId &id : ids)
        w.server.update(id, { { Field::Subject, u"B"_s } });
    w.connect();
    QCOMPARE(changed.size(), 1);
    QCOMPARE(unite(changed).size(), 50);
    changed.clear();
    std::vector<RemoteNews> batch;
    qint64 seq = w.server.head(w.space());
    for (const IssueId &id : ids) {
        event::IssueUpdated e{ id, {}, 3, { { Field::Subject, u"C"_s } },
            { { Field::Subject, u"B"_s } }, false, false, {}, {} };
        batch.emplace_back(
            remote::Changed{ { w.space(), ++seq, {}, w.server.other, u"t"_s, e, {} } });
    }
    w.remote.tell(std::move(batch));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(unite(changed).size(), 50);
}

void tst_SyncEngine::followsMovedIssues()
{
    World w;
    const IssueId id = w.server.create(u"A"_s);
    const ProjectId target{ u"q"_s };
    w.server.spaces.append(projectSpace(target));
    w.open();
    w.connect();
    w.autoServe = false;
    w.edit(id, Field::Subject, u"B"_s);
    w.settle();
    w.edit(id, Field::Subject, u"C"_s); // waits for the first one
    w.settle();
    Issue &issue = w.server.issues.at(id);
    issue.project = target;
    ++issue.version;
    const event::IssueMoved moved{ issue, w.server.project, target, {}, {} };
    w.server.append(projectSpace(target), moved);
    w.server.append(w.space(), moved);
    w.settle();
    QCOMPARE(w.replica().find(id)->project, target);
    // The first one was on its way to the project that the issue has left.
    const auto request = w.remote.pushing.front();
    w.remote.pushing.clear();
    request.reply(QList<MutationResult>{ { request.mutations[0].op,
        outcome::Rejected{ { errc::Forbidden, u"no such issue here"_s, {} } }, false } });
    w.settle();
    QCOMPARE(w.engine->status().attention, 0);
    w.autoServe = true;
    w.settle();
    w.verifyConverged();
    QCOMPARE(w.server.issues.at(id).subject, u"C"_s);

    // What has been sent goes out again as it was: under its number the server may know it.
    w.autoServe = false;
    w.edit(id, Field::Subject, u"D"_s);
    w.settle();
    const auto first = w.remote.pushing.front();
    w.remote.pushing.clear();
    first.reply(QList<MutationResult>{ { first.mutations[0].op, outcome::Retry{ 1000 }, false } });
    issue.project = w.server.project;
    ++issue.version;
    const event::IssueMoved back{ issue, target, w.server.project, {}, {} };
    w.server.append(projectSpace(target), back);
    w.server.append(w.space(), back);
    w.settle();
    QCOMPARE(w.replica().find(id)->project, w.server.project);
    w.advance(1s);
    QCOMPARE(w.remote.pushing.size(), size_t{ 1 });
    QCOMPARE(w.remote.pushing.front().mutations, first.mutations);
}

// What was said there waited so long behind the move that its number has expired.
void tst_SyncEngine::returnsFromAMoveThatWasRefused()
{
    World w;
    const IssueId id = w.server.create(u"A"_s);
    const IssueId other = w.server.create(u"A"_s);
    w.open();
    w.connect();
    w.autoServe = false;
    const OpId move = w.engine->moveIssue(id, ProjectId{ u"q"_s }); // which he may not read
    w.settle();
    w.engine->addComment(id, u"Hello"_s);
    w.settle();
    const OutboxRow &said = w.engine->outbox().rows().rbegin()->second;
    QCOMPARE(said.mutation.space, projectSpace(ProjectId{ u"q"_s }));
    w.edit(other, Field::Subject, u"B"_s);
    w.autoServe = true;
    w.settle();
    QCOMPARE(w.engine->status().attention, 1);
    QCOMPARE(w.engine->status().queued, 1);
    w.server.results.clear();
    w.server.acked = w.server.lastOps;
    QVERIFY(w.engine->discard(move));
    w.settle();
    w.verifyConverged();
    QCOMPARE(w.replica().comments(id).size(), 1);
}

void tst_SyncEngine::reportsPresence()
{
    World w;
    const IssueId id = w.server.create(u"A"_s);
    w.open();
    w.engine->setPresence(PresenceState::Busy, id, u"subject"_s);
    w.engine->setWatched({ u"issue:1"_s });
    QVERIFY(w.remote.presence.isEmpty());
    QSignalSpy changed{ w.engine.get(), &SyncEngine::presenceChanged };
    w.connect();
    QCOMPARE(w.remote.presence,
        (QList<FakeRemote::Presence>{ { PresenceState::Busy, id, u"subject"_s } }));
    QCOMPARE(w.remote.watched, QStringList{ u"issue:1"_s });
    QCOMPARE(changed.size(), 1);
    QCOMPARE(w.engine->presence().state(w.server.other), PresenceState::Online);
    w.engine->setPresence(PresenceState::Online, id, {});
    w.engine->setPresence(PresenceState::Idle, {}, {});
    QCOMPARE(w.remote.presence.size(), 1); // at most one in 2 s, the last wins
    w.advance(2s);
    QCOMPARE(w.remote.presence.size(), 2);
    QCOMPARE(w.remote.presence[1].state, PresenceState::Idle);

    w.engine->noteTyping(u"issue:1"_s, u"comment"_s);
    for (int i = 0; i < 4; ++i) {
        w.advance(1s);
        w.engine->noteTyping(u"issue:1"_s, u"comment"_s);
    }
    QCOMPARE(w.remote.typing.size(), 2); // repeated after 3 s
    w.advance(4s);
    QCOMPARE(w.remote.typing.size(), 3);
    QCOMPARE(w.remote.typing[2], (FakeRemote::Typing{ u"issue:1"_s, u"comment"_s, false }));
    w.engine->noteTyping(u"issue:1"_s, u"comment"_s);
    w.engine->stopTyping(u"issue:1"_s);
    QCOMPARE(w.remote.typing.size(), 5);

    w.remote.lose();
    QCOMPARE(w.engine->presence().present().size(), 0); // hearsay of a session that is over
    w.connect();
    QCOMPARE(w.remote.presence.size(), 3); // told again
}

// Two people's edits, cut connections, lost answers, crashes, failing disks, in any order; then the
// faults end: the client shows what the server has, nothing that was promised is lost, and nothing
// has been done twice.
void tst_SyncEngine::convergesUnderFaults_data()
{
    QTest::addColumn<quint64>("seed");
    QTest::addColumn<int>("histories");
    // What was acknowledged, and requeued for a restored server, had expired there.
    QTest::newRow("acknowledged before a restore") << Q_UINT64_C(12735830757452132653) << 1;
    const int histories = qEnvironmentVariableIntValue("LOCKSTEP_HISTORIES");
    QTest::newRow("random") << RandomValues::seed() << (histories > 0 ? histories : 30);
}

void tst_SyncEngine::convergesUnderFaults()
{
    QFETCH(quint64, seed);
    QFETCH(int, histories);
    if (!qEnvironmentVariableIsSet("LOCKSTEP_VERBOSE"))
        QLoggingCategory::setFilterRules(u"lockstep.sync=false"_s);
    for (int history = 0; history < histories; ++history) {
        RandomValues random{ seed + static_cast<quint64>(history) };
        World w;
        w.rng = Rng{ random.rng().next() };
        w.server.pageSize = static_cast<int>(random.number(1, 5));
        w.autoServe = false;
        QList<IssueId> ids{ w.server.create(u"A"_s), w.server.create(u"B"_s) };
        QSet<CommentId> promised;
        const auto open = [&] {
            w.open();
            QObject::connect(
                w.engine.get(), &SyncEngine::committed, w.engine.get(), [&](const OpId &op) {
                    const OutboxRow *row = w.engine->outbox().find(op);
                    const auto add
                        = row ? std::get_if<mutation::AddComment>(&row->mutation.body) : nullptr;
                    if (add)
                        promised.insert(add->comment);
                });
        };
        open();
        for (int step = 0; step < 150; ++step) {
            const IssueId id = ids[random.number(0, ids.size() - 1)];
            switch (random.number(0, 17)) {
            case 0:
            case 1:
                if (w.replica().find(id))
                    w.edit(id, random.chance(0.5) ? Field::Status : Field::Priority,
                        u"Mine %1"_s.arg(step));
                break;
            case 2:
                w.engine->addComment(id, u"Comment %1"_s.arg(step));
                break;
            case 3:
                w.server.update(id,
                    { { random.chance(0.5) ? Field::Status : Field::Priority,
                        u"Theirs %1"_s.arg(step) } });
                break;
            case 4:
                w.server.welcome();
                break;
            case 5:
                if (random.chance(0.3))
                    w.remote.lose();
                break;
            case 6:
                if (random.chance(0.5))
                    w.server.takePushesAndLose();
                break;
            case 7:
                if (random.chance(0.2)) {
                    w.kill();
                    w.remote.lose();
                    open();
                }
                break;
            case 8:
                w.store->outboxError
                    = random.chance(0.3) ? Error{ errc::Io, u"io"_s, {} } : Error{};
                w.store->cacheError
                    = random.chance(0.3) ? Error{ errc::StoreFull, u"full"_s, {} } : Error{};
                break;
            case 9:
                w.clock.advance(Milliseconds{ random.number(1, 20'000) });
                break;
            case 10:
                if (random.chance(0.1)) {
                    w.remote.lose();
                    w.server.epoch = u"epoch %1"_s.arg(step);
                }
                break;
            case 11:
                if (!w.replica().conflicts().isEmpty()) {
                    const Conflict conflict = w.replica().conflicts().first();
                    FieldChanges chosen;
                    if (w.replica().find(conflict.issue.id) && random.chance(0.7)) {
                        for (const auto &[field, mine] : conflict.local)
                            chosen[field]
                                = ValueChange{ fieldValue(w.seen(conflict.issue.id), field), mine };
                    }
                    w.engine->resolveConflict(conflict.id, chosen);
                }
                break;
            case 12:
                ids.append(w.server.create(u"C"_s));
                break;
            default:
                World::step(w.storeThread);
                World::step(w.home);
                if (random.chance(0.5))
                    (void)w.server.serve();
                break;
            }
        }
        w.store->outboxError = {};
        w.store->cacheError = {};
        w.remote.lose();
        w.autoServe = true;
        w.connect();
        for (int i = 0; i < 10; ++i) {
            for (const Conflict &conflict : w.replica().conflicts())
                w.engine->resolveConflict(conflict.id, FieldChanges{});
            w.advance(40s);
        }
        w.verifyConverged();
        QSet<CommentId> there;
        int count = 0;
        for (const IssueId &id : std::as_const(ids)) {
            for (const VisibleComment &comment : w.replica().comments(id)) {
                there.insert(comment.comment.id);
                ++count;
            }
        }
        QCOMPARE(static_cast<int>(there.size()), count); // none twice
        for (const CommentId &comment : std::as_const(promised))
            QVERIFY2(there.contains(comment), qPrintable(comment.toString()));
        w.reopen();
        for (const auto &[id, issue] : w.server.issues)
            QCOMPARE(w.seen(id).status, issue.status);
        if (QTest::currentTestFailed()) {
            qCritical("history %d", history);
            return;
        }
    }
    QLoggingCategory::setFilterRules({});
}

QTEST_GUILESS_MAIN(tst_SyncEngine)
#include "tst_syncengine.moc"

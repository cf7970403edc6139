// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/sqlitestore.h"
#include "core/sync/syncengine.h"
#include "server/storage/storage.h"
#include "tests/support/fakeclock.h"
#include "tests/support/faultvfs.h"
#include "tests/support/miniserver.h"
#include "tests/support/queueexecutor.h"
#include "tests/support/randomvalues.h"

#include <QElapsedTimer>
#include <QLoggingCategory>
#include <QTemporaryDir>
#include <QTest>

using namespace lockstep;
using namespace Qt::StringLiterals;
using Fault = FaultVfs::Fault;

namespace {

// A replica on real files and a disk that fails.
struct Seat
{
    FaultVfs disk{};
    QTemporaryDir dir{};
    FakeClock clock{};
    Rng rng{ 1 };
    std::optional<QueueExecutor> storeThread{};
    std::optional<QueueExecutor> home{};
    FakeRemote remote{};
    MiniServer server{ remote };
    std::unique_ptr<SqliteStore> store{};
    std::unique_ptr<SyncEngine> engine{};
    std::optional<Error> openError{};
    QSet<OpId> committed{};
    QHash<OpId, QString> typed{};
    int notices = 0;

    ~Seat() { engine.reset(); }

    void open()
    {
        store = std::make_unique<SqliteStore>(
            SqliteStore::Options{ dir.path() + u"/profile"_s, u"m"_s, 0, 0 });
        storeThread.emplace(clock);
        home.emplace(clock);
        openError.reset();
        engine = std::make_unique<SyncEngine>(*store, *storeThread, *home, remote, clock, rng);
        QObject::connect(engine.get(), &SyncEngine::openFailed, engine.get(),
            [this](const Error &error) { openError = error; });
        QObject::connect(engine.get(), &SyncEngine::committed, engine.get(),
            [this](const OpId &op) { committed.insert(op); });
        QObject::connect(engine.get(), &SyncEngine::storeNoticed, engine.get(),
            [this](const StoreNotice &notice) {
                qWarning("notice %d %s", int(notice.kind), qPrintable(notice.file));
                ++notices;
            });
        engine->start();
        settle();
    }
    void settle()
    {
        for (int i = 0; i < 10'000; ++i) {
            bool any = !storeThread->isEmpty();
            storeThread->runAll();
            any = any || !home->isEmpty();
            home->runAll();
            if (remote.running)
                any = server.serve() || any;
            if (!any)
                return;
        }
        QFAIL("it never comes to rest");
    }
    void connect()
    {
        if (remote.running)
            server.welcome();
        settle();
    }
    void advance(Milliseconds time)
    {
        for (; time > 0ms; time -= 500ms) {
            clock.advance(500ms);
            settle();
        }
    }
    void kill() // -9
    {
        engine.reset();
        storeThread->die();
        home->die();
        store.reset();
    }

    void type(const QString &text)
    {
        if (!engine->isOpen())
            return;
        const auto &issues = server.issues;
        const OpId op
            = engine->submit(mutation::AddComment{ issues.begin()->first, CommentId{ text }, text },
                projectSpace(server.project));
        typed.insert(op, text);
    }
    // Something of everything: others' changes, own ones, pages, drafts.
    void work()
    {
        for (int i = 0; i < 10; ++i) {
            server.create(u"Issue %1"_s.arg(i));
            settle();
            type(u"word-%1"_s.arg(i));
            if (i % 2 == 0)
                settle();
            if (engine->isOpen())
                engine->saveDraft(u"draft"_s, u"draft %1"_s.arg(i));
            advance(500ms);
        }
    }
    [[nodiscard]] bool serverHas(const QString &text) const
    {
        const auto log = server.logs.find(projectSpace(server.project));
        return log != server.logs.end()
            && std::any_of(log->second.begin(), log->second.end(), [&](const ChangeEvent &event) {
                   const auto *added = std::get_if<event::CommentAdded>(&event.body);
                   return added && added->comment.text == text;
               });
    }
    [[nodiscard]] bool outboxHas(const QString &text) const
    {
        return engine->exportOutbox().contains('"' + text.toUtf8() + '"');
    }
    // What was said to be saved is here or with the server.
    void verifyNothingLost()
    {
        for (const OpId &op : std::as_const(committed)) {
            const QString text = typed.value(op);
            QVERIFY2(serverHas(text) || outboxHas(text), qPrintable(text + u" is lost"_s));
        }
    }
    void verifyConverged()
    {
        QCOMPARE(engine->status().connection.state, ConnectionState::Connected);
        QVERIFY(engine->status().storeError.code.isEmpty());
        QCOMPARE(engine->status().unsaved, 0);
        QCOMPARE(engine->outbox().rows().size(), size_t{ 0 });
        for (const SpaceId &space : std::as_const(server.spaces)) {
            QCOMPARE(engine->replica().cursor(space).seq, server.head(space));
            QCOMPARE(engine->replica().hash(space), server.hashes[space].value());
        }
    }
};

} // namespace

class tst_DiskFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLoggingCategory::setFilterRules(u"lockstep.*=false"_s); }
    void losesNothing_data();
    void losesNothing();
    void opensOnAFullDisk();
    void losesNothingOfTheServer_data();
    void losesNothingOfTheServer();
};

void tst_DiskFaults::losesNothing_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<int>("times");
    QTest::addColumn<int>("last");
    constexpr int always = 1'000'000;
    QTest::newRow("full until there is room") << Fault::Full << always << 300;
    QTest::newRow("full for a moment") << Fault::Full << 1 << 300;
    QTest::newRow("write errors") << Fault::WriteError << always << 100;
    QTest::newRow("one write error") << Fault::WriteError << 1 << 100;
    QTest::newRow("a sync that fails") << Fault::SyncError << 1 << 60;
    QTest::newRow("one read error") << Fault::ReadError << 1 << 100;
    QTest::newRow("busy for a moment") << Fault::Busy << 1 << 60;
    QTest::newRow("busy for long") << Fault::Busy << always << 60;
}

// The k-th of those calls fails, for each k: it is told, it comes back, and everything is there.
void tst_DiskFaults::losesNothing()
{
    QFETCH(Fault, fault);
    QFETCH(int, times);
    QFETCH(int, last);
    int met = 0;
    int refused = 0;
    QElapsedTimer timer;
    timer.start();
    for (int k = 1; k <= last; ++k) {
        const bool isKilled = k % 2 == 0; // while the disk is bad
        Seat s;
        s.server.create(u"first"_s);
        // Every third time it fails while the profile is opened, again.
        const bool atOpen = k % 3 == 0;
        if (!atOpen) {
            s.open();
            QVERIFY(s.engine->isOpen());
            s.connect();
            s.disk.failFrom(k, fault, times);
        } else {
            s.open();
            s.connect();
            s.type(u"before"_s);
            s.settle();
            s.kill();
            s.disk.failFrom(k / 3, fault, times);
            s.open();
            s.connect();
        }
        s.work();
        met += s.disk.failures() > 0 ? 1 : 0;
        if (s.openError) {
            ++refused;
            QVERIFY2(s.openError->code == errc::StoreFull || s.openError->code == errc::Io,
                qPrintable(s.openError->code + u": "_s + s.openError->message));
        } else if (s.disk.failures() > 0 && times > 1) {
            // The window shows it as long as it lasts (ui/widgets/linkbanner.h).
            const Error &error = s.engine->status().storeError;
            QVERIFY2(error.code == (fault == Fault::Full ? errc::StoreFull : errc::Io),
                qPrintable(u"k %1: '%2' %3"_s.arg(k).arg(error.code, error.message)));
        }
        if (isKilled || s.openError) {
            s.kill();
            s.disk.heal();
            s.open();
            QVERIFY2(!s.openError,
                qPrintable(u"k %1: %2"_s.arg(k).arg(s.openError.value_or(Error{}).message)));
            s.verifyNothingLost();
            s.connect();
        } else {
            s.disk.heal();
        }
        s.advance(15s);
        s.verifyNothingLost();
        s.verifyConverged();
        if (!isKilled) { // not even what could not be saved at once
            for (const QString &text : std::as_const(s.typed))
                QVERIFY2(s.serverHas(text), qPrintable(u"k %1: %2"_s.arg(k).arg(text)));
        }
        QCOMPARE(s.notices, 0);
        s.kill();
        s.open();
        QVERIFY(!s.openError);
        QCOMPARE(s.notices, 0);
        if (QTest::currentTestFailed()) {
            qInfo("k %d", k);
            return;
        }
    }
    qInfo("%d times, met %d times, %d of them when the profile was opened; 0 lost, %lld ms", last,
        met, refused, timer.elapsed());
    QVERIFY(met >= last / 10); // else it proves little
}

// Without room one can read what is there.
void tst_DiskFaults::opensOnAFullDisk()
{
    Seat s;
    s.server.create(u"first"_s);
    s.open();
    s.connect();
    s.server.lastOps.clear();
    s.engine.reset();
    s.storeThread->runAll();
    s.store.reset();
    s.disk.failFrom(1, Fault::Full);
    s.open();
    QVERIFY2(!s.openError, qPrintable(s.openError.value_or(Error{}).message));
    QCOMPARE(s.engine->issues().count(), 1);
    s.connect();
    s.type(u"word"_s);
    s.settle();
    QCOMPARE(s.engine->status().storeError.code, errc::StoreFull);
    QCOMPARE(s.engine->status().unsaved, 1);
    s.disk.heal();
    s.advance(10s);
    QVERIFY(s.serverHas(u"word"_s));
    s.verifyConverged();
}

void tst_DiskFaults::losesNothingOfTheServer_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<int>("times");
    QTest::newRow("full for a while") << Fault::Full << 7;
    QTest::newRow("one write error") << Fault::WriteError << 1;
    QTest::newRow("syncs that fail") << Fault::SyncError << 2;
    QTest::newRow("one read error") << Fault::ReadError << 1;
}

// The k-th of those calls fails, for each k: what was committed is there, what was not is not, and
// the log has no hole.
void tst_DiskFaults::losesNothingOfTheServer()
{
    using namespace lockstep::server;
    QFETCH(Fault, fault);
    QFETCH(int, times);
    constexpr int last = 60;
    const SpaceId space = projectSpace(ProjectId{ u"p"_s });
    const ClientId client{ u"c"_s };
    int met = 0;
    for (int k = 1; k <= last; ++k) {
        FaultVfs disk;
        FakeClock clock;
        QTemporaryDir dir;
        const QString url = u"sqlite:"_s + dir.path() + u"/server.db"_s;
        qint64 committed = 0;
        {
            auto storage = *Storage::open(url, clock);
            disk.failFrom(k, fault, times);
            for (int attempt = 0; attempt < 60 && committed < 20; ++attempt) {
                const qint64 next = committed + 1;
                const auto done = [&]() -> Result<void> {
                    if (const auto begun = storage->begin(); !begun)
                        return begun;
                    const auto place = storage->nextPlace(space);
                    if (!place)
                        return place.error();
                    if (place->seq != next)
                        return Error{ u"HOLE"_s, QString::number(place->seq), {} };
                    const QByteArray body{ 3000, 'x' };
                    if (const auto put = storage->append(
                            { space, next, u"issue_updated"_s, body }, { client, next });
                        !put)
                        return put;
                    if (const auto put = storage->saveOp({ client, next }, { "h", "r" }); !put)
                        return put;
                    return storage->commit();
                }();
                if (done) {
                    committed = next;
                    continue;
                }
                storage->rollback();
                QVERIFY2(done.error().code == errc::StoreFull || done.error().code == errc::Io,
                    qPrintable(done.error().code + u": "_s + done.error().message));
            }
            met += disk.failures() > 0 ? 1 : 0;
        }
        QCOMPARE(committed, 20); // it came back
        disk.heal();
        const auto storage = Storage::open(url, clock);
        QVERIFY2(storage, qPrintable(storage ? QString{} : storage.error().message));
        QCOMPARE(*(*storage)->head(space), committed);
        QCOMPARE(
            static_cast<qint64>((*storage)->log(space, 0, 1000, 10'000'000)->size()), committed);
        for (qint64 n = 1; n <= committed; ++n)
            QVERIFY(*(*storage)->op({ client, n }));
    }
    qInfo("%d times, met %d times; 0 lost", last, met);
    QVERIFY(met >= last / 10);
}

QTEST_GUILESS_MAIN(tst_DiskFaults)
#include "tst_diskfaults.moc"

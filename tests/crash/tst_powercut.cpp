// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/sqlitedatabase.h"
#include "core/store/sqlitestore.h"
#include "core/sync/replica.h"
#include "server/storage/storage.h"
#include "tests/support/fakeclock.h"
#include "tests/support/faultvfs.h"
#include "tests/support/randomvalues.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace lockstep;
using namespace Qt::StringLiterals;
using Unsynced = DiskReplay::Unsynced;

namespace {

const WallTime now{ Milliseconds{ 1'768'473'000'000 } };
const ClientId client{ u"client-1"_s };
const ClientId other{ u"client-2"_s };
const ProjectId project{ u"01890000-0000-7000-8000-000000000001"_s };
const SpaceId space = projectSpace(project);
constexpr int transactions = 200;
constexpr int reopenEvery = 40; // that checkpoints

OutboxRow edit(qint64 number, Rng &rng)
{
    OutboxRow row;
    row.position = number;
    const auto size = static_cast<qsizetype>(rng.below(6000));
    row.mutation = { { client, number }, space,
        mutation::AddComment{ IssueId{ u"i"_s }, CommentId{ u"c%1"_s.arg(number) },
            u"text %1 "_s.arg(number) + QString{ size, u'x' } },
        {} };
    return row;
}

// What the files held after a call had returned.
struct Told
{
    size_t position = 0; // in the log of the disk
    std::map<qint64, OutboxRow> outbox{};
    qint64 lastOp = 0;
    QString draft{};
    qint64 cursor = 0;
};

bool sameTyped(const Told &told, const StoreState &state)
{
    std::map<qint64, OutboxRow> outbox;
    for (const OutboxRow &row : state.outbox)
        outbox.emplace(row.position, row);
    return outbox == told.outbox && state.lastOp == told.lastOp
        && state.drafts.value(u"draft"_s) == told.draft;
}

QString integrityOf(const QString &file)
{
    SqliteDatabase database;
    if (const auto opened = database.open(file, SqliteDatabase::Durability::Normal); !opened)
        return opened.error().message;
    const auto verdict = database.value(u"PRAGMA integrity_check"_s);
    return verdict ? verdict->toString() : verdict.error().message;
}

struct Cut
{
    size_t position = 0;
    Unsynced unsynced{};
};

// Before and after each sync: nothing that was not synced is there, or sectors of it; and
// anywhere, by chance.
std::vector<Cut> cutsOf(const std::vector<FaultVfs::Operation> &log, Rng &rng)
{
    std::vector<Cut> cuts;
    for (size_t i = 0; i < log.size(); ++i) {
        if (log[i].kind != FaultVfs::Operation::Kind::Sync)
            continue;
        cuts.push_back({ i, Unsynced::Torn });
        cuts.push_back({ i + 1, Unsynced::Lost });
    }
    const int wanted = qEnvironmentVariableIntValue("LOCKSTEP_CUTS");
    for (int i = 0; i < (wanted > 0 ? wanted : 200); ++i) {
        cuts.push_back({ static_cast<size_t>(rng.below(log.size() + 1)),
            rng.below(4) == 0 ? Unsynced::Kept : Unsynced::Torn });
    }
    std::stable_sort(cuts.begin(), cuts.end(),
        [](const Cut &a, const Cut &b) { return a.position < b.position; });
    return cuts;
}

} // namespace

class tst_PowerCut : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void losesNothingOfAProfile();
    void losesNothingOfTheServer();
};

void tst_PowerCut::losesNothingOfAProfile()
{
    FaultVfs disk;
    QTemporaryDir dir;
    Rng rng{ RandomValues::seed() };
    RandomValues values{ rng.next() };
    const SqliteStore::Options options{ dir.path() + u"/profile"_s, u"m"_s, 0, 0 };

    // By cursor: what was confirmed there.
    std::vector<std::map<IssueId, Issue>> confirmed{ {} };
    std::vector<Told> told{ {} };
    disk.setRecording(true);
    auto store = std::make_unique<SqliteStore>(options);
    QVERIFY(store->open(client, now));
    Told state;
    state.position = disk.position();
    told.push_back(state);
    SpaceHash hash;
    for (int n = 1; n <= transactions; ++n) {
        if (n % reopenEvery == 0) {
            store.reset();
            store = std::make_unique<SqliteStore>(options);
            QVERIFY(store->open(other, now));
        }
        switch (rng.below(5)) {
        case 0: {
            state.draft = u"draft %1"_s.arg(n);
            QVERIFY(store->saveDrafts({ { u"draft"_s, state.draft } }));
            break;
        }
        case 1:
        case 2: {
            auto issues = confirmed.back();
            CacheBatch batch;
            for (int i = 0; i < 3; ++i) {
                Issue issue = values.issue();
                if (!issues.empty() && rng.below(2) == 0) // there already
                    issue.id = std::next(
                        issues.begin(), static_cast<std::ptrdiff_t>(rng.below(issues.size())))
                                   ->first;
                issue.project = project;
                if (const auto known = issues.find(issue.id); known != issues.end())
                    hash.remove(known->second);
                hash.add(issue);
                issues[issue.id] = issue;
                batch.put.issues.push_back(issue);
            }
            state.cursor = static_cast<qint64>(confirmed.size());
            batch.put.cursors.push_back({ { space, state.cursor, u"e"_s }, hash.value() });
            batch.lastOp = state.lastOp;
            confirmed.push_back(issues);
            QVERIFY(store->applyCache(batch));
            break;
        }
        default: {
            OutboxBatch batch;
            batch.client = client;
            batch.lastOp = ++state.lastOp;
            batch.put.push_back(edit(batch.lastOp, rng));
            if (!state.outbox.empty() && rng.below(2) == 0) {
                batch.removed.push_back(state.outbox.begin()->first);
                state.outbox.erase(state.outbox.begin());
            }
            state.outbox.emplace(batch.lastOp, batch.put.front());
            QVERIFY(store->applyOutbox(batch));
            break;
        }
        }
        state.position = disk.position();
        told.push_back(state);
    }
    store.reset();
    disk.setRecording(false);

    QElapsedTimer timer;
    timer.start();
    const auto cuts = cutsOf(disk.log(), rng);
    DiskReplay replay{ disk.log() };
    const QString &profile = options.directory;
    size_t last = 0; // of `told` that came before the cut
    for (const Cut &cut : cuts) {
        const QString where = u"cut at %1 of %2, variant %3"_s.arg(cut.position)
                                  .arg(disk.log().size())
                                  .arg(int(cut.unsynced));
        while (last + 1 < told.size() && told[last + 1].position <= cut.position)
            ++last;
        replay.advanceTo(cut.position);
        DiskReplay::store(replay.files(cut.unsynced, rng), profile);
        {
            SqliteStore after{ { profile, u"m"_s, 0, 0 } };
            auto opened = after.open(other, now);
            QVERIFY2(opened, qPrintable(opened ? where : where + u": "_s + opened.error().message));
            if (last > 0) {
                QVERIFY2(opened->notices.isEmpty(), qPrintable(where));
                QCOMPARE(opened->client, client);
            }
            // All that was told; or what was under way too.
            const bool isWhole = sameTyped(told[last], *opened)
                || (last + 1 < told.size() && sameTyped(told[last + 1], *opened));
            QVERIFY2(isWhole, qPrintable(where));
            // Confirmed rows may go back, but to a state that there was.
            const qint64 cursor
                = opened->rows.cursors.empty() ? 0 : opened->rows.cursors.front().cursor.seq;
            QVERIFY2(cursor <= told[std::min(last + 1, told.size() - 1)].cursor, qPrintable(where));
            if (cut.unsynced == Unsynced::Kept)
                QVERIFY2(cursor >= told[last].cursor, qPrintable(where));
            std::map<IssueId, Issue> issues;
            for (const Issue &issue : opened->rows.issues)
                issues.emplace(issue.id, issue);
            QVERIFY2(issues == confirmed[static_cast<size_t>(cursor)], qPrintable(where));
            ReplicaChanges repairs;
            const Replica replica{ std::move(opened->rows), {}, repairs };
            QVERIFY2(repairs.rows.isEmpty(), qPrintable(where));
        }
        for (const QString &file : { u"/outbox.db"_s, u"/cache.db"_s })
            QCOMPARE(integrityOf(profile + file), u"ok"_s);
    }
    qInfo("a profile: %d transactions, %zu operations of the disk, %zu cuts, 0 lost, %lld ms",
        transactions, disk.log().size(), cuts.size(), timer.elapsed());
}

void tst_PowerCut::losesNothingOfTheServer()
{
    using server::Storage;
    FaultVfs disk;
    FakeClock clock;
    QTemporaryDir dir;
    Rng rng{ RandomValues::seed() };
    const QString url = u"sqlite:"_s + dir.path() + u"/server.db"_s;

    const auto bodyOf = [](qint64 seq) {
        return QByteArray{ "{\"n\":" } + QByteArray::number(seq) + ",\"x\":\""
            + QByteArray{ static_cast<qsizetype>(seq * 37 % 3000), 'x' } + "\"}";
    };
    disk.setRecording(true);
    auto storage = *Storage::open(url, clock);
    std::vector<size_t> told{ 0, disk.position() }; // by head + 1
    const QString epoch = *storage->epoch();
    for (qint64 n = 1; n <= transactions; ++n) {
        if (n % reopenEvery == 0) {
            storage.reset();
            storage = *Storage::open(url, clock);
        }
        QVERIFY(storage->begin());
        const auto place = storage->nextPlace(space);
        QVERIFY(place);
        QCOMPARE(place->seq, n);
        QVERIFY(storage->append({ space, n, u"issue_updated"_s, bodyOf(n) }, { client, n }));
        QVERIFY(storage->saveOp({ client, n }, { "hash", bodyOf(n) }));
        QVERIFY(storage->commit());
        told.push_back(disk.position());
    }
    storage.reset();
    disk.setRecording(false);

    QElapsedTimer timer;
    timer.start();
    const auto cuts = cutsOf(disk.log(), rng);
    DiskReplay replay{ disk.log() };
    const QString folder = dir.path() + u"/cut"_s;
    size_t last = 0;
    for (const Cut &cut : cuts) {
        const QString where = u"cut at %1 of %2, variant %3"_s.arg(cut.position)
                                  .arg(disk.log().size())
                                  .arg(int(cut.unsynced));
        while (last + 1 < told.size() && told[last + 1] <= cut.position)
            ++last;
        replay.advanceTo(cut.position);
        DiskReplay::store(replay.files(cut.unsynced, rng), folder);
        {
            const auto after = Storage::open(u"sqlite:"_s + folder + u"/server.db"_s, clock);
            QVERIFY2(after, qPrintable(after ? where : where + u": "_s + after.error().message));
            const qint64 head = *(*after)->head(space);
            const auto acknowledged = static_cast<qint64>(last) - 1;
            QVERIFY2(head >= acknowledged && head <= std::max<qint64>(acknowledged, 0) + 1,
                qPrintable(where));
            if (last > 0)
                QCOMPARE(*(*after)->epoch(), epoch);
            const auto log = (*after)->log(space, 0, transactions + 1, 100'000'000);
            QVERIFY(log);
            QCOMPARE(static_cast<qint64>(log->size()), head);
            for (const server::LogRow &row : *log)
                QCOMPARE(row.body, bodyOf(row.seq));
            QCOMPARE((*after)->opNumbers(client)->last, head);
            for (qint64 n = 1; n <= head; ++n) // all of a transaction, or nothing
                QVERIFY2(*(*after)->op({ client, n }), qPrintable(where));
        }
        QCOMPARE(integrityOf(folder + u"/server.db"_s), u"ok"_s);
    }
    qInfo("a server: %d transactions, %zu operations of the disk, %zu cuts, 0 lost, %lld ms",
        transactions, disk.log().size(), cuts.size(), timer.elapsed());
}

QTEST_GUILESS_MAIN(tst_PowerCut)
#include "tst_powercut.moc"

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/sqlitedatabase.h"
#include "core/store/sqlitestore.h"
#include "core/store/storerows.h"
#include "core/sync/replica.h"
#include "tests/support/randomvalues.h"
#include "tests/support/sanitized.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <signal.h>
#include <unistd.h>

using namespace lockstep;
using namespace Qt::StringLiterals;

namespace {

const WallTime now{ Milliseconds{ 1'768'473'000'000 } };
const ClientId first{ u"client-1"_s };
const ClientId second{ u"client-2"_s };

OutboxRow edit(qint64 position, const ClientId &client = first)
{
    OutboxRow row;
    row.position = position;
    row.mutation = { { client, position }, projectSpace(ProjectId{ u"p"_s }),
        mutation::AddComment{
            IssueId{ u"i"_s }, CommentId{ u"c%1"_s.arg(position) }, u"text %1"_s.arg(position) },
        {} };
    row.createdAt = u"2026-01-15T10:30:00.000Z"_s;
    return row;
}

OutboxBatch batchOf(std::vector<OutboxRow> rows, const ClientId &client = first)
{
    OutboxBatch batch;
    batch.client = client;
    for (const OutboxRow &row : rows)
        batch.lastOp = std::max(batch.lastOp, row.mutation.op.number);
    batch.put = std::move(rows);
    return batch;
}

SqliteStore::Options in(const QTemporaryDir &dir)
{
    return { dir.path() + u"/profile"_s, u"m1"_s, 0, 0 };
}

bool has(const StoreState &state, StoreNotice::Kind kind)
{
    return std::any_of(state.notices.begin(), state.notices.end(),
        [&](const StoreNotice &notice) { return notice.kind == kind; });
}

void overwrite(const QString &path, qint64 offset, const QByteArray &bytes)
{
    QFile file{ path };
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(offset));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray contentOf(const QString &path)
{
    QFile file{ path };
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
}

// A child that writes to the profile until it is killed; it tells each committed position.
int writeForEver(const QString &directory)
{
    SqliteStore store{ { directory, u"m1"_s, 0, 0 } };
    const auto opened = store.open(first, now);
    if (!opened)
        return 2;
    RandomValues random{ 5 };
    qint64 number = opened->lastOp;
    for (;;) {
        ++number;
        if (!store.applyOutbox(batchOf({ edit(number) })))
            return 3;
        if (!store.saveDrafts({ { u"draft"_s, QString::number(number) } }))
            return 3;
        char line[32];
        const int length = snprintf(line, sizeof line, "%lld\n", number);
        if (write(STDOUT_FILENO, line, static_cast<size_t>(length)) != length)
            return 4;
        CacheBatch cache;
        for (int i = 0; i < 20; ++i)
            cache.put.issues.push_back(random.issue());
        cache.lastOp = number;
        if (!store.applyCache(cache))
            return 3;
    }
}

} // namespace

class tst_SqliteStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsEverythingAcrossReopening();
    void readsFlagsOfEarlierVersions();
    void appliesBatches();
    void keepsTheLaterOfTwoStates();
    void survivesKill9();
    void rebuildsADamagedCache_data();
    void rebuildsADamagedCache();
    void quarantinesADamagedOutbox();
    void putsUnreadableRowsAside();
    void refusesNewerVersions_data();
    void refusesNewerVersions();
    void locksTheProfile();
    void refusesAReadOnlyDirectory();
    void refusesAnImpossibleDirectory();
    void losesNothingWhenTheDiskIsFull();
    void renamesTheClientOfRestoredOutboxes();
    void renamesTheClientOfCopiedProfiles();
    void keepsItsNewNameWhenThePowerFails();
    void goesOnAsANewClientWhenItsNameIsDamaged_data();
    void goesOnAsANewClientWhenItsNameIsDamaged();
    void leavesOutDamagedDrafts();
    void isPrivate();
    void loadsFast();
    void opensFromASnapshot();
    void ignoresAStaleSnapshot();
    void takesWhatIsRevokedFromTheSnapshotToo();
};

void tst_SqliteStore::keepsEverythingAcrossReopening()
{
    QTemporaryDir dir;
    RandomValues random{ RandomValues::seed() };
    CacheBatch batch;
    for (int i = 0; i < 50; ++i)
        batch.put.issues.push_back(random.issue());
    batch.put.deletedIssues.push_back({ random.issue(), u"later"_s });
    const SpaceId space = projectSpace(ProjectId{ u"p"_s });
    for (int i = 0; i < 20; ++i)
        batch.put.comments.push_back({ space, random.comment(batch.put.issues[0].id) });
    batch.put.projects.push_back(random.projectRow());
    batch.put.members.push_back({ space, random.member() });
    batch.put.users.push_back({ directorySpace(WorkspaceId{ u"w"_s }), random.userRow() });
    batch.put.conflicts.push_back({ userSpace(UserId{ u"me"_s }), random.conflict() });
    batch.put.spaces.push_back({ space, u"Project"_s, Role::Admin, 0 });
    batch.put.cursors.push_back({ { space, 77, u"epoch"_s }, 0xfedcba9876543210ULL });
    batch.identity = ProfileIdentity{ random.userRow(), WorkspaceId{ u"w"_s }, u"W"_s };
    std::vector<OutboxRow> rows;
    for (size_t kind = 0; kind < std::variant_size_v<MutationBody>; ++kind) {
        OutboxRow row = edit(static_cast<qint64>(kind) + 1);
        const OpId op = row.mutation.op;
        row.mutation = random.mutation(kind);
        row.mutation.op = op;
        rows.push_back(row);
    }
    rows[0].state = OutboxState::Applied;
    rows[0].seq = 12;
    rows[1].state = OutboxState::NeedsAttention;
    rows[1].error = { u"VALIDATION"_s, u"too long"_s, u"subject"_s };
    rows[2].state = OutboxState::Conflict;
    rows[2].conflict = random.conflict();
    rows[2].past = OutboxPast::Answered;
    rows[3].state = OutboxState::Sending;
    rows[4].past = OutboxPast::Renamed;
    const QMap<QString, QString> drafts{ { u"comment:1"_s, u"half a sent"_s },
        { u"comment:2"_s, QChar{ QChar::ByteOrderMark } + u"pasted"_s } };
    {
        SqliteStore store{ in(dir) };
        const auto opened = store.open(first, now);
        QVERIFY2(opened, qPrintable(opened ? QString{} : opened.error().message));
        QCOMPARE(opened->client, first);
        QVERIFY(opened->notices.isEmpty());
        QVERIFY(store.applyOutbox(batchOf(rows)));
        QVERIFY(store.saveDrafts(drafts));
        QVERIFY(store.saveDrafts({ { u"gone"_s, u"x"_s } }));
        QVERIFY(store.saveDrafts({ { u"gone"_s, QString{} } }));
        batch.lastOp = static_cast<qint64>(rows.size());
        QVERIFY(store.applyCache(batch));
    }
    SqliteStore store{ in(dir) };
    const auto state = store.open(second, now);
    QVERIFY(state);
    QVERIFY(state->notices.isEmpty());
    QCOMPARE(state->client, first);
    QCOMPARE(state->lastOp, static_cast<qint64>(rows.size()));
    rows[3].state = OutboxState::Queued; // whether it was sent is not known: send it again
    QVERIFY(state->outbox == rows);
    QCOMPARE(state->drafts, drafts);
    const auto sorted = [](auto list, auto key) {
        std::sort(list.begin(), list.end(),
            [&](const auto &a, const auto &b) { return key(a) < key(b); });
        return list;
    };
    const auto byId = [](const auto &row) { return row.id; };
    const auto byValueId = [](const auto &row) { return row.value.id; };
    QVERIFY(sorted(state->rows.issues, byId) == sorted(batch.put.issues, byId));
    QVERIFY(sorted(state->rows.comments, byValueId) == sorted(batch.put.comments, byValueId));
    QVERIFY(state->rows.deletedIssues == batch.put.deletedIssues);
    QVERIFY(state->rows.projects == batch.put.projects);
    QVERIFY(state->rows.members == batch.put.members);
    QVERIFY(state->rows.users == batch.put.users);
    QVERIFY(state->rows.conflicts == batch.put.conflicts);
    QVERIFY(state->rows.spaces == batch.put.spaces);
    QVERIFY(state->rows.cursors == batch.put.cursors);
    QVERIFY(state->identity == *batch.identity);
}

// There were three of them, and a row may have had several.
void tst_SqliteStore::readsFlagsOfEarlierVersions()
{
    JsonDocument document{ rowLimits };
    const auto pastOf = [&](const QByteArray &flags) {
        QByteArray text = writeOutboxRow(edit(1));
        text.replace(text.lastIndexOf('}'), 1, flags + '}');
        const auto row = readOutboxRow(1, text, document);
        return row ? std::optional{ row->past } : std::nullopt;
    };
    QCOMPARE(pastOf(""), OutboxPast::None);
    QCOMPARE(pastOf(R"(,"renamed":true)"), OutboxPast::Renamed);
    QCOMPARE(pastOf(R"(,"duplicate":true)"), OutboxPast::Answered);
    QCOMPARE(pastOf(R"(,"renamed":true,"duplicate":true)"), OutboxPast::Answered);
    QCOMPARE(pastOf(R"(,"renamed":true,"answered":true)"), OutboxPast::Answered);
    QCOMPARE(pastOf(R"(,"renamed":true,"duplicate":true,"answered":true)"), OutboxPast::Answered);
}

void tst_SqliteStore::appliesBatches()
{
    SqliteStore store{ SqliteStore::Options{ u":memory:"_s, {}, 0, 0 } };
    QVERIFY(store.open(first, now));
    RandomValues random{ 3 };
    CacheBatch batch;
    const ProjectId a{ u"a"_s };
    const ProjectId b{ u"b"_s };
    for (const ProjectId &project : { a, a, b }) {
        batch.put.issues.push_back(random.issue());
        batch.put.issues.back().project = project;
        batch.put.comments.push_back(
            { projectSpace(project), random.comment(batch.put.issues.back().id) });
    }
    batch.put.cursors.push_back({ { projectSpace(a), 1, u"e"_s }, 0 });
    batch.put.cursors.push_back({ { projectSpace(b), 1, u"e"_s }, 0 });
    QVERIFY(store.applyCache(batch));
    // Clearing comes first: what is put in the same batch stays.
    CacheBatch next;
    next.clearedSpaces = { projectSpace(a) };
    next.put.issues.push_back(batch.put.issues[0]);
    next.put.cursors.push_back({ { projectSpace(a), 5, u"f"_s }, 0 });
    next.removedComments = { batch.put.comments[2].value.id };
    QVERIFY(store.applyCache(next));
    // Memory is gone with close(), so look through a second store on a file.
    QTemporaryDir dir;
    SqliteStore file{ in(dir) };
    QVERIFY(file.open(first, now));
    QVERIFY(file.applyCache(batch));
    QVERIFY(file.applyCache(next));
    file.close();
    const auto state = file.open(first, now);
    QVERIFY(state);
    QCOMPARE(state->rows.issues.size(), size_t{ 2 });
    QVERIFY(state->rows.comments.empty());
    QCOMPARE(state->rows.cursors.size(), size_t{ 2 });
}

// Rows are written in the order of their ids: one that is in a batch twice ends as it came last.
void tst_SqliteStore::keepsTheLaterOfTwoStates()
{
    QTemporaryDir dir;
    RandomValues random{ RandomValues::seed() };
    CacheBatch batch;
    for (int i = 0; i < 200; ++i) {
        Issue issue = random.issue();
        issue.id = IssueId{ u"issue-%1"_s.arg(i % 20) };
        issue.name = u"P-%1"_s.arg(i);
        batch.put.issues.push_back(issue);
    }
    SqliteStore store{ in(dir) };
    QVERIFY(store.open(first, now));
    QVERIFY(store.applyCache(batch));
    store.close();
    const auto state = store.open(first, now);
    QVERIFY(state);
    QCOMPARE(state->rows.issues.size(), size_t{ 20 });
    for (const Issue &issue : state->rows.issues) {
        const auto number = issue.id.toString().mid(6).toInt();
        QCOMPARE(issue.name, u"P-%1"_s.arg(180 + number));
    }
}

void tst_SqliteStore::survivesKill9()
{
    QTemporaryDir dir;
    const QString profile = dir.path() + u"/profile"_s;
    Rng rng{ RandomValues::seed() };
    const int kills = qEnvironmentVariableIntValue("LOCKSTEP_KILLS") > 0
        ? qEnvironmentVariableIntValue("LOCKSTEP_KILLS")
        : 10;
    qint64 told = 0;
    for (int round = 0; round < kills; ++round) {
        QProcess child;
        child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        child.start(QCoreApplication::applicationFilePath(), { u"--write-for-ever"_s, profile });
        QByteArray output;
        const auto lines = static_cast<qsizetype>(1 + rng.below(60));
        while (output.count('\n') < lines && child.waitForReadyRead(10'000))
            output += child.readAllStandardOutput();
        QVERIFY2(output.count('\n') >= lines,
            qPrintable(u"child ended with %1"_s.arg(child.exitCode())));
        ::kill(static_cast<pid_t>(child.processId()), SIGKILL);
        child.waitForFinished();
        output += child.readAllStandardOutput();
        output.truncate(output.lastIndexOf('\n'));
        told = output.sliced(output.lastIndexOf('\n') + 1).toLongLong();

        SqliteStore store{ { profile, u"m1"_s, 0, 0 } };
        const auto state = store.open(second, now);
        QVERIFY2(state, qPrintable(state ? QString{} : state.error().message));
        QVERIFY(state->notices.isEmpty());
        QCOMPARE(state->client, first);
        // All that was told is there, in order and whole; at most one more.
        QVERIFY(state->lastOp == told || state->lastOp == told + 1);
        QCOMPARE(static_cast<qint64>(state->outbox.size()), state->lastOp);
        for (size_t i = 0; i < state->outbox.size(); ++i)
            QVERIFY(state->outbox[i] == edit(static_cast<qint64>(i) + 1));
        QVERIFY(state->drafts.value(u"draft"_s).toLongLong() >= told);
        QCOMPARE(state->rows.issues.size() % 20, size_t{ 0 }); // batches are whole
    }
}

void tst_SqliteStore::rebuildsADamagedCache_data()
{
    QTest::addColumn<qint64>("offset");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("header") << qint64{ 0 } << QByteArray(100, 'x');
    QTest::newRow("schema page") << qint64{ 100 } << QByteArray(3000, '\xff');
    QTest::newRow("a page of rows") << qint64{ 4096 * 6 } << QByteArray(4096, '\x7f');
    QTest::newRow("one letter of a subject") << qint64{ -1 } << QByteArray("m");
}

void tst_SqliteStore::rebuildsADamagedCache()
{
    QFETCH(qint64, offset);
    QFETCH(QByteArray, bytes);
    QTemporaryDir dir;
    const QString cache = dir.path() + u"/profile/cache.db"_s;
    {
        SqliteStore store{ in(dir) };
        QVERIFY(store.open(first, now));
        QVERIFY(store.applyOutbox(batchOf({ edit(1) })));
        CacheBatch batch;
        RandomValues random{ 2 };
        for (int i = 0; i < 200; ++i) {
            batch.put.issues.push_back(random.issue());
            batch.put.issues.back().subject = u"needle %1"_s.arg(i);
        }
        QVERIFY(store.applyCache(batch));
    }
    if (offset < 0) {
        offset = contentOf(cache).indexOf("needle");
        QVERIFY(offset > 0);
    }
    overwrite(cache, offset, bytes);
    SqliteStore store{ in(dir) };
    const auto state = store.open(second, now);
    QVERIFY2(state, qPrintable(state ? QString{} : state.error().message));
    QVERIFY(has(*state, StoreNotice::Kind::CacheRebuilt));
    QVERIFY(state->rows.issues.empty());
    QVERIFY(state->outbox == std::vector<OutboxRow>{ edit(1) }); // untouched
    QCOMPARE(state->client, first);
    CacheBatch batch;
    batch.put.issues.push_back(RandomValues{ 1 }.issue());
    QVERIFY(store.applyCache(batch)); // and usable
}

void tst_SqliteStore::quarantinesADamagedOutbox()
{
    QTemporaryDir dir;
    const QString outbox = dir.path() + u"/profile/outbox.db"_s;
    {
        SqliteStore store{ in(dir) };
        QVERIFY(store.open(first, now));
        std::vector<OutboxRow> rows;
        for (qint64 i = 1; i <= 200; ++i)
            rows.push_back(edit(i));
        QVERIFY(store.applyOutbox(batchOf(rows)));
        QVERIFY(store.saveDrafts({ { u"k"_s, u"typed"_s } }));
    }
    const qint64 size = contentOf(outbox).size();
    overwrite(outbox, size - 2 * 4096, QByteArray(4096, '\x55'));
    const QByteArray damaged = contentOf(outbox);

    SqliteStore store{ in(dir) };
    const auto state = store.open(second, now);
    QVERIFY2(state, qPrintable(state ? QString{} : state.error().message));
    QVERIFY(has(*state, StoreNotice::Kind::OutboxQuarantined));
    const StoreNotice notice = state->notices.first();
    QCOMPARE(contentOf(notice.file), damaged); // kept as it was
    QCOMPARE(state->client, second);
    QCOMPARE(state->lastOp, 0);
    QVERIFY(!state->outbox.empty());
    QCOMPARE(notice.rows, static_cast<int>(state->outbox.size()));
    for (const OutboxRow &row : state->outbox)
        QVERIFY(row == edit(row.position)); // what is saved is right
    QCOMPARE(state->drafts.value(u"k"_s), u"typed"_s);
    store.close();
    const auto again = store.open(ClientId{ u"client-3"_s }, now);
    QVERIFY(again);
    QVERIFY(again->notices.isEmpty());
    QVERIFY(again->outbox == state->outbox);
    QVERIFY(QFile::exists(notice.file));
}

void tst_SqliteStore::putsUnreadableRowsAside()
{
    QTemporaryDir dir;
    const QString outbox = dir.path() + u"/profile/outbox.db"_s;
    {
        SqliteStore store{ in(dir) };
        QVERIFY(store.open(first, now));
        QVERIFY(store.applyOutbox(batchOf({ edit(1), edit(2), edit(3) })));
    }
    overwrite(outbox, contentOf(outbox).indexOf("text 2"), "tExt 2");
    SqliteStore store{ in(dir) };
    const auto state = store.open(second, now);
    QVERIFY(state);
    QVERIFY(has(*state, StoreNotice::Kind::OutboxRowUnreadable));
    QVERIFY((state->outbox == std::vector<OutboxRow>{ edit(1), edit(3) }));
    QVERIFY(
        contentOf(outbox).contains("tExt 2") || contentOf(outbox + u"-wal"_s).contains("tExt 2"));
}

void tst_SqliteStore::refusesNewerVersions_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("outbox") << u"outbox.db"_s;
    QTest::newRow("cache") << u"cache.db"_s;
}

void tst_SqliteStore::refusesNewerVersions()
{
    QFETCH(QString, file);
    QTemporaryDir dir;
    const QString profile = dir.path() + u"/profile"_s;
    {
        SqliteStore store{ in(dir) };
        QVERIFY(store.open(first, now));
        QVERIFY(store.applyOutbox(batchOf({ edit(1) })));
    }
    {
        SqliteDatabase database;
        QVERIFY(database.open(profile + u'/' + file, SqliteDatabase::Durability::Full));
        QVERIFY(database.setVersion(99));
    }
    const auto contents = [&] {
        QMap<QString, QByteArray> all;
        QDirIterator files{ profile, QDir::Files | QDir::Hidden };
        while (files.hasNext()) {
            const QString path = files.next();
            all.insert(path, contentOf(path));
        }
        return all;
    };
    const auto before = contents();
    SqliteStore store{ in(dir) };
    const auto state = store.open(second, now);
    QVERIFY(!state);
    QCOMPARE(state.error().code, errc::StoreNewer);
    QCOMPARE(contents(), before);
}

void tst_SqliteStore::locksTheProfile()
{
    QTemporaryDir dir;
    SqliteStore store{ in(dir) };
    QVERIFY(store.open(first, now));
    SqliteStore other{ in(dir) };
    const auto refused = other.open(second, now);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, errc::StoreLocked);
    // And against another process: it cannot even begin to write.
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(),
        { u"--write-for-ever"_s, dir.path() + u"/profile"_s });
    QVERIFY(child.waitForFinished());
    QCOMPARE(child.exitCode(), 2);
    store.close();
    QVERIFY(other.open(second, now));
}

void tst_SqliteStore::refusesAReadOnlyDirectory()
{
    if (geteuid() == 0)
        QSKIP("root may write everywhere");
    QTemporaryDir dir;
    const QString profile = dir.path() + u"/profile"_s;
    QVERIFY(QDir{}.mkpath(profile));
    QVERIFY(QFile::setPermissions(profile, QFile::ReadOwner | QFile::ExeOwner));
    SqliteStore store{ in(dir) };
    const auto state = store.open(first, now);
    QVERIFY(!state);
    QCOMPARE(state.error().code, errc::Io);
    QFile::setPermissions(profile, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

void tst_SqliteStore::refusesAnImpossibleDirectory()
{
    QTemporaryDir dir;
    QFile file{ dir.path() + u"/profile"_s };
    QVERIFY(file.open(QIODevice::WriteOnly));
    SqliteStore store{ in(dir) };
    const auto state = store.open(first, now);
    QVERIFY(!state);
    QCOMPARE(state.error().code, errc::Io);
}

void tst_SqliteStore::losesNothingWhenTheDiskIsFull()
{
    QTemporaryDir dir;
    const QString profile = dir.path() + u"/profile"_s;
    SqliteStore store{ { profile, u"m1"_s, 30, 30 } };
    QVERIFY(store.open(first, now));
    std::vector<OutboxRow> written;
    Result<void> done;
    for (qint64 i = 1; i <= 10'000; ++i) {
        OutboxRow row = edit(i);
        std::get<mutation::AddComment>(row.mutation.body).text = QString{ 2000, u'x' };
        done = store.applyOutbox(batchOf({ row }));
        if (!done)
            break;
        written.push_back(row);
    }
    QVERIFY(!done);
    QCOMPARE(done.error().code, errc::StoreFull);
    QVERIFY(written.size() > 5);
    CacheBatch batch;
    RandomValues random{ 1 };
    for (int i = 0; i < 1000; ++i)
        batch.put.issues.push_back(random.issue());
    const auto cache = store.applyCache(batch);
    QVERIFY(!cache);
    QCOMPARE(cache.error().code, errc::StoreFull);
    // Room again: removing works, and so does writing after it.
    OutboxBatch removal;
    removal.removed = { 1, 2, 3, 4, 5 };
    QVERIFY(store.applyOutbox(removal));
    QVERIFY(store.applyOutbox(batchOf({ edit(20'000) })));
    store.close();
    const auto state = store.open(second, now);
    QVERIFY(state);
    QVERIFY(state->notices.isEmpty());
    written.erase(written.begin(), written.begin() + 5);
    written.push_back(edit(20'000));
    QVERIFY(state->outbox == written);
    QVERIFY(state->rows.issues.empty()); // all of a batch or nothing
}

void tst_SqliteStore::renamesTheClientOfRestoredOutboxes()
{
    QTemporaryDir dir;
    const QString outbox = dir.path() + u"/profile/outbox.db"_s;
    const auto write = [&](qint64 lastOp) {
        SqliteStore store{ in(dir) };
        const auto opened = store.open(first, now);
        QVERIFY(opened);
        QVERIFY(opened->notices.isEmpty());
        QVERIFY(store.applyOutbox(batchOf({ edit(lastOp) })));
        CacheBatch cache;
        cache.lastOp = lastOp;
        QVERIFY(store.applyCache(cache));
    };
    write(5);
    const QByteArray backup = contentOf(outbox);
    write(9);
    QVERIFY(QFile::remove(outbox));
    QFile file{ outbox };
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(backup);
    file.close();
    {
        SqliteStore store{ in(dir) };
        const auto state = store.open(second, now);
        QVERIFY(state);
        QVERIFY(has(*state, StoreNotice::Kind::ClientChanged));
        QCOMPARE(state->client, second);
        QCOMPARE(state->lastOp, 0);
        QCOMPARE(state->outbox.size(), size_t{ 1 }); // what it held is still to be sent
    }
    {
        SqliteStore store{ in(dir) };
        const auto state = store.open(ClientId{ u"client-3"_s }, now);
        QVERIFY(state);
        QVERIFY(state->notices.isEmpty()); // once
        QCOMPARE(state->client, second);
    }
    // Copied to another machine.
    SqliteStore elsewhere{ { dir.path() + u"/profile"_s, u"m2"_s, 0, 0 } };
    const auto state = elsewhere.open(ClientId{ u"client-4"_s }, now);
    QVERIFY(state);
    QCOMPARE(state->client, ClientId{ u"client-4"_s });
}

// The copy of a profile on the same machine, and one that is put back as a whole, both files alike.
void tst_SqliteStore::renamesTheClientOfCopiedProfiles()
{
    QTemporaryDir dir;
    const QString profile = dir.path() + u"/profile"_s;
    {
        SqliteStore store{ in(dir) };
        QVERIFY(store.open(first, now));
        QVERIFY(store.applyOutbox(batchOf({ edit(5) })));
        QVERIFY(store.applyCache({}));
    }
    const QString backup = dir.path() + u"/backup"_s;
    const auto copyTo = [](const QString &from, const QString &to) {
        QVERIFY(QDir{}.mkpath(to));
        for (const QString &name : QDir{ from }.entryList(QDir::Files)) {
            QFile::remove(to + u'/' + name);
            QVERIFY(QFile::copy(from + u'/' + name, to + u'/' + name));
        }
    };
    copyTo(profile, backup);
    const auto clientOf = [&](const QString &path, const ClientId &fresh) {
        SqliteStore store{ { path, in(dir).machine, 0, 0 } };
        const auto state = store.open(fresh, now);
        return state && state->outbox.size() == 1 ? state->client : ClientId{};
    };
    QCOMPARE(clientOf(profile, ClientId{ u"x"_s }), first); // the original goes on
    QCOMPARE(clientOf(backup, second), second);
    QCOMPARE(clientOf(backup, ClientId{ u"x"_s }), second); // once
    copyTo(backup, profile);
    QCOMPARE(clientOf(profile, ClientId{ u"client-3"_s }), ClientId{ u"client-3"_s });
    QCOMPARE(clientOf(profile, ClientId{ u"x"_s }), ClientId{ u"client-3"_s });
}

// outbox.db is on the disk when a transaction ends, cache.db some time later.
void tst_SqliteStore::keepsItsNewNameWhenThePowerFails()
{
    QTemporaryDir dir;
    const QString cache = dir.path() + u"/profile/cache.db"_s;
    {
        SqliteStore store{ in(dir) };
        QVERIFY(store.open(first, now));
        CacheBatch seen;
        seen.lastOp = 9;
        QVERIFY(store.applyCache(seen));
    }
    const QByteArray before = contentOf(cache);
    {
        SqliteStore store{ in(dir) };
        QVERIFY(store.open(first, now));
        OutboxBatch renamed = batchOf({ edit(1) });
        renamed.client = second;
        QVERIFY(store.applyOutbox(renamed));
    }
    QVERIFY(QFile::remove(cache));
    QFile file{ cache };
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(before);
    file.close();
    for (int i = 0; i < 2; ++i) {
        SqliteStore store{ in(dir) };
        const auto state = store.open(ClientId{ u"client-3"_s }, now);
        QVERIFY(state);
        QVERIFY(state->notices.isEmpty());
        QCOMPARE(state->client, second);
        QCOMPARE(state->outbox.size(), size_t{ 1 });
    }
}

void tst_SqliteStore::goesOnAsANewClientWhenItsNameIsDamaged_data()
{
    QTest::addColumn<QString>("damage");
    QTest::newRow("client") << u"UPDATE meta SET value='client-3' WHERE key='client'"_s;
    QTest::newRow("last op") << u"UPDATE meta SET value=value-1 WHERE key='lastOp'"_s;
    QTest::newRow("place") << u"UPDATE meta SET value=value||'x' WHERE key='machine'"_s;
    QTest::newRow("key") << u"UPDATE meta SET key='clienu' WHERE key='client'"_s;
    QTest::newRow("checksum") << u"UPDATE meta SET sum=sum+1 WHERE key='client'"_s;
    QTest::newRow("none") << u"DELETE FROM meta WHERE key='client'"_s;
}
void tst_SqliteStore::goesOnAsANewClientWhenItsNameIsDamaged()
{
    QFETCH(const QString, damage);
    QTemporaryDir dir;
    {
        SqliteStore store{ in(dir) };
        QVERIFY(store.open(first, now));
        QVERIFY(store.applyOutbox(batchOf({ edit(5) })));
        CacheBatch cache;
        cache.lastOp = 5;
        QVERIFY(store.applyCache(cache));
    }
    {
        SqliteDatabase database;
        QVERIFY(
            database.open(dir.path() + u"/profile/outbox.db"_s, SqliteDatabase::Durability::Full));
        QVERIFY(database.execute(damage));
    }
    for (int i = 0; i < 2; ++i) {
        SqliteStore store{ in(dir) };
        const auto state = store.open(i == 0 ? second : ClientId{ u"x"_s }, now);
        QVERIFY2(state, qPrintable(state ? QString{} : state.error().message));
        QCOMPARE(has(*state, StoreNotice::Kind::ClientChanged), i == 0); // once
        QCOMPARE(state->client, second);
        QCOMPARE(state->lastOp, 0);
        QVERIFY(state->outbox == std::vector<OutboxRow>{ edit(5) });
    }
}

void tst_SqliteStore::leavesOutDamagedDrafts()
{
    QTemporaryDir dir;
    {
        SqliteStore store{ in(dir) };
        QVERIFY(store.open(first, now));
        QVERIFY(store.saveDrafts({ { u"a"_s, u"one"_s }, { u"b"_s, u"two"_s } }));
    }
    {
        SqliteDatabase database;
        QVERIFY(
            database.open(dir.path() + u"/profile/outbox.db"_s, SqliteDatabase::Durability::Full));
        QVERIFY(database.execute(u"UPDATE drafts SET text='onf' WHERE key='a'"_s));
    }
    SqliteStore store{ in(dir) };
    const auto state = store.open(second, now);
    QVERIFY(state);
    QCOMPARE(state->client, first);
    QVERIFY(state->notices.isEmpty());
    QCOMPARE(state->drafts, (QMap<QString, QString>{ { u"b"_s, u"two"_s } }));
    QVERIFY(store.saveDrafts({ { u"a"_s, u"three"_s } }));
    const auto again = store.open(second, now);
    QVERIFY(again);
    QCOMPARE(again->drafts.value(u"a"_s), u"three"_s);
}

void tst_SqliteStore::isPrivate()
{
    QTemporaryDir dir;
    SqliteStore store{ in(dir) };
    QVERIFY(store.open(first, now));
    QVERIFY(store.applyOutbox(batchOf({ edit(1) })));
    QVERIFY(store.applyCache({}));
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
        | QFile::WriteOther | QFile::ExeOther;
    const QString profile = dir.path() + u"/profile"_s;
    QVERIFY(!(QFile::permissions(profile) & others));
    for (const char *name :
        { "outbox.db", "outbox.db-wal", "outbox.db-shm", "cache.db", "cache.db-wal" }) {
        const QString path = profile + u'/' + QLatin1StringView{ name };
        QVERIFY2(QFile::exists(path), name);
        QVERIFY2(!(QFile::permissions(path) & others), name);
    }
}

void tst_SqliteStore::loadsFast()
{
    constexpr int count = Sanitized ? 10'000 : 100'000;
    QTemporaryDir dir;
    {
        SqliteStore store{ in(dir) };
        QVERIFY(store.open(first, now));
        RandomValues random{ 1 };
        CacheBatch batch;
        SpaceHash hash;
        const ProjectId project{ u"p"_s };
        for (int i = 0; i < count; ++i) {
            Issue issue;
            issue.id = IssueId{ random.uuid() };
            issue.project = project;
            issue.name = u"LOCK-%1"_s.arg(i);
            issue.subject
                = u"The printer on floor %1 prints blank pages since Monday"_s.arg(i % 30);
            issue.description
                = u"It began after the update. Steps: switch on, print, look at the page."_s;
            issue.reporter = UserId{ u"jane@example.com"_s };
            issue.assignee = UserId{ u"dev@example.com"_s };
            issue.labels = { u"hardware"_s, u"printer"_s };
            issue.createdAt = issue.modifiedAt = u"2026-01-15T10:30:00.000Z"_s;
            issue.modifiedBy = issue.reporter;
            issue.rank = u"a%1"_s.arg(i);
            issue.version = 3;
            hash.add(issue);
            batch.put.issues.push_back(issue);
        }
        batch.put.cursors.push_back({ { projectSpace(project), count, u"e"_s }, hash.value() });
        QElapsedTimer timer;
        timer.start();
        QVERIFY(store.applyCache(batch));
        qInfo("write %d issues to cache.db: %lld ms", count, timer.elapsed());
    }
    qint64 best = 1'000'000;
    qint64 bestReplica = 1'000'000;
    for (int round = 0; round < 3; ++round) {
        SqliteStore store{ in(dir) };
        QElapsedTimer timer;
        timer.start();
        auto state = store.open(second, now);
        QVERIFY(state);
        best = std::min(best, timer.elapsed());
        timer.start();
        ReplicaChanges repairs;
        const Replica replica{ std::move(state->rows), {}, repairs };
        bestReplica = std::min(bestReplica, timer.elapsed());
        QCOMPARE(replica.issues().count(), count);
        QVERIFY(repairs.rows.isEmpty());
    }
    qInfo("load %d issues from cache.db: %lld ms, replica with hash check: %lld ms (best of 3)",
        count, best, bestReplica);
    QVERIFY(best < 20'000); // a fence, not a figure
}

namespace {

CacheBatch batchOfIssues(RandomValues &random, int count)
{
    CacheBatch batch;
    const ProjectId project{ u"p"_s };
    SpaceHash hash;
    for (int i = 0; i < count; ++i) {
        Issue issue = random.issue();
        issue.project = project;
        hash.add(issue);
        batch.put.issues.push_back(std::move(issue));
    }
    batch.put.cursors.push_back({ { projectSpace(project), 7, u"epoch"_s }, hash.value() });
    batch.put.spaces.push_back({ projectSpace(project), u"Project"_s, Role::Admin, 0 });
    return batch;
}

IssueTable tableOf(const CacheBatch &batch)
{
    IssueTable table;
    for (const Issue &issue : batch.put.issues)
        table.put(issue);
    return table;
}

QStringList snapshotsIn(const QTemporaryDir &dir)
{
    return QDir{ in(dir).directory }.entryList({ u"*.snapshot"_s });
}

} // namespace

void tst_SqliteStore::opensFromASnapshot()
{
    QTemporaryDir dir;
    RandomValues random{ RandomValues::seed() };
    const CacheBatch batch = batchOfIssues(random, 700);
    SqliteStore store{ in(dir) };
    QVERIFY(store.open(first, now));
    QVERIFY(store.applyCache(batch));
    QVERIFY(store.keepSnapshot(tableOf(batch)));
    for (int round = 0; round < 3; ++round) { // each beside the one that is in use
        auto state = store.open(first, now);
        QVERIFY(state.ok());
        QVERIFY(state->rows.table && state->rows.issues.empty());
        QCOMPARE(snapshotsIn(dir).size(), 1);
        ReplicaChanges repairs;
        const Replica replica{ std::move(state->rows), {}, repairs };
        QVERIFY(repairs.rows.isEmpty());
        QCOMPARE(replica.issues().count(), 700);
        for (const Issue &issue : batch.put.issues)
            QCOMPARE(*replica.confirmed(issue.id), issue);
        QCOMPARE(replica.hash(projectSpace(ProjectId{ u"p"_s })), batch.put.cursors[0].hash);
        QVERIFY(store.checkCache());
        QVERIFY(store.keepSnapshot(*replica.confirmedIssues()));
    }
    store.close();
    for (const QString &name : snapshotsIn(dir)) {
        const QString file = in(dir).directory + u'/' + name;
        const auto others = QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(QFile::permissions(file) & others));
        overwrite(file, 5'000, "rotten"); // bits rot
    }
    const auto state = store.open(first, now);
    QVERIFY(state.ok());
    QVERIFY(!state->rows.table);
    QCOMPARE(state->rows.issues.size(), size_t{ 700 });
    QVERIFY(state->notices.isEmpty());
}

void tst_SqliteStore::ignoresAStaleSnapshot()
{
    QTemporaryDir dir;
    RandomValues random{ RandomValues::seed() };
    const CacheBatch batch = batchOfIssues(random, 30);
    SqliteStore store{ in(dir) };
    QVERIFY(store.open(first, now));
    QVERIFY(store.applyCache(batch));
    QVERIFY(store.keepSnapshot(tableOf(batch)));
    CacheBatch next;
    next.put.issues.push_back(batch.put.issues[0]);
    next.put.issues[0].subject = u"later"_s;
    QVERIFY(store.applyCache(next)); // the cursor is the same
    const auto state = store.open(first, now);
    QVERIFY(state.ok());
    QVERIFY(!state->rows.table);
    QCOMPARE(state->rows.issues.size(), size_t{ 30 });
    QVERIFY(std::ranges::any_of(
        state->rows.issues, [](const Issue &issue) { return issue.subject == u"later"_s; }));
}

void tst_SqliteStore::takesWhatIsRevokedFromTheSnapshotToo()
{
    QTemporaryDir dir;
    RandomValues random{ RandomValues::seed() };
    const CacheBatch batch = batchOfIssues(random, 30);
    SqliteStore store{ in(dir) };
    QVERIFY(store.open(first, now));
    QVERIFY(store.applyCache(batch));
    QVERIFY(store.keepSnapshot(tableOf(batch)));
    QCOMPARE(snapshotsIn(dir).size(), 1);
    CacheBatch revoked;
    revoked.clearedSpaces = { projectSpace(ProjectId{ u"p"_s }) };
    QVERIFY(store.applyCache(revoked));
    QCOMPARE(snapshotsIn(dir), QStringList{});
    const auto state = store.open(first, now);
    QVERIFY(state.ok());
    QVERIFY(!state->rows.table && state->rows.issues.empty());
}

int main(int argc, char *argv[])
{
    QCoreApplication app{ argc, argv };
    if (argc == 3 && qstrcmp(argv[1], "--write-for-ever") == 0)
        return writeForEver(QString::fromLocal8Bit(argv[2]));
    tst_SqliteStore test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_sqlitestore.moc"

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/sqlitestore.h"
#include "core/sync/replica.h"
#include "tests/support/faultvfs.h"
#include "tests/support/randomvalues.h"
#include "tests/support/sanitized.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace lockstep;
using namespace Qt::StringLiterals;

namespace {

const WallTime now{ Milliseconds{ 1'768'473'000'000 } };
constexpr int pageSize = 4096;
constexpr char leafOfIndex = 10; // "Database File Format", 1.6
const ClientId client{ u"client-1"_s };
const ClientId other{ u"client-2"_s };

// What a replica may show of a space when its cursor is there.
struct Confirmed
{
    std::map<IssueId, Issue> issues{};
    std::map<CommentId, Comment> comments{};
};

// A profile with two spaces that go on from state to state, and what is known of each.
struct Model
{
    std::map<SpaceId, std::map<qint64, Confirmed>> spaces{}; // by seq
    std::map<ProjectId, Project> projects{};
    std::map<UserId, User> users{};
    std::map<SpaceId, SpaceHash> hashes{};
    std::vector<OutboxRow> outbox{};

    // The next state of each space, as one batch.
    CacheBatch step(RandomValues &values)
    {
        CacheBatch batch;
        for (const auto &[id, project] : projects) {
            const SpaceId space = projectSpace(id);
            auto &states = spaces[space];
            Confirmed next = states.empty() ? Confirmed{} : states.rbegin()->second;
            SpaceHash &hash = hashes[space];
            for (int i = 0; i < 12; ++i) {
                Issue issue = values.issue();
                if (!next.issues.empty() && values.chance(0.6))
                    issue.id = std::next(next.issues.begin(),
                        static_cast<std::ptrdiff_t>(values.rng().below(next.issues.size())))
                                   ->first;
                issue.project = id;
                if (const auto known = next.issues.find(issue.id); known != next.issues.end())
                    hash.remove(known->second);
                hash.add(issue);
                next.issues[issue.id] = issue;
                batch.put.issues.push_back(issue);
                const Comment comment = values.comment(issue.id);
                hash.add(comment);
                next.comments.emplace(comment.id, comment);
                batch.put.comments.push_back({ space, comment });
            }
            const qint64 seq = states.empty() ? 1 : states.rbegin()->first + 1;
            batch.put.cursors.push_back({ { space, seq, u"e"_s }, hash.value() });
            states[seq] = next;
        }
        batch.lastOp = static_cast<qint64>(outbox.size());
        return batch;
    }

    // What is wrong in what a replica shows, or an empty text.
    [[nodiscard]] QString faultOf(const Replica &replica) const
    {
        int issues = 0;
        for (const auto &[space, states] : spaces) {
            const qint64 seq = replica.cursor(space).seq;
            const auto state = states.find(seq);
            if (seq != 0 && state == states.end())
                return u"cursor %1 of %2"_s.arg(seq).arg(space.toString());
            const Confirmed there = seq == 0 ? Confirmed{} : state->second;
            for (const auto &[id, issue] : there.issues) {
                const Issue *shown = replica.confirmed(id);
                if (!shown)
                    return u"issue %1 is missing"_s.arg(id.toString());
                if (!(*shown == issue))
                    return u"issue %1 is another"_s.arg(id.toString());
                for (const VisibleComment &comment : replica.comments(id)) {
                    const auto known = there.comments.find(comment.comment.id);
                    if (known == there.comments.end() || !(known->second == comment.comment))
                        return u"a comment of issue %1 is another"_s.arg(id.toString());
                }
            }
            issues += static_cast<int>(there.issues.size());
        }
        if (replica.issues().count() != issues)
            return u"%1 issues for %2"_s.arg(replica.issues().count()).arg(issues);
        const bool isEmpty = issues == 0 && replica.users().isEmpty();
        for (const auto &[id, project] : projects) {
            const Project *shown = replica.project(id);
            const bool isCleared = replica.cursor(projectSpace(id)).seq == 0; // all comes again
            if (shown ? !(*shown == project) : !isEmpty && !isCleared)
                return u"project %1"_s.arg(id.toString());
        }
        for (const auto &[id, user] : users) {
            const User *shown = replica.user(id);
            if (shown ? !(*shown == user) : !isEmpty)
                return u"user %1"_s.arg(id.toString());
        }
        return {};
    }
};

using Files = QMap<QString, QByteArray>;

Files filesIn(const QString &directory)
{
    Files files;
    const auto names = QDir{ directory }.entryList(QDir::Files);
    for (const QString &name : names) {
        QFile file{ directory + u'/' + name };
        if (file.open(QIODevice::ReadOnly) && !name.endsWith("-shm"_L1)
            && name != "profile.lock"_L1)
            files.insert(name, file.readAll());
    }
    return files;
}

} // namespace

class tst_BrokenCache : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsNothingWrong();
    void sendsNothingWrong();
};

// 1 to 16 bytes of cache.db and what belongs to it are something else. That is found, and the cache
// fetched again, or it does no harm: now, and after the next changes.
void tst_BrokenCache::showsNothingWrong()
{
    FaultVfs disk; // nothing has to be synced
    QTemporaryDir dir;
    RandomValues values{ RandomValues::seed() };
    Rng &rng = values.rng();
    Model model;
    for (int i = 0; i < 2; ++i) {
        const Project project = values.projectRow();
        model.projects.emplace(project.id, project);
    }
    for (int i = 0; i < 20; ++i) {
        User user = values.userRow();
        user.id = UserId{ u"user%1@example.com"_s.arg(i) };
        model.users.emplace(user.id, user);
    }
    // Some of it in the file, and some in its log, as after a kill.
    const QString profile = dir.path() + u"/profile"_s;
    Files base;
    for (const int steps : { 5, 4 }) {
        SqliteStore store{ { profile, u"m"_s, 0, 0 } };
        QVERIFY(store.open(client, now));
        for (int i = 0; i < steps; ++i) {
            CacheBatch batch = model.step(values);
            for (const auto &row : model.projects)
                batch.put.projects.push_back(row.second);
            for (const auto &row : model.users)
                batch.put.users.push_back(
                    { projectSpace(model.projects.begin()->first), row.second });
            QVERIFY(store.applyCache(batch));
            OutboxRow row;
            row.position = static_cast<qint64>(model.outbox.size()) + 1;
            row.mutation = { { client, row.position }, projectSpace(model.projects.begin()->first),
                mutation::AddComment{ IssueId{ u"i"_s }, CommentId{ u"c%1"_s.arg(row.position) },
                    values.markdown(5) },
                {} };
            model.outbox.push_back(row);
            OutboxBatch outbox;
            outbox.put.push_back(row);
            outbox.client = client;
            outbox.lastOp = row.position;
            QVERIFY(store.applyOutbox(outbox));
        }
        base = filesIn(profile);
    }
    const Files closed = filesIn(profile);
    QVERIFY(base.value(u"cache.db"_s).size() > 50'000);
    QVERIFY(base.value(u"cache.db-wal"_s).size() > 50'000);

    // Pages of the index hold no text with a checksum.
    QList<qsizetype> indexPages;
    const QByteArray &database = *base.constFind(u"cache.db"_s);
    for (qsizetype place = pageSize; place < database.size(); place += pageSize) {
        if (database[place] == leafOfIndex)
            indexPages.append(place);
    }
    QVERIFY(!indexPages.isEmpty());

    const int wanted = qEnvironmentVariableIntValue("LOCKSTEP_FLIPS");
    const int rounds = wanted > 0 ? wanted : Sanitized ? 100 : 1000;
    int rebuilt = 0;
    int older = 0;
    int repaired = 0;
    QElapsedTimer timer;
    timer.start();
    for (int round = 0; round < rounds; ++round) {
        Files files = round % 3 == 0 ? closed : base; // without a log, or with one
        QByteArray &bytes
            = files[files.contains(u"cache.db-wal"_s) && rng.below(3) == 0 ? u"cache.db-wal"_s
                                                                           : u"cache.db"_s];
        // Headers are small and matter: of the file, of a page.
        auto place = static_cast<qsizetype>(rng.below(static_cast<quint64>(bytes.size())));
        if (rng.below(5) == 0)
            place = static_cast<qsizetype>(rng.below(100));
        else if (rng.below(4) == 0)
            place = place / pageSize * pageSize + static_cast<qsizetype>(rng.below(40));
        const auto count
            = std::min(static_cast<qsizetype>(1 + rng.below(16)), bytes.size() - place);
        for (qsizetype i = 0; i < count; ++i) {
            bytes[place + i]
                = static_cast<char>(rng.below(2) == 0 ? bytes[place + i] ^ char(1 << rng.below(8))
                                                      : static_cast<char>(rng.below(256)));
        }
        const QString where = u"round %1: %2 bytes at %3"_s.arg(round).arg(count).arg(place);
        DiskReplay::store(files, profile);
        Model after = model;
        bool isRebuilt = false;
        {
            SqliteStore store{ { profile, u"m"_s, 0, 0 } };
            auto state = store.open(other, now);
            QVERIFY2(
                state, qPrintable(where + (state ? QString{} : u": "_s + state.error().message)));
            QVERIFY2(state->outbox == model.outbox, qPrintable(where));
            QVERIFY2(state->client == client, qPrintable(where));
            for (const StoreNotice &notice : state->notices) {
                QVERIFY2(notice.kind == StoreNotice::Kind::CacheRebuilt, qPrintable(where));
                isRebuilt = true;
            }
            ReplicaChanges repairs;
            const Replica replica{ std::move(state->rows), {}, repairs };
            const QString fault = after.faultOf(replica);
            QVERIFY2(fault.isEmpty(), qPrintable(where + u": "_s + fault));
            rebuilt += isRebuilt ? 1 : 0;
            repaired += repairs.rows.isEmpty() ? 0 : 1;
            const SpaceId space = after.spaces.begin()->first;
            const bool isOlder
                = !isRebuilt && replica.cursor(space).seq < after.spaces.at(space).rbegin()->first;
            older += isOlder ? 1 : 0;
            // It goes on: as the engine does it, from what is there.
            if (isRebuilt || isOlder || !repairs.rows.isEmpty())
                continue;
            (void)store.applyCache(after.step(values)); // may find the damage now
        }
        SqliteStore store{ { profile, u"m"_s, 0, 0 } };
        auto state = store.open(other, now);
        QVERIFY2(state, qPrintable(where));
        QVERIFY2(state->outbox == model.outbox, qPrintable(where));
        ReplicaChanges repairs;
        const Replica replica{ std::move(state->rows), {}, repairs };
        const QString fault = after.faultOf(replica);
        QVERIFY2(fault.isEmpty(), qPrintable(where + u", after a change: "_s + fault));
    }
    qInfo("%d broken caches: %d rebuilt, %d at an earlier state, %d repaired by their hash, the "
          "others without harm; 0 wrong, %lld ms",
        rounds, rebuilt, older, repaired, timer.elapsed());
}

// The same with the outbox: it is never emptied. A row that is damaged is put aside, or the whole
// file is; what is sent to the server was typed like that.
void tst_BrokenCache::sendsNothingWrong()
{
    FaultVfs disk;
    QTemporaryDir dir;
    RandomValues values{ RandomValues::seed() };
    Rng &rng = values.rng();
    const QString profile = dir.path() + u"/profile"_s;
    std::map<qint64, OutboxRow> typed;
    QMap<QString, QStringList> drafts; // what each has been
    Files base;
    for (int part = 0; part < 2; ++part) {
        SqliteStore store{ { profile, u"m"_s, 0, 0 } };
        QVERIFY(store.open(client, now));
        for (int i = 0; i < 30; ++i) {
            OutboxRow row;
            row.position = static_cast<qint64>(typed.size()) + 1;
            row.mutation = values.mutation(rng.below(12));
            row.mutation.op = { client, row.position };
            typed.emplace(row.position, row);
            OutboxBatch batch;
            batch.put.push_back(row);
            batch.client = client;
            batch.lastOp = row.position;
            QVERIFY(store.applyOutbox(batch));
            const QString key = u"comment:%1"_s.arg(i);
            drafts[key].append(u"draft "_s + values.comment(IssueId{ u"i"_s }).text);
            QVERIFY(store.saveDrafts({ { key, drafts[key].last() } }));
        }
        base = filesIn(profile);
    }
    const Files closed = filesIn(profile);
    const int wanted = qEnvironmentVariableIntValue("LOCKSTEP_FLIPS");
    const int rounds = wanted > 0 ? wanted : Sanitized ? 100 : 1000;
    int putAside = 0;
    int rows = 0;
    qsizetype leftOut = 0;
    for (int round = 0; round < rounds; ++round) {
        Files files = round % 3 == 0 ? closed : base; // without a log, or with one
        QByteArray &bytes
            = files[files.contains(u"outbox.db-wal"_s) && rng.below(3) == 0 ? u"outbox.db-wal"_s
                                                                            : u"outbox.db"_s];
        const auto place = static_cast<qsizetype>(
            rng.below(rng.below(5) == 0 ? 100 : static_cast<quint64>(bytes.size())));
        const auto count
            = std::min(static_cast<qsizetype>(1 + rng.below(16)), bytes.size() - place);
        for (qsizetype i = 0; i < count; ++i)
            bytes[place + i] = static_cast<char>(rng.below(256));
        const QString where = u"round %1: %2 bytes at %3"_s.arg(round).arg(count).arg(place);
        const auto old = QDir{ profile }.entryList({ u"outbox-damaged-*"_s });
        for (const QString &name : old)
            QFile::remove(profile + u'/' + name);
        DiskReplay::store(files, profile);
        SqliteStore store{ { profile, u"m"_s, 0, 0 } };
        auto state = store.open(other, now);
        QVERIFY2(state, qPrintable(where + (state ? QString{} : u": "_s + state.error().message)));
        for (const OutboxRow &row : state->outbox) {
            const auto known = typed.find(row.position);
            QVERIFY2(known != typed.end() && known->second == row, qPrintable(where));
        }
        for (auto it = state->drafts.cbegin(); it != state->drafts.cend(); ++it)
            QVERIFY2(drafts.value(it.key()).contains(it.value()), qPrintable(where));
        // As itself with all its numbers, or as somebody new.
        const bool isItself = state->client == client
            && (state->lastOp == static_cast<qint64>(typed.size())
                || &bytes != &files[u"outbox.db"_s]);
        QVERIFY2(isItself || (state->client == other && state->lastOp == 0), qPrintable(where));
        leftOut += drafts.size() - state->drafts.size();
        int unreadable = 0;
        bool isAside = false;
        for (const StoreNotice &notice : std::as_const(state->notices)) {
            if (notice.kind == StoreNotice::Kind::OutboxRowUnreadable)
                unreadable = notice.rows;
            if (notice.kind == StoreNotice::Kind::OutboxQuarantined) {
                isAside = true;
                QVERIFY2(QFile::exists(notice.file), qPrintable(where));
            }
        }
        rows += unreadable;
        putAside += isAside ? 1 : 0;
        // Without a word, only the end of a log that is not whole may be missing.
        if (!isAside && &bytes == &files[u"outbox.db"_s])
            QCOMPARE(state->outbox.size() + static_cast<size_t>(unreadable), typed.size());
    }
    qInfo("%d broken outboxes: %d put aside and told, %d rows set aside and told, %lld drafts left "
          "out; nothing wrong is sent or shown",
        rounds, putAside, rows, static_cast<long long>(leftOut));
}

QTEST_GUILESS_MAIN(tst_BrokenCache)
#include "tst_brokencache.moc"

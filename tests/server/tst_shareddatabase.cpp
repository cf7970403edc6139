// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/issues/administration.h"
#include "server/issues/issueservice.h"
#include "server/storage/storage.h"
#include "tests/support/fakeclock.h"
#include "tests/support/postgresserver.h"

#include <QTest>

#include <atomic>
#include <barrier>
#include <cstdio>
#include <set>
#include <thread>

using namespace lockstep;
using namespace lockstep::server;
using namespace Qt::StringLiterals;

namespace {

const WorkspaceId home{ u"default"_s };
const UserId jane{ u"jane@example.com"_s };
constexpr int nodes = 3;

template <typename T> T must(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
    return std::move(*result);
}
void must(const Result<void> &result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
}

// QtTest's macros are for the main thread.
std::atomic<int> wrong = 0;
void check(bool right, const char *what)
{
    if (right)
        return;
    ++wrong;
    std::fprintf(stderr, "wrong: %s\n", what);
}

bool isApplied(const IssueService::Commit &commit)
{
    const Outcome &outcome = commit.results.at(0).at(0).outcome;
    if (const auto rejected = std::get_if<outcome::Rejected>(&outcome))
        std::fprintf(stderr, "rejected: %s\n", qPrintable(rejected->error.message));
    return std::holds_alternative<outcome::Applied>(outcome);
}

// One node's storage thread: its own connection, to be used on one thread.
struct Node
{
    explicit Node(const QString &url) : storage(must(Storage::open(url, clock))) {}

    FakeClock clock{};
    std::unique_ptr<Storage> storage;
    IssueService service{ *storage, clock };
};

// Runs it on so many threads at once, each of which is a node.
void onNodes(const QString &url, const std::function<void(int, Node &)> &work)
{
    std::barrier together{ nodes };
    std::vector<std::thread> threads;
    for (int n = 0; n < nodes; ++n) {
        threads.emplace_back([&, n] {
            Node node{ url };
            together.arrive_and_wait();
            work(n, node);
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(wrong.exchange(0), 0);
}

Actor actor(int n) { return { jane, ClientId{ u"client-%1"_s.arg(n) }, home }; }

Mutation creation(const Actor &who, qint64 number, const ProjectId &project, const QString &id)
{
    Issue issue;
    issue.id = IssueId{ id };
    issue.subject = u"A subject"_s;
    issue.project = project;
    issue.rank = u"a0"_s;
    return { { who.client, number }, projectSpace(project), mutation::CreateIssue{ issue }, {} };
}

Mutation change(const Actor &who, qint64 number, const ProjectId &project, const QString &id,
    FieldChanges changes)
{
    return { { who.client, number }, projectSpace(project),
        mutation::UpdateIssue{ IssueId{ id }, std::move(changes) }, {} };
}

} // namespace

// Several nodes on one PostgreSQL database.
class TestSharedDatabase : public QObject
{
    Q_OBJECT

    std::unique_ptr<PostgresServer> m_postgres;
    QString m_url;
    ProjectId m_lock;
    ProjectId m_next;

    void checkLog(Storage &storage, const SpaceId &space, qint64 events)
    {
        const auto rows = must(storage.log(space, 0, 1'000'000, 1'000'000'000));
        QCOMPARE(static_cast<qint64>(rows.size()), events);
        for (size_t i = 0; i < rows.size(); ++i)
            QCOMPARE(rows[i].seq, static_cast<qint64>(i + 1));
        QCOMPARE(must(storage.head(space)), events);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QString whyNot;
        m_postgres = PostgresServer::start(&whyNot);
        if (!m_postgres)
            QSKIP(qPrintable(whyNot));
    }
    void init()
    {
        m_url = m_postgres->freshUrl();
        Node node{ m_url };
        Rng rng{ 1 };
        Administration admin{ *node.storage, node.clock, rng };
        must(admin.addUser(home, { jane, jane.toString(), u"Jane"_s, {}, false }));
        m_lock = must(admin.addProject(home, u"LOCK"_s, u"Lock"_s)).id;
        m_next = must(admin.addProject(home, u"NEXT"_s, u"Next"_s)).id;
        for (const QString &key : { u"LOCK"_s, u"NEXT"_s })
            must(admin.setMember(home, key, jane, Role::Admin));
    }

    void oneOfThemMakesTheTables()
    {
        const QString url = m_postgres->freshUrl();
        std::barrier together{ nodes };
        std::vector<std::thread> threads;
        std::atomic<int> ready = 0;
        for (int n = 0; n < nodes; ++n) {
            threads.emplace_back([&] {
                FakeClock clock;
                together.arrive_and_wait();
                ready += Storage::open(url, clock).ok() ? 1 : 0;
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(ready.load(), nodes);
        Node node{ url };
        QCOMPARE(must(node.storage->workspaces()).size(), 1);
    }

    void numbersAndPlacesAreGivenOnce()
    {
        constexpr int each = 40;
        const auto before = must(Node{ m_url }.storage->head(projectSpace(m_lock)));
        onNodes(m_url, [&](int n, Node &node) {
            const Actor who = actor(n);
            for (int i = 1; i <= each; ++i) {
                const auto commit = node.service.apply(
                    { { who, { creation(who, i, m_lock, u"i-%1-%2"_s.arg(n).arg(i)) }, 0, {} } });
                check(isApplied(commit), "a creation");
            }
        });
        Node node{ m_url };
        checkLog(*node.storage, projectSpace(m_lock), before + nodes * each);
        std::set<QString> names;
        for (const IssueRow &row : must(node.storage->issues(m_lock)))
            names.insert(row.issue.name);
        QCOMPARE(static_cast<int>(names.size()), nodes * each);
        QCOMPARE(must(node.storage->lastIssueNumber(m_lock)), nodes * each);
    }

    // Who reads while others write sees the log grow at its end, and nowhere else.
    void theLogGrowsAtItsEndOnly()
    {
        std::atomic<int> writing = nodes - 1;
        onNodes(m_url, [&](int n, Node &node) {
            const SpaceId space = projectSpace(m_lock);
            if (n > 0) {
                const Actor who = actor(n);
                for (int i = 1; i <= 60; ++i) {
                    const QString id = u"i-%1-%2"_s.arg(n).arg(i);
                    const auto commit
                        = node.service.apply({ { who, { creation(who, i, m_lock, id) }, 0, {} } });
                    check(isApplied(commit), "a creation");
                }
                --writing;
                return;
            }
            qint64 seen = 0;
            for (bool last = false; !last;) {
                last = writing == 0;
                for (const LogRow &row : must(node.storage->log(space, seen, 1000, 1'000'000)))
                    check(row.seq == ++seen, "a hole");
            }
            check(seen == must(node.storage->head(space)), "the head");
        });
    }

    // A client that changed the node sends again what it has no answer for.
    void anOpIsDoneOnceOnAllNodes()
    {
        constexpr int ops = 30;
        std::atomic<int> applied = 0;
        std::atomic<int> duplicates = 0;
        std::barrier together{ nodes };
        onNodes(m_url, [&](int, Node &node) {
            const Actor who = actor(0);
            for (int i = 1; i <= ops; ++i) {
                together.arrive_and_wait();
                const auto commit = node.service.apply(
                    { { who, { creation(who, i, m_lock, u"i-%1"_s.arg(i)) }, 0, {} } });
                const MutationResult &result = commit.results[0][0];
                check(isApplied(commit), "a creation");
                ++(result.duplicate ? duplicates : applied);
            }
        });
        QCOMPARE(applied.load(), ops);
        QCOMPARE(duplicates.load(), (nodes - 1) * ops);
        QCOMPARE(must(Node{ m_url }.storage->issues(m_lock)).size(), ops);
    }

    // The `from` of an edit is compared with what really stands there.
    void noEditIsOverwrittenUnseen()
    {
        {
            Node node{ m_url };
            const Actor who = actor(9);
            static_cast<void>(
                node.service.apply({ { who, { creation(who, 1, m_lock, u"i"_s) }, 0, {} } }));
        }
        constexpr int rounds = 30;
        std::barrier together{ nodes };
        std::atomic<int> applied = 0;
        std::atomic<int> conflicts = 0;
        onNodes(m_url, [&](int n, Node &node) {
            const Actor who = actor(n);
            for (int i = 1; i <= rounds; ++i) {
                const QString was = i == 1
                    ? u"A subject"_s
                    : (*must(node.storage->issue(IssueId{ u"i"_s }))).issue.subject;
                together.arrive_and_wait(); // all have read the same
                const FieldChanges subject{ { Field::Subject,
                    ValueChange{ was, u"%1 by %2"_s.arg(i).arg(n) } } };
                const FieldChanges label{ { Field::Labels,
                    SetChange{ { u"l-%1-%2"_s.arg(n).arg(i % 10) }, {} } } };
                const auto commit = node.service.apply({ { who,
                    { change(who, 2 * i, m_lock, u"i"_s, subject),
                        change(who, 2 * i + 1, m_lock, u"i"_s, label) },
                    0, {} } });
                const Outcome &outcome = commit.results[0][0].outcome;
                applied += std::holds_alternative<outcome::Applied>(outcome) ? 1 : 0;
                conflicts += std::holds_alternative<outcome::Conflicted>(outcome) ? 1 : 0;
                together.arrive_and_wait();
            }
        });
        QCOMPARE(applied.load(), rounds);
        QCOMPARE(conflicts.load(), rounds * (nodes - 1));
        Node node{ m_url };
        const Issue issue = (*must(node.storage->issue(IssueId{ u"i"_s }))).issue;
        QCOMPARE(issue.labels.size(), nodes * 10); // sets lose nothing
        QCOMPARE(issue.version, 1 + rounds + nodes * 10);
    }

    // Two transactions that want what the other has: PostgreSQL ends one, and it is done again.
    void whatIsInTheWayOfAnotherIsDoneAgain()
    {
        QVERIFY(Node{ m_url }.storage->saveProject(
            home, *must(Node{ m_url }.storage->project(m_lock))));
        std::barrier together{ 2 };
        std::atomic<int> contended = 0;
        std::atomic<int> done = 0;
        onNodes(m_url, [&](int n, Node &node) {
            if (n == 2)
                return;
            const SpaceId first
                = n == 0 ? userSpace(UserId{ u"a"_s }) : userSpace(UserId{ u"b"_s });
            const SpaceId second
                = n == 0 ? userSpace(UserId{ u"b"_s }) : userSpace(UserId{ u"a"_s });
            const auto attempt = [&](bool wait) -> Result<void> {
                if (const auto begun = node.storage->begin(); !begun)
                    return begun;
                if (const auto place = node.storage->nextPlace(first); !place)
                    return place.error();
                if (wait)
                    together.arrive_and_wait();
                if (const auto place = node.storage->nextPlace(second); !place)
                    return place.error();
                return node.storage->commit();
            };
            Result<void> result = attempt(true);
            for (int tries = 0; tries < 5 && !result && result.error().code == errc::StoreContended;
                 ++tries) {
                ++contended;
                const auto committed = node.storage->commit();
                check(!committed && committed.error().code == errc::StoreContended, "a commit");
                node.storage->rollback();
                result = attempt(false);
            }
            done += result.ok() ? 1 : 0;
        });
        // One as a rule; on a slow machine both have waited too long before it looks.
        QVERIFY(contended.load() >= 1);
        QCOMPARE(done.load(), 2);
        QCOMPARE(must(Node{ m_url }.storage->head(userSpace(UserId{ u"a"_s }))), 2);
    }

    void whoMovesAndWhoEditsAgree()
    {
        {
            Node node{ m_url };
            const Actor who = actor(9);
            static_cast<void>(
                node.service.apply({ { who, { creation(who, 1, m_lock, u"i"_s) }, 0, {} } }));
        }
        std::atomic<int> refused = 0;
        onNodes(m_url, [&](int n, Node &node) {
            const Actor who = actor(n);
            for (int i = 1; i <= 30; ++i) {
                const ProjectId to = i % 2 ? m_next : m_lock;
                const Mutation moving{ { who.client, i }, projectSpace(m_lock),
                    mutation::MoveIssue{ IssueId{ u"i"_s }, to }, {} };
                const FieldChanges vote{ { Field::Labels,
                    SetChange{ { u"l-%1-%2"_s.arg(n).arg(i % 20) }, {} } } };
                const auto commit = node.service.apply(
                    { { who, { n == 0 ? moving : change(who, i, m_lock, u"i"_s, vote) }, 0, {} } });
                if (!std::holds_alternative<outcome::Applied>(commit.results[0][0].outcome))
                    ++refused;
            }
        });
        QCOMPARE(refused.load(), 0);
        Node node{ m_url };
        const Issue issue = (*must(node.storage->issue(IssueId{ u"i"_s }))).issue;
        QCOMPARE(issue.version, 1 + 30 + 2 * 20);
        QCOMPARE(issue.labels.size(), 2 * 20);
    }

    void oneTrimsAtATime()
    {
        Node first{ m_url };
        Node second{ m_url };
        QVERIFY(first.storage->begin());
        QVERIFY(first.storage->lock({ u"trim"_s }));
        QVERIFY(must(second.storage->oldestSeq(projectSpace(m_lock))) == 1);
        const auto far = second.clock.wallNow() + std::chrono::days{ 365 };
        QVERIFY(!must(second.storage->trim(far, 0)));
        QCOMPARE(must(second.storage->oldestSeq(projectSpace(m_lock))), 1);
        first.storage->rollback();
        static_cast<void>(must(second.storage->trim(far, 0)));
        QVERIFY(must(second.storage->oldestSeq(projectSpace(m_lock))) > 1);
    }

    void aValueThatItCannotHoldIsTheAuthorsFault()
    {
        Node node{ m_url };
        QVERIFY(node.storage->begin());
        QVERIFY(node.storage->setSavepoint());
        const QString endless(
            5000, u'x'); // longer than an entry of an index may be, with no pattern
        QString random;
        for (int i = 0; i < 9000; ++i)
            random += QChar{ static_cast<char16_t>(
                u'a' + (quint64(i) * 7919 + quint64(i) * quint64(i) * 104729) % 26) };
        const auto done = node.storage->saveConflict(jane, ConflictId{ random + endless }, "{}");
        if (!done) {
            QCOMPARE(done.error().code, QString{ errc::Validation });
            QVERIFY(node.storage->rollbackToSavepoint());
        }
        QVERIFY(node.storage->releaseSavepoint());
        QVERIFY(node.storage->nextPlace(userSpace(jane)));
        QVERIFY(node.storage->commit());
    }

    // What failed without a savepoint is not committed by half.
    void afterAnErrorNothingIsCommitted()
    {
        Node node{ m_url };
        QVERIFY(node.storage->begin());
        QVERIFY(node.storage->nextPlace(userSpace(UserId{ u"x"_s })));
        QVERIFY(!node.storage->setPerson(home, UserId{ u"ghost"_s }, true));
        QVERIFY(!node.storage->nextPlace(userSpace(UserId{ u"x"_s })));
        QVERIFY(!node.storage->commit());
        node.storage->rollback();
        QCOMPARE(must(node.storage->head(userSpace(UserId{ u"x"_s }))), 0);
    }

    void comesBackWhenTheDatabaseDoes()
    {
        Node node{ m_url };
        const Actor who = actor(0);
        const auto apply = [&](qint64 i) {
            return node.service
                .apply({ { who, { creation(who, i, m_lock, u"i-%1"_s.arg(i)) }, 0, {} } })
                .results[0][0]
                .outcome;
        };
        QVERIFY(std::holds_alternative<outcome::Applied>(apply(1)));
        QVERIFY(node.storage->begin());
        QVERIFY(node.storage->nextPlace(userSpace(jane)));
        m_postgres->kill();
        QVERIFY(!node.storage->nextPlace(userSpace(jane)));
        QVERIFY(!node.storage->commit());
        node.storage->rollback();
        QVERIFY(std::holds_alternative<outcome::Retry>(apply(2)));
        const auto head = node.storage->head(userSpace(jane));
        QCOMPARE(head.error().code, QString{ errc::Io });
        QVERIFY(head.error().retryAfterMs > 0);
        QVERIFY(m_postgres->restart());
        QVERIFY(std::holds_alternative<outcome::Applied>(apply(2)));
        QCOMPARE(must(node.storage->issues(m_lock)).size(), 2);
        QVERIFY(must(node.storage->heads({ projectSpace(m_lock), userSpace(UserId{ u"no"_s }) }))
            == (std::map<SpaceId, qint64>{
                { projectSpace(m_lock), must(node.storage->head(projectSpace(m_lock))) } }));
    }

    void saysWhyItCannotOpen()
    {
        FakeClock clock;
        const auto refused = Storage::open(
            u"postgres://someone:a-secret@127.0.0.1:1/team?connect_timeout=2"_s, clock);
        QCOMPARE(refused.error().code, QString{ errc::Io });
        QVERIFY(refused.error().message.contains(u"someone@127.0.0.1"_s));
        QVERIFY(!refused.error().message.contains(u"secret"_s));
        const auto wrong = Storage::open(u"postgres://someone:a-secret@host/d?x y=1"_s, clock);
        QCOMPARE(wrong.error().code, QString{ errc::BadArgument });
        QVERIFY(!wrong.error().message.contains(u"secret"_s));
    }
};

QTEST_GUILESS_MAIN(TestSharedDatabase)
#include "tst_shareddatabase.moc"

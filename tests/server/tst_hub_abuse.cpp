// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/jsonwriter.h"
#include "server/issues/administration.h"
#include "server/servercore.h"
#include "tests/support/fakeclock.h"
#include "tests/support/memoryclient.h"
#include "tests/support/queueexecutor.h"

#include <QTest>

using namespace lockstep;
using namespace lockstep::server;
using namespace Qt::StringLiterals;

namespace {

const WorkspaceId workspace{ u"default"_s };

// A server on virtual time whose threads run when the test says so, and clients that speak
// Socket.IO as they like. Jane is admin of LOCK and of SAFE, Bob a member of LOCK.
struct Fixture
{
    explicit Fixture(ServerCoreConfig config = {})
    {
        keys.current.fill(7);
        storage = *Storage::open(u"sqlite::memory:"_s, clock);
        config.auth.cost = minimalPasswordCost;
        core = std::make_unique<ServerCore>(config, keys,
            ServerCore::Ports{ *storage, *storage, storageThread, hashes, loop, clock, clock });
        core->start([](const Result<void> &) {});
        link = std::make_unique<MemoryLink>(clock, core->handlers().handle);
        settle();
        administer([&](Administration &a) {
            for (const QString &name : { u"jane"_s, u"bob"_s })
                QVERIFY(a.addUser(workspace, { {}, userId(name).toString(), name, {}, false }));
            lock = a.addProject(workspace, u"LOCK"_s, u"Lock"_s)->id;
            safe = a.addProject(workspace, u"SAFE"_s, u"Safe"_s)->id;
            QVERIFY(a.setMember(workspace, u"LOCK"_s, userId(u"jane"_s), Role::Admin));
            QVERIFY(a.setMember(workspace, u"SAFE"_s, userId(u"jane"_s), Role::Admin));
            QVERIFY(a.setMember(workspace, u"LOCK"_s, userId(u"bob"_s), Role::Member));
        });
    }
    ~Fixture()
    {
        link.reset();
        settle();
    }

    static UserId userId(const QString &name) { return UserId{ name + u"@example.com"_s }; }
    QByteArray token(const QString &name)
    {
        return issueKeyToken(keys, userId(name), workspace, clock.wallNow(), 900s);
    }
    void administer(const std::function<void(Administration &)> &work)
    {
        Administration administration{ *storage, clock, rng };
        work(administration);
        core->hub().publish(administration.takeLog());
    }

    // Everything that can happen without time passing; `pump` leaves the storage thread alone.
    void pump()
    {
        do {
            loop.runAll();
            clock.advance(0ms);
        } while (!loop.isEmpty());
    }
    void settle()
    {
        do {
            storageThread.runAll();
            pump();
        } while (!storageThread.isEmpty());
    }

    std::unique_ptr<MemoryClient> open()
    {
        auto client
            = std::make_unique<MemoryClient>(*link, "/socket.io/?EIO=4&transport=websocket");
        settle();
        return client;
    }
    // Sends CONNECT, and nothing of the answer.
    void ask(
        const std::unique_ptr<MemoryClient> &client, const QString &name, const QByteArray &replica)
    {
        QByteArray auth = "40{\"token\":\"" + token(name) + "\"";
        if (!replica.isEmpty())
            auth += ",\"client\":\"" + replica + "\",\"protocol\":1";
        client->socket.sendText(auth + "}");
        pump();
    }
    std::unique_ptr<MemoryClient> connected(const QString &name, const QByteArray &replica = {})
    {
        auto client = open();
        ask(client, name, replica);
        settle();
        return client;
    }
    // An event that asks for an ack.
    void call(const std::unique_ptr<MemoryClient> &client, const QByteArray &name,
        const QByteArray &argument)
    {
        client->socket.sendText(
            "42" + QByteArray::number(++calls) + "[\"" + name + "\"," + argument + "]");
        pump();
    }
    QByteArray create(const QByteArray &op, const QByteArray &id, const ProjectId &project)
    {
        return R"({"op":")" + op + R"(","kind":"create_issue","space":")"
            + projectSpace(project).toString().toUtf8() + R"(","id":")" + id
            + R"(","issue":{"subject":"It does not print"}})";
    }
    QByteArray update(const QByteArray &op, const QByteArray &id, const QByteArray &changes)
    {
        return R"({"op":")" + op + R"(","kind":"update_issue","space":")"
            + projectSpace(lock).toString().toUtf8() + R"(","id":")" + id + R"(","changes":)"
            + changes + "}";
    }
    // The ack of one mutation.
    QByteArray mutate(
        const std::unique_ptr<MemoryClient> &client, const QByteArray &mutation, int acked = 0)
    {
        (void)client->taken();
        call(client, "mutate",
            "{\"acked\":" + QByteArray::number(acked) + ",\"mutations\":[" + mutation + "]}");
        settle();
        return onlyThat(client, "43");
    }
    static QByteArray onlyThat(const std::unique_ptr<MemoryClient> &client, const QByteArray &start)
    {
        QByteArray found;
        for (const QByteArray &text : client->taken()) {
            if (text.startsWith(start))
                found += text + '\n';
        }
        return found;
    }
    [[nodiscard]] static qsizetype count(
        const std::unique_ptr<MemoryClient> &client, const QByteArray &what)
    {
        return std::count_if(client->texts.begin(), client->texts.end(),
            [&](const QByteArray &text) { return text.contains(what); });
    }

    FakeClock clock{};
    Rng rng{ 1 };
    TokenKeys keys{};
    QueueExecutor storageThread{ clock };
    QueueExecutor hashes{ clock };
    QueueExecutor loop{ clock };
    std::unique_ptr<Storage> storage{};
    std::unique_ptr<ServerCore> core{};
    std::unique_ptr<MemoryLink> link{};
    ProjectId lock{};
    ProjectId safe{};
    int calls = 0;
};

// Outside of the class: moc counts the braces in raw strings.
QByteArray relate(const QByteArray &to)
{
    return R"({"relations":{"add":[{"kind":"relates","issue":")" + to + R"("}],"remove":[]}})";
}

QByteArray below(const QByteArray &parent)
{
    return R"({"parent":{"from":null,"to":")" + parent + R"("}})";
}

QByteArray fromTheStart(const ProjectId &project)
{
    return R"({"id":")" + projectSpace(project).toString().toUtf8() + R"(","after":0})";
}

} // namespace

// docs/protocol.md, sections 2 to 5: what clients that mean no good, or are just unlucky, get.
class TestHubAbuse : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void helloComesFirst()
    {
        Fixture f;
        const auto jane = f.connected(u"jane"_s, "replica-1");
        QVERIFY2(jane->texts.value(2).startsWith("42[\"hello\""), jane->texts.value(2).constData());
    }

    // --- replicas

    void aReplicaBelongsToItsUser()
    {
        Fixture f;
        const auto jane = f.connected(u"jane"_s, "replica-1");
        QVERIFY(f.mutate(jane, f.create("replica-1:1", "issue-1", f.lock)).contains("applied"));

        // Everybody knows the name of her replica: it is part of each op.
        const auto bob = f.connected(u"bob"_s, "replica-1");
        QCOMPARE(f.count(bob, "44{"), 1);
        QCOMPARE(f.count(bob, "hello"), 0);
        QCOMPARE(jane->closed, -1);

        // Nor while she is away.
        jane->socket.close();
        f.settle();
        const auto again = f.connected(u"bob"_s, "replica-1");
        QCOMPARE(f.count(again, "44{"), 1);

        const auto back = f.connected(u"jane"_s, "replica-1");
        QCOMPARE(f.count(back, "\"lastOp\":1"), 1);
    }

    void opsOfAnotherUserAreRefused()
    {
        Fixture f;
        // Both connect before either has written.
        const auto jane = f.connected(u"jane"_s, "replica-1");
        QVERIFY(f.mutate(jane, f.create("replica-1:1", "issue-1", f.lock)).contains("applied"));
        IssueService &issues = f.core->issues();
        const Mutation stolen{ { ClientId{ u"replica-1"_s }, 2 }, projectSpace(f.lock),
            mutation::DeleteIssue{ IssueId{ u"issue-1"_s }, 1 }, {} };
        const auto commit
            = issues.apply({ { { f.userId(u"bob"_s), ClientId{ u"replica-1"_s }, workspace },
                { stolen }, 1, {} } });
        QVERIFY(std::holds_alternative<outcome::Rejected>(commit.results.at(0).at(0).outcome));
        QVERIFY(commit.log.empty());
        // What was acknowledged in her name is still kept.
        QVERIFY(f.mutate(jane, f.create("replica-1:1", "issue-1", f.lock)).contains("duplicate"));
        QVERIFY(f.mutate(jane, f.create("replica-1:2", "issue-2", f.lock)).contains("applied"));
    }

    // --- signing in

    void aTokenRevokedWhileSigningInIsRefused()
    {
        Fixture f;
        const auto bob = f.open();
        f.core->auth().revokeUser(f.userId(u"bob"_s), [](const Result<void> &) {});
        f.ask(bob, u"bob"_s, "replica-2"); // verified; the storage thread has the revocation first
        f.settle();
        QCOMPARE(f.count(bob, "AUTH_REVOKED"), 1);
        QCOMPARE(f.core->hub().sessionCount(), 0);
    }

    void whoIsEnabledAgainMayComeBack()
    {
        Fixture f;
        f.administer([&](Administration &a) { QVERIFY(a.setDisabled(f.userId(u"bob"_s), true)); });
        const auto wait = [&f](int seconds) {
            for (int i = 0; i < seconds; ++i) {
                f.clock.advance(1s);
                f.settle();
            }
        };
        wait(120); // longer than what is read again and again
        QCOMPARE(f.count(f.connected(u"bob"_s, "replica-2"), "AUTH_REVOKED"), 1);
        f.administer([&](Administration &a) { QVERIFY(a.setDisabled(f.userId(u"bob"_s), false)); });
        wait(5);
        QCOMPARE(f.count(f.connected(u"bob"_s, "replica-2"), "\"hello\""), 1);
    }

    void aHeaderCountsAsToken()
    {
        Fixture f;
        HttpHeaders headers;
        headers.add("Authorization", "bearer " + f.token(u"jane"_s));
        MemoryClient jane{ *f.link, "/socket.io/?EIO=4&transport=websocket", headers };
        f.settle();
        jane.socket.sendText(R"(40{"client":"replica-1","protocol":1})");
        f.settle();
        QVERIFY(jane.texts.join().contains("\"hello\""));
    }

    void refusalsSayWhenToComeAgain()
    {
        Fixture f;
        f.core->drain([] {});
        const auto jane = f.connected(u"jane"_s, "replica-1");
        QCOMPARE(f.count(jane, "DRAINING"), 1);
        QCOMPARE(f.count(jane, "retryAfterMs"), 1);
    }

    void aSignInUnderWayDrainsToo()
    {
        Fixture f;
        const auto jane = f.open();
        f.ask(jane, u"jane"_s, "replica-1");
        f.core->drain([] {});
        f.settle();
        QCOMPARE(f.core->hub().sessionCount(), 0);
    }

    // --- rights

    // A plain client is subscribed to what it may read when that happens, not when it asked.
    void aPlainClientThatIsRemovedWhileSigningInHearsNothing()
    {
        Fixture f;
        const auto jane = f.connected(u"jane"_s, "replica-1");
        const auto bob = f.open();
        f.ask(bob, u"bob"_s, {});
        f.call(jane, "mutate",
            R"({"acked":0,"mutations":[{"op":"replica-1:1","kind":"remove_member","space":")"
                + projectSpace(f.lock).toString().toUtf8() + R"(","id":"bob@example.com"}]})");
        f.settle();
        QCOMPARE(f.core->hub().sessionCount(), 2);
        (void)bob->taken();
        QVERIFY(f.mutate(jane, f.create("replica-1:2", "issue-1", f.lock)).contains("applied"));
        QCOMPARE(f.count(bob, "issue_created"), 0);
    }

    void aProjectOfAnotherWorkspaceStaysThere()
    {
        Fixture f;
        const WorkspaceId other{ u"other"_s };
        QVERIFY(f.storage->saveWorkspace({ other, u"Other"_s }));
        QVERIFY(f.storage->setPerson(other, f.userId(u"bob"_s), false));
        const auto bob = f.connected(u"bob"_s);
        ProjectId secret;
        f.administer([&](Administration &a) {
            secret = a.addProject(other, u"SECRET"_s, u"Secret"_s)->id;
            QVERIFY(a.setMember(other, u"SECRET"_s, f.userId(u"bob"_s), Role::Admin));
        });
        f.settle();
        (void)bob->taken();
        const Mutation create{ { ClientId{ u"replica-9"_s }, 1 }, projectSpace(secret),
            mutation::AddComment{ {}, CommentId{ u"message-1"_s }, u"between us"_s }, {} };
        auto commit = f.core->issues().apply(
            { { { f.userId(u"bob"_s), ClientId{ u"replica-9"_s }, other }, { create }, 0, {} } });
        QVERIFY(!commit.log.empty());
        f.core->hub().publish(commit.log);
        f.settle();
        QCOMPARE(f.count(bob, "between us"), 0);
        f.call(bob, "watch", R"({"topics":["channel:)" + secret.toString().toUtf8() + R"("]})");
        f.settle();
        QVERIFY(f.onlyThat(bob, "43").contains("\"topics\":{}"));
    }

    void watchingAnIssueEndsWhenItMovesAway()
    {
        Fixture f;
        const auto jane = f.connected(u"jane"_s, "replica-1");
        const auto bob = f.connected(u"bob"_s, "replica-2");
        QVERIFY(f.mutate(jane, f.create("replica-1:1", "issue-1", f.lock)).contains("applied"));
        for (const auto *client : { &jane, &bob })
            f.call(*client, "watch", R"({"topics":["issue:issue-1"]})");
        f.settle();
        const QByteArray typing = R"({"topic":"issue:issue-1","field":"description","on":true})";
        (void)bob->taken();
        f.call(jane, "typing", typing);
        f.settle();
        QCOMPARE(f.count(bob, "typing"), 1);
        QVERIFY(f.mutate(jane,
                     R"({"op":"replica-1:2","kind":"move_issue","id":"issue-1","space":")"
                         + projectSpace(f.lock).toString().toUtf8() + R"(","to":")"
                         + f.safe.toString().toUtf8() + R"("})")
                    .contains("applied"));
        (void)bob->taken();
        f.call(jane, "typing", typing);
        f.settle();
        QCOMPARE(f.count(bob, "typing"), 0);
    }

    // --- issues

    void anotherRelationMayBeOneThatIsNotReadable()
    {
        Fixture f;
        const auto jane = f.connected(u"jane"_s, "replica-1");
        const auto bob = f.connected(u"bob"_s, "replica-2");
        QVERIFY(f.mutate(jane, f.create("replica-1:1", "issue-1", f.lock)).contains("applied"));
        QVERIFY(f.mutate(jane, f.create("replica-1:2", "issue-2", f.lock)).contains("applied"));
        QVERIFY(f.mutate(jane, f.create("replica-1:3", "secret-1", f.safe)).contains("applied"));
        QVERIFY(f.mutate(jane, f.update("replica-1:4", "issue-1", relate("secret-1")))
                    .contains("applied"));
        const QByteArray related
            = f.mutate(bob, f.update("replica-2:1", "issue-1", relate("issue-2")));
        QVERIFY2(related.contains("applied") || related.contains("merged"), related.constData());
        QVERIFY(f.mutate(bob, f.update("replica-2:2", "issue-2", relate("secret-1")))
                    .contains("BAD_ID"));
    }

    void anIssueWhoseParentHasMovedAwayIsStillAParent()
    {
        Fixture f;
        const auto jane = f.connected(u"jane"_s, "replica-1");
        for (const QByteArray number : { "1", "2", "3" })
            QVERIFY(f.mutate(jane, f.create("replica-1:" + number, "issue-" + number, f.lock))
                        .contains("applied"));
        QVERIFY(f.mutate(jane, f.update("replica-1:4", "issue-2", below("issue-1")))
                    .contains("applied"));
        QVERIFY(f.mutate(jane,
                     R"({"op":"replica-1:5","kind":"move_issue","id":"issue-1","space":")"
                         + projectSpace(f.lock).toString().toUtf8() + R"(","to":")"
                         + f.safe.toString().toUtf8() + R"("})")
                    .contains("applied"));
        const QByteArray moved
            = f.mutate(jane, f.update("replica-1:6", "issue-3", below("issue-2")));
        QVERIFY2(moved.contains("applied"), moved.constData());
        QVERIFY(f.mutate(jane,
                     f.update("replica-1:7", "issue-3",
                         R"({"parent":{"from":"issue-2","to":"issue-1"}})"))
                    .contains("BAD_ID"));
    }

    // One event is one message, and clients take no more than 1 MiB: a larger one would be sent to
    // them again and again.
    void whatDoesNotFitIntoAMessageIsRefused()
    {
        Fixture f;
        const auto jane = f.connected(u"jane"_s, "replica-1");
        QVERIFY(f.mutate(jane, f.create("replica-1:1", "issue-1", f.lock)).contains("applied"));
        const QByteArray space = projectSpace(f.lock).toString().toUtf8();
        const QByteArray text(30'000, 'x');
        for (int i = 2; i < 42; ++i) {
            const QByteArray n = QByteArray::number(i);
            f.clock.advance(1s);
            const QByteArray added = f.mutate(jane,
                R"({"op":"replica-1:)" + n + R"(","kind":"add_comment","id":"comment-)" + n
                    + R"(","issue":"issue-1","space":")" + space + R"(","text":")" + text
                    + R"("})");
            QVERIFY2(added.contains("applied"), added.constData());
        }
        QVERIFY(f.mutate(jane,
                     R"({"op":"replica-1:42","kind":"move_issue","id":"issue-1","space":")" + space
                         + R"(","to":")" + f.safe.toString().toUtf8() + R"("})")
                    .contains("VALIDATION"));
        QCOMPARE((*f.storage->issue(IssueId{ u"issue-1"_s }))->issue.project, f.lock);
    }

    // --- what a client may cost

    void pagesThatAreNotAcknowledgedAreFew()
    {
        Fixture f;
        const auto jane = f.connected(u"jane"_s, "replica-1");
        for (const QByteArray number : { "1", "2", "3" })
            QVERIFY(f.mutate(jane, f.create("replica-1:" + number, "issue-" + number, f.lock))
                        .contains("applied"));
        (void)jane->taken();
        const QByteArray one = fromTheStart(f.lock);
        for (int i = 0; i < 20; ++i)
            f.call(jane, "subscribe", "{\"spaces\":[" + one + "," + one + "]}");
        f.settle();
        QVERIFY2(f.count(jane, "[\"changes\"") <= 4,
            QByteArray::number(f.count(jane, "[\"changes\"")).constData());
        QVERIFY(f.count(jane, "[\"changes\"") > 0);
    }

    void pagesWaitForTheirTurn()
    {
        Fixture f;
        constexpr int projects = 12;
        QList<ProjectId> ids;
        f.administer([&](Administration &a) {
            for (int i = 0; i < projects; ++i) {
                const QString key = u"P%1"_s.arg(i);
                ids.append(a.addProject(workspace, key, key)->id);
                QVERIFY(a.setMember(workspace, key, f.userId(u"jane"_s), Role::Admin));
            }
        });
        const auto jane = f.connected(u"jane"_s, "replica-1");
        QByteArray spaces;
        for (const ProjectId &id : ids)
            spaces += (spaces.isEmpty() ? QByteArray{} : ","_ba) + fromTheStart(id);
        (void)jane->taken();
        f.call(jane, "subscribe", "{\"spaces\":[" + spaces + "]}");
        f.settle();
        // Acknowledged one by one, all of them come.
        int pages = 0;
        for (int round = 0; round < 100; ++round) {
            const auto texts = jane->taken();
            int fresh = 0;
            for (const QByteArray &text : texts) {
                if (!text.contains("[\"changes\""))
                    continue;
                ++fresh;
                jane->socket.sendText("43" + text.sliced(2, text.indexOf('[') - 2) + "[{}]");
            }
            QVERIFY(fresh <= 4);
            pages += fresh;
            if (fresh == 0)
                break;
            f.settle();
        }
        QCOMPARE(pages, projects);
        // And they are live.
        (void)jane->taken();
        QVERIFY(f.mutate(jane, f.create("replica-1:1", "issue-1", ids.last())).contains("applied"));
    }

    void whatWaitsForTheDiskIsBounded()
    {
        Fixture f{ [] {
            ServerCoreConfig config;
            config.hub.waitingMutationBytes = 10'000;
            return config;
        }() };
        const auto jane = f.connected(u"jane"_s, "replica-1");
        (void)jane->taken();
        for (int i = 1; i <= 30; ++i) {
            const QByteArray n = QByteArray::number(i);
            f.call(jane, "mutate",
                R"({"acked":0,"mutations":[{"op":"replica-1:)" + n
                    + R"(","kind":"send_message","id":"message-)" + n + R"(","space":")"
                    + projectSpace(f.lock).toString().toUtf8() + R"(","text":")"
                    + QByteArray(1000, 'x') + R"("}]})");
        }
        const qsizetype busy = f.count(jane, "BUSY");
        QVERIFY(busy > 10 && busy < 25);
        QCOMPARE(f.count(jane, "retryAfterMs"), busy);
        f.settle();
        QCOMPARE(f.count(jane, "applied"), 30 - busy);
        QVERIFY(f.mutate(jane, f.create("replica-1:31", "issue-1", f.lock)).contains("applied"));
    }

    // docs/protocol.md, "8. Limits"
    void strangersOfOneAddressAreFew()
    {
        Fixture f;
        const auto jane = f.connected(u"jane"_s, "replica-1"); // no stranger
        std::vector<std::unique_ptr<MemoryClient>> strangers;
        for (int i = 0; i < 20; ++i) {
            strangers.push_back(f.open());
            QCOMPARE(f.count(strangers.back(), "LIMIT_ADDRESS"), 0);
        }
        const auto refused = f.open();
        QCOMPARE(f.count(refused, "LIMIT_ADDRESS"), 1);
        QCOMPARE(f.count(refused, "retryAfterMs"), 1);
        QVERIFY(refused->closed >= 0);
        QCOMPARE(jane->closed, -1);

        f.link->setAddress(u"192.0.2.7"_s);
        QCOMPARE(f.count(f.open(), "LIMIT_ADDRESS"), 0);
        f.link->setAddress(u"127.0.0.1"_s);
        strangers.pop_back(); // one goes, one may come
        f.settle();
        QCOMPARE(f.count(f.connected(u"bob"_s, "replica-2"), "hello"), 1);
        f.clock.advance(11s); // the time to authenticate is over
        f.settle();
        QCOMPARE(f.count(f.open(), "LIMIT_ADDRESS"), 0);
    }
};

QTEST_GUILESS_MAIN(TestHubAbuse)
#include "tst_hub_abuse.moc"

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/issues/administration.h"
#include "server/servercore.h"
#include "tests/support/fakebus.h"
#include "tests/support/fakeclock.h"
#include "tests/support/memoryclient.h"
#include "tests/support/queueexecutor.h"

#include <QTest>

#include <array>

using namespace lockstep;
using namespace lockstep::server;
using namespace Qt::StringLiterals;

namespace {

const WorkspaceId home{ u"default"_s };

UserId userId(const QString &name) { return UserId{ name + u"@example.com"_s }; }

// Three nodes in one thread on virtual time. They share the storage itself: what one commits the
// others learn by the bus, and by looking, as with a database that they share.
struct Cluster
{
    struct Node
    {
        Node(Cluster &c, const QByteArray &name) : bus(c.redis, loop, name), loop(c.clock)
        {
            ServerCoreConfig config;
            config.auth.cost = minimalPasswordCost;
            config.sockets.engine.sidPrefix = name + '.';
            config.sockets.engine.pingInterval = 1h; // these clients answer none
            core = std::make_unique<ServerCore>(config, c.keys,
                ServerCore::Ports{ *c.storage, *c.storage, c.storageThread, c.hashes, loop, c.clock,
                    c.clock, &bus });
            core->start([](const Result<void> &) {});
            link = std::make_unique<MemoryLink>(c.clock, core->handlers().handle);
        }

        FakeBus bus;
        QueueExecutor loop;
        std::unique_ptr<ServerCore> core{};
        std::unique_ptr<MemoryLink> link{};
    };

    Cluster()
    {
        keys.current.fill(7);
        storage = *Storage::open(u"sqlite::memory:"_s, clock);
        Administration a{ *storage, clock, rng };
        for (const QString &name : { u"jane"_s, u"bob"_s })
            QVERIFY(a.addUser(home, { {}, userId(name).toString(), name, {}, false }));
        lock = a.addProject(home, u"LOCK"_s, u"Lock"_s)->id;
        QVERIFY(a.setMember(home, u"LOCK"_s, userId(u"jane"_s), Role::Admin));
        QVERIFY(a.setMember(home, u"LOCK"_s, userId(u"bob"_s), Role::Member));
        for (size_t n = 0; n < nodes.size(); ++n)
            nodes[n] = std::make_unique<Node>(*this, "n" + QByteArray::number(n + 1));
        settle();
    }
    ~Cluster()
    {
        for (auto &node : nodes) {
            if (node)
                node->link.reset();
        }
        settle();
    }

    // Everything that can happen without time passing.
    void settle()
    {
        for (int idle = 0; idle < 3; ++idle) {
            const auto run = [&idle](QueueExecutor &executor) {
                if (!executor.isEmpty())
                    idle = 0;
                executor.runAll();
            };
            run(storageThread);
            for (auto &node : nodes) {
                if (node)
                    run(node->loop);
            }
            clock.advance(0ms); // what goes over the lines
        }
    }
    void pass(Milliseconds time)
    {
        for (Milliseconds passed{}; passed < time; passed += 100ms) {
            clock.advance(100ms);
            settle();
        }
    }
    // As by kill -9: it says nothing any more.
    void kill(int node)
    {
        nodes[static_cast<size_t>(node)]->link.reset();
        settle();
        nodes[static_cast<size_t>(node)].reset();
        settle();
    }

    QByteArray token(const QString &name)
    {
        return issueKeyToken(keys, userId(name), home, clock.wallNow(), 900s);
    }
    std::unique_ptr<MemoryClient> connect(int node, const QString &name, const QByteArray &replica)
    {
        auto client = std::make_unique<MemoryClient>(
            *nodes[static_cast<size_t>(node)]->link, "/socket.io/?EIO=4&transport=websocket");
        settle();
        client->socket.sendText("40{\"token\":\"" + token(name) + "\""
            + (replica.isEmpty() ? QByteArray{} : ",\"client\":\"" + replica + "\",\"protocol\":1")
            + "}");
        settle();
        return client;
    }
    // ... and subscribed to the project from its beginning, with what it missed.
    std::unique_ptr<MemoryClient> reader(int node, const QString &name, const QByteArray &replica)
    {
        auto client = connect(node, name, replica);
        call(client, "subscribe",
            "{\"spaces\":[{\"id\":\"" + space() + "\",\"after\":" + QByteArray::number(head())
                + ",\"epoch\":\"" + storage->epoch()->toUtf8() + "\"}]}");
        return client;
    }
    void call(const std::unique_ptr<MemoryClient> &client, const QByteArray &name,
        const QByteArray &argument)
    {
        client->socket.sendText(
            "42" + QByteArray::number(++calls) + "[\"" + name + "\"," + argument + "]");
        settle();
    }
    void create(const std::unique_ptr<MemoryClient> &client, const QByteArray &op)
    {
        call(client, "mutate",
            R"({"acked":0,"mutations":[{"op":")" + op + R"(","kind":"create_issue","space":")"
                + space() + R"(","id":"i-)" + QByteArray{ op }.replace(':', '-')
                + R"(","issue":{"subject":"It does not print"}}]})");
    }
    QByteArray space() const { return projectSpace(lock).toString().toUtf8(); }
    qint64 head() const { return *storage->head(projectSpace(lock)); }

    static qsizetype count(const std::unique_ptr<MemoryClient> &client, const QByteArray &what)
    {
        return std::count_if(client->texts.begin(), client->texts.end(),
            [&](const QByteArray &text) { return text.contains(what); });
    }
    static bool isOut(const std::unique_ptr<MemoryClient> &client)
    {
        return client->closed != -1 || client->texts.contains("41");
    }
    // The seqs of the project's events, in the order in which they came.
    QList<qint64> seqs(const std::unique_ptr<MemoryClient> &client) const
    {
        QList<qint64> list;
        const QByteArray start = "{\"space\":\"" + space() + "\",\"seq\":";
        for (const QByteArray &text : client->texts) {
            for (qsizetype at = text.indexOf(start); at >= 0; at = text.indexOf(start, at + 1)) {
                const qsizetype from = at + start.size();
                list.append(text.sliced(from, text.indexOf(',', from) - from).toLongLong());
            }
        }
        return list;
    }
    QList<qint64> after(qint64 seq) const
    {
        QList<qint64> list;
        while (seq < head())
            list.append(++seq);
        return list;
    }

    FakeClock clock{};
    Rng rng{ 1 };
    TokenKeys keys{};
    FakeBusServer redis{ clock };
    QueueExecutor storageThread{ clock };
    QueueExecutor hashes{ clock };
    std::unique_ptr<Storage> storage{};
    ProjectId lock{};
    std::array<std::unique_ptr<Node>, 3> nodes{};
    int calls = 0;
};

} // namespace

// docs/lockstepd.md, "Several nodes"
class TestNodes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eventsReachTheClientsOfAllNodes()
    {
        Cluster c;
        const qint64 before = c.head();
        const auto jane = c.reader(0, u"jane"_s, "replica-1");
        const auto bob = c.reader(1, u"bob"_s, "replica-2");
        c.create(jane, "replica-1:1");
        c.create(bob, "replica-2:1");
        QCOMPARE(c.head(), before + 2);
        QCOMPARE(c.seqs(jane), c.after(before)); // at once, and once
        QCOMPARE(c.seqs(bob), c.after(before));
    }

    void aLostWakeUpIsRepaired_data()
    {
        QTest::addColumn<bool>("down");
        QTest::newRow("lost") << false;
        QTest::newRow("down") << true;
    }
    void aLostWakeUpIsRepaired()
    {
        QFETCH(bool, down);
        Cluster c;
        const qint64 before = c.head();
        const auto jane = c.reader(0, u"jane"_s, "replica-1");
        const auto bob = c.reader(1, u"bob"_s, "replica-2");
        (down ? c.redis.isDown : c.redis.losesMessages) = true;
        for (int i = 1; i <= 3; ++i)
            c.create(jane, "replica-1:" + QByteArray::number(i));
        QCOMPARE(c.seqs(jane), c.after(before));
        QVERIFY(c.seqs(bob).isEmpty());
        c.pass(2100ms);
        QCOMPARE(c.seqs(bob), c.after(before));
    }

    // What is appended here waits for what came before it elsewhere.
    void allNodesWriteToOneLog()
    {
        Cluster c;
        const qint64 before = c.head();
        std::array<std::unique_ptr<MemoryClient>, 3> clients;
        for (int n = 0; n < 3; ++n)
            clients[static_cast<size_t>(n)]
                = c.reader(n, n ? u"bob"_s : u"jane"_s, "replica-" + QByteArray::number(n));
        for (int i = 1; i <= 60; ++i) {
            c.redis.losesMessages = c.rng.below(2) == 0;
            c.redis.isDown = c.rng.below(4) == 0;
            const auto n = c.rng.below(3);
            c.create(clients[n], "replica-" + QByteArray::number(n) + ':' + QByteArray::number(i));
            if (c.rng.below(10) == 0)
                c.pass(300ms);
        }
        c.redis.isDown = false;
        c.pass(2100ms);
        QCOMPARE(c.head(), before + 60);
        for (const auto &client : clients)
            QCOMPARE(c.seqs(client), c.after(before));
    }

    // More than one page of it.
    void aNodeThatWasAwayCatchesUp()
    {
        Cluster c;
        const auto bob = c.reader(1, u"bob"_s, "replica-2");
        const qint64 before = c.head();
        Administration a{ *c.storage, c.clock, c.rng };
        for (int i = 0; i < 450; ++i) // by a command, so that nobody is told
            QVERIFY(a.setMember(
                home, u"LOCK"_s, userId(u"bob"_s), i % 2 ? Role::Member : Role::Viewer));
        QCOMPARE(c.head(), before + 450);
        c.pass(2100ms);
        QCOMPARE(c.seqs(bob), c.after(before));
    }

    // Whoever commits it, and in whatever order the nodes hear of it.
    void nobodyReadsWhatHeMayNotAnyMore()
    {
        for (const bool toldOfProject : { false, true }) {
            Cluster c;
            const auto jane = c.reader(0, u"jane"_s, "replica-1");
            const auto bob = c.reader(1, u"bob"_s, "replica-2");
            const auto plain = c.connect(1, u"bob"_s, {});
            const auto third = c.reader(1, u"jane"_s, "replica-3");
            c.redis.losesMessages = true;
            c.call(jane, "mutate",
                R"({"acked":0,"mutations":[{"op":"replica-1:1","kind":"remove_member","space":")"
                    + c.space() + R"(","id":"bob@example.com"}]})");
            c.redis.losesMessages = !toldOfProject; // then of the next, which is in the project
            c.create(jane, "replica-1:2");
            if (!toldOfProject)
                c.create(third, "replica-3:1"); // appended there, behind what it did not hear of
            c.settle();
            for (const auto &client : { &bob, &plain }) {
                QCOMPARE(Cluster::count(*client, "issue_created"), 0);
                QCOMPARE(Cluster::count(*client, "space_revoked"), client == &plain ? 1 : 0);
            }
            QVERIFY(Cluster::count(third, "issue_created") >= 1);
            c.pass(2100ms);
            QCOMPARE(Cluster::count(bob, "issue_created"), 0);
        }
    }

    void whatIsGrantedElsewhereCanBeRead()
    {
        Cluster c;
        Administration a{ *c.storage, c.clock, c.rng };
        const auto plain = c.connect(1, u"bob"_s, {});
        const auto jane = c.reader(0, u"jane"_s, "replica-1");
        const auto next = a.addProject(home, u"NEXT"_s, u"Next"_s);
        QVERIFY(next);
        QVERIFY(a.setMember(home, u"NEXT"_s, userId(u"jane"_s), Role::Admin));
        c.pass(2100ms);
        QVERIFY(a.setMember(home, u"NEXT"_s, userId(u"bob"_s), Role::Member));
        c.pass(2100ms);
        QCOMPARE(Cluster::count(plain, "space_granted"), 1);
        c.call(jane, "mutate",
            R"({"acked":0,"mutations":[{"op":"replica-1:1","kind":"create_issue","space":")"
                + projectSpace(next->id).toString().toUtf8()
                + R"(","id":"i","issue":{"subject":"It does not print"}}]})");
        QCOMPARE(Cluster::count(plain, "issue_created"), 1);
    }

    // --- people

    void peopleAreSeenFromAllNodes()
    {
        Cluster c;
        const auto bob = c.connect(1, u"bob"_s, "replica-2");
        auto jane = c.connect(0, u"jane"_s, "replica-1");
        c.pass(600ms);
        QCOMPARE(Cluster::count(bob, "\"user_joined\""), 1);
        c.call(jane, "presence", R"({"state":"busy"})");
        c.pass(2100ms);
        QCOMPARE(Cluster::count(bob, "\"busy\""), 1);
        const auto late = c.connect(2, u"bob"_s, "replica-3");
        QVERIFY(Cluster::count(late, "\"busy\"") == 1); // in its hello

        // To another node, and nobody is told that she left.
        jane.reset();
        c.settle();
        auto again = c.connect(2, u"jane"_s, "replica-1");
        c.pass(12s);
        QCOMPARE(Cluster::count(bob, "\"user_left\""), 0);
        QCOMPARE(Cluster::count(bob, "\"user_joined\""), 1);
        again.reset();
        c.pass(9s);
        QCOMPARE(Cluster::count(bob, "\"user_left\""), 0);
        c.pass(2s);
        QCOMPARE(Cluster::count(bob, "\"user_left\""), 1);
        QCOMPARE(Cluster::count(late, "\"user_left\""), 1);
    }

    void whoWasAtANodeThatDiedIsGoneWithinAMinute()
    {
        Cluster c;
        const auto bob = c.connect(1, u"bob"_s, "replica-2");
        auto jane = c.connect(0, u"jane"_s, "replica-1");
        c.pass(20s);
        QCOMPARE(Cluster::count(bob, "\"user_joined\""), 1);
        c.redis.isDown = true; // so that it cannot say goodbye
        jane.reset();
        c.kill(0);
        c.redis.isDown = false;
        c.pass(45s);
        QCOMPARE(Cluster::count(bob, "\"user_left\""), 0);
        c.pass(15s);
        QCOMPARE(Cluster::count(bob, "\"user_left\""), 1);
    }

    void nobodyLeavesBecauseTheBusIsDown()
    {
        Cluster c;
        const auto bob = c.connect(1, u"bob"_s, "replica-2");
        const auto jane = c.connect(0, u"jane"_s, "replica-1");
        c.pass(1s);
        c.redis.goDown();
        c.pass(180s);
        c.redis.comeBack();
        c.pass(120s);
        QCOMPARE(Cluster::count(bob, "\"user_joined\""), 1);
        QCOMPARE(Cluster::count(bob, "\"user_left\""), 0);
        QCOMPARE(Cluster::count(jane, "\"user_left\""), 0);
    }

    void typingIsSeenFromAllNodes()
    {
        Cluster c;
        const auto jane = c.reader(0, u"jane"_s, "replica-1");
        const auto bob = c.reader(1, u"bob"_s, "replica-2");
        const QByteArray topic = "channel:" + c.lock.toString().toUtf8();
        c.call(bob, "watch", "{\"topics\":[\"" + topic + "\"]}");
        c.call(jane, "watch", "{\"topics\":[\"" + topic + "\"]}");
        c.call(jane, "typing", "{\"topic\":\"" + topic + "\",\"field\":\"text\",\"on\":true}");
        QCOMPARE(Cluster::count(bob, "[\"typing\""), 1);
        QCOMPARE(Cluster::count(jane, "[\"typing\""), 0);
    }

    // --- connections

    void connectionsAreCountedOverAllNodes()
    {
        Cluster c;
        std::vector<std::unique_ptr<MemoryClient>> open;
        for (int i = 0; i < 5; ++i)
            open.push_back(c.connect(i % 3, u"bob"_s, "replica-" + QByteArray::number(i)));
        for (const auto &client : open)
            QCOMPARE(Cluster::count(client, "\"hello\""), 1);
        for (int node = 0; node < 3; ++node) {
            const auto sixth = c.connect(node, u"bob"_s, "replica-x");
            QCOMPARE(Cluster::count(sixth, "LIMIT_CONNECTIONS"), 1);
        }
        QCOMPARE(Cluster::count(c.connect(0, u"jane"_s, "replica-j"), "\"hello\""), 1);
        c.pass(120s); // they are renewed
        QCOMPARE(Cluster::count(c.connect(1, u"bob"_s, "replica-x"), "LIMIT_CONNECTIONS"), 1);
        open.pop_back(); // one goes
        c.settle();
        const auto fits = c.connect(0, u"bob"_s, "replica-x");
        QCOMPARE(Cluster::count(fits, "\"hello\""), 1);
        QCOMPARE(Cluster::count(c.connect(2, u"bob"_s, "replica-y"), "LIMIT_CONNECTIONS"), 1);
    }

    void withoutTheBusEachNodeCountsItsOwn()
    {
        Cluster c;
        c.redis.goDown();
        std::vector<std::unique_ptr<MemoryClient>> open;
        for (int i = 0; i < 6; ++i)
            open.push_back(c.connect(i % 2, u"bob"_s, "replica-" + QByteArray::number(i)));
        for (const auto &client : open)
            QCOMPARE(Cluster::count(client, "\"hello\""), 1);
        c.redis.comeBack();
        c.settle();
        // They stay, and there is no room for one more.
        QCOMPARE(Cluster::count(c.connect(2, u"bob"_s, "replica-x"), "LIMIT_CONNECTIONS"), 1);
        for (const auto &client : open)
            QCOMPARE(client->closed, -1);
    }

    void aReplicaThatChangesTheNodeReplacesItself()
    {
        Cluster c;
        std::vector<std::unique_ptr<MemoryClient>> open;
        for (int i = 0; i < 5; ++i)
            open.push_back(c.connect(0, u"bob"_s, "replica-" + QByteArray::number(i)));
        const auto again = c.connect(1, u"bob"_s, "replica-3"); // the fifth still
        QCOMPARE(Cluster::count(again, "\"hello\""), 1);
        QVERIFY(Cluster::isOut(open[3]));
        QVERIFY(!Cluster::isOut(open[2]));
        QCOMPARE(Cluster::count(c.connect(1, u"bob"_s, "replica-x"), "LIMIT_CONNECTIONS"), 1);
        // Who names somebody else's replica ends nothing.
        const auto other = c.connect(2, u"jane"_s, "replica-4");
        QCOMPARE(Cluster::count(other, "\"hello\""), 1);
        QVERIFY(!Cluster::isOut(open[4]));
    }

    void afterItsNodeDiedAReplicaConnectsAtOnce()
    {
        Cluster c;
        std::vector<std::unique_ptr<MemoryClient>> open;
        for (int i = 0; i < 5; ++i)
            open.push_back(c.connect(0, u"bob"_s, "replica-" + QByteArray::number(i)));
        c.redis.isDown = true;
        open.clear();
        c.kill(0);
        c.redis.isDown = false;
        for (int i = 0; i < 5; ++i) {
            open.push_back(c.connect(1, u"bob"_s, "replica-" + QByteArray::number(i)));
            QCOMPARE(Cluster::count(open.back(), "\"hello\""), 1);
        }
    }

    void sidsBeginWithTheNode()
    {
        Cluster c;
        const auto bob = c.connect(1, u"bob"_s, "replica-2");
        QVERIFY(Cluster::count(bob, "\"sid\":\"n2.") > 0);
    }
};

QTEST_GUILESS_MAIN(TestNodes)
#include "tst_nodes.moc"

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/nodefixture.h"

using namespace lockstep;
using namespace lockstep::server;
using namespace Qt::StringLiterals;

namespace {

using Cluster = NodeFixture;

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
                c.home, u"LOCK"_s, Cluster::userId(u"bob"_s), i % 2 ? Role::Member : Role::Viewer));
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
        const auto next = a.addProject(c.home, u"NEXT"_s, u"Next"_s);
        QVERIFY(next);
        QVERIFY(a.setMember(c.home, u"NEXT"_s, Cluster::userId(u"jane"_s), Role::Admin));
        c.pass(2100ms);
        QVERIFY(a.setMember(c.home, u"NEXT"_s, Cluster::userId(u"bob"_s), Role::Member));
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

    // Behind one address, whoever answers says who he is.
    void statsAreOfTheNodeThatAnswers()
    {
        Cluster c;
        const auto jane = c.reader(0, u"jane"_s, "replica-1");
        for (const int node : { 0, 2 }) {
            const QByteArray stats = c.http(node, u"jane"_s, "GET", "/api/realtime/stats").body;
            QVERIFY2(stats.contains("\"node\":\"n" + QByteArray::number(node + 1) + '"'),
                stats.constData());
            QVERIFY2(stats.contains(node == 0 ? "\"connections\":1," : "\"connections\":0,"),
                stats.constData());
        }
    }

    void watchersAreCountedOverAllNodes()
    {
        Cluster c;
        const auto jane = c.reader(0, u"jane"_s, "replica-1");
        const auto bob = c.reader(1, u"bob"_s, "replica-2");
        const auto again = c.reader(2, u"bob"_s, "replica-3"); // another window of his
        const QByteArray topic = "channel:" + c.lock.toString().toUtf8();
        const QByteArray arguments = "{\"topics\":[\"" + topic + "\"]}";
        const auto counted = [&](const std::unique_ptr<MemoryClient> &client) {
            c.call(client, "watch", arguments);
            const auto ack = std::find_if(client->texts.crbegin(), client->texts.crend(),
                [](const QByteArray &text) { return text.startsWith("43"); });
            const QByteArray answer = ack == client->texts.crend() ? QByteArray{} : *ack;
            return answer.sliced(answer.lastIndexOf(':') + 1).split('}').first().toInt();
        };
        QCOMPARE(counted(bob), 1);
        c.pass(1s);
        QCOMPARE(counted(again), 1);
        QCOMPARE(counted(jane), 2);
        c.pass(1s);
        QCOMPARE(counted(bob), 2);
        c.call(jane, "unwatch", arguments);
        c.pass(1s);
        QCOMPARE(counted(bob), 1);
        // Who was at a node that died is forgotten with its lease.
        counted(jane);
        c.pass(1s);
        QCOMPARE(counted(bob), 2);
        c.kill(0);
        c.pass(60s);
        QCOMPARE(counted(bob), 1);
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

    void streamsAreCountedOverAllNodes()
    {
        Cluster c;
        const auto open = [&](int node, const QString &name = u"bob"_s) {
            return c.http(node, name, "GET", "/api/realtime/issues/stream");
        };
        std::vector<HttpResponse> streams;
        for (int n = 0; n < 3; ++n) {
            streams.push_back(open(n));
            QCOMPARE(streams.back().status, 200);
        }
        for (int n = 0; n < 3; ++n) {
            const HttpResponse fourth = open(n);
            QCOMPARE(fourth.status, 429);
            QVERIFY(fourth.body.contains("LIMIT_STREAMS"));
        }
        QCOMPARE(open(0, u"jane"_s).status, 200); // not for anybody else
        streams.erase(streams.begin()); // at the first node
        c.settle();
        streams.push_back(open(1)); // makes room at another one
        QCOMPARE(streams.back().status, 200);
        QCOMPARE(open(0).status, 429);
        // Those of a node that died count no longer than its lease.
        c.kill(2);
        c.pass(30s);
        QCOMPARE(open(0).status, 429);
        c.pass(16s);
        streams.push_back(open(0));
        QCOMPARE(streams.back().status, 200);
        QCOMPARE(open(1).status, 429);
    }
    void withoutTheBusEachNodeCountsItsOwnStreams()
    {
        Cluster c;
        const auto open = [&](int node) {
            return c.http(node, u"bob"_s, "GET", "/api/realtime/issues/stream");
        };
        c.redis.goDown();
        std::vector<HttpResponse> streams;
        for (int n = 0; n < 2; ++n) {
            for (int i = 0; i < 3; ++i) {
                streams.push_back(open(n));
                QCOMPARE(streams.back().status, 200);
            }
            QCOMPARE(open(n).status, 429);
        }
        c.redis.comeBack(); // and knows of all
        c.settle();
        QCOMPARE(open(2).status, 429);
        streams.resize(2);
        c.settle();
        QCOMPARE(open(2).status, 200);
    }

    // docs/protocol.md, "2. Sign-in and session", Throttling
    void requestsAreCountedOverAllNodes()
    {
        NodeFixture c;
        const auto ask = [&](int node, const QString &name) {
            return c.http(node, name, "GET", "/api/me").status;
        };
        for (int i = 0; i < 100; ++i) {
            QCOMPARE(ask(i % 3, u"bob"_s), 200);
            c.clock.advance(30ms);
        }
        for (int node = 0; node < 3; ++node)
            QCOMPARE(ask(node, u"bob"_s), 429);
        QCOMPARE(ask(0, u"jane"_s), 200);
        c.pass(60s);
        QCOMPARE(ask(0, u"bob"_s), 200);
        // While nobody can say what there is elsewhere, those here count.
        c.redis.goDown();
        c.pass(60s);
        for (int node = 0; node < 2; ++node) {
            for (int i = 0; i < 40; ++i)
                QCOMPARE(ask(node, u"bob"_s), 200);
            QCOMPARE(ask(node, u"bob"_s), 429);
        }
    }
    void attemptsToSignInAreCountedOverAllNodes()
    {
        Cluster c;
        const QString right = u"tulip harbour ninety"_s;
        Administration a{ *c.storage, c.clock, c.rng };
        const auto hash = hashPassword(right, minimalPasswordCost);
        QVERIFY(hash && a.setPasswordHash(Cluster::userId(u"jane"_s), QString::fromLatin1(*hash)));
        int address = 0;
        int wait = 0; // that the last answer asked for, in seconds
        const auto signIn = [&](int node, const QByteArray &password, QString from = {},
                                const QByteArray &account = "jane") {
            if (from.isEmpty())
                from = u"10.0.1.%1"_s.arg(++address);
            const HttpResponse answer = c.http(node, {}, "POST", "/api/auth/login",
                "{\"email\":\"" + account + "@example.com\",\"password\":\"" + password + "\"}",
                from);
            wait = answer.headers.value("Retry-After").toInt();
            return answer.status;
        };
        for (int i = 0; i < 5; ++i)
            QCOMPARE(signIn(i % 3, "wrong"), 401);
        for (int n = 0; n < 3; ++n)
            QCOMPARE(signIn(n, right.toLatin1()), 429); // even that
        c.pass(1s);
        QCOMPARE(signIn(0, "wrong"), 401);
        c.pass(1s);
        QCOMPARE(signIn(1, "wrong"), 429); // now it is two seconds
        c.pass(1s);
        QCOMPARE(signIn(2, right.toLatin1()), 200); // which makes it good, everywhere
        for (int i = 0; i < 5; ++i)
            QCOMPARE(signIn(i % 3, "wrong"), 401);
        QCOMPARE(signIn(0, "wrong"), 429);

        for (int i = 0; i < 30; ++i)
            QCOMPARE(signIn(i % 3, "wrong", u"10.0.2.1"_s, "nobody" + QByteArray::number(i)), 401);
        for (int n = 0; n < 3; ++n) {
            QCOMPARE(signIn(n, "wrong", u"10.0.2.1"_s, "somebody"), 429);
            QCOMPARE(wait, 15 * 60); // none of them is under way any more
        }
        // While they do not hear of each other, each counts its own.
        c.redis.goDown();
        for (int i = 0; i < 30; ++i)
            QCOMPARE(signIn(0, "wrong", u"10.0.3.1"_s, "no" + QByteArray::number(i)), 401);
        QCOMPARE(signIn(0, "wrong", u"10.0.3.1"_s, "somebody"), 429);
        QCOMPARE(signIn(1, "wrong", u"10.0.3.1"_s, "somebody"), 401);
    }

    void attemptsAtTheSameMomentAreCountedOverAllNodes()
    {
        Cluster c;
        const auto signInAtOnce = [&](qsizetype attempts, const QByteArray &account) {
            QList<std::shared_ptr<const HttpResponse>> answers;
            for (int i = 0; i < attempts; ++i) {
                answers.append(c.send(i % 3, {}, "POST", "/api/auth/login",
                    "{\"email\":\"" + account + "@example.com\",\"password\":\"wrong\"}",
                    u"10.0.1.%1"_s.arg(i)));
            }
            c.settleHashes();
            return std::count_if(answers.cbegin(), answers.cend(),
                [](const auto &answer) { return answer->status == 401; });
        };
        QCOMPARE(signInAtOnce(12, "jane"), 5); // no node has heard of the others' yet
        c.pass(1s);
        QCOMPARE(signInAtOnce(12, "jane"), 1);
        // While they do not hear of each other, each counts its own.
        c.redis.goDown();
        QCOMPARE(signInAtOnce(18, "bob"), 15);
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

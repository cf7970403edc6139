// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/hubfixture.h"

using namespace lockstep;
using namespace lockstep::server;
using namespace Qt::StringLiterals;

// docs/protocol.md, "8. Limits": what a client may cost, and that the end is bounded.
class TestHubLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // --- what a client may cost

    void pagesThatAreNotAcknowledgedAreFew()
    {
        HubFixture f;
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
        HubFixture f;
        constexpr int projects = 12;
        QList<ProjectId> ids;
        f.administer([&](Administration &a) {
            for (int i = 0; i < projects; ++i) {
                const QString key = u"P%1"_s.arg(i);
                ids.append(a.addProject(f.workspace, key, key)->id);
                QVERIFY(a.setMember(f.workspace, key, f.userId(u"jane"_s), Role::Admin));
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
        HubFixture f{ [] {
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

    void requestsThatAreNotAnsweredAreFew()
    {
        ServerCoreConfig config;
        config.hub.requestsPerClient = 3;
        HubFixture f{ config };
        const auto jane = f.connected(u"jane"_s, "replica-1");
        const auto bob = f.connected(u"bob"_s, "replica-2");
        (void)jane->taken();
        f.call(jane, "subscribe", "{\"spaces\":[" + fromTheStart(f.lock) + "]}");
        f.call(jane, "watch", R"({"topics":[]})");
        f.call(
            jane, "mutate", "{\"mutations\":[" + f.create("replica-1:1", "issue-1", f.lock) + "]}");
        for (const QByteArray name : { "subscribe", "watch", "mutate" })
            f.call(jane, name, R"({"spaces":[],"topics":[],"mutations":[]})");
        f.call(jane, "presence", R"({"state":"busy","issue":"issue-1"})");
        QCOMPARE(f.count(jane, "BUSY"), 3);
        QCOMPARE(f.count(jane, "retryAfterMs"), 3);
        f.call(bob, "watch", R"({"topics":[]})");
        QCOMPARE(f.count(bob, "BUSY"), 0); // it is only hers
        f.settle();
        QCOMPARE(f.count(jane, "applied"), 1);
        QVERIFY(f.mutate(jane, f.create("replica-1:2", "issue-2", f.lock)).contains("applied"));
        QCOMPARE(f.count(jane, "BUSY"), 0);
    }

    void sixtyFourRequestsMayWait()
    {
        ServerCoreConfig config;
        config.hub.rates = { 1'000, 1'000 };
        HubFixture f{ config };
        const auto jane = f.connected(u"jane"_s, "replica-1");
        (void)jane->taken();
        for (int i = 0; i < 64; ++i)
            f.call(jane, "watch", R"({"topics":[]})");
        QCOMPARE(f.count(jane, "BUSY"), 0);
        f.call(jane, "watch", R"({"topics":[]})");
        QCOMPARE(f.count(jane, "BUSY"), 1);
        f.settle();
        QCOMPARE(f.count(jane, R"({"topics":{}})"), 64);
        f.call(jane, "watch", R"({"topics":[]})");
        QCOMPARE(f.count(jane, "BUSY"), 1);
    }

    // What was committed is committed, whoever has gone meanwhile.
    void aClientThatLeavesAmidItsCommit()
    {
        HubFixture f;
        auto jane = f.connected(u"jane"_s, "replica-1");
        const auto bob = f.connected(u"bob"_s);
        const QByteArray create = f.create("replica-1:1", "issue-1", f.lock);
        f.call(jane, "mutate", "{\"mutations\":[" + create + "]}");
        f.call(jane, "subscribe", "{\"spaces\":[" + fromTheStart(f.lock) + "]}");
        f.call(jane, "watch", R"({"topics":["issue:issue-1"]})");
        f.call(jane, "presence", R"({"state":"busy","issue":"issue-1"})");
        jane->socket.abort();
        f.pump();
        QCOMPARE(f.core->hub().sessionCount(), 1);
        f.settle();
        QCOMPARE(f.count(bob, "issue_created"), 1);
        jane = f.connected(u"jane"_s, "replica-1");
        QVERIFY(f.mutate(jane, create).contains("\"duplicate\":true"));
        QCOMPARE(f.count(bob, "issue_created"), 1);
    }

    // A new connection counts its events from zero.
    void whoComesAgainAndAgainHasToWait()
    {
        HubFixture f;
        const auto jane = f.connected(u"jane"_s, "replica-1");
        for (int i = 0; i < 118; ++i) {
            jane->socket.sendText("41");
            f.ask(jane, u"jane"_s, "replica-1");
            f.settle();
        }
        QCOMPARE(f.count(jane, "\"hello\""), 119);
        const auto late = f.connected(u"jane"_s, "replica-2");
        QCOMPARE(f.count(late, "\"hello\""), 1);
        const auto refused = f.connected(u"jane"_s, "replica-3");
        QCOMPARE(f.count(refused, "BUSY"), 1);
        QCOMPARE(f.count(refused, "retryAfterMs"), 1);
        QCOMPARE(f.count(f.connected(u"bob"_s, "replica-4"), "\"hello\""), 1);
        f.clock.advance(60s);
        f.settle();
        QCOMPARE(f.count(f.connected(u"jane"_s, "replica-3"), "\"hello\""), 1);
    }

    // docs/protocol.md, "2. Sign-in and session": a thousand come back at once.
    void whoComesWhenTooManyAreOnTheirWayWaits()
    {
        HubFixture f{ [] {
            ServerCoreConfig config;
            config.hub.signInsAtOnce = 3;
            config.hub.connectionsPerUser = 100;
            config.sockets.strangersPerAddress = 0;
            return config;
        }() };
        std::vector<std::unique_ptr<MemoryClient>> clients;
        const auto waitOf = [](const std::unique_ptr<MemoryClient> &client) {
            const QByteArray all = client->texts.join();
            const qsizetype at = all.indexOf("retryAfterMs\":");
            return at < 0 || !all.contains("BUSY") ? 0 : all.mid(at + 14, 4).toInt();
        };
        while (clients.size() < 6) // open() lets the storage work, so none waits there yet
            clients.push_back(f.open());
        for (size_t i = 0; i < 6; ++i)
            f.ask(clients[i], u"jane"_s, "replica-" + QByteArray::number(static_cast<qint64>(i)));
        for (size_t i = 0; i < 3; ++i)
            QCOMPARE(waitOf(clients[i]), 0);
        // Each at another time.
        QCOMPARE(waitOf(clients[3]), 1000);
        QVERIFY(waitOf(clients[4]) > waitOf(clients[3]));
        QVERIFY(waitOf(clients[5]) > waitOf(clients[4]));
        f.settle();
        QCOMPARE(f.count(clients[0], "\"hello\""), 1);

        // Few, but they wait for long: the disk is slow.
        const auto first = f.open();
        const auto second = f.open();
        const auto third = f.open();
        f.ask(first, u"jane"_s, "replica-21");
        f.clock.advance(1999ms);
        f.ask(second, u"jane"_s, "replica-22");
        QCOMPARE(waitOf(second), 0);
        f.clock.advance(2ms);
        f.ask(third, u"jane"_s, "replica-23");
        QCOMPARE(waitOf(third), 1000);
        f.settle();
        QCOMPARE(f.count(first, "\"hello\""), 1);
        QCOMPARE(f.count(second, "\"hello\""), 1);
        QCOMPARE(f.count(f.connected(u"jane"_s, "replica-23"), "\"hello\""), 1);
    }

    // docs/protocol.md, "3. Spaces and subscriptions"
    void theOldPartOfTheLogIsDropped()
    {
        ServerCoreConfig config;
        config.retention = { std::chrono::days{ 1 }, 3, 60s, 3600s, 100ms, 4 };
        HubFixture f{ config };
        auto jane = f.connected(u"jane"_s, "replica-1");
        for (int i = 1; i <= 20; ++i) {
            const QByteArray n = QByteArray::number(i);
            QVERIFY(f.mutate(jane, f.create("replica-1:" + n, "issue-" + n, f.lock))
                        .contains("applied"));
        }
        const SpaceId space = projectSpace(f.lock);
        const auto wait = [&f](Milliseconds time) {
            f.clock.advance(time);
            f.settle();
        };
        wait(61s);
        QCOMPARE(*f.storage->oldestSeq(space), 1); // nothing is old yet
        wait(std::chrono::days{ 2 });
        for (int i = 0; i < 100; ++i)
            wait(100ms); // bunch after bunch
        const qint64 head = *f.storage->head(space);
        QCOMPARE(*f.storage->oldestSeq(space), head - 2);
        jane = f.connected(u"jane"_s, "replica-1");
        const auto statusAfter = [&](qint64 seq) {
            (void)jane->taken();
            f.call(jane, "subscribe",
                R"({"spaces":[{"id":")" + space.toString().toUtf8() + R"(","after":)"
                    + QByteArray::number(seq) + R"(,"epoch":")" + f.storage->epoch()->toUtf8()
                    + R"("}]})");
            f.settle();
            return f.onlyThat(jane, "43");
        };
        QVERIFY(statusAfter(head - 4).contains("resync"));
        QVERIFY(statusAfter(head - 3).contains("catching_up"));
        QVERIFY(statusAfter(head).contains("live"));
    }

    void whoIsSentAwayAndDoesNotListenComesNoFurther()
    {
        HubFixture f;
        std::vector<std::unique_ptr<MemoryClient>> strangers;
        for (int i = 0; i < 20; ++i)
            strangers.push_back(f.open());
        const QByteArray target = "/socket.io/?EIO=4&transport=polling";
        const auto get = [&f](const QByteArray &path) {
            MemoryRequest request{ *f.link, MemoryLink::makeRequest("GET", path) };
            f.settle();
            return request;
        };
        const QByteArray first = get(target).body();
        for (int i = 1; i < 20; ++i)
            QCOMPARE(get(target).status(), 200);
        QCOMPARE(get(target).status(), 403);
        QCOMPARE(get("/health").status(), 200);
        // The news are kept for one who polls, and then there is room for the next.
        const QByteArray sid = first.sliced(first.indexOf("\"sid\":\"") + 7).split('"').first();
        const QByteArray news = get(target + "&sid=" + sid).body();
        QVERIFY2(news.contains("LIMIT_ADDRESS"), news.constData());
        QCOMPARE(get(target).status(), 200);
        QCOMPARE(get(target).status(), 403);
    }

    // docs/protocol.md, "8. Limits"
    void strangersOfOneAddressAreFew()
    {
        HubFixture f;
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

    // --- the end

    void whatWasAskedBeforeTheEndIsAnswered()
    {
        HubFixture f;
        const auto jane = f.connected(u"jane"_s, "replica-1");
        const auto bob = f.connected(u"bob"_s);
        (void)jane->taken();
        f.call(
            jane, "mutate", "{\"mutations\":[" + f.create("replica-1:1", "issue-1", f.lock) + "]}");
        // This one waits for the commit of the first.
        f.call(
            jane, "mutate", "{\"mutations\":[" + f.create("replica-1:2", "issue-2", f.lock) + "]}");
        f.call(jane, "subscribe", "{\"spaces\":[" + fromTheStart(f.safe) + "]}");
        bool done = false;
        f.core->drain([&] { done = true; });
        f.pump();
        QVERIFY(!done);
        // Nothing is begun any more.
        f.call(
            jane, "mutate", "{\"mutations\":[" + f.create("replica-1:3", "issue-3", f.lock) + "]}");
        f.call(jane, "watch", R"({"topics":["issue:issue-1"]})");
        QCOMPARE(f.count(jane, "DRAINING"), 2);
        QCOMPARE(f.count(jane, "retryAfterMs"), 2);
        const MemoryRequest login{ *f.link,
            MemoryLink::makeRequest("POST", "/api/auth/login", "{}") };
        f.pump();
        QCOMPARE(login.status(), 503);
        QVERIFY(login.body().contains("DRAINING"));
        QCOMPARE(login.header("Retry-After"), "2"_ba);

        f.settle();
        QVERIFY(done);
        QCOMPARE(f.count(jane, "\"applied\""), 2);
        QCOMPARE(f.count(jane, "catching_up"), 1);
        QCOMPARE(f.count(bob, "issue_created"), 2); // and those who hear of it do
        QVERIFY(f.storage->issue(IssueId{ u"issue-2"_s })->has_value());
        QVERIFY(!f.storage->issue(IssueId{ u"issue-3"_s })->has_value());
        // As by a lost line: after "you are disconnected" plain clients would stay away.
        for (const auto *client : { &jane, &bob }) {
            QCOMPARE((*client)->closed, 1001);
            QVERIFY(!(*client)->texts.contains("41")); // Socket.IO: disconnect
        }
    }

    void theEndDoesNotWaitForADiskThatHangs()
    {
        HubFixture f;
        const auto jane = f.connected(u"jane"_s, "replica-1");
        f.call(
            jane, "mutate", "{\"mutations\":[" + f.create("replica-1:1", "issue-1", f.lock) + "]}");
        int done = 0;
        f.core->drain([&] { ++done; });
        f.clock.advance(1900ms);
        f.pump();
        QCOMPARE(done, 0);
        f.clock.advance(200ms);
        f.pump();
        QCOMPARE(done, 1);
        QCOMPARE(jane->closed, 1001);
        f.settle(); // answers that come too late do no harm
        QCOMPARE(done, 1);
    }

    void everybodyComesBackAtAnotherTime()
    {
        HubFixture f;
        std::vector<std::unique_ptr<MemoryClient>> clients;
        for (int i = 0; i < 5; ++i)
            clients.push_back(f.connected(u"jane"_s, "replica-" + QByteArray::number(i)));
        const auto plain = f.connected(u"bob"_s);
        f.core->drain([] {});
        f.settle();
        QSet<QByteArray> waits;
        for (const auto &client : clients) {
            QCOMPARE(client->closed, 1001);
            QVERIFY(
                client->texts.last().startsWith("42[\"error\",{\"error\":{\"code\":\"DRAINING\""));
            waits.insert(client->texts.last().sliced(client->texts.last().indexOf("retryAfterMs")));
        }
        QCOMPARE(waits.size(), 5);
        QCOMPARE(f.count(plain, "error"), 0);
    }

    void refusalsSayWhenToComeAgain()
    {
        HubFixture f;
        f.core->drain([] {});
        const auto jane = f.connected(u"jane"_s, "replica-1");
        QCOMPARE(f.count(jane, "DRAINING"), 1);
        QCOMPARE(f.count(jane, "retryAfterMs"), 1);
    }

    void aSignInUnderWayDrainsToo()
    {
        HubFixture f;
        const auto jane = f.open();
        f.ask(jane, u"jane"_s, "replica-1");
        f.core->drain([] {});
        f.settle();
        QCOMPARE(f.core->hub().sessionCount(), 0);
    }
};

QTEST_GUILESS_MAIN(TestHubLimits)
#include "tst_hub_limits.moc"

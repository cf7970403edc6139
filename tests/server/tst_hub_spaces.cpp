// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/hubteam.h"

#include <QTest>

using namespace lockstep;
using namespace lockstep::server;
using namespace Qt::StringLiterals;

namespace {

const QByteArray nothing = R"({"topics":[]})"; // of a call that counts and does nothing

} // namespace

// docs/protocol.md, "3. Spaces and subscriptions" and "5. Mutations", as a client sees them
class TestHubSpaces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // --- Calls ---

    void aMutationNeedsAnAck()
    {
        HubTeam t;
        auto bob = t.client(u"bob"_s);
        bob->send("mutate", "{\"acked\":0,\"mutations\":[" + t.create("client-bob:1", "i1") + "]}");
        QCOMPARE(at(bob->taken("error").value(0), "error.code"), "MUTATION_NEEDS_ACK"_ba);
        QVERIFY(!t.world.row(IssueId{ u"i1"_s }));
    }
    void errorsWithoutAnAckAreEvents()
    {
        HubTeam t;
        auto bob = t.client(u"bob"_s);
        for (const QByteArray &packet :
            { R"(42["sing",{}])"_ba, R"(42["subscribe"])"_ba, R"(42["subscribe","all"])"_ba,
                R"(42["subscribe",{},{}])"_ba, R"(42["hello",{}])"_ba }) {
            bob->text(packet);
            const QByteArray error = bob->taken("error").value(0);
            const bool unknown = packet.contains("sing") || packet.contains("hello");
            QCOMPARE(at(error, "error.code"), unknown ? "UNKNOWN_EVENT"_ba : "BAD_ARGUMENT"_ba);
        }
        QCOMPARE(bob->call("unwatch", nothing), "{}"_ba); // it goes on
    }
    void wrongArguments_data()
    {
        QTest::addColumn<QByteArray>("event");
        QTest::addColumn<QByteArray>("argument");
        for (const QByteArray event : { "subscribe", "unsubscribe" }) {
            for (const QByteArray argument :
                { "{}", R"({"spaces":null})", R"({"spaces":"all"})", R"({"spaces":{"a":1}})" })
                QTest::addRow("%s %s", event.constData(), argument.constData())
                    << event << argument;
        }
        for (const QByteArray argument : { R"({"spaces":[7]})", R"({"spaces":[{"id":""}]})",
                 R"({"spaces":[{"id":"x","after":-1}]})", R"({"spaces":[{"id":"x","after":"1"}]})",
                 R"({"spaces":[{"id":"x","after":1e400}]})" })
            QTest::addRow("subscribe %s", argument.constData()) << "subscribe"_ba << argument;
        for (const QByteArray event : { "watch", "unwatch" }) {
            for (const QByteArray argument :
                { "{}", R"({"topics":"all"})", R"({"topics":[7]})", R"({"topics":[""]})" })
                QTest::addRow("%s %s", event.constData(), argument.constData())
                    << event << argument;
        }
        for (const QByteArray argument : { "{}", R"({"mutations":{}})", R"({"mutations":[null]})",
                 R"({"mutations":[{"op":"client-bob:99999999999999999999"}]})" })
            QTest::addRow("mutate %s", argument.constData()) << "mutate"_ba << argument;
        for (const QByteArray argument : { "{}", R"({"state":"offline"})", R"({"state":7})" })
            QTest::addRow("presence %s", argument.constData()) << "presence"_ba << argument;
        for (const QByteArray argument :
            { "{}", R"({"topic":"issue:i1"})", R"({"topic":"issue:i1","on":"yes"})" })
            QTest::addRow("typing %s", argument.constData()) << "typing"_ba << argument;
        QTest::addRow("auth_refresh") << "auth_refresh"_ba
                                      << R"({"token":7})"_ba;
    }
    void wrongArguments()
    {
        QFETCH(QByteArray, event);
        QFETCH(QByteArray, argument);
        HubTeam t;
        auto bob = t.client(u"bob"_s);
        const QByteArray answer = bob->call(event, argument);
        // A number that is too large for JSON is not even a packet.
        if (argument.contains("1e400")) {
            QVERIFY(bob->closed() >= 0);
            return;
        }
        QCOMPARE(at(answer, "error.code"), "BAD_ARGUMENT"_ba);
        QVERIFY(!at(answer, "error.message").isEmpty());
        QCOMPARE(bob->call("unwatch", nothing), "{}"_ba); // it goes on
    }
    // The first time it is a mistake.
    void jsonThatIsRefused()
    {
        HubTeam t;
        auto bob = t.client(u"bob"_s);
        bob->send("watch", R"({"topics":[],"topics":[]})");
        QCOMPARE(at(bob->taken("error").value(0), "error.code"), "BAD_JSON_DUPLICATE_KEY"_ba);
        QCOMPARE(bob->call("unwatch", nothing), "{}"_ba);
        bob->send("watch", "{\"topics\":" + QByteArray(33, '[') + QByteArray(33, ']') + '}');
        QCOMPARE(at(bob->taken("error").value(0), "error.code"), "BAD_JSON_DEPTH"_ba);
        QVERIFY(bob->closed() >= 0);
        QCOMPARE(t.world.server().hub().sessionCount(), 0);
    }
    void resultsInOrder()
    {
        HubTeam t;
        auto bob = t.client(u"bob"_s);
        const QByteArray answer = t.mutate(*bob,
            t.create("client-bob:1", "i1")
                + R"(,{"op":"client-bob:2","kind":"sing","space":"x","id":"y"},)"
                + t.comment("client-bob:3", "i1", "Hello") + ','
                + t.on("client-bob:4", "i1", R"( "kind":"delete_issue","version":1,"force":true)"));
        QCOMPARE(at(answer, "results.0.result"), "applied"_ba);
        QCOMPARE(at(answer, "results.1.op"), "client-bob:2"_ba);
        QCOMPARE(at(answer, "results.1.code"), "UNKNOWN_KIND"_ba);
        QCOMPARE(at(answer, "results.2.result"), "applied"_ba);
        QCOMPARE(at(answer, "results.3.code"), "UNKNOWN_FIELD"_ba);
        QVERIFY(at(answer, "results.4").isEmpty());
        QVERIFY(!t.world.row(IssueId{ u"i1"_s })->deleted);
    }
    // What the author did reaches him as an event before its answer: he lands it by its op.
    void theEventComesBeforeTheAnswer()
    {
        HubTeam t;
        auto bob = t.client(u"bob"_s);
        t.subscribe(*bob);
        bob->events.clear();
        t.mutate(*bob, t.create("client-bob:1", "i1"));
        QCOMPARE(bob->names(), QByteArrayList{ "issue_created" });
        QCOMPARE(at(bob->events.first().body, "op"), "client-bob:1"_ba);
    }

    // --- Spaces ---

    void subscriptions()
    {
        HubTeam t;
        auto bob = t.client(u"bob"_s);
        const QByteArray epoch = t.world.storage().epoch()->toUtf8();
        const auto ask = [&](const QByteArray &space, qint64 after) {
            return bob->call("subscribe",
                "{\"spaces\":[{\"id\":\"" + space + "\",\"after\":" + QByteArray::number(after)
                    + ",\"epoch\":\"" + epoch + "\"}]}");
        };
        QCOMPARE(at(ask(t.space(u"LOCK"_s), t.head(u"LOCK"_s)), "spaces.0.status"), "live"_ba);
        QCOMPARE(at(ask(t.space(u"LOCK"_s), 0), "spaces.0.status"), "catching_up"_ba);
        QCOMPARE(at(ask(t.space(u"LOCK"_s), 9999), "spaces.0.status"), "resync"_ba);
        const QByteArray foreign = ask(t.space(u"SECRET"_s), 0);
        QCOMPARE(at(foreign, "spaces.0.status"), "forbidden"_ba);
        QCOMPARE(at(foreign, "spaces.0.head"), "0"_ba);
        QCOMPARE(at(ask("project:missing", 0), "spaces.0.status"), "forbidden"_ba);
        QCOMPARE(at(ask("user:jane@example.com", 0), "spaces.0.status"), "forbidden"_ba);
    }
    void pagesAreAcknowledged()
    {
        HubTeam t;
        auto jane = t.client(u"jane"_s);
        t.writeALot(*jane);
        auto bob = t.client(u"bob"_s);
        bob->call(
            "subscribe", "{\"spaces\":[{\"id\":\"" + t.space(u"LOCK"_s) + "\",\"after\":0}]}");
        qint64 next = 1;
        int pages = 0;
        while (const auto page = takePage(*bob)) {
            QVERIFY(!page->ack.isEmpty());
            QCOMPARE(at(page->body, "space"), t.space(u"LOCK"_s));
            int events = 0;
            for (;; ++events) {
                const QByteArray seq
                    = at(page->body, "events." + QByteArray::number(events) + ".1.seq");
                if (seq.isEmpty())
                    break;
                QCOMPARE(seq.toLongLong(), next++);
            }
            QVERIFY(events > 0 && events <= 100);
            const bool isLast = next - 1 == at(page->body, "head").toLongLong();
            QCOMPARE(at(page->body, "hash").size(), isLast ? 16 : 0);
            // Nothing more comes before this one is stored.
            t.world.advance(5s);
            bob->read();
            QVERIFY(bob->taken("changes").isEmpty());
            bob->acknowledge(page->ack);
            ++pages;
        }
        QCOMPARE(pages, 3);
        QCOMPARE(next - 1, t.head(u"LOCK"_s));
        t.mutate(*jane, t.comment("client-jane:500", "i1", "Live"));
        QCOMPARE(bob->taken("comment_added").size(), 1);
    }
    void whoDoesNotStoreItsPageHasToComeAgain()
    {
        HubTeam t;
        auto bob = t.client(u"bob"_s);
        bob->call(
            "subscribe", "{\"spaces\":[{\"id\":\"" + t.space(u"LOCK"_s) + "\",\"after\":0}]}");
        QCOMPARE(bob->taken("changes").size(), 1);
        for (int i = 0; i < 3; ++i) {
            t.world.advance(18s);
            bob->read(); // it answers pings
        }
        QVERIFY(!bob->left);
        t.world.advance(10s);
        bob->read();
        QVERIFY(bob->left);
    }
    // Nothing is queued for one who does not read beyond what the limit says.
    void aSlowClientGoesOnByPages()
    {
        World::Options options;
        options.limits.liveBacklog = 20'000;
        HubTeam t{ options };
        auto jane = t.client(u"jane"_s);
        auto bob = t.client(u"bob"_s);
        t.subscribe(*bob);
        t.mutate(*jane, t.create("client-jane:1", "i1"));
        bob->hold(true);
        for (int i = 0; i < 40; ++i)
            t.mutate(*jane,
                t.comment("client-jane:" + QByteArray::number(2 + i), "i1", QByteArray(2000, 'x')));
        bob->hold(false);
        bob->settle();
        const int live = static_cast<int>(bob->taken("comment_added").size());
        QVERIFY2(live >= 8 && live < 20, QByteArray::number(live).constData());
        int got = live;
        while (const auto page = takePage(*bob)) {
            for (int i = 0; !at(page->body, "events." + QByteArray::number(i)).isEmpty(); ++i)
                ++got;
            bob->acknowledge(page->ack);
        }
        QCOMPARE(got, 40);
        t.mutate(*jane, t.comment("client-jane:99", "i1", "Live"));
        QCOMPARE(bob->taken("comment_added").size(), 1);
    }

    // Who gets what: every session asks for everything, and gets what its user may read.
    void whoGetsWhat()
    {
        HubTeam t;
        std::map<QString, std::unique_ptr<HubClient>> clients;
        QByteArrayList spaces;
        for (const QByteArray &space : { t.space(u"LOCK"_s), t.space(u"NEXT"_s),
                 t.space(u"SECRET"_s), "directory:default"_ba, "user:jane@example.com"_ba,
                 "user:bob@example.com"_ba, "user:vic@example.com"_ba, "user:eve@example.com"_ba })
            spaces.append("{\"id\":\"" + space + "\",\"after\":0}");
        for (const QString &name : { u"jane"_s, u"bob"_s, u"vic"_s, u"eve"_s }) {
            clients[name] = t.client(name);
            clients[name]->call("subscribe", "{\"spaces\":[" + spaces.join(',') + "]}");
            while (const auto page = takePage(*clients[name]))
                clients[name]->acknowledge(page->ack);
            clients[name]->events.clear();
        }
        HubClient &jane = *clients[u"jane"_s];
        int op = 0;
        const auto nextOp = [&] { return "client-jane:" + QByteArray::number(++op); };
        for (const QString &key : { u"LOCK"_s, u"SECRET"_s }) {
            const QByteArray id = "issue-" + key.toLower().toUtf8();
            t.mutate(jane, t.create(nextOp(), id, key));
            t.mutate(jane, t.comment(nextOp(), id, "Hello", key));
            t.mutate(jane,
                t.on(nextOp(), id,
                    R"( "kind":"update_issue","changes":{"priority":{"from":"Medium","to":"High"}})",
                    key));
            t.mutate(jane, t.on(nextOp(), id, R"( "kind":"delete_issue","version":2)", key));
            t.mutate(jane, t.on(nextOp(), id, R"( "kind":"restore_issue")", key));
            t.mutate(jane, t.setMember(nextOp(), "eve", "viewer", key));
            t.mutate(jane, t.setMember(nextOp(), "eve", {}, key));
        }
        for (const auto &[name, client] : clients) {
            client->settle();
            int lock = 0;
            int secret = 0;
            int others = 0;
            for (const HubClient::Event &event : std::as_const(client->events)) {
                const QByteArray space = at(event.body, "space");
                lock += space == t.space(u"LOCK"_s);
                secret += space == t.space(u"SECRET"_s);
                others += space.startsWith("user:")
                    && space != "user:" + name.toUtf8() + "@example.com";
            }
            QCOMPARE(lock, name == u"eve"_s ? 0 : 7);
            QCOMPARE(secret, name == u"jane"_s ? 7 : 0);
            QCOMPARE(others, 0);
            if (name == u"eve"_s)
                QCOMPARE(client->taken("space_granted").size(), 2);
        }
    }
    // What stands before the revocation in one commit is his, what stands behind is not.
    void revocationTakesEffectAtOnce()
    {
        HubTeam t;
        auto jane = t.client(u"jane"_s);
        auto bob = t.client(u"bob"_s);
        t.subscribe(*bob);
        bob->events.clear();
        t.mutate(*jane,
            t.create("client-jane:1", "i1") + ',' + t.setMember("client-jane:2", "bob", {}) + ','
                + t.create("client-jane:3", "i2"));
        bob->settle();
        const auto created = bob->taken("issue_created");
        QCOMPARE(created.size(), 1);
        QCOMPARE(at(created.first(), "op"), "client-jane:1"_ba);
        QCOMPARE(bob->taken("member_removed").size(), 1);
        QCOMPARE(bob->taken("space_revoked").size(), 1);
        QCOMPARE(at(t.mutate(*bob, t.create("client-bob:1", "i9")), "results.0.code"),
            "FORBIDDEN_OR_MISSING"_ba);
    }
    // And so does one that comes while he is being caught up.
    void revocationStopsPages()
    {
        HubTeam t;
        auto jane = t.client(u"jane"_s);
        t.writeALot(*jane);
        auto bob = t.client(u"bob"_s);
        bob->call(
            "subscribe", "{\"spaces\":[{\"id\":\"" + t.space(u"LOCK"_s) + "\",\"after\":0}]}");
        const auto page = takePage(*bob);
        QVERIFY(page);
        t.mutate(*jane, t.setMember("client-jane:900", "bob", {}));
        bob->acknowledge(page->ack);
        QVERIFY(!takePage(*bob));
    }
};

QTEST_GUILESS_MAIN(TestHubSpaces)
#include "tst_hub_spaces.moc"

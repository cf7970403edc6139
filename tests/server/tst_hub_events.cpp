// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/hubteam.h"

#include <QTest>

using namespace lockstep;
using namespace lockstep::server;
using namespace Qt::StringLiterals;

// docs/protocol.md, "4. Durable events" and "6. Ephemeral": who hears what
class TestHubEvents : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // --- Plain clients ---

    // A Socket.IO client that sends nothing but its token gets the events of all its spaces, live.
    void aPlainClientGetsEverythingLive()
    {
        HubTeam t;
        auto jane = t.client(u"jane"_s);
        t.mutate(*jane, t.create("client-jane:1", "i1"));
        auto bob = t.plain(u"bob"_s);
        QVERIFY(!bob->names().contains("hello"));
        bob->events.clear();
        t.mutate(*jane, t.create("client-jane:2", "i2"));
        t.mutate(*jane,
            t.on("client-jane:3", "i1",
                R"( "kind":"update_issue","changes":{"status":{"from":"Open","to":"In Progress"},"labels":{"add":["printer"],"remove":[]}})"));
        t.mutate(*jane, t.on("client-jane:4", "i2", R"( "kind":"delete_issue","version":1)"));
        t.mutate(*jane, t.create("client-jane:5", "s1", u"SECRET"_s));
        bob->settle();
        QCOMPARE(
            bob->names(), (QByteArrayList{ "issue_created", "issue_updated", "issue_deleted" }));
        // In the shapes of docs/protocol.md, "4. Durable events".
        const QByteArray created = bob->events.at(0).body;
        QCOMPARE(at(created, "space"), t.space(u"LOCK"_s));
        QCOMPARE(at(created, "user"), "jane@example.com"_ba);
        QCOMPARE(at(created, "op"), "client-jane:2"_ba);
        QVERIFY(at(created, "timestamp").endsWith('Z'));
        QCOMPARE(at(created, "issue.id"), "i2"_ba);
        QCOMPARE(at(created, "issue.name"), "LOCK-2"_ba);
        QCOMPARE(at(created, "issue.subject"), "A subject"_ba);
        QCOMPARE(at(created, "issue.status"), "Open"_ba);
        QCOMPARE(at(created, "issue.reporter"), "jane@example.com"_ba);
        const QByteArray updated = bob->events.at(1).body;
        QCOMPARE(at(updated, "seq").toLongLong(), at(created, "seq").toLongLong() + 1);
        QCOMPARE(at(updated, "issue.id"), "i1"_ba);
        QCOMPARE(at(updated, "issue.name"), "LOCK-1"_ba);
        QCOMPARE(at(updated, "issue.version"), "2"_ba);
        QCOMPARE(at(updated, "issue.subject"), "A subject"_ba);
        QCOMPARE(at(updated, "issue.status"), "In Progress"_ba);
        QCOMPARE(at(updated, "changes.status"), "In Progress"_ba);
        QCOMPARE(at(updated, "changes.labels"), R"(["printer"])"_ba);
        QCOMPARE(at(updated, "previous.status"), "Open"_ba);
        QCOMPARE(at(updated, "previous.labels"), "[]"_ba);
        QCOMPARE(at(updated, "conflict"), "false"_ba);
        QCOMPARE(at(updated, "merged"), "false"_ba);
        const QByteArray deleted = bob->events.at(2).body;
        QCOMPARE(at(deleted, "issue.id"), "i2"_ba);
        QCOMPARE(at(deleted, "issue.subject"), "A subject"_ba);
        QVERIFY(at(deleted, "restoreUntil").endsWith('Z'));
        for (const HubClient::Event &event : std::as_const(bob->events))
            QVERIFY(event.ack.isEmpty()); // it is asked for nothing
    }
    void aPlainClientHearsOfPeopleAndConflicts()
    {
        HubTeam t;
        auto bob = t.plain(u"bob"_s);
        bob->events.clear();
        auto jane = t.client(u"jane"_s);
        bob->settle();
        const auto joined = bob->taken("user_joined");
        QCOMPARE(joined.size(), 1);
        QCOMPARE(at(joined.first(), "user.id"), "jane@example.com"_ba);
        QCOMPARE(at(joined.first(), "user.name"), "jane"_ba);
        QCOMPARE(at(joined.first(), "state"), "online"_ba);
        QVERIFY(at(joined.first(), "timestamp").endsWith('Z'));
        // A conflict of his own, made with another client.
        auto own = t.client(u"bob"_s);
        t.mutate(*jane, t.create("client-jane:1", "i1"));
        const auto subject = [&](const QByteArray &op, const QByteArray &to) {
            return t.on(op, "i1",
                " \"kind\":\"update_issue\",\"changes\":{\"subject\":{\"from\":\"A "
                "subject\",\"to\":\""
                    + to + "\"}}");
        };
        t.mutate(*jane, subject("client-jane:2", "Jane's"));
        t.mutate(*own, subject("client-bob:1", "Bob's"));
        bob->settle();
        const auto conflicts = bob->taken("issue_conflict");
        QCOMPARE(conflicts.size(), 1);
        QCOMPARE(at(conflicts.first(), "conflict"), "client-bob:1"_ba);
        QCOMPARE(at(conflicts.first(), "issue.id"), "i1"_ba);
        QCOMPARE(at(conflicts.first(), "user"), "jane@example.com"_ba);
        QCOMPARE(at(conflicts.first(), "localChanges.subject"), "Bob's"_ba);
        QCOMPARE(at(conflicts.first(), "remoteChanges.subject"), "Jane's"_ba);
        QCOMPARE(at(conflicts.first(), "base.subject"), "A subject"_ba);
        jane->cut();
        t.world.advance(18s);
        QCOMPARE(at(bob->taken("user_left").value(0), "user.id"), "jane@example.com"_ba);
    }
    void aPlainClientGetsWhatItIsGranted()
    {
        HubTeam t;
        auto jane = t.client(u"jane"_s);
        auto bob = t.plain(u"bob"_s);
        bob->events.clear();
        t.mutate(*jane, t.setMember("client-jane:1", "bob", "member", u"SECRET"_s));
        bob->settle();
        QCOMPARE(bob->taken("space_granted").size(), 1);
        t.mutate(*jane, t.create("client-jane:2", "s1", u"SECRET"_s));
        bob->settle();
        QCOMPARE(bob->taken("issue_created").size(), 1);
        QVERIFY(bob->taken("changes").isEmpty());
        for (int i = 0; i < 5; ++i) {
            t.world.advance(18s);
            bob->read();
            jane->read();
        }
        QVERIFY(!bob->left); // nobody waits for an answer that it does not know
        t.mutate(*jane, t.setMember("client-jane:3", "bob", {}, u"SECRET"_s));
        t.mutate(*jane, t.create("client-jane:4", "s2", u"SECRET"_s));
        bob->settle();
        QVERIFY(bob->taken("issue_created").isEmpty());
    }

    // --- Presence and typing ---

    void presenceTellsReadersWhere()
    {
        HubTeam t;
        auto jane = t.client(u"jane"_s);
        auto bob = t.client(u"bob"_s);
        auto eve = t.client(u"eve"_s);
        t.mutate(*jane, t.create("client-jane:1", "i1"));
        t.mutate(*jane, t.create("client-jane:2", "s1", u"SECRET"_s));
        t.world.advance(3s);
        jane->send("presence", R"({"state":"busy","issue":"i1","field":"description"})");
        t.world.advance(3s);
        const auto seen = bob->taken("presence");
        QCOMPARE(seen.size(), 1);
        QCOMPARE(at(seen.first(), "user"), "jane@example.com"_ba);
        QCOMPARE(at(seen.first(), "state"), "busy"_ba);
        QCOMPARE(at(seen.first(), "issue"), "i1"_ba);
        QCOMPARE(at(seen.first(), "field"), "description"_ba);
        const auto blind = eve->taken("presence");
        QCOMPARE(blind.size(), 1);
        QCOMPARE(at(blind.first(), "state"), "busy"_ba);
        QCOMPARE(at(blind.first(), "issue"), "null"_ba);
        QCOMPARE(at(blind.first(), "field"), "null"_ba);
        // What Bob may not read either.
        jane->send("presence", R"({"state":"busy","issue":"s1","field":"subject"})");
        t.world.advance(3s);
        QCOMPARE(at(bob->taken("presence").value(0), "issue"), "null"_ba);
        // And in the hello of those who come later.
        auto vic = t.client(u"vic"_s);
        QVERIFY(!vic->taken("hello").value(0).contains("s1"));
        // An issue that he may not read himself is nobody's business.
        eve->send("presence", R"({"state":"online","issue":"i1","field":"x"})");
        t.world.advance(3s);
        for (const QByteArray &one : bob->taken("presence"))
            QVERIFY(at(one, "user") != "eve@example.com" || at(one, "issue") == "null");
    }
    void typingGoesToThoseWhoWatch()
    {
        HubTeam t;
        auto jane = t.client(u"jane"_s);
        auto bob = t.client(u"bob"_s);
        auto vic = t.client(u"vic"_s);
        auto eve = t.client(u"eve"_s);
        t.mutate(*jane, t.create("client-jane:1", "i1"));
        const QByteArray i1 = R"({"topics":["issue:i1"]})";
        QCOMPARE(jane->call("watch", i1), R"({"topics":{"issue:i1":1}})"_ba);
        QCOMPARE(bob->call("watch", R"({"topics":["issue:i1","issue:missing"]})"),
            R"({"topics":{"issue:i1":2}})"_ba);
        QCOMPARE(eve->call("watch", i1), R"({"topics":{}})"_ba); // like a missing one
        const QByteArray typing = R"({"topic":"issue:i1","field":"description","on":true})";
        jane->send("typing", typing);
        const auto seen = bob->taken("typing");
        QCOMPARE(seen.size(), 1);
        QCOMPARE(at(seen.first(), "user"), "jane@example.com"_ba);
        QCOMPARE(at(seen.first(), "topic"), "issue:i1"_ba);
        QCOMPARE(at(seen.first(), "on"), "true"_ba);
        QVERIFY(jane->taken("typing").isEmpty());
        QVERIFY(vic->taken("typing").isEmpty()); // he does not watch
        QVERIFY(eve->taken("typing").isEmpty());
        // Only from where one watches oneself.
        vic->send("typing", typing);
        eve->send("typing", typing);
        QVERIFY(bob->taken("typing").isEmpty());
        bob->call("unwatch", i1);
        jane->send("typing", typing);
        QVERIFY(bob->taken("typing").isEmpty());
    }
    void channelsAreTopicsToo()
    {
        HubTeam t;
        auto bob = t.client(u"bob"_s);
        const QByteArray lock = "channel:" + t.world.project(u"LOCK"_s).toString().toUtf8();
        const QByteArray secret = "channel:" + t.world.project(u"SECRET"_s).toString().toUtf8();
        QCOMPARE(
            bob->call("watch", "{\"topics\":[\"" + lock + "\",\"" + secret + "\",\"nonsense\"]}"),
            "{\"topics\":{\"" + lock + "\":1}}");
    }
    // Who loses one project goes on watching what is in the others.
    void aRevocationEndsWatchingThereOnly()
    {
        HubTeam t;
        auto jane = t.client(u"jane"_s);
        auto bob = t.client(u"bob"_s);
        t.mutate(*jane, t.create("client-jane:1", "i1"));
        t.mutate(*jane, t.create("client-jane:2", "n1", u"NEXT"_s));
        for (HubClient *client : { jane.get(), bob.get() })
            client->call("watch", R"({"topics":["issue:i1","issue:n1"]})");
        t.mutate(*jane, t.setMember("client-jane:3", "bob", {}));
        jane->send("typing", R"({"topic":"issue:i1","on":true})");
        QVERIFY(bob->taken("typing").isEmpty());
        jane->send("typing", R"({"topic":"issue:n1","on":true})");
        QCOMPARE(bob->taken("typing").size(), 1);
    }
    void nothingCrossesWorkspaces()
    {
        HubTeam t;
        const WorkspaceId other{ u"other"_s };
        QVERIFY(t.world.storage().saveWorkspace({ other, u"Other"_s }));
        t.world.administer([&](Administration &a) {
            QVERIFY(a.addUser(other, { {}, u"mallory@example.com"_s, u"mallory"_s, {}, true }));
        });
        HubClient mallory{ t.world };
        const QByteArray token = issueKeyToken(t.world.keys(), UserId{ u"mallory@example.com"_s },
            other, t.world.clock().wallNow(), 900s);
        QVERIFY(mallory.connect("{\"token\":\"" + token + "\",\"client\":\"m1\",\"protocol\":1}"));
        mallory.events.clear();
        auto jane = t.client(u"jane"_s);
        t.mutate(*jane, t.create("client-jane:1", "i1"));
        jane->send("presence", R"({"state":"idle"})");
        t.world.advance(5s);
        mallory.read();
        QVERIFY2(mallory.events.isEmpty(), mallory.names().join(' ').constData());
        QCOMPARE(mallory.call("watch", R"({"topics":["issue:i1"]})"), R"({"topics":{}})"_ba);
        QCOMPARE(
            at(mallory.call("subscribe", "{\"spaces\":[{\"id\":\"" + t.space(u"LOCK"_s) + "\"}]}"),
                "spaces.0.status"),
            "forbidden"_ba);
    }
};

QTEST_GUILESS_MAIN(TestHubEvents)
#include "tst_hub_events.moc"

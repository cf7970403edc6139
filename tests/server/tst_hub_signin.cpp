// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/storage/database.h"
#include "tests/support/hubteam.h"

#include <QTest>

using namespace lockstep;
using namespace lockstep::server;
using namespace Qt::StringLiterals;

namespace {

QByteArray someToken(
    const TokenKeys &keys, WallTime from, WallTime until, const QString &audience = u"lockstep"_s)
{
    return signToken({ u"lockstepd"_s, audience, UserId{ u"jane@example.com"_s },
                         WorkspaceId{ u"default"_s }, u"session"_s, from, from, until },
        keys.current);
}

const QByteArray nothing = R"({"topics":[]})"; // of a call that counts and does nothing

} // namespace

// docs/protocol.md, "2. Sign-in and session" and "8. Limits"
class TestHubSignIn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // --- Signing in ---

    void hello()
    {
        HubTeam t;
        HubClient bob{ t.world };
        QVERIFY(bob.signIn(u"bob"_s, "c1"));
        QVERIFY(!bob.events.isEmpty());
        QCOMPARE(bob.events.first().name, "hello"_ba); // before anything else
        const QByteArray hello = bob.events.first().body;
        QCOMPARE(at(hello, "user.id"), "bob@example.com"_ba);
        QCOMPARE(at(hello, "user.name"), "bob"_ba);
        QCOMPARE(at(hello, "workspace.id"), "default"_ba);
        QCOMPARE(at(hello, "workspace.epoch"), t.world.storage().epoch()->toUtf8());
        QCOMPARE(at(hello, "spaces.0.id"), "user:bob@example.com"_ba);
        QCOMPARE(at(hello, "spaces.1.id"), "directory:default"_ba);
        QCOMPARE(at(hello, "spaces.2.id"), t.space(u"LOCK"_s));
        QCOMPARE(at(hello, "spaces.2.role"), "member"_ba);
        QCOMPARE(at(hello, "spaces.2.head").toLongLong(), t.head(u"LOCK"_s));
        QCOMPARE(at(hello, "spaces.3.id"), t.space(u"NEXT"_s));
        QVERIFY(at(hello, "spaces.4").isEmpty());
        QCOMPARE(at(hello, "limits.eventsPerMinute"), "100"_ba);
        QCOMPARE(at(hello, "limits.batchMutations"), "100"_ba);
        const qint64 left = at(hello, "tokenExpiresIn").toLongLong();
        QVERIFY(left > 890'000 && left <= 900'000);
        QCOMPARE(at(hello, "lastOp"), "0"_ba);
        t.mutate(bob, t.create("c1:7", "i1"));
        auto again = t.client(u"bob"_s, "c1");
        QCOMPARE(at(again->taken("hello").value(0), "lastOp"), "7"_ba);
    }

    void refusals_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("nothing") << u"nothing"_s << "AUTH_MISSING"_ba;
        QTest::newRow("empty") << u"empty"_s << "AUTH_MISSING"_ba;
        QTest::newRow("nonsense") << u"nonsense"_s << "AUTH_MALFORMED"_ba;
        QTest::newRow("a number") << u"number"_s << "AUTH_MALFORMED"_ba;
        QTest::newRow("5 KB") << u"large"_s << "AUTH_MALFORMED"_ba;
        QTest::newRow("expired") << u"expired"_s << "AUTH_EXPIRED"_ba;
        QTest::newRow("not yet valid") << u"early"_s << "AUTH_NOT_YET"_ba;
        QTest::newRow("other audience") << u"audience"_s << "AUTH_SIGNATURE"_ba;
        QTest::newRow("other key") << u"key"_s << "AUTH_SIGNATURE"_ba;
        QTest::newRow("alg none") << u"none"_s << "AUTH_SIGNATURE"_ba;
        QTest::newRow("revoked") << u"revoked"_s << "AUTH_REVOKED"_ba;
        QTest::newRow("disabled") << u"disabled"_s << "AUTH_REVOKED"_ba;
        QTest::newRow("no such user") << u"unknown"_s << "AUTH_REVOKED"_ba;
        QTest::newRow("protocol 2") << u"protocol"_s << "PROTOCOL_VERSION"_ba;
    }
    void refusals()
    {
        QFETCH(QString, kind);
        QFETCH(QByteArray, code);
        HubTeam t;
        t.world.advance(10s);
        const UserId jane{ u"jane@example.com"_s };
        const WallTime now = t.world.clock().wallNow();
        QByteArray token = someToken(t.world.keys(), now, now + 900s);
        TokenKeys otherKeys = t.world.keys();
        otherKeys.current.fill(9);
        if (kind == u"nonsense"_s)
            token = "nonsense";
        else if (kind == u"large"_s)
            token += QByteArray(5000, 'x');
        else if (kind == u"expired"_s)
            token = someToken(t.world.keys(), now - 900s, now - 31s);
        else if (kind == u"early"_s)
            token = someToken(t.world.keys(), now + 100s, now + 900s);
        else if (kind == u"audience"_s)
            token = someToken(t.world.keys(), now, now + 900s, u"elsewhere"_s);
        else if (kind == u"key"_s)
            token = someToken(otherKeys, now, now + 900s);
        else if (kind == u"none"_s)
            token = "eyJhbGciOiJub25lIiwidHlwIjoiSldUIn0." + token.split('.').at(1) + '.';
        else if (kind == u"unknown"_s)
            token = t.world.tokenOf(u"nobody"_s);
        QByteArray auth = "{\"token\":\"" + token + "\",\"client\":\"c\",\"protocol\":1}";
        if (kind == u"nothing"_s)
            auth = R"({"client":"c","protocol":1})";
        else if (kind == u"empty"_s)
            auth = R"({"token":"","client":"c","protocol":1})";
        else if (kind == u"number"_s)
            auth = R"({"token":7,"client":"c","protocol":1})";
        else if (kind == u"protocol"_s)
            auth = "{\"token\":\"" + token + "\",\"client\":\"c\",\"protocol\":2}";
        else if (kind == u"revoked"_s)
            t.world.revokeTokens(u"jane"_s);
        else if (kind == u"disabled"_s)
            t.world.administer([&](Administration &a) { QVERIFY(a.setDisabled(jane, true)); });
        if (kind == u"revoked"_s || kind == u"disabled"_s)
            t.world.advance(6s); // it is noticed within 5 s
        HubClient client{ t.world };
        QVERIFY(!client.connect(auth));
        QCOMPARE(at(client.refusal, "data.code"), code);
        QVERIFY(!at(client.refusal, "message").isEmpty());
        QVERIFY(!client.refusal.contains(token.left(40)));
        QVERIFY(client.events.isEmpty());
        QCOMPARE(t.world.server().hub().sessionCount(), 0);
    }
    void theTokenInTheHeaderCounts()
    {
        HubTeam t;
        const QByteArray bearer = "Bearer " + t.world.tokenOf(u"bob"_s);
        const HttpHeaders headers{ { "Host", "localhost" }, { "Authorization", bearer } };
        HubClient native{ t.world, headers };
        QVERIFY(native.connect(R"({"client":"c1","protocol":1})"));
        QCOMPARE(native.taken("hello").size(), 1);
        HubClient plain{ t.world, headers };
        QVERIFY(plain.connect({}));
        QVERIFY(plain.taken("hello").isEmpty());
    }
    void aServerThatCannotReadIsBusy()
    {
        HubTeam t;
        // As if the disk were gone: the storage answers with errors from here on.
        QVERIFY(t.world.storage().database().runScript(
            u"ALTER TABLE users RENAME COLUMN disabled TO away"_s));
        HubClient client{ t.world };
        QVERIFY(!client.signIn(u"bob"_s, "c1"));
        QCOMPARE(at(client.refusal, "data.code"), "BUSY"_ba);
        QVERIFY(at(client.refusal, "data.retryAfterMs").toLongLong() > 0);
    }

    void sixthConnection()
    {
        HubTeam t;
        std::vector<std::unique_ptr<HubClient>> clients;
        for (int i = 0; i < 5; ++i)
            clients.push_back(t.client(u"bob"_s, "c" + QByteArray::number(i)));
        HubClient sixth{ t.world };
        QVERIFY(!sixth.signIn(u"bob"_s, "c6"));
        QCOMPARE(at(sixth.refusal, "data.code"), "LIMIT_CONNECTIONS"_ba);
        QCOMPARE(at(sixth.refusal, "data.limit"), "5"_ba);
        HubClient plain{ t.world };
        QVERIFY(!plain.signInPlain(u"bob"_s)); // plain ones count
        auto jane = t.client(u"jane"_s); // not for anybody else
        // One of the five may come again, and one that leaves makes room.
        HubClient again{ t.world };
        QVERIFY(again.signIn(u"bob"_s, "c3"));
        clients[0]->cut();
        t.world.advance(100ms);
        HubClient later{ t.world };
        QVERIFY(later.signIn(u"bob"_s, "c6"));
        QCOMPARE(t.world.server().hub().sessionCount(), 6);
    }
    void theSameReplicaReplacesItsOlderConnection()
    {
        HubTeam t;
        auto older = t.client(u"bob"_s, "c1");
        auto newer = t.client(u"bob"_s, "c1");
        older->read();
        QVERIFY(older->left);
        QVERIFY(!newer->left);
        QCOMPARE(t.world.server().hub().sessionCount(), 1);
    }
    // The uuid of a replica stands in every event it causes: it must be worth nothing to others.
    void nobodyTakesAnothersReplica()
    {
        HubTeam t;
        auto bob = t.client(u"bob"_s, "c1");
        HubClient vic{ t.world };
        QVERIFY(!vic.signIn(u"vic"_s, "c1"));
        QCOMPARE(at(vic.refusal, "data.code"), "AUTH_MALFORMED"_ba);
        bob->read();
        QVERIFY(!bob->left);
        QCOMPARE(at(t.mutate(*bob, t.create("c1:1", "i1")), "results.0.result"), "applied"_ba);
        // Nor while he is away.
        bob->cut();
        t.world.advance(1s);
        HubClient jane{ t.world };
        QVERIFY(!jane.signIn(u"jane"_s, "c1"));
        HubClient again{ t.world };
        QVERIFY(again.signIn(u"bob"_s, "c1"));
    }

    void theSessionEndsWithItsToken()
    {
        World::Options options;
        options.tokenLifetime = 60s;
        HubTeam t{ options };
        auto bob = t.client(u"bob"_s);
        for (int i = 0; i < 59; ++i) {
            t.world.advance(1s);
            bob->read(); // it answers pings
        }
        QVERIFY(!bob->left);
        t.world.advance(1s);
        QCOMPARE(bob->taken("session_expired").size(), 1);
        QVERIFY(bob->left);
        QCOMPARE(t.world.server().hub().sessionCount(), 0);
    }
    void aNewTokenProlongsTheSession()
    {
        World::Options options;
        options.tokenLifetime = 60s;
        HubTeam t{ options };
        auto bob = t.client(u"bob"_s);
        const auto refresh = [&](const QByteArray &token) {
            return bob->call("auth_refresh", "{\"token\":\"" + token + "\"}");
        };
        t.world.advance(40s);
        bob->read();
        QVERIFY(at(refresh(t.world.tokenOf(u"bob"_s)), "tokenExpiresIn").toLongLong() > 59'000);
        t.world.advance(40s);
        bob->read();
        QVERIFY(!bob->left);
        // Not with somebody else's, nor with one that is none.
        QCOMPARE(at(refresh(t.world.tokenOf(u"jane"_s)), "error.code"), "AUTH_MALFORMED"_ba);
        QCOMPARE(at(refresh("nonsense"), "error.code"), "AUTH_MALFORMED"_ba);
        QCOMPARE(at(bob->call("auth_refresh", "{}"), "error.code"), "BAD_ARGUMENT"_ba);
        t.world.advance(20s);
        bob->read();
        QVERIFY(bob->left); // the old end stands
    }
    void revokedSessionsEnd()
    {
        HubTeam t;
        auto bob = t.client(u"bob"_s);
        auto jane = t.client(u"jane"_s);
        t.world.advance(2s);
        t.world.revokeTokens(u"bob"_s);
        t.world.advance(100ms);
        QCOMPARE(bob->taken("session_expired").size(), 1);
        QVERIFY(bob->left);
        jane->read();
        QVERIFY(!jane->left);
    }

    // --- Limits ---

    void fortyInASecond()
    {
        HubTeam t;
        auto bob = t.client(u"bob"_s);
        t.world.advance(20s);
        bob->read();
        for (int i = 1; i <= 41; ++i)
            bob->post("42" + QByteArray::number(1000 + i) + "[\"unwatch\"," + nothing + ']');
        bob->settle();
        for (int i = 1; i <= 40; ++i)
            QCOMPARE(bob->takeAck(QByteArray::number(1000 + i)), "{}"_ba);
        const QByteArray refused = bob->takeAck("1041");
        QCOMPARE(at(refused, "error.code"), "RATE_LIMITED"_ba);
        const qint64 wait = at(refused, "error.retryAfterMs").toLongLong();
        QVERIFY(wait > 0 && wait <= 1000);
        t.world.advance(Milliseconds{ wait });
        QCOMPARE(bob->call("unwatch", nothing), "{}"_ba);
    }
    void aHundredInAMinute()
    {
        HubTeam t;
        auto bob = t.client(u"bob"_s);
        t.world.advance(20s);
        bob->read();
        QVERIFY(!bob->call("subscribe", R"({"spaces":[]})").isEmpty()); // the first is free
        for (int i = 0; i < 100; ++i)
            QCOMPARE(bob->call("unwatch", nothing), "{}"_ba);
        const QByteArray refused = bob->call("unwatch", nothing);
        QCOMPARE(at(refused, "error.code"), "RATE_LIMITED"_ba);
        const qint64 wait = at(refused, "error.retryAfterMs").toLongLong();
        QVERIFY(wait > 0 && wait <= 60'000);
        // Presence, typing and acknowledgements do not count, and go on.
        bob->send("presence", R"({"state":"idle"})");
        QVERIFY(bob->taken("error").isEmpty());
        for (qint64 left = wait; left > 0; left -= 15'000) {
            t.world.advance(Milliseconds{ std::min<qint64>(left, 15'000) });
            bob->read();
        }
        QCOMPARE(bob->call("unwatch", nothing), "{}"_ba);
    }
    void presenceHasALimitOfItsOwn()
    {
        HubTeam t;
        auto bob = t.client(u"bob"_s);
        for (int i = 0; i < 300; ++i)
            bob->post(R"(42["typing",{"topic":"issue:x","on":true}])");
        bob->settle();
        QVERIFY(bob->taken("error").isEmpty()); // dropped, not answered
        QCOMPARE(bob->call("unwatch", nothing), "{}"_ba);
    }
    void whoDoesNotListenIsDisconnected()
    {
        HubTeam t;
        auto bob = t.client(u"bob"_s);
        const Instant begin = t.world.clock().now();
        for (int i = 0; i < 4000 && !bob->left; ++i)
            bob->send("unwatch", nothing);
        QVERIFY(bob->left);
        QVERIFY(t.world.clock().now() - begin > 120s); // in the third minute of it
    }
};

QTEST_GUILESS_MAIN(TestHubSignIn)
#include "tst_hub_signin.moc"

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/net/dialect/remotefixture.h"

using namespace lockstep;
using namespace lockstep::net;
using namespace lockstep::net::dialect;
using namespace lockstep::net::dialect::test;

namespace {

const QByteArray noSocket = R"({ "connection": null })";
const QByteArray byCookie = R"({
  "connection": { "payload": null, "headers": { "Cookie": "{cookies}" } },
  "signIn": { "token": null, "refreshToken": null, "user": null, "cookie": true },
  "rest": { "headers": { "X-Token?": null, "Cookie?": "{session.cookie}" } }
})";
const QByteArray byEvent = R"({
  "connection": { "payload": null },
  "signIn": {
    "event": { "event": "authenticate", "args": [{ "token": "{session.token}" }], "reply": "signed" }
  }
})";

HttpReply answer(int status, const QByteArray &body) { return { status, {}, body }; }

} // namespace

class DialectRemoteSignInTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void signsInByThePayloadOfConnect();
    void signsInByAHeader();
    void signsInByTheQuery();
    void signsInByACookie();
    void signsInByAnEvent();
    void anEventThatIsRefusedLeavesHttp();
    void aKeptSessionIsAskedWhoItIs();
    void aRefusedPasswordAsksThePerson();
    void aSignInThatSaysNothingUsefulIsNoSignIn_data();
    void aSignInThatSaysNothingUsefulIsNoSignIn();
    void aServerThatHasWorkedIsWaitedFor();
    void aServerThatIsAwayIsAskedEverSlower();
    void aServerThatIsBusyIsWaitedFor();
    void aTokenIsRenewedBeforeItsEnd();
    void aTokenIsRenewedInTimeAfterAReconnect();
    void aTokenThatEndsInTheMiddleIsRenewedOnce();
    void aRepeatedRequestThatIsLostEndsTheSession();
    void whileATokenIsRenewedARefusalWaitsForIt();
    void aRenewalThatIsRefusedAsksThePerson();
    void aRenewalThatFailsOtherwiseAsksNobody_data();
    void aRenewalThatFailsOtherwiseAsksNobody();
    void aRenewalWithoutATokenIsNone();
    void anotherVariantIsTriedWhenTheFirstIsNotSpoken();
    void eachVariantHasItsOwnBudget();
    void afterStopNothingIsSent();
};

void DialectRemoteSignInTest::signsInByThePayloadOfConnect()
{
    RemoteFixture f;
    f.start();
    f.pass(500ms);
    QCOMPARE(f.server->lines().first(), u"POST /login"_s);
    QCOMPARE(f.server->headerOfLast("X-Token"), "T2");
    QCOMPARE(f.kept.size(), 1u);
    QCOMPARE(f.kept.front().token, u"T2"_s);
    f.openEngine();
    QCOMPARE(f.line().taken().value(0), "40{\"token\":\"T2\"}");
    f.line().text("40{\"sid\":\"s\"}");
    f.pass(1s);
    QCOMPARE(f.last.state, ConnectionState::Connected);
    QCOMPARE(f.last.transport, u"websocket"_s);
    QCOMPARE(f.hello().user.id, UserId{ u"jane"_s });
    QCOMPARE(f.line().taken().value(0), "42[\"watch\",\"b1\"]");
}

void DialectRemoteSignInTest::signsInByAHeader()
{
    RemoteFixture f{ R"({ "connection": {
        "payload": null, "headers": { "Authorization": "Bearer {session.token}" } } })" };
    f.start();
    f.pass(500ms);
    const auto headers = f.line().request.headers;
    QVERIFY(std::any_of(headers.begin(), headers.end(),
        [](const auto &header) { return header.second == "Bearer T2"; }));
    f.openEngine();
    QCOMPARE(f.line().taken().value(0), "40");
}

void DialectRemoteSignInTest::signsInByTheQuery()
{
    RemoteFixture f{
        R"({ "connection": { "payload": null, "query": { "token": "{session.token}" } } })"
    };
    f.start();
    f.pass(500ms);
    QVERIFY2(
        f.line().server.query().contains(u"token=T2"_s), qPrintable(f.line().server.toString()));
}

void DialectRemoteSignInTest::signsInByACookie()
{
    RemoteFixture f{ byCookie };
    f.server->cookie = u"sid=S1"_s;
    f.start();
    f.pass(500ms);
    QCOMPARE(f.last.state, ConnectionState::Connected);
    QCOMPARE(f.hello().user.id, UserId{ u"jane"_s }); // as GET /me says
    QCOMPARE(f.kept.back().cookie, "sid=S1");
    const auto headers = f.line().request.headers;
    QVERIFY(std::any_of(headers.begin(), headers.end(),
        [](const auto &header) { return header.second == "sid=S1"; }));
}

void DialectRemoteSignInTest::signsInByAnEvent()
{
    RemoteFixture f{ byEvent };
    f.start();
    f.pass(500ms);
    f.openEngine();
    f.line().text("40{\"sid\":\"s\"}");
    f.turn();
    QCOMPARE(
        f.line().taken(), (QList<QByteArray>{ "40", "42[\"authenticate\",{\"token\":\"T2\"}]" }));
    QCOMPARE(f.last.transport, u"http"_s); // nothing is told to who is not signed in there
    f.event("signed", R"({"ok":true})");
    f.pass(1s);
    QCOMPARE(f.line().taken().value(0), "42[\"watch\",\"b1\"]");
    QCOMPARE(f.last.transport, u"websocket"_s);
    // A server that never answers tells its events all the same.
    RemoteFixture silent{ byEvent };
    silent.start();
    silent.pass(500ms);
    silent.letIn();
    silent.pass(10s);
    QCOMPARE(silent.last.transport, u"websocket"_s);
}

void DialectRemoteSignInTest::anEventThatIsRefusedLeavesHttp()
{
    RemoteFixture f{ byEvent };
    f.start();
    f.pass(500ms);
    f.letIn();
    f.line().taken();
    f.event("signed", R"({"ok":false,"why":"no"})");
    f.pass(1s);
    QVERIFY(f.line().taken().isEmpty());
    QCOMPARE(f.last.state, ConnectionState::Connected);
    QCOMPARE(f.last.transport, u"http"_s);
}

void DialectRemoteSignInTest::aKeptSessionIsAskedWhoItIs()
{
    RemoteFixture f{ noSocket };
    Session session;
    session.token = u"T1"_s;
    f.options.session = session;
    f.connect();
    QCOMPARE(f.server->lines().first(), u"GET /me"_s);
    QCOMPARE(f.server->count(u"POST /login"_s), 0);
    // One that is too old is renewed by the password.
    RemoteFixture old{ noSocket };
    session.token = u"T0"_s;
    old.options.session = session;
    old.connect();
    QCOMPARE(old.server->count(u"POST /login"_s), 1);
    // Without one the person is asked, and nothing goes on.
    RemoteFixture bare{ noSocket };
    bare.options.session = session;
    bare.options.credentials = {};
    bare.start();
    bare.pass(10min);
    QCOMPARE(bare.last.state, ConnectionState::SignInNeeded);
    QCOMPARE(bare.server->requests.size(), 1u);
}

void DialectRemoteSignInTest::aRefusedPasswordAsksThePerson()
{
    RemoteFixture f;
    f.server->acceptsPassword = false;
    f.start();
    f.pass(1h);
    QCOMPARE(f.last.state, ConnectionState::SignInNeeded);
    QCOMPARE(f.last.reason.code, QString{ errc::AuthCredentials });
    QCOMPARE(f.last.reason.message, u"wrong password"_s);
    QCOMPARE(f.server->requests.size(), 1u);
    f.server->acceptsPassword = true;
    f.remote->retryNow();
    f.pass(1s);
    QCOMPARE(f.last.state, ConnectionState::Connected);
}

void DialectRemoteSignInTest::aSignInThatSaysNothingUsefulIsNoSignIn_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ConnectionState>("state");
    const auto incompatible = ConnectionState::Incompatible;
    QTest::newRow("nothing") << 200 << QByteArray{} << incompatible;
    QTest::newRow("no content") << 204 << QByteArray{} << incompatible;
    QTest::newRow("a page") << 200 << QByteArray{ "<html><title>Hotel</title></html>" }
                            << incompatible;
    QTest::newRow("no token") << 200 << QByteArray{ "{}" } << incompatible;
    QTest::newRow("null") << 200 << QByteArray{ R"({"token":null,"user":null})" } << incompatible;
    QTest::newRow("an object") << 200 << QByteArray{ R"({"token":{"a":1}})" } << incompatible;
    QTest::newRow("a list") << 200 << QByteArray{ R"([{"token":"x"}])" } << incompatible;
    QTest::newRow("half of it") << 200 << QByteArray{ R"({"token":"T)" } << incompatible;
    QTest::newRow("moved") << 302 << QByteArray{} << incompatible;
    QTest::newRow("not there") << 404 << QByteArray{ "{}" } << incompatible;
    QTest::newRow("not like this") << 422 << QByteArray{ R"({"message":"no e-mail address"})" }
                                   << ConnectionState::SignInNeeded;
    QTest::newRow("forbidden") << 403 << QByteArray{ R"({"message":"locked"})" }
                               << ConnectionState::SignInNeeded;
    QTest::newRow("broken") << 500 << QByteArray{} << ConnectionState::Waiting;
    QTest::newRow("away") << 503 << QByteArray{ "<html>" } << ConnectionState::Waiting;
    QTest::newRow("too often") << 429 << QByteArray{} << ConnectionState::Waiting;
}

void DialectRemoteSignInTest::aSignInThatSaysNothingUsefulIsNoSignIn()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    QFETCH(const ConnectionState, state);
    RemoteFixture f;
    bool isRight = false;
    f.server->instead = [&](const QString &line) -> std::optional<HttpReply> {
        if (isRight || line != "POST /login"_L1)
            return {};
        return answer(status, body);
    };
    f.start();
    f.pass(100ms);
    QCOMPARE(f.last.state, state);
    QVERIFY(!f.last.reason.code.isEmpty());
    QVERIFY(!f.last.reason.message.isEmpty());
    QVERIFY(f.kept.empty());
    QCOMPARE(f.server->requests.size(), 1u);
    isRight = true;
    f.pass(2min);
    f.remote->retryNow();
    f.pass(1s);
    QCOMPARE(f.last.state, ConnectionState::Connected);
}

// A hotel's page in place of the server, a moment after all was well.
void DialectRemoteSignInTest::aServerThatHasWorkedIsWaitedFor()
{
    RemoteFixture f{ noSocket };
    f.connect();
    f.server->fate = [](const QString &) { return TinyServer::Fate::Lost; };
    f.remote->retryNow();
    f.pass(50ms);
    QCOMPARE(f.last.state, ConnectionState::Waiting);
    f.server->fate = {};
    f.server->instead = [](const QString &) { return answer(200, "<html>pay here</html>"); };
    f.pass(5min);
    QCOMPARE(f.last.state, ConnectionState::Waiting);
    f.server->instead = {};
    f.pass(2min);
    QCOMPARE(f.last.state, ConnectionState::Connected);
    // The same with a session that was kept.
    RemoteFixture kept{ noSocket };
    kept.options.session = f.kept.back();
    kept.server->instead = [](const QString &) { return answer(200, "<html>pay here</html>"); };
    kept.start();
    kept.pass(100ms);
    QCOMPARE(kept.last.state, ConnectionState::Waiting);
}

void DialectRemoteSignInTest::aServerThatIsAwayIsAskedEverSlower()
{
    RemoteFixture f;
    f.server->fate = [](const QString &) { return TinyServer::Fate::Lost; };
    f.start();
    f.pass(1h);
    QCOMPARE(f.last.state, ConnectionState::Waiting);
    QCOMPARE(f.last.reason.code, QString{ errc::Io });
    QCOMPARE_GE(f.server->requests.size(), 60u);
    QCOMPARE_LE(f.server->requests.size(), 140u);
    const size_t before = f.server->requests.size();
    f.server->fate = {};
    f.remote->retryNow();
    f.pass(1s);
    QCOMPARE(f.last.state, ConnectionState::Connected);
    QCOMPARE(f.last.attempt, 0);
    QVERIFY(!f.last.nextAttempt);
    QVERIFY(f.server->requests.size() > before);
}

void DialectRemoteSignInTest::aServerThatIsBusyIsWaitedFor()
{
    RemoteFixture f{ noSocket };
    f.server->instead = [](const QString &) -> std::optional<HttpReply> {
        return HttpReply{ 429, { { "retry-after", "90" } }, {} };
    };
    f.start();
    f.pass(100ms);
    QCOMPARE(f.last.state, ConnectionState::Waiting);
    f.server->instead = {};
    f.pass(89s);
    QCOMPARE(f.server->requests.size(), 1u);
    f.pass(3s);
    QCOMPARE(f.last.state, ConnectionState::Connected);
}

void DialectRemoteSignInTest::aTokenIsRenewedBeforeItsEnd()
{
    RemoteFixture f{ noSocket };
    f.server->expires = 900;
    f.connect();
    f.pass(13min);
    QCOMPARE(f.server->count(u"POST /refresh"_s), 0);
    f.pass(90s);
    QCOMPARE(f.server->count(u"POST /refresh"_s), 1);
    QCOMPARE(f.kept.back().token, u"T3"_s);
    QCOMPARE(f.kept.back().user.id, UserId{ u"jane"_s });
    QCOMPARE(f.kept.back().refreshToken, u"R1"_s);
    f.pass(1h);
    QCOMPARE(f.server->count(u"POST /refresh"_s), 5);
    QCOMPARE(f.last.state, ConnectionState::Connected);
    QCOMPARE(f.server->headerOfLast("X-Token"), f.kept.back().token.toLatin1());
}

void DialectRemoteSignInTest::aTokenIsRenewedInTimeAfterAReconnect()
{
    RemoteFixture f{ noSocket };
    f.server->expires = 900;
    f.connect();
    f.pass(10min);
    f.server->fate = [](const QString &) { return TinyServer::Fate::Lost; };
    f.remote->retryNow();
    f.pass(50ms);
    QCOMPARE(f.last.state, ConnectionState::Waiting);
    f.server->fate = {};
    f.pass(270s); // it is 14 min 30 s old
    QCOMPARE(f.last.state, ConnectionState::Connected);
    QCOMPARE(f.server->count(u"POST /refresh"_s), 1);
}

void DialectRemoteSignInTest::aTokenThatEndsInTheMiddleIsRenewedOnce()
{
    RemoteFixture f{ noSocket };
    const QString ticket = f.server->putTicket(u"One"_s);
    f.connect();
    f.follow();
    f.server->tokens.clear();
    f.server->change(ticket, u"title"_s, u"Two"_s);
    f.remote->retryNow();
    f.pass(1s);
    QCOMPARE(f.server->count(u"POST /refresh"_s), 1);
    QCOMPARE(f.server->count(u"POST /login"_s), 1); // the first one
    QCOMPARE(f.told<remote::Changed>().size(), 1u);
    QVERIFY(f.told<remote::Welcomed>().empty());
    QCOMPARE(f.last.state, ConnectionState::Connected);
}

void DialectRemoteSignInTest::aRepeatedRequestThatIsLostEndsTheSession()
{
    RemoteFixture f{ noSocket };
    f.connect();
    f.server->tokens.clear();
    f.server->fate = [&](const QString &line) {
        return f.server->count(u"POST /refresh"_s) > 0 && line != "POST /refresh"_L1
            ? TinyServer::Fate::Lost
            : TinyServer::Fate::Served;
    };
    f.remote->retryNow();
    f.pass(100ms);
    QCOMPARE(f.last.state, ConnectionState::Waiting);
    f.server->fate = {};
    f.pass(10s);
    QCOMPARE(f.last.state, ConnectionState::Connected);
}

// The old token ends while the new one is on its way.
void DialectRemoteSignInTest::whileATokenIsRenewedARefusalWaitsForIt()
{
    RemoteFixture f{ noSocket };
    f.server->expires = 240;
    f.connect();
    f.pass(180s - 495ms); // 5 ms before the renewal
    f.server->tokens.clear();
    f.remote->retryNow();
    f.pass(2s);
    QCOMPARE(f.last.state, ConnectionState::Connected);
    QCOMPARE(f.server->count(u"POST /refresh"_s), 1);
    QCOMPARE(f.server->count(u"POST /login"_s), 1);
}

void DialectRemoteSignInTest::aRenewalThatIsRefusedAsksThePerson()
{
    RemoteFixture f{ noSocket };
    const QString ticket = f.server->putTicket(u"One"_s);
    f.connect();
    f.server->tokens.clear();
    f.server->acceptsRefresh = false;
    f.server->acceptsPassword = false;
    const auto pushed = f.push({ f.edit(1, ticket, Field::Subject, u"One"_s, u"Mine"_s) });
    f.pass(5s);
    QCOMPARE(f.last.state, ConnectionState::SignInNeeded);
    QCOMPARE(pushed->replies, 1);
    QVERIFY(!pushed->result || pushed->is<outcome::Retry>()); // it stays in the outbox
    QCOMPARE(f.server->count(u"POST /refresh"_s), 1);
    const size_t before = f.server->requests.size();
    f.pass(1h);
    QCOMPARE(f.server->requests.size(), before);
    f.server->acceptsPassword = true;
    f.remote->retryNow();
    f.pass(1s);
    const auto again = f.push({ f.edit(1, ticket, Field::Subject, u"One"_s, u"Mine"_s) });
    f.pass(1s);
    QVERIFY(again->is<outcome::Applied>());
    QCOMPARE(f.server->text(ticket, u"title"_s), u"Mine"_s);
}

void DialectRemoteSignInTest::aRenewalThatFailsOtherwiseAsksNobody_data()
{
    QTest::addColumn<int>("status");
    QTest::newRow("broken") << 500;
    QTest::newRow("away") << 503;
    QTest::newRow("too often") << 429;
}

void DialectRemoteSignInTest::aRenewalThatFailsOtherwiseAsksNobody()
{
    QFETCH(const int, status);
    RemoteFixture f{ noSocket };
    f.connect();
    f.options.credentials = {}; // a session from the vault has none
    f.options.session = f.kept.back();
    f.start();
    f.pass(500ms);
    QCOMPARE(f.last.state, ConnectionState::Connected);
    f.server->tokens.clear();
    f.server->instead = [&](const QString &line) -> std::optional<HttpReply> {
        if (line != "POST /refresh"_L1)
            return {};
        return answer(status, {});
    };
    f.remote->retryNow();
    f.pass(1s);
    QCOMPARE(f.last.state, ConnectionState::Waiting);
    f.server->instead = {};
    f.pass(3min);
    QCOMPARE(f.last.state, ConnectionState::Connected);
}

void DialectRemoteSignInTest::aRenewalWithoutATokenIsNone()
{
    RemoteFixture f{ noSocket };
    f.connect();
    f.server->tokens.clear();
    f.server->instead = [&](const QString &line) -> std::optional<HttpReply> {
        if (line != "POST /refresh"_L1)
            return {};
        return answer(200, R"({"token":null})");
    };
    f.remote->retryNow();
    f.pass(1s);
    QCOMPARE(f.last.state, ConnectionState::Connected); // by the password
    QCOMPARE(f.server->count(u"POST /refresh"_s), 1);
    QCOMPARE(f.server->count(u"POST /login"_s), 2);
}

void DialectRemoteSignInTest::anotherVariantIsTriedWhenTheFirstIsNotSpoken()
{
    const QByteArray later = R"("later": { "connection": null, "rest": { "base": "" } })";
    RemoteFixture f{ R"({ "connection": null, "rest": { "base": "/v2" } })", later };
    f.server->tokens.insert(u"T2"_s);
    f.start();
    f.pass(500ms);
    QCOMPARE(f.server->lines().mid(0, 2), (QStringList{ u"POST /v2/login"_s, u"POST /login"_s }));
    QCOMPARE(f.last.state, ConnectionState::Connected);
    // A server that is only away for a moment says nothing of it.
    RemoteFixture away{ R"({ "connection": null })", later };
    away.server->instead
        = [&](const QString &) -> std::optional<HttpReply> { return answer(503, {}); };
    away.start();
    away.pass(100ms);
    QCOMPARE(away.server->requests.size(), 1u);
    QCOMPARE(away.last.state, ConnectionState::Waiting);
    // Asked without a sign-in, one after the other.
    RemoteFixture probed{ R"({ "connection": null, "rest": { "base": "/v2" },
        "probe": { "path": "/about", "where": { "body.version": 2 } } })",
        later };
    probed.start();
    probed.pass(500ms);
    QCOMPARE(
        probed.server->lines().mid(0, 2), (QStringList{ u"GET /v2/about"_s, u"POST /login"_s }));
    QCOMPARE(probed.last.state, ConnectionState::Connected);
}

void DialectRemoteSignInTest::eachVariantHasItsOwnBudget()
{
    RemoteFixture f{
        R"({ "connection": null, "rest": { "base": "/v2" } })",
        R"("later": { "connection": null, "rest": { "budget": { "requests": 8, "seconds": 60 } } })"
    };
    f.start();
    f.pass(1s);
    for (int i = 0; i < 50; ++i) {
        f.remote->retryNow();
        f.pass(100ms);
    }
    QCOMPARE_LE(f.server->requests.size(), 8u);
}

void DialectRemoteSignInTest::afterStopNothingIsSent()
{
    for (const Milliseconds when : { 0ms, 5ms, 15ms, 35ms, 500ms }) {
        RemoteFixture f;
        f.server->putTicket(u"One"_s);
        f.start();
        f.pass(when);
        f.remote->stop();
        f.turn();
        QCOMPARE(f.last.state, ConnectionState::Offline);
        const size_t requests = f.server->requests.size();
        f.news.clear();
        f.remote->retryNow();
        f.pass(1h);
        QVERIFY(f.news.empty());
        QCOMPARE(f.server->requests.size(), requests);
        QCOMPARE(f.network.openCount(), 0);
    }
}

QTEST_GUILESS_MAIN(DialectRemoteSignInTest)
#include "tst_dialectremote_signin.moc"

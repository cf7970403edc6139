// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/json.h"
#include "server/auth/authhttp.h"
#include "server/auth/authservice.h"
#include "tests/support/fakeclock.h"
#include "tests/support/memoryauthstorage.h"

#include <QRegularExpression>
#include <QTest>

using namespace lockstep;
using namespace lockstep::server;
using namespace Qt::StringLiterals;

namespace {

AuthConfig testConfig()
{
    AuthConfig config;
    config.cost = minimalPasswordCost;
    return config;
}

HttpRequest request(const QByteArray &method, const QString &path, const QByteArray &body = {})
{
    HttpRequest r;
    r.method = method;
    r.path = path;
    r.body = body;
    r.peerAddress = u"192.0.2.1"_s;
    if (!body.isEmpty())
        r.headers.add("Content-Type", "application/json");
    return r;
}

} // namespace

class TestAuthHttp : public QObject
{
    Q_OBJECT

    InlineExecutor m_inline;
    FakeClock m_clock;
    MemoryAuthStorage m_storage;
    std::optional<AuthService> m_service;
    JsonDocument m_document;

    HttpResponse send(const HttpRequest &sent)
    {
        std::optional<HttpResponse> answer;
        const Identify who = [this](const HttpRequest &r) { return identify(*m_service, r); };
        if (!handleAuthRequest(
                *m_service, who, sent, [&](HttpResponse r) { answer = std::move(r); })
            || !answer)
            return { .status = 0 };
        return *answer;
    }
    HttpResponse login(const QByteArray &body)
    {
        return send(request("POST", u"/api/auth/login"_s, body));
    }
    JsonView json(const HttpResponse &response)
    {
        const auto parsed = m_document.parse(response.body);
        return parsed ? *parsed : JsonView{};
    }
    QByteArray text(const HttpResponse &response, QLatin1StringView key)
    {
        return json(response)[key].stringOrEmpty().toUtf8();
    }

private Q_SLOTS:
    void init()
    {
        const UserId jane{ u"jane@example.com"_s };
        m_storage = {};
        m_storage.accounts.insert(jane,
            { { jane, u"Jane Doe"_s, jane.toString() },
                QString::fromLatin1(*hashPassword(u"correct horse"_s, minimalPasswordCost)), false,
                {} });
        m_storage.memberships.insert(jane, { { WorkspaceId{ u"acme"_s }, u"Acme"_s } });
        TokenKeys keys;
        keys.current.fill('k');
        m_service.emplace(testConfig(), keys,
            AuthService::Ports{ m_storage, m_inline, m_inline, m_inline, m_clock });
        m_service->start([](const Result<void> &) {});
    }

    void health()
    {
        const auto response = send(request("GET", u"/health"_s));
        QCOMPARE(response.status, 200);
        QCOMPARE(response.body,
            QByteArray{ R"({"server":"lockstepd","version":")" LOCKSTEP_VERSION
                        R"(","protocol":1,"status":"ok"})" });
        QCOMPARE(send(request("HEAD", u"/health"_s)).status, 200);
        const auto refused = send(request("POST", u"/health"_s));
        QCOMPARE(refused.status, 405);
        QCOMPARE(refused.headers.value("Allow"), QByteArray{ "GET, HEAD" });
    }

    void leavesOtherPathsAlone()
    {
        for (const auto &path :
            { u"/"_s, u"/api/auth"_s, u"/api/auth/login/"_s, u"/api/auth/loginx"_s, u"/healthz"_s })
            QCOMPARE(send(request("POST", path, "{}")).status, 0);
    }

    void signsInRefreshesAndOut()
    {
        const auto in
            = login(R"({"email":"jane@example.com","password":"correct horse","workspace":null})");
        QCOMPARE(in.status, 200);
        QCOMPARE(in.headers.value("Cache-Control"), QByteArray{ "no-store" });
        QCOMPARE(in.headers.value("Content-Type"), QByteArray{ "application/json" });
        QCOMPARE(json(in)["user"_L1].toJson(),
            QByteArray{
                R"({"id":"jane@example.com","name":"Jane Doe","email":"jane@example.com"})" });
        QCOMPARE(
            json(in)["workspaces"_L1].toJson(), QByteArray{ R"([{"id":"acme","name":"Acme"}])" });
        QCOMPARE(json(in)["workspace"_L1].stringOrEmpty(), u"acme"_s);
        QCOMPARE(json(in)["expiresIn"_L1].toInteger(), 900);
        const QByteArray access = text(in, "accessToken"_L1);
        QVERIFY(m_service->verify(access));

        const auto again = send(request("POST", u"/api/auth/refresh"_s,
            R"({"refreshToken":")" + text(in, "refreshToken"_L1) + R"("})"));
        QCOMPARE(again.status, 200);
        QVERIFY(m_service->verify(text(again, "accessToken"_L1)));

        HttpRequest out = request("POST", u"/api/auth/logout"_s,
            R"({"refreshToken":")" + text(again, "refreshToken"_L1) + R"("})");
        out.headers.add("Authorization", "Bearer " + access);
        const auto done = send(out);
        QCOMPARE(done.status, 204);
        QVERIFY(done.body.isEmpty());
        QCOMPARE(m_service->verify(access).error().code, QString{ errc::AuthRevoked });
    }

    HttpRequest bearing(const QByteArray &token, const QByteArray &method, const QString &path,
        const QByteArray &body = {})
    {
        HttpRequest r = request(method, path, body);
        r.headers.add("Authorization", "Bearer " + token);
        return r;
    }
    void listsAndEndsSessions()
    {
        const QByteArray who = R"("email":"jane@example.com","password":"correct horse")";
        HttpRequest first = request("POST", u"/api/auth/login"_s, "{" + who + "}");
        first.headers.add("User-Agent", "curl/7.88 \x1b[31m");
        const QByteArray curl = text(send(first), "accessToken"_L1);
        m_clock.advance(1s);
        const QByteArray desk
            = text(login("{" + who + R"(,"device":"Lockstep on desk"})"), "accessToken"_L1);
        const auto list = send(bearing(desk, "GET", u"/api/auth/sessions"_s));
        QCOMPARE(list.status, 200);
        QCOMPARE(list.headers.value("Cache-Control"), QByteArray{ "no-store" });
        const JsonView sessions = json(list)["sessions"_L1];
        QCOMPARE(sessions.size(), 2);
        const JsonView mine = sessions.at(0);
        const JsonView other = sessions.at(1);
        QCOMPARE(mine["device"_L1].stringOrEmpty(), u"Lockstep on desk"_s);
        QCOMPARE(mine["address"_L1].stringOrEmpty(), u"192.0.2.1"_s);
        QCOMPARE(mine["current"_L1].toBool(), true);
        QVERIFY(mine["since"_L1].stringOrEmpty().endsWith(u'Z'));
        QCOMPARE(mine["lastUsed"_L1].stringOrEmpty(), mine["since"_L1].stringOrEmpty());
        QCOMPARE(other["device"_L1].stringOrEmpty(), u"curl/7.88 [31m"_s);
        QCOMPARE(other["current"_L1].toBool(), false);
        const QString id = other["id"_L1].stringOrEmpty();

        QCOMPARE(send(bearing(desk, "DELETE", u"/api/auth/sessions/"_s + id)).status, 204);
        QCOMPARE(send(bearing(curl, "GET", u"/api/auth/sessions"_s)).status, 401);
        QCOMPARE(send(bearing(desk, "DELETE", u"/api/auth/sessions/"_s + id)).status, 403);
        QCOMPARE(send(bearing(desk, "DELETE", u"/api/auth/sessions"_s)).status, 204);
        QCOMPARE(send(bearing(desk, "GET", u"/api/auth/sessions"_s)).status, 401);
    }
    void changesThePassword()
    {
        const QByteArray token = text(
            login(R"({"email":"jane@example.com","password":"correct horse"})"), "accessToken"_L1);
        const auto change = [&](const QByteArray &body) {
            return send(bearing(token, "POST", u"/api/auth/password"_s, body));
        };
        QCOMPARE(change(R"({"current":"guess","password":"staple battery 9"})").status, 401);
        const auto weak = change(R"({"current":"correct horse","password":"12345678"})");
        QCOMPARE(weak.status, 400);
        QCOMPARE(text(weak, "code"_L1), QByteArray{ "VALIDATION" });
        QCOMPARE(
            change(R"({"current":"correct horse","password":"staple battery 9"})").status, 204);
        QVERIFY(m_service->verify(token));
        QCOMPARE(
            login(R"({"email":"jane@example.com","password":"staple battery 9"})").status, 200);
    }
    void everyEndpointTakesItsMethodsOnly()
    {
        for (const HttpEndpoint &endpoint : authEndpoints()) {
            const QString path = QString{ endpoint.path }.replace(u"{id}"_s, u"x"_s);
            const auto refused = send(request("PATCH", path));
            QCOMPARE(refused.status, 405);
            QVERIFY(refused.headers.value("Allow").contains(endpoint.method.toByteArray()));
            HttpRequest leaky = request(endpoint.method.toByteArray(), path, "{}");
            leaky.query = "token=abc";
            QCOMPARE(send(leaky).status, 400);
        }
        QCOMPARE(send(request("PATCH", u"/api/auth/sessions"_s)).headers.value("Allow"),
            QByteArray{ "GET, DELETE" });
        for (const auto &path : { u"/api/auth/sessions/"_s, u"/api/auth/sessions/a/b"_s })
            QCOMPARE(send(request("DELETE", path)).status, 0);
    }

    void signsOutByEitherToken()
    {
        const auto in = login(R"({"email":"jane@example.com","password":"correct horse"})");
        const QByteArray access = text(in, "accessToken"_L1);
        HttpRequest out = request("POST", u"/api/auth/logout"_s);
        QCOMPARE(send(out).status, 401);
        QCOMPARE(text(send(out), "code"_L1), QByteArray{ "AUTH_MISSING" });
        out.headers.add("Authorization", "Basic abc");
        QCOMPARE(text(send(out), "code"_L1), QByteArray{ "AUTH_MALFORMED" });
        out.headers = { { "Authorization", "bearer " + access } };
        QCOMPARE(send(out).status, 204);
        QVERIFY(!m_service->verify(access));
    }

    void refusesBadBodies_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QByteArray>("field");
        const auto row
            = [](const char *name, const QByteArray &body, const char *code, const char *field) {
                  QTest::newRow(name) << body << QByteArray{ code } << QByteArray{ field };
              };
        row("empty object", "{}", "VALIDATION", "email");
        row("no password", R"({"email":"a"})", "VALIDATION", "password");
        row("null password", R"({"email":"a","password":null})", "VALIDATION", "password");
        row("password is a number", R"({"email":"a","password":1})", "VALIDATION", "password");
        row("email is an object", R"({"email":{"$ne":null},"password":"x"})", "VALIDATION",
            "email");
        row("email is a list", R"({"email":["a"],"password":"x"})", "VALIDATION", "email");
        row("long email", R"({"email":")" + QByteArray(255, 'a') + R"(","password":"x"})",
            "VALIDATION", "email");
        row("workspace is a number", R"({"email":"a","password":"x","workspace":1})", "VALIDATION",
            "workspace");
        row("unknown field", R"({"email":"a","password":"x","admin":true})", "UNKNOWN_FIELD",
            "admin");
        row("field twice", R"({"email":"a","email":"b","password":"x"})", "BAD_JSON_DUPLICATE_KEY",
            "");
        row("deep", R"({"email":[[[[[1]]]]]})", "BAD_JSON_DEPTH", "");
        row("array", "[]", "BAD_ARGUMENT", "");
        row("text", R"("x")", "BAD_ARGUMENT", "");
        row("not JSON", "email=a&password=secret", "PARSE", "");
        row("NUL", R"({"email":"a\u0000","password":"x"})", "PARSE", "");
        row("invalid UTF-8", "{\"email\":\"\xff\",\"password\":\"x\"}", "PARSE", "");
        row("more than 64 KB", R"({"email":"a","password":")" + QByteArray(65'536, 'x') + R"("})",
            "PARSE", "");
    }
    void refusesBadBodies()
    {
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, code);
        QFETCH(QByteArray, field);
        const auto response = login(body);
        QCOMPARE(response.status, 400);
        QCOMPARE(text(response, "code"_L1), code);
        QCOMPARE(text(response, "field"_L1), field);
        QVERIFY(!text(response, "message"_L1).isEmpty());
        QVERIFY(!response.body.contains("secret"));
    }

    void refusesOtherContentTypes()
    {
        for (const QByteArray &type : { QByteArray{}, QByteArray{ "text/plain" },
                 QByteArray{ "application/x-www-form-urlencoded" },
                 QByteArray{ "application/jsonx" } }) {
            HttpRequest r = request("POST", u"/api/auth/login"_s);
            r.body = R"({"email":"jane@example.com","password":"correct horse"})";
            if (!type.isEmpty())
                r.headers.add("Content-Type", type);
            const auto response = send(r);
            QCOMPARE(response.status, 400);
            QCOMPARE(text(response, "field"_L1), QByteArray{ "Content-Type" });
        }
        HttpRequest r = request("POST", u"/api/auth/login"_s);
        r.body = R"({"email":"jane@example.com","password":"correct horse"})";
        r.headers.add("content-type", "Application/JSON; charset=utf-8");
        QCOMPARE(send(r).status, 200);
    }

    void refusesTokensInTheAddress()
    {
        for (const QByteArray &query : { QByteArray{ "token=abc" },
                 QByteArray{ "x=1&access_token=abc" }, QByteArray{ "refreshToken" },
                 QByteArray{ "%74oken=abc" }, QByteArray{ "password=abc" } }) {
            HttpRequest r = request("POST", u"/api/auth/refresh"_s, R"({"refreshToken":"x"})");
            r.query = query;
            const auto response = send(r);
            QCOMPARE(response.status, 400);
            QVERIFY2(text(response, "message"_L1).contains("Authorization header"),
                response.body.constData());
            QVERIFY(!response.body.contains("abc"));

            HttpRequest get = request("GET", u"/api/projects"_s);
            get.query = query;
            get.headers.add("Authorization", "Bearer t");
            QCOMPARE(bearerToken(get).error().code, QString{ errc::BadArgument });
        }
    }

    void readsBearerTokens()
    {
        const auto read
            = [](std::initializer_list<std::pair<QByteArrayView, QByteArrayView>> fields) {
                  HttpRequest r;
                  r.headers = fields;
                  const auto token = bearerToken(r);
                  return token ? QString::fromLatin1(*token) : token.error().code;
              };
        QCOMPARE(read({ { "Authorization", "Bearer abc" } }), u"abc"_s);
        QCOMPARE(read({ { "authorization", "BEARER  abc " } }), u"abc"_s);
        QCOMPARE(read({}), QString{ errc::AuthMissing });
        for (const char *bad :
            { "", "Bearer", "Bearer ", "abc", "Basic abc", "Bearer a b", "Bearerabc", " " })
            QCOMPARE(read({ { "Authorization", bad } }), QString{ errc::AuthMalformed });
        QCOMPARE(read({ { "Authorization", "Bearer a" }, { "Authorization", "Bearer b" } }),
            QString{ errc::AuthMalformed });
    }

    void tellsHowLongToWait()
    {
        const QByteArray wrong = R"({"email":"jane@example.com","password":"wrong"})";
        const auto refused = login(wrong);
        QCOMPARE(refused.status, 401);
        QCOMPARE(text(refused, "code"_L1), QByteArray{ "AUTH_CREDENTIALS" });
        for (int i = 0; i < 5; ++i)
            QVERIFY(login(wrong).status != 200);
        m_clock.advance(1s);
        QCOMPARE(login(wrong).status, 401);
        m_clock.advance(500ms);
        const auto limited = login(wrong);
        QCOMPARE(limited.status, 429);
        QCOMPARE(json(limited)["retryAfterMs"_L1].toInteger(), 1500);
        QCOMPARE(limited.headers.value("Retry-After"), QByteArray{ "2" });
    }

    void keepsTheServersFaultsToItself()
    {
        m_storage.failure = Error{ errc::Io, u"/srv/secret/lockstep.db: disk on fire"_s, {} };
        QTest::ignoreMessage(
            QtWarningMsg, QRegularExpression{ u"request failed .*disk on fire"_s });
        const auto response = login(R"({"email":"jane@example.com","password":"correct horse"})");
        QCOMPARE(response.status, 500);
        QCOMPARE(text(response, "code"_L1), QByteArray{ "IO" });
        QVERIFY(!response.body.contains("fire") && !response.body.contains("srv"));
    }

    void whatWillPassSaysWhenToComeAgain()
    {
        m_storage.failure = Error{ errc::Io, u"the connection to db1 is lost"_s, {}, 1500 };
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression{ u"request failed.*is lost"_s });
        const auto response = login(R"({"email":"jane@example.com","password":"correct horse"})");
        QCOMPARE(response.status, 503);
        QCOMPARE(text(response, "code"_L1), QByteArray{ "BUSY" });
        QCOMPARE(response.headers.value("Retry-After"), QByteArray{ "2" });
        QVERIFY(!response.body.contains("db1"));
    }

    void groupsAddresses()
    {
        QCOMPARE(addressKey(u"192.0.2.1"_s), u"192.0.2.1"_s);
        QCOMPARE(addressKey(u"::ffff:192.0.2.1"_s), u"192.0.2.1"_s);
        QCOMPARE(addressKey(u"2001:db8:1:2:3:4:5:6"_s), u"2001:db8:1:2::/64"_s);
        QCOMPARE(addressKey(u"2001:db8:1:2::6"_s), addressKey(u"2001:db8:1:2:ffff::1"_s));
        QCOMPARE(addressKey(u"2001:db8::1"_s), u"2001:db8:0:0::/64"_s);
        QCOMPARE(addressKey(u"::1"_s), u"0:0:0:0::/64"_s);
        QCOMPARE(addressKey(u"fe80::1%eth0"_s), u"fe80:0:0:0::/64"_s);
        QCOMPARE(addressKey(QString{}), QString{});
    }
};

QTEST_GUILESS_MAIN(TestAuthHttp)
#include "tst_authhttp.moc"

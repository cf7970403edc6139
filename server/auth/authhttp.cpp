// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/auth/authhttp.h"

#include "core/base/jsonwriter.h"
#include "server/auth/authbody.h"
#include "server/auth/authservice.h"
#include "server/auth/secret.h"
#include "server/logging.h"

#include <array>

namespace lockstep::server {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxEmailLength = 254; // RFC 5321
constexpr qsizetype maxDeviceLength = 100;

void writeError(JsonWriter &json, const Error &error)
{
    json.beginObject().member("code"_L1, error.code).member("message"_L1, error.message);
    if (!error.field.isEmpty())
        json.member("field"_L1, error.field);
    if (error.retryAfterMs > 0)
        json.member("retryAfterMs"_L1, error.retryAfterMs);
    json.endObject();
}

int statusOf(const QString &code)
{
    if (code.startsWith("AUTH_"_L1))
        return 401;
    if (code == errc::Forbidden)
        return 403;
    if (code == errc::RateLimited)
        return 429;
    if (code == errc::Busy || code == errc::Draining)
        return 503;
    if (code == errc::Io || code.startsWith("STORE_"_L1))
        return 500;
    return 400;
}

HttpResponse health()
{
    JsonWriter json;
    json.beginObject()
        .member("server"_L1, "lockstepd"_L1)
        .member("version"_L1, QLatin1StringView{ LOCKSTEP_VERSION })
        .member("protocol"_L1, 1)
        .member("status"_L1, "ok"_L1)
        .endObject();
    return HttpResponse::json(200, json.text());
}

using AnswerSignedIn = std::function<void(const Result<SignedIn> &)>;
AnswerSignedIn answerSignedIn(const HttpResponder &respond)
{
    return [respond](const Result<SignedIn> &in) {
        respond(in ? signedInResponse(*in) : errorResponse(in.error()));
    };
}

std::function<void(const Result<void> &)> answerDone(const HttpResponder &respond)
{
    return [respond](const Result<void> &done) {
        respond(done ? HttpResponse{ .status = 204 } : errorResponse(done.error()));
    };
}

// One request to one of the endpoints below.
struct AuthCall
{
    AuthService &auth;
    const Identify &identify;
    const HttpRequest &request;
    QString id{}; // that stands for {id} in the path
    const HttpResponder &respond;

    // Who asks; nullopt, and he has been answered, when that is nobody.
    [[nodiscard]] std::optional<Identity> identity() const
    {
        const auto known = identify(request);
        if (!known)
            respond(errorResponse(known.error()));
        return known ? std::optional{ *known } : std::nullopt;
    }
    // False, and he has been answered, when the body is another one.
    [[nodiscard]] bool read(std::initializer_list<BodyField *> fields) const
    {
        const auto done = readBody(request, fields);
        if (!done)
            respond(errorResponse(done.error()));
        return done.ok();
    }
    [[nodiscard]] QString address() const { return addressKey(request.peerAddress); }
};

void login(const AuthCall &call)
{
    BodyField email{ "email"_L1, true, maxEmailLength };
    BodyField password{ "password"_L1, true };
    BodyField workspace{ "workspace"_L1 };
    BodyField device{ "device"_L1, false, maxDeviceLength };
    if (!call.read({ &email, &password, &workspace, &device }))
        return;
    LoginRequest sent{ *email.value, *password.value, {}, call.address(),
        deviceOf(call.request, device.value) };
    if (workspace.value)
        sent.workspace = WorkspaceId{ *workspace.value };
    call.auth.login(sent, answerSignedIn(call.respond));
}

void refresh(const AuthCall &call)
{
    BodyField token{ "refreshToken"_L1, true };
    if (call.read({ &token }))
        call.auth.refresh(token.value->toUtf8(), call.address(), answerSignedIn(call.respond));
}

void logout(const AuthCall &call)
{
    BodyField refreshToken{ "refreshToken"_L1 };
    if (!call.request.body.isEmpty() && !call.read({ &refreshToken }))
        return;
    const auto accessToken = bearerToken(call.request);
    const bool hasNone = !refreshToken.value && !accessToken;
    if (hasNone || (!accessToken && accessToken.error().code != errc::AuthMissing))
        return call.respond(errorResponse(accessToken.error()));
    call.auth.logout(refreshToken.value.value_or(QString{}).toUtf8(),
        accessToken ? *accessToken : QByteArray{}, answerDone(call.respond));
}

void listSessions(const AuthCall &call)
{
    const auto identity = call.identity();
    if (!identity)
        return;
    call.auth.listSessions(*identity,
        [respond = call.respond, current = identity->session](
            const Result<QList<SessionRow>> &sessions) {
            if (!sessions)
                return respond(errorResponse(sessions.error()));
            JsonWriter json;
            json.beginObject().key("sessions"_L1).beginArray();
            for (const SessionRow &row : *sessions) {
                json.beginObject().member("id"_L1, row.id).member("device"_L1, row.device);
                json.member("address"_L1, row.address).member("since"_L1, toIso8601(row.since));
                json.member("lastUsed"_L1, toIso8601(row.lastUsed));
                json.member("current"_L1, row.id == current).endObject();
            }
            json.endArray().endObject();
            HttpResponse response = HttpResponse::json(200, json.text());
            response.headers.add("Cache-Control", "no-store");
            respond(std::move(response));
        });
}

void endSession(const AuthCall &call)
{
    if (const auto identity = call.identity())
        call.auth.endSession(identity->user, call.id, answerDone(call.respond));
}

void endAllSessions(const AuthCall &call)
{
    if (const auto identity = call.identity())
        call.auth.revokeUser(identity->user, answerDone(call.respond));
}

void changePassword(const AuthCall &call)
{
    const auto identity = call.identity();
    if (!identity)
        return;
    BodyField current{ "current"_L1, true };
    BodyField password{ "password"_L1, true };
    if (call.read({ &current, &password }))
        call.auth.changePassword(*identity, { *current.value, *password.value, call.address() },
            answerDone(call.respond));
}

struct Endpoint
{
    HttpEndpoint at{};
    void (*handle)(const AuthCall &) = nullptr;
};

constexpr std::array authTable{
    Endpoint{ { "POST", "/api/auth/login"_L1 }, &login },
    Endpoint{ { "POST", "/api/auth/refresh"_L1 }, &refresh },
    Endpoint{ { "POST", "/api/auth/logout"_L1 }, &logout },
    Endpoint{ { "POST", "/api/auth/password"_L1 }, &changePassword },
    Endpoint{ { "GET", "/api/auth/sessions"_L1 }, &listSessions },
    Endpoint{ { "DELETE", "/api/auth/sessions"_L1 }, &endAllSessions },
    Endpoint{ { "DELETE", "/api/auth/sessions/{id}"_L1 }, &endSession },
};

} // namespace

HttpResponse signedInResponse(const SignedIn &in)
{
    JsonWriter json;
    json.beginObject();
    json.member("accessToken"_L1, QString::fromLatin1(in.accessToken));
    json.member("expiresIn"_L1, in.expiresIn.count());
    json.member("refreshToken"_L1, QString::fromLatin1(in.refreshToken));
    json.key("user"_L1).beginObject();
    json.member("id"_L1, in.user.id.toString());
    json.member("name"_L1, in.user.name).member("email"_L1, in.user.email).endObject();
    json.member("workspace"_L1, in.workspace.toString());
    json.key("workspaces"_L1).beginArray();
    for (const WorkspaceRow &row : in.workspaces)
        json.beginObject()
            .member("id"_L1, row.id.toString())
            .member("name"_L1, row.name)
            .endObject();
    json.endArray().endObject();
    HttpResponse response = HttpResponse::json(200, json.text());
    response.headers.add("Cache-Control", "no-store");
    return response;
}

QString deviceOf(const HttpRequest &request, const std::optional<QString> &sent)
{
    QString name = sent.value_or(QString::fromUtf8(request.headers.value("User-Agent")));
    name.removeIf([](QChar c) { return !c.isPrint(); });
    return name.simplified().left(maxDeviceLength);
}

QList<HttpEndpoint> authEndpoints()
{
    QList<HttpEndpoint> list;
    for (const Endpoint &endpoint : authTable)
        list.append(endpoint.at);
    return list;
}

bool handleAuthRequest(AuthService &auth, const Identify &identify, const HttpRequest &request,
    const HttpResponder &respond)
{
    if (request.path == "/health"_L1) {
        const bool reads = request.method == "GET" || request.method == "HEAD";
        respond(reads ? health() : methodNotAllowed("GET, HEAD"));
        return true;
    }
    QByteArrayList allowed;
    for (const Endpoint &endpoint : authTable) {
        const auto id = matchPath(endpoint.at.path, request.path);
        if (!id)
            continue;
        allowed.append(endpoint.at.method.toByteArray());
        if (allowed.last() != request.method)
            continue;
        if (const auto query = checkQuery(request); !query)
            respond(errorResponse(query.error()));
        else
            endpoint.handle({ auth, identify, request, *id, respond });
        return true;
    }
    if (allowed.isEmpty())
        return false;
    respond(methodNotAllowed(allowed.join(", ")));
    return true;
}

Result<Identity> identify(const AuthService &auth, const HttpRequest &request)
{
    const auto token = bearerToken(request);
    return token ? auth.verify(*token) : token.error();
}

Result<QByteArray> bearerToken(const HttpRequest &request)
{
    if (const auto query = checkQuery(request); !query)
        return query.error();
    const qsizetype count = request.headers.count("Authorization");
    if (count == 0)
        return Error{ errc::AuthMissing, u"no Authorization header"_s, {} };
    const QByteArray value = request.headers.value("Authorization").trimmed();
    const qsizetype space = value.indexOf(' ');
    const bool isBearer
        = value.first(std::max<qsizetype>(space, 0)).compare("Bearer", Qt::CaseInsensitive) == 0;
    const QByteArray token = value.sliced(space + 1).trimmed();
    if (count > 1 || !isBearer || token.isEmpty() || token.contains(' '))
        return Error{ errc::AuthMalformed, u"the Authorization header is not 'Bearer <token>'"_s,
            {} };
    return token;
}

std::pair<int, Error> toldFault(const Error &error)
{
    const QString reference = newSessionId().left(8);
    qCWarning(lcServer, "request failed (%s): %s: %s", qPrintable(reference),
        qPrintable(error.code), qPrintable(error.message));
    if (error.retryAfterMs > 0)
        return { 503, { errc::Busy, u"the server cannot do it now"_s, {}, error.retryAfterMs } };
    return { 500,
        { error.code, u"the server could not do it; its log says why at %1"_s.arg(reference),
            {} } };
}

HttpResponse errorResponse(const Error &error)
{
    int status = statusOf(error.code);
    Error told = error;
    if (status == 500)
        std::tie(status, told) = toldFault(error);
    JsonWriter json;
    writeError(json, told);
    HttpResponse response = HttpResponse::json(status, json.text());
    response.headers.add("Cache-Control", "no-store");
    if (status == 401)
        response.headers.add("WWW-Authenticate", "Bearer");
    if (told.retryAfterMs > 0) // in whole seconds, rounded up
        response.headers.add("Retry-After", QByteArray::number((told.retryAfterMs + 999) / 1000));
    return response;
}

QString addressKey(const QString &peerAddress)
{
    if (!peerAddress.contains(u':'))
        return peerAddress;
    if (peerAddress.contains(u'.')) // an IPv4 address inside an IPv6 one
        return peerAddress.section(u':', -1);
    QStringList groups = peerAddress.section(u"::"_s, 0, 0).split(u':', Qt::SkipEmptyParts);
    while (groups.size() < 4)
        groups.append(u"0"_s);
    return groups.first(4).join(u':') + u"::/64"_s;
}

} // namespace lockstep::server

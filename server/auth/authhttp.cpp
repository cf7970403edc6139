// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/auth/authhttp.h"

#include "core/base/json.h"
#include "core/base/jsonwriter.h"
#include "server/auth/authservice.h"
#include "server/auth/secret.h"
#include "server/logging.h"

#include <algorithm>
#include <initializer_list>

namespace lockstep::server {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxBodyBytes = 65'536;
constexpr qsizetype maxEmailLength = 254; // RFC 5321
constexpr qsizetype maxSecretLength = 4096; // of a password or token in a body

// A body of texts only: every one of these endpoints takes no more.
struct BodyField
{
    QLatin1StringView key{};
    bool required = false;
    qsizetype maxLength = maxSecretLength;
    std::optional<QString> value{};
};

Error invalid(QLatin1StringView key, const QString &what)
{
    return Error{ errc::Validation, u"%1: %2"_s.arg(key, what), QString{ key } };
}

Result<void> readField(BodyField &field, const JsonView &value)
{
    field.value = value.toString();
    if (!field.value)
        return invalid(field.key, u"must be a text"_s);
    if (field.value->size() > field.maxLength)
        return invalid(field.key, u"has more than %1 characters"_s.arg(field.maxLength));
    return {};
}

Result<void> readBody(const HttpRequest &request, std::initializer_list<BodyField *> fields)
{
    const QByteArray type = request.headers.value("Content-Type");
    if (type.split(';').first().trimmed().compare("application/json", Qt::CaseInsensitive) != 0) {
        return Error{ errc::BadArgument, u"the body must be of Content-Type application/json"_s,
            u"Content-Type"_s };
    }
    JsonDocument document{ { .maxDepth = 4, .maxBytes = maxBodyBytes } };
    const auto body = document.parse(request.body);
    if (!body) // without its message: that quotes the body, which may hold a password
        return Error{ body.error().code, u"the body is not JSON, or has more than 64 KB"_s, {} };
    if (!body->isObject())
        return Error{ errc::BadArgument, u"the body must be a JSON object"_s, {} };
    for (const auto &[key, value] : body->members()) {
        const QString name = QString::fromUtf8(key.data(), static_cast<qsizetype>(key.size()));
        const auto field = std::find_if(fields.begin(), fields.end(),
            [&name](const BodyField *candidate) { return candidate->key == name; });
        if (field == fields.end())
            return Error{ errc::UnknownField, u"%1: no such field"_s.arg(name.left(80)),
                name.left(80) };
        if (value.isNull() && !(*field)->required)
            continue;
        if (const auto read = readField(**field, value); !read)
            return read;
    }
    for (const BodyField *field : fields) {
        if (field->required && !field->value)
            return invalid(field->key, u"is missing"_s);
    }
    return {};
}

Result<void> checkQuery(const HttpRequest &request)
{
    for (const auto name : { "token"_L1, "access_token"_L1, "accessToken"_L1, "refresh_token"_L1,
             "refreshToken"_L1, "jwt"_L1, "password"_L1 }) {
        if (request.queryItem(name)) {
            return Error{ errc::BadArgument,
                u"query: '%1' does not belong in an address, where logs keep it; send it in the "
                "Authorization header or in the body"_s.arg(name),
                QString{ name } };
        }
    }
    return {};
}

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

HttpResponse methodNotAllowed(const char *allowed)
{
    HttpResponse response = errorResponse({ errc::BadArgument,
        u"this address takes %1 only"_s.arg(QLatin1StringView{ allowed }), {} });
    response.status = 405;
    response.headers.add("Allow", allowed);
    return response;
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

void login(AuthService &auth, const HttpRequest &request, const HttpResponder &respond)
{
    BodyField email{ "email"_L1, true, maxEmailLength };
    BodyField password{ "password"_L1, true };
    BodyField workspace{ "workspace"_L1 };
    if (const auto read = readBody(request, { &email, &password, &workspace }); !read)
        return respond(errorResponse(read.error()));
    LoginRequest sent{ *email.value, *password.value, {}, addressKey(request.peerAddress) };
    if (workspace.value)
        sent.workspace = WorkspaceId{ *workspace.value };
    auth.login(sent, [respond](const Result<SignedIn> &in) {
        respond(in ? signedInResponse(*in) : errorResponse(in.error()));
    });
}

void refresh(AuthService &auth, const HttpRequest &request, const HttpResponder &respond)
{
    BodyField token{ "refreshToken"_L1, true };
    if (const auto read = readBody(request, { &token }); !read)
        return respond(errorResponse(read.error()));
    auth.refresh(token.value->toUtf8(), addressKey(request.peerAddress),
        [respond](const Result<SignedIn> &in) {
            respond(in ? signedInResponse(*in) : errorResponse(in.error()));
        });
}

void logout(AuthService &auth, const HttpRequest &request, const HttpResponder &respond)
{
    BodyField refreshToken{ "refreshToken"_L1 };
    if (!request.body.isEmpty()) {
        if (const auto read = readBody(request, { &refreshToken }); !read)
            return respond(errorResponse(read.error()));
    }
    const auto accessToken = bearerToken(request);
    const bool hasNone = !refreshToken.value && !accessToken;
    if (hasNone || (!accessToken && accessToken.error().code != errc::AuthMissing))
        return respond(errorResponse(accessToken.error()));
    auth.logout(refreshToken.value.value_or(QString{}).toUtf8(),
        accessToken ? *accessToken : QByteArray{}, [respond](const Result<void> &done) {
            respond(done ? HttpResponse{ .status = 204 } : errorResponse(done.error()));
        });
}

} // namespace

bool handleAuthRequest(AuthService &auth, const HttpRequest &request, const HttpResponder &respond)
{
    if (request.path == "/health"_L1) {
        const bool reads = request.method == "GET" || request.method == "HEAD";
        respond(reads ? health() : methodNotAllowed("GET, HEAD"));
        return true;
    }
    using Endpoint = void (*)(AuthService &, const HttpRequest &, const HttpResponder &);
    const Endpoint endpoint = request.path == "/api/auth/login"_L1 ? login
        : request.path == "/api/auth/refresh"_L1                   ? refresh
        : request.path == "/api/auth/logout"_L1                    ? logout
                                                                   : nullptr;
    if (!endpoint)
        return false;
    if (request.method != "POST")
        respond(methodNotAllowed("POST"));
    else if (const auto query = checkQuery(request); !query)
        respond(errorResponse(query.error()));
    else
        endpoint(auth, request, respond);
    return true;
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

HttpResponse errorResponse(const Error &error)
{
    const int status = statusOf(error.code);
    Error told = error;
    if (status == 500) {
        const QString reference = newSessionId().left(8);
        qCWarning(lcServer, "request failed (%s): %s: %s", qPrintable(reference),
            qPrintable(error.code), qPrintable(error.message));
        told = { error.code, u"the server could not do it; its log says why at %1"_s.arg(reference),
            {}, error.retryAfterMs };
    }
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

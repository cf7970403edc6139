// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/rest/restreply.h"

#include "core/sync/codec.h"
#include "server/auth/authhttp.h"

#include <array>

namespace lockstep::server {

using namespace Qt::StringLiterals;

namespace {

int restStatusOf(const QString &code)
{
    static constexpr std::array<std::pair<QLatin1StringView, int>, 23> table{ {
        { errc::Forbidden, 404 },
        { errc::NotFound, 404 },
        { errc::NotAllowed, 403 },
        { errc::Method, 405 },
        { errc::MediaType, 415 },
        { errc::Deleted, 410 },
        { errc::Conflict, 409 },
        { errc::OpExpired, 409 },
        { errc::Precondition, 412 },
        { errc::TooLarge, 413 },
        { errc::UploadMissing, 409 },
        { errc::OffsetMismatch, 409 },
        { errc::HashMismatch, 422 },
        { errc::NoFileStore, 501 },
        { errc::QuotaExceeded, 507 },
        { errc::IdempotencyMismatch, 422 },
        { errc::RateLimited, 429 },
        { errc::LimitStreams, 429 },
        { errc::Busy, 503 },
        { errc::Draining, 503 },
        { errc::Io, 500 },
        { errc::Internal, 500 },
        { errc::AuthCredentials, 401 },
    } };
    for (const auto &[known, status] : table) {
        if (known == code)
            return status;
    }
    if (code.startsWith("AUTH_"_L1))
        return 401;
    return code.startsWith("STORE_"_L1) ? 500 : 400;
}

void writeRestError(JsonWriter &json, const Error &error)
{
    json.key("error"_L1).beginObject();
    json.member("code"_L1, error.code).member("message"_L1, error.message);
    if (!error.field.isEmpty())
        json.member("field"_L1, error.field);
    if (error.retryAfterMs > 0)
        json.member("retryAfterMs"_L1, error.retryAfterMs);
    json.endObject();
}

} // namespace

HttpResponse restError(const Error &error)
{
    int status = restStatusOf(error.code);
    Error told = error;
    if (status == 500) {
        std::tie(status, told) = toldFault(error);
        if (status == 500)
            told.code = errc::Internal;
    }
    JsonWriter json;
    json.beginObject();
    writeRestError(json, told);
    json.endObject();
    HttpResponse response = restJson(status, json);
    if (status == 401)
        response.headers.add("WWW-Authenticate", "Bearer");
    if (told.retryAfterMs > 0) // in whole seconds, rounded up
        response.headers.add("Retry-After", QByteArray::number((told.retryAfterMs + 999) / 1000));
    return response;
}

HttpResponse restConflict(const Conflict &conflict, bool hadVersion)
{
    JsonWriter json;
    json.beginObject();
    writeRestError(json,
        { errc::Conflict,
            conflict.kind == Conflict::Kind::Deleted ? u"it was deleted meanwhile"_s
                                                     : u"somebody else has changed it meanwhile"_s,
            {} });
    json.key("conflict"_L1);
    writeConflict(json, conflict);
    json.endObject();
    HttpResponse response = restJson(hadVersion ? 412 : 409, json);
    if (!conflict.issue.id.isNull() && conflict.kind != Conflict::Kind::Comment)
        setVersion(response, conflict.issue.version);
    return response;
}

HttpResponse restJson(int status, const JsonWriter &json)
{
    HttpResponse response = HttpResponse::json(status, json.text());
    response.headers.add("Cache-Control", "no-store");
    return response;
}

void setVersion(HttpResponse &response, qint64 version)
{
    response.headers.add("ETag", '"' + QByteArray::number(version) + '"');
}

Result<std::optional<qint64>> ifMatch(const HttpRequest &request)
{
    const QByteArray value = request.headers.value("If-Match").trimmed();
    if (value.isEmpty() || value == "*")
        return std::optional<qint64>{};
    bool ok = false;
    const qint64 version = value.size() > 2 && value.startsWith('"') && value.endsWith('"')
        ? value.sliced(1, value.size() - 2).toLongLong(&ok)
        : 0;
    if (!ok || version < 0)
        return Error{ errc::BadArgument, u"If-Match: one ETag is needed, such as \"7\", or *"_s,
            u"If-Match"_s };
    return std::optional{ version };
}

Result<int> readLimit(const HttpRequest &request, int usual, int most)
{
    const auto text = request.queryItem("limit"_L1);
    if (!text)
        return usual;
    bool ok = false;
    const int limit = text->toInt(&ok);
    if (!ok || limit < 1 || limit > most)
        return Error{ errc::BadArgument, u"limit: a number from 1 to %1 is needed"_s.arg(most),
            u"limit"_s };
    return limit;
}

QString encodeCursor(const QStringList &parts)
{
    return QString::fromLatin1(parts.join(u'\n').toUtf8().toBase64(
        QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

Result<QStringList> decodeCursor(const QString &text, qsizetype count)
{
    const auto decoded = QByteArray::fromBase64Encoding(
        text.toUtf8(), QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    const QStringList parts = QString::fromUtf8(*decoded).split(u'\n');
    if (!decoded || parts.size() != count)
        return Error{ errc::BadArgument, u"cursor: not one that this server gave"_s, u"cursor"_s };
    return parts;
}

} // namespace lockstep::server

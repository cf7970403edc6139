// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/auth/authbody.h"

#include "core/base/json.h"
#include "server/auth/authhttp.h"

#include <algorithm>

namespace lockstep::server {

using namespace Qt::StringLiterals;

namespace {

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

} // namespace

Result<void> readBody(const HttpRequest &request, std::initializer_list<BodyField *> fields)
{
    const QByteArray type = request.headers.value("Content-Type");
    if (type.split(';').first().trimmed().compare("application/json", Qt::CaseInsensitive) != 0) {
        return Error{ errc::BadArgument, u"the body must be of Content-Type application/json"_s,
            u"Content-Type"_s };
    }
    JsonDocument document{ { .maxDepth = 4, .maxBytes = maxAuthBodyBytes } };
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

std::optional<QString> matchPath(QLatin1StringView pattern, const QString &path)
{
    const qsizetype open = pattern.indexOf("{id}"_L1);
    if (open < 0)
        return path == pattern ? std::optional{ QString{} } : std::nullopt;
    const QLatin1StringView before = pattern.first(open);
    const QLatin1StringView behind = pattern.sliced(open + 4);
    const qsizetype length = path.size() - before.size() - behind.size();
    if (length < 1 || !path.startsWith(before) || !path.endsWith(behind))
        return {};
    const QString id = path.sliced(open, length);
    return id.contains(u'/') ? std::nullopt : std::optional{ id };
}

HttpResponse methodNotAllowed(QByteArrayView allowed)
{
    HttpResponse response = errorResponse({ errc::BadArgument,
        u"this address takes %1 only"_s.arg(QString::fromLatin1(allowed)), {} });
    response.status = 405;
    response.headers.add("Allow", allowed);
    return response;
}

} // namespace lockstep::server

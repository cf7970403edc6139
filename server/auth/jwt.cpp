// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/auth/jwt.h"

#include "core/base/json.h"
#include "core/base/jsonwriter.h"
#include "server/auth/secret.h"

#include <sodium.h>

namespace lockstep::server {

using namespace Qt::StringLiterals;

namespace {

// base64url of {"alg":"HS256","typ":"JWT"}
constexpr QByteArrayView header{ "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9" };
constexpr qint64 maxSeconds = 253'402'300'799; // the end of the year 9999

static_assert(TokenKey{}.size() == crypto_auth_hmacsha256_KEYBYTES);

qint64 toSeconds(WallTime time)
{
    return std::chrono::floor<std::chrono::seconds>(time).time_since_epoch().count();
}

Error refusal(QLatin1StringView code, const char *reason)
{
    return Error{ code, QString::fromLatin1(reason), {} };
}

bool hasSignature(QByteArrayView mac, QByteArrayView text, const TokenKey &key)
{
    return crypto_auth_hmacsha256_verify(
               bytes(mac), bytes(text), static_cast<size_t>(text.size()), key.data())
        == 0;
}

std::optional<QString> readText(const JsonView &claims, QLatin1StringView key)
{
    auto text = claims[key].toString();
    return text && !text->isEmpty() ? text : std::nullopt;
}

std::optional<WallTime> readTime(const JsonView &claims, QLatin1StringView key)
{
    const JsonView value = claims[key];
    if (value.type() != JsonView::Type::Integer)
        return {};
    const qint64 seconds = *value.toInteger();
    if (seconds < 0 || seconds > maxSeconds)
        return {};
    return WallTime{ std::chrono::seconds{ seconds } };
}

Result<TokenClaims> readClaims(QByteArrayView json)
{
    JsonDocument document{ { .maxDepth = 4, .maxBytes = maxTokenBytes } };
    const auto root = document.parse(json);
    if (!root)
        return Error{ errc::AuthMalformed, u"payload: "_s + root.error().code, {} };
    const auto issuer = readText(*root, "iss"_L1);
    const auto audience = readText(*root, "aud"_L1);
    const auto subject = readText(*root, "sub"_L1);
    const auto workspace = readText(*root, "ws"_L1);
    const auto session = readText(*root, "jti"_L1);
    const auto issuedAt = readTime(*root, "iat"_L1);
    const auto notBefore = readTime(*root, "nbf"_L1);
    const auto expires = readTime(*root, "exp"_L1);
    if (!issuer || !audience || !subject || !workspace || !session)
        return refusal(errc::AuthMalformed, "claims: iss, aud, sub, ws and jti must be texts");
    if (!issuedAt || !notBefore || !expires)
        return refusal(errc::AuthMalformed, "claims: iat, nbf and exp must be whole seconds");
    return TokenClaims{ *issuer, *audience, UserId{ *subject }, WorkspaceId{ *workspace }, *session,
        *issuedAt, *notBefore, *expires };
}

} // namespace

QByteArray signToken(const TokenClaims &claims, const TokenKey &key)
{
    JsonWriter json;
    json.beginObject()
        .member("iss"_L1, claims.issuer)
        .member("aud"_L1, claims.audience)
        .member("sub"_L1, claims.subject.toString())
        .member("ws"_L1, claims.workspace.toString())
        .member("jti"_L1, claims.session)
        .member("iat"_L1, toSeconds(claims.issuedAt))
        .member("nbf"_L1, toSeconds(claims.notBefore))
        .member("exp"_L1, toSeconds(claims.expires))
        .endObject();
    QByteArray token = header.toByteArray() + '.' + toBase64Url(json.text());
    QByteArray mac{ crypto_auth_hmacsha256_BYTES, Qt::Uninitialized };
    crypto_auth_hmacsha256(bytes(mac), bytes(token), static_cast<size_t>(token.size()), key.data());
    return token + '.' + toBase64Url(mac);
}

Result<TokenClaims> verifyToken(
    QByteArrayView token, const TokenKeys &keys, const TokenExpectation &expected, WallTime now)
{
    if (token.isEmpty())
        return refusal(errc::AuthMissing, "token: none");
    if (token.size() > maxTokenBytes)
        return refusal(errc::AuthMalformed, "size: more than 4096 bytes");
    const qsizetype firstDot = token.indexOf('.');
    const qsizetype lastDot = token.lastIndexOf('.');
    if (firstDot == lastDot || token.sliced(firstDot + 1, lastDot - firstDot - 1).contains('.'))
        return refusal(errc::AuthMalformed, "form: not three parts");
    if (token.first(firstDot) != header)
        return refusal(errc::AuthSignature, "algorithm: not the header that this server writes");
    const auto mac = fromBase64Url(token.sliced(lastDot + 1));
    if (!mac || mac->size() != crypto_auth_hmacsha256_BYTES)
        return refusal(errc::AuthMalformed, "signature: not 32 bytes of base64url");

    const QByteArrayView text = token.first(lastDot);
    if (!hasSignature(*mac, text, keys.current)
        && !(keys.previous && hasSignature(*mac, text, *keys.previous))) {
        return refusal(errc::AuthSignature, "signature: not made with a key of this server");
    }

    const auto payload = fromBase64Url(token.sliced(firstDot + 1, lastDot - firstDot - 1));
    if (!payload)
        return refusal(errc::AuthMalformed, "payload: not base64url");
    auto claims = readClaims(*payload);
    if (!claims)
        return claims;
    if (claims->issuer != expected.issuer)
        return refusal(errc::AuthSignature, "issuer: another server's token");
    if (claims->audience != expected.audience)
        return refusal(errc::AuthSignature, "audience: a token for something else");
    if (now + tokenLeeway < claims->notBefore || now + tokenLeeway < claims->issuedAt)
        return refusal(errc::AuthNotYet, "time: not valid yet; are the clocks right?");
    if (now >= claims->expires + tokenLeeway)
        return refusal(errc::AuthExpired, "time: expired");
    return claims;
}

} // namespace lockstep::server

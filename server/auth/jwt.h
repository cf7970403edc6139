// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/base/result.h"

#include <QByteArray>

#include <array>
#include <optional>

namespace lockstep::server {

using TokenKey = std::array<unsigned char, 32>;

// Tokens are signed with `current`; `previous` still verifies, so that a rotation ends no session.
struct TokenKeys
{
    TokenKey current{};
    std::optional<TokenKey> previous{};

    friend bool operator==(const TokenKeys &, const TokenKeys &) = default;
};

// The claims of an access token, all of them mandatory. Times have the resolution of a second.
struct TokenClaims
{
    QString issuer{}; // iss
    QString audience{}; // aud
    UserId subject{}; // sub
    WorkspaceId workspace{}; // ws, our own claim
    QString session{}; // jti: the sign-in that this token belongs to
    WallTime issuedAt{}; // iat
    WallTime notBefore{}; // nbf
    WallTime expires{}; // exp

    friend bool operator==(const TokenClaims &, const TokenClaims &) = default;
};

// What a verifier insists on, besides the signature and the times.
struct TokenExpectation
{
    QString issuer{};
    QString audience{};
};

inline constexpr std::chrono::seconds tokenLeeway{ 30 }; // clocks of several nodes differ
inline constexpr qsizetype maxTokenBytes = 4096;

// JWT (RFC 7519) with HS256 and one constant header, which is compared byte for byte: so there is
// no algorithm, key id or critical extension that an attacker could choose (RFC 8725).
[[nodiscard]] QByteArray signToken(const TokenClaims &claims, const TokenKey &key);

// Nothing of a token is parsed before its signature is known to be ours. Errors: AUTH_MISSING,
// AUTH_MALFORMED, AUTH_SIGNATURE (also for a foreign algorithm, issuer or audience),
// AUTH_EXPIRED, AUTH_NOT_YET; the message begins with the finer reason ("audience: ...") and never
// shows the token.
[[nodiscard]] Result<TokenClaims> verifyToken(
    QByteArrayView token, const TokenKeys &keys, const TokenExpectation &expected, WallTime now);

} // namespace lockstep::server

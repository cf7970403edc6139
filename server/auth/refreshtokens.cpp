// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/auth/refreshtokens.h"

#include "server/auth/secret.h"

namespace lockstep::server {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype tokenBytes = 32;

RefreshTokens::Refused refused(QLatin1StringView code, const QString &message)
{
    return { Error{ code, u"refresh token: "_s + message, {} }, {} };
}

// A token of the right form only; guesses need not reach the database.
std::optional<QByteArray> hashOf(QByteArrayView token)
{
    if (token.size() > 2 * tokenBytes)
        return {};
    const auto secret = fromBase64Url(token);
    if (!secret || secret->size() != tokenBytes)
        return {};
    return sha256(*secret);
}

} // namespace

RefreshTokens::RefreshTokens(
    AuthStorage &storage, std::chrono::seconds lifetime, std::chrono::seconds accessLifetime)
    : m_storage(storage), m_lifetime(lifetime), m_accessLifetime(accessLifetime)
{}

RefreshRow RefreshTokens::makeRow(
    const Session &session, const QByteArray &token, WallTime now) const
{
    return { .hash = *hashOf(token),
        .session = session.id,
        .user = session.user,
        .workspace = session.workspace,
        .issuedAt = now,
        .expires = now + m_lifetime };
}

Result<QByteArray> RefreshTokens::start(const Session &session, WallTime now)
{
    const QByteArray token = toBase64Url(randomBytes(tokenBytes));
    if (const auto added = m_storage.addRefresh(makeRow(session, token, now)); !added)
        return added.error();
    return token;
}

RefreshTokens::Renewal RefreshTokens::renew(QByteArrayView token, WallTime now)
{
    const auto hash = hashOf(token);
    if (!hash)
        return refused(errc::AuthMalformed, u"not one of this server"_s);
    const auto found = m_storage.refresh(*hash);
    if (!found)
        return Refused{ found.error() };
    if (!*found)
        return refused(errc::AuthRevoked, u"unknown, or its session has ended"_s);
    const RefreshRow &row = **found;
    if (now >= row.expires)
        return refused(errc::AuthExpired, u"expired"_s);

    const Session session = sessionOf(row);
    const QByteArray next = toBase64Url(randomBytes(tokenBytes));
    const auto replaced = m_storage.replaceRefresh(*hash, makeRow(session, next, now));
    if (!replaced)
        return Refused{ replaced.error() };
    if (*replaced)
        return Renewed{ session, next };

    const auto revoked
        = m_storage.revokeSession({ session.id, session.user, now + m_accessLifetime });
    if (!revoked)
        return Refused{ revoked.error() };
    auto reused = refused(errc::AuthRevoked, u"used twice; its session has been ended"_s);
    reused.ended = session;
    return reused;
}

Result<std::optional<RefreshRow>> RefreshTokens::find(QByteArrayView token)
{
    const auto hash = hashOf(token);
    if (!hash)
        return std::optional<RefreshRow>{};
    return m_storage.refresh(*hash);
}

} // namespace lockstep::server

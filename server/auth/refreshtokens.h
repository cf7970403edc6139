// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "server/auth/authstorage.h"

namespace lockstep::server {

// One sign-in of one program; the family of its refresh tokens.
struct Session
{
    QString id{};
    UserId user{};
    WorkspaceId workspace{};

    friend bool operator==(const Session &, const Session &) = default;
};
[[nodiscard]] inline Session sessionOf(const RefreshRow &row)
{
    return { row.session, row.user, row.workspace };
}

// Opaque refresh tokens of 256 random bits, 43 characters of base64url. Each is good for one use,
// which gives the next one. Whoever comes with a used one, thief or victim, ends the session for
// both (RFC 9700, 4.14.2). But an answer can be lost on its way: as long as the next one was not
// used, the last one gives another in its stead. Synchronous, on the storage thread.
class RefreshTokens
{
public:
    struct Renewed
    {
        Session session{};
        QByteArray token{};
    };
    struct Refused
    {
        Error error{};
        std::optional<Session> ended{}; // the session that a second use has ended
    };
    using Renewal = std::variant<Renewed, Refused>;

    // A token lives `lifetime` from its making; each use starts that anew. Access tokens of a
    // session that ends may still be around for `accessLifetime`.
    RefreshTokens(
        AuthStorage &storage, std::chrono::seconds lifetime, std::chrono::seconds accessLifetime);

    [[nodiscard]] Result<QByteArray> start(const Session &session, WallTime now);
    // Refused with AUTH_MALFORMED, AUTH_EXPIRED, AUTH_REVOKED (unknown, ended or used), or an
    // error of the store, which changes nothing.
    [[nodiscard]] Renewal renew(QByteArrayView token, WallTime now);
    // What is stored of the token, used or not; nothing when it is unknown.
    [[nodiscard]] Result<std::optional<RefreshRow>> find(QByteArrayView token);

private:
    [[nodiscard]] RefreshRow makeRow(
        const Session &session, const QByteArray &token, WallTime now) const;

    AuthStorage &m_storage;
    std::chrono::seconds m_lifetime;
    std::chrono::seconds m_accessLifetime;
};

} // namespace lockstep::server

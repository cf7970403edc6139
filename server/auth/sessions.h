// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "server/auth/refreshtokens.h"

namespace lockstep::server {

// A session with what its owner is told at sign-in.
struct OpenedSession
{
    Session session{};
    QByteArray refreshToken{};
    AccountRow account{};
    QList<WorkspaceRow> workspaces{}; // that the user may choose among
};

// What AuthService does on the storage thread: opens and renews sessions for accounts that may
// have them. Synchronous; a cheap value over the port, copied into each task.
class Sessions
{
public:
    Sessions(AuthStorage &storage, std::chrono::seconds refreshLifetime,
        std::chrono::seconds accessLifetime);

    // For an account whose password was right. Stores `rehashed` if there is one. Errors:
    // FORBIDDEN_OR_MISSING when the user has no workspace, or not the wanted one; AUTH_REVOKED
    // when the account changed meanwhile.
    [[nodiscard]] Result<OpenedSession> open(const AccountRow &checked,
        const std::optional<WorkspaceId> &wanted, const QByteArray &rehashed, WallTime now);

    using Renewal = std::variant<OpenedSession, RefreshTokens::Refused>;
    // As RefreshTokens::renew(); also ends the session of somebody who was disabled, or who left
    // the workspace.
    [[nodiscard]] Renewal renew(QByteArrayView refreshToken, WallTime now);

    // Ends the session that the token belongs to; nothing when there is none.
    [[nodiscard]] Result<std::optional<Session>> end(QByteArrayView refreshToken, WallTime now);

    // For a token without a password: the account, if it may act in the workspace. Error:
    // FORBIDDEN_OR_MISSING.
    [[nodiscard]] Result<AccountRow> memberOf(const UserId &user, const WorkspaceId &workspace);

    // A session that is ended now, to be remembered until its access tokens have expired.
    [[nodiscard]] RevokedSession revocationOf(const Session &session, WallTime now) const
    {
        return { session.id, session.user, now + m_accessLifetime };
    }

private:
    [[nodiscard]] RefreshTokens::Refused endRevoked(const Session &session, WallTime now);

    AuthStorage &m_storage;
    RefreshTokens m_tokens;
    std::chrono::seconds m_accessLifetime;
};

} // namespace lockstep::server

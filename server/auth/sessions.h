// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "server/auth/refreshtokens.h"

namespace lockstep::server {

// From what somebody signs in, as a list of his sessions shows it.
struct Device
{
    QString name{};
    QString address{};
};

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
    // `onlyVerified`: nobody gets in whose address is not known to be theirs (AUTH_UNVERIFIED).
    Sessions(AuthStorage &storage, std::chrono::seconds refreshLifetime,
        std::chrono::seconds accessLifetime, bool onlyVerified = false);

    // For an account whose password was right. Stores `rehashed` if there is one. Errors:
    // FORBIDDEN_OR_MISSING when the user has no workspace, or not the wanted one; AUTH_REVOKED
    // when the account changed meanwhile; AUTH_UNVERIFIED.
    [[nodiscard]] Result<OpenedSession> open(const AccountRow &checked,
        const std::optional<WorkspaceId> &wanted, const QByteArray &rehashed, const Device &device,
        WallTime now);

    using Renewal = std::variant<OpenedSession, RefreshTokens::Refused>;
    // As RefreshTokens::renew(); also ends the session of somebody who was disabled, or who left
    // the workspace. The session was last used now, from there.
    [[nodiscard]] Renewal renew(QByteArrayView refreshToken, const QString &address, WallTime now);

    // Ends one session of the user; FORBIDDEN_OR_MISSING when it is not his.
    [[nodiscard]] Result<RevokedSession> endOne(
        const UserId &user, const QString &session, WallTime now);
    // Another password for an account whose old one was right: ends all sessions but `keep`.
    // AUTH_REVOKED when the account changed meanwhile.
    [[nodiscard]] Result<QList<RevokedSession>> changePassword(
        const AccountRow &checked, const QByteArray &phc, const QString &keep, WallTime now);

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
    // The account as it is now; AUTH_REVOKED if it is not what was checked.
    [[nodiscard]] Result<AccountRow> unchanged(const AccountRow &checked);

    AuthStorage &m_storage;
    RefreshTokens m_tokens;
    std::chrono::seconds m_accessLifetime;
    bool m_onlyVerified;
};

} // namespace lockstep::server

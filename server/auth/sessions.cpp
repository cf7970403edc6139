// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/auth/sessions.h"

#include "server/auth/secret.h"

#include <algorithm>

namespace lockstep::server {

using namespace Qt::StringLiterals;

namespace {

Error unverified()
{
    return { errc::AuthUnverified,
        u"the e-mail address is not verified; open the link of your invitation, or ask whoever "
        "runs the server"_s,
        {} };
}

bool contains(const QList<WorkspaceRow> &workspaces, const WorkspaceId &id)
{
    return std::any_of(workspaces.begin(), workspaces.end(),
        [&id](const WorkspaceRow &workspace) { return workspace.id == id; });
}

} // namespace

Sessions::Sessions(AuthStorage &storage, std::chrono::seconds refreshLifetime,
    std::chrono::seconds accessLifetime, bool onlyVerified)
    : m_storage(storage), m_tokens(storage, refreshLifetime, accessLifetime),
      m_accessLifetime(accessLifetime), m_onlyVerified(onlyVerified)
{}

// The check took its time: in between somebody may have changed the password or ended it all.
Result<AccountRow> Sessions::unchanged(const AccountRow &checked)
{
    auto account = m_storage.account(checked.user.id);
    if (!account)
        return account.error();
    if (!*account || (*account)->disabled || (*account)->validAfter != checked.validAfter
        || (*account)->passwordHash != checked.passwordHash)
        return Error{ errc::AuthRevoked, u"the account was changed just now; sign in again"_s, {} };
    return **std::move(account);
}

Result<OpenedSession> Sessions::open(const AccountRow &checked,
    const std::optional<WorkspaceId> &wanted, const QByteArray &rehashed, const Device &device,
    WallTime now)
{
    auto account = unchanged(checked);
    if (!account)
        return account.error();
    if (m_onlyVerified && !account->verified)
        return unverified();
    auto workspaces = m_storage.workspacesOf(checked.user.id);
    if (!workspaces)
        return workspaces.error();
    if (workspaces->isEmpty() || (wanted && !contains(*workspaces, *wanted))) {
        return Error{ errc::Forbidden, u"no such workspace, or not for this user"_s,
            u"workspace"_s };
    }
    if (!rehashed.isEmpty()) {
        if (const auto stored
            = m_storage.replacePasswordHash(checked.user.id, QString::fromLatin1(rehashed));
            !stored)
            return stored.error();
    }
    Session session{ newSessionId(), checked.user.id, wanted.value_or(workspaces->first().id) };
    const auto saved = m_storage.saveSession(
        { session.id, session.user, session.workspace, device.name, device.address, now, now });
    if (!saved)
        return saved.error();
    // A cutoff may lie at the end of this second.
    auto token = m_tokens.start(session, std::max(now, checked.validAfter));
    if (!token)
        return token.error();
    return OpenedSession{ std::move(session), *std::move(token), *std::move(account),
        *std::move(workspaces) };
}

Sessions::Renewal Sessions::renew(QByteArrayView refreshToken, const QString &address, WallTime now)
{
    // Everything is read and noted before the token is used up: a failure here may be tried again.
    const auto row = m_tokens.find(refreshToken);
    if (!row)
        return RefreshTokens::Refused{ row.error() };
    OpenedSession opened;
    if (*row) {
        opened.session = sessionOf(**row);
        auto account = m_storage.account(opened.session.user);
        if (!account)
            return RefreshTokens::Refused{ account.error() };
        auto workspaces = m_storage.workspacesOf(opened.session.user);
        if (!workspaces)
            return RefreshTokens::Refused{ workspaces.error() };
        if (!*account || (*account)->disabled || (*row)->issuedAt < (*account)->validAfter
            || !contains(*workspaces, opened.session.workspace)) {
            return endRevoked(opened.session, now);
        }
        if (m_onlyVerified && !(*account)->verified)
            return RefreshTokens::Refused{ unverified() };
        auto session = m_storage.session(opened.session.id);
        if (!session)
            return RefreshTokens::Refused{ session.error() };
        SessionRow used = (*session).value_or(SessionRow{ opened.session.id, opened.session.user,
            opened.session.workspace, {}, {}, (*row)->issuedAt, {} });
        used.address = address;
        used.lastUsed = now;
        if (const auto saved = m_storage.saveSession(used); !saved)
            return RefreshTokens::Refused{ saved.error() };
        opened.account = **std::move(account);
        opened.workspaces = *std::move(workspaces);
    }
    auto renewal = m_tokens.renew(refreshToken, std::max(now, opened.account.validAfter));
    if (auto *refused = std::get_if<RefreshTokens::Refused>(&renewal))
        return std::move(*refused);
    opened.refreshToken = std::get<RefreshTokens::Renewed>(std::move(renewal)).token;
    return opened;
}

RefreshTokens::Refused Sessions::endRevoked(const Session &session, WallTime now)
{
    if (const auto done = m_storage.revokeSession(revocationOf(session, now)); !done)
        return { done.error() };
    return { Error{ errc::AuthRevoked, u"the user may not use this session any more"_s, {} },
        session };
}

Result<RevokedSession> Sessions::endOne(const UserId &user, const QString &session, WallTime now)
{
    const auto row = m_storage.session(session);
    if (!row)
        return row.error();
    if (!*row || (*row)->user != user)
        return Error{ errc::Forbidden, u"no such session"_s, u"session"_s };
    const RevokedSession revoked = revocationOf({ session, user, (*row)->workspace }, now);
    if (const auto done = m_storage.revokeSession(revoked); !done)
        return done.error();
    return revoked;
}

Result<QList<RevokedSession>> Sessions::changePassword(
    const AccountRow &checked, const QByteArray &phc, const QString &keep, WallTime now)
{
    if (const auto account = unchanged(checked); !account)
        return account.error();
    return m_storage.changePassword(
        checked.user.id, QString::fromLatin1(phc), keep, now + m_accessLifetime);
}

Result<std::optional<Session>> Sessions::end(QByteArrayView refreshToken, WallTime now)
{
    const auto row = m_tokens.find(refreshToken);
    if (!row)
        return row.error();
    if (!*row)
        return std::optional<Session>{};
    const Session session = sessionOf(**row);
    if (const auto done = m_storage.revokeSession(revocationOf(session, now)); !done)
        return done.error();
    return std::optional{ session };
}

Result<AccountRow> Sessions::memberOf(const UserId &user, const WorkspaceId &workspace)
{
    const Error refusal{ errc::Forbidden, u"no such user in this workspace, or disabled"_s,
        u"user"_s };
    const auto account = m_storage.account(user);
    if (!account)
        return account.error();
    if (!*account || (*account)->disabled)
        return refusal;
    const auto workspaces = m_storage.workspacesOf(user);
    if (!workspaces)
        return workspaces.error();
    if (!contains(*workspaces, workspace))
        return refusal;
    return **account;
}

} // namespace lockstep::server

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/auth/sessions.h"

#include "server/auth/secret.h"

#include <algorithm>

namespace lockstep::server {

using namespace Qt::StringLiterals;

namespace {

bool contains(const QList<WorkspaceRow> &workspaces, const WorkspaceId &id)
{
    return std::any_of(workspaces.begin(), workspaces.end(),
        [&id](const WorkspaceRow &workspace) { return workspace.id == id; });
}

} // namespace

Sessions::Sessions(
    AuthStorage &storage, std::chrono::seconds refreshLifetime, std::chrono::seconds accessLifetime)
    : m_storage(storage), m_tokens(storage, refreshLifetime, accessLifetime),
      m_accessLifetime(accessLifetime)
{}

Result<OpenedSession> Sessions::open(const AccountRow &checked,
    const std::optional<WorkspaceId> &wanted, const QByteArray &rehashed, WallTime now)
{
    // The check took its time: in between somebody may have changed the password or ended it all.
    auto account = m_storage.account(checked.user.id);
    if (!account)
        return account.error();
    if (!*account || (*account)->disabled || (*account)->validAfter != checked.validAfter)
        return Error{ errc::AuthRevoked, u"the account was changed just now; sign in again"_s, {} };
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
    // A cutoff may lie at the end of this second.
    auto token = m_tokens.start(session, std::max(now, checked.validAfter));
    if (!token)
        return token.error();
    return OpenedSession{ std::move(session), *std::move(token), **std::move(account),
        *std::move(workspaces) };
}

Sessions::Renewal Sessions::renew(QByteArrayView refreshToken, WallTime now)
{
    // Everything is read before the token is used up: a failure here may be tried again.
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

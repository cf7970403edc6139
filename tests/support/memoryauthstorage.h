// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "server/auth/authstorage.h"

#include <QHash>

#include <algorithm>

namespace lockstep::server {

// AuthStorage in memory; the data are public for tests to set up and look at. `failure` makes
// every function fail with it.
class MemoryAuthStorage final : public AuthStorage
{
public:
    QHash<UserId, AccountRow> accounts{};
    QHash<UserId, QList<WorkspaceRow>> memberships{};
    QHash<QByteArray, RefreshRow> tokens{};
    QHash<QString, QByteArray> lastUsed{}; // of each session: what gave the unused one
    QHash<QString, RevokedSession> revoked{};
    QHash<QString, SessionRow> sessions{};
    std::optional<Error> failure{};

    Result<std::optional<AccountRow>> account(const UserId &user) override
    {
        if (failure)
            return *failure;
        const auto it = accounts.constFind(user);
        return it == accounts.cend() ? std::nullopt : std::optional{ *it };
    }

    Result<std::optional<AccountRow>> accountByEmail(const QString &email) override
    {
        if (failure)
            return *failure;
        const auto it = std::find_if(accounts.cbegin(), accounts.cend(), [&](const AccountRow &a) {
            return a.user.email.compare(email, Qt::CaseInsensitive) == 0;
        });
        return it == accounts.cend() ? std::nullopt : std::optional{ *it };
    }

    Result<QList<WorkspaceRow>> workspacesOf(const UserId &user) override
    {
        if (failure)
            return *failure;
        return memberships.value(user);
    }

    Result<void> replacePasswordHash(const UserId &user, const QString &phc) override
    {
        if (failure)
            return *failure;
        accounts[user].passwordHash = phc;
        return {};
    }

    Result<void> revokeUser(const UserId &user, WallTime validAfter) override
    {
        if (failure)
            return *failure;
        accounts[user].validAfter = validAfter;
        tokens.removeIf([&](const auto &entry) { return entry.value().user == user; });
        sessions.removeIf([&](const auto &entry) { return entry.value().user == user; });
        return {};
    }

    Result<void> saveSession(const SessionRow &row) override
    {
        if (failure)
            return *failure;
        sessions.insert(row.id, row);
        return {};
    }

    Result<std::optional<SessionRow>> session(const QString &id) override
    {
        if (failure)
            return *failure;
        const auto it = sessions.constFind(id);
        return it == sessions.cend() ? std::nullopt : std::optional{ *it };
    }

    Result<QList<SessionRow>> sessionsOf(const UserId &user) override
    {
        if (failure)
            return *failure;
        QList<SessionRow> list;
        for (const SessionRow &row : std::as_const(sessions)) {
            if (row.user == user)
                list.append(row);
        }
        std::sort(list.begin(), list.end(), [](const SessionRow &a, const SessionRow &b) {
            return a.lastUsed != b.lastUsed ? a.lastUsed > b.lastUsed : a.id < b.id;
        });
        return list;
    }

    Result<QList<RevokedSession>> changePassword(
        const UserId &user, const QString &phc, const QString &keep, WallTime until) override
    {
        if (failure)
            return *failure;
        accounts[user].passwordHash = phc;
        QList<RevokedSession> ended;
        const QList<SessionRow> list = *sessionsOf(user);
        for (const SessionRow &row : list) {
            if (row.id == keep)
                continue;
            ended.append({ row.id, user, until });
            static_cast<void>(revokeSession(ended.last()));
        }
        return ended;
    }

    Result<void> revokeSession(const RevokedSession &session) override
    {
        if (failure)
            return *failure;
        tokens.removeIf(
            [&](const auto &entry) { return entry.value().session == session.session; });
        sessions.remove(session.session);
        RevokedSession &known = revoked[session.session];
        if (known.until < session.until)
            known = session;
        return {};
    }

    Result<QList<UserCutoff>> cutoffs(WallTime since) override
    {
        if (failure)
            return *failure;
        QList<UserCutoff> list;
        for (const AccountRow &a : std::as_const(accounts)) {
            if (a.validAfter >= since && (a.disabled || a.validAfter != WallTime{}))
                list.append({ a.user.id, a.disabled ? WallTime::max() : a.validAfter });
        }
        return list;
    }

    Result<QList<RevokedSession>> revokedSessions() override
    {
        if (failure)
            return *failure;
        return revoked.values();
    }

    Result<void> addRefresh(const RefreshRow &row) override
    {
        if (failure)
            return *failure;
        tokens.insert(row.hash, row);
        return {};
    }

    Result<std::optional<RefreshRow>> refresh(const QByteArray &hash) override
    {
        if (failure)
            return *failure;
        const auto it = tokens.constFind(hash);
        return it == tokens.cend() ? std::nullopt : std::optional{ *it };
    }

    Result<bool> replaceRefresh(const QByteArray &hash, const RefreshRow &next) override
    {
        if (failure)
            return *failure;
        const auto it = tokens.find(hash);
        if (it == tokens.end())
            return false;
        if (it->used) {
            const auto last = lastUsed.constFind(it->session);
            const auto given = std::find_if(tokens.begin(), tokens.end(),
                [&](const RefreshRow &row) { return row.session == it->session && !row.used; });
            if (last == lastUsed.cend() || *last != hash || given == tokens.end())
                return false;
            given->used = true;
        }
        it->used = true;
        lastUsed.insert(it->session, hash);
        tokens.insert(next.hash, next);
        return true;
    }

    Result<void> removeExpired(WallTime now) override
    {
        if (failure)
            return *failure;
        tokens.removeIf([&](const auto &entry) { return entry.value().expires <= now; });
        sessions.removeIf([&](const auto &entry) {
            return entry.value().lastUsed < now
                && std::none_of(tokens.cbegin(), tokens.cend(),
                    [&](const RefreshRow &token) { return token.session == entry.value().id; });
        });
        revoked.removeIf([&](const auto &entry) { return entry.value().until <= now; });
        return {};
    }
};

} // namespace lockstep::server

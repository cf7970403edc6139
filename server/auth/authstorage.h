// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "core/model/project.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace lockstep::server {

struct WorkspaceRow
{
    WorkspaceId id{};
    QString name{};

    friend bool operator==(const WorkspaceRow &, const WorkspaceRow &) = default;
};

struct AccountRow
{
    User user{};
    QString passwordHash{}; // PHC string; empty: cannot sign in by password
    bool disabled = false;
    WallTime validAfter{}; // tokens issued before it are revoked
    bool verified = false; // the address is known to be theirs

    friend bool operator==(const AccountRow &, const AccountRow &) = default;
};

// One refresh token: each is used once and replaced by the next of its session (its family), of
// which one at a time is not used. Used ones are kept until they expire, so that a second use is
// noticed.
struct RefreshRow
{
    QByteArray hash{}; // SHA-256 of the token, which is stored nowhere
    QString session{};
    UserId user{};
    WorkspaceId workspace{};
    WallTime issuedAt{};
    WallTime expires{};
    bool used = false;

    friend bool operator==(const RefreshRow &, const RefreshRow &) = default;
};

// One sign-in of one program, as its owner sees it in a list.
struct SessionRow
{
    QString id{};
    UserId user{};
    WorkspaceId workspace{};
    QString device{}; // as it calls itself
    QString address{}; // from which it was used last
    WallTime since{};
    WallTime lastUsed{};

    friend bool operator==(const SessionRow &, const SessionRow &) = default;
};

struct UserCutoff
{
    UserId user{};
    WallTime validAfter{}; // WallTime::max(): disabled, no token is valid

    friend bool operator==(const UserCutoff &, const UserCutoff &) = default;
};

struct RevokedSession
{
    QString session{};
    UserId user{};
    WallTime until{}; // when its last access token has expired

    friend bool operator==(const RevokedSession &, const RevokedSession &) = default;
};

// Port for what signing in needs of the store. Used from one thread, the storage thread,
// synchronously; each function is atomic. Errors are those of the store (IO, STORE_FULL).
class AuthStorage
{
public:
    virtual ~AuthStorage() = default;

    [[nodiscard]] virtual Result<std::optional<AccountRow>> account(const UserId &id) = 0;
    // In any letter case.
    [[nodiscard]] virtual Result<std::optional<AccountRow>> accountByEmail(const QString &email)
        = 0;
    // Ordered by name.
    [[nodiscard]] virtual Result<QList<WorkspaceRow>> workspacesOf(const UserId &user) = 0;
    // The same password at a higher cost; ends no session.
    virtual Result<void> replacePasswordHash(const UserId &user, const QString &phc) = 0;

    // The sessions that can be gone on with. Inserts or updates.
    virtual Result<void> saveSession(const SessionRow &row) = 0;
    [[nodiscard]] virtual Result<std::optional<SessionRow>> session(const QString &id) = 0;
    // Newest first.
    [[nodiscard]] virtual Result<QList<SessionRow>> sessionsOf(const UserId &user) = 0;

    // Another password: ends all sessions of the user but `keep`, and says which; they are
    // remembered until then.
    [[nodiscard]] virtual Result<QList<RevokedSession>> changePassword(
        const UserId &user, const QString &phc, const QString &keep, WallTime until)
        = 0;

    // Ends all sessions of a user: sets validAfter and forgets his refresh tokens.
    virtual Result<void> revokeUser(const UserId &user, WallTime validAfter) = 0;
    // Forgets the refresh tokens of a session and remembers it as revoked.
    virtual Result<void> revokeSession(const RevokedSession &revoked) = 0;
    // Users who are disabled or have a validAfter, both of which came about since then.
    [[nodiscard]] virtual Result<QList<UserCutoff>> cutoffs(WallTime since) = 0;
    [[nodiscard]] virtual Result<QList<RevokedSession>> revokedSessions() = 0;

    virtual Result<void> addRefresh(const RefreshRow &row) = 0;
    [[nodiscard]] virtual Result<std::optional<RefreshRow>> refresh(const QByteArray &hash) = 0;
    // Marks `hash` as used and adds `next`. If it was used already, but what it gave was not, then
    // `next` takes the place of that, which counts as used from now on. False, and nothing is
    // done, in any other case.
    [[nodiscard]] virtual Result<bool> replaceRefresh(
        const QByteArray &hash, const RefreshRow &next)
        = 0;
    // Forgets what has expired: refresh tokens, used or not, sessions without any, and revoked
    // sessions.
    virtual Result<void> removeExpired(WallTime now) = 0;
};

} // namespace lockstep::server

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "server/auth/hashqueue.h"
#include "server/auth/jwt.h"
#include "server/auth/loginlimiter.h"
#include "server/auth/sessions.h"

#include <functional>

namespace lockstep::server {

struct AuthConfig
{
    QString issuer = QStringLiteral("lockstepd");
    QString audience = QStringLiteral("lockstep");
    std::chrono::seconds accessLifetime = 15min;
    std::chrono::seconds refreshLifetime = std::chrono::days{ 30 };
    Milliseconds reloadInterval = 3s; // how soon another process's revocations are noticed
    PasswordCost cost{};
    int hashQueueLimit = 50;
    bool onlyVerified = false; // only people whose address is known to be theirs get in
    LoginLimits limits{};
};

// Who a valid access token speaks for.
struct Identity
{
    UserId user{};
    WorkspaceId workspace{};
    QString session{};
    WallTime expires{};

    friend bool operator==(const Identity &, const Identity &) = default;
};

struct LoginRequest
{
    QString email{};
    QString password{};
    std::optional<WorkspaceId> workspace{}; // none: the user's first one
    QString address{}; // whose attempts are counted together: an IPv4 address or an IPv6 /64
    QString device{}; // as the program calls itself
};

struct SignedIn
{
    QByteArray accessToken{};
    std::chrono::seconds expiresIn{}; // of the access token
    QByteArray refreshToken{};
    User user{};
    WorkspaceId workspace{}; // that the tokens are for
    QList<WorkspaceRow> workspaces{}; // that the user could choose instead
};

// What has been revoked: one session, or (empty) all of the user's.
struct Revocation
{
    UserId user{};
    QString session{};
};

// A token that needs no storage and no password: whoever holds the keys may sign for anybody. The
// way in for `lockstepd token` and for programs of the owner of a local workspace.
[[nodiscard]] QByteArray issueKeyToken(const TokenKeys &keys, const UserId &user,
    const WorkspaceId &workspace, WallTime now, std::chrono::seconds lifetime,
    const AuthConfig &config = {});

// Signing in, sessions and tokens. Lives on the event loop: every function is called there and
// every reply comes there (`home`), perhaps before the call returns; replies still due when this
// dies are dropped. `storage` is touched on `storageThread` only.
class AuthService
{
public:
    template <typename T> using Reply = std::function<void(Result<T>)>;

    struct Ports
    {
        AuthStorage &storage;
        Executor &storageThread;
        Executor &hashPool;
        Executor &home;
        Clock &clock;
    };

    AuthService(AuthConfig config, TokenKeys keys, Ports ports);

    // Reads what is revoked, now and then again, since others may write the store too (a command
    // line, another node). verify() refuses everything with BUSY until that is known.
    void start(Reply<void> reply);

    // Errors: AUTH_CREDENTIALS (the same, and after the same time, for an unknown address, a wrong
    // password and a disabled user), RATE_LIMITED and BUSY with retryAfterMs,
    // FORBIDDEN_OR_MISSING (workspace), AUTH_UNVERIFIED (the password was right), those of the
    // store.
    void login(const LoginRequest &request, Reply<SignedIn> reply);
    // Errors: AUTH_MALFORMED, AUTH_EXPIRED, AUTH_REVOKED, RATE_LIMITED, those of the store.
    void refresh(const QByteArray &refreshToken, const QString &address, Reply<SignedIn> reply);
    // Ends the session of either token; each may be empty. Tokens that are not valid any more are
    // no error: what was asked for is so.
    void logout(const QByteArray &refreshToken, const QByteArray &accessToken, Reply<void> reply);

    // Errors: those of verifyToken(), AUTH_REVOKED, BUSY.
    [[nodiscard]] Result<Identity> verify(QByteArrayView accessToken) const;

    // An access token without a password, for an existing user who is not disabled.
    void issueToken(const UserId &user, const WorkspaceId &workspace, std::chrono::seconds lifetime,
        Reply<QByteArray> reply);

    // His sessions in the workspace of the token, the one used last first.
    void listSessions(const Identity &identity, Reply<QList<SessionRow>> reply);
    // Signs one session out, as from that list. FORBIDDEN_OR_MISSING: not his.
    void endSession(const UserId &user, const QString &session, Reply<void> reply);
    // Ends all sessions of the user at once, in all workspaces.
    void revokeUser(const UserId &user, Reply<void> reply);
    // All other sessions of the user end, in all workspaces. Errors: VALIDATION (`next`),
    // AUTH_CREDENTIALS (`current`), RATE_LIMITED as by login(), BUSY, AUTH_REVOKED.
    struct PasswordChange
    {
        QString current{};
        QString next{};
        QString address{};
    };
    void changePassword(const Identity &identity, const PasswordChange &change, Reply<void> reply);

    // For whoever opens an account in another way. A hash of a password that may be taken:
    // VALIDATION, BUSY.
    void hashPassword(const QString &password, const QString &email, Reply<QByteArray> reply);
    // The account of whoever knows its password; as login(), without a session.
    void checkPassword(const LoginRequest &request, Reply<AccountRow> reply);
    // Without a password.
    void signIn(const UserId &user, const WorkspaceId &workspace, const Device &device,
        Reply<SignedIn> reply);
    // For what nobody should guess, but a password: zero, or how long that address has to wait; and
    // that it was wrong.
    [[nodiscard]] Milliseconds waitForGuesses(const QString &address) const;
    void countGuess(const QString &address);

    // Attempts are counted over all nodes: `tell` lets the others know, and `heard` is when what
    // they attempted before is known here.
    using TellAttempt
        = std::function<void(const LoginAttempt &attempt, std::function<void()> heard)>;
    void shareAttempts(TellAttempt tell) { m_tell = std::move(tell); }
    void attemptedElsewhere(const LoginAttempt &attempt) { m_limiter.take(attempt, m_clock.now()); }

    // Called whenever something is revoked, so that live connections can be closed. One listener.
    void onRevoked(std::function<void(const Revocation &)> listener)
    {
        m_listener = std::move(listener);
    }

private:
    void begin(const QString &account, const QString &address,
        std::function<void(Milliseconds wait)> next);
    void settle(const LoginAttempt &attempt);
    struct Revoked;

    struct Checked // whose password was right
    {
        AccountRow account{};
        QByteArray rehashed{};
    };
    void authenticate(const LoginRequest &request, Reply<Checked> reply);
    void checkHash(const LoginRequest &request, const QString &account,
        const std::optional<AccountRow> &found, const Reply<Checked> &reply);
    void openSession(const Checked &checked, const std::optional<WorkspaceId> &wanted,
        const Device &device, const Reply<SignedIn> &reply);
    [[nodiscard]] SignedIn signedIn(const OpenedSession &opened);
    // An account that may sign in, just read: it may have been enabled again.
    [[nodiscard]] QByteArray sign(
        const AccountRow &account, const Session &session, std::chrono::seconds lifetime);

    void reload(Reply<void> reply);
    void noteCutoff(const UserCutoff &cutoff);
    void noteEnded(const RevokedSession &revoked);

    AuthConfig m_config;
    TokenKeys m_keys;
    AuthStorage &m_storage; // used on the storage thread only
    Clock &m_clock;
    RoundTrip m_store;
    HashQueue m_hashes;
    LoginLimiter m_limiter;
    TellAttempt m_tell{}; // the other nodes
    Sessions m_sessions; // copied into each task
    bool m_started = false;
    WallTime m_reloaded{}; // cutoffs before this are known
    Instant m_nextCleaning{}; // of what has expired
    QHash<UserId, WallTime> m_validAfter; // WallTime::max(): disabled
    QHash<QString, WallTime> m_endedSessions; // until when that must be remembered
    std::function<void(const Revocation &)> m_listener;
    Timer m_reloading;
};

} // namespace lockstep::server

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/auth/authservice.h"

#include "server/auth/secret.h"

#include <algorithm>

namespace lockstep::server {

using namespace Qt::StringLiterals;

namespace {

constexpr Milliseconds reloadOverlap = 1min;
constexpr Milliseconds cleaningInterval = 1min;
constexpr qint64 startingRetryMs = 1000;

Error tooManyAttempts(Milliseconds wait)
{
    return Error{ errc::RateLimited, u"too many attempts to sign in; wait"_s, {}, wait.count() };
}

TokenExpectation expectation(const AuthConfig &config)
{
    return { config.issuer, config.audience };
}

WallTime wholeSecond(WallTime time) { return std::chrono::floor<std::chrono::seconds>(time); }

Error wrongCredentials()
{
    return Error{ errc::AuthCredentials, u"the e-mail address or the password is wrong"_s, {} };
}

QByteArray signAccessToken(const AuthConfig &config, const TokenKeys &keys, const Session &session,
    WallTime issuedAt, std::chrono::seconds lifetime)
{
    return signToken({ .issuer = config.issuer,
                         .audience = config.audience,
                         .subject = session.user,
                         .workspace = session.workspace,
                         .session = session.id,
                         .issuedAt = issuedAt,
                         .notBefore = issuedAt,
                         .expires = issuedAt + lifetime },
        keys.current);
}

} // namespace

QByteArray issueKeyToken(const TokenKeys &keys, const UserId &user, const WorkspaceId &workspace,
    WallTime now, std::chrono::seconds lifetime, const AuthConfig &config)
{
    const Session session{ newSessionId(), user, workspace };
    return signAccessToken(config, keys, session, now, lifetime);
}

AuthService::AuthService(AuthConfig config, TokenKeys keys, Ports ports)
    : m_config(std::move(config)), m_keys(std::move(keys)), m_storage(ports.storage),
      m_clock(ports.clock), m_store(ports.storageThread, ports.home),
      m_hashes(ports.hashPool, ports.home, m_config.cost, m_config.hashQueueLimit),
      m_limiter(m_config.limits), m_sessions(ports.storage, m_config.refreshLifetime,
                                      m_config.accessLifetime + tokenLeeway, m_config.onlyVerified)
{}

struct AuthService::Revoked
{
    QList<UserCutoff> cutoffs{};
    QList<RevokedSession> sessions{};
};

void AuthService::start(Reply<void> reply)
{
    reload([this, reply = std::move(reply)](const Result<void> &done) {
        m_started = m_started || done.ok();
        reply(done);
    });
}

void AuthService::reload(Reply<void> reply)
{
    const WallTime now = m_clock.wallNow();
    // With some overlap: the writer's clock and transaction are not ours.
    const WallTime since = m_started ? m_reloaded - reloadOverlap : WallTime{};
    const bool cleans = m_clock.now() >= m_nextCleaning;
    if (cleans)
        m_nextCleaning = m_clock.now() + cleaningInterval;
    m_store.run(
        [&storage = m_storage, now, since, cleans]() -> Result<Revoked> {
            if (const auto removed = cleans ? storage.removeExpired(now) : Result<void>{}; !removed)
                return removed.error();
            const auto cutoffs = storage.cutoffs(since);
            if (!cutoffs)
                return cutoffs.error();
            const auto sessions = storage.revokedSessions();
            if (!sessions)
                return sessions.error();
            return Revoked{ *cutoffs, *sessions };
        },
        [this, now, reply = std::move(reply)](const Result<Revoked> &revoked) {
            m_reloading = m_clock.after(m_config.reloadInterval, [this] { reload([](auto) {}); });
            if (!revoked)
                return reply(revoked.error());
            m_reloaded = now;
            m_endedSessions.removeIf([now](const auto &entry) { return entry.value() <= now; });
            for (const UserCutoff &cutoff : revoked->cutoffs)
                noteCutoff(cutoff);
            for (const RevokedSession &session : revoked->sessions)
                noteEnded(session);
            reply({});
        });
}

void AuthService::login(const LoginRequest &request, Reply<SignedIn> reply)
{
    authenticate(
        request, [this, request, reply = std::move(reply)](const Result<Checked> &checked) {
            if (checked)
                openSession(
                    *checked, request.workspace, { request.device, request.address }, reply);
            else
                reply(checked.error());
        });
}

void AuthService::checkPassword(const LoginRequest &request, Reply<AccountRow> reply)
{
    authenticate(request, [reply = std::move(reply)](const Result<Checked> &checked) {
        reply(checked ? Result<AccountRow>{ checked->account } : checked.error());
    });
}

void AuthService::authenticate(const LoginRequest &request, Reply<Checked> reply)
{
    const QString account = request.email.trimmed().toLower();
    begin(account, request.address,
        [this, request, account, reply = std::move(reply)](Milliseconds wait) {
            if (wait > 0ms)
                return reply(tooManyAttempts(wait));
            m_store.run([&storage = m_storage, account] { return storage.accountByEmail(account); },
                [this, request, account, reply](const Result<std::optional<AccountRow>> &found) {
                    if (found)
                        return checkHash(request, account, *found, reply);
                    settle({ LoginAttempt::Kind::Withdrawn, account, request.address });
                    reply(found.error());
                });
        });
}

void AuthService::begin(
    const QString &account, const QString &address, std::function<void(Milliseconds)> next)
{
    // What has to wait by what is known here need not be told: the others know it, too.
    const auto wait = m_limiter.waitOf(account, address, m_clock.now());
    if (wait > 0ms || !m_tell)
        return next(wait > 0ms ? wait : m_limiter.begin(account, address, m_clock.now()));
    m_tell({ LoginAttempt::Kind::Begun, account, address },
        [this, account, address, next = std::move(next)] {
            next(m_limiter.begin(account, address, m_clock.now()));
        });
}

void AuthService::settle(const LoginAttempt &attempt)
{
    m_limiter.take(attempt, m_clock.now());
    if (m_tell)
        m_tell(attempt, [] {});
}

void AuthService::checkHash(const LoginRequest &request, const QString &account,
    const std::optional<AccountRow> &found, const Reply<Checked> &reply)
{
    const bool mayTry = found && !found->disabled && !found->passwordHash.isEmpty();
    m_hashes.verify(mayTry ? found->passwordHash.toLatin1() : QByteArray{}, request.password,
        [this, request, account, found, reply](const Result<HashQueue::Verdict> &verdict) {
            if (!verdict) {
                settle({ LoginAttempt::Kind::Withdrawn, account, request.address });
                return reply(verdict.error());
            }
            if (!verdict->same) {
                settle({ LoginAttempt::Kind::Failed, account, request.address });
                return reply(wrongCredentials());
            }
            settle({ LoginAttempt::Kind::Succeeded, account, request.address });
            reply(Checked{ *found, verdict->rehashed });
        });
}

void AuthService::openSession(const Checked &checked, const std::optional<WorkspaceId> &wanted,
    const Device &device, const Reply<SignedIn> &reply)
{
    m_store.run(
        [sessions = m_sessions, checked, wanted, device, now = m_clock.wallNow()]() mutable {
            return sessions.open(checked.account, wanted, checked.rehashed, device, now);
        },
        [this, reply](const Result<OpenedSession> &opened) {
            if (opened)
                reply(signedIn(*opened));
            else
                reply(opened.error());
        });
}

void AuthService::refresh(
    const QByteArray &refreshToken, const QString &address, Reply<SignedIn> reply)
{
    const auto wait = waitForGuesses(address);
    if (wait > 0ms)
        return reply(tooManyAttempts(wait));
    const WallTime now = m_clock.wallNow();
    m_store.run([sessions = m_sessions, refreshToken, address,
                    now]() mutable { return sessions.renew(refreshToken, address, now); },
        [this, address, now, reply = std::move(reply)](const Sessions::Renewal &renewal) {
            if (const auto *opened = std::get_if<OpenedSession>(&renewal))
                return reply(signedIn(*opened));
            const auto &refused = std::get<RefreshTokens::Refused>(renewal);
            if (refused.ended)
                noteEnded(m_sessions.revocationOf(*refused.ended, now));
            if (refused.error.code.startsWith("AUTH_"_L1))
                countGuess(address);
            reply(refused.error);
        });
}

void AuthService::logout(
    const QByteArray &refreshToken, const QByteArray &accessToken, Reply<void> reply)
{
    const WallTime now = m_clock.wallNow();
    std::optional<RevokedSession> named;
    if (const auto claims = verifyToken(accessToken, m_keys, expectation(m_config), now)) {
        named
            = m_sessions.revocationOf({ claims->session, claims->subject, claims->workspace }, now);
        named->until = std::max(named->until, claims->expires + tokenLeeway);
    }
    m_store.run(
        [&storage = m_storage, sessions = m_sessions, named, refreshToken,
            now]() mutable -> Result<std::optional<Session>> {
            if (named) {
                if (const auto done = storage.revokeSession(*named); !done)
                    return done.error();
            }
            return sessions.end(refreshToken, now);
        },
        [this, named, now, reply = std::move(reply)](const Result<std::optional<Session>> &ended) {
            if (!ended)
                return reply(ended.error());
            if (named)
                noteEnded(*named);
            if (*ended)
                noteEnded(m_sessions.revocationOf(**ended, now));
            reply({});
        });
}

Result<Identity> AuthService::verify(QByteArrayView accessToken) const
{
    if (!m_started)
        return Error{ errc::Busy, u"the server is starting"_s, {}, startingRetryMs };
    const auto claims = verifyToken(accessToken, m_keys, expectation(m_config), m_clock.wallNow());
    if (!claims)
        return claims.error();
    const auto validAfter = m_validAfter.constFind(claims->subject);
    if (validAfter != m_validAfter.cend() && claims->issuedAt < *validAfter)
        return Error{ errc::AuthRevoked, u"user: all tokens until then were revoked"_s, {} };
    if (m_endedSessions.contains(claims->session))
        return Error{ errc::AuthRevoked, u"session: signed out"_s, {} };
    return Identity{ claims->subject, claims->workspace, claims->session, claims->expires };
}

void AuthService::issueToken(const UserId &user, const WorkspaceId &workspace,
    std::chrono::seconds lifetime, Reply<QByteArray> reply)
{
    m_store.run([sessions = m_sessions, user,
                    workspace]() mutable { return sessions.memberOf(user, workspace); },
        [this, user, workspace, lifetime, reply = std::move(reply)](
            const Result<AccountRow> &member) {
            if (member)
                reply(sign(*member, { newSessionId(), user, workspace }, lifetime));
            else
                reply(member.error());
        });
}

void AuthService::endSession(const UserId &user, const QString &session, Reply<void> reply)
{
    m_store.run(
        [sessions = m_sessions, user, session, now = m_clock.wallNow()]() mutable {
            return sessions.endOne(user, session, now);
        },
        [this, reply = std::move(reply)](const Result<RevokedSession> &ended) {
            if (!ended)
                return reply(ended.error());
            noteEnded(*ended);
            reply({});
        });
}

void AuthService::listSessions(const Identity &identity, Reply<QList<SessionRow>> reply)
{
    m_store.run([&storage = m_storage, user = identity.user] { return storage.sessionsOf(user); },
        [workspace = identity.workspace, reply = std::move(reply)](
            Result<QList<SessionRow>> sessions) {
            if (sessions)
                sessions->removeIf(
                    [&](const SessionRow &row) { return row.workspace != workspace; });
            reply(std::move(sessions));
        });
}

void AuthService::changePassword(
    const Identity &identity, const PasswordChange &change, Reply<void> reply)
{
    const auto store
        = [this, keep = identity.session, reply](const AccountRow &account, const QByteArray &phc) {
              m_store.run(
                  [sessions = m_sessions, account, phc, keep, now = m_clock.wallNow()]() mutable {
                      return sessions.changePassword(account, phc, keep, now);
                  },
                  [this, reply](const Result<QList<RevokedSession>> &ended) {
                      if (!ended)
                          return reply(ended.error());
                      for (const RevokedSession &session : *ended)
                          noteEnded(session);
                      reply({});
                  });
          };
    m_store.run([&storage = m_storage, user = identity.user] { return storage.account(user); },
        [this, change, store, reply](const Result<std::optional<AccountRow>> &found) {
            if (!found || !*found)
                return reply(found ? wrongCredentials() : found.error());
            const QString email = (*found)->user.email;
            if (const auto checked = checkPasswordChoice(change.next, email); !checked)
                return reply(checked.error());
            checkPassword({ email, change.current, {}, change.address, {} },
                [this, change, email, store, reply](const Result<AccountRow> &account) {
                    if (!account)
                        return reply(account.error());
                    m_hashes.hash(change.next,
                        [store, reply, account = *account](const Result<QByteArray> &phc) {
                            if (phc)
                                store(account, *phc);
                            else
                                reply(phc.error());
                        });
                });
        });
}

void AuthService::hashPassword(
    const QString &password, const QString &email, Reply<QByteArray> reply)
{
    if (const auto checked = checkPasswordChoice(password, email); !checked)
        return reply(checked.error());
    m_hashes.hash(password, std::move(reply));
}

void AuthService::signIn(
    const UserId &user, const WorkspaceId &workspace, const Device &device, Reply<SignedIn> reply)
{
    m_store.run(
        [sessions = m_sessions, user, workspace, now = m_clock.wallNow()]() mutable {
            return sessions.memberOf(user, workspace);
        },
        [this, workspace, device, reply = std::move(reply)](const Result<AccountRow> &member) {
            if (member)
                openSession({ *member, {} }, workspace, device, reply);
            else
                reply(member.error());
        });
}

Milliseconds AuthService::waitForGuesses(const QString &address) const
{
    return m_limiter.waitOf(address, m_clock.now());
}

void AuthService::countGuess(const QString &address)
{
    settle({ LoginAttempt::Kind::Begun, {}, address });
    settle({ LoginAttempt::Kind::Failed, {}, address });
}

void AuthService::revokeUser(const UserId &user, Reply<void> reply)
{
    // Tokens are dated in whole seconds: what was issued in this one falls, too.
    const UserCutoff cutoff{ user, wholeSecond(m_clock.wallNow()) + 1s };
    m_store.run([&storage = m_storage,
                    cutoff] { return storage.revokeUser(cutoff.user, cutoff.validAfter); },
        [this, cutoff, reply = std::move(reply)](const Result<void> &revoked) {
            if (revoked)
                noteCutoff(cutoff);
            reply(revoked);
        });
}

SignedIn AuthService::signedIn(const OpenedSession &opened)
{
    return { .accessToken = sign(opened.account, opened.session, m_config.accessLifetime),
        .expiresIn = m_config.accessLifetime,
        .refreshToken = opened.refreshToken,
        .user = opened.account.user,
        .workspace = opened.session.workspace,
        .workspaces = opened.workspaces };
}

QByteArray AuthService::sign(
    const AccountRow &account, const Session &session, std::chrono::seconds lifetime)
{
    if (m_validAfter.value(session.user) == WallTime::max())
        m_validAfter.insert(session.user, account.validAfter);
    // A cutoff in this very second must not fall on what comes after it.
    const WallTime issuedAt = std::max(wholeSecond(m_clock.wallNow()),
        WallTime{ std::chrono::ceil<std::chrono::seconds>(account.validAfter) });
    return signAccessToken(m_config, m_keys, session, issuedAt, lifetime);
}

void AuthService::noteCutoff(const UserCutoff &cutoff)
{
    WallTime &known = m_validAfter[cutoff.user];
    if (known == cutoff.validAfter)
        return;
    known = cutoff.validAfter;
    if (m_listener)
        m_listener({ cutoff.user, {} });
}

void AuthService::noteEnded(const RevokedSession &revoked)
{
    WallTime &until = m_endedSessions[revoked.session];
    const bool isNew = until == WallTime{};
    until = std::max(until, revoked.until);
    if (isNew && m_listener)
        m_listener({ revoked.user, revoked.session });
}

} // namespace lockstep::server

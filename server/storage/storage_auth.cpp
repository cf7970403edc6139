// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/storage/storage_p.h"

namespace lockstep::server {

using namespace Qt::StringLiterals;

namespace {

const QString sessionColumns
    = u"SELECT id, person, workspace, device, address, since, last_used FROM sessions "_s;

SessionRow readSession(const ResultRow &from)
{
    return { from.text(0), UserId{ from.text(1) }, WorkspaceId{ from.text(2) }, from.text(3),
        from.text(4), from.time(5), from.time(6) };
}

} // namespace

Result<void> Storage::replacePasswordHash(const UserId &user, const QString &phc)
{
    return m_impl->database->run(u"UPDATE users SET password_hash = ? WHERE id = ?"_s,
        { sql::textOrNull(phc), user.toString() });
}

Result<void> Storage::revokeUser(const UserId &user, WallTime validAfter)
{
    return m_impl->atomically<void>([&]() -> Result<void> {
        const auto set = m_impl->database->run(u"UPDATE users SET valid_after = ? WHERE id = ?"_s,
            { sql::time(validAfter), user.toString() });
        if (!set)
            return set;
        const auto forgotten = m_impl->database->run(
            u"DELETE FROM refresh_tokens WHERE person = ?"_s, { user.toString() });
        if (!forgotten)
            return forgotten;
        return m_impl->database->run(
            u"DELETE FROM sessions WHERE person = ?"_s, { user.toString() });
    });
}

Result<void> Storage::revokeSession(const RevokedSession &revoked)
{
    return m_impl->atomically<void>([&]() -> Result<void> {
        const auto noted = m_impl->database->run(
            u"INSERT INTO ended_sessions (session, person, until) VALUES (?, ?, ?) ON CONFLICT "
            "(session) DO UPDATE SET until = excluded.until "
            "WHERE ended_sessions.until < excluded.until"_s,
            { revoked.session, sql::text(revoked.user.toString()), sql::time(revoked.until) });
        if (!noted)
            return noted;
        const auto forgotten = m_impl->database->run(
            u"DELETE FROM refresh_tokens WHERE session = ?"_s, { revoked.session });
        if (!forgotten)
            return forgotten;
        return m_impl->database->run(u"DELETE FROM sessions WHERE id = ?"_s, { revoked.session });
    });
}

Result<void> Storage::saveSession(const SessionRow &row)
{
    return m_impl->database->run(
        u"INSERT INTO sessions (id, person, workspace, device, address, since, last_used) "
        "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET device = excluded.device, "
        "address = excluded.address, last_used = excluded.last_used"_s,
        { row.id, row.user.toString(), row.workspace.toString(), sql::text(row.device),
            sql::text(row.address), sql::time(row.since), sql::time(row.lastUsed) });
}

Result<std::optional<SessionRow>> Storage::session(const QString &id)
{
    return m_impl->database->first(
        sessionColumns + u"WHERE id = ?"_s, { sql::text(id) }, readSession);
}

Result<QList<SessionRow>> Storage::sessionsOf(const UserId &user)
{
    return m_impl->database->all(sessionColumns + u"WHERE person = ? ORDER BY last_used DESC, id"_s,
        { sql::text(user.toString()) }, readSession);
}

Result<QList<RevokedSession>> Storage::changePassword(
    const UserId &user, const QString &phc, const QString &keep, WallTime until)
{
    return m_impl->atomically<QList<RevokedSession>>([&]() -> Result<QList<RevokedSession>> {
        if (const auto replaced = replacePasswordHash(user, phc); !replaced)
            return replaced.error();
        const auto sessions = sessionsOf(user);
        if (!sessions)
            return sessions.error();
        QList<RevokedSession> ended;
        for (const SessionRow &row : *sessions) {
            if (row.id == keep)
                continue;
            ended.append({ row.id, user, until });
            if (const auto revoked = revokeSession(ended.last()); !revoked)
                return revoked.error();
        }
        return ended;
    });
}

Result<QList<UserCutoff>> Storage::cutoffs(WallTime since)
{
    return m_impl->database->all(u"SELECT id, valid_after, disabled FROM users "
                                 "WHERE valid_after >= ? AND (disabled = 1 OR valid_after > 0)"_s,
        { sql::time(since) }, [](const ResultRow &from) {
            const bool disabled = from.integer(2) != 0;
            return UserCutoff{ UserId{ from.text(0) }, disabled ? WallTime::max() : from.time(1) };
        });
}

Result<QList<RevokedSession>> Storage::revokedSessions()
{
    return m_impl->database->all(
        u"SELECT session, person, until FROM ended_sessions"_s, {}, [](const ResultRow &from) {
            return RevokedSession{ from.text(0), UserId{ from.text(1) }, from.time(2) };
        });
}

Result<void> Storage::addRefresh(const RefreshRow &row)
{
    return m_impl->database->run(
        u"INSERT INTO refresh_tokens (hash, session, person, workspace, issued_at, expires, used, "
        "number) VALUES (?, ?, ?, ?, ?, ?, ?, (SELECT COALESCE(MAX(number), 0) + 1 "
        "FROM refresh_tokens WHERE session = ?))"_s,
        { row.hash, row.session, row.user.toString(), row.workspace.toString(),
            sql::time(row.issuedAt), sql::time(row.expires), row.used ? 1 : 0, row.session });
}

Result<std::optional<RefreshRow>> Storage::refresh(const QByteArray &hash)
{
    return m_impl->database->first(u"SELECT hash, session, person, workspace, issued_at, expires, "
                                   "used FROM refresh_tokens WHERE hash = ?"_s,
        { hash }, [](const ResultRow &from) {
            return RefreshRow{ from.blob(0), from.text(1), UserId{ from.text(2) },
                WorkspaceId{ from.text(3) }, from.time(4), from.time(5), from.integer(6) != 0 };
        });
}

Result<bool> Storage::replaceRefresh(const QByteArray &hash, const RefreshRow &next)
{
    return m_impl->atomically<bool>([&]() -> Result<bool> {
        const auto marked = m_impl->database->first(
            u"UPDATE refresh_tokens SET used = 1 WHERE hash = ? AND used = 0 RETURNING used"_s,
            { hash }, [](const ResultRow &) { return true; });
        if (!marked)
            return marked.error();
        if (!*marked) {
            // The last one that was used (1) gave what is not used (0) and will never be (2).
            const auto voided = m_impl->database->first(
                u"UPDATE refresh_tokens SET used = 2 WHERE used = 0 AND session = "
                "(SELECT mine.session FROM refresh_tokens AS mine WHERE mine.hash = ? "
                "AND mine.used = 1 AND NOT EXISTS (SELECT 1 FROM refresh_tokens AS later WHERE "
                "later.session = mine.session AND later.used = 1 AND later.number > mine.number)) "
                "RETURNING used"_s,
                { hash }, [](const ResultRow &) { return true; });
            if (!voided)
                return voided.error();
            if (!*voided)
                return false;
        }
        if (const auto added = addRefresh(next); !added)
            return added.error();
        return true;
    });
}

Result<void> Storage::removeExpired(WallTime now)
{
    return m_impl->atomically<void>([&]() -> Result<void> {
        const auto removed = m_impl->database->run(
            u"DELETE FROM refresh_tokens WHERE expires <= ?"_s, { sql::time(now) });
        if (!removed)
            return removed;
        const auto forgotten = m_impl->database->run(
            u"DELETE FROM sessions WHERE last_used < ? AND NOT EXISTS "
            "(SELECT 1 FROM refresh_tokens t WHERE t.session = sessions.id)"_s,
            { sql::time(now) });
        if (!forgotten)
            return forgotten;
        const auto uninvited = m_impl->database->run(
            u"DELETE FROM invitations WHERE expires <= ?"_s, { sql::time(now) });
        if (!uninvited)
            return uninvited;
        return m_impl->database->run(
            u"DELETE FROM ended_sessions WHERE until <= ?"_s, { sql::time(now) });
    });
}

} // namespace lockstep::server

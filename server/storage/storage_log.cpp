// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/jsonwriter.h"
#include "server/storage/storage_p.h"

#include <algorithm>

namespace lockstep::server {

using namespace Qt::StringLiterals;

namespace {

qint64 readNumber(const ResultRow &from) { return from.integer(0); }

// Of what may have no row yet.
Result<qint64> orElse(const Result<std::optional<qint64>> &number, qint64 none)
{
    if (!number)
        return number.error();
    return number->value_or(none);
}

} // namespace

Result<Storage::Place> Storage::nextPlace(const SpaceId &space)
{
    const auto place = m_impl->database->first(
        u"INSERT INTO spaces (id, head, oldest, hash) VALUES (?, 1, 1, 0) ON CONFLICT (id) "
        "DO UPDATE SET head = spaces.head + 1 RETURNING head, hash"_s,
        { space.toString() }, [](const ResultRow &from) {
            return Place{ from.integer(0), static_cast<quint64>(from.integer(1)) };
        });
    if (!place)
        return place.error();
    return place->value_or(Place{});
}

Result<Storage::LogState> Storage::logState(const SpaceId &space)
{
    const auto state = m_impl->database->first(
        u"SELECT m.value, s.head, s.oldest, s.hash FROM meta m LEFT JOIN spaces s ON s.id = ? "
        "WHERE m.name = 'epoch'"_s,
        { sql::text(space.toString()) }, [](const ResultRow &from) {
            LogState read{ from.text(0) };
            if (from.isNull(1))
                return read;
            read.head = from.integer(1);
            read.oldest = from.integer(2);
            read.hash = static_cast<quint64>(from.integer(3));
            return read;
        });
    if (!state)
        return state.error();
    if (!*state)
        return Error{ errc::StoreCorrupt, u"database: it has no epoch"_s, {} };
    return **state;
}

Result<qint64> Storage::head(const SpaceId &space)
{
    return orElse(m_impl->database->first(u"SELECT head FROM spaces WHERE id = ?"_s,
                      { sql::text(space.toString()) }, readNumber),
        0);
}

Result<std::map<SpaceId, qint64>> Storage::heads(const QList<SpaceId> &spaces)
{
    JsonWriter json;
    json.beginArray();
    for (const SpaceId &space : spaces)
        json.value(space.toString());
    json.endArray();
    std::map<SpaceId, qint64> heads;
    const auto done = m_impl->database->each(
        u"SELECT id, head FROM spaces WHERE id IN "_s + m_impl->database->textsOfJson(),
        { sql::utf8(json.text()) }, [&](const ResultRow &from) {
            heads.emplace(SpaceId{ from.text(0) }, from.integer(1));
            return true;
        });
    if (!done)
        return done.error();
    return heads;
}

Result<qint64> Storage::oldestSeq(const SpaceId &space)
{
    return orElse(m_impl->database->first(u"SELECT oldest FROM spaces WHERE id = ?"_s,
                      { sql::text(space.toString()) }, readNumber),
        1);
}

Result<quint64> Storage::hash(const SpaceId &space)
{
    const auto hash = orElse(m_impl->database->first(u"SELECT hash FROM spaces WHERE id = ?"_s,
                                 { sql::text(space.toString()) }, readNumber),
        0);
    if (!hash)
        return hash.error();
    return static_cast<quint64>(*hash);
}

Result<void> Storage::setHash(const SpaceId &space, quint64 hash)
{
    return m_impl->database->run(u"UPDATE spaces SET hash = ? WHERE id = ?"_s,
        { static_cast<qint64>(hash), space.toString() });
}

Result<void> Storage::append(const LogRow &row, const OpId &op, const EventKey &key)
{
    return m_impl->database->run(u"INSERT INTO events (space, seq, name, body, op, at, issue, "
                                 "bulk) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s,
        { row.space.toString(), row.seq, row.name, sql::utf8(row.body),
            sql::textOrNull(op.isNull() ? QString{} : op.toString()),
            sql::time(m_impl->clock.wallNow()), sql::textOrNull(key.issue.toString()),
            sql::textOrNull(key.group) });
}

Result<std::vector<LogRow>> Storage::log(
    const SpaceId &space, qint64 after, int count, qint64 bytes)
{
    std::vector<LogRow> rows;
    qint64 size = 0;
    const auto done = m_impl->database->each(
        u"SELECT seq, name, body FROM events WHERE space = ? AND seq > ? ORDER BY seq LIMIT ?"_s,
        { sql::text(space.toString()), after, std::max(count, 1) }, [&](const ResultRow &from) {
            LogRow row{ space, from.integer(0), from.text(1), from.utf8(2) };
            size += row.body.size();
            if (!rows.empty() && size > bytes)
                return false;
            rows.push_back(std::move(row));
            return true;
        });
    if (!done)
        return done.error();
    return rows;
}

Result<std::optional<OpRow>> Storage::op(const OpId &id)
{
    return m_impl->database->first(
        u"SELECT body_hash, result FROM ops WHERE client = ? AND number = ?"_s,
        { sql::text(id.client.toString()), id.number }, [](const ResultRow &from) {
            return OpRow{ from.blob(0), from.utf8(1) };
        });
}

Result<void> Storage::saveOp(const OpId &id, const OpRow &row, const UserId &user)
{
    return m_impl->atomically<void>([&]() -> Result<void> {
        const auto seen = m_impl->database->run(u"INSERT INTO clients (id, person, last_op, "
                                                u"acked_op) VALUES (?, ?, ?, 0) ON CONFLICT (id) "
                                                "DO UPDATE SET last_op = excluded.last_op, person "
                                                "= COALESCE(clients.person, excluded.person) "
                                                "WHERE clients.last_op < excluded.last_op"_s,
            { id.client.toString(), sql::textOrNull(user.toString()), id.number });
        if (!seen)
            return seen;
        return m_impl->database->run(
            u"INSERT INTO ops (client, number, body_hash, result, at) VALUES (?, ?, ?, ?, ?)"_s,
            { id.client.toString(), id.number, row.bodyHash, sql::utf8(row.result),
                sql::time(m_impl->clock.wallNow()) });
    });
}

Result<Storage::OpNumbers> Storage::opNumbers(const ClientId &client)
{
    const auto numbers
        = m_impl->database->first(u"SELECT last_op, acked_op, person FROM clients WHERE id = ?"_s,
            { sql::text(client.toString()) }, [](const ResultRow &from) {
                return OpNumbers{ from.integer(0), from.integer(1), UserId{ from.text(2) } };
            });
    if (!numbers)
        return numbers.error();
    return numbers->value_or(OpNumbers{});
}

Result<void> Storage::forgetOps(const ClientId &client, qint64 upTo)
{
    return m_impl->atomically<void>([&]() -> Result<void> {
        const auto known = opNumbers(client);
        if (!known)
            return known.error();
        // Nobody can have stored a result that was never given.
        const qint64 acked = std::min(upTo, known->last);
        if (acked <= known->acked)
            return {};
        const auto noted = m_impl->database->run(
            u"UPDATE clients SET acked_op = ? WHERE id = ?"_s, { acked, client.toString() });
        if (!noted)
            return noted;
        return m_impl->database->run(
            u"DELETE FROM ops WHERE client = ? AND number <= ?"_s, { client.toString(), acked });
    });
}

Result<std::optional<QByteArray>> Storage::conflict(const UserId &user, const ConflictId &id)
{
    return m_impl->database->first(u"SELECT body FROM conflicts WHERE person = ? AND id = ?"_s,
        { sql::text(user.toString()), sql::text(id.toString()) },
        [](const ResultRow &from) { return from.utf8(0); });
}

Result<QList<QByteArray>> Storage::conflicts(const UserId &user)
{
    return m_impl->database->all(u"SELECT body FROM conflicts WHERE person = ? ORDER BY id"_s,
        { sql::text(user.toString()) }, [](const ResultRow &from) { return from.utf8(0); });
}

Result<void> Storage::saveConflict(const UserId &user, const ConflictId &id, const QByteArray &json)
{
    return m_impl->database->run(u"INSERT INTO conflicts (person, id, body) VALUES (?, ?, ?) "
                                 "ON CONFLICT (person, id) DO UPDATE SET body = excluded.body"_s,
        { user.toString(), id.toString(), sql::utf8(json) });
}

Result<void> Storage::deleteConflict(const UserId &user, const ConflictId &id)
{
    return m_impl->database->run(
        u"DELETE FROM conflicts WHERE person = ? AND id = ?"_s, { user.toString(), id.toString() });
}

Result<std::optional<QByteArray>> Storage::filter(const UserId &user, const FilterId &id)
{
    return m_impl->database->first(u"SELECT body FROM filters WHERE person = ? AND id = ?"_s,
        { sql::text(user.toString()), sql::text(id.toString()) },
        [](const ResultRow &from) { return from.utf8(0); });
}

Result<QList<QByteArray>> Storage::filters(const UserId &user)
{
    return m_impl->database->all(u"SELECT body FROM filters WHERE person = ? ORDER BY id"_s,
        { sql::text(user.toString()) }, [](const ResultRow &from) { return from.utf8(0); });
}

Result<void> Storage::saveFilter(const UserId &user, const FilterId &id, const QByteArray &json)
{
    return m_impl->database->run(u"INSERT INTO filters (person, id, body) VALUES (?, ?, ?) "
                                 "ON CONFLICT (person, id) DO UPDATE SET body = excluded.body"_s,
        { user.toString(), id.toString(), sql::utf8(json) });
}

Result<void> Storage::deleteFilter(const UserId &user, const FilterId &id)
{
    return m_impl->database->run(
        u"DELETE FROM filters WHERE person = ? AND id = ?"_s, { user.toString(), id.toString() });
}

} // namespace lockstep::server

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/storage/storage_p.h"

#include <algorithm>

namespace lockstep::server {

using namespace Qt::StringLiterals;

namespace {

struct Span
{
    QString space{};
    qint64 oldest = 0;
    qint64 head = 0;
};

// Only from the beginning on, whatever the clock said meanwhile: the log has no holes.
Result<bool> trimSpace(
    Database &database, const Span &span, WallTime before, qint64 keep, int limit)
{
    const qint64 last = std::min(span.head - keep, span.oldest + limit - 1);
    const auto kept = database.first(
        u"SELECT seq FROM events WHERE space = ? AND seq >= ? AND seq <= ? AND at >= ? "
        "ORDER BY seq LIMIT 1"_s,
        { span.space, span.oldest, last, sql::time(before) },
        [](const ResultRow &from) { return from.integer(0); });
    if (!kept)
        return kept.error();
    const qint64 oldest = kept->value_or(last + 1);
    if (oldest == span.oldest)
        return false;
    const auto dropped
        = database.run(u"DELETE FROM events WHERE space = ? AND seq < ?"_s, { span.space, oldest });
    if (!dropped)
        return dropped.error();
    const auto noted
        = database.run(u"UPDATE spaces SET oldest = ? WHERE id = ?"_s, { oldest, span.space });
    if (!noted)
        return noted.error();
    return !*kept && last < span.head - keep;
}

} // namespace

Result<bool> Storage::trim(WallTime before, qint64 keepEvents, int limit)
{
    return m_impl->atomically<bool>([&]() -> Result<bool> {
        Database &database = *m_impl->database;
        bool more = false;

        const auto ours = database.tryLockName(u"trim"_s);
        if (!ours || !*ours)
            return ours;
        const auto spans = database.all(
            u"SELECT id, oldest, head FROM spaces WHERE oldest <= head - ? ORDER BY id"_s,
            { keepEvents }, [](const ResultRow &from) {
                return Span{ from.text(0), from.integer(1), from.integer(2) };
            });
        if (!spans)
            return spans.error();
        for (const Span &span : *spans) {
            const auto trimmed = trimSpace(database, span, before, keepEvents, limit);
            if (!trimmed)
                return trimmed;
            more = more || *trimmed;
        }

        // Up to the highest old number of each client, what is sent again has expired, but for the
        // results that are still here: what waited for its author came after higher numbers.
        qint64 seen = 0;
        const auto old = database.all(
            u"SELECT client, MAX(number), COUNT(*) FROM (SELECT client, number FROM ops "
            "WHERE at < ? ORDER BY at, client, number LIMIT ?) AS o GROUP BY client"_s,
            { sql::time(before), limit }, [&seen](const ResultRow &from) {
                seen += from.integer(2);
                return OpId{ ClientId{ from.text(0) }, from.integer(1) };
            });
        if (!old)
            return old.error();
        for (const OpId &op : *old) {
            const QString client = op.client.toString();
            const auto noted
                = database.run(u"UPDATE clients SET acked_op = ? WHERE id = ? AND acked_op < ?"_s,
                    { op.number, client, op.number });
            if (!noted)
                return noted.error();
            const auto dropped
                = database.run(u"DELETE FROM ops WHERE client = ? AND number <= ? AND at < ?"_s,
                    { client, op.number, sql::time(before) });
            if (!dropped)
                return dropped.error();
            if (!client.startsWith(passingClient))
                continue;
            const auto forgotten = database.run(u"DELETE FROM clients WHERE id = ? AND NOT EXISTS "
                                                "(SELECT 1 FROM ops WHERE client = ?)"_s,
                { client, client });
            if (!forgotten)
                return forgotten.error();
        }
        return more || seen == limit;
    });
}

} // namespace lockstep::server

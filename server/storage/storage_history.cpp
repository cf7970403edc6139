// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/codec.h"
#include "server/storage/storage_p.h"

namespace lockstep::server {

using namespace Qt::StringLiterals;

namespace {

// The column `field` of lost values.
QString fieldColumn(const std::optional<Field> &field)
{
    return field ? QString{ fieldInfo(*field).key } : u"text"_s;
}

QByteArray valueColumn(const LostValue &lost)
{
    if (!lost.comment.isNull()) {
        const auto text = std::get_if<QString>(&lost.value);
        return text ? text->toUtf8() : QByteArray{};
    }
    JsonWriter json;
    writeFieldValues(json, { { lost.field, lost.value } });
    return std::move(json).text();
}

} // namespace

Result<std::vector<HistoryRow>> Storage::history(
    const SpaceId &space, const IssueId &issue, qint64 before, int count, qint64 bytes)
{
    std::vector<HistoryRow> rows;
    qint64 size = 0;
    const auto done = m_impl->database->each(
        u"SELECT seq, name, body, bulk FROM events WHERE issue = ? AND space = ? AND seq < ? "
        "ORDER BY seq DESC LIMIT ?"_s,
        { sql::text(issue.toString()), sql::text(space.toString()), before, count },
        [&](const ResultRow &from) {
            HistoryRow row{ { space, from.integer(0), from.text(1), from.utf8(2) }, from.text(3) };
            size += row.row.body.size();
            if (!rows.empty() && size > bytes)
                return false;
            rows.push_back(std::move(row));
            return true;
        });
    if (!done)
        return done.error();
    return rows;
}

Result<qint64> Storage::lastEventOf(const SpaceId &space, const IssueId &issue)
{
    const auto seq = m_impl->database->first(
        u"SELECT seq FROM events WHERE issue = ? AND space = ? ORDER BY seq DESC LIMIT 1"_s,
        { sql::text(issue.toString()), sql::text(space.toString()) },
        [](const ResultRow &from) { return from.integer(0); });
    if (!seq)
        return seq.error();
    return seq->value_or(0);
}

Result<void> Storage::saveLost(const LostRow &row)
{
    const LostValue &lost = row.lost;
    const bool isComment = !lost.comment.isNull();
    return m_impl->database->run(
        u"INSERT INTO lost_values (op, field, project, issue, number, comment, value, owner, "
        "winner, seq, reason, at) VALUES (?, ?, ?, ?, (SELECT COALESCE(MAX(number), 0) + 1 FROM "
        "lost_values WHERE issue = ?), ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (op, field) DO NOTHING"_s,
        { row.op.toString(), fieldColumn(isComment ? std::nullopt : std::optional{ lost.field }),
            row.project.toString(), sql::textOrNull(row.issue.toString()),
            sql::textOrNull(row.issue.toString()), sql::textOrNull(lost.comment.toString()),
            sql::utf8(valueColumn(lost)), sql::text(lost.owner.toString()),
            sql::textOrNull(lost.winner.toString()), lost.seq, QString{ toKey(lost.reason) },
            sql::time(m_impl->clock.wallNow()) });
}

Result<void> Storage::forgetLost(const OpId &op, const std::optional<Field> &field)
{
    return m_impl->database->run(u"DELETE FROM lost_values WHERE op = ? AND field = ?"_s,
        { op.toString(), fieldColumn(field) });
}

Result<QList<LostValue>> Storage::lostValues(
    const IssueId &issue, qint64 before, int count, qint64 bytes)
{
    QList<LostValue> values;
    qint64 size = 0;
    bool readable = true;
    const auto done = m_impl->database->each(
        u"SELECT number, comment, field, value, owner, winner, seq, reason, at FROM lost_values "
        "WHERE issue = ? AND number < ? ORDER BY number DESC LIMIT ?"_s,
        { sql::text(issue.toString()), before, count }, [&](const ResultRow &from) {
            LostValue lost;
            lost.number = from.integer(0);
            lost.comment = CommentId{ from.text(1) };
            const QByteArray value = from.utf8(3);
            lost.owner = UserId{ from.text(4) };
            lost.winner = UserId{ from.text(5) };
            lost.seq = from.integer(6);
            const auto reason = lostReasonFromKey(from.text(7));
            lost.at = toIso8601(from.time(8));
            if (!lost.comment.isNull()) {
                lost.value = QString::fromUtf8(value);
            } else {
                const FieldInfo *info = findField(QStringView{ from.text(2) });
                const auto json = m_impl->json.parse(value);
                const auto fields
                    = json ? readFieldValues(*json) : Result<FieldValues>{ json.error() };
                readable = info && fields && fields->contains(info->field);
                if (!readable)
                    return false;
                lost.field = info->field;
                lost.value = fields->at(info->field);
            }
            readable = reason.has_value();
            if (!readable)
                return false;
            lost.reason = *reason;
            size += value.size();
            if (!values.isEmpty() && size > bytes)
                return false;
            values.append(std::move(lost));
            return true;
        });
    if (!done)
        return done.error();
    if (!readable)
        return Error{ errc::StoreCorrupt, u"database: a lost value cannot be read"_s, {} };
    return values;
}

Result<void> Storage::moveLost(const IssueId &issue, const ProjectId &to)
{
    return m_impl->database->run(u"UPDATE lost_values SET project = ? WHERE issue = ?"_s,
        { to.toString(), issue.toString() });
}

Result<bool> Storage::trimLost(WallTime before, int limit)
{
    return m_impl->atomically<bool>([&]() -> Result<bool> {
        // The time of the last one that goes now.
        const auto last = m_impl->database->first(
            u"SELECT MAX(at), COUNT(*) FROM (SELECT at FROM lost_values WHERE at < ? ORDER BY at "
            "LIMIT ?) AS l"_s,
            { sql::time(before), limit }, [](const ResultRow &from) {
                return std::pair{ from.integer(0), from.integer(1) };
            });
        if (!last)
            return last.error();
        const auto [at, count] = last->value_or(std::pair<qint64, qint64>{});
        if (count == 0)
            return false;
        const auto dropped
            = m_impl->database->run(u"DELETE FROM lost_values WHERE at <= ?"_s, { at });
        if (!dropped)
            return dropped.error();
        return count == limit;
    });
}

} // namespace lockstep::server

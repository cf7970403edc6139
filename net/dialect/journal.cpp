// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "net/dialect/journal.h"

#include "core/sync/codec.h"

#include <algorithm>

namespace lockstep::net::dialect {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 journalVersion = 1;

QString keyOf(const QString &kind, const QString &id) { return kind + QChar{ u'\0' } + id; }

} // namespace

Journal::~Journal() = default;

Result<std::unique_ptr<Journal>> Journal::open(const QString &file)
{
    std::unique_ptr<Journal> journal{ new Journal };
    auto done = journal->m_file.open(file, SqliteDatabase::Durability::Full);
    if (done)
        done = journal->makeTables();
    if (done)
        done = journal->load();
    if (!done)
        return done.error();
    return journal;
}

Result<void> Journal::makeTables()
{
    const auto version = m_file.version();
    if (!version)
        return version.error();
    if (*version > journalVersion)
        return Error{ errc::StoreNewer, u"dialect.db: is of a newer version"_s, {} };
    if (*version == journalVersion)
        return {};
    return m_file.transaction([this]() -> Result<void> {
        for (const QString &sql : {
                 u"CREATE TABLE aliases(kind TEXT NOT NULL, foreign_id TEXT NOT NULL,"
                 " local_id TEXT NOT NULL, PRIMARY KEY(kind, foreign_id), UNIQUE(kind, local_id))"
                 " WITHOUT ROWID"_s,
                 u"CREATE TABLE pending(op TEXT PRIMARY KEY, kind TEXT NOT NULL,"
                 " local_id TEXT NOT NULL, scope TEXT, entity TEXT, parent TEXT, text TEXT,"
                 " started TEXT NOT NULL, known TEXT) WITHOUT ROWID"_s,
                 u"CREATE TABLE results(client TEXT NOT NULL, number INTEGER NOT NULL,"
                 " json BLOB, PRIMARY KEY(client, number)) WITHOUT ROWID"_s,
                 u"CREATE TABLE rows(kind TEXT NOT NULL, id TEXT NOT NULL, json BLOB NOT NULL,"
                 " PRIMARY KEY(kind, id)) WITHOUT ROWID"_s,
             }) {
            if (const auto made = m_file.execute(sql); !made)
                return made;
        }
        return m_file.setVersion(journalVersion);
    });
}

Result<void> Journal::load()
{
    auto done = m_file.each(
        u"SELECT kind, foreign_id, local_id FROM aliases"_s, [this](const SqliteRow &row) {
            m_locals.insert(keyOf(row.text(0), row.text(1)), row.text(2));
            m_foreigns.insert(keyOf(row.text(0), row.text(2)), row.text(1));
        });
    if (done) {
        done = m_file.each(u"SELECT op, kind, local_id, scope, entity, parent, text, started, known"
                           " FROM pending ORDER BY started, op"_s,
            [this](const SqliteRow &row) {
                m_pending.push_back({ OpId::fromString(row.text(0)), row.text(1), row.text(2),
                    row.text(3), row.text(4), row.text(5), row.text(6), row.text(7),
                    row.text(8).split(u'\n', Qt::SkipEmptyParts) });
            });
    }
    if (done) {
        done = m_file.each(
            u"SELECT client, number, json FROM results"_s, [this](const SqliteRow &row) {
                const OpId op{ ClientId{ row.text(0) }, row.integer(1) };
                qint64 &last = m_lastOps[op.client];
                last = std::max(last, op.number);
                JsonDocument document{ { 64, 16 * 1'048'576 } };
                const auto json = document.parse(row.bytes(2));
                if (!json)
                    return; // it has only the number
                if (auto result = readResult(*json))
                    m_results.insert(op, std::move(*result));
            });
    }
    if (done) {
        done = m_file.each(u"SELECT kind, id, json FROM rows"_s, [this](const SqliteRow &row) {
            m_rows[row.text(0)].insert_or_assign(row.text(1), row.bytes(2));
        });
    }
    return done;
}

QString Journal::localOf(const QString &kind, const QString &foreign) const
{
    return m_locals.value(keyOf(kind, foreign));
}

QString Journal::foreignOf(const QString &kind, const QString &local) const
{
    return m_foreigns.value(keyOf(kind, local));
}

const Journal::Pending *Journal::findPending(const OpId &op) const
{
    const auto found = std::find_if(
        m_pending.begin(), m_pending.end(), [&](const Pending &p) { return p.op == op; });
    return found == m_pending.end() ? nullptr : &*found;
}

Result<void> Journal::begin(const Pending &pending)
{
    const auto written = m_file.run(
        u"INSERT INTO pending(op, kind, local_id, scope, entity, parent, text, started, known)"
        " VALUES(?,?,?,?,?,?,?,?,?)"_s,
        pending.op.toString(), pending.kind, pending.local, pending.scope, pending.entity,
        pending.parent, pending.text, pending.startedAt, pending.known.join(u'\n'));
    if (written)
        m_pending.push_back(pending);
    return written;
}

Result<void> Journal::created(const OpId &op, const QString &foreign)
{
    const Pending *known = findPending(op);
    if (!known)
        return Error{ errc::Internal, u"nothing was to be created by this"_s, {} };
    const Pending pending = *known;
    const auto written = m_file.transaction([&]() -> Result<void> {
        auto done = m_file.run(
            u"INSERT OR REPLACE INTO aliases(kind, foreign_id, local_id) VALUES(?,?,?)"_s,
            pending.kind, foreign, pending.local);
        if (done)
            done = m_file.run(u"DELETE FROM pending WHERE op=?"_s, op.toString());
        return done;
    });
    if (!written)
        return written;
    m_locals.insert(keyOf(pending.kind, foreign), pending.local);
    m_foreigns.insert(keyOf(pending.kind, pending.local), foreign);
    std::erase_if(m_pending, [&](const Pending &p) { return p.op == op; });
    return {};
}

Result<void> Journal::notCreated(const OpId &op)
{
    const auto written = m_file.run(u"DELETE FROM pending WHERE op=?"_s, op.toString());
    if (written)
        std::erase_if(m_pending, [&](const Pending &p) { return p.op == op; });
    return written;
}

const MutationResult *Journal::result(const OpId &op) const
{
    const auto found = m_results.constFind(op);
    return found == m_results.cend() ? nullptr : &*found;
}

Result<void> Journal::setResult(const MutationResult &result)
{
    JsonWriter json;
    writeResult(json, result);
    const auto written
        = m_file.run(u"INSERT OR REPLACE INTO results(client, number, json) VALUES(?,?,?)"_s,
            result.op.client.toString(), result.op.number, json.text());
    if (!written)
        return written;
    m_results.insert(result.op, result);
    qint64 &last = m_lastOps[result.op.client];
    last = std::max(last, result.op.number);
    return {};
}

Result<void> Journal::acknowledge(const ClientId &client, qint64 upTo)
{
    const auto isOld = [&](const OpId &op) { return op.client == client && op.number <= upTo; };
    bool any = false;
    for (auto it = m_results.cbegin(); it != m_results.cend() && !any; ++it)
        any = isOld(it.key());
    if (!any)
        return {};
    // The last number stays: it tells a restored outbox from this one.
    const auto written = m_file.transaction([&]() -> Result<void> {
        auto done = m_file.run(u"DELETE FROM results WHERE client=? AND number<=? AND number<?"_s,
            client.toString(), upTo, lastOp(client));
        if (done)
            done = m_file.run(u"UPDATE results SET json=NULL WHERE client=? AND number<=?"_s,
                client.toString(), upTo);
        return done;
    });
    if (written)
        m_results.removeIf([&](auto it) { return isOld(it.key()); });
    return written;
}

qint64 Journal::lastOp(const ClientId &client) const { return m_lastOps.value(client); }

const std::map<QString, QByteArray> &Journal::rows(const QString &kind) const
{
    static const std::map<QString, QByteArray> none;
    const auto found = m_rows.find(kind);
    return found == m_rows.end() ? none : found->second;
}

Result<void> Journal::put(const QString &kind, const QString &id, const QByteArray &json)
{
    const auto written = json.isEmpty()
        ? m_file.run(u"DELETE FROM rows WHERE kind=? AND id=?"_s, kind, id)
        : m_file.run(
            u"INSERT OR REPLACE INTO rows(kind, id, json) VALUES(?,?,?)"_s, kind, id, json);
    if (!written)
        return written;
    if (json.isEmpty())
        m_rows[kind].erase(id);
    else
        m_rows[kind].insert_or_assign(id, json);
    return {};
}

} // namespace lockstep::net::dialect

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/sqlitestore.h"

#include "core/store/sqlbinding.h"
#include "core/store/sqlitedatabase.h"
#include "core/store/storerows.h"

#include <QDir>
#include <QVariant>

namespace lockstep {

using namespace Qt::StringLiterals;

namespace {

constexpr JsonLimits rowLimits{ 64, 16'000'000 }; // our own writing; a conflict holds two issues

} // namespace

Result<void> SqliteStore::openOutbox(StoreState &state, WallTime now)
{
    auto done = openOutboxFile();
    int unreadable = 0;
    if (done)
        done = readOutbox(*m_outbox, state, unreadable);
    if (!done && done.error().code == errc::StoreCorrupt && !inMemory())
        return quarantineOutbox(state, now);
    if (done && unreadable > 0)
        state.notices.append({ StoreNotice::Kind::OutboxRowUnreadable, {}, unreadable });
    return done;
}

Result<void> SqliteStore::openOutboxFile()
{
    if (!m_outbox->isOpen()) {
        const auto opened = m_outbox->open(
            path("outbox.db"_L1), SqliteDatabase::Durability::Full, m_options.maxOutboxPages);
        if (!opened)
            return opened;
    }
    const auto version = m_outbox->version();
    if (!version)
        return version.error();
    if (*version > outboxVersion)
        return Error{ errc::StoreNewer, u"outbox.db: is of a newer version"_s, {} };
    if (*version == outboxVersion)
        return inMemory() ? Result<void>{} : m_outbox->checkIntegrity();
    return m_outbox->transaction([this]() -> Result<void> {
        for (const QString &sql : {
                 u"CREATE TABLE meta(key TEXT PRIMARY KEY, value) WITHOUT ROWID"_s,
                 u"CREATE TABLE outbox(position INTEGER PRIMARY KEY, sum INTEGER NOT NULL,"
                 " json BLOB NOT NULL)"_s,
                 u"CREATE TABLE unreadable(position INTEGER, sum INTEGER, json BLOB)"_s,
                 u"CREATE TABLE drafts(key TEXT PRIMARY KEY, text TEXT NOT NULL) WITHOUT ROWID"_s,
             }) {
            if (const auto made = m_outbox->execute(sql); !made)
                return made;
        }
        return m_outbox->setVersion(outboxVersion);
    });
}

Result<void> SqliteStore::readOutbox(SqliteDatabase &database, StoreState &state, int &unreadable)
{
    const auto client = database.value(u"SELECT value FROM meta WHERE key='client'"_s);
    const auto lastOp = database.value(u"SELECT value FROM meta WHERE key='lastOp'"_s);
    if (!client || !lastOp)
        return client ? lastOp.error() : client.error();
    state.client = ClientId{ client->toString() };
    state.lastOp = lastOp->toLongLong();

    const auto drafts = database.prepare(u"SELECT key, text FROM drafts"_s);
    if (!drafts)
        return drafts.error();
    if (const auto done = SqliteDatabase::run(**drafts); !done)
        return done;
    while ((*drafts)->next())
        state.drafts.insert((*drafts)->value(0).toString(), (*drafts)->value(1).toString());
    (*drafts)->finish();

    const auto prepared
        = database.prepare(u"SELECT position, sum, json FROM outbox ORDER BY position"_s);
    if (!prepared)
        return prepared.error();
    QSqlQuery &rows = **prepared;
    if (const auto done = SqliteDatabase::run(rows); !done)
        return done;
    JsonDocument document{ rowLimits };
    QList<qint64> bad;
    while (rows.next()) {
        const qint64 position = rows.value(0).toLongLong();
        const QByteArray json = rows.value(2).toByteArray();
        const bool isWhole = rows.value(1).toLongLong() == checksum(position, json);
        auto row = readOutboxRow(position, json, document);
        if (isWhole && row)
            state.outbox.push_back(*std::move(row));
        else
            bad.append(position);
    }
    const QSqlError stopped = rows.lastError();
    rows.finish();
    unreadable = static_cast<int>(bad.size());
    if (stopped.isValid())
        return SqliteDatabase::toError(stopped);
    // Out of the way of new rows, but never away.
    for (const qint64 position : bad) {
        const QString number = QString::number(position);
        const auto moved = database.transaction([&]() -> Result<void> {
            if (const auto copied = database.execute(
                    u"INSERT INTO unreadable SELECT position, sum, json FROM outbox WHERE position="_s
                    + number);
                !copied)
                return copied;
            return database.execute(u"DELETE FROM outbox WHERE position="_s + number);
        });
        if (!moved)
            return moved;
    }
    return {};
}

Result<void> SqliteStore::quarantineOutbox(StoreState &state, WallTime now)
{
    m_outbox->close();
    QString stamp = toIso8601(now);
    stamp.remove(u'-').remove(u':').truncate(15); // 20260115T103000
    const QString kept = path("outbox-damaged-"_L1) + stamp + ".db"_L1;
    const QString copy = path("outbox-salvage.db"_L1);
    const QStringList from = SqliteDatabase::filesOf(path("outbox.db"_L1));
    const QStringList to = SqliteDatabase::filesOf(kept);
    const QStringList scratch = SqliteDatabase::filesOf(copy);
    for (int i = 0; i < from.size(); ++i) {
        QFile::remove(scratch[i]);
        if (!QFile::exists(from[i]))
            continue;
        QFile::remove(to[i]); // of the same second
        if (!QFile::copy(from[i], to[i]))
            return Error{ errc::Io, u"%1: cannot be kept as %2"_s.arg(from[i], to[i]), {} };
        QFile::setPermissions(to[i], QFile::ReadOwner | QFile::WriteOwner);
        QFile::copy(from[i], scratch[i]);
    }
    for (const QString &file : from)
        QFile::remove(file);

    // Reading may write to the file (its WAL is recovered): not to the one that is kept.
    {
        SqliteDatabase damaged;
        int unreadable = 0;
        if (damaged.open(copy, SqliteDatabase::Durability::Normal))
            (void)readOutbox(damaged, state, unreadable); // as far as it goes
    }
    for (const QString &file : scratch)
        QFile::remove(file);

    state.client = {}; // goes on as a new client
    state.lastOp = 0;
    if (const auto opened = openOutboxFile(); !opened)
        return opened;
    OutboxBatch batch;
    batch.put = state.outbox;
    if (const auto saved = applyOutbox(batch); !saved)
        return saved;
    if (const auto saved = saveDrafts(state.drafts); !saved)
        return saved;
    state.notices.append(
        { StoreNotice::Kind::OutboxQuarantined, kept, static_cast<int>(state.outbox.size()) });
    return {};
}

Result<void> SqliteStore::applyOutbox(const OutboxBatch &batch)
{
    const ClientId before = m_client;
    if (!batch.client.isNull())
        m_client = batch.client;
    const auto written = m_outbox->transaction([&]() -> Result<void> {
        auto remove = m_outbox->prepare(u"DELETE FROM outbox WHERE position=?"_s);
        if (!remove)
            return remove.error();
        for (const qint64 position : batch.removed) {
            bindPlace(**remove, 0, position);
            if (const auto done = SqliteDatabase::run(**remove); !done)
                return done;
        }
        auto put = m_outbox->prepare(
            u"INSERT OR REPLACE INTO outbox(position, sum, json) VALUES(?, ?, ?)"_s);
        if (!put)
            return put.error();
        for (const OutboxRow &row : batch.put) {
            const QByteArray json = writeOutboxRow(row);
            bindPlace(**put, 0, row.position);
            bindPlace(**put, 1, checksum(row.position, json));
            bindPlace(**put, 2, json);
            if (const auto done = SqliteDatabase::run(**put); !done)
                return done;
        }
        return batch.client.isNull() ? Result<void>{} : writeClient(*m_outbox, batch.lastOp);
    });
    if (!written)
        m_client = before;
    // So that the cache does not take the outbox for an old one. If it fails, the next start goes
    // on as yet another client, which does no harm.
    else if (m_client != before && m_cache->isOpen()) {
        (void)writeClient(*m_cache, 0);
        m_written = {};
    }
    return written;
}

Result<void> SqliteStore::saveDrafts(const QMap<QString, QString> &drafts)
{
    return m_outbox->transaction([&]() -> Result<void> {
        auto put = m_outbox->prepare(u"INSERT OR REPLACE INTO drafts(key, text) VALUES(?, ?)"_s);
        auto remove = m_outbox->prepare(u"DELETE FROM drafts WHERE key=?"_s);
        if (!put || !remove)
            return put ? remove.error() : put.error();
        for (auto it = drafts.cbegin(); it != drafts.cend(); ++it) {
            QSqlQuery &query = it.value().isEmpty() ? **remove : **put;
            bindPlace(query, 0, it.key());
            if (!it.value().isEmpty())
                bindPlace(query, 1, it.value());
            if (const auto done = SqliteDatabase::run(query); !done)
                return done;
        }
        return {};
    });
}

} // namespace lockstep

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/sqlitestore.h"

#include "core/store/sqlbinding.h"
#include "core/store/sqlitedatabase.h"
#include "core/store/storerows.h"

#include <QFile>
#include <QSqlError>
#include <QVariant>

#include <algorithm>

namespace lockstep {

using namespace Qt::StringLiterals;

namespace {

// A start may not take for ever: rows have checksums of their own, what is looked at here is the
// tree and the index that they hang on. About 2 ms a megabyte with the index, 1 ms without.
constexpr qint64 mostBytesWithIndex = 256'000'000;
constexpr qint64 mostBytes = 1'000'000'000;

Result<void> checkStructure(SqliteDatabase &database)
{
    const auto pages = database.value(u"PRAGMA page_count"_s);
    const auto pageSize = database.value(u"PRAGMA page_size"_s);
    if (!pages || !pageSize)
        return pages ? pageSize.error() : pages.error();
    const qint64 bytes = pages->toLongLong() * pageSize->toLongLong();
    if (bytes > mostBytes)
        return {};
    return database.checkIntegrity(
        bytes > mostBytesWithIndex ? SqliteDatabase::Check::Quick : SqliteDatabase::Check::Full);
}

} // namespace

Result<void> SqliteStore::openCache(StoreState &state)
{
    auto done = openCacheFile();
    if (done)
        done = readCache(state);
    if (done || done.error().code != errc::StoreCorrupt || inMemory())
        return done;
    // Everything in it can be fetched again.
    m_cache->close();
    for (const QString &file : SqliteDatabase::filesOf(path("cache.db"_L1)))
        QFile::remove(file);
    state.rows = {};
    state.identity = {};
    state.notices.append({ StoreNotice::Kind::CacheRebuilt, {}, 0 });
    return openCacheFile();
}

Result<void> SqliteStore::openCacheFile()
{
    if (!m_cache->isOpen()) {
        const auto opened = m_cache->open(
            path("cache.db"_L1), SqliteDatabase::Durability::Normal, m_options.maxCachePages);
        if (!opened)
            return opened;
    }
    const auto version = m_cache->version();
    if (!version)
        return version.error();
    if (*version > cacheVersion)
        return Error{ errc::StoreNewer, u"cache.db: is of a newer version"_s, {} };
    if (*version == cacheVersion)
        return inMemory() ? Result<void>{} : checkStructure(*m_cache);
    return m_cache->transaction([this]() -> Result<void> {
        for (const QString &sql : {
                 u"CREATE TABLE meta(key TEXT PRIMARY KEY, value) WITHOUT ROWID"_s,
                 // Not WITHOUT ROWID: the index that such a table is keeps no more than a quarter
                 // of a page of each row in place, and gives the rest of it a page of its own.
                 u"CREATE TABLE rows(kind INTEGER, key TEXT, space TEXT, sum INTEGER, json BLOB,"
                 " PRIMARY KEY(kind, key))"_s,
             }) {
            if (const auto made = m_cache->execute(sql); !made)
                return made;
        }
        return m_cache->setVersion(cacheVersion);
    });
}

Result<void> SqliteStore::readCache(StoreState &state)
{
    const auto prepared = m_cache->prepare(u"SELECT kind, key, space, sum, json FROM rows"_s);
    if (!prepared)
        return prepared.error();
    QSqlQuery &query = **prepared;
    if (const auto done = SqliteDatabase::run(query); !done)
        return done;
    JsonDocument document{ rowLimits };
    while (query.next()) {
        const CacheRow row{ static_cast<CacheKind>(query.value(0).toInt()),
            query.value(1).toString(), SpaceId{ query.value(2).toString() },
            query.value(4).toByteArray() };
        // One bad row is enough: what else is wrong cannot be known.
        if (query.value(3).toLongLong() != checksum(row))
            return Error{ errc::StoreCorrupt, u"cache.db: row %1 is damaged"_s.arg(row.key), {} };
        if (const auto read = readRow(row, document, state.rows, state.identity); !read)
            return Error{ errc::StoreCorrupt,
                u"cache.db: row %1: %2"_s.arg(row.key, read.error().message), {} };
    }
    const QSqlError stopped = query.lastError();
    query.finish();
    if (stopped.isValid())
        return SqliteDatabase::toError(stopped);
    return {};
}

Result<std::vector<StoredCursor>> SqliteStore::readCursors()
{
    QString after;
    auto rows = readPage(CacheKind::Cursor, after, -1);
    return rows ? Result<std::vector<StoredCursor>>{ std::move(rows->cursors) } : rows.error();
}

Result<CacheRows> SqliteStore::readTexts(Texts kind, QString &after, int count)
{
    return readPage(kind == Texts::Issues ? CacheKind::Issue : CacheKind::Comment, after, count);
}

Result<CacheRows> SqliteStore::readPage(CacheKind kind, QString &after, int count)
{
    if (!m_cache->isOpen())
        return Error{ errc::Io, u"cache.db: is not open"_s, {} };
    auto prepared = m_cache->prepare(u"SELECT key, space, json FROM rows WHERE kind=? AND key>?"
                                     " ORDER BY key LIMIT ?"_s);
    if (!prepared)
        return prepared.error();
    QSqlQuery &query = **prepared;
    bindPlace(query, 0, static_cast<int>(kind));
    bindPlace(query, 1, after.isNull() ? u""_s : after);
    bindPlace(query, 2, count);
    if (const auto done = SqliteDatabase::run(query); !done)
        return done.error();
    JsonDocument document{ rowLimits };
    CacheRows rows;
    ProfileIdentity identity;
    while (query.next()) {
        after = query.value(0).toString();
        const CacheRow row{ kind, after, SpaceId{ query.value(1).toString() },
            query.value(2).toByteArray() };
        if (const auto read = readRow(row, document, rows, identity); !read) {
            query.finish();
            return read.error();
        }
    }
    const QSqlError stopped = query.lastError();
    query.finish();
    if (stopped.isValid())
        return SqliteDatabase::toError(stopped);
    return rows;
}

Result<void> SqliteStore::applyCache(const CacheBatch &batch)
{
    if (!m_cache->isOpen()) { // resetCache() did not get that far
        const auto opened = openCacheFile();
        return opened ? Error{ errc::StoreCorrupt, u"cache.db: was emptied"_s, {} } : opened;
    }
    Written written{ m_client, batch.lastOp, m_written.identity };
    const auto stored = m_cache->transaction([&]() -> Result<void> {
        for (const CacheBatch &earlier : batch.earlier) {
            if (const auto done = writeRows(earlier, written.identity); !done)
                return done;
        }
        if (const auto done = writeRows(batch, written.identity); !done)
            return done;
        if (written.client != m_written.client)
            return writeSeen(batch.lastOp);
        if (written.lastOp != m_written.lastOp)
            return writeLastSeen(batch.lastOp);
        return {};
    });
    if (stored)
        m_written = std::move(written);
    // The log of the database still has them: what may not be read any more goes from there too.
    const bool clears = !batch.clearedSpaces.isEmpty()
        || std::ranges::any_of(batch.earlier,
            [](const CacheBatch &earlier) { return !earlier.clearedSpaces.isEmpty(); });
    if (stored && clears)
        static_cast<void>(m_cache->value(u"PRAGMA wal_checkpoint(TRUNCATE)"_s));
    return stored;
}

Result<void> SqliteStore::writeRows(const CacheBatch &batch, QByteArray &identity)
{
    auto clear = m_cache->prepare(u"DELETE FROM rows WHERE space=?"_s);
    if (!clear)
        return clear.error();
    for (const SpaceId &space : batch.clearedSpaces) {
        bindPlace(**clear, 0, space.toString());
        if (const auto done = SqliteDatabase::run(**clear); !done)
            return done;
    }
    auto remove = m_cache->prepare(u"DELETE FROM rows WHERE kind=? AND key=?"_s);
    if (!remove)
        return remove.error();
    Result<void> done;
    forEachRemoval(batch, [&](CacheKind kind, const QString &key) {
        bindPlace(**remove, 0, static_cast<int>(kind));
        bindPlace(**remove, 1, key);
        done = SqliteDatabase::run(**remove);
        return done.ok();
    });
    return done ? putRows(batch, identity) : done;
}

Result<void> SqliteStore::putRows(const CacheBatch &batch, QByteArray &identity)
{
    // Not INSERT OR REPLACE, which would remove the row and put another in a new place.
    auto put = m_cache->prepare(
        u"INSERT INTO rows(kind, key, space, sum, json) VALUES(?, ?, ?, ?, ?) ON CONFLICT(kind, "
        u"key)"
        " DO UPDATE SET space=excluded.space, sum=excluded.sum, json=excluded.json"_s);
    if (!put)
        return put.error();
    Result<void> done;
    forEachRow(batch, [&](const CacheRow &row) {
        if (row.kind == CacheKind::Identity) {
            if (row.json == identity)
                return true;
            identity = row.json;
        }
        QSqlQuery &query = **put;
        bindPlace(query, 0, static_cast<int>(row.kind));
        bindPlace(query, 1, row.key);
        bindPlace(query, 2, row.space.toString());
        bindPlace(query, 3, checksum(row));
        bindPlace(query, 4, row.json);
        done = SqliteDatabase::run(query);
        return done.ok();
    });
    return done;
}

Result<void> SqliteStore::resetCache()
{
    m_written = {};
    // A damaged file cannot be trusted to delete its rows.
    if (inMemory())
        return m_cache->execute(u"DELETE FROM rows"_s);
    m_cache->close();
    for (const QString &file : SqliteDatabase::filesOf(path("cache.db"_L1)))
        QFile::remove(file);
    return openCacheFile();
}

} // namespace lockstep

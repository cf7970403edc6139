// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/sqlitestore.h"

#include "core/store/issuesnapshot.h"
#include "core/store/sqlitedatabase.h"
#include "core/store/storerows.h"

#include <QFile>

#include <algorithm>

namespace lockstep {

using namespace Qt::StringLiterals;

namespace {

// A start may not take for ever: rows have checksums of their own, what is looked at here is the
// tree and the index that they hang on. About 2 ms a megabyte with the index, 1 ms without.
constexpr qint64 mostBytesWithIndex = 256'000'000;
constexpr qint64 mostBytes = 1'000'000'000;
constexpr int snapshotFiles = 2; // one may be in use while the other is written

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
        done = readSnapshot(state);
    if (done && !state.rows.table)
        done = checkCache();
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
        return {};
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
    QString sql = u"SELECT kind, key, space, sum, json FROM rows"_s;
    if (state.rows.table) // all but the issues
        sql += u" WHERE kind > %1"_s.arg(static_cast<int>(CacheKind::Issue));
    JsonDocument document{ rowLimits };
    return m_cache->each(sql, [&](const SqliteRow &read) -> Result<void> {
        const CacheRow row{ static_cast<CacheKind>(read.integer(0)), read.text(1),
            SpaceId{ read.text(2) }, read.bytes(4) };
        // One bad row is enough: what else is wrong cannot be known.
        if (read.integer(3) != checksum(row))
            return Error{ errc::StoreCorrupt, u"cache.db: row %1 is damaged"_s.arg(row.key), {} };
        const auto added = readRow(row, document, state.rows, state.identity);
        if (!added)
            return Error{ errc::StoreCorrupt,
                u"cache.db: row %1: %2"_s.arg(row.key, added.error().message), {} };
        return {};
    });
}

QString SqliteStore::snapshotFile(int number) const
{
    return m_options.directory + u"/list-%1.snapshot"_s.arg(number);
}

void SqliteStore::removeSnapshots(int butThis) const
{
    for (int number = 1; number <= snapshotFiles; ++number) {
        if (number != butThis && !inMemory())
            QFile::remove(snapshotFile(number));
    }
}

Result<void> SqliteStore::readSnapshot(StoreState &state)
{
    m_mappedSnapshot = 0;
    if (inMemory())
        return {};
    const auto named = m_cache->value(u"SELECT value FROM meta WHERE key='snapshot'"_s);
    if (!named)
        return named.error();
    m_hasSnapshot = !named->isNull();
    const QStringList words = named->toString().split(u' ');
    const int number = words.value(0).toInt();
    if (words.size() == 2 && number >= 1 && number <= snapshotFiles) {
        auto table = IssueSnapshot::read(snapshotFile(number), words[1].toULongLong(nullptr, 16));
        if (table) { // else damaged, or of another version: everything is in the rows as well
            m_mappedSnapshot = number;
            state.rows.table.emplace(*std::move(table));
        }
    }
    removeSnapshots(m_mappedSnapshot);
    return {};
}

Result<void> SqliteStore::keepSnapshot(const IssueTable &issues)
{
    if (inMemory() || !m_cache->isOpen())
        return {};
    const int number = m_mappedSnapshot == 1 ? 2 : 1;
    const auto sum = IssueSnapshot::write(snapshotFile(number), issues);
    if (!sum)
        return sum.error();
    const auto done
        = m_cache->run(u"INSERT OR REPLACE INTO meta(key, value) VALUES('snapshot', ?)"_s,
            u"%1 %2"_s.arg(number).arg(QString::number(*sum, 16)));
    m_hasSnapshot = m_hasSnapshot || done.ok();
    return done;
}

Result<void> SqliteStore::checkCache()
{
    return inMemory() || !m_cache->isOpen() ? Result<void>{} : checkStructure(*m_cache);
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
    JsonDocument document{ rowLimits };
    CacheRows rows;
    ProfileIdentity identity;
    const auto done = m_cache->each(
        u"SELECT key, space, json FROM rows WHERE kind=? AND key>? ORDER BY key LIMIT ?"_s,
        [&, kind](const SqliteRow &read) {
            const CacheRow row{ kind, read.text(0), SpaceId{ read.text(1) }, read.bytes(2) };
            after = row.key;
            return readRow(row, document, rows, identity);
        },
        static_cast<int>(kind), after.isNull() ? u""_s : after, count);
    return done ? Result<CacheRows>{ std::move(rows) } : done.error();
}

Result<void> SqliteStore::applyCache(const CacheBatch &batch)
{
    if (!m_cache->isOpen()) { // resetCache() did not get that far
        const auto opened = openCacheFile();
        return opened ? Error{ errc::StoreCorrupt, u"cache.db: was emptied"_s, {} } : opened;
    }
    Written written{ m_client, batch.lastOp, m_written.identity };
    const auto stored = m_cache->transaction([&]() -> Result<void> {
        if (m_hasSnapshot) {
            const auto done = m_cache->execute(u"DELETE FROM meta WHERE key='snapshot'"_s);
            if (!done)
                return done;
        }
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
    if (stored) {
        m_written = std::move(written);
        m_hasSnapshot = false;
    }
    // The log of the database still has them: what may not be read any more goes from there too.
    const bool clears = !batch.clearedSpaces.isEmpty()
        || std::ranges::any_of(batch.earlier,
            [](const CacheBatch &earlier) { return !earlier.clearedSpaces.isEmpty(); });
    if (stored && clears) {
        static_cast<void>(m_cache->value(u"PRAGMA wal_checkpoint(TRUNCATE)"_s));
        removeSnapshots(0);
    }
    return stored;
}

Result<void> SqliteStore::writeRows(const CacheBatch &batch, QByteArray &identity)
{
    Result<void> done;
    for (const SpaceId &space : batch.clearedSpaces) {
        done = m_cache->run(u"DELETE FROM rows WHERE space=?"_s, space.toString());
        if (!done)
            return done;
    }
    forEachRemoval(batch, [&](CacheKind kind, const QString &key) {
        done = m_cache->run(
            u"DELETE FROM rows WHERE kind=? AND key=?"_s, static_cast<int>(kind), key);
        return done.ok();
    });
    return done ? putRows(batch, identity) : done;
}

Result<void> SqliteStore::putRows(const CacheBatch &batch, QByteArray &identity)
{
    // Not INSERT OR REPLACE, which would remove the row and put another in a new place.
    const auto put = m_cache->prepare(
        u"INSERT INTO rows(kind, key, space, sum, json) VALUES(?, ?, ?, ?, ?)"
        " ON CONFLICT(kind, key)"
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
        (*put)->with(
            static_cast<int>(row.kind), row.key, row.space.toString(), checksum(row), row.json);
        done = (*put)->run();
        return done.ok();
    });
    return done;
}

Result<void> SqliteStore::resetCache()
{
    m_written = {};
    m_hasSnapshot = false;
    // A damaged file cannot be trusted to delete its rows.
    if (inMemory())
        return m_cache->execute(u"DELETE FROM rows"_s);
    m_cache->close();
    for (const QString &file : SqliteDatabase::filesOf(path("cache.db"_L1)))
        QFile::remove(file);
    return openCacheFile();
}

} // namespace lockstep

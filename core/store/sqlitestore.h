// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/filelock.h"
#include "core/store/store.h"

#include <memory>

namespace lockstep {

class SqliteDatabase;
enum class CacheKind;

// A profile directory (mode 0700):
//   outbox.db     the outbox, drafts, the client's uuid. WAL, synchronous=FULL. Never deleted: a
//                 damaged one is kept as outbox-damaged-<time>.db and what can be read of it
//                 goes on in a new one.
//   cache.db      confirmed rows and cursors. WAL, synchronous=NORMAL. Emptied when damaged.
//   profile.lock  one process a profile
// The version of both files is PRAGMA user_version; rows are JSON (storerows.h), so that a new
// field is no new version. Every row has a checksum.
class SqliteStore final : public Store
{
public:
    struct Options
    {
        QString directory{}; // ":memory:": nothing survives close()
        // An outbox with another one was copied from there. (A copy on the same machine, or one
        // that was put back, is known by the identity of its file.)
        QString machine{};
        int maxOutboxPages = 0; // quotas, 0: none
        int maxCachePages = 0;
    };
    static constexpr qint64 outboxVersion = 2; // 1: no checksums of drafts and of who we are
    static constexpr qint64 cacheVersion = 1;

    explicit SqliteStore(Options options);
    // In memory, over databases of the caller's that survive close(); they are opened at the first
    // open(). For whoever needs many stores in turn.
    SqliteStore(Options options, SqliteDatabase &outbox, SqliteDatabase &cache);
    ~SqliteStore() override;

    [[nodiscard]] Result<StoreState> open(const ClientId &freshClient, WallTime now) override;
    void close() override;
    [[nodiscard]] Result<void> applyCache(const CacheBatch &batch) override;
    [[nodiscard]] Result<void> resetCache() override;
    [[nodiscard]] Result<void> applyOutbox(const OutboxBatch &batch) override;
    [[nodiscard]] Result<void> saveDrafts(const QMap<QString, QString> &drafts) override;

    // For whoever makes something of what is in the cache, as an index: where it stands, and a page
    // of its issues or comments (nothing else) behind a key, which becomes that of the last one.
    // Empty: that was the end.
    [[nodiscard]] Result<std::vector<StoredCursor>> readCursors();
    enum class Texts { Issues, Comments };
    [[nodiscard]] Result<CacheRows> readTexts(Texts kind, QString &after, int count);

private:
    [[nodiscard]] QString path(QLatin1StringView file) const;
    [[nodiscard]] bool inMemory() const;
    [[nodiscard]] QString place() const; // where this outbox is: machine and file
    [[nodiscard]] Result<void> lockDirectory();
    [[nodiscard]] Result<void> checkVersions() const;
    [[nodiscard]] Result<void> settleClient(StoreState &state, const ClientId &freshClient);

    [[nodiscard]] Result<void> writeClient(qint64 lastOp); // to the outbox
    [[nodiscard]] Result<void> writeFormer(const ClientId &former); // likewise
    [[nodiscard]] Result<void> writeSeen(qint64 lastOp); // to the cache
    [[nodiscard]] Result<void> writeLastSeen(qint64 lastOp); // likewise, of the same client

    // sqlitestore_outbox.cpp
    [[nodiscard]] Result<void> openOutbox(StoreState &state, WallTime now);
    [[nodiscard]] Result<void> openOutboxFile();
    [[nodiscard]] Result<void> addChecksums(); // version 1 becomes 2
    [[nodiscard]] Result<void> readClient(StoreState &state);
    [[nodiscard]] Result<void> readDrafts(SqliteDatabase &database, StoreState &state);
    [[nodiscard]] Result<void> quarantineOutbox(StoreState &state, WallTime now);
    [[nodiscard]] Result<void> readOutbox(
        SqliteDatabase &database, StoreState &state, int &unreadable);
    // sqlitestore_cache.cpp
    [[nodiscard]] Result<void> openCache(StoreState &state);
    [[nodiscard]] Result<void> openCacheFile();
    [[nodiscard]] Result<void> readCache(StoreState &state);
    [[nodiscard]] Result<CacheRows> readPage(CacheKind kind, QString &after, int count);
    // Leaves out the identity if it is this one, and changes it to what it has put.
    [[nodiscard]] Result<void> writeRows(const CacheBatch &batch, QByteArray &identity);
    [[nodiscard]] Result<void> putRows(const CacheBatch &batch, QByteArray &identity);

    // What goes with every batch, and is written only when it is another: of cache.db.
    struct Written
    {
        ClientId client{};
        qint64 lastOp = -1;
        QByteArray identity{};
    };

    Options m_options;
    FileLock m_lock{};
    std::unique_ptr<SqliteDatabase> m_ownOutbox{}; // null: both are the caller's
    std::unique_ptr<SqliteDatabase> m_ownCache{};
    SqliteDatabase *m_outbox;
    SqliteDatabase *m_cache;
    ClientId m_client{};
    Written m_written{};
};

} // namespace lockstep

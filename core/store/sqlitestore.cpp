// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/sqlitestore.h"

#include "core/base/plant.h"
#include "core/store/fileidentity.h"
#include "core/store/sqlitedatabase.h"
#include "core/store/storerows.h"

#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>

namespace lockstep {

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 smallestFile = 4096; // a block of most file systems
} // namespace

SqliteStore::SqliteStore(Options options)
    : m_options(std::move(options)), m_ownOutbox(std::make_unique<SqliteDatabase>()),
      m_ownCache(std::make_unique<SqliteDatabase>()), m_outbox(m_ownOutbox.get()),
      m_cache(m_ownCache.get())
{}

SqliteStore::SqliteStore(Options options, SqliteDatabase &outbox, SqliteDatabase &cache)
    : m_options(std::move(options)), m_outbox(&outbox), m_cache(&cache)
{
    Q_ASSERT(inMemory());
}

SqliteStore::~SqliteStore() { SqliteStore::close(); }

bool SqliteStore::inMemory() const { return m_options.directory == ":memory:"_L1; }

QString SqliteStore::path(QLatin1StringView file) const
{
    return inMemory() ? m_options.directory : m_options.directory + u'/' + file;
}

QString SqliteStore::place() const
{
    if (inMemory())
        return m_options.machine;
    return m_options.machine + u' ' + fileIdentity(path("outbox.db"_L1));
}

Result<void> SqliteStore::lockDirectory()
{
    const QString &directory = m_options.directory;
    if (!QDir{}.mkpath(directory))
        return Error{ errc::Io, u"%1: cannot be made"_s.arg(directory), {} };
    if (!QFileInfo{ directory }.isWritable())
        return Error{ errc::Io, u"%1: is read-only"_s.arg(directory), {} };
    QFile::setPermissions(directory, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    auto lock = FileLock::take(directory + "/profile.lock"_L1);
    if (!lock && lock.error().code == errc::StoreLocked)
        return Error{ errc::StoreLocked, u"%1: is in use by another process"_s.arg(directory), {} };
    if (!lock && QStorageInfo{ directory }.bytesAvailable() < smallestFile)
        return Error{ errc::StoreFull, u"%1: the disk is full; make room there"_s.arg(directory),
            {} };
    if (!lock)
        return lock.error();
    m_lock = std::move(*lock);
    return {};
}

Result<void> SqliteStore::checkVersions() const
{
    const auto check = [this](QLatin1StringView file, qint64 known) -> Result<void> {
        const auto version = SqliteDatabase::peekVersion(path(file));
        if (version && *version > known)
            return Error{ errc::StoreNewer,
                u"%1: written by a newer version (%2, this one knows %3); update this program; "
                u"'lockstep-cli export-outbox' gets out what was not sent"_s.arg(path(file))
                    .arg(*version)
                    .arg(known),
                {} };
        return {}; // what is no database is seen to when it is opened
    };
    if (const auto outbox = check("outbox.db"_L1, outboxVersion); !outbox)
        return outbox;
    return check("cache.db"_L1, cacheVersion);
}

Result<StoreState> SqliteStore::open(const ClientId &freshClient, WallTime now)
{
    close();
    StoreState state;
    Result<void> done;
    if (!inMemory()) {
        done = lockDirectory();
        if (done)
            done = checkVersions();
    }
    if (done)
        done = openOutbox(state, now);
    if (done)
        done = openCache(state);
    if (done)
        done = settleClient(state, freshClient);
    if (!done) {
        close();
        return done.error();
    }
    return state;
}

void SqliteStore::close()
{
    if (m_ownOutbox) {
        m_outbox->close();
        m_cache->close();
    }
    m_lock = {};
    m_written = {};
    m_hasSnapshot = false;
}

Result<void> SqliteStore::settleClient(StoreState &state, const ClientId &freshClient)
{
    const auto meta = [](SqliteDatabase &database, QLatin1StringView key) {
        return database.value(u"SELECT value FROM meta WHERE key='%1'"_s.arg(key));
    };
    const auto machine = meta(*m_outbox, "machine"_L1);
    const auto former = meta(*m_outbox, "former"_L1);
    const auto cacheClient = meta(*m_cache, "client"_L1);
    const auto cacheLastOp = meta(*m_cache, "lastOp"_L1);
    for (const auto *read : { &machine, &former, &cacheClient, &cacheLastOp }) {
        if (!*read)
            return read->error();
    }
    const bool isNew = state.client.isNull();
    // The cache is written after the outbox: an outbox that is behind it, or is another client's,
    // is an older one that somebody has put back. But what the cache has of a new name is on the
    // disk some time later.
    const ClientId seen{ cacheClient->toString() };
    const bool isBehind = seen == state.client ? cacheLastOp->toLongLong() > state.lastOp
                                               : seen.toString() != former->toString();
    const bool isRestored = !seen.isNull() && isBehind;
    const bool isCopied = machine->toString() != place() && !planted(Plant::CopyNotSeen);
    if (isNew || isRestored || isCopied) {
        if (!isNew || !seen.isNull())
            state.notices.append({ StoreNotice::Kind::ClientChanged, {}, 0 });
        state.client = freshClient;
        state.lastOp = 0;
    } else if (seen == state.client) {
        m_client = state.client; // nothing to write: without room on the disk one can still read
        return {};
    }
    m_client = seen;
    OutboxBatch batch;
    batch.client = state.client;
    batch.lastOp = state.lastOp;
    return applyOutbox(batch);
}

Result<void> SqliteStore::writeClient(qint64 lastOp)
{
    const QString client = m_client.toString();
    const QString where = place();
    return m_outbox->run(u"INSERT OR REPLACE INTO meta(key, value, sum)"
                         " VALUES('client', ?, ?), ('lastOp', ?, ?), ('machine', ?, ?)"_s,
        client, checksum(u"client"_s, client), lastOp,
        checksum(u"lastOp"_s, QString::number(lastOp)), where, checksum(u"machine"_s, where));
}

// What the cache calls us until it is written.
Result<void> SqliteStore::writeFormer(const ClientId &former)
{
    return m_outbox->run(u"INSERT OR REPLACE INTO meta(key, value, sum) VALUES('former', ?, ?)"_s,
        former.toString(), checksum(u"former"_s, former.toString()));
}

// So that an older outbox is known when somebody puts it back. If it is damaged, that is one too.
Result<void> SqliteStore::writeSeen(qint64 lastOp)
{
    return m_cache->run(
        u"INSERT OR REPLACE INTO meta(key, value) VALUES('client', ?), ('lastOp', ?)"_s,
        m_client.toString(), lastOp);
}

// Of the client that stands there already.
Result<void> SqliteStore::writeLastSeen(qint64 lastOp)
{
    return m_cache->run(u"UPDATE meta SET value=? WHERE key='lastOp'"_s, lastOp);
}

} // namespace lockstep

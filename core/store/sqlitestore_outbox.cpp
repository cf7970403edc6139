// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/sqlitestore.h"

#include "core/store/sqlitedatabase.h"
#include "core/store/storerows.h"
#include "core/sync/synclog.h"

#include <QDir>
#include <QStringDecoder>

namespace lockstep {

using namespace Qt::StringLiterals;

namespace {

// With a byte order mark that it begins with, as the checksum is; QString::fromUtf8() takes it
// away.
QString wholeText(const SqliteRow &row, int column)
{
    using Flag = QStringDecoder::Flag;
    QStringDecoder decode{ QStringDecoder::Utf8, Flag::Stateless | Flag::ConvertInitialBom };
    return decode(row.bytes(column));
}

} // namespace

Result<void> SqliteStore::openOutbox(StoreState &state, WallTime now)
{
    auto done = openOutboxFile();
    int unreadable = 0;
    if (done)
        done = readClient(state);
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
    if (*version > 0) {
        const auto whole = inMemory() ? Result<void>{} : m_outbox->checkIntegrity();
        return whole && *version < outboxVersion ? addChecksums() : whole;
    }
    return m_outbox->transaction([this]() -> Result<void> {
        for (const QString &sql : {
                 u"CREATE TABLE meta(key TEXT PRIMARY KEY, value, sum INTEGER) WITHOUT ROWID"_s,
                 u"CREATE TABLE outbox(position INTEGER PRIMARY KEY, sum INTEGER NOT NULL,"
                 " json BLOB NOT NULL)"_s,
                 u"CREATE TABLE unreadable(position INTEGER, sum INTEGER, json BLOB)"_s,
                 u"CREATE TABLE drafts(key TEXT PRIMARY KEY, text TEXT NOT NULL, sum INTEGER)"
                 " WITHOUT ROWID"_s,
             }) {
            if (const auto made = m_outbox->execute(sql); !made)
                return made;
        }
        return m_outbox->setVersion(outboxVersion);
    });
}

Result<void> SqliteStore::addChecksums()
{
    const auto fill = [this](const QString &table, const QString &column) -> Result<void> {
        if (const auto added
            = m_outbox->execute(u"ALTER TABLE %1 ADD COLUMN sum INTEGER"_s.arg(table));
            !added)
            return added;
        QMap<QString, qint64> sums;
        const auto read = m_outbox->each(
            u"SELECT key, %1 FROM %2"_s.arg(column, table), [&](const SqliteRow &row) {
                sums.insert(row.text(0), checksum(row.text(0), wholeText(row, 1)));
            });
        if (!read)
            return read;
        const QString put = u"UPDATE %1 SET sum=? WHERE key=?"_s.arg(table);
        for (auto it = sums.cbegin(); it != sums.cend(); ++it) {
            if (const auto done = m_outbox->run(put, it.value(), it.key()); !done)
                return done;
        }
        return {};
    };
    return m_outbox->transaction([&]() -> Result<void> {
        if (const auto meta = fill(u"meta"_s, u"value"_s); !meta)
            return meta;
        if (const auto drafts = fill(u"drafts"_s, u"text"_s); !drafts)
            return drafts;
        return m_outbox->setVersion(outboxVersion);
    });
}

// Who we are is known wholly or not at all: then it goes on as a copied profile does, as somebody
// new.
Result<void> SqliteStore::readClient(StoreState &state)
{
    QMap<QString, QString> values;
    const auto read
        = m_outbox->each(u"SELECT key, value, sum FROM meta"_s, [&](const SqliteRow &row) {
              if (row.integer(2) == checksum(row.text(0), row.text(1)))
                  values.insert(row.text(0), row.text(1));
          });
    if (!read)
        return read;
    if (!values.contains(u"client"_s) || !values.contains(u"lastOp"_s)
        || !values.contains(u"machine"_s)) {
        if (!values.isEmpty())
            qCWarning(lcSync, "outbox.db: the name of this client is damaged");
        return {};
    }
    state.client = ClientId{ values.value(u"client"_s) };
    state.lastOp = values.value(u"lastOp"_s).toLongLong();
    return {};
}

// One that is damaged is not shown: nobody typed that. It can still be exported.
Result<void> SqliteStore::readDrafts(SqliteDatabase &database, StoreState &state)
{
    // What is saved out of a damaged file may be of the first version.
    const auto checked
        = database.value(u"SELECT COUNT(*) FROM pragma_table_info('drafts') WHERE name='sum'"_s);
    if (!checked)
        return checked.error();
    const bool hasSums = checked->toInt() > 0;
    int damaged = 0;
    const auto read = database.each(
        hasSums ? u"SELECT key, text, sum FROM drafts"_s : u"SELECT key, text FROM drafts"_s,
        [&](const SqliteRow &row) {
            const QString key = row.text(0);
            const QString text = wholeText(row, 1);
            if (!hasSums || row.integer(2) == checksum(key, text))
                state.drafts.insert(key, text);
            else
                ++damaged;
        });
    if (damaged > 0)
        qCWarning(lcSync, "outbox.db: %d drafts are damaged and left out", damaged);
    return read;
}

Result<void> SqliteStore::readOutbox(SqliteDatabase &database, StoreState &state, int &unreadable)
{
    if (const auto drafts = readDrafts(database, state); !drafts)
        return drafts;

    JsonDocument document{ rowLimits };
    QList<qint64> bad;
    const auto read = database.each(
        u"SELECT position, sum, json FROM outbox ORDER BY position"_s, [&](const SqliteRow &row) {
            const qint64 position = row.integer(0);
            const QByteArray json = row.bytes(2);
            auto known = readOutboxRow(position, json, document);
            if (known && row.integer(1) == checksum(position, json))
                state.outbox.push_back(*std::move(known));
            else
                bad.append(position);
        });
    unreadable = static_cast<int>(bad.size());
    if (!read)
        return read;
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
        for (const qint64 position : batch.removed) {
            const auto done = m_outbox->run(u"DELETE FROM outbox WHERE position=?"_s, position);
            if (!done)
                return done;
        }
        for (const OutboxRow &row : batch.put) {
            const QByteArray json = writeOutboxRow(row);
            const auto done = m_outbox->run(
                u"INSERT OR REPLACE INTO outbox(position, sum, json) VALUES(?, ?, ?)"_s,
                row.position, checksum(row.position, json), json);
            if (!done)
                return done;
        }
        if (batch.client.isNull())
            return {};
        if (m_client != before && !before.isNull()) {
            if (const auto done = writeFormer(before); !done)
                return done;
        }
        return writeClient(batch.lastOp);
    });
    if (!written)
        m_client = before;
    // So that the cache does not take the outbox for an old one. If it fails, the former name says
    // so.
    else if (m_client != before && m_cache->isOpen()) {
        (void)writeSeen(0);
        m_written = {};
    }
    return written;
}

Result<void> SqliteStore::saveDrafts(const QMap<QString, QString> &drafts)
{
    return m_outbox->transaction([&]() -> Result<void> {
        for (auto it = drafts.cbegin(); it != drafts.cend(); ++it) {
            const QString &text = it.value();
            const auto done = text.isEmpty()
                ? m_outbox->run(u"DELETE FROM drafts WHERE key=?"_s, it.key())
                : m_outbox->run(u"INSERT OR REPLACE INTO drafts(key, text, sum) VALUES(?, ?, ?)"_s,
                    it.key(), text, checksum(it.key(), text));
            if (!done)
                return done;
        }
        return {};
    });
}

} // namespace lockstep

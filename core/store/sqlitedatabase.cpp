// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/sqlitedatabase.h"

#include "core/base/plant.h"

#include <QFile>
#include <QtEndian>

#include <sqlite3.h>

#include <utility>

namespace lockstep {

using namespace Qt::StringLiterals;

namespace {

constexpr int busyTimeoutMs = 5000; // whoever looks at the file from outside
constexpr qint64 headerSize = 100; // "Database File Format", 1.3
constexpr qint64 versionOffset = 60;
constexpr qint64 applicationOffset = 68;
constexpr qint32 applicationMark = 0x4c53; // "LS", before the version

Result<qint64> checkedVersion(qint32 version, qint32 application)
{
    const bool isMarked = application >> 16 == applicationMark && (application & 0xffff) == version;
    const bool isOld
        = application == 0 && (version == 0 || version == 1); // from before there were marks
    if (!isMarked && !isOld)
        return Error{ errc::StoreCorrupt, u"the header is damaged"_s, {} };
    return version;
}

Result<void> createPrivate(const QString &path)
{
    QFile file{ path };
    if (!file.exists() && !file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return Error{ errc::Io, u"%1: %2"_s.arg(path, file.errorString()), {} };
    file.close();
    // The files beside it get the mode of this one from SQLite.
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    return {};
}

} // namespace

Result<void> SqliteDatabase::open(const QString &file, Durability durability, int maxPages)
{
    if (file != ":memory:"_L1) {
        if (const auto made = createPrivate(file); !made)
            return made;
    }
    if (const auto opened = openAsItIs(file); !opened)
        return opened;
    QStringList settings{
        u"PRAGMA mmap_size=0"_s,
        u"PRAGMA cell_size_check=ON"_s,
        u"PRAGMA secure_delete=ON"_s, // what a revoked space held is really gone
        u"PRAGMA journal_mode=WAL"_s,
        u"PRAGMA journal_size_limit=16777216"_s,
        durability == Durability::Full ? u"PRAGMA synchronous=FULL"_s
                                       : u"PRAGMA synchronous=NORMAL"_s,
    };
    if (durability == Durability::Normal) {
        // Of many rows each is on a page of its own. A page that changes again until the log is
        // copied is copied once; and the index of 100,000 rows need not be read for each of them.
        settings += u"PRAGMA wal_autocheckpoint=4000"_s; // as much as the log may keep
        settings += u"PRAGMA cache_size=-8000"_s;
    }
    for (const QString &setting : std::as_const(settings)) {
        if (const auto done = execute(setting); !done) {
            close();
            return done;
        }
    }
    if (maxPages > 0)
        return execute(u"PRAGMA max_page_count=%1"_s.arg(maxPages));
    return {};
}

Result<void> SqliteDatabase::openAsItIs(const QString &file)
{
    close();
    m_file = file;
    const int code = sqlite3_open_v2(file.toUtf8().constData(), &m_connection,
        SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr);
    if (code != SQLITE_OK) {
        const QString why
            = QString::fromUtf8(m_connection ? sqlite3_errmsg(m_connection) : sqlite3_errstr(code));
        close();
        return m_failure(code, file + ": "_L1 + why);
    }
    sqlite3_extended_result_codes(m_connection, 1);
    sqlite3_busy_timeout(m_connection, busyTimeoutMs);
    return {};
}

void SqliteDatabase::close()
{
    m_prepared.clear(); // before the connection that they are of
    sqlite3_close_v2(std::exchange(m_connection, nullptr));
}

Result<void> SqliteDatabase::execute(const QString &sql)
{
    if (!m_connection)
        return Error{ errc::Io, u"the database is not open"_s, {} };
    const int code
        = sqlite3_exec(m_connection, sql.toUtf8().constData(), nullptr, nullptr, nullptr);
    return code == SQLITE_OK
        ? Result<void>{}
        : Result<void>{ m_failure(code, QString::fromUtf8(sqlite3_errmsg(m_connection))) };
}

Result<SqliteStatement *> SqliteDatabase::prepare(const QString &sql)
{
    auto known = m_prepared.find(sql);
    if (known == m_prepared.end()) {
        auto statement = SqliteStatement::prepare(m_connection, sql, m_failure);
        if (!statement)
            return statement.error();
        known = m_prepared.emplace(sql, *std::move(statement)).first;
    }
    return &known->second;
}

void SqliteDatabase::limitPrepared(size_t most)
{
    if (m_prepared.size() > most)
        m_prepared.clear();
}

Result<QVariant> SqliteDatabase::value(const QString &sql)
{
    QVariant first;
    const auto done = each(sql, [&](const SqliteRow &row) {
        if (!first.isValid())
            first = row.value(0);
    });
    return done ? Result<QVariant>{ std::move(first) } : done.error();
}

qint64 SqliteDatabase::lastRowId() const { return sqlite3_last_insert_rowid(m_connection); }

Result<void> SqliteDatabase::checkIntegrity(Check check)
{
    Result<void> result;
    // Twice, for SQLite takes a page that could not be read at the moment for a damaged one.
    for (int attempt = 0; attempt < 2; ++attempt) {
        const auto verdict = value(
            check == Check::Quick ? u"PRAGMA quick_check(1)"_s : u"PRAGMA integrity_check(1)"_s);
        if (!verdict)
            return verdict.error();
        if (verdict->toString() == "ok"_L1)
            return {};
        result = Error{ errc::StoreCorrupt, u"%1: %2"_s.arg(m_file, verdict->toString()), {} };
    }
    return result;
}

Result<void> SqliteDatabase::transaction(const std::function<Result<void>()> &work)
{
    if (const auto begun = run(u"BEGIN IMMEDIATE"_s); !begun)
        return begun;
    Result<void> done = work();
    if (done)
        done = run(u"COMMIT"_s);
    if (!done) // SQLite may have rolled it back by itself
        (void)execute(planted(Plant::HalfTransaction) ? u"COMMIT"_s : u"ROLLBACK"_s);
    return done;
}

Result<qint64> SqliteDatabase::version()
{
    const auto user = value(u"PRAGMA user_version"_s);
    const auto application = value(u"PRAGMA application_id"_s);
    const auto tables = value(u"SELECT COUNT(*) FROM sqlite_schema"_s);
    for (const auto *read : { &user, &application, &tables }) {
        if (!*read)
            return read->error();
    }
    if (user->toInt() == 0 && tables->toInt() > 0)
        return Error{ errc::StoreCorrupt, u"there are tables, and no version"_s, {} };
    return checkedVersion(user->toInt(), application->toInt());
}

Result<void> SqliteDatabase::setVersion(qint64 version)
{
    if (const auto done = execute(u"PRAGMA user_version=%1"_s.arg(version)); !done)
        return done;
    return execute(u"PRAGMA application_id=%1"_s.arg(qint64{ applicationMark } << 16 | version));
}

Result<qint64> SqliteDatabase::peekVersion(const QString &path)
{
    QFile file{ path };
    if (!file.exists())
        return 0;
    if (!file.open(QIODevice::ReadOnly))
        return Error{ errc::Io, u"%1: %2"_s.arg(path, file.errorString()), {} };
    const QByteArray header = file.read(headerSize);
    if (header.isEmpty())
        return 0; // made, and not yet written to
    if (header.size() < headerSize || !header.startsWith(QByteArrayView("SQLite format 3\0", 16)))
        return Error{ errc::StoreCorrupt, u"%1: is no database"_s.arg(path), {} };
    return checkedVersion(qFromBigEndian<qint32>(header.constData() + versionOffset),
        qFromBigEndian<qint32>(header.constData() + applicationOffset));
}

QStringList SqliteDatabase::filesOf(const QString &file)
{
    return { file, file + "-wal"_L1, file + "-shm"_L1 };
}

} // namespace lockstep

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/sqlitedatabase.h"

#include "core/base/plant.h"
#include "core/base/storefault.h"
#include "core/store/sqlbinding.h"

#include <QFile>
#include <QSqlError>
#include <QtEndian>
#include <QVariant>

namespace lockstep {

using namespace Qt::StringLiterals;

namespace {

// The primary result codes of SQLite ("Result and Error Codes") that mean something to us.
enum SqliteCode { Generic = 1, Corrupt = 11, Full = 13, NotADatabase = 26, ReadOnly = 8 };

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

// Our statements are always the same: what they do not find was damaged.
bool isOfDamage(const QString &text)
{
    return text.contains("unsupported file format"_L1) || text.contains("no such table"_L1)
        || text.contains("no such column"_L1) || text.contains("has no column"_L1);
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

Error SqliteDatabase::toError(const QSqlError &error)
{
    const int code = error.nativeErrorCode().toInt() & 0xff;
    QLatin1StringView kind = errc::Io;
    if (code == Full)
        kind = errc::StoreFull;
    else if (code == Corrupt || code == NotADatabase
        || (code == Generic && isOfDamage(error.text())))
        kind = errc::StoreCorrupt;
    return { kind, u"%1 (SQLite %2)"_s.arg(error.text(), error.nativeErrorCode()), {} };
}

Result<void> SqliteDatabase::run(QSqlQuery &query)
{
    if (const int code = storeFault(); code != 0)
        return toError({ {}, u"injected"_s, QSqlError::StatementError, QString::number(code) });
    if (!query.exec())
        return toError(query.lastError());
    return {};
}

Result<void> SqliteDatabase::open(const QString &file, Durability durability, int maxPages)
{
    if (file != ":memory:"_L1) {
        if (const auto made = createPrivate(file); !made)
            return made;
    }
    startQtSql();
    m_connection = u"lockstep-%1"_s.arg(reinterpret_cast<quintptr>(this), 0, 16);
    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    m_database.setDatabaseName(file);
    if (!m_database.open()) {
        Error error = toError(m_database.lastError());
        error.message.prepend(file + ": "_L1);
        close();
        return error;
    }
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

void SqliteDatabase::close()
{
    if (m_connection.isEmpty())
        return;
    m_prepared.clear(); // before the connection that they are of
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_connection);
    m_connection.clear();
}

Result<void> SqliteDatabase::execute(const QString &sql)
{
    QSqlQuery query{ m_database };
    if (!query.exec(sql))
        return toError(query.lastError());
    return {};
}

Result<QSqlQuery *> SqliteDatabase::prepare(const QString &sql)
{
    auto known = m_prepared.find(sql);
    if (known == m_prepared.end()) {
        QSqlQuery query{ m_database };
        query.setForwardOnly(true);
        if (!query.prepare(namedPlaces(sql)))
            return toError(query.lastError());
        known = m_prepared.emplace(sql, std::move(query)).first;
    }
    return &known->second;
}

Result<QVariant> SqliteDatabase::value(const QString &sql)
{
    const auto query = prepare(sql);
    if (!query)
        return query.error();
    if (const auto done = run(**query); !done)
        return done.error();
    const QVariant first = (*query)->next() ? (*query)->value(0) : QVariant{};
    (*query)->finish();
    return first;
}

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
        result = Error{ errc::StoreCorrupt,
            u"%1: %2"_s.arg(m_database.databaseName(), verdict->toString()), {} };
    }
    return result;
}

Result<void> SqliteDatabase::transaction(const std::function<Result<void>()> &work)
{
    const auto runPrepared = [this](const QString &sql) -> Result<void> {
        const auto query = prepare(sql);
        return query ? run(**query) : query.error();
    };
    if (const auto begun = runPrepared(u"BEGIN IMMEDIATE"_s); !begun)
        return begun;
    Result<void> done = work();
    if (done)
        done = runPrepared(u"COMMIT"_s);
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

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/storage/database.h"

#include "core/base/storefault.h"
#include "core/store/sqliteerror.h"
#include "server/storage/sqlbinding.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlError>

#include <atomic>

namespace lockstep::server {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t mostPrepared = 256;
constexpr int busyTimeoutMs = 2000; // a predecessor may still be closing

QString adviceFor(const QString &code)
{
    if (code == errc::StoreLocked)
        return u"; another process uses it: stop that first"_s;
    if (code == errc::StoreCorrupt)
        return u"; it is damaged or no database: restore a backup"_s;
    if (code == errc::StoreFull)
        return u"; make room on the disk"_s;
    return {};
}

// Password hashes are in there: a new file is the owner's alone, and so are those beside it.
Result<void> createFile(const QString &path)
{
    QFile file{ path };
    if (file.exists())
        return {};
    if (!file.open(QFile::WriteOnly | QFile::NewOnly)
        || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)) {
        return Error{ errc::Io, u"database %1: %2"_s.arg(path, file.errorString()), {} };
    }
    return {};
}

} // namespace

Result<std::unique_ptr<Database>> Database::open(const QString &url)
{
    constexpr auto scheme = "sqlite:"_L1;
    if (!url.startsWith(scheme) || url.size() == scheme.size()) {
        return Error{ errc::BadArgument,
            u"database '%1': must be sqlite:FILE or sqlite::memory:"_s.arg(url.left(80)), {} };
    }
    const QString path = url.sliced(scheme.size());
    if (path != ":memory:"_L1) {
        if (const auto created = createFile(path); !created)
            return created.error();
    }

    startQtSql();
    static std::atomic<int> count = 0; // QtSql's connections have process-wide names
    const QString connection = u"lockstep-%1"_s.arg(++count);
    std::unique_ptr<Database> database{ new Database{ connection } };
    QSqlDatabase sql = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection);
    sql.setDatabaseName(path);
    sql.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(busyTimeoutMs));
    if (!sql.open())
        return database->noted(sql.lastError(), u"opening %1"_s.arg(path));
    const auto prepared = database->runScript(uR"(
        PRAGMA locking_mode = EXCLUSIVE;
        PRAGMA foreign_keys = ON;
        PRAGMA trusted_schema = OFF;
        PRAGMA cell_size_check = ON;
        PRAGMA mmap_size = 0;
        PRAGMA cache_size = -32768)");
    if (!prepared)
        return prepared.error();
    // SQLite leaves its log behind only after a crash: then it is worth while to look closely.
    const QFileInfo log{ path + u"-wal"_s };
    if (log.exists() && log.size() > 0) {
        const auto verdict = database->first(u"PRAGMA quick_check(1)"_s, {},
            [](const QSqlQuery &query) { return query.value(0).toString(); });
        if (!verdict)
            return verdict.error();
        if (*verdict != u"ok"_s) {
            return Error{ errc::StoreCorrupt,
                u"database %1: %2"_s.arg(path, verdict->value_or(QString{}).left(80))
                    + adviceFor(errc::StoreCorrupt),
                {} };
        }
    }
    return database;
}

Database::~Database()
{
    rollback();
    m_prepared.clear(); // before the connection that they are of
    QSqlDatabase::database(m_connection, false).close();
    QSqlDatabase::removeDatabase(m_connection);
}

Result<QStringList> Database::tables()
{
    return all(
        u"SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"_s,
        {}, [](const QSqlQuery &query) { return query.value(0).toString(); });
}

Result<void> Database::makeDurable()
{
    // synchronous = NORMAL would lose the last commits in a power cut. A checkpoint writes each
    // page once however often it changed, and waits for the disk twice: it pays to have few.
    const auto prepared = runScript(uR"(
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = FULL;
        PRAGMA wal_autocheckpoint = 8000;
        PRAGMA journal_size_limit = 67108864)");
    if (!prepared)
        return prepared;
    const auto writable = begin(); // better to know now
    rollback();
    return writable;
}

Result<void> Database::begin()
{
    if (m_inTransaction)
        return Error{ errc::Io, u"database: a transaction is open already"_s, {} };
    const auto begun = run(u"BEGIN IMMEDIATE"_s);
    m_inTransaction = begun.ok();
    return begun;
}

Result<void> Database::commit()
{
    const auto committed = run(u"COMMIT"_s);
    if (committed)
        m_inTransaction = false;
    return committed;
}

void Database::rollback()
{
    m_broken.reset();
    if (!std::exchange(m_inTransaction, false))
        return;
    // It fails when SQLite has rolled back by itself: then there is nothing left to do.
    static_cast<void>(runOnce(u"ROLLBACK"_s));
    m_broken.reset();
}

Result<void> Database::setSavepoint() { return run(u"SAVEPOINT mutation"_s); }

Result<void> Database::releaseSavepoint() { return run(u"RELEASE SAVEPOINT mutation"_s); }

Result<void> Database::rollbackToSavepoint() { return run(u"ROLLBACK TO SAVEPOINT mutation"_s); }

Result<void> Database::run(const QString &sql, const QVariantList &values)
{
    return each(sql, values, [](const QSqlQuery &) { return false; });
}

Result<void> Database::runScript(QStringView script)
{
    for (const QStringView part : script.split(u';')) {
        if (part.trimmed().isEmpty())
            continue;
        if (const auto done = runOnce(part.trimmed().toString()); !done)
            return done;
    }
    return {};
}

Result<void> Database::runOnce(const QString &sql)
{
    if (m_broken)
        return *m_broken;
    QSqlQuery query{ QSqlDatabase::database(m_connection, false) };
    if (!query.exec(sql))
        return noted(query.lastError(), sql);
    return {};
}

Result<QSqlQuery *> Database::start(const QString &sql, const QVariantList &values)
{
    if (m_broken)
        return *m_broken;
    if (const int code = storeFault(); code != 0)
        return noted({ {}, u"injected"_s, QSqlError::StatementError, QString::number(code) }, sql);
    auto known = m_prepared.find(sql);
    if (known == m_prepared.end()) {
        if (m_prepared.size() >= mostPrepared) // updates of fields are many
            m_prepared.clear();
        QSqlQuery query{ QSqlDatabase::database(m_connection, false) };
        query.setForwardOnly(true);
        if (!query.prepare(namedPlaces(sql)))
            return noted(query.lastError(), sql);
        known = m_prepared.emplace(sql, std::move(query)).first;
    }
    QSqlQuery &query = known->second;
    for (qsizetype i = 0; i < values.size(); ++i)
        bindPlace(query, i, values.at(i));
    if (!query.exec()) {
        const Error error = noted(query.lastError(), sql);
        query.finish();
        return error;
    }
    return &query;
}

Result<void> Database::checked(const QSqlQuery &query)
{
    if (!query.lastError().isValid())
        return {};
    return noted(query.lastError(), query.lastQuery());
}

Error Database::noted(const QSqlError &error, const QString &context)
{
    const QString code = sqliteErrc(error.nativeErrorCode().toInt());
    Error made{ code,
        u"database: %1 (%2)%3"_s.arg(
            error.databaseText(), context.simplified().left(80), adviceFor(code)),
        {} };
    if (m_inTransaction && code != errc::Validation)
        m_broken = made;
    return made;
}

} // namespace lockstep::server

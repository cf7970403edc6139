// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/storage/database.h"

#include "core/base/jsonwriter.h"
#include "core/base/storefault.h"
#include "core/store/sqliteerror.h"
#include "server/logging.h"
#include "server/storage/databaseurl.h"
#include "server/storage/postgres.h"
#include "server/storage/sqlbinding.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>

#include <atomic>

namespace lockstep::server {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t mostPrepared = 256;
constexpr std::chrono::milliseconds slowAttempt{ 500 };
constexpr std::chrono::milliseconds pauseAfterSlow{ 3'000 };
constexpr int busyTimeoutMs = 2000; // a predecessor may still be closing

QString adviceFor(const QString &code, bool isShared = false)
{
    if (code == errc::StoreLocked && isShared)
        return u"; another node is busy with it: try again"_s;
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
    if (const auto named = checkDatabaseUrl(url); !named)
        return named.error();
    startSql();
    static std::atomic<int> count = 0; // QtSql's connections have process-wide names
    const QString connection = u"lockstep-%1"_s.arg(++count);
    if (postgres::isUrl(url))
        return openShared(connection, url);
    const QString path = url.mid(url.indexOf(u':') + 1);
    if (path != ":memory:"_L1) {
        if (const auto created = createFile(path); !created)
            return created.error();
    }

    std::unique_ptr<Database> database{ new Database{ connection, {} } };
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

Result<std::unique_ptr<Database>> Database::openShared(
    const QString &connection, const QString &url)
{
    std::unique_ptr<Database> database{ new Database{ connection, url } };
    if (const auto connected = database->connectShared(); !connected)
        return connected.error();
    return database;
}

Result<void> Database::connectShared()
{
    // Without their connection the statements have nothing to give back.
    QSqlDatabase::removeDatabase(m_connection);
    m_prepared.clear();
    if (const auto added = postgres::addConnection(m_connection, m_url); !added)
        return added;
    QSqlDatabase sql = QSqlDatabase::database(m_connection, false);
    Result<void> ready;
    if (sql.open()) {
        ready = postgres::prepareSession(sql);
    } else {
        ready = Error{ errc::Io,
            u"database %1: %2"_s.arg(postgres::withoutPassword(m_url).left(120),
                sql.lastError().databaseText().simplified()),
            {} };
    }
    m_lost = !ready;
    return ready;
}

Database::~Database()
{
    rollback();
    if (isShared())
        QSqlDatabase::removeDatabase(m_connection);
    m_prepared.clear(); // before the connection that they are of
    if (!isShared()) {
        QSqlDatabase::database(m_connection, false).close();
        QSqlDatabase::removeDatabase(m_connection);
    }
}

Result<QStringList> Database::tables()
{
    if (isShared()) {
        return all(
            u"SELECT CAST(tablename AS TEXT) FROM pg_tables WHERE schemaname = current_schema()"_s,
            {}, [](const QSqlQuery &query) { return query.value(0).toString(); });
    }
    return all(
        u"SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"_s,
        {}, [](const QSqlQuery &query) { return query.value(0).toString(); });
}

Result<void> Database::makeDurable()
{
    if (isShared())
        return {}; // done for each connection
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
    const auto begun = isShared() ? runOnce(u"BEGIN"_s) : run(u"BEGIN IMMEDIATE"_s);
    m_inTransaction = begun.ok();
    return begun;
}

Result<void> Database::commit()
{
    if (!m_inTransaction)
        return Error{ errc::Io, u"database: no transaction is open"_s, {} };
    const auto committed = isShared() ? runOnce(u"COMMIT"_s) : run(u"COMMIT"_s);
    if (committed)
        m_inTransaction = false;
    return committed;
}

void Database::rollback()
{
    m_broken.reset();
    if (!std::exchange(m_inTransaction, false))
        return;
    // It fails when SQLite has rolled back by itself: then there is nothing left to do. Nor is
    // there on a connection that is lost.
    if (!m_lost)
        static_cast<void>(runOnce(u"ROLLBACK"_s));
    m_broken.reset();
}

Result<void> Database::setSavepoint()
{
    const QString sql = u"SAVEPOINT mutation"_s;
    return isShared() ? runOnce(sql) : run(sql);
}

Result<void> Database::releaseSavepoint()
{
    const QString sql = u"RELEASE SAVEPOINT mutation"_s;
    return isShared() ? runOnce(sql) : run(sql);
}

Result<void> Database::rollbackToSavepoint()
{
    const QString sql = u"ROLLBACK TO SAVEPOINT mutation"_s;
    if (!isShared())
        return run(sql);
    if (m_broken && m_broken->code == errc::Validation)
        m_broken.reset();
    return runOnce(sql);
}

Result<void> Database::lockNames(const QStringList &names)
{
    if (!isShared())
        return {};
    JsonWriter json;
    json.beginArray();
    for (const QString &name : names)
        json.value(name);
    json.endArray();
    // Everybody takes them in the same order. Numbers that are equal by chance make two wait that
    // need not.
    return each(
        u"SELECT CAST(pg_advisory_xact_lock(number) AS TEXT) FROM (SELECT DISTINCT "
        "hashtextextended(name, 7) AS number FROM json_array_elements_text(CAST(? AS json)) "
        "AS name ORDER BY 1 OFFSET 0) AS numbers"_s,
        { QString::fromUtf8(json.text()) }, [](const QSqlQuery &) { return true; });
}

Result<bool> Database::tryLockName(const QString &name)
{
    if (!isShared())
        return true;
    const auto locked = first(u"SELECT pg_try_advisory_xact_lock(hashtextextended(?, 7))"_s,
        { name }, [](const QSqlQuery &query) { return query.value(0).toBool(); });
    if (!locked)
        return locked.error();
    return locked->value_or(false);
}

QString Database::textsOfJson() const
{
    return isShared() ? u"(SELECT json_array_elements_text(CAST(? AS json)))"_s
                      : u"(SELECT value FROM json_each(?))"_s;
}

Result<void> Database::run(const QString &sql, const QVariantList &values)
{
    return each(sql, values, [](const QSqlQuery &) { return false; });
}

Result<void> Database::runScript(QStringView script)
{
    for (const QStringView part : script.split(u';')) {
        const QStringView statement = part.trimmed();
        if (statement.isEmpty())
            continue;
        const auto done
            = runOnce(isShared() ? postgres::translated(statement) : statement.toString());
        if (!done)
            return done;
    }
    return {};
}

Result<void> Database::runOnce(const QString &sql)
{
    if (m_broken)
        return *m_broken;
    if (const auto ready = connected(); !ready)
        return ready;
    QSqlQuery query{ QSqlDatabase::database(m_connection, false) };
    if (!query.exec(sql))
        return noted(query.lastError(), sql);
    return {};
}

Result<void> Database::connected()
{
    if (!m_lost || m_inTransaction)
        return {};
    if (!m_notBefore.hasExpired())
        return Error{ errc::Io, u"database: it cannot be reached"_s, {} };
    QElapsedTimer took;
    took.start();
    const auto again = connectShared();
    if (again)
        qCInfo(lcStorage) << "the database is there again";
    else if (std::chrono::milliseconds{ took.elapsed() }
        > slowAttempt) // who waits for it has other things to do, too
        m_notBefore.setRemainingTime(pauseAfterSlow);
    return again;
}

Result<QSqlQuery *> Database::start(const QString &sql, const QVariantList &values)
{
    if (m_broken)
        return *m_broken;
    if (const auto ready = connected(); !ready)
        return ready.error();
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
    const QString code = isShared() ? QString{ postgres::codeOf(error) }
                                    : QString{ sqliteErrc(error.nativeErrorCode().toInt()) };
    Error made{ code,
        u"database: %1 (%2)%3"_s.arg(error.databaseText().simplified(),
            context.simplified().left(80), adviceFor(code, isShared())),
        {} };
    if (isShared() && postgres::isLost(error) && !m_lost) {
        m_lost = true;
        qCWarning(lcStorage) << "the connection to the database is lost:" << made.message;
    }
    if (m_inTransaction && (isShared() || code != errc::Validation))
        m_broken = made;
    return made;
}

} // namespace lockstep::server

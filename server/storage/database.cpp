// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/storage/database.h"

#include "core/base/jsonwriter.h"
#include "server/storage/databaseurl.h"
#include "server/storage/postgres.h"
#include "server/storage/postgresconnection.h"
#include "server/storage/sqliteconnection.h"

namespace lockstep::server {

using namespace Qt::StringLiterals;

namespace {

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

Error described(const Error &error, const QString &sql, bool isShared)
{
    return { error.code,
        u"database: %1 (%2)%3"_s.arg(
            error.message, sql.simplified().left(80), adviceFor(error.code, isShared)),
        {}, error.retryAfterMs };
}

} // namespace

Result<std::unique_ptr<Database>> Database::open(const QString &url)
{
    if (const auto named = checkDatabaseUrl(url); !named)
        return named.error();
    if (postgres::isUrl(url)) {
        auto connection = PostgresConnection::open(url);
        if (!connection)
            return connection.error();
        return std::unique_ptr<Database>{ new Database{ *std::move(connection), true } };
    }
    const QString path = url.mid(url.indexOf(u':') + 1);
    auto connection = SqliteConnection::open(path);
    if (!connection)
        return described(connection.error(), u"opening %1"_s.arg(path), false);
    return std::unique_ptr<Database>{ new Database{ *std::move(connection), false } };
}

Database::~Database() { rollback(); }

SqliteDatabase *Database::file()
{
    return m_isShared ? nullptr : &static_cast<SqliteConnection &>(*m_connection).file();
}

Result<QStringList> Database::tables()
{
    if (isShared()) {
        return all(
            u"SELECT CAST(tablename AS TEXT) FROM pg_tables WHERE schemaname = current_schema()"_s,
            {}, [](const ResultRow &row) { return row.text(0); });
    }
    return all(
        u"SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"_s,
        {}, [](const ResultRow &row) { return row.text(0); });
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
    // It fails when SQLite has rolled back by itself, or the connection is lost: then there is
    // nothing left to do.
    static_cast<void>(m_connection->execute(u"ROLLBACK"_s));
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
        { QString::fromUtf8(json.text()) }, [](const ResultRow &) { return true; });
}

Result<bool> Database::tryLockName(const QString &name)
{
    if (!isShared())
        return true;
    const auto locked = first(u"SELECT pg_try_advisory_xact_lock(hashtextextended(?, 7))"_s,
        { name }, [](const ResultRow &row) { return row.integer(0) != 0; });
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
    return each(sql, values, [](const ResultRow &) { return false; });
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
    return perform(sql, [&] { return m_connection->execute(sql); });
}

Result<void> Database::each(
    const QString &sql, const QVariantList &values, const Connection::Visit &visit)
{
    return perform(sql, [&] { return m_connection->each(sql, values, visit); });
}

template <typename Work> Result<void> Database::perform(const QString &sql, Work work)
{
    if (m_broken)
        return *m_broken;
    if (!m_inTransaction) {
        if (const auto ready = m_connection->ready(); !ready)
            return ready;
    }
    const Result<void> done = work();
    if (done)
        return done;
    const Error error = described(done.error(), sql, isShared());
    if (m_inTransaction && (isShared() || error.code != errc::Validation))
        m_broken = error;
    return error;
}

} // namespace lockstep::server

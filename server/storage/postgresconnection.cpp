// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/storage/postgresconnection.h"

#include "server/logging.h"
#include "server/storage/postgres.h"

#include <QElapsedTimer>
#include <QSqlDatabase>
#include <QSqlError>

#include <atomic>

namespace lockstep::server {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t mostStatements = 256; // updates of fields are many
constexpr std::chrono::milliseconds slowAttempt{ 500 };
constexpr std::chrono::milliseconds pauseAfterSlow{ 3'000 };
constexpr qint64 retryAfterMs = 1'000;

class QueryColumns final : public ResultRow
{
public:
    explicit QueryColumns(const QSqlQuery &query) : m_query(query) {}
    bool isNull(int column) const override { return m_query.isNull(column); }
    QString text(int column) const override { return m_query.value(column).toString(); }
    QByteArray utf8(int column) const override { return text(column).toUtf8(); }
    QByteArray blob(int column) const override { return m_query.value(column).toByteArray(); }
    qint64 integer(int column) const override { return m_query.value(column).toLongLong(); }
    double real(int column) const override { return m_query.value(column).toDouble(); }

private:
    const QSqlQuery &m_query;
};

// QtSql's connections have process-wide names.
QString freshName()
{
    // Two threads that use QtSql for the first time at once may both register its cleaning up, and
    // then QCoreApplication's destructor never ends (Qt 6.4).
    [[maybe_unused]] static const QStringList drivers = QSqlDatabase::drivers();
    static std::atomic<int> count = 0;
    return u"lockstep-%1"_s.arg(++count);
}

} // namespace

PostgresConnection::PostgresConnection(const QString &url) : m_name(freshName()), m_url(url) {}

PostgresConnection::~PostgresConnection() { QSqlDatabase::removeDatabase(m_name); }

Result<std::unique_ptr<PostgresConnection>> PostgresConnection::open(const QString &url)
{
    std::unique_ptr<PostgresConnection> connection{ new PostgresConnection{ url } };
    if (const auto connected = connection->connect(); !connected)
        return connected.error();
    return connection;
}

Result<void> PostgresConnection::connect()
{
    // Without their connection the statements have nothing to give back.
    QSqlDatabase::removeDatabase(m_name);
    m_prepared.clear();
    if (const auto added = postgres::addConnection(m_name, m_url); !added)
        return added;
    QSqlDatabase sql = QSqlDatabase::database(m_name, false);
    Result<void> usable;
    if (sql.open()) {
        usable = postgres::prepareSession(sql);
    } else {
        usable = Error{ errc::Io,
            u"database %1: %2"_s.arg(postgres::withoutPassword(m_url).left(120),
                sql.lastError().databaseText().simplified()),
            {}, retryAfterMs };
    }
    m_lost = !usable;
    return usable;
}

Result<void> PostgresConnection::ready()
{
    if (!m_lost)
        return {};
    if (!m_notBefore.hasExpired())
        return Error{ errc::Io, u"database: it cannot be reached"_s, {}, retryAfterMs };
    QElapsedTimer took;
    took.start();
    const auto again = connect();
    if (again)
        qCInfo(lcStorage) << "the database is there again";
    else if (std::chrono::milliseconds{ took.elapsed() }
        > slowAttempt) // who waits for it has other things to do, too
        m_notBefore.setRemainingTime(pauseAfterSlow);
    return again;
}

Result<void> PostgresConnection::execute(const QString &statement)
{
    if (m_lost)
        return Error{ errc::Io, u"the connection is lost"_s, {}, retryAfterMs };
    QSqlQuery query{ QSqlDatabase::database(m_name, false) };
    if (!query.exec(statement))
        return failure(query.lastError());
    return {};
}

Result<void> PostgresConnection::each(
    const QString &statement, const QVariantList &values, const Visit &visit)
{
    const auto known = prepared(statement);
    if (!known)
        return known.error();
    QSqlQuery &query = **known;
    for (qsizetype i = 0; i < values.size(); ++i)
        query.bindValue(static_cast<int>(i), values.at(i));
    Result<void> done;
    if (!query.exec())
        done = failure(query.lastError());
    bool wanted = done.ok();
    while (wanted && query.next())
        wanted = visit(QueryColumns{ query });
    if (wanted && query.lastError().isValid())
        done = failure(query.lastError());
    query.finish(); // stays prepared
    return done;
}

Result<QSqlQuery *> PostgresConnection::prepared(const QString &statement)
{
    auto known = m_prepared.find(statement);
    if (known != m_prepared.end())
        return &known->second;
    if (m_prepared.size() >= mostStatements)
        m_prepared.clear();
    QSqlQuery query{ QSqlDatabase::database(m_name, false) };
    query.setForwardOnly(true);
    if (!query.prepare(statement))
        return failure(query.lastError());
    return &m_prepared.emplace(statement, std::move(query)).first->second;
}

Error PostgresConnection::failure(const QSqlError &error)
{
    Error made{ QString{ postgres::codeOf(error) }, error.databaseText().simplified(), {} };
    const bool isLost = postgres::isLost(error);
    if (isLost && !std::exchange(m_lost, true))
        qCWarning(lcStorage) << "the connection to the database is lost:" << made.message;
    if (isLost || made.code == errc::StoreLocked || made.code == errc::StoreContended)
        made.retryAfterMs = retryAfterMs;
    return made;
}

} // namespace lockstep::server

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/sqlitestatement.h"

#include "core/base/storefault.h"

#include <sqlite3.h>

#include <utility>

namespace lockstep {

using namespace Qt::StringLiterals;

int SqliteRow::columns() const { return sqlite3_column_count(m_statement); }

QString SqliteRow::name(int column) const
{
    return QString::fromUtf8(sqlite3_column_name(m_statement, column));
}

qint64 SqliteRow::integer(int column) const { return sqlite3_column_int64(m_statement, column); }

double SqliteRow::real(int column) const { return sqlite3_column_double(m_statement, column); }

QString SqliteRow::text(int column) const
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return text ? QString::fromUtf8(text, sqlite3_column_bytes(m_statement, column)) : QString{};
}

QByteArray SqliteRow::bytes(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return { bytes, sqlite3_column_bytes(m_statement, column) };
}

bool SqliteRow::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

QVariant SqliteRow::value(int column) const
{
    switch (sqlite3_column_type(m_statement, column)) {
    case SQLITE_INTEGER:
        return integer(column);
    case SQLITE_FLOAT:
        return real(column);
    case SQLITE_TEXT:
        return text(column);
    case SQLITE_BLOB:
        return bytes(column);
    default:
        return {};
    }
}

Result<SqliteStatement> SqliteStatement::prepare(
    sqlite3 *connection, const QString &sql, SqliteFailure failure)
{
    if (!connection)
        return Error{ errc::Io, u"the database is not open"_s, {} };
    const QByteArray utf8 = sql.toUtf8();
    sqlite3_stmt *statement = nullptr;
    const int code = sqlite3_prepare_v3(connection, utf8.constData(),
        static_cast<int>(utf8.size()) + 1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (code != SQLITE_OK)
        return failure(code, QString::fromUtf8(sqlite3_errmsg(connection)));
    return SqliteStatement{ statement, failure };
}

SqliteStatement::SqliteStatement(SqliteStatement &&other) noexcept { *this = std::move(other); }

SqliteStatement &SqliteStatement::operator=(SqliteStatement &&other) noexcept
{
    std::swap(m_statement, other.m_statement);
    std::swap(m_failure, other.m_failure);
    std::swap(m_code, other.m_code);
    std::swap(m_badValue, other.m_badValue);
    return *this;
}

SqliteStatement::~SqliteStatement() { sqlite3_finalize(m_statement); }

void SqliteStatement::bind(int place, qint64 number)
{
    bound(sqlite3_bind_int64(m_statement, place + 1, number));
}

void SqliteStatement::bind(int place, const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    bind(place,
        text.isNull() ? std::string_view{}
                      : std::string_view{ utf8.data(), static_cast<size_t>(utf8.size()) });
}

void SqliteStatement::bind(int place, std::string_view utf8)
{
    bound(sqlite3_bind_text64(
        m_statement, place + 1, utf8.data(), utf8.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
}

void SqliteStatement::bind(int place, const QByteArray &blob)
{
    bound(sqlite3_bind_blob64(m_statement, place + 1, blob.isNull() ? nullptr : blob.constData(),
        static_cast<sqlite3_uint64>(blob.size()), SQLITE_TRANSIENT));
}

void SqliteStatement::bind(int place, const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::UnknownType:
        bound(sqlite3_bind_null(m_statement, place + 1));
        break;
    case QMetaType::QString:
        bind(place, value.toString());
        break;
    case QMetaType::QByteArray:
        bind(place, value.toByteArray());
        break;
    case QMetaType::Double:
        bound(sqlite3_bind_double(m_statement, place + 1, value.toDouble()));
        break;
    default:
        bind(place, value.toLongLong());
    }
}

void SqliteStatement::bound(int code)
{
    if (code != SQLITE_OK)
        m_badValue = code;
}

void SqliteStatement::start()
{
    m_code = std::exchange(m_badValue, SQLITE_OK);
    if (m_code == SQLITE_OK)
        m_code = storeFault();
    if (m_code == SQLITE_OK)
        step();
}

void SqliteStatement::step() { m_code = sqlite3_step(m_statement); }

bool SqliteStatement::isOnRow() const { return m_code == SQLITE_ROW; }

Result<void> SqliteStatement::finish()
{
    Result<void> ended;
    if (m_code == SQLITE_ROW) // no more are wanted: only now it is committed
        m_code = sqlite3_reset(m_statement);
    if (m_code != SQLITE_OK && m_code != SQLITE_DONE) {
        sqlite3 *const connection = sqlite3_db_handle(m_statement);
        const bool isOfStep = sqlite3_extended_errcode(connection) == m_code;
        ended = m_failure(m_code,
            QString::fromUtf8(isOfStep ? sqlite3_errmsg(connection) : sqlite3_errstr(m_code)));
    }
    sqlite3_reset(m_statement);
    return ended;
}

} // namespace lockstep

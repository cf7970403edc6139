// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>
#include <QVariant>

#include <string_view>
#include <type_traits>
#include <utility>

struct sqlite3;
struct sqlite3_stmt;

namespace lockstep {

// What a failure of SQLite is for whoever has the file: one of core/store/sqliteerror.h.
using SqliteFailure = Error (*)(int code, const QString &text);

// The row that a statement stands on, as long as it is visited. Columns count from 0.
class SqliteRow
{
public:
    explicit SqliteRow(sqlite3_stmt *statement) : m_statement(statement) {}

    [[nodiscard]] int columns() const;
    [[nodiscard]] QString name(int column) const;
    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] QString text(int column) const; // null if it is NULL
    [[nodiscard]] QByteArray bytes(int column) const; // a text's are UTF-8
    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] QVariant value(int column) const; // qint64, double, QString, QByteArray, invalid

private:
    sqlite3_stmt *m_statement;
};

// A prepared statement, which may be run any number of times; gone before its connection is closed.
// (Not QSqlQuery: that asks for the names and types of all columns at each run, and makes up names
// for places and UTF-16 of texts that are never read as such.)
class SqliteStatement
{
public:
    [[nodiscard]] static Result<SqliteStatement> prepare(
        sqlite3 *connection, const QString &sql, SqliteFailure failure);
    SqliteStatement(SqliteStatement &&other) noexcept;
    SqliteStatement &operator=(SqliteStatement &&other) noexcept;
    ~SqliteStatement();

    // The values of its "?", in their order or by their place (from 0), for the runs that follow.
    // What is null, or invalid, is NULL. One that cannot be taken is the error of the next run.
    template <typename... Values> SqliteStatement &with(const Values &...values)
    {
        int place = 0;
        (bind(place++, values), ...);
        return *this;
    }
    void bind(int place, int number) { bind(place, qint64{ number }); }
    void bind(int place, qint64 number);
    void bind(int place, const QString &text);
    void bind(int place, std::string_view utf8);
    void bind(int place, const QByteArray &blob);
    void bind(int place, const QVariant &value);

    // From the beginning to the end.
    [[nodiscard]] Result<void> run()
    {
        return each([](const SqliteRow &) {});
    }
    // visit(row) for each row; if it gives a Result<void>, until one that is an error, which is
    // then that of the run; if it gives a bool, until it is false. It may not use this statement.
    template <typename Visit> [[nodiscard]] Result<void> each(Visit visit)
    {
        using Wanted = std::invoke_result_t<Visit, const SqliteRow &>;
        Result<void> wanted;
        for (start(); wanted && isOnRow(); step()) {
            if constexpr (std::is_void_v<Wanted>) {
                visit(SqliteRow{ m_statement });
            } else if constexpr (std::is_same_v<Wanted, bool>) {
                if (!visit(SqliteRow{ m_statement }))
                    break;
            } else {
                wanted = visit(SqliteRow{ m_statement });
            }
        }
        const Result<void> ended = finish();
        return wanted ? ended : wanted;
    }

private:
    SqliteStatement(sqlite3_stmt *statement, SqliteFailure failure)
        : m_statement(statement), m_failure(failure)
    {}

    void bound(int code);
    void start();
    void step();
    [[nodiscard]] bool isOnRow() const;
    [[nodiscard]] Result<void> finish(); // gives its locks back

    sqlite3_stmt *m_statement = nullptr;
    SqliteFailure m_failure = nullptr;
    int m_code = 0; // of the last step
    int m_badValue = 0; // of the last value that could not be taken
};

} // namespace lockstep

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/store/sqliteerror.h"
#include "core/store/sqlitestatement.h"

#include <QStringList>

#include <functional>
#include <unordered_map>

namespace lockstep {

// One SQLite file by its one writing connection (SQLite before 3.51.3 can damage a file in WAL mode
// that two connections write and checkpoint at once), without memory mapping: a bad disk is an
// error then and no signal. Used on one thread.
class SqliteDatabase
{
public:
    enum class Durability {
        Full, // a commit survives the loss of power
        Normal, // it survives the end of the process; power loss may take the last ones, whole
    };

    explicit SqliteDatabase(SqliteFailure failure = storeError) : m_failure(failure) {}
    ~SqliteDatabase() { close(); }
    SqliteDatabase(const SqliteDatabase &) = delete;
    SqliteDatabase &operator=(const SqliteDatabase &) = delete;

    // ":memory:" or a file, made with mode 0600 if it is missing. `maxPages` (0: none) is a quota.
    [[nodiscard]] Result<void> open(const QString &file, Durability durability, int maxPages = 0);
    // To look at one that may be damaged: nothing is made or set in it.
    [[nodiscard]] Result<void> openAsItIs(const QString &file);
    void close();
    [[nodiscard]] bool isOpen() const { return m_connection != nullptr; }
    [[nodiscard]] sqlite3 *handle() const { return m_connection; } // for what is not here

    // Statements without values, run once and not kept prepared; their rows are not looked at.
    [[nodiscard]] Result<void> execute(const QString &sql);
    // Prepared once and kept until close().
    [[nodiscard]] Result<SqliteStatement *> prepare(const QString &sql);
    // Keeps none if there are more than so many, for texts that vary. None may be running.
    void limitPrepared(size_t most);
    // The same, and run with these values for its "?" (SqliteStatement).
    template <typename... Values>
    [[nodiscard]] Result<void> run(const QString &sql, const Values &...values)
    {
        const auto statement = prepare(sql);
        return statement ? (*statement)->with(values...).run() : statement.error();
    }
    template <typename Visit, typename... Values>
    [[nodiscard]] Result<void> each(const QString &sql, Visit visit, const Values &...values)
    {
        const auto statement = prepare(sql);
        return statement ? (*statement)->with(values...).each(std::move(visit)) : statement.error();
    }
    // The first value of the first row; an invalid one if there is none.
    [[nodiscard]] Result<QVariant> value(const QString &sql);
    [[nodiscard]] qint64 lastRowId() const; // of the last row that was inserted
    // STORE_CORRUPT if the tree of pages, or an index, is not what it should be. Quick: without the
    // indexes.
    enum class Check { Full, Quick };
    [[nodiscard]] Result<void> checkIntegrity(Check check = Check::Full);
    // All of `work` or nothing.
    [[nodiscard]] Result<void> transaction(const std::function<Result<void>()> &work);

    // The version of the tables, 0 if there are none. It stands in the header twice (user_version,
    // and with a mark of ours in application_id), so that damage is not taken for a newer version:
    // then STORE_CORRUPT.
    [[nodiscard]] Result<qint64> version();
    [[nodiscard]] Result<void> setVersion(qint64 version);
    // The same of a file that is not open, without touching it. STORE_CORRUPT also: no SQLite file.
    [[nodiscard]] static Result<qint64> peekVersion(const QString &file);
    // The file with what belongs to it ("-wal", "-shm").
    [[nodiscard]] static QStringList filesOf(const QString &file);

private:
    SqliteFailure m_failure;
    sqlite3 *m_connection = nullptr;
    QString m_file{};
    // Statements are long, and most differ in how long.
    struct StatementHash
    {
        size_t operator()(const QString &sql) const
        {
            return qHash(QStringView{ sql }.right(16), static_cast<size_t>(sql.size()));
        }
    };
    std::unordered_map<QString, SqliteStatement, StatementHash> m_prepared{};
};

} // namespace lockstep

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

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

    SqliteDatabase() = default;
    ~SqliteDatabase() { close(); }
    SqliteDatabase(const SqliteDatabase &) = delete;
    SqliteDatabase &operator=(const SqliteDatabase &) = delete;

    // ":memory:" or a file, made with mode 0600 if it is missing. `maxPages` (0: none) is a quota.
    [[nodiscard]] Result<void> open(const QString &file, Durability durability, int maxPages = 0);
    void close();
    [[nodiscard]] bool isOpen() const { return m_database.isOpen(); }

    [[nodiscard]] Result<void> execute(const QString &sql);
    // Prepared once and kept until close(); for texts that do not vary. Values for its "?" by
    // bindPlace(). Whoever has read its rows calls finish().
    [[nodiscard]] Result<QSqlQuery *> prepare(const QString &sql);
    // The first value of the first row; an invalid one if there is none.
    [[nodiscard]] Result<QVariant> value(const QString &sql);
    // STORE_CORRUPT if the tree of pages, or an index, is not what it should be. Quick: without the
    // indexes.
    enum class Check { Full, Quick };
    [[nodiscard]] Result<void> checkIntegrity(Check check = Check::Full);
    // All of `work` or nothing.
    [[nodiscard]] Result<void> transaction(const std::function<Result<void>()> &work);

    // STORE_FULL, STORE_CORRUPT or IO.
    [[nodiscard]] static Error toError(const QSqlError &error);
    [[nodiscard]] static Result<void> run(QSqlQuery &query);

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
    QSqlDatabase m_database{};
    QString m_connection{};
    // Statements are long, and most differ in how long.
    struct StatementHash
    {
        size_t operator()(const QString &sql) const
        {
            return qHash(QStringView{ sql }.right(16), static_cast<size_t>(sql.size()));
        }
    };
    std::unordered_map<QString, QSqlQuery, StatementHash> m_prepared{};
};

} // namespace lockstep

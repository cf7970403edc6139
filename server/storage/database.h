// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "server/storage/connection.h"

#include <QList>
#include <QStringList>

#include <memory>
#include <optional>
#include <type_traits>

namespace lockstep {
class SqliteDatabase;
}

namespace lockstep::server {

// A database by one connection: statements, transactions, and errors in our codes. Everything in
// which SQLite and PostgreSQL differ is here, in the connections and in schema.cpp; the SQL of
// Storage is common to both (placeholders "?", ON CONFLICT, RETURNING). Used on one thread.
//
// A file of SQLite has one writer, whose transactions see nobody else's. A PostgreSQL database has
// one for each node, at READ COMMITTED: what is read in a transaction to be written again is read
// under a lock (lockNames(), or a row that was written). Its connection is made anew, outside of
// transactions, when it was lost.
//
// Errors: STORE_LOCKED, STORE_CONTENDED (do the transaction again), STORE_CORRUPT, STORE_FULL,
// VALIDATION (a constraint), else IO. After any error but VALIDATION nothing more is done until
// rollback(). With PostgreSQL that goes for VALIDATION, too, but there rollbackToSavepoint() helps.
class Database
{
public:
    // "sqlite:FILE", "sqlite::memory:" or "postgres://USER@HOST/DATABASE". A SQLite file is locked
    // for this process as long as it is open: two writers are one too many for SQLite before 3.51.3
    // (its "WAL-reset" bug).
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const QString &url);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    // Others may write to it at the same time.
    [[nodiscard]] bool isShared() const { return m_isShared; }
    // For what SQLite alone can do; null: it is shared.
    [[nodiscard]] SqliteDatabase *file();
    // Names are as in the schema. Empty: a new database.
    [[nodiscard]] Result<QStringList> tables();
    // The write-ahead log and the rules for durability, once the file is known to be ours.
    Result<void> makeDurable();

    Result<void> begin();
    Result<void> commit();
    void rollback(); // does nothing without a transaction
    [[nodiscard]] bool inTransaction() const { return m_inTransaction; }
    Result<void> setSavepoint();
    Result<void> releaseSavepoint();
    Result<void> rollbackToSavepoint();
    // Until the end of the transaction no other has any of these names: in a shared database, and
    // nothing in another. All of a transaction at once, or two may wait for each other.
    Result<void> lockNames(const QStringList &names);
    // Whether this name is free, which is then ours like above.
    [[nodiscard]] Result<bool> tryLockName(const QString &name);
    // "IN" this is a JSON array of texts, bound to its one placeholder.
    [[nodiscard]] QString textsOfJson() const;

    // Statements without values, run once and not kept prepared; between them ';'. Types are BLOB,
    // and TEXT in the order of its bytes.
    Result<void> runScript(QStringView script);

    // A statement without result rows.
    Result<void> run(const QString &sql, const QVariantList &values = {});

    // All result rows, each made by read(row).
    template <typename Read>
    [[nodiscard]] auto all(const QString &sql, const QVariantList &values, Read read)
        -> Result<QList<std::invoke_result_t<Read, const ResultRow &>>>
    {
        QList<std::invoke_result_t<Read, const ResultRow &>> rows;
        const auto done = each(sql, values, [&](const ResultRow &row) {
            rows.append(read(row));
            return true;
        });
        if (!done)
            return done.error();
        return rows;
    }

    // The first result row, or nothing.
    template <typename Read>
    [[nodiscard]] auto first(const QString &sql, const QVariantList &values, Read read)
        -> Result<std::optional<std::invoke_result_t<Read, const ResultRow &>>>
    {
        std::optional<std::invoke_result_t<Read, const ResultRow &>> first;
        const auto done = each(sql, values, [&](const ResultRow &row) {
            first = read(row);
            return false;
        });
        if (!done)
            return done.error();
        return first;
    }

    // visit(row) for each result row, until it gives false. It may not use the database.
    Result<void> each(
        const QString &sql, const QVariantList &values, const Connection::Visit &visit);

private:
    Database(std::unique_ptr<Connection> connection, bool isShared)
        : m_connection(std::move(connection)), m_isShared(isShared)
    {}

    Result<void> runOnce(const QString &sql);
    template <typename Work> Result<void> perform(const QString &sql, Work work);

    std::unique_ptr<Connection> m_connection;
    bool m_isShared;
    bool m_inTransaction = false;
    std::optional<Error> m_broken; // why the transaction cannot go on
};

} // namespace lockstep::server

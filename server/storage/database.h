// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <QDeadlineTimer>
#include <QList>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QStringList>
#include <QVariant>

#include <memory>
#include <optional>
#include <type_traits>
#include <unordered_map>

namespace lockstep::server {

// One connection to a database over QtSql: prepared statements, transactions, and errors in our
// codes. Everything in which SQLite and PostgreSQL differ is here, in postgres.cpp and schema.cpp;
// the SQL of Storage is common to both (placeholders "?", ON CONFLICT, RETURNING). Used on one
// thread.
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
    [[nodiscard]] bool isShared() const { return !m_url.isEmpty(); }
    // QtSql's name of it, for tools that copy tables.
    [[nodiscard]] const QString &connectionName() const { return m_connection; }
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

    // All result rows, each made by read(query).
    template <typename Read>
    [[nodiscard]] auto all(const QString &sql, const QVariantList &values, Read read)
        -> Result<QList<std::invoke_result_t<Read, const QSqlQuery &>>>
    {
        QList<std::invoke_result_t<Read, const QSqlQuery &>> rows;
        const auto done = each(sql, values, [&](const QSqlQuery &query) {
            rows.append(read(query));
            return true;
        });
        if (!done)
            return done.error();
        return rows;
    }

    // The first result row, or nothing.
    template <typename Read>
    [[nodiscard]] auto first(const QString &sql, const QVariantList &values, Read read)
        -> Result<std::optional<std::invoke_result_t<Read, const QSqlQuery &>>>
    {
        std::optional<std::invoke_result_t<Read, const QSqlQuery &>> row;
        const auto done = each(sql, values, [&](const QSqlQuery &query) {
            row = read(query);
            return false;
        });
        if (!done)
            return done.error();
        return row;
    }

    // visit(query) -> bool for each result row until it returns false. It may not use the database.
    template <typename Visit>
    Result<void> each(const QString &sql, const QVariantList &values, Visit visit)
    {
        auto started = start(sql, values);
        if (!started)
            return started.error();
        QSqlQuery &query = **started;
        bool wanted = true;
        while (wanted && query.next())
            wanted = visit(query);
        const Result<void> done = wanted ? checked(query) : Result<void>{};
        query.finish(); // gives its locks back; stays prepared
        return done;
    }

private:
    Database(const QString &connection, const QString &url) : m_connection(connection), m_url(url)
    {}

    [[nodiscard]] static Result<std::unique_ptr<Database>> openShared(
        const QString &connection, const QString &url);
    Result<void> connectShared();
    Result<void> connected(); // again, if it must be
    [[nodiscard]] Result<QSqlQuery *> start(const QString &sql, const QVariantList &values);
    Result<void> checked(const QSqlQuery &query);
    [[nodiscard]] Error noted(const QSqlError &error, const QString &context);
    Result<void> runOnce(const QString &sql);

    QString m_connection; // QtSql's name of it
    QString m_url; // of a shared one
    bool m_lost = false; // its connection
    QDeadlineTimer m_notBefore{}; // is it tried again, when trying takes long
    // Statements are long, and most differ in how long.
    struct StatementHash
    {
        size_t operator()(const QString &sql) const
        {
            return qHash(QStringView{ sql }.right(16), static_cast<size_t>(sql.size()));
        }
    };
    std::unordered_map<QString, QSqlQuery, StatementHash> m_prepared;
    bool m_inTransaction = false;
    std::optional<Error> m_broken; // why the transaction cannot go on
};

} // namespace lockstep::server

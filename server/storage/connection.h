// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <QVariant>

#include <functional>

namespace lockstep::server {

// The row that a statement stands on, as long as it is visited. Columns count from 0. What is NULL
// is null, or 0.
class ResultRow
{
public:
    virtual ~ResultRow() = default;
    [[nodiscard]] virtual bool isNull(int column) const = 0;
    [[nodiscard]] virtual QString text(int column) const = 0;
    [[nodiscard]] virtual QByteArray utf8(int column) const = 0; // of a text
    [[nodiscard]] virtual QByteArray blob(int column) const = 0;
    [[nodiscard]] virtual qint64 integer(int column) const = 0;
    [[nodiscard]] virtual double real(int column) const = 0;
    [[nodiscard]] WallTime time(int column) const
    {
        return WallTime{ Milliseconds{ integer(column) } };
    }
};

// One connection, to a file of SQLite or a PostgreSQL server. Errors: in our codes (database.h),
// with the words of the database, to which the caller adds what was asked; and with a time to try
// again after, if that may help. Used on one thread.
class Connection
{
public:
    virtual ~Connection() = default;
    // Makes it anew if it was lost; outside of transactions. An error is a whole message.
    [[nodiscard]] virtual Result<void> ready() = 0;
    // A statement without values, run once and not kept prepared.
    [[nodiscard]] virtual Result<void> execute(const QString &statement) = 0;
    // A statement that is kept prepared, with the values of its "?"; visit(row) for each row, until
    // it gives false. A null QString is NULL.
    using Visit = std::function<bool(const ResultRow &)>;
    [[nodiscard]] virtual Result<void> each(
        const QString &statement, const QVariantList &values, const Visit &visit)
        = 0;
};

} // namespace lockstep::server

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/store/sqlitedatabase.h"
#include "server/storage/connection.h"

#include <memory>

namespace lockstep::server {

// A file of SQLite, or ":memory:". It is locked for this process as long as it is open.
class SqliteConnection final : public Connection
{
public:
    // A new file is its owner's alone. One that was not closed is looked at closely: STORE_CORRUPT.
    [[nodiscard]] static Result<std::unique_ptr<SqliteConnection>> open(const QString &path);

    [[nodiscard]] Result<void> ready() override { return {}; }
    [[nodiscard]] Result<void> execute(const QString &statement) override;
    [[nodiscard]] Result<void> each(
        const QString &statement, const QVariantList &values, const Visit &visit) override;

    [[nodiscard]] SqliteDatabase &file() { return m_file; }

private:
    SqliteConnection() : m_file(sqliteError) {}

    SqliteDatabase m_file;
};

} // namespace lockstep::server

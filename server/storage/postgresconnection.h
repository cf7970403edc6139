// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "server/storage/connection.h"

#include <QDeadlineTimer>
#include <QSqlQuery>

#include <memory>
#include <unordered_map>

namespace lockstep::server {

// A PostgreSQL database over QtSql. When the server is gone, what is asked fails; ready() tries to
// reach it again, and when that takes long, not each time.
class PostgresConnection final : public Connection
{
public:
    // Errors are whole messages; also BAD_ARGUMENT for a URL that cannot be meant.
    [[nodiscard]] static Result<std::unique_ptr<PostgresConnection>> open(const QString &url);
    ~PostgresConnection() override;
    PostgresConnection(const PostgresConnection &) = delete;
    PostgresConnection &operator=(const PostgresConnection &) = delete;

    [[nodiscard]] Result<void> ready() override;
    [[nodiscard]] Result<void> execute(const QString &statement) override;
    [[nodiscard]] Result<void> each(
        const QString &statement, const QVariantList &values, const Visit &visit) override;

private:
    explicit PostgresConnection(const QString &url);

    [[nodiscard]] Result<void> connect();
    [[nodiscard]] Result<QSqlQuery *> prepared(const QString &statement);
    [[nodiscard]] Error failure(const QSqlError &error);

    const QString m_name; // QtSql's
    const QString m_url;
    bool m_lost = false;
    QDeadlineTimer m_notBefore{}; // is it tried again
    std::unordered_map<QString, QSqlQuery> m_prepared{};
};

} // namespace lockstep::server

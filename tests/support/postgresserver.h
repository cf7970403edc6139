// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QProcess>
#include <QString>
#include <QTemporaryDir>

#include <memory>

namespace lockstep {

// A real PostgreSQL for the time of a test: in a temporary folder, on a Unix socket in it, as a
// user who is not root, and without care for the disk. It ends with this object, and with the
// process.
class PostgresServer
{
public:
    // Null, and why, if there is none here.
    [[nodiscard]] static std::unique_ptr<PostgresServer> start(QString *whyNot);
    ~PostgresServer();
    PostgresServer(const PostgresServer &) = delete;
    PostgresServer &operator=(const PostgresServer &) = delete;

    // A database of its own, empty, for Storage::open: a schema in the one that there is.
    [[nodiscard]] QString freshUrl();
    // One statement by psql; what it answered.
    QString run(const QString &sql) const;
    void kill(); // all connections break, and no new one is made
    bool restart();

private:
    PostgresServer() = default;
    bool launch();

    QTemporaryDir m_dir{};
    QString m_programs{};
    QProcess m_process{};
    int m_schemas = 0;
};

} // namespace lockstep

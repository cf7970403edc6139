// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/server/command.h"

#include <QLocalServer>

#include <chrono>
#include <functional>

namespace lockstep::app {

// Only one process writes a database. So a command that finds it open hands its command line to the
// server that has it, over a local socket beside the database that only its owner can open.

// In the server: runs each command line that comes, one after the other.
class ControlServer final : public QObject
{
    Q_OBJECT

public:
    using Run = std::function<Report(const CommandLine &)>;
    explicit ControlServer(Run run, QObject *parent = nullptr);
    // Error: IO. `databaseFile` empty: nothing to do.
    Result<void> listen(const QString &databaseFile);

private:
    void serve();

    Run m_run;
    QLocalServer m_server;
};

// In the command: nullopt if no server answers there. `patience`: for the work itself.
[[nodiscard]] std::optional<Report> runInServer(const QString &databaseFile,
    const CommandLine &line, std::chrono::milliseconds patience = std::chrono::seconds{ 30 });

} // namespace lockstep::app

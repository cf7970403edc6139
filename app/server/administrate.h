// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/server/command.h"
#include "server/auth/authservice.h"
#include "server/issues/administration.h"

#include <functional>

namespace lockstep::app {

// Where an administrative command finds the data: its own process or a running server.
struct AdminPort
{
    using Work = std::function<void(server::Administration &, server::Storage &)>;
    std::function<void(const Work &)> work{};
    server::TokenKeys keys{};
    std::function<WallTime()> now{};
    bool hasClients = false; // somebody takes what was appended to the logs
    std::function<bool()> isEnding{}; // the server is to end: long work is broken off
    QString files{}; // the directory of attachments; empty: there is none
};

// user, workspace, project, member, token and the transfers (see transfer.h). Nothing of the user's
// input is fatal: what is wrong stands in the report.
[[nodiscard]] Report administrate(const CommandLine &line, AdminPort &port);
// Whether `arguments` begin with one of those commands.
[[nodiscard]] bool isAdministration(const QStringList &arguments);
// The command needs a password from its caller.
[[nodiscard]] bool needsPassword(const QStringList &arguments);

} // namespace lockstep::app

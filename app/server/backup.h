// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/server/administrate.h"
#include "app/server/serve.h"

namespace lockstep::app {

// backup FILE: a copy of the database as it is now, also while a server runs on it. FILE must be
// absolute: the server may have another current folder than whoever asks.
[[nodiscard]] Report backUp(const CommandLine &line, AdminPort &port);
[[nodiscard]] bool isBackup(const QStringList &arguments);
// The name of its file made absolute. nullopt: it is named otherwise than once.
[[nodiscard]] std::optional<CommandLine> withAbsoluteFile(const CommandLine &line);

// --migrate: brings the tables up to this version, and says so.
[[nodiscard]] Report migrate(const QStringList &arguments, const DatabaseOptions &database);

} // namespace lockstep::app

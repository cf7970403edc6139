// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/server/administrate.h"
#include "app/server/serve.h"

namespace lockstep::app {

// backup FILE: a copy of the database as it is now, and of the files that it names (in FILE.files,
// unless --attachments names another directory), also while a server runs on it. Both must be
// absolute: the server may have another current folder than whoever asks.
[[nodiscard]] Report backUp(const CommandLine &line, AdminPort &port);
[[nodiscard]] bool isBackup(const QStringList &arguments);
// With both names, made absolute. nullopt: FILE is named otherwise than once.
[[nodiscard]] std::optional<CommandLine> withAbsoluteFiles(const CommandLine &line);

// --migrate: brings the tables up to this version, and says so.
[[nodiscard]] Report migrate(const QStringList &arguments, const DatabaseOptions &database);

} // namespace lockstep::app

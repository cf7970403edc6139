// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/server/command.h"
#include "app/server/serve.h"

namespace lockstep::app {

// restore FILE: puts a copy of a backup in the place of the database, with a new epoch, by which
// clients know that the log is another one: they fetch everything anew and send what the backup
// does not have. What was there is kept beside it. Not while a server runs on it.
[[nodiscard]] Report restoreBackup(const QStringList &arguments, const DatabaseOptions &database);

// `lockstepd new-epoch`: for a database that was restored by other means.
[[nodiscard]] Report renewEpochOf(const QStringList &arguments, const DatabaseOptions &database);

} // namespace lockstep::app

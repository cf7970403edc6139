// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/server/command.h"

#include <functional>

namespace lockstep::app {

// The caller's side of import and export. What is imported is first copied beside the database, and
// what is exported is first written there: a running server, which may see other folders than its
// caller, does the same as a process of its own, and nothing changes while it is read.
// `run` gets the command line with --file in it.
[[nodiscard]] Report transferWithFiles(const CommandLine &line, const QString &databaseFile,
    const std::function<Report(const CommandLine &)> &run);

} // namespace lockstep::app

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/server/administrate.h"

namespace lockstep::app {

// import and export. The file stands where whoever runs this can read and write it: the option
// --file names it (see transferfiles.h).
[[nodiscard]] Report transfer(const CommandLine &line, AdminPort &port);
[[nodiscard]] bool isTransfer(const QStringList &arguments);

// What those commands understand.
void addTransferOptions(QCommandLineParser &parser, bool isImport);

} // namespace lockstep::app

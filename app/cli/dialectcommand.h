// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QStringList>

namespace lockstep::app {

// lockstep-cli dialect list | check FILE (docs/dialects.md). Needs no profile. Returns the exit
// code.
[[nodiscard]] int runDialectCommand(const QStringList &words, bool json);

} // namespace lockstep::app

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>

#include <cstdio>
#include <functional>

namespace lockstep::app {

// Calls `asked` on the event loop of `context` when the process is asked to end (SIGINT, SIGTERM,
// SIGHUP), so that what is on its way to the disk gets there. Once a process.
void onTermination(QObject *context, std::function<void()> asked);

// Whether somebody reads along there.
[[nodiscard]] bool isTerminal(std::FILE *stream);

} // namespace lockstep::app

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/server/serve.h"

namespace lockstep::app {

// `lockstepd doctor`: looks at all that a server needs (settings, files, database, network,
// certificate, clock, limits), changes nothing, and says of each what is wrong and how to mend it.
// Takes the options of serve. Exit 1: something is wrong that keeps the server from working well.
[[nodiscard]] Report doctor(const CommandLine &line);

} // namespace lockstep::app

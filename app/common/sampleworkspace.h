// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"
#include "core/model/project.h"

namespace lockstep::server {
class Server;
}

namespace lockstep::app {

// Fills an empty server with the sample team and its backlog (docs/sample.md): people, projects,
// and what they did, mutation by mutation with the times of the story, so that the history, the
// logs and the counts are those of real work. Nothing happens if there are projects already.
Result<void> loadSampleWorkspace(server::Server &server);

// The people of the sample, in its order.
[[nodiscard]] Result<QList<User>> sampleTeam();

} // namespace lockstep::app

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "server/issues/logwriter.h"
#include "server/storage/storage.h"

namespace lockstep::server {

// A new project with its event, told to the administrators of the workspace, who have it from now
// on; `by` becomes its admin, unless it is null. Part of the caller's transaction; `log` is set to
// the workspace. VALIDATION: malformed, or the key is taken. BAD_ID: the id is.
[[nodiscard]] Result<Project> createProject(Storage &storage, LogWriter &log,
    const WorkspaceId &workspace, Project project, const OpId &op, const UserId &by);

} // namespace lockstep::server

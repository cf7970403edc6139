// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "server/issues/logwriter.h"
#include "server/storage/storage.h"

namespace lockstep::server {

// Who belongs to a workspace and who administers it, written with its events: to the directory, and
// to the space of the person, whose projects come and go with that (an administrator has all of
// them). Each call is part of the caller's transaction. `op` and `by` are null for the command
// line. `log` must be set to the workspace.
class People
{
public:
    People(Storage &storage, LogWriter &log, const WorkspaceId &workspace)
        : m_storage(storage), m_log(log), m_workspace(workspace)
    {}

    // Adds an account, or makes a person an administrator or not. VALIDATION: no such account, or
    // it would take away the last administrator.
    Result<void> set(const UserId &user, bool admin, const OpId &op, const UserId &by);
    // He leaves all projects, and his sessions in this workspace end. VALIDATION: not here, or the
    // last administrator.
    Result<void> remove(const UserId &user, const OpId &op, const UserId &by);
    // In all his workspaces he is called so.
    Result<void> rename(const UserId &user, const QString &name, const OpId &op, const UserId &by);

private:
    [[nodiscard]] Result<bool> isLastAdmin(const UserId &user);
    Result<void> list(const UserId &user, const OpId &op, const UserId &by);
    // Tells him of the projects that he has from now on and did not have, or has no more.
    Result<void> tellProjects(
        const UserId &user, bool wasAdmin, bool isAdmin, const OpId &op, const UserId &by);

    Storage &m_storage;
    LogWriter &m_log;
    const WorkspaceId m_workspace;
};

} // namespace lockstep::server

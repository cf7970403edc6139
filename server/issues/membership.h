// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "server/issues/logwriter.h"
#include "server/storage/storage.h"

namespace lockstep::server {

// Who belongs to a project, written with its events: to the project's space, and to the space of
// the person (space_granted, space_revoked), whose replica then takes or drops the data.
// Each call is part of the caller's transaction. `op` and `by` are null for the command line.
class Membership
{
public:
    Membership(Storage &storage, LogWriter &log) : m_storage(storage), m_log(log) {}

    // The seq in the project's space; nothing happens if it is so already (then its head).
    Result<qint64> set(
        const Project &project, const Member &member, const OpId &op, const UserId &by);
    // VALIDATION when it would take away the last admin. Whoever administers the workspace goes on
    // reading it: he is told his role, and keeps what he has.
    Result<qint64> remove(
        const Project &project, const UserId &user, const OpId &op, const UserId &by);
    // The same for somebody who leaves the workspace: also the last admin.
    Result<qint64> drop(
        const Project &project, const UserId &user, const OpId &op, const UserId &by);
    // docs/protocol.md, "4. Durable events": what somebody was told of a project goes with the
    // right to read it, and of his open conflicts there only his own side stays.
    Result<void> forget(const ProjectId &project, const UserId &user);

private:
    enum class Reads { NoMore, AsAdministrator }; // the latter: if he administers the workspace
    Result<qint64> takeOut(const Project &project, const UserId &user, Reads afterwards,
        const OpId &op, const UserId &by);
    // In the project, as a member or because he administers the workspace.
    [[nodiscard]] Result<std::optional<Role>> roleOf(const Project &project, const UserId &user);

    Storage &m_storage;
    LogWriter &m_log;
};

} // namespace lockstep::server

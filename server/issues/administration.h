// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/rng.h"
#include "server/issues/logwriter.h"
#include "server/storage/storage.h"

namespace lockstep::server {

// What the owner of a server does to it from outside the protocol: people, projects, members. Each
// call is one transaction that writes its events too; `log` collects what live clients must be
// sent (empty for a command line that runs beside no server).
class Administration
{
public:
    Administration(Storage &storage, Clock &clock, Rng &rng)
        : m_storage(storage), m_rng(rng), m_clock(clock), m_log(storage, clock)
    {}

    struct NewUser
    {
        UserId id{}; // null: the e-mail address, or a uuid when that is too long or not ASCII
        QString email{};
        QString name{};
        QString passwordHash{}; // PHC string or empty
        bool workspaceAdmin = false;
    };
    // The id is what tokens and sign-ins name: 1 to 32 small letters, digits and '-'. VALIDATION:
    // taken, or another form.
    Result<WorkspaceRow> addWorkspace(const WorkspaceId &id, const QString &name);
    Result<void> renameWorkspace(const WorkspaceId &id, const QString &name);
    // VALIDATION: not an address, or taken. BAD_ID.
    Result<User> addUser(const WorkspaceId &workspace, const NewUser &user);
    // An account that is there already, in another workspace too; or as administrator or not.
    Result<void> setPerson(const WorkspaceId &workspace, const UserId &user, bool admin);
    Result<void> removePerson(const WorkspaceId &workspace, const UserId &user);
    Result<void> setVerified(const UserId &user, bool verified); // that the address is his
    Result<void> setPasswordHash(const UserId &user, const QString &hash); // ends his sessions
    Result<void> setDisabled(const UserId &user, bool disabled); // ends his sessions
    // VALIDATION: key malformed or taken.
    Result<Project> addProject(
        const WorkspaceId &workspace, const QString &key, const QString &name);
    Result<void> setMember(
        const WorkspaceId &workspace, const QString &projectKey, const UserId &user, Role role);

    // For what else the owner does to the logs, in a transaction of its own: imports.
    [[nodiscard]] LogWriter &log() { return m_log; }
    [[nodiscard]] std::vector<LogRow> takeLog() { return m_log.takeRows(); }

private:
    // Runs `work` between begin and commit, or rolls back.
    template <typename T> Result<T> inTransaction(const std::function<Result<T>()> &work);

    [[nodiscard]] Result<bool> hasWorkspace(const WorkspaceId &id);

    Storage &m_storage;
    Rng &m_rng;
    Clock &m_clock;
    LogWriter m_log;
};

} // namespace lockstep::server

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/rng.h"
#include "server/issues/logwriter.h"
#include "server/storage/storage.h"

namespace lockstep::server {

[[nodiscard]] bool isEmailAddress(const QString &text);

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

    // --- Invitations ---
    struct Invite
    {
        QString email{};
        bool admin = false; // of the workspace
        QList<InvitationRow::Place> projects{};
        UserId by{}; // null: the owner of the server
        Milliseconds lifetime = std::chrono::days{ 7 };
    };
    struct Invited
    {
        InvitationRow row{};
        QByteArray token{}; // for the link; good for one use
    };
    // Takes the place of an older one for the same address. `by` must administer the workspace:
    // FORBIDDEN_OR_MISSING. VALIDATION: no address, here already, no such project, a lifetime of
    // less than a minute or more than 90 days.
    Result<Invited> invite(const WorkspaceId &workspace, const Invite &invite);
    // FORBIDDEN_OR_MISSING as above, or there is none.
    Result<QList<InvitationRow>> invitations(const WorkspaceId &workspace, const UserId &by);
    Result<void> revokeInvitation(
        const WorkspaceId &workspace, const QString &id, const UserId &by);
    // What a link is for. FORBIDDEN_OR_MISSING: unknown, used, revoked or expired.
    struct OpenInvitation
    {
        InvitationRow row{};
        WorkspaceRow workspace{};
        std::optional<AccountRow> account{}; // that has this address already
    };
    Result<OpenInvitation> openInvitation(const QByteArray &token);
    // Uses it up. A new account gets that name and hash; whoever has one must have been found to
    // know its password: `known` is that account. The address is verified from then on.
    struct Acceptance
    {
        QString name{};
        QString passwordHash{};
        UserId known{};
    };
    Result<User> acceptInvitation(const QByteArray &token, const Acceptance &acceptance);

    // For what else the owner does to the logs, in a transaction of its own: imports.
    [[nodiscard]] LogWriter &log() { return m_log; }
    [[nodiscard]] std::vector<LogRow> takeLog() { return m_log.takeRows(); }

private:
    // Runs `work` between begin and commit, or rolls back.
    template <typename T> Result<T> inTransaction(const std::function<Result<T>()> &work);

    [[nodiscard]] Result<void> mayInvite(const WorkspaceId &workspace, const UserId &by);
    [[nodiscard]] Result<OpenInvitation> findInvitation(const QByteArray &token);
    [[nodiscard]] Result<User> makeAccount(
        const UserId &wanted, const QString &email, const QString &name, const QString &hash);
    [[nodiscard]] Result<bool> hasWorkspace(const WorkspaceId &id);

    Storage &m_storage;
    Rng &m_rng;
    Clock &m_clock;
    LogWriter m_log;
};

template <typename T>
Result<T> Administration::inTransaction(const std::function<Result<T>()> &work)
{
    if (const auto begun = m_storage.begin(); !begun)
        return begun.error();
    const size_t mark = m_log.mark();
    Result<T> result = work();
    if (result) {
        if (const auto committed = m_storage.commit(); committed)
            return result;
        else
            result = committed.error();
    }
    m_storage.rollback();
    m_log.rollbackTo(mark);
    return result;
}

} // namespace lockstep::server

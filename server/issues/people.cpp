// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/issues/people.h"

#include "server/issues/membership.h"

#include <algorithm>

namespace lockstep::server {

using namespace Qt::StringLiterals;

namespace {

Error noSuchPerson(const UserId &user)
{
    return { errc::Validation, u"user: '%1' is not known"_s.arg(user.toString().left(80)),
        u"user"_s };
}

Error lastOfTheAdmins()
{
    return { errc::Validation, u"a workspace keeps at least one administrator"_s, u"admin"_s };
}

} // namespace

Result<bool> People::isLastAdmin(const UserId &user)
{
    const auto people = m_storage.people(m_workspace);
    if (!people)
        return people.error();
    const auto isAdmin = [](const User &u) { return u.admin; };
    return std::count_if(people->begin(), people->end(), isAdmin) == 1
        && std::any_of(
            people->begin(), people->end(), [&](const User &u) { return u.admin && u.id == user; });
}

Result<void> People::list(const UserId &user, const OpId &op, const UserId &by)
{
    const auto person = m_storage.person(m_workspace, user);
    if (!person)
        return person.error();
    if (!*person)
        return noSuchPerson(user);
    const auto event
        = m_log.append(directorySpace(m_workspace), op, by, event::UserUpdated{ **person });
    return event ? Result<void>{} : event.error();
}

Result<void> People::tellProjects(
    const UserId &user, bool wasAdmin, bool isAdmin, const OpId &op, const UserId &by)
{
    if (wasAdmin == isAdmin)
        return {};
    const auto projects = m_storage.projects(m_workspace);
    if (!projects)
        return projects.error();
    for (const Project &project : *projects) {
        const auto own = m_storage.role(project.id, user);
        if (!own)
            return own.error();
        const auto role = isAdmin ? std::optional{ Role::Admin } : *own;
        const SpaceId space = projectSpace(project.id);
        if (!role) {
            const auto forgotten = Membership{ m_storage, m_log }.forget(project.id, user);
            if (!forgotten)
                return forgotten;
        }
        const auto told = m_log.append(userSpace(user), op, by,
            role ? EventBody{ event::SpaceGranted{ space, project.name, *role } }
                 : EventBody{ event::SpaceRevoked{ space } });
        if (!told)
            return told.error();
    }
    return {};
}

Result<void> People::set(const UserId &user, bool admin, const OpId &op, const UserId &by)
{
    const auto account = m_storage.account(user);
    const auto before = m_storage.person(m_workspace, user);
    const auto last = isLastAdmin(user);
    if (!account || !before || !last)
        return !account ? account.error() : !before ? before.error() : last.error();
    if (!*account)
        return noSuchPerson(user);
    const bool isHere = *before && !(*before)->former;
    const bool wasAdmin = isHere && (*before)->admin;
    if (isHere && wasAdmin == admin)
        return {};
    if (*last && !admin)
        return lastOfTheAdmins();
    if (const auto set = m_storage.setPerson(m_workspace, user, admin); !set)
        return set;
    if (wasAdmin && !admin) { // his invitations end with the right to invite
        if (const auto done = m_storage.deleteInvitationsBy(m_workspace, user); !done)
            return done;
    }
    if (const auto listed = list(user, op, by); !listed)
        return listed;
    return tellProjects(user, wasAdmin, admin, op, by);
}

Result<void> People::remove(const UserId &user, const OpId &op, const UserId &by)
{
    const auto person = m_storage.person(m_workspace, user);
    const auto last = isLastAdmin(user);
    if (!person || !last)
        return !person ? person.error() : last.error();
    if (!*person || (*person)->former)
        return noSuchPerson(user);
    if (*last)
        return lastOfTheAdmins();
    if (const auto told = tellProjects(user, (*person)->admin, false, op, by); !told)
        return told;
    const auto projects = m_storage.projects(m_workspace);
    if (!projects)
        return projects.error();
    for (const Project &project : *projects) {
        // Whoever administers the workspace looks after the project from then on.
        const auto left = Membership{ m_storage, m_log }.drop(project, user, op, by);
        if (!left)
            return left.error();
    }
    if (const auto done = m_storage.deleteInvitationsBy(m_workspace, user); !done)
        return done;
    if (const auto removed = m_storage.removePerson(m_workspace, user); !removed)
        return removed;
    return list(user, op, by);
}

Result<void> People::rename(
    const UserId &user, const QString &name, const OpId &op, const UserId &by)
{
    auto account = m_storage.account(user);
    if (!account)
        return account.error();
    if (!*account)
        return noSuchPerson(user);
    if ((*account)->user.name == name)
        return {};
    (*account)->user.name = name;
    if (const auto saved = m_storage.saveAccount(**account); !saved)
        return saved;
    const auto workspaces = m_storage.workspacesOf(user);
    if (!workspaces)
        return workspaces.error();
    for (const WorkspaceRow &row : *workspaces) {
        // The op is known in the workspace of its author only.
        const OpId known = row.id == m_workspace ? op : OpId{};
        if (const auto listed = People{ m_storage, m_log, row.id }.list(user, known, by); !listed)
            return listed;
    }
    return {};
}

} // namespace lockstep::server

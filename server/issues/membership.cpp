// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/issues/membership.h"

#include "core/sync/codec.h"
#include "core/sync/scope.h"
#include "server/notify/notificationwriter.h"

#include <algorithm>

namespace lockstep::server {

using namespace Qt::StringLiterals;

namespace {

bool isLastAdmin(const QList<Member> &members, const UserId &user)
{
    const auto isAdmin = [](const Member &m) { return m.role == Role::Admin; };
    return std::count_if(members.begin(), members.end(), isAdmin) == 1
        && std::any_of(members.begin(), members.end(),
            [&](const Member &m) { return isAdmin(m) && m.user == user; });
}

Error lastAdmin()
{
    return { errc::Validation, u"a project keeps at least one admin"_s, u"role"_s };
}

} // namespace

Result<qint64> Membership::set(
    const Project &project, const Member &member, const OpId &op, const UserId &by)
{
    const auto members = m_storage.members(project.id);
    if (!members)
        return members.error();
    const auto known = std::find_if(
        members->begin(), members->end(), [&](const Member &m) { return m.user == member.user; });
    const bool added = known == members->end();
    if (!added && known->role == member.role)
        return m_storage.head(projectSpace(project.id));
    if (!added && member.role != Role::Admin && isLastAdmin(*members, member.user))
        return lastAdmin();
    if (const auto saved = m_storage.setMember(project.id, member); !saved)
        return saved.error();
    const SpaceId space = projectSpace(project.id);
    const auto event = m_log.append(space, op, by,
        added ? EventBody{ event::MemberAdded{ member } }
              : EventBody{ event::MemberRoleChanged{ member } });
    if (!event)
        return event.error();
    const auto role = roleOf(project, member.user);
    if (!role)
        return role.error();
    const auto told = m_log.append(userSpace(member.user), op, by,
        event::SpaceGranted{ space, project.name, role->value_or(member.role) });
    if (!told)
        return told.error();
    if (added) {
        NotificationWriter notify{ m_storage, m_log };
        if (const auto done = notify.tell(*told, { {}, project.id, nullptr }); !done)
            return done.error();
    }
    return event->seq;
}

Result<qint64> Membership::remove(
    const Project &project, const UserId &user, const OpId &op, const UserId &by)
{
    const auto members = m_storage.members(project.id);
    if (!members)
        return members.error();
    if (isLastAdmin(*members, user))
        return lastAdmin();
    return takeOut(project, user, Reads::AsAdministrator, op, by);
}

Result<qint64> Membership::drop(
    const Project &project, const UserId &user, const OpId &op, const UserId &by)
{
    return takeOut(project, user, Reads::NoMore, op, by);
}

Result<std::optional<Role>> Membership::roleOf(const Project &project, const UserId &user)
{
    const auto workspace = m_storage.workspaceOf(project.id);
    return workspace ? m_storage.roleIn(workspace->value_or(WorkspaceId{}), project.id, user)
                     : Result<std::optional<Role>>{ workspace.error() };
}

Result<qint64> Membership::takeOut(
    const Project &project, const UserId &user, Reads afterwards, const OpId &op, const UserId &by)
{
    const auto members = m_storage.members(project.id);
    if (!members)
        return members.error();
    const auto known = std::find_if(
        members->begin(), members->end(), [&](const Member &m) { return m.user == user; });
    const SpaceId space = projectSpace(project.id);
    if (known == members->end())
        return m_storage.head(space);
    if (const auto removed = m_storage.removeMember(project.id, user); !removed)
        return removed.error();
    const auto left = afterwards == Reads::AsAdministrator
        ? roleOf(project, user)
        : Result<std::optional<Role>>{ std::nullopt };
    if (!left)
        return left.error();
    if (!*left) {
        if (const auto forgotten = forget(project.id, user); !forgotten)
            return forgotten.error();
    }
    const auto event = m_log.append(space, op, by, event::MemberRemoved{ *known });
    if (!event)
        return event.error();
    const auto told = m_log.append(userSpace(user), op, by,
        *left ? EventBody{ event::SpaceGranted{ space, project.name, **left } }
              : EventBody{ event::SpaceRevoked{ space } });
    if (!told)
        return told.error();
    return event->seq;
}

Result<void> Membership::forget(const ProjectId &project, const UserId &user)
{
    const UserId keeper = m_log.keeper(user);
    NotificationStore inbox{ m_storage.database() };
    if (const auto forgotten = inbox.forget(keeper, project); !forgotten)
        return forgotten;
    const auto conflicts = m_storage.conflicts(keeper);
    if (!conflicts)
        return conflicts.error();
    JsonDocument document;
    for (const QByteArray &body : *conflicts) {
        const auto json = document.parse(body);
        auto conflict = json ? readConflict(*json) : Result<Conflict>{ json.error() };
        if (!conflict || conflict->issue.project != project)
            continue;
        keepOwnSide(*conflict);
        JsonWriter own;
        writeConflict(own, *conflict);
        if (const auto saved = m_storage.saveConflict(keeper, conflict->id, own.text()); !saved)
            return saved;
    }
    return {};
}

} // namespace lockstep::server

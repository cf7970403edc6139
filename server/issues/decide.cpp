// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/issues/decide.h"

#include "core/base/jsonwriter.h"
#include "core/model/check.h"
#include "core/sync/codec.h"
#include "server/issues/lostvalues.h"
#include "server/notify/notificationwriter.h"
#include "server/storage/spacekey.h"

namespace lockstep::server {

using namespace Qt::StringLiterals;

Error forbidden()
{
    return { errc::Forbidden, u"no such space, or no right to do this in it"_s, {} };
}

Result<ChangeEvent> Deciding::append(const SpaceId &space, EventBody body, const Issue *issue)
{
    auto event = log.append(space, mutation.op, actor.user, std::move(body), mutation.group);
    if (!event)
        return event;
    NotificationWriter notify{ storage, log };
    if (const auto told
        = notify.tell(*event, { actor.workspace, projectOf(mutation.space), issue });
        !told)
        return told.error();
    return event;
}

Result<std::optional<Role>> effectiveRole(
    Storage &storage, const Actor &actor, const ProjectId &project)
{
    return storage.roleIn(actor.workspace, project, actor.user);
}

Result<Project> authorize(Deciding &d, const ProjectId &id, Right right)
{
    const auto role = effectiveRole(d.storage, d.actor, id);
    if (!role)
        return role.error();
    if (!*role || **role < rowOf(right).atLeast)
        return forbidden();
    auto project = d.storage.project(id);
    if (!project)
        return project.error();
    if (!*project)
        return forbidden();
    return **project;
}

Result<Project> authorize(Deciding &d, Right right)
{
    const ProjectId project = projectOf(d.mutation.space);
    if (project.isNull())
        return forbidden();
    return authorize(d, project, right);
}

Result<void> authorizeInWorkspace(Deciding &d, Right right)
{
    if (d.mutation.space != directorySpace(d.actor.workspace))
        return forbidden();
    if (!rowOf(right).ofWorkspace)
        return {};
    const auto admin = d.storage.isWorkspaceAdmin(d.actor.workspace, d.actor.user);
    if (!admin)
        return admin.error();
    return *admin ? Result<void>{} : forbidden();
}

Result<FoundIssue> findIssue(Deciding &d, const IssueId &id, Right right)
{
    // He must at least read the space that he names.
    if (const auto named = authorize(d, Right::Read); !named)
        return named.error();
    const auto row = d.storage.issueToChange(id);
    if (!row)
        return row.error();
    if (*row) {
        const auto project = authorize(d, (*row)->issue.project, right);
        if (project)
            return FoundIssue{ **row, *project };
        if (project.error().code != errc::Forbidden)
            return project.error();
    }
    return Error{ errc::Forbidden,
        u"no such issue, or no right to do this: %1"_s.arg(id.toString().left(80)), {} };
}

Decision appliedBy(Deciding &d, const ChangeEvent &event, const QString &name)
{
    if (event.space == d.mutation.space)
        return Outcome{ outcome::Applied{ event.seq, name } };
    const auto head = d.storage.head(storedSpace(d.mutation.space, d.actor.workspace));
    if (!head)
        return head.error();
    return Outcome{ outcome::Applied{ *head, name } };
}

Decision raiseConflict(Deciding &d, Conflict conflict)
{
    conflict.id = ConflictId{ d.mutation.op.toString() };
    conflict.timestamp = d.log.timestamp();
    JsonWriter json;
    writeConflict(json, conflict);
    if (const auto saved = d.storage.saveConflict(d.keeper(), conflict.id, json.text()); !saved)
        return saved.error();
    if (const auto kept = keepRefused(d, conflict); !kept)
        return kept.error();
    const ChangeEvent raised{ userSpace(d.actor.user), 0, d.mutation.op, d.actor.user,
        conflict.timestamp, event::ConflictRaised{ conflict }, {} };
    NotificationWriter notify{ d.storage, d.log };
    if (const auto told
        = notify.tell(raised, { d.actor.workspace, projectOf(d.mutation.space), nullptr });
        !told)
        return told.error();
    if (const auto event
        = d.log.append(raised.space, raised.op, raised.user, raised.body, d.mutation.group);
        !event)
        return event.error();
    return Outcome{ outcome::Conflicted{ std::move(conflict) } };
}

Decision alreadySo(Deciding &d, const SpaceId &space)
{
    const auto head = d.storage.head(storedSpace(space, d.actor.workspace));
    if (!head)
        return head.error();
    return Outcome{ outcome::Applied{ *head, {} } };
}

Decision decide(Deciding &d, const mutation::ResolveConflict &m)
{
    const SpaceId own = userSpace(d.actor.user);
    if (d.mutation.space != own)
        return forbidden();
    const auto open = d.storage.conflict(d.keeper(), m.conflict);
    if (!open)
        return open.error();
    if (!*open)
        return alreadySo(d, own); // resolved on another device
    JsonDocument document;
    const auto json = document.parse(**open);
    const auto conflict = json ? readConflict(*json) : Result<Conflict>{ json.error() };
    if (conflict) {
        if (const auto kept = keepOverwritten(d, *conflict); !kept)
            return kept.error();
    }
    if (const auto gone = d.storage.deleteConflict(d.keeper(), m.conflict); !gone)
        return gone.error();
    NotificationStore inbox{ d.storage.database() };
    if (const auto settled = inbox.settle(d.keeper(), m.conflict); !settled)
        return settled.error();
    const auto event = d.append(own, event::ConflictResolved{ m.conflict });
    if (!event)
        return event.error();
    return Outcome{ outcome::Applied{ event->seq, {} } };
}

Decision decide(Deciding &d, const mutation::SaveFilter &m)
{
    const SpaceId own = userSpace(d.actor.user);
    if (d.mutation.space != own)
        return forbidden();
    const auto kept = d.storage.filter(d.keeper(), m.filter.id);
    if (!kept)
        return kept.error();
    JsonWriter json;
    writeSavedFilter(json, m.filter);
    if (*kept && **kept == json.text())
        return alreadySo(d, own);
    if (!*kept) {
        const auto all = d.storage.filters(d.keeper());
        if (!all)
            return all.error();
        if (all->size() >= maxSavedFilters)
            return invalid(u"filter", u"at most %1 of them"_s.arg(maxSavedFilters));
    }
    if (const auto saved = d.storage.saveFilter(d.keeper(), m.filter.id, json.text()); !saved)
        return saved.error();
    const auto event = d.append(own, event::FilterSaved{ m.filter });
    if (!event)
        return event.error();
    return Outcome{ outcome::Applied{ event->seq, {} } };
}

Decision decide(Deciding &d, const mutation::RemoveFilter &m)
{
    const SpaceId own = userSpace(d.actor.user);
    if (d.mutation.space != own)
        return forbidden();
    const auto kept = d.storage.filter(d.keeper(), m.filter);
    if (!kept)
        return kept.error();
    if (!*kept)
        return alreadySo(d, own); // removed on another device
    if (const auto gone = d.storage.deleteFilter(d.keeper(), m.filter); !gone)
        return gone.error();
    const auto event = d.append(own, event::FilterRemoved{ m.filter });
    if (!event)
        return event.error();
    return Outcome{ outcome::Applied{ event->seq, {} } };
}

} // namespace lockstep::server

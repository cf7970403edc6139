// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/issues/decide.h"
#include "server/issues/membership.h"

namespace lockstep::server {

using namespace Qt::StringLiterals;

Decision decide(Deciding &d, const mutation::SetMember &m)
{
    const auto project = authorize(d, Right::ManageMembers);
    if (!project)
        return project.error();
    const auto people = d.storage.peopleOf(d.actor.workspace);
    if (!people)
        return people.error();
    if (!people->contains(m.user))
        return Error{ errc::NotAMember, u"user: not in this workspace"_s, u"user"_s };
    const auto seq = Membership{ d.storage, d.log }.set(
        *project, { m.user, m.role }, d.mutation.op, d.actor.user);
    if (!seq)
        return seq.error();
    return Outcome{ outcome::Applied{ *seq, {} } };
}

Decision decide(Deciding &d, const mutation::RemoveMember &m)
{
    // Everybody may leave by himself.
    const auto project
        = authorize(d, m.user == d.actor.user ? Right::LeaveProject : Right::ManageMembers);
    if (!project)
        return project.error();
    const auto seq
        = Membership{ d.storage, d.log }.remove(*project, m.user, d.mutation.op, d.actor.user);
    if (!seq)
        return seq.error();
    return Outcome{ outcome::Applied{ *seq, {} } };
}

Decision decide(Deciding &d, const mutation::UpdateProject &m)
{
    const auto current = authorize(d, Right::ManageProject);
    if (!current)
        return current.error();
    if (m.project.version != current->version)
        return Error{ errc::Validation, u"version: the project was changed meanwhile"_s,
            u"version"_s };
    Project project = m.project;
    project.id = current->id;
    project.key = current->key; // issue names hold it
    if (const auto checked = checkProject(project); !checked)
        return checked.error();
    if (project == *current)
        return alreadySo(d, d.mutation.space);
    ++project.version;
    if (const auto saved = d.storage.saveProject(d.actor.workspace, project); !saved)
        return saved.error();
    const auto event = d.append(d.mutation.space, event::ProjectUpdated{ project });
    if (!event)
        return event.error();
    return Outcome{ outcome::Applied{ event->seq, {} } };
}

} // namespace lockstep::server

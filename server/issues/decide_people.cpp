// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/issues/decide.h"
#include "server/issues/newproject.h"
#include "server/issues/people.h"

namespace lockstep::server {

using namespace Qt::StringLiterals;

namespace {

// Not more is told of accounts that are in other workspaces than of those that do not exist.
Result<void> checkHere(Deciding &d, const UserId &user)
{
    const auto isHere = d.storage.isPerson(d.actor.workspace, user);
    if (!isHere)
        return isHere.error();
    if (!*isHere)
        return Error{ errc::NotAMember, u"user: not in this workspace"_s, u"user"_s };
    return {};
}

} // namespace

Decision decide(Deciding &d, const mutation::CreateProject &m)
{
    if (const auto may = authorizeInWorkspace(d, Right::CreateProject); !may)
        return may.error();
    const auto made = createProject(
        d.storage, d.log, d.actor.workspace, m.project, d.mutation.op, d.actor.user);
    if (!made)
        return made.error();
    return alreadySo(d, d.mutation.space); // it stands in a space of its own
}

Decision decide(Deciding &d, const mutation::SetPerson &m)
{
    // Everybody calls himself as he likes, and nobody else so.
    const bool isOwn = m.user == d.actor.user;
    if (d.mutation.space != directorySpace(d.actor.workspace) || (m.name && !isOwn))
        return forbidden();
    if (m.admin) {
        if (const auto may = authorizeInWorkspace(d, Right::ManagePeople); !may)
            return may.error();
    }
    if (const auto here = checkHere(d, m.user); !here)
        return here.error();
    People people{ d.storage, d.log, d.actor.workspace };
    if (m.name) {
        if (const auto done = people.rename(m.user, *m.name, d.mutation.op, d.actor.user); !done)
            return done.error();
    }
    if (m.admin) {
        if (const auto done = people.set(m.user, *m.admin, d.mutation.op, d.actor.user); !done)
            return done.error();
    }
    return alreadySo(d, d.mutation.space);
}

Decision decide(Deciding &d, const mutation::RemovePerson &m)
{
    if (d.mutation.space != directorySpace(d.actor.workspace))
        return forbidden();
    if (m.user != d.actor.user) { // everybody may leave by himself
        if (const auto may = authorizeInWorkspace(d, Right::ManagePeople); !may)
            return may.error();
    }
    if (const auto here = checkHere(d, m.user); !here)
        return here.error();
    const auto done
        = People{ d.storage, d.log, d.actor.workspace }.remove(m.user, d.mutation.op, d.actor.user);
    if (!done)
        return done.error();
    return alreadySo(d, d.mutation.space);
}

} // namespace lockstep::server

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/issues/newproject.h"

#include "server/issues/membership.h"

namespace lockstep::server {

using namespace Qt::StringLiterals;

Result<Project> createProject(Storage &storage, LogWriter &log, const WorkspaceId &workspace,
    Project project, const OpId &op, const UserId &by)
{
    project.version = 1;
    if (const auto checked = checkProject(project); !checked)
        return checked.error();
    const auto sameKey = storage.projectByKey(workspace, project.key);
    const auto sameId = storage.project(project.id);
    const auto people = storage.people(workspace);
    if (!sameKey || !sameId || !people)
        return !sameKey ? sameKey.error() : !sameId ? sameId.error() : people.error();
    if (*sameId)
        return Error{ errc::BadId, u"id: this project exists already"_s, u"id"_s };
    if (*sameKey)
        return Error{ errc::Validation, u"key: '%1' is taken"_s.arg(project.key), u"key"_s };
    if (const auto saved = storage.saveProject(workspace, project); !saved)
        return saved.error();
    const SpaceId space = projectSpace(project.id);
    if (const auto event = log.append(space, op, by, event::ProjectCreated{ project }); !event)
        return event.error();
    if (!by.isNull()) {
        const auto joined = Membership{ storage, log }.set(project, { by, Role::Admin }, op, by);
        if (!joined)
            return joined.error();
    }
    for (const User &person : *people) {
        if (!person.admin || person.id == by)
            continue;
        const auto told = log.append(
            userSpace(person.id), op, by, event::SpaceGranted{ space, project.name, Role::Admin });
        if (!told)
            return told.error();
    }
    return project;
}

} // namespace lockstep::server

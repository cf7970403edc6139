// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/model/issuefields.h"
#include "server/issues/decide.h"
#include "server/issues/membership.h"

#include <QSet>

namespace lockstep::server {

using namespace Qt::StringLiterals;

namespace {

Result<void> checkProject(const Project &project)
{
    const auto bad = [](const QString &field, const QString &what) {
        return Error { errc::Validation, field + u": "_s + what, field };
    };
    if (project.name.trimmed().isEmpty() || project.name.size() > 255)
        return bad(u"name"_s, u"1 to 255 characters are needed"_s);
    if (project.statuses.isEmpty() || project.statuses.size() > 32)
        return bad(u"statuses"_s, u"1 to 32 are needed"_s);
    QSet<QString> names;
    for (const StatusDefinition &status : project.statuses) {
        if (status.name.trimmed().isEmpty() || status.name.size() > 64 || names.contains(status.name))
            return bad(u"statuses"_s, u"names have 1 to 64 characters and differ"_s);
        names.insert(status.name);
    }
    if (project.types.isEmpty() || project.types.size() > 32 || project.types.contains(QString {}))
        return bad(u"types"_s, u"1 to 32 names are needed"_s);
    return {};
}

} // namespace

Decision decide(Deciding &d, const mutation::SetMember &m)
{
    const auto project = authorize(d, Role::Admin);
    if (!project)
        return project.error();
    const auto people = d.storage.peopleOf(d.actor.workspace);
    if (!people)
        return people.error();
    if (!people->contains(m.user))
        return Error { errc::NotAMember, u"user: not in this workspace"_s, u"user"_s };
    const auto seq = Membership { d.storage, d.log }.set(
        *project, { m.user, m.role }, d.mutation.op, d.actor.user);
    if (!seq)
        return seq.error();
    return Outcome { outcome::Applied { *seq, {} } };
}

Decision decide(Deciding &d, const mutation::RemoveMember &m)
{
    // Everybody may leave by himself.
    const auto project = authorize(d, m.user == d.actor.user ? Role::Viewer : Role::Admin);
    if (!project)
        return project.error();
    const auto seq = Membership { d.storage, d.log }.remove(
        *project, m.user, d.mutation.op, d.actor.user);
    if (!seq)
        return seq.error();
    return Outcome { outcome::Applied { *seq, {} } };
}

Decision decide(Deciding &d, const mutation::UpdateProject &m)
{
    const auto current = authorize(d, Role::Admin);
    if (!current)
        return current.error();
    if (m.project.version != current->version)
        return Error { errc::Validation, u"version: the project was changed meanwhile"_s, u"version"_s };
    if (const auto checked = checkProject(m.project); !checked)
        return checked.error();
    Project project = m.project;
    project.id = current->id;
    project.key = current->key; // issue names hold it
    if (project == *current)
        return alreadySo(d, d.mutation.space);
    ++project.version;
    if (const auto saved = d.storage.saveProject(d.actor.workspace, project); !saved)
        return saved.error();
    const auto event = d.append(d.mutation.space, event::ProjectUpdated { project });
    if (!event)
        return event.error();
    return Outcome { outcome::Applied { event->seq, {} } };
}

} // namespace lockstep::server

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/issues/issuerules.h"

#include "core/model/relation.h"

namespace lockstep::server {

using namespace Qt::StringLiterals;

namespace {

constexpr int deepestParentChain = 64;

Error notAllowed(const FieldInfo &info, const QString &got, const QStringList &allowed)
{
    return { errc::Validation,
        u"%1: '%2' is none of: %3"_s.arg(info.key, got.left(80), allowed.join(u", "_s)), info.key };
}

Result<void> checkAssignee(Deciding &d, const Project &project, const UserId &user)
{
    if (user.isNull())
        return {};
    const auto role = d.storage.role(project.id, user);
    if (!role)
        return role.error();
    if (*role)
        return {};
    return Error{ errc::NotAMember,
        u"assignee: '%1' is not a member of %2"_s.arg(user.toString().left(80), project.key),
        u"assignee"_s };
}

// The new parent must be a live issue of the project; above it there must be no `issue`.
Result<void> checkParent(Deciding &d, const Project &project, const Issue &issue, IssueId parent)
{
    for (int depth = 0; !parent.isNull(); ++depth) {
        if (parent == issue.id || depth > deepestParentChain)
            return Error{ errc::Validation, u"parent: an issue cannot stand below itself"_s,
                u"parent"_s };
        const auto row = d.storage.issue(parent);
        if (!row)
            return row.error();
        const bool isHere = *row && !(*row)->deleted && (*row)->issue.project == project.id;
        if (depth == 0 && !isHere)
            return Error{ errc::BadId, u"parent: no such issue in this project"_s, u"parent"_s };
        if (!*row)
            break;
        parent = (*row)->issue.parent;
    }
    return {};
}

Result<void> checkRelations(Deciding &d, const Issue &issue, const QStringList &relations)
{
    for (const QString &relation : relations) {
        if (issue.relations.contains(relation))
            continue; // somebody else's, perhaps to what the actor may not read
        const auto parsed = Relation::fromString(relation);
        const IssueId other = parsed ? parsed->issue : IssueId{};
        const auto row = d.storage.issue(other);
        if (!row)
            return row.error();
        bool readable = false;
        if (*row && other != issue.id) {
            const auto role = effectiveRole(d.storage, d.actor, (*row)->issue.project);
            if (!role)
                return role.error();
            readable = role->has_value();
        }
        if (!readable)
            return Error{ errc::BadId, u"relations: no such issue: %1"_s.arg(relation.left(80)),
                u"relations"_s };
    }
    return {};
}

QString textOf(const FieldValue &value)
{
    const auto text = std::get_if<QString>(&value);
    return text ? *text : QString{};
}

} // namespace

Result<void> checkInProject(
    Deciding &d, const Project &project, const Issue &before, const FieldValues &fields)
{
    for (const auto &[field, value] : fields) {
        const FieldInfo &info = fieldInfo(field);
        Result<void> checked = checkValue(info, value);
        if (!checked)
            return checked;
        switch (field) {
        case Field::Status:
            if (!project.findStatus(textOf(value))) {
                QStringList names;
                for (const StatusDefinition &status : project.statuses)
                    names << status.name;
                return notAllowed(info, textOf(value), names);
            }
            break;
        case Field::Type:
            if (!project.types.contains(textOf(value)))
                return notAllowed(info, textOf(value), project.types);
            break;
        case Field::Assignee:
            checked = checkAssignee(d, project, UserId{ textOf(value) });
            break;
        case Field::Parent:
            checked = checkParent(d, project, before, IssueId{ textOf(value) });
            break;
        case Field::Relations:
            if (const auto set = std::get_if<QStringList>(&value))
                checked = checkRelations(d, before, *set);
            break;
        default:
            break;
        }
        if (!checked)
            return checked;
    }
    return {};
}

void addConsequences(const Project &project, const Issue &before, const UserId &by,
    const QString &now, FieldValues &changes)
{
    const auto status = changes.find(Field::Status);
    if (status == changes.end())
        return;
    const bool wasDone = project.category(before.status) >= StatusCategory::Resolved;
    const bool isDone = project.category(textOf(status->second)) >= StatusCategory::Resolved;
    if (wasDone == isDone)
        return;
    changes[Field::ResolvedBy] = isDone ? FieldValue{ by.toString() } : FieldValue{};
    changes[Field::ClosedAt] = isDone ? FieldValue{ now } : FieldValue{};
}

} // namespace lockstep::server

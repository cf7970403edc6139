// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/fieldvalues.h"

#include "ui/models/people.h"

#include <algorithm>
#include <iterator>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

QStringList listedChoices(Field field, const Replica &replica, const ProjectId &id)
{
    const Project *project = replica.project(id);
    switch (field) {
    case Field::Type:
        return project ? project->types : defaultTypes();
    case Field::Status: {
        QStringList names;
        for (const StatusDefinition &status : project ? project->statuses : defaultStatuses())
            names << status.name;
        return names;
    }
    case Field::Priority:
        return priorities();
    case Field::Resolution:
        return { u"fixed"_s, u"wontfix"_s, u"duplicate"_s, u"invalid"_s };
    default:
        return {};
    }
}

QStringList labelsOf(const Replica &replica, const ProjectId &project)
{
    QHash<QString, int> uses;
    replica.issues().forEach(
        [&](int, const Issue &issue) {
            if (project.isNull() || issue.project == project) {
                for (const QString &label : issue.labels)
                    ++uses[label];
            }
        },
        IssueParts{ Field::Labels }.withProject());
    QStringList labels = uses.keys();
    std::sort(labels.begin(), labels.end(), [&](const QString &a, const QString &b) {
        return uses[a] != uses[b] ? uses[a] > uses[b] : a.localeAwareCompare(b) < 0;
    });
    return labels;
}

} // namespace

QStringList choicesOf(const FieldInfo &field, const Replica &replica, const ProjectId &project)
{
    switch (field.type) {
    case FieldType::Choice:
        return listedChoices(field.field, replica, project);
    case FieldType::LabelSet:
        return labelsOf(replica, project);
    case FieldType::User:
    case FieldType::UserSet: {
        QStringList ids;
        for (const User &user : peopleOf(replica, project))
            ids << user.id.toString();
        return ids;
    }
    default:
        return {};
    }
}

FieldChange fieldChange(const FieldInfo &field, const FieldValue &from, const FieldValue &to)
{
    const auto *before = std::get_if<QStringList>(&from);
    const auto *after = std::get_if<QStringList>(&to);
    if (field.rule != MergeRule::Set || !before || !after)
        return ValueChange{ from, to };
    SetChange change;
    std::set_difference(after->begin(), after->end(), before->begin(), before->end(),
        std::back_inserter(change.add));
    std::set_difference(before->begin(), before->end(), after->begin(), after->end(),
        std::back_inserter(change.remove));
    return change;
}

} // namespace lockstep::ui

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/query/environment.h"

#include "core/sync/replica.h"

#include <QDateTime>

#include <algorithm>
#include <tuple>

namespace lockstep::query {

QDate Environment::today() const
{
    return QDateTime::fromMSecsSinceEpoch(now.time_since_epoch().count(), zone).date();
}

Environment environmentOf(
    const Replica &replica, WallTime now, const QTimeZone &zone, const Vocabulary *vocabulary)
{
    Environment environment{ replica.users().values(), replica.projects(),
        replica.identity().user.id, now, zone, vocabulary };
    std::sort(
        environment.people.begin(), environment.people.end(), [](const User &a, const User &b) {
            return std::tie(a.name, a.id) < std::tie(b.name, b.id);
        });
    return environment;
}

QStringList knownNames(const QualifierInfo &info, const Environment &environment)
{
    QStringList names;
    switch (info.kind) {
    case QualifierInfo::Kind::Is:
        for (const FlagInfo &flag : flags())
            names << flag.name;
        break;
    case QualifierInfo::Kind::Has:
    case QualifierInfo::Kind::No:
        for (const QualifierInfo &other : qualifiers()) {
            if (other.field && isOptional(*other.field))
                names << other.name;
        }
        break;
    case QualifierInfo::Kind::Project:
        for (const Project &project : environment.projects)
            names << project.key;
        break;
    case QualifierInfo::Kind::Key:
    case QualifierInfo::Kind::Comment:
        break;
    case QualifierInfo::Kind::Field:
        if (isPeople(*info.field)) {
            for (const User &user : environment.people)
                names << (user.name.isEmpty() ? user.id.toString() : user.name);
            break;
        }
        names = choices(info.field->field, environment);
        const FieldType type = info.field->type;
        const bool isOpen
            = type == FieldType::LabelSet || type == FieldType::Line || type == FieldType::Choice;
        if (isOpen && info.field->field != Field::Subject && environment.vocabulary)
            names << environment.vocabulary->values(*info.field);
        names.removeDuplicates();
        break;
    }
    return names;
}

QStringList choices(Field field, const Environment &environment)
{
    QStringList names;
    if (field == Field::Priority)
        return priorities();
    for (const Project &project : environment.projects) {
        if (field == Field::Type)
            names << project.types;
        for (const StatusDefinition &status : project.statuses) {
            if (field == Field::Status)
                names << status.name;
        }
    }
    names.removeDuplicates();
    return names;
}

bool isPeople(const FieldInfo &field)
{
    return field.type == FieldType::User || field.type == FieldType::UserSet;
}

} // namespace lockstep::query

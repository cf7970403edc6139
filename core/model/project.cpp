// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/model/project.h"

#include "core/base/enumkeys.h"
#include "core/model/check.h"

#include <array>

namespace lockstep {
namespace {

using namespace Qt::StringLiterals;

constexpr std::array roleKeys{ "viewer"_L1, "member"_L1, "admin"_L1 };
constexpr std::array categoryKeys{ "open"_L1, "active"_L1, "review"_L1, "resolved"_L1,
    "closed"_L1 };

Result<void> checkNames(QStringView field, const QStringList &names, int least, int most)
{
    if (names.size() < least || names.size() > most) {
        return invalid(
            field, u"%1 to %2 entries"_s.arg(least).arg(most), QString::number(names.size()));
    }
    for (qsizetype i = 0; i < names.size(); ++i) {
        if (auto line = checkLine(field, names[i], 1, 64); !line)
            return line;
        if (names.indexOf(names[i]) < i)
            return invalid(field, u"each name once"_s, names[i]);
    }
    return {};
}

} // namespace

QList<StatusDefinition> defaultStatuses()
{
    return { { u"Open"_s, StatusCategory::Open }, { u"In Progress"_s, StatusCategory::Active },
        { u"In Review"_s, StatusCategory::Review }, { u"Resolved"_s, StatusCategory::Resolved },
        { u"Closed"_s, StatusCategory::Closed } };
}

QStringList defaultTypes() { return { u"task"_s, u"bug"_s, u"feature"_s, u"ticket"_s }; }

const QStringList &priorities()
{
    static const QStringList list{ u"Low"_s, u"Medium"_s, u"High"_s, u"Urgent"_s };
    return list;
}

const StatusDefinition *Project::findStatus(QStringView status) const
{
    for (const StatusDefinition &definition : statuses) {
        if (definition.name == status)
            return &definition;
    }
    return nullptr;
}

StatusCategory Project::category(QStringView status) const
{
    const StatusDefinition *definition = findStatus(status);
    return definition ? definition->category : StatusCategory::Open;
}

QLatin1StringView toKey(Role role) { return roleKeys[static_cast<size_t>(role)]; }

std::optional<Role> roleFromKey(QStringView key) { return enumFromKey<Role>(roleKeys, key); }

QLatin1StringView toKey(StatusCategory category)
{
    return categoryKeys[static_cast<size_t>(category)];
}

std::optional<StatusCategory> statusCategoryFromKey(QStringView key)
{
    return enumFromKey<StatusCategory>(categoryKeys, key);
}

bool isProjectKey(QStringView key)
{
    if (key.size() < 2 || key.size() > 10)
        return false;
    for (qsizetype i = 0; i < key.size(); ++i) {
        const char16_t u = key[i].unicode();
        const bool letter = u >= u'A' && u <= u'Z';
        const bool digit = u >= u'0' && u <= u'9';
        if (!letter && (!digit || i == 0))
            return false;
    }
    return true;
}

Result<void> checkProject(const Project &project)
{
    if (auto id = checkId(u"id", project.id.toString()); !id)
        return id;
    if (!isProjectKey(project.key)) {
        return invalid(
            u"key", u"2 to 10 capital letters and digits, a letter first"_s, project.key);
    }
    if (auto name = checkLine(u"name", project.name, 1, 255); !name)
        return name;
    QStringList names;
    for (const StatusDefinition &status : project.statuses) {
        names.append(status.name);
        if (status.limit < 0 || status.limit > maxStatusLimit) {
            return invalid(u"statuses", u"a limit of 1 to %1, or none"_s.arg(maxStatusLimit),
                QString::number(status.limit));
        }
    }
    if (auto statuses = checkNames(u"statuses", names, 1, maxProjectChoices); !statuses)
        return statuses;
    if (auto types = checkNames(u"types", project.types, 1, maxProjectChoices); !types)
        return types;
    if (auto labels = checkNames(u"labels", project.labels, 0, maxProjectOffers); !labels)
        return labels;
    if (auto list = checkNames(u"categories", project.categories, 0, maxProjectOffers); !list)
        return list;
    QStringList buildings;
    for (const Place &place : project.places) {
        buildings.append(place.building);
        if (auto rooms = checkNames(u"places", place.rooms, 0, maxProjectOffers); !rooms)
            return rooms;
    }
    return checkNames(u"places", buildings, 0, maxProjectOffers);
}

Result<void> checkCommentText(QStringView text) { return checkMarkdown(u"text", text, 1); }

} // namespace lockstep

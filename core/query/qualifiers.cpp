// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/query/qualifiers.h"

#include <algorithm>
#include <array>
#include <vector>

namespace lockstep::query {

using namespace Qt::StringLiterals;

namespace {

struct ShortName
{
    QLatin1StringView name{};
    Field field{};
};
// The first one of a field is offered.
constexpr std::array shortNames{
    ShortName{ "title"_L1, Field::Subject },
    ShortName{ "body"_L1, Field::Description },
    ShortName{ "author"_L1, Field::Reporter },
    ShortName{ "label"_L1, Field::Labels },
    ShortName{ "watcher"_L1, Field::Watchers },
    ShortName{ "voter"_L1, Field::Votes },
    ShortName{ "due"_L1, Field::DueDate },
    ShortName{ "relation"_L1, Field::Relations },
    ShortName{ "resolved-by"_L1, Field::ResolvedBy },
    ShortName{ "closed"_L1, Field::ClosedAt },
    ShortName{ "created"_L1, Field::CreatedAt },
    ShortName{ "updated"_L1, Field::ModifiedAt },
    ShortName{ "modified"_L1, Field::ModifiedAt },
    ShortName{ "updated-by"_L1, Field::ModifiedBy },
    ShortName{ "comments"_L1, Field::CommentCount },
    ShortName{ "attachments"_L1, Field::AttachmentCount },
};

constexpr std::array flagTable{
    FlagInfo{ Flag::Open, "open"_L1 },
    FlagInfo{ Flag::Closed, "closed"_L1 },
    FlagInfo{ Flag::Mine, "mine"_L1 },
    FlagInfo{ Flag::Overdue, "overdue"_L1 },
    FlagInfo{ Flag::Assigned, "assigned"_L1 },
    FlagInfo{ Flag::Unassigned, "unassigned"_L1 },
    FlagInfo{ Flag::Active, "active"_L1 },
    FlagInfo{ Flag::Review, "review"_L1 },
    FlagInfo{ Flag::Resolved, "resolved"_L1 },
};

// Nobody thinks in ranks and versions.
bool canFilter(const FieldInfo &info)
{
    return info.type != FieldType::Rank && info.field != Field::Version;
}

std::vector<QualifierInfo> makeTable()
{
    std::vector<QualifierInfo> table{ { "is"_L1, QualifierInfo::Kind::Is } };
    for (const FieldInfo &info : issueFields()) {
        if (!canFilter(info))
            continue;
        const auto shorter = std::find_if(shortNames.begin(), shortNames.end(),
            [&](const ShortName &name) { return name.field == info.field; });
        table.push_back({ shorter != shortNames.end() ? shorter->name : info.key,
            QualifierInfo::Kind::Field, &info });
    }
    const std::array others{ QualifierInfo{ "project"_L1, QualifierInfo::Kind::Project },
        QualifierInfo{ "has"_L1, QualifierInfo::Kind::Has },
        QualifierInfo{ "no"_L1, QualifierInfo::Kind::No },
        QualifierInfo{ "comment"_L1, QualifierInfo::Kind::Comment },
        QualifierInfo{ "key"_L1, QualifierInfo::Kind::Key } };
    table.insert(table.end(), others.begin(), others.end());
    return table;
}

const QualifierInfo *findField(Field field)
{
    const auto all = qualifiers();
    const auto found = std::find_if(all.begin(), all.end(),
        [&](const QualifierInfo &info) { return info.field && info.field->field == field; });
    return found == all.end() ? nullptr : &*found;
}

bool isSame(QStringView a, QLatin1StringView b) { return a.compare(b, Qt::CaseInsensitive) == 0; }

} // namespace

std::span<const QualifierInfo> qualifiers()
{
    static const std::vector<QualifierInfo> table = makeTable();
    return table;
}

const QualifierInfo *findQualifier(QStringView name)
{
    for (const QualifierInfo &info : qualifiers()) {
        if (isSame(name, info.name) || (info.field && isSame(name, info.field->key)))
            return &info;
    }
    for (const ShortName &other : shortNames) {
        if (isSame(name, other.name))
            return findField(other.field);
    }
    return nullptr;
}

bool isOptional(const FieldInfo &field)
{
    // What has no times yet has them as soon as the server knows of it.
    if (field.field == Field::CreatedAt || field.field == Field::ModifiedAt)
        return false;
    return field.nullable || field.members || field.type == FieldType::Markdown
        || field.type == FieldType::Integer;
}

const QualifierInfo *findOptional(QStringView name)
{
    const auto find = [](QStringView text) -> const QualifierInfo * {
        const QualifierInfo *info = findQualifier(text);
        return info && info->field && isOptional(*info->field) ? info : nullptr;
    };
    if (const QualifierInfo *info = find(name))
        return info;
    if (name.endsWith(u's'))
        return find(name.chopped(1));
    return find(QString{ name.toString() + u's' });
}

std::span<const FlagInfo> flags() { return flagTable; }

std::optional<Flag> findFlag(QStringView name)
{
    for (const FlagInfo &info : flagTable) {
        if (isSame(name, info.name))
            return info.flag;
    }
    return {};
}

} // namespace lockstep::query

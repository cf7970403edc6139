// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/projectedit.h"

#include "core/sync/codec.h"
#include "core/sync/issuetable.h"

#include <algorithm>

namespace lockstep {
namespace {

using namespace Qt::StringLiterals;

constexpr Field movedFields[]{ Field::Status, Field::Type, Field::Labels, Field::Category };

IssueParts movedParts()
{
    return IssueParts{ Field::Status, Field::Type, Field::Labels, Field::Category,
        Field::Resolution }
        .withId()
        .withProject();
}

QStringList valuesOf(const Issue &issue, Field field)
{
    const FieldValue value = fieldValue(issue, field);
    if (const auto set = std::get_if<QStringList>(&value))
        return *set;
    const auto text = std::get_if<QString>(&value);
    return text && !text->isEmpty() ? QStringList{ *text } : QStringList{};
}

FieldChanges movesOf(const Issue &issue, const QList<ValueMove> &moves)
{
    FieldChanges changes;
    for (const Field field : movedFields) {
        const QStringList values = valuesOf(issue, field);
        SetChange set;
        for (const ValueMove &move : moves) {
            if (move.field != field || !values.contains(move.from))
                continue;
            if (field != Field::Labels) {
                changes.emplace(field, ValueChange{ move.from, move.to });
                continue;
            }
            set.remove << move.from;
            if (!values.contains(move.to))
                set.add << move.to;
        }
        if (set != SetChange{})
            changes.emplace(field, set);
    }
    return changes;
}

} // namespace

QString toText(const ProjectEdit &edit)
{
    JsonWriter json;
    json.beginObject().key("base"_L1);
    writeProject(json, edit.base);
    json.key("mine"_L1);
    writeProject(json, edit.mine);
    json.key("moves"_L1).beginArray();
    for (const ValueMove &move : edit.moves) {
        json.beginObject().member("field"_L1, fieldInfo(move.field).key);
        json.member("from"_L1, move.from).member("to"_L1, move.to).endObject();
    }
    json.endArray().key("members"_L1).beginArray();
    for (const auto &[user, role] : edit.members) {
        json.beginObject().member("user"_L1, user.toString());
        if (role)
            json.member("role"_L1, toKey(*role));
        json.endObject();
    }
    json.endArray().endObject();
    return QString::fromUtf8(json.text());
}

Result<ProjectEdit> readProjectEdit(QStringView text)
{
    JsonDocument document;
    const QByteArray bytes = text.toUtf8();
    const auto json = document.parse(bytes);
    if (!json)
        return json.error();
    auto base = readProject((*json)["base"_L1]);
    auto mine = readProject((*json)["mine"_L1]);
    if (!base || !mine)
        return !base ? base.error() : mine.error();
    ProjectEdit edit{ *std::move(base), *std::move(mine), {}, {} };
    const JsonView moves = (*json)["moves"_L1];
    for (qsizetype i = 0; i < moves.size(); ++i) {
        const JsonView move = moves.at(i);
        if (const FieldInfo *field = findField(move["field"_L1].stringOrEmpty()))
            edit.moves << ValueMove{ field->field, move["from"_L1].stringOrEmpty(),
                move["to"_L1].stringOrEmpty() };
    }
    const JsonView members = (*json)["members"_L1];
    for (qsizetype i = 0; i < members.size(); ++i)
        edit.members.emplace(UserId{ members.at(i)["user"_L1].stringOrEmpty() },
            roleFromKey(members.at(i)["role"_L1].stringOrEmpty()));
    return edit;
}

QHash<QString, int> valueCounts(const IssueTable &issues, const ProjectId &project, Field field)
{
    QHash<QString, int> counts;
    issues.forEach(
        [&](int, const Issue &issue) {
            if (issue.project != project)
                return;
            for (const QString &value : valuesOf(issue, field))
                ++counts[value];
        },
        movedParts());
    return counts;
}

ProjectMutations mutationsOf(const ProjectEdit &edit, const IssueTable &issues, const UserId &self)
{
    const SpaceId space = projectSpace(edit.mine.id);
    ProjectMutations batch;
    if (edit.mine != edit.base)
        batch.emplace_back(space, mutation::UpdateProject{ edit.mine });
    if (!edit.moves.isEmpty()) {
        issues.forEach(
            [&](int, const Issue &issue) {
                if (issue.project != edit.mine.id)
                    return;
                FieldChanges changes = movesOf(issue, edit.moves);
                if (!changes.empty())
                    batch.emplace_back(
                        space, mutation::UpdateIssue{ issue.id, std::move(changes) });
            },
            movedParts());
    }
    // Somebody has to be its admin all the time.
    const auto add = [&](const auto &which) {
        for (const auto &[user, role] : edit.members) {
            if (!which(user, role))
                continue;
            if (role)
                batch.emplace_back(space, mutation::SetMember{ user, *role });
            else
                batch.emplace_back(space, mutation::RemoveMember{ user });
        }
    };
    const auto isAdmin = [](const std::optional<Role> &role) { return role == Role::Admin; };
    add([&](const UserId &, const auto &role) { return isAdmin(role); });
    add([&](const UserId &user, const auto &role) { return !isAdmin(role) && user != self; });
    add([&](const UserId &user, const auto &role) { return !isAdmin(role) && user == self; });
    return batch;
}

} // namespace lockstep

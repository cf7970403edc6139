// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/merge.h"

#include "core/base/plant.h"
#include "core/sync/textmerge.h"

#include <algorithm>
#include <iterator>

namespace lockstep {

namespace {

QStringList membersOf(const FieldValue &value)
{
    const auto *members = std::get_if<QStringList>(&value);
    return members ? normalizedSet(*members) : QStringList{};
}

QStringList without(const QStringList &members, const QStringList &removed)
{
    QStringList rest;
    std::ranges::set_difference(members, removed, std::back_inserter(rest));
    return rest;
}

SetChange changeOf(const QStringList &from, const QStringList &to)
{
    return { without(to, from), without(from, to) };
}

// What is both removed and added stays.
QStringList changed(const QStringList &members, const SetChange &change)
{
    return normalizedSet(without(members, normalizedSet(change.remove)) + change.add);
}

FieldMerge mergeSet(Field field, const FieldValue &current, const SetChange &change)
{
    const QStringList now = membersOf(current);
    const QStringList result = changed(now, change);
    return { field, result == now ? FieldVerdict::Unchanged : FieldVerdict::Apply, result };
}

// With the base at hand it can be told whether the other side changed something too.
FieldMerge mergeSet(Field field, const FieldValue &current, const ValueChange &change)
{
    const QStringList to = membersOf(change.to);
    FieldMerge merge = mergeSet(field, current, changeOf(membersOf(change.from), to));
    if (merge.verdict == FieldVerdict::Apply && merge.value != FieldValue{ to })
        merge.verdict = FieldVerdict::Merge;
    return merge;
}

// Nothing if the sides conflict, or if together they break a rule that each of them keeps (such
// as the length).
std::optional<QString> mergedText(
    const FieldInfo &info, const FieldValue &current, const ValueChange &change)
{
    const auto *base = std::get_if<QString>(&change.from);
    const auto *mine = std::get_if<QString>(&change.to);
    const auto *theirs = std::get_if<QString>(&current);
    if (!base || !mine || !theirs)
        return {};
    auto merged = mergeText(*base, *mine, *theirs).merged();
    if (merged && !checkValue(info, *merged))
        return {};
    return merged;
}

FieldMerge mergeValue(const FieldInfo &info, const FieldValue &current, const ValueChange &change)
{
    if (info.rule == MergeRule::Set)
        return mergeSet(info.field, current, change);
    if (current == change.to || change.from == change.to)
        return { info.field, FieldVerdict::Unchanged, current };
    if (isEditable(info.rule)
        && (current == change.from || info.rule == MergeRule::NewestWins
            || planted(Plant::Overwritten)))
        return { info.field, FieldVerdict::Apply, change.to };
    if (info.rule == MergeRule::Text) {
        if (const auto merged = mergedText(info, current, change)) {
            const FieldValue value = planted(Plant::MergeDropsSide) ? change.to : *merged;
            const auto verdict = value == current ? FieldVerdict::Unchanged
                : value == change.to              ? FieldVerdict::Apply // theirs was in mine
                                                  : FieldVerdict::Merge;
            return { info.field, verdict, value };
        }
    }
    return { info.field, FieldVerdict::Conflict, current };
}

// A group is one value in several fields. If one member conflicts, or each side changed another
// member, all that I changed in it is in conflict; what both made equal is not.
void conflictTogether(
    IssueMerge &merge, const Issue &current, const FieldChanges &changes, FieldGroup group)
{
    std::vector<FieldMerge *> members;
    for (FieldMerge &member : merge.fields) {
        if (fieldInfo(member.field).group == group)
            members.push_back(&member);
    }
    const bool mineChanged = std::ranges::any_of(members,
        [](const FieldMerge *member) { return member->verdict != FieldVerdict::Unchanged; });
    const auto conflicts = [&](const FieldMerge *member) {
        if (member->verdict == FieldVerdict::Conflict)
            return true;
        // Sent along unchanged to say what was seen.
        const auto *change = std::get_if<ValueChange>(&changes.at(member->field));
        return mineChanged && change && change->from == change->to
            && fieldValue(current, member->field) != change->from;
    };
    if (std::ranges::none_of(members, conflicts))
        return;
    for (FieldMerge *member : members) {
        if (member->verdict == FieldVerdict::Apply || conflicts(member))
            *member = { member->field, FieldVerdict::Conflict, fieldValue(current, member->field) };
    }
}

} // namespace

FieldMerge mergeField(Field field, const FieldValue &current, const FieldChange &change)
{
    const FieldInfo &info = fieldInfo(field);
    return std::visit(
        Overload{
            [&](const ValueChange &value) { return mergeValue(info, current, value); },
            [&](const SetChange &set) {
                if (info.rule != MergeRule::Set)
                    return FieldMerge{ field, FieldVerdict::Conflict, current };
                return mergeSet(field, current, set);
            },
        },
        change);
}

bool IssueMerge::hasConflict() const
{
    return std::ranges::count(fields, FieldVerdict::Conflict, &FieldMerge::verdict) > 0;
}

bool IssueMerge::wasMerged() const
{
    return std::ranges::count(fields, FieldVerdict::Merge, &FieldMerge::verdict) > 0;
}

IssueMerge mergeIssue(const Issue &current, const FieldChanges &changes)
{
    IssueMerge merge;
    for (const auto &[field, change] : changes)
        merge.fields.push_back(mergeField(field, fieldValue(current, field), change));
    for (const FieldGroup group : { FieldGroup::Status, FieldGroup::Position })
        conflictTogether(merge, current, changes, group);
    return merge;
}

FieldValues resultingValues(const IssueMerge &merge)
{
    FieldValues values;
    for (const FieldMerge &field : merge.fields) {
        if (field.verdict == FieldVerdict::Apply || field.verdict == FieldVerdict::Merge)
            values.emplace(field.field, field.value);
    }
    return values;
}

FieldMerge mergeValues(
    Field field, const FieldValue &base, const FieldValue &mine, const FieldValue &theirs)
{
    return mergeField(field, theirs, ValueChange{ base, mine });
}

Conflict describeConflict(const Issue &current, const FieldChanges &changes)
{
    Conflict conflict;
    conflict.issue = current;
    conflict.user = current.modifiedBy;
    for (const auto &[field, change] : changes) {
        const FieldValue now = fieldValue(current, field);
        if (const auto scalar = std::get_if<ValueChange>(&change)) {
            conflict.base[field] = scalar->from;
            conflict.local[field] = scalar->to;
            if (now != scalar->from)
                conflict.remote[field] = now;
        } else {
            // A set carries no base: what the author would have with his additions and removals.
            Issue mine = current;
            applyChanges(mine, { { field, change } });
            conflict.base[field] = now;
            conflict.local[field] = fieldValue(mine, field);
        }
    }
    return conflict;
}

void applyValues(Issue &issue, const FieldValues &values)
{
    for (const auto &[field, value] : values)
        fieldInfo(field).set(issue, value);
}

void applyChanges(Issue &issue, const FieldChanges &changes)
{
    for (const auto &[field, change] : changes) {
        const FieldInfo &info = fieldInfo(field);
        const auto *value = std::get_if<ValueChange>(&change);
        if (value && value->from != value->to) // else it only tells what was seen
            info.set(issue, value->to);
        else if (const auto *set = std::get_if<SetChange>(&change))
            info.set(issue, changed(membersOf(info.get(issue)), *set));
    }
}

void completeGroups(FieldChanges &changes, const Issue &seen)
{
    std::vector<FieldGroup> groups;
    for (const auto &change : changes)
        groups.push_back(fieldInfo(change.first).group);
    for (const FieldInfo &info : issueFields()) {
        if (info.group == FieldGroup::None || std::ranges::count(groups, info.group) == 0)
            continue;
        const FieldValue value = info.get(seen);
        changes.emplace(info.field, ValueChange{ value, value }); // if it is not there
    }
}

FieldChanges diffIssues(const Issue &from, const Issue &to)
{
    FieldChanges changes;
    for (const FieldInfo &info : issueFields()) {
        if (!isEditable(info.rule))
            continue;
        const FieldValue before = info.get(from);
        const FieldValue after = info.get(to);
        if (before == after)
            continue;
        if (info.rule == MergeRule::Set)
            changes.emplace(info.field, changeOf(membersOf(before), membersOf(after)));
        else
            changes.emplace(info.field, ValueChange{ before, after });
    }
    completeGroups(changes, from);
    return changes;
}

} // namespace lockstep

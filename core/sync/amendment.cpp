// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/amendment.h"

#include <algorithm>

namespace lockstep {

bool isTyped(const MutationBody &body)
{
    const auto update = std::get_if<mutation::UpdateIssue>(&body);
    return update && std::ranges::all_of(update->changes, [](const auto &change) {
        const FieldType type = fieldInfo(change.first).type;
        return type == FieldType::Line || type == FieldType::Markdown;
    });
}

bool goesOn(const Mutation &earlier, const Mutation &next)
{
    const auto first = std::get_if<mutation::UpdateIssue>(&earlier.body);
    const auto second = std::get_if<mutation::UpdateIssue>(&next.body);
    if (!first || !second || first->issue != second->issue || earlier.space != next.space
        || !earlier.group.isEmpty() || !next.group.isEmpty())
        return false;
    const auto continues = [](const auto &before, const auto &after) {
        const auto was = std::get_if<ValueChange>(&before.second);
        const auto is = std::get_if<ValueChange>(&after.second);
        return before.first == after.first && was && is && is->from == was->to
            && (is->to == is->from || (was->to != was->from && is->to != was->from));
    };
    return std::equal(first->changes.begin(), first->changes.end(), second->changes.begin(),
        second->changes.end(), continues);
}

void amend(MutationBody &edit, const MutationBody &later)
{
    const auto update = std::get_if<mutation::UpdateIssue>(&edit);
    const auto with = std::get_if<mutation::UpdateIssue>(&later);
    if (!update || !with)
        return;
    for (const auto &[field, change] : with->changes) {
        const auto known = update->changes.find(field);
        const auto after = std::get_if<ValueChange>(&change);
        const auto value
            = known == update->changes.end() ? nullptr : std::get_if<ValueChange>(&known->second);
        if (value && after && after->from != after->to) // else it only tells what was seen
            value->to = after->to;
    }
}

} // namespace lockstep

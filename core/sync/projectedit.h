// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/model/issuefields.h"
#include "core/model/project.h"
#include "core/sync/mutation.h"

#include <map>

namespace lockstep {

class IssueTable;

// Issues with this value get that one: it is called otherwise now, or is there no more. Of labels
// each is a value.
struct ValueMove
{
    Field field{};
    QString from{};
    QString to{};
    friend bool operator==(const ValueMove &, const ValueMove &) = default;
};

// What somebody wants to change of a project, with what he saw when he began.
struct ProjectEdit
{
    Project base{};
    Project mine{};
    QList<ValueMove> moves{};
    std::map<UserId, std::optional<Role>> members{}; // without a role: to be removed
    [[nodiscard]] bool isEmpty() const
    {
        return base == mine && moves.isEmpty() && members.empty();
    }
    friend bool operator==(const ProjectEdit &, const ProjectEdit &) = default;
};

// To be kept as a draft.
[[nodiscard]] QString toText(const ProjectEdit &edit);
[[nodiscard]] Result<ProjectEdit> readProjectEdit(QStringView text);

// How many issues of the project have each value of a field. Of statuses, types, labels,
// categories.
[[nodiscard]] QHash<QString, int> valueCounts(
    const IssueTable &issues, const ProjectId &project, Field field);

// All of it, in the order in which the server can take it: the project, its issues, and then its
// people, `self` the last, who may not administer it any more after that.
using ProjectMutations = std::vector<std::pair<SpaceId, MutationBody>>;
[[nodiscard]] ProjectMutations mutationsOf(
    const ProjectEdit &edit, const IssueTable &issues, const UserId &self);

} // namespace lockstep

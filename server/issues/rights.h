// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/model/project.h"

#include <array>

namespace lockstep::server {

// What may be done in a workspace. What somebody has for himself (his conflicts, filters, sessions,
// name) is his own affair and no right.
enum class Right {
    Read, // a project with all that is in it: issues, history, channel, snapshot, who types where
    EditIssues, // create, change, delete, restore; move: in both projects
    Comment, // on issues and in the channel; own ones are changed by their author alone
    LeaveProject, // be no member any more
    ManageMembers,
    ManageProject, // its name, statuses, types, labels, categories, places, limits of the board
    CreateProject,
    ManagePeople, // who administers the workspace, who leaves it, who is invited
};

struct RightRow
{
    Right right{};
    Role atLeast{}; // in the project
    bool ofWorkspace = false; // for administrators of the workspace alone
};

// Who may do what: the one table. An administrator of the workspace is admin of all its projects.
inline constexpr std::array rightTable{
    RightRow{ Right::Read, Role::Viewer },
    RightRow{ Right::EditIssues, Role::Member },
    RightRow{ Right::Comment, Role::Member },
    RightRow{ Right::LeaveProject, Role::Viewer },
    RightRow{ Right::ManageMembers, Role::Admin },
    RightRow{ Right::ManageProject, Role::Admin },
    RightRow{ Right::CreateProject, Role::Admin, true },
    RightRow{ Right::ManagePeople, Role::Admin, true },
};

[[nodiscard]] constexpr RightRow rowOf(Right right)
{
    return rightTable.at(static_cast<size_t>(right));
}
static_assert([] {
    for (size_t i = 0; i < rightTable.size(); ++i) {
        if (rightTable.at(i).right != static_cast<Right>(i))
            return false;
    }
    return true;
}());

} // namespace lockstep::server

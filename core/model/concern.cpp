// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/model/concern.h"

namespace lockstep {

bool concerns(const Issue &issue, const UserId &user)
{
    return !user.isNull()
        && (issue.assignee == user || issue.reporter == user
            || issue.watchers.contains(user.toString()));
}

} // namespace lockstep

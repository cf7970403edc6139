// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/mutation.h"

namespace lockstep {

IssueId touchedIssue(const MutationBody &body)
{
    return std::visit(
        [](const auto &m) -> IssueId {
            if constexpr (requires { m.issue.id; })
                return m.issue.id; // create_issue holds the whole issue
            else if constexpr (requires { m.issue; })
                return m.issue;
            else
                return {};
        },
        body);
}

} // namespace lockstep

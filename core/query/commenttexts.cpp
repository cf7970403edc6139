// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/query/commenttexts.h"

#include "core/sync/replica.h"

namespace lockstep::query {

QStringList commentTexts(const Replica &replica, const Issue &issue)
{
    QStringList texts;
    // Most have none, and to ask is dear.
    if (issue.commentCount == 0 && replica.state(issue.id) == IssueState{})
        return texts;
    for (const VisibleComment &each : replica.comments(issue.id))
        texts << each.comment.text;
    return texts;
}

} // namespace lockstep::query

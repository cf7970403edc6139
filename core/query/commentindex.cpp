// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/query/commentindex.h"

#include "core/sync/replica.h"

namespace lockstep::query {

namespace {
constexpr char commentDivider = '\xff'; // in no UTF-8
} // namespace

void CommentIndex::build(const Replica &replica)
{
    clear();
    m_built = true;
    replica.issues().forEach(
        [&](int, const Issue &issue) {
            if (issue.commentCount > 0)
                put(replica, issue.id);
        },
        IssueParts::none().withId());
}

void CommentIndex::put(const Replica &replica, const IssueId &issue)
{
    if (!m_built)
        return;
    std::string text;
    for (const VisibleComment &each : replica.comments(issue)) {
        appendFolded(text, each.comment.text);
        text += commentDivider;
    }
    if (text.empty())
        m_texts.remove(issue);
    else
        m_texts.insert(issue, std::move(text));
}

QSet<IssueId> CommentIndex::find(const QString &text) const
{
    const std::string word = folded(text);
    QSet<IssueId> issues;
    for (auto it = m_texts.cbegin(); it != m_texts.cend(); ++it) {
        if (contains(*it, word))
            issues.insert(it.key());
    }
    return issues;
}

} // namespace lockstep::query

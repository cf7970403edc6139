// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/query/foldedtext.h"

#include <QHash>
#include <QSet>

namespace lockstep {
class Replica;
}

namespace lockstep::query {

// The folded texts of the comments, by issue, for comment: in a filter. Made when that is first
// asked for.
class CommentIndex
{
public:
    [[nodiscard]] bool isBuilt() const { return m_built; }
    void build(const Replica &replica);
    void clear() { *this = {}; }
    // The comments of the issue are others now. Nothing before build().
    void put(const Replica &replica, const IssueId &issue);

    // The issues with a comment that has this text in it.
    [[nodiscard]] QSet<IssueId> find(const QString &text) const;

private:
    bool m_built = false;
    QHash<IssueId, std::string> m_texts{}; // so divided that no word is found across
};

} // namespace lockstep::query

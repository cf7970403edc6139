// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/query/qualifiers.h"
#include "core/sync/issuetable.h"

namespace lockstep::query {

// Which values the issues have in a field, and how many issues each. Counted when first asked for.
class Vocabulary
{
public:
    using Counts = QHash<QString, int>;

    explicit Vocabulary(const IssueTable &issues) : m_issues(issues) {}
    // The issues have changed: count again when asked.
    void invalidate() { m_counts.clear(); }

    [[nodiscard]] const IssueTable &issues() const { return m_issues; }
    // Of texts and sets; empty for numbers. Nothing is not counted.
    [[nodiscard]] const Counts &counts(const FieldInfo &field) const;
    [[nodiscard]] QStringList values(const FieldInfo &field) const; // sorted

private:
    const IssueTable &m_issues;
    mutable std::map<Field, Counts> m_counts{};
};

} // namespace lockstep::query

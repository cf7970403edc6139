// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/query/vocabulary.h"

namespace lockstep::query {

const Vocabulary::Counts &Vocabulary::counts(const FieldInfo &field) const
{
    const auto [known, isNew] = m_counts.try_emplace(field.field);
    Counts &counts = known->second;
    if (!isNew)
        return counts;
    m_issues.forEach(
        [&](int, const Issue &issue) {
            if (field.members) {
                for (const QString &member : *field.members(issue))
                    ++counts[member];
            } else if (field.text && !field.text(issue)->isEmpty()) {
                ++counts[*field.text(issue)];
            }
        },
        IssueParts{ field.field });
    return counts;
}

QStringList Vocabulary::values(const FieldInfo &field) const
{
    QStringList values = counts(field).keys();
    values.sort(Qt::CaseInsensitive);
    return values;
}

} // namespace lockstep::query

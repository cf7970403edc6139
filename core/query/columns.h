// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/issuetable.h"

#include <algorithm>
#include <deque>
#include <map>
#include <optional>

namespace lockstep::query {

// Which value each issue has in a field, as a small number, by slot: a filter asks each value once
// and reads an array then, instead of all issues. A column is made when its field is first asked
// for, and follows the table by touch().
class Columns
{
public:
    using TextOf = const QString *(*)(const Issue &);
    using MembersOf = const QStringList *(*)(const Issue &);

    template <typename Value> struct Column
    {
        std::vector<quint32> numbers{}; // by slot; of a free one anything
        std::deque<Value> values{}; // by number; some of them may have gone from all issues
        QHash<Value, quint32> known{};
        bool isRefused = false;
    };

    explicit Columns(const IssueTable &issues) : m_issues(issues) {}

    [[nodiscard]] const IssueTable &issues() const { return m_issues; }
    // nullptr: almost every issue has another value, so that a column is of no use.
    [[nodiscard]] const Column<QString> *of(TextOf text);
    [[nodiscard]] const Column<QStringList> *of(MembersOf members);

    // Takes away the marks (by slot, of live ones) of issues whose value is not so.
    template <typename Of, typename IsSo>
    void keep(std::vector<char> &marks, Of valueOf, const IsSo &isSo)
    {
        const auto *column = of(valueOf);
        if (!column) {
            for (size_t at = 0; at < marks.size(); ++at) {
                if (marks[at])
                    marks[at] = isSo(*valueOf(m_issues.at(static_cast<int>(at)))) ? 1 : 0;
            }
            return;
        }
        std::vector<char> answers;
        answers.reserve(column->values.size());
        for (const auto &value : column->values)
            answers.push_back(isSo(value) ? 1 : 0);
        const size_t end = std::min(marks.size(), column->numbers.size());
        for (size_t at = 0; at < end; ++at)
            marks[at] = static_cast<char>(marks[at] & answers[column->numbers[at]]);
    }

    // An issue has come to this slot, or changed.
    void touch(int slot);
    void clear();

private:
    const IssueTable &m_issues;
    std::map<TextOf, Column<QString>> m_texts{};
    std::map<MembersOf, Column<QStringList>> m_sets{};
};

} // namespace lockstep::query

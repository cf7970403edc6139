// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/query/holds.h"

#include <algorithm>

namespace lockstep::query {

namespace {

const QString *statusText(const Issue &issue) { return &issue.status; }
const QString *projectText(const Issue &issue) { return &issue.project.toString(); }

// marks[i] &= other[i] == wanted.
void keepWhere(Matcher::Marks &marks, const Matcher::Marks &other, bool wanted)
{
    const char flip = wanted ? 0 : 1;
    for (size_t at = 0; at < marks.size(); ++at)
        marks[at] = static_cast<char>(marks[at] & (other[at] ^ flip));
}

} // namespace

class Matcher::Sieve
{
public:
    Sieve(const Matcher &matcher, Columns &columns, const SiftText &siftText)
        : m_matcher(matcher), m_columns(columns), m_siftText(siftText)
    {}

    void sift(const Node &node, Marks &marks) const
    {
        std::visit([&](const auto &test) { siftBy(test, node.negated, marks); }, node.test);
    }

private:
    void siftBy(const test::Contains &test, bool negated, Marks &marks) const
    {
        if (!negated) {
            m_siftText(test, marks);
            return;
        }
        Marks having = marks;
        m_siftText(test, having);
        keepWhere(marks, having, false);
    }
    void siftBy(const test::OneOf &test, bool negated, Marks &marks) const
    {
        m_columns.keep(
            marks, test.text, [&](const auto &value) { return holdsFor(test, value) != negated; });
    }
    void siftBy(const test::Holds &test, bool negated, Marks &marks) const
    {
        m_columns.keep(marks, test.members,
            [&](const auto &value) { return holdsFor(test, value) != negated; });
    }
    void siftBy(const test::Within &test, bool negated, Marks &marks) const
    {
        m_columns.keep(
            marks, test.text, [&](const auto &value) { return holdsFor(test, value) != negated; });
    }
    void siftBy(const test::NumberIn &test, bool negated, Marks &marks) const
    {
        siftIssues([&](const Issue &issue) { return holds(test, issue); }, negated, marks);
    }

    void siftBy(const test::InCategory &test, bool negated, Marks &marks) const
    {
        const auto *statuses = m_columns.of(&statusText);
        const auto *projects = m_columns.of(&projectText);
        const auto isIn = [&](const QString &project, const QString &status) {
            const auto known = m_matcher.m_projects.constFind(ProjectId{ project });
            return test.categories.contains(known == m_matcher.m_projects.cend()
                    ? StatusCategory::Open
                    : known->category(status));
        };
        if (!statuses || !projects) {
            siftIssues(
                [&](const Issue &issue) { return isIn(issue.project.toString(), issue.status); },
                negated, marks);
            return;
        }
        const size_t width = statuses->values.size();
        Marks answers;
        for (const QString &project : projects->values) {
            for (const QString &status : statuses->values)
                answers.push_back(isIn(project, status) != negated ? 1 : 0);
        }
        const size_t end = std::min(marks.size(), statuses->numbers.size());
        for (size_t at = 0; at < end; ++at) {
            if (marks[at])
                marks[at] = answers[projects->numbers[at] * width + statuses->numbers[at]];
        }
    }

    void siftBy(const test::All &all, bool negated, Marks &marks) const
    {
        if (!negated) {
            siftAll(all.nodes, marks);
            return;
        }
        Marks having = marks;
        siftAll(all.nodes, having);
        keepWhere(marks, having, false);
    }
    void siftBy(const test::AnyOne &any, bool negated, Marks &marks) const
    {
        Marks rest = marks; // that none has taken so far
        for (const Node &node : any.nodes) {
            Marks taken = rest;
            sift(node, taken);
            keepWhere(rest, taken, false);
        }
        keepWhere(marks, rest, negated);
    }

    void siftAll(const std::vector<Node> &nodes, Marks &marks) const
    {
        for (const Node &node : nodes)
            sift(node, marks);
    }

    template <typename IsSo> void siftIssues(const IsSo &isSo, bool negated, Marks &marks) const
    {
        for (size_t at = 0; at < marks.size(); ++at) {
            if (marks[at])
                marks[at] = isSo(m_columns.issues().at(static_cast<int>(at))) != negated ? 1 : 0;
        }
    }

    const Matcher &m_matcher;
    Columns &m_columns;
    const SiftText &m_siftText;
};

void Matcher::sift(Marks &marks, Columns &columns, const SiftText &siftText) const
{
    const Sieve sieve{ *this, columns, siftText };
    for (const Node &node : m_nodes)
        sieve.sift(node, marks);
}

} // namespace lockstep::query

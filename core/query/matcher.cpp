// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/query/matcher.h"

#include <algorithm>

namespace lockstep::query {

namespace {

bool isOneOf(const QString &text, const QStringList &names)
{
    return std::any_of(names.begin(), names.end(), [&](const QString &name) {
        return name.size() == text.size() && name.compare(text, Qt::CaseInsensitive) == 0;
    });
}

bool holds(const test::OneOf &test, const Issue &issue)
{
    const QString &text = *test.text(issue);
    return text.isEmpty() ? test.none : test.any || isOneOf(text, test.names);
}

bool holds(const test::Holds &test, const Issue &issue)
{
    const QStringList &members = *test.members(issue);
    if (members.isEmpty())
        return test.none;
    return test.any || std::any_of(members.begin(), members.end(), [&](const QString &member) {
        return isOneOf(member, test.names);
    });
}

bool holds(const test::Within &test, const Issue &issue)
{
    const QString &own = *test.text(issue);
    const QString &text = own.isEmpty() ? test.now : own;
    if (text.isEmpty())
        return test.none;
    return test.any
        || std::any_of(
            test.stretches.begin(), test.stretches.end(), [&](const test::Stretch &stretch) {
                return text >= stretch.from && text < stretch.to;
            });
}

bool holds(const test::NumberIn &test, const Issue &issue)
{
    const FieldValue value = test.get(issue);
    double number = 0;
    if (const auto *whole = std::get_if<qint64>(&value))
        number = static_cast<double>(*whole);
    else if (const auto *real = std::get_if<double>(&value))
        number = *real;
    else
        return test.none;
    const bool isNone = test.zeroIsNone && number == 0;
    return (isNone ? test.none : test.any)
        || std::any_of(test.ranges.begin(), test.ranges.end(), [number](const auto &range) {
               return number >= range.first && number <= range.second;
           });
}

int cost(const std::vector<Matcher::Node> &nodes);

int cost(const Matcher::Node &node)
{
    return std::visit(
        Overload{ [](const test::Contains &) { return 4; },
            [](const test::AmongIssues &) { return 3; }, [](const test::Holds &) { return 2; },
            [](const test::All &all) { return cost(all.nodes); },
            [](const test::AnyOne &any) { return cost(any.nodes); },
            [](const auto &) { return 1; } },
        node.test);
}

int cost(const std::vector<Matcher::Node> &nodes)
{
    int most = 0;
    for (const Matcher::Node &node : nodes)
        most = std::max(most, cost(node));
    return most;
}

void sortByCost(std::vector<Matcher::Node> &nodes)
{
    for (Matcher::Node &node : nodes) {
        if (auto *all = std::get_if<test::All>(&node.test))
            sortByCost(all->nodes);
        else if (auto *any = std::get_if<test::AnyOne>(&node.test))
            sortByCost(any->nodes);
    }
    std::stable_sort(nodes.begin(), nodes.end(),
        [](const Matcher::Node &a, const Matcher::Node &b) { return cost(a) < cost(b); });
}

bool usesText(const std::vector<Matcher::Node> &nodes)
{
    return std::any_of(nodes.begin(), nodes.end(), [](const Matcher::Node &node) {
        return std::visit(Overload{ [](const test::Contains &) { return true; },
                              [](const test::All &all) { return usesText(all.nodes); },
                              [](const test::AnyOne &any) { return usesText(any.nodes); },
                              [](const auto &) { return false; } },
            node.test);
    });
}

// Of the field with this access; what is in no field is the project, or the key.
template <typename Access> IssueParts partsOf(Access access, Access FieldInfo::*member)
{
    for (const FieldInfo &info : issueFields()) {
        if (info.*member == access)
            return IssueParts{ info.field };
    }
    return IssueParts::none().withName().withProject();
}

IssueParts partsOf(const std::vector<Matcher::Node> &nodes)
{
    IssueParts parts = IssueParts::none();
    for (const Matcher::Node &node : nodes) {
        parts = parts.united(std::visit(
            Overload{ [](const test::Contains &) { return IssueParts::none(); },
                [](const test::OneOf &test) { return partsOf(test.text, &FieldInfo::text); },
                [](const test::Within &test) { return partsOf(test.text, &FieldInfo::text); },
                [](const test::Holds &test) { return partsOf(test.members, &FieldInfo::members); },
                [](const test::NumberIn &test) { return partsOf(test.get, &FieldInfo::get); },
                [](const test::InCategory &) { return IssueParts{ Field::Status }.withProject(); },
                [](const test::AmongIssues &) { return IssueParts::none().withId(); },
                [](const auto &group) { return partsOf(group.nodes); } },
            node.test));
    }
    return parts;
}

} // namespace

Matcher::Matcher(std::vector<Node> all, const QList<Project> &projects) : m_nodes(std::move(all))
{
    m_parts = partsOf(m_nodes);
    sortByCost(m_nodes);
    for (const Project &project : projects)
        m_projects.insert(project.id, project);
}

bool Matcher::usesText() const { return query::usesText(m_nodes); }

bool Matcher::matches(const Issue &issue, const TextView &text) const
{
    return std::all_of(m_nodes.begin(), m_nodes.end(),
        [&](const Node &node) { return matches(node, issue, text); });
}

bool Matcher::matches(const Issue &issue) const
{
    std::string text;
    return matches(issue, usesText() ? appendFolded(text, issue) : TextView{});
}

bool Matcher::matches(const Node &node, const Issue &issue, const TextView &text) const
{
    const auto test = [&](const Node &inner) { return matches(inner, issue, text); };
    const bool holdsFor = std::visit(
        Overload{ [&](const test::Contains &it) { return contains(text.part(it.part), it.word); },
            [&](const test::InCategory &it) {
                const auto project = m_projects.constFind(issue.project);
                return it.categories.contains(project == m_projects.cend()
                        ? StatusCategory::Open
                        : project->category(issue.status));
            },
            [&](const test::AmongIssues &it) { return it.issues.contains(issue.id); },
            [&](const test::All &all) {
                return std::all_of(all.nodes.begin(), all.nodes.end(), test);
            },
            [&](const test::AnyOne &any) {
                return std::any_of(any.nodes.begin(), any.nodes.end(), test);
            },
            [&](const auto &it) { return holds(it, issue); } },
        node.test);
    return holdsFor != node.negated;
}

} // namespace lockstep::query

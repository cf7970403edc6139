// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/query/matcher.h"

#include "core/query/commenttexts.h"
#include "core/query/holds.h"

#include <algorithm>

namespace lockstep::query {

namespace {

int cost(const std::vector<Matcher::Node> &nodes);

int cost(const Matcher::Node &node)
{
    return std::visit(
        Overload{ [](const test::Contains &) { return 4; }, [](const test::Holds &) { return 2; },
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

void collectTexts(const std::vector<Matcher::Node> &nodes, std::vector<SearchedText> &texts)
{
    for (const Matcher::Node &node : nodes)
        std::visit(Overload{ [&](const test::Contains &text) {
                                if (std::find(texts.begin(), texts.end(), text) == texts.end())
                                    texts.push_back(text);
                            },
                       [&](const test::All &all) { collectTexts(all.nodes, texts); },
                       [&](const test::AnyOne &any) { collectTexts(any.nodes, texts); },
                       [](const auto &) {} },
            node.test);
}

} // namespace

Matcher::Matcher(std::vector<Node> all, const QList<Project> &projects) : m_nodes(std::move(all))
{
    sortByCost(m_nodes);
    m_usesText = !texts().empty();
    for (const Project &project : projects)
        m_projects.insert(project.id, project);
}

std::vector<SearchedText> Matcher::texts() const
{
    std::vector<SearchedText> texts;
    collectTexts(m_nodes, texts);
    return texts;
}

bool Matcher::matches(const Issue &issue, const TextView &text) const
{
    return std::all_of(m_nodes.begin(), m_nodes.end(),
        [&](const Node &node) { return matches(node, issue, text); });
}

bool Matcher::matches(const Issue &issue, const Replica &replica) const
{
    if (!usesText())
        return matches(issue, TextView{});
    std::string text;
    return matches(issue, appendFolded(text, issue, commentTexts(replica, issue)));
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
            [&](const test::All &all) {
                return std::all_of(all.nodes.begin(), all.nodes.end(), test);
            },
            [&](const test::AnyOne &any) {
                return std::any_of(any.nodes.begin(), any.nodes.end(), test);
            },
            [&](const auto &it) { return test::holds(it, issue); } },
        node.test);
    return holdsFor != node.negated;
}

} // namespace lockstep::query

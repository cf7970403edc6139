// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/model/issuefields.h"
#include "core/model/project.h"
#include "core/query/columns.h"
#include "core/query/foldedtext.h"

#include <QSet>

#include <functional>

namespace lockstep {
class Replica;
}

namespace lockstep::query {

using TextOf = const QString *(*)(const Issue &);

// What is asked of one issue. `none` and `any`: also no value at all, or whatever value.
namespace test {

using Contains = SearchedText;
struct OneOf // a text
{
    TextOf text = nullptr;
    QStringList names{}; // in capitals or not
    bool none = false;
    bool any = false;
};
struct Holds // a set
{
    const QStringList *(*members)(const Issue &) = nullptr;
    QStringList names{}; // in capitals or not
    bool none = false;
    bool any = false;
};
// From one text up to, but not with, another; dates as text have the order of time.
struct Stretch
{
    QString from{};
    QString to{};
};
struct Within
{
    TextOf text = nullptr;
    std::vector<Stretch> stretches{};
    bool none = false;
    bool any = false;
    QString now{}; // stands for a time that the server has not given yet; empty: there is none
};
struct NumberIn
{
    FieldValue (*get)(const Issue &) = nullptr;
    std::vector<std::pair<double, double>> ranges{}; // both ends included
    bool none = false;
    bool any = false;
    bool zeroIsNone = false; // of a field that cannot be null
};
struct InCategory
{
    QSet<StatusCategory> categories{};
};

// Groups.
struct Node;
struct All
{
    std::vector<Node> nodes; // no braces: Node is incomplete
};
struct AnyOne
{
    std::vector<Node> nodes;
};

struct Node
{
    std::variant<Contains, OneOf, Holds, Within, NumberIn, InCategory, All, AnyOne> test{};
    bool negated = false;
};

} // namespace test

// A query that has been understood: tells of any issue whether it matches, without allocating
// anything. It keeps what it needs; when people, projects or the day change, make it again.
class Matcher
{
public:
    using Node = test::Node;

    Matcher() = default; // matches everything
    Matcher(std::vector<Node> all, const QList<Project> &projects);

    [[nodiscard]] bool matchesAll() const { return m_nodes.empty(); }
    // The text of issues is asked for; else `text` below may be empty.
    [[nodiscard]] bool usesText() const { return m_usesText; }
    [[nodiscard]] std::vector<SearchedText> texts() const; // that are asked for, each once
    [[nodiscard]] bool matches(const Issue &issue, const TextView &text) const;
    // Folds its text, if that is needed.
    [[nodiscard]] bool matches(const Issue &issue, const Replica &replica) const;

    // The same of very many issues: a mark each, by slot.
    using Marks = std::vector<char>;
    // Takes the marks of the issues that do not have this text.
    using SiftText = std::function<void(const test::Contains &text, Marks &marks)>;
    // Takes the marks of those that do not match. Only live slots may have one.
    void sift(Marks &marks, Columns &columns, const SiftText &siftText) const;

private:
    class Sieve; // matchersieve.cpp
    [[nodiscard]] bool matches(const Node &node, const Issue &issue, const TextView &text) const;

    bool m_usesText = false;
    std::vector<Node> m_nodes{}; // all of them; what costs least comes first
    QHash<ProjectId, Project> m_projects{}; // for the categories of statuses
};

} // namespace lockstep::query

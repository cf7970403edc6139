// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/model/issuefields.h"
#include "core/model/project.h"
#include "core/query/columns.h"

#include <QExplicitlySharedDataPointer>
#include <QSet>

#include <compare>
#include <functional>

namespace lockstep::ui {

// Which issues a list shows. Everything that is set must hold; an empty filter shows all.
struct IssueFilter
{
    ProjectId project{};
    UserId assignee{};
    bool unassigned = false;
    QSet<StatusCategory> categories{}; // empty: any
    QString query{}; // docs/filters.md; the list model reads it

    // All but the query.
    [[nodiscard]] bool matches(const Issue &issue, StatusCategory category) const;
    // The same of very many: takes the marks (by slot) of those that do not match.
    using CategoryOf = std::function<StatusCategory(const Issue &)>;
    void sift(
        std::vector<char> &marks, query::Columns &columns, const CategoryOf &categoryOf) const;

    friend bool operator==(const IssueFilter &, const IssueFilter &) = default;
};

enum class IssueSort { Updated, Created, Key, Priority, Status, DueDate, Subject, Assignee };

// What stands together under a heading. Label: those with the same labels.
enum class IssueGrouping { None, Status, Assignee, Priority, Label };

struct IssueOrder
{
    IssueSort by = IssueSort::Updated;
    bool descending = true;
    IssueGrouping grouping = IssueGrouping::None;
    friend bool operator==(const IssueOrder &, const IssueOrder &) = default;
};

// In a word, since most keys have none and every issue has some keys.
class SortText
{
public:
    SortText() = default;
    explicit SortText(const QString &text) : m_data(text.isEmpty() ? nullptr : new Data{ {}, text })
    {}
    [[nodiscard]] QString toString() const { return m_data ? m_data->text : QString{}; }
    friend bool operator==(const SortText &a, const SortText &b) { return (a <=> b) == 0; }
    friend std::strong_ordering operator<=>(const SortText &a, const SortText &b)
    {
        if (a.m_data == b.m_data)
            return std::strong_ordering::equal;
        return QStringView{ a.toString() }.compare(b.toString()) <=> 0;
    }

private:
    struct Data final : QSharedData
    {
        QString text;
    };
    QExplicitlySharedDataPointer<Data> m_data{};
};

// What an order compares, ready made: rows are sorted without looking at issues. `text` is set only
// by the orders that need more than two numbers; descending, it is turned round.
struct SortKey
{
    quint64 major = 0;
    quint64 minor = 0;
    SortText text{};
    quint64 group = 0; // comes first: the rank of the heading it stands under (IssueGroups)
    friend bool operator==(const SortKey &, const SortKey &) = default;
    friend std::strong_ordering operator<=>(const SortKey &a, const SortKey &b)
    {
        if (const auto order = a.group <=> b.group; order != 0)
            return order;
        if (const auto order = a.major <=> b.major; order != 0)
            return order;
        if (const auto order = a.minor <=> b.minor; order != 0)
            return order;
        return a.text <=> b.text;
    }
};
[[nodiscard]] SortKey sortKey(const Issue &issue, StatusCategory category, const IssueOrder &order);
// The same from the bytes in the table, for the orders that a start has to make of all issues;
// nullopt: it takes the issue.
[[nodiscard]] std::optional<SortKey> sortKey(
    const IssueTable &issues, int slot, const IssueOrder &order);
// What of an issue its key, its category and its group depend on.
[[nodiscard]] IssueParts keyParts(const IssueOrder &order);

} // namespace lockstep::ui

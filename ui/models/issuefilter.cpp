// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/issuefilter.h"

#include "core/sync/issuekeys.h"

#include <algorithm>
#include <limits>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr quint64 last = std::numeric_limits<quint64>::max();

quint64 dateKey(const QString &date)
{
    return date.isEmpty() ? last : QString{ date }.remove(u'-').toULongLong();
}

// Sorts the other way; the end of a text stands behind everything.
QString turnedRound(QString text)
{
    if (text.isEmpty())
        return text;
    for (QChar &c : text)
        c = QChar(static_cast<char16_t>(0xffff - c.unicode()));
    return text + QChar(u'\uffff');
}

SortKey ascendingKey(const Issue &issue, StatusCategory category, IssueSort by)
{
    const auto updated = [&] { return timeKey(unitsOf(issue.modifiedAt)); };
    const auto number = [&] { return numberKey(unitsOf(issue.name)); };
    switch (by) {
    case IssueSort::Updated:
        return { updated(), number() };
    case IssueSort::Created:
        return { timeKey(unitsOf(issue.createdAt)), number() };
    case IssueSort::Key:
        return { prefixKey(unitsOf(issue.name)), number() };
    case IssueSort::Priority:
        return { static_cast<quint64>(priorities().indexOf(issue.priority) + 1), updated() };
    case IssueSort::Status:
        return { static_cast<quint64>(category), updated() };
    case IssueSort::DueDate:
        return { dateKey(issue.dueDate), updated() };
    case IssueSort::Subject:
        return { 0, 0, SortText{ issue.subject.toCaseFolded() } };
    case IssueSort::Assignee:
        return { issue.assignee.isNull() ? 1u : 0u, 0, SortText{ issue.assignee.toString() } };
    }
    return {};
}

} // namespace

bool IssueFilter::matches(const Issue &issue, StatusCategory category) const
{
    if (!project.isNull() && issue.project != project)
        return false;
    if (unassigned ? !issue.assignee.isNull() : !assignee.isNull() && issue.assignee != assignee)
        return false;
    return categories.isEmpty() || categories.contains(category);
}

void IssueFilter::sift(
    std::vector<char> &marks, query::Columns &columns, const CategoryOf &categoryOf) const
{
    if (!project.isNull()) {
        columns.keep(marks, &query::projectText,
            [&](const QString &each) { return each == project.toString(); });
    }
    if (unassigned || !assignee.isNull()) {
        columns.keep(marks, fieldInfo(Field::Assignee).text, [&](const QString &each) {
            return unassigned ? each.isEmpty() : each == assignee.toString();
        });
    }
    Issue issue;
    for (size_t at = 0; !categories.isEmpty() && at < marks.size(); ++at) {
        if (!marks[at])
            continue;
        columns.issues().read(int(at), issue, IssueParts{ Field::Status }.withProject());
        marks[at] = categories.contains(categoryOf(issue)) ? 1 : 0;
    }
}

IssueParts keyParts(const IssueOrder &order)
{
    IssueParts parts = IssueParts{ Field::ModifiedAt }.withName();
    switch (order.by) {
    case IssueSort::Created:
        parts = parts.with(Field::CreatedAt);
        break;
    case IssueSort::Priority:
        parts = parts.with(Field::Priority);
        break;
    case IssueSort::DueDate:
        parts = parts.with(Field::DueDate);
        break;
    case IssueSort::Subject:
        parts = parts.with(Field::Subject);
        break;
    case IssueSort::Assignee:
        parts = parts.with(Field::Assignee);
        break;
    case IssueSort::Status:
        parts = parts.with(Field::Status).withProject();
        break;
    case IssueSort::Updated:
    case IssueSort::Key:
        break;
    }
    switch (order.grouping) {
    case IssueGrouping::Assignee:
        return parts.with(Field::Assignee);
    case IssueGrouping::Priority:
        return parts.with(Field::Priority);
    case IssueGrouping::Label:
        return parts.with(Field::Labels);
    case IssueGrouping::Status:
        return parts.with(Field::Status).withProject();
    case IssueGrouping::None:
        break;
    }
    return parts;
}

std::optional<SortKey> sortKey(const IssueTable &issues, int slot, const IssueOrder &order)
{
    const bool isTime = order.by == IssueSort::Updated || order.by == IssueSort::Created;
    if ((!isTime && order.by != IssueSort::Key) || order.grouping != IssueGrouping::None)
        return {};
    const auto name = issues.bytesOf(slot, ShortText::Name);
    const auto time = issues.bytesOf(
        slot, order.by == IssueSort::Created ? ShortText::CreatedAt : ShortText::ModifiedAt);
    if (!name || !time)
        return {};
    const SortKey key{ isTime ? timeKey(*time) : prefixKey(*name), numberKey(*name) };
    return order.descending ? SortKey{ ~key.major, ~key.minor } : key;
}

SortKey sortKey(const Issue &issue, StatusCategory category, const IssueOrder &order)
{
    const SortKey key = ascendingKey(issue, category, order.by);
    if (!order.descending)
        return key;
    // What has no date or no assignee stands last both ways.
    const bool nothing = (order.by == IssueSort::DueDate && key.major == last)
        || (order.by == IssueSort::Assignee && key.major == 1);
    return { nothing                          ? last
            : order.by == IssueSort::Assignee ? 0
                                              : ~key.major,
        ~key.minor, SortText{ turnedRound(key.text.toString()) } };
}

} // namespace lockstep::ui

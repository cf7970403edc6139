// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/issuefilter.h"

#include "core/base/clock.h"

#include <algorithm>
#include <limits>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

// Up to four characters of the case-folded text, in an order that is right for most scripts.
quint64 packed(QStringView text, qsizetype from)
{
    quint64 key = 0;
    for (qsizetype i = from; i < from + 4; ++i)
        key = key << 16 | (i < text.size() ? text.at(i).unicode() : 0);
    return key;
}

quint64 timeKey(const QString &iso)
{
    return static_cast<quint64>(std::max<qint64>(0, fromIso8601(iso).time_since_epoch().count()));
}

// LOCK-12: the project's key, then the number, so that 9 stands before 12.
SortKey nameKey(const QString &name)
{
    const qsizetype dash = name.lastIndexOf(u'-');
    return { packed(name, 0), QStringView { name }.mid(dash + 1).toULongLong() };
}

SortKey textKey(const QString &text)
{
    const QString folded = text.toCaseFolded();
    return { packed(folded, 0), packed(folded, 4) };
}

SortKey ascendingKey(const Issue &issue, StatusCategory category, IssueSort by)
{
    const quint64 updated = timeKey(issue.modifiedAt);
    switch (by) {
    case IssueSort::Updated: return { updated, nameKey(issue.name).minor };
    case IssueSort::Created: return { timeKey(issue.createdAt), nameKey(issue.name).minor };
    case IssueSort::Key: return nameKey(issue.name);
    case IssueSort::Priority:
        return { static_cast<quint64>(priorities().indexOf(issue.priority) + 1), updated };
    case IssueSort::Status: return { static_cast<quint64>(category), updated };
    case IssueSort::DueDate:
        return { issue.dueDate.isEmpty() ? std::numeric_limits<quint64>::max()
                                         : QString { issue.dueDate }.remove(u'-').toULongLong(),
            updated };
    case IssueSort::Subject: return textKey(issue.subject);
    case IssueSort::Assignee: return textKey(issue.assignee.toString());
    }
    return {};
}

} // namespace

QStringList IssueFilter::wordsOf(const QString &text)
{
    return text.toCaseFolded().split(u' ', Qt::SkipEmptyParts);
}

bool IssueFilter::matches(const Issue &issue, StatusCategory category) const
{
    if (!project.isNull() && issue.project != project)
        return false;
    if (unassigned ? !issue.assignee.isNull() : !assignee.isNull() && issue.assignee != assignee)
        return false;
    if (!categories.isEmpty() && !categories.contains(category))
        return false;
    return std::all_of(words.begin(), words.end(), [&](const QString &word) {
        return issue.subject.contains(word, Qt::CaseInsensitive)
            || issue.name.contains(word, Qt::CaseInsensitive)
            || std::any_of(issue.labels.begin(), issue.labels.end(), [&](const QString &label) {
                   return label.contains(word, Qt::CaseInsensitive);
               });
    });
}

SortKey sortKey(const Issue &issue, StatusCategory category, const IssueOrder &order)
{
    const SortKey key = ascendingKey(issue, category, order.by);
    return order.descending ? SortKey { ~key.major, ~key.minor } : key;
}

} // namespace lockstep::ui

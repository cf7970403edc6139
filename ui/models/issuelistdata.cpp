// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// Of IssueListModel: what a row says, and what of it can be dragged elsewhere.

#include "core/sync/syncengine.h"
#include "ui/models/issuefacts.h"
#include "ui/models/issuelistmodel.h"
#include "ui/models/pendingmarks.h"
#include "ui/models/texts.h"

#include <QMimeData>
#include <QUrl>

#include <algorithm>
#include <set>

namespace lockstep::ui {

int IssueListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_index.count();
}

int IssueListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString IssueListModel::display(const Issue &issue, int column) const
{
    switch (column) {
    case Priority:
        return priorityText(issue.priority);
    case Key:
        return issue.name.isEmpty() ? tr("new") : issue.name;
    case Status:
        return issue.status;
    case Subject:
        return issue.subject;
    case Labels:
        return issue.labels.join(QStringLiteral(", "));
    case DueDate:
        return dueText(issue.dueDate, m_clock.wallNow());
    case Assignee: {
        const User *user = m_engine.replica().user(issue.assignee);
        return user ? user->name : issue.assignee.toString();
    }
    case Updated:
        return issue.modifiedAt.isEmpty() ? tr("now")
                                          : agoText(issue.modifiedAt, m_clock.wallNow());
    default:
        return {};
    }
}

Qt::ItemFlags IssueListModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsDragEnabled : flags;
}

QStringList IssueListModel::mimeTypes() const
{
    return { QStringLiteral("text/uri-list"), QStringLiteral("text/plain") };
}

QMimeData *IssueListModel::mimeData(const QModelIndexList &indexes) const
{
    std::set<int> rows; // in their order
    for (const QModelIndex &index : indexes)
        rows.insert(index.row());
    QList<QUrl> urls;
    QStringList lines;
    for (const int row : rows) {
        if (row < 0 || row >= m_index.count())
            continue;
        const Issue &dragged = issue(row);
        lines << (dragged.name + QLatin1Char(' ') + dragged.subject).trimmed();
        if (m_linkTo && !dragged.name.isEmpty())
            urls << QUrl(m_linkTo(dragged));
    }
    if (lines.isEmpty())
        return nullptr;
    auto *data = new QMimeData;
    data->setText(lines.join(QLatin1Char('\n')));
    if (!urls.isEmpty())
        data->setUrls(urls);
    return data;
}

QVariant IssueListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_index.count())
        return {};
    const Issue &issue = this->issue(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return display(issue, index.column());
    case Qt::ToolTipRole:
        if (index.column() == Updated)
            return exactTimeText(issue.modifiedAt);
        if (index.column() == Subject) {
            const QString state = issueStateText(m_engine.replica().state(issue.id));
            return state.isEmpty() ? issue.subject : issue.subject + u'\n' + state;
        }
        return {};
    case Qt::AccessibleTextRole: {
        if (index.column() != Subject) {
            const QString text = display(issue, index.column());
            return text.isEmpty() ? headerData(index.column(), Qt::Horizontal, Qt::DisplayRole)
                                  : text;
        }
        QStringList parts{ tr("%1, %2, %3, priority %4")
                               .arg(issue.name, issue.subject, issue.status,
                                   priorityText(issue.priority)) };
        parts << issueFacts(
            issue, m_unseen.contains(issue.id), m_engine.replica(), m_clock.wallNow());
        const QString text = parts.join(QStringLiteral(", "));
        const QString state = issueStateText(m_engine.replica().state(issue.id));
        //: an issue in words, then what of it is not saved
        return state.isEmpty() ? text : tr("%1. %2").arg(text, state);
    }
    case IssueIdRole:
        return issue.id.toString();
    case PriorityRole:
        return std::max(0, int(priorities().indexOf(issue.priority)));
    case CategoryRole:
        return static_cast<int>(category(issue));
    case AssigneeRole:
        return issue.assignee.toString();
    case LabelsRole:
        return issue.labels;
    case PendingRole:
        return m_engine.replica().state(issue.id).pending > 0;
    case ConflictRole:
        return m_engine.replica().state(issue.id).conflict;
    case AttentionRole:
        return m_engine.replica().state(issue.id).needsAttention;
    case UpdatedRole:
        return issue.modifiedAt;
    case ChangedRole:
        return m_unseen.contains(issue.id);
    case SearchedRole:
        return m_searched;
    case OverdueRole:
        return isOverdue(issue, m_clock.wallNow());
    default:
        return {};
    }
}

QVariant IssueListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Priority:
        return tr("Priority");
    case Key:
        return tr("Key");
    case Status:
        return tr("Status");
    case Subject:
        return tr("Title");
    case Labels:
        return tr("Labels");
    case DueDate:
        return tr("Due");
    case Assignee:
        return tr("Assignee");
    case Updated:
        return tr("Updated");
    default:
        return {};
    }
}

} // namespace lockstep::ui

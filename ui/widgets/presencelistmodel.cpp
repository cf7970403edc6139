// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/presencelistmodel.h"

#include "ui/widgets/plainlabel.h"

#include <QSet>

#include <algorithm>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

QList<PresenceListModel::Row> PresenceListModel::rowsOf(QList<PresencePerson> people)
{
    std::stable_sort(people.begin(), people.end(), [](const auto &a, const auto &b) {
        if (a.state != b.state)
            return a.state < b.state;
        const int order = QString::localeAwareCompare(a.name, b.name);
        return order != 0 ? order < 0 : a.id < b.id;
    });
    QList<Row> rows;
    QSet<UserId> seen; // twice the same person would be two rows with one identity
    qsizetype heading = -1;
    for (const PresencePerson &person : std::as_const(people)) {
        if (seen.contains(person.id))
            continue;
        seen.insert(person.id);
        if (heading < 0 || rows.at(heading).person.state != person.state) {
            heading = rows.size();
            rows.append(Row{ .heading = true, .person = { .state = person.state } });
        }
        ++rows[heading].count;
        rows.append(Row{ .person = person });
    }
    return rows;
}

void PresenceListModel::setPeople(const QList<PresencePerson> &people)
{
    const QList<Row> wanted = rowsOf(people);
    if (m_rows.isEmpty()) {
        if (wanted.isEmpty())
            return;
        beginInsertRows({}, 0, int(wanted.size()) - 1);
        m_rows = wanted;
        endInsertRows();
        return;
    }
    const auto keyOf = [](const Row &row) {
        return row.heading ? u"\n"_s + QString::number(int(row.person.state))
                           : row.person.id.toString();
    };
    QSet<QString> staying;
    for (const Row &row : wanted)
        staying.insert(keyOf(row));
    for (qsizetype i = m_rows.size() - 1; i >= 0; --i) {
        if (staying.contains(keyOf(m_rows.at(i))))
            continue;
        beginRemoveRows({}, int(i), int(i));
        m_rows.removeAt(i);
        endRemoveRows();
    }
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        const Row &row = wanted.at(i);
        // Most rows are where they were.
        const qsizetype at = std::find_if(m_rows.cbegin() + i, m_rows.cend(),
                                 [&row](const Row &other) { return other.sameThing(row); })
            - m_rows.cbegin();
        if (at == m_rows.size()) {
            beginInsertRows({}, int(i), int(i));
            m_rows.insert(i, row);
            endInsertRows();
            continue;
        }
        if (at != i) {
            beginMoveRows({}, int(at), int(at), {}, int(i));
            m_rows.move(at, i);
            endMoveRows();
        }
        if (m_rows.at(i) != row) {
            m_rows[i] = row;
            Q_EMIT dataChanged(index(int(i)), index(int(i)));
        }
    }
}

int PresenceListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QString PresenceListModel::describe(const Row &row)
{
    const QString state = presenceWord(row.person.state);
    if (row.heading)
        //: %1 is "Online", "Idle", "Busy" or "Offline"
        return tr("%1, %n person(s)", nullptr, row.count).arg(state);
    if (!row.person.viewing.isEmpty())
        //: A person, a presence in words, the key of an issue
        return tr("%1, %2, viewing %3").arg(row.person.name, state, row.person.viewing);
    return tr("%1, %2").arg(row.person.name, state);
}

QVariant PresenceListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        if (row.heading)
            return presenceWord(row.person.state);
        //: A person's name; "(you)" marks the user
        return row.person.isMe ? tr("%1 (you)").arg(row.person.name) : row.person.name;
    case Qt::AccessibleTextRole:
        return describe(row);
    case Qt::ToolTipRole:
        return row.heading ? QVariant() : plainToolTip(describe(row));
    case IsHeadingRole:
        return row.heading;
    case StateRole:
        return int(row.person.state);
    case CountRole:
        return row.count;
    case UserIdRole:
        return row.person.id.toString();
    case ViewingRole:
        return row.person.viewing;
    case NameRole:
        return row.person.name;
    default:
        return {};
    }
}

Qt::ItemFlags PresenceListModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    if (m_rows.at(index.row()).heading)
        return Qt::ItemNeverHasChildren; // the cursor keys pass over headings
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

QModelIndex PresenceListModel::indexOf(const UserId &user) const
{
    for (qsizetype i = 0; i < m_rows.size(); ++i)
        if (!m_rows.at(i).heading && m_rows.at(i).person.id == user)
            return index(int(i));
    return {};
}

} // namespace lockstep::ui

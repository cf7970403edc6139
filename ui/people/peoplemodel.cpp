// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/people/peoplemodel.h"

#include "ui/people/accounttexts.h"
#include "ui/widgets/plainlabel.h"

#include <algorithm>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

PeopleModel::PeopleModel(SyncEngine &engine, QObject *parent)
    : QAbstractTableModel(parent), m_engine(engine), m_rows(makeRows())
{
    connect(&engine, &SyncEngine::usersChanged, this, &PeopleModel::refresh);
    connect(&engine, &SyncEngine::membersChanged, this, &PeopleModel::refresh);
    connect(&engine, &SyncEngine::projectsChanged, this, &PeopleModel::refresh);
    connect(&engine, &SyncEngine::outboxChanged, this, &PeopleModel::refresh);
    connect(&engine, &SyncEngine::reset, this, &PeopleModel::refresh);
}

void PeopleModel::setPresence(const QList<PresencePerson> &people)
{
    QHash<UserId, PresencePerson> presence;
    for (const PresencePerson &each : people)
        presence.insert(each.id, each);
    if (presence == m_presence)
        return;
    m_presence = presence;
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, ColumnCount - 1));
}

void PeopleModel::setFilter(const QString &text)
{
    m_filter = text.simplified();
    refresh();
}

QList<PeopleModel::Row> PeopleModel::makeRows()
{
    const Replica &replica = m_engine.replica();
    QHash<UserId, Row> rows;
    m_active = 0;
    for (const User &user : replica.users()) {
        rows.insert(user.id,
            { user, user.name.isEmpty() ? user.id.toString() : user.name, {},
                user.id == m_engine.self().id, false });
    }
    for (const auto &[position, row] : m_engine.outbox().rows()) {
        const bool waits = row.state == OutboxState::Queued || row.state == OutboxState::Sending
            || isDone(row.state);
        const auto set = std::get_if<mutation::SetPerson>(&row.mutation.body);
        const auto removed = std::get_if<mutation::RemovePerson>(&row.mutation.body);
        const auto found = rows.find(set ? set->user : removed ? removed->user : UserId{});
        if (!waits || found == rows.end())
            continue;
        found->pending = true;
        if (set && set->admin)
            found->user.admin = *set->admin;
        if (set && set->name)
            found->name = *set->name;
        if (removed)
            found->user.former = true;
    }
    QList<Row> shown;
    for (Row &row : rows) {
        m_active += row.user.former ? 0 : 1;
        row.projects = projectsOf(row.user);
        if (m_filter.isEmpty() || row.name.contains(m_filter, Qt::CaseInsensitive)
            || row.user.email.contains(m_filter, Qt::CaseInsensitive))
            shown << row;
    }
    std::sort(shown.begin(), shown.end(), [](const Row &a, const Row &b) {
        if (a.user.former != b.user.former)
            return b.user.former;
        const int order = QString::localeAwareCompare(a.name, b.name);
        return order != 0 ? order < 0 : a.user.id < b.user.id;
    });
    return shown;
}

void PeopleModel::refresh()
{
    QList<Row> now = makeRows();
    const bool isSame = std::equal(now.begin(), now.end(), m_rows.begin(), m_rows.end(),
        [](const Row &a, const Row &b) { return a.user.id == b.user.id; });
    if (!isSame) {
        beginResetModel(); // there are few, and seldom others
        m_rows = std::move(now);
        endResetModel();
    } else if (now != m_rows) {
        m_rows = std::move(now);
        Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, ColumnCount - 1));
    }
    Q_EMIT changed();
}

// Of those that the user may read.
QString PeopleModel::projectsOf(const User &user) const
{
    if (user.former)
        return {};
    if (user.admin)
        return tr("All");
    const Replica &replica = m_engine.replica();
    QStringList places;
    for (const Project &project : replica.projects()) {
        for (const Member &member : replica.members(project.id)) {
            if (member.user != user.id)
                continue;
            places << (member.role == lockstep::Role::Member
                    ? project.key
                    //: the key of a project, a role in it
                    : tr("%1 (%2)").arg(project.key, invitedRoleText(member.role)));
        }
    }
    return places.join(u", "_s);
}

Presence PeopleModel::presenceOf(const Row &row) const
{
    return row.user.former ? Presence::Offline : m_presence.value(row.user.id).state;
}

QString PeopleModel::standingText(const Row &row)
{
    if (row.user.former)
        return row.pending ? tr("Being removed") : tr("Has left");
    return row.user.admin ? tr("Administrator") : tr("Member");
}

QString PeopleModel::nowText(const Row &row) const
{
    if (row.user.former)
        return {};
    const QString viewing = m_presence.value(row.user.id).viewing;
    //: %1 is the key of an issue
    return viewing.isEmpty() ? presenceWord(presenceOf(row)) : tr("Viewing %1").arg(viewing);
}

UserId PeopleModel::userAt(int row) const
{
    return row >= 0 && row < int(m_rows.size()) ? m_rows.at(row).user.id : UserId{};
}

int PeopleModel::rowOf(const UserId &user) const
{
    const auto found = std::find_if(
        m_rows.begin(), m_rows.end(), [&](const Row &row) { return row.user.id == user; });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

int PeopleModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int PeopleModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PeopleModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= int(m_rows.size()))
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case UserRole:
        return row.user.id.toString();
    case PersonNameRole:
        return row.name;
    case PresenceRole:
        return int(presenceOf(row));
    case FormerRole:
        return row.user.former;
    case PendingRole:
        return row.pending;
    case Qt::AccessibleTextRole:
        if (index.column() == Name && row.pending)
            //: %1 is a person
            return tr("%1, a change waits to be sent").arg(data(index, Qt::DisplayRole).toString());
        if (index.column() == More)
            //: %1 is a person
            return tr("What can be done with %1").arg(row.name);
        return data(index, Qt::DisplayRole);
    case Qt::ToolTipRole:
        if (index.column() == Name && row.pending)
            return tr("A change waits to be sent.");
        return index.column() == Projects || index.column() == Email
            ? plainToolTip(data(index, Qt::DisplayRole).toString())
            : QVariant();
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    switch (index.column()) {
    case Name:
        //: A person's name; "(you)" marks the user
        return row.isMe ? tr("%1 (you)").arg(row.name) : row.name;
    case Email:
        return row.user.email;
    case Standing:
        return standingText(row);
    case Projects:
        return row.projects;
    case Now:
        return nowText(row);
    default:
        return {};
    }
}

QVariant PeopleModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | Qt::AlignLeading);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Name");
    case Email:
        return tr("E-mail");
    case Standing:
        return tr("Role");
    case Projects:
        return tr("Projects");
    case Now:
        return tr("Now");
    default:
        return {};
    }
}

} // namespace lockstep::ui

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/project/listmodel.h"

#include "core/model/check.h"

#include <QLocale>

#include <algorithm>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int longestName = 64; // characters
} // namespace

ListModel::ListModel(ListShape shape, QObject *parent)
    : QAbstractTableModel(parent), m_shape(std::move(shape))
{
    if (!m_shape.choices.isEmpty())
        m_columns << Column::Choice;
    if (m_shape.mostLimit > 0)
        m_columns << Column::Limit;
    if (m_shape.hasCounts)
        m_columns << Column::Count;
}

// By the smallest steps: a cell may be being edited.
void ListModel::setEntries(const QList<ListEntry> &entries)
{
    if (entries == m_entries)
        return;
    const auto find = [this](const QList<ListEntry> &in, const ListEntry &entry, int from) {
        for (int row = from; row < int(in.size()); ++row) {
            // People may have the same name.
            if (m_shape.canRename ? in.at(row).name == entry.name : in.at(row).was == entry.was)
                return row;
        }
        return -1;
    };
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (find(entries, m_entries.at(row), 0) >= 0)
            continue;
        beginRemoveRows({}, row, row);
        m_entries.removeAt(row);
        endRemoveRows();
    }
    for (int row = 0; row < int(entries.size()); ++row) {
        const int at = find(m_entries, entries.at(row), row);
        if (at < 0) {
            beginInsertRows({}, row, row);
            m_entries.insert(row, entries.at(row));
            endInsertRows();
        } else if (at > row) {
            beginMoveRows({}, at, at, {}, row);
            m_entries.move(at, row);
            endMoveRows();
        }
    }
    m_entries = entries;
    if (!m_entries.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void ListModel::setReadOnly(bool readOnly) { m_readOnly = readOnly; }

QString ListModel::nameProblem(const QString &name, int row) const
{
    if (name.isEmpty())
        return tr("It needs a name.");
    if (!checkLine(u"name", name, 1, longestName))
        return tr("A name has at most %n character(s), and no line ends.", nullptr, longestName);
    for (int i = 0; i < rowCount(); ++i) {
        if (i != row && m_entries.at(i).name == name)
            return tr("There is “%1” already.").arg(name);
    }
    return {};
}

void ListModel::append(ListEntry entry)
{
    beginInsertRows({}, rowCount(), rowCount());
    m_entries << std::move(entry);
    endInsertRows();
    Q_EMIT edited();
}

void ListModel::removeAt(int row)
{
    if (row < 0 || row >= rowCount())
        return;
    beginRemoveRows({}, row, row);
    m_entries.removeAt(row);
    endRemoveRows();
    Q_EMIT edited();
}

int ListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

int ListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QString ListModel::choiceText(const ListEntry &entry) const
{
    return m_shape.choices.value(entry.choice);
}

QString ListModel::limitText(const ListEntry &entry) const
{
    return entry.limit > 0 ? QLocale{}.toString(entry.limit) : tr("None");
}

// A line as it is read out.
QString ListModel::spoken(const ListEntry &entry) const
{
    QStringList parts{ entry.name };
    if (m_columns.contains(Column::Choice))
        parts << tr("%1: %2").arg(m_shape.choiceTitle, choiceText(entry));
    if (m_columns.contains(Column::Limit) && entry.limit > 0)
        parts << tr("at most %n issue(s)", nullptr, int(entry.limit));
    if (m_columns.contains(Column::Count))
        parts << tr("%n issue(s)", nullptr, entry.count);
    return parts.join(u", "_s);
}

QVariant ListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const ListEntry &entry = m_entries.at(index.row());
    const Column column = columnAt(index.column());
    if (role == Qt::TextAlignmentRole) {
        const bool isNumber = column == Column::Limit || column == Column::Count;
        return int(Qt::AlignVCenter | (isNumber ? Qt::AlignTrailing : Qt::AlignLeading));
    }
    if (role == Qt::AccessibleTextRole && column == Column::Name)
        return spoken(entry);
    if (role == Qt::DecorationRole && column == Column::Name && icon)
        return icon(entry);
    if (role != Qt::DisplayRole && role != Qt::EditRole)
        return {};
    switch (column) {
    case Column::Name:
        return entry.name;
    case Column::Choice:
        return role == Qt::EditRole ? QVariant(entry.choice) : QVariant(choiceText(entry));
    case Column::Limit:
        return role == Qt::EditRole ? QVariant(entry.limit) : QVariant(limitText(entry));
    case Column::Count:
        return QLocale{}.toString(entry.count);
    }
    return {};
}

bool ListModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (m_readOnly || role != Qt::EditRole || !index.isValid() || index.row() >= rowCount())
        return false;
    ListEntry entry = m_entries.at(index.row());
    QString problem;
    switch (columnAt(index.column())) {
    case Column::Name:
        entry.name = value.toString().simplified();
        if (entry.name != m_entries.at(index.row()).name)
            problem = nameProblem(entry.name, index.row());
        break;
    case Column::Choice:
        if (value.toInt() != entry.choice && choiceProblem)
            problem = choiceProblem(entry, value.toInt());
        entry.choice = value.toInt();
        break;
    case Column::Limit:
        entry.limit = std::clamp<qint64>(value.toLongLong(), 0, m_shape.mostLimit);
        break;
    case Column::Count:
        return false;
    }
    Q_EMIT refused(problem); // empty: what was wrong before is no more
    if (!problem.isEmpty() || entry == m_entries.at(index.row()))
        return false;
    m_entries[index.row()] = entry;
    Q_EMIT dataChanged(this->index(index.row(), 0), this->index(index.row(), columnCount() - 1));
    Q_EMIT edited();
    return true;
}

QVariant ListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const Column column = columnAt(section);
    if (role == Qt::TextAlignmentRole) {
        const bool isNumber = column == Column::Limit || column == Column::Count;
        return int(Qt::AlignVCenter | (isNumber ? Qt::AlignTrailing : Qt::AlignLeading));
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Column::Name:
        return m_shape.nameTitle;
    case Column::Choice:
        return m_shape.choiceTitle;
    case Column::Limit:
        return tr("Limit");
    case Column::Count:
        return tr("Issues");
    }
    return {};
}

Qt::ItemFlags ListModel::flags(const QModelIndex &index) const
{
    if (!index.isValid()) // between the lines
        return m_readOnly || !m_shape.isOrdered ? Qt::NoItemFlags : Qt::ItemIsDropEnabled;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (m_readOnly)
        return flags;
    if (m_shape.isOrdered)
        flags |= Qt::ItemIsDragEnabled;
    const Column column = columnAt(index.column());
    if (column != Column::Count && (column != Column::Name || m_shape.canRename))
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool ListModel::moveRows(
    const QModelIndex &from, int row, int count, const QModelIndex &to, int child)
{
    if (m_readOnly || !m_shape.isOrdered || count != 1 || row < 0 || row >= rowCount() || child < 0
        || child > rowCount() || !beginMoveRows(from, row, row, to, child))
        return false;
    m_entries.move(row, child > row ? child - 1 : child);
    endMoveRows();
    Q_EMIT edited();
    return true;
}

} // namespace lockstep::ui

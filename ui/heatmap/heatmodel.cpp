// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/heatmap/heatmodel.h"

#include "core/query/lexer.h"
#include "ui/models/people.h"
#include "ui/models/texts.h"
#include "ui/widgets/plainlabel.h"

#include <QCollator>
#include <QLocale>
#include <QSet>

#include <algorithm>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

HeatModel::HeatModel(const Replica &replica, QObject *parent)
    : QAbstractTableModel(parent), m_replica(replica)
{}

void HeatModel::setHeatmap(const Heatmap &heatmap)
{
    QSet<QString> rowSet;
    QSet<QString> columnSet;
    for (const HeatmapCell &cell : heatmap.cells) {
        rowSet.insert(cell.row);
        columnSet.insert(cell.column);
    }
    QStringList rows = rowSet.values();
    QStringList columns = columnSet.values();
    sortValues(rows, heatmap.rows);
    sortValues(columns, heatmap.columns);
    const bool isSame = rows == m_rows && columns == m_columns && heatmap.rows == m_heatmap.rows
        && heatmap.columns == m_heatmap.columns;
    if (!isSame)
        beginResetModel();
    m_heatmap = heatmap;
    m_rows = rows;
    m_columns = columns;
    const auto places = [](const QStringList &values) {
        QHash<QString, int> of;
        for (int i = 0; i < int(values.size()); ++i)
            of.insert(values.at(i), i);
        return of;
    };
    const QHash<QString, int> rowOf = places(m_rows);
    const QHash<QString, int> columnOf = places(m_columns);
    m_cells.clear();
    for (int i = 0; i < int(m_heatmap.cells.size()); ++i) {
        const HeatmapCell &cell = m_heatmap.cells.at(i);
        m_cells.insert({ rowOf.value(cell.row), columnOf.value(cell.column) }, i);
    }
    if (!isSame)
        endResetModel();
    else if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

// There may be thousands of rooms: each is looked at once.
void HeatModel::sortValues(QStringList &values, Field field) const
{
    struct Value
    {
        bool isNone; // stands at the end
        qsizetype rank;
        QCollatorSortKey key;
        QString value;
    };
    const QStringList priorities{ u"Urgent"_s, u"High"_s, u"Medium"_s, u"Low"_s };
    const QCollator collator;
    std::vector<Value> sorted;
    for (const QString &each : std::as_const(values)) {
        const qsizetype rank = field == Field::Priority ? priorities.indexOf(each) : 0;
        sorted.push_back({ each.isEmpty(), rank, collator.sortKey(textOf(field, each)), each });
    }
    std::sort(sorted.begin(), sorted.end(), [](const Value &a, const Value &b) {
        if (a.isNone != b.isNone)
            return b.isNone;
        if (a.rank != b.rank)
            return a.rank < b.rank;
        const int order = a.key.compare(b.key);
        return order != 0 ? order < 0 : a.value < b.value;
    });
    values.clear();
    for (Value &each : sorted)
        values << std::move(each.value);
}

const HeatmapCell *HeatModel::cellAt(int row, int column) const
{
    const auto cell = m_cells.constFind({ row, column });
    return cell == m_cells.cend() ? nullptr : &m_heatmap.cells.at(*cell);
}

double HeatModel::heatOf(const HeatmapCell &cell) const
{
    return m_heatmap.heaviest > 0 ? cell.weight / m_heatmap.heaviest : 0;
}

QString HeatModel::textOf(Field field, const QString &value) const
{
    if (value.isEmpty())
        return tr("None");
    switch (field) {
    case Field::Assignee:
    case Field::Reporter:
    case Field::ResolvedBy:
        return personName(m_replica, UserId{ value });
    case Field::Priority:
        return priorityText(value);
    case Field::Type:
        return typeText(value);
    default:
        return value;
    }
}

QString HeatModel::sentence(const HeatmapCell &cell) const
{
    const QString issues = tr("%n issue(s)", nullptr, int(cell.count));
    //: the values of two fields, how many issues, how heavily they weigh
    QString text
        = tr("%1, %2: %3, weight %4")
              .arg(textOf(m_heatmap.rows, cell.row), textOf(m_heatmap.columns, cell.column), issues,
                  QLocale{}.toString(cell.weight, 'f', 1));
    if (cell.mostSevere > 0)
        text += u", "_s + tr("severity up to %1").arg(cell.mostSevere);
    return text;
}

QString HeatModel::query(const HeatmapCell &cell, bool closedToo) const
{
    const auto term = [](Field field, const QString &value) {
        return fieldInfo(field).key + u':'
            + (value.isEmpty() ? u"@none"_s : query::quotedValue(value));
    };
    QStringList terms;
    if (!closedToo)
        terms << u"is:open"_s;
    terms << term(m_heatmap.rows, cell.row);
    if (m_heatmap.columns != m_heatmap.rows)
        terms << term(m_heatmap.columns, cell.column);
    return terms.join(u' ');
}

int HeatModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int HeatModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QVariant HeatModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const HeatmapCell *cell = cellAt(index.row(), index.column());
    switch (role) {
    case Qt::DisplayRole:
        return cell ? QLocale{}.toString(cell->count) : QString();
    case Qt::TextAlignmentRole:
        return int(Qt::AlignCenter);
    case Qt::ToolTipRole:
        return cell ? plainToolTip(sentence(*cell)) : QString();
    case Qt::AccessibleTextRole:
        return cell ? sentence(*cell) : tr("no issues");
    case HeatRole:
        return cell ? heatOf(*cell) : 0.0;
    default:
        return {};
    }
}

QVariant HeatModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::TextAlignmentRole && orientation == Qt::Vertical)
        return int(Qt::AlignVCenter | Qt::AlignLeading);
    if (role != Qt::DisplayRole)
        return {};
    return orientation == Qt::Horizontal ? textOf(m_heatmap.columns, m_columns.value(section))
                                         : textOf(m_heatmap.rows, m_rows.value(section));
}

} // namespace lockstep::ui

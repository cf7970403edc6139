// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/dashboard/chartmodel.h"

#include <QLocale>

#include <algorithm>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

ChartModel::ChartModel(const QString &things, const QList<ChartSeries> &series, QObject *parent)
    : QAbstractTableModel(parent), m_things(things), m_series(series)
{}

void ChartModel::setRows(const QList<ChartRow> &rows)
{
    if (rows == m_rows)
        return;
    if (rows.size() == m_rows.size()) {
        m_rows = rows;
        if (!m_rows.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, columnCount() - 1));
    } else {
        beginResetModel(); // other things are shown
        m_rows = rows;
        endResetModel();
    }
    Q_EMIT changed();
}

double ChartModel::greatest() const
{
    double greatest = 0;
    for (const ChartRow &row : m_rows) {
        for (const double value : row.values)
            greatest = std::max(greatest, value);
    }
    return greatest;
}

QString ChartModel::sentence(int row) const
{
    const ChartRow &each = m_rows.at(row);
    QStringList parts;
    for (qsizetype i = 0; i < each.texts.size() && i < m_series.size(); ++i)
        parts << (m_series.size() == 1 ? each.texts.at(i)
                                       : m_series.at(i).name + u' ' + each.texts.at(i));
    return u"%1: %2"_s.arg(each.label, parts.join(u", "_s));
}

QString ChartModel::summary() const
{
    QStringList all;
    for (int row = 0; row < int(m_rows.size()); ++row)
        all << sentence(row);
    return all.join(u"; "_s);
}

int ChartModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ChartModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 1 + int(m_series.size());
}

QVariant ChartModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= int(m_rows.size()))
        return {};
    const ChartRow &row = m_rows.at(index.row());
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (index.column() == 0 ? Qt::AlignLeading : Qt::AlignTrailing));
    if (role != Qt::DisplayRole)
        return {};
    return index.column() == 0 ? row.label : row.texts.value(index.column() - 1);
}

QVariant ChartModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (section == 0 ? Qt::AlignLeading : Qt::AlignTrailing));
    if (role != Qt::DisplayRole)
        return {};
    return section == 0 ? m_things : m_series.value(section - 1).name;
}

} // namespace lockstep::ui

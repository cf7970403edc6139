// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/model/heatmap.h"
#include "core/sync/replica.h"

#include <QAbstractTableModel>

namespace lockstep::ui {

// A heatmap as a table: a row and a column for each value of the two fields.
class HeatModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        HeatRole = Qt::UserRole, // 0 to 1; how heavy it is beside the heaviest
    };

    HeatModel(const Replica &replica, QObject *parent);

    void setHeatmap(const Heatmap &heatmap);
    [[nodiscard]] const Heatmap &heatmap() const { return m_heatmap; }
    [[nodiscard]] const HeatmapCell *cellAt(int row, int column) const; // nullptr: none
    [[nodiscard]] double heatOf(const HeatmapCell &cell) const;
    [[nodiscard]] QString sentence(const HeatmapCell &cell) const;
    // The issues in it (docs/filters.md).
    [[nodiscard]] QString query(const HeatmapCell &cell, bool closedToo) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString textOf(Field field, const QString &value) const;
    void sortValues(QStringList &values, Field field) const;

    const Replica &m_replica;
    Heatmap m_heatmap{};
    QStringList m_rows{};
    QStringList m_columns{};
    QHash<std::pair<int, int>, int> m_cells{};
};

} // namespace lockstep::ui

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/tokens.h"

#include <QAbstractTableModel>
#include <QList>

namespace lockstep::ui {

// One or more figures each of some things, in order: what a chart draws, and its twin, the table,
// shows.
struct ChartRow
{
    QString label{};
    QList<double> values{}; // one a series
    QStringList texts{}; // of them; what is shown
    QString query{}; // the issues it is made of (docs/filters.md); empty: cannot be shown
    Token token = Token::Accent; // of a bar
    friend bool operator==(const ChartRow &, const ChartRow &) = default;
};
struct ChartSeries
{
    QString name{};
    Token token = Token::Accent;
};

class ChartModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    ChartModel(const QString &things, const QList<ChartSeries> &series, QObject *parent);

    void setRows(const QList<ChartRow> &rows);
    [[nodiscard]] const QList<ChartRow> &rows() const { return m_rows; }
    [[nodiscard]] const QList<ChartSeries> &series() const { return m_series; }
    [[nodiscard]] double greatest() const; // 0 of nothing
    // "In Progress: 12", or with several series "1 Dec: Created 5, Closed 3".
    [[nodiscard]] QString sentence(int row) const;
    [[nodiscard]] QString summary() const; // all of it

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void changed();

private:
    QString m_things; // heading of the first column
    QList<ChartSeries> m_series;
    QList<ChartRow> m_rows;
};

} // namespace lockstep::ui

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/themeservice.h"

#include <QWidget>

class QStackedWidget;
class QTableView;

namespace lockstep::ui {

class ChartModel;
class PlainLabel;

// A titled card with a chart, or with the same as a table, which is what a screen reader can go
// through; a legend if there is more than one series.
class ChartCard final : public QWidget
{
    Q_OBJECT

public:
    ChartCard(const ThemeService &themes, const QString &title, ChartModel &model, QWidget *chart,
        QWidget *parent);

    void setNote(const QString &note); // beside the title
    void showTable(bool table);

Q_SIGNALS:
    void activated(int row); // of the table

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fitTable();

    const ThemeService &m_themes;
    ChartModel &m_model;
    PlainLabel *m_note;
    QStackedWidget *m_stack;
    QTableView *m_table;
};

} // namespace lockstep::ui

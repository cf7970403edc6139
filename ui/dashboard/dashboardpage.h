// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/dashboard/chartmodel.h"
#include "ui/dashboard/dashboardfigures.h"
#include "ui/models/issuesweep.h"
#include "ui/theme/themeservice.h"

#include <QWidget>

class QGridLayout;
class QScrollArea;
class QToolButton;

namespace lockstep::ui {

class ChartCard;
class PageHeader;
class PlainLabel;
class WrappingRow;

// How a project stands, or all of them: by status, assignee and age, what comes in and goes out a
// week, and how long it takes. Live; each figure leads to its issues. All of it as tables too.
class DashboardPage final : public QWidget
{
    Q_OBJECT

public:
    DashboardPage(SyncEngine &engine, Clock &clock, const ThemeService &themes, QWidget *parent);

    [[nodiscard]] PageHeader &header() { return *m_header; }
    void setProject(const ProjectId &project); // null: all
    [[nodiscard]] const ProjectId &project() const { return m_project; }
    void showTables(bool tables);
    [[nodiscard]] bool showsTables() const;
    void focusCharts();
    [[nodiscard]] const DashboardFigures &figures() const { return m_figures; }

Q_SIGNALS:
    void issuesRequested(const lockstep::ProjectId &project, const QString &query);
    void left();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void makeCards();
    ChartCard *addBars(const QString &name, const QString &title, ChartModel &model);
    ChartCard *addColumns(const QString &name, const QString &title, ChartModel &model,
        std::function<QString(double)> axisText);
    void finish(ChartCard *card, ChartModel &model);
    void arrange();
    void begin();
    void present(const DashboardFigures &figures);
    void refreshTitle();
    PlainLabel *addFigure(const QString &name, const QString &what);

    SyncEngine &m_engine;
    Clock &m_clock;
    const ThemeService &m_themes;
    ProjectId m_project{};
    IssueSweep m_sweep;
    std::optional<DashboardCounter> m_counter{};
    DashboardFigures m_figures{};
    PageHeader *m_header;
    QToolButton *m_tables;
    QScrollArea *m_scroll;
    WrappingRow *m_row; // the figures at the top
    QGridLayout *m_grid;
    ChartModel m_status;
    ChartModel m_assignee;
    ChartModel m_age;
    ChartModel m_throughput;
    ChartModel m_resolution;
    QList<ChartCard *> m_cards{};
    int m_columns = 0;
    qint64 m_timeUnit = 86'400; // of the axis of times, in seconds
    PlainLabel *m_open;
    PlainLabel *m_overdue;
    PlainLabel *m_nobodys;
    PlainLabel *m_created;
    PlainLabel *m_closed;
    PlainLabel *m_median;
};

} // namespace lockstep::ui

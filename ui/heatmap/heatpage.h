// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/model/heatmap.h"
#include "ui/models/issuesweep.h"
#include "ui/theme/themeservice.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace lockstep::ui {

class EmptyState;
class HeatMapView;
class HeatModel;
class PageHeader;

// Where it burns: issues over two chosen fields as a matrix, and, where there are coordinates, on a
// map. Live; a cell leads to its issues.
class HeatPage final : public QWidget
{
    Q_OBJECT

public:
    HeatPage(SyncEngine &engine, Clock &clock, const ThemeService &themes, QWidget *parent);

    [[nodiscard]] PageHeader &header() { return *m_header; }
    void setProject(const ProjectId &project); // null: all
    [[nodiscard]] const ProjectId &project() const { return m_project; }
    void setFields(Field rows, Field columns);
    void showMap(bool map);
    void focusCells();
    [[nodiscard]] const HeatModel &model() const { return *m_model; }

Q_SIGNALS:
    void issuesRequested(const lockstep::ProjectId &project, const QString &query);
    void left();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fitColumns();
    void makeControls();
    void begin();
    void present(const Heatmap &heatmap);
    void choose();
    void activate(const HeatmapCell *cell);
    [[nodiscard]] HeatmapOptions options() const;

    SyncEngine &m_engine;
    Clock &m_clock;
    const ThemeService &m_themes;
    ProjectId m_project{};
    bool m_chosen = false; // by the user: the fields stay
    bool m_anything = false; // there are issues
    IssueSweep m_sweep;
    std::optional<HeatmapBuilder> m_builder{};
    PageHeader *m_header;
    HeatModel *m_model;
    QComboBox *m_rows;
    QComboBox *m_columns;
    QCheckBox *m_closed;
    QToolButton *m_mapButton;
    QTableView *m_table;
    HeatMapView *m_map;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
};

} // namespace lockstep::ui

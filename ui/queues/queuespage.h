// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/queues/queuefigures.h"
#include "ui/theme/themeservice.h"

#include <QAbstractTableModel>
#include <QWidget>

class QPushButton;
class QStackedWidget;
class QTableView;

namespace lockstep::ui {

class EmptyState;
class PageHeader;

// All queues with their figures, a row each.
class QueuesModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Project, Open, Nobodys, Oldest, Resolution, Flow, ColumnCount };

    QueuesModel(SyncEngine &engine, const QueueFigures &figures, QObject *parent);

    [[nodiscard]] QueueId queueAt(int row) const;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void changed();

private:
    void refresh();

    SyncEngine &m_engine;
    const QueueFigures &m_figures;
    QList<QueueFigures::Place> m_places;
};

// The table of them: Enter goes to one, E changes it, Del deletes it, where the user may.
class QueuesPage final : public QWidget
{
    Q_OBJECT

public:
    QueuesPage(SyncEngine &engine, const ThemeService &themes, const QueueFigures &figures,
        QWidget *parent);

    [[nodiscard]] PageHeader &header() { return *m_header; }
    void focusTable();

Q_SIGNALS:
    void queueOpened(const lockstep::QueueId &queue);
    void newQueueRequested();
    void editRequested(const lockstep::QueueId &queue);
    void deleteRequested(const lockstep::QueueId &queue);
    void menuRequested(const lockstep::QueueId &queue, const QPoint &globalPos);
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refresh();

    SyncEngine &m_engine;
    QueuesModel *m_model;
    PageHeader *m_header;
    QPushButton *m_new;
    QTableView *m_table;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
};

} // namespace lockstep::ui

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/queues/queuefigures.h"
#include "ui/theme/themeservice.h"

#include <QWidget>

class QToolButton;

namespace lockstep::ui {

class WrappingRow;

// The figures of a queue above its list: how many are open and nobody's, how old the oldest is, how
// long they take, what came and went; and whether one is told of new ones.
class QueueStrip final : public QWidget
{
    Q_OBJECT

public:
    QueueStrip(SyncEngine &engine, const ThemeService &themes, const QueueFigures &figures,
        QWidget *parent);

    void setQueue(const QueueId &queue); // null: it is not shown
    [[nodiscard]] const QueueId &queue() const { return m_queue; }
    [[nodiscard]] bool mayEdit() const; // by whom it is looked at
    void toggleWatch();

Q_SIGNALS:
    void filterRequested(const QString &query); // more narrowly
    void editRequested(const lockstep::QueueId &queue);
    void deleteRequested(const lockstep::QueueId &queue);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    class Figure;
    void refresh();

    SyncEngine &m_engine;
    const ThemeService &m_themes;
    const QueueFigures &m_figures;
    QueueId m_queue{};
    Figure *m_open;
    Figure *m_nobodys;
    Figure *m_oldest;
    Figure *m_resolution;
    Figure *m_flow;
    QToolButton *m_watch;
    QToolButton *m_menu;
};

} // namespace lockstep::ui

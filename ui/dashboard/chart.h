// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/themeservice.h"

#include <QWidget>

namespace lockstep::ui {

class ChartModel;

// What charts of rows have in common: one row is the current one, arrows go through them, Enter or
// a click shows the issues that a row is made of, and a screen reader is told where one is.
class Chart : public QWidget
{
    Q_OBJECT

public:
    [[nodiscard]] int current() const { return m_current; }

Q_SIGNALS:
    void activated(int row);

protected:
    Chart(const ThemeService &themes, const ChartModel &model, QWidget *parent);

    [[nodiscard]] virtual int rowAt(const QPoint &at) const = 0; // -1: none
    [[nodiscard]] virtual int stepOf(int key) const = 0; // of an arrow key; 0: it is none of ours

    [[nodiscard]] const ThemeService &themes() const { return m_themes; }
    [[nodiscard]] const ChartModel &model() const { return m_model; }
    [[nodiscard]] int hovered() const { return m_hovered; } // -1: none

    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void refresh();
    void setCurrent(int row);

    const ThemeService &m_themes;
    const ChartModel &m_model;
    int m_current = 0;
    int m_hovered = -1;
};

} // namespace lockstep::ui

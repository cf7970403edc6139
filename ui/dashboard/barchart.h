// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/themeservice.h"

#include <QWidget>

namespace lockstep::ui {

class ChartModel;

// A bar for each row of the model, its label before it and its figure behind. Up and Down go
// through them, Enter or a click shows the issues it is made of.
class BarChart final : public QWidget
{
    Q_OBJECT

public:
    BarChart(const ThemeService &themes, const ChartModel &model, QWidget *parent);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] int current() const { return m_current; }

Q_SIGNALS:
    void activated(int row);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void refresh();
    void setCurrent(int row);
    [[nodiscard]] int rowHeight() const;
    [[nodiscard]] int rowAt(int y) const;

    const ThemeService &m_themes;
    const ChartModel &m_model;
    int m_current = 0;
    int m_hovered = -1;
};

} // namespace lockstep::ui

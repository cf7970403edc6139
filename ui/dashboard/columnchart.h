// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/themeservice.h"

#include <QWidget>

#include <functional>

namespace lockstep::ui {

class ChartModel;

// A group of columns for each row of the model, one a series, over an axis with a few lines. Left
// and Right go through the groups, Enter or a click shows the issues.
class ColumnChart final : public QWidget
{
    Q_OBJECT

public:
    // `axisText` makes the label of a line of the axis.
    ColumnChart(const ThemeService &themes, const ChartModel &model,
        std::function<QString(double)> axisText, QWidget *parent);

    [[nodiscard]] QSize sizeHint() const override { return { 320, scaled(180) }; }
    [[nodiscard]] QSize minimumSizeHint() const override { return { 200, scaled(140) }; }
    [[nodiscard]] int current() const { return m_current; }
    // A step of the axis, of the kind 1, 2, 5, 10: at most so many lines up to `greatest`.
    [[nodiscard]] static double niceStep(double greatest, int lines);

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
    struct Frame // where what is
    {
        QRect plot{};
        double step = 1;
        double top = 1;
    };
    [[nodiscard]] Frame frame() const;
    [[nodiscard]] QRect groupRect(const Frame &frame, int row) const;
    [[nodiscard]] int rowAt(const QPoint &at) const;
    void refresh();
    void setCurrent(int row);
    void paintAxis(QPainter &painter, const Frame &frame) const;

    const ThemeService &m_themes;
    const ChartModel &m_model;
    const std::function<QString(double)> m_axisText;
    int m_current = 0;
    int m_hovered = -1;
};

} // namespace lockstep::ui

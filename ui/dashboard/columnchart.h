// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/dashboard/chart.h"

#include <functional>

namespace lockstep::ui {

// A group of columns for each row of the model, one a series, over an axis with a few lines. Left
// and Right go through the groups.
class ColumnChart final : public Chart
{
    Q_OBJECT

public:
    // `axisText` makes the label of a line of the axis.
    ColumnChart(const ThemeService &themes, const ChartModel &model,
        std::function<QString(double)> axisText, QWidget *parent);

    [[nodiscard]] QSize sizeHint() const override { return { 320, scaled(180) }; }
    [[nodiscard]] QSize minimumSizeHint() const override { return { 200, scaled(140) }; }
    // A step of the axis, of the kind 1, 2, 5, 10: at most so many lines up to `greatest`.
    [[nodiscard]] static double niceStep(double greatest, int lines);

protected:
    [[nodiscard]] int rowAt(const QPoint &at) const override;
    [[nodiscard]] int stepOf(int key) const override;
    void paintEvent(QPaintEvent *event) override;

private:
    struct Frame // where what is
    {
        QRect plot{};
        double step = 1;
        double top = 1;
    };
    [[nodiscard]] Frame frame() const;
    [[nodiscard]] QRect groupRect(const Frame &frame, int row) const;
    void paintAxis(QPainter &painter, const Frame &frame) const;

    const std::function<QString(double)> m_axisText;
};

} // namespace lockstep::ui

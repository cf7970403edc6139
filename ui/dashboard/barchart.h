// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/dashboard/chart.h"

namespace lockstep::ui {

// A bar for each row of the model, its label before it and its figure behind. Up and Down go
// through them.
class BarChart final : public Chart
{
    Q_OBJECT

public:
    BarChart(const ThemeService &themes, const ChartModel &model, QWidget *parent)
        : Chart(themes, model, parent)
    {}

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    [[nodiscard]] int rowAt(const QPoint &at) const override;
    [[nodiscard]] int stepOf(int key) const override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int rowHeight() const;
};

} // namespace lockstep::ui

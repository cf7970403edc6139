// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QColor>
#include <QList>
#include <QRect>
#include <QString>

class QWidget;

namespace lockstep {

// A run of text as it came to the paint device: whoever paints itself cannot hide anything.
struct DrawnText
{
    QString text{};
    QRect rect{}; // in the window
    QPoint seen{}; // the middle of what is seen of it
    QColor color{};
    QWidget *widget = nullptr; // the innermost one at its middle
};

// What the window and all in it write when they are drawn.
[[nodiscard]] QList<DrawnText> drawnTexts(QWidget &window);

} // namespace lockstep

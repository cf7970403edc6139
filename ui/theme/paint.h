// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/theme.h"

class QPainter;
class QRectF;
class QWidget;

namespace lockstep::ui {

// Rounded rectangle whose border lies inside `rect`; an invalid colour leaves that part out.
void paintRound(QPainter &painter, const QRectF &rect, qreal radius, const QColor &fill,
    const QColor &border = {}, qreal width = 1);
// A flag for drawText(): written in its own direction, whatever that of the window is, so that
// signs and figures of a title stay where its author has put them. Where it stands is another
// flag's.
[[nodiscard]] int ownDirection(const QString &text);
// The 2 px ring, inside `rect`.
void paintFocusRing(QPainter &painter, const QRectF &rect, qreal radius, const Theme &theme);
// For what floats: a soft shadow of `depth` pixels around `card`.
void paintShadow(
    QPainter &painter, const QRectF &card, qreal radius, int depth, const Theme &theme);

} // namespace lockstep::ui

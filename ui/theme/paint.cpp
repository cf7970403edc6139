// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/theme/paint.h"

#include <QPainter>

#include <algorithm>

namespace lockstep::ui {

void paintRound(QPainter &painter, const QRectF &rect, qreal radius, const QColor &fill,
    const QColor &border, qreal width)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const bool bordered = border.isValid();
    const qreal half = bordered ? width / 2 : 0;
    painter.setPen(bordered ? QPen(border, width) : QPen(Qt::NoPen));
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    const qreal r = std::max(0.0, radius - half);
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), r, r);
    painter.restore();
}

int ownDirection(const QString &text)
{
    return text.isRightToLeft() ? Qt::TextForceRightToLeft : Qt::TextForceLeftToRight;
}

void paintFocusRing(QPainter &painter, const QRectF &rect, qreal radius, const Theme &theme)
{
    paintRound(painter, rect, radius, {}, theme.color(Token::Accent), focusWidth);
}

void paintShadow(QPainter &painter, const QRectF &card, qreal radius, int depth, const Theme &theme)
{
    QColor layer = theme.color(Token::Shadow);
    layer.setAlphaF(layer.alphaF() / float(depth));
    for (int i = depth; i > 0; --i) { // densest under the card, and a little below it
        const QRectF rect = card.adjusted(-i + 2, -i + 3, i - 2, i);
        paintRound(painter, rect, radius + i, layer);
    }
}

} // namespace lockstep::ui

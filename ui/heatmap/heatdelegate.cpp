// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/heatmap/heatdelegate.h"

#include "ui/heatmap/heatcolors.h"
#include "ui/heatmap/heatmodel.h"
#include "ui/theme/paint.h"

#include <QPainter>

namespace lockstep::ui {

HeatDelegate::HeatDelegate(const ThemeService &themes, QObject *parent)
    : QStyledItemDelegate(parent), m_themes(themes)
{}

void HeatDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = m_themes.theme();
    const double heat = index.data(HeatModel::HeatRole).toDouble();
    const QString text = index.data().toString();
    const QRectF cell = QRectF(option.rect).adjusted(1, 1, -1, -1);
    painter->save();
    // What has grown old weighs next to nothing, and is there all the same.
    paintRound(*painter, cell, radius::Control,
        text.isEmpty() ? theme.color(Token::Hover) : heatGround(std::max(heat, 0.001), theme),
        theme.isHighContrast() ? theme.color(Token::StrongBorder) : QColor());
    painter->setFont(theme.font(TextStyle::Body));
    painter->setPen(heatText(text.isEmpty() ? 0 : heat, theme));
    painter->drawText(option.rect, Qt::AlignCenter, text);
    if (option.state.testFlag(QStyle::State_HasFocus))
        paintFocusRing(*painter, cell, radius::Control, theme);
    painter->restore();
}

} // namespace lockstep::ui

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// What controls are made of: grounds, frames, marks and labels.

#include "ui/theme/lockstepstyle.h"
#include "ui/theme/paint.h"
#include "ui/theme/stylestate.h"

#include <QAbstractButton>
#include <QPainter>
#include <QStyleOption>

#include <algorithm>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

void LockstepStyle::drawIcon(
    QPainter &painter, const QRect &rect, const QString &name, Token token) const
{
    const qreal dpr = painter.device()->devicePixelRatio();
    const QPixmap icon = m_icons.pixmap(name, token, iconExtent(), dpr);
    QRect target(0, 0, iconExtent(), iconExtent());
    target.moveCenter(rect.center());
    painter.drawPixmap(target, icon);
}

void LockstepStyle::drawButton(
    const QStyleOption &option, QPainter &painter, const QWidget *widget) const
{
    const ButtonKind kind = buttonKind(widget);
    const bool enabled = has(option, State_Enabled);
    const bool down = has(option, State_Sunken);
    const bool over = enabled && has(option, State_MouseOver);
    const bool on = has(option, State_On);
    QColor ground;
    QColor border;
    if (kind == ButtonKind::Primary) {
        ground = color(!enabled ? Token::Hover
                : down          ? Token::AccentPressed
                : over          ? Token::AccentHover
                                : Token::Accent);
        if (!enabled)
            border = color(Token::Border);
    } else {
        if (kind == ButtonKind::Secondary) {
            ground = color(enabled ? Token::Surface : Token::Window);
            border = color(enabled ? Token::StrongBorder : Token::Border);
        }
        if (on) {
            ground = color(Token::Selection);
            border = color(Token::Accent);
        } else if (down) {
            ground = color(Token::Pressed);
        } else if (over) {
            ground = color(Token::Hover);
        }
        if (m_theme.isHighContrast() && kind == ButtonKind::Quiet && over)
            border = color(Token::Text);
    }
    QRectF rect = option.rect;
    if (keyboardFocus(option)) {
        paintFocusRing(painter, rect, radius::Card, m_theme);
        rect.adjust(3, 3, -3, -3);
        paintRound(painter, rect, radius::Card - 3, ground);
    } else {
        paintRound(painter, rect, radius::Card, ground, border);
    }
}

void LockstepStyle::drawPushButtonLabel(
    const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    if (!button)
        return;
    QStyleOptionButton copy(*button);
    if (buttonKind(widget) == ButtonKind::Primary && has(*option, State_Enabled))
        copy.palette.setColor(QPalette::ButtonText, color(Token::OnAccent));
    if (copy.icon.isNull() || copy.text.isEmpty()
        || copy.features.testFlag(QStyleOptionButton::HasMenu))
        QProxyStyle::drawControl(CE_PushButtonLabel, &copy, painter, widget);
    else
        drawIconAndWords(copy, *painter);
}

// In the middle, side by side: from right to left Qt would put the words to one edge and the icon
// into the middle.
void LockstepStyle::drawIconAndWords(const QStyleOptionButton &button, QPainter &painter) const
{
    constexpr int gap = 4;
    const bool enabled = has(button, State_Enabled);
    const int words = button.fontMetrics.size(Qt::TextShowMnemonic, button.text).width();
    const int width = std::min(button.iconSize.width() + gap + words, button.rect.width());
    QRect whole(0, 0, width, button.rect.height());
    whole.moveCenter(button.rect.center());
    const QRect icon(whole.topLeft(), QSize(button.iconSize.width(), whole.height()));
    button.icon.paint(&painter, visualRect(button.direction, button.rect, icon), Qt::AlignCenter,
        enabled ? QIcon::Normal : QIcon::Disabled, has(button, State_On) ? QIcon::On : QIcon::Off);
    drawItemText(&painter,
        visualRect(button.direction, button.rect, whole.adjusted(icon.width() + gap, 0, 0, 0)),
        int(visualAlignment(button.direction, Qt::AlignLeft | Qt::AlignVCenter))
            | Qt::TextShowMnemonic,
        button.palette, enabled, button.text, QPalette::ButtonText);
}

// Icon and words with air between; everything else as usual.
void LockstepStyle::drawToolLabel(
    const QStyleOption *option, QPainter &painter, const QWidget *widget) const
{
    const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
    if (!button || button->toolButtonStyle != Qt::ToolButtonTextBesideIcon
        || button->icon.isNull()) {
        QProxyStyle::drawControl(CE_ToolButtonLabel, option, &painter, widget);
        return;
    }
    const bool enabled = has(*option, State_Enabled);
    const QRect rect = button->rect.adjusted(space::S, 0, -space::S, 0);
    const QRect icon(rect.left(), rect.top(), iconExtent(), rect.height());
    button->icon.paint(&painter, visualRect(button->direction, button->rect, icon), Qt::AlignCenter,
        enabled ? QIcon::Normal : QIcon::Disabled, has(*option, State_On) ? QIcon::On : QIcon::Off);
    const QRect words = rect.adjusted(iconExtent() + 6, 0, 0, 0);
    painter.setFont(button->font);
    drawItemText(&painter, visualRect(button->direction, button->rect, words),
        int(visualAlignment(button->direction, Qt::AlignLeft | Qt::AlignVCenter))
            | Qt::TextShowMnemonic,
        button->palette, enabled, button->text, QPalette::ButtonText);
}

void LockstepStyle::drawField(const QStyleOption &option, QPainter &painter) const
{
    const bool enabled = has(option, State_Enabled);
    const QColor ground = option.palette.color(QPalette::Base);
    if (has(option, State_HasFocus) && enabled) {
        paintRound(painter, option.rect, radius::Control, ground, color(Token::Accent), focusWidth);
        return;
    }
    const Token border = !enabled      ? Token::Border
        : has(option, State_MouseOver) ? Token::TextDisabled
                                       : Token::StrongBorder;
    paintRound(painter, option.rect, radius::Control, ground, color(border));
}

void LockstepStyle::drawCheck(const QStyleOption &option, QPainter &painter, bool radio) const
{
    const bool enabled = has(option, State_Enabled);
    const bool on = has(option, State_On);
    const bool partial = has(option, State_NoChange);
    QRectF box(0, 0, iconExtent(), iconExtent());
    box.moveCenter(QRectF(option.rect).center());
    box.moveTopLeft(box.topLeft().toPoint());
    const qreal round = radio ? box.width() / 2 : radius::Control;
    if (!on && !partial) {
        const QColor border = color(!enabled   ? Token::Border
                : has(option, State_MouseOver) ? Token::Text
                                               : Token::TextSecondary);
        const Token ground = has(option, State_Sunken) ? Token::Pressed
            : enabled                                  ? Token::Surface
                                                       : Token::Window;
        paintRound(painter, box, round, color(ground), border);
        return;
    }
    const Token ground = !enabled      ? Token::TextDisabled
        : has(option, State_MouseOver) ? Token::AccentHover
                                       : Token::Accent;
    paintRound(painter, box, round, color(ground));
    if (radio)
        paintRound(painter, box.adjusted(5, 5, -5, -5), round, color(Token::OnAccent));
    else
        painter.drawPixmap(box.adjusted(2, 2, -2, -2).toRect(),
            m_icons.pixmap(partial ? u"minus"_s : u"check"_s, Token::OnAccent, 12,
                painter.device()->devicePixelRatio()));
}

void LockstepStyle::drawItemGround(const QStyleOption &option, QPainter &painter) const
{
    if (has(option, State_Selected)) {
        painter.fillRect(option.rect, color(Token::Selection));
        // A bar at the start of the row, not of each cell.
        const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(&option);
        const bool first = !item || item->viewItemPosition == QStyleOptionViewItem::Beginning
            || item->viewItemPosition == QStyleOptionViewItem::OnlyOne
            || item->viewItemPosition == QStyleOptionViewItem::Invalid;
        if (m_theme.isHighContrast() && first)
            painter.fillRect(visualRect(option.direction, option.rect,
                                 QRect(option.rect.topLeft(), QSize(3, option.rect.height()))),
                color(Token::Accent));
    } else if (has(option, State_MouseOver) && has(option, State_Enabled)) {
        painter.fillRect(option.rect, color(Token::Hover));
    }
}

void LockstepStyle::drawToolGround(const QStyleOption &option, QPainter &painter) const
{
    QColor ground;
    QColor border;
    if (has(option, State_Sunken))
        ground = color(Token::Pressed);
    else if (has(option, State_On))
        ground = color(Token::Selection);
    else if (has(option, State_MouseOver) && has(option, State_Enabled))
        ground = color(Token::Hover);
    if (m_theme.isHighContrast() && has(option, State_On))
        border = color(Token::Accent);
    if (ground.isValid())
        paintRound(painter, option.rect, radius::Card, ground, border);
}

void LockstepStyle::drawMenuItem(
    const QStyleOption *option, QPainter &painter, const QWidget *widget) const
{
    const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
    if (!item)
        return;
    painter.fillRect(item->rect, color(Token::Raised));
    if (item->menuItemType == QStyleOptionMenuItem::Separator) {
        const int y = item->rect.center().y();
        painter.fillRect(QRect(item->rect.left(), y, item->rect.width(), 1), color(Token::Border));
        return;
    }
    const bool enabled = has(*item, State_Enabled);
    if (has(*item, State_Selected) && enabled)
        paintRound(painter, item->rect, radius::Control, color(Token::Selection),
            m_theme.isHighContrast() ? color(Token::Accent) : QColor());

    const auto place
        = [&](const QRect &rect) { return visualRect(item->direction, item->rect, rect); };
    QRect rect = item->rect.adjusted(space::S, 0, -space::S, 0);
    if (item->menuHasCheckableItems || item->maxIconWidth > 0) {
        const QRect mark(rect.left(), rect.top(), iconExtent(), rect.height());
        const bool checked = item->checkType != QStyleOptionMenuItem::NotCheckable && item->checked;
        if (checked) {
            drawIcon(painter, place(mark), u"check"_s, enabled ? Token::Text : Token::TextDisabled);
        } else if (!item->icon.isNull()) {
            item->icon.paint(
                &painter, place(mark), Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
        }
        rect.setLeft(rect.left() + iconExtent() + space::S);
    }
    if (item->menuItemType == QStyleOptionMenuItem::SubMenu) {
        const QRect arrow(rect.right() - iconExtent(), rect.top(), iconExtent(), rect.height());
        drawIcon(painter, place(arrow),
            item->direction == Qt::RightToLeft ? u"chevron-left"_s : u"chevron-right"_s,
            Token::TextSecondary);
    }
    const int flags = Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip
        | (proxy()->styleHint(SH_UnderlineShortcut, item, widget, nullptr) ? Qt::TextShowMnemonic
                                                                           : Qt::TextHideMnemonic);
    const QStringList parts = item->text.split(u'\t');
    painter.save();
    painter.setFont(item->font);
    painter.setPen(color(enabled ? Token::Text : Token::TextDisabled));
    painter.drawText(place(rect), flags | int(visualAlignment(item->direction, Qt::AlignLeft)),
        parts.constFirst());
    if (parts.size() > 1) {
        painter.setPen(color(enabled ? Token::TextSecondary : Token::TextDisabled));
        painter.drawText(place(rect), flags | int(visualAlignment(item->direction, Qt::AlignRight)),
            parts.at(1));
    }
    painter.restore();
}

void LockstepStyle::drawTab(const QStyleOption *option, QPainter &painter) const
{
    const bool selected = has(*option, State_Selected);
    if (!selected && has(*option, State_MouseOver))
        paintRound(
            painter, option->rect.adjusted(2, 2, -2, -4), radius::Control, color(Token::Hover));
    if (selected)
        painter.fillRect(QRect(option->rect.left() + space::S, option->rect.bottom() - 1,
                             option->rect.width() - 2 * space::S, 2),
            color(Token::Accent));
}

void LockstepStyle::drawProgress(const QStyleOption *option, QPainter &painter) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option);
    if (!bar)
        return;
    QRectF track(bar->rect);
    const qreal height = std::min(6.0, track.height());
    track = QRectF(track.left(), track.center().y() - height / 2, track.width(), height);
    paintRound(painter, track, height / 2, color(Token::Pressed),
        m_theme.isHighContrast() ? color(Token::Border) : QColor());
    QRectF fill = track;
    if (bar->maximum > bar->minimum) {
        const double part = double(bar->progress - bar->minimum) / (bar->maximum - bar->minimum);
        fill.setWidth(
            std::max(part > 0 ? height : 0.0, track.width() * std::clamp(part, 0.0, 1.0)));
    } else { // of unknown length: a part in the middle, without motion
        fill = track.adjusted(track.width() / 3, 0, -track.width() / 3, 0);
    }
    if (bar->direction == Qt::RightToLeft)
        fill.moveRight(track.right());
    paintRound(painter, fill, height / 2, color(Token::Accent));
}

} // namespace lockstep::ui

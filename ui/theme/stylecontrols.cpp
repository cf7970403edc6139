// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// Which part of the style draws what Qt asks for.

#include "ui/theme/lockstepstyle.h"
#include "ui/theme/paint.h"
#include "ui/theme/stylestate.h"

#include <QAbstractButton>
#include <QPainter>
#include <QStyleOption>

#include <algorithm>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

void LockstepStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option,
    QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
    case PE_PanelButtonBevel:
        drawButton(*option, *painter, widget);
        return;
    case PE_PanelButtonTool:
        drawToolGround(*option, *painter);
        return;
    case PE_FrameDefaultButton:
    case PE_FrameStatusBarItem:
    case PE_PanelStatusBar:
    case PE_FrameMenu:
    case PE_FrameTabBarBase:
    case PE_PanelItemViewRow:
    case PE_PanelScrollAreaCorner:
        return;
    case PE_FrameFocusRect:
        if (widget && widget->inherits("QPushButton"))
            return; // in drawButton
        if (widget && widget->inherits("QToolButton")) {
            if (keyboardFocus(*option))
                paintFocusRing(*painter, widget->rect(), radius::Card, m_theme);
            return;
        }
        paintFocusRing(*painter, option->rect, radius::Control, m_theme);
        return;
    case PE_PanelLineEdit: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (!frame || frame->lineWidth > 0)
            drawField(*option, *painter);
        return;
    }
    case PE_FrameLineEdit:
        return; // in the panel
    case PE_Frame: {
        const bool focus = has(*option, State_HasFocus) && has(*option, State_Enabled) && widget
            && widget->focusPolicy() != Qt::NoFocus;
        paintRound(*painter, option->rect, radius::Control, {},
            color(focus ? Token::Accent : Token::Border), focus ? focusWidth : 1);
        return;
    }
    case PE_PanelMenu:
        painter->fillRect(option->rect, color(Token::StrongBorder));
        painter->fillRect(option->rect.adjusted(1, 1, -1, -1), color(Token::Raised));
        return;
    case PE_PanelTipLabel:
        painter->fillRect(option->rect, color(Token::StrongBorder));
        painter->fillRect(option->rect.adjusted(1, 1, -1, -1), color(Token::Raised));
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        drawCheck(*option, *painter, false);
        return;
    case PE_IndicatorRadioButton:
        drawCheck(*option, *painter, true);
        return;
    case PE_PanelItemViewItem: {
        const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option);
        if (item && item->backgroundBrush.style() != Qt::NoBrush)
            painter->fillRect(item->rect, item->backgroundBrush);
        drawItemGround(*option, *painter);
        return;
    }
    case PE_IndicatorBranch:
        if (has(*option, State_Children)) {
            const QString closed
                = option->direction == Qt::RightToLeft ? u"chevron-left"_s : u"chevron-right"_s;
            drawIcon(*painter, option->rect, has(*option, State_Open) ? u"chevron-down"_s : closed,
                Token::TextSecondary);
        }
        return;
    case PE_IndicatorArrowDown:
        drawIcon(*painter, option->rect, u"chevron-down"_s, Token::TextSecondary);
        return;
    case PE_IndicatorArrowUp:
        drawIcon(*painter, option->rect, u"chevron-up"_s, Token::TextSecondary);
        return;
    case PE_IndicatorArrowLeft:
        drawIcon(*painter, option->rect, u"chevron-left"_s, Token::TextSecondary);
        return;
    case PE_IndicatorArrowRight:
        drawIcon(*painter, option->rect, u"chevron-right"_s, Token::TextSecondary);
        return;
    case PE_IndicatorHeaderArrow:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            drawIcon(*painter, option->rect,
                header->sortIndicator == QStyleOptionHeader::SortUp ? u"arrow-up"_s
                                                                    : u"arrow-down"_s,
                Token::TextSecondary);
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void LockstepStyle::drawControl(ControlElement element, const QStyleOption *option,
    QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case CE_PushButtonBevel: {
        drawButton(*option, *painter, widget);
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        if (button && button->features & QStyleOptionButton::HasMenu) {
            const QRect arrow(option->rect.right() - space::S - iconExtent() + space::XS,
                option->rect.top(), iconExtent(), option->rect.height());
            drawIcon(*painter, visualRect(option->direction, option->rect, arrow),
                u"chevron-down"_s, Token::TextSecondary);
        }
        return;
    }
    case CE_PushButtonLabel:
        drawPushButtonLabel(option, painter, widget);
        return;
    case CE_ToolButtonLabel:
        drawToolLabel(option, *painter, widget);
        return;
    case CE_MenuItem:
        drawMenuItem(option, *painter, widget);
        return;
    case CE_MenuEmptyArea:
        return;
    case CE_MenuBarEmptyArea:
    case CE_ToolBar:
        painter->fillRect(option->rect, color(Token::Window));
        return;
    case CE_MenuBarItem: {
        painter->fillRect(option->rect, color(Token::Window));
        const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
        if (!item)
            return;
        if (has(*option, State_Selected) || has(*option, State_Sunken))
            paintRound(*painter, option->rect, radius::Control, color(Token::Pressed));
        drawItemText(painter, option->rect,
            Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextSingleLine, option->palette,
            has(*option, State_Enabled), item->text, QPalette::ButtonText);
        return;
    }
    case CE_HeaderSection:
    case CE_HeaderEmptyArea: {
        const QRect &rect = option->rect;
        if (element == CE_HeaderEmptyArea && !has(*option, State_Horizontal)) {
            painter->fillRect(rect, color(Token::Surface)); // below the names of rows
            return;
        }
        const bool over = element == CE_HeaderSection && has(*option, State_MouseOver);
        painter->fillRect(rect, color(over ? Token::Hover : Token::Window));
        painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), color(Token::Border));
        return;
    }
    case CE_HeaderLabel: {
        const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
        if (!header)
            return;
        QStyleOptionHeaderV2 copy;
        if (const auto *v2 = qstyleoption_cast<const QStyleOptionHeaderV2 *>(option))
            copy = *v2;
        else
            static_cast<QStyleOptionHeader &>(copy) = *header;
        copy.palette.setColor(QPalette::ButtonText, color(Token::TextSecondary));
        copy.state &= ~State_On; // no bold for the selected column
        QProxyStyle::drawControl(element, &copy, painter, widget);
        return;
    }
    case CE_Splitter: {
        const bool active = has(*option, State_MouseOver) || has(*option, State_Sunken);
        const bool upright = has(*option, State_Horizontal);
        const int line = active ? 2 : 1;
        QRect rect(
            0, 0, upright ? line : option->rect.width(), upright ? option->rect.height() : line);
        rect.moveCenter(option->rect.center());
        painter->fillRect(rect, color(active ? Token::Accent : Token::Border));
        return;
    }
    case CE_TabBarTabShape:
        drawTab(option, *painter);
        return;
    case CE_TabBarTabLabel: {
        const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option);
        if (!tab)
            return;
        QStyleOptionTab copy(*tab);
        if (!has(*option, State_Selected))
            copy.palette.setColor(QPalette::WindowText, color(Token::TextSecondary));
        QProxyStyle::drawControl(element, &copy, painter, widget);
        return;
    }
    case CE_ProgressBarGroove:
        return;
    case CE_ProgressBarContents:
        drawProgress(option, *painter);
        return;
    case CE_ProgressBarLabel:
        return; // the figures stand beside the bar
    case CE_ShapedFrame: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame && (frame->frameShape == QFrame::HLine || frame->frameShape == QFrame::VLine)) {
            const bool flat = frame->frameShape == QFrame::HLine;
            QRect line(0, 0, flat ? frame->rect.width() : 1, flat ? 1 : frame->rect.height());
            line.moveCenter(frame->rect.center());
            painter->fillRect(line, color(Token::Border));
            return;
        }
        QProxyStyle::drawControl(element, option, painter, widget);
        return;
    }
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

} // namespace lockstep::ui

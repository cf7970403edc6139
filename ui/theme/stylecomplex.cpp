// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/theme/lockstepstyle.h"
#include "ui/theme/paint.h"

#include <QAbstractScrollArea>
#include <QPainter>
#include <QStyleOption>

#include <algorithm>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

// A scroll bar stands on the ground of what it scrolls.
QColor groundOf(const QWidget *bar, const QColor &fallback)
{
    for (const QWidget *w = bar ? bar->parentWidget() : nullptr; w; w = w->parentWidget()) {
        if (const auto *area = qobject_cast<const QAbstractScrollArea *>(w)) {
            const QWidget *viewport = area->viewport();
            return viewport->palette().color(viewport->backgroundRole());
        }
    }
    return fallback;
}

} // namespace

void LockstepStyle::drawCombo(
    const QStyleOptionComplex *option, QPainter &painter, const QWidget *widget) const
{
    const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
    if (!combo)
        return;
    QStyleOption field(*option);
    if (combo->editable) // the focus is in the line edit inside
        field.state.setFlag(State_HasFocus, widget && widget->hasFocus());
    if (combo->frame)
        drawField(field, painter);
    drawIcon(painter, subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget),
        u"chevron-down"_s,
        option->state & State_Enabled ? Token::TextSecondary : Token::TextDisabled);
}

void LockstepStyle::drawSpin(
    const QStyleOptionComplex *option, QPainter &painter, const QWidget *widget) const
{
    const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
    if (!spin)
        return;
    if (spin->frame)
        drawField(*option, painter);
    if (spin->buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const auto arrow = [&](SubControl sub, QAbstractSpinBox::StepEnabledFlag step) {
        const QRect rect = proxy()->subControlRect(CC_SpinBox, option, sub, widget);
        const bool enabled
            = option->state.testFlag(State_Enabled) && spin->stepEnabled.testFlag(step);
        const qreal dpr = painter.device()->devicePixelRatio();
        constexpr int side = 12;
        QRect target(0, 0, side, side);
        target.moveCenter(rect.center());
        painter.drawPixmap(target,
            m_icons.pixmap(sub == SC_SpinBoxUp ? u"chevron-up"_s : u"chevron-down"_s,
                enabled ? Token::TextSecondary : Token::TextDisabled, side, dpr));
    };
    arrow(SC_SpinBoxUp, QAbstractSpinBox::StepUpEnabled);
    arrow(SC_SpinBoxDown, QAbstractSpinBox::StepDownEnabled);
}

void LockstepStyle::drawScrollBar(
    const QStyleOptionComplex *option, QPainter &painter, const QWidget *widget) const
{
    painter.fillRect(option->rect, groundOf(widget, color(Token::Window)));
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (!bar || bar->maximum <= bar->minimum)
        return;
    QRectF handle = subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget);
    const bool active
        = option->state & State_MouseOver || option->activeSubControls & SC_ScrollBarSlider;
    // Thin until the pointer comes.
    const qreal inset = active ? 1.5 : 2.5;
    handle.adjust(inset, inset, -inset, -inset);
    paintRound(painter, handle, std::min(handle.width(), handle.height()) / 2,
        color(active ? Token::TextDisabled : Token::StrongBorder));
}

void LockstepStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
    QPainter *painter, const QWidget *widget) const
{
    switch (control) {
    case CC_ComboBox:
        drawCombo(option, *painter, widget);
        return;
    case CC_ToolButton:
        // The icon says that it is a menu; an arrow in its corner says nothing more.
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option); button
            && button->features & QStyleOptionToolButton::HasMenu
            && (button->toolButtonStyle == Qt::ToolButtonIconOnly
                || (widget && widget->objectName() == "qt_calendar_monthbutton"_L1))) {
            QStyleOptionToolButton plain(*button);
            plain.features &= ~QStyleOptionToolButton::HasMenu;
            QProxyStyle::drawComplexControl(control, &plain, painter, widget);
            return;
        }
        QProxyStyle::drawComplexControl(control, option, painter, widget);
        return;
    case CC_SpinBox:
        drawSpin(option, *painter, widget);
        return;
    case CC_ScrollBar:
        drawScrollBar(option, *painter, widget);
        return;
    default:
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

} // namespace lockstep::ui

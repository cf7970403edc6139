// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/theme/lockstepstyle.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLocale>
#include <QScrollBar>
#include <QStyleOption>
#include <QVariant>

#include <algorithm>

// Sizes, hints and geometry; the painting is in stylecontrols.cpp and stylecomplex.cpp.

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr const char *kindProperty = "lockstepButtonKind";
constexpr int controlPadding = 6; // above and below the text of a control
} // namespace

void setButtonKind(QAbstractButton &button, ButtonKind kind)
{
    button.setProperty(kindProperty, int(kind));
    button.update();
}

ButtonKind buttonKind(const QWidget *button)
{
    return button ? ButtonKind(button->property(kindProperty).toInt()) : ButtonKind::Secondary;
}

LockstepStyle::LockstepStyle(const Theme &theme, const Icons &icons)
    : QProxyStyle(u"fusion"_s), m_theme(theme), m_icons(icons)
{
    setTheme(theme);
}

void LockstepStyle::setTheme(const Theme &theme)
{
    m_theme = theme;
    m_iconExtent = 0;
}

// An icon is as high as the letters beside it and what hangs below them; whole pixels a side. Asked
// for when it is needed: the first font that is measured loads all that fonts need, and at a start
// that can be done while the store is being opened.
int LockstepStyle::iconExtent() const
{
    if (m_iconExtent == 0) {
        const int line = QFontMetrics(m_theme.font(TextStyle::Body)).height();
        m_iconExtent = std::max(iconSide, 2 * qRound(0.43 * line));
    }
    return m_iconExtent;
}

void LockstepStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget)
        || qobject_cast<QAbstractSpinBox *>(widget) || qobject_cast<QScrollBar *>(widget))
        widget->setAttribute(Qt::WA_Hover);
}

int LockstepStyle::pixelMetric(
    PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
        return 10;
    case PM_ScrollBarSliderMin:
        return 28;
    case PM_SplitterWidth:
        return 5;
    case PM_DefaultFrameWidth:
    case PM_SpinBoxFrameWidth:
        return 1;
    case PM_ComboBoxFrameWidth:
        return 3;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ToolBarIconSize:
    case PM_ListViewIconSize:
    case PM_TabBarIconSize:
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return iconExtent();
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return space::S;
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        return space::M;
    case PM_MenuPanelWidth:
        return 1;
    case PM_MenuHMargin:
    case PM_MenuVMargin:
        return space::XS;
    case PM_MenuBarPanelWidth:
    case PM_MenuBarHMargin:
    case PM_MenuBarVMargin:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabOverlap:
    case PM_ToolBarFrameWidth:
        return 0;
    case PM_MenuBarItemSpacing:
    case PM_ToolBarItemSpacing:
    case PM_ToolBarItemMargin:
        return space::XS;
    case PM_HeaderMargin:
        return 6;
    case PM_FocusFrameHMargin:
        return 5; // the views add one
    case PM_FocusFrameVMargin:
        return 3;
    case PM_ToolTipLabelFrameWidth:
        return space::XS;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

void LockstepStyle::drawItemText(QPainter *painter, const QRect &rect, int flags,
    const QPalette &palette, bool enabled, const QString &text, QPalette::ColorRole role) const
{
    // Arabic letters join: one that is underlined stands apart, and the text becomes too wide.
    if (QLocale().script() == QLocale::ArabicScript && (flags & Qt::TextShowMnemonic))
        flags = (flags & ~Qt::TextShowMnemonic) | Qt::TextHideMnemonic;
    QProxyStyle::drawItemText(painter, rect, flags, palette, enabled, text, role);
}

// Where Qt asks for one of its own icons: in calendars, messages, fields that can be cleared. Of
// those Fusion would read a dozen pictures for the first.
QIcon LockstepStyle::standardIcon(
    StandardPixmap standard, const QStyleOption *option, const QWidget *widget) const
{
    switch (standard) {
    case SP_ArrowLeft:
        return m_icons.icon(u"chevron-left"_s, Token::TextSecondary);
    case SP_ArrowRight:
        return m_icons.icon(u"chevron-right"_s, Token::TextSecondary);
    case SP_LineEditClearButton:
        return m_icons.icon(u"x"_s, Token::TextSecondary);
    case SP_MessageBoxInformation:
        return m_icons.icon(u"info"_s, Token::Accent);
    case SP_MessageBoxQuestion:
        return m_icons.icon(u"circle-question-mark"_s, Token::Accent);
    case SP_MessageBoxWarning:
        return m_icons.icon(u"triangle-alert"_s, Token::Warning);
    case SP_MessageBoxCritical:
        return m_icons.icon(u"circle-alert"_s, Token::Danger);
    default:
        return QProxyStyle::standardIcon(standard, option, widget);
    }
}

int LockstepStyle::styleHint(
    StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_ComboBox_Popup:
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_UnderlineShortcut:
    case SH_ItemView_ShowDecorationSelected:
    case SH_Menu_FlashTriggeredItem:
        return hint == SH_ItemView_ShowDecorationSelected || hint == SH_UnderlineShortcut;
    case SH_Widget_Animation_Duration:
        return m_reducedMotion ? 0 : motionMs;
    case SH_Widget_Animate:
        return !m_reducedMotion;
    case SH_DialogButtonLayout: // the one that goes on stands last, as everywhere here
        return QDialogButtonBox::GnomeLayout;
    case SH_Header_ArrowAlignment:
        return Qt::AlignRight | Qt::AlignVCenter;
    case SH_ScrollBar_LeftClickAbsolutePosition:
        return 0;
    case SH_ScrollView_FrameOnlyAroundContents:
    case SH_ScrollBar_Transient:
        return 0;
    case SH_Table_GridLineColor:
        return int(color(Token::Border).rgba());
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QSize LockstepStyle::sizeFromContents(ContentsType type, const QStyleOption *option,
    const QSize &contents, const QWidget *widget) const
{
    const int text = option ? option->fontMetrics.height() : contents.height();
    const int control = std::max(28, text + 2 * controlPadding);
    switch (type) {
    case CT_PushButton: {
        QSize size = contents + QSize(2 * space::M, 0);
        if (buttonKind(widget) == ButtonKind::Quiet)
            size = contents + QSize(2 * space::S, 0);
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            if (button->text.isEmpty())
                size.setWidth(control);
            else if (buttonKind(widget) != ButtonKind::Quiet)
                size.setWidth(std::max(size.width(), 64));
            if (button->features & QStyleOptionButton::HasMenu)
                size.rwidth() += space::M;
        }
        return { size.width(), std::max(control, contents.height() + 2 * controlPadding) };
    }
    case CT_LineEdit:
        return { contents.width() + 2 * space::S, control };
    case CT_ComboBox:
        return { contents.width() + 2 * space::S + iconExtent() + space::S, control };
    case CT_SpinBox:
        return { contents.width() + 2 * space::S + iconExtent() + space::S, control };
    case CT_ToolButton: {
        const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
        const bool words = button && button->toolButtonStyle == Qt::ToolButtonTextBesideIcon;
        return (contents + QSize(words ? 2 * space::S : 2 * controlPadding, 2 * controlPadding))
            .expandedTo({ 28, 28 });
    }
    case CT_MenuBarItem:
        return contents + QSize(2 * space::S, 2 * controlPadding);
    case CT_MenuItem: {
        const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
        if (item && item->menuItemType == QStyleOptionMenuItem::Separator)
            return { contents.width(), 2 * space::XS + 1 };
        int width = contents.width() + 2 * space::M + iconExtent();
        if (item && (item->menuHasCheckableItems || item->maxIconWidth > 0))
            width += iconExtent() + space::S;
        if (item && item->text.contains(u'\t'))
            width += space::XL;
        return { width, std::max(contents.height(), text) + 2 * controlPadding };
    }
    case CT_TabBarTab:
        return contents + QSize(0, space::XS);
    case CT_HeaderSection: {
        const QSize base = QProxyStyle::sizeFromContents(type, option, contents, widget);
        return { base.width(), std::max(28, text + 2 * controlPadding) };
    }
    case CT_ItemViewItem: {
        const QSize base = QProxyStyle::sizeFromContents(type, option, contents, widget);
        return base.expandedTo({ 0, text + 2 * space::XS });
    }
    case CT_ProgressBar:
        return contents;
    default:
        return QProxyStyle::sizeFromContents(type, option, contents, widget);
    }
}

QRect LockstepStyle::subElementRect(
    SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    if (element == SE_ItemViewItemFocusRect) // with its icon
        return option->rect;
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    return element == SE_LineEditContents ? rect.adjusted(space::XS, 0, -space::XS, 0) : rect;
}

QRect LockstepStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option,
    SubControl sub, const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control == CC_ComboBox && (sub == SC_ComboBoxEditField || sub == SC_ComboBoxArrow)) {
        QRect rect = option->rect;
        const int arrow = iconExtent() + space::S;
        if (sub == SC_ComboBoxArrow)
            rect.setLeft(rect.right() - arrow + 1);
        else
            rect = rect.adjusted(space::XS + 1, 2, -arrow, -2);
        return visualRect(option->direction, option->rect, rect);
    }
    if (control != CC_ScrollBar || !bar)
        return QProxyStyle::subControlRect(control, option, sub, widget);

    // A bar without arrows: the groove is everything.
    const bool horizontal = bar->orientation == Qt::Horizontal;
    const int length = horizontal ? bar->rect.width() : bar->rect.height();
    const qint64 range = qint64(bar->maximum) - bar->minimum;
    int handle = length;
    if (range > 0) {
        const qint64 page = bar->pageStep;
        handle = int(page * length / std::max<qint64>(1, range + page));
        handle = std::clamp(handle, std::min(28, length), length);
    }
    const int start = sliderPositionFromValue(
        bar->minimum, bar->maximum, bar->sliderPosition, length - handle, bar->upsideDown);
    int from = 0;
    int to = 0;
    switch (sub) {
    case SC_ScrollBarGroove:
        to = length;
        break;
    case SC_ScrollBarSlider:
        from = start;
        to = start + handle;
        break;
    case SC_ScrollBarSubPage:
        to = start;
        break;
    case SC_ScrollBarAddPage:
        from = start + handle;
        to = length;
        break;
    default:
        return {};
    }
    const QRect rect = horizontal ? QRect(from, 0, to - from, bar->rect.height())
                                  : QRect(0, from, bar->rect.width(), to - from);
    return visualRect(bar->direction, bar->rect, rect.translated(bar->rect.topLeft()));
}

} // namespace lockstep::ui

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/connect/choicebutton.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStyle>

namespace lockstep::ui {

namespace {

constexpr int choicePadding = space::L;
constexpr int choiceIcon = 24;
constexpr int wideEnough = 420;

QRect wrapped(const QFont &font, const QString &text, int width)
{
    return QFontMetrics(font).boundingRect(
        QRect(0, 0, std::max(width, 1), 10'000), Qt::TextWordWrap, text);
}

} // namespace

ChoiceButton::ChoiceButton(const ThemeService &themes, const QString &icon, const QString &title,
    const QString &text, QWidget *parent)
    : QPushButton(parent), m_themes(themes), m_icon(icon), m_title(title), m_text(text)
{
    setAccessibleName(title);
    setAccessibleDescription(text);
    setAutoDefault(true); // Enter takes the one that has the focus
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&themes, &ThemeService::themeChanged, this, [this] {
        updateGeometry();
        update();
    });
}

int ChoiceButton::textWidth(int width) const
{
    return width - 2 * choicePadding - scaled(choiceIcon) - choicePadding;
}

int ChoiceButton::heightForWidth(int width) const
{
    const Theme &theme = m_themes.theme();
    return 2 * choicePadding + space::XS
        + wrapped(theme.font(TextStyle::BodyStrong), m_title, textWidth(width)).height()
        + wrapped(theme.font(TextStyle::Body), m_text, textWidth(width)).height();
}

QSize ChoiceButton::sizeHint() const { return { wideEnough, heightForWidth(wideEnough) }; }

QSize ChoiceButton::minimumSizeHint() const { return { 200, heightForWidth(width()) }; }

void ChoiceButton::paintEvent(QPaintEvent *)
{
    const Theme &theme = m_themes.theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isOver = isEnabled() && underMouse();
    painter.setPen(QPen(theme.color(hasFocus() ? Token::Accent : Token::StrongBorder),
        hasFocus() ? focusWidth : 1));
    painter.setBrush(theme.color(isDown() ? Token::Pressed
            : isOver                      ? Token::Hover
                                          : Token::Raised));
    const double inset = hasFocus() ? focusWidth / 2.0 : 0.5;
    painter.drawRoundedRect(
        QRectF(rect()).adjusted(inset, inset, -inset, -inset), radius::Card, radius::Card);

    const auto place
        = [this](QRect area) { return QStyle::visualRect(layoutDirection(), rect(), area); };
    const QRect iconArea(
        choicePadding, (height() - scaled(choiceIcon)) / 2, scaled(choiceIcon), scaled(choiceIcon));
    m_themes.icon(m_icon, isEnabled() ? Token::Accent : Token::TextDisabled)
        .paint(&painter, place(iconArea));
    const int left = iconArea.right() + 1 + choicePadding;
    const int room = textWidth(width());
    const int titleHeight = wrapped(theme.font(TextStyle::BodyStrong), m_title, room).height();
    const int textHeight = wrapped(theme.font(TextStyle::Body), m_text, room).height();
    const int top = (height() - titleHeight - space::XS - textHeight) / 2;
    const int flags
        = int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeading)) | Qt::TextWordWrap;
    painter.setFont(theme.font(TextStyle::BodyStrong));
    painter.setPen(theme.color(isEnabled() ? Token::Text : Token::TextDisabled));
    painter.drawText(place({ left, top, room, titleHeight }), flags, m_title);
    painter.setFont(theme.font(TextStyle::Body));
    painter.setPen(theme.color(isEnabled() ? Token::TextSecondary : Token::TextDisabled));
    painter.drawText(
        place({ left, top + titleHeight + space::XS, room, textHeight }), flags, m_text);
}

} // namespace lockstep::ui

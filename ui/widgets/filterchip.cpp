// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/filterchip.h"

#include "ui/theme/paint.h"
#include "ui/widgets/plainlabel.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int filterChipHeight = 28; // as the buttons beside it
constexpr int widestChip = 280;
constexpr int crossSide = 14;
} // namespace

FilterChip::FilterChip(const ThemeService &themes, const QString &text, QWidget *parent)
    : QAbstractButton(parent), m_themes(themes)
{
    setObjectName(u"filterChip"_s);
    setText(text);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleName(tr("Filter: %1").arg(text));
    setAccessibleDescription(tr("Delete takes it away."));
    setToolTip(plainToolTip(text));
}

QSize FilterChip::sizeHint() const
{
    const QFontMetrics metrics(m_themes.theme().font(TextStyle::Body));
    const int width = metrics.horizontalAdvance(text()) + 2 + 3 * space::S + scaled(crossSide);
    return { std::min(width, widestChip), std::max(filterChipHeight, metrics.height() + space::S) };
}

QRect FilterChip::cross() const
{
    const QRect at(width() - space::S - scaled(crossSide), (height() - scaled(crossSide)) / 2,
        scaled(crossSide), scaled(crossSide));
    return QStyle::visualRect(layoutDirection(), rect(), at);
}

void FilterChip::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)
        Q_EMIT removed();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void FilterChip::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && isDown()
        && cross().adjusted(-space::XS, -space::XS, space::XS, space::XS).contains(event->pos())) {
        setDown(false);
        Q_EMIT removed();
        return;
    }
    QAbstractButton::mouseReleaseEvent(event);
}

void FilterChip::paintEvent(QPaintEvent *)
{
    const Theme &theme = m_themes.theme();
    QPainter painter(this);
    const QColor ground = theme.color(isDown() ? Token::Pressed
            : underMouse()                     ? Token::Hover
                                               : Token::AccentGround);
    paintRound(painter, rect(), radius::Control, ground, theme.color(Token::Accent));
    if (hasFocus())
        paintFocusRing(painter, rect(), radius::Control, theme);
    painter.drawPixmap(cross(),
        m_themes.icons().pixmap(
            u"x"_s, Token::TextSecondary, scaled(crossSide), devicePixelRatioF()));
    const QRect room = QStyle::visualRect(layoutDirection(), rect(),
        rect().adjusted(space::S, 0, -2 * space::S - scaled(crossSide), 0));
    painter.setFont(theme.font(TextStyle::Body));
    painter.setPen(theme.color(Token::Text));
    painter.drawText(room,
        int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter)
            | Qt::TextSingleLine,
        painter.fontMetrics().elidedText(text(), Qt::ElideRight, room.width()));
}

} // namespace lockstep::ui

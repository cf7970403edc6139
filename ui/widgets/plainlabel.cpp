// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/plainlabel.h"

#include "ui/theme/paint.h"

#include <QEvent>
#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QTextLayout>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

QString plainToolTip(const QString &text)
{
    if (text.isEmpty())
        return {};
    return u"<span style='white-space:pre-wrap'>"_s + text.toHtmlEscaped() + u"</span>"_s;
}

PlainLabel::PlainLabel(const ThemeService &themes, TextStyle style, Token token, QWidget *parent)
    : QLabel(parent), m_themes(themes), m_style(style), m_token(token)
{
    setTextFormat(Qt::PlainText);
    setForegroundRole(QPalette::WindowText); // else in a button it has the colour of its text
    connect(&themes, &ThemeService::themeChanged, this, &PlainLabel::restyle);
    restyle();
}

PlainLabel::PlainLabel(
    const ThemeService &themes, const QString &text, TextStyle style, Token token, QWidget *parent)
    : PlainLabel(themes, style, token, parent)
{
    setText(text);
}

void PlainLabel::setToken(Token token)
{
    m_token = token;
    restyle();
}

void PlainLabel::restyle()
{
    const Theme &theme = m_themes.theme();
    setFont(theme.font(m_style));
    QPalette colors = palette();
    colors.setColor(QPalette::Active, QPalette::WindowText, theme.color(m_token));
    colors.setColor(QPalette::Inactive, QPalette::WindowText, theme.color(m_token));
    colors.setColor(QPalette::Disabled, QPalette::WindowText, theme.color(Token::TextDisabled));
    setPalette(colors);
}

bool PlainLabel::event(QEvent *event)
{
    // As below, for text that can be selected: QLabel draws it itself.
    if ((event->type() == QEvent::Polish || event->type() == QEvent::LayoutDirectionChange)
        && textInteractionFlags().testFlag(Qt::TextSelectableByMouse)) {
        const Qt::Alignment side = isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft;
        setAlignment((alignment() & Qt::AlignVertical_Mask) | Qt::AlignAbsolute | side);
    }
    return QLabel::event(event);
}

// QLabel puts text to the side where its own script begins. Here it stands where the layout begins,
// and is only written in its own direction: an English title in an Arabic window ends in its full
// stop at the right place, in line with what is above and below it.
void PlainLabel::paintEvent(QPaintEvent *event)
{
    if (textInteractionFlags().testFlag(Qt::TextSelectableByMouse)) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    int flags = int(QStyle::visualAlignment(layoutDirection(), alignment())) | ownDirection(text());
    if (wordWrap())
        flags |= Qt::TextWordWrap;
    if (buddy())
        flags |= Qt::TextShowMnemonic;
    const QRect rect = contentsRect().adjusted(margin(), margin(), -margin(), -margin());
    if (wordWrap() && isRightToLeft() && !buddy()) {
        paintLines(painter, rect,
            Qt::Alignment(flags & int(Qt::AlignHorizontal_Mask | Qt::AlignVertical_Mask)));
        return;
    }
    style()->drawItemText(&painter, rect, flags, palette(), isEnabled(), text(), foregroundRole());
}

// From right to left QPainter leaves the space at the end of a line where the line begins, and cuts
// its last letter for it.
void PlainLabel::paintLines(QPainter &painter, const QRect &rect, Qt::Alignment alignment) const
{
    QString words = text();
    words.replace(u'\n', QChar::LineSeparator);
    QTextLayout layout(words, font());
    QTextOption option(alignment & Qt::AlignHorizontal_Mask);
    option.setWrapMode(QTextOption::WordWrap);
    option.setTextDirection(words.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    layout.setTextOption(option);
    layout.beginLayout();
    qreal height = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(rect.width());
        line.setPosition({ 0, height });
        height += fontMetrics().lineSpacing();
    }
    layout.endLayout();
    const qreal spare = std::max(0.0, rect.height() - height);
    const qreal top = alignment & Qt::AlignBottom ? spare
        : alignment & Qt::AlignVCenter            ? spare / 2
                                                  : 0;
    painter.setPen(
        palette().color(isEnabled() ? QPalette::Normal : QPalette::Disabled, foregroundRole()));
    layout.draw(&painter, QPointF(rect.left(), rect.top() + std::floor(top)));
}

void ElidedLabel::setElideMode(Qt::TextElideMode mode)
{
    m_mode = mode;
    update();
}

QSize ElidedLabel::minimumSizeHint() const
{
    return { std::min(sizeHint().width(), fontMetrics().horizontalAdvance(u"Mmm…"_s)),
        PlainLabel::minimumSizeHint().height() };
}

bool ElidedLabel::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty()) {
        const bool cut = fontMetrics().horizontalAdvance(text()) > contentsRect().width();
        if (cut)
            QToolTip::showText(
                static_cast<QHelpEvent *>(event)->globalPos(), plainToolTip(text()), this);
        else
            event->ignore();
        return true;
    }
    return PlainLabel::event(event);
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRect rect = contentsRect();
    QString line = text();
    line.replace(u'\n', u' ');
    line = fontMetrics().elidedText(line, m_mode, rect.width());
    style()->drawItemText(&painter, rect,
        int(QStyle::visualAlignment(layoutDirection(), alignment())) | Qt::TextSingleLine
            | ownDirection(text()),
        palette(), isEnabled(), line, foregroundRole());
}

IconLabel::IconLabel(const QIcon &icon, int size, QWidget *parent)
    : QWidget(parent), m_icon(icon), m_size(size)
{
    setFixedSize(scaled(size), scaled(size));
}

bool IconLabel::event(QEvent *event)
{
    if (event->type() == QEvent::ApplicationFontChange)
        setFixedSize(scaled(m_size), scaled(m_size));
    return QWidget::event(event);
}

void IconLabel::setIcon(const QIcon &icon)
{
    m_icon = icon;
    update();
}

void IconLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    m_icon.paint(&painter, rect(), Qt::AlignCenter, isEnabled() ? QIcon::Normal : QIcon::Disabled);
}

} // namespace lockstep::ui

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/chip.h"

#include "ui/theme/paint.h"
#include "ui/widgets/plainlabel.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStyle>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

QString signOf(ChipMark mark)
{
    switch (mark) {
    case ChipMark::None:
        break;
    case ChipMark::Added:
        return u"+"_s;
    case ChipMark::Removed:
        return u"\u2212"_s;
    }
    return {};
}

QString shown(const QString &text, ChipMark mark)
{
    return mark == ChipMark::None ? text : signOf(mark) + u' ' + text;
}

} // namespace

QSize chipSize(const QString &text, ChipMark mark, const Theme &theme)
{
    const QFontMetrics metrics(theme.font(TextStyle::Secondary));
    return { metrics.horizontalAdvance(shown(text, mark)) + 2 * space::S, metrics.height() + 4 };
}

void paintChip(QPainter &painter, const QRect &rect, const QString &text, ChipMark mark,
    const Theme &theme, Qt::LayoutDirection direction)
{
    const Token ground = mark == ChipMark::Added ? Token::SuccessGround
        : mark == ChipMark::Removed              ? Token::DangerGround
                                                 : Token::Hover;
    const Token ink = mark == ChipMark::Added ? Token::Success
        : mark == ChipMark::Removed           ? Token::Danger
                                              : Token::Text;
    painter.save();
    paintRound(painter, rect, radius::Control, theme.color(ground),
        mark == ChipMark::None ? theme.color(Token::Border) : theme.color(ink));
    painter.setFont(theme.font(TextStyle::Secondary));
    painter.setPen(theme.color(ink));
    // Two more at the end: a rounding must not leave out a letter.
    const QRect inner
        = QStyle::visualRect(direction, rect, rect.adjusted(space::S, 0, -space::S + 2, 0));
    painter.drawText(inner,
        int(QStyle::visualAlignment(direction, Qt::AlignLeft | Qt::AlignVCenter))
            | Qt::TextSingleLine | ownDirection(text),
        painter.fontMetrics().elidedText(shown(text, mark), Qt::ElideRight, inner.width()));
    painter.restore();
}

Chip::Chip(const ThemeService &themes, const QString &text, ChipMark mark, QWidget *parent)
    : QWidget(parent), m_themes(themes), m_text(text), m_mark(mark)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    //: A label that somebody added to, or removed from, a set
    setAccessibleName(mark == ChipMark::Added ? tr("%1, added").arg(text)
            : mark == ChipMark::Removed       ? tr("%1, removed").arg(text)
                                              : text);
    setToolTip(plainToolTip(text));
    connect(&themes, &ThemeService::themeChanged, this, [this] {
        updateGeometry();
        update();
    });
}

QSize Chip::sizeHint() const { return chipSize(m_text, m_mark, m_themes.theme()); }

QSize Chip::minimumSizeHint() const
{
    const QSize full = sizeHint();
    return { std::min(full.width(), 48), full.height() };
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintChip(painter, rect(), m_text, m_mark, m_themes.theme(), layoutDirection());
}

} // namespace lockstep::ui

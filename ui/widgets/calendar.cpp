// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/calendar.h"

#include "ui/theme/paint.h"

#include <QLocale>
#include <QPainter>
#include <QTextCharFormat>

#include <algorithm>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

Calendar::Calendar(const ThemeService &themes, QWidget *parent)
    : QCalendarWidget(parent), m_themes(themes)
{
    setVerticalHeaderFormat(NoVerticalHeader);
    setFirstDayOfWeek(QLocale{}.firstDayOfWeek());
    if (auto *bar = findChild<QWidget *>(u"qt_calendar_navigationbar"_s))
        bar->setBackgroundRole(QPalette::Base);
    connect(&themes, &ThemeService::themeChanged, this, &Calendar::restyle);
    restyle();
}

// It floats, and is of one ground.
void Calendar::restyle()
{
    const Theme &theme = m_themes.theme();
    QPalette colors = theme.palette();
    colors.setColor(QPalette::Base, theme.color(Token::Raised));
    colors.setColor(QPalette::AlternateBase, theme.color(Token::Raised));
    setPalette(colors);
    setWeekdayTextFormat(Qt::Saturday, {}); // not red
    setWeekdayTextFormat(Qt::Sunday, {});
    QTextCharFormat head;
    head.setForeground(theme.color(Token::TextSecondary));
    setHeaderTextFormat(head);
}

void Calendar::paintCell(QPainter *painter, const QRect &rect, QDate date) const
{
    if (date != selectedDate()) {
        QCalendarWidget::paintCell(painter, rect, date);
        return;
    }
    const Theme &theme = m_themes.theme();
    painter->fillRect(rect, theme.color(Token::Raised));
    const int height = std::min(rect.height() - 2, painter->fontMetrics().height() + space::S);
    QRect mark(0, 0, std::min(rect.width() - 2, height + space::S), height);
    mark.moveCenter(rect.center());
    paintRound(*painter, mark, radius::Control, theme.color(Token::Accent));
    painter->setPen(theme.color(Token::OnAccent));
    painter->drawText(rect, Qt::AlignCenter, QLocale{}.toString(date.day()));
}

} // namespace lockstep::ui

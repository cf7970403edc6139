// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/datepicker.h"

#include "core/query/dates.h"
#include "ui/theme/lockstepstyle.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/calendar.h"
#include "ui/widgets/plainlabel.h"

#include <QDateTime>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QScreen>
#include <QTextCharFormat>

#include <algorithm>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

DatePicker::DatePicker(const ThemeService &themes, WallTime now, QWidget *parent)
    : QFrame(parent, Qt::Popup), m_themes(themes),
      m_today(QDateTime::fromMSecsSinceEpoch(now.time_since_epoch().count()).date()),
      m_text(new QLineEdit(this)),
      m_notice(new PlainLabel(themes, TextStyle::Secondary, Token::Theirs, this)),
      m_calendar(new Calendar(themes, this))
{
    setObjectName(u"datePicker"_s);
    m_text->setObjectName(u"dateText"_s);
    m_text->setPlaceholderText(
        tr("Date, for example %1").arg(QLocale{}.toString(m_today, QLocale::ShortFormat)));
    m_text->setAccessibleName(tr("Date"));
    setAccessibleName(tr("Date"));
    m_calendar->setObjectName(u"calendar"_s);
    m_calendar->setAccessibleName(tr("Date"));
    if (auto *days = m_calendar->findChild<QWidget *>(u"qt_calendar_calendarview"_s))
        days->setAccessibleName(tr("Date"));
    QTextCharFormat today;
    today.setFontWeight(QFont::DemiBold);
    today.setForeground(themes.color(Token::Accent));
    m_calendar->setDateTextFormat(m_today, today);

    auto *row = new QHBoxLayout;
    row->setSpacing(space::XS);
    const auto button = [&](const QString &text, const QDate &day) {
        auto *made = new QPushButton(text, this);
        setButtonKind(*made, ButtonKind::Quiet);
        connect(made, &QPushButton::clicked, this, [this, day] { choose(day); });
        row->addWidget(made);
        return made;
    };
    button(tr("Today"), m_today);
    button(tr("Tomorrow"), m_today.addDays(1));
    button(tr("In a week"), m_today.addDays(7));
    row->addStretch(1);
    button(tr("No date"), {})->setObjectName(u"noDate"_s);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::S, space::S, space::S, space::S);
    layout->setSpacing(space::S);
    m_notice->setObjectName(u"dateNotice"_s);
    m_notice->setWordWrap(true);
    m_notice->hide();
    layout->addWidget(m_text);
    layout->addWidget(m_notice);
    layout->addWidget(m_calendar);
    layout->addLayout(row);
    connect(m_calendar, &QCalendarWidget::clicked, this, &DatePicker::choose);
    connect(m_calendar, &QCalendarWidget::activated, this, &DatePicker::choose);
    connect(m_text, &QLineEdit::returnPressed, this, &DatePicker::takeTyped);
}

void DatePicker::setNotice(const QString &text)
{
    m_notice->setText(text);
    m_notice->setToken(Token::Theirs);
    m_notice->setVisible(!text.isEmpty());
    adjustSize();
}

void DatePicker::popup(const QRect &globalAnchor, const QString &date)
{
    const QDate day = QDate::fromString(date, Qt::ISODate);
    m_calendar->setSelectedDate(day.isValid() ? day : m_today);
    m_text->setText(day.isValid() ? QLocale{}.toString(day, QLocale::ShortFormat) : QString());
    adjustSize();
    QRect place(QPoint(globalAnchor.left(), globalAnchor.bottom() + 2), size());
    if (isRightToLeft())
        place.moveRight(globalAnchor.right());
    if (const QScreen *screen = QGuiApplication::screenAt(globalAnchor.center())) {
        const QRect available = screen->availableGeometry();
        if (place.bottom() > available.bottom())
            place.moveBottom(globalAnchor.top() - 2);
        place.moveLeft(std::clamp(place.left(), available.left(),
            std::max(available.left(), available.right() - place.width())));
        place.moveTop(std::max(place.top(), available.top()));
    }
    move(place.topLeft());
    show();
    m_text->setFocus(Qt::PopupFocusReason);
    m_text->selectAll();
}

void DatePicker::takeTyped()
{
    const QString text = m_text->text().trimmed();
    if (text.isEmpty()) {
        choose({});
        return;
    }
    // A day of the calendar: no zone is asked where it lies.
    QDate day;
    if (const auto days = query::readDays(text, m_today); days && days->first == days->last)
        day = days->first;
    const QLocale locale;
    if (!day.isValid())
        day = locale.toDate(text, QLocale::ShortFormat);
    // A short format with two digits of the year means this century.
    if (day.isValid() && day.year() < 1970)
        day = day.addYears(100);
    if (day.isValid()) {
        choose(day);
        return;
    }
    setNotice(tr("This is no date. Write it like %1, or “tomorrow”, or “2w” for in two weeks.")
                  .arg(locale.toString(m_today, QLocale::ShortFormat)));
    m_notice->setToken(Token::Danger);
    setAccessibleName(m_notice->text());
    announce(*this);
    m_text->selectAll();
}

void DatePicker::choose(const QDate &day)
{
    close();
    Q_EMIT chosen(day.isValid() ? day.toString(Qt::ISODate) : QString());
}

void DatePicker::hideEvent(QHideEvent *event)
{
    QFrame::hideEvent(event);
    Q_EMIT closed();
}

void DatePicker::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_themes.color(Token::StrongBorder));
    painter.fillRect(rect().adjusted(1, 1, -1, -1), m_themes.color(Token::Raised));
}

} // namespace lockstep::ui

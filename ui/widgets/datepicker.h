// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "ui/theme/themeservice.h"

#include <QDate>
#include <QFrame>

class QLineEdit;

namespace lockstep::ui {

class Calendar;
class PlainLabel;

// A day: typed, taken from a calendar, or one of the usual ones.
class DatePicker final : public QFrame
{
    Q_OBJECT

public:
    DatePicker(const ThemeService &themes, WallTime now, QWidget *parent);

    void setNotice(const QString &text); // what is to be known before choosing
    void popup(const QRect &globalAnchor, const QString &date); // YYYY-MM-DD or empty

Q_SIGNALS:
    void chosen(const QString &date); // empty: none
    void closed();

protected:
    void hideEvent(QHideEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void choose(const QDate &day);
    void takeTyped();

    const ThemeService &m_themes;
    QDate m_today;
    QLineEdit *m_text;
    PlainLabel *m_notice;
    Calendar *m_calendar;
};

} // namespace lockstep::ui

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/clock.h"

#include <QDateTime>

namespace lockstep {

// By hand, since every event of a server has one: QDateTime takes twenty times as long.
QString toIso8601(WallTime time)
{
    using namespace std::chrono;
    const auto day = floor<days>(time);
    const year_month_day date{ day };
    const hh_mm_ss clock{ time - day };
    const int year = static_cast<int>(date.year());
    if (year < 0 || year > 9999)
        return {};
    QString text = QStringLiteral("0000-00-00T00:00:00.000Z");
    const auto put = [data = text.data()](int end, qint64 number) { // the last digit before `end`
        for (; number > 0; number /= 10)
            data[--end] = QChar{ static_cast<char16_t>(u'0' + number % 10) };
    };
    put(4, year);
    put(7, static_cast<unsigned>(date.month()));
    put(10, static_cast<unsigned>(date.day()));
    put(13, clock.hours().count());
    put(16, clock.minutes().count());
    put(19, clock.seconds().count());
    put(23, clock.subseconds().count());
    return text;
}

WallTime fromIso8601(QStringView text)
{
    const QDateTime time = QDateTime::fromString(text.toString(), Qt::ISODateWithMs);
    return WallTime{ Milliseconds{ time.isValid() ? time.toMSecsSinceEpoch() : 0 } };
}

} // namespace lockstep

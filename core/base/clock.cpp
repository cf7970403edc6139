// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/clock.h"

#include <QDateTime>

#include <optional>

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

namespace {

// The form that toIso8601() writes; nullopt: another one, or no time.
std::optional<WallTime> fromOwnForm(QStringView text)
{
    using namespace std::chrono;
    constexpr QStringView form{ u"0000-00-00T00:00:00.000Z" };
    if (text.size() != form.size())
        return {};
    for (qsizetype i = 0; i < form.size(); ++i) {
        const char16_t c = text.at(i).unicode();
        if (form.at(i) == u'0' ? c < u'0' || c > u'9' : c != form.at(i).unicode())
            return {};
    }
    const auto number = [&](qsizetype begin, qsizetype end) {
        int value = 0;
        for (qsizetype i = begin; i < end; ++i)
            value = value * 10 + (text.at(i).unicode() - u'0');
        return value;
    };
    const year_month_day date{ year{ number(0, 4) }, month{ static_cast<unsigned>(number(5, 7)) },
        day{ static_cast<unsigned>(number(8, 10)) } };
    const int hour = number(11, 13);
    const int minute = number(14, 16);
    const int second = number(17, 19);
    if (!date.ok() || number(0, 4) == 0 || hour > 23 || minute > 59 || second > 59)
        return {};
    return WallTime{ sys_days{ date }.time_since_epoch() + hours{ hour } + minutes{ minute }
        + seconds{ second } + milliseconds{ number(20, 23) } };
}

} // namespace

WallTime fromIso8601(QStringView text)
{
    if (const auto time = fromOwnForm(text))
        return *time;
    const QDateTime time = QDateTime::fromString(text.toString(), Qt::ISODateWithMs);
    return WallTime{ Milliseconds{ time.isValid() ? time.toMSecsSinceEpoch() : 0 } };
}

} // namespace lockstep

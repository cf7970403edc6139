// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/query/dates.h"

#include <algorithm>
#include <array>

namespace lockstep::query {

namespace {

// nullopt: not all digits.
std::optional<int> number(QStringView digits)
{
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    if (digits.isEmpty() || digits.size() > 4
        || !std::all_of(digits.begin(), digits.end(), isDigit))
        return {};
    return digits.toInt();
}

std::optional<Days> calendarDays(QStringView text)
{
    const auto year = number(text.left(4));
    if (!year || (text.size() != 4 && text.size() != 7 && text.size() != 10))
        return {};
    if (text.size() == 4)
        return Days{ { *year, 1, 1 }, { *year, 12, 31 } };
    const auto month = number(text.sliced(5, 2));
    if (!month || text[4] != u'-')
        return {};
    const QDate first{ *year, *month, 1 };
    if (text.size() == 7)
        return Days{ first, first.addMonths(1).addDays(-1) };
    const auto day = number(text.sliced(8, 2));
    if (!day || text[7] != u'-')
        return {};
    const QDate date{ *year, *month, *day };
    return Days{ date, date };
}

std::optional<QDate> relativeDay(QStringView text, QDate today)
{
    const bool isPast = text.startsWith(u'-');
    if (isPast || text.startsWith(u'+'))
        text = text.sliced(1);
    const auto count = number(text.chopped(std::min<qsizetype>(1, text.size())));
    if (!count)
        return {};
    const int steps = isPast ? -*count : *count;
    switch (text.back().toLower().unicode()) {
    case u'd':
        return today.addDays(steps);
    case u'w':
        return today.addDays(7 * steps);
    case u'm':
        return today.addMonths(steps);
    case u'y':
        return today.addYears(steps);
    default:
        return {};
    }
}

} // namespace

std::optional<Days> readDays(QStringView text, QDate today)
{
    std::optional<Days> days;
    const auto named = [&](const char16_t *name) {
        return text.compare(QStringView{ name }, Qt::CaseInsensitive) == 0;
    };
    if (named(u"today"))
        days = Days{ today, today };
    else if (named(u"yesterday"))
        days = Days{ today.addDays(-1), today.addDays(-1) };
    else if (named(u"tomorrow"))
        days = Days{ today.addDays(1), today.addDays(1) };
    else if (const auto day = relativeDay(text, today))
        days = Days{ *day, *day };
    else
        days = calendarDays(text);
    // Four digits a year: beyond that, dates as text have no order.
    const auto isUsual
        = [](QDate date) { return date.isValid() && date.year() >= 1 && date.year() <= 9998; };
    return days && isUsual(days->first) && isUsual(days->last) ? days : std::nullopt;
}

} // namespace lockstep::query

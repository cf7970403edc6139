// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/notify/donotdisturb.h"

#include "core/base/json.h"
#include "core/base/jsonwriter.h"

#include <algorithm>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int usualMorning = 8 * 60;
constexpr int nightEndsAt = 5; // until then "tomorrow" is the usualMorning that comes
constexpr int mostJoined = 7; // days

// The quiet hours that begin on this day, whether they are wanted then or not. A time that the
// clock skips in spring is the next one there is.
struct QuietSpan
{
    QDateTime begin{};
    QDateTime end{};
};

QDateTime timeAt(const QDate &day, int minute, const QDateTime &like)
{
    QDateTime time = like;
    time.setDate(day);
    time.setTime(QTime(minute / 60, minute % 60));
    return time;
}

QuietSpan quietSpan(const DoNotDisturb &wish, const QDate &day, const QDateTime &like)
{
    return { timeAt(day, wish.from, like),
        timeAt(wish.to > wish.from ? day : day.addDays(1), wish.to, like) };
}

bool isQuietDay(const DoNotDisturb &wish, const QDate &day)
{
    return (wish.days >> (day.dayOfWeek() - 1)) & 1;
}

// The end of the quiet hours that `now` is in.
std::optional<QDateTime> quietSpanEnds(const DoNotDisturb &wish, const QDateTime &now)
{
    if (!wish.scheduled)
        return {};
    for (const QDate &day : { now.date().addDays(-1), now.date() }) {
        const QuietSpan hours = quietSpan(wish, day, now);
        if (isQuietDay(wish, day) && hours.begin <= now && now < hours.end)
            return hours.end;
    }
    return {};
}

} // namespace

QDateTime localTimeOf(WallTime time)
{
    return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count());
}

bool isBusy(const DoNotDisturb &wish, WallTime now)
{
    return wish.busy == DoNotDisturb::Busy::Always
        || (wish.busy == DoNotDisturb::Busy::Until && now < wish.until);
}

bool isQuietHour(const DoNotDisturb &wish, const QDateTime &now)
{
    return quietSpanEnds(wish, now).has_value();
}

std::optional<QDateTime> quietUntil(const DoNotDisturb &wish, const QDateTime &now)
{
    if (wish.busy == DoNotDisturb::Busy::Always)
        return {};
    std::optional<QDateTime> end;
    if (const WallTime time{ Milliseconds{ now.toMSecsSinceEpoch() } }; isBusy(wish, time)) {
        end = now;
        end->setMSecsSinceEpoch(wish.until.time_since_epoch().count());
    }
    // One may end in the midst of the other, and twenty-four hours a day never do.
    for (int i = 0; i <= mostJoined; ++i) {
        const auto next = quietSpanEnds(wish, end.value_or(now));
        if (!next)
            return end;
        end = next;
    }
    return {};
}

QDateTime tomorrow(const DoNotDisturb &wish, const QDateTime &now)
{
    const int minute = wish.scheduled && wish.to < wish.from ? wish.to : usualMorning;
    const bool isNight = now.time().hour() < nightEndsAt && minute >= nightEndsAt * 60;
    return timeAt(isNight ? now.date() : now.date().addDays(1), minute, now);
}

QString toText(const DoNotDisturb &wish)
{
    JsonWriter json;
    json.beginObject().member("busy"_L1, int(wish.busy));
    json.member("until"_L1, qint64(wish.until.time_since_epoch().count()));
    json.member("scheduled"_L1, wish.scheduled);
    json.member("from"_L1, wish.from).member("to"_L1, wish.to).member("days"_L1, wish.days);
    json.member("mentions"_L1, wish.mentionsBreakThrough);
    json.member("idleMinutes"_L1, wish.idleMinutes).endObject();
    return QString::fromUtf8(json.text());
}

DoNotDisturb doNotDisturbFrom(const QString &text)
{
    DoNotDisturb wish;
    JsonDocument document;
    const auto json = document.parse(text.toUtf8());
    if (!json)
        return wish;
    const auto number = [&](QLatin1StringView key, int &value, int least, int most) {
        const auto read = (*json)[key].toInteger();
        if (read && *read >= least && *read <= most)
            value = int(*read);
    };
    const auto flag = [&](QLatin1StringView key, bool &value) {
        value = (*json)[key].toBool().value_or(value);
    };
    int busy = 0;
    number("busy"_L1, busy, 0, int(DoNotDisturb::Busy::Always));
    wish.busy = DoNotDisturb::Busy(busy);
    wish.until = WallTime{ Milliseconds{ (*json)["until"_L1].toInteger().value_or(0) } };
    flag("scheduled"_L1, wish.scheduled);
    number("from"_L1, wish.from, 0, DoNotDisturb::dayMinutes - 1);
    number("to"_L1, wish.to, 0, DoNotDisturb::dayMinutes - 1);
    number("days"_L1, wish.days, 0, DoNotDisturb::everyDay);
    flag("mentions"_L1, wish.mentionsBreakThrough);
    number("idleMinutes"_L1, wish.idleMinutes, 0, DoNotDisturb::longestIdle);
    return wish;
}

} // namespace lockstep::ui

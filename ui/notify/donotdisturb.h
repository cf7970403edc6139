// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"

#include <QDateTime>

#include <optional>

namespace lockstep::ui {

// When somebody does not want to be disturbed; kept from one start to the next.
struct DoNotDisturb
{
    enum class Busy { No, Until, Always };
    Busy busy = Busy::No; // by hand
    WallTime until{}; // Busy::Until
    // Quiet hours: from `from` to `to`, minutes of the local day, over midnight if `to` is not
    // later; on the days on which they begin.
    bool scheduled = false;
    int from = 18 * 60;
    int to = 8 * 60;
    int days = everyDay; // bit 0 is Monday
    bool mentionsBreakThrough = true;
    int idleMinutes = 5; // without input, until the others see "idle"; 0: never

    static constexpr int everyDay = 0x7f;
    static constexpr int workDays = 0x1f;
    static constexpr int dayMinutes = 24 * 60;
    static constexpr int longestIdle = 240;
    friend bool operator==(const DoNotDisturb &, const DoNotDisturb &) = default;
};

// Any moment of the day in question, in its own zone (local time, for the program).
[[nodiscard]] QDateTime localTimeOf(WallTime time);

[[nodiscard]] bool isBusy(const DoNotDisturb &wish, WallTime now); // by hand
[[nodiscard]] bool isQuietHour(const DoNotDisturb &wish, const QDateTime &now);
// When it is over by itself, if it is now and will be.
[[nodiscard]] std::optional<QDateTime> quietUntil(const DoNotDisturb &wish, const QDateTime &now);
// The next morning: the end of the quiet hours, or eight o'clock.
[[nodiscard]] QDateTime tomorrow(const DoNotDisturb &wish, const QDateTime &now);

[[nodiscard]] QString toText(const DoNotDisturb &wish); // JSON
[[nodiscard]] DoNotDisturb doNotDisturbFrom(const QString &text); // what is no use: the default

} // namespace lockstep::ui

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDateTime>
#include <QString>

namespace lockstep::ui {

// Times are UTC; shown in local time and the user's locale, without seconds.

// "just now", "12 s ago", "3 min ago", "2 h ago", else the date and time.
[[nodiscard]] QString relativeTime(const QDateTime &time, const QDateTime &now);
// "14:11", with the date if it is another day than `now`; empty for an invalid time.
[[nodiscard]] QString momentText(const QDateTime &time, const QDateTime &now);

} // namespace lockstep::ui

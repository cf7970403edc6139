// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/replica.h"

#include <QDateTime>

namespace lockstep::ui {

// The words of the inbox.

// "Assigned to me": for the settings.
[[nodiscard]] QString notificationKindText(NotificationKind kind);
[[nodiscard]] QString notificationKindIcon(NotificationKind kind);
[[nodiscard]] QString notificationLevelText(NotificationLevel level);
// What happened to the issue, or in the project, of which the row has the name already.
[[nodiscard]] QString notificationLine(const Notification &notification, const Replica &replica);

// The groups of days that the rows stand in, the newest first.
enum class InboxDay { Today, Yesterday, Week, Earlier };
[[nodiscard]] InboxDay inboxDay(WallTime at, WallTime now); // in the local zone
[[nodiscard]] QString inboxDayText(InboxDay day);

// What one can wait for.
struct SnoozeChoice
{
    QString text{}; // "Tomorrow, 09:00"
    WallTime until{};
};
[[nodiscard]] QList<SnoozeChoice> snoozeChoices(WallTime now);
// "until 14:30", "until Monday, 09:00", "until 3 Mar, 09:00"
[[nodiscard]] QString snoozedText(const QString &until, WallTime now);

} // namespace lockstep::ui

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "core/model/issuefields.h"

#include <QString>
#include <QUrl>

namespace lockstep {
struct Issue;
}

namespace lockstep::ui {

// The words in which values are shown; everything that people read is made in ui.

[[nodiscard]] QString fieldLabel(Field field); // "Due date"
[[nodiscard]] QString priorityText(const QString &priority);
[[nodiscard]] QString typeText(const QString &type);
// "today", "tomorrow", "12 Mar", "12 Mar 2025"; empty for no date.
[[nodiscard]] QString dueText(const QString &date, WallTime now);
// An open issue whose due date is before today, where one is: as dueText() and is:overdue have it.
[[nodiscard]] bool isOverdue(const Issue &issue, WallTime now);
// "now", "5 min", "3 h", "2 d", "12 Mar"; "unknown" for what is no time.
[[nodiscard]] QString agoText(const QString &iso, WallTime now);
// "just now", "12 s ago", "3 min ago", else the date and time: for sentences.
[[nodiscard]] QString agoSentence(const QString &iso, WallTime now);
[[nodiscard]] QString exactTimeText(const QString &iso); // in the local zone
// What went wrong, in words for the user, from the error's code: what happened, what is safe,
// what to do.
[[nodiscard]] QString errorText(const QString &code, const QString &detail = {});

// That everybody on the way to this server can read along (core/base/hosts.h).
[[nodiscard]] QString exposedText(const QUrl &server);

} // namespace lockstep::ui

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "core/sync/replica.h"

namespace lockstep::ui {

// What a row of the list or a card of the board shows beside key, title and priority, in words:
// "assigned to Jane", "overdue since 3 Mar". `unseen`: somebody else has changed it.
[[nodiscard]] QStringList issueFacts(
    const Issue &issue, bool unseen, const Replica &replica, WallTime now);

} // namespace lockstep::ui

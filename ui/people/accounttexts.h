// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "core/sync/account.h"
#include "core/sync/replica.h"

namespace lockstep::ui {

// The words about accounts, sessions and invitations.

// What went wrong with a call that is not sent again by itself (core/sync/account.h).
[[nodiscard]] QString accountErrorText(const Error &error);
[[nodiscard]] QString invitedRoleText(Role role); // "Viewer"
// "In 3 days", "today at 14:30"; with its exact time.
[[nodiscard]] QString expiryText(const QString &iso, WallTime now);
// As what: "Administrator", "LOCK (viewer), OPS (member)", "no project yet".
[[nodiscard]] QString invitedAsText(const PendingInvitation &invitation, const Replica &replica);
// "Used 3 min ago from 192.0.2.7, signed in on 12 Mar 2026 09:30".
[[nodiscard]] QString sessionText(const DeviceSession &session, WallTime now);

} // namespace lockstep::ui

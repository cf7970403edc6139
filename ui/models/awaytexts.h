// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/awaylog.h"
#include "core/sync/replica.h"

namespace lockstep::ui {

// "Status: Open → Closed", "2 new comments": what became of an issue, one phrase each.
[[nodiscard]] QStringList awayTexts(const AwayNews &news, const Replica &replica);
// "Bob Miller", "Bob Miller and Ann Lee", "Bob Miller and 2 others": the last one first.
[[nodiscard]] QString awayPeople(const AwayNews &news, const Replica &replica);

} // namespace lockstep::ui

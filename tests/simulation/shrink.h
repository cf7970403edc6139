// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/simulation/schedule.h"

#include <functional>

namespace lockstep {

// The same failure with fewer steps: takes out runs of steps, from halves down to single ones, as
// long as it still fails (delta debugging), and then waits that are not needed. `fails` is asked at
// most `tries` times.
[[nodiscard]] Schedule shrink(
    Schedule schedule, const std::function<bool(const Schedule &)> &fails, int tries = 2000);

} // namespace lockstep

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"

#include <algorithm>

namespace lockstep {

// How long to wait before asking again: `first`, doubled with every further failure, but not more
// than `doublings` times.
struct RetryPause
{
    Milliseconds first{};
    int doublings = 0;

    [[nodiscard]] constexpr Milliseconds after(int earlierFailures) const
    {
        return first * (1 << std::min(earlierFailures, doublings));
    }
};

} // namespace lockstep

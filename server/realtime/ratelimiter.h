// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"

#include <optional>
#include <vector>

namespace lockstep::server {

// docs/protocol.md, "8. Limits": at most 100 counted events in any 60 s and 40 in any second.
struct RateLimits
{
    int perMinute = 100;
    int perSecond = 40;
};

// Sliding windows over one connection's events.
class RateLimiter
{
public:
    explicit RateLimiter(RateLimits limits) : m_limits(limits) {}

    // Counts one event; if it is one too many, it is not counted and this is the time to wait.
    [[nodiscard]] std::optional<Milliseconds> count(Instant now);
    // Windows of a minute in a row in which something was refused: somebody who does not listen.
    [[nodiscard]] int windowsRefused() const { return m_windows; }
    // Nothing was counted lately: one that is new would do as well.
    [[nodiscard]] bool isIdle(Instant now) const
    {
        return m_counted.empty() || m_counted.back() <= now - 60s;
    }

private:
    RateLimits m_limits;
    // Those within the last 60 s, from m_first on. No deque: an empty one takes 600 bytes.
    std::vector<Instant> m_counted{};
    size_t m_first = 0;
    Instant m_windowStart{};
    int m_windows = 0;
};

} // namespace lockstep::server

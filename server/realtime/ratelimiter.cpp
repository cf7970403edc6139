// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/realtime/ratelimiter.h"

#include <algorithm>

namespace lockstep::server {

std::optional<Milliseconds> RateLimiter::count(Instant now)
{
    while (m_first < m_counted.size() && m_counted[m_first] <= now - 60s)
        ++m_first;
    if (m_first > m_counted.size() / 2) {
        m_counted.erase(
            m_counted.begin(), m_counted.begin() + static_cast<std::ptrdiff_t>(m_first));
        m_first = 0;
    }

    Milliseconds wait = 0ms;
    const auto size = static_cast<std::ptrdiff_t>(m_counted.size() - m_first);
    const auto last
        = [&](int count) { return m_counted[m_counted.size() - static_cast<size_t>(count)]; };
    if (size >= m_limits.perMinute)
        wait = last(m_limits.perMinute) + 60s - now;
    if (size >= m_limits.perSecond) {
        const Instant oldest = last(m_limits.perSecond);
        wait = std::max<Milliseconds>(wait, oldest + 1s - now);
    }
    if (wait > 0ms) {
        if (m_windows == 0 || now - m_windowStart >= 120s) {
            m_windows = 1;
            m_windowStart = now;
        } else if (now - m_windowStart >= 60s) {
            ++m_windows;
            m_windowStart = now;
        }
        return wait;
    }
    m_counted.push_back(now);
    return {};
}

} // namespace lockstep::server

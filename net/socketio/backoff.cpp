// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "net/socketio/backoff.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace lockstep::net {

Milliseconds Backoff::next(std::optional<Milliseconds> retryAfter)
{
    // As a double until it is below the cap: 2^n soon leaves any integer.
    const double grown
        = static_cast<double>(m_options.base.count()) * std::exp2(std::min(m_failures, 1000));
    const double ceiling = std::min(static_cast<double>(m_options.cap.count()), grown);
    if (m_failures < std::numeric_limits<int>::max())
        ++m_failures;
    if (retryAfter)
        return std::clamp(*retryAfter, Milliseconds{ 0 }, maxRetryAfter);
    return Milliseconds{ static_cast<qint64>(m_rng.unit() * ceiling) };
}

void Backoff::disconnected(Instant now)
{
    if (m_connectedAt && now - *m_connectedAt >= m_options.stableAfter)
        reset();
    m_connectedAt.reset();
}

} // namespace lockstep::net

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "net/socketio/backoff.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace lockstep::net {

namespace {
constexpr double awayPerWait = 30;
} // namespace

Milliseconds Backoff::next(Instant now, std::optional<Milliseconds> retryAfter)
{
    if (m_failures == 0)
        m_awaySince = now;
    // As a double until it is below the cap: 2^n soon leaves any integer.
    const auto ms = [](Milliseconds time) { return static_cast<double>(time.count()); };
    const double grown = ms(m_options.base) * std::exp2(std::min(m_failures, 1000));
    const double patient = std::max(ms(m_options.patience), ms(now - m_awaySince) / awayPerWait);
    const double ceiling = std::min({ grown, patient, ms(m_options.cap) });
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

void Backoff::reset() { m_failures = 0; }

} // namespace lockstep::net

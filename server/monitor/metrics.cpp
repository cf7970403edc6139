// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/monitor/metrics.h"

namespace lockstep::server {

void Histogram::observe(Milliseconds took)
{
    const double value = std::chrono::duration<double>(took).count();
    for (size_t i = 0; i < m_bounds.size(); ++i)
        m_counts[i] += value <= m_bounds[i] ? 1 : 0;
    ++m_count;
    m_sum += value;
}

void MinuteCount::add(Instant now, quint64 count)
{
    const qint64 at = now.time_since_epoch() / 1s;
    Second &second = m_seconds[static_cast<size_t>(at % seconds)];
    if (second.at != at)
        second = { at, 0 };
    second.count += count;
}

quint64 MinuteCount::total(Instant now) const
{
    const qint64 at = now.time_since_epoch() / 1s;
    quint64 total = 0;
    for (const Second &second : m_seconds) {
        if (second.at > at - seconds && second.at <= at)
            total += second.count;
    }
    return total;
}

} // namespace lockstep::server

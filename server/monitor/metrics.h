// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "core/sync/mutation.h"

#include <array>
#include <map>

namespace lockstep::server {

// How long something took, as Prometheus counts it.
class Histogram
{
public:
    static constexpr std::array<double, 12> bounds{ 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2,
        0.5, 1.0, 2.0, 5.0 }; // seconds

    void observe(Milliseconds took);
    // Up to that bound, the shorter ones included.
    [[nodiscard]] quint64 upTo(size_t bound) const { return m_counts[bound]; }
    [[nodiscard]] quint64 count() const { return m_count; }
    [[nodiscard]] double sum() const { return m_sum; }

private:
    std::array<quint64, bounds.size()> m_counts{};
    quint64 m_count = 0;
    double m_sum = 0;
};

// How many in the last minute.
class MinuteCount
{
public:
    void add(Instant now, quint64 count = 1);
    [[nodiscard]] quint64 total(Instant now) const;

private:
    static constexpr qint64 seconds = 60;
    struct Second
    {
        qint64 at = -1; // since the clock's beginning
        quint64 count = 0;
    };
    std::array<Second, seconds> m_seconds{};
};

// What has happened since the server began. On the event loop.
struct Metrics
{
    quint64 eventsReceived = 0; // calls of clients
    quint64 eventsSent = 0; // durable events, to each who got it
    quint64 rateLimited = 0;
    quint64 authFailures = 0;
    std::array<quint64, std::variant_size_v<Outcome>> mutations{}; // in the order of Outcome
    std::array<quint64, 6> responses{}; // by the first digit of their status
    Histogram commit{}; // from a mutation's arrival until it was stored
    Histogram delivery{}; // of what was stored, to all who are live

    struct Throughput
    {
        MinuteCount received{};
        MinuteCount sent{};
    };
    std::map<WorkspaceId, Throughput> throughput{};

    void countResult(const MutationResult &result) { ++mutations[result.outcome.index()]; }
    void countResponse(int status)
    {
        if (status >= 100 && status < 600)
            ++responses[static_cast<size_t>(status / 100)];
    }
};

} // namespace lockstep::server

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
    using Bounds = std::array<double, 12>; // seconds

    explicit Histogram(const Bounds &bounds) : m_bounds(bounds) {}

    void observe(Milliseconds took);
    [[nodiscard]] const Bounds &bounds() const { return m_bounds; }
    // Up to that bound, the shorter ones included.
    [[nodiscard]] quint64 upTo(size_t bound) const { return m_counts[bound]; }
    [[nodiscard]] quint64 count() const { return m_count; }
    [[nodiscard]] double sum() const { return m_sum; }

private:
    Bounds m_bounds;
    std::array<quint64, std::tuple_size_v<Bounds>> m_counts{};
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
    static constexpr Histogram::Bounds answering{ 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2,
        0.5, 1.0, 2.0, 5.0 };
    Histogram commit{ answering }; // from a mutation's arrival until it was stored
    Histogram delivery{ answering }; // of what was stored, to all who are live
    // How long connections were signed in, of those that have ended; from a second to a week.
    Histogram sessions{ { 1, 5, 30, 60, 300, 900, 3'600, 14'400, 28'800, 86'400, 259'200,
        604'800 } };

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

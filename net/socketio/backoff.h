// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "core/base/rng.h"

#include <optional>

namespace lockstep::net {

// How long to wait before the next attempt: full jitter after the cap, rand(0, min(cap, base *
// 2^n)), so that many clients cut at once do not come back at once, however long the server was
// away.
class Backoff
{
public:
    struct Options
    {
        Milliseconds base{ 1000 };
        Milliseconds cap{ 30'000 };
        // A connection that lived shorter than this does not make up for the failures before it.
        Milliseconds stableAfter{ 30'000 };
    };
    // No server can send the client away for longer.
    static constexpr Milliseconds maxRetryAfter{ 3'600'000 };

    Backoff(Rng &rng, Options options) : m_rng(rng), m_options(options) {}

    // Counts a failure. What the server asked for is kept to exactly.
    [[nodiscard]] Milliseconds next(std::optional<Milliseconds> retryAfter = {});

    void connected(Instant now) { m_connectedAt = now; }
    void disconnected(Instant now);
    void reset() { m_failures = 0; }

private:
    Rng &m_rng;
    Options m_options;
    int m_failures = 0;
    std::optional<Instant> m_connectedAt{};
};

} // namespace lockstep::net

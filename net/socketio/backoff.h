// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "core/base/rng.h"

#include <optional>

namespace lockstep::net {

// How long to wait before the next attempt: full jitter, rand(0, ceiling), so that many clients cut
// at once do not come back at once. The ceiling doubles from `base` up to `patience`: somebody
// whose network was away for two minutes is live again a moment after it is back. Later it is a
// thirtieth of the time that it has been away, at most `cap`: waiting for long costs nobody much.
class Backoff
{
public:
    struct Options
    {
        Milliseconds base{ 1000 };
        Milliseconds patience{ 4000 };
        Milliseconds cap{ 30'000 };
        // A connection that lived shorter than this does not make up for the failures before it.
        Milliseconds stableAfter{ 30'000 };
    };
    // No server can send the client away for longer.
    static constexpr Milliseconds maxRetryAfter{ 3'600'000 };

    Backoff(Rng &rng, Options options) : m_rng(rng), m_options(options) {}

    // Counts a failure. What the server asked for is kept to exactly.
    [[nodiscard]] Milliseconds next(Instant now, std::optional<Milliseconds> retryAfter = {});

    void connected(Instant now) { m_connectedAt = now; }
    void disconnected(Instant now);
    void reset(); // there is news: the network is back, somebody asks for it

private:
    Rng &m_rng;
    Options m_options;
    int m_failures = 0;
    Instant m_awaySince{}; // the first of them
    std::optional<Instant> m_connectedAt{};
};

} // namespace lockstep::net

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/dialect/dialect.h"
#include "net/dialect/exchange.h"

#include <deque>

namespace lockstep::net::dialect {

// How many requests a foreign server still takes, after its dialect and after what it says itself
// (RateLimit-* and X-RateLimit-*, Retry-After). It is never exceeded, in no stretch of time. What
// users write comes before what is read again: a part is kept for it.
class Budget
{
public:
    enum class Use { Write, Read, Refresh };

    Budget(Clock &clock, Dialect::Budget allowed) : m_clock(clock), m_allowed(allowed) {}

    void allow(Dialect::Budget allowed) { m_allowed = allowed; }

    // Until the next request of that kind may go; 0: now.
    [[nodiscard]] Milliseconds wait(Use use) const;
    void spend(); // one goes now
    void hear(const HttpReply &reply); // what its headers say
    // Requests that could go at once.
    [[nodiscard]] int left(Use use) const;

private:
    [[nodiscard]] int kept(Use use) const; // for others
    void forget() const;

    Clock &m_clock;
    Dialect::Budget m_allowed;
    mutable std::deque<Instant> m_spent{}; // in the last `per`, oldest first
    std::optional<int> m_remaining{}; // as the server said, less what went since
    Instant m_reset{}; // until when that counts
    Instant m_silentUntil{}; // it has asked for silence
};

} // namespace lockstep::net::dialect

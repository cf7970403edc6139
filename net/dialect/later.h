// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"

#include <vector>

namespace lockstep::net::dialect {

// Work for the next turn, in the order in which it came: whoever asks for something hears nothing
// from inside the call.
class Later
{
public:
    using Work = std::function<void()>;

    explicit Later(Clock &clock) : m_clock(clock) {}
    void operator()(Work work);

private:
    Clock &m_clock;
    std::vector<Work> m_waiting{};
    Timer m_timer{};
};

} // namespace lockstep::net::dialect

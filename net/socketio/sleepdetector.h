// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"

namespace lockstep::net {

// Notices that the machine slept: wall time ran ahead of steady time, which stands still meanwhile.
// Sockets that look open are dead then more often than not.
class SleepDetector
{
public:
    static constexpr Milliseconds interval{ 2000 };
    static constexpr Milliseconds jump{ 10'000 };

    SleepDetector(Clock &clock, std::function<void()> slept)
        : m_clock(clock), m_slept(std::move(slept))
    {}

    void start()
    {
        m_offset = offset();
        m_timer = m_clock.after(interval, [this] { check(); });
    }
    void stop() { m_timer.cancel(); }

private:
    [[nodiscard]] Milliseconds offset() const
    {
        return m_clock.wallNow().time_since_epoch() - m_clock.now().time_since_epoch();
    }

    void check()
    {
        const Milliseconds before = m_offset;
        start(); // measures anew: a clock that was set back is not taken for sleep later
        if (m_offset - before > jump)
            m_slept();
    }

    Clock &m_clock;
    std::function<void()> m_slept;
    Milliseconds m_offset{};
    Timer m_timer{};
};

} // namespace lockstep::net

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "net/dialect/later.h"

namespace lockstep::net::dialect {

void Later::operator()(Work work)
{
    m_waiting.push_back(std::move(work));
    if (m_timer.isSet())
        return;
    m_timer = m_clock.after(0ms, [this] {
        m_timer.cancel();
        for (const Work &next : std::exchange(m_waiting, {}))
            next();
    });
}

} // namespace lockstep::net::dialect

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/fakeclock.h"

#include <algorithm>

namespace lockstep {

struct FakeClock::FakeHandle final : Timer::Handle
{
    FakeHandle(std::weak_ptr<Calls> c, Key k) : calls(std::move(c)), key(k) {}
    ~FakeHandle() override
    {
        if (const auto pending = calls.lock())
            pending->erase(key);
    }

    std::weak_ptr<Calls> calls;
    Key key;
};

Timer FakeClock::after(Milliseconds delay, std::function<void()> fn)
{
    const Key key{ m_now + std::max(delay, 0ms), ++m_order };
    m_calls->emplace(key, std::move(fn));
    return Timer{ std::make_unique<FakeHandle>(m_calls, key) };
}

void FakeClock::advance(Milliseconds duration)
{
    const Instant end = m_now + duration;
    while (!m_calls->empty() && m_calls->begin()->first.due <= end) {
        auto call = m_calls->extract(m_calls->begin());
        m_now = std::max(m_now, call.key().due);
        call.mapped()();
    }
    m_now = end;
}

std::optional<Instant> FakeClock::nextDue() const
{
    if (m_calls->empty())
        return {};
    return m_calls->begin()->first.due;
}

} // namespace lockstep

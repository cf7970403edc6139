// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"

#include <map>
#include <memory>
#include <optional>

namespace lockstep {

// Virtual time: nothing moves until advance(), which fires due calls in order, also those that a
// call sets while it runs. Timers may outlive the clock.
class FakeClock final : public Clock
{
public:
    [[nodiscard]] Instant now() const override { return m_now; }
    [[nodiscard]] WallTime wallNow() const override
    {
        return m_wallStart + m_now.time_since_epoch() + m_skew;
    }
    [[nodiscard]] Timer after(Milliseconds delay, std::function<void()> fn) override;

    void advance(Milliseconds duration);
    // Wall time alone jumps, as after a sleep or when somebody sets the clock.
    void skewWall(Milliseconds by) { m_skew += by; }
    // When the next call is due, if any.
    [[nodiscard]] std::optional<Instant> nextDue() const;
    [[nodiscard]] qsizetype pendingCount() const { return static_cast<qsizetype>(m_calls->size()); }

private:
    struct Key
    {
        Instant due{};
        quint64 order{};
        auto operator<=>(const Key &) const = default;
    };
    using Calls = std::map<Key, std::function<void()>>;
    struct FakeHandle;

    Instant m_now{};
    WallTime m_wallStart{ Milliseconds{ 1'768'473'000'000 } }; // 2026-01-15T10:30:00Z
    Milliseconds m_skew{};
    quint64 m_order = 0;
    std::shared_ptr<Calls> m_calls = std::make_shared<Calls>(); // handles keep a weak pointer to it
};

// The clock of another computer: the same time passes, but its wall clock is off.
class SkewedClock final : public Clock
{
public:
    explicit SkewedClock(Clock &clock) : m_clock(clock) {}

    [[nodiscard]] Instant now() const override { return m_clock.now(); }
    [[nodiscard]] WallTime wallNow() const override { return m_clock.wallNow() + m_skew; }
    [[nodiscard]] Timer after(Milliseconds delay, std::function<void()> fn) override
    {
        return m_clock.after(delay, std::move(fn));
    }
    void skewWall(Milliseconds by) { m_skew += by; }

private:
    Clock &m_clock;
    Milliseconds m_skew{};
};

} // namespace lockstep

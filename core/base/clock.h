// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

#include <chrono>
#include <functional>
#include <memory>

namespace lockstep {

using namespace std::chrono_literals;
using Milliseconds = std::chrono::milliseconds;

// A point of steady time: only differences mean anything; it never jumps.
using Instant = std::chrono::time_point<std::chrono::steady_clock, Milliseconds>;
// A point of UTC: for display, tokens and retention only; no ordering decision looks at it.
using WallTime = std::chrono::time_point<std::chrono::system_clock, Milliseconds>;

// ISO 8601 UTC with milliseconds and Z, as the protocol writes times; and back (invalid: epoch 0).
[[nodiscard]] QString toIso8601(WallTime time);
[[nodiscard]] WallTime fromIso8601(QStringView text);

// A pending call; it is cancelled when this dies. Move-only.
class Timer
{
public:
    struct Handle
    {
        virtual ~Handle() = default; // cancels
    };

    Timer() = default;
    explicit Timer(std::unique_ptr<Handle> handle) : m_handle(std::move(handle)) {}

    void cancel() { m_handle.reset(); }
    // Set and not cancelled; stays true after it fired.
    [[nodiscard]] bool isSet() const { return m_handle != nullptr; }

private:
    std::unique_ptr<Handle> m_handle;
};

// Port for time. Adapters: QtClock, the server's AsioClock, FakeClock in the tests.
// Calls come back on the thread that asked. `fn` may destroy or replace its own Timer.
class Clock
{
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual Instant now() const = 0;
    [[nodiscard]] virtual WallTime wallNow() const = 0;
    [[nodiscard]] virtual Timer after(Milliseconds delay, std::function<void()> fn) = 0;
};

} // namespace lockstep

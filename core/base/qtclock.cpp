// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/qtclock.h"

#include <QObject>
#include <QTimer>

#include <algorithm>
#include <limits>

namespace lockstep {
namespace {

struct QtTimerHandle final : Timer::Handle
{
    // The callback may destroy this handle, so it is taken out before it runs.
    QtTimerHandle(int delay, std::function<void()> fn) : callback(std::move(fn))
    {
        timer.setSingleShot(true);
        timer.setTimerType(delay < 2000 ? Qt::PreciseTimer : Qt::CoarseTimer);
        QObject::connect(&timer, &QTimer::timeout, &timer, [this] {
            const auto call = std::move(callback);
            call();
        });
        timer.start(delay);
    }

    QTimer timer;
    std::function<void()> callback;
};

} // namespace

Instant QtClock::now() const
{
    return std::chrono::time_point_cast<Milliseconds>(std::chrono::steady_clock::now());
}

WallTime QtClock::wallNow() const
{
    return std::chrono::time_point_cast<Milliseconds>(std::chrono::system_clock::now());
}

Timer QtClock::after(Milliseconds delay, std::function<void()> fn)
{
    const auto ms
        = std::clamp<Milliseconds::rep>(delay.count(), 0, std::numeric_limits<int>::max());
    return Timer{ std::make_unique<QtTimerHandle>(static_cast<int>(ms), std::move(fn)) };
}

} // namespace lockstep

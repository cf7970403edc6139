// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"

namespace lockstep {

// The clock of a thread with a Qt event loop.
class QtClock final : public Clock
{
public:
    [[nodiscard]] Instant now() const override;
    [[nodiscard]] WallTime wallNow() const override;
    [[nodiscard]] Timer after(Milliseconds delay, std::function<void()> fn) override;
};

} // namespace lockstep

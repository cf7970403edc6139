// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/ui/windowseat.h"

namespace lockstep {

// Toasts, do-not-disturb and the lane of what was missed, at the seat of "priya" of the sample
// team.
void noticeScreens(World &world, WindowSeat &seat, ui::ThemeService &themes,
    const std::function<void(const QString &)> &save);

} // namespace lockstep

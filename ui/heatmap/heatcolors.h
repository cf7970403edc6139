// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/theme.h"

namespace lockstep::ui {

// How hot something is, from 0 to 1, as a ground, and what is written on it.
[[nodiscard]] QColor heatGround(double heat, const Theme &theme);
[[nodiscard]] QColor heatText(double heat, const Theme &theme);

} // namespace lockstep::ui

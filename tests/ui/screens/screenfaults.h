// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/ui/screens/stage.h"

namespace lockstep {

// What is wrong with what the stage shows, a line each; empty: nothing.

// Text that stands out too little from its ground: 4.5 to 1, and 3 to 1 where it is disabled.
[[nodiscard]] QStringList contrastFaults(Stage &stage);
// Labels, buttons and headers with less room than their text needs.
[[nodiscard]] QStringList roomFaults(Stage &stage);
// In the pseudo-locale: what is written outside of brackets and is nobody's data, and brackets that
// do not close because their text is cut.
[[nodiscard]] QStringList translationFaults(Stage &stage);
// What can be focused and has no name for a screen reader, or no role.
[[nodiscard]] QStringList nameFaults(Stage &stage);
// What the screen is there to show, and does not.
[[nodiscard]] QStringList missingParts(Stage &stage);
// Labels that do not begin where the layout does, from right to left.
[[nodiscard]] QStringList directionFaults(Stage &stage);

} // namespace lockstep

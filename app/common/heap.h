// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

namespace lockstep::app {

// Early in main() of a program with windows: lets the C library join freed memory as it comes back.
// glibc puts small pieces by, and joins all of them when it gets a large one: after a flood of
// events that stopped the GUI thread for 30 ms.
void avoidHeapPauses();

} // namespace lockstep::app

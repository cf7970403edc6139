// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

namespace lockstep {

// Places at which a test has the process killed (docs/crashes.md).
// The product has none of them. To be included in .cpp files only.
#ifdef LOCKSTEP_CRASH_POINTS
void crashPoint(const char *name); // tests/crash/crashpoint.cpp
#else
[[maybe_unused]] static constexpr void crashPoint(const char *) {}
#endif

} // namespace lockstep

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/crashpoint.h"

#include <atomic>
#include <cstdlib>
#include <string_view>

#include <signal.h>

namespace lockstep {

// LOCKSTEP_CRASH_AT=NAME:N ends the process, as kill -9 does, when it comes to NAME for the N-th
// time.
void crashPoint(const char *name)
{
    static const std::string_view wanted = [] {
        const char *text = std::getenv("LOCKSTEP_CRASH_AT");
        return std::string_view{ text ? text : "" };
    }();
    static std::atomic<int> left = [] {
        const size_t colon = wanted.find(':');
        return colon == std::string_view::npos ? 1 : std::atoi(wanted.data() + colon + 1);
    }();
    if (wanted.substr(0, wanted.find(':')) == name && --left == 0)
        ::raise(SIGKILL);
}

} // namespace lockstep

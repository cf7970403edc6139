// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

#include <chrono>
#include <vector>

namespace lockstep::bench {

using Nanoseconds = std::chrono::nanoseconds;
using Moment = std::chrono::steady_clock::time_point;

[[nodiscard]] inline Moment now() { return std::chrono::steady_clock::now(); }
[[nodiscard]] inline double secondsSince(Moment start)
{
    return std::chrono::duration<double>(now() - start).count();
}
[[nodiscard]] inline double toMilliseconds(Nanoseconds time)
{
    return std::chrono::duration<double, std::milli>(time).count();
}

// The value below which `part` (0 to 1) of them are; reorders them. 0 if there are none.
[[nodiscard]] double percentile(std::vector<double> &values, double part);

// What the machine is, in one line: processors and their load, kernel.
[[nodiscard]] QString machine();

void print(const QString &line);
// "goal <= 0.40: 0.33, reached" or "... NOT reached".
[[nodiscard]] QString verdictAtMost(double value, double goal);
[[nodiscard]] QString verdictAtLeast(double value, double goal);

} // namespace lockstep::bench

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/simulation/shrink.h"

#include <algorithm>

namespace lockstep {

namespace {

Schedule without(const Schedule &schedule, size_t from, size_t count)
{
    Schedule smaller = schedule;
    const auto begin = smaller.steps.begin() + static_cast<std::ptrdiff_t>(from);
    // The time that would have passed, passes.
    qint64 waited = 0;
    for (auto step = begin; step != begin + static_cast<std::ptrdiff_t>(count); ++step)
        waited += step->waitMs;
    if (from > 0)
        smaller.steps[from - 1].waitMs += waited;
    smaller.steps.erase(begin, begin + static_cast<std::ptrdiff_t>(count));
    return smaller;
}

} // namespace

Schedule shrink(Schedule schedule, const std::function<bool(const Schedule &)> &fails, int tries)
{
    const auto take = [&](const Schedule &smaller) {
        if (tries-- <= 0 || !fails(smaller))
            return false;
        schedule = smaller;
        return true;
    };
    const auto removeSteps = [&] {
        bool changed = false;
        for (size_t size = std::max<size_t>(1, schedule.steps.size() / 2); size > 0; size /= 2) {
            // From the end: what comes last is needed least.
            for (size_t end = schedule.steps.size(); end > 0;) {
                const size_t count = std::min(size, end);
                if (take(without(schedule, end - count, count)))
                    changed = true;
                end -= count;
            }
        }
        return changed;
    };
    while (tries > 0 && removeSteps()) {}

    for (size_t i = 0; i < schedule.steps.size(); ++i) {
        for (const qint64 wait : { 0, 1000 }) {
            Schedule shorter = schedule;
            if (shorter.steps[i].waitMs <= wait)
                break;
            shorter.steps[i].waitMs = wait;
            if (take(shorter))
                break;
        }
    }
    if (schedule.leaver >= 0) {
        Schedule staying = schedule;
        staying.leaver = -1;
        take(staying);
    }
    return schedule;
}

} // namespace lockstep

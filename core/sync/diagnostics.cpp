// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/diagnostics.h"

#include <algorithm>

namespace lockstep {

void ForeignCounters::noteUnknown(const QString &name, const QByteArray &sample)
{
    ++unknownEvents;
    const auto known = std::find_if(unknown.begin(), unknown.end(),
        [&](const UnknownEvent &event) { return event.name == name; });
    if (known != unknown.end()) {
        ++known->count;
        known->sample = sample;
    } else if (unknown.size() < mostKinds) {
        unknown.append(UnknownEvent{ name, 1, sample });
    }
}

} // namespace lockstep

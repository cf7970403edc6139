// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "core/sync/replica.h"

namespace lockstep::bench {

// Issues of 7 words and 30 words of description, of one project and 20 people; always the same.
extern const WallTime sampleToday;
[[nodiscard]] CacheRows sampleRows(int issues);
[[nodiscard]] Replica sampleReplica(int issues);
[[nodiscard]] QList<User> samplePeople();

// The files of a profile (core/store) with those issues, of the first of those people.
[[nodiscard]] Result<void> makeSampleProfile(
    const QString &directory, int issues, bool withSnapshot);

} // namespace lockstep::bench

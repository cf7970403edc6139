// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"

namespace lockstep {

// A filter that somebody keeps under a name, on all of his devices. The newest one with an id
// stands; it is nobody else's.
struct SavedFilter
{
    FilterId id{};
    QString name{};
    QString query{}; // docs/filters.md; whether it can be read, only its reader says
    bool pinned = false; // to be seen without looking for it
    friend bool operator==(const SavedFilter &, const SavedFilter &) = default;
};

inline constexpr int maxFilterName = 80;
inline constexpr int maxFilterQuery = 4'096;
inline constexpr int maxSavedFilters = 200; // of one person

// BAD_ID or VALIDATION with the member.
[[nodiscard]] Result<void> checkSavedFilter(const SavedFilter &filter);

} // namespace lockstep

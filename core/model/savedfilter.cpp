// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/model/savedfilter.h"

#include "core/model/check.h"

namespace lockstep {

Result<void> checkSavedFilter(const SavedFilter &filter)
{
    if (auto id = checkId(u"id", filter.id.toString()); !id)
        return id;
    if (auto name = checkLine(u"name", filter.name, 1, maxFilterName); !name)
        return name;
    return checkLine(u"query", filter.query, 1, maxFilterQuery);
}

} // namespace lockstep

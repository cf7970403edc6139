// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/json.h"
#include "core/sync/mutation.h"

namespace lockstep::server {

// The body of a PATCH: {field: its new value}, and of a set either all of it or {add, remove}.
class IssueChanges
{
public:
    // VALIDATION, or UNKNOWN_FIELD for what is no field of an issue. `beside` is somebody else's.
    [[nodiscard]] static Result<IssueChanges> read(
        const JsonView &json, std::string_view beside = {});

    // As a change of what the author had seen; the other members of a group are sent along.
    [[nodiscard]] FieldChanges on(const Issue &seen) const;

private:
    FieldValues m_values{};
    std::map<Field, SetChange> m_sets{};
};

} // namespace lockstep::server

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/model/issue.h"

namespace lockstep {

// He is its assignee or its reporter, or watches it.
[[nodiscard]] bool concerns(const Issue &issue, const UserId &user);

} // namespace lockstep

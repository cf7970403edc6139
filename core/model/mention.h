// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/model/issue.h"
#include "core/model/project.h"

namespace lockstep {

// The text has an "@" before the id of the user, his name, or the part of an e-mail address before
// its "@"; in any case of letters.
[[nodiscard]] bool mentions(QStringView text, const User &user);

// He is its assignee or its reporter, or watches it.
[[nodiscard]] bool concerns(const Issue &issue, const UserId &user);

} // namespace lockstep

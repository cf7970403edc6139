// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/model/issue.h"

namespace lockstep {
class Replica;
}

namespace lockstep::query {

// The comments of an issue as they are seen, those that are still on their way too.
[[nodiscard]] QStringList commentTexts(const Replica &replica, const Issue &issue);

} // namespace lockstep::query

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/models/issuegroups.h"
#include "ui/widgets/groupheading.h"

namespace lockstep::ui {

// How a group is called, with its picture.
[[nodiscard]] GroupTitle groupTitle(const IssueGroup &group, IssueGrouping grouping,
    const Replica &replica, const ThemeService &themes);

} // namespace lockstep::ui

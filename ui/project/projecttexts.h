// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/model/projectmerge.h"

namespace lockstep::ui {

[[nodiscard]] QString roleText(Role role); // "Admin"
// "In progress, at most 5 issues"; of none that it was removed.
[[nodiscard]] QString statusSentence(const std::optional<StatusDefinition> &status);
// What is to be decided: a question.
[[nodiscard]] QString clashQuestion(const ProjectClash &clash);
// What each side says to it.
[[nodiscard]] QString clashMine(const ProjectClash &clash, const Project &mine);
[[nodiscard]] QString clashTheirs(const ProjectClash &clash, const Project &theirs);

} // namespace lockstep::ui

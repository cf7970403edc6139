// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/model/issuefields.h"
#include "core/sync/replica.h"
#include "ui/widgets/picker.h"

namespace lockstep::ui {

// What a field can be set to, as choices: of the project's lists, its members, its labels so far.
// `chosen` is ticked. Empty for fields that are typed.
[[nodiscard]] QList<PickerOption> fieldOptions(const FieldInfo &field, const Replica &replica,
    const ProjectId &project, const FieldValue &chosen, const ThemeService &themes);

// The icon of a value of the field; null for most.
[[nodiscard]] QIcon fieldIcon(const FieldInfo &field, const Replica &replica,
    const ProjectId &project, const FieldValue &value, const ThemeService &themes);
// The disc with the initials.
[[nodiscard]] QIcon personIcon(
    const UserId &user, const QString &name, const ThemeService &themes, int side = iconExtent());

[[nodiscard]] QString categoryText(StatusCategory category); // "In progress"

} // namespace lockstep::ui

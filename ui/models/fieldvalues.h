// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/mutation.h"
#include "core/sync/replica.h"

namespace lockstep::ui {

// What a field can be set to in a project: of its lists, its members, its labels so far (the most
// used first). Without the empty choice. Empty for fields that are typed.
[[nodiscard]] QStringList choicesOf(
    const FieldInfo &field, const Replica &replica, const ProjectId &project);

// The change from what was seen to what is wanted, in the form of the field's merge rule.
[[nodiscard]] FieldChange fieldChange(
    const FieldInfo &field, const FieldValue &from, const FieldValue &to);

} // namespace lockstep::ui

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/outbox.h"
#include "core/sync/replica.h"
#include "ui/dialogs/conflictview.h"

namespace lockstep::ui {

// Between the conflicts of the engine and the values of the merge dialog.

// What the dialog shows of a conflict, against the rows as they stand now.
[[nodiscard]] ConflictView makeConflictView(
    const Conflict &conflict, const Replica &replica, const Outbox &outbox, WallTime now);

// What a value of this type is edited with there.
[[nodiscard]] ConflictEditor editorOf(FieldType type);

// What was decided, as the change to send: from what the user saw of theirs to what he chose.
[[nodiscard]] FieldChanges chosenChanges(const ConflictResolution &resolution);
// Where theirs was kept: what would make it mine after all.
[[nodiscard]] FieldChanges mineInstead(
    const ConflictView &view, const ConflictResolution &resolution);
[[nodiscard]] FieldValues chosenValues(const ConflictResolution &resolution);

// For drafts: opaque text, and back; empty for what is none.
[[nodiscard]] QString textOfResolution(const ConflictResolution &resolution);
[[nodiscard]] ConflictResolution resolutionFromText(const QString &text);

} // namespace lockstep::ui

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/dialogs/conflictview.h"

namespace lockstep::ui {

// The words of the merge dialog, as functions of values.

[[nodiscard]] QString optionLabel(const ConflictField &field, const QString &value);
// A value as words, for labels, accessible names and comments; "none" if it is empty.
[[nodiscard]] QString valueText(const ConflictField &field, const ConflictValue &value);
[[nodiscard]] QString sideWord(ConflictSide side); // "as it was", "theirs", "mine", ...

// Who did what and when, what merged by itself and how many fields are left to the user.
[[nodiscard]] QString conflictSentence(const ConflictView &view, int merged, int open);

// `chosen` goes with `fields`, one for one.
// Mine as Markdown: of the undecided fields, or of all if there are none.
[[nodiscard]] QString mineAsComment(
    const QList<ConflictField> &fields, const QList<FieldResolution> &chosen);
// "Status = Resolved, Due date kept": what will be sent.
[[nodiscard]] QString resolutionSummary(
    const QList<ConflictField> &fields, const QList<FieldResolution> &chosen);

} // namespace lockstep::ui

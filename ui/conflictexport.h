// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/dialogs/conflictview.h"

#include <QByteArray>

#include <optional>

namespace lockstep {
class JsonWriter;
}

namespace lockstep::ui {

// A conflict to be kept elsewhere: both sides and what they come from, in full, and what has been
// chosen so far.

// For reading.
[[nodiscard]] QString conflictAsText(const ConflictView &view, const ConflictResolution &chosen);
// The form that `lockstep --conflict-fixture` opens again (docs/conflict-fixture.md).
[[nodiscard]] QByteArray conflictAsJson(const ConflictView &view, const ConflictResolution &chosen);

// The keys of that form.
[[nodiscard]] QLatin1StringView toKey(ConflictEditor editor);
[[nodiscard]] QLatin1StringView toKey(ConflictSide side);
[[nodiscard]] QLatin1StringView toKey(ConflictKind kind);
[[nodiscard]] QLatin1StringView toKey(DeletionAnswer answer);
[[nodiscard]] std::optional<ConflictEditor> conflictEditorFromKey(QStringView key);
[[nodiscard]] std::optional<ConflictSide> conflictSideFromKey(QStringView key);
[[nodiscard]] std::optional<ConflictKind> conflictKindFromKey(QStringView key);

void writeConflictView(JsonWriter &out, const ConflictView &view);
// As an array of {field, side, value, theirs}.
void writeChoices(JsonWriter &out, const ConflictView &view, const QList<FieldResolution> &chosen);

} // namespace lockstep::ui

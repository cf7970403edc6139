// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/mutation.h"

#include <vector>

namespace lockstep {

// The one merge core, used by the server to decide a mutation and by the client to foresee the
// verdict and to fill the conflict dialog: both come to the same result (docs/protocol.md, "5.
// Mutations"). Pure functions of values.

// What becomes of one field: nothing to do (equal already), a value to set, or a conflict.
enum class FieldVerdict { Unchanged, Apply, Merge, Conflict };
struct FieldMerge
{
    Field field{};
    FieldVerdict verdict{};
    FieldValue value{}; // the result; for a Conflict the current (their) value
    friend bool operator==(const FieldMerge &, const FieldMerge &) = default;
};

// One field alone. current == to, or nothing changed by the author (from == to) -> Unchanged;
// current == from -> Apply; else by the field's rule: text of both sides together -> Merge, a
// scalar or text that does not merge (or would break the field's limit) -> Conflict, newest wins ->
// Apply. A set's additions and removals always apply; given as a ValueChange, and if the other
// side changed it too, that is a Merge. What is not editable never applies.
[[nodiscard]] FieldMerge mergeField(
    Field field, const FieldValue &current, const FieldChange &change);

struct IssueMerge
{
    std::vector<FieldMerge> fields{}; // in the order of the table; groups have conflicted together
    [[nodiscard]] bool hasConflict() const;
    [[nodiscard]] bool wasMerged() const; // some field is a Merge
};

// All fields of an update against the current issue. A member of a group that is sent along with
// from == to takes part in the group's verdict. It applies whole or not at all: the caller
// applies only if !hasConflict().
[[nodiscard]] IssueMerge mergeIssue(const Issue &current, const FieldChanges &changes);
// The changed fields only, as a change event needs them; empty: nothing to do.
[[nodiscard]] FieldValues resultingValues(const IssueMerge &merge);

// For the dialog and for held edits: three-way merge of full values.
[[nodiscard]] FieldMerge mergeValues(
    Field field, const FieldValue &base, const FieldValue &mine, const FieldValue &theirs);

// base, local and remote of an update that found `current` on the server and does not merge.
[[nodiscard]] Conflict describeConflict(const Issue &current, const FieldChanges &changes);

void applyValues(Issue &issue, const FieldValues &values);
// `change` on top of `issue`, without asking whether the base still holds: the optimistic view.
void applyChanges(Issue &issue, const FieldChanges &changes);
// To each changed field of a group, the other fields of it as `seen` shows them, with from == to:
// so that my half of it meets somebody else's change of the other half.
void completeGroups(FieldChanges &changes, const Issue &seen);
// What has to change to get from one to the other, in the editable fields; groups are complete.
[[nodiscard]] FieldChanges diffIssues(const Issue &from, const Issue &to);

} // namespace lockstep

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/mutation.h"
#include "core/sync/replica.h"

namespace lockstep::ui {

// A value as people read it: names for people, words for choices, "None" for nothing. One line.
[[nodiscard]] QString valueText(
    const FieldInfo &field, const FieldValue &value, const Replica &replica);
// "Jane Smith set In Progress": what somebody did to a field.
[[nodiscard]] QString changeText(
    const FieldInfo &field, const FieldValue &value, const UserId &who, const Replica &replica);
// "Set status of LOCK-12 to In Progress": what a change of the queue does.
[[nodiscard]] QString mutationText(const MutationBody &body, const Replica &replica);
// What a change of the queue holds, in full: a line or more for each field. Empty: nothing typed.
[[nodiscard]] QString mutationDetails(const MutationBody &body, const Replica &replica);
[[nodiscard]] QString fieldDetails(const FieldValues &values, const Replica &replica);
// "Status and Due date of LOCK-12": what a conflict is about.
[[nodiscard]] QString conflictText(const Conflict &conflict, const Replica &replica);
// "LOCK-12", or "a new issue" before the server has given the key.
[[nodiscard]] QString issueName(const Replica &replica, const IssueId &issue);

} // namespace lockstep::ui

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/model/issuefields.h"
#include "server/issues/decide.h"

namespace lockstep::server {

// What only a project can say about the fields of an issue (docs/protocol.md, "1. The domain").

// Statuses and types of the project, assignee a member, parent without a cycle, relations to
// issues that the actor may read. Only `fields` are looked at, and of the relations those that
// `before` does not have. VALIDATION, NOT_A_MEMBER, BAD_ID.
[[nodiscard]] Result<void> checkInProject(
    Deciding &d, const Project &project, const Issue &before, const FieldValues &fields);

// Adds to `changes` what the server sets by itself when they are made to `before`: resolvedBy and
// closedAt, when the category of the status enters or leaves resolved or closed.
void addConsequences(const Project &project, const Issue &before, const UserId &by,
    const QString &now, FieldValues &changes);

} // namespace lockstep::server

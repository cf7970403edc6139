// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/merge.h"
#include "server/issues/decide.h"

namespace lockstep::server {

// docs/protocol.md, "5. Mutations", History: what somebody typed and what did not survive is kept,
// in the transaction in which it is lost.

// The author's side of a conflict that is being raised.
[[nodiscard]] Result<void> keepRefused(Deciding &d, const Conflict &conflict);
// What the author wrote where the event at `seq` has a merge of it. `other`: with whose change.
[[nodiscard]] Result<void> keepMerged(Deciding &d, const IssueRow &row, const IssueMerge &merge,
    const FieldChanges &changes, const UserId &other, qint64 seq);
[[nodiscard]] Result<void> keepMergedText(Deciding &d, const ProjectId &project,
    const Comment &comment, const QString &written, qint64 seq);
// When its author has decided a conflict: what he kept is lost no more, and what he overwrote is.
[[nodiscard]] Result<void> keepOverwritten(Deciding &d, const Conflict &conflict);

} // namespace lockstep::server

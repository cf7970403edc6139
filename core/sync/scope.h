// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/mutation.h"

namespace lockstep {

// What a mutation touches. Two mutations depend on each other if they have the same subject and
// one of them is about the whole of it, or they share a part.
struct MutationScope
{
    QString subject{}; // an issue, a channel, a member, a project, a conflict
    bool whole = false;
    QStringList parts{}; // field groups, comments
};
[[nodiscard]] MutationScope scopeOf(const Mutation &mutation);
[[nodiscard]] bool overlap(const MutationScope &a, const MutationScope &b);

// docs/protocol.md, "5. Mutations": while `conflict` is open the mutation is not sent, but folded
// into the author's side of it.
[[nodiscard]] bool isHeldBy(const Mutation &mutation, const Conflict &conflict);
// Two conflicts about one issue become one: `later` goes into the other.
void joinConflicts(Conflict &conflict, const Conflict &later);
// The mutation that had to lead to it.
[[nodiscard]] MutationBody bodyOf(const Conflict &conflict);
void foldInto(Conflict &conflict, const Mutation &mutation);
// What may stay of a conflict in a project that its author may not read any more.
void keepOwnSide(Conflict &conflict);

} // namespace lockstep

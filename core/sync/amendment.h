// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/mutation.h"

namespace lockstep {

// Edits that follow each other, and of which the server has seen none, are one edit: it starts
// where the first began and ends where the last did. So what is typed goes out as somebody means
// it, not letter by letter, and nobody is in conflict with his own steps.

// Nothing but lines and texts of an issue: somebody may be in the middle of it.
[[nodiscard]] bool isTyped(const MutationBody &body);

// `next` goes on where `earlier` ends: it changes no other fields of that issue, values only, and
// neither is part of a bulk edit. Not what takes a field back to where it began: of that there
// would be nothing left.
[[nodiscard]] bool goesOn(const Mutation &earlier, const Mutation &next);

// Gives `edit` the values that `later` ends with; what it started from stays.
void amend(MutationBody &edit, const MutationBody &later);

} // namespace lockstep

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/dialect/dialectremote.h"

namespace lockstep::net::dialect {

// All lists once; what is under way of it. Inside of DialectRemote.
struct DialectRemote::Sweep
{
    bool full = false; // places and people too
    std::deque<Then> steps{};
    std::vector<ForeignScope> scopes{}; // as far as they were listed
    bool isListing = false; // issues: what is told before that they show
    bool isPartial = false; // not all places could be listed
    bool isWhole = true; // all lists could be read that one may read
    int read = 0; // single issues that were read because no list showed them
    int comments = 0;
};

// Mutations on their way, one after the other.
struct DialectRemote::PushRun
{
    QList<Mutation> mutations{};
    qsizetype at = 0;
    QList<MutationResult> results{};
    Reply<QList<MutationResult>> reply{};
    Instant until{}; // nothing new is begun later: the engine does not wait for ever
};

} // namespace lockstep::net::dialect

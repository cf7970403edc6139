// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/dialect/foreignsession.h"
#include "net/dialect/mirrorfeed.h"

namespace lockstep::net::dialect {

// What the parts of a DialectRemote work with; all of it outlives them.
struct ForeignContext
{
    Clock &clock;
    Later &later;
    Mirror &mirror;
    MirrorFeed &feed;
    ForeignSession &session;
};

} // namespace lockstep::net::dialect

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/dialect/foreigncontext.h"
#include "net/dialect/foreignplaces.h"

namespace lockstep::net::dialect {

// Reads the comments of issues, and the messages of channels, from a foreign server into the
// mirror.
class ForeignComments
{
public:
    using Urgency = ForeignSession::Urgency;
    using Done = std::function<void(Result<void>)>; // may be empty

    ForeignComments(const ForeignContext &context, const ForeignPlaces &places);

    void fetch(
        const IssueId &issue, Urgency urgency, std::optional<Instant> until = {}, Done done = {});
    void fetchMessages(const ForeignScope &channel, Urgency urgency,
        std::optional<Instant> until = {}, Done done = {});
    // Of what is open here, and those that were counted and not read yet, as far as there is room.
    void refresh(const QSet<IssueId> &open);

private:
    ForeignSession &m_session;
    Mirror &m_mirror;
    MirrorFeed &m_feed;
    const ForeignPlaces &m_places;
};

} // namespace lockstep::net::dialect

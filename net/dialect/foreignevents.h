// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/dialect/eventstream.h"
#include "net/dialect/foreignfigures.h"
#include "net/dialect/foreignnotices.h"
#include "net/dialect/foreignpresence.h"
#include "net/dialect/foreignstatus.h"
#include "net/dialect/sameevents.h"

namespace lockstep::net::dialect {

// What the socket or a stream tells, read by the Translator and given to whom it concerns. An event
// is a hint: a reason to look, unless it has the whole entity.
class ForeignEvents
{
public:
    // Who is concerned.
    struct Hearers
    {
        ForeignStatus &status;
        const ForeignPlaces &places;
        ForeignIssues &issues;
        ForeignComments &comments;
        const ForeignSweep &sweep;
        ForeignHints &hints;
        ForeignFigures &figures;
        ForeignNotices &notices;
        ForeignSocket &socket;
        ForeignPresence &presence;
    };

    // `sameWithin`: an event that comes again in that time is a copy.
    ForeignEvents(const ForeignContext &context, const Journal &journal, const Hearers &hearers,
        Milliseconds sameWithin);

    void receive(const InboundEvent &event);
    void receive(const QString &stream, const StreamEvent &event);

private:
    void hearAll(const std::vector<Inbound> &told);
    void hear(const inbound::IssueTold &told);
    void hear(const inbound::CommentTold &told);
    void hear(const inbound::MemberTold &told);
    void hear(const inbound::Unknown &told);

    Mirror &m_mirror;
    MirrorFeed &m_feed;
    ForeignSession &m_session;
    const Journal &m_journal;
    const Hearers m_to;
    SameEvents m_same;
    JsonDocument m_json{};
};

} // namespace lockstep::net::dialect

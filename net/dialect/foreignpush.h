// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/dialect/commentwrites.h"
#include "net/dialect/foreignnotices.h"
#include "net/dialect/issuewrites.h"

namespace lockstep::net::dialect {

// What the user did, on its way to a foreign server: one mutation after the other. Sent again, one
// is answered from the journal.
class ForeignPush
{
public:
    using Reply = Remote::Reply<QList<MutationResult>>;

    // All must outlive this.
    ForeignPush(const ForeignContext &context, Journal &journal, ForeignStatus &status,
        ForeignWriting &writing, IssueWrites &issues, CommentWrites &comments,
        ForeignNotices &notices);

    void begin(QList<Mutation> mutations, Reply reply); // one at a time
    void end(const Error &why); // with the session: what has no result is sent again

private:
    struct Run;
    void next();
    void decide(const Mutation &mutation);
    void decideOwn(const Mutation &mutation, const IssueWrites::Finish &finish);
    void takeKnown(MutationResult known, const SpaceId &space);
    void settle(const Mutation &mutation, Outcome outcome);

    Clock &m_clock;
    Later &m_later;
    Mirror &m_mirror;
    MirrorFeed &m_feed;
    Journal &m_journal;
    ForeignStatus &m_status;
    ForeignWriting &m_writing;
    IssueWrites &m_issues;
    CommentWrites &m_comments;
    ForeignNotices &m_notices;
    std::shared_ptr<Run> m_run{};
};

} // namespace lockstep::net::dialect

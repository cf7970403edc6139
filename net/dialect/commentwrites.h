// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/dialect/foreigncomments.h"
#include "net/dialect/foreignsocket.h"
#include "net/dialect/foreignwriting.h"

namespace lockstep::net::dialect {

// Comments, and messages of channels, that the user has written, changed or deleted. `finish` comes
// once, unless the session is lost.
class CommentWrites
{
public:
    using Finish = std::function<void(Outcome)>;

    // All must outlive this.
    CommentWrites(const ForeignContext &context, Journal &journal, ForeignStatus &status,
        ForeignWriting &writing, const ForeignPlaces &places, ForeignComments &comments,
        ForeignSocket &socket);

    void decide(const Mutation &mutation, const mutation::AddComment &m, Finish finish);
    void decide(const Mutation &mutation, const mutation::EditComment &m, Finish finish);
    void decide(const Mutation &mutation, const mutation::DeleteComment &m, Finish finish);

private:
    void readAll(const Mutation &mutation, const IssueId &issue, ForeignComments::Done done);
    void add(const Mutation &mutation, const mutation::AddComment &m, Finish finish);

    ForeignSession &m_session;
    Mirror &m_mirror;
    Journal &m_journal;
    ForeignStatus &m_status;
    ForeignWriting &m_writing;
    const ForeignPlaces &m_places;
    ForeignComments &m_comments;
    ForeignSocket &m_socket;
};

} // namespace lockstep::net::dialect

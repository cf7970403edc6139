// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/dialect/foreignhints.h"
#include "net/dialect/foreignsocket.h"
#include "net/dialect/foreignwriting.h"

namespace lockstep::net::dialect {

// Issues that the user has created, changed or deleted: each mutation reads the issue, compares,
// writes, and reads what came of it. `finish` comes once, unless the session is lost.
class IssueWrites
{
public:
    using Finish = std::function<void(Outcome)>;

    // All must outlive this.
    IssueWrites(const ForeignContext &context, Journal &journal, ForeignStatus &status,
        ForeignWriting &writing, ForeignIssues &issues, ForeignHints &hints, ForeignSocket &socket);

    void decide(const Mutation &mutation, const mutation::CreateIssue &m, Finish finish);
    void decide(const Mutation &mutation, const mutation::UpdateIssue &m, Finish finish);
    void decide(const Mutation &mutation, const mutation::DeleteIssue &m, Finish finish);

private:
    using Told = std::optional<ForeignIssue>; // what an answer shows of the issue

    void readAgain(const IssueId &id, ForeignIssues::Done done);
    void create(const Mutation &mutation, const mutation::CreateIssue &m, Finish finish);
    void finishCreate(
        const Mutation &mutation, const Issue &wanted, const IssueId &id, Finish finish);
    void update(const Mutation &mutation, const FieldChanges &changes, const IssueId &id,
        int attempt, Finish finish);
    void sendAll(std::shared_ptr<Translator::Write> write, const QString &entity, size_t index,
        Told shown, std::function<void(Result<Told>, int status)> done);

    ForeignSession &m_session;
    Mirror &m_mirror;
    Journal &m_journal;
    ForeignStatus &m_status;
    ForeignWriting &m_writing;
    ForeignIssues &m_issues;
    ForeignHints &m_hints;
    ForeignSocket &m_socket;
};

} // namespace lockstep::net::dialect

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/dialect/foreigncontext.h"

namespace lockstep::net::dialect {

// Reads issues from a foreign server into the mirror: a list of them, or a single one.
class ForeignIssues
{
public:
    using Urgency = ForeignSession::Urgency;
    using Done = std::function<void(Result<void>)>; // may be empty

    explicit ForeignIssues(const ForeignContext &context);

    // A list from its first page to its last. A scope without id: of all places.
    void list(const QString &entity, const ForeignScope &scope, Urgency urgency,
        std::optional<Instant> until, Done done);
    // The issue is gone: also done. NOT_FOUND: it is not known in which list it would stand.
    void read(const QString &entity, const QString &id, Urgency urgency,
        std::optional<Instant> until, Done done);
    // What was told of an issue, and of the people in it.
    void take(const ForeignIssue &told, const Cause &cause = {});

    // How many more may be read one by one because no list has shown them; none: any number.
    void limitMissing(std::optional<int> most) { m_missingLeft = most; }

private:
    struct Listing;
    void listPage(const std::shared_ptr<Listing> &listing, int page);
    void settleMissing(const Listing &listing);

    ForeignSession &m_session;
    Mirror &m_mirror;
    MirrorFeed &m_feed;
    std::optional<int> m_missingLeft{};
};

} // namespace lockstep::net::dialect

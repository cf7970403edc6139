// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/dialect/foreigncontext.h"

namespace lockstep::net::dialect {

// What was done to an issue, where a foreign server keeps that. Each question is answered exactly
// once, also when the session is lost.
class ForeignHistory
{
public:
    using Reply = Remote::Reply<HistoryPage>;

    explicit ForeignHistory(const ForeignContext &context);

    [[nodiscard]] bool isKept(const IssueId &issue) const;
    void fetch(const HistoryQuery &query, Reply reply); // of one that is kept
    void end(const Error &why); // with the session

private:
    ForeignSession &m_session;
    Mirror &m_mirror;
    MirrorFeed &m_feed;
    std::map<quint64, Reply> m_waiting{};
    quint64 m_last = 0;
};

} // namespace lockstep::net::dialect

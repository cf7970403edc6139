// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "net/dialect/foreignhistory.h"

namespace lockstep::net::dialect {

ForeignHistory::ForeignHistory(const ForeignContext &context)
    : m_session(context.session), m_mirror(context.mirror), m_feed(context.feed)
{}

bool ForeignHistory::isKept(const IssueId &issue) const
{
    const auto foreign = m_feed.isOpen() ? m_mirror.foreign(issue) : std::nullopt;
    return foreign && m_session.translator().listHistory(*foreign);
}

void ForeignHistory::fetch(const HistoryQuery &query, Reply reply)
{
    if (query.before && *query.before <= 1) {
        reply(HistoryPage{}); // it came whole
        return;
    }
    const auto foreign = m_mirror.foreign(query.issue);
    const quint64 number = ++m_last;
    m_waiting.emplace(number, std::move(reply));
    m_session.ask(
        ForeignSession::Urgency::Read,
        [this, issue = *foreign] { return m_session.translator().listHistory(issue); },
        [this, issue = *foreign, number](Result<HttpReply> answer) {
            auto entries = answer ? m_session.translator().readHistory(issue, *answer)
                                  : Result<QList<HistoryEntry>>{ answer.error() };
            const auto waiting = m_waiting.extract(number);
            if (waiting.empty())
                return;
            if (entries)
                waiting.mapped()(HistoryPage{ std::move(*entries), false, {}, false });
            else
                waiting.mapped()(entries.error());
        });
}

void ForeignHistory::end(const Error &why)
{
    for (const auto &waiting : std::exchange(m_waiting, {}))
        waiting.second(why);
}

} // namespace lockstep::net::dialect

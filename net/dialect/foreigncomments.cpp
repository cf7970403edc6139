// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "net/dialect/foreigncomments.h"

#include <algorithm>

namespace lockstep::net::dialect {

namespace {

constexpr int mostAtOnce = 20; // issues, when they are refreshed

void answer(const ForeignComments::Done &done, Result<void> result)
{
    if (done)
        done(std::move(result));
}

} // namespace

ForeignComments::ForeignComments(const ForeignContext &context, const ForeignPlaces &places)
    : m_session(context.session), m_mirror(context.mirror), m_feed(context.feed), m_places(places)
{}

void ForeignComments::fetch(
    const IssueId &issue, Urgency urgency, std::optional<Instant> until, Done done)
{
    const auto foreign = m_mirror.foreign(issue);
    const auto count = foreign ? m_session.translator().listComments(*foreign).size() : 0;
    if (count == 0) {
        answer(done, {});
        return;
    }
    const auto all = std::make_shared<std::vector<ForeignComment>>();
    const auto left = std::make_shared<size_t>(count);
    const auto failed = std::make_shared<bool>(false);
    for (size_t n = 0; n < count; ++n) {
        m_session.ask(
            urgency,
            [this, foreign, n]() -> std::optional<HttpRequest> {
                auto requests = m_session.translator().listComments(*foreign);
                if (n >= requests.size())
                    return std::nullopt;
                return std::move(requests.at(n));
            },
            [this, foreign, issue, all, left, failed, done](Result<HttpReply> reply) {
                if (*failed)
                    return;
                auto comments = reply ? m_session.translator().readComments(*foreign, *reply)
                                      : Result<std::vector<ForeignComment>>{ reply.error() };
                if (!comments) {
                    *failed = true; // what some of them say is not all
                    answer(done, comments.error());
                    return;
                }
                all->insert(all->end(), comments->begin(), comments->end());
                if (--*left > 0)
                    return;
                if (Mirror::Space *space = m_mirror.spaceOfIssue(issue)) {
                    for (const ForeignComment &comment : *all)
                        m_mirror.addNamed(*space, comment.person);
                    m_mirror.putComments(*space, issue, *all);
                }
                m_feed.follow();
                answer(done, {});
            },
            until);
    }
}

void ForeignComments::fetchMessages(
    const ForeignScope &channel, Urgency urgency, std::optional<Instant> until, Done done)
{
    m_session.ask(
        urgency, [this, channel] { return m_session.translator().listMessages(channel); },
        [this, channel, done = std::move(done)](Result<HttpReply> reply) {
            auto messages = reply ? m_session.translator().readMessages(channel, *reply)
                                  : Result<std::vector<ForeignComment>>{ reply.error() };
            if (!messages) {
                answer(done, messages.error());
                return;
            }
            if (Mirror::Space *space = m_places.spaceOfChannel(channel)) {
                for (ForeignComment &message : *messages) {
                    message.channel = channel.id;
                    m_mirror.addNamed(*space, message.person);
                }
                m_mirror.putComments(*space, {}, *messages, channel.id);
            }
            m_feed.follow();
            answer(done, {});
        },
        until);
}

void ForeignComments::refresh(const QSet<IssueId> &open)
{
    int room = m_session.left(Budget::Use::Refresh) / 2;
    for (const IssueId &issue : open) {
        if (room-- > 0)
            fetch(issue, Urgency::Refresh);
    }
    std::vector<std::pair<QString, IssueId>> unread;
    for (auto &[id, space] : m_mirror.spaces()) {
        for (auto &[issue, row] : space.rows) {
            if (row.toldComments != row.readComments.value_or(0) && !open.contains(issue))
                unread.emplace_back(row.issue().modifiedAt, issue);
        }
    }
    std::sort(unread.rbegin(), unread.rend());
    unread.resize(std::min(unread.size(), static_cast<size_t>(std::clamp(room, 0, mostAtOnce))));
    for (const auto &[at, issue] : unread)
        fetch(issue, Urgency::Refresh);
}

} // namespace lockstep::net::dialect

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/spacefeeds.h"

#include "core/base/plant.h"

#include <algorithm>

namespace lockstep {

void SpaceFeeds::add(const SpaceId &space, qint64 cursor, qint64 head)
{
    m_feeds[space] = { State::Wanted, false, cursor, cursor, std::max(cursor, head) };
    if (planted(Plant::SubscriptionsForgotten) && cursor > 0)
        m_feeds[space].state = State::Live;
}

void SpaceFeeds::remove(const SpaceId &space) { m_feeds.erase(space); }

void SpaceFeeds::endSession() { m_feeds.clear(); }

QList<SpaceId> SpaceFeeds::spaces() const
{
    QList<SpaceId> spaces;
    for (const auto &feed : m_feeds)
        spaces.append(feed.first);
    return spaces;
}

QList<SpaceId> SpaceFeeds::takeWanted()
{
    const bool asking = std::any_of(m_feeds.begin(), m_feeds.end(),
        [](const auto &feed) { return feed.second.state == State::Asked; });
    QList<SpaceId> wanted;
    if (asking)
        return wanted;
    for (auto &[space, feed] : m_feeds) {
        if (feed.state == State::Wanted) {
            feed.state = State::Asked;
            wanted.append(space);
        }
    }
    return wanted;
}

void SpaceFeeds::askFailed()
{
    for (auto &feed : m_feeds) {
        if (feed.second.state == State::Asked)
            feed.second.state = State::Wanted;
    }
}

void SpaceFeeds::becomeLive(Feed &feed)
{
    // If something beyond the cursor was heard of while catching up, it came too early.
    feed.state = feed.cursor < feed.head ? State::Wanted : State::Live;
    if (feed.state == State::Live)
        feed.start = feed.cursor;
}

void SpaceFeeds::replied(const QList<SubscribeReply> &replies)
{
    for (const SubscribeReply &reply : replies) {
        const auto found = m_feeds.find(reply.space);
        if (found == m_feeds.end() || found->second.state != State::Asked)
            continue;
        Feed &feed = found->second;
        switch (reply.status) {
        case SubscribeReply::Status::Live:
        case SubscribeReply::Status::CatchingUp:
            feed.head = reply.head;
            if (feed.cursor >= feed.head)
                becomeLive(feed);
            else
                feed.state = State::CatchingUp;
            break;
        case SubscribeReply::Status::Resync: // the caller restarts it
            feed.state = State::Wanted;
            break;
        case SubscribeReply::Status::Forbidden:
            feed.state = State::Refused;
            break;
        }
    }
    askFailed(); // those without an answer
}

bool SpaceFeeds::restart(const SpaceId &space)
{
    const auto found = m_feeds.find(space);
    if (found == m_feeds.end())
        return false;
    Feed &feed = found->second;
    if (std::exchange(feed.restarted, true)) {
        feed.state = State::Diverged;
        return false;
    }
    feed.cursor = feed.start = 0;
    feed.state = State::Wanted;
    return true;
}

bool SpaceFeeds::load(const SpaceId &space)
{
    const auto found = m_feeds.find(space);
    if (found == m_feeds.end())
        return false;
    Feed &feed = found->second;
    feed.state = std::exchange(feed.restarted, true) ? State::Diverged : State::Loading;
    return feed.state == State::Loading;
}

bool SpaceFeeds::mayLoad(const SpaceId &space) const
{
    const auto found = m_feeds.find(space);
    return found != m_feeds.end() && !found->second.restarted;
}

void SpaceFeeds::loaded(const SpaceId &space, qint64 cursor)
{
    const auto found = m_feeds.find(space);
    if (found == m_feeds.end())
        return;
    Feed &feed = found->second;
    feed.state = State::Wanted;
    feed.cursor = feed.head = cursor;
    if (feed.start != 0) // else it goes on being the first sync
        feed.start = cursor;
}

void SpaceFeeds::notLoaded(const SpaceId &space, qint64 cursor)
{
    const auto found = m_feeds.find(space);
    if (found == m_feeds.end() || found->second.state != State::Loading)
        return;
    found->second.state = State::Wanted;
    found->second.cursor = found->second.start = cursor;
}

SpaceFeeds::Verdict SpaceFeeds::check(const SpaceId &space, qint64 seq, Source source)
{
    const auto found = m_feeds.find(space);
    if (found == m_feeds.end())
        return Verdict::Drop; // left, or of an earlier session
    Feed &feed = found->second;
    if (planted(Plant::DuplicateApplied) && seq == feed.cursor && seq > 0)
        return Verdict::Apply;
    if (feed.state == State::Refused || feed.state == State::Loading || seq <= feed.cursor)
        return Verdict::Drop;
    feed.head = std::max(feed.head, seq);
    if (seq == feed.cursor + 1 || planted(Plant::GapIgnored))
        return Verdict::Apply;
    const bool pagesCome = feed.state == State::CatchingUp && source == Source::Live;
    if (pagesCome || feed.state == State::Diverged || feed.state == State::Wanted
        || feed.state == State::Asked)
        return Verdict::Drop;
    feed.state = State::Wanted;
    return Verdict::Gap;
}

void SpaceFeeds::moved(const SpaceId &space, qint64 cursor)
{
    const auto found = m_feeds.find(space);
    if (found == m_feeds.end())
        return;
    Feed &feed = found->second;
    feed.cursor = cursor;
    if (feed.state == State::Live)
        feed.start = cursor;
    else if (feed.state == State::CatchingUp && feed.cursor >= feed.head)
        becomeLive(feed);
}

void SpaceFeeds::pageStarted(const SpaceId &space, qint64 head)
{
    const auto found = m_feeds.find(space);
    if (found != m_feeds.end())
        found->second.head = std::max(found->second.head, head);
}

void SpaceFeeds::pageEnded(const SpaceId &space, qint64 head)
{
    const auto found = m_feeds.find(space);
    // The server goes live after the page that reaches its head.
    if (found != m_feeds.end() && found->second.state == State::CatchingUp
        && found->second.cursor >= head)
        becomeLive(found->second);
}

SpaceFeeds::State SpaceFeeds::state(const SpaceId &space) const
{
    const auto found = m_feeds.find(space);
    return found == m_feeds.end() ? State::Refused : found->second.state;
}

bool SpaceFeeds::allLive() const
{
    return std::all_of(m_feeds.begin(), m_feeds.end(), [](const auto &feed) {
        return feed.second.state == State::Live || feed.second.state == State::Refused;
    });
}

int SpaceFeeds::count(State state) const
{
    return static_cast<int>(std::count_if(m_feeds.begin(), m_feeds.end(),
        [&](const auto &feed) { return feed.second.state == state; }));
}

bool SpaceFeeds::isCatchingUp() const
{
    return std::any_of(m_feeds.begin(), m_feeds.end(), [](const auto &feed) {
        const State state = feed.second.state;
        return state == State::Wanted || state == State::Asked || state == State::CatchingUp;
    });
}

bool SpaceFeeds::isFirstSync(const SpaceId &space) const
{
    const auto found = m_feeds.find(space);
    return found != m_feeds.end() && found->second.start == 0 && found->second.state != State::Live
        && found->second.state != State::Diverged;
}

SpaceFeeds::Progress SpaceFeeds::progress() const
{
    Progress progress;
    for (const auto &entry : m_feeds) {
        const Feed &feed = entry.second;
        if (feed.state == State::Live || feed.state == State::Refused
            || feed.state == State::Loading || feed.state == State::Diverged)
            continue;
        progress.done += feed.cursor - feed.start;
        progress.total += feed.head - feed.start;
    }
    return progress;
}

} // namespace lockstep

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/remote.h"

#include <map>

namespace lockstep {

// The subscriptions of this client as a state, not as a series of calls: what is wanted is asked
// again after each Welcomed and after each gap (docs/protocol.md, "3. Spaces and subscriptions").
// Decides what to do with an event; the cursors themselves are the replica's.
class SpaceFeeds
{
public:
    enum class State {
        Loading, // a snapshot of it is being fetched: what comes beside it is of no use
        Wanted, // to be asked
        Asked, // the reply is awaited
        CatchingUp, // pages are coming
        Live,
        Refused, // forbidden: not before the next session
        Diverged, // had to be started over twice in this session: follows, but is not to be trusted
    };
    enum class Verdict { Apply, Drop, Gap };

    // To be asked in this session. `cursor` is where the replica stands, `head` what hello told.
    void add(const SpaceId &space, qint64 cursor, qint64 head);
    void remove(const SpaceId &space);
    void endSession();
    [[nodiscard]] bool contains(const SpaceId &space) const { return m_feeds.contains(space); }
    [[nodiscard]] QList<SpaceId> spaces() const;

    // Spaces to ask now; they become Asked. Empty while a reply is awaited.
    [[nodiscard]] QList<SpaceId> takeWanted();
    // All Asked are Wanted again, later.
    void askFailed();
    // CatchingUp, Live or Refused by the reply, and Wanted if it did not answer for a space.
    void replied(const QList<SubscribeReply> &replies);
    // The rows of the space are worth nothing: ask again from 0. False: that has been done in this
    // session, and the space is Diverged now.
    bool restart(const SpaceId &space);

    // A snapshot is fetched instead of missed events. False: that, or a restart, has been done in
    // this session already, and the space is Diverged now.
    bool load(const SpaceId &space);
    [[nodiscard]] bool mayLoad(const SpaceId &space) const;
    // The snapshot is in the replica, which stands at its seq.
    void loaded(const SpaceId &space, qint64 cursor);
    // Events after all, from where the replica stands.
    void notLoaded(const SpaceId &space, qint64 cursor);

    enum class Source { Live, Page };
    // For an event of the space. A gap makes it Wanted, unless the missing pages are on their way.
    [[nodiscard]] Verdict check(const SpaceId &space, qint64 seq, Source source);
    // The replica has moved to `cursor`.
    void moved(const SpaceId &space, qint64 cursor);
    // Around the events of a page; more pages come unless the cursor has reached `head`.
    void pageStarted(const SpaceId &space, qint64 head);
    void pageEnded(const SpaceId &space, qint64 head);

    [[nodiscard]] State state(const SpaceId &space) const; // Refused: not known
    [[nodiscard]] bool allLive() const; // those that are not refused
    [[nodiscard]] int count(State state) const;
    [[nodiscard]] bool isCatchingUp() const; // something is to be asked, or to come
    [[nodiscard]] bool isFirstSync(const SpaceId &space) const; // there was nothing of it before
    struct Progress
    {
        qint64 done = 0; // events
        qint64 total = 0; // 0: no catch-up under way
    };
    [[nodiscard]] Progress progress() const;

private:
    struct Feed
    {
        State state = State::Wanted;
        bool restarted = false;
        qint64 cursor = 0;
        qint64 start = 0; // the cursor at the beginning of the catch-up
        qint64 head = 0; // highest seq heard of
    };
    void becomeLive(Feed &feed);

    std::map<SpaceId, Feed> m_feeds{};
};

} // namespace lockstep

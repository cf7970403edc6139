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
        Wanted, // to be asked
        Asked, // the reply is awaited
        CatchingUp, // pages are coming
        Live,
        Refused, // forbidden, or resync asked twice: not before the next session
    };
    enum class Verdict { Apply, Drop, Gap };

    // A new session: every space is to be asked again. Others are forgotten.
    void startSession(const QList<SpaceId> &spaces);
    void endSession();
    void add(const SpaceId &space);
    void remove(const SpaceId &space);
    [[nodiscard]] bool contains(const SpaceId &space) const { return m_feeds.contains(space); }

    // Spaces to ask now; they become Asked. Empty while a reply is awaited.
    [[nodiscard]] QList<SpaceId> takeWanted();
    void askFailed(); // all Asked are Wanted again
    // CatchingUp, Live or Refused by the reply, given the replica's cursor.
    void replied(const SubscribeReply &reply, qint64 cursor);
    // Starts over from seq 0; false: it has been done in this session (now Refused).
    bool restart(const SpaceId &space);

    // For an event of the space while the replica stands at `cursor`. A gap in a live space makes
    // it Wanted; in a space that is being caught up it is remembered.
    [[nodiscard]] Verdict check(const SpaceId &space, qint64 seq, qint64 cursor);
    // The replica has moved to `cursor`; `head` when a page told it.
    void moved(const SpaceId &space, qint64 cursor, qint64 head = 0);

    [[nodiscard]] State state(const SpaceId &space) const;
    [[nodiscard]] bool allLive() const; // or refused
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
        qint64 start = 0; // cursor at the beginning of the catch-up
        qint64 head = 0; // highest seq heard of
        bool firstKnown = false; // start is set
    };
    std::map<SpaceId, Feed> m_feeds{};
};

} // namespace lockstep

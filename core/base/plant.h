// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

namespace lockstep {

// Bugs planted in order to see that the simulator finds them (docs/simulation.md). The product has
// none of them: there planted() is false when it is compiled. To be included in .cpp files only.
enum class Plant {
    None,
    GapIgnored, // what a slow reader has missed is not made up for; nor does he notice
    DuplicateApplied, // an event that is known is taken again
    EpochIgnored, // a restored server is taken for the old one
    SubscriptionsForgotten, // after a reconnect they are not sent again
    LostAckForgotten, // what was under way when the line broke is not sent again
    ResentAsNew, // it is, but as another op
    RetryForgotten, // what has to wait is never sent again
    SavedTooEarly, // said to be saved before it is on the disk
    DroppedBeforeAck, // leaves the outbox when it is sent
    OrderBroken, // the outbox is not sent in order
    CursorBeforeRows, // a cursor gets to the disk without its rows
    TombstoneForgotten, // a replica does not keep what was deleted
    RevokedKept, // what may not be read any more stays
    MergeDropsSide, // a merged text has lost one side
    Overwritten, // the server does not look at what the author had seen
    OpNotRemembered, // the server does not know again what it has done
    HoleInLog, // the server leaves out a number
    AmendedInFlight, // what may have been sent is changed under its number
    PresenceStays, // who has gone is still there
    ReconnectForgotten, // a client that has lost its line does not come back
    CopyNotSeen, // a profile that was copied or put back goes on under its old name
    HalfTransaction, // what could not be stored wholly is stored in part
    FailedCommitTold, // the server tells what it could not store
    HorizonIgnored, // who is behind the log that is kept is sent what is left of it
    ExpiredDoneAgain, // what was done so long ago that the result is gone is done again
};

#ifdef LOCKSTEP_PLANTS
inline thread_local Plant activePlant = Plant::None;
[[maybe_unused]] static inline bool planted(Plant plant) { return activePlant == plant; }
#else
[[maybe_unused]] static constexpr bool planted(Plant) { return false; }
#endif

} // namespace lockstep

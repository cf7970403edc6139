// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/mutation.h"

#include <QSet>

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <vector>

namespace lockstep {

enum class OutboxState {
    Queued, // durable here, not known to the server
    Sending, // in the push under way; on disk still Queued, so that a crash sends it again
    Applied, // done at `seq`: leaves when the cursor has passed that
    Merged, // the same, together with what somebody else had changed
    Conflict, // the server's answer was `conflict`; leaves when issue_conflict has arrived
    NeedsAttention, // refused for good (`error`): the user retries, edits or discards it
};

[[nodiscard]] constexpr bool isDone(OutboxState state)
{
    return state == OutboxState::Applied || state == OutboxState::Merged;
}

// What the server may know of a row from before.
enum class OutboxPast {
    None,
    Renamed, // it was queued under another client uuid: the server may have done it already
    Answered, // once: in an earlier session, or in a log that a restored server may still have
};

struct OutboxRow
{
    qint64 position = 0; // order of the queue and key in the store; a retry keeps it
    Mutation mutation{};
    OutboxState state = OutboxState::Queued;
    qint64 seq = 0; // Applied and Merged only
    QString epoch{}; // of the log in which that is; empty: was not written down yet
    Error error{}; // NeedsAttention only
    std::optional<Conflict> conflict{}; // Conflict only
    QString createdAt{}; // ISO 8601 UTC, for display
    OutboxPast past = OutboxPast::None;
    friend bool operator==(const OutboxRow &, const OutboxRow &) = default;
};

struct Cursor;
struct OutboxBatch;

// The queue of what this replica has to tell the server (docs/protocol.md, "5. Mutations"). Values
// only: SyncEngine makes it durable and pushes. Rules:
// - First in, first out for the mutations of one issue; issues go in parallel. One that depends on
//   an earlier one (same field group, same comment, the whole of the issue) waits until that has
//   its result, so that it can be held if that is a conflict.
// - Held: what touches the field group of an open conflict is not sent; it is folded into `mine`.
// - A refused mutation waits for its author, as a held one does, and stops only what depends on it.
// - Op numbers count up from the client's counter; a number is never used for two bodies.
class Outbox
{
public:
    struct Limits
    {
        int mutations = 100;
        qsizetype bytes = 256 * 1024;
    };

    void load(ClientId client, qint64 lastOp, std::vector<OutboxRow> rows);

    [[nodiscard]] const ClientId &client() const { return m_client; }
    [[nodiscard]] qint64 lastOp() const { return m_lastOp; }
    [[nodiscard]] const std::map<qint64, OutboxRow> &rows() const { return m_rows; } // by position
    [[nodiscard]] const OutboxRow *find(const OpId &op) const;
    // Waits because of an open conflict.
    [[nodiscard]] bool isHeld(const OutboxRow &row) const { return m_held.contains(row.position); }
    [[nodiscard]] int queuedCount() const; // Queued or Sending, held ones included
    [[nodiscard]] int attentionCount() const;
    // Results of all ops up to this number need not be kept by the server any more.
    [[nodiscard]] qint64 acknowledgeable() const;

    // A row with the next op number and position. It is not in the queue until add(): the caller
    // commits it to the store in between.
    [[nodiscard]] OutboxRow make(
        SpaceId space, MutationBody body, QString group, QString createdAt);
    void add(OutboxRow row);

    // The position of what was queued last for this issue; 0: nothing is known. And of all.
    [[nodiscard]] qint64 lastOf(const IssueId &issue) const { return m_lastOf.value(issue); }
    [[nodiscard]] qint64 lastPosition() const { return m_lastPosition; }
    // Queued in this session, and never sent: it may still become something else. (What an earlier
    // session left may have been sent, for that is not written down.)
    [[nodiscard]] bool isUnsent(qint64 position) const;
    // Gives it the values of `later`, which are on the disk already (amendment.h).
    void amend(qint64 position, const MutationBody &later);

    // The next mutations to push, in order; they become Sending. Empty: nothing may go now.
    // `durableOp`: numbers above it are not on the disk yet. `waiting`: positions that stay for
    // now, and with them what comes behind them.
    [[nodiscard]] QList<Mutation> takeBatch(
        const Limits &limits, qint64 durableOp, const std::set<qint64> &waiting = {});
    // The server has the bytes of this file (or has lost them again): add_attachment may go. Until
    // then what shows the file waits, and nothing else.
    void setUploaded(const AttachmentId &attachment, bool isThere);
    [[nodiscard]] bool isUploaded(const AttachmentId &id) const { return m_uploaded.contains(id); }
    // The push failed as a whole: everything Sending is Queued again.
    void requeue();
    // To which log the answers from here on belong.
    void setEpoch(const QString &epoch) { m_epoch = epoch; }
    // Takes over the server's answer to one mutation. False: not known (any more).
    bool settle(const MutationResult &result);
    // The event of this op is in the confirmed rows: its row only waits for the cache to be stored.
    void land(const OpId &op);
    // Every row that is done and whose seq the cursor of its space has reached, in the same log,
    // lands.
    void landReached(const std::function<Cursor(const SpaceId &)> &cursorOf);
    // Positions of the rows that only wait for the cache to be stored.
    [[nodiscard]] const std::set<qint64> &landed() const { return m_landed; }
    void remove(qint64 position);

    // Recomputes what is held; true if that changed.
    bool setOpenConflicts(const QList<Conflict> &open);
    // What waits for this conflict and is folded into it: positions in order.
    [[nodiscard]] std::vector<qint64> heldBy(const Conflict &conflict) const;

    // NeedsAttention -> Queued under a new op number, with another body if one is given.
    bool retry(const OpId &op, std::optional<MutationBody> edited = {});
    // Drops a mutation that is not on its way. What depended on it gets its base back, or needs
    // attention if it makes no sense alone (edits of an issue whose creation was dropped).
    bool discard(const OpId &op);
    // Everything queued for a space that may no longer be read needs attention.
    void refuseSpace(const SpaceId &space, const Error &error);
    // Applied at a place in the log that does not exist any more (restored server), or seen there:
    // send again. What has been applied in the present one is left as it is.
    void requeueApplied(const SpaceId &space);
    // The log in which it is on record is read anew, and may not have it any more: until it is told
    // again, or resolved, it is kept here.
    void adopt(const Conflict &conflict, const SpaceId &space, QString createdAt);
    // Conflicts that were answered in an earlier session and are on record no more: resolved on
    // another device. To be called when the user's own space is up to date.
    void dropResolved(const std::function<bool(const ConflictId &)> &isOnRecord);
    // Those that are on record: their rows only wait for the cache to be stored. The event itself
    // lands them, but a crash between the commits of the two files leaves such a row behind.
    void landRecorded(const std::function<bool(const ConflictId &)> &isOnRecord);
    // The server will never take it as it is.
    void refuse(const OpId &op, const Error &error);
    // What waits for an issue that moved goes to its new space. Not what may have been sent: the
    // server knows where the issue is, and its number stands for what was sent.
    void followIssue(const IssueId &issue, const SpaceId &space);
    // Goes on as another client: queued mutations get new op numbers from 1.
    void renameClient(ClientId client);
    // Gives new numbers to what was queued under another client's.
    void renameStale();
    void rename(OutboxRow &row); // one that is not in the queue yet

    // What has to be written since the last call.
    [[nodiscard]] bool hasUnsaved() const;
    [[nodiscard]] OutboxBatch takeUnsaved();
    // The write failed: what it held is unsaved again.
    void restoreUnsaved(const OutboxBatch &batch);
    // Positions whose rows changed since the last call, for the replica and the views.
    [[nodiscard]] std::set<qint64> takeChanged();

private:
    using Rows = std::map<qint64, OutboxRow>;
    void touch(qint64 position);
    [[nodiscard]] Rows::iterator findRow(const OpId &op);
    [[nodiscard]] std::vector<qint64> sendable(
        int limit, qint64 durableOp, const std::set<qint64> &waiting) const;
    void renumber(OutboxRow &row);
    void rebaseFollowers(const OutboxRow &dropped);
    void refuseRow(OutboxRow &row, const Error &error);

    ClientId m_client{};
    QString m_epoch{};
    qint64 m_lastOp = 0;
    qint64 m_lastPosition = 0;
    Rows m_rows{};
    QHash<OpId, qint64> m_byOp{};
    QHash<IssueId, qint64> m_lastOf{};
    std::set<qint64> m_unsent{};
    QSet<AttachmentId> m_uploaded{};
    std::set<qint64> m_held{};
    std::set<qint64> m_landed{};
    QList<Conflict> m_openConflicts{};
    std::set<qint64> m_unsaved{};
    std::set<qint64> m_unsavedRemovals{};
    bool m_unsavedCounters = false; // client or last op number
    std::set<qint64> m_changed{};
};

} // namespace lockstep

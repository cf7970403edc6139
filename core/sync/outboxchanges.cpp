// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// What the user or the circumstances do to the queue: retry, discard, lost rights, a new client.

#include "core/sync/outbox.h"
#include "core/sync/scope.h"

#include <algorithm>

namespace lockstep {

using namespace Qt::StringLiterals;

namespace {

FieldChanges *changesOf(MutationBody &body)
{
    if (const auto update = std::get_if<mutation::UpdateIssue>(&body))
        return &update->changes;
    if (const auto restore = std::get_if<mutation::RestoreIssue>(&body))
        return &restore->changes;
    return nullptr;
}

// `follower` was made on top of `dropped`: now it starts from what that started from. Fields (and
// comments) that it does not build on stay in `open`.
void rebaseEdit(const mutation::UpdateIssue &dropped, std::map<Field, bool> &open,
    MutationBody &follower, bool &changed)
{
    FieldChanges *changes = changesOf(follower);
    if (!changes)
        return;
    for (auto &[field, change] : *changes) {
        const auto before = dropped.changes.find(field);
        if (before == dropped.changes.end() || !open[field])
            continue;
        const auto base = std::get_if<ValueChange>(&before->second);
        const auto scalar = std::get_if<ValueChange>(&change);
        open[field] = false; // later ones build on this one
        if (base && scalar && scalar->from == base->to) {
            if (scalar->to == scalar->from) // what was seen of a group
                scalar->to = base->from;
            scalar->from = base->from;
            changed = true;
        }
    }
}

bool isRemoval(const MutationBody &body)
{
    return std::holds_alternative<mutation::DeleteIssue>(body)
        || std::holds_alternative<mutation::DeleteComment>(body)
        || std::holds_alternative<mutation::DeleteAttachment>(body);
}

} // namespace

// It was never sent under the number that it gets.
void Outbox::renumber(OutboxRow &row)
{
    m_byOp.remove(row.mutation.op);
    row.mutation.op = { m_client, ++m_lastOp };
    m_byOp.insert(row.mutation.op, row.position);
    row.past = OutboxPast::None;
    m_unsent.insert(row.position);
    touch(row.position);
}

bool Outbox::retry(const OpId &op, std::optional<MutationBody> edited)
{
    const auto found = findRow(op);
    if (found == m_rows.end() || found->second.state != OutboxState::NeedsAttention)
        return false;
    OutboxRow &row = found->second;
    renumber(row); // the server keeps the old result under the old op
    if (edited)
        row.mutation.body = std::move(*edited);
    row.state = OutboxState::Queued;
    row.error = {};
    setOpenConflicts(m_openConflicts);
    return true;
}

bool Outbox::discard(const OpId &op)
{
    const auto found = findRow(op);
    if (found == m_rows.end() || m_landed.contains(found->first)
        || (found->second.state != OutboxState::NeedsAttention
            && found->second.state != OutboxState::Queued))
        return false;
    const OutboxRow dropped = found->second;
    remove(dropped.position);
    rebaseFollowers(dropped);
    setOpenConflicts(m_openConflicts);
    return true;
}

void Outbox::rebaseFollowers(const OutboxRow &dropped)
{
    const MutationScope scope = scopeOf(dropped.mutation);
    const MutationBody &body = dropped.mutation.body;
    const bool creates = isCreation(body);
    const auto update = std::get_if<mutation::UpdateIssue>(&body);
    const auto comment = std::get_if<mutation::EditComment>(&body);
    std::map<Field, bool> open;
    if (update) {
        for (const auto &change : update->changes)
            open[change.first] = true;
    }

    std::vector<qint64> dropToo;
    for (auto it = m_rows.upper_bound(dropped.position); it != m_rows.end(); ++it) {
        OutboxRow &row = it->second;
        if (row.state != OutboxState::Queued && row.state != OutboxState::NeedsAttention)
            continue;
        if (!overlap(scope, scopeOf(row.mutation)))
            continue;
        // A text goes without its file.
        const bool isFile = std::holds_alternative<mutation::AddAttachment>(body);
        if (isFile && !std::holds_alternative<mutation::DeleteAttachment>(row.mutation.body))
            continue;
        if (creates) {
            if (isRemoval(row.mutation.body))
                dropToo.push_back(row.position);
            else
                refuseRow(row, { errc::Forbidden, u"what it belongs to was discarded"_s, {} });
            continue;
        }
        bool changed = false;
        if (update) {
            rebaseEdit(*update, open, row.mutation.body, changed);
        } else if (comment) {
            const auto next = std::get_if<mutation::EditComment>(&row.mutation.body);
            changed = next && next->from == comment->to;
            if (changed)
                next->from = comment->from;
        }
        if (!changed)
            continue;
        if (row.state == OutboxState::Queued && !m_unsent.contains(row.position))
            renumber(row); // the server may know it as it was
        else
            touch(row.position);
        if (comment)
            break;
    }
    for (const qint64 position : dropToo)
        remove(position);
}

void Outbox::refuseSpace(const SpaceId &space, const Error &error)
{
    std::vector<qint64> done;
    for (auto &[position, row] : m_rows) {
        if (row.mutation.space != space)
            continue;
        if (isDone(row.state) || m_landed.contains(position)) {
            done.push_back(position);
        } else if (row.state == OutboxState::Conflict) {
            keepOwnSide(*row.conflict);
            touch(position);
        } else if (row.state != OutboxState::NeedsAttention) {
            refuseRow(row, error);
        }
    }
    for (const qint64 position : done)
        remove(position);
}

void Outbox::requeueApplied(const SpaceId &space)
{
    for (auto &[position, row] : m_rows) {
        if (row.mutation.space != space)
            continue;
        if (isDone(row.state) && !row.epoch.isEmpty() && row.epoch == m_epoch)
            continue;
        const bool wasLanded = m_landed.erase(position) > 0;
        if (isDone(row.state)) {
            row.state = OutboxState::Queued;
            row.past = OutboxPast::Answered;
            row.seq = 0;
            row.epoch.clear();
        } else if (row.past == OutboxPast::Answered && row.state == OutboxState::Conflict) {
            row.past = OutboxPast::None; // nothing is known of how it ended
        } else if (!wasLanded) {
            continue;
        }
        touch(position);
    }
    renameStale(); // they were sent under an earlier uuid, perhaps
    setOpenConflicts(m_openConflicts);
}

void Outbox::adopt(const Conflict &conflict, const SpaceId &space, QString createdAt)
{
    const OpId op = OpId::fromString(conflict.id.toString());
    const auto known = findRow(op);
    if (known != m_rows.end()) {
        m_landed.erase(known->first);
        known->second.state = OutboxState::Conflict;
        known->second.conflict = conflict;
        known->second.past = OutboxPast::None;
        touch(known->first);
        return;
    }
    OutboxRow row;
    row.position = ++m_lastPosition;
    row.mutation = { op, space, bodyOf(conflict), {} };
    row.state = OutboxState::Conflict;
    row.conflict = conflict;
    row.createdAt = std::move(createdAt);
    const qint64 position = row.position;
    add(std::move(row));
    touch(position);
}

void Outbox::dropResolved(const std::function<bool(const ConflictId &)> &isOnRecord)
{
    std::vector<qint64> resolved;
    for (const auto &[position, row] : m_rows) {
        if (row.state == OutboxState::Conflict && row.past == OutboxPast::Answered
            && !isOnRecord(row.conflict->id))
            resolved.push_back(position);
    }
    for (const qint64 position : resolved)
        remove(position);
}

void Outbox::landRecorded(const std::function<bool(const ConflictId &)> &isOnRecord)
{
    for (const auto &[position, row] : m_rows) {
        if (row.state == OutboxState::Conflict && isOnRecord(row.conflict->id)
            && m_landed.insert(position).second)
            m_changed.insert(position);
    }
}

void Outbox::refuse(const OpId &op, const Error &error)
{
    const auto found = findRow(op);
    if (found != m_rows.end())
        refuseRow(found->second, error);
}

void Outbox::followIssue(const IssueId &issue, const SpaceId &space)
{
    for (auto &[position, row] : m_rows) {
        if (row.state != OutboxState::Queued || row.mutation.space == space
            || m_landed.contains(position) || !m_unsent.contains(position)
            || touchedIssue(row.mutation.body) != issue)
            continue;
        row.mutation.space = space;
        touch(position);
    }
}

void Outbox::renameClient(ClientId client)
{
    m_client = std::move(client);
    m_lastOp = 0;
    m_unsavedCounters = true;
    renameStale();
}

void Outbox::renameStale()
{
    for (auto &[position, row] : m_rows) {
        const bool isWaiting
            = row.state == OutboxState::Queued || row.state == OutboxState::Sending;
        if (!isWaiting || row.mutation.op.client == m_client)
            continue;
        m_byOp.remove(row.mutation.op);
        rename(row);
        m_byOp.insert(row.mutation.op, position);
        touch(position);
    }
}

void Outbox::rename(OutboxRow &row)
{
    row.mutation.op = { m_client, ++m_lastOp };
    row.state = OutboxState::Queued;
    if (row.past == OutboxPast::None)
        row.past = OutboxPast::Renamed;
    m_unsavedCounters = true;
}

} // namespace lockstep

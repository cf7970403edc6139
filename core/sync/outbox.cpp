// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/outbox.h"

#include "core/base/plant.h"
#include "core/store/store.h"
#include "core/sync/amendment.h"
#include "core/sync/codec.h"
#include "core/sync/remote.h"
#include "core/sync/scope.h"

#include <algorithm>

namespace lockstep {

namespace {

bool isWaiting(const OutboxRow &row)
{
    return row.state == OutboxState::Queued || row.state == OutboxState::Sending;
}

qsizetype sizeOf(const Mutation &mutation)
{
    JsonWriter json;
    writeMutation(json, mutation);
    return json.text().size() + 1; // and a comma
}

// Not a verdict about the mutation: the server could not or would not look at it now.
bool isNoVerdict(const Error &error)
{
    return error.code == errc::RateLimited || error.code == errc::Busy
        || error.code == errc::Draining || error.code == errc::IdempotencyMismatch;
}

} // namespace

void Outbox::load(ClientId client, qint64 lastOp, std::vector<OutboxRow> rows)
{
    *this = {};
    m_client = std::move(client);
    m_lastOp = lastOp;
    for (OutboxRow &row : rows) {
        if (row.state == OutboxState::Sending)
            row.state = OutboxState::Queued;
        add(std::move(row));
    }
    m_unsent.clear();
    renameStale();
}

const OutboxRow *Outbox::find(const OpId &op) const
{
    const auto position = m_byOp.constFind(op);
    return position == m_byOp.cend() ? nullptr : &m_rows.at(*position);
}

Outbox::Rows::iterator Outbox::findRow(const OpId &op)
{
    const auto position = m_byOp.constFind(op);
    return position == m_byOp.cend() ? m_rows.end() : m_rows.find(*position);
}

int Outbox::queuedCount() const
{
    return static_cast<int>(std::count_if(m_rows.begin(), m_rows.end(),
        [&](const auto &row) { return isWaiting(row.second) && !m_landed.contains(row.first); }));
}

int Outbox::attentionCount() const
{
    return static_cast<int>(std::count_if(m_rows.begin(), m_rows.end(),
        [](const auto &row) { return row.second.state == OutboxState::NeedsAttention; }));
}

qint64 Outbox::acknowledgeable() const
{
    qint64 first = m_lastOp + 1;
    for (const auto &row : m_rows) {
        const OpId &op = row.second.mutation.op;
        if (isWaiting(row.second) && op.client == m_client)
            first = std::min(first, op.number);
    }
    return first - 1;
}

OutboxRow Outbox::make(SpaceId space, MutationBody body, QString group, QString createdAt)
{
    OutboxRow row;
    row.position = ++m_lastPosition;
    row.mutation
        = { { m_client, ++m_lastOp }, std::move(space), std::move(body), std::move(group) };
    row.createdAt = std::move(createdAt);
    return row;
}

void Outbox::add(OutboxRow row)
{
    const qint64 position = row.position;
    m_lastPosition = std::max(m_lastPosition, position);
    m_byOp.insert(row.mutation.op, position);
    const bool held = row.state == OutboxState::Queued
        && std::any_of(m_openConflicts.begin(), m_openConflicts.end(),
            [&](const Conflict &conflict) { return isHeldBy(row.mutation, conflict); });
    if (held)
        m_held.insert(position);
    if (row.state == OutboxState::Queued && row.past == OutboxPast::None)
        m_unsent.insert(position);
    if (const IssueId issue = touchedIssue(row.mutation.body); !issue.isNull())
        m_lastOf[issue] = std::max(m_lastOf.value(issue), position);
    m_rows.insert_or_assign(position, std::move(row));
    m_unsavedRemovals.erase(position); // another one in the same place
    m_changed.insert(position);
}

void Outbox::touch(qint64 position)
{
    m_unsaved.insert(position);
    m_changed.insert(position);
}

bool Outbox::isUnsent(qint64 position) const
{
    const auto found = m_rows.find(position);
    if (found == m_rows.end() || m_landed.contains(position))
        return false;
    const OutboxRow &row = found->second;
    if (planted(Plant::AmendedInFlight) && isWaiting(row))
        return true;
    return row.state == OutboxState::Queued && m_unsent.contains(position)
        && row.past == OutboxPast::None && !isHeld(row);
}

void Outbox::amend(qint64 position, const MutationBody &later)
{
    lockstep::amend(m_rows.at(position).mutation.body, later);
    m_changed.insert(position);
}

std::vector<qint64> Outbox::sendable(
    int limit, qint64 durableOp, const std::set<qint64> &waiting) const
{
    struct Touched
    {
        bool any = false;
        bool whole = false;
        QSet<QString> parts{};

        [[nodiscard]] bool overlaps(const MutationScope &scope) const
        {
            return whole || (scope.whole && any)
                || std::any_of(scope.parts.begin(), scope.parts.end(),
                    [&](const QString &part) { return parts.contains(part); });
        }
        void add(const MutationScope &scope)
        {
            any = true;
            whole = whole || scope.whole;
            for (const QString &part : scope.parts)
                parts.insert(part);
        }
    };
    struct Subject
    {
        Touched decided{}; // by what waits for its author
        Touched busy{}; // by what goes first
        bool queue = false; // somebody waits for his turn: nobody overtakes him
    };
    QHash<QString, Subject> subjects;
    std::vector<qint64> positions;
    for (const auto &[position, row] : m_rows) {
        // What has its result stands in nobody's way.
        if (isDone(row.state) || row.state == OutboxState::Conflict || m_landed.contains(position))
            continue;
        const MutationScope scope = scopeOf(row.mutation);
        Subject &subject = subjects[scope.subject];
        const auto file = std::get_if<mutation::AddAttachment>(&row.mutation.body);
        const bool waitsForFile
            = file && row.state == OutboxState::Queued && !m_uploaded.contains(file->attachment);
        if (row.state == OutboxState::NeedsAttention || isHeld(row) || waitsForFile
            || subject.decided.overlaps(scope)) {
            subject.decided.add(scope);
            continue;
        }
        if (row.state == OutboxState::Queued) {
            subject.queue = subject.queue || subject.busy.overlaps(scope)
                || row.mutation.op.number > durableOp || waiting.contains(position);
            if (!subject.queue || planted(Plant::OrderBroken)) {
                positions.push_back(position);
                if (static_cast<int>(positions.size()) == limit)
                    break;
            }
        }
        subject.busy.add(scope);
    }
    if (planted(Plant::OrderBroken))
        std::reverse(positions.begin(), positions.end());
    return positions;
}

QList<Mutation> Outbox::takeBatch(
    const Limits &limits, qint64 durableOp, const std::set<qint64> &waiting)
{
    QList<Mutation> batch;
    qsizetype bytes = 0;
    for (const qint64 position : sendable(limits.mutations, durableOp, waiting)) {
        OutboxRow &row = m_rows.at(position);
        bytes += sizeOf(row.mutation);
        if (!batch.isEmpty() && bytes > limits.bytes)
            break;
        batch.append(row.mutation);
        m_unsent.erase(position);
        row.state = OutboxState::Sending; // for the disk it is Queued as before
        m_changed.insert(position);
    }
    return batch;
}

void Outbox::setUploaded(const AttachmentId &attachment, bool isThere)
{
    if (isThere)
        m_uploaded.insert(attachment);
    else
        m_uploaded.remove(attachment);
}

void Outbox::requeue()
{
    for (auto &[position, row] : m_rows) {
        if (row.state == OutboxState::Sending && !planted(Plant::LostAckForgotten)) {
            row.state = OutboxState::Queued;
            m_changed.insert(position);
            if (planted(Plant::DroppedBeforeAck))
                m_landed.insert(position);
            if (planted(Plant::ResentAsNew)) {
                m_byOp.remove(row.mutation.op);
                rename(row);
                m_byOp.insert(row.mutation.op, position);
            }
        }
    }
}

void Outbox::refuseRow(OutboxRow &row, const Error &error)
{
    row.state = OutboxState::NeedsAttention;
    row.error = error;
    touch(row.position);
}

bool Outbox::settle(const MutationResult &result)
{
    const auto found = findRow(result.op);
    if (found == m_rows.end() || !isWaiting(found->second) || m_landed.contains(found->first))
        return false;
    OutboxRow &row = found->second;
    const auto apply = [&](qint64 seq) {
        row.state = OutboxState::Applied;
        row.seq = seq;
        row.epoch = m_epoch;
    };
    std::visit(Overload{
                   [&](const outcome::Applied &o) { apply(o.seq); },
                   [&](const outcome::Merged &o) {
                       apply(o.seq);
                       row.state = OutboxState::Merged;
                   },
                   [&](const outcome::Conflicted &o) {
                       row.state = OutboxState::Conflict;
                       row.conflict = o.conflict;
                       row.conflict->id = ConflictId{ result.op.toString() };
                       row.past = result.duplicate ? OutboxPast::Answered : OutboxPast::None;
                   },
                   [&](const outcome::Rejected &o) {
                       if (isNoVerdict(o.error))
                           row.state = OutboxState::Queued;
                       else
                           refuseRow(row, o.error);
                   },
                   [&](const outcome::Retry &) { row.state = OutboxState::Queued; },
               },
        result.outcome);
    touch(row.position);
    return true;
}

void Outbox::land(const OpId &op)
{
    const auto found = findRow(op);
    if (found != m_rows.end() && m_landed.insert(found->first).second)
        m_changed.insert(found->first);
}

void Outbox::landReached(const std::function<Cursor(const SpaceId &)> &cursorOf)
{
    for (const auto &[position, row] : m_rows) {
        if (!isDone(row.state) || m_landed.contains(position))
            continue;
        const Cursor cursor = cursorOf(row.mutation.space);
        if ((row.epoch.isEmpty() || row.epoch == cursor.epoch) && row.seq <= cursor.seq) {
            m_landed.insert(position);
            m_changed.insert(position);
        }
    }
}

void Outbox::remove(qint64 position)
{
    const auto found = m_rows.find(position);
    if (found == m_rows.end())
        return;
    m_byOp.remove(found->second.mutation.op);
    if (const IssueId issue = touchedIssue(found->second.mutation.body);
        m_lastOf.value(issue) == position)
        m_lastOf.remove(issue); // those before it are as good as sent
    m_rows.erase(found);
    m_unsent.erase(position);
    m_held.erase(position);
    m_landed.erase(position);
    m_unsaved.erase(position);
    m_unsavedRemovals.insert(position);
    m_changed.insert(position);
}

bool Outbox::setOpenConflicts(const QList<Conflict> &open)
{
    m_openConflicts = open;
    std::set<qint64> held;
    if (!open.isEmpty()) {
        for (const auto &[position, row] : m_rows) {
            const auto holds
                = [&](const Conflict &conflict) { return isHeldBy(row.mutation, conflict); };
            if (row.state == OutboxState::Queued && !m_landed.contains(position)
                && std::any_of(open.begin(), open.end(), holds))
                held.insert(position);
        }
    }
    if (held == m_held)
        return false;
    std::set_symmetric_difference(held.begin(), held.end(), m_held.begin(), m_held.end(),
        std::inserter(m_changed, m_changed.end()));
    m_held = std::move(held);
    return true;
}

std::vector<qint64> Outbox::heldBy(const Conflict &conflict) const
{
    std::vector<qint64> positions;
    std::copy_if(m_held.begin(), m_held.end(), std::back_inserter(positions),
        [&](qint64 position) { return isHeldBy(m_rows.at(position).mutation, conflict); });
    return positions;
}

bool Outbox::hasUnsaved() const
{
    return m_unsavedCounters || !m_unsaved.empty() || !m_unsavedRemovals.empty();
}

OutboxBatch Outbox::takeUnsaved()
{
    OutboxBatch batch;
    batch.client = m_client;
    batch.lastOp = m_lastOp;
    for (const qint64 position : m_unsaved)
        batch.put.push_back(m_rows.at(position));
    batch.removed.assign(m_unsavedRemovals.begin(), m_unsavedRemovals.end());
    m_unsaved.clear();
    m_unsavedRemovals.clear();
    m_unsavedCounters = false;
    return batch;
}

void Outbox::restoreUnsaved(const OutboxBatch &batch)
{
    m_unsavedCounters = true;
    for (const OutboxRow &row : batch.put) {
        if (m_rows.contains(row.position))
            m_unsaved.insert(row.position);
    }
    for (const qint64 position : batch.removed) {
        if (!m_rows.contains(position))
            m_unsavedRemovals.insert(position);
    }
}

std::set<qint64> Outbox::takeChanged() { return std::exchange(m_changed, {}); }

} // namespace lockstep

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// Open conflicts, with what is held for them.

#include "core/sync/replica.h"
#include "core/sync/scope.h"

#include <algorithm>

namespace lockstep {

void Replica::indexConflicts()
{
    m_conflictIssues.clear();
    const QList<Conflict> open = conflicts();
    for (const Conflict &conflict : open)
        m_conflictIssues.insert(conflict.issue.id);
    m_openConflictCount = static_cast<int>(open.size());
}

void Replica::indexResolving()
{
    m_resolving.clear();
    for (const qint64 position : m_pendingElsewhere) {
        const PendingMutation &pending = m_pending.at(position);
        const auto resolve = std::get_if<mutation::ResolveConflict>(&pending.mutation.body);
        if (resolve && pending.kind != PendingKind::Attention) // refused: it stays open
            m_resolving.insert(resolve->conflict);
    }
}

// The server has moved on since the conflict arose: what is decided is against what stands now.
void Replica::bringUpToDate(Conflict &conflict) const
{
    const Issue *now = confirmed(conflict.issue.id);
    if (conflict.comment) {
        const SpaceId channel
            = conflict.issue.id.isNull() ? channelOf(conflict.comment->id) : SpaceId{};
        if (const Comment *text = findComment(channel, conflict.issue.id, conflict.comment->id))
            conflict.comment->remote = text->text;
    }
    if (conflict.kind != Conflict::Kind::Fields || !now || now->version < conflict.issue.version)
        return;
    conflict.issue = *now;
    conflict.remote.clear();
    for (const auto &[field, base] : conflict.base) {
        const FieldValue theirs = fieldValue(*now, field);
        if (theirs != base)
            conflict.remote[field] = theirs;
    }
}

std::vector<Replica::OpenConflict> Replica::openConflicts() const
{
    std::vector<OpenConflict> open;
    for (const Conflict &conflict : m_conflicts) {
        if (!m_resolving.contains(conflict.id))
            open.push_back({ conflict, { conflict.id } });
    }
    for (const qint64 position : m_pendingConflicts) {
        const Conflict &conflict = *m_pending.at(position).conflict;
        if (!m_conflicts.contains(conflict.id) && !m_resolving.contains(conflict.id))
            open.push_back({ conflict, { conflict.id } });
    }
    std::sort(open.begin(), open.end(), [](const OpenConflict &one, const OpenConflict &two) {
        const Conflict &a = one.conflict;
        const Conflict &b = two.conflict;
        return a.timestamp != b.timestamp ? a.timestamp < b.timestamp : a.id < b.id;
    });
    for (OpenConflict &each : open)
        bringUpToDate(each.conflict);
    QSet<IssueId> issues;
    for (const OpenConflict &each : open)
        issues.insert(each.conflict.issue.id);
    for (const IssueId &issue : std::as_const(issues)) {
        for (const qint64 position : m_pendingByIssue.value(issue)) {
            const PendingMutation &pending = m_pending.at(position);
            if (pending.kind != PendingKind::Held)
                continue;
            // It goes into one conflict; what else it touches becomes part of that one.
            const auto holds = [&](const OpenConflict &each) {
                return isHeldBy(pending.mutation, each.conflict);
            };
            const auto first = std::find_if(open.begin(), open.end(), holds);
            if (first == open.end())
                continue;
            for (auto other = std::next(first); other != open.end();) {
                if (other->conflict.kind != first->conflict.kind || !holds(*other)) {
                    ++other;
                    continue;
                }
                joinConflicts(first->conflict, other->conflict);
                first->joined += other->joined;
                other = open.erase(other);
            }
            foldInto(first->conflict, pending.mutation);
        }
    }
    return open;
}

QList<Conflict> Replica::conflicts() const
{
    QList<Conflict> list;
    for (OpenConflict &open : openConflicts())
        list.append(std::move(open.conflict));
    return list;
}

QList<ConflictId> Replica::joinedWith(const ConflictId &id) const
{
    for (const OpenConflict &open : openConflicts()) {
        if (open.conflict.id == id)
            return open.joined;
    }
    return { id };
}

QList<Conflict> Replica::conflictsOnRecord() const
{
    QList<Conflict> list;
    for (const Conflict &conflict : m_conflicts) {
        if (!m_resolving.contains(conflict.id))
            list.append(conflict);
    }
    return list;
}

std::optional<Conflict> Replica::conflict(const ConflictId &id) const
{
    for (Conflict &conflict : conflicts()) {
        if (conflict.id == id)
            return std::move(conflict);
    }
    return {};
}

} // namespace lockstep

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/replica.h"

#include <algorithm>

namespace lockstep {

void Replica::expectSnapshot(const SpaceId &space, qint64 issues)
{
    SpaceState &state = stateOf(space);
    state.came.reserve(issues);
    if (state.cursor.seq == 0)
        m_issues.reserve(static_cast<size_t>(m_issues.slotCount() + issues));
}

void Replica::putSnapshot(
    SpaceSnapshot::Item item, const SpaceId &space, const QString &epoch, ReplicaChanges &changes)
{
    Issue &issue = item.row.issue;
    const IssueId id = issue.id;
    SpaceState &state = stateOf(space);
    if (std::exchange(state.coming, epoch) != epoch) {
        if (!state.came.isEmpty())
            state.came.clear(); // and the room for them
        state.swept = 0;
    }
    state.came.insert(id);
    // What another project's log has told of it since counts more, if it is of the same history.
    const auto isAhead = [&](const Issue &other) {
        return other.project != issue.project && other.version > issue.version
            && isOf(epoch, other);
    };
    const Issue *row = confirmed(id);
    const auto tombstone = m_deleted.constFind(id);
    if ((row && isAhead(*row)) || (tombstone != m_deleted.cend() && isAhead(tombstone->issue)))
        return;
    if (m_left.value(id) >= issue.version)
        return; // it has gone from here or is on its way
    m_left.remove(id);
    replaceComments(id, space, std::move(item.comments), changes);
    replaceAttachments(id, space, std::move(item.attachments), changes);
    if (item.row.deleted) {
        if (row)
            setConfirmed(id, {}, changes);
        DeletedIssue deleted{ std::move(issue), std::move(item.row.restoreUntil) };
        if (tombstone == m_deleted.cend() || *tombstone != deleted)
            setDeleted(id, std::move(deleted), changes);
        return;
    }
    if (tombstone != m_deleted.cend())
        setDeleted(id, {}, changes);
    if (!row || *row != issue)
        setConfirmed(id, std::move(issue), changes);
}

bool Replica::sweepSnapshot(const SpaceId &space, int count, ReplicaChanges &changes)
{
    SpaceState &state = stateOf(space);
    const ProjectId project = projectOf(space);
    Issue issue;
    for (; state.swept < m_issues.slotCount(); ++state.swept) {
        if (count-- == 0)
            return false;
        if (!m_issues.isLive(state.swept))
            continue;
        m_issues.read(state.swept, issue, IssueParts::none().withId().withProject());
        const IssueId id = issue.id;
        if (issue.project == project && !m_underlay.contains(id) && !state.came.contains(id)) {
            replaceComments(id, space, {}, changes);
            replaceAttachments(id, space, {}, changes);
            setConfirmed(id, {}, changes);
        }
    }
    return true;
}

QSet<IssueId> Replica::finishSnapshot(
    const SpaceId &space, SpaceSnapshot snapshot, quint64 hash, ReplicaChanges &changes)
{
    const ProjectId project = projectOf(space);
    if (!project.isNull())
        sweepSnapshot(space, m_issues.slotCount(), changes);
    SpaceState &state = stateOf(space);
    QSet<IssueId> came = std::exchange(state.came, {});
    state.coming.clear();
    state.swept = 0;
    state.cursor = { space, snapshot.header()->seq, snapshot.header()->epoch };
    state.wholeAt = 0;
    state.settled = snapshot.endSeq();
    state.hash = SpaceHash{ hash };
    changes.rows.cursors.insert(space);
    if (project.isNull()) {
        changes.rows.cleared.insert(space); // all of it is put again
        if (isDirectory(space)) {
            m_users.clear();
            for (User &user : snapshot.users) {
                changes.rows.users.insert(user.id);
                m_users.insert(user.id, std::move(user));
            }
            changes.users = true;
        } else {
            QHash<ConflictId, Conflict> conflicts;
            for (Conflict &conflict : snapshot.conflicts)
                conflicts.insert(conflict.id, std::move(conflict));
            for (const auto *set : { &std::as_const(m_conflicts), &std::as_const(conflicts) }) {
                for (const Conflict &conflict : *set) {
                    changes.rows.conflicts.insert(conflict.id);
                    if (!conflict.issue.id.isNull())
                        changes.issues.insert(conflict.issue.id);
                }
            }
            m_conflicts = std::move(conflicts);
            indexConflicts();
            changes.conflicts = true;
            m_filters.clear();
            for (SavedFilter &filter : snapshot.filters) {
                changes.rows.filters.insert(filter.id);
                m_filters.insert(filter.id, std::move(filter));
            }
            changes.filters = true;
            m_inbox.clear();
            for (Notification &notification : snapshot.notifications) {
                changes.rows.notifications.insert(notification.id);
                m_inbox.put(std::move(notification));
            }
            changes.notifications = true;
            m_settings = std::move(snapshot.settings);
            for (const auto &setting : m_settings)
                changes.rows.settings.insert(setting.first);
            changes.settings = true;
        }
        return came;
    }
    for (const IssueId &id : m_underlay.keys()) {
        const Issue *row = confirmed(id);
        if (row && row->project == project && !came.contains(id)) {
            replaceComments(id, space, {}, changes);
            replaceAttachments(id, space, {}, changes);
            setConfirmed(id, {}, changes);
        }
    }
    for (const IssueId &id : deletedIssuesOf(project)) {
        if (!came.contains(id)) {
            replaceComments(id, space, {}, changes);
            replaceAttachments(id, space, {}, changes);
            setDeleted(id, {}, changes);
        }
    }
    std::sort(snapshot.messages.begin(), snapshot.messages.end(), isEarlier);
    if (m_messages.value(space) != snapshot.messages) {
        for (const auto &list : { m_messages.value(space), snapshot.messages }) {
            for (const Comment &message : list)
                changes.rows.comments.insert(message.id, { space, {} });
        }
        m_messages.insert(space, std::move(snapshot.messages));
        changes.channels.insert(space);
    }
    std::map<UserId, Role> members;
    for (const Member &member : snapshot.members)
        members.insert_or_assign(member.user, member.role);
    for (const auto &list : { m_members.value(space), members }) {
        for (const auto &member : list)
            changes.rows.members.insert({ space, member.first });
    }
    m_members.insert(space, std::move(members));
    changes.members.insert(space);
    std::map<QueueId, Queue> queues;
    for (Queue &queue : snapshot.queues)
        queues.insert_or_assign(queue.id, queue);
    for (const auto &list : { m_queues.value(space), queues }) {
        for (const auto &queue : list)
            changes.rows.queues.insert({ space, queue.first });
    }
    m_queues.insert(space, std::move(queues));
    changes.queues.insert(space);
    if (snapshot.project) {
        m_confirmedProjects.insert(project, *std::move(snapshot.project));
        changes.rows.projects.insert(project);
        showProject(project, changes);
    }
    return came;
}

bool Replica::isOf(const QString &epoch, const Issue &row) const
{
    const auto state = m_states.constFind(projectSpace(row.project));
    return state != m_states.cend()
        && (state->cursor.epoch == epoch
            || (state->coming == epoch && state->came.contains(row.id)));
}

} // namespace lockstep

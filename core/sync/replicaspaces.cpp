// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/replica.h"

#include "core/base/plant.h"
#include "core/sync/scope.h"

namespace lockstep {

QList<IssueId> Replica::issuesOf(const ProjectId &project) const
{
    QList<IssueId> issues;
    m_issues.forEach(
        [&](int, const Issue &issue) {
            if (issue.project == project && !m_underlay.contains(issue.id))
                issues.append(issue.id);
        },
        IssueParts::none().withId().withProject());
    for (auto it = m_underlay.cbegin(); it != m_underlay.cend(); ++it) {
        if (it->has_value() && (*it)->project == project)
            issues.append(it.key());
    }
    return issues;
}

QList<IssueId> Replica::deletedIssuesOf(const ProjectId &project) const
{
    QList<IssueId> deleted;
    for (auto it = m_deleted.cbegin(); it != m_deleted.cend(); ++it) {
        if (it->issue.project == project)
            deleted.append(it.key());
    }
    return deleted;
}

void Replica::clearRows(const SpaceId &space, ReplicaChanges &changes)
{
    const ProjectId project = projectOf(space);
    changes.rows.cleared.insert(space);
    if (project.isNull()) {
        if (isDirectory(space)) {
            m_users.clear();
            changes.users = true;
        } else {
            for (const Conflict &conflict : std::as_const(m_conflicts))
                changes.issues.insert(conflict.issue.id);
            m_conflicts.clear();
            indexConflicts();
            changes.conflicts = true;
            m_filters.clear();
            changes.filters = true;
            m_inbox.clear();
            changes.notifications = true;
            m_settings.clear();
            changes.settings = true;
        }
        return;
    }
    for (const IssueId &id : issuesOf(project)) {
        m_comments.remove(id);
        changes.comments.insert(id);
        if (m_attachments.remove(id))
            changes.attachments.insert(id);
        setConfirmed(id, {}, changes);
    }
    for (const IssueId &id : deletedIssuesOf(project)) {
        m_comments.remove(id);
        m_attachments.remove(id);
        setDeleted(id, {}, changes);
    }
    if (m_messages.remove(space))
        changes.channels.insert(space);
    if (m_members.remove(space))
        changes.members.insert(space);
    if (m_queues.remove(space))
        changes.queues.insert(space);
    if (m_confirmedProjects.remove(project)) {
        changes.rows.projects.insert(project);
        showProject(project, changes);
    }
}

void Replica::clearSpace(const SpaceId &space, const QString &epoch, ReplicaChanges &changes)
{
    clearRows(space, changes);
    m_left.clear();
    SpaceState &state = stateOf(space);
    state.cursor = { space, 0, epoch };
    state.wholeAt = 0;
    state.missedUntil = 0;
    state.settled = 0;
    state.coming.clear();
    state.came.clear();
    state.swept = 0;
    state.hash = {};
    changes.rows.cursors.insert(space);
}

bool Replica::isInFirstSync(const SpaceId &space) const
{
    const auto state = m_states.constFind(space);
    return state != m_states.cend() && state->cursor.seq < state->wholeAt;
}

bool Replica::isBehind(const SpaceId &space) const
{
    const auto state = m_states.constFind(space);
    return state != m_states.cend() && state->cursor.seq < state->missedUntil;
}

void Replica::noteHead(const SpaceId &space, qint64 head, ReplicaChanges &changes)
{
    SpaceState &state = stateOf(space);
    const bool wasBehind = state.cursor.seq < state.missedUntil;
    state.missedUntil = head;
    if (state.cursor.seq > 0 && (wasBehind || state.cursor.seq < head))
        changes.rows.cursors.insert(space);
}

void Replica::putSpace(const SpaceInfo &space, ReplicaChanges &changes)
{
    const auto known = m_spaces.constFind(space.id);
    if (known != m_spaces.cend() && known->name == space.name && known->role == space.role)
        return; // the head is of no interest here
    m_spaces.insert(space.id, space);
    changes.rows.spaces.insert(space.id);
    changes.projects = true;
}

void Replica::removeSpace(const SpaceId &space, ReplicaChanges &changes)
{
    if (!planted(Plant::RevokedKept))
        clearRows(space, changes);
    m_states.remove(space);
    changes.rows.cursors.insert(space);
    if (m_spaces.remove(space)) {
        changes.rows.spaces.insert(space);
        changes.projects = true;
    }
    const ProjectId project = projectOf(space);
    if (project.isNull())
        return;
    for (Conflict &conflict : m_conflicts) {
        if (conflict.issue.project != project)
            continue;
        keepOwnSide(conflict);
        changes.rows.conflicts.insert(conflict.id);
        changes.conflicts = true;
    }
}

} // namespace lockstep

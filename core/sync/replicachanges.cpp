// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/replicachanges.h"

namespace lockstep {

namespace {

// The few go to the many, where there is room for them: 100,000 would take longer than a frame.
// Not if both are few, for then room may have been made for many.
void uniteLarge(QSet<IssueId> &set, QSet<IssueId> &other)
{
    constexpr qsizetype few = 4000;
    const qsizetype both = set.size() + other.size();
    const auto cost = [both](const QSet<IssueId> &kept, const QSet<IssueId> &added) {
        return added.size() + (kept.capacity() < both ? kept.size() : 0);
    };
    if (both > few && cost(other, set) < cost(set, other))
        set.swap(other);
    set.unite(other);
}

} // namespace

void ReplicaChanges::Rows::unite(Rows other)
{
    if (comments.isEmpty() && comments.capacity() < other.comments.size())
        comments.swap(other.comments);
    cleared.unite(other.cleared);
    uniteLarge(issues, other.issues);
    uniteLarge(deletedIssues, other.deletedIssues);
    comments.insert(other.comments);
    attachments.insert(other.attachments);
    projects.unite(other.projects);
    members.unite(other.members);
    users.unite(other.users);
    conflicts.unite(other.conflicts);
    filters.unite(other.filters);
    notifications.unite(other.notifications);
    settings.unite(other.settings);
    queues.unite(other.queues);
    spaces.unite(other.spaces);
    cursors.unite(other.cursors);
}

QSet<IssueId> ReplicaChanges::visibleIssues() const
{
    if (issues.isEmpty())
        return rows.issues;
    return QSet<IssueId>{ issues }.unite(rows.issues);
}

void ReplicaChanges::unite(const ReplicaChanges &other)
{
    issues.unite(other.issues);
    comments.unite(other.comments);
    attachments.unite(other.attachments);
    channels.unite(other.channels);
    members.unite(other.members);
    projects = projects || other.projects;
    users = users || other.users;
    conflicts = conflicts || other.conflicts;
    filters = filters || other.filters;
    notifications = notifications || other.notifications;
    settings = settings || other.settings;
    queues.unite(other.queues);
    landed.append(other.landed);
    rows.unite(other.rows);
}

qsizetype ReplicaChanges::Rows::count() const
{
    return issues.size() + deletedIssues.size() + comments.size();
}

ReplicaChanges::Rows ReplicaChanges::Rows::takeSlice(qsizetype count)
{
    Rows slice;
    slice.cleared.swap(cleared);
    for (auto it = issues.begin(); it != issues.end() && slice.count() < count;) {
        slice.issues.insert(*it);
        it = issues.erase(it);
    }
    for (auto it = deletedIssues.begin(); it != deletedIssues.end() && slice.count() < count;) {
        slice.deletedIssues.insert(*it);
        it = deletedIssues.erase(it);
    }
    for (auto it = comments.begin(); it != comments.end() && slice.count() < count;) {
        slice.comments.insert(it.key(), *it);
        it = comments.erase(it);
    }
    return slice;
}

bool ReplicaChanges::Rows::isEmpty() const
{
    return cleared.isEmpty() && issues.isEmpty() && deletedIssues.isEmpty() && comments.isEmpty()
        && attachments.isEmpty() && projects.isEmpty() && members.isEmpty() && users.isEmpty()
        && conflicts.isEmpty() && filters.isEmpty() && notifications.isEmpty() && settings.isEmpty()
        && queues.isEmpty() && spaces.isEmpty() && cursors.isEmpty();
}

} // namespace lockstep

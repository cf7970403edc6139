// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/replica.h"

#include <algorithm>

namespace lockstep {

using namespace Qt::StringLiterals;

ReplicaChanges::Rows Replica::allRows() const
{
    ReplicaChanges::Rows rows;
    m_issues.forEach([&](int, const Issue &issue) { rows.issues.insert(issue.id); },
        IssueParts::none().withId());
    for (auto it = m_underlay.cbegin(); it != m_underlay.cend(); ++it)
        rows.issues.insert(it.key());
    for (auto it = m_deleted.cbegin(); it != m_deleted.cend(); ++it)
        rows.deletedIssues.insert(it.key());
    for (auto it = m_comments.cbegin(); it != m_comments.cend(); ++it) {
        const Issue *issue = confirmed(it.key());
        const SpaceId space
            = projectSpace(issue ? issue->project : m_deleted.value(it.key()).issue.project);
        for (const Comment &comment : *it)
            rows.comments.insert(comment.id, { space, it.key() });
    }
    for (auto it = m_attachments.cbegin(); it != m_attachments.cend(); ++it) {
        const Issue *issue = confirmed(it.key());
        const SpaceId space
            = projectSpace(issue ? issue->project : m_deleted.value(it.key()).issue.project);
        for (const Attachment &attachment : *it)
            rows.attachments.insert(attachment.id, { space, it.key() });
    }
    for (auto it = m_messages.cbegin(); it != m_messages.cend(); ++it) {
        for (const Comment &message : *it)
            rows.comments.insert(message.id, { it.key(), {} });
    }
    for (auto it = m_members.cbegin(); it != m_members.cend(); ++it) {
        for (const auto &member : *it)
            rows.members.insert({ it.key(), member.first });
    }
    const auto insertKeys = [](auto &set, const auto &hash) {
        for (auto it = hash.cbegin(); it != hash.cend(); ++it)
            set.insert(it.key());
    };
    insertKeys(rows.projects, m_confirmedProjects);
    insertKeys(rows.users, m_users);
    insertKeys(rows.conflicts, m_conflicts);
    insertKeys(rows.filters, m_filters);
    for (const auto &entry : m_inbox.byNumber())
        rows.notifications.insert(entry.second.id);
    for (const auto &setting : m_settings)
        rows.settings.insert(setting.first);
    for (auto it = m_queues.cbegin(); it != m_queues.cend(); ++it) {
        for (const auto &queue : *it)
            rows.queues.insert({ it.key(), queue.first });
    }
    insertKeys(rows.spaces, m_spaces);
    insertKeys(rows.cursors, m_states);
    return rows;
}

std::optional<IssueTable> Replica::confirmedIssues() const
{
    const bool isAhead = std::any_of(m_states.cbegin(), m_states.cend(),
        [](const SpaceState &state) { return state.cursor.seq < state.settled; });
    if (isAhead)
        return {};
    IssueTable issues = m_issues;
    for (auto it = m_underlay.cbegin(); it != m_underlay.cend(); ++it) {
        if (it->has_value())
            issues.put(**it);
        else
            issues.remove(it.key());
    }
    return issues;
}

CacheBatch Replica::cacheBatch(const ReplicaChanges::Rows &rows) const
{
    CacheBatch batch;
    batch.clearedSpaces = rows.cleared.values();
    batch.put.issues.reserve(static_cast<size_t>(rows.issues.size()));
    for (const IssueId &id : rows.issues) {
        const auto under = m_underlay.constFind(id);
        const bool isCovered = under != m_underlay.cend();
        const int slot = isCovered ? -1 : m_issues.indexOf(id);
        if (slot >= 0)
            batch.put.issues.push_back(m_issues.value(slot)); // nobody asks for it again soon
        else if (isCovered && under->has_value())
            batch.put.issues.push_back(**under);
        else
            batch.removedIssues.append(id);
    }
    for (const IssueId &id : rows.deletedIssues) {
        const auto deleted = m_deleted.constFind(id);
        if (deleted != m_deleted.cend())
            batch.put.deletedIssues.push_back(*deleted);
        else
            batch.removedDeletedIssues.append(id);
    }
    for (auto it = rows.comments.cbegin(); it != rows.comments.cend(); ++it) {
        if (const Comment *comment = findComment(it->space, it->issue, it.key()))
            batch.put.comments.push_back({ it->space, *comment });
        else
            batch.removedComments.append(it.key());
    }
    for (auto it = rows.attachments.cbegin(); it != rows.attachments.cend(); ++it) {
        if (const Attachment *file = attachment(it->issue, it.key()))
            batch.put.attachments.push_back({ it->space, *file });
        else
            batch.removedAttachments.append(it.key());
    }
    for (const ProjectId &id : rows.projects) {
        const auto project = m_confirmedProjects.constFind(id);
        if (project != m_confirmedProjects.cend())
            batch.put.projects.push_back(*project);
    }
    for (const auto &[space, user] : rows.members) {
        const auto members = m_members.value(space);
        const auto member = members.find(user);
        if (member != members.end())
            batch.put.members.push_back({ space, { user, member->second } });
        else
            batch.removedMembers.append({ space, user });
    }
    const SpaceId directory = directorySpace(m_identity.workspace);
    for (const UserId &id : rows.users) {
        const auto known = m_users.constFind(id);
        if (known != m_users.cend())
            batch.put.users.push_back({ directory, *known });
    }
    const SpaceId own = userSpace(m_identity.user.id);
    for (const ConflictId &id : rows.conflicts) {
        const auto conflict = m_conflicts.constFind(id);
        if (conflict != m_conflicts.cend())
            batch.put.conflicts.push_back({ own, *conflict });
        else
            batch.removedConflicts.append(id);
    }
    for (const FilterId &id : rows.filters) {
        const auto filter = m_filters.constFind(id);
        if (filter != m_filters.cend())
            batch.put.filters.push_back({ own, *filter });
        else
            batch.removedFilters.append(id);
    }
    for (const NotificationId &id : rows.notifications) {
        if (const Notification *notification = m_inbox.find(id))
            batch.put.notifications.push_back({ own, *notification });
        else
            batch.removedNotifications.append(id);
    }
    for (const QString &key : rows.settings) {
        const auto setting = m_settings.find(key);
        if (setting != m_settings.end())
            batch.put.settings.push_back({ own, { key, setting->second } });
        else
            batch.removedSettings.append(key);
    }
    for (const auto &[space, id] : rows.queues) {
        const auto queues = m_queues.value(space);
        const auto queue = queues.find(id);
        if (queue != queues.end())
            batch.put.queues.push_back({ space, queue->second });
        else
            batch.removedQueues.append(id);
    }
    for (const SpaceId &id : rows.spaces) {
        const auto space = m_spaces.constFind(id);
        if (space != m_spaces.cend())
            batch.put.spaces.push_back(*space);
        else
            batch.removedSpaces.append(id);
    }
    for (const SpaceId &id : rows.cursors) {
        const auto state = m_states.constFind(id);
        if (state != m_states.cend())
            batch.put.cursors.push_back(
                { state->cursor, state->hash.value(), state->wholeAt, state->missedUntil });
    }
    batch.identity = m_identity;
    return batch;
}

} // namespace lockstep

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/replica.h"

#include <algorithm>

namespace lockstep {

Replica::Replica(CacheRows rows, ProfileIdentity identity, ReplicaChanges &repairs)
    : m_identity(std::move(identity))
{
    QHash<SpaceId, SpaceHash> hashes;
    QHash<ProjectId, SpaceHash> projectHashes;
    const bool isReady = rows.table.has_value(); // and its hashes are those of the cursors
    if (isReady)
        m_issues = *std::exchange(rows.table, {});
    else
        m_issues.reserve(rows.issues.size());
    for (Issue &issue : rows.issues) {
        projectHashes[issue.project].add(issue);
        m_issues.put(issue);
    }
    for (auto it = projectHashes.cbegin(); it != projectHashes.cend(); ++it)
        hashes.insert(projectSpace(it.key()), it.value());
    for (DeletedIssue &deleted : rows.deletedIssues)
        m_deleted.insert(deleted.issue.id, std::move(deleted));
    for (auto &[space, comment] : rows.comments) {
        hashes[space].add(comment);
        auto &comments = comment.issue.isNull() ? m_messages[space] : m_comments[comment.issue];
        comments.push_back(std::move(comment));
    }
    for (auto &comments : m_comments)
        std::sort(comments.begin(), comments.end(), isEarlier);
    for (auto &messages : m_messages)
        std::sort(messages.begin(), messages.end(), isEarlier);
    for (auto &[space, attachment] : rows.attachments)
        m_attachments[attachment.issue].push_back(std::move(attachment));
    for (auto &attachments : m_attachments)
        std::sort(attachments.begin(), attachments.end(), isEarlier);
    for (Project &project : rows.projects)
        m_confirmedProjects.insert(project.id, std::move(project));
    m_projects = m_confirmedProjects;
    for (const auto &[space, member] : rows.members)
        m_members[space].insert_or_assign(member.user, member.role);
    for (auto &user : rows.users)
        m_users.insert(user.value.id, std::move(user.value));
    for (auto &conflict : rows.conflicts)
        m_conflicts.insert(conflict.value.id, std::move(conflict.value));
    for (auto &filter : rows.filters)
        m_filters.insert(filter.value.id, std::move(filter.value));
    for (auto &notification : rows.notifications)
        m_inbox.put(std::move(notification.value));
    for (const auto &setting : rows.settings)
        m_settings.insert_or_assign(setting.value.key, setting.value.value);
    for (auto &[space, queue] : rows.queues)
        m_queues[space].insert_or_assign(queue.id, queue);
    for (SpaceInfo &space : rows.spaces)
        m_spaces.insert(space.id, std::move(space));
    for (const StoredCursor &stored : rows.cursors) {
        SpaceState &state = stateOf(stored.cursor.space);
        state.cursor = stored.cursor;
        state.wholeAt = stored.wholeAt;
        state.missedUntil = stored.missedUntil;
        state.hash = hashes.take(stored.cursor.space);
        if (isReady)
            state.hash = SpaceHash{ stored.hash };
        else if (state.hash.value() != stored.hash)
            clearSpace(stored.cursor.space, stored.cursor.epoch, repairs);
    }
    for (auto it = hashes.cbegin(); it != hashes.cend(); ++it) // rows without a cursor
        clearSpace(it.key(), {}, repairs);
    indexConflicts();
}

Replica::SpaceState &Replica::stateOf(const SpaceId &space)
{
    const auto found = m_states.find(space);
    if (found != m_states.end())
        return *found;
    return *m_states.insert(space, { { space, 0, {} }, {}, projectOf(space) });
}

IssueState Replica::state(const IssueId &id) const
{
    IssueState state;
    state.conflict = m_conflictIssues.contains(id);
    const auto pending = m_pendingByIssue.constFind(id);
    if (pending == m_pendingByIssue.cend())
        return state;
    for (const qint64 position : *pending) {
        switch (m_pending.at(position).kind) {
        case PendingKind::Shown:
        case PendingKind::Held:
            ++state.pending;
            break;
        case PendingKind::Conflict:
            break;
        case PendingKind::Attention:
            state.needsAttention = true;
            break;
        }
    }
    return state;
}

bool Replica::hasCreated(const MutationBody &creation) const
{
    if (const auto created = std::get_if<mutation::CreateIssue>(&creation))
        return confirmed(created->issue.id) || m_deleted.contains(created->issue.id);
    if (const auto file = std::get_if<mutation::AddAttachment>(&creation))
        return attachment(file->issue, file->attachment) != nullptr;
    const auto added = std::get_if<mutation::AddComment>(&creation);
    if (added && added->issue.isNull())
        return !channelOf(added->comment).isNull();
    return added && findComment({}, added->issue, added->comment);
}

SpaceId Replica::channelOf(const CommentId &message) const
{
    for (auto it = m_messages.cbegin(); it != m_messages.cend(); ++it) {
        if (findComment(it.key(), {}, message))
            return it.key();
    }
    return {};
}

const Project *Replica::project(const ProjectId &id) const
{
    const auto found = m_projects.constFind(id);
    return found == m_projects.cend() ? nullptr : &*found;
}

const Project *Replica::confirmedProject(const ProjectId &id) const
{
    const auto found = m_confirmedProjects.constFind(id);
    return found == m_confirmedProjects.cend() ? nullptr : &*found;
}

QList<Project> Replica::projects() const
{
    QList<Project> projects = m_projects.values();
    std::sort(projects.begin(), projects.end(),
        [](const Project &a, const Project &b) { return a.key < b.key; });
    return projects;
}

std::optional<Role> Replica::myRole(const ProjectId &project) const
{
    const auto space = m_spaces.constFind(projectSpace(project));
    return space == m_spaces.cend() ? std::nullopt : std::optional{ space->role };
}

const User *Replica::user(const UserId &id) const
{
    const auto found = m_users.constFind(id);
    return found == m_users.cend() ? nullptr : &*found;
}

const Issue *Replica::confirmed(const IssueId &id) const
{
    const auto under = m_underlay.constFind(id);
    if (under == m_underlay.cend())
        return m_issues.find(id);
    return under->has_value() ? &**under : nullptr;
}

Cursor Replica::cursor(const SpaceId &space) const
{
    const auto found = m_states.constFind(space);
    return found == m_states.cend() ? Cursor{ space, 0, {} } : found->cursor;
}

quint64 Replica::hash(const SpaceId &space) const { return m_states.value(space).hash.value(); }

const Comment *Replica::findComment(
    const SpaceId &space, const IssueId &issue, const CommentId &id) const
{
    const auto find = [&](const auto &all, const auto &key) -> const Comment * {
        const auto comments = all.constFind(key);
        if (comments == all.cend())
            return nullptr;
        const auto comment = std::find_if(
            comments->rbegin(), comments->rend(), [&](const Comment &c) { return c.id == id; });
        return comment == comments->rend() ? nullptr : &*comment;
    };
    return issue.isNull() ? find(m_messages, space) : find(m_comments, issue);
}

void Replica::setConfirmed(const IssueId &id, std::optional<Issue> issue, ReplicaChanges &changes)
{
    changes.rows.issues.insert(id);
    changes.conflicts = changes.conflicts || m_conflictIssues.contains(id);
    const auto under = m_underlay.find(id);
    if (under != m_underlay.end()) {
        *under = std::move(issue);
        showIssue(id, changes);
        return;
    }
    if (issue)
        m_issues.put(*issue);
    else
        m_issues.remove(id);
}

void Replica::setDeleted(
    const IssueId &id, std::optional<DeletedIssue> issue, ReplicaChanges &changes)
{
    if (issue)
        m_deleted.insert(id, std::move(*issue));
    else if (!m_deleted.remove(id))
        return;
    changes.rows.deletedIssues.insert(id);
}

void Replica::replaceComments(const IssueId &issue, const SpaceId &space,
    std::vector<Comment> comments, ReplicaChanges &changes)
{
    std::sort(comments.begin(), comments.end(), isEarlier);
    const auto known = m_comments.constFind(issue);
    if (known == m_comments.cend() ? comments.empty() : *known == comments)
        return;
    for (const Comment &comment : m_comments.value(issue))
        changes.rows.comments.insert(comment.id, { space, issue });
    for (const Comment &comment : comments)
        changes.rows.comments.insert(comment.id, { space, issue });
    changes.comments.insert(issue);
    if (comments.empty())
        m_comments.remove(issue);
    else
        m_comments.insert(issue, std::move(comments));
}

void Replica::replaceAttachments(const IssueId &issue, const SpaceId &space,
    std::vector<Attachment> attachments, ReplicaChanges &changes)
{
    std::sort(attachments.begin(), attachments.end(), isEarlier);
    const auto known = m_attachments.constFind(issue);
    if (known == m_attachments.cend() ? attachments.empty() : *known == attachments)
        return;
    for (const Attachment &attachment : m_attachments.value(issue))
        changes.rows.attachments.insert(attachment.id, { space, issue });
    for (const Attachment &attachment : attachments)
        changes.rows.attachments.insert(attachment.id, { space, issue });
    changes.attachments.insert(issue);
    if (attachments.empty())
        m_attachments.remove(issue);
    else
        m_attachments.insert(issue, std::move(attachments));
}

const Attachment *Replica::attachment(const IssueId &issue, const AttachmentId &id) const
{
    const auto found = m_attachments.constFind(issue);
    if (found == m_attachments.cend())
        return nullptr;
    const auto row = std::find_if(
        found->begin(), found->end(), [&](const Attachment &a) { return a.id == id; });
    return row == found->end() ? nullptr : &*row;
}

} // namespace lockstep

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// Pending mutations on top of the confirmed rows.

#include "core/sync/merge.h"
#include "core/sync/replica.h"
#include "core/sync/scope.h"
#include "core/sync/textmerge.h"

#include <algorithm>

namespace lockstep {

namespace {

// What the server will make of it; where it will find a conflict, what the author wants.
void rebase(Issue &issue, const FieldChanges &changes)
{
    for (const auto &[field, change] : changes) {
        const FieldInfo &info = fieldInfo(field);
        const FieldMerge merge = mergeField(field, info.get(issue), change);
        const auto scalar = std::get_if<ValueChange>(&change);
        info.set(
            issue, merge.verdict == FieldVerdict::Conflict && scalar ? scalar->to : merge.value);
    }
}

bool isSeen(const PendingMutation &pending)
{
    return pending.kind == PendingKind::Shown
        || (pending.kind == PendingKind::Attention && isCreation(pending.mutation.body));
}

bool touchesAttachments(const MutationBody &body)
{
    return std::holds_alternative<mutation::AddAttachment>(body)
        || std::holds_alternative<mutation::DeleteAttachment>(body);
}

bool touchesComments(const MutationBody &body)
{
    return std::holds_alternative<mutation::AddComment>(body)
        || std::holds_alternative<mutation::EditComment>(body)
        || std::holds_alternative<mutation::DeleteComment>(body);
}

} // namespace

std::optional<Issue> Replica::overlaid(const IssueId &id, std::optional<Issue> issue) const
{
    const auto positions = m_pendingByIssue.constFind(id);
    if (positions == m_pendingByIssue.cend())
        return issue;
    for (const qint64 position : *positions) {
        const PendingMutation &pending = m_pending.at(position);
        if (!isSeen(pending))
            continue;
        std::visit(Overload{
                       [&](const mutation::CreateIssue &m) {
                           if (!issue)
                               issue = m.issue;
                       },
                       [&](const mutation::UpdateIssue &m) {
                           if (issue)
                               rebase(*issue, m.changes);
                       },
                       [&](const mutation::RestoreIssue &m) {
                           const auto deleted = m_deleted.constFind(id);
                           if (!issue && deleted != m_deleted.cend())
                               issue = deleted->issue;
                           if (issue)
                               rebase(*issue, m.changes);
                       },
                       [&](const mutation::DeleteIssue &) { issue.reset(); },
                       [&](const mutation::MoveIssue &m) {
                           if (issue)
                               issue->project = m.to;
                       },
                       [&](const mutation::AddComment &) {
                           if (issue)
                               ++issue->commentCount;
                       },
                       [&](const mutation::DeleteComment &) {
                           if (issue && issue->commentCount > 0)
                               --issue->commentCount;
                       },
                       [&](const mutation::AddAttachment &m) {
                           if (issue && !attachment(id, m.attachment))
                               ++issue->attachmentCount;
                       },
                       [&](const mutation::DeleteAttachment &m) {
                           if (issue && issue->attachmentCount > 0 && attachment(id, m.attachment))
                               --issue->attachmentCount;
                       },
                       [](const auto &) {},
                   },
            pending.mutation.body);
    }
    return issue;
}

void Replica::showIssue(const IssueId &id, ReplicaChanges &changes)
{
    changes.issues.insert(id);
    if (const auto visible = overlaid(id, m_underlay.value(id)))
        m_issues.put(*visible);
    else
        m_issues.remove(id);
}

void Replica::showProject(const ProjectId &id, ReplicaChanges &changes)
{
    changes.projects = true;
    const auto confirmed = m_confirmedProjects.constFind(id);
    if (confirmed == m_confirmedProjects.cend()) {
        m_projects.remove(id);
        return;
    }
    Project visible = *confirmed;
    for (const qint64 position : m_pendingElsewhere) {
        const PendingMutation &pending = m_pending.at(position);
        const auto update = std::get_if<mutation::UpdateProject>(&pending.mutation.body);
        if (update && update->project.id == id && pending.kind == PendingKind::Shown) {
            const qint64 version = visible.version;
            visible = update->project;
            visible.version = version;
        }
    }
    m_projects.insert(id, visible);
}

QList<SavedFilter> Replica::savedFilters() const
{
    QHash<FilterId, SavedFilter> filters = m_filters;
    for (const qint64 position : m_pendingElsewhere) {
        const PendingMutation &pending = m_pending.at(position);
        if (pending.kind != PendingKind::Shown)
            continue;
        if (const auto save = std::get_if<mutation::SaveFilter>(&pending.mutation.body))
            filters.insert(save->filter.id, save->filter);
        else if (const auto gone = std::get_if<mutation::RemoveFilter>(&pending.mutation.body))
            filters.remove(gone->filter);
    }
    QList<SavedFilter> list = filters.values();
    std::sort(list.begin(), list.end(), [](const SavedFilter &a, const SavedFilter &b) {
        const int names = a.name.compare(b.name, Qt::CaseInsensitive);
        return names != 0 ? names < 0 : a.id < b.id;
    });
    return list;
}

NotificationInbox Replica::inbox() const
{
    NotificationInbox inbox = m_inbox;
    for (const qint64 position : m_pendingElsewhere) {
        const PendingMutation &pending = m_pending.at(position);
        const auto marks = std::get_if<mutation::MarkNotifications>(&pending.mutation.body);
        if (marks && pending.kind == PendingKind::Shown)
            inbox.mark(marks->mark);
    }
    return inbox;
}

SettingValues Replica::settings() const
{
    SettingValues settings = m_settings;
    for (const qint64 position : m_pendingElsewhere) {
        const PendingMutation &pending = m_pending.at(position);
        const auto save = std::get_if<mutation::SaveSetting>(&pending.mutation.body);
        if (!save || pending.kind != PendingKind::Shown)
            continue;
        if (save->value.isEmpty())
            settings.erase(save->key);
        else
            settings.insert_or_assign(save->key, save->value);
    }
    return settings;
}

QList<Queue> Replica::queues(const ProjectId &project) const
{
    const SpaceId space = projectSpace(project);
    std::map<QueueId, Queue> queues = m_queues.value(space);
    for (const qint64 position : m_pendingElsewhere) {
        const PendingMutation &pending = m_pending.at(position);
        if (pending.mutation.space != space || pending.kind != PendingKind::Shown)
            continue;
        if (const auto save = std::get_if<mutation::SaveQueue>(&pending.mutation.body))
            queues.insert_or_assign(save->queue.id, save->queue);
        else if (const auto gone = std::get_if<mutation::DeleteQueue>(&pending.mutation.body))
            queues.erase(gone->queue);
    }
    QList<Queue> list;
    for (const auto &queue : queues)
        list.append(queue.second);
    std::stable_sort(list.begin(), list.end(), [](const Queue &a, const Queue &b) {
        return a.name.compare(b.name, Qt::CaseInsensitive) < 0;
    });
    return list;
}

bool Replica::markPending(const PendingMutation &pending, ReplicaChanges &changes) const
{
    bool conflicts = pending.kind == PendingKind::Held;
    const Mutation &m = pending.mutation;
    const IssueId issue = touchedIssue(m.body);
    if (!issue.isNull())
        changes.issues.insert(issue);
    if (touchesComments(m.body)) {
        if (issue.isNull())
            changes.channels.insert(m.space);
        else
            changes.comments.insert(issue);
    }
    if (touchesAttachments(m.body))
        changes.attachments.insert(issue);
    if (std::holds_alternative<mutation::SetMember>(m.body)
        || std::holds_alternative<mutation::RemoveMember>(m.body))
        changes.members.insert(m.space);
    changes.filters = changes.filters || std::holds_alternative<mutation::SaveFilter>(m.body)
        || std::holds_alternative<mutation::RemoveFilter>(m.body);
    changes.notifications
        = changes.notifications || std::holds_alternative<mutation::MarkNotifications>(m.body);
    changes.settings = changes.settings || std::holds_alternative<mutation::SaveSetting>(m.body);
    if (std::holds_alternative<mutation::SaveQueue>(m.body)
        || std::holds_alternative<mutation::DeleteQueue>(m.body))
        changes.queues.insert(m.space);
    if (const auto resolve = std::get_if<mutation::ResolveConflict>(&m.body)) {
        conflicts = true;
        const auto conflict = m_conflicts.constFind(resolve->conflict);
        if (conflict != m_conflicts.cend() && !conflict->issue.id.isNull())
            changes.issues.insert(conflict->issue.id);
    }
    if (pending.conflict) {
        conflicts = true;
        if (!pending.conflict->issue.id.isNull()) // a message of a channel
            changes.issues.insert(pending.conflict->issue.id);
    }
    changes.conflicts = changes.conflicts || conflicts;
    return conflicts;
}

void Replica::putPending(PendingMutation pending, ReplicaChanges &changes)
{
    const qint64 position = pending.position;
    const IssueId issue = touchedIssue(pending.mutation.body);
    auto known = m_pending.find(position);
    if (known != m_pending.end()
        && (known->second.mutation.body.index() != pending.mutation.body.index()
            || touchedIssue(known->second.mutation.body) != issue)) {
        erasePending(known, changes); // another one altogether
        known = m_pending.end();
    }
    bool conflicts = false;
    if (known != m_pending.end()) {
        conflicts = markPending(known->second, changes); // what it was before
        m_pendingByOp.remove(known->second.mutation.op);
    }
    const PendingMutation &now
        = m_pending.insert_or_assign(position, std::move(pending)).first->second;
    m_pendingByOp.insert(now.mutation.op, position);
    conflicts = markPending(now, changes) || conflicts;
    if (now.conflict)
        m_pendingConflicts.insert(position);
    else
        m_pendingConflicts.erase(position);
    if (issue.isNull()) {
        m_pendingElsewhere.insert(position);
        if (const auto update = std::get_if<mutation::UpdateProject>(&now.mutation.body))
            showProject(update->project.id, changes);
        if (std::holds_alternative<mutation::ResolveConflict>(now.mutation.body))
            indexResolving();
    } else {
        if (!m_underlay.contains(issue)) {
            const Issue *confirmedIssue = m_issues.find(issue);
            m_underlay.insert(
                issue, confirmedIssue ? std::optional{ *confirmedIssue } : std::nullopt);
        }
        m_pendingByIssue[issue].insert(position);
        showIssue(issue, changes);
    }
    if (conflicts)
        indexConflicts();
}

void Replica::removePending(qint64 position, ReplicaChanges &changes)
{
    const auto pending = m_pending.find(position);
    if (pending != m_pending.end())
        erasePending(pending, changes);
}

void Replica::erasePending(
    std::map<qint64, PendingMutation>::iterator pending, ReplicaChanges &changes)
{
    const auto [position, gone] = *pending;
    const bool conflicts = markPending(gone, changes);
    m_pendingByOp.remove(gone.mutation.op);
    m_pendingElsewhere.erase(position);
    m_pendingConflicts.erase(position);
    m_pending.erase(pending);

    const IssueId issue = touchedIssue(gone.mutation.body);
    if (std::holds_alternative<mutation::ResolveConflict>(gone.mutation.body))
        indexResolving();
    if (const auto update = std::get_if<mutation::UpdateProject>(&gone.mutation.body))
        showProject(update->project.id, changes);
    if (!issue.isNull()) {
        const auto positions = m_pendingByIssue.find(issue);
        positions->erase(position);
        showIssue(issue, changes);
        if (positions->empty()) {
            m_pendingByIssue.erase(positions);
            m_underlay.remove(issue); // it is visible as it is
        }
    }
    if (conflicts)
        indexConflicts();
}

void Replica::landPending(const ChangeEvent &event, ReplicaChanges &changes)
{
    if (m_pending.empty())
        return;
    auto pending = m_pending.end();
    const auto byOp = m_pendingByOp.constFind(event.op);
    if (byOp != m_pendingByOp.cend())
        pending = m_pending.find(*byOp);
    // What it creates is known by its own id, if it was sent under the uuid of an earlier outbox.
    const auto created = [&](const IssueId &issue, const auto &isThis) {
        if (pending != m_pending.end())
            return;
        for (const qint64 position :
            issue.isNull() ? m_pendingElsewhere : m_pendingByIssue.value(issue)) {
            if (isThis(m_pending.at(position).mutation.body))
                pending = m_pending.find(position);
        }
    };
    if (const auto issue = std::get_if<event::IssueCreated>(&event.body)) {
        created(issue->issue.id, [](const MutationBody &body) {
            return std::holds_alternative<mutation::CreateIssue>(body);
        });
    } else if (const auto added = std::get_if<event::CommentAdded>(&event.body)) {
        created(added->comment.issue, [&](const MutationBody &body) {
            const auto add = std::get_if<mutation::AddComment>(&body);
            return add && add->comment == added->comment.id;
        });
    } else if (const auto file = std::get_if<event::AttachmentAdded>(&event.body)) {
        created(file->attachment.issue, [&](const MutationBody &body) {
            const auto add = std::get_if<mutation::AddAttachment>(&body);
            return add && add->attachment == file->attachment.id;
        });
    }
    if (pending == m_pending.end())
        return;
    changes.landed.append(pending->second.mutation.op);
    erasePending(pending, changes);
}

void Replica::overlayComments(QList<VisibleComment> &comments, const SpaceId &channel,
    const std::set<qint64> &positions) const
{
    const auto find = [&](const CommentId &id) {
        return std::find_if(comments.begin(), comments.end(),
            [&](const VisibleComment &c) { return c.comment.id == id; });
    };
    for (const qint64 position : positions) {
        const PendingMutation &pending = m_pending.at(position);
        if (!channel.isNull() && pending.mutation.space != channel)
            continue;
        const bool attention = pending.kind == PendingKind::Attention;
        const OpId &op = pending.mutation.op;
        if (const auto add = std::get_if<mutation::AddComment>(&pending.mutation.body)) {
            if (find(add->comment) == comments.end())
                comments.append(
                    { { add->comment, add->issue, m_identity.user.id, add->text, {}, {}, 0 }, op,
                        attention });
        } else if (const auto edit = std::get_if<mutation::EditComment>(&pending.mutation.body)) {
            const auto row = find(edit->comment);
            if (row == comments.end())
                continue;
            row->pending = op;
            row->needsAttention = row->needsAttention || attention;
            if (pending.kind == PendingKind::Shown) {
                QString &text = row->comment.text;
                text = text == edit->from
                    ? edit->to
                    : mergeText(edit->from, edit->to, text).resolved(MergeSide::Mine);
            }
        } else if (const auto gone = std::get_if<mutation::DeleteComment>(&pending.mutation.body)) {
            const auto row = find(gone->comment);
            if (row == comments.end())
                continue;
            if (pending.kind == PendingKind::Shown)
                comments.erase(row);
            else
                row->needsAttention = row->needsAttention || attention;
        }
    }
}

QList<VisibleComment> Replica::comments(const IssueId &issue) const
{
    QList<VisibleComment> comments;
    for (const Comment &comment : m_comments.value(issue))
        comments.append({ comment, {}, false });
    overlayComments(comments, {}, m_pendingByIssue.value(issue));
    return comments;
}

QList<VisibleAttachment> Replica::attachments(const IssueId &issue) const
{
    QList<VisibleAttachment> files;
    for (const Attachment &attachment : m_attachments.value(issue))
        files.append({ attachment, {}, false });
    const auto find = [&](const AttachmentId &id) {
        return std::find_if(files.begin(), files.end(),
            [&](const VisibleAttachment &file) { return file.attachment.id == id; });
    };
    for (const qint64 position : m_pendingByIssue.value(issue)) {
        const PendingMutation &pending = m_pending.at(position);
        const OpId &op = pending.mutation.op;
        const bool attention = pending.kind == PendingKind::Attention;
        if (const auto add = std::get_if<mutation::AddAttachment>(&pending.mutation.body)) {
            if (find(add->attachment) == files.end())
                files.append({ { add->attachment, issue, m_identity.user.id, add->name, add->size,
                                   add->sha256, {}, {} },
                    op, attention });
        } else if (const auto gone
            = std::get_if<mutation::DeleteAttachment>(&pending.mutation.body)) {
            const auto row = find(gone->attachment);
            if (row == files.end())
                continue;
            if (pending.kind == PendingKind::Shown)
                files.erase(row);
            else
                row->needsAttention = row->needsAttention || attention;
        }
    }
    return files;
}

QList<VisibleComment> Replica::messages(const ProjectId &project) const
{
    const SpaceId channel = projectSpace(project);
    QList<VisibleComment> messages;
    for (const Comment &message : m_messages.value(channel))
        messages.append({ message, {}, false });
    overlayComments(messages, channel, m_pendingElsewhere);
    return messages;
}

QList<Member> Replica::members(const ProjectId &project) const
{
    const SpaceId space = projectSpace(project);
    std::map<UserId, Role> members = m_members.value(space);
    for (const qint64 position : m_pendingElsewhere) {
        const PendingMutation &pending = m_pending.at(position);
        if (pending.mutation.space != space || pending.kind != PendingKind::Shown)
            continue;
        if (const auto set = std::get_if<mutation::SetMember>(&pending.mutation.body))
            members.insert_or_assign(set->user, set->role);
        else if (const auto gone = std::get_if<mutation::RemoveMember>(&pending.mutation.body))
            members.erase(gone->user);
    }
    QList<Member> list;
    for (const auto &[user, role] : members)
        list.append({ user, role });
    return list;
}

} // namespace lockstep

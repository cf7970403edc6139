// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// Events -> confirmed rows. The hash of a space always follows the space's own log; where a row has
// gone to another project meanwhile (its events came first), the row itself is left alone.

#include "core/base/plant.h"
#include "core/sync/merge.h"
#include "core/sync/replica.h"

#include <algorithm>

namespace lockstep {

struct Replica::Applier
{
    Replica &r;
    const ChangeEvent &event;
    SpaceState &state;
    ReplicaChanges &changes;
    // The rows come from a snapshot and may have the effect of this already.
    const bool late = event.seq <= state.settled;

    // The row of this issue, if it stands in this space.
    [[nodiscard]] const Issue *rowHere(const IssueId &id) const
    {
        const Issue *row = r.confirmed(id);
        return row && row->project == state.project ? row : nullptr;
    }
    // The confirmed row of this issue, deleted or not, wherever it stands.
    [[nodiscard]] const Issue *known(const IssueId &id) const
    {
        if (const Issue *row = r.confirmed(id))
            return row;
        const auto deleted = r.m_deleted.constFind(id);
        return deleted == r.m_deleted.cend() ? nullptr : &deleted->issue;
    }
    // It stands in another project, as it was before the server was restored.
    [[nodiscard]] bool isOutdated(const Issue &row) const
    {
        return row.project != state.project && !r.isOf(state.cursor.epoch, row);
    }
    // It has gone to another project, whose events came first.
    [[nodiscard]] bool isElsewhere(const IssueId &id) const
    {
        if (const Issue *row = known(id))
            return row->project != state.project && !isOutdated(*row);
        return r.m_left.contains(id);
    }
    [[nodiscard]] bool isNews(const Issue &issue) const
    {
        if (const Issue *row = known(issue.id))
            return row->version < issue.version || isOutdated(*row);
        return r.m_left.value(issue.id) < issue.version;
    }
    bool putIssue(const Issue &issue)
    {
        if (const Issue *row = rowHere(issue.id)) {
            if (row->version >= issue.version)
                return true; // read late
            state.hash.remove(*row);
        }
        state.hash.add(issue);
        if (isNews(issue)) {
            if (const Issue *row = known(issue.id); row && isOutdated(*row)) {
                dropComments(issue.id);
                r.replaceAttachments(issue.id, event.space, {}, changes);
            }
            r.m_left.remove(issue.id);
            r.setDeleted(issue.id, {}, changes);
            r.setConfirmed(issue.id, issue, changes);
        }
        return true;
    }

    bool operator()(const event::IssueCreated &e) { return putIssue(e.issue); }
    bool operator()(const event::IssueRestored &e) { return putIssue(e.issue); }

    bool operator()(const event::IssueUpdated &e)
    {
        const Issue *before = rowHere(e.issue);
        if (!before || e.version <= before->version) {
            state.hash.replace(e.issue, e.previous, e.changes);
            return before || isElsewhere(e.issue);
        }
        Issue row = *before;
        // Against the own values, not the event's: if they differ, the hash must show it.
        FieldValues previous;
        for (const auto &[field, value] : e.changes) {
            const FieldInfo &info = fieldInfo(field);
            previous.emplace_hint(previous.end(), field, info.get(row));
            info.set(row, value);
        }
        state.hash.replace(e.issue, previous, e.changes);
        row.version = e.version;
        row.modifiedAt = event.timestamp;
        row.modifiedBy = event.user;
        if (!e.name.isEmpty())
            row.name = e.name;
        r.setConfirmed(e.issue, std::move(row), changes);
        return true;
    }

    bool operator()(const event::IssueDeleted &e)
    {
        const Issue *row = rowHere(e.issue.id);
        const bool wasHere = row != nullptr;
        state.hash.remove(row ? *row : e.issue);
        if (wasHere)
            r.setConfirmed(e.issue.id, {}, changes);
        if ((wasHere || !isElsewhere(e.issue.id)) && !planted(Plant::TombstoneForgotten))
            r.setDeleted(e.issue.id, DeletedIssue{ e.issue, e.restoreUntil }, changes);
        return true;
    }

    bool operator()(const event::IssueMoved &e)
    {
        const IssueId &id = e.issue.id;
        if (state.project == e.from) {
            const Issue *row = rowHere(id);
            if (row) {
                state.hash.remove(*row);
                for (const Comment &comment : r.m_comments.value(id))
                    state.hash.remove(comment);
                dropComments(id);
                r.replaceAttachments(id, event.space, {}, changes);
                r.setConfirmed(id, {}, changes);
                r.m_left.insert(id, e.issue.version - 1);
            } else {
                Issue before = e.issue;
                applyValues(before, e.previous);
                state.hash.remove(before);
                for (const Comment &comment : e.comments)
                    state.hash.remove(comment);
            }
        } else if (state.project == e.to) {
            state.hash.add(e.issue);
            for (const Comment &comment : e.comments)
                state.hash.add(comment);
            if (isNews(e.issue)) {
                r.m_left.remove(id);
                r.setDeleted(id, {}, changes);
                dropComments(id);
                auto &comments = r.m_comments[id];
                for (const Comment &comment : e.comments) {
                    comments.push_back(comment);
                    changes.rows.comments.insert(comment.id, { event.space, id });
                }
                r.replaceAttachments(id, event.space,
                    std::vector<Attachment>{ e.attachments.cbegin(), e.attachments.cend() },
                    changes);
                r.setConfirmed(id, e.issue, changes);
            }
        }
        return true;
    }

    void dropComments(const IssueId &id)
    {
        for (const Comment &comment : r.m_comments.take(id))
            changes.rows.comments.insert(comment.id, { event.space, id });
        changes.comments.insert(id);
    }

    [[nodiscard]] std::vector<Comment> &commentsOf(const Comment &comment)
    {
        return comment.issue.isNull() ? r.m_messages[event.space] : r.m_comments[comment.issue];
    }
    [[nodiscard]] static bool has(const std::vector<Comment> &comments, const CommentId &id)
    {
        return std::any_of(
            comments.begin(), comments.end(), [&](const Comment &c) { return c.id == id; });
    }
    // The issue of a comment is here, perhaps deleted (its comments are kept).
    [[nodiscard]] bool belongsHere(const Comment &comment) const
    {
        if (comment.issue.isNull() || rowHere(comment.issue))
            return true;
        const auto deleted = r.m_deleted.constFind(comment.issue);
        return deleted != r.m_deleted.cend() && deleted->issue.project == state.project;
    }
    void commentTouched(const Comment &comment, int count)
    {
        changes.rows.comments.insert(comment.id, { event.space, comment.issue });
        changes.conflicts = changes.conflicts || r.m_conflictIssues.contains(comment.issue);
        if (comment.issue.isNull()) {
            changes.channels.insert(event.space);
            return;
        }
        changes.comments.insert(comment.issue);
        if (count == 0 && !late)
            return;
        const auto counted = [&](qint64 before) {
            return late ? static_cast<qint64>(r.m_comments.value(comment.issue).size())
                        : std::max<qint64>(0, before + count);
        };
        if (const Issue *before = rowHere(comment.issue)) {
            Issue row = *before;
            row.commentCount = counted(row.commentCount);
            r.setConfirmed(comment.issue, std::move(row), changes);
        } else if (r.m_deleted.contains(comment.issue)) {
            DeletedIssue tombstone = r.m_deleted.value(comment.issue);
            tombstone.issue.commentCount = counted(tombstone.issue.commentCount);
            r.setDeleted(comment.issue, std::move(tombstone), changes);
        }
    }

    bool operator()(const event::CommentAdded &e)
    {
        state.hash.add(e.comment);
        if (!belongsHere(e.comment))
            return isElsewhere(e.comment.issue);
        auto &comments = commentsOf(e.comment);
        if (late && has(comments, e.comment.id)) {
            commentTouched(e.comment, 0);
            return true;
        }
        const auto place = std::upper_bound(comments.begin(), comments.end(), e.comment,
            [](const Comment &a, const Comment &b) { return a.createdAt < b.createdAt; });
        comments.insert(place, e.comment);
        commentTouched(e.comment, +1);
        return true;
    }

    bool operator()(const event::CommentEdited &e)
    {
        Comment before = e.comment;
        before.text = e.previous;
        if (!belongsHere(e.comment)) {
            state.hash.remove(before);
            state.hash.add(e.comment);
            return isElsewhere(e.comment.issue);
        }
        auto &comments = commentsOf(e.comment);
        const auto row = std::find_if(comments.rbegin(), comments.rend(),
            [&](const Comment &c) { return c.id == e.comment.id; });
        if (row == comments.rend())
            return false;
        if (late && row->version >= e.comment.version)
            return true;
        state.hash.remove(*row);
        state.hash.add(e.comment);
        *row = e.comment;
        commentTouched(e.comment, 0);
        return true;
    }

    bool operator()(const event::CommentDeleted &e)
    {
        if (!belongsHere(e.comment)) {
            state.hash.remove(e.comment);
            return isElsewhere(e.comment.issue);
        }
        auto &comments = commentsOf(e.comment);
        const auto row = std::find_if(comments.begin(), comments.end(),
            [&](const Comment &c) { return c.id == e.comment.id; });
        if (row == comments.end())
            return false;
        state.hash.remove(*row);
        comments.erase(row);
        commentTouched(e.comment, -1);
        return true;
    }

    // Files count in no hash, and they never change: what is there already came by a snapshot.
    bool putAttachments(const Attachment &changed, bool isThere)
    {
        const IssueId &issue = changed.issue;
        const Issue *here = rowHere(issue);
        const auto deleted = r.m_deleted.constFind(issue);
        const bool isDeletedHere
            = deleted != r.m_deleted.cend() && deleted->issue.project == state.project;
        if (!here && !isDeletedHere)
            return isElsewhere(issue);
        std::vector<Attachment> files = r.m_attachments.value(issue);
        std::erase_if(files, [&](const Attachment &file) { return file.id == changed.id; });
        if (isThere)
            files.push_back(changed);
        const auto count = static_cast<qint64>(files.size());
        r.replaceAttachments(issue, event.space, std::move(files), changes);
        if (here) {
            Issue row = *here;
            row.attachmentCount = count;
            r.setConfirmed(issue, std::move(row), changes);
        } else {
            DeletedIssue tombstone = *deleted;
            tombstone.issue.attachmentCount = count;
            r.setDeleted(issue, std::move(tombstone), changes);
        }
        return true;
    }
    bool operator()(const event::AttachmentAdded &e) { return putAttachments(e.attachment, true); }
    bool operator()(const event::AttachmentDeleted &e)
    {
        return putAttachments(e.attachment, false);
    }

    bool setMember(const UserId &user, std::optional<Role> role)
    {
        auto &members = r.m_members[event.space];
        if (role)
            members.insert_or_assign(user, *role);
        else
            members.erase(user);
        changes.rows.members.insert({ event.space, user });
        changes.members.insert(event.space);
        return true;
    }
    bool operator()(const event::MemberAdded &e) { return setMember(e.member.user, e.member.role); }
    bool operator()(const event::MemberRemoved &e) { return setMember(e.member.user, {}); }
    bool operator()(const event::MemberRoleChanged &e)
    {
        return setMember(e.member.user, e.member.role);
    }

    bool setProject(const Project &project)
    {
        r.m_confirmedProjects.insert(project.id, project);
        changes.rows.projects.insert(project.id);
        r.showProject(project.id, changes);
        return true;
    }
    bool operator()(const event::ProjectCreated &e) { return setProject(e.project); }
    bool operator()(const event::ProjectUpdated &e) { return setProject(e.project); }

    bool operator()(const event::UserUpdated &e)
    {
        r.m_users.insert(e.user.id, e.user);
        changes.rows.users.insert(e.user.id);
        changes.users = true;
        return true;
    }

    // Rights are a matter of the session: what an old event gives or takes may be out of date.
    bool operator()(const event::SpaceGranted &) { return true; }
    // But what was told of it goes, as the server drops it.
    bool operator()(const event::SpaceRevoked &e)
    {
        r.m_inbox.forget(projectOf(e.space), noticed());
        return true;
    }

    bool operator()(const event::ConflictRaised &e)
    {
        r.m_conflicts.insert(e.conflict.id, e.conflict);
        conflictChanged(e.conflict.id, e.conflict.issue.id);
        return true;
    }
    bool operator()(const event::ConflictResolved &e)
    {
        r.m_inbox.settle(e.conflict, noticed());
        const auto known = r.m_conflicts.find(e.conflict);
        if (known == r.m_conflicts.end())
            return true;
        const IssueId issue = known->issue.id;
        r.m_conflicts.erase(known);
        conflictChanged(e.conflict, issue);
        return true;
    }
    void conflictChanged(const ConflictId &id, const IssueId &issue)
    {
        r.indexConflicts();
        changes.rows.conflicts.insert(id);
        changes.conflicts = true;
        if (!issue.isNull()) // a message of a channel
            changes.issues.insert(issue);
    }

    bool operator()(const event::FilterSaved &e)
    {
        r.m_filters.insert(e.filter.id, e.filter);
        changes.rows.filters.insert(e.filter.id);
        changes.filters = true;
        return true;
    }
    bool operator()(const event::FilterRemoved &e)
    {
        r.m_filters.remove(e.filter);
        changes.rows.filters.insert(e.filter);
        changes.filters = true;
        return true;
    }

    [[nodiscard]] NotificationInbox::Touched noticed()
    {
        return [this](const NotificationId &id) {
            changes.rows.notifications.insert(id);
            changes.notifications = true;
        };
    }
    // The rows of a snapshot may have come further than its seq.
    bool operator()(const event::NotificationAdded &e)
    {
        Notification notification = e.notification;
        notification.number = event.seq;
        if (!late || !r.m_inbox.find(notification.id))
            r.m_inbox.add(std::move(notification), noticed());
        return true;
    }
    bool operator()(const event::NotificationsMarked &e)
    {
        r.m_inbox.mark(e.mark, noticed());
        return true;
    }
    bool operator()(const event::SettingsUpdated &e)
    {
        for (const auto &[key, value] : e.settings) {
            if (value.isEmpty())
                r.m_settings.erase(key);
            else
                r.m_settings.insert_or_assign(key, value);
            changes.rows.settings.insert(key);
        }
        changes.settings = true;
        return true;
    }

    bool operator()(const event::QueueUpdated &e)
    {
        r.m_queues[event.space].insert_or_assign(e.queue.id, e.queue);
        return queueTouched(e.queue.id);
    }
    bool operator()(const event::QueueDeleted &e)
    {
        r.m_queues[event.space].erase(e.queue);
        return queueTouched(e.queue);
    }
    bool queueTouched(const QueueId &queue)
    {
        changes.rows.queues.insert({ event.space, queue });
        changes.queues.insert(event.space);
        return true;
    }

    bool operator()(const event::Unknown &) { return true; }
};

bool Replica::apply(const ChangeEvent &event, ReplicaChanges &changes)
{
    landPending(event, changes); // its effect is in the rows from here on
    SpaceState &state = stateOf(event.space);
    state.cursor.seq = event.seq;
    changes.rows.cursors.insert(event.space);
    Applier applier{ *this, event, state, changes };
    if (!applier.late)
        return std::visit(applier, event.body);
    // Whatever the rows are, the hash is that of the log; and what does not fit is ahead.
    SpaceHash hash = state.hash;
    hash.apply(event);
    static_cast<void>(std::visit(applier, event.body));
    state.hash = hash;
    return true;
}

} // namespace lockstep

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/replica.h"

#include "core/base/plant.h"
#include "core/sync/scope.h"

#include <algorithm>

namespace lockstep {

using namespace Qt::StringLiterals;

namespace {

bool isDirectory(const SpaceId &space) { return space.toString().startsWith("directory:"_L1); }

bool isEarlier(const Comment &a, const Comment &b)
{
    return a.createdAt != b.createdAt ? a.createdAt < b.createdAt : a.id < b.id;
}

bool isEarlierFile(const Attachment &a, const Attachment &b)
{
    return a.createdAt != b.createdAt ? a.createdAt < b.createdAt : a.id < b.id;
}

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
        std::sort(attachments.begin(), attachments.end(), isEarlierFile);
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
    std::sort(attachments.begin(), attachments.end(), isEarlierFile);
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
    state.settled = 0;
    state.coming.clear();
    state.came.clear();
    state.swept = 0;
    state.hash = {};
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
            batch.put.cursors.push_back({ state->cursor, state->hash.value() });
    }
    batch.identity = m_identity;
    return batch;
}

} // namespace lockstep

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// What the user does.

#include "core/sync/amendment.h"
#include "core/sync/merge.h"
#include "core/sync/scope.h"
#include "core/sync/syncengine.h"

#include <algorithm>

namespace lockstep {

namespace {

constexpr Milliseconds draftDelay = 300ms;
constexpr int mostTypingPauses = 5;

} // namespace

OpId SyncEngine::submit(MutationBody body, const SpaceId &space, const QString &group)
{
    std::vector<std::pair<SpaceId, MutationBody>> batch;
    batch.emplace_back(space, std::move(body));
    return submit(std::move(batch), group).value(0);
}

QList<OpId> SyncEngine::submit(
    std::vector<std::pair<SpaceId, MutationBody>> batch, const QString &group)
{
    QList<OpId> ops;
    std::vector<Unsaved> rows;
    const QString now = toIso8601(m_clock.wallNow());
    for (auto &[space, body] : batch) {
        if (!m_open) {
            ops.append(OpId{});
            continue;
        }
        if (const auto update = std::get_if<mutation::UpdateIssue>(&body))
            buildOnUnsaved(*update, rows);
        const Mutation probe{ { m_outbox.client(), m_outbox.lastOp() + 1 }, space, body, group };
        if (const auto checked = checkMutation(probe); !checked) {
            Q_EMIT saveFailed({}, checked.error());
            ops.append(OpId{});
            continue;
        }
        if (const OpId amended = batch.size() == 1 ? amendUnsent(probe) : OpId{};
            !amended.isNull()) {
            ops.append(amended);
            continue;
        }
        rows.push_back({ m_outbox.make(space, std::move(body), group, now), {}, false });
        noteTyped(rows.back().row);
        ops.append(rows.back().row.mutation.op);
    }
    enqueue(std::move(rows));
    return ops;
}

// What its author did a moment ago is not on the disk yet, and so not in the visible rows: without
// that the next edit would be in conflict with it.
void SyncEngine::buildOnUnsaved(
    mutation::UpdateIssue &edit, const std::vector<Unsaved> &newest) const
{
    const Issue *visible = m_replica.find(edit.issue);
    Issue typed = visible ? *visible : Issue{};
    const auto add = [&](const auto &rows) {
        for (const Unsaved &unsaved : rows) {
            const auto update = std::get_if<mutation::UpdateIssue>(&unsaved.row.mutation.body);
            if (update && update->issue == edit.issue)
                applyChanges(typed, update->changes);
        }
    };
    add(m_saving);
    add(m_unsaved);
    add(newest);
    for (auto &[field, change] : edit.changes) {
        const auto scalar = std::get_if<ValueChange>(&change);
        if (scalar && visible && scalar->from == fieldValue(*visible, field))
            scalar->from = fieldValue(typed, field);
    }
    if (visible)
        completeGroups(edit.changes, typed);
}

void SyncEngine::enqueue(std::vector<Unsaved> rows)
{
    for (Unsaved &row : rows)
        addUnsaved(std::move(row));
    pump();
}

void SyncEngine::addUnsaved(Unsaved row)
{
    const auto known = !row.amends ? m_unsaved.end()
                                   : std::ranges::find(m_unsaved, row.row.position,
                                       [](const Unsaved &unsaved) { return unsaved.row.position; });
    if (known == m_unsaved.end()) {
        m_unsaved.push_back(std::move(row));
        return;
    }
    amend(known->row.mutation.body, row.row.mutation.body);
    known->reported = known->reported && row.reported; // his last word is not saved either
}

// The op of which `next` becomes a part; null: it is one of its own. What other issues look like,
// and who is a member, may have changed since: of what refers to anything only the very last row
// is amended, for it keeps its place in the queue.
OpId SyncEngine::amendUnsent(const Mutation &next)
{
    const IssueId issue = touchedIssue(next.body);
    if (issue.isNull())
        return {};
    qint64 position = m_outbox.lastOf(issue);
    const OutboxRow *last = nullptr;
    for (const auto *list : { &m_saving, &m_unsaved }) {
        for (const Unsaved &unsaved : *list) {
            if (unsaved.row.position >= position
                && touchedIssue(unsaved.row.mutation.body) == issue) {
                position = unsaved.row.position;
                last = unsaved.row.past == OutboxPast::None ? &unsaved.row : nullptr;
            }
        }
    }
    if (const auto stored = m_outbox.rows().find(position); stored != m_outbox.rows().end()) {
        if (!m_outbox.isUnsent(position))
            return {};
        if (!last)
            last = &stored->second;
    }
    if (!last || !goesOn(last->mutation, next)
        || (!isTyped(next.body) && position != m_outbox.lastPosition()))
        return {};
    Unsaved amendment{ *last, {}, false, true };
    amend(amendment.row.mutation.body, next.body);
    noteTyped(amendment.row);
    const OpId op = last->mutation.op;
    addUnsaved(std::move(amendment));
    return op;
}

void SyncEngine::noteTyped(const OutboxRow &row)
{
    const Instant now = m_clock.now();
    const IssueId issue = touchedIssue(row.mutation.body);
    const bool waits
        = m_typingPause > 0ms && row.mutation.group.isEmpty() && isTyped(row.mutation.body);
    std::erase_if(m_typing, [&](const auto &entry) {
        const auto &[position, typing] = entry;
        const bool isOther = typing.issue == issue && position != row.position;
        return isOther || (position != row.position && now - typing.last >= m_typingPause);
    });
    if (waits)
        m_typing.try_emplace(row.position, Typing{ issue, now, now }).first->second.last = now;
}

std::set<qint64> SyncEngine::positionsToHoldBack()
{
    std::set<qint64> positions;
    for (const auto *list : { &m_saving, &m_unsaved }) {
        for (const Unsaved &unsaved : *list) {
            if (unsaved.amends)
                positions.insert(unsaved.row.position);
        }
    }
    m_typingTimer.cancel();
    const Instant now = m_clock.now();
    std::optional<Instant> next;
    std::erase_if(m_typing, [&](const auto &entry) {
        const auto &[position, typing] = entry;
        const Instant end = std::min(
            typing.last + m_typingPause, typing.begun + m_typingPause * mostTypingPauses);
        if (end <= now)
            return true;
        positions.insert(position);
        next = next ? std::min(*next, end) : end;
        return false;
    });
    if (next)
        m_typingTimer = m_clock.after(*next - now, [this] { pump(); });
    return positions;
}

bool SyncEngine::isSaving(const OpId &op) const
{
    const auto isIt = [&](const Unsaved &unsaved) { return unsaved.row.mutation.op == op; };
    return std::ranges::any_of(m_saving, isIt) || std::ranges::any_of(m_unsaved, isIt);
}

OpId SyncEngine::submitFor(const IssueId &issue, MutationBody body, const QString &group)
{
    const Issue *known = m_replica.find(issue);
    const auto deleted = m_replica.deletedIssues().constFind(issue);
    if (!known && deleted == m_replica.deletedIssues().cend())
        return {};
    return submit(
        std::move(body), projectSpace(known ? known->project : deleted->issue.project), group);
}

IssueId SyncEngine::createIssue(Issue issue, const QString &group)
{
    if (issue.id.isNull())
        issue.id = IssueId{ makeUuidV7(m_clock.wallNow(), m_rng) };
    issue.reporter = self().id;
    const IssueId id = issue.id;
    const SpaceId space = projectSpace(issue.project);
    const OpId op = submit(mutation::CreateIssue{ std::move(issue) }, space, group);
    return op.isNull() ? IssueId{} : id;
}

OpId SyncEngine::updateIssue(const IssueId &issue, FieldChanges changes, const QString &group)
{
    if (changes.empty())
        return {};
    return submitFor(issue, mutation::UpdateIssue{ issue, std::move(changes) }, group);
}

QList<OpId> SyncEngine::submitTogether(std::vector<std::pair<SpaceId, MutationBody>> batch)
{
    const QString group = batch.size() > 1 ? makeUuidV7(m_clock.wallNow(), m_rng) : QString{};
    return submit(std::move(batch), group);
}

QList<OpId> SyncEngine::updateIssues(const std::vector<std::pair<IssueId, FieldChanges>> &edits)
{
    std::vector<std::pair<SpaceId, MutationBody>> batch;
    for (const auto &[id, changes] : edits) {
        const Issue *issue = m_replica.find(id);
        if (issue && !changes.empty())
            batch.emplace_back(projectSpace(issue->project), mutation::UpdateIssue{ id, changes });
    }
    return submitTogether(std::move(batch));
}

QList<OpId> SyncEngine::deleteIssues(const QList<IssueId> &issues)
{
    std::vector<std::pair<SpaceId, MutationBody>> batch;
    for (const IssueId &id : issues) {
        if (const Issue *issue = m_replica.find(id))
            batch.emplace_back(
                projectSpace(issue->project), mutation::DeleteIssue{ id, issue->version });
    }
    return submitTogether(std::move(batch));
}

OpId SyncEngine::deleteIssue(const IssueId &issue, const QString &group)
{
    const Issue *seen = m_replica.find(issue);
    return seen ? submitFor(issue, mutation::DeleteIssue{ issue, seen->version }, group) : OpId{};
}

OpId SyncEngine::restoreIssue(const IssueId &issue, FieldChanges changes)
{
    return submitFor(issue, mutation::RestoreIssue{ issue, std::move(changes) });
}

OpId SyncEngine::moveIssue(const IssueId &issue, const ProjectId &to)
{
    return submitFor(issue, mutation::MoveIssue{ issue, to });
}

CommentId SyncEngine::addComment(const IssueId &issue, const QString &text)
{
    const CommentId id{ makeUuidV7(m_clock.wallNow(), m_rng) };
    return submitFor(issue, mutation::AddComment{ issue, id, text }).isNull() ? CommentId{} : id;
}

OpId SyncEngine::editComment(
    const IssueId &issue, const CommentId &comment, const QString &from, const QString &to)
{
    return submitFor(issue, mutation::EditComment{ issue, comment, from, to });
}

OpId SyncEngine::deleteComment(const IssueId &issue, const CommentId &comment)
{
    return submitFor(issue, mutation::DeleteComment{ issue, comment });
}

OpId SyncEngine::addAttachment(const Attachment &a)
{
    return submitFor(a.issue, mutation::AddAttachment{ a.issue, a.id, a.name, a.size, a.sha256 });
}

OpId SyncEngine::deleteAttachment(const IssueId &issue, const AttachmentId &attachment)
{
    return submitFor(issue, mutation::DeleteAttachment{ issue, attachment });
}

void SyncEngine::noteUploaded(const AttachmentId &attachment)
{
    m_outbox.setUploaded(attachment, true);
    pump();
}

void SyncEngine::refuseAttachment(const AttachmentId &attachment, const Error &error)
{
    for (const auto &[position, row] : m_outbox.rows()) {
        const auto add = std::get_if<mutation::AddAttachment>(&row.mutation.body);
        if (!add || add->attachment != attachment || row.state != OutboxState::Queued)
            continue;
        const OpId op = row.mutation.op;
        m_outbox.refuse(op, error);
        m_settled.append({ op, outcome::Rejected{ error }, false });
        pump();
        return;
    }
}

AttachmentId SyncEngine::newAttachmentId()
{
    return AttachmentId{ makeUuidV7(m_clock.wallNow(), m_rng) };
}

CommentId SyncEngine::sendMessage(const ProjectId &project, const QString &text)
{
    const CommentId id{ makeUuidV7(m_clock.wallNow(), m_rng) };
    const OpId op = submit(mutation::AddComment{ {}, id, text }, projectSpace(project));
    return op.isNull() ? CommentId{} : id;
}

OpId SyncEngine::editMessage(
    const ProjectId &project, const CommentId &message, const QString &from, const QString &to)
{
    return submit(mutation::EditComment{ {}, message, from, to }, projectSpace(project));
}

OpId SyncEngine::deleteMessage(const ProjectId &project, const CommentId &message)
{
    return submit(mutation::DeleteComment{ {}, message }, projectSpace(project));
}

bool SyncEngine::resolveConflict(const ConflictId &id, FieldChanges chosen)
{
    const auto conflict = m_replica.conflict(id);
    if (!conflict)
        return false;
    std::optional<MutationBody> body;
    if (!chosen.empty() && conflict->kind == Conflict::Kind::Deleted)
        body = mutation::RestoreIssue{ conflict->issue.id, std::move(chosen) };
    else if (!chosen.empty())
        body = mutation::UpdateIssue{ conflict->issue.id, std::move(chosen) };
    return resolve(*conflict, std::move(body));
}

bool SyncEngine::resolveConflict(const ConflictId &id, MutationBody chosen)
{
    const auto conflict = m_replica.conflict(id);
    return conflict && resolve(*conflict, std::move(chosen));
}

bool SyncEngine::resolve(const Conflict &conflict, std::optional<MutationBody> chosen)
{
    const QString now = toIso8601(m_clock.wallNow());
    std::vector<Unsaved> rows;
    if (chosen) {
        const Issue *current = m_replica.find(conflict.issue.id);
        if (const auto update = std::get_if<mutation::UpdateIssue>(&*chosen); update && current)
            completeGroups(update->changes, *current);
        ProjectId project = current ? current->project : conflict.issue.project;
        if (const auto created = std::get_if<mutation::CreateIssue>(&*chosen))
            project = created->issue.project;
        const SpaceId space = project.isNull() && conflict.comment
            ? m_replica.channelOf(conflict.comment->id)
            : projectSpace(project);
        const Mutation probe{ { m_outbox.client(), m_outbox.lastOp() + 1 }, space, *chosen, {} };
        if (const auto checked = checkMutation(probe); !checked) {
            Q_EMIT saveFailed({}, checked.error()); // the conflict stays open
            return false;
        }
        rows.push_back({ m_outbox.make(space, *std::move(chosen), {}, now), {}, false });
    }
    std::vector<qint64> replaced = m_outbox.heldBy(conflict);
    for (const ConflictId &id : m_replica.joinedWith(conflict.id)) {
        // One that is only known from the answer so far; its event need not come first.
        const OutboxRow *local = m_outbox.find(OpId::fromString(id.toString()));
        if (local && local->state == OutboxState::Conflict)
            replaced.push_back(local->position);
        rows.push_back(
            { m_outbox.make(userSpace(self().id), mutation::ResolveConflict{ id }, {}, now),
                std::exchange(replaced, {}), false });
    }
    enqueue(std::move(rows));
    return true;
}

FilterId SyncEngine::saveFilter(SavedFilter filter)
{
    if (filter.id.isNull())
        filter.id = FilterId{ makeUuidV7(m_clock.wallNow(), m_rng) };
    const FilterId id = filter.id;
    const OpId op = submit(mutation::SaveFilter{ std::move(filter) }, userSpace(self().id));
    return op.isNull() ? FilterId{} : id;
}

OpId SyncEngine::removeFilter(const FilterId &filter)
{
    return submit(mutation::RemoveFilter{ filter }, userSpace(self().id));
}

OpId SyncEngine::markNotifications(NotificationMark mark)
{
    return submit(mutation::MarkNotifications{ std::move(mark) }, userSpace(self().id));
}

OpId SyncEngine::saveSetting(const QString &key, const QString &value)
{
    return submit(mutation::SaveSetting{ key, value }, userSpace(self().id));
}

QString SyncEngine::newId() { return makeUuidV7(m_clock.wallNow(), m_rng); }

QueueId SyncEngine::saveQueue(const ProjectId &project, Queue queue)
{
    if (queue.id.isNull())
        queue.id = QueueId{ makeUuidV7(m_clock.wallNow(), m_rng) };
    const QueueId id = queue.id;
    const OpId op = submit(mutation::SaveQueue{ std::move(queue) }, projectSpace(project));
    return op.isNull() ? QueueId{} : id;
}

OpId SyncEngine::deleteQueue(const ProjectId &project, const QueueId &queue)
{
    return submit(mutation::DeleteQueue{ queue }, projectSpace(project));
}

std::optional<QueueMetrics> SyncEngine::queueMetrics(const QueueId &queue) const
{
    const auto known = m_queueMetrics.constFind(queue);
    return known == m_queueMetrics.cend() ? std::nullopt : std::optional{ *known };
}

bool SyncEngine::retry(const OpId &op, std::optional<MutationBody> edited)
{
    if (edited) {
        const OutboxRow *row = m_outbox.find(op);
        if (!row)
            return false;
        Mutation probe = row->mutation;
        probe.body = *edited;
        if (const auto checked = checkMutation(probe); !checked) {
            Q_EMIT saveFailed(op, checked.error());
            return false;
        }
    }
    const bool done = m_outbox.retry(op, std::move(edited));
    pump();
    return done;
}

bool SyncEngine::discard(const OpId &op)
{
    if (std::ranges::any_of(
            m_saving, [&](const Unsaved &unsaved) { return unsaved.row.mutation.op == op; }))
        return false;
    if (m_outbox.find(op)) // with what was to become part of it
        std::erase_if(
            m_unsaved, [&](const Unsaved &unsaved) { return unsaved.row.mutation.op == op; });
    const bool done = m_outbox.discard(op);
    pump();
    return done;
}

void SyncEngine::saveDraft(const QString &key, const QString &text)
{
    if (m_drafts.value(key) == text)
        return;
    if (text.isEmpty())
        m_drafts.remove(key);
    else
        m_drafts.insert(key, text);
    m_unsavedDrafts.insert(key);
    if (m_draftsDue || m_draftTimer.isSet())
        return;
    m_draftTimer = m_clock.after(draftDelay, [this] {
        m_draftTimer.cancel();
        m_draftsDue = true;
        pump();
    });
}

AwayLog::Entries SyncEngine::acceptAway(const QList<IssueId> &issues)
{
    AwayLog::Entries taken = m_away.accept(issues);
    m_awayChanged = m_awayChanged || !taken.empty();
    pump();
    return taken;
}

void SyncEngine::restoreAway(const AwayLog::Entries &entries)
{
    m_away.restore(entries);
    m_awayChanged = true;
    pump();
}

void SyncEngine::keepAway()
{
    m_awayTimer.cancel();
    saveDraft(awayDraft, m_away.toText());
}

void SyncEngine::flushDrafts()
{
    keepAway();
    m_draftTimer.cancel();
    m_draftsDue = true;
    m_typing.clear();
    pump();
}

void SyncEngine::fetchHistory(
    const HistoryQuery &query, std::function<void(const Result<HistoryPage> &)> answer)
{
    if (!m_session) {
        answer(Error{ errc::NotConnected, QStringLiteral("there is no connection"), {} });
        return;
    }
    m_remote.fetchHistory(query,
        [answer = std::move(answer), alive = std::weak_ptr{ m_alive }](Result<HistoryPage> page) {
            if (!alive.expired())
                answer(page);
        });
}

SpaceFeeds::State SyncEngine::feedState(const SpaceId &space) const { return m_feeds.state(space); }

void SyncEngine::recordPackets(bool on)
{
    m_recorders += on ? 1 : -1;
    m_remote.recordPackets(m_recorders > 0);
}

void SyncEngine::fetchPackets(quint64 after, WirePacketsAnswer answer)
{
    m_remote.fetchPackets(after,
        [answer = std::move(answer), alive = std::weak_ptr{ m_alive }](QList<WirePacket> packets) {
            if (!alive.expired())
                answer(std::move(packets));
        });
}

void SyncEngine::setPresence(PresenceState state, const IssueId &issue, const QString &field)
{
    m_idle = state == PresenceState::Idle;
    m_reporter.setPresence(state, issue, field);
}

void SyncEngine::setWatched(const QStringList &topics) { m_reporter.setWatched(topics); }

void SyncEngine::noteTyping(const QString &topic, const QString &field)
{
    m_reporter.noteTyping(topic, field);
}

void SyncEngine::stopTyping(const QString &topic) { m_reporter.stopTyping(topic); }

} // namespace lockstep

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/codec.h"
#include "core/sync/merge.h"
#include "server/issues/decide.h"
#include "server/issues/issuerules.h"
#include "server/issues/lostvalues.h"
#include "server/storage/attachmentstore.h"

namespace lockstep::server {

using namespace Qt::StringLiterals;

namespace {

constexpr auto tombstoneTime = std::chrono::days{ 90 };

FieldValues editableValues(const Issue &issue)
{
    FieldValues values;
    for (const FieldInfo &info : issueFields()) {
        if (isEditable(info.rule))
            values.emplace(info.field, info.get(issue));
    }
    return values;
}

struct Update
{
    FieldValues changes{};
    FieldValues previous{};
    bool merged = false;
};

// Puts `values` and their consequences into the row; what really changed comes back.
Update applyUpdate(
    Deciding &d, const Project &project, Issue &issue, FieldValues values, bool merged)
{
    const QString now = d.log.timestamp();
    addConsequences(project, issue, d.actor.user, now, values);
    Update update{ {}, {}, merged };
    for (const auto &[field, value] : values) {
        const FieldValue before = fieldValue(issue, field);
        if (before == value)
            continue;
        update.previous.emplace(field, before);
        update.changes.emplace(field, value);
    }
    applyValues(issue, update.changes);
    ++issue.version;
    issue.modifiedAt = now;
    issue.modifiedBy = d.actor.user;
    return update;
}

// True if every change since `seen` came from the actor's own replica, so that he knew it: his
// own edits, sent just before, are nothing that he deletes unseen.
Result<bool> onlyOwnChangesSince(Deciding &d, const SpaceId &space, const Issue &issue, qint64 seen)
{
    constexpr qint64 window = 2000; // events; older changes count as somebody else's
    const auto head = d.storage.head(space);
    if (!head)
        return head.error();
    qint64 own = 0;
    JsonDocument json;
    for (qint64 after = std::max<qint64>(0, *head - window); after < *head;) {
        const auto rows = d.storage.log(space, after, 200, 1'000'000);
        if (!rows)
            return rows.error();
        if (rows->empty())
            break;
        for (const LogRow &row : *rows) {
            after = row.seq;
            if (!row.body.contains(issue.id.toString().toUtf8()))
                continue;
            const auto body = json.parse(row.body);
            if (!body)
                continue;
            const JsonView of = (*body)["issue"_L1];
            if (of["id"_L1].stringOrEmpty() != issue.id.toString()
                || of["version"_L1].toInteger().value_or(0) <= seen)
                continue;
            own += OpId::fromString((*body)["op"_L1].stringOrEmpty()).client == d.actor.client;
        }
    }
    return own == issue.version - seen;
}

Decision updateRow(Deciding &d, FoundIssue found, const FieldChanges &changes)
{
    IssueRow &row = found.row;
    const IssueMerge merge = mergeIssue(row.issue, changes);
    if (merge.hasConflict())
        return raiseConflict(d, describeConflict(row.issue, changes));
    const FieldValues values = resultingValues(merge);
    if (values.empty())
        return alreadySo(d, d.mutation.space);
    if (const auto checked = checkInProject(d, found.project, row.issue, values); !checked)
        return checked.error();

    const UserId other = row.issue.modifiedBy;
    const Update update = applyUpdate(d, found.project, row.issue, values, merge.wasMerged());
    QList<Field> fields{ Field::Version, Field::ModifiedAt, Field::ModifiedBy };
    for (const auto &change : update.changes)
        fields.append(change.first);
    if (const auto saved = d.storage.updateFields(row.issue, fields); !saved)
        return saved.error();
    const auto event = d.append(found.space(),
        event::IssueUpdated{ row.issue.id, row.issue.name, row.issue.version, update.changes,
            update.previous, false, update.merged, row.issue.subject },
        &row.issue);
    if (!event)
        return event.error();
    if (const auto kept = keepMerged(d, row, merge, changes, other, event->seq); !kept)
        return kept.error();
    auto outcome = appliedBy(d, *event, row.issue.name);
    if (outcome && update.merged)
        outcome = Outcome{ outcome::Merged{ std::get<outcome::Applied>(*outcome).seq, values } };
    return outcome;
}

} // namespace

Decision decide(Deciding &d, const mutation::CreateIssue &m)
{
    const auto project = authorize(d, Right::EditIssues);
    if (!project)
        return project.error();
    const auto known = d.storage.hasIssue(m.issue.id);
    if (!known)
        return known.error();
    if (*known)
        return Error{ errc::BadId, u"id: this issue exists already"_s, u"id"_s };

    Issue issue = m.issue;
    issue.project = project->id;
    if (const auto checked = checkIssue(issue); !checked)
        return checked.error();
    Issue none;
    none.id = issue.id;
    if (const auto checked = checkInProject(d, *project, none, editableValues(issue)); !checked)
        return checked.error();
    const auto number = d.storage.nextIssueNumber(project->id);
    if (!number)
        return number.error();
    issue.name = u"%1-%2"_s.arg(project->key).arg(*number);
    issue.reporter = d.actor.user;
    issue.version = 1;
    issue.createdAt = issue.modifiedAt = d.log.timestamp();
    issue.modifiedBy = d.actor.user;
    issue.commentCount = issue.attachmentCount = 0;
    issue.resolvedBy = {};
    issue.closedAt.clear();
    if (project->category(issue.status) >= StatusCategory::Resolved) {
        issue.resolvedBy = d.actor.user;
        issue.closedAt = issue.createdAt;
    }
    if (const auto saved = d.storage.insertIssue(issue); !saved)
        return saved.error();
    const auto event = d.append(d.mutation.space, event::IssueCreated{ issue });
    if (!event)
        return event.error();
    return Outcome{ outcome::Applied{ event->seq, issue.name } };
}

Decision decide(Deciding &d, const mutation::UpdateIssue &m)
{
    auto found = findIssue(d, m.issue, Right::EditIssues);
    if (!found)
        return found.error();
    if (found->row.deleted) {
        Conflict conflict = describeConflict(found->row.issue, m.changes);
        conflict.kind = Conflict::Kind::Deleted;
        return raiseConflict(d, std::move(conflict));
    }
    return updateRow(d, std::move(*found), m.changes);
}

Decision decide(Deciding &d, const mutation::DeleteIssue &m)
{
    auto found = findIssue(d, m.issue, Right::EditIssues);
    if (!found)
        return found.error();
    IssueRow &row = found->row;
    if (row.deleted)
        return alreadySo(d, d.mutation.space);
    if (row.issue.version > m.version) {
        const auto own = onlyOwnChangesSince(d, found->space(), row.issue, m.version);
        if (!own)
            return own.error();
        if (!*own) {
            Conflict conflict;
            conflict.kind = Conflict::Kind::DeletedUnseen;
            conflict.issue = row.issue;
            conflict.user = row.issue.modifiedBy;
            return raiseConflict(d, std::move(conflict));
        }
    }
    row.deleted = true;
    row.restoreUntil = toIso8601(fromIso8601(d.log.timestamp()) + tombstoneTime);
    ++row.issue.version;
    row.issue.modifiedAt = d.log.timestamp();
    row.issue.modifiedBy = d.actor.user;
    if (const auto saved = d.storage.updateIssue(row); !saved)
        return saved.error();
    const auto event = d.append(found->space(), event::IssueDeleted{ row.issue, row.restoreUntil });
    if (!event)
        return event.error();
    return appliedBy(d, *event, row.issue.name);
}

Decision decide(Deciding &d, const mutation::RestoreIssue &m)
{
    auto found = findIssue(d, m.issue, Right::EditIssues);
    if (!found)
        return found.error();
    IssueRow &row = found->row;
    if (!row.deleted)
        return updateRow(d, std::move(*found), m.changes);

    const IssueMerge merge = mergeIssue(row.issue, m.changes);
    if (merge.hasConflict()) {
        Conflict conflict = describeConflict(row.issue, m.changes);
        conflict.kind = Conflict::Kind::Deleted;
        return raiseConflict(d, std::move(conflict));
    }
    const FieldValues values = resultingValues(merge);
    if (const auto checked = checkInProject(d, found->project, row.issue, values); !checked)
        return checked.error();
    applyUpdate(d, found->project, row.issue, values, false);
    row.deleted = false;
    row.restoreUntil.clear();
    if (const auto saved = d.storage.updateIssue(row); !saved)
        return saved.error();
    const auto event = d.append(found->space(), event::IssueRestored{ row.issue });
    if (!event)
        return event.error();
    return appliedBy(d, *event, row.issue.name);
}

Decision decide(Deciding &d, const mutation::MoveIssue &m)
{
    auto found = findIssue(d, m.issue, Right::EditIssues);
    if (!found)
        return found.error();
    const auto to = authorize(d, m.to, Right::EditIssues);
    if (!to)
        return to.error();
    const Project &from = found->project;
    if (found->row.deleted)
        return Error{ errc::Forbidden, u"a deleted issue cannot be moved"_s, {} };
    if (from.id == to->id)
        return alreadySo(d, d.mutation.space); // somebody else has moved it there

    Issue &issue = found->row.issue;
    const Issue before = issue;
    const auto number = d.storage.nextIssueNumber(to->id);
    if (!number)
        return number.error();
    // What the other project does not know becomes its nearest equivalent.
    if (!to->findStatus(issue.status)) {
        const StatusCategory category = from.category(issue.status);
        for (const StatusDefinition &status : to->statuses) {
            if (status.category == category) {
                issue.status = status.name;
                break;
            }
        }
        if (!to->findStatus(issue.status))
            issue.status = to->statuses.first().name;
    }
    if (!to->types.contains(issue.type))
        issue.type = to->types.first();
    if (const auto role = d.storage.role(to->id, issue.assignee); !role)
        return role.error();
    else if (!*role)
        issue.assignee = {};
    issue.parent = {};
    issue.project = to->id;
    issue.name = u"%1-%2"_s.arg(to->key).arg(*number);
    ++issue.version;
    issue.modifiedAt = d.log.timestamp();
    issue.modifiedBy = d.actor.user;

    const auto comments = d.storage.comments(issue.id);
    if (!comments)
        return comments.error();
    if (const auto saved = d.storage.updateIssue(found->row); !saved)
        return saved.error();
    if (const auto moved = d.storage.moveComments(issue.id, to->id); !moved)
        return moved.error();
    if (const auto moved = d.storage.moveLost(issue.id, to->id); !moved)
        return moved.error();
    AttachmentStore store{ d.storage.database() };
    const auto files = store.ofIssue(issue.id);
    if (!files)
        return files.error();
    if (const auto moved = store.move(issue.id, to->id); !moved)
        return moved.error();
    FieldValues previous;
    for (const auto &[field, value] : editableValues(before)) {
        if (fieldValue(issue, field) != value)
            previous.emplace(field, value);
    }
    const event::IssueMoved body{ issue, from.id, to->id, *comments, previous, *files };
    if (const auto arrived = d.append(projectSpace(to->id), body); !arrived)
        return arrived.error();
    const auto left = d.append(found->space(), body);
    if (!left)
        return left.error();
    return appliedBy(d, *left, issue.name);
}

} // namespace lockstep::server

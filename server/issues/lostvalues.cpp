// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/issues/lostvalues.h"

#include "core/sync/codec.h"

#include <limits>

namespace lockstep::server {

using namespace Qt::StringLiterals;

namespace {

constexpr int lookBack = 200; // events of the issue in which an overwritten value is looked for
constexpr qint64 lookBackBytes = 4'000'000;

// Ranks come from dragging: nobody has typed them.
bool isTyped(Field field) { return fieldInfo(field).rule != MergeRule::NewestWins; }

ProjectId projectOfSpace(const SpaceId &space)
{
    constexpr auto prefix = "project:"_L1;
    const QString &name = space.toString();
    return name.startsWith(prefix) ? ProjectId{ name.sliced(prefix.size()) } : ProjectId{};
}

std::vector<ChangeEvent> readEvents(const std::vector<HistoryRow> &rows)
{
    std::vector<ChangeEvent> events;
    JsonDocument document;
    for (const HistoryRow &row : rows) {
        const auto json = document.parse(row.row.body);
        if (!json)
            continue;
        if (auto event = readEvent(row.row.name, *json))
            events.push_back(*std::move(event));
    }
    return events;
}

// Of `events` (newest first) the one with which this replica overwrote the field, and who had set
// it. (A decision and the change that it makes come from the same one.)
struct Overwriting
{
    FieldValue value{};
    UserId owner{};
    qint64 seq = 0;
};
std::optional<Overwriting> findOverwriting(
    const std::vector<ChangeEvent> &events, const ClientId &by, qint64 sinceVersion, Field field)
{
    std::optional<Overwriting> found;
    for (const ChangeEvent &event : events) {
        const auto updated = std::get_if<event::IssueUpdated>(&event.body);
        if (!updated || !updated->changes.contains(field))
            continue;
        if (found) {
            found->owner = event.user;
            break;
        }
        if (updated->version <= sinceVersion)
            break;
        if (const auto previous = updated->previous.find(field);
            event.op.client == by && previous != updated->previous.end())
            found = Overwriting{ previous->second, {}, event.seq };
    }
    return found;
}

Result<void> keepOverwrittenText(Deciding &d, const Conflict &conflict)
{
    const Conflict::CommentTexts &texts = *conflict.comment;
    const auto now = d.storage.comment(texts.id);
    if (!now)
        return now.error();
    if (!*now)
        return {};
    if ((*now)->text == texts.local) {
        const OpId refused = OpId::fromString(conflict.id.toString());
        if (const auto done = d.storage.forgetLost(refused, {}); !done)
            return done;
    }
    if ((*now)->text == texts.remote)
        return {};
    const auto project = d.storage.projectOf(texts.id);
    if (!project)
        return project.error();
    if (!*project)
        return {};
    const auto seq = (*now)->issue.isNull()
        ? d.storage.head(projectSpace(**project))
        : d.storage.lastEventOf(projectSpace(**project), (*now)->issue);
    if (!seq)
        return seq.error();
    return d.storage.saveLost({ d.mutation.op, **project, (*now)->issue,
        { 0, texts.id, {}, texts.remote, conflict.user, {}, *seq, d.actor.user,
            LostValue::Reason::Resolved } });
}

} // namespace

Result<void> keepRefused(Deciding &d, const Conflict &conflict)
{
    ProjectId project = conflict.issue.project;
    if (project.isNull())
        project = projectOfSpace(d.mutation.space);
    const auto seq = conflict.issue.id.isNull()
        ? d.storage.head(projectSpace(project))
        : d.storage.lastEventOf(projectSpace(project), conflict.issue.id);
    if (!seq)
        return seq.error();
    const auto reason = conflict.kind == Conflict::Kind::Deleted ? LostValue::Reason::Deleted
                                                                 : LostValue::Reason::Conflict;
    if (conflict.comment) {
        return d.storage.saveLost({ d.mutation.op, project, conflict.issue.id,
            { 0, conflict.comment->id, {}, conflict.comment->local, d.actor.user, {}, *seq,
                conflict.user, reason } });
    }
    for (const auto &[field, value] : conflict.local) {
        // Others of its group come along as they were seen.
        const auto base = conflict.base.find(field);
        const bool isSame = base != conflict.base.end() && base->second == value;
        if (isSame || !isTyped(field) || fieldValue(conflict.issue, field) == value)
            continue;
        const auto kept = d.storage.saveLost({ d.mutation.op, project, conflict.issue.id,
            { 0, {}, field, value, d.actor.user, {}, *seq, conflict.user, reason } });
        if (!kept)
            return kept;
    }
    return {};
}

Result<void> keepMerged(Deciding &d, const IssueRow &row, const IssueMerge &merge,
    const FieldChanges &changes, const UserId &other, qint64 seq)
{
    for (const FieldMerge &field : merge.fields) {
        const auto change = changes.find(field.field);
        const auto scalar
            = change == changes.end() ? nullptr : std::get_if<ValueChange>(&change->second);
        if (field.verdict != FieldVerdict::Merge || !scalar || scalar->to == field.value)
            continue;
        const auto kept = d.storage.saveLost({ d.mutation.op, row.issue.project, row.issue.id,
            { 0, {}, field.field, scalar->to, d.actor.user, {}, seq, other,
                LostValue::Reason::Merged } });
        if (!kept)
            return kept;
    }
    return {};
}

Result<void> keepMergedText(Deciding &d, const ProjectId &project, const Comment &comment,
    const QString &written, qint64 seq)
{
    if (written == comment.text)
        return {};
    return d.storage.saveLost({ d.mutation.op, project, comment.issue,
        { 0, comment.id, {}, written, d.actor.user, {}, seq, comment.author,
            LostValue::Reason::Merged } });
}

Result<void> keepOverwritten(Deciding &d, const Conflict &conflict)
{
    if (conflict.comment)
        return keepOverwrittenText(d, conflict);
    const auto row = d.storage.issue(conflict.issue.id);
    if (!row)
        return row.error();
    if (!*row)
        return {};
    const Issue &issue = (*row)->issue;
    const SpaceId space = projectSpace(issue.project);
    const OpId refused = OpId::fromString(conflict.id.toString());
    for (const auto &[field, value] : conflict.local) {
        if ((*row)->deleted || fieldValue(issue, field) != value)
            continue;
        if (const auto done = d.storage.forgetLost(refused, field); !done)
            return done;
    }
    if (conflict.remote.empty())
        return {};
    const auto rows = d.storage.history(
        space, issue.id, std::numeric_limits<qint64>::max(), lookBack, lookBackBytes);
    if (!rows)
        return rows.error();
    const auto events = readEvents(*rows);
    for (const auto &[field, theirs] : conflict.remote) {
        const auto lost = findOverwriting(events, d.actor.client, conflict.issue.version, field);
        if (!lost || !isTyped(field) || lost->value == fieldValue(issue, field))
            continue;
        const UserId owner = lost->owner.isNull() ? conflict.user : lost->owner;
        const auto kept = d.storage.saveLost({ d.mutation.op, issue.project, issue.id,
            { 0, {}, field, lost->value, owner, {}, lost->seq, d.actor.user,
                LostValue::Reason::Resolved } });
        if (!kept)
            return kept;
    }
    return {};
}

} // namespace lockstep::server

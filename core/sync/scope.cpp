// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/scope.h"

#include "core/model/attachment.h"
#include "core/sync/merge.h"

#include <algorithm>

namespace lockstep {

using namespace Qt::StringLiterals;

namespace {

QString partOf(Field field)
{
    const FieldInfo &info = fieldInfo(field);
    if (info.group == FieldGroup::None)
        return u"field "_s + info.key;
    return u"group %1"_s.arg(static_cast<int>(info.group));
}

// A text waits for the files that it shows.
void addMentioned(QStringList &parts, QStringView text)
{
    for (const AttachmentId &id : mentionedAttachments(text))
        parts.append(u"attachment "_s + id.toString());
}

QStringList partsOf(const FieldChanges &changes)
{
    QStringList parts;
    for (const auto &[field, change] : changes) {
        parts.append(partOf(field));
        const auto scalar = std::get_if<ValueChange>(&change);
        const auto text = scalar ? std::get_if<QString>(&scalar->to) : nullptr;
        if (field == Field::Description && text)
            addMentioned(parts, *text);
    }
    return parts;
}

// The changes of an edit of an issue; nullptr for anything else.
const FieldChanges *editOf(const MutationBody &body)
{
    if (const auto update = std::get_if<mutation::UpdateIssue>(&body))
        return &update->changes;
    return nullptr;
}

} // namespace

MutationScope scopeOf(const Mutation &mutation)
{
    const QString space = mutation.space.toString();
    const auto subject = [&](const IssueId &issue) {
        return issue.isNull() ? u"channel "_s + space : u"issue "_s + issue.toString();
    };
    const auto comment = [&](const auto &m) -> MutationScope {
        return { subject(m.issue), false, { u"comment "_s + m.comment.toString() } };
    };
    const auto attachment = [&](const auto &m) -> MutationScope {
        return { subject(m.issue), false, { u"attachment "_s + m.attachment.toString() } };
    };
    return std::visit(
        Overload{
            [&](const mutation::CreateIssue &m) -> MutationScope {
                return { subject(m.issue.id), true, {} };
            },
            [&](const mutation::UpdateIssue &m) -> MutationScope {
                return { subject(m.issue), false, partsOf(m.changes) };
            },
            [&](const mutation::DeleteIssue &m) -> MutationScope {
                return { subject(m.issue), true, {} };
            },
            [&](const mutation::RestoreIssue &m) -> MutationScope {
                return { subject(m.issue), true, {} };
            },
            [&](const mutation::MoveIssue &m) -> MutationScope {
                return { subject(m.issue), true, {} };
            },
            [&](const mutation::AddComment &m) {
                MutationScope scope = comment(m);
                addMentioned(scope.parts, m.text);
                return scope;
            },
            [&](const mutation::EditComment &m) {
                MutationScope scope = comment(m);
                addMentioned(scope.parts, m.to);
                return scope;
            },
            [&](const mutation::AddAttachment &m) { return attachment(m); },
            [&](const mutation::DeleteAttachment &m) { return attachment(m); },
            [&](const mutation::DeleteComment &m) { return comment(m); },
            [&](const mutation::ResolveConflict &m) -> MutationScope {
                return { u"conflict "_s + m.conflict.toString(), true, {} };
            },
            [&](const mutation::SetMember &m) -> MutationScope {
                return { u"members "_s + space, false, { m.user.toString() } };
            },
            [&](const mutation::RemoveMember &m) -> MutationScope {
                return { u"members "_s + space, false, { m.user.toString() } };
            },
            [&](const mutation::UpdateProject &) -> MutationScope {
                return { u"project "_s + space, true, {} };
            },
            [](const mutation::SaveFilter &m) -> MutationScope {
                return { u"filter "_s + m.filter.id.toString(), true, {} };
            },
            [](const mutation::RemoveFilter &m) -> MutationScope {
                return { u"filter "_s + m.filter.toString(), true, {} };
            },
            [](const mutation::CreateProject &m) -> MutationScope {
                return { u"project "_s + projectSpace(m.project.id).toString(), true, {} };
            },
            [](const mutation::SetPerson &m) -> MutationScope {
                return { u"person "_s + m.user.toString(), true, {} };
            },
            [](const mutation::RemovePerson &m) -> MutationScope {
                return { u"person "_s + m.user.toString(), true, {} };
            },
            [](const mutation::MarkNotifications &) -> MutationScope {
                return { u"inbox"_s, true, {} };
            },
            [](const mutation::SaveSetting &m) -> MutationScope {
                return { u"setting "_s + m.key, true, {} };
            },
            [](const mutation::SaveQueue &m) -> MutationScope {
                return { u"queue "_s + m.queue.id.toString(), true, {} };
            },
            [](const mutation::DeleteQueue &m) -> MutationScope {
                return { u"queue "_s + m.queue.toString(), true, {} };
            },
        },
        mutation.body);
}

bool overlap(const MutationScope &a, const MutationScope &b)
{
    if (a.subject != b.subject)
        return false;
    return a.whole || b.whole
        || std::any_of(a.parts.begin(), a.parts.end(),
            [&](const QString &part) { return b.parts.contains(part); });
}

bool isHeldBy(const Mutation &mutation, const Conflict &conflict)
{
    switch (conflict.kind) {
    case Conflict::Kind::Fields: {
        const FieldChanges *edit = editOf(mutation.body);
        if (!edit || touchedIssue(mutation.body) != conflict.issue.id)
            return false;
        QStringList mine;
        for (const auto &value : conflict.local)
            mine.append(partOf(value.first));
        const QStringList parts = partsOf(*edit);
        return std::any_of(
            parts.begin(), parts.end(), [&](const QString &part) { return mine.contains(part); });
    }
    case Conflict::Kind::Comment: {
        const auto edit = std::get_if<mutation::EditComment>(&mutation.body);
        return edit && conflict.comment && edit->comment == conflict.comment->id;
    }
    case Conflict::Kind::Deleted:
        return editOf(mutation.body) && touchedIssue(mutation.body) == conflict.issue.id;
    case Conflict::Kind::DeletedUnseen:
        return false;
    }
    return false;
}

void joinConflicts(Conflict &conflict, const Conflict &later)
{
    for (const auto &[field, mine] : later.local)
        conflict.local[field] = mine;
    conflict.base.insert(later.base.begin(), later.base.end());
    conflict.remote.insert(later.remote.begin(), later.remote.end());
}

MutationBody bodyOf(const Conflict &conflict)
{
    const IssueId &id = conflict.issue.id;
    if (conflict.comment)
        return mutation::EditComment{ id, conflict.comment->id, conflict.comment->base,
            conflict.comment->local };
    if (conflict.kind == Conflict::Kind::DeletedUnseen)
        return mutation::DeleteIssue{ id, conflict.issue.version };
    Issue from;
    applyValues(from, conflict.base);
    Issue to = from;
    applyValues(to, conflict.local);
    return mutation::UpdateIssue{ id, diffIssues(from, to) };
}

void foldInto(Conflict &conflict, const Mutation &mutation)
{
    if (const auto edit = std::get_if<mutation::EditComment>(&mutation.body)) {
        if (conflict.comment)
            conflict.comment->local = edit->to;
        return;
    }
    const FieldChanges *edit = editOf(mutation.body);
    if (!edit)
        return;
    for (const auto &[field, change] : *edit) {
        const FieldValue theirs = fieldValue(conflict.issue, field);
        const bool known = conflict.local.contains(field);
        if (const auto scalar = std::get_if<ValueChange>(&change)) {
            if (known && scalar->from == scalar->to)
                continue; // it only tells what was seen of the group
            if (!known)
                conflict.base[field] = scalar->from;
            conflict.local[field] = scalar->to;
        } else {
            Issue mine;
            fieldInfo(field).set(mine, known ? conflict.local[field] : theirs);
            applyChanges(mine, { { field, change } });
            if (!known)
                conflict.base[field] = theirs;
            conflict.local[field] = fieldValue(mine, field);
        }
        if (!known && conflict.base[field] != theirs)
            conflict.remote[field] = theirs;
    }
}

void keepOwnSide(Conflict &conflict)
{
    const Issue issue = std::exchange(conflict.issue, {});
    conflict.issue.id = issue.id;
    conflict.issue.project = issue.project;
    conflict.base.clear();
    conflict.remote.clear();
    if (conflict.comment)
        conflict.comment->base = conflict.comment->remote = QString{};
}

} // namespace lockstep

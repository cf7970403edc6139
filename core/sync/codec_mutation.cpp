// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/codec.h"

#include "core/model/check.h"
#include "core/sync/codec_read.h"

namespace lockstep {
namespace {

using namespace Qt::StringLiterals;
using namespace codec;

void writeChange(JsonWriter &out, const FieldInfo &info, const FieldChange &change)
{
    out.beginObject();
    if (const auto *value = std::get_if<ValueChange>(&change)) {
        writeFieldValue(out.key("from"_L1), info, value->from);
        writeFieldValue(out.key("to"_L1), info, value->to);
    } else if (const auto *set = std::get_if<SetChange>(&change)) {
        writeFieldValue(out.key("add"_L1), info, set->add);
        writeFieldValue(out.key("remove"_L1), info, set->remove);
    }
    out.endObject();
}

void writeChanges(JsonWriter &out, const FieldChanges &changes)
{
    out.key("changes"_L1).beginObject();
    for (const auto &[field, change] : changes) {
        const FieldInfo &info = fieldInfo(field);
        writeChange(out.key(info.key), info, change);
    }
    out.endObject();
}

void readChangeMember(ObjectReader &reader, QLatin1StringView key, const FieldInfo &info,
    FieldValue &out, Presence presence)
{
    const JsonView json = reader.find(key, presence);
    if (json.isUndefined())
        return;
    const auto failure = readValue(info, json, out);
    if (!failure.isNull())
        reader.fail(key, QString{ failure });
}

Result<FieldChange> readChange(const FieldInfo &info, const JsonView &json)
{
    ObjectReader reader{ json, Strictness::Strict };
    if (info.rule != MergeRule::Set) {
        ValueChange change;
        readChangeMember(reader, "from"_L1, info, change.from, Presence::Required);
        readChangeMember(reader, "to"_L1, info, change.to, Presence::Required);
        return reader.finish(FieldChange{ std::move(change) });
    }
    FieldValue add = QStringList{};
    FieldValue remove = QStringList{};
    readChangeMember(reader, "add"_L1, info, add, Presence::Optional);
    readChangeMember(reader, "remove"_L1, info, remove, Presence::Optional);
    return reader.finish(
        FieldChange{ SetChange{ std::get<QStringList>(add), std::get<QStringList>(remove) } });
}

Result<FieldChanges> readChanges(const JsonView &json)
{
    if (!json.isObject())
        return Error{ errc::Validation, u"not an object"_s, {} };
    FieldChanges changes;
    for (const auto &[key, member] : json.members()) {
        const FieldInfo *info = findField(key);
        if (!info)
            return unknownField(key);
        if (!isEditable(info->rule))
            return invalid(QString{ info->key }, u"cannot be changed"_s);
        auto change = readChange(*info, member);
        if (!change)
            return inside(QString{ info->key }, change.error());
        changes.insert_or_assign(changes.end(), info->field, *std::move(change));
    }
    return changes;
}

Result<Project> readChangedProject(const JsonView &json)
{
    // The members of writeProject, and no others.
    ObjectReader reader{ json, Strictness::Strict };
    for (const auto key : { "id"_L1, "key"_L1, "name"_L1, "statuses"_L1, "types"_L1, "labels"_L1,
             "categories"_L1, "places"_L1, "idsOnly"_L1, "version"_L1 })
        (void)reader.find(key, Presence::Optional);
    const auto known = reader.finish(true);
    if (!known)
        return known.error();
    return readProject(json);
}

constexpr struct MarkKind
{
    NotificationMark::Action action{};
    QLatin1StringView kind{};
} markKinds[]{
    { NotificationMark::Action::Read, "mark_read"_L1 },
    { NotificationMark::Action::Unread, "mark_unread"_L1 },
    { NotificationMark::Action::Archive, "archive_notifications"_L1 },
    { NotificationMark::Action::Restore, "restore_notifications"_L1 },
    { NotificationMark::Action::Snooze, "snooze_notifications"_L1 },
};

QLatin1StringView kindOf(NotificationMark::Action action)
{
    for (const MarkKind &row : markKinds) {
        if (row.action == action)
            return row.kind;
    }
    return {};
}

// One row a kind: a comment's kinds stand twice, for issues and for channels.
QLatin1StringView kindOf(const MutationBody &body)
{
    const auto comment = [](const IssueId &issue, QLatin1StringView kind,
                             QLatin1StringView message) { return issue.isNull() ? message : kind; };
    return std::visit(
        Overload{
            [](const mutation::CreateIssue &) { return "create_issue"_L1; },
            [](const mutation::UpdateIssue &) { return "update_issue"_L1; },
            [](const mutation::DeleteIssue &) { return "delete_issue"_L1; },
            [](const mutation::RestoreIssue &) { return "restore_issue"_L1; },
            [](const mutation::MoveIssue &) { return "move_issue"_L1; },
            [&](const mutation::AddComment &m) {
                return comment(m.issue, "add_comment"_L1, "send_message"_L1);
            },
            [&](const mutation::EditComment &m) {
                return comment(m.issue, "edit_comment"_L1, "edit_message"_L1);
            },
            [&](const mutation::DeleteComment &m) {
                return comment(m.issue, "delete_comment"_L1, "delete_message"_L1);
            },
            [](const mutation::ResolveConflict &) { return "resolve_conflict"_L1; },
            [](const mutation::SetMember &) { return "set_member"_L1; },
            [](const mutation::RemoveMember &) { return "remove_member"_L1; },
            [](const mutation::UpdateProject &) { return "update_project"_L1; },
            [](const mutation::SaveFilter &) { return "save_filter"_L1; },
            [](const mutation::RemoveFilter &) { return "remove_filter"_L1; },
            [](const mutation::CreateProject &) { return "create_project"_L1; },
            [](const mutation::SetPerson &) { return "set_person"_L1; },
            [](const mutation::RemovePerson &) { return "remove_person"_L1; },
            [](const mutation::MarkNotifications &m) { return kindOf(m.mark.action); },
            [](const mutation::SaveSetting &) { return "save_setting"_L1; },
            [](const mutation::SaveQueue &) { return "save_queue"_L1; },
            [](const mutation::DeleteQueue &) { return "delete_queue"_L1; },
        },
        body);
}

void writeBody(JsonWriter &out, const MutationBody &body)
{
    std::visit(Overload{
                   [&](const mutation::CreateIssue &m) {
                       writeId(out, "id"_L1, m.issue.id);
                       writeNewIssue(out.key("issue"_L1), m.issue);
                   },
                   [&](const mutation::UpdateIssue &m) {
                       writeId(out, "id"_L1, m.issue);
                       writeChanges(out, m.changes);
                   },
                   [&](const mutation::DeleteIssue &m) {
                       writeId(out, "id"_L1, m.issue);
                       out.member("version"_L1, m.version);
                   },
                   [&](const mutation::RestoreIssue &m) {
                       writeId(out, "id"_L1, m.issue);
                       writeChanges(out, m.changes);
                   },
                   [&](const mutation::MoveIssue &m) {
                       writeId(out, "id"_L1, m.issue);
                       writeId(out, "to"_L1, m.to);
                   },
                   [&](const mutation::AddComment &m) {
                       writeId(out, "id"_L1, m.comment);
                       if (!m.issue.isNull())
                           writeId(out, "issue"_L1, m.issue);
                       out.member("text"_L1, m.text);
                   },
                   [&](const mutation::EditComment &m) {
                       writeId(out, "id"_L1, m.comment);
                       if (!m.issue.isNull())
                           writeId(out, "issue"_L1, m.issue);
                       out.member("from"_L1, m.from);
                       out.member("to"_L1, m.to);
                   },
                   [&](const mutation::DeleteComment &m) {
                       writeId(out, "id"_L1, m.comment);
                       if (!m.issue.isNull())
                           writeId(out, "issue"_L1, m.issue);
                   },
                   [&](const mutation::ResolveConflict &m) { writeId(out, "id"_L1, m.conflict); },
                   [&](const mutation::SetMember &m) {
                       writeId(out, "id"_L1, m.user);
                       out.member("role"_L1, toKey(m.role));
                   },
                   [&](const mutation::RemoveMember &m) { writeId(out, "id"_L1, m.user); },
                   [&](const mutation::UpdateProject &m) {
                       writeId(out, "id"_L1, m.project.id);
                       writeProject(out.key("project"_L1), m.project);
                   },
                   [&](const mutation::SaveFilter &m) {
                       writeId(out, "id"_L1, m.filter.id);
                       writeSavedFilter(out.key("filter"_L1), m.filter);
                   },
                   [&](const mutation::RemoveFilter &m) { writeId(out, "id"_L1, m.filter); },
                   [&](const mutation::MarkNotifications &m) { writeMarkMembers(out, m.mark); },
                   [&](const mutation::SaveSetting &m) {
                       out.member("id"_L1, m.key);
                       writeOptional(out, "value"_L1, m.value);
                   },
                   [&](const mutation::SaveQueue &m) {
                       writeId(out, "id"_L1, m.queue.id);
                       writeQueue(out.key("queue"_L1), m.queue);
                   },
                   [&](const mutation::DeleteQueue &m) { writeId(out, "id"_L1, m.queue); },
                   [&](const mutation::CreateProject &m) {
                       writeId(out, "id"_L1, m.project.id);
                       writeProject(out.key("project"_L1), m.project);
                   },
                   [&](const mutation::SetPerson &m) {
                       writeId(out, "id"_L1, m.user);
                       if (m.name)
                           out.member("name"_L1, *m.name);
                       if (m.admin)
                           out.member("admin"_L1, *m.admin);
                   },
                   [&](const mutation::RemovePerson &m) { writeId(out, "id"_L1, m.user); },
               },
        body);
}

// An id and a project that stand outside of `issue` too need not be repeated in it.
void readCreateIssue(ObjectReader &reader, const SpaceId &space, mutation::CreateIssue &out)
{
    IssueId id;
    reader.id("id"_L1, id);
    reader.value("issue"_L1, out.issue, &readNewIssue);
    if (!out.issue.id.isNull() && out.issue.id != id)
        reader.fail("issue.id"_L1, u"another one than `id`");
    out.issue.id = id;
    if (out.issue.project.isNull() && space.toString().startsWith("project:"_L1))
        out.issue.project = ProjectId{ space.toString().mid(8) };
}

std::optional<MutationBody> readIssueBody(
    ObjectReader &reader, QStringView kind, const SpaceId &space)
{
    if (kind == "create_issue"_L1) {
        mutation::CreateIssue m;
        readCreateIssue(reader, space, m);
        return m;
    }
    if (kind == "update_issue"_L1) {
        mutation::UpdateIssue m;
        reader.id("id"_L1, m.issue);
        reader.value("changes"_L1, m.changes, &readChanges);
        return m;
    }
    if (kind == "delete_issue"_L1) {
        mutation::DeleteIssue m;
        reader.id("id"_L1, m.issue);
        reader.integer("version"_L1, m.version);
        return m;
    }
    if (kind == "restore_issue"_L1) {
        mutation::RestoreIssue m;
        reader.id("id"_L1, m.issue);
        reader.value("changes"_L1, m.changes, &readChanges, Presence::Optional);
        return m;
    }
    if (kind == "move_issue"_L1) {
        mutation::MoveIssue m;
        reader.id("id"_L1, m.issue);
        reader.id("to"_L1, m.to);
        return m;
    }
    return {};
}

std::optional<MutationBody> readCommentBody(ObjectReader &reader, QStringView kind)
{
    const bool comment = kind.endsWith("_comment"_L1);
    const auto readIssue = [&](IssueId &issue) {
        if (comment)
            reader.id("issue"_L1, issue);
    };
    if (kind == "add_comment"_L1 || kind == "send_message"_L1) {
        mutation::AddComment m;
        reader.id("id"_L1, m.comment);
        readIssue(m.issue);
        reader.text("text"_L1, m.text);
        return m;
    }
    if (kind == "edit_comment"_L1 || kind == "edit_message"_L1) {
        mutation::EditComment m;
        reader.id("id"_L1, m.comment);
        readIssue(m.issue);
        reader.text("from"_L1, m.from);
        reader.text("to"_L1, m.to);
        return m;
    }
    if (kind == "delete_comment"_L1 || kind == "delete_message"_L1) {
        mutation::DeleteComment m;
        reader.id("id"_L1, m.comment);
        readIssue(m.issue);
        return m;
    }
    return {};
}

// The id may stand beside it alone.
Result<SavedFilter> readKeptFilter(const JsonView &json)
{
    ObjectReader reader{ json, Strictness::Strict };
    SavedFilter filter;
    reader.id("id"_L1, filter.id, Presence::Optional);
    reader.text("name"_L1, filter.name);
    reader.text("query"_L1, filter.query);
    reader.flag("pinned"_L1, filter.pinned, Presence::Optional);
    return reader.finish(std::move(filter));
}

std::optional<MutationBody> readPeopleBody(ObjectReader &reader, QStringView kind)
{
    if (kind == "create_project"_L1) {
        mutation::CreateProject m;
        ProjectId id;
        reader.id("id"_L1, id);
        reader.value("project"_L1, m.project, &readChangedProject);
        if (m.project.id != id)
            reader.fail("project.id"_L1, u"another one than `id`");
        return m;
    }
    if (kind == "set_person"_L1) {
        mutation::SetPerson m;
        reader.id("id"_L1, m.user);
        if (!reader.find("name"_L1, Presence::Optional).isUndefined())
            reader.text("name"_L1, m.name.emplace());
        if (!reader.find("admin"_L1, Presence::Optional).isUndefined())
            reader.flag("admin"_L1, m.admin.emplace());
        return m;
    }
    if (kind == "remove_person"_L1) {
        mutation::RemovePerson m;
        reader.id("id"_L1, m.user);
        return m;
    }
    return {};
}

std::optional<MutationBody> readOtherBody(ObjectReader &reader, QStringView kind)
{
    if (kind == "resolve_conflict"_L1) {
        mutation::ResolveConflict m;
        reader.id("id"_L1, m.conflict);
        return m;
    }
    if (kind == "set_member"_L1) {
        mutation::SetMember m;
        reader.id("id"_L1, m.user);
        reader.choice("role"_L1, m.role, &roleFromKey);
        return m;
    }
    if (kind == "remove_member"_L1) {
        mutation::RemoveMember m;
        reader.id("id"_L1, m.user);
        return m;
    }
    if (kind == "update_project"_L1) {
        mutation::UpdateProject m;
        ProjectId id;
        reader.id("id"_L1, id);
        reader.value("project"_L1, m.project, &readChangedProject);
        if (m.project.id != id)
            reader.fail("project.id"_L1, u"another one than `id`");
        return m;
    }
    if (kind == "save_filter"_L1) {
        mutation::SaveFilter m;
        FilterId id;
        reader.id("id"_L1, id);
        reader.value("filter"_L1, m.filter, &readKeptFilter);
        if (!m.filter.id.isNull() && m.filter.id != id)
            reader.fail("filter.id"_L1, u"another one than `id`");
        m.filter.id = id;
        return m;
    }
    if (kind == "remove_filter"_L1) {
        mutation::RemoveFilter m;
        reader.id("id"_L1, m.filter);
        return m;
    }
    return {};
}

std::optional<MutationBody> readInboxBody(ObjectReader &reader, QStringView kind)
{
    for (const MarkKind &row : markKinds) {
        if (row.kind != kind)
            continue;
        mutation::MarkNotifications m;
        m.mark.action = row.action;
        readMarkMembers(reader, m.mark);
        return m;
    }
    if (kind == "save_setting"_L1) {
        mutation::SaveSetting m;
        reader.text("id"_L1, m.key);
        reader.text("value"_L1, m.value, Presence::Optional);
        return m;
    }
    if (kind == "save_queue"_L1) {
        mutation::SaveQueue m;
        QueueId id;
        reader.id("id"_L1, id);
        reader.value("queue"_L1, m.queue, [](const JsonView &json) {
            return codec::readQueue(ObjectReader{ json, Strictness::Strict }, Presence::Optional);
        });
        if (!m.queue.id.isNull() && m.queue.id != id)
            reader.fail("queue.id"_L1, u"another one than `id`");
        m.queue.id = id;
        return m;
    }
    if (kind == "delete_queue"_L1) {
        mutation::DeleteQueue m;
        reader.id("id"_L1, m.queue);
        return m;
    }
    return {};
}

} // namespace

void writeMutation(JsonWriter &out, const Mutation &mutation)
{
    out.beginObject();
    out.member("op"_L1, mutation.op.toString());
    out.member("kind"_L1, kindOf(mutation.body));
    writeId(out, "space"_L1, mutation.space);
    writeBody(out, mutation.body);
    if (!mutation.group.isEmpty())
        out.member("group"_L1, mutation.group);
    out.endObject();
}

Result<Mutation> readMutation(const JsonView &json)
{
    ObjectReader reader{ json, Strictness::Strict };
    Mutation mutation;
    QString kind;
    reader.op("op"_L1, mutation.op);
    reader.text("kind"_L1, kind);
    reader.id("space"_L1, mutation.space);
    auto body = readIssueBody(reader, kind, mutation.space);
    if (!body)
        body = readCommentBody(reader, kind);
    if (!body)
        body = readOtherBody(reader, kind);
    if (!body)
        body = readInboxBody(reader, kind);
    if (!body)
        body = readPeopleBody(reader, kind);
    if (body) {
        mutation.body = *std::move(body);
    } else {
        Error error = invalid(u"kind", u"unknown: "_s + kind.left(80));
        error.code = errc::UnknownKind;
        reader.fail(error);
    }
    reader.text("group"_L1, mutation.group, Presence::Optional);
    return reader.finish(std::move(mutation));
}

} // namespace lockstep

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/codec.h"

#include "core/model/check.h"
#include "core/sync/codec_read.h"

#include <array>

namespace lockstep {
namespace {

using namespace Qt::StringLiterals;
using namespace codec;

// The `issue` of an update: enough for a client that keeps no issues.
void writeChangedIssue(JsonWriter &out, const event::IssueUpdated &e)
{
    out.beginObject();
    writeId(out, "id"_L1, e.issue);
    writeOptional(out, "name"_L1, e.name);
    out.member("version"_L1, e.version);
    if (!e.subject.isEmpty() && !e.changes.contains(Field::Subject))
        out.member("subject"_L1, e.subject);
    writeMembers(out, e.changes);
    out.endObject();
}

void writeChangeValues(JsonWriter &out, const event::IssueUpdated &e)
{
    out.beginObject();
    writeMembers(out, e.changes);
    for (const auto &[key, json] : e.extra)
        out.key(QStringView{ key }).raw(json);
    out.endObject();
}

void writeGrant(JsonWriter &out, const event::SpaceGranted &e)
{
    out.beginObject();
    writeId(out, "id"_L1, e.space);
    out.member("name"_L1, e.name);
    out.member("role"_L1, toKey(e.role));
    out.endObject();
}

void writeBody(JsonWriter &out, const ChangeEvent &change)
{
    std::visit(
        Overload{
            [&](const event::IssueCreated &e) { writeIssue(out.key("issue"_L1), e.issue); },
            [&](const event::IssueUpdated &e) {
                writeChangedIssue(out.key("issue"_L1), e);
                writeChangeValues(out.key("changes"_L1), e);
                writeFieldValues(out.key("previous"_L1), e.previous);
                out.member("conflict"_L1, e.conflict);
                out.member("merged"_L1, e.merged);
            },
            [&](const event::IssueDeleted &e) {
                writeIssue(out.key("issue"_L1), e.issue);
                writeOptional(out, "restoreUntil"_L1, e.restoreUntil);
            },
            [&](const event::IssueRestored &e) { writeIssue(out.key("issue"_L1), e.issue); },
            [&](const event::IssueMoved &e) {
                writeIssue(out.key("issue"_L1), e.issue);
                writeId(out, "from"_L1, e.from);
                writeId(out, "to"_L1, e.to);
                out.key("comments"_L1).beginArray();
                for (const Comment &comment : e.comments)
                    writeComment(out, comment);
                out.endArray();
                if (!e.attachments.isEmpty()) {
                    out.key("attachments"_L1).beginArray();
                    for (const Attachment &attachment : e.attachments)
                        writeAttachment(out, attachment);
                    out.endArray();
                }
                writeFieldValues(out.key("previous"_L1), e.previous);
            },
            [&](const event::CommentAdded &e) { writeComment(out.key("comment"_L1), e.comment); },
            [&](const event::CommentEdited &e) {
                writeComment(out.key("comment"_L1), e.comment);
                out.member("previous"_L1, e.previous);
                out.member("merged"_L1, e.merged);
            },
            [&](const event::CommentDeleted &e) { writeComment(out.key("comment"_L1), e.comment); },
            [&](const event::MemberAdded &e) { writeMember(out.key("member"_L1), e.member); },
            [&](const event::MemberRemoved &e) { writeMember(out.key("member"_L1), e.member); },
            [&](const event::MemberRoleChanged &e) { writeMember(out.key("member"_L1), e.member); },
            [&](const event::ProjectCreated &e) { writeProject(out.key("project"_L1), e.project); },
            [&](const event::ProjectUpdated &e) { writeProject(out.key("project"_L1), e.project); },
            [&](const event::UserUpdated &e) { writeUser(out.key("person"_L1), e.user); },
            [&](const event::SpaceGranted &e) { writeGrant(out.key("granted"_L1), e); },
            [&](const event::SpaceRevoked &e) { writeId(out, "revoked"_L1, e.space); },
            [&](const event::ConflictRaised &e) {
                writeOptional(out, "author"_L1, change.user);
                writeConflictMembers(out, e.conflict);
            },
            [&](const event::ConflictResolved &e) { writeId(out, "conflict"_L1, e.conflict); },
            [&](const event::FilterSaved &e) { writeSavedFilter(out.key("filter"_L1), e.filter); },
            [&](const event::FilterRemoved &e) { writeId(out, "filter"_L1, e.filter); },
            [&](const event::NotificationAdded &e) {
                writeNotification(out.key("notification"_L1), e.notification);
            },
            [&](const event::NotificationsMarked &e) {
                out.key("mark"_L1).beginObject().member("action"_L1, toKey(e.mark.action));
                writeMarkMembers(out, e.mark);
                out.endObject();
            },
            [&](const event::SettingsUpdated &e) {
                out.key("settings"_L1).beginObject();
                for (const auto &[key, value] : e.settings) {
                    out.key(QStringView{ key });
                    value.isEmpty() ? out.null() : out.value(value);
                }
                out.endObject();
            },
            [&](const event::QueueUpdated &e) { writeQueue(out.key("queue"_L1), e.queue); },
            [&](const event::QueueDeleted &e) { writeId(out, "queue"_L1, e.queue); },
            [&](const event::AttachmentAdded &e) {
                writeAttachment(out.key("attachment"_L1), e.attachment);
            },
            [&](const event::AttachmentDeleted &e) {
                writeAttachment(out.key("attachment"_L1), e.attachment);
            },
            [](const event::Unknown &) {},
        },
        change.body);
}

struct ChangedIssue
{
    IssueId id{};
    QString name{};
    QString subject{};
    qint64 version = 0;
};

Result<ChangedIssue> readChangedIssue(const JsonView &json)
{
    ObjectReader reader{ json };
    ChangedIssue issue;
    reader.id("id"_L1, issue.id);
    reader.text("name"_L1, issue.name, Presence::Optional);
    reader.integer("version"_L1, issue.version);
    reader.text("subject"_L1, issue.subject, Presence::Optional);
    return reader.finish(std::move(issue));
}

void readValuesMember(ObjectReader &reader, QLatin1StringView key, FieldValues &out,
    std::map<QString, QByteArray> *extra = nullptr)
{
    const JsonView json = reader.find(key);
    if (json.isUndefined())
        return;
    if (auto error = readValues(json, out, extra))
        reader.fail(inside(QString{ key }, *std::move(error)));
}

EventBody readIssueUpdated(ObjectReader &reader, ChangeEvent &)
{
    event::IssueUpdated e;
    ChangedIssue issue;
    reader.value("issue"_L1, issue, &readChangedIssue);
    e.issue = std::move(issue.id);
    e.name = std::move(issue.name);
    e.subject = std::move(issue.subject);
    e.version = issue.version;
    readValuesMember(reader, "changes"_L1, e.changes, &e.extra);
    readValuesMember(reader, "previous"_L1, e.previous);
    reader.flag("conflict"_L1, e.conflict, Presence::Optional);
    reader.flag("merged"_L1, e.merged, Presence::Optional);
    return e;
}

// The events that hold one issue.
template <typename Event> EventBody readWithIssue(ObjectReader &reader, ChangeEvent &)
{
    Event e;
    reader.value("issue"_L1, e.issue, &readIssue);
    return e;
}

EventBody readIssueDeleted(ObjectReader &reader, ChangeEvent &)
{
    event::IssueDeleted e;
    reader.value("issue"_L1, e.issue, &readIssue);
    reader.text("restoreUntil"_L1, e.restoreUntil, Presence::Optional);
    return e;
}

EventBody readIssueMoved(ObjectReader &reader, ChangeEvent &)
{
    event::IssueMoved e;
    reader.value("issue"_L1, e.issue, &readIssue);
    reader.id("from"_L1, e.from);
    reader.id("to"_L1, e.to);
    reader.list("comments"_L1, e.comments, &readComment, Presence::Optional);
    reader.list("attachments"_L1, e.attachments, &readAttachment, Presence::Optional);
    readValuesMember(reader, "previous"_L1, e.previous);
    return e;
}

template <typename Event> EventBody readWithComment(ObjectReader &reader, ChangeEvent &)
{
    Event e;
    reader.value("comment"_L1, e.comment, &readComment);
    return e;
}

template <typename Event> EventBody readWithAttachment(ObjectReader &reader, ChangeEvent &)
{
    Event e;
    reader.value("attachment"_L1, e.attachment, &readAttachment);
    return e;
}

EventBody readCommentEdited(ObjectReader &reader, ChangeEvent &)
{
    event::CommentEdited e;
    reader.value("comment"_L1, e.comment, &readComment);
    reader.text("previous"_L1, e.previous);
    reader.flag("merged"_L1, e.merged, Presence::Optional);
    return e;
}

template <typename Event> EventBody readWithMember(ObjectReader &reader, ChangeEvent &)
{
    Event e;
    reader.value("member"_L1, e.member, &readMember);
    return e;
}

template <typename Event> EventBody readWithProject(ObjectReader &reader, ChangeEvent &)
{
    Event e;
    reader.value("project"_L1, e.project, &readProject);
    return e;
}

EventBody readUserUpdated(ObjectReader &reader, ChangeEvent &)
{
    event::UserUpdated e;
    reader.value("person"_L1, e.user, &readUser);
    return e;
}

EventBody readSpaceGranted(ObjectReader &reader, ChangeEvent &)
{
    event::SpaceGranted e;
    const auto readGrant = [](const JsonView &json) {
        ObjectReader grant{ json };
        event::SpaceGranted granted;
        grant.id("id"_L1, granted.space);
        grant.text("name"_L1, granted.name, Presence::Optional);
        grant.choice("role"_L1, granted.role, &roleFromKey);
        return grant.finish(std::move(granted));
    };
    reader.value("granted"_L1, e, readGrant);
    return e;
}

EventBody readSpaceRevoked(ObjectReader &reader, ChangeEvent &)
{
    event::SpaceRevoked e;
    reader.id("revoked"_L1, e.space);
    return e;
}

EventBody readConflictRaised(ObjectReader &reader, ChangeEvent &change)
{
    event::ConflictRaised e;
    e.conflict.user = change.user;
    e.conflict.timestamp = change.timestamp;
    change.user = {};
    reader.id("author"_L1, change.user, Presence::Optional);
    readConflictMembers(reader, e.conflict);
    return e;
}

EventBody readConflictResolved(ObjectReader &reader, ChangeEvent &)
{
    event::ConflictResolved e;
    reader.id("conflict"_L1, e.conflict);
    return e;
}

EventBody readFilterSaved(ObjectReader &reader, ChangeEvent &)
{
    event::FilterSaved e;
    reader.value("filter"_L1, e.filter, &readSavedFilter);
    return e;
}

EventBody readFilterRemoved(ObjectReader &reader, ChangeEvent &)
{
    event::FilterRemoved e;
    reader.id("filter"_L1, e.filter);
    return e;
}

EventBody readNotificationAdded(ObjectReader &reader, ChangeEvent &)
{
    event::NotificationAdded e;
    reader.value("notification"_L1, e.notification, &readNotification);
    return e;
}

EventBody readNotificationsMarked(ObjectReader &reader, ChangeEvent &)
{
    event::NotificationsMarked e;
    const auto readMark = [](const JsonView &json) {
        ObjectReader mark{ json };
        NotificationMark read;
        mark.choice("action"_L1, read.action, &markActionFromKey);
        readMarkMembers(mark, read);
        return mark.finish(std::move(read));
    };
    reader.value("mark"_L1, e.mark, readMark);
    return e;
}

EventBody readSettingsUpdated(ObjectReader &reader, ChangeEvent &)
{
    event::SettingsUpdated e;
    const JsonView settings = reader.find("settings"_L1);
    for (const auto &[key, value] : settings.members())
        e.settings.emplace(toQString(key), value.stringOrEmpty());
    return e;
}

EventBody readQueueUpdated(ObjectReader &reader, ChangeEvent &)
{
    event::QueueUpdated e;
    reader.value(
        "queue"_L1, e.queue, [](const JsonView &json) { return lockstep::readQueue(json); });
    return e;
}

EventBody readQueueDeleted(ObjectReader &reader, ChangeEvent &)
{
    event::QueueDeleted e;
    reader.id("queue"_L1, e.queue);
    return e;
}

struct EventReader
{
    QLatin1StringView name{};
    EventBody (*read)(ObjectReader &reader, ChangeEvent &envelope) = nullptr;
};

constexpr std::array eventReaders{
    EventReader{ "issue_updated"_L1, &readIssueUpdated },
    EventReader{ "issue_created"_L1, &readWithIssue<event::IssueCreated> },
    EventReader{ "issue_deleted"_L1, &readIssueDeleted },
    EventReader{ "issue_restored"_L1, &readWithIssue<event::IssueRestored> },
    EventReader{ "issue_moved"_L1, &readIssueMoved },
    EventReader{ "comment_added"_L1, &readWithComment<event::CommentAdded> },
    EventReader{ "comment_edited"_L1, &readCommentEdited },
    EventReader{ "comment_deleted"_L1, &readWithComment<event::CommentDeleted> },
    EventReader{ "message_added"_L1, &readWithComment<event::CommentAdded> },
    EventReader{ "message_edited"_L1, &readCommentEdited },
    EventReader{ "message_deleted"_L1, &readWithComment<event::CommentDeleted> },
    EventReader{ "attachment_added"_L1, &readWithAttachment<event::AttachmentAdded> },
    EventReader{ "attachment_deleted"_L1, &readWithAttachment<event::AttachmentDeleted> },
    EventReader{ "member_added"_L1, &readWithMember<event::MemberAdded> },
    EventReader{ "member_removed"_L1, &readWithMember<event::MemberRemoved> },
    EventReader{ "member_role_changed"_L1, &readWithMember<event::MemberRoleChanged> },
    EventReader{ "project_created"_L1, &readWithProject<event::ProjectCreated> },
    EventReader{ "project_updated"_L1, &readWithProject<event::ProjectUpdated> },
    EventReader{ "user_updated"_L1, &readUserUpdated },
    EventReader{ "space_granted"_L1, &readSpaceGranted },
    EventReader{ "space_revoked"_L1, &readSpaceRevoked },
    EventReader{ "issue_conflict"_L1, &readConflictRaised },
    EventReader{ "conflict_resolved"_L1, &readConflictResolved },
    EventReader{ "filter_saved"_L1, &readFilterSaved },
    EventReader{ "filter_removed"_L1, &readFilterRemoved },
    EventReader{ "notification_added"_L1, &readNotificationAdded },
    EventReader{ "read_marked"_L1, &readNotificationsMarked },
    EventReader{ "settings_updated"_L1, &readSettingsUpdated },
    EventReader{ "queue_updated"_L1, &readQueueUpdated },
    EventReader{ "queue_deleted"_L1, &readQueueDeleted },
};

const EventReader *findReader(QStringView name)
{
    for (const EventReader &reader : eventReaders) {
        if (name == reader.name)
            return &reader;
    }
    return nullptr;
}

QString commentEvent(const Comment &comment, QLatin1StringView what)
{
    return (comment.issue.isNull() ? "message_"_L1 : "comment_"_L1) + what;
}

} // namespace

QString eventName(const ChangeEvent &event)
{
    return std::visit(
        Overload{
            [](const event::IssueCreated &) { return u"issue_created"_s; },
            [](const event::IssueUpdated &) { return u"issue_updated"_s; },
            [](const event::IssueDeleted &) { return u"issue_deleted"_s; },
            [](const event::IssueRestored &) { return u"issue_restored"_s; },
            [](const event::IssueMoved &) { return u"issue_moved"_s; },
            [](const event::CommentAdded &e) { return commentEvent(e.comment, "added"_L1); },
            [](const event::CommentEdited &e) { return commentEvent(e.comment, "edited"_L1); },
            [](const event::CommentDeleted &e) { return commentEvent(e.comment, "deleted"_L1); },
            [](const event::MemberAdded &) { return u"member_added"_s; },
            [](const event::MemberRemoved &) { return u"member_removed"_s; },
            [](const event::MemberRoleChanged &) { return u"member_role_changed"_s; },
            [](const event::ProjectCreated &) { return u"project_created"_s; },
            [](const event::ProjectUpdated &) { return u"project_updated"_s; },
            [](const event::UserUpdated &) { return u"user_updated"_s; },
            [](const event::SpaceGranted &) { return u"space_granted"_s; },
            [](const event::SpaceRevoked &) { return u"space_revoked"_s; },
            [](const event::ConflictRaised &) { return u"issue_conflict"_s; },
            [](const event::ConflictResolved &) { return u"conflict_resolved"_s; },
            [](const event::FilterSaved &) { return u"filter_saved"_s; },
            [](const event::FilterRemoved &) { return u"filter_removed"_s; },
            [](const event::NotificationAdded &) { return u"notification_added"_s; },
            [](const event::NotificationsMarked &) { return u"read_marked"_s; },
            [](const event::SettingsUpdated &) { return u"settings_updated"_s; },
            [](const event::QueueUpdated &) { return u"queue_updated"_s; },
            [](const event::QueueDeleted &) { return u"queue_deleted"_s; },
            [](const event::AttachmentAdded &) { return u"attachment_added"_s; },
            [](const event::AttachmentDeleted &) { return u"attachment_deleted"_s; },
            [](const event::Unknown &e) { return e.name; },
        },
        event.body);
}

void writeEnvelope(JsonWriter &out, const ChangeEvent &event)
{
    if (const auto *unknown = std::get_if<event::Unknown>(&event.body)) {
        out.raw(unknown->json);
        return;
    }
    const auto *raised = std::get_if<event::ConflictRaised>(&event.body);
    out.beginObject();
    writeId(out, "space"_L1, event.space);
    out.member("seq"_L1, event.seq);
    out.key("op"_L1);
    if (event.op.isNull())
        out.null();
    else
        out.value(event.op.toString());
    writeOptional(out, "user"_L1, raised ? raised->conflict.user : event.user);
    writeOptional(out, "timestamp"_L1, event.timestamp);
    writeBody(out, event);
    if (event.hash)
        writeHash(out, "hash"_L1, *event.hash);
    out.endObject();
}

Result<ChangeEvent> readEvent(QStringView name, const JsonView &envelope)
{
    ObjectReader reader{ envelope };
    ChangeEvent event;
    reader.id("space"_L1, event.space);
    reader.integer("seq"_L1, event.seq);
    reader.op("op"_L1, event.op, Presence::Optional);
    reader.id("user"_L1, event.user, Presence::Optional);
    reader.text("timestamp"_L1, event.timestamp, Presence::Optional);
    if (const EventReader *known = findReader(name))
        event.body = known->read(reader, event);
    else
        event.body = event::Unknown{ name.toString(), envelope.toJson() };
    readHash(reader, "hash"_L1, event.hash);
    return reader.finish(std::move(event));
}

void writeEvent(JsonWriter &out, const ChangeEvent &event)
{
    out.beginArray().value(eventName(event));
    writeEnvelope(out, event);
    out.endArray();
}

Result<ChangeEvent> readEvent(const JsonView &pair)
{
    if (pair.size() != 2 || !pair.at(0).isString())
        return Error{ errc::Validation, u"not [name, envelope]"_s, {} };
    return readEvent(pair.at(0).stringOrEmpty(), pair.at(1));
}

} // namespace lockstep

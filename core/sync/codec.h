// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/json.h"
#include "core/base/jsonwriter.h"
#include "core/sync/remote.h"
#include "core/sync/snapshot.h"

namespace lockstep {

// The JSON of docs/protocol.md, both ways, for client, server, log and outbox. The keys of an
// issue come from issuefields; every other key is written once, in codec*.cpp.
// Reading is strict about types (VALIDATION, whose `field` is the path of the member, such as
// changes.status.from) and lenient about members it does not know: those of an issue are kept,
// others are ignored. readMutation is strict about unknown members, fields and kinds
// (UNKNOWN_FIELD, UNKNOWN_KIND), since the server must not drop an edit. Limits and ids are not
// checked here but by checkMutation, so that an outbox can always be read.
//
// What the protocol leaves open:
// - Null, or a missing member, stands for an empty optional text, id or time.
// - A divergence hash is text of 16 hexadecimal digits: a JSON number is not exact at 64 bit.
// - `id` of a mutation is the issue, comment, conflict, user or project that it is about; of
//   comments `issue` is beside it. create_issue holds `issue` with what differs from a new issue
//   (`project` may be left out: it is that of the space), move_issue `to`, edit_comment `from` and
//   `to`, set_member `role`, update_project `project`, save_filter `filter`, which need not repeat
//   the id.
// - A result is {op, result: applied|merged|conflict|rejected|retry, ...}; a stored one that is
//   sent again has `duplicate: true` beside it. The members of a conflict stand in it directly.
// - In issue_conflict `user` is who changed it in between, and `author` whose conflict it is
//   (ChangeEvent::user); `timestamp` is that of the event. Its `issue` is null for a message.
// - user_updated holds `person`, space_granted `granted: {id, name, role}`, space_revoked
//   `revoked`, since `user` and `space` of the envelope are taken.
// - The number of a notification is left out where it is that of the event.
// - tokenExpiresIn is in milliseconds.

void writeFieldValue(JsonWriter &out, const FieldInfo &info, const FieldValue &value);
[[nodiscard]] Result<FieldValue> readFieldValue(const FieldInfo &info, const JsonView &json);
void writeFieldValues(JsonWriter &out, const FieldValues &values); // an object
[[nodiscard]] Result<FieldValues> readFieldValues(const JsonView &json);

void writeIssue(JsonWriter &out, const Issue &issue); // all fields
[[nodiscard]] Result<Issue> readIssue(const JsonView &json); // a full issue: id and project needed
void writeComment(JsonWriter &out, const Comment &comment);
[[nodiscard]] Result<Comment> readComment(const JsonView &json);
void writeAttachment(JsonWriter &out, const Attachment &attachment);
[[nodiscard]] Result<Attachment> readAttachment(const JsonView &json);
void writeProject(JsonWriter &out, const Project &project);
[[nodiscard]] Result<Project> readProject(const JsonView &json);
void writeUser(JsonWriter &out, const User &user);
[[nodiscard]] Result<User> readUser(const JsonView &json);
void writeMember(JsonWriter &out, const Member &member);
[[nodiscard]] Result<Member> readMember(const JsonView &json);
void writeSavedFilter(JsonWriter &out, const SavedFilter &filter);
[[nodiscard]] Result<SavedFilter> readSavedFilter(const JsonView &json);
void writeNotification(JsonWriter &out, const Notification &notification);
[[nodiscard]] Result<Notification> readNotification(const JsonView &json);
void writeQueue(JsonWriter &out, const Queue &queue);
[[nodiscard]] Result<Queue> readQueue(const JsonView &json);
void writeQueueMetrics(JsonWriter &out, const QueueMetrics &metrics);
[[nodiscard]] Result<QueueMetrics> readQueueMetrics(const JsonView &json);
void writeUserSetting(JsonWriter &out, const UserSetting &setting);
[[nodiscard]] Result<UserSetting> readUserSetting(const JsonView &json);
void writeConflict(JsonWriter &out, const Conflict &conflict);
[[nodiscard]] Result<Conflict> readConflict(const JsonView &json);

void writeMutation(JsonWriter &out, const Mutation &mutation);
[[nodiscard]] Result<Mutation> readMutation(const JsonView &json);
void writeResult(JsonWriter &out, const MutationResult &result);
[[nodiscard]] Result<MutationResult> readResult(const JsonView &json);

// The envelope of a durable event: ["<eventName>", <envelope>] on the wire.
[[nodiscard]] QString eventName(const ChangeEvent &event);
void writeEnvelope(JsonWriter &out, const ChangeEvent &event);
[[nodiscard]] Result<ChangeEvent> readEvent(QStringView name, const JsonView &envelope);
// The pair itself, as in a page of missed events.
void writeEvent(JsonWriter &out, const ChangeEvent &event);
[[nodiscard]] Result<ChangeEvent> readEvent(const JsonView &pair);

[[nodiscard]] QLatin1StringView toKey(PresenceState state);
[[nodiscard]] std::optional<PresenceState> presenceStateFromKey(QStringView key);
void writeHello(JsonWriter &out, const Hello &hello);
[[nodiscard]] Result<Hello> readHello(const JsonView &json);
void writeCursor(JsonWriter &out, const Cursor &cursor); // of `subscribe`
[[nodiscard]] Result<Cursor> readCursor(const JsonView &json);
void writeSubscribeReply(JsonWriter &out, const SubscribeReply &reply);
[[nodiscard]] Result<SubscribeReply> readSubscribeReply(const JsonView &json);
// The argument of `changes`; Page::page is not on the wire.
void writePage(JsonWriter &out, const remote::Page &page);
[[nodiscard]] Result<remote::Page> readPage(const JsonView &json);

// One line of a snapshot, without the line's end. Reading: nothing for one that is not known.
void writeSnapshotRow(JsonWriter &out, const SnapshotRow &row);
[[nodiscard]] Result<std::optional<SnapshotRow>> readSnapshotRow(const JsonView &json);

[[nodiscard]] QString eventName(const EphemeralEvent &event);
void writeEphemeral(JsonWriter &out, const EphemeralEvent &event); // the one argument
[[nodiscard]] Result<EphemeralEvent> readEphemeral(QStringView name, const JsonView &json);

} // namespace lockstep

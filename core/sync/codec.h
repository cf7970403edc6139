// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/json.h"
#include "core/base/jsonwriter.h"
#include "core/sync/remote.h"

namespace lockstep {

// The JSON of docs/protocol.md, both ways, for client, server, log and outbox. The keys of an
// issue come from issuefields; every other key is written once, in codec*.cpp.
// Reading is strict about types (PARSE or VALIDATION with the field) and lenient about members it
// does not know: those of an issue are kept, others are ignored. readMutation is strict about
// unknown fields and kinds (UNKNOWN_FIELD, UNKNOWN_KIND), since the server must not drop an edit.

void writeFieldValue(JsonWriter &out, const FieldInfo &info, const FieldValue &value);
[[nodiscard]] Result<FieldValue> readFieldValue(const FieldInfo &info, const JsonView &json);
void writeFieldValues(JsonWriter &out, const FieldValues &values); // an object
[[nodiscard]] Result<FieldValues> readFieldValues(const JsonView &json);

void writeIssue(JsonWriter &out, const Issue &issue); // all fields
[[nodiscard]] Result<Issue> readIssue(const JsonView &json); // a full issue: id and project needed
void writeComment(JsonWriter &out, const Comment &comment);
[[nodiscard]] Result<Comment> readComment(const JsonView &json);
void writeProject(JsonWriter &out, const Project &project);
[[nodiscard]] Result<Project> readProject(const JsonView &json);
void writeUser(JsonWriter &out, const User &user);
[[nodiscard]] Result<User> readUser(const JsonView &json);
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

[[nodiscard]] QLatin1StringView toKey(PresenceState state);
[[nodiscard]] std::optional<PresenceState> presenceStateFromKey(QStringView key);
void writeHello(JsonWriter &out, const Hello &hello);
[[nodiscard]] Result<Hello> readHello(const JsonView &json);
void writeSubscribeReply(JsonWriter &out, const SubscribeReply &reply);
[[nodiscard]] Result<SubscribeReply> readSubscribeReply(const JsonView &json);
[[nodiscard]] QString eventName(const EphemeralEvent &event);
void writeEphemeral(JsonWriter &out, const EphemeralEvent &event); // the one argument
[[nodiscard]] Result<EphemeralEvent> readEphemeral(QStringView name, const JsonView &json);

} // namespace lockstep

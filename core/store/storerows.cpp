// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/storerows.h"

#include "core/sync/codec.h"
#include "core/sync/codec_read.h"

#include <xxhash.h>

#include <algorithm>

namespace lockstep {

using namespace Qt::StringLiterals;
using codec::ObjectReader;
using codec::Presence;

namespace {

QString toHex(quint64 number) { return QString::number(number, 16); }

QByteArray jsonOf(const auto &value, const auto &write)
{
    JsonWriter json;
    write(json, value);
    return std::move(json).text();
}

void writeDeleted(JsonWriter &out, const DeletedIssue &deleted)
{
    out.beginObject();
    writeIssue(out.key("issue"_L1), deleted.issue);
    out.member("restoreUntil"_L1, deleted.restoreUntil).endObject();
}

Result<DeletedIssue> readDeleted(const JsonView &json)
{
    DeletedIssue deleted;
    ObjectReader reader{ json };
    reader.value("issue"_L1, deleted.issue, &readIssue);
    reader.text("restoreUntil"_L1, deleted.restoreUntil, Presence::Optional);
    return reader.finish(std::move(deleted));
}

void writeStoredSpace(JsonWriter &out, const SpaceInfo &space)
{
    out.beginObject();
    out.member("id"_L1, space.id.toString()).member("name"_L1, space.name);
    out.member("role"_L1, toKey(space.role)).endObject();
}

Result<SpaceInfo> readStoredSpace(const JsonView &json)
{
    SpaceInfo space;
    ObjectReader reader{ json };
    reader.id("id"_L1, space.id);
    reader.text("name"_L1, space.name, Presence::Optional);
    reader.choice("role"_L1, space.role, &roleFromKey);
    return reader.finish(std::move(space));
}

void writeStoredCursor(JsonWriter &out, const StoredCursor &stored)
{
    out.beginObject();
    out.member("space"_L1, stored.cursor.space.toString()).member("seq"_L1, stored.cursor.seq);
    out.member("epoch"_L1, stored.cursor.epoch).member("hash"_L1, toHex(stored.hash));
    if (stored.cursor.seq < stored.wholeAt)
        out.member("wholeAt"_L1, stored.wholeAt);
    if (stored.cursor.seq < stored.missedUntil)
        out.member("missedUntil"_L1, stored.missedUntil);
    out.endObject();
}

Result<StoredCursor> readStoredCursor(const JsonView &json)
{
    StoredCursor stored;
    QString hash;
    ObjectReader reader{ json };
    reader.id("space"_L1, stored.cursor.space);
    reader.integer("seq"_L1, stored.cursor.seq);
    reader.text("epoch"_L1, stored.cursor.epoch, Presence::Optional);
    reader.text("hash"_L1, hash);
    reader.integer("wholeAt"_L1, stored.wholeAt, Presence::Optional);
    reader.integer("missedUntil"_L1, stored.missedUntil, Presence::Optional);
    bool isNumber = false;
    stored.hash = hash.toULongLong(&isNumber, 16);
    if (!isNumber)
        reader.fail("hash"_L1, u"not a number");
    return reader.finish(std::move(stored));
}

void writeIdentity(JsonWriter &out, const ProfileIdentity &identity)
{
    out.beginObject();
    writeUser(out.key("user"_L1), identity.user);
    out.member("workspace"_L1, identity.workspace.toString());
    out.member("workspaceName"_L1, identity.workspaceName).endObject();
}

Result<ProfileIdentity> readIdentity(const JsonView &json)
{
    ProfileIdentity identity;
    ObjectReader reader{ json };
    reader.value("user"_L1, identity.user, &readUser);
    reader.id("workspace"_L1, identity.workspace, Presence::Optional);
    reader.text("workspaceName"_L1, identity.workspaceName, Presence::Optional);
    return reader.finish(std::move(identity));
}

QString memberKey(const SpaceId &space, const UserId &user)
{
    return space.toString() + u'\n' + user.toString();
}

template <typename T, typename Read>
Result<void> append(std::vector<T> &list, const Read &read, const JsonView &json)
{
    auto value = read(json);
    if (!value)
        return value.error();
    list.push_back(*std::move(value));
    return {};
}

template <typename T, typename Read>
Result<void> append(
    std::vector<SpaceRow<T>> &list, const SpaceId &space, const Read &read, const JsonView &json)
{
    auto value = read(json);
    if (!value)
        return value.error();
    list.push_back({ space, *std::move(value) });
    return {};
}

constexpr struct StateName
{
    OutboxState state;
    QLatin1StringView key;
} stateNames[]{
    { OutboxState::Queued, "queued"_L1 },
    { OutboxState::Sending, "queued"_L1 }, // a crash sends it again
    { OutboxState::Applied, "applied"_L1 },
    { OutboxState::Merged, "merged"_L1 },
    { OutboxState::Conflict, "conflict"_L1 },
    { OutboxState::NeedsAttention, "attention"_L1 },
};

std::optional<OutboxState> stateFromKey(QStringView key)
{
    for (const StateName &name : stateNames) {
        if (name.key == key)
            return name.state;
    }
    return {};
}

Error readError(const JsonView &json)
{
    return { json["code"_L1].stringOrEmpty(), json["message"_L1].stringOrEmpty(),
        json["field"_L1].stringOrEmpty() };
}

} // namespace

qint64 checksum(const CacheRow &row)
{
    const QByteArray key = row.key.toUtf8() + '\0' + row.space.toString().toUtf8();
    const quint64 seed = XXH64(
        key.constData(), static_cast<size_t>(key.size()), static_cast<XXH64_hash_t>(row.kind));
    return static_cast<qint64>(
        XXH64(row.json.constData(), static_cast<size_t>(row.json.size()), seed));
}

qint64 checksum(qint64 position, const QByteArray &json)
{
    return static_cast<qint64>(XXH64(
        json.constData(), static_cast<size_t>(json.size()), static_cast<XXH64_hash_t>(position)));
}

qint64 checksum(const QString &key, const QString &text)
{
    const QByteArray bytes = key.toUtf8() + '\0' + text.toUtf8();
    return static_cast<qint64>(
        XXH64(bytes.constData(), static_cast<size_t>(bytes.size()), XXH64_hash_t{ 0 }));
}

void forEachRow(const CacheBatch &batch, const std::function<bool(const CacheRow &)> &visit)
{
    using K = CacheKind;
    const CacheRows &rows = batch.put;
    const auto each = [&](const auto &list, auto toRow) {
        return std::all_of(
            list.begin(), list.end(), [&](const auto &item) { return visit(toRow(item)); });
    };
    // As they lie in the index, so that neighbours, of very many, are found on the same page; of
    // two states of an issue the later stays the later.
    std::vector<const Issue *> issues;
    issues.reserve(rows.issues.size());
    for (const Issue &issue : rows.issues)
        issues.push_back(&issue);
    std::stable_sort(issues.begin(), issues.end(),
        [](const Issue *a, const Issue *b) { return a->id.toString() < b->id.toString(); });
    // Each list stops at the first row that could not be written.
    (void)(each(issues,
               [](const Issue *issue) -> CacheRow {
                   return { K::Issue, issue->id.toString(), projectSpace(issue->project),
                       jsonOf(*issue, &writeIssue) };
               })
        && each(rows.deletedIssues,
            [](const DeletedIssue &deleted) -> CacheRow {
                return { K::DeletedIssue, deleted.issue.id.toString(),
                    projectSpace(deleted.issue.project), jsonOf(deleted, &writeDeleted) };
            })
        && each(rows.comments,
            [](const SpaceRow<Comment> &row) -> CacheRow {
                return { K::Comment, row.value.id.toString(), row.space,
                    jsonOf(row.value, &writeComment) };
            })
        && each(rows.projects,
            [](const Project &project) -> CacheRow {
                return { K::Project, project.id.toString(), projectSpace(project.id),
                    jsonOf(project, &writeProject) };
            })
        && each(rows.members,
            [](const SpaceRow<Member> &row) -> CacheRow {
                return { K::Member, memberKey(row.space, row.value.user), row.space,
                    jsonOf(row.value, &writeMember) };
            })
        && each(rows.users,
            [](const SpaceRow<User> &row) -> CacheRow {
                return { K::User, row.value.id.toString(), row.space,
                    jsonOf(row.value, &writeUser) };
            })
        && each(rows.conflicts,
            [](const SpaceRow<Conflict> &row) -> CacheRow {
                return { K::Conflict, row.value.id.toString(), row.space,
                    jsonOf(row.value, &writeConflict) };
            })
        && each(rows.filters,
            [](const SpaceRow<SavedFilter> &row) -> CacheRow {
                return { K::Filter, row.value.id.toString(), row.space,
                    jsonOf(row.value, &writeSavedFilter) };
            })
        && each(rows.notifications,
            [](const SpaceRow<Notification> &row) -> CacheRow {
                return { K::Notification, row.value.id.toString(), row.space,
                    jsonOf(row.value, &writeNotification) };
            })
        && each(rows.settings,
            [](const SpaceRow<UserSetting> &row) -> CacheRow {
                return { K::Setting, row.value.key, row.space,
                    jsonOf(row.value, &writeUserSetting) };
            })
        && each(rows.queues,
            [](const SpaceRow<Queue> &row) -> CacheRow {
                return { K::Queue, row.value.id.toString(), row.space,
                    jsonOf(row.value, &writeQueue) };
            })
        && each(rows.attachments,
            [](const SpaceRow<Attachment> &row) -> CacheRow {
                return { K::Attachment, row.value.id.toString(), row.space,
                    jsonOf(row.value, &writeAttachment) };
            })
        && each(rows.spaces,
            [](const SpaceInfo &space) -> CacheRow {
                return { K::Space, space.id.toString(), {}, jsonOf(space, &writeStoredSpace) };
            })
        && each(rows.cursors,
            [](const StoredCursor &stored) -> CacheRow {
                return { K::Cursor, stored.cursor.space.toString(), stored.cursor.space,
                    jsonOf(stored, &writeStoredCursor) };
            })
        && (!batch.identity || batch.identity->user.id.isNull()
            || visit({ K::Identity, u"identity"_s, {}, jsonOf(*batch.identity, &writeIdentity) })));
}

void forEachRemoval(
    const CacheBatch &batch, const std::function<bool(CacheKind, const QString &)> &visit)
{
    const auto each = [&](CacheKind kind, const auto &ids) {
        return std::all_of(
            ids.begin(), ids.end(), [&](const auto &id) { return visit(kind, id.toString()); });
    };
    (void)(each(CacheKind::Issue, batch.removedIssues)
        && each(CacheKind::DeletedIssue, batch.removedDeletedIssues)
        && each(CacheKind::Comment, batch.removedComments)
        && each(CacheKind::Attachment, batch.removedAttachments)
        && std::all_of(batch.removedMembers.begin(), batch.removedMembers.end(),
            [&](const auto &member) {
                return visit(CacheKind::Member, memberKey(member.first, member.second));
            })
        && each(CacheKind::Conflict, batch.removedConflicts)
        && each(CacheKind::Filter, batch.removedFilters)
        && each(CacheKind::Notification, batch.removedNotifications)
        && std::all_of(batch.removedSettings.begin(), batch.removedSettings.end(),
            [&](const QString &key) { return visit(CacheKind::Setting, key); })
        && each(CacheKind::Queue, batch.removedQueues)
        && each(CacheKind::Space, batch.removedSpaces));
}

Result<void> readRow(
    const CacheRow &row, JsonDocument &document, CacheRows &rows, ProfileIdentity &identity)
{
    const auto json = document.parse(row.json);
    if (!json)
        return json.error();
    switch (row.kind) {
    case CacheKind::Issue:
        return append(rows.issues, &readIssue, *json);
    case CacheKind::DeletedIssue:
        return append(rows.deletedIssues, &readDeleted, *json);
    case CacheKind::Comment:
        return append(rows.comments, row.space, &readComment, *json);
    case CacheKind::Project:
        return append(rows.projects, &readProject, *json);
    case CacheKind::Member:
        return append(rows.members, row.space, &readMember, *json);
    case CacheKind::User:
        return append(rows.users, row.space, &readUser, *json);
    case CacheKind::Conflict:
        return append(rows.conflicts, row.space, &readConflict, *json);
    case CacheKind::Filter:
        return append(rows.filters, row.space, &readSavedFilter, *json);
    case CacheKind::Notification:
        return append(rows.notifications, row.space, &readNotification, *json);
    case CacheKind::Setting:
        return append(rows.settings, row.space, &readUserSetting, *json);
    case CacheKind::Queue:
        return append(
            rows.queues, row.space, [](const JsonView &view) { return readQueue(view); }, *json);
    case CacheKind::Attachment:
        return append(rows.attachments, row.space, &readAttachment, *json);
    case CacheKind::Space:
        return append(rows.spaces, &readStoredSpace, *json);
    case CacheKind::Cursor:
        return append(rows.cursors, &readStoredCursor, *json);
    case CacheKind::Identity:
        if (auto read = readIdentity(*json))
            identity = *std::move(read);
        else
            return read.error();
        return {};
    }
    return Error{ errc::Parse, u"kind: unknown: %1"_s.arg(static_cast<int>(row.kind)), {} };
}

QByteArray writeOutboxRow(const OutboxRow &row)
{
    JsonWriter out;
    out.beginObject();
    writeMutation(out.key("mutation"_L1), row.mutation);
    for (const StateName &name : stateNames) {
        if (name.state == row.state)
            out.member("state"_L1, name.key);
    }
    if (row.seq != 0)
        out.member("seq"_L1, row.seq);
    if (!row.epoch.isEmpty())
        out.member("epoch"_L1, row.epoch);
    if (!row.error.code.isEmpty()) {
        out.key("error"_L1).beginObject().member("code"_L1, row.error.code);
        out.member("message"_L1, row.error.message).member("field"_L1, row.error.field);
        out.endObject();
    }
    if (row.conflict)
        writeConflict(out.key("conflict"_L1), *row.conflict);
    out.member("createdAt"_L1, row.createdAt);
    if (row.past != OutboxPast::None)
        out.member(row.past == OutboxPast::Renamed ? "renamed"_L1 : "answered"_L1, true);
    out.endObject();
    return std::move(out).text();
}

Result<OutboxRow> readOutboxRow(qint64 position, const QByteArray &text, JsonDocument &document)
{
    const auto json = document.parse(text);
    if (!json)
        return json.error();
    OutboxRow row;
    row.position = position;
    ObjectReader reader{ *json };
    reader.value("mutation"_L1, row.mutation, &readMutation);
    reader.choice("state"_L1, row.state, &stateFromKey);
    reader.integer("seq"_L1, row.seq, Presence::Optional);
    reader.text("epoch"_L1, row.epoch, Presence::Optional);
    row.error = readError(reader.find("error"_L1, Presence::Optional));
    Conflict conflict;
    reader.value("conflict"_L1, conflict, &readConflict, Presence::Optional);
    if (!conflict.id.isNull())
        row.conflict = std::move(conflict);
    reader.text("createdAt"_L1, row.createdAt, Presence::Optional);
    const auto has = [&](QLatin1StringView key) {
        bool flag = false;
        reader.flag(key, flag, Presence::Optional);
        return flag;
    };
    if (has("answered"_L1) || has("duplicate"_L1)) // of conflicts, in rows of earlier versions
        row.past = OutboxPast::Answered;
    else if (has("renamed"_L1))
        row.past = OutboxPast::Renamed;
    if (row.state == OutboxState::Conflict && !row.conflict)
        reader.fail("conflict"_L1, u"missing");
    return reader.finish(std::move(row));
}

} // namespace lockstep

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/codec.h"
#include "core/sync/codec_read.h"

namespace lockstep {

using namespace Qt::StringLiterals;
using namespace codec;

namespace {

Result<std::optional<SnapshotRow>> readHeader(const JsonView &json)
{
    ObjectReader reader{ json };
    SnapshotHeader header;
    std::optional<quint64> hash;
    reader.text("epoch"_L1, header.epoch);
    reader.integer("seq"_L1, header.seq);
    reader.integer("count"_L1, header.count);
    readHash(reader, "hash"_L1, hash);
    header.hash = hash.value_or(0);
    return reader.finish(std::optional<SnapshotRow>{ std::move(header) });
}

Result<std::optional<SnapshotRow>> readIssueRow(const JsonView &json)
{
    ObjectReader reader{ json };
    SnapshotIssue row;
    reader.value("issue"_L1, row.issue, &readIssue);
    reader.flag("deleted"_L1, row.deleted, Presence::Optional);
    reader.text("restoreUntil"_L1, row.restoreUntil, Presence::Optional);
    return reader.finish(std::optional<SnapshotRow>{ std::move(row) });
}

template <typename T>
Result<std::optional<SnapshotRow>> readOne(
    const JsonView &json, QLatin1StringView key, Result<T> (*read)(const JsonView &))
{
    auto value = read(json[key]);
    if (!value)
        return inside(QString{ key }, value.error());
    return std::optional<SnapshotRow>{ *std::move(value) };
}

Result<std::optional<SnapshotRow>> readEnd(const JsonView &json)
{
    ObjectReader reader{ json["end"_L1] };
    SnapshotEnd end;
    reader.integer("seq"_L1, end.seq);
    return reader.finish(std::optional<SnapshotRow>{ end });
}

} // namespace

void writeSnapshotRow(JsonWriter &out, const SnapshotRow &row)
{
    out.beginObject();
    std::visit(
        Overload{
            [&](const SnapshotHeader &r) {
                out.member("epoch"_L1, r.epoch).member("seq"_L1, r.seq).member("count"_L1, r.count);
                writeHash(out, "hash"_L1, r.hash);
            },
            [&](const Project &r) { writeProject(out.key("project"_L1), r); },
            [&](const Member &r) { writeMember(out.key("member"_L1), r); },
            [&](const User &r) { writeUser(out.key("person"_L1), r); },
            [&](const Conflict &r) { writeConflict(out.key("conflict"_L1), r); },
            [&](const SavedFilter &r) { writeSavedFilter(out.key("filter"_L1), r); },
            [&](const Notification &r) { writeNotification(out.key("notification"_L1), r); },
            [&](const UserSetting &r) { writeUserSetting(out.key("setting"_L1), r); },
            [&](const Queue &r) { writeQueue(out.key("queue"_L1), r); },
            [&](const SnapshotIssue &r) {
                writeIssue(out.key("issue"_L1), r.issue);
                if (r.deleted) {
                    out.member("deleted"_L1, true);
                    writeOptional(out, "restoreUntil"_L1, r.restoreUntil);
                }
            },
            [&](const Comment &r) { writeComment(out.key("comment"_L1), r); },
            [&](const Attachment &r) { writeAttachment(out.key("attachment"_L1), r); },
            [&](const SnapshotEnd &r) {
                out.key("end"_L1).beginObject().member("seq"_L1, r.seq).endObject();
            },
        },
        row);
    out.endObject();
}

Result<std::optional<SnapshotRow>> readSnapshotRow(const JsonView &json)
{
    for (const auto &[key, value] : json.members()) {
        if (key == "issue")
            return readIssueRow(json);
        if (key == "comment")
            return readOne(json, "comment"_L1, &readComment);
        if (key == "attachment")
            return readOne(json, "attachment"_L1, &readAttachment);
        if (key == "epoch")
            return readHeader(json);
        if (key == "project")
            return readOne(json, "project"_L1, &readProject);
        if (key == "member")
            return readOne(json, "member"_L1, &readMember);
        if (key == "person")
            return readOne(json, "person"_L1, &readUser);
        if (key == "conflict")
            return readOne(json, "conflict"_L1, &readConflict);
        if (key == "filter")
            return readOne(json, "filter"_L1, &readSavedFilter);
        if (key == "notification")
            return readOne(json, "notification"_L1, &readNotification);
        if (key == "setting")
            return readOne(json, "setting"_L1, &readUserSetting);
        if (key == "queue")
            return readOne<Queue>(json, "queue"_L1, &lockstep::readQueue);
        if (key == "end")
            return readEnd(json);
    }
    return std::optional<SnapshotRow>{};
}

} // namespace lockstep

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

constexpr std::array conflictKinds{ "fields"_L1, "comment"_L1, "deleted"_L1, "deleted_unseen"_L1 };

std::optional<Conflict::Kind> conflictKindFromKey(QStringView key)
{
    for (size_t i = 0; i < conflictKinds.size(); ++i) {
        if (key == conflictKinds[i])
            return static_cast<Conflict::Kind>(i);
    }
    return {};
}

void writeCommentTexts(JsonWriter &out, const Conflict::CommentTexts &comment)
{
    out.beginObject();
    writeId(out, "id"_L1, comment.id);
    out.member("base"_L1, comment.base);
    out.member("local"_L1, comment.local);
    out.member("remote"_L1, comment.remote);
    out.endObject();
}

Result<Conflict::CommentTexts> readCommentTexts(const JsonView &json)
{
    ObjectReader reader{ json };
    Conflict::CommentTexts comment;
    reader.id("id"_L1, comment.id);
    reader.text("base"_L1, comment.base);
    reader.text("local"_L1, comment.local);
    reader.text("remote"_L1, comment.remote);
    return reader.finish(std::move(comment));
}

void readConflictOf(ObjectReader &reader, Conflict &conflict)
{
    readConflictMembers(reader, conflict);
    reader.id("user"_L1, conflict.user, Presence::Optional);
    reader.text("timestamp"_L1, conflict.timestamp, Presence::Optional);
}

void writeConflictAll(JsonWriter &out, const Conflict &conflict)
{
    writeConflictMembers(out, conflict);
    writeOptional(out, "user"_L1, conflict.user);
    writeOptional(out, "timestamp"_L1, conflict.timestamp);
}

Result<QString> readNameOfIssue(const JsonView &json)
{
    ObjectReader reader{ json };
    QString name;
    reader.text("name"_L1, name, Presence::Optional);
    return reader.finish(std::move(name));
}

std::optional<Outcome> readOutcome(ObjectReader &reader, QStringView kind)
{
    if (kind == "applied"_L1) {
        outcome::Applied applied;
        reader.integer("seq"_L1, applied.seq);
        reader.value("issue"_L1, applied.name, &readNameOfIssue, Presence::Optional);
        return applied;
    }
    if (kind == "merged"_L1) {
        outcome::Merged merged;
        reader.integer("seq"_L1, merged.seq);
        reader.value("changes"_L1, merged.values, &readFieldValues);
        return merged;
    }
    if (kind == "conflict"_L1) {
        outcome::Conflicted conflicted;
        readConflictOf(reader, conflicted.conflict);
        return conflicted;
    }
    if (kind == "rejected"_L1) {
        outcome::Rejected rejected;
        reader.text("code"_L1, rejected.error.code);
        reader.text("message"_L1, rejected.error.message, Presence::Optional);
        reader.text("field"_L1, rejected.error.field, Presence::Optional);
        return rejected;
    }
    if (kind == "retry"_L1) {
        outcome::Retry retry;
        reader.integer("afterMs"_L1, retry.afterMs);
        return retry;
    }
    return {};
}

} // namespace

void codec::writeConflictMembers(JsonWriter &out, const Conflict &conflict)
{
    writeId(out, "conflict"_L1, conflict.id);
    out.member("kind"_L1, conflictKinds[static_cast<size_t>(conflict.kind)]);
    if (conflict.issue.id.isNull()) {
        out.key("issue"_L1).null(); // about a message of a channel
        writeOptional(out, "project"_L1, conflict.issue.project);
    } else {
        writeIssue(out.key("issue"_L1), conflict.issue);
    }
    writeFieldValues(out.key("base"_L1), conflict.base);
    writeFieldValues(out.key("localChanges"_L1), conflict.local);
    writeFieldValues(out.key("remoteChanges"_L1), conflict.remote);
    if (conflict.comment)
        writeCommentTexts(out.key("comment"_L1), *conflict.comment);
}

void codec::readConflictMembers(ObjectReader &reader, Conflict &conflict)
{
    reader.id("conflict"_L1, conflict.id);
    reader.choice("kind"_L1, conflict.kind, &conflictKindFromKey);
    reader.value("issue"_L1, conflict.issue, &readIssue, Presence::Optional);
    if (conflict.issue.id.isNull())
        reader.id("project"_L1, conflict.issue.project, Presence::Optional);
    reader.value("base"_L1, conflict.base, &readFieldValues);
    reader.value("localChanges"_L1, conflict.local, &readFieldValues);
    reader.value("remoteChanges"_L1, conflict.remote, &readFieldValues);
    Conflict::CommentTexts comment;
    reader.value("comment"_L1, comment, &readCommentTexts, Presence::Optional);
    if (!comment.id.isNull())
        conflict.comment = std::move(comment);
    else if (conflict.kind == Conflict::Kind::Comment)
        reader.fail("comment"_L1, u"missing");
}

void writeConflict(JsonWriter &out, const Conflict &conflict)
{
    out.beginObject();
    writeConflictAll(out, conflict);
    out.endObject();
}

Result<Conflict> readConflict(const JsonView &json)
{
    ObjectReader reader{ json };
    Conflict conflict;
    readConflictOf(reader, conflict);
    return reader.finish(std::move(conflict));
}

void writeResult(JsonWriter &out, const MutationResult &result)
{
    out.beginObject();
    out.member("op"_L1, result.op.toString());
    std::visit(Overload{
                   [&](const outcome::Applied &applied) {
                       out.member("result"_L1, "applied"_L1);
                       out.member("seq"_L1, applied.seq);
                       if (!applied.name.isEmpty()) {
                           out.key("issue"_L1).beginObject();
                           out.member("name"_L1, applied.name).endObject();
                       }
                   },
                   [&](const outcome::Merged &merged) {
                       out.member("result"_L1, "merged"_L1);
                       out.member("seq"_L1, merged.seq);
                       writeFieldValues(out.key("changes"_L1), merged.values);
                   },
                   [&](const outcome::Conflicted &conflicted) {
                       out.member("result"_L1, "conflict"_L1);
                       writeConflictAll(out, conflicted.conflict);
                   },
                   [&](const outcome::Rejected &rejected) {
                       out.member("result"_L1, "rejected"_L1);
                       out.member("code"_L1, rejected.error.code);
                       out.member("message"_L1, rejected.error.message);
                       writeOptional(out, "field"_L1, rejected.error.field);
                   },
                   [&](const outcome::Retry &retry) {
                       out.member("result"_L1, "retry"_L1);
                       out.member("afterMs"_L1, retry.afterMs);
                   },
               },
        result.outcome);
    if (result.duplicate)
        out.member("duplicate"_L1, true);
    out.endObject();
}

Result<MutationResult> readResult(const JsonView &json)
{
    ObjectReader reader{ json };
    MutationResult result;
    QString kind;
    reader.op("op"_L1, result.op);
    reader.text("result"_L1, kind);
    if (auto outcome = readOutcome(reader, kind))
        result.outcome = *std::move(outcome);
    else
        reader.fail("result"_L1, u"unknown: "_s + kind.left(80));
    reader.flag("duplicate"_L1, result.duplicate, Presence::Optional);
    return reader.finish(std::move(result));
}

} // namespace lockstep

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/codec.h"

#include "core/model/check.h"
#include "core/sync/codec_read.h"

#include <algorithm>

namespace lockstep {
namespace {

using namespace Qt::StringLiterals;
using namespace codec;

// In Issue::relations "<kind>:<issue id>". A kind that a newer server has is kept as it is.
void writeRelation(JsonWriter &out, const QString &relation)
{
    const qsizetype colon = relation.indexOf(u':');
    const QStringView text{ relation };
    out.beginObject();
    out.member("kind"_L1, text.left(std::max<qsizetype>(colon, 0)));
    out.member("issue"_L1, text.mid(colon + 1));
    out.endObject();
}

Result<QString> readRelation(const JsonView &json)
{
    ObjectReader reader{ json };
    QString kind;
    QString issue;
    reader.text("kind"_L1, kind);
    reader.text("issue"_L1, issue);
    if (kind.isEmpty() || issue.isEmpty() || kind.contains(u':'))
        reader.fail("kind"_L1, u"not a relation");
    return reader.finish(kind + u':' + issue);
}

QLatin1StringView readSet(const FieldInfo &info, const JsonView &json, QStringList &out)
{
    if (!json.isArray())
        return "not an array"_L1;
    const bool relations = info.type == FieldType::RelationSet;
    for (const JsonView element : json) {
        auto member = relations ? readRelation(element) : readText(element);
        if (!member)
            return relations ? "not relations of {kind, issue}"_L1 : "not an array of strings"_L1;
        if (member->isEmpty())
            return "with an empty member"_L1;
        out.append(*std::move(member));
    }
    std::sort(out.begin(), out.end());
    if (std::adjacent_find(out.begin(), out.end()) != out.end())
        return "with a member twice"_L1;
    return {};
}

// A text member that may be null: then `out` stays as it is.
std::optional<Error> readTextMember(const JsonView &json, QLatin1StringView key, QString &out)
{
    if (json.isNull())
        return {};
    auto text = json.toString();
    if (!text)
        return invalid(QString{ key }, u"not a string"_s);
    out = *std::move(text);
    return {};
}

// Members that are no field go to `unknown(key, json)`, which gives an optional error.
template <typename Unknown>
std::optional<Error> readIssueMembers(const JsonView &json, Issue &issue, const Unknown &unknown)
{
    if (!json.isObject())
        return Error{ errc::Validation, u"not an object"_s, {} };
    QString id;
    QString project;
    FieldValue value;
    for (const auto &[key, member] : json.members()) {
        std::optional<Error> error;
        if (const FieldInfo *info = findField(key)) {
            const auto failure = readValue(*info, member, value);
            if (failure.isNull())
                info->set(issue, value);
            else
                error = invalid(QString{ info->key }, failure);
        } else if (key == "id") {
            error = readTextMember(member, "id"_L1, id);
        } else if (key == "name") {
            error = readTextMember(member, "name"_L1, issue.name);
        } else if (key == "project") {
            error = readTextMember(member, "project"_L1, project);
        } else {
            error = unknown(key, member);
        }
        if (error)
            return error;
    }
    issue.id = IssueId{ std::move(id) };
    issue.project = ProjectId{ std::move(project) };
    return {};
}

} // namespace

QLatin1StringView codec::readValue(const FieldInfo &info, const JsonView &json, FieldValue &out)
{
    if (json.isNull()) {
        if (!info.nullable)
            return "null"_L1;
        out = std::monostate{};
        return {};
    }
    switch (info.type) {
    case FieldType::Integer:
        if (const auto number = json.toInteger()) {
            out = *number;
            return {};
        }
        return "not a whole number"_L1;
    case FieldType::Real:
        if (const auto number = json.toDouble()) {
            out = *number;
            return {};
        }
        return "not a number"_L1;
    case FieldType::LabelSet:
    case FieldType::UserSet:
    case FieldType::RelationSet: {
        QStringList members;
        const auto failure = readSet(info, json, members);
        if (failure.isNull())
            out = std::move(members);
        return failure;
    }
    default:
        break;
    }
    auto text = json.toString();
    if (!text)
        return "not a string"_L1;
    if (info.nullable && text->isEmpty())
        out = std::monostate{};
    else
        out = *std::move(text);
    return {};
}

void writeFieldValue(JsonWriter &out, const FieldInfo &info, const FieldValue &value)
{
    std::visit(Overload{
                   [&](std::monostate) { out.null(); },
                   [&](const QString &text) { out.value(text); },
                   [&](qint64 number) { out.value(number); },
                   [&](double number) {
                       out.value(number + 0.0);
                   }, // there is one zero: -0 reads back as 0
                   [&](const QStringList &members) {
                       out.beginArray();
                       for (const QString &member : members) {
                           if (info.type == FieldType::RelationSet)
                               writeRelation(out, member);
                           else
                               out.value(member);
                       }
                       out.endArray();
                   },
               },
        value);
}

Result<FieldValue> readFieldValue(const FieldInfo &info, const JsonView &json)
{
    FieldValue value;
    const auto failure = readValue(info, json, value);
    if (!failure.isNull())
        return invalid(QString{ info.key }, failure);
    return value;
}

void writeFieldValues(JsonWriter &out, const FieldValues &values)
{
    out.beginObject();
    codec::writeMembers(out, values);
    out.endObject();
}

void codec::writeMembers(JsonWriter &out, const FieldValues &values)
{
    for (const auto &[field, value] : values) {
        const FieldInfo &info = fieldInfo(field);
        writeFieldValue(out.key(info.key), info, value);
    }
}

std::optional<Error> codec::readValues(
    const JsonView &json, FieldValues &out, std::map<QString, QByteArray> *extra)
{
    if (!json.isObject())
        return Error{ errc::Validation, u"not an object"_s, {} };
    for (const auto &[key, member] : json.members()) {
        const FieldInfo *info = findField(key);
        if (!info) {
            if (extra)
                extra->emplace(toQString(key), member.toJson());
            continue;
        }
        // Written in the order of the table, so the end is the place.
        FieldValue &value = out.emplace_hint(out.end(), info->field, FieldValue{})->second;
        const auto failure = readValue(*info, member, value);
        if (!failure.isNull())
            return invalid(QString{ info->key }, failure);
    }
    return {};
}

Result<FieldValues> readFieldValues(const JsonView &json)
{
    FieldValues values;
    if (auto error = readValues(json, values, nullptr))
        return *std::move(error);
    return values;
}

void writeIssue(JsonWriter &out, const Issue &issue)
{
    out.beginObject();
    writeId(out, "id"_L1, issue.id);
    writeOptional(out, "name"_L1, issue.name);
    writeId(out, "project"_L1, issue.project);
    for (const FieldInfo &info : issueFields()) {
        out.key(info.key);
        writeFieldValue(out, info, info.get(issue));
    }
    for (const auto &[key, json] : issue.extra)
        out.key(QStringView{ key }).raw(json);
    out.endObject();
}

Result<Issue> readIssue(const JsonView &json)
{
    Issue issue;
    const auto keep = [&](std::string_view key, const JsonView &member) -> std::optional<Error> {
        issue.extra.emplace(toQString(key), member.toJson());
        return {};
    };
    if (auto error = readIssueMembers(json, issue, keep))
        return *std::move(error);
    if (issue.id.isNull())
        return invalid(u"id", u"missing"_s);
    if (issue.project.isNull())
        return invalid(u"project", u"missing"_s);
    return issue;
}

void codec::writeNewIssue(JsonWriter &out, const Issue &issue)
{
    const Issue standard;
    out.beginObject();
    writeOptional(out, "project"_L1, issue.project);
    if (!issue.name.isEmpty())
        out.member("name"_L1, issue.name);
    for (const FieldInfo &info : issueFields()) {
        const FieldValue value = info.get(issue);
        if (value == info.get(standard))
            continue;
        out.key(info.key);
        writeFieldValue(out, info, value);
    }
    out.endObject();
}

Result<Issue> codec::readNewIssue(const JsonView &json)
{
    Issue issue;
    const auto refuse = [](std::string_view key, const JsonView &) -> std::optional<Error> {
        return unknownField(key);
    };
    if (auto error = readIssueMembers(json, issue, refuse))
        return *std::move(error);
    return issue;
}

void writeComment(JsonWriter &out, const Comment &comment)
{
    out.beginObject();
    writeId(out, "id"_L1, comment.id);
    writeOptional(out, "issue"_L1, comment.issue);
    writeOptional(out, "author"_L1, comment.author);
    out.member("text"_L1, comment.text);
    writeOptional(out, "createdAt"_L1, comment.createdAt);
    writeOptional(out, "editedAt"_L1, comment.editedAt);
    out.member("version"_L1, comment.version);
    out.endObject();
}

Result<Comment> readComment(const JsonView &json)
{
    ObjectReader reader{ json };
    Comment comment;
    reader.id("id"_L1, comment.id);
    reader.id("issue"_L1, comment.issue, Presence::Optional);
    reader.id("author"_L1, comment.author, Presence::Optional);
    reader.text("text"_L1, comment.text);
    reader.text("createdAt"_L1, comment.createdAt, Presence::Optional);
    reader.text("editedAt"_L1, comment.editedAt, Presence::Optional);
    reader.integer("version"_L1, comment.version, Presence::Optional);
    return reader.finish(std::move(comment));
}

void writeAttachment(JsonWriter &out, const Attachment &attachment)
{
    out.beginObject();
    writeId(out, "id"_L1, attachment.id);
    writeId(out, "issue"_L1, attachment.issue);
    writeOptional(out, "author"_L1, attachment.author);
    out.member("name"_L1, attachment.name).member("size"_L1, attachment.size);
    out.member("sha256"_L1, attachment.sha256);
    writeOptional(out, "type"_L1, attachment.type);
    writeOptional(out, "createdAt"_L1, attachment.createdAt);
    out.endObject();
}

// It names files, and a server may be broken: what a client could not keep is refused.
Result<Attachment> readAttachment(const JsonView &json)
{
    ObjectReader reader{ json };
    Attachment attachment;
    reader.id("id"_L1, attachment.id);
    reader.id("issue"_L1, attachment.issue);
    reader.id("author"_L1, attachment.author, Presence::Optional);
    reader.text("name"_L1, attachment.name);
    reader.integer("size"_L1, attachment.size);
    reader.text("sha256"_L1, attachment.sha256);
    reader.text("type"_L1, attachment.type, Presence::Optional);
    reader.text("createdAt"_L1, attachment.createdAt, Presence::Optional);
    if (!reader.failed() && !isSha256(attachment.sha256))
        reader.fail("sha256"_L1, u"not a hash");
    return reader.finish(std::move(attachment));
}

} // namespace lockstep

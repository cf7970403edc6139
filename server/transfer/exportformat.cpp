// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/transfer/exportformat.h"

#include "core/sync/codec.h"

#include <QLocale>

namespace lockstep::server {

using namespace Qt::StringLiterals;

namespace {

RawComment toRaw(const Comment &comment)
{
    return { {}, comment.id, comment.author.toString(), comment.text, comment.createdAt,
        comment.editedAt, comment.version };
}

} // namespace

QByteArray exportHeader(const Project &project, const QList<User> &people)
{
    JsonWriter json;
    json.beginObject().member("lockstep"_L1, exportVersion).key("project"_L1);
    writeProject(json, project);
    json.key("people"_L1).beginArray();
    for (const User &user : people)
        writeUser(json, user);
    json.endArray().endObject();
    return std::move(json).text();
}

QByteArray exportFilePiece(
    const QString &sha256, qint64 size, qint64 offset, const QByteArray &bytes)
{
    JsonWriter json;
    json.beginObject().key("file"_L1).beginObject();
    json.member("sha256"_L1, sha256).member("size"_L1, size).member("offset"_L1, offset);
    json.member("bytes"_L1, QLatin1StringView{ bytes.toBase64() });
    json.endObject().endObject();
    return std::move(json).text();
}

QByteArray exportIssue(
    const Issue &issue, const QList<Comment> &comments, const QList<Attachment> &attachments)
{
    JsonWriter json;
    json.beginObject().key("issue"_L1);
    writeIssue(json, issue);
    json.key("comments"_L1).beginArray();
    for (const Comment &comment : comments)
        writeComment(json, comment);
    json.endArray();
    if (!attachments.isEmpty()) {
        json.key("attachments"_L1).beginArray();
        for (const Attachment &attachment : attachments)
            writeAttachment(json, attachment);
        json.endArray();
    }
    json.endObject();
    return std::move(json).text();
}

QByteArray exportMessage(const Comment &message)
{
    JsonWriter json;
    json.beginObject().key("message"_L1);
    writeComment(json, message);
    json.endObject();
    return std::move(json).text();
}

bool isExportHeader(const JsonView &json) { return !json["lockstep"_L1].isUndefined(); }

Result<Project> readExportHeader(const JsonView &json)
{
    const auto version = json["lockstep"_L1].toInteger().value_or(0);
    if (version != exportVersion) {
        return Error{ errc::Parse,
            u"an export of version %1; this program reads version %2"_s.arg(version).arg(
                exportVersion),
            {} };
    }
    auto project = readProject(json["project"_L1]);
    if (project) {
        if (const auto checked = checkProject(*project); !checked)
            return checked.error();
    }
    return project;
}

QStringList fieldTexts(const FieldValue &value)
{
    return std::visit(
        Overload{
            [](std::monostate) { return QStringList{}; },
            [](const QString &text) {
                return text.isEmpty() ? QStringList{} : QStringList{ text };
            },
            [](qint64 number) { return QStringList{ QString::number(number) }; },
            [](double number) {
                return QStringList{ QString::number(number, 'g', QLocale::FloatingPointShortest) };
            },
            [](const QStringList &set) { return set; },
        },
        value);
}

Result<RawRecord> readExportRecord(const JsonView &json, const QString &place)
{
    if (const JsonView message = json["message"_L1]; !message.isUndefined()) {
        const auto comment = readComment(message);
        if (!comment)
            return comment.error();
        RawMessage raw = toRaw(*comment);
        raw.place = place;
        return RawRecord{ std::move(raw) };
    }
    if (const JsonView file = json["file"_L1]; !file.isUndefined()) {
        RawFile raw{ place, file["sha256"_L1].stringOrEmpty(),
            file["size"_L1].toInteger().value_or(-1), file["offset"_L1].toInteger().value_or(-1),
            {} };
        const auto bytes = QByteArray::fromBase64Encoding(
            file["bytes"_L1].stringOrEmpty().toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
        if (!bytes)
            return Error{ errc::Parse, u"file: its bytes are no Base64"_s, {} };
        raw.bytes = *bytes;
        return RawRecord{ std::move(raw) };
    }
    const auto issue = readIssue(json["issue"_L1]);
    if (!issue)
        return issue.error();
    RawIssue raw;
    raw.place = issue->name.isEmpty() ? place : u"%1 (%2)"_s.arg(place, issue->name);
    raw.id = issue->id;
    raw.source = u"lockstep"_s;
    raw.reference = issue->name.isEmpty() ? issue->id.toString() : issue->name;
    raw.name = issue->name;
    raw.version = issue->version;
    raw.extra = issue->extra;
    for (const FieldInfo &info : issueFields()) {
        const bool counted = info.field == Field::Version || info.field == Field::CommentCount
            || info.field == Field::AttachmentCount;
        const QStringList texts = counted ? QStringList{} : fieldTexts(info.get(*issue));
        if (!texts.isEmpty())
            raw.fields << RawField{ info.field, QString{ info.key }, texts };
    }
    for (const JsonView one : json["comments"_L1]) {
        const auto comment = readComment(one);
        if (!comment)
            return comment.error();
        raw.comments << toRaw(*comment);
        raw.comments.last().place = raw.place;
    }
    for (const JsonView one : json["attachments"_L1]) {
        auto attachment = readAttachment(one);
        if (!attachment)
            return attachment.error();
        raw.attachments << *std::move(attachment);
    }
    return RawRecord{ std::move(raw) };
}

} // namespace lockstep::server

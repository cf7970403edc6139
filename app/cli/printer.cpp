// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/printer.h"

#include "app/cli/fields.h"
#include "core/sync/codec.h"

#include <cstdio>

namespace lockstep::app {

using namespace Qt::StringLiterals;

void CliPrinter::event(const ChangeEvent &event)
{
    JsonWriter json;
    if (m_json) {
        json.beginObject().member("event"_L1, eventName(event)).key("data"_L1);
        writeEnvelope(json, event);
        json.endObject();
        line(QString::fromUtf8(json.text()));
    } else {
        line(u"%1 %2 #%3 %4 %5"_s.arg(event.timestamp, event.space.toString())
                 .arg(event.seq)
                 .arg(eventName(event), event.user.toString()));
    }
}

// With what this replica knows beside it: what is on its way, in conflict or refused.
QByteArray CliPrinter::toJson(const Issue &issue) const
{
    const IssueState state = m_replica.state(issue.id);
    JsonWriter json;
    writeIssue(json, issue);
    QByteArray text = std::move(json).text();
    text.chop(1);
    if (state.pending > 0)
        text += ",\"pending\":" + QByteArray::number(state.pending);
    if (state.conflict)
        text += ",\"conflict\":true";
    if (state.needsAttention)
        text += ",\"refused\":true";
    return text + '}';
}

void CliPrinter::attachment(const VisibleAttachment &attachment)
{
    const Attachment &file = attachment.attachment;
    const bool isPending = !attachment.pending.isNull();
    if (!m_json) {
        return line(u"%1\t%2\t%3\t%4\t%5"_s.arg(file.id.toString(), file.name)
                        .arg(file.size)
                        .arg(file.type, file.author.toString())
            + (attachment.needsAttention ? u"\t[refused]"_s
                    : isPending          ? u"\t[pending]"_s
                                         : QString{}));
    }
    JsonWriter json;
    writeAttachment(json, file);
    QByteArray text = std::move(json).text();
    text.chop(1);
    if (isPending)
        text += ",\"pending\":true";
    if (attachment.needsAttention)
        text += ",\"refused\":true";
    line(QString::fromUtf8(text + '}'));
}

void CliPrinter::issue(const Issue &issue, bool whole)
{
    if (m_json) {
        if (!whole)
            return line(QString::fromUtf8(toJson(issue)));
        JsonWriter all;
        all.beginObject().key("issue"_L1).raw(toJson(issue)).key("comments"_L1).beginArray();
        for (const VisibleComment &comment : m_replica.comments(issue.id))
            writeComment(all, comment.comment);
        all.endArray().endObject();
        return line(QString::fromUtf8(all.text()));
    }
    const IssueState state = m_replica.state(issue.id);
    const QString mark = state.conflict ? u"\t[conflict]"_s
        : state.needsAttention          ? u"\t[refused]"_s
        : state.pending > 0             ? u"\t[pending]"_s
                                        : QString{};
    if (!whole) {
        return line(u"%1\t%2\t%3\t%4\t%5"_s.arg(issue.name.isEmpty() ? u"-"_s : issue.name,
                        issue.status, issue.priority, issue.assignee.toString(), issue.subject)
            + mark);
    }
    line(u"%1  %2"_s.arg(issue.name, issue.subject) + mark);
    for (const FieldInfo &info : issueFields()) {
        const QString text = textOf(info.get(issue));
        if (!text.isEmpty() && info.field != Field::Subject && info.field != Field::Description)
            line(u"%1: %2"_s.arg(info.key, text));
    }
    if (!issue.description.isEmpty())
        line(u'\n' + issue.description);
    for (const VisibleComment &comment : m_replica.comments(issue.id))
        line(u"\n%1, %2:\n%3"_s.arg(
            comment.comment.author.toString(), comment.comment.createdAt, comment.comment.text));
    for (const Conflict &conflict : m_replica.conflicts()) {
        if (conflict.issue.id == issue.id)
            this->conflict(conflict);
    }
}

void CliPrinter::conflict(const Conflict &conflict)
{
    if (m_json) {
        JsonWriter json;
        json.beginObject().key("conflict"_L1);
        writeConflict(json, conflict);
        json.endObject();
        return line(QString::fromUtf8(json.text()));
    }
    const QString start
        = u"conflict\t%1\t%2\t"_s.arg(conflict.issue.name, conflict.user.toString());
    if (conflict.comment)
        return line(start
            + u"comment: yours '%1', theirs '%2'"_s.arg(
                conflict.comment->local, conflict.comment->remote));
    if (conflict.kind == Conflict::Kind::Deleted)
        line(start + u"deleted meanwhile"_s);
    if (conflict.kind == Conflict::Kind::DeletedUnseen)
        line(start + u"changed since you deleted it"_s);
    for (const auto &[field, local] : conflict.local) {
        const auto remote = conflict.remote.find(field);
        const QString yours = u"%1: yours '%2'"_s.arg(fieldInfo(field).key, textOf(local));
        line(start
            + (remote == conflict.remote.end()
                    ? yours
                    : yours + u", theirs '%1'"_s.arg(textOf(remote->second))));
    }
}

void CliPrinter::refused(const OutboxRow &row)
{
    JsonWriter json;
    json.beginObject().key("refused"_L1).beginObject().key("mutation"_L1);
    writeMutation(json, row.mutation);
    json.member("code"_L1, row.error.code)
        .member("message"_L1, row.error.message)
        .endObject()
        .endObject();
    if (m_json)
        return line(QString::fromUtf8(json.text()));
    const Issue *issue = m_replica.find(touchedIssue(row.mutation.body));
    JsonWriter mutation;
    writeMutation(mutation, row.mutation);
    line(u"refused\t%1\t%2\t%3"_s.arg(
        issue ? issue->name : QString{}, row.error.message, QString::fromUtf8(mutation.text())));
}

void CliPrinter::line(const QString &text)
{
    const QByteArray bytes = text.toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stdout);
    std::fflush(stdout);
}

} // namespace lockstep::app

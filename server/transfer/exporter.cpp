// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/transfer/exporter.h"

#include "server/transfer/csv.h"
#include "server/transfer/exportformat.h"

namespace lockstep::server {

using namespace Qt::StringLiterals;

namespace {

// What counts other things is no column: it would be wrong as soon as it is read back.
bool isColumn(const FieldInfo &info)
{
    return info.field != Field::Version && info.field != Field::CommentCount
        && info.field != Field::AttachmentCount;
}

QByteArray csvHeader()
{
    QStringList cells{ u"id"_s, u"name"_s };
    for (const FieldInfo &info : issueFields()) {
        if (isColumn(info))
            cells << QString{ info.key };
    }
    return csvRow(cells);
}

QByteArray csvIssue(const Issue &issue)
{
    QStringList cells{ issue.id.toString(), issue.name };
    for (const FieldInfo &info : issueFields()) {
        if (!isColumn(info))
            continue;
        const QStringList texts = fieldTexts(info.get(issue));
        cells << (info.rule == MergeRule::Set ? joinSet(texts) : texts.value(0));
    }
    return csvRow(cells);
}

Result<void> put(QIODevice &out, const QByteArray &bytes)
{
    if (out.write(bytes) == bytes.size())
        return {};
    return Error{ errc::Io, u"writing: %1"_s.arg(out.errorString()), {} };
}

Result<QByteArray> header(
    Storage &storage, const WorkspaceId &workspace, const Project &project, ExportFormat format)
{
    if (format == ExportFormat::Csv)
        return csvHeader();
    const auto ids = storage.peopleOf(workspace);
    const auto accounts = storage.accounts();
    if (!ids || !accounts)
        return ids ? accounts.error() : ids.error();
    QList<User> people;
    for (const AccountRow &account : *accounts) {
        if (ids->contains(account.user.id))
            people << account.user;
    }
    return '[' + exportHeader(project, people);
}

} // namespace

Result<ExportReport> exportProject(Storage &storage, const WorkspaceId &workspace,
    const Project &project, ExportFormat format, QIODevice &out)
{
    ExportReport report;
    const bool json = format == ExportFormat::Json;
    const auto ids = storage.liveIssues(project.id);
    const auto first = header(storage, workspace, project, format);
    if (!ids || !first)
        return ids ? first.error() : ids.error();
    Result<void> written = put(out, *first);
    for (const IssueId &id : *ids) {
        const auto row = storage.issue(id);
        const auto comments = storage.comments(id);
        if (!row || !comments)
            return row ? comments.error() : row.error();
        if (!*row)
            continue;
        ++report.issues;
        report.comments += comments->size();
        if (written) {
            written = put(out,
                json ? ",\n" + exportIssue((*row)->issue, *comments) : csvIssue((*row)->issue));
        }
        if (!written)
            return written.error();
    }
    if (json) {
        const auto messages = storage.messages(project.id);
        if (!messages)
            return messages.error();
        QByteArray rest;
        for (const Comment &message : *messages)
            rest += ",\n" + exportMessage(message);
        written = put(out, rest + "]\n");
    }
    if (!written)
        return written.error();
    return report;
}

} // namespace lockstep::server

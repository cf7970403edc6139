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

Result<QByteArray> Exporter::begin(Storage &storage)
{
    auto issues = storage.liveIssues(m_project.id);
    if (!issues)
        return issues.error();
    m_issues = *std::move(issues);
    return header(storage, m_workspace, m_project, m_format);
}

Result<QByteArray> Exporter::nextIssue(Storage &storage)
{
    const IssueId &id = m_issues->at(m_at++);
    const auto row = storage.issue(id);
    const auto comments = storage.comments(id);
    const auto attachments = AttachmentStore{ storage.database() }.ofIssue(id);
    if (!row || !comments || !attachments)
        return !row ? row.error() : !comments ? comments.error() : attachments.error();
    if (!*row || (*row)->deleted || (*row)->issue.project != m_project.id)
        return QByteArray{};
    ++m_report.issues;
    m_report.comments += comments->size();
    m_report.attachments += attachments->size();
    if (m_format == ExportFormat::Csv)
        return csvIssue((*row)->issue);
    m_pending = Pending{ ",\n" + exportIssue((*row)->issue, *comments, *attachments), {}, {}, 0 };
    for (const Attachment &attachment : *attachments) {
        if (m_given.contains(attachment.sha256))
            continue;
        m_given.insert(attachment.sha256);
        m_pending->files.append({ attachment.sha256, attachment.size });
    }
    return QByteArray{};
}

// Pieces of its files, and then the issue.
QByteArray Exporter::nextPending()
{
    Pending &pending = *m_pending;
    if (pending.files.isEmpty()) {
        const QByteArray text = pending.text;
        m_pending.reset();
        return text;
    }
    const NamedFile file = pending.files.first();
    if (!pending.reader && m_files) {
        if (const auto reader = m_files->reader(file.sha256); reader)
            pending.reader = *reader;
    }
    const auto bytes = pending.reader && pending.reader->size() == file.size
        ? pending.reader->read(pending.offset, exportPieceBytes)
        : Result<QByteArray>{ Error{ errc::Io, u"its bytes are not there"_s, {} } };
    QByteArray piece;
    if (bytes)
        piece = ",\n" + exportFilePiece(file.sha256, file.size, pending.offset, *bytes);
    else
        ++m_report.lostFiles;
    pending.offset += exportPieceBytes;
    if (!bytes || pending.offset >= file.size) {
        pending.files.removeFirst();
        pending.reader.reset();
        pending.offset = 0;
    }
    return piece;
}

Result<QByteArray> Exporter::next(Storage &storage, qsizetype bytes)
{
    QByteArray piece;
    if (m_done)
        return piece;
    const bool json = m_format == ExportFormat::Json;
    if (!m_issues) {
        auto first = begin(storage);
        if (!first)
            return first;
        piece = *std::move(first);
    }
    while ((m_pending || m_at < m_issues->size()) && piece.size() < bytes) {
        const auto more = m_pending ? nextPending() : nextIssue(storage);
        if (!more)
            return more;
        piece += *more;
    }
    if (m_pending || m_at < m_issues->size())
        return piece;
    while (json && piece.size() < bytes) {
        constexpr int atOnce = 100;
        const auto messages = storage.messagesAfter(m_project.id, m_message, atOnce);
        if (!messages)
            return messages.error();
        for (const Comment &message : *messages) {
            piece += ",\n" + exportMessage(message);
            m_message = message.id.toString();
        }
        if (messages->size() < atOnce) {
            m_done = true;
            return piece + "]\n";
        }
    }
    m_done = !json;
    return piece;
}

Result<ExportReport> exportProject(Storage &storage, const WorkspaceId &workspace,
    const Project &project, ExportFormat format, QIODevice &out, const FileStore *files)
{
    Exporter exporter{ workspace, project, format, files };
    for (;;) {
        const auto piece = exporter.next(storage);
        if (!piece)
            return piece.error();
        if (piece->isEmpty())
            return exporter.report();
        if (out.write(*piece) != piece->size())
            return Error{ errc::Io, u"writing: %1"_s.arg(out.errorString()), {} };
    }
}

} // namespace lockstep::server

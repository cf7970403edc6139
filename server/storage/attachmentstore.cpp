// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/storage/attachmentstore.h"

#include "server/storage/storage_p.h"

namespace lockstep::server {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView attachmentColumns{
    "a.id, a.issue, a.author, a.name, a.size, a.sha256, a.type, a.created_at, a.project"
};
constexpr QLatin1StringView uploadColumns{
    "id, issue, person, name, size, sha256, type, workspace, project, attach, touched"
};

AttachmentStore::Row readAttachmentRow(const ResultRow &from)
{
    AttachmentStore::Row row;
    Attachment &a = row.attachment;
    a.id = AttachmentId{ from.text(0) };
    a.issue = IssueId{ from.text(1) };
    a.author = UserId{ from.text(2) };
    a.name = from.text(3);
    a.size = from.integer(4);
    a.sha256 = from.text(5);
    a.type = from.text(6);
    a.createdAt = from.text(7);
    row.project = ProjectId{ from.text(8) };
    return row;
}

UploadRow readUploadRow(const ResultRow &from)
{
    UploadRow row;
    Attachment &a = row.attachment;
    a.id = AttachmentId{ from.text(0) };
    a.issue = IssueId{ from.text(1) };
    a.author = UserId{ from.text(2) };
    a.name = from.text(3);
    a.size = from.integer(4);
    a.sha256 = from.text(5);
    a.type = from.text(6);
    row.workspace = WorkspaceId{ from.text(7) };
    row.project = ProjectId{ from.text(8) };
    row.attach = from.integer(9) != 0;
    row.touched = from.time(10);
    return row;
}

} // namespace

Result<std::optional<AttachmentStore::Row>> AttachmentStore::attachment(const AttachmentId &id)
{
    return m_database.first(
        u"SELECT "_s + attachmentColumns + u" FROM attachments a WHERE a.id = ?"_s,
        { sql::text(id.toString()) }, readAttachmentRow);
}

Result<QList<Attachment>> AttachmentStore::ofIssue(const IssueId &issue)
{
    return m_database.all(
        u"SELECT "_s + attachmentColumns + u" FROM attachments a WHERE a.issue = ? ORDER BY a.id"_s,
        { sql::text(issue.toString()) },
        [](const ResultRow &from) { return readAttachmentRow(from).attachment; });
}

Result<void> AttachmentStore::add(const ProjectId &project, const Attachment &a)
{
    return m_database.run(u"INSERT INTO attachments (id, issue, project, author, name, size, "
                          "sha256, type, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        { a.id.toString(), a.issue.toString(), project.toString(), sql::text(a.author.toString()),
            a.name, a.size, a.sha256, a.type, a.createdAt });
}

Result<void> AttachmentStore::remove(const Attachment &attachment, WallTime now)
{
    const auto gone
        = m_database.run(u"DELETE FROM attachments WHERE id = ?"_s, { attachment.id.toString() });
    return gone ? addLoose(attachment.sha256, now) : gone;
}

Result<void> AttachmentStore::move(const IssueId &issue, const ProjectId &to)
{
    return m_database.run(u"UPDATE attachments SET project = ? WHERE issue = ?"_s,
        { to.toString(), issue.toString() });
}

Result<QList<AttachmentStore::Row>> AttachmentStore::ofBuriedIssues(const QString &now, int limit)
{
    return m_database.all(u"SELECT "_s + attachmentColumns
            + u" FROM attachments a JOIN issues i ON i.id = a.issue WHERE i.deleted = 1 "
              "AND i.restore_until < ? ORDER BY a.id LIMIT ?"_s,
        { now, limit }, readAttachmentRow);
}

Result<qint64> AttachmentStore::bytesOf(const ProjectId &project)
{
    const auto bytes = m_database.first(
        u"SELECT (SELECT COALESCE(SUM(size), 0) FROM attachments WHERE project = ?) "
        "+ (SELECT COALESCE(SUM(size), 0) FROM uploads WHERE project = ?)"_s,
        { sql::text(project.toString()), sql::text(project.toString()) },
        [](const ResultRow &from) { return from.integer(0); });
    if (!bytes)
        return bytes.error();
    return bytes->value_or(0);
}

Result<std::optional<UploadRow>> AttachmentStore::upload(const AttachmentId &id)
{
    return m_database.first(u"SELECT "_s + uploadColumns + u" FROM uploads WHERE id = ?"_s,
        { sql::text(id.toString()) }, readUploadRow);
}

Result<qint64> AttachmentStore::uploadsOf(const UserId &user)
{
    const auto count = m_database.first(u"SELECT COUNT(*) FROM uploads WHERE person = ?"_s,
        { sql::text(user.toString()) }, [](const ResultRow &from) { return from.integer(0); });
    if (!count)
        return count.error();
    return count->value_or(0);
}

Result<void> AttachmentStore::saveUpload(const UploadRow &row)
{
    const Attachment &a = row.attachment;
    return m_database.run(u"INSERT INTO uploads (id, issue, person, name, size, sha256, type, "
                          "workspace, project, attach, touched) "
                          "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        { a.id.toString(), a.issue.toString(), a.author.toString(), a.name, a.size, a.sha256,
            sql::textOrNull(a.type), row.workspace.toString(), row.project.toString(),
            row.attach ? 1 : 0, sql::time(row.touched) });
}

Result<void> AttachmentStore::touchUpload(const AttachmentId &id, WallTime now)
{
    return m_database.run(
        u"UPDATE uploads SET touched = ? WHERE id = ?"_s, { sql::time(now), id.toString() });
}

Result<void> AttachmentStore::completeUpload(
    const AttachmentId &id, const QString &type, WallTime now)
{
    return m_database.run(u"UPDATE uploads SET type = ?, touched = ? WHERE id = ?"_s,
        { type, sql::time(now), id.toString() });
}

// Its bytes may be under their hash before this says that they are.
Result<void> AttachmentStore::removeUpload(const UploadRow &row, WallTime now)
{
    const auto gone = forgetUpload(row.attachment.id);
    return gone ? addLoose(row.attachment.sha256, now) : gone;
}

Result<void> AttachmentStore::forgetUpload(const AttachmentId &id)
{
    return m_database.run(u"DELETE FROM uploads WHERE id = ?"_s, { id.toString() });
}

Result<QList<UploadRow>> AttachmentStore::staleUploads(WallTime before, int limit)
{
    return m_database.all(u"SELECT "_s + uploadColumns
            + u" FROM uploads WHERE touched < ? ORDER BY touched, id LIMIT ?"_s,
        { sql::time(before), limit }, readUploadRow);
}

Result<QStringList> AttachmentStore::looseFiles(int limit)
{
    const auto files
        = m_database.all(u"SELECT sha256 FROM loose_files ORDER BY since, sha256 LIMIT ?"_s,
            { limit }, [](const ResultRow &from) { return from.text(0); });
    if (!files)
        return files.error();
    return QStringList{ *files };
}

Result<void> AttachmentStore::addLoose(const QString &sha256, WallTime now)
{
    return m_database.run(u"INSERT INTO loose_files (sha256, since) VALUES (?, ?) "
                          "ON CONFLICT (sha256) DO NOTHING"_s,
        { sha256, sql::time(now) });
}

Result<void> AttachmentStore::forgetLoose(const QString &sha256)
{
    return m_database.run(u"DELETE FROM loose_files WHERE sha256 = ?"_s, { sha256 });
}

Result<bool> AttachmentStore::isOwned(const QString &sha256)
{
    const auto owners
        = m_database.first(u"SELECT (SELECT COUNT(*) FROM attachments WHERE sha256 = ?) "
                           "+ (SELECT COUNT(*) FROM uploads WHERE sha256 = ?)"_s,
            { sha256, sha256 }, [](const ResultRow &from) { return from.integer(0); });
    if (!owners)
        return owners.error();
    return owners->value_or(0) > 0;
}

Result<QList<NamedFile>> AttachmentStore::namedFiles()
{
    return m_database.all(u"SELECT sha256, MAX(size) FROM (SELECT sha256, size FROM attachments "
                          "UNION ALL SELECT sha256, size FROM uploads WHERE type IS NOT NULL) "
                          "AS named GROUP BY sha256 ORDER BY sha256"_s,
        {}, [](const ResultRow &from) {
            return NamedFile{ from.text(0), from.integer(1) };
        });
}

Result<QList<NamedFile>> namedFilesOf(const QString &url)
{
    const auto database = Database::open(url);
    return database ? AttachmentStore{ **database }.namedFiles()
                    : Result<QList<NamedFile>>{ database.error() };
}

} // namespace lockstep::server

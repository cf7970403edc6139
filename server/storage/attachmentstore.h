// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "core/model/attachment.h"

#include <QList>

#include <optional>

namespace lockstep::server {

class Database;

// A file on its way. It is a row of attachments, under the same id, when an event has told of it.
struct UploadRow
{
    Attachment attachment{}; // `type` is set when all bytes are here and are those of the hash
    WorkspaceId workspace{};
    ProjectId project{}; // in which the issue stood then
    bool attach = false; // by the server, when the last byte has come
    WallTime touched{};
    [[nodiscard]] bool isComplete() const { return !attachment.type.isEmpty(); }
};

// A file that a database names.
struct NamedFile
{
    QString sha256{};
    qint64 size = 0;
};

// What is known of files, over the connection of a Storage and within its transactions; the bytes
// are in a FileStore. Every file there is named by a row here: by an attachment, an upload, or as a
// loose one, whose last owner has gone and which is to be swept away.
class AttachmentStore
{
public:
    explicit AttachmentStore(Database &database) : m_database(database) {}

    struct Row
    {
        Attachment attachment{};
        ProjectId project{};
    };
    [[nodiscard]] Result<std::optional<Row>> attachment(const AttachmentId &id);
    [[nodiscard]] Result<QList<Attachment>> ofIssue(const IssueId &issue); // in the order of ids
    Result<void> add(const ProjectId &project, const Attachment &attachment);
    Result<void> remove(const Attachment &attachment, WallTime now); // its file is loose then
    Result<void> move(const IssueId &issue, const ProjectId &to);
    // Of issues that were deleted and can no longer be restored.
    [[nodiscard]] Result<QList<Row>> ofBuriedIssues(const QString &now, int limit);
    // Of the project, with what is on its way.
    [[nodiscard]] Result<qint64> bytesOf(const ProjectId &project);

    [[nodiscard]] Result<std::optional<UploadRow>> upload(const AttachmentId &id);
    [[nodiscard]] Result<qint64> uploadsOf(const UserId &user); // how many
    Result<void> saveUpload(const UploadRow &row);
    Result<void> touchUpload(const AttachmentId &id, WallTime now);
    Result<void> completeUpload(const AttachmentId &id, const QString &type, WallTime now);
    Result<void> removeUpload(const UploadRow &row, WallTime now);
    // It has become an attachment, which owns the file now.
    Result<void> forgetUpload(const AttachmentId &id);
    [[nodiscard]] Result<QList<UploadRow>> staleUploads(WallTime before, int limit);

    [[nodiscard]] Result<QStringList> looseFiles(int limit); // hashes
    Result<void> forgetLoose(const QString &sha256);
    [[nodiscard]] Result<bool> isOwned(const QString &sha256);
    // All files that must be there whole, each once, by their hashes.
    [[nodiscard]] Result<QList<NamedFile>> namedFiles();

private:
    Result<void> addLoose(const QString &sha256, WallTime now);
    Database &m_database;
};

// Those of a database that nobody here has open and that has the tables of today; changes nothing.
// Errors: of the database.
[[nodiscard]] Result<QList<NamedFile>> namedFilesOf(const QString &url);

} // namespace lockstep::server

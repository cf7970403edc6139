// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "server/files/filestore.h"
#include "server/storage/attachmentstore.h"
#include "server/storage/storage.h"

#include <QIODevice>
#include <QSet>

namespace lockstep::server {

enum class ExportFormat { Csv, Json };

struct ExportReport
{
    qint64 issues = 0;
    qint64 comments = 0; // in the file; of CSV: those that are not
    qint64 attachments = 0; // the same
    qint64 lostFiles = 0; // whose bytes are not there
};

// Writes the live issues of a project in the order of their numbers, a few at a time. JSON (see
// exportformat.h) has everything: comments, relations, the channel. CSV has every field of the
// issues. Attachments come with their bytes. What is changed meanwhile comes as it is when its turn
// has come.
class Exporter
{
public:
    // `files`: the bytes of attachments; without it they are left out.
    Exporter(WorkspaceId workspace, Project project, ExportFormat format,
        const FileStore *files = nullptr)
        : m_workspace(std::move(workspace)), m_project(std::move(project)), m_format(format),
          m_files(files)
    {}

    // The next piece of the file, of about that size; empty: the end. Errors: of the storage.
    [[nodiscard]] Result<QByteArray> next(Storage &storage, qsizetype bytes = 64 * 1024);
    [[nodiscard]] const ExportReport &report() const { return m_report; } // so far

private:
    // An issue whose files come first.
    struct Pending
    {
        QByteArray text{};
        QList<NamedFile> files{};
        std::shared_ptr<FileStore::Reader> reader{}; // of the first of them
        qint64 offset = 0;
    };
    [[nodiscard]] Result<QByteArray> begin(Storage &storage);
    [[nodiscard]] Result<QByteArray> nextIssue(Storage &storage);
    [[nodiscard]] QByteArray nextPending();

    WorkspaceId m_workspace;
    Project m_project;
    ExportFormat m_format;
    ExportReport m_report{};
    std::optional<QList<IssueId>> m_issues{}; // once it has begun
    qsizetype m_at = 0;
    const FileStore *m_files;
    QSet<QString> m_given{}; // files
    std::optional<Pending> m_pending{};
    QString m_message{}; // the last one written
    bool m_done = false;
};

// All of it. Errors: of the storage, and IO of the device.
[[nodiscard]] Result<ExportReport> exportProject(Storage &storage, const WorkspaceId &workspace,
    const Project &project, ExportFormat format, QIODevice &out, const FileStore *files = nullptr);

} // namespace lockstep::server

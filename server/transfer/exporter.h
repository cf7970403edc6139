// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "server/storage/storage.h"

#include <QIODevice>

namespace lockstep::server {

enum class ExportFormat { Csv, Json };

struct ExportReport
{
    qint64 issues = 0;
    qint64 comments = 0; // in the file; of CSV: those that are not
};

// Writes the live issues of a project in the order of their numbers, a few at a time. JSON (see
// exportformat.h) has everything: comments, relations, the channel. CSV has every field of the
// issues. What is changed meanwhile comes as it is when its turn has come.
class Exporter
{
public:
    Exporter(WorkspaceId workspace, Project project, ExportFormat format)
        : m_workspace(std::move(workspace)), m_project(std::move(project)), m_format(format)
    {}

    // The next piece of the file, of about that size; empty: the end. Errors: of the storage.
    [[nodiscard]] Result<QByteArray> next(Storage &storage, qsizetype bytes = 64 * 1024);
    [[nodiscard]] const ExportReport &report() const { return m_report; } // so far

private:
    [[nodiscard]] Result<QByteArray> begin(Storage &storage);

    WorkspaceId m_workspace;
    Project m_project;
    ExportFormat m_format;
    ExportReport m_report{};
    std::optional<QList<IssueId>> m_issues{}; // once it has begun
    qsizetype m_at = 0;
    QString m_message{}; // the last one written
    bool m_done = false;
};

// All of it. Errors: of the storage, and IO of the device.
[[nodiscard]] Result<ExportReport> exportProject(Storage &storage, const WorkspaceId &workspace,
    const Project &project, ExportFormat format, QIODevice &out);

} // namespace lockstep::server

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

// Writes the live issues of a project in the order of their numbers, one at a time. JSON (see
// exportformat.h) has everything: comments, relations, the channel. CSV has every field of the
// issues. Errors: of the storage, and IO of the device.
[[nodiscard]] Result<ExportReport> exportProject(Storage &storage, const WorkspaceId &workspace,
    const Project &project, ExportFormat format, QIODevice &out);

} // namespace lockstep::server

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "server/files/filestore.h"
#include "server/storage/attachmentstore.h"

#include <functional>

namespace lockstep::app {

struct FileCopies
{
    qint64 bytes = 0; // that were copied
    qint64 copied = 0;
    qint64 kept = 0; // are there already
    QList<server::NamedFile> missing{}; // are nowhere, or not as they were
};

// Sees that each of these files is in `to`, from where it is (`trusted`: without reading those that
// are there) or out of `from`. Errors: of the disk. DRAINING: `isEnding` said so.
[[nodiscard]] Result<FileCopies> copyFiles(const QList<server::NamedFile> &files,
    const server::FileStore &from, const server::FileStore &to, bool trusted,
    const std::function<bool()> &isEnding = {});

// "3 files of attachments (2.0 MiB)"
[[nodiscard]] QString filesText(qint64 count, qint64 bytes);
// The same of these, and what the first of them are called.
[[nodiscard]] QString filesText(const QList<server::NamedFile> &files);

} // namespace lockstep::app

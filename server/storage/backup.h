// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <memory>

namespace lockstep::server {

class Storage;

// Copies a SQLite database that is in use into a new file, as it is at the end of the copying: a
// piece at a time, so that others have their turn in between, and what they change meanwhile is in
// the copy. To be made, used and destroyed where the storage is used. The file is there under its
// name only when it is whole, and is its owner's alone.
class Backup
{
public:
    // Errors: BAD_ARGUMENT (PostgreSQL has tools of its own), IO (the file is there already, or
    // cannot be made).
    [[nodiscard]] static Result<std::unique_ptr<Backup>> begin(
        Storage &storage, const QString &file);
    ~Backup(); // before the end of finish(): nothing is left
    Backup(const Backup &) = delete;
    Backup &operator=(const Backup &) = delete;

    struct Progress
    {
        qint64 pages = 0;
        qint64 left = 0; // 0: all is copied
    };
    [[nodiscard]] Result<Progress> step(int pages = 256);
    // Closes the copy. What is left, check() and the renaming, needs no storage.
    Result<void> close();
    // On any thread: reads the copy through and gives it its name. STORE_CORRUPT.
    Result<void> finish();

private:
    struct Impl;
    explicit Backup(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace lockstep::server

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/filelock.h"

namespace lockstep::app {

// One process a database: held as long as the database is open. A file beside it, so that it also
// guards against a second server on the same file.
class DatabaseLock
{
public:
    // `url` as for Storage::open; a database in memory needs no lock. Error: STORE_LOCKED.
    [[nodiscard]] static Result<DatabaseLock> take(const QString &url);
    // The file of a database, absolute and the same by whatever link it is named, or an empty
    // string for one in memory.
    [[nodiscard]] static QString fileOf(const QString &url);

private:
    FileLock m_lock{};
};

} // namespace lockstep::app

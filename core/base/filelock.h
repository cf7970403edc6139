// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <QLockFile>

#include <memory>

namespace lockstep {

// A file that one holder at a time has, and no longer than its process lives, however that ends:
// the kernel keeps the lock. What stands in the file means nothing. (QLockFile takes a file that a
// killed process had just made for that of a living one, for ever.)
class FileLock
{
public:
    // Does not wait. Errors: STORE_LOCKED (somebody has it), IO.
    [[nodiscard]] static Result<FileLock> take(const QString &path);

    FileLock() = default; // holds nothing
    FileLock(FileLock &&other) noexcept;
    FileLock &operator=(FileLock &&other) noexcept;
    ~FileLock(); // the file goes with it

private:
    void release();

    QString m_path{};
#ifdef Q_OS_UNIX
    int m_descriptor = -1;
#else
    std::unique_ptr<QLockFile> m_file{};
#endif
};

} // namespace lockstep

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "app/common/databaselock.h"

#include <QFileInfo>

namespace lockstep::app {

using namespace Qt::StringLiterals;

QString DatabaseLock::fileOf(const QString &url)
{
    constexpr auto scheme = "sqlite:"_L1;
    const QString file = url.startsWith(scheme) ? url.sliced(scheme.size()) : QString{};
    if (file.isEmpty() || file == ":memory:"_L1)
        return {};
    const QFileInfo info{ file };
    return info.exists() ? info.canonicalFilePath() : info.absoluteFilePath();
}

Result<DatabaseLock> DatabaseLock::take(const QString &url)
{
    DatabaseLock lock;
    const QString file = fileOf(url);
    if (file.isEmpty())
        return lock;
    auto taken = FileLock::take(file + u".lock"_s);
    if (!taken && taken.error().code == errc::StoreLocked)
        return Error{ errc::StoreLocked, u"%1: another process has this database open"_s.arg(file),
            {} };
    if (!taken)
        return taken.error();
    lock.m_lock = std::move(*taken);
    return lock;
}

} // namespace lockstep::app

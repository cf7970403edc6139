// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/storage/databaseurl.h"

#include "server/storage/postgres.h"

namespace lockstep::server {

using namespace Qt::StringLiterals;

Result<void> checkDatabaseUrl(const QString &url)
{
    if (postgres::isUrl(url))
        return postgres::checkUrl(url);
    constexpr auto scheme = "sqlite:"_L1;
    if (url.startsWith(scheme) && url.size() > scheme.size())
        return {};
    return Error{ errc::BadArgument,
        u"database '%1': must be sqlite:FILE, sqlite::memory: or postgres://..."_s.arg(
            url.left(80)),
        {} };
}

} // namespace lockstep::server

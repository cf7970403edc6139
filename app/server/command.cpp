// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "app/server/command.h"

#include "server/http/httpserver.h"

namespace lockstep::app {

Report Report::of(const Error &error)
{
    const bool listening = error.code == errc::PortInUse || error.code == errc::NoPermission
        || error.code == errc::BadAddress;
    const bool database
        = error.code.startsWith(QLatin1StringView{ "STORE_" }) || error.code == errc::Io;
    return failure(listening ? Exit::Listen
            : database       ? Exit::Database
                             : Exit::Failed,
        error.message);
}

Report Report::ofOpening(const QString &databaseFile, const Error &error)
{
    Report report = of(error);
    if (report.exit == Exit::Database && !report.err.contains(databaseFile))
        report.err.prepend(databaseFile + QStringLiteral(": "));
    return report;
}

} // namespace lockstep::app

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/hosts.h"

#include <QRegularExpression>

namespace lockstep {

using namespace Qt::StringLiterals;

bool isThisComputer(const QString &host)
{
    static const QRegularExpression loopback{
        uR"(\A(?:::ffff:)?127(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){3}\z)"_s
    };
    const QString name = host.toLower();
    return name == "localhost"_L1 || name.endsWith(".localhost"_L1) || name == "::1"_L1
        || loopback.match(name).hasMatch();
}

bool isExposed(const QUrl &server)
{
    const bool isPlain = server.scheme() == "http"_L1 || server.scheme() == "ws"_L1;
    return isPlain && !server.host().isEmpty() && !isThisComputer(server.host());
}

} // namespace lockstep

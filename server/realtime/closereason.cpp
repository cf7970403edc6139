// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/realtime/closereason.h"

#include <QString>

namespace lockstep::server {

QLatin1StringView toText(CloseReason reason)
{
    using namespace Qt::StringLiterals;
    switch (reason) {
    case CloseReason::TransportClose:
        return "transport close"_L1;
    case CloseReason::TransportError:
        return "transport error"_L1;
    case CloseReason::PingTimeout:
        return "ping timeout"_L1;
    case CloseReason::ParseError:
        return "parse error"_L1;
    case CloseReason::ConnectTimeout:
        return "connect timeout"_L1;
    case CloseReason::ForcedClose:
        return "forced close"_L1;
    case CloseReason::ServerShutdown:
        return "server shutting down"_L1;
    case CloseReason::ClientDisconnect:
        return "client namespace disconnect"_L1;
    case CloseReason::ServerDisconnect:
        return "server namespace disconnect"_L1;
    }
    return {};
}

} // namespace lockstep::server

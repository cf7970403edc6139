// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QLatin1StringView>

namespace lockstep::server {

// Why a session, or a connection in it, ended.
enum class CloseReason {
    TransportClose, // the client or the network closed it
    TransportError, // the client broke the transport's rules, or was too slow
    PingTimeout, // no answer to a ping
    ParseError, // a packet that is none, or not in this place
    ConnectTimeout, // nothing was connected in time
    ForcedClose, // this side closed the session
    ServerShutdown,
    ClientDisconnect, // the client left the namespace
    ServerDisconnect, // this side made it leave
};

// The text that Socket.IO has for it, for logs and metrics.
[[nodiscard]] QLatin1StringView toText(CloseReason reason);

} // namespace lockstep::server

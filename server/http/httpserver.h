// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"
#include "server/http/httpconnection.h"

#include <memory>

// Codes of HttpServer::listen.
namespace lockstep::errc {
inline constexpr QLatin1StringView PortInUse{ "PORT_IN_USE" };
inline constexpr QLatin1StringView NoPermission{ "NO_PERMISSION" };
inline constexpr QLatin1StringView BadAddress{ "BAD_ADDRESS" };
} // namespace lockstep::errc

namespace lockstep::server {

class EventLoop;
class HttpServerCore;

// Listens, and carries HTTP and WebSocket connections; the only place with sockets. Answers come
// from the handlers. Must be used, and destroyed, on the loop's thread or while it does not run,
// and destroyed before what the handlers use: its end is the end of all connections.
//
// Fan-out: what is written to a connection within one turn of the loop goes out in one send at the
// end of the turn; what the kernel does not take waits in the connection's own queue.
class HttpServer
{
public:
    HttpServer(EventLoop &loop, HttpHandlers handlers, HttpOptions options = {});
    ~HttpServer(); // breaks all connections off
    HttpServer(const HttpServer &) = delete;
    HttpServer &operator=(const HttpServer &) = delete;

    // An address or a host name, and a port, 0 for any free one. May be called for several.
    // Returns the port. Errors: PORT_IN_USE, NO_PERMISSION, BAD_ADDRESS, IO.
    [[nodiscard]] Result<quint16> listen(const QString &host, quint16 port);
    // Takes no new connections; the existing ones go on.
    void stopListening();

    [[nodiscard]] qsizetype connectionCount() const;

private:
    std::shared_ptr<HttpServerCore> m_core; // shared with the calls that are pending in the loop
};

} // namespace lockstep::server

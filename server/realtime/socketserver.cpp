// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/realtime/socketserver.h"

#include "server/realtime/socketsession.h"

namespace lockstep::server {

SocketServer::SocketServer(Clock &clock, SocketOptions options)
    : m_options(std::move(options)), m_json(m_options.json),
      m_engine(clock, m_options.engine, [this](EngineSession &session) {
          return std::make_unique<SocketSession>(*this, session);
      })
{}

SocketServer::~SocketServer() = default;

void SocketServer::addNamespace(const QString &name, ConnectHandler connect)
{
    m_namespaces.insert(name, std::move(connect));
}

void broadcast(const EncodedEvent &event, std::span<SocketConnection *const> to)
{
    for (SocketConnection *connection : to)
        connection->sendEvent(event);
}

} // namespace lockstep::server

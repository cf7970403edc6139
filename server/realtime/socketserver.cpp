// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/realtime/socketserver.h"

#include "server/auth/authhttp.h"
#include "server/realtime/socketsession.h"

namespace lockstep::server {

using namespace Qt::StringLiterals;

namespace {

EngineOptions withRefusal(
    EngineOptions options, std::function<std::optional<QString>(const HttpRequest &)> refuse)
{
    options.refuse = [own = std::move(options.refuse), refuse = std::move(refuse)](
                         const HttpRequest &request) {
        const auto refused = own ? own(request) : std::nullopt;
        return refused ? refused : refuse(request);
    };
    return options;
}

} // namespace

SocketServer::SocketServer(Clock &clock, SocketOptions options)
    : m_options(std::move(options)), m_json(m_options.json),
      m_engine(clock,
          withRefusal(m_options.engine,
              [this](const HttpRequest &request) { return refuse(request.peerAddress); }),
          [this](
              EngineSession &session) { return std::make_unique<SocketSession>(*this, session); })
{}

SocketServer::~SocketServer() = default;

// One that is sent away by polling is kept until it polls; whoever does not care for that is not
// let in as far as that.
std::optional<QString> SocketServer::refuse(const QString &peerAddress) const
{
    const int most = m_options.strangersPerAddress;
    if (most > 0 && m_sentAway.value(addressKey(peerAddress)) >= most)
        return u"too many clients of this address have not signed in"_s;
    return {};
}

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

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "server/realtime/encodedevent.h"
#include "server/realtime/engineserver.h"
#include "server/realtime/socketconnection.h"

#include <QHash>

#include <functional>
#include <memory>
#include <span>
#include <variant>

// A Socket.IO 5 server, sans-IO. How to use it:
//
//   SocketServer sockets { loop.clock(), options };
//   sockets.addNamespace(u"/"_s, [](const ConnectRequest &request, ConnectDecider decide) {
//       // now or later, once: who is it, and what is to be done with the connection?
//       decide(std::make_unique<MyHandler>(user));        // or ConnectRefusal { message, data }
//   });
//   HttpServer http { loop, sockets.engine().handlers() };
//
// MyHandler is a SocketHandler: connected(), received(event), disconnected(reason). To send to
// many, make one EncodedEvent and call broadcast(). See socketconnection.h.
namespace lockstep::server {

// A client that asks to be let into a namespace; the views end with the call.
struct ConnectRequest
{
    JsonView auth{}; // the payload of its CONNECT: an object, or undefined
    const EngineHandshake &handshake;
};

// Becomes CONNECT_ERROR {message, data}. The session stays, for the rest of the connect timeout.
struct ConnectRefusal
{
    QString message{};
    QByteArray data{}; // JSON text, may be empty
};

using ConnectDecision = std::variant<std::unique_ptr<SocketHandler>, ConnectRefusal>;
// Only the first call counts, and none after the client has gone.
using ConnectDecider = std::function<void(ConnectDecision)>;
using ConnectHandler = std::function<void(const ConnectRequest &, ConnectDecider)>;

struct SocketOptions
{
    EngineOptions engine{};
    Milliseconds connectTimeout{ 10'000 }; // for the first namespace to be connected
    // Clients of one address that are in no namespace yet; one more is sent away with
    // LIMIT_ADDRESS. 0: any number.
    int strangersPerAddress = 0;
    Milliseconds strangerRetry{ 2'000 }; // what it is told to wait
    JsonLimits json{};
    qsizetype maxPendingAcks = 1024; // of one connection
};

class SocketServer
{
public:
    SocketServer(Clock &clock, SocketOptions options);
    ~SocketServer();

    // Before the first client comes. Any other namespace is refused as "Invalid namespace".
    void addNamespace(const QString &name, ConnectHandler connect);

    [[nodiscard]] EngineServer &engine() { return m_engine; }
    [[nodiscard]] Clock &clock() const { return m_engine.clock(); }
    [[nodiscard]] const SocketOptions &options() const { return m_options; }

private:
    friend class SocketSession;

    // Why a handshake from there is not taken.
    [[nodiscard]] std::optional<QString> refuse(const QString &peerAddress) const;

    const SocketOptions m_options;
    QHash<QString, ConnectHandler> m_namespaces{};
    QHash<QString, int> m_strangers{}; // by address
    QHash<QString, int> m_sentAway{}; // that have not taken the news yet
    JsonDocument m_json; // of all sessions: a packet is dealt with before the next is read
    EngineServer m_engine;
};

// One event to many: encoded once, one frame shared by all. In order with all else that is sent.
void broadcast(const EncodedEvent &event, std::span<SocketConnection *const> to);

} // namespace lockstep::server

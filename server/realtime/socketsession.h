// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/wire/socketio.h"
#include "server/realtime/socketserver.h"

#include <vector>

namespace lockstep::server {

// The Socket.IO side of one Engine.IO session: puts packets together and gives them to the
// connection of their namespace.
class SocketSession final : public EngineSessionHandler
{
public:
    SocketSession(SocketServer &server, EngineSession &engine);
    ~SocketSession() override;
    SocketSession(const SocketSession &) = delete;
    SocketSession &operator=(const SocketSession &) = delete;

    void text(const QByteArray &utf8) override;
    void binary(const QByteArray &bytes) override;
    void closed(CloseReason reason) override;

    [[nodiscard]] SocketServer &server() const { return m_server; }
    [[nodiscard]] EngineSession &engine() const { return m_engine; }
    void send(const wire::SocketPacket &packet);
    // The server's own disconnect: tells the client and lets the connection go.
    void leave(SocketConnection &connection, bool closeSession);

private:
    // What a namespace is in for this client. One that was left stays known: what the client sent
    // before it heard of that is ignored.
    struct Left
    {};
    struct Asking
    {
        quint64 serial;
    };
    using State = std::variant<Left, Asking, std::shared_ptr<SocketConnection>>;
    struct Namespace
    {
        QString name;
        State state;
    };

    using Fed = Result<std::optional<wire::ReceivedPacket>>;
    void dispatch(const Fed &fed, QByteArrayView text);
    [[nodiscard]] bool offerRefused(const Error &error, QByteArrayView text);
    void connect(const wire::ReceivedPacket &packet);
    void decide(const QString &nsp, quint64 serial, ConnectDecision decision);
    void refuse(const QString &nsp, const ConnectRefusal &refusal);
    [[nodiscard]] Namespace *find(const QString &nsp);
    // The connection in that namespace, or null.
    [[nodiscard]] std::shared_ptr<SocketConnection> connectionIn(const Namespace *place) const;
    [[nodiscard]] bool isUsed() const; // somebody is in a namespace
    void waitForConnect();
    void setStranger(bool stranger);
    void sendAway();

    SocketServer &m_server;
    EngineSession &m_engine;
    wire::SocketDecoder m_decoder;
    std::vector<Namespace> m_namespaces{}; // nearly always one
    quint64 m_serial = 0;
    const QString m_address;
    bool m_isStranger = false;
    bool m_sentAway = false;
    Timer m_connectTimeout{};
};

} // namespace lockstep::server

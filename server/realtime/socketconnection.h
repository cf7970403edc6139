// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "core/base/json.h"
#include "core/base/result.h"
#include "server/realtime/enginesession.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string_view>

namespace lockstep::wire {
struct ReceivedPacket;
struct SocketPacket;
} // namespace lockstep::wire

namespace lockstep::server {

class EncodedEvent;
class SocketConnection;
class SocketSession;

// The answer to an event that asked for one. May be kept and called later, from the loop's thread;
// only the first call counts, and none after the connection has ended.
class AckResponder
{
public:
    AckResponder(std::weak_ptr<SocketConnection> connection, qint64 id);
    // Arguments are JSON texts; placeholders for attachments stand in them already.
    void operator()(const QList<QByteArray> &args, const QList<QByteArray> &attachments = {}) const;

private:
    struct State;
    std::shared_ptr<State> m_state; // shared by the copies
};

// An event as it arrives; the views end with the call.
struct SocketEvent
{
    std::string_view name{};
    JsonView payload{}; // the whole array: [name, arguments...]
    QList<QByteArray> attachments{}; // {"_placeholder":true,"num":i} in the payload stands for i
    std::optional<AckResponder> ack{};

    [[nodiscard]] qsizetype argumentCount() const { return payload.size() - 1; }
    // Undefined if there are fewer.
    [[nodiscard]] JsonView argument(qsizetype index = 0) const { return payload.at(index + 1); }
};

// The client's answer to an event; the views end with the call.
struct SocketAck
{
    JsonView args{}; // an array
    QList<QByteArray> attachments{};
};

// What the application does with one connection; made when it is let in, owned by it, gone with it.
class SocketHandler
{
public:
    virtual ~SocketHandler() = default;
    // The client knows that it is connected; what is sent now arrives behind that.
    virtual void connected(SocketConnection &connection) { Q_UNUSED(connection) }
    virtual void received(SocketConnection &connection, const SocketEvent &event) = 0;
    // The end, once, whoever caused it. May come from inside SocketConnection::disconnect().
    virtual void disconnected(SocketConnection &connection, CloseReason reason)
    {
        Q_UNUSED(connection)
        Q_UNUSED(reason)
    }
    // An event whose JSON was refused: BAD_JSON_DEPTH or BAD_JSON_DUPLICATE_KEY. False (the
    // default) closes the session as for any packet that cannot be read.
    [[nodiscard]] virtual bool refused(SocketConnection &connection, const Error &error)
    {
        Q_UNUSED(connection)
        Q_UNUSED(error)
        return false;
    }
};

// One client in one namespace. Owned by its session; weak_from_this() is for whoever comes back to
// it later.
class SocketConnection final : public std::enable_shared_from_this<SocketConnection>
{
public:
    // Errors: TIMEOUT, DISCONNECTED, BUSY (too many answers are awaited).
    using AckHandler = std::function<void(const Result<SocketAck> &)>;

    SocketConnection(
        SocketSession &session, QString nsp, QString sid, std::unique_ptr<SocketHandler> handler);

    [[nodiscard]] const QString &nsp() const { return m_nsp; }
    [[nodiscard]] const QString &sid() const { return m_sid; } // not the session's secret one
    [[nodiscard]] bool isConnected() const { return m_session != nullptr; }
    // Headers, query and address of the handshake; only while connected.
    [[nodiscard]] const EngineHandshake &handshake() const;
    [[nodiscard]] bool isWebSocket() const;
    // Sent to this client and not yet taken by the network, in bytes.
    [[nodiscard]] qsizetype buffered() const;
    [[nodiscard]] SocketHandler &handler() const { return *m_handler; }

    // All of these are ignored when it is not connected any more. Arguments are JSON texts, which
    // hold the placeholders of the attachments already.
    void sendEvent(QLatin1StringView name, const QList<QByteArray> &args = {},
        const QList<QByteArray> &attachments = {});
    void sendEvent(const EncodedEvent &event);
    // The handler is called once, whatever happens.
    void sendEventWithAck(QLatin1StringView name, const QList<QByteArray> &args,
        Milliseconds timeout, AckHandler handler);
    // Leaves the namespace; closes the session too, unless other namespaces are to go on in it.
    void disconnect(bool closeSession = true);

private:
    friend class AckResponder;
    friend class SocketSession;

    struct PendingAck
    {
        AckHandler handler{};
        Timer timeout{};
    };

    void send(const wire::SocketPacket &packet);
    void receive(const wire::ReceivedPacket &packet);
    void acknowledge(const wire::ReceivedPacket &packet);
    void failAck(qint64 id, Error error);
    // Tells the handler and those who wait for an answer.
    void end(CloseReason reason);

    SocketSession *m_session; // null after the end
    const QString m_nsp;
    const QString m_sid;
    const std::unique_ptr<SocketHandler> m_handler;
    std::map<qint64, PendingAck> m_acks{};
    qint64 m_nextAck = 0;
};

} // namespace lockstep::server

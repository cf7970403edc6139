// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/realtime/socketconnection.h"

#include "core/base/jsonwriter.h"
#include "net/wire/socketio.h"
#include "server/realtime/encodedevent.h"
#include "server/realtime/socketsession.h"

namespace lockstep::server {

using namespace Qt::StringLiterals;
using wire::SocketPacketType;

namespace {

QByteArray arrayOf(const QList<QByteArray> &args) { return '[' + args.join(',') + ']'; }

} // namespace

struct AckResponder::State
{
    std::weak_ptr<SocketConnection> connection;
    qint64 id;
    bool used = false;
};

AckResponder::AckResponder(std::weak_ptr<SocketConnection> connection, qint64 id)
    : m_state(std::make_shared<State>(State{ std::move(connection), id }))
{}

void AckResponder::operator()(
    const QList<QByteArray> &args, const QList<QByteArray> &attachments) const
{
    const auto connection = m_state->connection.lock();
    if (connection && !std::exchange(m_state->used, true))
        connection->send(
            { SocketPacketType::Ack, connection->nsp(), m_state->id, arrayOf(args), attachments });
}

SocketConnection::SocketConnection(
    SocketSession &session, QString nsp, QString sid, std::unique_ptr<SocketHandler> handler)
    : m_session(&session), m_nsp(std::move(nsp)), m_sid(std::move(sid)),
      m_handler(std::move(handler))
{}

const EngineHandshake &SocketConnection::handshake() const
{
    static const EngineHandshake none;
    return m_session ? m_session->engine().handshake() : none;
}

bool SocketConnection::isWebSocket() const
{
    return m_session && m_session->engine().isWebSocket();
}

qsizetype SocketConnection::buffered() const
{
    return m_session ? m_session->engine().buffered() : 0;
}

void SocketConnection::send(const wire::SocketPacket &packet)
{
    if (m_session)
        m_session->send(packet);
}

void SocketConnection::sendEvent(
    QLatin1StringView name, const QList<QByteArray> &args, const QList<QByteArray> &attachments)
{
    if (!m_session)
        return;
    if (attachments.isEmpty()) {
        m_session->engine().sendText(wire::encodeEvent(name, args, {}, m_nsp));
        return;
    }
    JsonWriter quoted;
    quoted.value(name);
    send({ SocketPacketType::Event, m_nsp, {}, arrayOf(QList{ quoted.text() } + args),
        attachments });
}

void SocketConnection::sendEvent(const EncodedEvent &event)
{
    if (m_session)
        m_session->engine().send(event);
}

void SocketConnection::sendEventWithAck(
    QLatin1StringView name, const QList<QByteArray> &args, Milliseconds timeout, AckHandler handler)
{
    if (!m_session) {
        handler(Error{ "DISCONNECTED"_L1, u"the client has gone"_s, {} });
        return;
    }
    const qint64 id = m_nextAck++;
    Error failure{ "TIMEOUT"_L1, u"no answer to an event in %1 ms"_s.arg(timeout.count()), {} };
    if (std::ssize(m_acks) < m_session->server().options().maxPendingAcks) {
        m_session->engine().sendText(wire::encodeEvent(name, args, id, m_nsp));
    } else { // not sent; told in the next turn, so that no caller has to expect it from in here
        failure = Error{ lockstep::errc::Busy, u"too many answers are awaited"_s, {} };
        timeout = 0ms;
    }
    Timer timer = m_session->server().clock().after(
        timeout, [this, id, failure = std::move(failure)] { failAck(id, failure); });
    m_acks.emplace(id, PendingAck{ std::move(handler), std::move(timer) });
}

void SocketConnection::failAck(qint64 id, Error error)
{
    if (const auto pending = m_acks.extract(id))
        pending.mapped().handler(std::move(error));
}

void SocketConnection::disconnect(bool closeSession)
{
    if (m_session)
        m_session->leave(*this, closeSession);
}

void SocketConnection::receive(const wire::ReceivedPacket &packet)
{
    if (packet.type == SocketPacketType::Ack) {
        acknowledge(packet);
        return;
    }
    SocketEvent event{ packet.payload.at(0).toUtf8().value_or(std::string_view{}), packet.payload,
        packet.attachments, {} };
    if (packet.id)
        event.ack.emplace(weak_from_this(), *packet.id);
    m_handler->received(*this, event);
}

void SocketConnection::acknowledge(const wire::ReceivedPacket &packet)
{
    // An answer to nothing came too late, or twice: nobody waits for it.
    if (const auto pending = m_acks.extract(packet.id.value_or(-1)))
        pending.mapped().handler(SocketAck{ packet.payload, packet.attachments });
}

void SocketConnection::end(CloseReason reason)
{
    const auto self = shared_from_this();
    m_session = nullptr;
    for (const auto &[id, pending] : std::exchange(m_acks, {}))
        pending.handler(Error{ "DISCONNECTED"_L1, u"the client has gone"_s, {} });
    m_handler->disconnected(*this, reason);
}

} // namespace lockstep::server

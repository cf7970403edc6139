// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/realtime/socketsession.h"

#include "core/base/jsonwriter.h"
#include "server/auth/authhttp.h"
#include "server/logging.h"

#include <algorithm>

namespace lockstep::server {

using namespace Qt::StringLiterals;
using wire::SocketPacketType;

SocketSession::SocketSession(SocketServer &server, EngineSession &engine)
    : m_server(server), m_engine(engine), m_decoder(server.m_json),
      m_address(addressKey(engine.handshake().peerAddress))
{
    waitForConnect();
    const int most = m_server.options().strangersPerAddress;
    m_sentAway = most > 0 && m_server.m_strangers.value(m_address) > most;
    if (m_sentAway) { // in the next turn: the session is not open yet
        setStranger(false);
        ++m_server.m_sentAway[m_address];
        m_connectTimeout = m_server.clock().after(0ms, [this] { sendAway(); });
    }
}

SocketSession::~SocketSession()
{
    if (m_sentAway && --m_server.m_sentAway[m_address] == 0)
        m_server.m_sentAway.remove(m_address);
}

bool SocketSession::isUsed() const
{
    return std::any_of(m_namespaces.begin(), m_namespaces.end(),
        [this](const Namespace &each) { return connectionIn(&each) != nullptr; });
}

void SocketSession::waitForConnect()
{
    setStranger(!isUsed());
    m_connectTimeout = m_server.clock().after(m_server.options().connectTimeout, [this] {
        if (!isUsed())
            m_engine.close(CloseReason::ConnectTimeout);
    });
}

void SocketSession::setStranger(bool stranger)
{
    if (std::exchange(m_isStranger, stranger) == stranger)
        return;
    int &count = m_server.m_strangers[m_address];
    count += stranger ? 1 : -1;
    if (count == 0)
        m_server.m_strangers.remove(m_address);
}

// docs/protocol.md, "2. Sign-in and session"
void SocketSession::sendAway()
{
    JsonWriter data;
    data.beginObject().member("code"_L1, lockstep::errc::LimitAddress);
    data.member("retryAfterMs"_L1, m_server.options().strangerRetry.count()).endObject();
    refuse(u"/"_s, { u"too many clients of this address have not signed in"_s, data.text() });
    m_engine.close(CloseReason::ServerDisconnect);
}

void SocketSession::text(const QByteArray &utf8) { dispatch(m_decoder.feedText(utf8), utf8); }

void SocketSession::binary(const QByteArray &bytes) { dispatch(m_decoder.feedBinary(bytes), {}); }

void SocketSession::dispatch(const Fed &fed, QByteArrayView text)
{
    if (m_sentAway)
        return;
    if (!fed) {
        if (!offerRefused(fed.error(), text)) {
            qCInfo(lcServer) << "closed a session for a packet that cannot be read:"
                             << fed.error().code;
            m_engine.close(CloseReason::ParseError);
        }
        return;
    }
    if (!*fed)
        return; // attachments are to come
    const wire::ReceivedPacket &packet = **fed;
    if (packet.type == SocketPacketType::Connect) {
        connect(packet);
        return;
    }
    Namespace *place = find(packet.nsp);
    if (place && std::holds_alternative<Left>(place->state))
        return;
    const auto connection = connectionIn(place); // held: it may leave in the middle
    const bool leaves = packet.type == SocketPacketType::Disconnect;
    if (!place || (!connection && !leaves) || packet.type == SocketPacketType::ConnectError) {
        qCInfo(lcServer) << "closed a session for a packet that has no place here";
        m_engine.close(CloseReason::ParseError);
        return;
    }
    if (!leaves) {
        connection->receive(packet);
        return;
    }
    place->state = Left{};
    if (connection) {
        waitForConnect();
        connection->end(CloseReason::ClientDisconnect);
    }
}

// JSON that is well-formed and still refused is the client's mistake, not a broken stream: the
// handler may answer it. Not with attachments: those that follow would belong to nothing.
bool SocketSession::offerRefused(const Error &error, QByteArrayView text)
{
    if (error.code != lockstep::errc::JsonDepth && error.code != lockstep::errc::JsonDuplicateKey)
        return false;
    if (!text.startsWith('2') && !text.startsWith('3'))
        return false;
    QString nsp = u"/"_s;
    if (text.sliced(1).startsWith('/'))
        nsp = QString::fromUtf8(text.sliced(1, std::max<qsizetype>(text.indexOf(','), 1) - 1));
    const auto connection = connectionIn(find(nsp));
    return connection && connection->m_handler->refused(*connection, error);
}

// Socket.IO, "Connection to a namespace".
void SocketSession::connect(const wire::ReceivedPacket &packet)
{
    const auto handler = m_server.m_namespaces.constFind(packet.nsp);
    if (handler == m_server.m_namespaces.constEnd()) {
        refuse(packet.nsp, { u"Invalid namespace"_s, {} });
        return;
    }
    Namespace *place = find(packet.nsp);
    if (!place) {
        m_namespaces.push_back({ packet.nsp, Left{} });
        place = &m_namespaces.back();
    } else if (!std::holds_alternative<Left>(place->state)) {
        qCInfo(lcServer) << "closed a session that connected twice to a namespace";
        m_engine.close(CloseReason::ParseError);
        return;
    }
    const quint64 serial = ++m_serial;
    place->state = Asking{ serial };
    // Later, the session may be gone: it lives as long as its engine session.
    ConnectDecider decider = [this, alive = m_engine.weak_from_this(), nsp = packet.nsp, serial](
                                 ConnectDecision decision) {
        const auto engine = alive.lock();
        if (engine && engine->isOpen())
            decide(nsp, serial, std::move(decision));
    };
    const ConnectHandler connectHandler = *handler;
    connectHandler({ packet.payload, m_engine.handshake() }, std::move(decider));
}

void SocketSession::decide(const QString &nsp, quint64 serial, ConnectDecision decision)
{
    Namespace *place = find(nsp);
    const auto *asking = place ? std::get_if<Asking>(&place->state) : nullptr;
    if (!asking || asking->serial != serial)
        return;
    if (const auto *refusal = std::get_if<ConnectRefusal>(&decision)) {
        std::erase_if(m_namespaces, [&](const Namespace &each) { return each.name == nsp; });
        refuse(nsp, *refusal);
        return;
    }
    const auto connection = std::make_shared<SocketConnection>(*this, nsp,
        QString::fromLatin1(m_server.m_engine.makeSid()),
        std::get<std::unique_ptr<SocketHandler>>(std::move(decision)));
    place->state = connection;
    m_connectTimeout.cancel();
    setStranger(false);
    JsonWriter json;
    json.beginObject().member("sid"_L1, connection->sid()).endObject();
    send({ SocketPacketType::Connect, nsp, {}, std::move(json).text(), {} });
    connection->m_handler->connected(*connection);
}

void SocketSession::refuse(const QString &nsp, const ConnectRefusal &refusal)
{
    JsonWriter json;
    json.beginObject().member("message"_L1, refusal.message);
    if (!refusal.data.isEmpty())
        json.key("data"_L1).raw(refusal.data);
    json.endObject();
    send({ SocketPacketType::ConnectError, nsp, {}, std::move(json).text(), {} });
}

void SocketSession::send(const wire::SocketPacket &packet)
{
    m_engine.sendText(wire::encodeSocketPacket(packet));
    for (const QByteArray &attachment : packet.attachments)
        m_engine.sendBinary(attachment);
}

void SocketSession::leave(SocketConnection &connection, bool closeSession)
{
    if (Namespace *place = find(connection.nsp())) {
        const auto self = connection.shared_from_this();
        place->state = Left{};
        send({ SocketPacketType::Disconnect, connection.nsp(), {}, {}, {} });
        if (!closeSession)
            waitForConnect();
        connection.end(CloseReason::ServerDisconnect);
    }
    if (closeSession)
        m_engine.close(CloseReason::ServerDisconnect);
}

void SocketSession::closed(CloseReason reason)
{
    m_connectTimeout.cancel();
    setStranger(false);
    for (const Namespace &each : std::exchange(m_namespaces, {})) {
        if (const auto connection = connectionIn(&each))
            connection->end(reason);
    }
}

SocketSession::Namespace *SocketSession::find(const QString &nsp)
{
    const auto it = std::find_if(m_namespaces.begin(), m_namespaces.end(),
        [&](const Namespace &each) { return each.name == nsp; });
    return it == m_namespaces.end() ? nullptr : &*it;
}

std::shared_ptr<SocketConnection> SocketSession::connectionIn(const Namespace *place) const
{
    const auto *connection
        = place ? std::get_if<std::shared_ptr<SocketConnection>>(&place->state) : nullptr;
    return connection ? *connection : nullptr;
}

} // namespace lockstep::server

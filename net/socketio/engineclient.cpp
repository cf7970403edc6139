// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "net/socketio/engineclient.h"

namespace lockstep::net {

using namespace Qt::StringLiterals;
using wire::EnginePacketType;

namespace {

constexpr Milliseconds upgradeTimeout = 10s;
constexpr Milliseconds politeness = 2s;
constexpr int invalidText = 1007;

// Where a WebSocket failed like this, long-polling may get through. Not where the answer is about
// the address or the person, and would be the same.
bool mayBeTheWebSocket(const TransportFailure &failure)
{
    switch (failure.kind) {
    case TransportFailure::Kind::Protocol:
        return true;
    case TransportFailure::Kind::HttpStatus:
        switch (failure.httpStatus) {
        case 401:
        case 403:
        case 404:
        case 407:
        case 429:
        case 503:
            return false;
        default:
            return failure.httpStatus < 300 || failure.httpStatus >= 400;
        }
    default:
        return false;
    }
}

TransportFailure protocolFailure(const QString &message)
{
    return { .kind = TransportFailure::Kind::Protocol, .message = message };
}

} // namespace

QLatin1StringView toString(DisconnectReason reason)
{
    switch (reason) {
    case DisconnectReason::ServerDisconnect:
        return "io server disconnect"_L1;
    case DisconnectReason::ClientDisconnect:
        return "io client disconnect"_L1;
    case DisconnectReason::PingTimeout:
        return "ping timeout"_L1;
    case DisconnectReason::TransportClose:
        return "transport close"_L1;
    case DisconnectReason::TransportError:
        return "transport error"_L1;
    case DisconnectReason::ParseError:
        return "parse error"_L1;
    }
    return {};
}

EngineClient::EngineClient(
    Clock &clock, TransportFactory factory, Options options, Callbacks callbacks)
    : m_clock(clock), m_factory(std::move(factory)), m_options(std::move(options)),
      m_callbacks(std::move(callbacks))
{}

EngineClient::~EngineClient() { drop(false); }

void EngineClient::open()
{
    drop(false);
    if (m_options.locate)
        m_options.server = m_options.locate();
    const bool polling = m_startWithPolling || webSocketIsBroken();
    begin(polling && mayUse(Kind::Polling) ? Kind::Polling : m_options.transports.value(0), false);
}

void EngineClient::close() { drop(true); }

void EngineClient::abort() { drop(false); }

bool EngineClient::isOpen() const { return std::holds_alternative<Open>(m_phase); }

bool EngineClient::fits(qsizetype bytes) const
{
    const auto *session = std::get_if<Open>(&m_phase);
    // One byte is the packet's type.
    return session && (!session->handshake.maxPayload || bytes < *session->handshake.maxPayload);
}

void EngineClient::sendText(const QByteArray &data) { send('4' + data, false); }

void EngineClient::sendBinary(const QByteArray &data) { send(data, true); }

QLatin1StringView EngineClient::transportName() const
{
    const auto open = std::get_if<Open>(&m_phase);
    return open ? open->link.transport->name() : QLatin1StringView{};
}

qint64 EngineClient::bytesToWrite() const
{
    const auto *session = std::get_if<Open>(&m_phase);
    if (!session)
        return 0;
    qint64 bytes = session->link.transport->bytesToWrite();
    if (session->upgrade) {
        for (const auto &[packet, binary] : session->upgrade->held)
            bytes += packet.size();
    }
    return bytes;
}

void EngineClient::send(const QByteArray &packet, bool binary)
{
    auto *session = std::get_if<Open>(&m_phase);
    if (!session)
        return;
    if (session->upgrade && session->upgrade->draining)
        session->upgrade->held.append({ packet, binary });
    else if (binary)
        session->link.transport->sendBinary(packet);
    else
        session->link.transport->sendText(packet);
}

void EngineClient::begin(Kind kind, bool fallback)
{
    Opening opening{ .link = connectTransport(kind, {}), .kind = kind, .fallback = fallback };
    opening.deadline = m_clock.after(m_options.openTimeout, [this] {
        openingFailed({ .kind = TransportFailure::Kind::Timeout,
            .message = u"no answer within %1 ms"_s.arg(m_options.openTimeout.count()) });
    });
    m_phase = std::move(opening);
}

EngineClient::Link EngineClient::connectTransport(Kind kind, const QString &upgradeSid)
{
    Link link{ m_factory({ kind, m_options.path, m_options.headers, upgradeSid }), ++m_lastNumber };
    const quint64 number = link.number;
    link.transport->open(m_options.server,
        { .opened = [this, number] { onOpened(number); },
            .text = [this, number](const QByteArray &packet) { onText(number, packet); },
            .binary = [this, number](const QByteArray &data) { onBinary(number, data); },
            .failed = [this, number](const TransportFailure &f) { onFailed(number, f); } });
    return link;
}

// The transport may be the caller, so it is destroyed a little later.
void EngineClient::retire(Link link, bool politely)
{
    if (!link.transport)
        return;
    if (politely)
        link.transport->finish();
    else
        link.transport->close();
    const auto it = m_retired.insert(m_retired.end(), { std::move(link.transport), {} });
    it->timer = m_clock.after(politely ? politeness : 0ms, [this, it] { m_retired.erase(it); });
}

void EngineClient::drop(bool politely)
{
    auto phase = std::exchange(m_phase, Idle{});
    if (auto *opening = std::get_if<Opening>(&phase)) {
        retire(std::move(opening->link), false);
    } else if (auto *session = std::get_if<Open>(&phase)) {
        if (session->upgrade)
            retire(std::move(session->upgrade->link), false);
        retire(std::move(session->link), politely);
    }
}

void EngineClient::end(DisconnectReason reason, const TransportFailure &failure)
{
    drop(false);
    m_callbacks.closed(reason, failure);
}

void EngineClient::onOpened(quint64 number)
{
    // The session begins with the open packet; only a probe has something to say before it.
    auto *session = std::get_if<Open>(&m_phase);
    if (session && session->upgrade && session->upgrade->link.number == number)
        session->upgrade->link.transport->sendText("2probe"_ba);
}

void EngineClient::onText(quint64 number, const QByteArray &bytes)
{
    if (auto *opening = std::get_if<Opening>(&m_phase)) {
        if (opening->link.number == number)
            handshake(*opening, bytes);
    } else if (auto *session = std::get_if<Open>(&m_phase)) {
        if (session->link.number == number)
            packet(*session, bytes);
        else if (session->upgrade && session->upgrade->link.number == number)
            probeAnswered(bytes);
    }
}

void EngineClient::onBinary(quint64 number, const QByteArray &data)
{
    if (const auto *opening = std::get_if<Opening>(&m_phase)) {
        if (opening->link.number == number) {
            openingFailed({ .kind = TransportFailure::Kind::NotSocketIo,
                .message = u"binary data before the open packet"_s });
        }
        return;
    }
    const auto *session = std::get_if<Open>(&m_phase);
    if (!session)
        return;
    if (session->upgrade && session->upgrade->link.number == number) {
        upgradeFailed(protocolFailure(u"binary data before the upgrade"_s));
    } else if (session->link.number == number) {
        if (data.size() > m_options.maxMessage)
            end(DisconnectReason::TransportError, { .kind = TransportFailure::Kind::TooLarge });
        else
            m_callbacks.binary(data);
    }
}

void EngineClient::onFailed(quint64 number, const TransportFailure &failure)
{
    if (const auto *opening = std::get_if<Opening>(&m_phase)) {
        if (opening->link.number == number)
            openingFailed(failure);
        return;
    }
    const auto *session = std::get_if<Open>(&m_phase);
    if (!session)
        return;
    if (session->upgrade && session->upgrade->link.number == number) {
        upgradeFailed(failure);
        return;
    }
    if (session->link.number != number)
        return;
    if (failure.closeCode == invalidText)
        ++m_invalidTextCloses;
    const bool orderly = failure.kind == TransportFailure::Kind::ClosedByPeer;
    end(orderly ? DisconnectReason::TransportClose : DisconnectReason::TransportError, failure);
}

void EngineClient::handshake(Opening &opening, const QByteArray &bytes)
{
    if (!bytes.startsWith('0')) {
        openingFailed({ .kind = TransportFailure::Kind::NotSocketIo,
            .message = u"the first packet is not the open packet"_s });
        return;
    }
    auto handshake = wire::decodeHandshake(QByteArrayView{ bytes }.sliced(1));
    if (!handshake) {
        openingFailed(
            { .kind = TransportFailure::Kind::NotSocketIo, .message = handshake.error().message });
        return;
    }
    const bool polling = opening.kind == Kind::Polling;
    const bool upgradable = polling && !opening.fallback && !webSocketIsBroken()
        && mayUse(Kind::WebSocket) && handshake->upgrades.contains(u"websocket"_s);
    // After a fallback it is polling that works here; each later session still probes a WebSocket.
    m_startWithPolling = polling && (opening.fallback || m_startWithPolling);

    Open session{ .link = std::move(opening.link), .handshake = *std::move(handshake) };
    const wire::Handshake given = session.handshake;
    awaitPing(session);
    if (upgradable)
        beginUpgrade(session);
    m_phase = std::move(session);
    m_callbacks.opened(given);
}

void EngineClient::openingFailed(const TransportFailure &failure)
{
    auto &opening = std::get<Opening>(m_phase);
    const bool webSocket = opening.kind == Kind::WebSocket;
    if (webSocket && mayUse(Kind::Polling) && mayBeTheWebSocket(failure)) {
        retire(std::move(opening.link), false);
        begin(Kind::Polling, true);
        return;
    }
    // Some proxies swallow WebSockets without an answer, so after silence the kinds take turns.
    m_startWithPolling = webSocket && failure.kind == TransportFailure::Kind::Timeout;
    end(DisconnectReason::TransportError, failure);
}

void EngineClient::packet(Open &session, const QByteArray &bytes)
{
    if (bytes.size() > m_options.maxMessage) {
        end(DisconnectReason::TransportError, { .kind = TransportFailure::Kind::TooLarge });
        return;
    }
    if (bytes.startsWith('4')) {
        m_callbacks.text(QByteArrayView{ bytes }.sliced(1));
        return;
    }
    const auto decoded = wire::decodePacket(bytes);
    if (!decoded) {
        end(DisconnectReason::TransportError, protocolFailure(decoded.error().message));
        return;
    }
    switch (decoded->type) {
    case EnginePacketType::Ping:
        awaitPing(session);
        send("3"_ba, false);
        break;
    case EnginePacketType::Close:
        end(DisconnectReason::TransportClose,
            { .kind = TransportFailure::Kind::ClosedByPeer, .message = u"closed by the server"_s });
        break;
    case EnginePacketType::Message: // base64
        m_callbacks.binary(decoded->data);
        break;
    case EnginePacketType::Noop:
    case EnginePacketType::Pong:
        break;
    case EnginePacketType::Open:
    case EnginePacketType::Upgrade:
        end(DisconnectReason::TransportError,
            protocolFailure(u"a packet that no server may send now"_s));
    }
}

// Engine.IO protocol 4, "Heartbeat": the server pings; without one in time it is gone.
void EngineClient::awaitPing(Open &session)
{
    const auto patience = session.handshake.pingInterval + session.handshake.pingTimeout;
    session.heartbeat = m_clock.after(patience, [this, patience] {
        end(DisconnectReason::PingTimeout,
            { .kind = TransportFailure::Kind::Timeout,
                .message = u"no ping within %1 ms"_s.arg(patience.count()) });
    });
}

// Engine.IO protocol 4, "Upgrade": the WebSocket joins the session, then polling is drained, then
// packet 5 moves the session over.
void EngineClient::beginUpgrade(Open &session)
{
    session.upgrade = Upgrade{};
    session.upgrade->link = connectTransport(Kind::WebSocket, session.handshake.sid);
    session.upgrade->deadline = m_clock.after(upgradeTimeout, [this] {
        upgradeFailed(
            { .kind = TransportFailure::Kind::Timeout, .message = u"the upgrade hangs"_s });
    });
}

void EngineClient::probeAnswered(const QByteArray &packet)
{
    auto &session = std::get<Open>(m_phase);
    if (session.upgrade->draining || packet != "3probe") {
        upgradeFailed(protocolFailure(u"the probe was answered with something else"_s));
        return;
    }
    session.upgrade->draining = true;
    session.link.transport->drain(
        [this, number = session.upgrade->link.number] { finishUpgrade(number); });
}

void EngineClient::finishUpgrade(quint64 number)
{
    auto *session = std::get_if<Open>(&m_phase);
    if (!session || !session->upgrade || session->upgrade->link.number != number)
        return;
    Upgrade upgrade = *std::exchange(session->upgrade, std::nullopt);
    retire(std::exchange(session->link, std::move(upgrade.link)), false);
    m_startWithPolling = false; // WebSockets get through
    session->link.transport->sendText("5"_ba);
    for (const auto &[packet, binary] : upgrade.held)
        send(packet, binary);
}

// The session goes on with polling, but not when that has been stopped already.
void EngineClient::upgradeFailed(const TransportFailure &failure)
{
    auto &session = std::get<Open>(m_phase);
    if (session.upgrade->draining) {
        end(DisconnectReason::TransportError, failure);
        return;
    }
    auto upgrade = std::exchange(session.upgrade, std::nullopt);
    retire(std::move(upgrade->link), false);
}

} // namespace lockstep::net

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/realtime/enginesession.h"

#include "server/logging.h"
#include "server/realtime/encodedevent.h"
#include "server/realtime/engineserver.h"

namespace lockstep::server {

using namespace Qt::StringLiterals;
using wire::EnginePacket;
using wire::EnginePacketType;

namespace {

// python-engineio refuses a payload of more.
constexpr qsizetype maxPacketsPerPoll = 16;
// How often a poll is released while a client waits for it to end before it upgrades.
constexpr Milliseconds pollRelease{ 100 };

// Closes that the client is to learn of even if it does not poll right now.
bool isOrderly(CloseReason reason)
{
    return reason == CloseReason::ForcedClose || reason == CloseReason::ServerShutdown
        || reason == CloseReason::ServerDisconnect;
}

wire::CloseCode closeCode(CloseReason reason)
{
    switch (reason) {
    case CloseReason::ParseError:
        return wire::CloseCode::ProtocolError;
    case CloseReason::ServerShutdown:
        return wire::CloseCode::GoingAway;
    default:
        return wire::CloseCode::Normal;
    }
}

QByteArray textFrame(const EnginePacket &packet)
{
    return wire::encodeFrame(wire::Opcode::Text, wire::encodePacket(packet));
}

HttpResponse pollAnswer(const QList<EnginePacket> &packets)
{
    HttpResponse response = HttpResponse::text(200, wire::encodePayload(packets));
    response.headers.add("Cache-Control", "no-store");
    return response;
}

} // namespace

struct EngineSession::Polling
{
    HttpResponder waiting{}; // the GET that is not answered yet
    QList<EnginePacket> queue{};
    qsizetype queuedBytes = 0;
    bool isDropped = false; // too much is queued: it ends with this turn
    std::weak_ptr<void> post{}; // the POST that is arriving
    Timer answer{}; // at the end of this turn
    // The upgrade.
    std::shared_ptr<WebSocketPeer> probe{};
    bool probed = false; // "2probe" was answered; the client waits for its poll to end
    Timer probeTimeout{};
    Timer release{};

    // At most 16 packets and about maxBytes, but one at least.
    QList<EnginePacket> take(qsizetype maxBytes)
    {
        qsizetype count = 0;
        qsizetype bytes = 0;
        while (
            count < std::min(queue.size(), maxPacketsPerPoll) && (count == 0 || bytes < maxBytes))
            bytes += queue.at(count++).data.size();
        if (count == queue.size()) {
            queuedBytes = 0;
            return std::exchange(queue, {});
        }
        queuedBytes -= bytes;
        const QList<EnginePacket> taken = queue.first(count);
        queue.remove(0, count);
        return taken;
    }
};

EngineSession::EngineSession(EngineServer &server, QByteArray sid, EngineHandshake handshake)
    : m_server(server), m_sid(std::move(sid)), m_handshake(std::move(handshake)),
      m_polling(std::make_unique<Polling>())
{}

EngineSession::~EngineSession()
{
    if (m_polling && m_polling->probe)
        m_polling->probe->close(wire::CloseCode::GoingAway);
    if (m_peer)
        m_peer->close(wire::CloseCode::GoingAway);
}

Clock &EngineSession::clock() const { return m_server.clock(); }

qsizetype EngineSession::buffered() const
{
    if (m_peer)
        return m_peer->buffered();
    return m_polling ? m_polling->queuedBytes : 0;
}

QByteArray EngineSession::openPacket(const QStringList &upgrades) const
{
    const EngineOptions &options = m_server.options();
    const wire::Handshake handshake{ QString::fromLatin1(m_sid), upgrades, options.pingInterval,
        options.pingTimeout, options.maxPayload };
    return wire::encodePacket({ EnginePacketType::Open, wire::encodeHandshake(handshake), false });
}

void EngineSession::open(std::unique_ptr<EngineSessionHandler> handler)
{
    m_handler = std::move(handler);
    pingLater();
    qCDebug(lcServer) << "session opened from" << m_handshake.peerAddress
                      << (m_peer ? "by websocket" : "by polling");
}

void EngineSession::openOn(std::shared_ptr<WebSocketPeer> peer)
{
    m_polling.reset();
    peer->send(wire::encodeFrame(wire::Opcode::Text, openPacket({})));
    useWebSocket(std::move(peer));
    open(m_server.m_makeHandler(*this));
}

void EngineSession::useWebSocket(std::shared_ptr<WebSocketPeer> peer)
{
    m_peer = std::move(peer);
    // `this` is safe: the events end with close(), the session with the events.
    m_peer->setEvents({ [this](const QByteArray &utf8) {
                           const auto self = shared_from_this();
                           const auto packet = wire::decodePacket(utf8);
                           if (packet)
                               receive(*packet);
                           else
                               close(CloseReason::ParseError);
                       },
        [this](const QByteArray &bytes) {
            const auto self = shared_from_this();
            receive({ EnginePacketType::Message, bytes, true });
        },
        [this](quint16 code, const QString &) {
            close(code == static_cast<quint16>(wire::CloseCode::Policy)
                    ? CloseReason::TransportError
                    : CloseReason::TransportClose);
        } });
}

void EngineSession::pingLater()
{
    const EngineOptions &options = m_server.options();
    m_pinged = false;
    m_due = clock().now() + options.pingInterval;
    m_timer = clock().after(options.pingInterval, [this] {
        send(EnginePacket{ EnginePacketType::Ping, {}, false });
        // Counted from when the ping was due, so that a busy loop keeps the promised time; but an
        // answer always has half of it.
        const Milliseconds timeout = m_server.options().pingTimeout;
        m_pinged = true;
        m_due = std::max(m_due + timeout, clock().now() + timeout / 2);
        m_timer = clock().after(m_due - clock().now(), [this] { close(CloseReason::PingTimeout); });
    });
}

void EngineSession::receive(const EnginePacket &packet)
{
    if (!m_open)
        return;
    switch (packet.type) {
    case EnginePacketType::Message:
        if (packet.binary)
            m_handler->binary(packet.data);
        else
            m_handler->text(packet.data);
        break;
    case EnginePacketType::Pong:
        pingLater();
        break;
    case EnginePacketType::Close:
        if (m_polling && m_polling->waiting) { // Engine.IO: the poll ends with a noop
            m_polling->queue.append({ EnginePacketType::Noop, {}, false });
            answerPoll();
        }
        close(CloseReason::TransportClose);
        break;
    case EnginePacketType::Noop:
    case EnginePacketType::Upgrade:
        break;
    case EnginePacketType::Open:
    case EnginePacketType::Ping: // of protocol 3; since 4 the server pings
        close(CloseReason::ParseError);
        break;
    }
}

void EngineSession::sendText(QByteArrayView utf8)
{
    send(EnginePacket{ EnginePacketType::Message, utf8.toByteArray(), false });
}

void EngineSession::sendBinary(const QByteArray &bytes)
{
    send(EnginePacket{ EnginePacketType::Message, bytes, true });
}

void EngineSession::send(const EncodedEvent &event)
{
    if (m_peer) {
        m_peer->send(event.frames());
        return;
    }
    for (const QByteArray &text : event.texts())
        send(EnginePacket{ EnginePacketType::Message, text, false });
}

void EngineSession::send(EnginePacket packet)
{
    if (!m_open)
        return;
    if (m_peer) {
        m_peer->send(packet.binary ? wire::encodeFrame(wire::Opcode::Binary, packet.data)
                                   : textFrame(packet));
        return;
    }
    if (m_polling->isDropped)
        return;
    m_polling->queuedBytes += packet.data.size();
    m_polling->queue.append(std::move(packet));
    if (m_polling->waiting) {
        answerSoon();
    } else if (m_polling->queuedBytes > m_server.options().maxBuffered) {
        // Not at once: the sender need not expect its session to end in the middle.
        m_polling->isDropped = true;
        m_polling->answer = clock().after(0ms, [this] {
            qCInfo(lcServer) << "dropped a polling session that does not poll:" << buffered()
                             << "bytes wait";
            close(CloseReason::TransportError);
        });
    }
}

// At the end of this turn, so that what is sent together arrives together.
void EngineSession::answerSoon()
{
    if (!m_polling->answer.isSet())
        m_polling->answer = clock().after(0ms, [this] { answerPoll(); });
}

void EngineSession::answerPoll()
{
    m_polling->answer.cancel();
    m_polling->release.cancel();
    const auto respond = std::exchange(m_polling->waiting, {});
    if (!respond)
        return;
    auto packets = m_polling->take(m_server.options().maxPayload);
    if (packets.isEmpty())
        packets.append({ EnginePacketType::Noop, {}, false });
    respond(pollAnswer(packets));
}

// Engine.IO, "HTTP long-polling": one GET at a time.
void EngineSession::poll(HttpRequest request, HttpResponder respond)
{
    const auto self = shared_from_this();
    if (!m_open) { // closed by this side, and this is the poll that tells
        m_polling->queue.append({ EnginePacketType::Close, {}, false });
        respond(pollAnswer(m_polling->queue));
        m_server.forget(m_sid);
        return;
    }
    if (m_pinged && clock().now() >= m_due) { // the loop reads sockets before it looks at timers
        close(CloseReason::PingTimeout);
        respond(refusal(EngineError::UnknownSid));
        return;
    }
    if (m_polling->waiting) {
        close(CloseReason::TransportError);
        respond(refusal(EngineError::BadRequest, u"two polls at once"_s));
        return;
    }
    m_polling->waiting = std::move(respond);
    if (request.onAborted) {
        request.onAborted([weak = weak_from_this()] {
            const auto session = weak.lock();
            if (session && session->m_open && session->m_polling) {
                session->m_polling->waiting = {};
                session->close(CloseReason::TransportError);
            }
        });
    }
    if (!m_polling->queue.isEmpty())
        answerPoll();
    else if (m_polling->probed)
        m_polling->release = clock().after(pollRelease, [this] { answerPoll(); });
}

std::shared_ptr<void> EngineSession::admitPost()
{
    if (!m_open || !m_polling)
        return nullptr;
    if (!m_polling->post.expired()) {
        close(CloseReason::TransportError);
        return nullptr;
    }
    const auto admission = std::make_shared<char>();
    m_polling->post = admission;
    return admission;
}

void EngineSession::post(const HttpRequest &request, const HttpResponder &respond)
{
    const auto self = shared_from_this();
    const auto refuse = [&](CloseReason reason, const QString &detail, int status = 400) {
        close(reason);
        respond(refusal(EngineError::BadRequest, detail, status));
    };
    if (!m_open) {
        respond(refusal(EngineError::UnknownSid));
        return;
    }
    const auto other = m_polling->post.lock();
    if (other && other != request.admission) {
        refuse(CloseReason::TransportError, u"two POSTs at once"_s);
        return;
    }
    if (request.body.size() > m_server.options().maxPayload) {
        refuse(CloseReason::TransportError,
            u"a payload of more than %1 bytes"_s.arg(m_server.options().maxPayload), 413);
        return;
    }
    const auto packets = wire::decodePayload(request.body);
    if (!packets) {
        refuse(CloseReason::ParseError, packets.error().message);
        return;
    }
    for (const EnginePacket &packet : *packets)
        receive(packet);
    HttpResponse response = HttpResponse::text(200, "ok");
    response.headers.add("Cache-Control", "no-store");
    respond(std::move(response));
}

// Engine.IO, "Upgrade".
void EngineSession::probe(std::shared_ptr<WebSocketPeer> peer)
{
    if (!m_open || !m_polling || m_polling->probe) {
        peer->close(wire::CloseCode::Normal);
        return;
    }
    peer->setEvents({ [this](const QByteArray &utf8) { probeReceived(utf8); },
        [this](const QByteArray &) { dropProbe(); },
        [this](quint16, const QString &) { dropProbe(); } });
    m_polling->probe = std::move(peer);
    m_polling->probeTimeout
        = clock().after(m_server.options().upgradeTimeout, [this] { dropProbe(); });
}

void EngineSession::probeReceived(const QByteArray &text)
{
    const auto self = shared_from_this();
    if (text == "2probe") {
        m_polling->probe->send(textFrame({ EnginePacketType::Pong, "probe", false }));
        m_polling->probed = true;
        answerPoll();
    } else if (text == "5" && m_polling->probed) {
        completeUpgrade();
    } else {
        dropProbe();
    }
}

// The session goes on by polling.
void EngineSession::dropProbe()
{
    if (const auto peer = std::exchange(m_polling->probe, {}))
        peer->close(wire::CloseCode::Normal);
    m_polling->probed = false;
    m_polling->probeTimeout.cancel();
    m_polling->release.cancel();
}

void EngineSession::completeUpgrade()
{
    const auto polling = std::exchange(m_polling, nullptr);
    if (polling->waiting) // a client that waited for it as it should has none
        polling->waiting(pollAnswer({ { EnginePacketType::Noop, {}, false } }));
    useWebSocket(std::move(polling->probe));
    for (const EnginePacket &packet : polling->queue)
        send(packet);
    qCDebug(lcServer) << "session upgraded to websocket";
}

void EngineSession::close(CloseReason reason)
{
    if (!m_open)
        return;
    m_open = false;
    const auto self = shared_from_this();
    qCDebug(lcServer) << "session closed:" << toText(reason);
    m_timer.cancel();
    if (m_peer) {
        std::exchange(m_peer, {})->close(closeCode(reason));
        m_server.forget(m_sid);
    } else {
        dropProbe();
        m_polling->answer.cancel();
        if (const auto respond = std::exchange(m_polling->waiting, {})) {
            m_polling->queue.append({ EnginePacketType::Close, {}, false });
            respond(pollAnswer(m_polling->queue));
            m_server.forget(m_sid);
        } else if (isOrderly(reason)) {
            m_timer
                = clock().after(m_server.options().pingTimeout, [this] { m_server.forget(m_sid); });
        } else {
            m_server.forget(m_sid);
        }
    }
    m_handler->closed(reason);
}

} // namespace lockstep::server

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "net/socketio/socketclient.h"

#include "core/base/jsonwriter.h"
#include "core/base/plant.h"

#include <algorithm>
#include <array>

namespace lockstep::net {

using namespace Qt::StringLiterals;
using wire::ReceivedPacket;
using wire::SocketPacketType;

namespace {

// How long a refusal may still be taken back by a CONNECT behind it.
constexpr Milliseconds refusalGrace = 200ms;
constexpr qsizetype maxEarlyBytes = 1'048'576;
constexpr qsizetype maxEarlyEvents = 1000;

ConnectFailure fromTransport(const TransportFailure &failure)
{
    using From = TransportFailure::Kind;
    auto kind = ConnectFailure::Kind::Unreachable;
    if (failure.kind == From::NotSocketIo)
        kind = ConnectFailure::Kind::NotAServer;
    else if (failure.kind == From::Incompatible)
        kind = ConnectFailure::Kind::Incompatible;
    else if (failure.kind == From::HttpStatus
        && (failure.httpStatus == 401 || failure.httpStatus == 403))
        kind = ConnectFailure::Kind::Refused;
    return { .kind = kind,
        .code = failure.kind == From::Tls ? QString{ errc::TlsUntrusted } : QString{},
        .message = failure.message,
        .transport = failure,
        .retryIn = failure.retryAfter };
}

ConnectFailure fromConnectError(const JsonView &payload)
{
    const JsonView data = payload["data"_L1];
    const auto retryAfterMs = data["retryAfterMs"_L1].toInteger();
    return { .kind = ConnectFailure::Kind::Refused,
        .code = data["code"_L1].stringOrEmpty(),
        .message = payload["message"_L1].stringOrEmpty(),
        .data = data.toJson(),
        .retryIn = retryAfterMs ? std::optional{ Milliseconds{ *retryAfterMs } } : std::nullopt };
}

// What passes by itself; anything else a refusal says is for a person or a program to decide.
bool isTemporary(const QString &code)
{
    static constexpr std::array temporary{ errc::LimitAddress, errc::Draining, errc::Busy,
        errc::RateLimited };
    return std::find(temporary.begin(), temporary.end(), code) != temporary.end();
}

Error notConnected(const QString &message) { return { errc::NotConnected, message, {} }; }

QByteArray jsonArray(std::optional<QAnyStringView> name, const QList<QByteArray> &values)
{
    JsonWriter json;
    json.beginArray();
    if (name)
        json.value(name->toString());
    for (const QByteArray &value : values)
        json.raw(value);
    return std::move(json.endArray()).text();
}

} // namespace

SocketClient::SocketClient(Clock &clock, Rng &rng, TransportFactory factory, Options options,
    AuthProvider auth, Callbacks callbacks)
    : m_clock(clock), m_options(std::move(options)), m_auth(std::move(auth)),
      m_callbacks(std::move(callbacks)), m_backoff(rng, m_options.backoff),
      m_sleep(clock, [this] { reconnectNow(true); }), m_json(m_options.json),
      m_engine(clock, std::move(factory), m_options.engine,
          { .opened = [this](const wire::Handshake &) { onOpened(); },
              .text =
                  [this](QByteArrayView data) {
                      if (m_wireLog.isOn())
                          m_wireLog.noteText(false, data);
                      onDecoded(m_decoder.feedText(data));
                  },
              .binary =
                  [this](const QByteArray &data) {
                      if (m_wireLog.isOn())
                          m_wireLog.noteBinary(false, data.size());
                      onDecoded(m_decoder.feedBinary(data));
                  },
              .closed = [this](DisconnectReason reason,
                            const TransportFailure &failure) { onClosed(reason, failure); } })
{}

SocketClient::~SocketClient() = default;

SocketClient::State SocketClient::state() const
{
    return std::visit(Overload{
                          [](const Closed &) { return State::Closed; },
                          [](const Opening &) { return State::Connecting; },
                          [](const Joining &) { return State::Connecting; },
                          [](const Live &) { return State::Connected; },
                          [](const Waiting &) { return State::Waiting; },
                          [](const Stopped &) { return State::Stopped; },
                      },
        m_phase);
}

std::optional<Instant> SocketClient::nextAttempt() const
{
    const auto *waiting = std::get_if<Waiting>(&m_phase);
    return waiting ? std::optional{ waiting->due } : std::nullopt;
}

void SocketClient::open()
{
    if (state() != State::Closed && state() != State::Stopped)
        return;
    m_attempt = 0;
    begin();
}

void SocketClient::close()
{
    m_sleep.stop();
    if (std::holds_alternative<Live>(m_phase)) {
        sendText(wire::encodeSocketPacket(
            { .type = SocketPacketType::Disconnect, .nsp = m_options.nsp }));
        m_engine.close();
        lost(DisconnectReason::ClientDisconnect, {});
    } else {
        m_engine.close();
        m_phase = Closed{};
    }
}

void SocketClient::reconnectNow(bool slept)
{
    m_backoff.reset();
    switch (state()) {
    case State::Closed:
        break;
    case State::Waiting:
    case State::Stopped:
        begin();
        break;
    case State::Connecting:
        if (slept)
            begin();
        break;
    case State::Connected:
        if (slept) {
            m_engine.abort();
            lost(DisconnectReason::TransportClose, u"the machine slept"_s);
            if (state() == State::Waiting)
                begin();
        }
        break;
    }
}

void SocketClient::begin()
{
    ++m_connection;
    m_phase = Opening{};
    m_decoder = wire::SocketDecoder{ m_json };
    m_engine.open();
    m_sleep.start();
    m_callbacks.connecting(m_attempt++);
}

void SocketClient::onOpened()
{
    Joining joining;
    joining.deadline = m_clock.after(m_options.joinTimeout, [this] {
        m_engine.abort();
        onClosed(DisconnectReason::TransportError,
            { .kind = TransportFailure::Kind::Timeout,
                .message
                = u"no answer to CONNECT within %1 ms"_s.arg(m_options.joinTimeout.count()) });
    });
    m_phase = std::move(joining);

    if (!m_auth) {
        sendConnect(QByteArray{});
        return;
    }
    // The answer may come when this attempt is over, or this client gone.
    m_auth([this, alive = std::weak_ptr{ m_alive }, connection = m_connection](
               const Result<QByteArray> &auth) {
        if (!alive.expired() && connection == m_connection)
            sendConnect(auth);
    });
}

void SocketClient::sendConnect(const Result<QByteArray> &auth)
{
    auto *joining = std::get_if<Joining>(&m_phase);
    if (!joining || std::exchange(joining->authenticated, true))
        return;
    if (auth) {
        sendText(wire::encodeSocketPacket(
            { .type = SocketPacketType::Connect, .nsp = m_options.nsp, .json = *auth }));
        return;
    }
    m_engine.close();
    const bool refused = auth.error().code.startsWith("AUTH_"_L1);
    attemptFailed(
        { .kind = refused ? ConnectFailure::Kind::Refused : ConnectFailure::Kind::Unreachable,
            .code = auth.error().code,
            .message = auth.error().message },
        !refused);
}

void SocketClient::onClosed(DisconnectReason reason, const TransportFailure &failure)
{
    if (std::holds_alternative<Live>(m_phase)) {
        lost(reason, failure.message, failure.retryAfter);
        return;
    }
    const auto *joining = std::get_if<Joining>(&m_phase);
    if (joining && joining->refusal)
        settleRefusal();
    else if (joining || std::holds_alternative<Opening>(m_phase))
        attemptFailed(fromTransport(failure), failure.kind != TransportFailure::Kind::Incompatible);
}

void SocketClient::onDecoded(const Result<std::optional<ReceivedPacket>> &decoded)
{
    if (!decoded) {
        m_engine.close();
        onClosed(DisconnectReason::ParseError,
            { .kind = TransportFailure::Kind::Protocol, .message = decoded.error().message });
        return;
    }
    if (!decoded->has_value() || (*decoded)->nsp != m_options.nsp)
        return;
    if (auto *joining = std::get_if<Joining>(&m_phase))
        whileJoining(*joining, **decoded);
    else if (auto *live = std::get_if<Live>(&m_phase))
        whileLive(*live, **decoded);
}

void SocketClient::whileJoining(Joining &joining, const ReceivedPacket &packet)
{
    switch (packet.type) {
    case SocketPacketType::Connect: {
        const QString sid = packet.payload["sid"_L1].stringOrEmpty();
        if (!sid.isEmpty()) {
            joined(joining, sid);
            break;
        }
        // Until version 3 a server answered CONNECT, even before it was asked, without a sid.
        m_engine.close();
        attemptFailed(
            { .kind = ConnectFailure::Kind::Incompatible,
                .message = u"the server speaks Socket.IO 2; version 3 or later is needed"_s },
            false);
        break;
    }
    case SocketPacketType::ConnectError:
        refuse(joining, fromConnectError(packet.payload));
        break;
    case SocketPacketType::Disconnect:
        // python-socketio sends DISCONNECT and then CONNECT_ERROR, which says why.
        if (!joining.refusal) {
            refuse(joining,
                { .kind = ConnectFailure::Kind::Refused,
                    .message = u"disconnected by the server before it answered"_s });
        }
        break;
    case SocketPacketType::Event:
        keepEarly(joining, packet);
        break;
    default:
        break;
    }
}

// Some servers send events, and only then the answer to CONNECT.
void SocketClient::keepEarly(Joining &joining, const ReceivedPacket &packet)
{
    EarlyEvent event{ packet.payload.toJson(), packet.attachments, packet.id };
    joining.earlyBytes += event.json.size();
    for (const QByteArray &attachment : event.attachments)
        joining.earlyBytes += attachment.size();
    joining.early.append(std::move(event));
    if (joining.early.size() > maxEarlyEvents || joining.earlyBytes > maxEarlyBytes) {
        m_engine.close();
        onClosed(DisconnectReason::ParseError,
            { .kind = TransportFailure::Kind::Protocol,
                .message = u"too many events before the answer to CONNECT"_s });
    }
}

void SocketClient::joined(Joining &joining, const QString &sid)
{
    const auto early = std::move(joining.early);
    const auto connection = m_connection;
    m_phase = Live{};
    m_attempt = 1;
    m_backoff.connected(m_clock.now());
    m_callbacks.connected(sid);
    for (const EarlyEvent &event : early) {
        if (connection != m_connection || !std::holds_alternative<Live>(m_phase))
            return;
        if (const auto payload = m_json.parse(event.json))
            deliver(*payload, event.attachments, event.id);
    }
}

// Some servers refuse and accept in one breath; the last packet wins. So a refusal counts when
// nothing followed for a moment, or when the server has closed the connection.
void SocketClient::refuse(Joining &joining, ConnectFailure failure)
{
    joining.refusal = std::move(failure);
    joining.grace = m_clock.after(refusalGrace, [this] {
        m_engine.close();
        settleRefusal();
    });
}

void SocketClient::settleRefusal()
{
    const ConnectFailure refusal = *std::get<Joining>(m_phase).refusal;
    attemptFailed(refusal, isTemporary(refusal.code));
}

void SocketClient::whileLive(Live &live, const ReceivedPacket &packet)
{
    switch (packet.type) {
    case SocketPacketType::Event:
        deliver(packet.payload, packet.attachments, packet.id);
        break;
    case SocketPacketType::Ack: {
        auto ack = live.acks.extract(*packet.id);
        if (ack)
            ack.mapped().handler(AckArguments{ packet.payload, packet.attachments });
        break;
    }
    case SocketPacketType::Disconnect:
        m_engine.close();
        lost(DisconnectReason::ServerDisconnect, {});
        break;
    case SocketPacketType::ConnectError: {
        const auto message = packet.payload["message"_L1].stringOrEmpty();
        m_engine.close();
        lost(DisconnectReason::ServerDisconnect, message);
        break;
    }
    default:
        break;
    }
}

void SocketClient::deliver(
    const JsonView &payload, const QList<QByteArray> &attachments, std::optional<qint64> id)
{
    InboundEvent event{ .name = payload.at(0).toUtf8().value_or(std::string_view{}),
        .payload = payload,
        .attachments = attachments };
    if (id)
        event.replyTo = InboundEvent::ReplyTo{ m_connection, *id };
    m_callbacks.event(event);
}

void SocketClient::attemptFailed(ConnectFailure failure, bool mayRetry)
{
    if (mayRetry) {
        failure.retryIn = m_backoff.next(m_clock.now(), failure.retryIn);
        wait(*failure.retryIn);
    } else {
        failure.retryIn.reset();
        m_sleep.stop();
        m_phase = Stopped{};
    }
    m_callbacks.failed(failure);
}

void SocketClient::lost(
    DisconnectReason reason, const QString &detail, std::optional<Milliseconds> retryAfter)
{
    auto acks = std::move(std::get<Live>(m_phase).acks);
    for (auto &[id, ack] : acks)
        ack.timer.cancel();
    m_backoff.disconnected(m_clock.now());
    const auto announced = std::exchange(m_comeBackAfter, std::nullopt);
    if (reason == DisconnectReason::ServerDisconnect
        || reason == DisconnectReason::ClientDisconnect) {
        m_sleep.stop();
        m_phase = Closed{};
    } else {
        wait(m_backoff.next(m_clock.now(), retryAfter ? retryAfter : announced));
    }
    m_callbacks.disconnected(reason, detail);
    for (const auto &[id, ack] : acks)
        ack.handler(notConnected(u"socket has been disconnected"_s));
}

void SocketClient::wait(Milliseconds delay)
{
    m_phase = Waiting{ m_clock.now() + delay,
        planted(Plant::ReconnectForgotten) ? Timer{} : m_clock.after(delay, [this] { begin(); }) };
}

void SocketClient::sendText(const QByteArray &packet)
{
    if (m_wireLog.isOn())
        m_wireLog.noteText(true, packet);
    m_engine.sendText(packet);
}

Result<void> SocketClient::send(const wire::SocketPacket &packet)
{
    if (!std::holds_alternative<Live>(m_phase))
        return notConnected(u"not connected"_s);
    if (packet.attachments.size() > wire::maxAttachments)
        return Error{ errc::BadArgument, u"too many attachments"_s, {} };
    const QByteArray text = wire::encodeSocketPacket(packet);
    const bool fits = m_engine.fits(text.size())
        && std::all_of(packet.attachments.begin(), packet.attachments.end(),
            [this](const QByteArray &attachment) { return m_engine.fits(attachment.size()); });
    if (!fits)
        return Error{ errc::TooLarge, u"more than the server's maxPayload"_s, {} };
    sendText(text);
    for (const QByteArray &attachment : packet.attachments) {
        if (m_wireLog.isOn())
            m_wireLog.noteBinary(true, attachment.size());
        m_engine.sendBinary(attachment);
    }
    return {};
}

Result<void> SocketClient::emitEvent(
    QAnyStringView name, const QList<QByteArray> &args, const QList<QByteArray> &attachments)
{
    return send(
        { .nsp = m_options.nsp, .json = jsonArray(name, args), .attachments = attachments });
}

Result<void> SocketClient::request(QAnyStringView name, const QList<QByteArray> &args,
    Milliseconds timeout, AckHandler handler, const QList<QByteArray> &attachments)
{
    auto *live = std::get_if<Live>(&m_phase);
    if (live && live->acks.size() >= maxPendingAcks)
        return Error{ errc::Busy, u"too many acknowledgements are pending"_s, {} };
    const qint64 id = m_nextAckId;
    auto sent = send({ .nsp = m_options.nsp,
        .id = id,
        .json = jsonArray(name, args),
        .attachments = attachments });
    if (!sent)
        return sent;
    ++m_nextAckId;
    auto timer = m_clock.after(timeout, [this, id] {
        auto ack = std::get<Live>(m_phase).acks.extract(id);
        ack.mapped().handler(Error{ errc::AckTimeout, u"operation has timed out"_s, {} });
    });
    live->acks.emplace(id, PendingAck{ std::move(handler), std::move(timer) });
    return {};
}

Result<void> SocketClient::reply(const InboundEvent::ReplyTo &to, const QList<QByteArray> &args,
    const QList<QByteArray> &attachments)
{
    if (to.connection != m_connection)
        return notConnected(u"that connection is over"_s);
    return send({ .type = SocketPacketType::Ack,
        .nsp = m_options.nsp,
        .id = to.id,
        .json = jsonArray({}, args),
        .attachments = attachments });
}

} // namespace lockstep::net

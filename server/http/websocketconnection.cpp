// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/http/websocketconnection.h"

#include "core/base/result.h"
#include "server/logging.h"

namespace lockstep::server {

using namespace Qt::StringLiterals;
using wire::CloseCode;

namespace {

constexpr quint16 abnormalClosure = 1006; // RFC 6455, 7.1.5
} // namespace

WebSocketConnection::WebSocketConnection(
    ByteStream &stream, Clock &clock, const WebSocketLimits &limits)
    : m_stream(&stream), m_clock(clock), m_limits(limits),
      m_decoder(wire::FrameDecoder::Role::Server, limits.maxMessage)
{}

void WebSocketConnection::send(const QByteArray &frame)
{
    if (m_stream && !m_closing.isSet())
        m_stream->write(frame);
}

void WebSocketConnection::close(CloseCode code, QByteArrayView reason)
{
    m_events = {};
    if (!m_stream || m_closing.isSet())
        return;
    m_stream->write(wire::encodeCloseFrame(code, reason));
    m_closing = m_clock.after(m_limits.closeTimeout, [weak = weak_from_this()] {
        const auto self = weak.lock();
        if (self && self->m_stream)
            std::exchange(self->m_stream, nullptr)->abort();
    });
}

void WebSocketConnection::received(QByteArrayView bytes)
{
    m_decoder.feed(bytes);
    while (m_stream) {
        const auto message = m_decoder.next();
        if (!message)
            return;
        handle(*message);
    }
}

void WebSocketConnection::handle(const wire::FrameMessage &message)
{
    if (m_closing.isSet()) { // only their close frame matters now
        if (std::holds_alternative<wire::message::Close>(message)
            || std::holds_alternative<wire::message::Violation>(message))
            finish({}, 0, {});
        return;
    }
    std::visit(Overload{
                   [&](const wire::message::Text &m) {
                       // The call may replace the events.
                       const auto text = m_events.text;
                       if (text)
                           text(m.utf8);
                   },
                   [&](const wire::message::Binary &m) {
                       const auto binary = m_events.binary;
                       if (binary)
                           binary(m.bytes);
                   },
                   [&](const wire::message::Ping &m) {
                       send(wire::encodeFrame(wire::Opcode::Pong, m.bytes));
                   },
                   [&](const wire::message::Pong &) {},
                   [&](const wire::message::Close &m) {
                       // RFC 6455, 5.5.1: the same code goes back; 1005 means that there was none.
                       finish(m.code == 1005
                               ? wire::encodeFrame(wire::Opcode::Close, {})
                               : wire::encodeCloseFrame(static_cast<CloseCode>(m.code)),
                           m.code, QString::fromUtf8(m.reason));
                   },
                   [&](const wire::message::Violation &m) {
                       qCInfo(lcServer) << "WebSocket closed:" << m.what;
                       finish(wire::encodeCloseFrame(m.code, m.what.left(100).toLatin1()),
                           static_cast<quint16>(m.code), m.what);
                   },
               },
        message);
}

void WebSocketConnection::finish(QByteArray closeFrame, quint16 code, const QString &reason)
{
    if (!closeFrame.isEmpty())
        m_stream->write(std::move(closeFrame));
    m_closing.cancel();
    std::exchange(m_stream, nullptr)->finish();
    tellClosed(code, reason);
}

void WebSocketConnection::flushed()
{
    if (m_stream->queued() <= m_limits.maxBuffered)
        return;
    qCInfo(lcServer) << "dropped a WebSocket peer that does not read:" << m_stream->queued()
                     << "bytes wait";
    m_closing.cancel();
    std::exchange(m_stream, nullptr)->abort();
    tellClosed(static_cast<quint16>(CloseCode::Policy), u"too slow"_s);
}

void WebSocketConnection::ended()
{
    m_stream = nullptr;
    m_closing.cancel();
    tellClosed(abnormalClosure, u"connection lost"_s);
}

void WebSocketConnection::tellClosed(quint16 code, const QString &reason)
{
    const auto closed = std::exchange(m_events, {}).closed;
    if (closed)
        closed(code, reason);
}

WebSocketHandshake readHandshake(const HttpRequest &request)
{
    if (!request.headers.hasToken("Upgrade", "websocket"))
        return {};
    if (request.method != "GET" || !request.headers.hasToken("Connection", "upgrade"))
        return { true, HttpResponse::text(400, "not a WebSocket handshake") };
    if (request.headers.value("Sec-WebSocket-Version") != "13") {
        HttpResponse refusal = HttpResponse::text(426, "WebSocket version 13 is spoken here");
        refusal.headers.add("Sec-WebSocket-Version", "13");
        return { true, refusal };
    }
    const auto key = QByteArray::fromBase64Encoding(
        request.headers.value("Sec-WebSocket-Key"), QByteArray::AbortOnBase64DecodingErrors);
    if (key.decodingStatus != QByteArray::Base64DecodingStatus::Ok || key.decoded.size() != 16)
        return { true, HttpResponse::text(400, "Sec-WebSocket-Key must be 16 bytes in base64") };
    return { true, {} };
}

QByteArray encodeHandshakeAnswer(const HttpRequest &request)
{
    return "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
           "Sec-WebSocket-Accept: "
        + wire::acceptKey(request.headers.value("Sec-WebSocket-Key")) + "\r\n\r\n";
}

} // namespace lockstep::server

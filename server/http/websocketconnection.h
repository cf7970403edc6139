// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "server/http/bytestream.h"
#include "server/http/httpmessage.h"
#include "server/http/websocketpeer.h"

#include <memory>
#include <optional>

namespace lockstep::server {

struct WebSocketLimits
{
    qsizetype maxMessage = 1'000'000; // a larger one closes with 1009
    qsizetype maxBuffered = 1024 * 1024; // a peer that reads slower than this is dropped
    Milliseconds closeTimeout{ 5000 }; // for the other side's half of the closing handshake
};

// The server's side of RFC 6455 over a stream whose HTTP handshake is done: frames, ping, close.
class WebSocketConnection final : public WebSocketPeer,
                                  public StreamHandler,
                                  public std::enable_shared_from_this<WebSocketConnection>
{
public:
    WebSocketConnection(ByteStream &stream, Clock &clock, const WebSocketLimits &limits);

    void setEvents(Events events) override { m_events = std::move(events); }
    void send(const QByteArray &frame) override;
    void close(wire::CloseCode code, QByteArrayView reason = {}) override;
    [[nodiscard]] qsizetype buffered() const override { return m_stream ? m_stream->queued() : 0; }

    void received(QByteArrayView bytes) override;
    void flushed() override;
    void ended() override;

private:
    void handle(const wire::FrameMessage &message);
    void finish(QByteArray closeFrame, quint16 code, const QString &reason);
    void tellClosed(quint16 code, const QString &reason);

    ByteStream *m_stream; // null after the end
    Clock &m_clock;
    const WebSocketLimits m_limits;
    wire::FrameDecoder m_decoder;
    Events m_events{};
    Timer m_closing{}; // set: our close frame is sent, theirs is awaited
};

// Whether a request asks for a WebSocket (RFC 6455, 4.2.1): `refusal` when it does so wrongly.
struct WebSocketHandshake
{
    bool asked = false;
    std::optional<HttpResponse> refusal{};
};
[[nodiscard]] WebSocketHandshake readHandshake(const HttpRequest &request);
// The head of the answer that opens it.
[[nodiscard]] QByteArray encodeHandshakeAnswer(const HttpRequest &request);

} // namespace lockstep::server

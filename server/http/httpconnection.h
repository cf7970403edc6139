// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "server/http/addresses.h"
#include "server/http/bytestream.h"
#include "server/http/httpparser.h"
#include "server/http/websocketconnection.h"

namespace lockstep::server {

class TlsContext;

struct HttpOptions
{
    HttpLimits limits{};
    WebSocketLimits webSocket{};
    Milliseconds readTimeout{
        10'000
    }; // for a whole head; a body gets a second more each minBodyRate
    qint64 minBodyRate = 4096; // bytes a second
    Milliseconds idleTimeout{ 30'000 }; // between two requests
    Milliseconds writeTimeout{ 15'000 }; // without the network taking a byte
    Milliseconds lingerTimeout{ 2000 }; // for the other side to close after us
    int backlog = 4096;
    // Whose X-Forwarded-For, X-Forwarded-Proto and X-Request-Id are believed.
    QList<Subnet> trustedProxies{};
    std::shared_ptr<TlsContext> tls{}; // set: everything comes over TLS
    HttpHeaders headers{}; // of all answers
};

// What all connections of a server share; outlives them.
struct HttpContext
{
    Clock &clock;
    HttpHandlers handlers{};
    HttpOptions options{};
};

// HTTP/1.1 on one stream, sans-IO: one request at a time, keep-alive, limits and timeouts; hands
// the stream over to a WebSocketConnection when the answer says so.
class HttpConnection final : public StreamHandler,
                             public std::enable_shared_from_this<HttpConnection>
{
public:
    HttpConnection(ByteStream &stream, const HttpContext &context, QString peerAddress);
    // Begins to wait for the first request. To be called once, by the maker.
    void start();

    void received(QByteArrayView bytes) override;
    void flushed() override;
    void ended() override;

private:
    enum class Phase { Reading, Handling, Writing, Streaming };

    void read();
    void readPart();
    void dispatch(HttpParser::Parsed parsed);
    void noteOrigin(HttpRequest &request);
    void respond(quint64 serial, const HttpResponse &response);
    void upgrade(const HttpResponse &response);
    void refuse(int status, QByteArrayView what);
    void write(const HttpResponse &response, bool keepAlive);
    void askForPiece();
    void writePiece(quint64 serial, std::optional<QByteArray> piece);
    void setDeadline(Milliseconds delay);
    void deadlinePassed();

    ByteStream *m_stream; // null after the end
    const HttpContext &m_context;
    const QString m_peerAddress;
    HttpParser m_parser;
    Phase m_phase = Phase::Reading;
    bool m_keepAlive = false;
    bool m_http11 = false; // knows chunks
    bool m_head = false; // the request in hand is a HEAD
    quint64 m_serial = 0; // of the request in hand: late answers to older ones are ignored
    QByteArray m_requestId{};
    QByteArray m_handshakeAnswer{}; // set: the request in hand asks for a WebSocket
    std::function<void()> m_aborted{};
    std::shared_ptr<HttpBody> m_body{}; // that is being sent
    qint64 m_bodyLeft = -1; // of its length, if that was told
    bool m_pieceAsked = false;
    std::shared_ptr<void> m_admission{};
    bool m_bodyBegun = false;
    bool m_bodyIsLarge = false;
    std::optional<Instant> m_readingSince{}; // the first byte of the request that is not whole yet
    qint64 m_bodyBytes = 0;
    Timer m_deadline{};
};

} // namespace lockstep::server

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/http/httpconnection.h"

#include <QDateTime>
#include <QLocale>
#include <QRandomGenerator>

#include <algorithm>

namespace lockstep::server {
namespace {

// Of the next requests, kept while one is being handled.
constexpr qsizetype maxPipelined = 16 * 1024;

QByteArray httpDate(WallTime time)
{
    const QDateTime utc = QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count(), Qt::UTC);
    return QLocale::c().toString(utc, u"ddd, dd MMM yyyy hh:mm:ss").toLatin1() + " GMT";
}

QByteArray newRequestId()
{
    return QByteArray::number(QRandomGenerator::global()->generate64(), 16).rightJustified(16, '0');
}

bool isRequestId(const QByteArray &id)
{
    return !id.isEmpty() && id.size() <= 64 && std::all_of(id.begin(), id.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
            || c == '-' || c == '_' || c == '.';
    });
}

// The fields of every answer, but for those that this one has itself.
void appendWhatIsMissing(QByteArray &head, const HttpHeaders &all, const HttpHeaders &own)
{
    const QByteArrayView block{ all.block() };
    for (qsizetype at = 0; at < block.size();) {
        const qsizetype end = block.indexOf("\r\n", at) + 2;
        const QByteArrayView line = block.sliced(at, end - at);
        if (!own.contains(line.first(line.indexOf(':'))))
            head.append(line);
        at = end;
    }
}

} // namespace

HttpConnection::HttpConnection(ByteStream &stream, const HttpContext &context, QString peerAddress)
    : m_stream(&stream), m_context(context), m_peerAddress(std::move(peerAddress)),
      m_parser(context.options.limits)
{}

void HttpConnection::start() { setDeadline(m_context.options.readTimeout); }

void HttpConnection::received(QByteArrayView bytes)
{
    m_parser.feed(bytes);
    if (m_phase == Phase::Reading) {
        m_bodyBytes += bytes.size();
        read();
    } else if (m_parser.buffered() > maxPipelined) {
        m_stream->setReading(false);
    }
}

void HttpConnection::read()
{
    auto outcome = m_parser.next();
    if (!outcome) {
        if (m_parser.state() == HttpParser::State::Idle)
            return;
        if (!m_readingSince) {
            m_readingSince = m_context.clock.now();
            setDeadline(m_context.options.readTimeout);
        }
        readPart();
        return;
    }
    m_deadline.cancel();
    m_readingSince.reset();
    std::visit(
        Overload{
            [this](HttpParser::Parsed &parsed) { dispatch(std::move(parsed)); },
            [this](const HttpParser::Failure &failure) { refuse(failure.status, failure.what); },
        },
        *outcome);
}

// The head is here, the body is not.
void HttpConnection::readPart()
{
    if (m_parser.state() != HttpParser::State::Body)
        return;
    if (!m_bodyIsLarge && m_parser.bodySize() > m_context.options.limits.anybodysBody) {
        m_bodyIsLarge = true;
        if (m_context.handlers.keepsBody && !m_context.handlers.keepsBody(m_parser.head()))
            m_parser.dropBody();
    }
    if (m_bodyBegun)
        return;
    m_bodyBegun = true;
    if (m_context.handlers.admit) {
        HttpRequest head = m_parser.head();
        noteOrigin(head);
        m_admission = m_context.handlers.admit(head);
    }
    if (m_parser.expectsContinue())
        m_stream->write("HTTP/1.1 100 Continue\r\n\r\n");
}

void HttpConnection::dispatch(HttpParser::Parsed parsed)
{
    HttpRequest &request = parsed.request;
    m_phase = Phase::Handling;
    m_keepAlive = parsed.keepAlive;
    m_http11 = parsed.http11;
    m_head = request.method == "HEAD";
    m_bodyBegun = false;
    m_bodyIsLarge = false;
    m_bodyBytes = 0;
    const quint64 serial = ++m_serial;
    const auto handshake = readHandshake(request);
    if (handshake.refusal) {
        respond(serial, *handshake.refusal);
        return;
    }
    request.webSocket = handshake.asked;
    if (handshake.asked)
        m_handshakeAnswer = encodeHandshakeAnswer(request);
    noteOrigin(request);
    m_requestId = request.id;
    request.admission = std::move(m_admission);
    const auto weak = weak_from_this();
    request.onAborted = [weak, serial](std::function<void()> aborted) {
        const auto self = weak.lock();
        if (self && self->m_serial == serial && self->m_phase == Phase::Handling)
            self->m_aborted = std::move(aborted);
    };
    m_context.handlers.handle(std::move(request), [weak, serial](const HttpResponse &response) {
        if (const auto self = weak.lock())
            self->respond(serial, response);
    });
}

// Who sent it and under which name it is known, after what our proxies say.
void HttpConnection::noteOrigin(HttpRequest &request)
{
    const HttpOptions &options = m_context.options;
    request.peerAddress = m_peerAddress;
    request.secure = options.tls != nullptr;
    if (!options.trustedProxies.isEmpty()) {
        request.peerAddress = clientAddress(
            m_peerAddress, request.headers.values("X-Forwarded-For"), options.trustedProxies);
        const auto peer = IpAddress::fromText(m_peerAddress.toLatin1());
        const bool isProxy = peer
            && std::any_of(options.trustedProxies.begin(), options.trustedProxies.end(),
                [&](const Subnet &subnet) { return subnet.contains(*peer); });
        if (isProxy) {
            request.secure
                = request.secure || request.headers.value("X-Forwarded-Proto") == "https";
            request.id = request.headers.value("X-Request-Id");
        }
    }
    if (!isRequestId(request.id))
        request.id = newRequestId();
}

void HttpConnection::respond(quint64 serial, const HttpResponse &response)
{
    if (!m_stream || serial != m_serial || m_phase != Phase::Handling)
        return;
    m_aborted = {};
    if (response.upgraded && !m_handshakeAnswer.isEmpty()) {
        upgrade(response);
        return;
    }
    m_handshakeAnswer = {};
    m_phase = Phase::Writing;
    write(response, m_keepAlive);
}

void HttpConnection::upgrade(const HttpResponse &response)
{
    m_phase = Phase::Writing;
    ByteStream &stream = *std::exchange(m_stream, nullptr);
    stream.write(std::exchange(m_handshakeAnswer, {}));
    stream.setReading(true);
    const auto peer = std::make_shared<WebSocketConnection>(
        stream, m_context.clock, m_context.options.webSocket);
    const auto self = shared_from_this(); // the stream lets go of it
    stream.setHandler(peer);
    response.upgraded(peer);
    const QByteArray rest = m_parser.takeBuffered();
    if (!rest.isEmpty())
        peer->received(rest);
}

// The answer to what cannot be read; nothing that follows it could be understood.
void HttpConnection::refuse(int status, QByteArrayView what)
{
    m_phase = Phase::Writing;
    write(HttpResponse::text(status, what.toByteArray() + '\n'), false);
}

void HttpConnection::write(const HttpResponse &response, bool keepAlive)
{
    QByteArray head = "HTTP/1.1 " + QByteArray::number(response.status) + ' ';
    head.append(reasonPhrase(response.status)).append("\r\n").append(response.headers.block());
    const bool mayHaveBody
        = response.status >= 200 && response.status != 204 && response.status != 304;
    const bool streams = mayHaveBody && response.stream;
    const bool isCounted = streams && response.streamLength >= 0;
    if (isCounted)
        head.append("Content-Length: ")
            .append(QByteArray::number(response.streamLength))
            .append("\r\n");
    else if (streams && m_http11)
        head.append("Transfer-Encoding: chunked\r\n");
    else if (streams)
        keepAlive = false; // its end is the end of the connection
    else if (mayHaveBody)
        head.append("Content-Length: ")
            .append(QByteArray::number(response.body.size()))
            .append("\r\n");
    appendWhatIsMissing(head, m_context.options.headers, response.headers);
    if (!m_requestId.isEmpty())
        head.append("X-Request-Id: ").append(m_requestId).append("\r\n");
    m_requestId.clear();
    head.append("Date: ").append(httpDate(m_context.clock.wallNow())).append("\r\n");
    head.append(keepAlive ? "Connection: keep-alive\r\n\r\n" : "Connection: close\r\n\r\n");
    m_stream->write(std::move(head));
    if (streams && !m_head) {
        m_phase = Phase::Streaming;
        m_keepAlive = keepAlive;
        m_body = response.stream;
        m_bodyLeft = isCounted ? response.streamLength : -1;
        askForPiece();
        return;
    }
    if (mayHaveBody && !m_head && !response.body.isEmpty())
        m_stream->write(response.body);
    if (!keepAlive)
        std::exchange(m_stream, nullptr)->finish();
}

void HttpConnection::askForPiece()
{
    m_pieceAsked = true;
    // A copy: it may answer at once, and that may be the end of it.
    const auto body = m_body;
    body->next([weak = weak_from_this(), serial = m_serial](std::optional<QByteArray> piece) {
        if (const auto self = weak.lock())
            self->writePiece(serial, std::move(piece));
    });
}

void HttpConnection::writePiece(quint64 serial, std::optional<QByteArray> piece)
{
    if (!m_stream || serial != m_serial || m_phase != Phase::Streaming || !m_pieceAsked)
        return;
    m_pieceAsked = false;
    // More or less than was announced would be taken for the next answer.
    const bool isCounted = m_bodyLeft >= 0;
    if (isCounted && piece && (piece->size() > m_bodyLeft || (piece->isEmpty() && m_bodyLeft > 0)))
        piece.reset();
    if (!piece) { // without the last chunk, nobody takes it for whole
        m_body.reset();
        m_phase = Phase::Writing;
        std::exchange(m_stream, nullptr)->abort();
        return;
    }
    if (!piece->isEmpty()) {
        const bool isChunked = m_http11 && !isCounted;
        if (isCounted)
            m_bodyLeft -= piece->size();
        if (isChunked)
            m_stream->write(QByteArray::number(piece->size(), 16) + "\r\n");
        m_stream->write(*std::move(piece));
        if (isChunked)
            m_stream->write("\r\n");
        return; // the next one when this has gone
    }
    m_body.reset();
    m_phase = Phase::Writing;
    if (m_http11 && !isCounted)
        m_stream->write("0\r\n\r\n");
    if (!m_keepAlive)
        std::exchange(m_stream, nullptr)->finish();
    else if (isCounted)
        flushed(); // nothing is written that would be
}

void HttpConnection::flushed()
{
    if (m_phase == Phase::Streaming && !m_pieceAsked && m_stream->queued() == 0) {
        askForPiece();
        return;
    }
    if (m_phase != Phase::Writing || m_stream->queued() > 0)
        return;
    m_phase = Phase::Reading;
    m_head = false;
    m_stream->setReading(true);
    setDeadline(m_context.options.idleTimeout);
    read(); // what was pipelined
}

void HttpConnection::ended()
{
    m_stream = nullptr;
    m_deadline.cancel();
    m_admission.reset();
    m_body.reset();
    if (const auto aborted = std::exchange(m_aborted, {}))
        aborted();
}

void HttpConnection::setDeadline(Milliseconds delay)
{
    m_deadline = m_context.clock.after(delay, [weak = weak_from_this()] {
        const auto self = weak.lock();
        if (self && self->m_stream)
            self->deadlinePassed();
    });
}

void HttpConnection::deadlinePassed()
{
    if (m_phase != Phase::Reading)
        return;
    if (!m_readingSince) { // idle: nobody waits for an answer
        std::exchange(m_stream, nullptr)->finish();
        return;
    }
    // A slow line may take its time for a body, one byte now and then is not enough.
    const auto granted = m_context.options.readTimeout
        + Milliseconds{ m_bodyBegun ? m_bodyBytes * 1000 / m_context.options.minBodyRate : 0 };
    const auto left = *m_readingSince + granted - m_context.clock.now();
    if (left > 0ms) {
        setDeadline(left);
        return;
    }
    refuse(408, "the request took too long");
}

} // namespace lockstep::server

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "net/transport/pollingtransport.h"

#include "net/transport/httpfailure.h"

#include <QNetworkCookieJar>
#include <QUrlQuery>

namespace lockstep::net {

using namespace Qt::StringLiterals;
using wire::EnginePacket;
using wire::EnginePacketType;

namespace {

int statusOf(const QNetworkReply &reply)
{
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

// What the packet takes in a payload, with the separator.
qint64 payloadSize(const EnginePacket &packet)
{
    return 2 + (packet.binary ? (packet.data.size() + 2) / 3 * 4 : packet.data.size());
}

} // namespace

PollingTransport::PollingTransport(TransportRequest request, PinSource pin)
    : m_request(std::move(request)), m_pinSource(std::move(pin))
{}

PollingTransport::~PollingTransport() { close(); }

void PollingTransport::open(const QUrl &server, Callbacks callbacks)
{
    m_callbacks = std::move(callbacks);
    m_url = engineUrl(server, m_request);
    m_pin = m_pinSource ? m_pinSource() : QByteArray{};
    m_gets = std::make_unique<QNetworkAccessManager>();
    m_posts = std::make_unique<QNetworkAccessManager>();
    // A load balancer knows the session by a cookie.
    QNetworkCookieJar *cookies = m_gets->cookieJar();
    m_posts->setCookieJar(cookies);
    cookies->setParent(m_gets.get()); // still the owner
    poll();
}

// A network manager sends a request again by itself when its connection ends before the answer. But
// the answer that is lost may have had packets, which nobody would miss, and those of a POST would
// come twice. The session ends instead: the next one asks for what is missing.
void PollingTransport::sendOnce(QNetworkReply *reply)
{
    // Queued: a reply must not be aborted from inside this signal.
    connect(
        reply, &QNetworkReply::requestSent, this,
        [this, reply, sent = false]() mutable {
            if (std::exchange(sent, true) && (reply == m_get || reply == m_post)) {
                fail({ .kind = TransportFailure::Kind::Network,
                    .message = u"the connection ended before the answer"_s });
            }
        },
        Qt::QueuedConnection);
}

QNetworkRequest PollingTransport::request() const
{
    QNetworkRequest request = engineRequest(m_url, m_request.headers);
    prepare(request, m_pin);
    return request;
}

void PollingTransport::poll()
{
    m_get = m_gets->get(request());
    guard(*m_get, m_pin);
    sendOnce(m_get);
    connect(m_get, &QNetworkReply::finished, this, &PollingTransport::polled);
    connect(m_get, &QNetworkReply::readyRead, this, [this] {
        if (m_get->bytesAvailable() > maxResponse) {
            fail({ .kind = TransportFailure::Kind::TooLarge,
                .message = u"a response of more than %1 bytes"_s.arg(maxResponse) });
        }
    });
}

void PollingTransport::polled()
{
    QNetworkReply *reply = std::exchange(m_get, nullptr);
    reply->deleteLater();
    if (m_silent)
        return;
    const QByteArray body = reply->readAll();
    if (reply->error() != QNetworkReply::NoError || statusOf(*reply) != 200) {
        fail(httpFailure(*reply, body));
        return;
    }
    const auto packets = wire::decodePayload(body);
    if (!packets && m_session.sid.isEmpty()) {
        fail(httpFailure(*reply, body));
        return;
    }
    if (!packets) {
        fail({ .kind = TransportFailure::Kind::Protocol, .message = packets.error().message });
        return;
    }
    handOn(*packets);
    if (m_silent)
        return;
    if (m_session.sid.isEmpty()) {
        fail({ .kind = TransportFailure::Kind::NotSocketIo,
            .message = u"the first response has no open packet"_s });
        return;
    }
    if (m_drained) {
        checkDrained();
        return;
    }
    poll();
    post();
}

void PollingTransport::handOn(const QList<EnginePacket> &packets)
{
    if (m_session.sid.isEmpty())
        m_callbacks.opened();
    for (const EnginePacket &packet : packets) {
        if (m_silent)
            return;
        if (packet.type == EnginePacketType::Open && m_session.sid.isEmpty()) {
            // The client above judges the packet; here only the address matters.
            if (const auto handshake = wire::decodeHandshake(packet.data)) {
                m_session = *handshake;
                QUrlQuery query{ m_url };
                const auto sid = QUrl::toPercentEncoding(m_session.sid);
                query.addQueryItem(u"sid"_s, QString::fromLatin1(sid));
                m_url.setQuery(query);
            }
        }
        if (packet.binary)
            m_callbacks.binary(packet.data);
        else
            m_callbacks.text(wire::encodePacket(packet));
    }
}

void PollingTransport::sendText(const QByteArray &utf8)
{
    if (auto packet = wire::decodePacket(utf8))
        enqueue(*std::move(packet));
}

void PollingTransport::sendBinary(const QByteArray &bytes)
{
    enqueue({ EnginePacketType::Message, bytes, true });
}

void PollingTransport::enqueue(EnginePacket packet)
{
    if (m_silent)
        return;
    m_queuedBytes += payloadSize(packet);
    m_queue.append(std::move(packet));
    post();
}

void PollingTransport::post()
{
    if (m_post || m_queue.isEmpty() || m_session.sid.isEmpty())
        return;
    QList<EnginePacket> batch;
    m_sentBytes = 0;
    while (!m_queue.isEmpty()) {
        const qint64 size = payloadSize(m_queue.first());
        if (!batch.isEmpty() && m_session.maxPayload && m_sentBytes + size > *m_session.maxPayload)
            break;
        m_sentBytes += size;
        m_queuedBytes -= size;
        batch.append(m_queue.takeFirst());
    }
    QNetworkRequest request = this->request();
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"text/plain;charset=UTF-8"_s);
    m_post = m_posts->post(request, wire::encodePayload(batch));
    guard(*m_post, m_pin);
    sendOnce(m_post);
    connect(m_post, &QNetworkReply::finished, this, &PollingTransport::posted);
}

void PollingTransport::posted()
{
    QNetworkReply *reply = std::exchange(m_post, nullptr);
    reply->deleteLater();
    m_sentBytes = 0;
    if (reply->error() != QNetworkReply::NoError || statusOf(*reply) != 200) {
        if (m_silent)
            close();
        else
            fail(httpFailure(*reply, reply->read(4096)));
        return;
    }
    post();
    if (m_silent && !m_post)
        close(); // finish() has told the server
    else
        checkDrained();
}

void PollingTransport::checkDrained()
{
    if (m_drained && !m_silent && !m_get && !m_post && m_queue.isEmpty())
        std::exchange(m_drained, {})();
}

void PollingTransport::close()
{
    m_silent = true;
    m_queue.clear();
    m_queuedBytes = 0;
    for (QNetworkReply **reply : { &m_get, &m_post }) {
        if (*reply) {
            (*reply)->disconnect(this);
            (*reply)->abort();
            std::exchange(*reply, nullptr)->deleteLater();
        }
    }
}

// The server ends a session at once when it is told, else only after its ping timeout.
void PollingTransport::finish()
{
    if (m_session.sid.isEmpty()) {
        close();
        return;
    }
    enqueue({ EnginePacketType::Close, {}, false });
    m_silent = true;
}

void PollingTransport::drain(std::function<void()> drained)
{
    m_drained = std::move(drained);
    QMetaObject::invokeMethod(this, &PollingTransport::checkDrained, Qt::QueuedConnection);
}

void PollingTransport::fail(const TransportFailure &failure)
{
    close();
    m_callbacks.failed(failure);
}

} // namespace lockstep::net

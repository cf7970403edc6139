// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "net/transport/websockettransport.h"

#include "net/transport/httpfailure.h"

#include <QSslError>
#include <QSslSocket>

namespace lockstep::net {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 enoughOfAPage = 65'536;

TransportFailure::Kind kindOfCloseCode(int code)
{
    switch (code) {
    case QWebSocketProtocol::CloseCodeTooMuchData:
        return TransportFailure::Kind::TooLarge;
    case QWebSocketProtocol::CloseCodeProtocolError:
    case QWebSocketProtocol::CloseCodeDatatypeNotSupported:
    case QWebSocketProtocol::CloseCodeWrongDatatype:
        return TransportFailure::Kind::Protocol;
    default:
        return TransportFailure::Kind::ClosedByPeer;
    }
}

TransportFailure::Kind kindOfError(QAbstractSocket::SocketError error)
{
    switch (error) {
    case QAbstractSocket::SocketTimeoutError:
        return TransportFailure::Kind::Timeout;
    case QAbstractSocket::SslHandshakeFailedError:
    case QAbstractSocket::SslInternalError:
    case QAbstractSocket::SslInvalidUserDataError:
        return TransportFailure::Kind::Tls;
    default:
        return TransportFailure::Kind::Network;
    }
}

} // namespace

WebSocketTransport::WebSocketTransport(TransportRequest request, PinSource pin)
    : m_request(std::move(request)), m_pinSource(std::move(pin))
{}

WebSocketTransport::~WebSocketTransport() { close(); }

void WebSocketTransport::open(const QUrl &server, Callbacks callbacks)
{
    m_callbacks = std::move(callbacks);
    m_url = engineUrl(server, m_request);
    m_pin = m_pinSource ? m_pinSource() : QByteArray{};
    m_socket = std::make_unique<QWebSocket>();
    // Without limits a server could fill the memory. Never setReadBufferSize(): a frame longer
    // than it hangs for ever.
    m_socket->setMaxAllowedIncomingFrameSize(maxMessage);
    m_socket->setMaxAllowedIncomingMessageSize(maxMessage);

    QWebSocket *socket = m_socket.get();
    socket->setSslConfiguration(tlsConfiguration(m_pin));
    connect(socket, &QWebSocket::connected, this, [this] {
        // With a pin nobody else is believed, so that every certificate has come by onTlsErrors().
        if (!m_pin.isEmpty() && m_url.scheme() == "wss"_L1 && !m_pinSeen) {
            fail({ .kind = TransportFailure::Kind::Tls,
                .message = u"not the pinned certificate"_s });
            return;
        }
        m_connected = true;
        m_callbacks.opened();
    });
    connect(socket, &QWebSocket::textMessageReceived, this,
        [this](const QString &text) { m_callbacks.text(text.toUtf8()); });
    connect(socket, &QWebSocket::binaryMessageReceived, this,
        [this](const QByteArray &bytes) { m_callbacks.binary(bytes); });
    connect(socket, &QWebSocket::sslErrors, this, &WebSocketTransport::onTlsErrors);
    connect(socket, qOverload<QAbstractSocket::SocketError>(&QWebSocket::error), this,
        &WebSocketTransport::onError);
    connect(socket, &QWebSocket::aboutToClose, this, &WebSocketTransport::onClosing);
    // Queued, since it sometimes comes before the error that tells why.
    connect(
        socket, &QWebSocket::disconnected, this,
        [this] {
            if (!m_silent && !m_probe)
                fail({ .kind = m_connected ? TransportFailure::Kind::ClosedByPeer
                                           : TransportFailure::Kind::Network,
                    .message = u"connection closed"_s });
        },
        Qt::QueuedConnection);

    // Later, since it may fail at once. QWebSocket copies the headers of the request.
    QMetaObject::invokeMethod(
        socket,
        [this] {
            if (!m_silent)
                m_socket->open(engineRequest(m_url, m_request.headers));
        },
        Qt::QueuedConnection);
}

void WebSocketTransport::sendText(const QByteArray &utf8)
{
    if (m_socket)
        m_socket->sendTextMessage(QString::fromUtf8(utf8));
}

void WebSocketTransport::sendBinary(const QByteArray &bytes)
{
    if (m_socket)
        m_socket->sendBinaryMessage(bytes);
}

qint64 WebSocketTransport::bytesToWrite() const { return m_socket ? m_socket->bytesToWrite() : 0; }

void WebSocketTransport::close()
{
    m_silent = true;
    if (m_probe) {
        m_probe->disconnect(this);
        std::exchange(m_probe, nullptr)->abort();
    }
    if (m_socket) {
        // In this order: abort() and the destructor emit disconnected().
        m_socket->disconnect(this);
        m_socket->abort();
    }
}

void WebSocketTransport::finish()
{
    if (!m_connected) {
        close();
        return;
    }
    m_silent = true;
    m_socket->disconnect(this);
    m_socket->close();
}

void WebSocketTransport::drain(std::function<void()> drained)
{
    QMetaObject::invokeMethod(this, std::move(drained), Qt::QueuedConnection);
}

void WebSocketTransport::onError(QAbstractSocket::SocketError error)
{
    if (error == QAbstractSocket::ConnectionRefusedError) {
        // Either that, or any fault in the answer to the handshake; only the text would tell.
        probe();
        return;
    }
    fail({ .kind = m_connected && error == QAbstractSocket::RemoteHostClosedError
            ? TransportFailure::Kind::ClosedByPeer // without a Close frame; else see onClosing()
            : kindOfError(error),
        .message = m_tlsErrors.isEmpty() ? m_socket->errorString() : m_tlsErrors.join(u"; "_s) });
}

// QWebSocket does not show the certificate, but its socket, which is a child, does.
void WebSocketTransport::onTlsErrors(const QList<QSslError> &errors)
{
    const auto *socket = m_socket->findChild<QSslSocket *>();
    if (socket && isPinned(socket->peerCertificate(), m_pin)) {
        m_pinSeen = true;
        m_socket->ignoreSslErrors();
        return;
    }
    if (!m_pin.isEmpty())
        m_tlsErrors.append(u"not the pinned certificate"_s);
    for (const QSslError &error : errors)
        m_tlsErrors.append(error.errorString());
}

// A Close frame was sent: in answer to the server's, or because QWebSocket found a fault. It emits
// this from inside, so what follows comes later.
void WebSocketTransport::onClosing()
{
    m_socket->disconnect(this);
    const int code = m_socket->closeCode();
    const QString reason = m_socket->closeReason();
    QMetaObject::invokeMethod(
        m_socket.get(),
        [this, code, reason] {
            if (!m_silent) {
                fail({ .kind = kindOfCloseCode(code),
                    .message = u"closed with %1 %2"_s.arg(code).arg(reason),
                    .closeCode = code });
            }
        },
        Qt::QueuedConnection);
}

// Asks the same address without a WebSocket: the status is in no other place. An Engine.IO server
// answers 400 to it and opens no session.
void WebSocketTransport::probe()
{
    const QString handshakeError = m_socket->errorString();
    m_socket->disconnect(this);
    m_socket->abort();

    QUrl url = m_url;
    url.setScheme(url.scheme() == "wss"_L1 ? u"https"_s : u"http"_s);
    m_network = std::make_unique<QNetworkAccessManager>();
    QNetworkRequest request = engineRequest(url, m_request.headers);
    prepare(request, m_pin);
    m_probe = m_network->get(request);
    guard(*m_probe, m_pin);
    connect(m_probe, &QNetworkReply::finished, this,
        [this, handshakeError] { probed(handshakeError); });
    connect(m_probe, &QNetworkReply::readyRead, this, [this, handshakeError] {
        if (m_probe->bytesAvailable() >= enoughOfAPage)
            probed(handshakeError);
    });
}

void WebSocketTransport::probed(const QString &handshakeError)
{
    const QByteArray body = m_probe->read(enoughOfAPage);
    const TransportFailure failure = body.startsWith("0{")
        ? TransportFailure{ .kind = TransportFailure::Kind::Protocol, .message = handshakeError }
        : httpFailure(*m_probe, body);
    fail(failure);
}

void WebSocketTransport::fail(const TransportFailure &failure)
{
    close();
    m_callbacks.failed(failure);
}

} // namespace lockstep::net

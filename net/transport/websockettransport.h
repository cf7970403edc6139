// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/tls/certificatepin.h"
#include "net/transport/transport.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QStringList>
#include <QWebSocket>

namespace lockstep::net {

// QWebSocket as a Transport; what is odd in Qt 6.4 ends here. It has no timeouts of its own: the
// client above watches the opening and the heartbeat.
class WebSocketTransport final : public QObject, public Transport
{
    Q_OBJECT

public:
    // Longer incoming messages end it.
    static constexpr quint64 maxMessage = 1'048'576 + 4096;

    explicit WebSocketTransport(TransportRequest request, PinSource pin = {});
    ~WebSocketTransport() override;

    [[nodiscard]] QLatin1StringView name() const override
    {
        return QLatin1StringView{ "websocket" };
    }
    void open(const QUrl &server, Callbacks callbacks) override;
    void sendText(const QByteArray &utf8) override;
    void sendBinary(const QByteArray &bytes) override;
    [[nodiscard]] qint64 bytesToWrite() const override;
    void close() override;
    void finish() override;
    void drain(std::function<void()> drained) override;

private:
    void onError(QAbstractSocket::SocketError error);
    void onTlsErrors(const QList<QSslError> &errors);
    void onClosing();
    void probe();
    void probed(const QString &handshakeError);
    void fail(const TransportFailure &failure);

    TransportRequest m_request;
    PinSource m_pinSource;
    QByteArray m_pin{}; // of this attempt
    bool m_pinSeen = false;
    QUrl m_url{};
    Callbacks m_callbacks{};
    // Both live as long as this: we may be called from inside one of their signals.
    std::unique_ptr<QWebSocket> m_socket{};
    std::unique_ptr<QNetworkAccessManager> m_network{};
    QNetworkReply *m_probe = nullptr;
    QStringList m_tlsErrors{};
    bool m_connected = false;
    bool m_silent = false;
};

} // namespace lockstep::net

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/wire/websocketframe.h"

#include <QHash>
#include <QHostAddress>
#include <QObject>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>
#include <QUrlQuery>

#include <functional>
#include <memory>

namespace lockstep::net {

struct RawRequest
{
    QByteArray method{};
    QUrl target{};
    QHash<QByteArray, QByteArray> headers{}; // names in lower case
    QByteArray body{};

    [[nodiscard]] QString query(const QString &key) const
    {
        return QUrlQuery{ target }.queryItemValue(key);
    }
};

// A server on loopback that a test answers for byte by byte: HTTP requests come to `onRequest`,
// what follows an upgrade comes to `onBytes`.
class RawServer : public QObject
{
public:
    std::function<void(QTcpSocket &, const RawRequest &)> onRequest{};
    std::function<void(QTcpSocket &, const QByteArray &)> onBytes{};
    QList<RawRequest> requests{};

    // `server`: one that does more to its connections than TCP.
    explicit RawServer(std::unique_ptr<QTcpServer> server = std::make_unique<QTcpServer>())
        : m_server(std::move(server))
    {
        m_server->listen(QHostAddress::LocalHost);
        // pendingConnectionAvailable is for those whose connections are shaken hands with first.
        const auto take = [this] {
            while (QTcpSocket *socket = m_server->nextPendingConnection()) {
                connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(*socket); });
                connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
                    m_buffers.remove(socket);
                    m_upgraded.remove(socket);
                    socket->deleteLater();
                });
                if (socket->bytesAvailable() > 0)
                    read(*socket);
            }
        };
        connect(m_server.get(), &QTcpServer::newConnection, this, take);
        connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, take);
    }

    [[nodiscard]] QUrl url() const
    {
        return QUrl{ QStringLiteral("http://127.0.0.1:%1").arg(m_server->serverPort()) };
    }
    [[nodiscard]] quint16 port() const { return m_server->serverPort(); }
    void stopListening() { m_server->close(); }

    static void answer(QTcpSocket &socket, const QByteArray &status, const QByteArray &body,
        const QByteArray &headers = {})
    {
        socket.write("HTTP/1.1 " + status + "\r\n" + headers
            + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    }
    // Completes the WebSocket handshake; the socket is raw from here on.
    void upgrade(QTcpSocket &socket, const RawRequest &request)
    {
        m_upgraded.insert(&socket, true);
        socket.write(
            "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            "Sec-WebSocket-Accept: "
            + wire::acceptKey(request.headers.value("sec-websocket-key")) + "\r\n\r\n");
    }

private:
    void read(QTcpSocket &socket)
    {
        if (m_upgraded.value(&socket)) {
            const QByteArray bytes = socket.readAll();
            if (onBytes)
                onBytes(socket, bytes);
            return;
        }
        QByteArray &buffer = m_buffers[&socket];
        buffer += socket.readAll();
        if (buffer.startsWith('\x16')) { // a TLS handshake: what is no HTTP gets what all say to it
            answer(socket, "400 Bad Request", {}, "Connection: close\r\n");
            socket.disconnectFromHost();
            return;
        }
        const qsizetype end = buffer.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        RawRequest request;
        auto lines = buffer.first(end).split('\n');
        const auto words = lines.takeFirst().split(' ');
        request.method = words.value(0);
        request.target = QUrl{ QString::fromLatin1(words.value(1)) };
        for (const QByteArray &line : lines) {
            const qsizetype colon = line.indexOf(':');
            request.headers.insert(line.left(colon).toLower(), line.mid(colon + 1).trimmed());
        }
        const qsizetype length = request.headers.value("content-length").toLongLong();
        if (buffer.size() - end - 4 < length)
            return;
        request.body = buffer.mid(end + 4, length);
        buffer.remove(0, end + 4 + length);
        requests.append(request);
        if (onRequest)
            onRequest(socket, request);
    }

    QHash<QTcpSocket *, QByteArray> m_buffers{};
    QHash<QTcpSocket *, bool> m_upgraded{};
    std::unique_ptr<QTcpServer> m_server; // its sockets go first
};

} // namespace lockstep::net

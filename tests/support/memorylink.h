// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "server/http/httpmessage.h"
#include "server/http/websocketpeer.h"

#include <QList>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace lockstep {

class MemorySocket;

// One client's line to a real server, in memory and on virtual time. What goes over it arrives
// after `delay`, in order, from the clock: never from inside a call. The line can be cut (both ends
// hear of it and lose what was under way) or held, both ways or one (nobody hears anything; what
// was under way arrives when it is let go, or is lost with a cut).
class MemoryLink
{
public:
    // `server` is what HttpServer would be given; null for a server that is down.
    MemoryLink(Clock &clock, server::HttpHandler server);
    ~MemoryLink(); // cuts
    MemoryLink(const MemoryLink &) = delete;
    MemoryLink &operator=(const MemoryLink &) = delete;

    void setServer(server::HttpHandler server) { m_server = std::move(server); }
    void setDelay(Milliseconds oneWay) { m_delay = oneWay; }
    [[nodiscard]] Milliseconds delay() const { return m_delay; }
    void cut();
    enum class Way { Both, ToServer, ToClient };
    void hold(bool on, Way way = Way::Both);
    // Cuts in the middle of the message with which so many bytes will have gone over it.
    void cutAfter(qsizetype bytes) { m_bytesLeft = bytes; }
    // So many of the next messages of WebSockets arrive twice.
    void repeatNext(int messages) { m_repeats = messages; }
    // A server drops a WebSocket for which more than this is under way.
    void setMaxBuffered(qsizetype bytes) { m_maxBuffered = bytes; }
    void setAddress(const QString &address) { m_address = address; }

    // Sends a request; the answer is nothing if the line was cut or the server is down.
    using Answer = std::function<void(const std::optional<server::HttpResponse> &)>;
    // Of a body that is made while it is sent; nothing: it broke off. The next piece is made when
    // this one has arrived.
    using Piece = std::function<void(const std::optional<QByteArray> &)>;
    // With `piece` a streamed body comes there behind the answer, an empty piece at its end.
    void request(server::HttpRequest request, Answer answer, Piece piece = {});
    // A request for the target "/path?query".
    [[nodiscard]] static server::HttpRequest makeRequest(
        const QByteArray &method, const QByteArray &target, const QByteArray &body = {});

    // The sockets that are open or being opened on it.
    [[nodiscard]] qsizetype socketCount() const;
    [[nodiscard]] qsizetype bytesUnderWay() const;

private:
    friend class MemorySocket;
    class Peer;
    struct Connection;

    void push(const std::shared_ptr<Connection> &connection, bool toServer, qsizetype bytes,
        std::function<void()> action);
    void pump(const std::shared_ptr<Connection> &connection, bool toServer);
    [[nodiscard]] bool isHeld(bool toServer) const
    {
        return toServer ? m_heldToServer : m_heldToClient;
    }
    void pass(
        const std::shared_ptr<Connection> &connection, server::HttpRequest request, Answer answer);
    void stream(const std::shared_ptr<Connection> &connection);

    Clock &m_clock;
    server::HttpHandler m_server;
    Milliseconds m_delay{};
    bool m_heldToServer = false;
    bool m_heldToClient = false;
    std::optional<qsizetype> m_bytesLeft{}; // until it is cut
    int m_repeats = 0;
    qsizetype m_maxBuffered = 1024 * 1024;
    QString m_address = QStringLiteral("127.0.0.1");
    std::vector<std::weak_ptr<Connection>> m_connections{};
};

// The client's end of a WebSocket over a MemoryLink.
class MemorySocket
{
public:
    struct Events
    {
        std::function<void()> opened{};
        // The server answered something else; 0: it cannot be reached.
        std::function<void(int status)> refused{};
        std::function<void(const QByteArray &utf8)> text{};
        std::function<void(const QByteArray &bytes)> binary{};
        // The end, after opened(); 1006: without a close frame. Not after close().
        std::function<void(quint16 code)> closed{};
    };

    MemorySocket(MemoryLink &link, const QByteArray &target, Events events,
        server::HttpHeaders headers = {});
    ~MemorySocket(); // breaks it off
    MemorySocket(const MemorySocket &) = delete;
    MemorySocket &operator=(const MemorySocket &) = delete;

    void sendText(const QByteArray &utf8);
    void sendBinary(const QByteArray &bytes);
    void close(quint16 code = 1000); // with a close frame
    void abort(); // without
    // Sent and not arrived.
    [[nodiscard]] qsizetype bytesToWrite() const;

private:
    MemoryLink &m_link;
    std::shared_ptr<MemoryLink::Connection> m_connection; // shared with what is under way
};

} // namespace lockstep

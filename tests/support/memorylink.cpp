// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/memorylink.h"

#include "core/base/result.h"

#include <algorithm>
#include <deque>

namespace lockstep {

using server::HttpRequest;
using server::HttpResponse;

// One request with its answer, or one WebSocket. Both directions are queues of what will happen.
struct MemoryLink::Connection : std::enable_shared_from_this<Connection>
{
    struct Item
    {
        Instant due{};
        qsizetype bytes = 0;
        std::function<void()> action{};
        bool isMessage = false; // of a WebSocket
    };
    struct Direction
    {
        std::deque<Item> items{};
        qsizetype bytes = 0;
        Timer timer{};
    };

    MemoryLink *link = nullptr; // null when it is cut
    Direction toServer{};
    Direction toClient{};
    MemorySocket::Events client{};
    std::weak_ptr<Peer> peer{};
    bool open = false;
    std::function<void()> broken{}; // of a request that waits for its answer: the client hears
    std::function<void()> aborted{}; // the server hears
    Piece piece{};
    std::shared_ptr<server::HttpBody> body{}; // that is on its way

    // What is under way is lost; it holds this alive.
    void end()
    {
        link = nullptr;
        toServer = {};
        toClient = {};
        body.reset();
    }
    // Both sides learn that the line broke.
    void breakOff();
};

// The server's end.
class MemoryLink::Peer final : public server::WebSocketPeer
{
public:
    explicit Peer(std::weak_ptr<Connection> connection) : m_connection(std::move(connection)) {}

    void setEvents(Events events) override { m_events = std::move(events); }

    void send(const QByteArray &frames) override
    {
        const auto connection = m_connection.lock();
        if (!connection || !connection->link || m_done)
            return;
        // What would go over the wire must be whole frames: one more behind them can be read.
        wire::FrameDecoder decoder{ wire::FrameDecoder::Role::Client, 1 << 30 };
        decoder.feed(frames + wire::encodeFrame(wire::Opcode::Ping, {}));
        std::vector<wire::FrameMessage> messages;
        while (auto message = decoder.next())
            messages.push_back(std::move(*message));
        if (messages.size() < 2 || !std::holds_alternative<wire::message::Ping>(messages.back()))
            qFatal("MemoryLink: not whole frames");
        messages.pop_back();
        connection->link->push(connection, false, frames.size(), [connection, messages] {
            for (const wire::FrameMessage &message : messages) {
                // Copies: the client may close, which drops its events, in the call.
                const auto client = connection->client;
                if (const auto *text = std::get_if<wire::message::Text>(&message)) {
                    if (client.text)
                        client.text(text->utf8);
                } else if (const auto *binary = std::get_if<wire::message::Binary>(&message)) {
                    if (client.binary)
                        client.binary(binary->bytes);
                } else {
                    qFatal("MemoryLink: not a message");
                }
            }
        });
        if (connection->toClient.bytes > connection->link->m_maxBuffered && !m_overflow.isSet()) {
            m_overflow = connection->link->m_clock.after(0ms, [this, connection] {
                const auto cut = connection; // tell() may end this peer
                tell(static_cast<quint16>(wire::CloseCode::Policy));
                cut->breakOff();
            });
        }
    }

    void close(wire::CloseCode code, QByteArrayView) override
    {
        m_events = {};
        m_overflow.cancel();
        const auto connection = m_connection.lock();
        if (!connection || !connection->link || std::exchange(m_done, true))
            return;
        connection->link->push(connection, false, 0, [connection, code] {
            const auto closed = std::exchange(connection->client, {}).closed;
            connection->end();
            if (closed)
                closed(static_cast<quint16>(code));
        });
    }

    [[nodiscard]] qsizetype buffered() const override
    {
        const auto connection = m_connection.lock();
        return connection ? connection->toClient.bytes : 0;
    }

    void text(const QByteArray &utf8)
    {
        const auto call = m_events.text;
        if (call && !m_done)
            call(utf8);
    }
    void binary(const QByteArray &bytes)
    {
        const auto call = m_events.binary;
        if (call && !m_done)
            call(bytes);
    }
    void tell(quint16 code)
    {
        m_done = true;
        const auto closed = std::exchange(m_events, {}).closed;
        if (closed)
            closed(code, {});
    }

private:
    std::weak_ptr<Connection> m_connection;
    Events m_events{};
    bool m_done = false;
    Timer m_overflow{};
};

void MemoryLink::Connection::breakOff()
{
    if (!link)
        return;
    const auto self = shared_from_this();
    end();
    const auto events = std::exchange(client, {});
    const auto gone = peer.lock();
    if (gone)
        gone->tell(1006);
    if (open && events.closed)
        events.closed(1006);
    if (!open && events.refused)
        events.refused(0);
    if (const auto call = std::exchange(aborted, {}))
        call();
    if (const auto call = std::exchange(broken, {}))
        call();
    if (const auto call = std::exchange(piece, {}))
        call({});
}

MemoryLink::MemoryLink(Clock &clock, server::HttpHandler server)
    : m_clock(clock), m_server(std::move(server))
{}

MemoryLink::~MemoryLink() { cut(); }

void MemoryLink::cut()
{
    for (const auto &weak : std::exchange(m_connections, {})) {
        if (const auto connection = weak.lock())
            connection->breakOff();
    }
}

void MemoryLink::hold(bool on, Way way)
{
    if (way != Way::ToClient)
        m_heldToServer = on;
    if (way != Way::ToServer)
        m_heldToClient = on;
    if (on)
        return;
    const auto connections = m_connections;
    for (const auto &weak : connections) {
        if (const auto connection = weak.lock()) {
            pump(connection, true);
            pump(connection, false);
        }
    }
}

qsizetype MemoryLink::socketCount() const
{
    return std::count_if(m_connections.begin(), m_connections.end(), [](const auto &weak) {
        const auto connection = weak.lock();
        return connection && connection->link && connection->client.text;
    });
}

qsizetype MemoryLink::bytesUnderWay() const
{
    qsizetype bytes = 0;
    for (const auto &weak : m_connections) {
        if (const auto connection = weak.lock(); connection && connection->link)
            bytes += connection->toServer.bytes + connection->toClient.bytes;
    }
    return bytes;
}

void MemoryLink::push(const std::shared_ptr<Connection> &connection, bool toServer, qsizetype bytes,
    std::function<void()> action)
{
    auto &direction = toServer ? connection->toServer : connection->toClient;
    Instant due = m_clock.now() + m_delay;
    if (!direction.items.empty())
        due = std::max(due, direction.items.back().due);
    direction.items.push_back({ due, bytes, std::move(action) });
    direction.bytes += bytes;
    pump(connection, toServer);
}

// Sets the timer for the first in the queue.
void MemoryLink::pump(const std::shared_ptr<Connection> &connection, bool toServer)
{
    auto &direction = toServer ? connection->toServer : connection->toClient;
    if (isHeld(toServer) || direction.items.empty() || direction.timer.isSet())
        return;
    const auto wait = std::max<Milliseconds>(direction.items.front().due - m_clock.now(), 0ms);
    direction.timer = m_clock.after(wait, [connection, toServer] {
        auto &queue = toServer ? connection->toServer : connection->toClient;
        queue.timer.cancel();
        MemoryLink *link = connection->link;
        if (!link || link->isHeld(toServer) || queue.items.empty())
            return;
        const auto item = std::move(queue.items.front());
        queue.items.pop_front();
        queue.bytes -= item.bytes;
        if (item.isMessage && link->m_repeats > 0) {
            --link->m_repeats;
            queue.bytes += item.bytes;
            queue.items.push_front({ item.due, item.bytes, item.action, false });
        }
        if (link->m_bytesLeft && (*link->m_bytesLeft -= item.bytes) < 0) {
            link->m_bytesLeft.reset();
            link->cut();
            return;
        }
        item.action();
        if (connection->link)
            connection->link->pump(connection, toServer);
    });
}

void MemoryLink::request(HttpRequest request, Answer answer, Piece piece)
{
    const auto connection = std::make_shared<Connection>();
    connection->link = this;
    std::erase_if(m_connections, [](const auto &weak) { return weak.expired(); });
    m_connections.push_back(connection);
    connection->broken = [answer] { answer({}); };
    // Not before the answer: then `broken` tells.
    const std::weak_ptr<Connection> weak = connection;
    answer = [answer = std::move(answer), piece = std::move(piece), weak](
                 const std::optional<HttpResponse> &response) {
        const auto self = weak.lock();
        if (self && response && response->stream && piece) {
            self->piece = piece;
            self->body = response->stream;
            answer(response);
            if (self->link)
                self->link->stream(self);
        } else {
            if (self)
                self->end();
            answer(response);
        }
    };
    pass(connection, std::move(request), std::move(answer));
}

// Carries a request there and its answer back.
void MemoryLink::pass(
    const std::shared_ptr<Connection> &connection, HttpRequest request, Answer answer)
{
    request.peerAddress = m_address;
    const auto shared = std::make_shared<HttpRequest>(std::move(request));
    push(connection, true, shared->body.size(),
        [this, connection, shared, answer = std::move(answer)] {
            if (!m_server) {
                connection->breakOff();
                return;
            }
            const std::weak_ptr<Connection> weak = connection;
            shared->onAborted = [weak](std::function<void()> aborted) {
                if (const auto self = weak.lock())
                    self->aborted = std::move(aborted);
            };
            m_server(std::move(*shared), [connection, answer](HttpResponse response) {
                if (!connection->link)
                    return;
                connection->aborted = {};
                if (response.upgraded && connection->client.opened) {
                    const auto peer = std::make_shared<Peer>(connection);
                    connection->peer = peer;
                    connection->link->push(connection, false, 0, [connection] {
                        connection->open = true;
                        const auto opened = connection->client.opened;
                        if (opened)
                            opened();
                    });
                    response.upgraded(peer);
                    return;
                }
                connection->link->push(
                    connection, false, response.body.size(), [connection, answer, response] {
                        connection->broken = {};
                        if (!response.stream)
                            connection->end();
                        answer(response);
                    });
            });
        });
}

void MemoryLink::stream(const std::shared_ptr<Connection> &connection)
{
    const auto body = connection->body;
    body->next([connection](std::optional<QByteArray> piece) {
        if (!connection->link)
            return;
        if (!piece) {
            connection->breakOff();
            return;
        }
        connection->link->push(connection, false, piece->size(), [connection, piece] {
            const auto tell = connection->piece;
            if (piece->isEmpty()) {
                connection->piece = {};
                connection->end();
            }
            tell(piece);
            if (connection->link)
                connection->link->stream(connection);
        });
    });
}

HttpRequest MemoryLink::makeRequest(
    const QByteArray &method, const QByteArray &target, const QByteArray &body)
{
    HttpRequest request;
    request.method = method;
    request.target = target;
    const qsizetype mark = target.indexOf('?');
    request.path = QString::fromUtf8(
        QByteArray::fromPercentEncoding(mark < 0 ? target : target.first(mark)));
    if (mark >= 0)
        request.query = target.mid(mark + 1);
    request.headers.add("Host", "localhost");
    request.body = body;
    return request;
}

MemorySocket::MemorySocket(
    MemoryLink &link, const QByteArray &target, Events events, server::HttpHeaders headers)
    : m_link(link), m_connection(std::make_shared<MemoryLink::Connection>())
{
    HttpRequest request = MemoryLink::makeRequest("GET", target);
    if (!headers.block().isEmpty())
        request.headers = std::move(headers);
    request.webSocket = true;
    const auto none = [] {};
    if (!events.opened)
        events.opened = none;
    if (!events.text)
        events.text = [](const QByteArray &) {};
    m_connection->client = std::move(events);
    m_connection->link = &link;
    std::erase_if(link.m_connections, [](const auto &weak) { return weak.expired(); });
    link.m_connections.push_back(m_connection);
    const std::weak_ptr<MemoryLink::Connection> weak = m_connection;
    link.pass(
        m_connection, std::move(request), [weak](const std::optional<HttpResponse> &response) {
            const auto connection = weak.lock();
            const auto client = connection ? std::exchange(connection->client, {}) : Events{};
            if (client.refused)
                client.refused(response ? response->status : 0);
        });
}

MemorySocket::~MemorySocket() { abort(); }

void MemorySocket::sendText(const QByteArray &utf8)
{
    if (!m_connection->link)
        return;
    m_link.push(m_connection, true, utf8.size(), [connection = m_connection, utf8] {
        if (const auto peer = connection->peer.lock())
            peer->text(utf8);
    });
}

void MemorySocket::sendBinary(const QByteArray &bytes)
{
    if (!m_connection->link)
        return;
    m_link.push(m_connection, true, bytes.size(), [connection = m_connection, bytes] {
        if (const auto peer = connection->peer.lock())
            peer->binary(bytes);
    });
}

void MemorySocket::close(quint16 code)
{
    m_connection->client = {};
    if (!m_connection->link)
        return;
    m_link.push(m_connection, true, 0, [connection = m_connection, code] {
        connection->end();
        if (const auto peer = connection->peer.lock())
            peer->tell(code);
    });
}

void MemorySocket::abort() { close(1006); }

qsizetype MemorySocket::bytesToWrite() const { return m_connection->toServer.bytes; }

} // namespace lockstep

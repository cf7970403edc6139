// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "server/http/bytestream.h"
#include "server/http/httpconnection.h"
#include "server/http/tls.h"

#include <boost/asio/ip/tcp.hpp>

#include <span>
#include <unordered_map>
#include <vector>

namespace lockstep::server {

class EventLoop;
class TcpConnection;

// What the connections of one server have in common.
struct TcpShared : std::enable_shared_from_this<TcpShared>
{
    TcpShared(EventLoop &eventLoop, HttpHandlers handlers, const HttpOptions &options);
    // At the end of this turn of the loop.
    void flushLater(std::shared_ptr<TcpConnection> connection);

    EventLoop &loop;
    const HttpContext context;
    std::unordered_map<TcpConnection *, std::shared_ptr<TcpConnection>> connections{};
    std::vector<std::shared_ptr<TcpConnection>> dirty{}; // written to in this turn
    std::vector<std::shared_ptr<TcpConnection>> flushing{};
    std::vector<char> readBuffer; // of all: what is read is handled at once
    std::vector<char> recordBuffer; // of all: small messages go into one record together
};

// One socket, with TLS or without. Waits for readiness without holding a buffer, so an idle
// connection has none. For httpserver.cpp only: this header brings in Asio.
class TcpConnection final : public ByteStream,
                            private TlsTransport,
                            public std::enable_shared_from_this<TcpConnection>
{
public:
    using Socket = boost::asio::ip::tcp::socket;

    TcpConnection(Socket socket, std::shared_ptr<TcpShared> shared);

    void setHandler(std::shared_ptr<StreamHandler> handler) override;
    void write(QByteArray bytes) override;
    [[nodiscard]] qsizetype queued() const override { return m_queued; }
    void setReading(bool on) override;
    void finish() override;
    void abort() override;

    void flush();
    // Lets go of the socket and everything else; what is pending ends by itself.
    void release();
    // The other side has closed, or something broke.
    void lose();

private:
    void waitToRead();
    void readable(const boost::system::error_code &error);
    [[nodiscard]] bool greet();
    enum class Io { Done, Later, Broken };
    [[nodiscard]] Io receive(std::span<char> to, size_t &count);
    [[nodiscard]] Io send(size_t &count);
    [[nodiscard]] QByteArrayView rest(qsizetype i) const;
    qsizetype readBytes(std::span<char> to) override;
    qsizetype writeBytes(std::span<const char> from) override;
    [[nodiscard]] bool sendQueued();
    void waitToWrite();
    void watchProgress();
    void shutDown();
    [[nodiscard]] Clock &clock() const { return m_shared->context.clock; }

    Socket m_socket;
    std::shared_ptr<TcpShared> m_shared; // null after the end
    std::shared_ptr<StreamHandler> m_handler{};
    QList<QByteArray> m_queue{};
    qsizetype m_queued = 0; // bytes
    qsizetype m_offset = 0; // of the first in the queue, sent already
    quint64 m_sent = 0;
    bool m_dirty = false;
    bool m_reading = true;
    bool m_waitsToRead = false;
    bool m_waitsToWrite = false;
    bool m_finishing = false;
    bool m_shut = false;
    std::unique_ptr<TlsSession> m_tls{};
    bool m_greeting = false; // the handshake of TLS is under way
    Timer m_timeout{}; // of a stalled write, then of lingering
};

} // namespace lockstep::server

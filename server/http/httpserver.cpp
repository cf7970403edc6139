// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/http/httpserver.h"

#include "server/http/eventloop.h"
#include "server/http/tls.h"
#include "server/logging.h"

// The one unit with sockets.
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ip/v6_only.hpp>
#include <boost/asio/post.hpp>

#include <array>
#include <span>
#include <unordered_map>
#include <vector>

namespace lockstep::server {

using namespace Qt::StringLiterals;
namespace asio = boost::asio;
using asio::ip::tcp;
using ErrorCode = boost::system::error_code;

namespace {

constexpr size_t readSize = 64 * 1024;
constexpr int readsPerTurn = 4; // then the other connections have their turn
constexpr qsizetype buffersPerSend = 64; // what Asio passes to one call
constexpr size_t recordSize = 16 * 1024; // of TLS
constexpr std::string_view plainHttpAnswer
    = "HTTP/1.1 400 Bad Request\r\nContent-Type: text/plain; charset=UTF-8\r\n"
      "Content-Length: 52\r\nConnection: close\r\n\r\n"
      "this port speaks HTTPS: the address begins https://\n";

bool isNoResources(const ErrorCode &error)
{
    namespace errc = boost::system::errc;
    return error == errc::too_many_files_open || error == errc::too_many_files_open_in_system
        || error == errc::no_buffer_space || error == errc::not_enough_memory;
}

} // namespace

class TcpConnection;

class HttpServerCore : public std::enable_shared_from_this<HttpServerCore>
{
public:
    HttpServerCore(EventLoop &eventLoop, HttpHandlers handlers, HttpOptions options)
        : loop(eventLoop), context{ eventLoop.clock(), std::move(handlers), options },
          readBuffer(readSize), recordBuffer(context.options.tls ? recordSize : 0)
    {}

    struct Listener
    {
        tcp::acceptor acceptor;
        Timer pause{};
    };

    Result<quint16> listen(const QString &host, quint16 port);
    void accept(const std::shared_ptr<Listener> &listener);
    void adopt(tcp::socket socket, const tcp::endpoint &peer);
    void flushLater(std::shared_ptr<TcpConnection> connection);
    void stop();

    EventLoop &loop;
    const HttpContext context;
    std::vector<std::shared_ptr<Listener>> listeners{}; // shared with the accept that is pending
    std::unordered_map<TcpConnection *, std::shared_ptr<TcpConnection>> connections{};
    std::vector<std::shared_ptr<TcpConnection>> dirty{}; // written to in this turn
    std::vector<std::shared_ptr<TcpConnection>> flushing{};
    std::vector<char> readBuffer; // of all: what is read is handled at once
    std::vector<char> recordBuffer; // of all: small messages go into one record together
};

// One socket. Waits for readiness without holding a buffer, so an idle connection has none.
class TcpConnection final : public ByteStream,
                            private TlsTransport,
                            public std::enable_shared_from_this<TcpConnection>
{
public:
    TcpConnection(tcp::socket socket, std::shared_ptr<HttpServerCore> core)
        : m_socket(std::move(socket)), m_core(std::move(core))
    {
        if (const auto &tls = m_core->context.options.tls) {
            m_tls = tls->accept(*this);
            m_greeting = true;
        }
    }

    void setHandler(std::shared_ptr<StreamHandler> handler) override
    {
        m_handler = std::move(handler);
    }

    void write(QByteArray bytes) override
    {
        if (!m_core || m_finishing || bytes.isEmpty())
            return;
        m_queued += bytes.size();
        m_queue.append(std::move(bytes));
        if (!std::exchange(m_dirty, true))
            m_core->flushLater(shared_from_this());
    }

    [[nodiscard]] qsizetype queued() const override { return m_queued; }

    void setReading(bool on) override
    {
        m_reading = on;
        waitToRead();
    }

    void finish() override
    {
        m_finishing = true;
        m_handler.reset();
        if (m_core && m_queue.isEmpty() && !m_dirty)
            shutDown();
    }

    void abort() override
    {
        if (m_core) {
            // A reset, so that the kernel does not go on sending its buffer to somebody who does
            // not read it.
            ErrorCode ignored;
            m_socket.set_option(asio::socket_base::linger(true, 0), ignored);
        }
        release();
    }

    void flush();
    // Lets go of the socket and everything else; what is pending ends by itself.
    void release()
    {
        const auto core = std::exchange(m_core, nullptr);
        if (!core)
            return;
        const auto self = shared_from_this();
        ErrorCode ignored;
        m_socket.close(ignored);
        m_timeout.cancel();
        m_queue.clear();
        m_queued = 0;
        m_handler.reset();
        core->connections.erase(this);
    }
    void lose();

private:
    void waitToRead();
    void readable(const ErrorCode &error);
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
    [[nodiscard]] Clock &clock() const { return m_core->context.clock; }

    tcp::socket m_socket;
    std::shared_ptr<HttpServerCore> m_core; // null after the end
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

void TcpConnection::waitToRead()
{
    if (!m_core || !m_reading || std::exchange(m_waitsToRead, true))
        return;
    m_socket.async_wait(
        tcp::socket::wait_read, [self = shared_from_this()](const ErrorCode &error) {
            self->m_waitsToRead = false;
            self->readable(error);
        });
}

void TcpConnection::readable(const ErrorCode &waitError)
{
    if (!m_core)
        return;
    if (waitError) {
        lose();
        return;
    }
    if (m_greeting && !greet())
        return;
    for (int i = 0; i < readsPerTurn && m_core && m_reading; ++i) {
        auto &buffer = m_core->readBuffer;
        size_t count = 0;
        const Io io = receive(buffer, count);
        if (io == Io::Later)
            break;
        if (io == Io::Broken) {
            lose();
            return;
        }
        // It may let go of itself meanwhile. After finish() nobody listens any more.
        if (const auto handler = m_handler)
            handler->received({ buffer.data(), static_cast<qsizetype>(count) });
        if (!m_tls && count < buffer.size())
            break;
    }
    waitToRead();
}

// A step of TLS's handshake; true when it is done. How long it may take is the matter of the
// handler, which waits for a request.
bool TcpConnection::greet()
{
    const auto state = m_tls ? m_tls->handshake() : TlsSession::State::Failed;
    if (state == TlsSession::State::Done) {
        m_greeting = false;
        return true;
    }
    if (state == TlsSession::State::WantsRead) {
        waitToRead();
        return false;
    }
    if (state == TlsSession::State::WantsWrite) {
        m_socket.async_wait(tcp::socket::wait_write,
            [self = shared_from_this()](const ErrorCode &error) { self->readable(error); });
        return false;
    }
    if (state == TlsSession::State::Failed) {
        qCInfo(lcServer) << "no TLS connection came about:"
                         << (m_tls ? m_tls->failure() : u"no memory"_s);
        if (m_tls && m_tls->isPlainHttp()) {
            readBytes(m_core->readBuffer); // or the end would be a reset, and the answer lost
            writeBytes(plainHttpAnswer);
        }
    }
    lose();
    return false;
}

TcpConnection::Io TcpConnection::receive(std::span<char> to, size_t &count)
{
    if (!m_tls) {
        const qsizetype got = readBytes(to);
        count = got > 0 ? static_cast<size_t>(got) : 0;
        return got > 0 ? Io::Done : got == nothingNow ? Io::Later : Io::Broken;
    }
    const TlsSession::Outcome outcome = m_tls->read(to);
    count = outcome.count;
    switch (outcome.state) {
    case TlsSession::State::Done:
        return Io::Done;
    case TlsSession::State::WantsRead:
    case TlsSession::State::WantsWrite: // an answer of TLS's own, which goes with the next
        return Io::Later;
    case TlsSession::State::Ended:
    case TlsSession::State::Failed:
        break;
    }
    return Io::Broken;
}

qsizetype TcpConnection::readBytes(std::span<char> to)
{
    ErrorCode error;
    const size_t count = m_socket.read_some(asio::buffer(to.data(), to.size()), error);
    if (error == asio::error::would_block || error == asio::error::try_again)
        return nothingNow;
    if (error)
        return error == asio::error::eof ? 0 : broken;
    return static_cast<qsizetype>(count);
}

qsizetype TcpConnection::writeBytes(std::span<const char> from)
{
    ErrorCode error;
    const size_t count = m_socket.write_some(asio::buffer(from.data(), from.size()), error);
    if (error == asio::error::would_block || error == asio::error::try_again)
        return nothingNow;
    return error ? broken : static_cast<qsizetype>(count);
}

// The other side has closed, or something broke.
void TcpConnection::lose()
{
    const auto self = shared_from_this();
    const auto handler = std::exchange(m_handler, nullptr);
    if (handler)
        handler->ended();
    m_reading = false;
    m_finishing = true;
    m_shut = true;
    if (m_core)
        flush(); // what was answered already, to somebody who closed only his half
    if (m_core && m_queue.isEmpty())
        release();
}

void TcpConnection::flush()
{
    m_dirty = false;
    if (!m_core)
        return;
    if (!m_waitsToWrite && !sendQueued()) {
        m_queue.clear();
        m_queued = 0;
        lose();
        return;
    }
    if (m_queue.isEmpty()) {
        m_timeout.cancel();
        if (m_queue.capacity() > buffersPerSend)
            m_queue = {};
        if (m_finishing) {
            shutDown();
            return;
        }
    }
    if (const auto handler = m_handler)
        handler->flushed();
}

// As much as the kernel takes now; false when the connection is broken.
bool TcpConnection::sendQueued()
{
    while (!m_queue.isEmpty()) {
        const qsizetype count = m_queue.size();
        size_t sent = 0;
        const Io io = send(sent);
        if (io == Io::Later) {
            waitToWrite();
            return true;
        }
        if (io == Io::Broken)
            return false;
        m_sent += sent;
        m_queued -= static_cast<qsizetype>(sent);
        m_offset += static_cast<qsizetype>(sent);
        qsizetype whole = 0;
        while (whole < count && m_offset >= m_queue.at(whole).size())
            m_offset -= m_queue.at(whole++).size();
        m_queue.remove(0, whole);
    }
    return true;
}

QByteArrayView TcpConnection::rest(qsizetype i) const
{
    return QByteArrayView{ m_queue.at(i) }.sliced(i == 0 ? m_offset : 0);
}

// The begin of the queue.
TcpConnection::Io TcpConnection::send(size_t &count)
{
    if (m_tls) {
        std::vector<char> &record = m_core->recordBuffer;
        std::span<const char> bytes{ rest(0).data(), static_cast<size_t>(rest(0).size()) };
        if (m_queue.size() > 1 && bytes.size() < record.size()) {
            size_t filled = 0;
            for (qsizetype i = 0; i < m_queue.size() && filled < record.size(); ++i) {
                const QByteArrayView next = rest(i);
                const size_t fits
                    = std::min(static_cast<size_t>(next.size()), record.size() - filled);
                std::copy_n(next.data(), fits, record.data() + filled);
                filled += fits;
            }
            bytes = { record.data(), filled };
        }
        // One that could not be sent whole is offered again, at least as long: the queue only
        // grows.
        const TlsSession::Outcome outcome
            = m_tls->write(bytes.first(std::min(bytes.size(), recordSize)));
        count = outcome.count;
        return outcome.state == TlsSession::State::Done      ? Io::Done
            : outcome.state == TlsSession::State::WantsWrite ? Io::Later
                                                             : Io::Broken;
    }
    const auto bufferOf = [this](qsizetype i) {
        return asio::buffer(rest(i).data(), static_cast<size_t>(rest(i).size()));
    };
    const qsizetype buffered = std::min(m_queue.size(), buffersPerSend);
    ErrorCode error;
    if (buffered == 1) { // nearly always
        count = m_socket.write_some(bufferOf(0), error);
    } else {
        std::array<asio::const_buffer, buffersPerSend> buffers;
        for (qsizetype i = 0; i < buffered; ++i)
            buffers[static_cast<size_t>(i)] = bufferOf(i);
        count = m_socket.write_some(
            std::span{ buffers.data(), static_cast<size_t>(buffered) }, error);
    }
    if (error == asio::error::would_block || error == asio::error::try_again)
        return Io::Later;
    return error ? Io::Broken : Io::Done;
}

void TcpConnection::waitToWrite()
{
    m_waitsToWrite = true;
    if (!m_timeout.isSet())
        watchProgress();
    m_socket.async_wait(
        tcp::socket::wait_write, [self = shared_from_this()](const ErrorCode &error) {
            self->m_waitsToWrite = false;
            if (error && self->m_core)
                self->lose();
            else
                self->flush();
        });
}

void TcpConnection::watchProgress()
{
    m_timeout = clock().after(
        m_core->context.options.writeTimeout, [weak = weak_from_this(), before = m_sent] {
            const auto self = weak.lock();
            if (!self || !self->m_core)
                return;
            if (self->m_sent != before) {
                self->watchProgress();
                return;
            }
            qCInfo(lcServer) << "dropped a connection that takes nothing:" << self->m_queued
                             << "bytes wait";
            const auto handler = std::exchange(self->m_handler, nullptr);
            if (handler)
                handler->ended();
            self->abort();
        });
}

// Our half is closed; theirs is waited for, so that a reset does not destroy the last answer.
void TcpConnection::shutDown()
{
    if (std::exchange(m_shut, true)) {
        release();
        return;
    }
    if (m_tls)
        m_tls->sayGoodbye();
    ErrorCode ignored;
    m_socket.shutdown(tcp::socket::shutdown_send, ignored);
    m_timeout = clock().after(m_core->context.options.lingerTimeout, [weak = weak_from_this()] {
        if (const auto self = weak.lock())
            self->release();
    });
    m_reading = true;
    waitToRead();
}

Result<quint16> HttpServerCore::listen(const QString &host, quint16 port)
{
    const auto failure = [&](const ErrorCode &error) {
        const QString where = u"port %1 on %2"_s.arg(port).arg(host);
        if (error == asio::error::address_in_use)
            return Error{ errc::PortInUse, where + u" is already in use"_s, {} };
        if (error == asio::error::access_denied)
            return Error{ errc::NoPermission, u"no permission to listen on "_s + where, {} };
        return Error{ errc::BadAddress,
            u"cannot listen on %1: %2"_s.arg(
                where, QString::fromLocal8Bit(error.message().c_str())),
            {} };
    };
    ErrorCode error;
    // RFC 6761: localhost is the loopback; a bare system has no file that says so.
    const std::string name = host == u"localhost" ? "127.0.0.1" : host.toStdString();
    auto address = asio::ip::make_address(name, error);
    if (error) {
        tcp::resolver resolver{ loop.context() };
        const auto found = resolver.resolve(name, std::to_string(port), error);
        if (error || found.empty())
            return failure(error);
        address = found.begin()->endpoint().address();
    }
    const tcp::endpoint endpoint{ address, port };
    const auto listener = std::make_shared<Listener>(Listener{ tcp::acceptor{ loop.context() } });
    tcp::acceptor &acceptor = listener->acceptor;
    acceptor.open(endpoint.protocol(), error);
    if (!error && address.is_v6())
        acceptor.set_option(asio::ip::v6_only(false), error);
#ifndef Q_OS_WIN // there it would let two servers share the port
    if (!error)
        acceptor.set_option(tcp::acceptor::reuse_address(true), error);
#endif
    if (!error)
        acceptor.bind(endpoint, error);
    if (!error)
        acceptor.listen(context.options.backlog, error);
    if (!error)
        acceptor.non_blocking(true, error);
    if (error)
        return failure(error);
    listeners.push_back(listener);
    accept(listener);
    const quint16 actual = acceptor.local_endpoint().port();
    qCInfo(lcServer) << "listening on" << host << "port" << actual;
    return actual;
}

void HttpServerCore::accept(const std::shared_ptr<Listener> &listener)
{
    const auto peer = std::make_shared<tcp::endpoint>();
    listener->acceptor.async_accept(*peer,
        [weak = weak_from_this(), listener, peer](const ErrorCode &error, tcp::socket socket) {
            const auto self = weak.lock();
            if (!self || !listener->acceptor.is_open() || error == asio::error::operation_aborted)
                return;
            if (isNoResources(error)) {
                // The kernel's backlog holds the others until a connection has closed.
                if (!listener->pause.isSet())
                    qCWarning(lcServer)
                        << "no more connections can be taken:" << error.message().c_str();
                listener->pause = self->context.clock.after(100ms, [weak, listener] {
                    if (const auto core = weak.lock())
                        core->accept(listener);
                });
                return;
            }
            listener->pause.cancel();
            if (!error)
                self->adopt(std::move(socket), *peer);
            self->accept(listener);
        });
}

void HttpServerCore::adopt(tcp::socket socket, const tcp::endpoint &peer)
{
    ErrorCode error;
    socket.non_blocking(true, error);
    socket.set_option(tcp::no_delay(true), error);
    auto address = peer.address();
    if (address.is_v6() && address.to_v6().is_v4_mapped())
        address = asio::ip::make_address_v4(asio::ip::v4_mapped, address.to_v6());
    const auto stream = std::make_shared<TcpConnection>(std::move(socket), shared_from_this());
    connections.emplace(stream.get(), stream);
    const auto http = std::make_shared<HttpConnection>(
        *stream, context, QString::fromStdString(address.to_string()));
    stream->setHandler(http);
    http->start();
    stream->setReading(true);
}

void HttpServerCore::flushLater(std::shared_ptr<TcpConnection> connection)
{
    dirty.push_back(std::move(connection));
    if (dirty.size() > 1)
        return;
    // Behind all that is ready now: the end of this turn.
    asio::post(loop.context(), [self = shared_from_this()] {
        self->flushing.swap(self->dirty);
        for (const auto &each : self->flushing)
            each->flush();
        self->flushing.clear();
    });
}

void HttpServerCore::stop()
{
    for (const auto &listener : listeners) {
        ErrorCode ignored;
        listener->acceptor.close(ignored);
        listener->pause.cancel();
    }
    listeners.clear();
}

HttpServer::HttpServer(EventLoop &loop, HttpHandlers handlers, HttpOptions options)
    : m_core(std::make_shared<HttpServerCore>(loop, std::move(handlers), options))
{}

HttpServer::~HttpServer()
{
    stopListening();
    const auto connections = m_core->connections;
    for (const auto &[key, connection] : connections)
        connection->lose();
    for (const auto &[key, connection] : connections)
        connection->abort();
    m_core->dirty.clear();
}

Result<quint16> HttpServer::listen(const QString &host, quint16 port)
{
    return m_core->listen(host, port);
}

void HttpServer::stopListening() { m_core->stop(); }

qsizetype HttpServer::connectionCount() const
{
    return static_cast<qsizetype>(m_core->connections.size());
}

} // namespace lockstep::server

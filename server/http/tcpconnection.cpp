// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/http/tcpconnection.h"

#include "server/http/eventloop.h"
#include "server/logging.h"

#include <boost/asio/post.hpp>

#include <array>

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

} // namespace

TcpShared::TcpShared(EventLoop &eventLoop, HttpHandlers handlers, const HttpOptions &options)
    : loop(eventLoop), context{ eventLoop.clock(), std::move(handlers), options },
      readBuffer(readSize), recordBuffer(context.options.tls ? recordSize : 0)
{}

void TcpShared::flushLater(std::shared_ptr<TcpConnection> connection)
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

TcpConnection::TcpConnection(Socket socket, std::shared_ptr<TcpShared> shared)
    : m_socket(std::move(socket)), m_shared(std::move(shared))
{
    if (const auto &tls = m_shared->context.options.tls) {
        m_tls = tls->accept(*this);
        m_greeting = true;
    }
}

void TcpConnection::setHandler(std::shared_ptr<StreamHandler> handler)
{
    m_handler = std::move(handler);
}

void TcpConnection::write(QByteArray bytes)
{
    if (!m_shared || m_finishing || bytes.isEmpty())
        return;
    m_queued += bytes.size();
    m_queue.append(std::move(bytes));
    if (!std::exchange(m_dirty, true))
        m_shared->flushLater(shared_from_this());
}

void TcpConnection::setReading(bool on)
{
    m_reading = on;
    waitToRead();
}

void TcpConnection::finish()
{
    m_finishing = true;
    m_handler.reset();
    if (m_shared && m_queue.isEmpty() && !m_dirty)
        shutDown();
}

void TcpConnection::abort()
{
    if (m_shared) {
        // A reset, so that the kernel does not go on sending its buffer to somebody who does not
        // read it.
        ErrorCode ignored;
        m_socket.set_option(asio::socket_base::linger(true, 0), ignored);
    }
    release();
}

void TcpConnection::release()
{
    const auto shared = std::exchange(m_shared, nullptr);
    if (!shared)
        return;
    const auto self = shared_from_this();
    ErrorCode ignored;
    m_socket.close(ignored);
    m_timeout.cancel();
    m_queue.clear();
    m_queued = 0;
    m_handler.reset();
    shared->connections.erase(this);
}

void TcpConnection::waitToRead()
{
    if (!m_shared || !m_reading || std::exchange(m_waitsToRead, true))
        return;
    m_socket.async_wait(
        tcp::socket::wait_read, [self = shared_from_this()](const ErrorCode &error) {
            self->m_waitsToRead = false;
            self->readable(error);
        });
}

void TcpConnection::readable(const ErrorCode &waitError)
{
    if (!m_shared)
        return;
    if (waitError) {
        lose();
        return;
    }
    if (m_greeting && !greet())
        return;
    for (int i = 0; i < readsPerTurn && m_shared && m_reading; ++i) {
        auto &buffer = m_shared->readBuffer;
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
            readBytes(m_shared->readBuffer); // or the end would be a reset, and the answer lost
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

void TcpConnection::lose()
{
    const auto self = shared_from_this();
    const auto handler = std::exchange(m_handler, nullptr);
    if (handler)
        handler->ended();
    m_reading = false;
    m_finishing = true;
    m_shut = true;
    if (m_shared)
        flush(); // what was answered already, to somebody who closed only his half
    if (m_shared && m_queue.isEmpty())
        release();
}

void TcpConnection::flush()
{
    m_dirty = false;
    if (!m_shared)
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
        std::vector<char> &record = m_shared->recordBuffer;
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
            if (error && self->m_shared)
                self->lose();
            else
                self->flush();
        });
}

void TcpConnection::watchProgress()
{
    m_timeout = clock().after(
        m_shared->context.options.writeTimeout, [weak = weak_from_this(), before = m_sent] {
            const auto self = weak.lock();
            if (!self || !self->m_shared)
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
    m_timeout = clock().after(m_shared->context.options.lingerTimeout, [weak = weak_from_this()] {
        if (const auto self = weak.lock())
            self->release();
    });
    m_reading = true;
    waitToRead();
}

} // namespace lockstep::server

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/http/httpserver.h"

#include "server/http/eventloop.h"
#include "server/http/tcpconnection.h"
#include "server/logging.h"

#include <boost/asio/ip/v6_only.hpp>

#include <vector>

namespace lockstep::server {

using namespace Qt::StringLiterals;
namespace asio = boost::asio;
using asio::ip::tcp;
using ErrorCode = boost::system::error_code;

namespace {

bool isNoResources(const ErrorCode &error)
{
    namespace errc = boost::system::errc;
    return error == errc::too_many_files_open || error == errc::too_many_files_open_in_system
        || error == errc::no_buffer_space || error == errc::not_enough_memory;
}

} // namespace

// Accepts; shared with the calls that are pending in the loop.
class HttpServerCore : public std::enable_shared_from_this<HttpServerCore>
{
public:
    HttpServerCore(EventLoop &loop, HttpHandlers handlers, const HttpOptions &options)
        : shared(std::make_shared<TcpShared>(loop, std::move(handlers), options))
    {}

    struct Listener
    {
        tcp::acceptor acceptor;
        Timer pause{};
    };

    Result<quint16> listen(const QString &host, quint16 port);
    void accept(const std::shared_ptr<Listener> &listener);
    void adopt(tcp::socket socket, const tcp::endpoint &peer);
    void stop();

    const std::shared_ptr<TcpShared> shared;
    std::vector<std::shared_ptr<Listener>> listeners{}; // shared with the accept that is pending
};

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
        tcp::resolver resolver{ shared->loop.context() };
        const auto found = resolver.resolve(name, std::to_string(port), error);
        if (error || found.empty())
            return failure(error);
        address = found.begin()->endpoint().address();
    }
    const tcp::endpoint endpoint{ address, port };
    const auto listener
        = std::make_shared<Listener>(Listener{ tcp::acceptor{ shared->loop.context() } });
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
        acceptor.listen(shared->context.options.backlog, error);
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
                listener->pause = self->shared->context.clock.after(100ms, [weak, listener] {
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
    const auto stream = std::make_shared<TcpConnection>(std::move(socket), shared);
    shared->connections.emplace(stream.get(), stream);
    const auto http = std::make_shared<HttpConnection>(
        *stream, shared->context, QString::fromStdString(address.to_string()));
    stream->setHandler(http);
    http->start();
    stream->setReading(true);
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
    const auto connections = m_core->shared->connections;
    for (const auto &[key, connection] : connections)
        connection->lose();
    for (const auto &[key, connection] : connections)
        connection->abort();
    m_core->shared->dirty.clear();
}

Result<quint16> HttpServer::listen(const QString &host, quint16 port)
{
    return m_core->listen(host, port);
}

void HttpServer::stopListening() { m_core->stop(); }

qsizetype HttpServer::connectionCount() const
{
    return static_cast<qsizetype>(m_core->shared->connections.size());
}

} // namespace lockstep::server

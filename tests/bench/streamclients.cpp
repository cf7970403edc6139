// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/bench/streamclients.h"

#include <arpa/inet.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

namespace lockstep::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView mark{ "event: updated\n" };

Error streamFailure(const QString &what)
{
    return { errc::Io, u"stream: %1: %2"_s.arg(what, QString::fromLocal8Bit(std::strerror(errno))),
        {} };
}

} // namespace

StreamClients::StreamClients() : m_buffer(64 * 1024), m_epoll(epoll_create1(EPOLL_CLOEXEC)) {}

StreamClients::~StreamClients()
{
    for (const Client &client : m_clients)
        close(client.socket);
    close(m_epoll);
}

Result<void> StreamClients::connect(quint16 port, const QByteArray &target, const QByteArray &token)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (socket < 0
        || ::connect(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
        return streamFailure(u"connecting"_s);
    m_clients.push_back({ socket, {}, m_sent.size() });
    const QByteArray request = "GET " + target
        + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/event-stream\r\nAuthorization: Bearer "
        + token + "\r\n\r\n";
    if (write(socket, request.constData(), static_cast<size_t>(request.size())) != request.size())
        return streamFailure(u"asking"_s);
    QByteArray head;
    while (!head.contains("\r\n\r\n")) {
        const ssize_t count = recv(socket, m_buffer.data(), m_buffer.size(), 0);
        if (count <= 0)
            return streamFailure(u"waiting for the answer"_s);
        head.append(m_buffer.data(), count);
    }
    if (!head.startsWith("HTTP/1.1 200"))
        return Error{ errc::Io, u"no stream: "_s + QString::fromUtf8(head.left(300)), {} };
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.u32 = static_cast<uint32_t>(m_clients.size() - 1);
    if (epoll_ctl(m_epoll, EPOLL_CTL_ADD, socket, &event) != 0)
        return streamFailure(u"epoll"_s);
    return {};
}

void StreamClients::poll(std::chrono::milliseconds timeout)
{
    std::array<epoll_event, 512> events;
    const int count = epoll_wait(
        m_epoll, events.data(), static_cast<int>(events.size()), static_cast<int>(timeout.count()));
    for (int i = 0; i < count; ++i)
        receive(m_clients[events[static_cast<size_t>(i)].data.u32]);
}

void StreamClients::receive(Client &client)
{
    const ssize_t count = recv(client.socket, m_buffer.data(), m_buffer.size(), MSG_DONTWAIT);
    if (count <= 0) {
        if (count < 0 && (errno == EAGAIN || errno == EINTR))
            return;
        epoll_ctl(m_epoll, EPOLL_CTL_DEL, client.socket, nullptr);
        ++m_lost;
        return;
    }
    const Moment arrived = now();
    QByteArray bytes = std::exchange(client.tail, {});
    bytes.append(m_buffer.data(), count);
    qsizetype from = 0;
    for (qsizetype at = 0; (at = bytes.indexOf(mark, from)) >= 0;) {
        from = at + mark.size();
        if (client.next < m_sent.size())
            m_latencies.push_back(toMilliseconds(arrived - m_sent[client.next++]));
    }
    client.tail = bytes.sliced(std::max(from, bytes.size() - mark.size() + 1));
}

} // namespace lockstep::bench

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/bench/loadclient.h"

#include "net/wire/websocketframe.h"

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

namespace lockstep::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t readSize = 256 * 1024;

Error failure(const QString &what)
{
    return { errc::Io,
        u"load client: %1: %2"_s.arg(what, QString::fromLocal8Bit(std::strerror(errno))), {} };
}

} // namespace

LoadClients::LoadClients(Received received)
    : m_received(std::move(received)), m_buffer(readSize), m_epoll(epoll_create1(EPOLL_CLOEXEC))
{}

LoadClients::~LoadClients()
{
    for (const Client &client : m_clients) {
        if (client.socket >= 0)
            close(client.socket);
    }
    close(m_epoll);
}

Result<int> LoadClients::connect(quint16 port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (socket < 0
        || ::connect(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
        return failure(u"connecting"_s);
    m_clients.push_back({ socket, {} });
    const int one = 1;
    setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);

    const QByteArray request = "GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\n"
                               "Host: 127.0.0.1\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                               "Sec-WebSocket-Version: 13\r\n"
                               "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
    if (write(socket, request.constData(), static_cast<size_t>(request.size())) != request.size())
        return failure(u"handshake"_s);
    // Looks before it takes: what comes behind the answer is for poll().
    std::string_view answer{};
    size_t end = std::string_view::npos;
    while (end == std::string_view::npos) {
        const ssize_t count = recv(socket, m_buffer.data(), m_buffer.size(), MSG_PEEK);
        if (count <= 0)
            return failure(u"handshake"_s);
        answer = { m_buffer.data(), static_cast<size_t>(count) };
        end = answer.find("\r\n\r\n");
    }
    if (!answer.starts_with("HTTP/1.1 101"))
        return Error{ errc::Io,
            u"load client: no WebSocket: "_s + QString::fromLatin1(answer.data(), 80), {} };
    if (recv(socket, m_buffer.data(), end + 4, 0) < 0)
        return failure(u"handshake"_s);

    const int client = count() - 1;
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.u32 = static_cast<uint32_t>(client);
    if (epoll_ctl(m_epoll, EPOLL_CTL_ADD, socket, &event) != 0)
        return failure(u"epoll"_s);
    return client;
}

// Requests are small: the kernel takes them whole.
void LoadClients::send(int client, QByteArrayView packet)
{
    const QByteArray frame = wire::encodeFrame(wire::Opcode::Text, packet, 0x12345678);
    const int socket = m_clients[static_cast<size_t>(client)].socket;
    if (write(socket, frame.constData(), static_cast<size_t>(frame.size())) != frame.size())
        ++m_lost;
}

void LoadClients::cut(int client)
{
    close(std::exchange(m_clients[static_cast<size_t>(client)].socket, -1));
}

void LoadClients::poll(std::chrono::milliseconds timeout)
{
    std::array<epoll_event, 512> events;
    const int count = epoll_wait(m_epoll, events.data(), static_cast<int>(events.size()),
        static_cast<int>(std::max<std::chrono::milliseconds::rep>(0, timeout.count())));
    for (int i = 0; i < count; ++i)
        receive(static_cast<int>(events[static_cast<size_t>(i)].data.u32));
}

void LoadClients::receive(int number)
{
    const auto index = static_cast<size_t>(number);
    const size_t before = m_clients[index].rest.size();
    if (m_buffer.size() < before + readSize)
        m_buffer.resize(before + readSize);
    std::copy(m_clients[index].rest.begin(), m_clients[index].rest.end(), m_buffer.begin());
    const ssize_t count = recv(
        m_clients[index].socket, m_buffer.data() + before, m_buffer.size() - before, MSG_DONTWAIT);
    if (count <= 0) {
        if (count < 0 && (errno == EAGAIN || errno == EINTR))
            return;
        epoll_ctl(m_epoll, EPOLL_CTL_DEL, m_clients[index].socket, nullptr);
        ++m_lost;
        return;
    }
    const size_t size = before + static_cast<size_t>(count);
    const size_t taken = takeFrames(number, { m_buffer.data(), size });
    m_clients[index].rest.assign(m_buffer.begin() + static_cast<std::ptrdiff_t>(taken),
        m_buffer.begin() + static_cast<std::ptrdiff_t>(size));
}

// RFC 6455, 5.2: a server does not mask, and neither of the two fragments.
size_t LoadClients::takeFrames(int client, std::string_view bytes)
{
    const auto byte = [&](size_t at) { return static_cast<unsigned char>(bytes[at]); };
    size_t done = 0;
    while (bytes.size() - done >= 2) {
        size_t header = 2;
        size_t length = byte(done + 1) & 0x7f;
        if (length >= 126) {
            const size_t extra = length == 126 ? 2 : 8;
            header += extra;
            if (bytes.size() - done < header)
                break;
            length = 0;
            for (size_t i = 0; i < extra; ++i)
                length = length << 8 | byte(done + 2 + i);
        }
        if (bytes.size() - done < header + length)
            break;
        const std::string_view packet = bytes.substr(done + header, length);
        const int opcode = byte(done) & 0x0f;
        done += header + length;
        if (opcode == static_cast<int>(wire::Opcode::Text)) {
            if (packet == "2")
                send(client, "3");
            else
                m_received(client, packet);
        }
    }
    return done;
}

} // namespace lockstep::bench

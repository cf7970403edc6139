// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/bench/replay.h"

#include "core/sync/codec.h"
#include "net/wire/websocketframe.h"
#include "tests/bench/process.h"

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

namespace lockstep::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr quint64 stop = 1'000'000;
constexpr qsizetype maxMessage = 1'000'000;

// The number behind the packet type, as it stands: "" if there is none.
QByteArray ackNumber(QByteArrayView packet)
{
    qsizetype length = 0;
    while (2 + length < packet.size() && packet[2 + length] >= '0' && packet[2 + length] <= '9')
        ++length;
    return packet.sliced(2, length).toByteArray();
}

} // namespace

ReplayServer::ReplayServer(const Recording &recording)
    : m_recording(recording), m_listener(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)),
      m_commands(eventfd(0, EFD_CLOEXEC))
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    const auto generic = reinterpret_cast<sockaddr *>(&address);
    if (bind(m_listener, generic, size) != 0 || listen(m_listener, 16) != 0
        || getsockname(m_listener, generic, &size) != 0)
        qFatal("the replaying server cannot listen");
    m_port = ntohs(address.sin_port);
    m_thread = std::thread{ [this] { run(); } };
}

ReplayServer::~ReplayServer()
{
    eventfd_write(m_commands, stop);
    m_thread.join();
    for (const int file : { m_socket, m_listener, m_commands })
        close(file);
}

void ReplayServer::playNext() { eventfd_write(m_commands, 1); }

void ReplayServer::run()
{
    keepToFirstProcessor();
    pthread_setname_np(pthread_self(), "replay");
    std::array<pollfd, 3> waits{ pollfd{ m_commands, POLLIN, 0 }, pollfd{ m_listener, POLLIN, 0 } };
    if (poll(waits.data(), 2, -1) < 0 || waits[0].revents != 0)
        return;
    m_socket = accept(m_listener, nullptr, nullptr);
    const int one = 1;
    setsockopt(m_socket, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
    if (!upgrade())
        return;

    wire::FrameDecoder decoder{ wire::FrameDecoder::Role::Server, maxMessage };
    std::vector<char> buffer(64 * 1024);
    while (flush()) {
        waits[1] = { m_socket, POLLIN, 0 };
        waits[2] = { m_listener, POLLIN, 0 };
        if (m_written < m_output.size())
            waits[1].events |= POLLOUT;
        if (poll(waits.data(), 3, -1) < 0)
            return;
        if (waits[2].revents != 0) // it would rather have a snapshot: there are only events here
            close(accept(m_listener, nullptr, nullptr));
        if (waits[0].revents != 0) {
            eventfd_t command = 0;
            eventfd_read(m_commands, &command);
            if (command >= stop)
                return;
            ++m_phase;
            beginPhase();
        }
        if ((waits[1].revents & (POLLIN | POLLHUP)) == 0)
            continue;
        const ssize_t count = recv(m_socket, buffer.data(), buffer.size(), MSG_DONTWAIT);
        if (count == 0)
            return;
        if (count > 0)
            decoder.feed({ buffer.data(), static_cast<qsizetype>(count) });
        while (const auto message = decoder.next()) {
            if (const auto *text = std::get_if<wire::message::Text>(&*message))
                receive(text->utf8);
        }
    }
}

bool ReplayServer::upgrade()
{
    QByteArray request;
    while (!request.contains("\r\n\r\n")) {
        std::array<char, 4096> buffer{};
        const ssize_t count = recv(m_socket, buffer.data(), buffer.size(), 0);
        if (count <= 0)
            return false;
        request.append(buffer.data(), static_cast<qsizetype>(count));
    }
    constexpr QByteArrayView header{ "sec-websocket-key:" };
    const qsizetype from = request.toLower().indexOf(header) + header.size();
    const QByteArray key = request.mid(from, request.indexOf('\r', from) - from).trimmed();
    m_output = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n"
               "Connection: Upgrade\r\nSec-WebSocket-Accept: "
        + wire::acceptKey(key) + "\r\n\r\n";
    sendText(R"(0{"sid":"replay","upgrades":[],"pingInterval":300000,"pingTimeout":300000,)"
             R"("maxPayload":1000000})");
    return true;
}

void ReplayServer::receive(QByteArrayView packet)
{
    if (packet.startsWith("40")) {
        sendText(R"(40{"sid":"session"})");
        JsonWriter json;
        json.beginArray().value("hello"_L1);
        writeHello(json, m_recording.hello);
        json.endArray();
        sendText("42" + json.text());
    } else if (packet.startsWith("42") && packet.toByteArray().contains("[\"subscribe\"")) {
        JsonWriter json;
        json.beginArray().beginObject().key("spaces"_L1).beginArray();
        writeSubscribeReply(json,
            { m_recording.space, SubscribeReply::Status::CatchingUp,
                m_recording.phases.front().lastSeq, m_recording.hello.epoch });
        json.endArray().endObject().endArray();
        sendText("43" + ackNumber(packet) + json.text());
        beginPhase();
    } else if (packet.startsWith("43")) {
        m_mayGoOn = true;
    }
}

void ReplayServer::beginPhase()
{
    m_sent = 0;
    m_playing = m_phase < m_recording.phases.size();
    m_mayGoOn = true;
}

void ReplayServer::sendText(const QByteArray &packet)
{
    m_output += wire::encodeFrame(wire::Opcode::Text, packet);
}

bool ReplayServer::flush()
{
    for (;;) {
        if (m_written == m_output.size()) {
            m_output.clear();
            m_written = 0;
            if (!m_playing || !m_mayGoOn)
                return true;
            const Recording::Phase &phase = m_recording.phases[m_phase];
            if (m_sent == phase.sends.size()) {
                m_playing = false;
                return true;
            }
            m_output = phase.sends[m_sent++];
            m_mayGoOn = !phase.isPaged;
        }
        const ssize_t count = send(m_socket, m_output.constData() + m_written,
            static_cast<size_t>(m_output.size() - m_written), MSG_DONTWAIT | MSG_NOSIGNAL);
        if (count < 0)
            return errno == EAGAIN || errno == EINTR;
        m_written += count;
    }
}

} // namespace lockstep::bench

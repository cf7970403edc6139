// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/bench/fanout.h"

#include <numeric>

namespace lockstep::bench {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::string_view eventPrefix{ "42[\"issue_updated\"," };
constexpr int mostEntering = 16; // at a time, as servers limit those who have not signed in yet
constexpr int mostSenders = 20;
constexpr int inFlight = 16;
constexpr int windows = 5;

Error timeout(const QString &what) { return { errc::Io, what + u" took too long"_s, {} }; }

QByteArray opOf(std::string_view packet)
{
    constexpr std::string_view key{ "\"op\":\"" };
    const size_t from = packet.find(key);
    if (from == std::string_view::npos)
        return {};
    const size_t start = from + key.size();
    const size_t end = packet.find('"', start);
    return { packet.data() + start, static_cast<qsizetype>(end - start) };
}

} // namespace

Fanout::Fanout(const ServerProcess &server, Dialect &dialect, FanoutLoad load)
    : m_server(server), m_dialect(dialect), m_load(load),
      m_clients([this](int client, std::string_view packet) { received(client, packet); }),
      m_in(static_cast<size_t>(load.clients)), m_rooms(static_cast<size_t>(load.rooms)),
      m_next(static_cast<size_t>(load.clients))
{}

int Fanout::senders() const { return std::min(m_load.clients, mostSenders); }

void Fanout::received(int client, std::string_view packet)
{
    const auto index = static_cast<size_t>(client);
    if (!m_in[index]) {
        if (m_dialect.entered(m_clients, client, packet)) {
            m_in[index] = true;
            ++m_entered;
        }
    } else if (packet.starts_with(eventPrefix)) {
        delivered(client, packet);
    } else {
        m_dialect.told(client, packet);
    }
}

void Fanout::delivered(int client, std::string_view packet)
{
    Room &room = m_rooms[static_cast<size_t>(client % m_load.rooms)];
    const auto place
        = static_cast<size_t>(m_next[static_cast<size_t>(client)]++ - room.firstUpdate);
    if (place == room.updates.size()) { // the first that it reaches
        const auto [sent, sender] = m_sent.take(opOf(packet));
        room.updates.push_back({ sent, sender, m_load.clients / m_load.rooms });
        if (m_lastEvent.isEmpty()) {
            m_lastEvent = QByteArray{ packet.data() + eventPrefix.size(),
                static_cast<qsizetype>(packet.size() - eventPrefix.size() - 1) };
        }
    }
    Update &update = room.updates[place];
    ++m_deliveries;
    if (m_keepLatencies)
        m_latencies.push_back(toMilliseconds(now() - update.sent));
    if (--update.left > 0)
        return;
    const int sender = update.sender;
    while (!room.updates.empty() && room.updates.front().left == 0) {
        room.updates.pop_front();
        ++room.firstUpdate;
    }
    if (m_refill)
        send(sender);
}

void Fanout::send(int sender)
{
    const Moment sent = now();
    m_streams.sent(sent);
    m_sent.insert(m_dialect.update(m_clients, sender), { sent, sender });
}

void Fanout::pollUntil(Moment end)
{
    // Without sleeping: to be woken would be work of the sender.
    while (now() < end) {
        m_clients.poll(0ms);
        if (m_load.streams > 0)
            m_streams.poll(0ms);
    }
}

Result<void> Fanout::settle()
{
    const Moment start = now();
    const auto isDone = [](const Room &room) { return room.updates.empty(); };
    while (!m_sent.isEmpty() || !std::all_of(m_rooms.begin(), m_rooms.end(), isDone)) {
        m_clients.poll(0ms);
        if (now() - start > 20s)
            return timeout(u"delivering the last updates"_s);
    }
    if (m_clients.lost() + m_streams.lost() > 0)
        return Error{ errc::Io,
            u"%1 connections were lost"_s.arg(m_clients.lost() + m_streams.lost()), {} };
    return m_dialect.failure();
}

Result<void> Fanout::enter()
{
    const Moment start = now();
    const int all = m_load.clients;
    while (m_entered < all) {
        if (m_clients.count() < all && m_clients.count() - m_entered < mostEntering) {
            const auto client = m_clients.connect(m_server.port());
            if (!client)
                return client.error();
            m_dialect.joined(m_clients, *client);
        }
        m_clients.poll(
            m_clients.count() - m_entered < mostEntering && m_clients.count() < all ? 0ms : 100ms);
        if (m_clients.lost() > 0 || now() - start > 60s)
            return timeout(u"signing in (%1 of %2 are in)"_s.arg(m_entered).arg(all));
    }
    return {};
}

Result<void> Fanout::openStreams()
{
    for (int i = 0; i < m_load.streams; ++i) {
        const auto open
            = m_streams.connect(m_server.port(), "/api/realtime/issues/stream", m_load.streamToken);
        if (!open)
            return open;
        m_clients.poll(0ms);
    }
    return {};
}

Result<void> Fanout::steady(std::chrono::milliseconds time, FanoutFigures &figures)
{
    const std::chrono::nanoseconds interval = std::chrono::nanoseconds{ 1s } / m_load.perSecond;
    const double cpu = cpuMicroseconds(m_server.pid());
    const qint64 before = m_deliveries;
    const Moment start = now();
    std::vector<double> all;
    std::vector<double> tails;
    static_cast<void>(m_streams.takeLatencies()); // of the warming up
    m_keepLatencies = true;
    Moment next = now();
    int turn = 0;
    for (int window = 0; window < windows; ++window) {
        m_latencies.clear();
        for (const Moment end = next + time / windows; next < end; next += interval) {
            pollUntil(next);
            send(turn++ % senders());
        }
        if (window == windows - 1) {
            if (const auto settled = settle(); !settled)
                return settled;
        }
        all.insert(all.end(), m_latencies.begin(), m_latencies.end());
        tails.push_back(percentile(m_latencies, 0.99));
    }
    m_keepLatencies = false;
    const double used = cpuMicroseconds(m_server.pid()) - cpu;
    figures.steadyCpu = used / static_cast<double>(m_deliveries - before);
    figures.steadyCore = used / 1e6 / secondsSince(start);
    const auto average = [](const std::vector<double> &values) {
        return values.empty() ? 0
                              : std::accumulate(values.begin(), values.end(), 0.0)
                / static_cast<double>(values.size());
    };
    figures.average = average(all);
    figures.streamAverage = average(m_streams.takeLatencies());
    figures.p50 = percentile(all, 0.5);
    figures.p99 = percentile(tails, 0.5);
    return {};
}

Result<void> Fanout::saturated(std::chrono::milliseconds time, FanoutFigures &figures)
{
    m_refill = true;
    for (int sender = 0; sender < inFlight; ++sender)
        send(sender);
    pollUntil(now() + time / 5); // warm
    const double cpu = cpuMicroseconds(m_server.pid());
    const qint64 before = m_deliveries;
    const Moment start = now();
    pollUntil(start + time);
    const auto count = static_cast<double>(m_deliveries - before);
    figures.saturatedRate = count / secondsSince(start);
    figures.saturatedCpu = (cpuMicroseconds(m_server.pid()) - cpu) / count;
    m_refill = false;
    return settle();
}

Result<FanoutFigures> Fanout::run()
{
    FanoutFigures figures;
    const auto perConnection = [&, empty = residentBytes(m_server.pid())] {
        return static_cast<double>(residentBytes(m_server.pid()) - empty) / m_load.clients;
    };
    const Moment start = now();
    if (const auto in = enter(); !in)
        return in.error();
    figures.connectSeconds = secondsSince(start);
    pollUntil(now() + 500ms);
    figures.bytesPerConnection = perConnection();
    if (m_load.streams > 0) {
        if (const auto open = openStreams(); !open)
            return open.error();
        pollUntil(now() + 500ms);
        const double cpu = cpuMicroseconds(m_server.pid());
        const Moment idle = now();
        pollUntil(idle + m_load.time);
        figures.idleCore = (cpuMicroseconds(m_server.pid()) - cpu) / 1e6 / secondsSince(idle);
    }
    for (int sender = 0; sender < senders(); ++sender)
        m_dialect.becomeSender(m_clients, sender);
    pollUntil(now() + 500ms);
    FanoutFigures warmUp;
    if (const auto done = steady(m_load.time / 10, warmUp); !done)
        return done.error();
    if (const auto done = steady(m_load.time, figures); !done)
        return done.error();
    if (m_load.saturates) {
        if (const auto done = saturated(m_load.time * 2 / 5, figures); !done)
            return done.error();
    }
    figures.bytesPerConnectionAfter = perConnection();
    return figures;
}

} // namespace lockstep::bench

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/bench/fanout.h"

namespace lockstep::bench {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::string_view eventPrefix{ "42[\"issue_updated\"," };
constexpr int mostEntering = 16; // at a time, as servers limit those who have not signed in yet
constexpr int senders = 20;
constexpr auto interval = 50ms; // 20 updates/s
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

Fanout::Fanout(
    const ServerProcess &server, Dialect &dialect, int count, std::chrono::milliseconds time)
    : m_server(server), m_dialect(dialect), m_count(count), m_time(time),
      m_clients([this](int client, std::string_view packet) { received(client, packet); }),
      m_in(static_cast<size_t>(count)), m_next(static_cast<size_t>(count))
{}

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
    const auto place = static_cast<size_t>(m_next[static_cast<size_t>(client)]++ - m_firstUpdate);
    if (place == m_updates.size()) { // the first that it reaches
        const auto [sent, sender] = m_sent.take(opOf(packet));
        m_updates.push_back({ sent, sender, m_count });
        if (m_lastEvent.isEmpty()) {
            m_lastEvent = QByteArray{ packet.data() + eventPrefix.size(),
                static_cast<qsizetype>(packet.size() - eventPrefix.size() - 1) };
        }
    }
    Update &update = m_updates[place];
    ++m_deliveries;
    if (m_keepLatencies)
        m_latencies.push_back(toMilliseconds(now() - update.sent));
    if (--update.left > 0)
        return;
    const int sender = update.sender;
    while (!m_updates.empty() && m_updates.front().left == 0) {
        m_updates.pop_front();
        ++m_firstUpdate;
    }
    if (m_refill)
        send(sender);
}

void Fanout::send(int sender)
{
    const Moment sent = now();
    m_sent.insert(m_dialect.update(m_clients, sender), { sent, sender });
}

void Fanout::pollUntil(Moment end)
{
    // Without sleeping: to be woken would be work of the sender.
    while (now() < end)
        m_clients.poll(0ms);
}

Result<void> Fanout::settle()
{
    const Moment start = now();
    while (!m_sent.isEmpty() || !m_updates.empty()) {
        m_clients.poll(0ms);
        if (now() - start > 20s)
            return timeout(u"delivering the last updates"_s);
    }
    if (m_clients.lost() > 0)
        return Error{ errc::Io, u"%1 connections were lost"_s.arg(m_clients.lost()), {} };
    return m_dialect.failure();
}

Result<void> Fanout::enter()
{
    const Moment start = now();
    while (m_entered < m_count) {
        if (m_clients.count() < m_count && m_clients.count() - m_entered < mostEntering) {
            const auto client = m_clients.connect(m_server.port());
            if (!client)
                return client.error();
            m_dialect.joined(m_clients, *client);
        }
        m_clients.poll(m_clients.count() - m_entered < mostEntering && m_clients.count() < m_count
                ? 0ms
                : 100ms);
        if (m_clients.lost() > 0 || now() - start > 60s)
            return timeout(u"signing in (%1 of %2 are in)"_s.arg(m_entered).arg(m_count));
    }
    return {};
}

Result<void> Fanout::steady(std::chrono::milliseconds time, FanoutFigures &figures)
{
    const double cpu = cpuMicroseconds(m_server.pid());
    const qint64 before = m_deliveries;
    std::vector<double> all;
    std::vector<double> tails;
    m_keepLatencies = true;
    Moment next = now();
    int turn = 0;
    for (int window = 0; window < windows; ++window) {
        m_latencies.clear();
        for (const Moment end = next + time / windows; next < end; next += interval) {
            pollUntil(next);
            send(turn++ % senders);
        }
        if (window == windows - 1) {
            if (const auto settled = settle(); !settled)
                return settled;
        }
        all.insert(all.end(), m_latencies.begin(), m_latencies.end());
        tails.push_back(percentile(m_latencies, 0.99));
    }
    m_keepLatencies = false;
    figures.steadyCpu
        = (cpuMicroseconds(m_server.pid()) - cpu) / static_cast<double>(m_deliveries - before);
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
        return static_cast<double>(residentBytes(m_server.pid()) - empty) / m_count;
    };
    const Moment start = now();
    if (const auto in = enter(); !in)
        return in.error();
    figures.connectSeconds = secondsSince(start);
    pollUntil(now() + 500ms);
    figures.bytesPerConnection = perConnection();
    for (int sender = 0; sender < senders; ++sender)
        m_dialect.becomeSender(m_clients, sender);
    pollUntil(now() + 500ms);
    FanoutFigures warmUp;
    if (const auto done = steady(m_time / 10, warmUp); !done)
        return done.error();
    if (const auto done = steady(m_time, figures); !done)
        return done.error();
    if (const auto done = saturated(m_time * 2 / 5, figures); !done)
        return done.error();
    figures.bytesPerConnectionAfter = perConnection();
    return figures;
}

} // namespace lockstep::bench

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/bench/storm.h"

#include "core/sync/codec.h"

namespace lockstep::bench {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// The JSON behind the packet type and the ack's number.
QByteArrayView stormPayload(std::string_view packet)
{
    const size_t from = std::min(packet.find_first_of("[{"), packet.size());
    return { packet.data() + from, static_cast<qsizetype>(packet.size() - from) };
}

} // namespace

Storm::Storm(const ServerProcess &server, int count)
    : m_server(server),
      m_clients([this](int client, std::string_view packet) { received(client, packet); }),
      m_connectionOf(static_cast<size_t>(count), -1)
{
    for (int i = 0; i < count; ++i)
        m_replicas.push_back({ makeUuidV4(m_rng), net::Backoff{ m_rng, {} } });
}

void Storm::attempt(int number)
{
    const auto client = m_clients.connect(m_server.port());
    if (!client) {
        ++m_refused;
        attemptLater(number);
        return;
    }
    m_replicaOf.resize(static_cast<size_t>(*client) + 1, -1);
    m_replicaOf[static_cast<size_t>(*client)] = number;
    m_connectionOf[static_cast<size_t>(number)] = *client;
}

void Storm::attemptLater(int number)
{
    const Instant time = m_clock.now();
    m_due.emplace(time + m_replicas[static_cast<size_t>(number)].backoff.next(time), number);
}

void Storm::received(int client, std::string_view packet)
{
    const int number = m_replicaOf[static_cast<size_t>(client)];
    Replica &replica = m_replicas[static_cast<size_t>(number)];
    if (packet.starts_with('0')) {
        JsonWriter json;
        json.beginObject().member("token"_L1, QString::fromLatin1(m_token));
        json.member("client"_L1, replica.id).member("protocol"_L1, 1).endObject();
        m_clients.send(client, "40" + json.text());
    } else if (packet.starts_with("42[\"hello\"")) {
        if (const auto payload = m_json.parse(stormPayload(packet)))
            takeHello(client, replica, payload->at(1));
    } else if (packet.starts_with("430[")) { // the answer to "subscribe"
        checkLive(replica);
    } else if (packet.substr(0, 40).find("[\"changes\"") != std::string_view::npos) {
        takePage(client, replica, packet);
    } else if (packet.starts_with("44") || packet.starts_with("41")) {
        m_clients.cut(client); // refused for now
        ++m_refused;
        attemptLater(number);
    }
}

void Storm::takeHello(int client, Replica &replica, const JsonView &argument)
{
    const auto hello = readHello(argument);
    if (!hello) {
        m_failure = hello.error();
        return;
    }
    const bool isNew = replica.cursors.empty();
    replica.heads.clear();
    JsonWriter json;
    json.beginArray().value("subscribe"_L1).beginObject().key("spaces"_L1).beginArray();
    for (const SpaceInfo &space : hello->spaces) {
        replica.heads[space.id] = space.head;
        if (isNew)
            replica.cursors[space.id] = space.head;
        writeCursor(json, { space.id, replica.cursors[space.id], hello->epoch });
    }
    json.endArray().endObject().endArray();
    m_clients.send(client, "420" + json.text());
}

void Storm::takePage(int client, Replica &replica, std::string_view packet)
{
    const auto payload = m_json.parse(stormPayload(packet));
    const auto page = payload ? readPage(payload->at(1)) : Result<remote::Page>{ payload.error() };
    if (!page) {
        m_failure = page.error();
        return;
    }
    if (!page->events.empty())
        replica.cursors[page->space] = page->events.back().seq;
    const size_t digits = packet.find('[') - 2;
    m_clients.send(
        client, "43" + QByteArray{ packet.data() + 2, static_cast<qsizetype>(digits) } + "[]");
    checkLive(replica);
}

void Storm::checkLive(Replica &replica)
{
    const bool hasAll = std::all_of(replica.heads.begin(), replica.heads.end(),
        [&](const auto &head) { return replica.cursors[head.first] >= head.second; });
    if (replica.isLive || !hasAll)
        return;
    replica.isLive = true;
    replica.liveAfter = secondsSince(m_start);
    ++m_live;
}

Result<void> Storm::untilAllAreLive(std::chrono::seconds patience)
{
    while (m_live < static_cast<int>(m_replicas.size())) {
        const Instant time = m_clock.now();
        while (!m_due.empty() && m_due.begin()->first <= time)
            attempt(m_due.extract(m_due.begin()).mapped());
        m_clients.poll(0ms);
        if (m_failure)
            return *m_failure;
        if (now() - m_start > patience)
            return Error{ errc::Io, u"only %1 of %2 are live"_s.arg(m_live).arg(m_replicas.size()),
                {} };
    }
    return {};
}

Result<double> Storm::connectAll()
{
    const auto users = m_server.users();
    if (!users)
        return users.error();
    const auto token = m_server.token(users->first());
    if (!token)
        return token.error();
    m_token = *token;
    m_start = now();
    for (int i = 0; i < static_cast<int>(m_replicas.size()); ++i)
        m_due.emplace(m_clock.now(), i);
    if (const auto live = untilAllAreLive(60s); !live)
        return live.error();
    const double in = secondsSince(m_start);
    for (const Moment end = now() + 1s; now() < end;)
        m_clients.poll(10ms);
    if (m_clients.lost() > 0)
        return Error{ errc::Io, u"%1 connections were not held"_s.arg(m_clients.lost()), {} };
    return in;
}

Result<Storm::Figures> Storm::run(int missed)
{
    Figures figures;
    const auto in = connectAll();
    if (!in)
        return in.error();
    figures.in = *in;
    for (Replica &replica : m_replicas)
        replica.backoff.connected(m_clock.now() - 60s);
    m_refused = 0;
    m_live = 0;
    m_due.clear();
    m_start = now();
    for (size_t i = 0; i < m_replicas.size(); ++i) {
        Replica &replica = m_replicas[i];
        m_clients.cut(m_connectionOf[i]);
        replica.isLive = false;
        replica.backoff.disconnected(m_clock.now());
        attemptLater(static_cast<int>(i));
    }
    if (const auto made = m_server.addIssues(missed); !made)
        return made.error();
    if (const auto live = untilAllAreLive(120s); !live)
        return live.error();
    figures.back = secondsSince(m_start);
    std::vector<double> times;
    for (const Replica &replica : m_replicas)
        times.push_back(replica.liveAfter);
    figures.median = percentile(times, 0.5);
    figures.refused = m_refused;
    return figures;
}

} // namespace lockstep::bench

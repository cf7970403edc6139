// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/rng.h"
#include "tests/bench/loadclient.h"
#include "tests/bench/measure.h"
#include "tests/bench/process.h"
#include "tests/bench/streamclients.h"

#include <QHash>

#include <deque>
#include <memory>

namespace lockstep::bench {

// What differs between the two servers: how a client gets in, and how one makes the server tell
// everybody. An update carries an op, "<client>:<n>", which comes back in its event.
class Dialect
{
public:
    virtual ~Dialect() = default;
    // Rooms: more than one, and a client is in that of its number modulo them.
    [[nodiscard]] virtual Result<void> prepare(const ServerProcess &server, int rooms) = 0;
    virtual void joined(LoadClients &clients, int client) = 0; // the WebSocket is open
    // Packets until it says that this client is signed in and subscribed.
    [[nodiscard]] virtual bool entered(LoadClients &clients, int client, std::string_view packet)
        = 0;
    // Packets that are no event to everybody, from then on.
    virtual void told(int client, std::string_view packet)
    {
        Q_UNUSED(client)
        Q_UNUSED(packet)
    }
    // Senders have a few seconds to make ready.
    virtual void becomeSender(LoadClients &clients, int client)
    {
        Q_UNUSED(clients)
        Q_UNUSED(client)
    }
    [[nodiscard]] virtual QByteArray update(LoadClients &clients, int client) = 0; // the op
    [[nodiscard]] virtual Result<void> failure() const { return {}; }
};

// lockstepd: signs in with a token, subscribes to all its spaces at their heads (or to the project
// that is its room), and as a sender changes the status of an issue of its own: decided, committed
// to disk, then sent to everybody.
[[nodiscard]] std::unique_ptr<Dialect> lockstepDialect();
// socket.io: what a sender emits is emitted to all. `event` is the argument of one that lockstepd
// sent, so that both send frames of the same size.
[[nodiscard]] std::unique_ptr<Dialect> socketIoDialect(const QByteArray &event);

struct FanoutFigures
{
    double connectSeconds = 0;
    double bytesPerConnection = 0; // signed in, subscribed and idle
    double bytesPerConnectionAfter = 0; // and when the load is over
    double steadyCpu = 0; // microseconds of the server a delivered message, at the steady rate
    double steadyCore = 0; // that part of a processor
    double idleCore = 0; // when nothing is told
    double p50 = 0; // ms from sending the update to its arrival, over all clients
    double p99 = 0; // median of the windows
    double average = 0;
    double streamAverage = 0; // of the streams
    double saturatedCpu = 0; // 16 updates in flight
    double saturatedRate = 0; // deliveries/s
};

struct FanoutLoad
{
    int clients = 0; // a multiple of `rooms`
    int rooms = 1;
    int perSecond = 20; // updates, in all rooms together
    std::chrono::milliseconds time{}; // of the steady load; the saturation takes a part of it
    bool saturates = true;
    // Readers of streams beside them, with this token; the time is also measured without updates.
    int streams = 0;
    QByteArray streamToken{};
};

// One server under that load.
class Fanout
{
public:
    Fanout(const ServerProcess &server, Dialect &dialect, FanoutLoad load);
    [[nodiscard]] Result<FanoutFigures> run();
    [[nodiscard]] const QByteArray &lastEvent() const { return m_lastEvent; }

private:
    struct Update // in the order of its arrival, which is the same for all clients
    {
        Moment sent{};
        int sender = 0;
        int left = 0; // clients that it has not reached yet
    };
    struct Room
    {
        std::deque<Update> updates{}; // those that have not reached everybody
        qint64 firstUpdate = 0; // the number of updates.front()
    };

    [[nodiscard]] Result<void> enter();
    [[nodiscard]] Result<void> openStreams();
    [[nodiscard]] int senders() const;
    void received(int client, std::string_view packet);
    void delivered(int client, std::string_view packet);
    void send(int sender);
    [[nodiscard]] Result<void> steady(std::chrono::milliseconds time, FanoutFigures &figures);
    [[nodiscard]] Result<void> saturated(std::chrono::milliseconds time, FanoutFigures &figures);
    // Until nothing is under way.
    [[nodiscard]] Result<void> settle();
    void pollUntil(Moment end);

    const ServerProcess &m_server;
    Dialect &m_dialect;
    FanoutLoad m_load;
    LoadClients m_clients;
    StreamClients m_streams{};
    std::vector<bool> m_in{};
    int m_entered = 0;
    QHash<QByteArray, std::pair<Moment, int>> m_sent{}; // by op: when, and by whom
    std::vector<Room> m_rooms{};
    std::vector<qint64> m_next{}; // of each client: the number of the update that it gets next
    qint64 m_deliveries = 0;
    bool m_keepLatencies = false;
    bool m_refill = false; // saturation: what has reached everybody is followed by another
    std::vector<double> m_latencies{};
    QByteArray m_lastEvent{};
};

} // namespace lockstep::bench

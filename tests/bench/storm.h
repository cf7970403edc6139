// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/json.h"
#include "core/base/qtclock.h"
#include "core/sync/remote.h"
#include "net/socketio/backoff.h"
#include "tests/bench/loadclient.h"
#include "tests/bench/measure.h"
#include "tests/bench/process.h"

#include <map>

namespace lockstep::bench {

// Many replicas of lockstepd that lose their connection at once. Each comes back when a client's
// Backoff says so, subscribes where it had been, and takes the pages of what it has missed.
class Storm
{
public:
    Storm(const ServerProcess &server, int count);
    struct Figures
    {
        double in = 0; // s until all were signed in and subscribed, at first
        double back = 0; // s from the cut until all were live and had everything
        double median = 0; // of them
        int refused = 0; // attempts
    };
    // So many issues are made while nobody is there.
    [[nodiscard]] Result<Figures> run(int missed);
    // The first part alone, all of them at once, and then held for a second.
    [[nodiscard]] Result<double> connectAll();

private:
    struct Replica
    {
        QString id{};
        net::Backoff backoff;
        std::map<SpaceId, qint64> cursors{};
        std::map<SpaceId, qint64> heads{}; // as its hello said
        QString epoch{};
        bool isLive = false;
        double liveAfter = 0;
    };
    void received(int client, std::string_view packet);
    void takeHello(int client, Replica &replica, const JsonView &argument);
    void takePage(int client, Replica &replica, std::string_view packet);
    void checkLive(Replica &replica);
    void attempt(int replica);
    void attemptLater(int replica); // as its Backoff says
    [[nodiscard]] Result<void> untilAllAreLive(std::chrono::seconds patience);

    const ServerProcess &m_server;
    LoadClients m_clients;
    QtClock m_clock{};
    Rng m_rng{ 1 };
    JsonDocument m_json{};
    QByteArray m_token{};
    std::vector<Replica> m_replicas{};
    std::multimap<Instant, int> m_due{}; // which replica comes when
    std::vector<int> m_replicaOf{}; // by the number of the connection
    std::vector<int> m_connectionOf{};
    Moment m_start{};
    int m_live = 0;
    int m_refused = 0;
    std::optional<Error> m_failure{};
};

} // namespace lockstep::bench

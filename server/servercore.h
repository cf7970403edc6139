// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "server/auth/authservice.h"
#include "server/notify/duereminders.h"
#include "server/realtime/hub.h"
#include "server/realtime/snapshots.h"
#include "server/realtime/socketserver.h"
#include "server/storage/trimmer.h"

namespace lockstep::server {

struct ServerCoreConfig
{
    HubLimits hub{};
    AuthConfig auth{};
    SocketOptions sockets{ .strangersPerAddress = 20 }; // docs/protocol.md, "8. Limits"
    Retention retention{};
    SnapshotLimits snapshots{};
    Milliseconds drainTime{ 2'000 }; // so long drain() waits for answers
};

// The whole server but sockets and threads: give it requests, a clock and executors. Server runs
// it for real; the test world runs it on virtual time, in one thread with its clients.
class ServerCore
{
public:
    struct Ports
    {
        Storage &storage; // both on the storage thread only
        AuthStorage &authStorage;
        Executor &storageThread;
        Executor &hashPool;
        Executor &loop; // everything else happens there
        Clock &clock; // of the loop
        Clock &storageClock; // of the storage thread: wall time only
    };

    ServerCore(ServerCoreConfig config, TokenKeys keys, Ports ports);

    // Reads what it needs to sign people in; until then it says BUSY.
    void start(std::function<void(Result<void>)> started);

    // Everything it serves: Socket.IO, snapshots, signing in, health.
    [[nodiscard]] HttpHandlers handlers();
    [[nodiscard]] AuthService &auth() { return m_auth; }
    [[nodiscard]] Hub &hub() { return m_hub; }
    [[nodiscard]] IssueService &issues() { return m_issues; } // on the storage thread only
    // The server goes: nobody is let in and nothing is begun any more (DRAINING), what was asked
    // before is answered, then the clients are told. `done` is called when all that is sent.
    void drain(std::function<void()> done);

private:
    void handle(HttpRequest request, HttpResponder respond);
    void closeAll();

    Clock &m_clock;
    const Milliseconds m_drainTime;
    AuthService m_auth;
    IssueService m_issues;
    Trimmer m_trimmer;
    Hub m_hub;
    DueReminders m_dueReminders;
    SocketServer m_sockets;
    Snapshots m_snapshots;
    bool m_draining = false;
    std::function<void()> m_drained{}; // while it waits for answers
    Timer m_drainTimer{};
};

} // namespace lockstep::server

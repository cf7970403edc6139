// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "server/auth/authservice.h"
#include "server/auth/invitations.h"
#include "server/files/attachments.h"
#include "server/files/filecleaner.h"
#include "server/notify/duereminders.h"
#include "server/realtime/hub.h"
#include "server/realtime/snapshots.h"
#include "server/realtime/socketserver.h"
#include "server/rest/heatmapstreams.h"
#include "server/rest/issuestreams.h"
#include "server/rest/rest.h"
#include "server/storage/trimmer.h"

namespace lockstep::server {

// A request and what became of it. Without its query and body, which may hold what people wrote.
struct Answered
{
    QByteArray id{};
    QByteArray method{};
    QString path{};
    QString address{};
    int status = 0;
    Milliseconds took{};
};

struct ServerCoreConfig
{
    HubLimits hub{};
    AuthConfig auth{};
    SocketOptions sockets{ .strangersPerAddress = 20 }; // docs/protocol.md, "8. Limits"
    Retention retention{};
    SnapshotLimits snapshots{};
    QString publicUrl{}; // as people reach the server, for links; empty: as the one who asks does
    RestLimits rest{}; // its rates are those of the hub
    StreamLimits streams{};
    AttachmentLimits attachments{};
    FileRetention files{};
    bool openMetrics = false; // /metrics for everybody who can reach it
    std::function<void(const Answered &)> answered{}; // told of each HTTP request, for the log
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
        Bus *bus = nullptr; // to other nodes, if there may be some
        FileStore *files = nullptr; // null: no attachments
        Executor *fileThread = nullptr; // null: that of the storage
    };

    ServerCore(ServerCoreConfig config, TokenKeys keys, Ports ports);

    // Reads what it needs to sign people in; until then it says BUSY.
    void start(std::function<void(Result<void>)> started);

    // Everything it serves: Socket.IO, snapshots, REST, signing in, health.
    [[nodiscard]] HttpHandlers handlers();
    [[nodiscard]] AuthService &auth() { return m_auth; }
    [[nodiscard]] Hub &hub() { return m_hub; }
    [[nodiscard]] const Rest &rest() const { return m_rest; }
    [[nodiscard]] IssueService &issues() { return m_issues; } // on the storage thread only
    // How many connections are open, for the metrics.
    void setConnectionCount(std::function<qint64()> count) { m_connectionCount = std::move(count); }
    // The server goes: nobody is let in and nothing is begun any more (DRAINING), what was asked
    // before is answered, then the clients are told. `done` is called when all that is sent.
    void drain(std::function<void()> done);

private:
    void handle(HttpRequest request, HttpResponder respond);
    [[nodiscard]] HttpResponder watched(const HttpRequest &request, HttpResponder answer);
    void addRoutes();
    [[nodiscard]] bool isFromSomebody(const HttpRequest &head);
    void giveStats(const RestCall &call, const HttpResponder &respond);
    void giveMetrics(const RestCall &call, const HttpResponder &respond);
    void closeAll();

    Clock &m_clock;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
    const Milliseconds m_drainTime;
    const bool m_openMetrics;
    const std::function<void(const Answered &)> m_answered;
    Ports m_ports;
    AuthService m_auth;
    IssueService m_issues;
    Trimmer m_trimmer;
    Hub m_hub;
    DueReminders m_dueReminders;
    SocketServer m_sockets;
    Snapshots m_snapshots;
    Invitations m_invitations;
    Rest m_rest;
    Attachments m_attachments;
    FileCleaner m_fileCleaner;
    OpenStreams m_openStreams;
    IssueStreams m_issueStreams;
    HeatmapStreams m_heatmapStreams;
    std::function<qint64()> m_connectionCount{};
    bool m_draining = false;
    std::function<void()> m_drained{}; // while it waits for answers
    Timer m_drainTimer{};
};

} // namespace lockstep::server

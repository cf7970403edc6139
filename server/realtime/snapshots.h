// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/executor.h"
#include "server/http/httpmessage.h"
#include "server/issues/issueservice.h"

#include <map>
#include <memory>

namespace lockstep::server {

class AuthService;

struct SnapshotLimits
{
    int atOnce = 8; // each keeps a piece of at most about `bytes`, and a quarter MiB for gzip
    int perUser = 2;
    int rows = 128; // read at a time; then commits have their turn
    qsizetype bytes = 256 * 1024; // of a piece, but for the comments of one issue
    Milliseconds retry{ 2'000 };
};

// GET /api/spaces/{id}/snapshot[?after=<id>]: every row of a space, for a client that the log does
// not help any more (docs/protocol.md, "3. Spaces and subscriptions"). Read in pieces as the client
// takes them: nothing is held in between, neither a transaction nor rows, so a row may be newer
// than the seq of the first line, and the events from there on bring everything to one state. An
// issue and its comments are always read together. Lives on the event loop.
class Snapshots
{
public:
    struct Ports
    {
        AuthService &auth;
        IssueService &issues; // on the storage thread only
        Storage &storage; // on the storage thread only
        Executor &storageThread;
        Executor &loop;
    };

    Snapshots(SnapshotLimits limits, Ports ports);
    Snapshots(const Snapshots &) = delete;
    Snapshots &operator=(const Snapshots &) = delete;

    // False, and nothing was done, when the path is no snapshot's.
    [[nodiscard]] bool handle(const HttpRequest &request, const HttpResponder &respond);
    [[nodiscard]] int running() const { return m_open->total; }

private:
    class Reader; // on the storage thread
    class Body;
    struct Open // shared with what is being sent
    {
        int total = 0;
        std::map<UserId, int> ofUser{};
    };

    const SnapshotLimits m_limits;
    const Ports m_ports;
    std::shared_ptr<Open> m_open = std::make_shared<Open>();
};

} // namespace lockstep::server

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "core/base/executor.h"
#include "server/storage/storage.h"

#include <functional>
#include <map>
#include <memory>
#include <set>
#include <vector>

namespace lockstep::server {

// The ends of the logs that somebody here reads, when other nodes append to them, too. Hands on
// what was appended, here and there, in the order of each log and without holes: what comes from
// here at once, the rest as soon as it hears of it, by moved() or by looking every `poll`.
//
// What takes a right away from somebody comes before what he may not read any more: a space of a
// user comes first, and is read last. Lives on the event loop; reads on the storage thread.
class LogTail
{
public:
    struct Ports
    {
        Storage &storage; // on the storage thread only
        Executor &storageThread;
        Executor &loop;
        Clock &clock;
    };
    using Publish = std::function<void(const std::vector<LogRow> &rows)>;

    LogTail(Milliseconds poll, Ports ports, Publish publish);
    LogTail(const LogTail &) = delete;
    LogTail &operator=(const LogTail &) = delete;

    // From `head` on, which was read on the storage thread before this call. Counted.
    void watch(const SpaceId &space, qint64 head);
    void unwatch(const SpaceId &space);

    // By this node, in the order of its commits.
    void appended(const std::vector<LogRow> &rows);
    // By others: how far these logs go now.
    void moved(const std::map<SpaceId, qint64> &heads);
    void look(); // now

private:
    struct Watched
    {
        int watchers = 0;
        qint64 published = 0;
        qint64 head = 0; // as far as is known
    };
    struct Read
    {
        SpaceId space{};
        std::vector<LogRow> rows{};
    };

    void pollLater();
    void catchUp();
    void caughtUp(const std::vector<Read> &read);
    // User spaces that have to be read along with these rows, and were not.
    [[nodiscard]] std::set<SpaceId> missing(const std::vector<Read> &read) const;

    const Milliseconds m_poll;
    const Ports m_ports;
    const Publish m_publish;
    std::map<SpaceId, Watched> m_watched{};
    std::set<SpaceId> m_behind{};
    bool m_reading = false;
    bool m_looking = false;
    Timer m_timer{};
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace lockstep::server

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "core/base/executor.h"
#include "server/storage/storage.h"

#include <memory>

namespace lockstep::server {

// docs/protocol.md, "3. Spaces and subscriptions": what is kept of the log of each space, and how
// long results of mutations and lost values are.
struct Retention
{
    std::chrono::days age{ 90 };
    qint64 events = 100'000; // of a space, at least, however old they are
    Milliseconds firstRun{ 60'000 }; // after the start, which is to be quick
    Milliseconds interval{ 3'600'000 };
    Milliseconds pause{ 100 }; // between bunches: clients come first
    int bunch = 1000;
    std::chrono::days lost{ 30 }; // values that did not survive
};

// Drops what has become too old, now and then, a bunch at a time. Lives on the event loop; the
// storage is used on its thread only.
class Trimmer
{
public:
    struct Ports
    {
        Storage &storage;
        Executor &storageThread;
        Executor &loop;
        Clock &clock; // of the loop
        Clock &storageClock; // of the storage thread
    };

    Trimmer(Retention retention, Ports ports) : m_retention(retention), m_ports(ports) {}
    Trimmer(const Trimmer &) = delete;
    Trimmer &operator=(const Trimmer &) = delete;

    void start() { runIn(m_retention.firstRun); }

private:
    void runIn(Milliseconds delay);
    void run();

    const Retention m_retention;
    const Ports m_ports;
    Timer m_timer{};
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace lockstep::server

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "core/base/executor.h"
#include "server/storage/storage.h"

#include <QTimeZone>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace lockstep::server {

// One transaction's worth of reminders, on the storage thread: what is due today or tomorrow where
// its assignee is, and was not told yet. The day begins in the zone of his settings, else in
// `zone`. Whoever runs it, and however often, each reminder comes once.
struct DueRound
{
    std::vector<LogRow> log{}; // what was appended; send it
    std::optional<IssueId> next{}; // go on behind it; nullopt: that were all
};
[[nodiscard]] Result<DueRound> remindDue(
    Storage &storage, Clock &clock, const QTimeZone &zone, const IssueId &after, int count = 200);

// Runs it from time to time. Lives on the event loop; the storage is used on its thread only.
class DueReminders
{
public:
    struct Ports
    {
        Storage &storage;
        Executor &storageThread;
        Executor &loop;
        Clock &clock; // of the loop
        Clock &storageClock; // of the storage thread
        std::function<void(std::vector<LogRow>)> publish{}; // on the loop
    };

    explicit DueReminders(Ports ports) : m_ports(std::move(ports)) {}
    DueReminders(const DueReminders &) = delete;
    DueReminders &operator=(const DueReminders &) = delete;

    void start() { runIn(firstRun); }

    static constexpr Milliseconds firstRun{ 5'000 }; // after the start, which is to be quick
    static constexpr Milliseconds interval{ 15 * 60'000 }; // days begin at quarters of an hour

private:
    void runIn(Milliseconds delay, const IssueId &after = {});
    void run(const IssueId &after);

    const Ports m_ports;
    Timer m_timer{};
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace lockstep::server

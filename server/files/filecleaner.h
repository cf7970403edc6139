// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "core/base/executor.h"
#include "server/files/filestore.h"
#include "server/storage/storage.h"

#include <functional>

namespace lockstep::server {

struct FileRetention
{
    std::chrono::hours upload{ 24 }; // that nobody goes on with
    Milliseconds firstRun{ 90'000 }; // after the start, which is to be quick
    Milliseconds interval{ 600'000 };
    Milliseconds pause{ 200 }; // between bunches: clients come first
    int bunch = 50;
};

// Takes away what no attachment needs: uploads that were left, files of issues that can no longer
// be restored (with an event for each), and the bytes of what was deleted. Lives on the event loop.
class FileCleaner
{
public:
    struct Ports
    {
        FileStore *files = nullptr; // null: nothing to do
        Storage &storage;
        Executor &storageThread;
        Executor &fileThread;
        Executor &loop;
        Clock &clock; // of the loop
        Clock &storageClock; // of the storage thread
        std::function<void(const std::vector<LogRow> &)> publish{};
    };

    FileCleaner(FileRetention retention, Ports ports)
        : m_retention(retention), m_ports(std::move(ports))
    {}
    FileCleaner(const FileCleaner &) = delete;
    FileCleaner &operator=(const FileCleaner &) = delete;

    void start();

private:
    struct Swept
    {
        bool more = false;
        std::vector<LogRow> log{};
        QStringList parts{}; // to be removed
    };
    void runIn(Milliseconds delay);
    void run();
    // On the storage thread:
    [[nodiscard]] Result<Swept> sweep(const QStringList &oldParts);
    [[nodiscard]] Result<void> sweepUploads(Swept &swept);
    [[nodiscard]] Result<void> sweepBuried(Swept &swept);
    [[nodiscard]] Result<void> sweepLoose(Swept &swept);
    [[nodiscard]] Result<void> inTransaction(const std::function<Result<void>()> &work);

    const FileRetention m_retention;
    const Ports m_ports;
    Timer m_timer{};
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace lockstep::server

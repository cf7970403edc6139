// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/qtclock.h"
#include "core/base/threadexecutor.h"
#include "server/issues/administration.h"
#include "server/realtime/committer.h"

#include <QTemporaryDir>

#include <chrono>
#include <memory>

namespace lockstep::bench {

// The issue service with group commit on a SQLite file in the temporary folder, and clients that
// always have one mutation under way each.
class CommitLoad
{
public:
    ~CommitLoad();
    [[nodiscard]] Result<void> open();
    // Makes issues until there are so many.
    void fill(int count, int inFlight);
    struct Figures
    {
        double rate = 0;
        double cpu = 0; // microseconds of the whole process a mutation
        double group = 0; // mutations in a commit
    };
    // Updates of those issues.
    [[nodiscard]] Figures update(int inFlight, std::chrono::milliseconds time);

private:
    struct Replica
    {
        ClientId client{};
        qint64 ops = 0;
    };
    [[nodiscard]] Result<void> prepare(); // on the storage thread
    void onThread(const std::function<void()> &work);
    void submit(int client, MutationBody body, const std::function<void()> &then);
    [[nodiscard]] MutationBody nextUpdate();

    QTemporaryDir m_directory{};
    QtClock m_clock{};
    Rng m_rng{ 1 };
    LoopExecutor m_loop{};
    ThreadExecutor m_thread{ QStringLiteral("storage") };
    std::unique_ptr<server::Storage> m_storage{};
    std::unique_ptr<server::IssueService> m_service{};
    std::unique_ptr<server::Committer> m_committer{};
    server::Actor m_actor{};
    Project m_project{};
    std::vector<Replica> m_replicas{};
    std::vector<std::pair<IssueId, bool>> m_issues{}; // open?
    size_t m_next = 0;
    qint64 m_commits = 0;
};

} // namespace lockstep::bench

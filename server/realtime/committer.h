// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/executor.h"
#include "server/issues/issueservice.h"

#include <functional>
#include <vector>

namespace lockstep::server {

// Group commit: mutations that arrive while the storage thread is busy wait and are committed
// together, so that one fsync serves them all. Lives on the event loop.
class Committer
{
public:
    using Results = std::function<void(QList<MutationResult>)>;
    // What was appended to the logs, in order; called before the results are handed out.
    using Published = std::function<void(std::vector<LogRow>)>;

    // `service` is used on `storage` only.
    Committer(IssueService &service, Executor &storage, Executor &loop, Published published);
    Committer(const Committer &) = delete;
    Committer &operator=(const Committer &) = delete;

    void submit(IssueService::Request request, Results results);
    // Calls it once when everything submitted so far is answered; at once if it is.
    void whenIdle(std::function<void()> idle);

private:
    void commitNext();
    void committed(IssueService::Commit commit, const std::vector<Results> &receivers);

    IssueService &m_service;
    Executor &m_storage;
    Executor &m_loop;
    Published m_published;
    std::vector<IssueService::Request> m_requests{};
    std::vector<Results> m_receivers{};
    bool m_busy = false;
    std::function<void()> m_idle{};
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true); // answers may come after the end
};

} // namespace lockstep::server

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/realtime/committer.h"

namespace lockstep::server {

Committer::Committer(IssueService &service, Executor &storage, Executor &loop, Published published)
    : m_service(service), m_storage(storage), m_loop(loop), m_published(std::move(published))
{}

void Committer::submit(IssueService::Request request, Results results)
{
    m_requests.push_back(std::move(request));
    m_receivers.push_back(std::move(results));
    if (!m_busy)
        commitNext();
}

void Committer::commitNext()
{
    m_busy = true;
    m_storage.post(
        [this, requests = std::exchange(m_requests, {}), receivers = std::exchange(m_receivers, {}),
            alive = std::weak_ptr{ m_alive }]() mutable {
            auto commit = std::make_shared<IssueService::Commit>(m_service.apply(requests));
            m_loop.post([this, commit, receivers = std::move(receivers), alive = std::move(alive)] {
                if (!alive.expired())
                    committed(std::move(*commit), receivers);
            });
        });
}

void Committer::committed(IssueService::Commit commit, const std::vector<Results> &receivers)
{
    m_busy = false;
    if (!m_requests.empty())
        commitNext(); // the next group is on its way while this one is told
    if (!commit.log.empty())
        m_published(std::move(commit.log));
    for (size_t i = 0; i < receivers.size(); ++i)
        receivers[i](std::move(commit.results[i]));
    if (!m_busy && m_idle)
        std::exchange(m_idle, {})();
}

void Committer::whenIdle(std::function<void()> idle)
{
    if (m_busy)
        m_idle = std::move(idle);
    else
        idle();
}

} // namespace lockstep::server

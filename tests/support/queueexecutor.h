// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "core/base/executor.h"

#include <deque>
#include <optional>

namespace lockstep {

// A "thread" of a test on virtual time: what is posted waits until the test runs it, in order, and
// no sooner than `latency` later. One that is dead (its process was killed) loses what waits.
class QueueExecutor final : public Executor
{
public:
    explicit QueueExecutor(const Clock &clock) : m_clock(clock) {}

    void post(std::function<void()> task) override
    {
        if (!m_dead)
            m_tasks.push_back({ m_clock.now() + (m_latency ? m_latency() : 0ms), std::move(task) });
    }
    // Asked for each task.
    void setLatency(std::function<Milliseconds()> latency) { m_latency = std::move(latency); }

    [[nodiscard]] bool isEmpty() const { return m_tasks.empty(); }
    // When the first task may run.
    [[nodiscard]] std::optional<Instant> nextDue() const
    {
        return m_tasks.empty() ? std::optional<Instant>{} : m_tasks.front().due;
    }
    [[nodiscard]] bool isReady() const
    {
        return !m_tasks.empty() && m_tasks.front().due <= m_clock.now();
    }
    // Runs the first task, due or not.
    void runOne()
    {
        const auto task = std::move(m_tasks.front().run);
        m_tasks.pop_front();
        task();
    }
    void runAll()
    {
        while (!m_tasks.empty())
            runOne();
    }
    void die()
    {
        m_dead = true;
        m_tasks.clear();
    }

private:
    struct Task
    {
        Instant due{};
        std::function<void()> run{};
    };

    const Clock &m_clock;
    std::function<Milliseconds()> m_latency{};
    std::deque<Task> m_tasks{};
    bool m_dead = false;
};

} // namespace lockstep

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/executor.h"

#include <deque>

namespace lockstep {

// Keeps what is posted until the test runs it: a thread that stands still between steps.
class QueueExecutor final : public Executor
{
public:
    void post(std::function<void()> task) override { m_tasks.push_back(std::move(task)); }

    [[nodiscard]] bool isEmpty() const { return m_tasks.empty(); }
    bool runOne()
    {
        if (m_tasks.empty())
            return false;
        const auto task = std::move(m_tasks.front());
        m_tasks.pop_front();
        task();
        return true;
    }
    // Also what is posted meanwhile; true if there was anything.
    bool runAll()
    {
        bool ran = false;
        while (runOne())
            ran = true;
        return ran;
    }
    void drop() { m_tasks.clear(); } // the process was killed

private:
    std::deque<std::function<void()>> m_tasks{};
};

} // namespace lockstep

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/executor.h"

#include <QObject>
#include <QThread>

namespace lockstep {

// One QThread with an event loop. The destructor runs what was posted before it, then joins.
class ThreadExecutor final : public Executor
{
public:
    // Later: what is posted waits for start(). For a thread whose work would be in the way of
    // something that comes first.
    enum class Begin { Now, Later };
    explicit ThreadExecutor(const QString &name, Begin begin = Begin::Now);
    ~ThreadExecutor() override;
    ThreadExecutor(const ThreadExecutor &) = delete;
    ThreadExecutor &operator=(const ThreadExecutor &) = delete;

    void start(); // if it has not begun
    void post(std::function<void()> task) override;

private:
    QThread m_thread;
    QObject *m_worker; // lives in m_thread, deleted by its finished()
};

// Posts to the event loop of the thread it was made in; the way back from a ThreadExecutor.
// Tasks still queued when it dies are dropped.
class LoopExecutor final : public Executor
{
public:
    void post(std::function<void()> task) override;

private:
    QObject m_context;
};

} // namespace lockstep

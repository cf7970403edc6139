// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/threadexecutor.h"

#include <utility>

namespace lockstep {

namespace {

// What a task holds goes where it has run. Qt's own copy may be the last one, and be destroyed by
// whoever has posted it, when the task is done before post() returns; and some tasks are there only
// to destroy much.
auto consumed(std::function<void()> task)
{
    return [task = std::move(task)]() mutable { std::exchange(task, {})(); };
}

} // namespace

ThreadExecutor::ThreadExecutor(const QString &name, Begin begin) : m_worker(new QObject)
{
    m_thread.setObjectName(name);
    m_worker->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    if (begin == Begin::Now)
        start();
}

ThreadExecutor::~ThreadExecutor()
{
    start();
    // quit() is itself posted, so that it comes after every task.
    post([this] { m_thread.quit(); });
    m_thread.wait();
}

void ThreadExecutor::start()
{
    if (!m_thread.isRunning())
        m_thread.start();
}

void ThreadExecutor::post(std::function<void()> task)
{
    QMetaObject::invokeMethod(m_worker, consumed(std::move(task)), Qt::QueuedConnection);
}

void LoopExecutor::post(std::function<void()> task)
{
    QMetaObject::invokeMethod(&m_context, consumed(std::move(task)), Qt::QueuedConnection);
}

} // namespace lockstep

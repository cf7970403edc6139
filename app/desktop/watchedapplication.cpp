// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "app/desktop/watchedapplication.h"

#include <QMetaEnum>
#include <QThread>

#ifdef Q_OS_UNIX
#include <time.h>
#endif

namespace lockstep::app {

namespace {

WatchedApplication::Time wallTime() { return std::chrono::steady_clock::now().time_since_epoch(); }

WatchedApplication::Time cpuTime()
{
#ifdef Q_OS_UNIX
    timespec cpu{};
    if (clock_gettime(CLOCK_THREAD_CPUTIME_ID, &cpu) == 0)
        return std::chrono::seconds{ cpu.tv_sec } + WatchedApplication::Time{ cpu.tv_nsec };
#endif
    return {};
}

} // namespace

bool WatchedApplication::notify(QObject *receiver, QEvent *event)
{
    // Events of the other threads' objects come by here too.
    if (m_depth > 0 || QThread::currentThread() != thread())
        return QApplication::notify(receiver, event);
    // Neither may be there afterwards.
    const char *const name = receiver->metaObject()->className();
    const QEvent::Type type = event->type();
    const Time wall = wallTime();
    const Time cpu = cpuTime();
    ++m_depth;
    const bool handled = QApplication::notify(receiver, event);
    --m_depth;
    const Overrun overrun{ wallTime() - wall, cpuTime() - cpu, {} };
    if (overrun.wall > mostWall || overrun.cpu > mostCpu) {
        const char *const key = QMetaEnum::fromType<QEvent::Type>().valueToKey(type);
        Q_EMIT overran({ overrun.wall, overrun.cpu,
            QString::fromLatin1(name) + u' '
                + (key ? QString::fromLatin1(key) : QString::number(type)) });
    }
    return handled;
}

} // namespace lockstep::app

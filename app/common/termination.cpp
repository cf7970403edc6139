// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "app/common/termination.h"

#include <QSocketNotifier>

#ifdef Q_OS_UNIX
#include <array>
#include <csignal>
#include <unistd.h>
#endif

namespace lockstep::app {

#ifdef Q_OS_UNIX

namespace {

// A signal handler may do next to nothing, and has no arguments of ours: it writes into a pipe.
std::array<int, 2> pipeEnds{ -1, -1 };

void wake(int)
{
    const char byte = 0;
    [[maybe_unused]] const auto written = ::write(pipeEnds[1], &byte, 1);
}

} // namespace

void onTermination(QObject *context, std::function<void()> asked)
{
    if (::pipe(pipeEnds.data()) != 0)
        return;
    auto *notifier = new QSocketNotifier{ pipeEnds[0], QSocketNotifier::Read, context };
    QObject::connect(
        notifier, &QSocketNotifier::activated, context, [notifier, asked = std::move(asked)] {
            notifier->setEnabled(false);
            asked();
        });
    struct sigaction action
    {};
    action.sa_handler = &wake;
    action.sa_flags = static_cast<int>(SA_RESTART | SA_RESETHAND); // the second one ends it at once
    for (const int number : { SIGINT, SIGTERM, SIGHUP })
        ::sigaction(number, &action, nullptr);
}

bool isTerminal(std::FILE *stream) { return ::isatty(::fileno(stream)) != 0; }

#else

void onTermination(QObject *, std::function<void()>) {}
bool isTerminal(std::FILE *) { return false; }

#endif

} // namespace lockstep::app

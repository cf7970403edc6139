// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "app/common/heap.h"
#include "app/desktop/application.h"

#include <QApplication>

#include <cstdio>

using namespace lockstep;
using namespace lockstep::app;
using namespace Qt::StringLiterals;

namespace {

int complain(const QString &what, int exit)
{
    std::fprintf(stderr, "lockstep: %s\n", qPrintable(what));
    return exit;
}

QStringList argumentsOf(int argc, char *argv[])
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    return arguments;
}

} // namespace

int main(int argc, char *argv[])
{
    // Before QApplication, which ends the process when there is no display.
    const QStringList arguments = argumentsOf(argc, argv);
    if (arguments.contains(u"--help"_s) || arguments.contains(u"-h"_s)) {
        std::fputs(qPrintable(desktopHelp()), stdout);
        return 0;
    }
    if (arguments.contains(u"--version"_s)) {
        std::printf("lockstep %s\n", LOCKSTEP_VERSION);
        return 0;
    }
    const auto options = parseDesktop(arguments);
    if (!options)
        return complain(options.error().message, 2);

    avoidHeapPauses();
    QApplication app{ argc, argv };
    QApplication::setApplicationName(u"lockstep"_s);
    QApplication::setApplicationDisplayName(u"Lockstep"_s);
    QApplication::setApplicationVersion(QLatin1StringView{ LOCKSTEP_VERSION });

    Application application{ app, *options };
    if (const auto started = application.start(); !started)
        return complain(started.error().message, 1);
    return QApplication::exec();
}

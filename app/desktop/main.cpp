// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "app/common/heap.h"
#include "app/desktop/application.h"

#include "app/common/termination.h"
#include "app/desktop/conflictshow.h"
#include "app/desktop/watchedapplication.h"
#include "ui/language.h"
#include "ui/models/texts.h"

#include <QApplication>
#include <QFile>
#include <QIcon>
#include <QMessageBox>

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

bool isSeen()
{
    const QString platform = QGuiApplication::platformName();
    return platform != "offscreen"_L1 && platform != "minimal"_L1;
}

// On stderr, and in a window for somebody who has no terminal there. 4: it is about the profile.
int cannotStart(const Error &error)
{
    const bool ofProfile = error.code == errc::ProfileOwner || error.code.startsWith("STORE_"_L1);
    const int exit = complain(error.message, ofProfile ? 4 : 1);
    if (!isTerminal(stderr) && isSeen()) {
        QMessageBox box{ QMessageBox::Warning, QString{}, ui::errorText(error.code, error.message),
            QMessageBox::Close };
        box.setTextFormat(Qt::PlainText);
        box.setInformativeText(error.message);
        box.exec();
    }
    return exit;
}

QStringList argumentsOf(int argc, char *argv[])
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    return arguments;
}

Result<ConflictFixture> openFixture(const QString &name)
{
    const auto wrong = [&name](const QString &what) {
        return Error{ errc::BadArgument, u"%1: %2"_s.arg(name, what), {} };
    };
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return wrong(file.errorString());
    auto fixture = readConflictFixture(file.readAll());
    if (!fixture) // the line stands before what is wrong there
        return Error{ errc::BadArgument, name + u':' + fixture.error().message, {} };
    return fixture;
}

int showConflicts(QApplication &app, ConflictFixture fixture, const DesktopOptions &options)
{
    ui::Language language;
    language.choose(options.language);
    ui::ThemeService themes{ app };
    themes.setChoice(themeChoice(options.theme));
    ConflictShow show{ std::move(fixture), themes };
    QObject::connect(&show, &ConflictShow::finished, &app, [&show] {
        std::fputs(show.result().constData(), stdout);
        QApplication::exit(0);
    });
    onTermination(&show, [&show] { show.end(); });
    show.start();
    return QApplication::exec();
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

    ConflictFixture fixture;
    if (!options->conflictFixture.isEmpty()) {
        auto read = openFixture(options->conflictFixture);
        if (!read)
            return complain(read.error().message, 2);
        fixture = *std::move(read);
    }

    avoidHeapPauses();
#ifdef QT_NO_DEBUG
    QApplication app{ argc, argv };
#else
    WatchedApplication app{ argc, argv };
    QObject::connect(
        &app, &WatchedApplication::overran, &app, [](const WatchedApplication::Overrun &overrun) {
            qWarning("%s kept the window for %.0f ms (CPU %.0f ms)", qPrintable(overrun.event),
                std::chrono::duration<double, std::milli>(overrun.wall).count(),
                std::chrono::duration<double, std::milli>(overrun.cpu).count());
        });
#endif
    QApplication::setApplicationName(u"lockstep"_s);
    QApplication::setApplicationDisplayName(u"Lockstep"_s);
    QApplication::setApplicationVersion(QLatin1StringView{ LOCKSTEP_VERSION });
    QGuiApplication::setDesktopFileName(u"dev.lockstep.Lockstep"_s);
    QApplication::setWindowIcon(QIcon{ u":/lockstep/icons/lockstep.svg"_s });

    if (!fixture.conflicts.isEmpty())
        return showConflicts(app, std::move(fixture), *options);
    Application application{ app, *options };
    QObject::connect(&application, &Application::failed, &app,
        [](const Error &error) { QApplication::exit(cannotStart(error)); });
    QObject::connect(&application, &Application::handedOver, &app, [] { QApplication::exit(0); });
    QObject::connect(
        &app, &QGuiApplication::commitDataRequest, &application,
        [&application] { application.expectEnd(); }, Qt::DirectConnection);
    onTermination(&application, [&application] { application.end(); });
    if (const auto started = application.start(); !started)
        return cannotStart(started.error());
    return QApplication::exec();
}

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "app/scene/scene.h"

#include <QApplication>
#include <QTemporaryDir>

#include <cstdio>

using namespace lockstep::app;
using namespace Qt::StringLiterals;

// lockstep-scene DIRECTORY [THEME]: plays on a local workspace of its own, which it leaves behind
// nowhere.
int main(int argc, char *argv[])
{
    QApplication app{ argc, argv };
    QApplication::setApplicationName(u"lockstep-scene"_s);
    QApplication::setApplicationDisplayName(u"Lockstep"_s);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 2 || arguments.size() > 3) {
        std::fputs("usage: lockstep-scene DIRECTORY [light|dark|contrast]\n", stderr);
        return 2;
    }
    const QTemporaryDir data;
    DesktopOptions options;
    options.dataDirectory = data.path();
    options.windows = 2;
    options.user = u"priya@example.com"_s; // and Amara
    options.language = u"en"_s;
    options.theme = arguments.value(2, u"light"_s);
    Application application{ app, options };
    if (const auto started = application.start(); !started) {
        std::fprintf(stderr, "lockstep-scene: %s\n", qPrintable(started.error().message));
        return 1;
    }
    Scene scene{ application, arguments.at(1) };
    scene.play();
    return QApplication::exec();
}

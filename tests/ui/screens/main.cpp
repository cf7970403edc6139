// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// Draws the screens of the program into PNG files, and a page that shows them by what they prove.

#include "tests/ui/screens/screenfaults.h"
#include "tests/ui/screens/screens.h"

#include <QCommandLineParser>
#include <QDir>
#include <QSocketNotifier>

#include <cstdio>

using namespace lockstep;
using namespace Qt::StringLiterals;

namespace {

bool isWanted(const QString &name, const QStringList &wanted)
{
    return wanted.isEmpty() || wanted.contains(name);
}

QString pictureRow(const Screen &screen)
{
    QString row;
    for (const Look &look : looks()) {
        const QString file = screen.fileName(look);
        row += u"<a href=\"%1\"><img loading=\"lazy\" src=\"%1\" alt=\"%2, %3\"></a>\n"_s.arg(
            file, screen.name, look.name);
    }
    return row;
}

bool writePage(const QDir &out)
{
    QString page
        = u"<!doctype html><meta charset=\"utf-8\"><title>Screens of Lockstep</title>\n"
          "<style>body{font:15px sans-serif;margin:24px}img{height:200px;margin:4px}"
          "div{white-space:nowrap;overflow-x:auto}</style>\n<h1>Screens of Lockstep</h1>\n"_s;
    for (const auto &[point, text] : screenPoints()) {
        page += u"<h2>%1. %2</h2>\n"_s.arg(QString::number(point), text.toHtmlEscaped());
        for (const Screen &screen : screens()) {
            if (screen.points.contains(point))
                page += u"<h3>%1</h3><div>%2</div>\n"_s.arg(screen.name, pictureRow(screen));
        }
    }
    page += u"<h2>Others</h2>\n"_s;
    for (const Screen &screen : screens()) {
        if (std::none_of(screenPoints().begin(), screenPoints().end(),
                [&](const auto &each) { return screen.points.contains(each.first); }))
            page += u"<h3>%1</h3><div>%2</div>\n"_s.arg(screen.name, pictureRow(screen));
    }
    QFile file(out.filePath(u"index.html"_s));
    return file.open(QIODevice::WriteOnly) && file.write(page.toUtf8()) > 0;
}

// For a screen reader, or a test that reads as one does.
int showUntilInputEnds(const QString &name)
{
    const auto found = std::find_if(screens().begin(), screens().end(),
        [&](const Screen &screen) { return screen.name == name; });
    if (found == screens().end())
        return 2;
    ui::ThemeService themes(*qApp);
    LookSetter setter(themes);
    Stage stage(setter, looks().front());
    found->show(stage);
    std::printf("shown\n");
    std::fflush(stdout);
    QSocketNotifier input(fileno(stdin), QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, qApp, [&] {
        char line[80];
        if (!std::fgets(line, sizeof line, stdin))
            QCoreApplication::quit();
        else
            stage.settle(1s);
    });
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    QApplication::setApplicationVersion(QLatin1StringView{ LOCKSTEP_VERSION });
    QCommandLineParser options;
    const QCommandLineOption look{ u"look"_s, u"Only this look; may be given again."_s, u"NAME"_s };
    const QCommandLineOption stay{ u"stay"_s,
        u"Show the one screen until the standard input ends."_s, u"SCREEN"_s };
    const QCommandLineOption list{ u"list"_s, u"Print the names of screens and looks, and end."_s };
    options.addOptions({ look, list, stay });
    options.addHelpOption();
    options.addPositionalArgument(u"DIRECTORY"_s, u"Where the pictures go."_s);
    options.addPositionalArgument(u"SCREEN"_s, u"Only these screens."_s, u"[SCREEN...]"_s);
    options.process(app);
    if (options.isSet(list)) {
        for (const Screen &screen : screens())
            std::printf("%s\n", qPrintable(screen.name));
        for (const Look &each : looks())
            std::printf("--look %s\n", qPrintable(each.name));
        return 0;
    }
    if (options.isSet(stay))
        return showUntilInputEnds(options.value(stay));
    if (options.positionalArguments().isEmpty())
        options.showHelp(2);
    const QDir out(options.positionalArguments().first());
    const QStringList wanted = options.positionalArguments().mid(1);
    if (!QDir().mkpath(out.path()))
        return 1;

    ui::ThemeService themes(app);
    LookSetter setter(themes);
    int failed = 0;
    for (const Look &each : looks()) {
        if (!isWanted(each.name, options.values(look)))
            continue;
        for (const Screen &screen : screens()) {
            if (!isWanted(screen.name, wanted))
                continue;
            Stage stage(setter, each);
            if (screen.height > 0)
                stage.me.window.resize(each.window.width(), screen.height);
            screen.show(stage);
            stage.settle(100ms);
            for (const QString &fault : missingParts(stage)) {
                std::fprintf(
                    stderr, "%s: %s\n", qPrintable(screen.fileName(each)), qPrintable(fault));
                ++failed;
            }
            const QString file = out.filePath(screen.fileName(each));
            if (!stage.picture().save(file)) {
                std::fprintf(stderr, "%s cannot be written\n", qPrintable(file));
                ++failed;
            }
        }
    }
    return failed || !writePage(out) ? 1 : 0;
}

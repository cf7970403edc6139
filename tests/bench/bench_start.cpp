// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// The desktop client from fork to a list of 100,000 issues that is painted and can be used, beside
// an empty Qt window; with a snapshot, and without one; and the memory it then has.

#include "app/common/heap.h"
#include "app/common/profile.h"
#include "app/desktop/application.h"
#include "tests/bench/measure.h"
#include "tests/bench/process.h"
#include "tests/bench/sampleissues.h"
#include "ui/widgets/issuelistview.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QTimer>

#include <cstdio>

using namespace lockstep;
using namespace lockstep::bench;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto patience = 60'000; // ms
constexpr auto atRest = 3'000; // ms after the first paint
const QUrl nowhere{ u"http://127.0.0.1:9"_s }; // one that does not answer: the start needs none
const QString profileName = u"bench"_s;
const QString email = u"person0@example.com"_s;

void tell(const char *what, long long value)
{
    std::printf("%s %lld\n", what, value);
    std::fflush(stdout);
}

// Tells when the rows are on the screen, all of them are there, and the next event is taken.
class ListWatch final : public QObject
{
public:
    explicit ListWatch(int rows) : m_rows(rows) {}
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::Paint || m_told)
            return false;
        const auto *list = qobject_cast<ui::IssueListView *>(watched->parent());
        if (list && list->viewport() == watched && list->model()
            && list->model()->rowCount() >= m_rows) {
            m_told = true;
            QTimer::singleShot(0, qApp, [] {
                tell("painted", now().time_since_epoch().count());
                QTimer::singleShot(atRest, qApp, [] { tell("rests", 0); });
            });
        }
        return false;
    }

private:
    int m_rows;
    bool m_told = false;
};

// The program itself (app/desktop/main.cpp), with something that looks at it. Without rows to wait
// for it is only to open the list of all issues, so that the next start shows them, and to end when
// the index for searching is made, as it is for whoever has used this before.
int runClient(int argc, char **argv, const QString &directory, int rows)
{
    app::avoidHeapPauses();
    QApplication application{ argc, argv };
    QApplication::setApplicationName(u"lockstep"_s);
    ListWatch watch{ rows };
    if (rows > 0)
        application.installEventFilter(&watch);
    app::DesktopOptions options;
    options.dataDirectory = directory;
    options.profile = profileName;
    options.server = nowhere;
    options.user = email;
    app::Application client{ application, options };
    if (const auto started = client.start(); !started) {
        std::fprintf(stderr, "%s\n", qPrintable(started.error().message));
        return 1;
    }
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &application, [&] {
        const auto &identity = client.identity(0);
        if (identity.windows.empty() || !identity.session->search()->isReady())
            return;
        look.stop();
        identity.windows.front()->actions().find(ui::action::AllIssues)->trigger();
        client.end();
    });
    if (rows == 0)
        look.start(20);
    return QApplication::exec();
}

Result<void> makeProfile(const QString &directory, int issues, bool withSnapshot)
{
    auto profile = app::Profile::open(directory + u"/profiles"_s, profileName);
    if (!profile)
        return profile.error();
    if (const auto owned = profile->setIdentity(nowhere, email); !owned)
        return owned;
    if (const auto made = makeSampleProfile(profile->directory(), issues, withSnapshot); !made)
        return made;
    QProcess prepare;
    prepare.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    prepare.start(QCoreApplication::applicationFilePath(), { u"--client"_s, directory, u"0"_s });
    if (!prepare.waitForFinished(patience) || prepare.exitCode() != 0)
        return Error{ errc::Io, u"the list of all issues was not opened"_s, {} };
    const QDir files{ profile->directory(), u"*.snapshot"_s };
    for (const QString &file : files.entryList()) {
        if (!withSnapshot)
            QFile::remove(files.filePath(file)); // the end of that has kept one
    }
    return {};
}

struct Start
{
    double ms = 0; // to the first paint
    double megabytes = 0; // resident, at rest
};

Result<Start> start(const QString &program, const QStringList &arguments, bool untilRest)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    const Moment begin = now();
    process.start(program, arguments);
    Start result;
    for (;;) {
        if (!process.canReadLine() && !process.waitForReadyRead(patience))
            return Error{ errc::Io, u"%1: no window"_s.arg(program), {} };
        const QList<QByteArray> words = process.readLine().trimmed().split(' ');
        if (words.first() == "painted")
            result.ms = toMilliseconds(
                Nanoseconds{ words.at(1).toLongLong() } - begin.time_since_epoch());
        if (words.first() == (untilRest ? "rests" : "painted"))
            break;
    }
    result.megabytes = static_cast<double>(residentBytes(process.processId())) / 1e6;
    process.kill(); // the profile is to stay as it is
    process.waitForFinished();
    return result;
}

int complain(const Error &error)
{
    print(u"failed: "_s + error.message);
    return 1;
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    if (argc == 4 && qstrcmp(argv[1], "--client") == 0)
        return runClient(argc, argv, QString::fromLocal8Bit(argv[2]), std::atoi(argv[3]));

    QCoreApplication application{ argc, argv };
    const bool isSmoke = QCoreApplication::arguments().contains(u"--smoke"_s);
    const int issues = isSmoke ? 3'000 : 100'000;
    const int rounds = isSmoke ? 1 : 9;
    print(machine());
    print(u"%1 issues; ms from fork to the first paint, medians of %2, in turns"_s.arg(issues).arg(
        rounds));
    QTemporaryDir with;
    QTemporaryDir without;
    for (const QTemporaryDir *directory : { &with, &without }) {
        if (const auto made = makeProfile(directory->path(), issues, directory == &with); !made)
            return complain(made.error());
    }
    const QString self = QCoreApplication::applicationFilePath();
    const QString window = QCoreApplication::applicationDirPath() + u"/emptywindow"_s;
    const QString count = QString::number(issues);
    std::vector<double> empty;
    std::vector<double> snapshot;
    std::vector<double> rows;
    for (int round = 0; round < rounds; ++round) {
        const std::tuple<QString, QStringList, std::vector<double> *> runs[]{
            { window, {}, &empty },
            { self, { u"--client"_s, with.path(), count }, &snapshot },
            { self, { u"--client"_s, without.path(), count }, &rows },
        };
        for (const auto &[program, arguments, times] : runs) {
            const auto started = start(program, arguments, false);
            if (!started)
                return complain(started.error());
            times->push_back(started->ms);
        }
    }
    const auto rest = start(self, { u"--client"_s, with.path(), count }, true);
    if (!rest)
        return complain(rest.error());
    const double base = percentile(empty, 0.5);
    const double ours = percentile(snapshot, 0.5);
    print(u"an empty Qt window: %1"_s.arg(base, 0, 'f', 1));
    print(u"lockstep, from a snapshot: %1 (%2 to %3)"_s.arg(ours, 0, 'f', 1)
              .arg(snapshot.front(), 0, 'f', 1)
              .arg(snapshot.back(), 0, 'f', 1));
    print(u"lockstep, from the rows of cache.db: %1"_s.arg(percentile(rows, 0.5), 0, 'f', 1));
    print(u"memory %1 s later, MB: %2 (%3)"_s.arg(atRest / 1'000)
              .arg(rest->megabytes, 0, 'f', 1)
              .arg(verdictAtMost(rest->megabytes, 120)));
    const double ratio = ours / base;
    print(u"from a snapshot, of the empty window: %1x, %2"_s.arg(ratio, 0, 'f', 2)
              .arg(verdictAtMost(ratio, 2)));
    // A guard with room for a busy machine: small profiles and a start that is not lost altogether.
    return isSmoke && ratio > 10 ? 1 : 0;
}

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// The main window with 100,000 issues while 1,000 events/s arrive for 10 s: what one turn of the
// event loop of the GUI thread takes. Events come as values, as they do from the network thread.
// And how soon the issue beside the list follows when one walks down the list.

#include "app/common/heap.h"
#include "core/base/qtclock.h"
#include "core/base/threadexecutor.h"
#include "core/store/sqlitestore.h"
#include "tests/bench/measure.h"
#include "tests/bench/sampleissues.h"
#include "tests/support/fakeremote.h"
#include "ui/mainwindow.h"
#include "ui/theme/themeservice.h"
#include "ui/widgetprompts.h"

#include <QAbstractEventDispatcher>
#include <QAction>
#include <QApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <ctime>

using namespace lockstep;
using namespace lockstep::bench;
using namespace Qt::StringLiterals;

namespace {

// A server that has the issues, and goes on to change them everywhere in the list.
class Stream
{
public:
    explicit Stream(int issues) : m_rows(sampleRows(issues)), m_versions(m_rows.issues.size()) {}

    [[nodiscard]] Hello hello() const
    {
        Hello hello;
        hello.user = samplePeople().first();
        hello.workspace = WorkspaceId{ u"w"_s };
        hello.workspaceName = u"Bench"_s;
        hello.epoch = u"epoch"_s;
        hello.tokenExpiresInMs = 3'600'000;
        hello.spaces = { { space(), u"Lockstep"_s, Role::Member, m_seq },
            { directorySpace(hello.workspace), u"People"_s, Role::Member, 1 } };
        return hello;
    }
    [[nodiscard]] QList<SubscribeReply> replies(const QList<Cursor> &cursors) const
    {
        QList<SubscribeReply> replies;
        for (const Cursor &cursor : cursors)
            replies.append({ cursor.space, SubscribeReply::Status::Live, cursor.seq, u"epoch"_s });
        return replies;
    }
    [[nodiscard]] RemoteNews next()
    {
        m_next = (m_next + 7'919) % m_rows.issues.size();
        Issue &issue = m_rows.issues[m_next];
        event::IssueUpdated body;
        body.issue = issue.id;
        body.name = issue.name;
        body.subject = issue.subject;
        body.version = ++m_versions[m_next];
        const QString to = issue.priority == "High"_L1 ? u"Low"_s : u"High"_s;
        body.previous[Field::Priority] = FieldValue{ issue.priority };
        body.changes[Field::Priority] = FieldValue{ to };
        issue.priority = to;
        return remote::Changed{ { space(), ++m_seq, OpId{ ClientId{ u"other"_s }, m_seq },
            samplePeople().last().id, toIso8601(sampleToday + Milliseconds{ m_seq }),
            std::move(body), {} } };
    }

private:
    [[nodiscard]] SpaceId space() const { return projectSpace(m_rows.projects.front().id); }

    CacheRows m_rows;
    std::vector<qint64> m_versions;
    size_t m_next = 0;
    qint64 m_seq = 1;
};

struct Longest
{
    double cpu = 0; // ms
    double wall = 0;
};

// The event loop of the GUI thread, a turn at a time.
class TurningApplication final : public QApplication
{
public:
    using QApplication::QApplication;
    bool notify(QObject *receiver, QEvent *event) override
    {
        // Events of the other threads' objects come by here too.
        if (QThread::currentThread() == thread() && !m_began)
            m_began = now();
        return QApplication::notify(receiver, event);
    }
    void turn(Longest &longest)
    {
        m_began.reset();
        const Nanoseconds cpu = threadCpu();
        // As exec() does it.
        QAbstractEventDispatcher::instance()->processEvents(
            QEventLoop::EventLoopExec | QEventLoop::WaitForMoreEvents);
        longest.cpu = std::max(longest.cpu, toMilliseconds(threadCpu() - cpu));
        if (m_began) // from the first event, so without the time spent waiting for it
            longest.wall = std::max(longest.wall, toMilliseconds(now() - *m_began));
    }

private:
    static Nanoseconds threadCpu()
    {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return std::chrono::seconds{ time.tv_sec } + Nanoseconds{ time.tv_nsec };
    }

    std::optional<Moment> m_began{};
};

void waitFor(const std::function<bool()> &condition)
{
    QElapsedTimer timer;
    timer.start();
    QTimer tick; // so that the loop turns
    tick.start(5);
    while (!condition()) {
        if (timer.elapsed() > 60'000)
            qFatal("nothing happens");
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
}

class Bench
{
public:
    Bench(TurningApplication &app, const QString &directory, int issues)
        : m_app(app), m_stream(issues), m_themes(app),
          m_store({ directory, QString::fromLatin1(QSysInfo::machineUniqueId()), 0, 0 }),
          m_engine(m_store, m_storeThread, m_home, m_remote, m_clock, m_rng)
    {
        m_engine.start();
        waitFor([this] { return m_engine.isOpen(); });
        m_window.emplace(ui::WindowContext{ m_engine, m_clock, m_themes, m_prompts });
        m_window->actions().find(ui::action::AllIssues)->trigger();
        m_window->resize(1280, 800);
        m_window->show();
        m_remote.tell(remote::StatusChanged{ FakeRemote::status(ConnectionState::Connecting) });
        m_remote.tell(remote::Welcomed{ m_stream.hello() });
        m_remote.tell(remote::StatusChanged{ FakeRemote::status(ConnectionState::Connected) });
        waitFor([this] { return !m_remote.subscribing.empty(); });
        for (auto &request : std::exchange(m_remote.subscribing, {}))
            request.reply(m_stream.replies(request.cursors));
        waitFor(
            [this] { return m_engine.status().connection.state == ConnectionState::Connected; });
        rest();
    }

    void rest()
    {
        QElapsedTimer timer;
        timer.start();
        waitFor([&] { return timer.elapsed() > 1'000 && m_engine.isCached(); });
    }

    Longest stream(int seconds)
    {
        QElapsedTimer timer;
        timer.start();
        qint64 sent = 0;
        const qint64 before = m_engine.counters().sessions;
        const qint64 all = seconds * 1'000;
        QTimer tick;
        tick.setTimerType(Qt::PreciseTimer);
        QObject::connect(&tick, &QTimer::timeout, &tick, [&] {
            const qint64 due = std::min(timer.elapsed(), all);
            std::vector<RemoteNews> news;
            for (; sent < due; ++sent)
                news.push_back(m_stream.next());
            if (!news.empty())
                m_remote.tell(std::move(news));
        });
        tick.start(1);
        Longest longest;
        while (sent < all)
            m_app.turn(longest);
        tick.stop();
        if (timer.elapsed() > all + all / 4 || m_engine.counters().sessions != before)
            qFatal("the events took %lld ms", timer.elapsed());
        rest();
        return longest;
    }

    // To the next issue as by its key, until the issue beside the list is painted: the longest.
    double walk(int steps)
    {
        double longest = 0;
        for (int i = 0; i < steps; ++i) {
            const IssueId before = m_window->currentIssue();
            const Moment start = now();
            m_window->actions().find(ui::action::NextIssue)->trigger();
            QCoreApplication::processEvents();
            longest = std::max(longest, toMilliseconds(now() - start));
            if (m_window->currentIssue() == before)
                qFatal("there is no next issue");
        }
        return longest;
    }

private:
    TurningApplication &m_app;
    Stream m_stream;
    ui::ThemeService m_themes;
    ui::WidgetPrompts m_prompts{};
    QtClock m_clock{};
    Rng m_rng{ 1 };
    SqliteStore m_store;
    LoopExecutor m_home{};
    ThreadExecutor m_storeThread{ u"store"_s };
    FakeRemote m_remote{};
    SyncEngine m_engine;
    std::optional<ui::MainWindow> m_window{};
};

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    app::avoidHeapPauses();
    TurningApplication application{ argc, argv };
    const bool isSmoke = QCoreApplication::arguments().contains(u"--smoke"_s);
    const int issues = isSmoke ? 3'000 : 100'000;
    const int rounds = isSmoke ? 1 : 3;
    const int seconds = isSmoke ? 1 : 10;
    print(machine());
    print(u"%1 issues in the main window, 1,000 events/s for %2 s, %3 times"_s.arg(issues)
              .arg(seconds)
              .arg(rounds));
    QTemporaryDir directory;
    if (const auto made = makeSampleProfile(directory.path(), issues, true); !made)
        qFatal("%s", qPrintable(made.error().message));
    Bench bench{ application, directory.path(), issues };
    double cpu = 1e9;
    double wall = 1e9;
    for (int round = 0; round < rounds; ++round) {
        const Longest longest = bench.stream(seconds);
        print(
            u"  longest turn of the GUI thread: CPU %1 ms, wall %2 ms"_s.arg(longest.cpu, 0, 'f', 1)
                .arg(longest.wall, 0, 'f', 1));
        cpu = std::min(cpu, longest.cpu);
        wall = std::min(wall, longest.wall);
    }
    double walk = 1e9;
    for (int round = 0; round < rounds; ++round)
        walk = std::min(walk, bench.walk(50));
    print(u"from one issue to the next, the slowest of 50: %1 ms, "_s.arg(walk, 0, 'f', 1)
        + verdictAtMost(walk, 50));
    print(u"CPU, ms: "_s + verdictAtMost(cpu, 16));
    print(u"wall, ms: "_s + verdictAtMost(wall, 50));
    return isSmoke && cpu > 100 ? 1 : 0; // room for a busy machine
}

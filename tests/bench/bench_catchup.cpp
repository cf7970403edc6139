// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// A client that was away, or is new: a real server on a file and a real client with its profile,
// over loopback, in one process.

#include "app/common/heap.h"
#include "core/base/qtclock.h"
#include "core/base/threadexecutor.h"
#include "core/store/sqlitestore.h"
#include "core/sync/syncengine.h"
#include "net/native/httpsnapshots.h"
#include "net/native/threadedremote.h"
#include "net/transport/qttransports.h"
#include "server/server.h"
#include "tests/bench/measure.h"
#include "tests/bench/process.h"

#include <QAbstractEventDispatcher>
#include <QCoreApplication>
#include <QEventLoop>
#include <QFile>
#include <QLoggingCategory>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTimer>

#include <time.h>

using namespace lockstep;
using namespace lockstep::bench;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const WorkspaceId workspace{ u"default"_s };
const UserId author{ u"author@example.com"_s };
const UserId reader{ u"reader@example.com"_s };
constexpr int mutationsACommit = 500;
constexpr auto patience = 300s;

Nanoseconds threadCpuTime()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return std::chrono::seconds{ time.tv_sec } + Nanoseconds{ time.tv_nsec };
}

server::ServerOptions serverOptions(const QString &file)
{
    server::ServerOptions options;
    options.database = u"sqlite:"_s + file;
    options.keys.current.fill(7);
    return options;
}

// One project with so many issues.
class Backlog
{
public:
    explicit Backlog(int issues);

    void update(int events); // each of another issue, over and over
    [[nodiscard]] quint16 port() const { return m_server->port(); }
    [[nodiscard]] QByteArray token() const
    {
        return server::issueKeyToken(
            serverOptions({}).keys, reader, workspace, m_clock.wallNow(), 3600s);
    }
    [[nodiscard]] SpaceId space() const { return projectSpace(m_project.id); }
    [[nodiscard]] qint64 head() const;

private:
    void submit(const std::function<MutationBody()> &next, int count);

    QTemporaryDir m_directory{};
    QtClock m_clock{};
    Rng m_rng{ 1 };
    std::unique_ptr<server::Server> m_server{};
    Project m_project{};
    ClientId m_client{ makeUuidV4(m_rng) };
    qint64 m_op = 0;
    std::vector<std::pair<IssueId, bool>> m_issues{}; // open?
    size_t m_next = 0;
};

Backlog::Backlog(int issues)
{
    auto started = server::Server::start(serverOptions(m_directory.filePath(u"lockstep.db"_s)));
    if (!started)
        qFatal("%s", qPrintable(started.error().message));
    m_server = std::move(*started);
    m_server->administer([this](server::Administration &a, server::Storage &) {
        for (const UserId &user : { author, reader }) {
            if (!a.addUser(workspace, { {}, user.toString(), user.toString(), {}, false }))
                qFatal("no user");
        }
        const auto project = a.addProject(workspace, u"BENCH"_s, u"Bench"_s);
        if (!project || !a.setMember(workspace, u"BENCH"_s, author, Role::Admin)
            || !a.setMember(workspace, u"BENCH"_s, reader, Role::Member))
            qFatal("no project");
        m_project = *project;
    });
    submit(
        [this]() -> MutationBody {
            Issue issue;
            issue.id = IssueId{ makeUuidV7(m_clock.wallNow(), m_rng) };
            issue.project = m_project.id;
            issue.reporter = author;
            issue.subject
                = u"Reconnecting loses the edit that was under way, case %1"_s.arg(m_issues.size());
            issue.description
                = u"What was typed while the cable was out is gone after it is back. Seen by %1. "_s
                      .arg(makeUuidV4(m_rng))
                      .repeated(2);
            issue.labels = { u"offline"_s, u"sync"_s };
            issue.rank = u"a0"_s;
            m_issues.emplace_back(issue.id, true);
            return mutation::CreateIssue{ std::move(issue) };
        },
        issues);
}

void Backlog::submit(const std::function<MutationBody()> &next, int count)
{
    while (count > 0) {
        server::IssueService::Request request{ { author, m_client, workspace }, {}, m_op, {} };
        for (int i = std::min(count, mutationsACommit); i > 0; --i, --count)
            request.mutations.append({ { m_client, ++m_op }, space(), next(), {} });
        const auto commit = m_server->apply({ request });
        for (const MutationResult &result : commit.results.at(0)) {
            if (!std::holds_alternative<outcome::Applied>(result.outcome))
                qFatal("not applied");
        }
    }
}

void Backlog::update(int events)
{
    submit(
        [this]() -> MutationBody {
            m_next = (m_next + 7919) % m_issues.size();
            auto &[issue, isOpen] = m_issues[m_next];
            FieldChanges changes;
            changes[Field::Status] = isOpen ? ValueChange{ u"Open"_s, u"In Progress"_s }
                                            : ValueChange{ u"In Progress"_s, u"Open"_s };
            isOpen = !isOpen;
            return mutation::UpdateIssue{ issue, std::move(changes) };
        },
        events);
}

qint64 Backlog::head() const
{
    qint64 head = 0;
    m_server->administer(
        [&](server::Administration &, server::Storage &s) { head = *s.head(space()); });
    return head;
}

// A client without windows. Without `snapshots` it has nothing but events.
class Reader
{
public:
    Reader(const Backlog &backlog, bool snapshots)
        : m_backlog(backlog), m_store({ m_profile.path(), u"bench"_s, 0, 0 }),
          m_remote(
              m_networkThread, m_home,
              [port = backlog.port(), token = backlog.token(), snapshots] {
                  struct Far
                  {
                      QtClock clock{};
                      Rng rng = Rng::fromSystem();
                  };
                  const auto far = std::make_shared<Far>();
                  net::NativeRemote::Options options;
                  options.server = QUrl{ u"http://127.0.0.1:%1"_s.arg(port) };
                  if (snapshots)
                      options.snapshots = std::make_shared<net::HttpSnapshots>();
                  return std::make_unique<net::NativeRemote>(far->clock, far->rng,
                      &net::makeQtTransport, std::move(options),
                      [far, token](bool, const auto &answer) { answer(token); });
              },
              snapshots),
          m_engine(m_store, m_storeThread, m_home, m_remote, m_clock, m_rng)
    {}

    // Until everything is here, and on the disk. Seconds.
    double connect()
    {
        const qint64 head = m_backlog.head();
        const Moment start = now();
        if (m_engine.isOpen())
            m_engine.setOnline(true);
        else
            m_engine.start();
        run([&] {
            return m_engine.status().connection.state == ConnectionState::Connected
                && m_engine.replica().cursor(m_backlog.space()).seq >= head && m_engine.isCached();
        });
        flush();
        return secondsSince(start);
    }
    void disconnect()
    {
        m_engine.setOnline(false);
        flush();
    }
    [[nodiscard]] int issues() const { return static_cast<int>(m_engine.issues().count()); }
    // CPU time of the longest turn of the event loop in which the engine lives.
    [[nodiscard]] double longestTurnMs() const { return toMilliseconds(m_longestTurn); }

private:
    void run(const std::function<bool()> &isDone)
    {
        const Timer late = m_clock.after(
            patience, [] { qFatal("the client does not come to the head of the log"); });
        QTimer tick; // else the last turn might wait for ever
        tick.start(10ms);
        m_longestTurn = {};
        while (!isDone()) {
            const Nanoseconds before = threadCpuTime();
            QAbstractEventDispatcher::instance()->processEvents(
                QEventLoop::EventLoopExec | QEventLoop::WaitForMoreEvents);
            m_longestTurn = std::max(m_longestTurn, threadCpuTime() - before);
        }
    }
    // What was handed to the store is written.
    void flush()
    {
        for (int i = 0; i < 3; ++i) {
            QEventLoop loop;
            m_storeThread.post([&] { m_home.post([&] { loop.quit(); }); });
            loop.exec();
        }
    }

    const Backlog &m_backlog;
    QTemporaryDir m_profile{};
    QtClock m_clock{};
    Rng m_rng = Rng::fromSystem();
    SqliteStore m_store;
    LoopExecutor m_home{};
    ThreadExecutor m_storeThread{ u"store"_s };
    ThreadExecutor m_networkThread{ u"network"_s };
    net::ThreadedRemote m_remote;
    SyncEngine m_engine;
    Nanoseconds m_longestTurn{};
};

struct Growth
{
    double cpu = 0; // milliseconds of the whole process, client and server
    double seconds = 0;
};

// What missing `events` costs a client once.
Growth catchUp(Backlog &backlog, Reader &client, int events)
{
    client.disconnect();
    backlog.update(events);
    static_cast<void>(backlog.head()); // what the server still had to do for that is done
    const double before = cpuMicroseconds(QCoreApplication::applicationPid());
    const double seconds = client.connect();
    return { (cpuMicroseconds(QCoreApplication::applicationPid()) - before) / 1000, seconds };
}

Growth medianOf(const std::vector<Growth> &runs)
{
    std::vector<double> cpu;
    std::vector<double> seconds;
    for (const Growth &run : runs) {
        cpu.push_back(run.cpu);
        seconds.push_back(run.seconds);
    }
    return { percentile(cpu, 0.5), percentile(seconds, 0.5) };
}

qint64 peakBytes()
{
    QFile status{ u"/proc/self/status"_s };
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).simplified().split(' ').first().toLongLong() * 1024;
    }
    return 0;
}

void resetPeak()
{
    QFile refs{ u"/proc/self/clear_refs"_s };
    if (refs.open(QIODevice::WriteOnly))
        refs.write("5");
}

struct Download
{
    double seconds = 0;
    qint64 bytes = 0;
    qint64 peak = 0; // of the process, above what it had before
};

// The bytes only, nothing is kept of them.
Download download(const Backlog &backlog, bool gzip)
{
    resetPeak();
    const qint64 before = residentBytes(QCoreApplication::applicationPid());
    Download result;
    const Moment start = now();
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, backlog.port());
    if (!socket.waitForConnected(5000))
        qFatal("no connection");
    socket.write("GET /api/spaces/" + backlog.space().toString().toUtf8()
        + "/snapshot HTTP/1.1\r\nHost: a\r\nConnection: close\r\nAuthorization: Bearer "
        + backlog.token() + (gzip ? "\r\nAccept-Encoding: gzip" : "") + "\r\n\r\n");
    while (socket.bytesAvailable() > 0 || socket.waitForReadyRead(30'000))
        result.bytes += socket.readAll().size();
    result.seconds = secondsSince(start);
    result.peak = std::max<qint64>(0, peakBytes() - before);
    return result;
}

QString megabytes(qint64 bytes)
{
    return QString::number(static_cast<double>(bytes) / 1'000'000, 'f', 1) + u" MB"_s;
}

} // namespace

int main(int argc, char **argv)
{
    app::avoidHeapPauses();
    const QCoreApplication application{ argc, argv };
    QLoggingCategory::setFilterRules(u"lockstep.*=false"_s);
    print(machine());
    const bool isSmoke = QCoreApplication::arguments().contains(u"--smoke"_s);
    const int small = isSmoke ? 50 : 1000;
    const int large = isSmoke ? 1500 : 100'000;
    const int missed = isSmoke ? 30 : 1000;
    const int manyMissed = isSmoke ? 300 : 100'000;
    const int runs = isSmoke ? 1 : 9;

    Backlog backlog{ large };
    for (const bool gzip : { false, true }) {
        const Download got = download(backlog, gzip);
        print(u"snapshot of %1 issues%2: %3 s, %4; peak memory of the server + %5"_s.arg(large)
                  .arg(gzip ? u", gzip"_s : u""_s)
                  .arg(got.seconds, 0, 'f', 2)
                  .arg(megabytes(got.bytes), megabytes(got.peak)));
    }
    {
        Reader byEvents{ backlog, false };
        const double seconds = byEvents.connect();
        print(u"first sync of %1 issues by events: %2 s"_s.arg(byEvents.issues())
                  .arg(seconds, 0, 'f', 2));
    }
    Reader client{ backlog, true };
    const double first = client.connect();
    print(u"first sync of %1 issues by a snapshot, stored: %2 s"_s.arg(client.issues())
              .arg(first, 0, 'f', 2));
    print(u"longest turn of the client's event loop: %1 ms CPU, "_s.arg(
              client.longestTurnMs(), 0, 'f', 1)
        + verdictAtMost(client.longestTurnMs(), 10));
    // In turns, so that both have the same from the machine.
    Backlog smallBacklog{ small };
    Reader smallClient{ smallBacklog, true };
    smallClient.connect();
    std::vector<Growth> fewRuns;
    std::vector<Growth> manyRuns;
    for (int i = 0; i < runs; ++i) {
        fewRuns.push_back(catchUp(smallBacklog, smallClient, missed));
        manyRuns.push_back(catchUp(backlog, client, missed));
    }
    const Growth few = medianOf(fewRuns);
    const Growth many = medianOf(manyRuns);
    print(u"%1 missed events: %2 ms CPU at %3 issues (%4 s), %5 ms CPU at %6 issues (%7 s)"_s
              .arg(missed)
              .arg(few.cpu, 0, 'f', 0)
              .arg(small)
              .arg(few.seconds, 0, 'f', 2)
              .arg(many.cpu, 0, 'f', 0)
              .arg(large)
              .arg(many.seconds, 0, 'f', 2));
    print(u"growth of the CPU time with the project: %1x, "_s.arg(many.cpu / few.cpu, 0, 'f', 2)
        + verdictAtMost(many.cpu / few.cpu, 1.5));
    const Growth longAway = catchUp(backlog, client, manyMissed);
    print(u"%1 missed events: %2 s, %3 ms CPU, "_s.arg(manyMissed)
              .arg(longAway.seconds, 0, 'f', 2)
              .arg(longAway.cpu, 0, 'f', 0)
        + verdictAtMost(longAway.seconds, 20));
    return 0;
}

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/bench/ingest.h"

#include <QAbstractEventDispatcher>
#include <QThread>
#include <QTimer>

#include <time.h>

namespace lockstep::bench {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto patience = 60s;

Nanoseconds threadCpu()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return std::chrono::seconds{ time.tv_sec } + Nanoseconds{ time.tv_nsec };
}

app::ClientSession::Options options(const QTemporaryDir &directory, quint16 port)
{
    const auto tokens
        = [] { return net::TokenProvider{ [](bool, const auto &answer) { answer("token"_ba); } }; };
    return { directory.path(), QUrl{ u"http://127.0.0.1:%1"_s.arg(port) }, tokens };
}

double perSecond(qint64 events, Nanoseconds time)
{
    return static_cast<double>(events) / std::chrono::duration<double>(time).count();
}

} // namespace

bool GuiLoop::notify(QObject *receiver, QEvent *event)
{
    // Events of the other threads' objects come by here too.
    if (QThread::currentThread() == thread() && !m_began)
        m_began = now();
    return QCoreApplication::notify(receiver, event);
}

GuiLoop::Turn GuiLoop::turn()
{
    m_began.reset();
    const Nanoseconds cpu = threadCpu();
    // As exec() does it.
    QAbstractEventDispatcher::instance()->processEvents(
        QEventLoop::EventLoopExec | QEventLoop::WaitForMoreEvents);
    return { m_began ? now() - *m_began : Nanoseconds{}, threadCpu() - cpu };
}

LockstepReceiver::LockstepReceiver(GuiLoop &loop, const Recording &recording)
    : m_loop(loop), m_recording(recording), m_server(recording),
      m_session(options(m_directory, m_server.port())),
      m_list(m_session.engine(), m_session.clock())
{
    QObject::connect(&m_list, &ui::IssueListModel::remotelyChanged, &m_list,
        [this](const QList<IssueId> &) { m_shown = isComplete(); });
}

Result<IngestFigures> LockstepReceiver::begin()
{
    const Moment start = now();
    m_session.engine().start();
    return receive(start);
}

Result<IngestFigures> LockstepReceiver::next()
{
    ++m_phase;
    const Moment start = now();
    m_server.playNext();
    return receive(start);
}

bool LockstepReceiver::isComplete()
{
    return m_session.engine().replica().cursor(m_recording.space).seq
        == m_recording.phases[m_phase].lastSeq;
}

Result<IngestFigures> LockstepReceiver::receive(Moment start)
{
    const Recording::Phase &phase = m_recording.phases[m_phase];
    const Times before = cpuTimes();
    m_longestTurn = m_longestTurnCpu = {};
    m_shown = false;
    QTimer alarm; // without it a turn might wait for ever
    alarm.start(patience);
    // A first sync is no news, which the list would tell.
    while (m_phase == 0 ? !isComplete() : !m_shown) {
        if (now() - start > patience)
            return Error{ errc::Io, u"lockstep: not all events after 60 s"_s, {} };
        turn();
    }
    IngestFigures figures;
    figures.rate = perSecond(phase.events, now() - start);
    settle();
    const auto part = [&, after = cpuTimes()](const QByteArray &thread) {
        const auto known = before.find(thread);
        const double earlier = known == before.end() ? 0 : known->second;
        return (after.at(thread) - earlier) / static_cast<double>(phase.events);
    };
    figures.gui = part("gui"_ba);
    figures.network = part("network"_ba);
    figures.store = part("store"_ba);
    figures.cpu = figures.gui + figures.network + figures.store;
    figures.turnMs = toMilliseconds(m_longestTurn);
    figures.turnCpuMs = toMilliseconds(m_longestTurnCpu);
    return figures;
}

void LockstepReceiver::turn()
{
    const GuiLoop::Turn turn = m_loop.turn();
    m_longestTurn = std::max(m_longestTurn, turn.wall);
    m_longestTurnCpu = std::max(m_longestTurnCpu, turn.cpu);
}

void LockstepReceiver::settle()
{
    const auto others = [this] {
        const Times times = cpuTimes();
        return times.at("store"_ba) + times.at("network"_ba);
    };
    QTimer timer;
    timer.start(50ms);
    bool rests = false;
    double earlier = -1;
    QObject::connect(&timer, &QTimer::timeout, &timer, [&] {
        const double time = others();
        rests = std::exchange(earlier, time) == time;
    });
    while (!rests)
        turn();
}

LockstepReceiver::Times LockstepReceiver::cpuTimes() const
{
    Times times = cpuMicrosecondsByThread(QCoreApplication::applicationPid());
    times["gui"_ba] = threadCpuMicroseconds(gettid());
    return times;
}

SocketIoReceiver::SocketIoReceiver(const Recording &recording)
    : m_recording(recording), m_server(recording)
{}

SocketIoReceiver::~SocketIoReceiver()
{
    m_process.terminate();
    if (!m_process.waitForFinished(5000)) {
        m_process.kill();
        m_process.waitForFinished();
    }
}

Result<IngestFigures> SocketIoReceiver::begin()
{
    QStringList arguments{ QString::number(m_server.port()) };
    for (const Recording::Phase &phase : m_recording.phases)
        arguments.append(QString::number(phase.lastSeq));
    const Moment start = now();
    startNode(m_process, u"ingest_client.cjs"_s, arguments);
    return receive(start);
}

Result<IngestFigures> SocketIoReceiver::next()
{
    ++m_phase;
    const Moment start = now();
    m_server.playNext();
    return receive(start);
}

Result<IngestFigures> SocketIoReceiver::receive(Moment start)
{
    const Recording::Phase &phase = m_recording.phases[m_phase];
    for (;;) {
        if (!m_process.canReadLine()
            && !m_process.waitForReadyRead(static_cast<int>(Milliseconds{ patience }.count())))
            return Error{ errc::Io, u"socket.io-client has ended, or stands still"_s, {} };
        const QList<QByteArray> words = m_process.readLine().trimmed().split(' ');
        if (words.first() == "SKIPPED:")
            return Error{ skipped, QString::fromUtf8(words.join(' ')), {} };
        if (words.size() != 3 || words.first() != "done")
            continue;
        // Both of us read the same clock.
        const Nanoseconds end{ words[1].toLongLong() };
        return IngestFigures{ perSecond(phase.events, end - start.time_since_epoch()),
            words[2].toDouble() / static_cast<double>(phase.events) };
    }
}

} // namespace lockstep::bench

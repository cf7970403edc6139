// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/bench/process.h"

#include <QDir>
#include <QFile>

#include <sched.h>
#include <sys/resource.h>
#include <unistd.h>

#include <thread>

namespace lockstep::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 30'000;

QByteArray readAll(const QString &path)
{
    QFile file{ path };
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray{};
}

// The first number is the time on a CPU, in nanoseconds.
double microsecondsOf(const QByteArray &schedstat)
{
    return static_cast<double>(schedstat.left(schedstat.indexOf(' ')).toLongLong()) / 1000.0;
}

// node, its version and the modules are the script's business; it ends with 77 if they are missing.
void useRunPeer(QProcess &process, const QStringList &arguments)
{
    process.setProgram(QStringLiteral(RUN_PEER));
    process.setArguments(QStringList{ QStringLiteral(PEER_MODULES) } + arguments);
}

} // namespace

std::map<QByteArray, double> cpuMicrosecondsByThread(qint64 pid)
{
    const QString tasks = u"/proc/%1/task/"_s.arg(pid);
    std::map<QByteArray, double> times;
    for (const QString &task : QDir{ tasks }.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        times[readAll(tasks + task + u"/comm"_s).trimmed()]
            += microsecondsOf(readAll(tasks + task + u"/schedstat"_s));
    return times;
}

double cpuMicroseconds(qint64 pid)
{
    double sum = 0;
    for (const auto &thread : cpuMicrosecondsByThread(pid))
        sum += thread.second;
    return sum;
}

double threadCpuMicroseconds(qint64 thread)
{
    return microsecondsOf(readAll(u"/proc/self/task/%1/schedstat"_s.arg(thread)));
}

qint64 residentBytes(qint64 pid)
{
    for (const QByteArray &line : readAll(u"/proc/%1/status"_s.arg(pid)).split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).simplified().split(' ').first().toLongLong() * 1024;
    }
    return 0;
}

void keepToFirstProcessor()
{
    cpu_set_t first;
    CPU_ZERO(&first);
    CPU_SET(0, &first);
    if (std::thread::hardware_concurrency() > 1)
        sched_setaffinity(0, sizeof first, &first);
}

void useAllProcessors()
{
    cpu_set_t all;
    CPU_ZERO(&all);
    for (unsigned i = 0; i < std::thread::hardware_concurrency(); ++i)
        CPU_SET(i, &all);
    sched_setaffinity(0, sizeof all, &all);
}

void keepOffFirstProcessor()
{
    const unsigned count = std::thread::hardware_concurrency();
    cpu_set_t others;
    CPU_ZERO(&others);
    for (unsigned i = 1; i < count; ++i)
        CPU_SET(i, &others);
    if (count > 1)
        sched_setaffinity(0, sizeof others, &others);
}

void raiseFileLimit()
{
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return;
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
}

Result<void> installPeers()
{
    QProcess process;
    useRunPeer(process, {});
    process.start();
    if (!process.waitForStarted())
        return Error{ skipped, u"skipped: tests/peers/run-peer cannot be started"_s, {} };
    process.waitForFinished(300'000);
    if (process.exitCode() == 0 && process.exitStatus() == QProcess::NormalExit)
        return {};
    return Error{ skipped, QString::fromUtf8(process.readAllStandardOutput()).trimmed(), {} };
}

void startNode(QProcess &process, const QString &script, const QStringList &arguments)
{
    useRunPeer(process, QStringList{ QStringLiteral(BENCH_SCRIPTS) + u'/' + script } + arguments);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start();
}

Result<std::unique_ptr<ServerProcess>> ServerProcess::lockstepd()
{
    std::unique_ptr<ServerProcess> server{ new ServerProcess };
    const QString portFile = server->m_directory.filePath(u"port"_s);
    QProcess &process = server->m_process;
    process.setProgram(QStringLiteral(BENCH_BINARIES) + u"/lockstepd"_s);
    process.setArguments({ u"serve"_s, u"--listen"_s, u"127.0.0.1:0"_s, u"--db"_s,
        u"sqlite:"_s + server->m_directory.filePath(u"lockstep.db"_s), u"--port-file"_s, portFile,
        u"--sample"_s, u"--max-connections-per-user"_s, u"100000"_s, u"--max-streams-per-user"_s,
        u"100000"_s, u"--max-strangers-per-address"_s, u"100000"_s, u"--max-events-per-minute"_s,
        u"10000000"_s, u"--max-events-per-second"_s, u"1000000"_s });
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.setChildProcessModifier(keepOffFirstProcessor);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_LOGGING_RULES"_s, u"lockstep.*.info=false"_s); // a line a connection
    process.setProcessEnvironment(environment);
    process.start();
    // It prints its line after the file is whole.
    if (!process.waitForStarted() || !process.waitForReadyRead(patienceMs))
        return Error{ errc::Io, u"lockstepd did not start"_s, {} };
    server->m_port = readAll(portFile).trimmed().toUShort();
    return server;
}

Result<std::unique_ptr<ServerProcess>> ServerProcess::node(
    const QString &script, const QStringList &arguments)
{
    std::unique_ptr<ServerProcess> server{ new ServerProcess };
    server->m_process.setChildProcessModifier(keepOffFirstProcessor);
    startNode(server->m_process, script, arguments);
    while (server->m_port == 0) {
        if (!server->m_process.canReadLine() && !server->m_process.waitForReadyRead(patienceMs))
            return Error{ errc::Io, u"%1 did not start"_s.arg(script), {} };
        const QByteArray line = server->m_process.readLine().trimmed();
        if (line.startsWith("listening "))
            server->m_port = line.mid(10).toUShort();
        else if (line.startsWith("SKIPPED"))
            return Error{ skipped, QString::fromUtf8(line), {} };
    }
    return server;
}

ServerProcess::~ServerProcess()
{
    m_process.terminate();
    if (!m_process.waitForFinished(5000)) {
        m_process.kill();
        m_process.waitForFinished();
    }
}

Result<QByteArray> ServerProcess::administer(const QStringList &arguments) const
{
    QProcess process;
    process.start(m_process.program(),
        arguments
            + QStringList{ u"--db"_s, u"sqlite:"_s + m_directory.filePath(u"lockstep.db"_s) });
    process.waitForFinished(patienceMs);
    if (process.exitCode() != 0)
        return Error{ errc::Io, QString::fromUtf8(process.readAllStandardError()).trimmed(), {} };
    return process.readAllStandardOutput().trimmed();
}

Result<QByteArray> ServerProcess::token(const QString &user) const
{
    return administer({ u"token"_s, u"--user"_s, user, u"--minutes"_s, u"60"_s });
}

Result<QStringList> ServerProcess::users() const
{
    const auto lines = administer({ u"user"_s, u"list"_s });
    if (!lines)
        return lines.error();
    QStringList users;
    for (const QByteArray &line : lines->split('\n'))
        users.append(QString::fromUtf8(line.left(line.indexOf('\t'))));
    return users;
}

Result<void> ServerProcess::addRoom(const QString &name, const QStringList &members) const
{
    const QString key = QString{ name }.remove(u' ').toUpper();
    if (const auto added = administer({ u"project"_s, u"add"_s, key, name }); !added)
        return added.error();
    for (const QString &member : members) {
        const auto added = administer({ u"member"_s, u"add"_s, key, member });
        if (!added)
            return added.error();
    }
    return {};
}

Result<void> ServerProcess::addIssues(int count) const
{
    const auto projects = administer({ u"project"_s, u"list"_s });
    if (!projects)
        return projects.error();
    QFile file{ m_directory.filePath(u"issues.csv"_s) };
    if (!file.open(QFile::WriteOnly))
        return Error{ errc::Io, file.errorString(), {} };
    file.write("subject\n");
    for (int i = 0; i < count; ++i)
        file.write("Happened while nobody was here " + QByteArray::number(i) + '\n');
    file.close();
    const auto imported = administer({ u"import"_s, file.fileName(), u"--project"_s,
        QString::fromUtf8(projects->left(projects->indexOf('\t'))) });
    return imported ? Result<void>{} : imported.error();
}

} // namespace lockstep::bench

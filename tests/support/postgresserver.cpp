// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/postgresserver.h"

#include <QDir>
#include <QStandardPaths>

#ifdef Q_OS_LINUX
#include <csignal>
#include <grp.h>
#include <sys/prctl.h>
#include <unistd.h>
#endif

namespace lockstep {

using namespace Qt::StringLiterals;

namespace {

constexpr unsigned nobody = 65534; // PostgreSQL refuses to run as root
constexpr int patienceMs = 30'000;

QString findPrograms()
{
    const QDir distribution{ u"/usr/lib/postgresql"_s };
    for (const QString &version : distribution.entryList({ u"1*"_s }, QDir::Dirs, QDir::Reversed)) {
        const QString folder = distribution.filePath(version + u"/bin"_s);
        if (QFile::exists(folder + u"/initdb"_s))
            return folder;
    }
    const QString initdb = QStandardPaths::findExecutable(u"initdb"_s);
    return initdb.isEmpty() ? QString{} : QFileInfo{ initdb }.canonicalPath();
}

void prepare(QProcess &process, const QString &folder)
{
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(folder);
#ifdef Q_OS_LINUX
    process.setChildProcessModifier([] {
        if (::geteuid() == 0) {
            if (::setgroups(0, nullptr) != 0 || ::setgid(nobody) != 0 || ::setuid(nobody) != 0)
                ::_exit(1);
        }
        ::prctl(PR_SET_PDEATHSIG, SIGQUIT); // whatever becomes of the test
    });
#endif
}

} // namespace

std::unique_ptr<PostgresServer> PostgresServer::start(QString *whyNot)
{
#ifndef Q_OS_LINUX
    *whyNot = u"tried on Linux only"_s;
    return nullptr;
#else
    std::unique_ptr<PostgresServer> server{ new PostgresServer };
    server->m_programs = findPrograms();
    if (server->m_programs.isEmpty()) {
        *whyNot = u"PostgreSQL is not installed"_s;
        return nullptr;
    }
    const QByteArray folder = QFile::encodeName(server->m_dir.path());
    if (::geteuid() == 0 && ::chown(folder.constData(), nobody, nobody) != 0) {
        *whyNot = u"chown failed"_s;
        return nullptr;
    }
    QProcess initdb;
    prepare(initdb, server->m_dir.path());
    initdb.start(server->m_programs + u"/initdb"_s,
        { u"-D"_s, server->m_dir.filePath(u"data"_s), u"-A"_s, u"trust"_s, u"-U"_s, u"lockstep"_s,
            u"-E"_s, u"UTF8"_s, u"--locale=C.UTF-8"_s, u"--no-sync"_s, u"--no-instructions"_s });
    if (!initdb.waitForFinished(patienceMs) || initdb.exitCode() != 0) {
        *whyNot = QString::fromLocal8Bit(initdb.readAllStandardError());
        return nullptr;
    }
    if (!server->launch()) {
        QFile log{ server->m_dir.filePath(u"log"_s) };
        *whyNot = log.open(QFile::ReadOnly) ? QString::fromLocal8Bit(log.readAll()) : QString{};
        return nullptr;
    }
    return server;
#endif
}

bool PostgresServer::launch()
{
    prepare(m_process, m_dir.path());
    QStringList arguments{ u"-D"_s, m_dir.filePath(u"data"_s), u"-k"_s, m_dir.path() };
    for (const QString &setting :
        { u"listen_addresses="_s, u"fsync=off"_s, u"full_page_writes=off"_s, u"autovacuum=off"_s,
            u"wal_level=minimal"_s, u"max_wal_senders=0"_s, u"shared_buffers=32MB"_s,
            u"deadlock_timeout=100ms"_s, u"log_min_messages=log"_s })
        arguments << u"-c"_s << setting;
    m_process.setStandardErrorFile(
        m_dir.filePath(u"log"_s)); // a pipe that nobody reads would fill up
    m_process.start(m_programs + u"/postgres"_s, arguments);
    if (!m_process.waitForStarted(patienceMs))
        return false;
    for (int waited = 0; waited < patienceMs; waited += 5) {
        QFile log{ m_dir.filePath(u"log"_s) };
        if (log.open(QFile::ReadOnly) && log.readAll().contains("ready to accept connections"))
            return true;
        if (m_process.waitForFinished(5)) // else it waits so long
            return false;
    }
    return false;
}

PostgresServer::~PostgresServer() { kill(); }

void PostgresServer::kill()
{
#ifdef Q_OS_LINUX
    if (m_process.state() == QProcess::NotRunning)
        return;
    ::kill(static_cast<pid_t>(m_process.processId()), SIGQUIT); // "immediate": as in a crash
    m_process.waitForFinished(patienceMs);
#endif
}

bool PostgresServer::restart()
{
    kill();
    return launch();
}

QString PostgresServer::freshUrl()
{
    const QString schema = u"t%1"_s.arg(++m_schemas);
    run(u"CREATE SCHEMA "_s + schema);
    return u"postgres://lockstep@/postgres?host=%1&options=-csearch_path%3D%2"_s.arg(
        m_dir.path(), schema);
}

QString PostgresServer::run(const QString &sql) const
{
    QProcess psql;
    psql.start(m_programs + u"/psql"_s,
        { u"-h"_s, m_dir.path(), u"-U"_s, u"lockstep"_s, u"-d"_s, u"postgres"_s, u"-XAtq"_s,
            u"-c"_s, sql });
    psql.waitForFinished(patienceMs);
    return QString::fromUtf8(psql.readAllStandardOutput()).trimmed();
}

} // namespace lockstep

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/redisserver.h"

#include <QStandardPaths>

#ifdef Q_OS_LINUX
#include <csignal>
#include <sys/prctl.h>
#endif

namespace lockstep {

using namespace Qt::StringLiterals;

namespace {

constexpr int redisPatienceMs = 30'000;

} // namespace

std::unique_ptr<RedisServer> RedisServer::start(
    const QString &password, QString *whyNot, quint16 port)
{
#ifndef Q_OS_LINUX
    *whyNot = u"tried on Linux only"_s;
    return nullptr;
#else
    std::unique_ptr<RedisServer> server{ new RedisServer };
    server->m_program = QStandardPaths::findExecutable(u"redis-server"_s);
    if (server->m_program.isEmpty()) {
        *whyNot = u"redis-server is not installed"_s;
        return nullptr;
    }
    server->m_arguments = { u"--port"_s, QString::number(port), u"--bind"_s, u"127.0.0.1"_s,
        u"--unixsocket"_s, server->m_dir.filePath(u"socket"_s), u"--dir"_s, server->m_dir.path(),
        u"--save"_s, u""_s, u"--appendonly"_s, u"no"_s };
    server->m_process.setChildProcessModifier([] {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL); // whatever becomes of the test
    });
    if (!server->launch(password)) {
        *whyNot = u"redis-server does not start"_s;
        return nullptr;
    }
    return server;
#endif
}

bool RedisServer::launch(const QString &password)
{
    QStringList arguments = m_arguments;
    if (!password.isEmpty())
        arguments << u"--requirepass"_s << password;
    m_process.start(m_program, arguments);
    QByteArray said;
    while (!said.contains("eady to accept connections")) { // "The server is now r" or "R"
        if (!m_process.waitForReadyRead(redisPatienceMs))
            return false;
        said += m_process.readAllStandardOutput();
    }
    return true;
}

RedisServer::~RedisServer() { kill(); }

void RedisServer::kill()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished(redisPatienceMs);
}

bool RedisServer::restart(const QString &password)
{
    kill();
    return launch(password);
}

void RedisServer::hang(bool hangs)
{
#ifdef Q_OS_LINUX
    ::kill(static_cast<pid_t>(m_process.processId()), hangs ? SIGSTOP : SIGCONT);
#endif
}

QString RedisServer::url(const QString &userinfo) const
{
    return u"redis+unix://"_s + (userinfo.isEmpty() ? QString{} : userinfo + u'@')
        + m_dir.filePath(u"socket"_s);
}

} // namespace lockstep

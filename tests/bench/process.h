// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <QProcess>
#include <QTemporaryDir>

#include <map>
#include <memory>

namespace lockstep::bench {

// CPU time of all threads of a process so far, in microseconds (/proc/PID/task/*/schedstat).
// Threads that have ended are not in it.
[[nodiscard]] double cpuMicroseconds(qint64 pid);
// The same by the name of the thread; threads of one name count together.
[[nodiscard]] std::map<QByteArray, double> cpuMicrosecondsByThread(qint64 pid);
// Of one thread of this process, by its kernel id (gettid).
[[nodiscard]] double threadCpuMicroseconds(qint64 thread);
// Resident memory, in bytes: /proc/PID/status, VmRSS.
[[nodiscard]] qint64 residentBytes(qint64 pid);
// This thread keeps to the first processor, and servers, when they start, to the others: so the
// load has the same place in every run. Nothing happens on a machine with one.
void keepToFirstProcessor();
void useAllProcessors(); // again, for a load with its server in one process
void keepOffFirstProcessor();
// As many open files as the kernel lets us have; children inherit it.
void raiseFileLimit();

// A server under load, in a process of its own; ended by the destructor.
class ServerProcess
{
public:
    // lockstepd on a new SQLite file with the sample workspace, and with limits that fit the load.
    [[nodiscard]] static Result<std::unique_ptr<ServerProcess>> lockstepd();
    // A script of tests/bench on Node, which prints "listening PORT". Code SKIPPED: no node.
    [[nodiscard]] static Result<std::unique_ptr<ServerProcess>> node(
        const QString &script, const QStringList &arguments = {});
    ~ServerProcess();

    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] qint64 pid() const { return m_process.processId(); }
    [[nodiscard]] QString options() const { return m_process.arguments().join(u' '); }
    // A token of lockstepd for one of its users, and those users.
    [[nodiscard]] Result<QByteArray> token(const QString &user) const;
    [[nodiscard]] Result<QStringList> users() const;
    // A project of lockstepd of which these are members.
    [[nodiscard]] Result<void> addRoom(const QString &name, const QStringList &members) const;
    // So many issues in the first project, in one go.
    [[nodiscard]] Result<void> addIssues(int count) const;

private:
    ServerProcess() = default;
    [[nodiscard]] Result<QByteArray> administer(const QStringList &arguments) const;

    QTemporaryDir m_directory{};
    QProcess m_process{};
    quint16 m_port = 0;
};

// Puts the Node peers in place; SKIPPED with what is missing.
[[nodiscard]] Result<void> installPeers();
// Starts tests/bench/SCRIPT on Node with the peers' modules; its standard error is ours.
void startNode(QProcess &process, const QString &script, const QStringList &arguments);
inline constexpr QLatin1StringView skipped{ "SKIPPED" };

} // namespace lockstep::bench

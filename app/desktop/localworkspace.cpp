// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "app/desktop/localworkspace.h"

#include "app/common/sampleworkspace.h"
#include "core/base/qtclock.h"
#include "server/auth/keyfile.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

namespace lockstep::app {

using namespace Qt::StringLiterals;

namespace {

constexpr auto tokenLifetime = std::chrono::minutes{ 15 };

QUrl loopback(int port) { return QUrl{ u"http://127.0.0.1:%1"_s.arg(port) }; }

// For processes that join: "<port> <workspace>".
QString addressFile(const QString &directory) { return directory + u"/address"_s; }

QString keyFile(const QString &directory) { return directory + u"/key"_s; }

QString databaseUrl(const QString &directory) { return u"sqlite:%1/workspace.db"_s.arg(directory); }

} // namespace

Result<std::unique_ptr<LocalWorkspace>> LocalWorkspace::open(const QString &directory)
{
    if (!QDir{}.mkpath(directory))
        return Error{ errc::Io, u"%1: cannot be made"_s.arg(directory), {} };
    QFile::setPermissions(
        directory, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    std::unique_ptr<LocalWorkspace> workspace{ new LocalWorkspace };
    auto lock = DatabaseLock::take(databaseUrl(directory));
    Result<void> ready;
    if (lock) {
        workspace->m_lock = std::move(*lock);
        ready = workspace->host(directory);
    } else if (lock.error().code == errc::StoreLocked) {
        ready = workspace->join(directory);
    } else {
        ready = lock.error();
    }
    if (!ready)
        return ready.error();
    auto people = sampleTeam();
    if (!people)
        return people.error();
    workspace->m_people = *people;
    return workspace;
}

Result<void> LocalWorkspace::host(const QString &directory)
{
    const auto keys = server::loadOrCreateKeyFile(keyFile(directory));
    if (!keys)
        return keys.error();
    m_keys = *keys;
    server::ServerOptions options;
    options.database = databaseUrl(directory);
    options.keys = m_keys;
    options.core.auth.cost = server::minimalPasswordCost; // nobody has a password here
    auto server = server::Server::start(std::move(options));
    if (!server)
        return server.error();
    m_server = std::move(*server);
    if (const auto loaded = loadSampleWorkspace(*m_server); !loaded)
        return loaded.error();
    m_server->administer([this](server::Administration &, server::Storage &storage) {
        if (const auto rows = storage.workspaces(); rows && !rows->isEmpty())
            m_workspace = rows->first().id;
    });
    m_url = loopback(m_server->port());
    QSaveFile file{ addressFile(directory) };
    const QByteArray address
        = QByteArray::number(m_server->port()) + ' ' + m_workspace.toString().toUtf8() + '\n';
    if (!file.open(QIODevice::WriteOnly) || file.write(address) < 0 || !file.commit())
        return Error{ errc::Io, u"%1: %2"_s.arg(file.fileName(), file.errorString()), {} };
    return {};
}

Result<void> LocalWorkspace::join(const QString &directory)
{
    const auto keys = server::readKeyFile(keyFile(directory));
    if (!keys)
        return keys.error();
    m_keys = *keys;
    QFile file{ addressFile(directory) };
    const bool read = file.open(QIODevice::ReadOnly);
    const QList<QByteArray> address = file.readAll().trimmed().split(' ');
    if (!read || address.size() != 2)
        return Error{ errc::StoreLocked,
            u"another Lockstep is just opening this workspace; try again"_s, {} };
    m_url = loopback(address.first().toInt());
    m_workspace = WorkspaceId{ QString::fromUtf8(address.last()) };
    return {};
}

std::function<net::TokenProvider()> LocalWorkspace::tokensFor(const UserId &user) const
{
    return [keys = m_keys, workspace = m_workspace, user]() -> net::TokenProvider {
        return [keys, workspace, user](
                   bool, const std::function<void(Result<QByteArray>)> &answer) {
            answer(
                server::issueKeyToken(keys, user, workspace, QtClock{}.wallNow(), tokenLifetime));
        };
    };
}

} // namespace lockstep::app

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "app/desktop/localworkspace.h"

#include "app/common/sampleworkspace.h"
#include "core/base/qtclock.h"
#include "server/auth/keyfile.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QMutex>
#include <QSaveFile>

#include <thread>

namespace lockstep::app {

using namespace Qt::StringLiterals;

namespace {

constexpr auto tokenLifetime = std::chrono::minutes{ 15 };
constexpr Milliseconds openingTakes{ 10s };
constexpr Milliseconds glance{ 20 };

// For processes that join: "<port> <workspace>".
QString addressFile(const QString &directory) { return directory + u"/address"_s; }

QString keyFile(const QString &directory) { return directory + u"/key"_s; }

QString databaseUrl(const QString &directory) { return u"sqlite:%1/workspace.db"_s.arg(directory); }

} // namespace

struct LocalWorkspace::Place
{
    QMutex mutex{};
    QUrl url{};
};

LocalWorkspace::LocalWorkspace(QString directory)
    : m_directory(std::move(directory)), m_place(std::make_shared<Place>())
{}

Result<std::unique_ptr<LocalWorkspace>> LocalWorkspace::open(const QString &directory)
{
    if (!QDir{}.mkpath(directory))
        return Error{ errc::Io, u"%1: cannot be made"_s.arg(directory), {} };
    QFile::setPermissions(
        directory, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    std::unique_ptr<LocalWorkspace> workspace{ new LocalWorkspace{ directory } };
    const QDeadlineTimer patience{ openingTakes };
    Result<void> entered = workspace->enter();
    while (!entered && entered.error().code == errc::StoreLocked && !patience.hasExpired()) {
        std::this_thread::sleep_for(glance); // there is no window yet that would wait
        entered = workspace->enter();
    }
    if (!entered)
        return entered.error();
    auto people = sampleTeam();
    if (!people)
        return people.error();
    workspace->m_people = *people;
    return workspace;
}

Result<void> LocalWorkspace::enter()
{
    auto lock = DatabaseLock::take(databaseUrl(m_directory));
    if (!lock)
        return lock.error().code == errc::StoreLocked ? join() : lock.error();
    m_lock = std::move(*lock);
    const auto hosted = host();
    if (!hosted) { // somebody else may have more luck
        m_server.reset();
        m_lock = {};
    }
    return hosted;
}

Result<void> LocalWorkspace::host()
{
    // Where the last host listened, nobody does any more, or somebody else.
    QFile::remove(addressFile(m_directory));
    const auto keys = server::loadOrCreateKeyFile(keyFile(m_directory));
    if (!keys)
        return keys.error();
    m_keys = *keys;
    server::ServerOptions options;
    options.database = databaseUrl(m_directory);
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
    QSaveFile file{ addressFile(m_directory) };
    const QByteArray address
        = QByteArray::number(m_server->port()) + ' ' + m_workspace.toString().toUtf8() + '\n';
    if (!file.open(QIODevice::WriteOnly) || file.write(address) < 0 || !file.commit())
        return Error{ errc::Io, u"%1: %2"_s.arg(file.fileName(), file.errorString()), {} };
    moveTo(m_server->port());
    return {};
}

Result<void> LocalWorkspace::join()
{
    QFile file{ addressFile(m_directory) };
    const bool read = file.open(QIODevice::ReadOnly);
    const QList<QByteArray> address = file.readAll().trimmed().split(' ');
    if (!read || address.size() != 2)
        return Error{ errc::StoreLocked,
            u"another Lockstep is just opening the local workspace; try again"_s, {} };
    const auto keys = server::readKeyFile(keyFile(m_directory));
    if (!keys)
        return keys.error();
    m_keys = *keys;
    m_workspace = WorkspaceId{ QString::fromUtf8(address.last()) };
    moveTo(address.first().toInt());
    return {};
}

bool LocalWorkspace::follow()
{
    if (isHost())
        return false;
    const QUrl before = url();
    if (const auto entered = enter(); !entered && entered.error().code != errc::StoreLocked)
        qWarning("local workspace: %s", qPrintable(entered.error().message));
    return url() != before;
}

void LocalWorkspace::moveTo(int port)
{
    const QMutexLocker locked{ &m_place->mutex };
    m_place->url = QUrl{ u"http://127.0.0.1:%1"_s.arg(port) };
}

QUrl LocalWorkspace::url() const { return locator()(); }

std::function<QUrl()> LocalWorkspace::locator() const
{
    return [place = m_place] {
        const QMutexLocker locked{ &place->mutex };
        return place->url;
    };
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

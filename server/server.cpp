// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/server.h"

#include "core/base/qtclock.h"
#include "core/base/threadexecutor.h"
#include "server/cluster/redisbus.h"
#include "server/files/filestore.h"
#include "server/http/eventloop.h"
#include "server/logging.h"
#include "server/storage/databaseurl.h"
#include "server/storage/postgres.h"

#include <QRegularExpression>
#include <QTemporaryDir>

#include <future>
#include <thread>

namespace lockstep::server {

using namespace Qt::StringLiterals;

namespace {

constexpr Milliseconds goodbyeTime = 1000ms;
constexpr Milliseconds goodbyeStep = 10ms;

// Runs `work` on another thread and waits for its answer.
template <typename T> T runOn(Executor &executor, const std::function<T()> &work)
{
    std::promise<T> promise;
    executor.post([&] { promise.set_value(work()); });
    return promise.get_future().get();
}

} // namespace

Result<void> Server::check(const ServerOptions &options)
{
    static const QRegularExpression form{ u"^[a-z0-9]{0,16}$"_s };
    if (!form.match(options.node).hasMatch()) {
        return Error{ errc::BadArgument,
            u"node id '%1': must be 1 to 16 small letters and digits"_s.arg(options.node.left(40)),
            {} };
    }
    if (const auto named = checkDatabaseUrl(options.database); !named)
        return named.error();
    if (options.tls.certificate.isEmpty() != options.tls.key.isEmpty())
        return Error{ errc::BadArgument, u"TLS needs both, a certificate and its key"_s, {} };
    if (options.redis.isEmpty())
        return {};
    if (!postgres::isUrl(options.database)) {
        return Error{ errc::BadArgument,
            u"Redis is for several nodes, and those need a database that they share: postgres://..."_s,
            {} };
    }
    if (options.node.isEmpty())
        return Error{ errc::BadArgument, u"a node with Redis needs an id, as n1"_s, {} };
    const auto address = RedisAddress::fromUrl(options.redis);
    return address ? Result<void>{} : address.error();
}

QString Server::filesDirectory(const QString &database, const QString &files)
{
    if (!files.isEmpty() || postgres::isUrl(database))
        return files;
    const QString file = database.sliced(database.indexOf(u':') + 1);
    return file == ":memory:"_L1 ? QString{} : file + ".files"_L1;
}

struct Server::Impl
{
    QtClock wallClock{}; // the storage thread asks it for wall time only
    EventLoop loop{};
    HashPool hashPool{};
    ThreadExecutor storageThread{ u"storage"_s };
    std::unique_ptr<QTemporaryDir> temporaryFiles{};
    std::unique_ptr<FileStore> files{};
    ThreadExecutor fileThread{ u"files"_s };
    std::unique_ptr<Storage> storage{}; // made and ended on its thread
    QString epoch{};
    std::unique_ptr<RedisBus> bus{};
    std::unique_ptr<ServerCore> core{};
    std::shared_ptr<TlsContext> tls{};
    std::unique_ptr<HttpServer> http{};
    quint16 port = 0;
    std::thread thread{};
    Timer goodbye{};

    Result<void> open(const QString &database)
    {
        return runOn<Result<void>>(storageThread, [&]() -> Result<void> {
            auto opened = Storage::open(database, wallClock);
            if (!opened)
                return opened.error();
            storage = std::move(*opened);
            const auto read = storage->epoch();
            if (!read)
                return read.error();
            epoch = *read;
            return {};
        });
    }

    Result<void> openFiles(const ServerOptions &options)
    {
        QString directory = filesDirectory(options.database, options.files);
        if (directory.isEmpty() && !postgres::isUrl(options.database)) {
            temporaryFiles = std::make_unique<QTemporaryDir>();
            directory = temporaryFiles->path();
        }
        if (directory.isEmpty())
            return {};
        auto opened = FileStore::open(directory);
        if (!opened)
            return opened.error();
        files = *std::move(opened);
        return {};
    }

    // Until the clients have taken the news, but not for long.
    void stopWhenQuiet(Instant latest)
    {
        if (http->connectionCount() == 0 || loop.clock().now() >= latest) {
            loop.stop();
            return;
        }
        goodbye = loop.clock().after(goodbyeStep, [this, latest] { stopWhenQuiet(latest); });
    }

    ~Impl()
    {
        if (thread.joinable()) {
            loop.post([this] {
                http->stopListening();
                core->drain([this] {
                    const Instant latest = loop.clock().now() + goodbyeTime;
                    if (bus) // which has news to send as well
                        goodbye = loop.clock().after(
                            goodbyeStep, [this, latest] { stopWhenQuiet(latest); });
                    else
                        stopWhenQuiet(latest);
                });
            });
            thread.join();
        }
        goodbye.cancel();
        http.reset();
        // What is under way on the storage thread works with what the core holds.
        runOn<bool>(fileThread, [] { return true; });
        runOn<bool>(storageThread, [] { return true; });
        core.reset();
        bus.reset();
        runOn<bool>(storageThread, [this] {
            storage.reset();
            return true;
        });
    }
};

Server::Server(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}

Server::~Server() = default;

Result<std::unique_ptr<Server>> Server::start(ServerOptions options)
{
    auto impl = std::make_unique<Impl>();
    Impl &d = *impl;
    if (const auto named = check(options); !named)
        return named.error();
    if (const auto opened = d.open(options.database); !opened)
        return opened.error();
    if (const auto opened = d.openFiles(options); !opened)
        return opened.error();
    if (!options.redis.isEmpty()) {
        const auto address = RedisAddress::fromUrl(options.redis);
        if (!address)
            return address.error();
        d.bus = std::make_unique<RedisBus>(d.loop, *address, d.epoch, options.node.toLatin1());
    }
    if (!options.node.isEmpty())
        options.core.sockets.engine.sidPrefix = options.node.toLatin1() + '.';
    d.core = std::make_unique<ServerCore>(options.core, options.keys,
        ServerCore::Ports{ *d.storage, *d.storage, d.storageThread, d.hashPool, d.loop,
            d.loop.clock(), d.wallClock, d.bus.get(), d.files.get(), &d.fileThread });
    options.http.headers.add("X-Content-Type-Options", "nosniff");
    if (!options.tls.certificate.isEmpty()) {
        auto tls = TlsContext::load(options.tls);
        if (!tls)
            return tls.error();
        options.http.tls = *std::move(tls);
        options.http.headers.add("Strict-Transport-Security", "max-age=31536000");
    }
    d.tls = options.http.tls;
    d.http = std::make_unique<HttpServer>(d.loop, d.core->handlers(), options.http);
    d.core->setConnectionCount([&d] { return static_cast<qint64>(d.http->connectionCount()); });
    const auto port = d.http->listen(options.host, options.port);
    if (!port)
        return port.error();
    d.port = *port;

    std::promise<Result<void>> started;
    d.core->start([&](const Result<void> &result) { started.set_value(result); });
    d.thread = std::thread{ [&d] { d.loop.run(); } };
    if (const auto result = started.get_future().get(); !result)
        return result.error();
    return std::unique_ptr<Server>{ new Server{ std::move(impl) } };
}

quint16 Server::port() const { return m_impl->port; }

void Server::administer(const std::function<void(Administration &, Storage &)> &work)
{
    Impl &d = *m_impl;
    runOn<bool>(d.storageThread, [&] {
        Rng rng = Rng::fromSystem();
        Administration administration{ *d.storage, d.wallClock, rng };
        work(administration, *d.storage);
        d.loop.post([&d, rows = administration.takeLog()] { d.core->hub().publish(rows); });
        return true;
    });
}

IssueService::Commit Server::apply(const std::vector<IssueService::Request> &requests)
{
    Impl &d = *m_impl;
    return runOn<IssueService::Commit>(d.storageThread, [&] {
        IssueService::Commit commit = d.core->issues().apply(requests);
        d.loop.post([&d, rows = commit.log] { d.core->hub().publish(rows); });
        return commit;
    });
}

void Server::onTermination(std::function<void()> callback)
{
    Impl &d = *m_impl;
    std::promise<void> set;
    d.loop.post([&] {
        d.loop.onTermination(std::move(callback));
        set.set_value();
    });
    set.get_future().wait();
}

void Server::reloadOnHangup()
{
    Impl &d = *m_impl;
    std::promise<void> set;
    d.loop.post([&] {
        d.loop.onHangup([&d] {
            if (!d.tls) {
                qCInfo(lcServer) << "SIGHUP: there is nothing to read again";
                return;
            }
            const auto reloaded = d.tls->reload();
            if (reloaded)
                qCInfo(lcServer) << "SIGHUP: new connections get the certificate that is good until"
                                 << toIso8601(d.tls->certificate().until);
            else
                qCWarning(lcServer)
                    << "SIGHUP: the certificate of before is kept:" << reloaded.error().message;
        });
        set.set_value();
    });
    set.get_future().wait();
}

} // namespace lockstep::server

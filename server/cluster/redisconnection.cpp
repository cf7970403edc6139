// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/cluster/redisconnection.h"

#include "server/http/eventloop.h"

#include <QFile>
#include <QUrl>
#include <QUrlQuery>

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/posix/stream_descriptor.hpp>

#include <algorithm>
#include <csignal>
#include <hiredis/async.h>
#include <map>

namespace lockstep::server {

namespace asio = boost::asio;
using namespace Qt::StringLiterals;

namespace {

constexpr Milliseconds firstPause{ 100 };
constexpr Milliseconds longestPause{ 2'000 };
constexpr Milliseconds answerPatience{ 1'000 }; // with an answer; what is slower is as good as down
constexpr size_t mostAwaited = 10'000;

Error redisError(const QString &what) { return { errc::Io, u"redis: "_s + what, {} }; }

Error refusedByRedis(const QString &what) { return { errc::BadArgument, u"redis: "_s + what, {} }; }

RedisReply toReply(const redisReply &reply)
{
    switch (reply.type) {
    case REDIS_REPLY_INTEGER:
        return { static_cast<qint64>(reply.integer) };
    case REDIS_REPLY_STRING:
    case REDIS_REPLY_STATUS:
        return { QByteArray{ reply.str, static_cast<qsizetype>(reply.len) } };
    case REDIS_REPLY_ARRAY: {
        QList<RedisReply> list;
        for (size_t i = 0; i < reply.elements; ++i)
            list.append(toReply(*reply.element[i]));
        return { list };
    }
    default:
        return {};
    }
}

} // namespace

Result<RedisAddress> RedisAddress::fromUrl(const QString &text)
{
    const QUrl url{ text, QUrl::StrictMode };
    const Error wrong{ errc::BadArgument,
        u"--redis: must be redis://[[USER]:PASSWORD@]HOST[:PORT][/NUMBER] or redis+unix:///SOCKET"_s,
        {} };
    RedisAddress address;
    address.user = url.userName(QUrl::FullyDecoded).toUtf8();
    address.password = url.password(QUrl::FullyDecoded).toUtf8();
    QString number;
    if (url.scheme() == "redis"_L1 && !url.host().isEmpty()) {
        address.host = url.host();
        address.port = url.port(6379);
        number = url.path().mid(1);
    } else if (url.scheme() == "redis+unix"_L1 && url.host().isEmpty() && url.path().size() > 1) {
        address.socket = url.path(QUrl::FullyDecoded);
        number = QUrlQuery{ url }.queryItemValue(u"db"_s);
    } else {
        return wrong;
    }
    bool isNumber = true;
    address.database = number.isEmpty() ? 0 : number.toInt(&isNumber);
    if (!isNumber || address.database < 0)
        return wrong;
    return address;
}

QString RedisAddress::shown() const
{
    return socket.isEmpty() ? u"redis://%1:%2/%3"_s.arg(host).arg(port).arg(database)
                            : u"redis+unix://"_s + socket;
}

std::optional<qint64> RedisReply::number() const
{
    const auto found = std::get_if<qint64>(&value);
    return found ? std::optional{ *found } : std::nullopt;
}
std::optional<QByteArray> RedisReply::text() const
{
    const auto found = std::get_if<QByteArray>(&value);
    return found ? std::optional{ *found } : std::nullopt;
}
QList<RedisReply> RedisReply::list() const
{
    const auto found = std::get_if<QList<RedisReply>>(&value);
    return found ? *found : QList<RedisReply>{};
}

struct RedisConnection::Impl : std::enable_shared_from_this<Impl>
{
    Impl(EventLoop &l, RedisAddress a, Events e)
        : loop(l), resolver(l.context()), address(std::move(a)), events(std::move(e))
    {}

    void connect()
    {
        if (!address.socket.isEmpty()) {
            attach(redisAsyncConnectUnix(QFile::encodeName(address.socket).constData()));
            return;
        }
        // hiredis would wait for the name.
        resolver.async_resolve(address.host.toStdString(), std::to_string(address.port),
            [self = shared_from_this()](const boost::system::error_code &error,
                const asio::ip::tcp::resolver::results_type &found) {
                if (self->ended)
                    return;
                if (error || found.empty()) {
                    self->lost(QString::fromStdString(error.message()));
                    return;
                }
                // One after the other: it may listen on some of them only.
                const auto next = std::next(
                    found.begin(), static_cast<std::ptrdiff_t>(self->attempts++ % found.size()));
                self->attach(redisAsyncConnect(
                    next->endpoint().address().to_string().c_str(), self->address.port));
            });
    }

    void attach(redisAsyncContext *made)
    {
        context = made;
        if (!made || made->err) {
            const QString why = made ? QString::fromUtf8(made->errstr) : u"no memory"_s;
            if (made)
                redisAsyncFree(std::exchange(context, nullptr));
            lost(why);
            return;
        }
        if (address.socket.isEmpty()) // elsewhere hiredis takes it for a failed connection
            redisEnableKeepAlive(&made->c);
        made->data = this;
        descriptor.emplace(loop.context(), made->c.fd);
        made->ev.data = this;
        made->ev.addRead = [](void *of) { static_cast<Impl *>(of)->watch(true, true); };
        made->ev.delRead = [](void *of) { static_cast<Impl *>(of)->watch(true, false); };
        made->ev.addWrite = [](void *of) { static_cast<Impl *>(of)->watch(false, true); };
        made->ev.delWrite = [](void *of) { static_cast<Impl *>(of)->watch(false, false); };
        made->ev.cleanup = [](void *of) { static_cast<Impl *>(of)->detach(); };
        redisAsyncSetConnectCallback(made, [](const redisAsyncContext *of, int status) {
            auto impl = static_cast<Impl *>(of->data);
            if (status == REDIS_OK)
                return;
            impl->context = nullptr; // hiredis frees it
            impl->lost(QString::fromUtf8(of->errstr));
        });
        redisAsyncSetDisconnectCallback(made, [](const redisAsyncContext *of, int status) {
            auto impl = static_cast<Impl *>(of->data);
            impl->context = nullptr;
            impl->lost(status == REDIS_OK ? u"closed"_s : QString::fromUtf8(of->errstr));
        });
        signIn();
    }

    // The one that is answered last says that all were. A password that is not wanted does no harm.
    void signIn()
    {
        refusal.clear();
        const auto signedIn = [this](const Result<RedisReply> &reply) {
            if (!reply && reply.error().code == errc::BadArgument)
                refusal = u"the password is refused: "_s + reply.error().message;
        };
        const auto ready = [this](const Result<RedisReply> &reply) {
            if (!reply) {
                drop(refusal.isEmpty() ? reply.error().message : refusal);
                return;
            }
            connected = true;
            pause = firstPause;
            events.connected();
        };
        if (!address.password.isEmpty() && !address.user.isEmpty())
            send({ "AUTH", address.user, address.password }, signedIn);
        else if (!address.password.isEmpty())
            send({ "AUTH", address.password }, signedIn);
        send({ "SELECT", QByteArray::number(address.database) }, ready);
    }

    void send(const QByteArrayList &command, Reply reply)
    {
        std::vector<const char *> parts;
        std::vector<size_t> sizes;
        for (const QByteArray &part : command) {
            parts.push_back(part.constData());
            sizes.push_back(static_cast<size_t>(part.size()));
        }
        const quint64 number = ++lastNumber;
        awaited.emplace(number, std::move(reply));
        if (awaited.size() == 1)
            watchAnswers();
        struct Place
        {
            std::weak_ptr<Impl> impl;
            quint64 number;
        };
        const auto answered = [](redisAsyncContext *, void *raw, void *data) {
            const std::unique_ptr<Place> place{ static_cast<Place *>(data) };
            const auto impl = place->impl.lock();
            if (!impl)
                return;
            const auto *made = static_cast<const redisReply *>(raw);
            if (!made)
                impl->answer(place->number, redisError(u"the connection is gone"_s));
            else if (made->type == REDIS_REPLY_ERROR)
                impl->answer(place->number, refusedByRedis(QString::fromUtf8(made->str)));
            else
                impl->answer(place->number, toReply(*made));
        };
        auto place = std::make_unique<Place>(Place{ weak_from_this(), number });
        if (redisAsyncCommandArgv(context, answered, place.get(), static_cast<int>(parts.size()),
                parts.data(), sizes.data())
            == REDIS_OK)
            static_cast<void>(place.release());
        else
            answer(number, redisError(u"cannot be sent"_s));
    }

    void answer(quint64 number, const Result<RedisReply> &result)
    {
        auto waiting = awaited.extract(number);
        if (!waiting.empty() && waiting.mapped())
            waiting.mapped()(result);
    }

    // One that has stopped answering is given up: commands are answered in order.
    void watchAnswers()
    {
        timeout = loop.clock().after(answerPatience, [this, oldest = awaited.begin()->first] {
            if (awaited.empty())
                return;
            if (awaited.begin()->first == oldest)
                drop(u"it does not answer"_s);
            else
                watchAnswers();
        });
    }

    void drop(const QString &why)
    {
        redisAsyncContext *of = std::exchange(context, nullptr);
        if (!of)
            return;
        reason = why;
        const bool tells = of->c.flags & REDIS_CONNECTED; // by the disconnect callback
        redisAsyncFree(of); // perhaps later; answers what is awaited
        if (!tells)
            lost(why);
    }

    // Asio waits; hiredis reads and writes.
    void watch(bool reads, bool on)
    {
        bool &wanted = reads ? wantsRead : wantsWrite;
        wanted = on;
        if (on)
            wait(reads);
    }
    void wait(bool reads)
    {
        bool &pending = reads ? readPending : writePending;
        if (pending || !descriptor)
            return;
        pending = true;
        descriptor->async_wait(reads ? asio::posix::stream_descriptor::wait_read
                                     : asio::posix::stream_descriptor::wait_write,
            [self = shared_from_this(), reads, of = generation](
                const boost::system::error_code &error) {
                if (self->generation != of)
                    return; // of an earlier connection
                (reads ? self->readPending : self->writePending) = false;
                if (error || !self->context || !(reads ? self->wantsRead : self->wantsWrite))
                    return;
                if (reads)
                    redisAsyncHandleRead(self->context);
                else
                    redisAsyncHandleWrite(self->context);
                if (self->generation == of && (reads ? self->wantsRead : self->wantsWrite))
                    self->wait(reads);
            });
    }
    void detach()
    {
        ++generation;
        wantsRead = wantsWrite = readPending = writePending = false;
        if (descriptor)
            descriptor->release(); // the descriptor is closed by hiredis
        descriptor.reset();
    }

    void lost(QString why)
    {
        if (ended)
            return;
        if (!reason.isEmpty())
            why = std::exchange(reason, {});
        connected = false;
        timeout.cancel();
        // What was awaited has been told by hiredis; what never went out has not.
        for (auto &[number, reply] : std::exchange(awaited, {})) {
            if (reply)
                reply(redisError(why));
        }
        events.failed(why);
        if (ended)
            return;
        again = loop.clock().after(pause, [this] { connect(); });
        pause = std::min(pause * 2, longestPause);
    }

    void end()
    {
        ended = true;
        again.cancel();
        timeout.cancel();
        resolver.cancel();
        awaited.clear();
        events = {};
        if (context)
            redisAsyncFree(std::exchange(context, nullptr));
    }

    EventLoop &loop;
    asio::ip::tcp::resolver resolver;
    RedisAddress address;
    Events events;
    redisAsyncContext *context = nullptr;
    std::optional<asio::posix::stream_descriptor> descriptor{};
    quint64 generation = 0; // of the descriptor
    bool wantsRead = false;
    bool wantsWrite = false;
    bool readPending = false;
    bool writePending = false;
    bool connected = false;
    QString refusal{}; // of the password
    std::function<void()> subscribed{};
    bool ended = false;
    QString reason{}; // why it was dropped
    size_t attempts = 0;
    quint64 lastNumber = 0;
    std::map<quint64, Reply> awaited{};
    Milliseconds pause = firstPause;
    Timer again{};
    Timer timeout{};
};

RedisConnection::RedisConnection(EventLoop &loop, RedisAddress address, Events events)
    : m_impl(std::make_shared<Impl>(loop, std::move(address), std::move(events)))
{
#ifdef SIGPIPE
    // hiredis writes without MSG_NOSIGNAL: a Redis that has gone must not take the process with it.
    std::signal(SIGPIPE, SIG_IGN);
#endif
    loop.post([impl = std::weak_ptr{ m_impl }] {
        if (const auto there = impl.lock(); there && !there->ended)
            there->connect();
    });
}

RedisConnection::~RedisConnection() { m_impl->end(); }

bool RedisConnection::isConnected() const { return m_impl->connected; }

void RedisConnection::run(const QByteArrayList &command, Reply reply)
{
    if (m_impl->connected && m_impl->context && m_impl->awaited.size() < mostAwaited) {
        m_impl->send(command, std::move(reply));
        return;
    }
    if (reply) {
        m_impl->loop.post(
            [reply = std::move(reply)] { reply(redisError(u"there is no connection"_s)); });
    }
}

void RedisConnection::subscribe(const QByteArray &channel, std::function<void()> subscribed)
{
    if (!m_impl->context)
        return;
    m_impl->subscribed = std::move(subscribed);
    const auto told = [](redisAsyncContext *of, void *raw, void *) {
        const auto *made = static_cast<const redisReply *>(raw);
        auto impl = static_cast<Impl *>(of->data);
        if (!made || made->type != REDIS_REPLY_ARRAY || !impl->events.message)
            return;
        const QList<RedisReply> parts = toReply(*made).list();
        if (parts.size() == 3 && parts.at(0).text() == "message" && parts.at(2).text())
            impl->events.message(*parts.at(2).text());
        else if (parts.size() == 3 && parts.at(0).text() == "subscribe")
            impl->subscribed();
    };
    redisAsyncCommand(m_impl->context, told, nullptr, "SUBSCRIBE %b", channel.constData(),
        static_cast<size_t>(channel.size()));
}

} // namespace lockstep::server

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <variant>

namespace lockstep::server {

class EventLoop;

// redis://[[USER]:PASSWORD@]HOST[:PORT][/NUMBER] or redis+unix:///SOCKET[?db=NUMBER]
struct RedisAddress
{
    QString host{};
    int port = 6379;
    QString socket{}; // instead of them
    QByteArray user{};
    QByteArray password{};
    int database = 0;

    [[nodiscard]] static Result<RedisAddress> fromUrl(const QString &url); // BAD_ARGUMENT
    [[nodiscard]] QString shown() const; // without the password
};

// What Redis answers; an error is in a Result around it.
struct RedisReply
{
    std::variant<std::monostate, qint64, QByteArray, QList<RedisReply>> value{};

    [[nodiscard]] std::optional<qint64> number() const;
    [[nodiscard]] std::optional<QByteArray> text() const;
    [[nodiscard]] QList<RedisReply> list() const; // empty if it is none
};

// One connection to Redis by hiredis, on the event loop, which never waits for it. It is made again
// and again until it is there, and when it was lost.
class RedisConnection
{
public:
    struct Events
    {
        std::function<void()> connected{}; // each time; signed in
        std::function<void(const QByteArray &message)> message{}; // of subscribe()
        std::function<void(const QString &why)> failed{}; // each attempt, and what was lost
    };
    RedisConnection(EventLoop &loop, RedisAddress address, Events events);
    ~RedisConnection(); // forgets the answers that are awaited
    RedisConnection(const RedisConnection &) = delete;
    RedisConnection &operator=(const RedisConnection &) = delete;

    [[nodiscard]] bool isConnected() const;
    // An error at once if there is no connection, and if it breaks before the answer, or if that
    // takes too long: IO. What Redis refuses is BAD_ARGUMENT.
    using Reply = std::function<void(const Result<RedisReply> &)>;
    void run(const QByteArrayList &command, Reply reply = {});
    // From then on this connection does nothing else; anew for each connected(). `subscribed`: what
    // is published from then on comes.
    void subscribe(const QByteArray &channel, std::function<void()> subscribed);

private:
    struct Impl;
    std::shared_ptr<Impl> m_impl; // shared with what is pending in the loop
};

} // namespace lockstep::server

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <functional>
#include <optional>
#include <utility>

namespace lockstep::net::dialect {

// One request over HTTP to a foreign server, as its dialect words it.
struct HttpRequest
{
    QByteArray method = "GET";
    QString path{}; // with the query, percent-encoded; behind the server's address
    QList<std::pair<QByteArray, QByteArray>> headers{}; // those of the sign-in are in it
    QByteArray body{};
    friend bool operator==(const HttpRequest &, const HttpRequest &) = default;
};

struct HttpReply
{
    int status = 0;
    QList<std::pair<QByteArray, QByteArray>> headers{}; // names in lower case
    QByteArray body{}; // unpacked

    [[nodiscard]] bool isSuccess() const { return status >= 200 && status < 300; }
    // Of the first of that name (in lower case), else empty.
    [[nodiscard]] QByteArray header(QByteArrayView name) const
    {
        for (const auto &[key, value] : headers) {
            if (key == name)
                return value.trimmed();
        }
        return {};
    }
    friend bool operator==(const HttpReply &, const HttpReply &) = default;
};

// Port to HTTP. Errors: IO (nothing is known of what became of the request). Cookies are kept from
// reply to request. Calls and answers on one thread; `answer` once, unless cancelled.
class HttpPort
{
public:
    using Answer = std::function<void(Result<HttpReply>)>;
    virtual ~HttpPort() = default;
    virtual void send(HttpRequest request, Answer answer) = 0;
    // Server-sent events: `bytes` as they come, `done` when the stream has ended. One at a time of
    // each name; a new one, or closeStream(), ends the one before without a word.
    struct StreamSink
    {
        std::function<void(QByteArrayView)> bytes{};
        std::function<void(Result<void>)> done{};
    };
    virtual void openStream(const QString &name, HttpRequest request, StreamSink sink) = 0;
    virtual void closeStream(const QString &name) = 0;
    virtual void cancelAll() = 0;
    // What the cookies of this server would be in a Cookie header: some sockets sign in by it.
    [[nodiscard]] virtual QByteArray cookies() const = 0;
};

// One event to a foreign Socket.IO server.
struct SocketCommand
{
    QString name{};
    QList<QByteArray> args{}; // JSON; none: no payload at all
    // Object and Empty: the acknowledgement that comes; None: none ever comes, and none is asked.
    enum class Ack { None, Object, Empty } ack = Ack::None;
    QString replyEvent{}; // the event that answers in its place; empty: there is none
    friend bool operator==(const SocketCommand &, const SocketCommand &) = default;
};

} // namespace lockstep::net::dialect

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QByteArrayView>
#include <QLatin1StringView>
#include <QList>
#include <QString>

#include <functional>
#include <initializer_list>
#include <memory>
#include <optional>
#include <utility>

namespace lockstep::server {

class WebSocketPeer;

// A body that is made while it is sent: the next piece is asked for when the network has taken the
// one before, so that a slow reader costs one piece of memory and no work. Dropped when the client
// has gone. Everything happens on the thread of the event loop.
class HttpBody
{
public:
    // Empty: the end. Nothing at all: it cannot be gone on with, and the client sees it break off.
    using Give = std::function<void(std::optional<QByteArray> piece)>;

    virtual ~HttpBody() = default;
    // Calls `give` once, now or later.
    virtual void next(Give give) = 0;
};

// Header fields in the order they came, kept as one block of text: a session that remembers its
// handshake then costs one allocation. Names compare without case.
class HttpHeaders
{
public:
    HttpHeaders() = default;
    HttpHeaders(std::initializer_list<std::pair<QByteArrayView, QByteArrayView>> fields);

    // Line ends and NUL are taken out of the value, so that no value can add a field.
    void add(QByteArrayView name, QByteArrayView value);

    [[nodiscard]] bool contains(QByteArrayView name) const { return count(name) > 0; }
    [[nodiscard]] qsizetype count(QByteArrayView name) const;
    // The first one's value; empty if there is none.
    [[nodiscard]] QByteArray value(QByteArrayView name) const;
    [[nodiscard]] QByteArrayList values(QByteArrayView name) const; // of all of that name
    // Whether a comma separated list, over all fields of that name, has the token.
    [[nodiscard]] bool hasToken(QByteArrayView name, QByteArrayView token) const;
    // "Name: value\r\n" for each.
    [[nodiscard]] const QByteArray &block() const { return m_block; }

private:
    QByteArray m_block;
};

struct HttpRequest
{
    QByteArray method{};
    QByteArray target{}; // as it was sent
    QString path{}; // decoded, begins with '/' (or is "*")
    QByteArray query{}; // behind the '?', not decoded
    HttpHeaders headers{};
    QByteArray body{};
    // Whose request it is: "192.0.2.1" or "2001:db8::1". Behind a proxy of ours not the proxy.
    QString peerAddress{};
    bool secure = false; // it came over TLS, here or at that proxy
    QByteArray id{}; // under which it stands in the log; X-Request-Id of the answer
    // A valid WebSocket handshake: may be answered with HttpResponse::upgraded.
    bool webSocket = false;
    // What HttpHandlers::admit returned for it, or null.
    std::shared_ptr<void> admission{};
    // Registers what to do when the client goes away before it was answered. May be empty.
    std::function<void(std::function<void()>)> onAborted{};

    // Of the query, decoded; the first of that name.
    [[nodiscard]] std::optional<QString> queryItem(QLatin1StringView name) const;
};

struct HttpResponse
{
    int status = 200;
    HttpHeaders headers{}; // without Content-Length, Connection and Date: the server's
    QByteArray body{};
    // Set: the connection becomes a WebSocket and its peer is handed over here. Only for a request
    // with `webSocket`; not called when the client has gone.
    std::function<void(std::shared_ptr<WebSocketPeer>)> upgraded{};
    // Set: sent in its place, of this length, or (-1) of one that nobody knows yet.
    std::shared_ptr<HttpBody> stream{};
    qint64 streamLength = -1;

    [[nodiscard]] static HttpResponse text(int status, QByteArrayView body);
    [[nodiscard]] static HttpResponse json(int status, QByteArray body);
};

using HttpResponder = std::function<void(HttpResponse)>;
// Answers a request, now or later, once, on the thread of the event loop.
using HttpHandler = std::function<void(HttpRequest, HttpResponder)>;

struct HttpHandlers
{
    HttpHandler handle{};
    // Optional. Called when the head of a request is here and its body is not yet; what it returns
    // is kept until the request is answered or broken off, and comes as HttpRequest::admission.
    std::function<std::shared_ptr<void>(const HttpRequest &head)> admit{};
    // Optional. Whether a body of more than HttpLimits::anybodysBody is kept until all of it is
    // here; else the request comes with an empty one.
    std::function<bool(const HttpRequest &head)> keepsBody{};
};

// "Not Found" for 404.
[[nodiscard]] QLatin1StringView reasonPhrase(int status);

} // namespace lockstep::server

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QUrl>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace lockstep::net {

// Why a transport ended, so that the client knows whether to wait, ask or stop.
struct TransportFailure
{
    enum class Kind {
        ClosedByPeer, // an orderly close, with or without a close frame
        Network, // refused, reset, no route, DNS
        Timeout,
        Tls,
        HttpStatus, // the handshake was answered with another status; see httpStatus
        NotSocketIo, // it answers, but does not speak Engine.IO (captive portal, wrong port)
        Incompatible, // it speaks an older Engine.IO
        TooLarge,
        Protocol, // frames or packets that break the rules
    };
    Kind kind = Kind::Network;
    QString message{}; // for logs
    int httpStatus = 0;
    std::optional<std::chrono::milliseconds> retryAfter{};
    int closeCode = 0; // of a WebSocket (RFC 6455 section 7.4), if it was closed with one
};

// Port: carries Engine.IO messages of one connection attempt; made anew for each attempt.
// Callbacks come on the thread of open(), never from inside a call, and none after close(),
// finish() or the destructor. A callback may call anything, but it may not destroy the transport.
// Implementations: WebSocketTransport, PollingTransport, FakeTransport in the tests.
class Transport
{
public:
    struct Callbacks
    {
        std::function<void()> opened{}; // the pipe is up; the open packet comes as text
        std::function<void(const QByteArray &utf8)> text{}; // one Engine.IO packet, digit first
        std::function<void(const QByteArray &bytes)> binary{};
        std::function<void(const TransportFailure &)> failed{}; // the end; at most once
    };

    virtual ~Transport() = default;
    [[nodiscard]] virtual QLatin1StringView name() const = 0; // "websocket" or "polling"
    virtual void open(const QUrl &server, Callbacks callbacks) = 0;
    virtual void sendText(const QByteArray &utf8) = 0;
    virtual void sendBinary(const QByteArray &bytes) = 0;
    // Bytes accepted by send but not yet by the network.
    [[nodiscard]] virtual qint64 bytesToWrite() const = 0;
    // Ends it at once, silently.
    virtual void close() = 0;
    // Ends it politely: what was accepted is still sent, then the peer is told. Silent from here
    // on; it needs a second or two before it is destroyed.
    virtual void finish() = 0;
    // For the upgrade of polling: begins nothing new, and calls back once nothing is under way.
    // Sends nothing any more; what still comes in is handed on before.
    virtual void drain(std::function<void()> drained) = 0;
};

using HttpHeaders = QList<QPair<QByteArray, QByteArray>>;

struct TransportRequest
{
    enum class Kind { WebSocket, Polling };
    Kind kind = Kind::WebSocket;
    QString path = QStringLiteral("/socket.io/");
    HttpHeaders headers{};
    QString upgradeSid{}; // WebSocket only: the polling session that is being upgraded
};
// Where the connection of `request` goes: the server's address (http, https, ws or wss) with the
// path of the request, the Engine.IO query behind the server's own, and the scheme of the kind.
[[nodiscard]] QUrl engineUrl(const QUrl &server, const TransportRequest &request);

using TransportFactory = std::function<std::unique_ptr<Transport>(const TransportRequest &)>;

} // namespace lockstep::net

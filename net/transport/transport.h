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
        TooLarge,
        Protocol, // frames or packets that break the rules
    };
    Kind kind = Kind::Network;
    QString message {}; // for logs
    int httpStatus = 0;
    std::optional<std::chrono::milliseconds> retryAfter {};
};

// Port: carries Engine.IO messages of one connection attempt; made anew for each attempt.
// Callbacks come on the thread of open(), never from inside open(), and none after close() or the
// destructor. Implementations: WebSocketTransport, PollingTransport, FakeTransport in the tests.
class Transport
{
public:
    struct Callbacks
    {
        std::function<void()> opened {}; // the pipe is up; the open packet comes as text
        std::function<void(const QByteArray &utf8)> text {}; // one Engine.IO packet, digit first
        std::function<void(const QByteArray &bytes)> binary {};
        std::function<void(const TransportFailure &)> failed {}; // the end; at most once
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
};

struct TransportRequest
{
    enum class Kind { WebSocket, Polling };
    Kind kind = Kind::WebSocket;
    QString path = QStringLiteral("/socket.io/");
    QList<QPair<QByteArray, QByteArray>> headers {};
    QString upgradeSid {}; // WebSocket only: the polling session that is being upgraded
};
using TransportFactory = std::function<std::unique_ptr<Transport>(const TransportRequest &)>;

} // namespace lockstep::net

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/wire/websocketframe.h"

#include <QByteArray>
#include <QString>

#include <functional>

namespace lockstep::server {

// Port: one open WebSocket on the server's side. Shared by the connection that carries it and the
// session that uses it; whoever is last, the other has been told. Implementations:
// WebSocketConnection, MemoryPeer in the tests.
class WebSocketPeer
{
public:
    struct Events
    {
        std::function<void(const QByteArray &utf8)> text{}; // whole and valid
        std::function<void(const QByteArray &bytes)> binary{};
        // The end, once, whoever caused it, but not after close(). `code` is that of RFC 6455,
        // 7.4.1 (1006: without a close frame).
        std::function<void(quint16 code, const QString &reason)> closed{};
    };

    virtual ~WebSocketPeer() = default;
    // Call it while the peer is handed over: nothing arrives before that call has returned.
    virtual void setEvents(Events events) = 0;
    // Whole RFC 6455 frames of a server. The bytes are shared, not copied: encode once, send to
    // all. Never blocks, never calls back; frames of one loop turn go out together. Ignored after
    // the end.
    virtual void send(const QByteArray &frames) = 0;
    // Sends what is queued, then says goodbye and closes, with a timeout of its own. No event
    // comes after this.
    virtual void close(wire::CloseCode code, QByteArrayView reason = {}) = 0;
    // Sent and not yet accepted by the network. A peer over its limit is dropped: it will resync.
    [[nodiscard]] virtual qsizetype buffered() const = 0;
};

} // namespace lockstep::server

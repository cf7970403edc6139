// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <memory>

namespace lockstep::server {

// What happens on a ByteStream. The stream owns its handler; a handler that others own too
// (a WebSocket, by its session) outlives the stream.
class StreamHandler
{
public:
    virtual ~StreamHandler() = default;
    virtual void received(QByteArrayView bytes) = 0;
    // What was written in this loop turn has been offered to the network; queued() is what is left.
    virtual void flushed() = 0;
    // The other side has closed, or the connection broke. The stream must not be used any more.
    virtual void ended() = 0;
};

// Port: one TCP connection as the protocol code sees it. Everything happens on one thread.
class ByteStream
{
public:
    virtual ~ByteStream() = default;
    virtual void setHandler(std::shared_ptr<StreamHandler> handler) = 0;
    // Never blocks and never calls back: queued, and sent together with all that is written in this
    // loop turn.
    virtual void write(QByteArray bytes) = 0;
    // Written and not yet accepted by the network.
    [[nodiscard]] virtual qsizetype queued() const = 0;
    virtual void setReading(bool on) = 0;
    // The two ends. After either, the handler gets no call and must not use the stream.
    virtual void finish() = 0; // orderly, when all that was written has been sent
    virtual void abort() = 0; // at once, what is queued is lost
};

} // namespace lockstep::server

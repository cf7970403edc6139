// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"

#include <QThread>
#include <QUrl>

#include <functional>
#include <memory>
#include <optional>

namespace lockstep {

// The network between a real client and a real server: a TCP proxy on loopback, on a thread of its
// own, that does to the bytes what networks do. What is random in it follows the seed. All calls
// may come from any other thread; they have taken effect when they return.
class FaultLink
{
public:
    enum class Way { Up, Down }; // to the server, to the client
    enum class End {
        Fin, // an orderly end of both halves
        Reset,
        Silence, // both ends believe that it is open, and nothing comes through any more
    };

    // Of all connections, also those that are there.
    struct Weather
    {
        Milliseconds delay{ 0 }; // one way
        Milliseconds jitter{ 0 }; // up to so much more; nothing overtakes
        qint64 bytesPerSecond = 0; // each way; 0: no limit
        qsizetype chunk = 0; // bytes in one write; 0: as they come
    };

    // What becomes of one connection: it ends so, when it has carried `after` bytes that way, or
    // after `lifetime`, whichever comes first.
    struct Fate
    {
        End end = End::Reset;
        Way way = Way::Up;
        std::optional<qint64> after{};
        std::optional<Milliseconds> lifetime{};
    };

    // What a box on the way says to the head of a connection's first request. Bytes: they are the
    // answer, and the connection ends; empty: no answer ever comes. Nothing: it passes.
    using Box = std::function<std::optional<QByteArray>(const QByteArray &head)>;

    // Listens on 127.0.0.1 and carries to that port of it.
    explicit FaultLink(quint64 seed, quint16 target = 0);
    ~FaultLink(); // resets what is open
    FaultLink(const FaultLink &) = delete;
    FaultLink &operator=(const FaultLink &) = delete;

    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] QUrl url() const;

    void setTarget(quint16 port); // for new connections
    void setListening(bool on); // false: new connections are refused
    void setWeather(const Weather &weather);
    // Asked, on the link's thread, for each new connection, with its number from 0 on since this
    // call. Empty, or no Fate: it lives.
    void setFate(std::function<std::optional<Fate>(int number)> fate);
    void setBox(Box box); // of new connections; called on the link's thread
    // Nothing goes that way until it is let go; then it all arrives, as TCP does it.
    void hold(Way way, bool on);
    void cut(End how); // all connections that are there

    [[nodiscard]] int connectionCount() const; // since the start
    [[nodiscard]] int openCount() const;
    [[nodiscard]] qint64 byteCount(Way way) const; // carried since the start

private:
    class Core;
    void run(const std::function<void()> &work) const;

    QThread m_thread{};
    Core *m_core; // lives in the thread
    quint16 m_port = 0;
};

} // namespace lockstep

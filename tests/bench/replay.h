// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"
#include "core/sync/remote.h"

#include <array>
#include <thread>
#include <vector>

namespace lockstep::bench {

// What a server of one project sends, made before it is sent: everything as WebSocket frames.
struct Recording
{
    struct Phase
    {
        // Pages: a frame each, the next one when this one is acknowledged, as lockstepd does it.
        // Live events: many frames in each, sent as fast as the socket takes them.
        std::vector<QByteArray> sends{};
        bool isPaged = false;
        qint64 lastSeq = 0;
        qint64 events = 0;
    };
    Hello hello{};
    SpaceId space{};
    std::vector<Phase> phases{}; // the first one is the first sync, with every issue

    // A project of so many issues; then `rounds` times two phases of updates of two fields, each of
    // another issue: single events, and pages of 100.
    [[nodiscard]] static Recording make(int issues, int updates, int rounds);
};

// Plays a recording to the one client that connects, over bare sockets in a thread of its own on
// the first processor, so that the receiver is what is measured.
class ReplayServer
{
public:
    explicit ReplayServer(const Recording &recording); // which must outlive this
    ~ReplayServer();
    ReplayServer(const ReplayServer &) = delete;
    ReplayServer &operator=(const ReplayServer &) = delete;

    [[nodiscard]] quint16 port() const { return m_port; }
    // The next phase; the first one comes by itself, when the client has subscribed.
    void playNext();

private:
    void run();
    [[nodiscard]] bool upgrade();
    void receive(QByteArrayView packet);
    void beginPhase();
    void sendText(const QByteArray &packet);
    [[nodiscard]] bool flush(); // false: the connection has ended

    const Recording &m_recording;
    quint16 m_port = 0;
    int m_listener = -1;
    int m_commands = -1; // eventfd: 1 for the next phase, `stop` for the end
    int m_socket = -1;
    size_t m_phase = 0;
    size_t m_sent = 0; // of the phase: those that are in the output
    bool m_playing = false;
    bool m_mayGoOn = true; // no acknowledgement is awaited
    QByteArray m_output{};
    qsizetype m_written = 0;
    std::thread m_thread{};
};

} // namespace lockstep::bench

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/common/clientsession.h"
#include "tests/bench/measure.h"
#include "tests/bench/process.h"
#include "tests/bench/replay.h"
#include "ui/models/issuelistmodel.h"

#include <QCoreApplication>

namespace lockstep::bench {

// The event loop of the GUI thread, a turn at a time.
class GuiLoop final : public QCoreApplication
{
public:
    using QCoreApplication::QCoreApplication;
    bool notify(QObject *receiver, QEvent *event) override;

    struct Turn
    {
        Nanoseconds wall{}; // from the first event, so without the time spent waiting for it
        Nanoseconds cpu{};
    };
    [[nodiscard]] Turn turn(); // waits for events

private:
    std::optional<Moment> m_began{};
};

struct IngestFigures
{
    double rate = 0; // events/s from the first byte sent to the last event visible
    double cpu = 0; // microseconds an event, all threads, until all is done and stored
    // Lockstep only: the parts of `cpu`, and the longest turn of the GUI thread's event loop.
    double gui = 0;
    double network = 0;
    double store = 0;
    double turnMs = 0;
    double turnCpuMs = 0;
};

// The client as it is in the product: WebSocket and decoding on the network thread, replica and
// issue list on this one, cache.db on the store thread.
class LockstepReceiver
{
public:
    LockstepReceiver(GuiLoop &loop, const Recording &recording);
    // Connects, and takes the first sync in.
    [[nodiscard]] Result<IngestFigures> begin();
    [[nodiscard]] Result<IngestFigures> next(); // phase

private:
    using Times = std::map<QByteArray, double>;

    [[nodiscard]] Result<IngestFigures> receive(Moment start);
    [[nodiscard]] bool isComplete(); // the phase is in the replica
    void turn();
    void settle(); // until all threads rest
    [[nodiscard]] Times cpuTimes() const;

    GuiLoop &m_loop;
    const Recording &m_recording;
    ReplayServer m_server;
    QTemporaryDir m_directory{};
    app::ClientSession m_session;
    ui::IssueListModel m_list;
    size_t m_phase = 0;
    bool m_shown = false; // and in the list
    Nanoseconds m_longestTurn{};
    Nanoseconds m_longestTurnCpu{};
};

// socket.io-client, a Map behind it, on Node.
class SocketIoReceiver
{
public:
    explicit SocketIoReceiver(const Recording &recording);
    ~SocketIoReceiver();
    [[nodiscard]] Result<IngestFigures> begin();
    [[nodiscard]] Result<IngestFigures> next();

private:
    [[nodiscard]] Result<IngestFigures> receive(Moment start);

    const Recording &m_recording;
    ReplayServer m_server;
    QProcess m_process{};
    size_t m_phase = 0;
};

} // namespace lockstep::bench

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/bench/measure.h"

#include "core/base/result.h"

#include <QByteArray>

#include <vector>

namespace lockstep::bench {

// Many readers of server-sent events in one thread (epoll). They count updates, and how long each
// took: the n-th that comes is the n-th that was sent.
class StreamClients
{
public:
    StreamClients();
    ~StreamClients();
    StreamClients(const StreamClients &) = delete;
    StreamClients &operator=(const StreamClients &) = delete;

    // One more, that has got its head.
    [[nodiscard]] Result<void> connect(
        quint16 port, const QByteArray &target, const QByteArray &token);
    void sent(Moment when) { m_sent.push_back(when); }
    void poll(std::chrono::milliseconds timeout);
    // So far, in milliseconds; forgets them.
    [[nodiscard]] std::vector<double> takeLatencies() { return std::exchange(m_latencies, {}); }
    [[nodiscard]] int lost() const { return m_lost; }

private:
    struct Client
    {
        int socket = -1;
        QByteArray tail{}; // what may be the beginning of a mark
        size_t next = 0; // the number of the update that comes next
    };
    void receive(Client &client);

    std::vector<Client> m_clients{};
    std::vector<char> m_buffer;
    std::vector<Moment> m_sent{};
    std::vector<double> m_latencies{};
    int m_epoll = -1;
    int m_lost = 0;
};

} // namespace lockstep::bench

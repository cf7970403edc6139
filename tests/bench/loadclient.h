// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <QByteArrayView>

#include <chrono>
#include <functional>
#include <string_view>
#include <vector>

namespace lockstep::bench {

// Many Engine.IO clients by WebSocket in one thread (epoll), lean enough that the server is what is
// measured: frames of the server are cut apart, and not looked at any closer. Answers pings.
class LoadClients
{
public:
    // An Engine.IO packet; the view ends with the call.
    using Received = std::function<void(int client, std::string_view packet)>;

    explicit LoadClients(Received received);
    ~LoadClients();
    LoadClients(const LoadClients &) = delete;
    LoadClients &operator=(const LoadClients &) = delete;

    // One more; waits for the WebSocket, not for what comes on it. Its number.
    [[nodiscard]] Result<int> connect(quint16 port);
    [[nodiscard]] int count() const { return static_cast<int>(m_clients.size()); }
    void send(int client, QByteArrayView packet);
    void cut(int client); // at once, without a word
    // Waits for something to arrive, at most this long, and hands it out.
    void poll(std::chrono::milliseconds timeout);
    // Connections that the server has ended: nothing that is measured then means anything.
    [[nodiscard]] int lost() const { return m_lost; }

private:
    struct Client
    {
        int socket = -1;
        std::vector<char> rest{}; // of a frame that is not whole yet
    };
    void receive(int client);
    [[nodiscard]] size_t takeFrames(int client, std::string_view bytes);

    Received m_received;
    std::vector<Client> m_clients{};
    std::vector<char> m_buffer;
    int m_epoll = -1;
    int m_lost = 0;
};

} // namespace lockstep::bench

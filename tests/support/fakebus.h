// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/executor.h"
#include "server/cluster/bus.h"

#include <map>
#include <vector>

namespace lockstep::server {

class FakeBus;

// What stands in for Redis in a test on virtual time. It can be down, lose messages, and forget.
struct FakeBusServer
{
    explicit FakeBusServer(Clock &c) : clock(c) {}

    Clock &clock;
    bool isDown = false;
    bool losesMessages = false;
    int told = 0;
    std::vector<FakeBus *> nodes{};
    struct Entry
    {
        QByteArray value{};
        Instant ends{};
    };
    std::map<QByteArray, Entry> states{}; // by node
    std::map<QByteArray, std::map<QByteArray, Entry>> claims{}; // by what, by key; the name

    void goDown() { isDown = true; }
    inline void comeBack(bool empty = true);
};

class FakeBus final : public Bus
{
public:
    FakeBus(FakeBusServer &server, Executor &loop, QByteArray node)
        : m_server(server), m_loop(loop), m_node(std::move(node))
    {
        m_server.nodes.push_back(this);
    }
    ~FakeBus() override { std::erase(m_server.nodes, this); }

    void listen(Listener listener) override { m_listener = std::move(listener); }
    [[nodiscard]] bool isConnected() const override { return !m_server.isDown; }
    void tell(const QByteArray &message) override
    {
        if (m_server.isDown || m_server.losesMessages)
            return;
        ++m_server.told;
        for (FakeBus *other : m_server.nodes) {
            if (other != this)
                other->post([other, message] { other->m_listener.told(message); });
        }
    }
    void tellInOrder(const QByteArray &message, std::function<void()> heard) override
    {
        tell(message);
        post(std::move(heard));
    }
    void keepState(const QByteArray &state, Milliseconds lease) override
    {
        if (!m_server.isDown)
            m_server.states[m_node] = { state, m_server.clock.now() + lease };
    }
    void readStates(std::function<void(const std::optional<States> &)> read) override
    {
        std::optional<States> states;
        if (!m_server.isDown) {
            states.emplace();
            for (const auto &[node, entry] : m_server.states) {
                if (entry.ends > m_server.clock.now())
                    states->insert(node, entry.value);
            }
        }
        post([read = std::move(read), states] { read(states); });
    }
    [[nodiscard]] QByteArray node() const override { return m_node; }
    void claim(const Claim &claim, int most, Milliseconds lease,
        std::function<void(std::optional<bool>)> claimed) override
    {
        std::optional<bool> answer;
        if (!m_server.isDown) {
            auto &of = m_server.claims[claim.of];
            std::erase_if(of, [&](const auto &entry) {
                return entry.second.ends <= m_server.clock.now()
                    || (!claim.name.isEmpty() && entry.second.value == claim.name);
            });
            answer = static_cast<int>(of.size()) < most;
            if (*answer)
                of[claim.key] = { claim.name, m_server.clock.now() + lease };
        }
        post([claimed = std::move(claimed), answer] { claimed(answer); });
    }
    void renew(const QList<Claim> &claims, Milliseconds lease) override
    {
        if (m_server.isDown)
            return;
        for (const Claim &claim : claims)
            m_server.claims[claim.of][claim.key] = { claim.name, m_server.clock.now() + lease };
    }
    void release(const Claim &claim) override
    {
        if (!m_server.isDown)
            m_server.claims[claim.of].erase(claim.key);
    }
    void resume()
    {
        post([this] { m_listener.resumed(); });
    }

private:
    void post(std::function<void()> task)
    {
        m_loop.post([task = std::move(task), alive = std::weak_ptr{ m_alive }] {
            if (!alive.expired())
                task();
        });
    }

    FakeBusServer &m_server;
    Executor &m_loop;
    const QByteArray m_node;
    Listener m_listener{};
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

inline void FakeBusServer::comeBack(bool empty)
{
    isDown = false;
    if (empty) {
        states.clear();
        claims.clear();
    }
    for (FakeBus *node : nodes)
        node->resume();
}

} // namespace lockstep::server

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "server/cluster/bus.h"
#include "server/cluster/redisconnection.h"

#include <QSet>

#include <map>

namespace lockstep::server {

// The bus over Redis: PUBLISH for messages, which come to every subscriber in the same order, keys
// that expire for states, a sorted set by the time of its end for each set of claims. All keys
// begin with "lockstep:" and the epoch of the database, so that one Redis may serve several
// servers.
class RedisBus final : public Bus
{
public:
    // `node` is the node's id; two processes with the same one are told apart, and warned about.
    RedisBus(
        EventLoop &loop, const RedisAddress &address, const QString &epoch, const QByteArray &node);

    void listen(Listener listener) override { m_listener = std::move(listener); }
    [[nodiscard]] bool isConnected() const override { return m_commands.isConnected() && m_hears; }
    void tell(const QByteArray &message) override;
    void tellInOrder(const QByteArray &message, std::function<void()> heard) override;
    void keepState(const QByteArray &state, Milliseconds lease) override;
    void readStates(std::function<void(const std::optional<States> &)> read) override;
    [[nodiscard]] QByteArray node() const override { return m_instance; }
    void claim(const Claim &claim, int most, Milliseconds lease,
        std::function<void(std::optional<bool>)> claimed) override;
    void renew(const QList<Claim> &claims, Milliseconds lease) override;
    void release(const Claim &claim) override;

private:
    void resumed();
    void complain(const QString &why);
    void received(const QByteArray &message);
    void takeTurn(quint64 number);
    [[nodiscard]] static QByteArray memberOf(const Claim &claim);

    const QString m_shown; // where Redis is
    const QByteArray m_prefix;
    const QByteArray m_node;
    const QByteArray m_instance; // the node's id, and what no other process has
    Listener m_listener{};
    bool m_warned = false;
    QSet<QString> m_complaints{}; // why it was not there, of each once, until it is
    struct Awaited
    {
        std::function<void()> heard{};
        Timer patience{};
    };
    EventLoop &m_loop;
    bool m_hears = false; // what others tell
    quint64 m_lastNumber = 0; // of what was told in order
    std::map<quint64, Awaited> m_awaited{};
    RedisConnection m_commands;
    RedisConnection m_messages;
};

} // namespace lockstep::server

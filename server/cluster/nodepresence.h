// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "server/cluster/bus.h"
#include "server/presence/presenceregister.h"

#include <QSet>

#include <map>

namespace lockstep::server {

// Who is at the other nodes (docs/protocol.md, "6. Ephemeral"). Each node says who is there under a
// lease, which it renews nine times as often as it ends; the people of a node that is gone leave
// with it. While nobody can say, they stay. Lives on the event loop.
class NodePresence
{
public:
    using RegisterOf = std::function<PresenceRegister &(const WorkspaceId &)>;
    using EachRegister
        = std::function<void(const std::function<void(const WorkspaceId &, PresenceRegister &)> &)>;

    // The topics that each of the people here watches.
    using Watched = std::function<std::map<std::pair<WorkspaceId, UserId>, QStringList>()>;

    NodePresence(Milliseconds lease, Bus &bus, Clock &clock, RegisterOf registerOf,
        EachRegister eachRegister, Watched watched);
    NodePresence(const NodePresence &) = delete;
    NodePresence &operator=(const NodePresence &) = delete;

    void changed(); // somebody here: the others are told soon
    void tell(); // now
    void read(); // somebody there
    void resumed(); // what is there may have been forgotten meanwhile
    [[nodiscard]] QSet<UserId> watchers(const QString &topic) const; // there

private:
    struct Person
    {
        PresenceRegister::ConnectionKey key = 0; // in the register of the workspace
        PresenceRegister::Present present{};
    };
    using People = std::map<std::pair<WorkspaceId, UserId>, Person>;
    struct Node
    {
        QByteArray state{}; // as it was read
        People people{};
        std::map<QString, QSet<UserId>> watchers{}; // by topic
    };

    void renewLater();
    [[nodiscard]] QByteArray state() const;
    void take(const Bus::States &states);
    void update(Node &node, const QByteArray &state);

    const Milliseconds m_lease;
    Bus &m_bus;
    Clock &m_clock;
    const RegisterOf m_registerOf;
    const EachRegister m_eachRegister;
    const Watched m_watched;
    std::map<QByteArray, Node> m_nodes{};
    PresenceRegister::ConnectionKey m_lastKey = 0;
    Instant m_complete{}; // from then on, who is not there is gone
    bool m_reading = false;
    bool m_readAgain = false;
    Timer m_renewal{};
    Timer m_soon{};
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace lockstep::server

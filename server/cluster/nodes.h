// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/event.h"
#include "server/auth/loginlimiter.h"
#include "server/cluster/logtail.h"
#include "server/cluster/nodepresence.h"

#include <optional>

namespace lockstep::server {

// docs/lockstepd.md, "Several nodes"
struct NodeOptions
{
    Milliseconds poll{ 2'000 }; // how late a lost wake-up is noticed at the latest
    Milliseconds lease{ 45'000 }; // of what a node says of its people and connections
};

// What a hub has to do with the other nodes of its server: it hears of their events, people and
// connections, and tells of its own. Without a bus it still sees their events, by looking. Lives on
// the event loop.
class Nodes
{
public:
    struct Ports
    {
        LogTail::Ports log;
        Bus *bus = nullptr; // or null
    };
    struct Events
    {
        LogTail::Publish rows{}; // of all nodes
        std::function<void(const ephemeral::Typing &)> typing{}; // elsewhere
        // This replica has connected elsewhere.
        std::function<void(const UserId &user, const ClientId &client)> entered{};
        std::function<void(const LoginAttempt &)> attempted{}; // to sign in, elsewhere
        NodePresence::RegisterOf registerOf{};
        NodePresence::EachRegister eachRegister{};
        NodePresence::Watched watched{};
    };

    Nodes(NodeOptions options, Ports ports, Events events);
    Nodes(const Nodes &) = delete;
    Nodes &operator=(const Nodes &) = delete;

    [[nodiscard]] LogTail &tail() { return m_tail; }
    // This one's, and nobody else's; empty without a bus.
    [[nodiscard]] QByteArray name() const
    {
        return m_ports.bus ? m_ports.bus->node() : QByteArray{};
    }
    void appended(const std::vector<LogRow> &rows); // by this node
    void typing(const ephemeral::Typing &event);
    // To sign in, here. `heard`: what others attempted before has been taken, as far as one knows.
    void attempted(const LoginAttempt &attempt, std::function<void()> heard);
    // A request by REST, of a kind that is counted apart: `requested` is told of those elsewhere.
    using Requested = std::function<void(const UserId &user, bool isCalledFor)>;
    void request(const UserId &user, bool isCalledFor);
    void onRequested(Requested requested) { m_requested = std::move(requested); }
    void presenceChanged();
    [[nodiscard]] QSet<UserId> watchers(const QString &topic) const // elsewhere
    {
        return m_presence ? m_presence->watchers(topic) : QSet<UserId>{};
    }
    void sayGoodbye(); // nobody is here any more
    void entered(const UserId &user, const ClientId &client);

    // One of a user's connections, of which he has `most` over all nodes (or one of his streams:
    // `of` is another then). Held until release(), and gone with this node. nullopt: nobody can
    // say; then only those here count.
    void claim(const Bus::Claim &claim, int most, std::function<void(std::optional<bool>)> claimed);
    void release(const Bus::Claim &claim);

private:
    void told(const QByteArray &message);
    void renewLater();

    const NodeOptions m_options;
    const Ports m_ports;
    const Events m_events;
    LogTail m_tail;
    std::optional<NodePresence> m_presence{};
    Requested m_requested{};
    QHash<QByteArray, Bus::Claim> m_claims{}; // by key
    Timer m_renewal{};
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace lockstep::server

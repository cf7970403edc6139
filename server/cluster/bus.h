// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"

#include <QByteArray>
#include <QHash>
#include <QList>

#include <functional>
#include <optional>

namespace lockstep::server {

// What the nodes of one server tell each other, besides what stands in the database they share.
// All of it may get lost, and all of it may be missing for long: then the nodes are slower to learn
// of each other's events, and know only their own people; nothing that is stored depends on it.
// Lives on the event loop; answers come there, never from inside the call.
class Bus
{
public:
    virtual ~Bus() = default;

    struct Listener
    {
        std::function<void(const QByteArray &message)> told{}; // by another node
        std::function<void()> resumed{}; // messages may have been lost until now
    };
    virtual void listen(Listener listener) = 0; // once
    [[nodiscard]] virtual bool isConnected() const = 0; // to tell and to be told
    virtual void tell(const QByteArray &message) = 0; // all other nodes
    // ... and all of them hear what is told so in one order, this one too: `heard` is its turn. It
    // comes as well, late, when nobody can say.
    virtual void tellInOrder(const QByteArray &message, std::function<void()> heard) = 0;

    // What this node says of itself, until `lease` from now. The states of all nodes whose leases
    // have not ended; nullopt: nobody can say.
    virtual void keepState(const QByteArray &state, Milliseconds lease) = 0;
    using States = QHash<QByteArray, QByteArray>; // by node
    virtual void readStates(std::function<void(const std::optional<States> &)> read) = 0;
    [[nodiscard]] virtual QByteArray node() const = 0; // this one's key there

    // A place of which `of` has so many over all nodes. A claim takes that of an older one with the
    // same `name` (empty: none). It ends with the lease.
    struct Claim
    {
        QByteArray of{};
        QByteArray name{};
        QByteArray key{}; // no other claim has it
    };
    // True: it has one now. nullopt: nobody can say.
    virtual void claim(const Claim &claim, int most, Milliseconds lease,
        std::function<void(std::optional<bool>)> claimed)
        = 0;
    virtual void renew(const QList<Claim> &claims, Milliseconds lease) = 0;
    virtual void release(const Claim &claim) = 0;
};

} // namespace lockstep::server

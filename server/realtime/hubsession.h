// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "server/realtime/hub.h"
#include "server/realtime/requests.h"

#include <QList>

#include <array>

namespace lockstep::server {

// One signed-in connection: reads what it asks, counts it, and calls the hub's services.
class HubSession final : public SocketHandler
{
public:
    struct Who
    {
        LogFeed::Key key = 0;
        Identity identity{};
        User user{};
        Actor actor{};
        bool native = false;
        QString workspaceName{};
        QString epoch{};
        QList<SpaceInfo> spaces{}; // until it has been told of them
        qint64 lastOp = 0;
        std::shared_ptr<void> place{}; // among the user's connections to all nodes
    };

    HubSession(Hub &hub, Who who);

    // Everything that a client may ask, for whoever checks that all of it is guarded.
    [[nodiscard]] static QByteArrayList requestNames();
    [[nodiscard]] const Who &who() const { return m_who; }
    [[nodiscard]] Instant began() const { return m_began; }
    [[nodiscard]] SocketConnection *connection() const { return m_connection; }
    [[nodiscard]] bool mayRead(const ProjectId &project) const
    {
        return m_readable.contains(projectSpace(project));
    }
    [[nodiscard]] const QList<SpaceId> &readable() const { return m_readable; }
    bool setReadable(const SpaceId &space, bool readable); // whether that is new
    void countSent(quint64 events) const; // durable ones
    // session_expired, then the end.
    void expire();

    void connected(SocketConnection &connection) override;
    void received(SocketConnection &connection, const SocketEvent &event) override;
    void disconnected(SocketConnection &connection, CloseReason reason) override;
    [[nodiscard]] bool refused(SocketConnection &connection, const Error &error) override;

private:
    // One event being answered: a JSON text by the ack, or, without one, errors as an event.
    struct Call
    {
        JsonView argument{};
        std::optional<AckResponder> ack{};
        std::weak_ptr<SocketConnection> connection{};

        void reply(const QByteArray &json) const;
        void fail(const Error &error, std::optional<Milliseconds> retryAfter = {}) const;
    };
    using Handler = void (HubSession::*)(const Call &);
    struct Known
    {
        Handler handle = nullptr;
        bool counted = true; // by the rate limit
    };
    using Handlers = std::array<std::pair<std::string_view, Known>, 9>;
    [[nodiscard]] static const Handlers &handlers();
    [[nodiscard]] static const Known *findHandler(std::string_view name);

    void subscribe(const Call &call);
    void unsubscribe(const Call &call);
    void mutate(const Call &call);
    void history(const Call &call);
    void watch(const Call &call);
    void unwatch(const Call &call);
    void setPresence(const Call &call);
    void setTyping(const Call &call);
    void refreshAuth(const Call &call);
    // Whether a request that the storage thread answers may begin; call the other one at its end.
    [[nodiscard]] bool mayBegin(const Call &call) const;
    [[nodiscard]] std::function<void()> begin();
    void armExpiry();

    Hub &m_hub;
    Who m_who;
    const Instant m_began;
    SocketConnection *m_connection = nullptr; // while connected
    RateLimiter m_limiter;
    RateLimiter m_ephemeralLimiter; // presence and typing, which the other does not count
    QList<SpaceId> m_readable{}; // a few
    Timer m_expiry{};
    bool m_hasSubscribed = false; // or tried to
    int m_badJson = 0;
    int m_underWay = 0; // requests that are not answered
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

// A connection on its way in.
struct Hub::SignIn
{
    HubSession::Who who{};
    QByteArray token{};
    ConnectDecider decide{};
    bool disabled = false;
    bool foreignReplica = false;
    bool isClaimed = false; // a place for it, or there was nobody to ask
    std::optional<Error> error{};
};

} // namespace lockstep::server

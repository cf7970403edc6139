// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "server/auth/authservice.h"
#include "server/cluster/nodes.h"
#include "server/metrics/livetopics.h"
#include "server/monitor/prometheus.h"
#include "server/presence/presenceregister.h"
#include "server/realtime/committer.h"
#include "server/realtime/logfeed.h"
#include "server/realtime/ratelimiter.h"
#include "server/realtime/sessiontable.h"
#include "server/realtime/socketserver.h"
#include "server/realtime/topics.h"
#include "server/realtime/withholding.h"

#include <deque>
#include <map>
#include <memory>

namespace lockstep::server {

class HubSession;

// What clients are told to wait when the server goes down.
inline constexpr Milliseconds drainingRetry{ 2'000 };

// docs/protocol.md, "8. Limits"
struct HubLimits
{
    RateLimits rates{};
    int connectionsPerUser = 5;
    // Beyond this much queued for one client its subscriptions go on by pages.
    qsizetype liveBacklog = 256 * 1024;
    Milliseconds pageTimeout{ 60'000 }; // for a page to be acknowledged
    // While the disk is slow; beyond these they are told BUSY.
    int requestsPerClient = 64; // that are not answered
    qsizetype waitingMutationBytes = 64 * 1024 * 1024; // of all clients together
    Milliseconds presenceGrace{ 10'000 }; // after somebody's last connection
    // When all come back at once: as long as somebody has waited longer than this to be let in, or
    // so many wait, who comes is told BUSY and when to come again.
    Milliseconds signInPatience{ 2'000 };
    size_t signInsAtOnce = 2'000;
    NodeOptions nodes{};
};

// The realtime server's middle: signs connections in, keeps the sessions, hands what they ask to
// the services, and what happens to the sessions. Knows Socket.IO and the domain; no sockets, no
// SQL of its own. Lives on the event loop.
class Hub
{
public:
    struct Ports
    {
        AuthService &auth;
        IssueService &issues; // on the storage thread only
        Storage &storage; // on the storage thread only
        Executor &storageThread;
        Executor &loop;
        Clock &clock;
        Bus *bus = nullptr; // to other nodes, if there may be some
    };

    Hub(HubLimits limits, Ports ports);
    ~Hub();
    Hub(const Hub &) = delete;
    Hub &operator=(const Hub &) = delete;

    // Serves the namespace "/" of it; before the first client comes. The server dies before the
    // hub.
    void attach(SocketServer &server);
    // Told of all rows that go out, in order. One listener.
    void onPublished(std::function<void(std::span<const LogRow>)> listener)
    {
        m_published = std::move(listener);
    }
    // Rows that were appended here, in order.
    void publish(const std::vector<LogRow> &rows);
    // The server goes: from now on nobody is let in and nothing is begun any more; `quiet` is
    // called when everything that was asked before is answered, perhaps at once.
    void drain(std::function<void()> quiet);
    [[nodiscard]] static Error draining(); // what is answered from then on
    // Tells everybody when to come back, each another time, so that not all come at once.
    void sayGoodbye();
    // Ends the connections that a revocation concerns.
    void revoke(const Revocation &revocation);
    // Null: there is only this one.
    [[nodiscard]] Nodes *nodes() { return m_nodes.get(); }
    [[nodiscard]] int sessionCount() const { return static_cast<int>(m_sessions.size()); }
    [[nodiscard]] Metrics &metrics() { return m_metrics; }
    void fill(Gauges &gauges) const;
    struct Room
    {
        SpaceId space{};
        int connections = 0;
        int users = 0;
    };
    // Who listens to these spaces, those without anybody left out.
    [[nodiscard]] QList<Room> rooms(const QList<SpaceId> &spaces) const;
    // The connections and users of a workspace.
    [[nodiscard]] Room everybody(const WorkspaceId &workspace) const;

private:
    friend class HubSession;
    struct SignIn; // a connection on its way in

    void joinOthers(); // with other nodes
    void publishHere(const std::vector<LogRow> &rows);
    void claimPlace(const std::shared_ptr<SignIn> &signIn);
    void setReadable(HubSession &session, const SpaceId &space, std::optional<qint64> head);
    void presenceChanged();
    [[nodiscard]] qsizetype watcherCount(const QString &topic) const;
    void closeReplaced(const UserId &user, const ClientId &client);
    void sendTyping(const ephemeral::Typing &event);
    void connecting(const ConnectRequest &request, const ConnectDecider &decide);
    void admit(const std::shared_ptr<SignIn> &signIn);
    // How long somebody who comes now has to wait, since too many are on their way in.
    [[nodiscard]] std::optional<Milliseconds> waitForRoom();
    // How long this user has to wait: coming again must not be a way around the other limits.
    [[nodiscard]] std::optional<Milliseconds> countSignIn(const UserId &user);
    [[nodiscard]] static ConnectRefusal tooMany(int limit);
    void entered(HubSession &session);
    void left(HubSession &session);
    [[nodiscard]] Hello hello(const HubSession &session) const;

    void accessChanged(const LogRow &row);
    void grant(LogFeed::Key key, const SpaceId &space);
    void issueMoved(const LogRow &row);
    void personChanged(const LogRow &row);
    void watchOnlyReadable(LogFeed::Key key);
    void announce(const WorkspaceId &workspace, const EphemeralEvent &event, const ProjectId &of);
    [[nodiscard]] PresenceRegister &presenceOf(const WorkspaceId &workspace);
    // The project of an issue, if the actor may read it; answers on the loop.
    void findProject(const Actor &actor, const IssueId &issue,
        std::function<void(std::optional<ProjectId>)> found);
    // Answers on the loop.
    void readHistory(const Actor &actor, const HistoryQuery &query,
        std::function<void(const Result<HistoryPage> &)> read);
    // Of these topics those that the actor may read; answers on the loop.
    void findReadable(const Actor &actor, const QStringList &topics,
        std::function<void(const QStringList &)> found);
    // To whoever watches the topic, or to one of them.
    void sendToTopic(
        const QString &topic, const EphemeralEvent &event, const std::optional<LogFeed::Key> &only);
    [[nodiscard]] HubSession *find(LogFeed::Key key) const { return m_sessions.find(key); }
    void sendPage(HubSession &session, const LogFeed::Page &page);

    HubLimits m_limits;
    Ports m_ports;
    Metrics m_metrics{};
    std::unique_ptr<Nodes> m_nodes{}; // null: there is only this one
    Withholding m_withholding{};
    LogFeed m_feed;
    Committer m_committer;
    Topics m_topics{};
    LiveTopics m_live;
    std::map<WorkspaceId, std::unique_ptr<PresenceRegister>> m_presence{};
    SessionTable m_sessions{}; // owned by their connections
    LogFeed::Key m_lastKey = 0;
    std::map<UserId, RateLimiter> m_signIns{};
    size_t m_sweepSignIns = 1000; // when there are so many
    std::function<void(std::span<const LogRow>)> m_published{};
    std::deque<Instant> m_signingIn{}; // since when; they are read for in this order
    int m_turnedAway = 0;
    bool m_draining = false;
    qsizetype m_waitingBytes = 0; // of mutations that are not decided
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace lockstep::server

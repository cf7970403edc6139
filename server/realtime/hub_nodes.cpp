// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/realtime/hub.h"

#include "core/sync/codec.h"
#include "server/realtime/hubsession.h"
#include "server/storage/spacekey.h"

// What the hub does because there are other nodes.
namespace lockstep::server {

using namespace Qt::StringLiterals;

void Hub::joinOthers()
{
    Nodes::Events events;
    events.rows = [this](const std::vector<LogRow> &rows) { publishHere(rows); };
    events.typing = [this](const ephemeral::Typing &event) { sendTyping(event); };
    events.entered
        = [this](const UserId &user, const ClientId &client) { closeReplaced(user, client); };
    events.attempted
        = [this](const LoginAttempt &attempt) { m_ports.auth.attemptedElsewhere(attempt); };
    events.registerOf = [this](const WorkspaceId &workspace) -> PresenceRegister & {
        return presenceOf(workspace);
    };
    events.eachRegister
        = [this](const std::function<void(const WorkspaceId &, PresenceRegister &)> &visit) {
              for (const auto &[workspace, people] : m_presence)
                  visit(workspace, *people);
          };
    events.watched = [this] {
        std::map<std::pair<WorkspaceId, UserId>, QStringList> watched;
        for (const auto &[key, entry] : m_sessions) {
            const QSet<QString> topics = m_topics.topicsOf(key);
            if (!topics.isEmpty())
                watched[{ entry.session->who().identity.workspace, entry.user }] += topics.values();
        }
        for (auto &entry : watched) { // of several windows; in an order that stays
            entry.second.sort();
            entry.second.removeDuplicates();
        }
        return watched;
    };
    m_nodes = std::make_unique<Nodes>(m_limits.nodes,
        Nodes::Ports{
            { m_ports.storage, m_ports.storageThread, m_ports.loop, m_ports.clock }, m_ports.bus },
        std::move(events));
    m_ports.auth.shareAttempts([this](const LoginAttempt &attempt, std::function<void()> heard) {
        m_nodes->attempted(attempt, std::move(heard));
    });
}

// docs/protocol.md, "8. Limits": over all nodes.
void Hub::claimPlace(const std::shared_ptr<SignIn> &signIn)
{
    HubSession::Who &who = signIn->who;
    who.key = ++m_lastKey;
    const Bus::Claim claim{ "connections:" + who.identity.user.toString().toUtf8(),
        who.actor.client.toString().toUtf8(), m_nodes->name() + ':' + QByteArray::number(who.key) };
    m_nodes->claim(claim, m_limits.connectionsPerUser,
        [this, signIn, claim](const std::optional<bool> &claimed) {
            if (claimed && !*claimed) {
                signIn->decide(tooMany(m_limits.connectionsPerUser));
                return;
            }
            signIn->isClaimed = true;
            signIn->who.place = std::shared_ptr<void>{ nullptr,
                [this, claim, alive = std::weak_ptr{ m_alive }](void *) {
                    if (!alive.expired())
                        m_nodes->release(claim);
                } };
            admit(signIn);
        });
}

// With the head of its log, or nothing: it may not be read any more.
void Hub::setReadable(HubSession &session, const SpaceId &space, std::optional<qint64> head)
{
    if (!session.setReadable(space, head.has_value()) || !m_nodes)
        return;
    const SpaceId stored = storedSpace(space, session.who().identity.workspace);
    if (head)
        m_nodes->tail().watch(stored, *head);
    else
        m_nodes->tail().unwatch(stored);
}

// People, not connections, over all nodes.
qsizetype Hub::watcherCount(const QString &topic) const
{
    QSet<UserId> users = m_nodes ? m_nodes->watchers(topic) : QSet<UserId>{};
    for (const Topics::Key key : m_topics.watchers(topic)) {
        if (const HubSession *session = find(key))
            users.insert(session->who().identity.user);
    }
    return users.size();
}

void Hub::presenceChanged()
{
    if (m_nodes)
        m_nodes->presenceChanged();
}

void Hub::closeReplaced(const UserId &user, const ClientId &client)
{
    for (const LogFeed::Key key : m_sessions.ofReplica(user, client)) {
        if (const HubSession *session = find(key); session && session->connection())
            session->connection()->disconnect();
    }
}

void Hub::sendTyping(const ephemeral::Typing &event)
{
    JsonWriter json;
    writeEphemeral(json, event);
    const EncodedEvent encoded{ "typing"_L1, { json.text() } };
    for (const Topics::Key key : m_topics.watchers(event.topic)) {
        const HubSession *session = find(key);
        if (session && session->connection() && session->who().user.id != event.user)
            session->connection()->sendEvent(encoded);
    }
}

} // namespace lockstep::server

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/realtime/hub.h"

#include "core/sync/codec.h"
#include "server/logging.h"
#include "server/realtime/hubsession.h"
#include "server/realtime/requests.h"
#include "server/storage/spacekey.h"

namespace lockstep::server {

using namespace Qt::StringLiterals;

namespace {

ConnectRefusal toRefusal(const Error &error)
{
    JsonWriter data;
    data.beginObject().member("code"_L1, error.code);
    if (error.retryAfterMs > 0)
        data.member("retryAfterMs"_L1, error.retryAfterMs);
    data.endObject();
    return { error.message, std::move(data).text() };
}

constexpr qint64 busyRetryMs = 1000;
// A server lets in some hundreds a second, beside all else that it does.
constexpr Milliseconds betweenTwo{ 5 };
constexpr int longestRow = 1000;
constexpr Milliseconds soonestReturn{ 500 }; // a restart takes about as long
constexpr int signInsPerConnection = 24; // in a minute

QByteArray bearerOf(const HttpHeaders &headers)
{
    constexpr QByteArrayView scheme{ "Bearer " };
    const QByteArray header = headers.value("Authorization");
    const bool isBearer = header.size() > scheme.size()
        && header.first(scheme.size()).compare(scheme, Qt::CaseInsensitive) == 0;
    return isBearer ? header.sliced(scheme.size()).trimmed() : QByteArray{};
}

template <typename T> T orNote(Result<T> result, std::optional<Error> &error)
{
    if (result)
        return std::move(*result);
    if (!error)
        error = result.error();
    return T{};
}

} // namespace

Hub::Hub(HubLimits limits, Ports ports)
    : m_limits(limits), m_ports(ports),
      m_feed(ports.storage, ports.issues, ports.storageThread, ports.loop,
          { [this](LogFeed::Key key, const EncodedEvent &event) {
               const HubSession *session = find(key);
               if (!session || !session->connection())
                   return true; // on its way out
               if (session->connection()->buffered() > m_limits.liveBacklog
                   && session->who().native)
                   return false;
               session->connection()->sendEvent(event);
               session->countSent(static_cast<quint64>(event.texts().size()));
               return true;
           },
              [this](LogFeed::Key key, const LogFeed::Page &page) {
                  if (HubSession *session = find(key))
                      sendPage(*session, page);
              },
              [this](LogFeed::Key key) {
                  if (HubSession *session = find(key); session && session->connection())
                      session->connection()->disconnect();
              },
              [this](const LogRow &row) { return m_withholding.shown(row); } }),
      m_committer(ports.issues, ports.storageThread, ports.loop,
          [this](const std::vector<LogRow> &rows) { publish(rows); }),
      m_live({ ports.storage, ports.storageThread, ports.loop, ports.clock,
          [this](const QString &topic) { return !m_topics.watchers(topic).isEmpty(); },
          [this](const QString &topic, const EphemeralEvent &event,
              const std::optional<LogFeed::Key> &only) { sendToTopic(topic, event, only); },
          [this](const QString &topic) {
              for (const Topics::Key key : m_topics.watchers(topic))
                  watchOnlyReadable(key);
          } })
{
    m_ports.auth.onRevoked([this](const Revocation &revocation) { revoke(revocation); });
    if (m_ports.bus || m_ports.storage.isShared())
        joinOthers();
}

Hub::~Hub() = default;

void Hub::attach(SocketServer &server)
{
    server.addNamespace(
        u"/"_s, [this](const ConnectRequest &request, const ConnectDecider &decide) {
            connecting(request, decide);
        });
}

// docs/protocol.md, "2. Sign-in and session"
void Hub::connecting(const ConnectRequest &request, const ConnectDecider &decide)
{
    if (m_draining) {
        decide(toRefusal(draining()));
        return;
    }
    const auto payload = readConnectPayload(request.auth, bearerOf(request.handshake.headers));
    if (!payload) {
        ++m_metrics.authFailures;
        decide(toRefusal(payload.error()));
        return;
    }
    const auto identity = m_ports.auth.verify(payload->token);
    if (!identity) {
        ++m_metrics.authFailures;
        decide(toRefusal(identity.error()));
        return;
    }
    if (const auto wait = countSignIn(identity->user)) {
        decide(
            toRefusal({ errc::Busy, u"this user has signed in too often"_s, {}, wait->count() }));
        return;
    }
    if (const auto wait = waitForRoom()) {
        decide(toRefusal({ errc::Busy, u"very many are signing in"_s, {}, wait->count() }));
        return;
    }
    m_signingIn.push_back(m_ports.clock.now());
    const auto signIn = std::make_shared<SignIn>();
    signIn->token = payload->token;
    signIn->decide = decide;
    signIn->who.identity = *identity;
    signIn->who.native = payload->native;
    signIn->who.actor = { identity->user, payload->client, identity->workspace };
    m_ports.storageThread.post([this, signIn, alive = std::weak_ptr{ m_alive }] {
        HubSession::Who &who = signIn->who;
        const auto account = orNote(m_ports.storage.account(who.identity.user), signIn->error);
        const auto person = orNote(
            m_ports.storage.person(who.identity.workspace, who.identity.user), signIn->error);
        signIn->disabled = !account || account->disabled || !person || person->former;
        if (person)
            who.user = *person;
        who.epoch = orNote(m_ports.storage.epoch(), signIn->error);
        who.spaces = orNote(
            m_ports.issues.spacesOf(who.identity.user, who.identity.workspace), signIn->error);
        if (!who.actor.client.isNull()) {
            const auto numbers = orNote(m_ports.storage.opNumbers(who.actor.client), signIn->error);
            signIn->foreignReplica = !numbers.owner.isNull() && numbers.owner != who.identity.user;
            who.lastOp = numbers.last;
        }
        for (const WorkspaceRow &row : orNote(m_ports.storage.workspaces(), signIn->error)) {
            if (row.id == who.identity.workspace)
                who.workspaceName = row.name;
        }
        m_ports.loop.post([this, signIn, alive] {
            if (alive.expired())
                return;
            m_signingIn.pop_front();
            admit(signIn);
        });
    });
}

std::optional<Milliseconds> Hub::waitForRoom()
{
    const bool isFull = m_signingIn.size() >= m_limits.signInsAtOnce
        || (!m_signingIn.empty()
            && m_ports.clock.now() - m_signingIn.front() > m_limits.signInPatience);
    if (!isFull) {
        m_turnedAway = 0;
        return {};
    }
    const int place = m_turnedAway++ % longestRow;
    return Milliseconds{ busyRetryMs } + place * betweenTwo;
}

void Hub::admit(const std::shared_ptr<SignIn> &signIn)
{
    HubSession::Who &who = signIn->who;
    if (signIn->error) {
        qCWarning(lcServer) << "sign-in failed:" << signIn->error->message;
        signIn->decide(
            toRefusal({ errc::Busy, u"the server cannot read its data now"_s, {}, busyRetryMs }));
        return;
    }
    if (m_draining) {
        signIn->decide(toRefusal(draining()));
        return;
    }
    // Anything may have been revoked while the data were read, and there was no session to end.
    if (const auto still = m_ports.auth.verify(signIn->token); !still) {
        signIn->decide(toRefusal(still.error()));
        return;
    }
    if (signIn->disabled) {
        signIn->decide(toRefusal({ errc::AuthRevoked, u"this account may not sign in"_s, {} }));
        return;
    }
    // The names of replicas are no secret, and not proof of anything.
    if (signIn->foreignReplica || m_sessions.isForeign(who.identity.user, who.actor.client)) {
        signIn->decide(
            toRefusal({ errc::AuthMalformed, u"client: this replica is another user's"_s, {} }));
        return;
    }
    if (m_sessions.count(who.identity.user, who.actor.client) >= m_limits.connectionsPerUser) {
        signIn->decide(tooMany(m_limits.connectionsPerUser));
        return;
    }
    if (m_nodes && !signIn->isClaimed) {
        claimPlace(signIn);
        return;
    }
    // The same replica again: its older connection is dead and does not know it yet.
    if (!who.actor.client.isNull()) {
        closeReplaced(who.identity.user, who.actor.client);
        if (m_nodes)
            m_nodes->entered(who.identity.user, who.actor.client);
    }
    if (who.key == 0)
        who.key = ++m_lastKey;
    signIn->decide(std::make_unique<HubSession>(*this, std::move(who)));
}

std::optional<Milliseconds> Hub::countSignIn(const UserId &user)
{
    const Instant now = m_ports.clock.now();
    if (m_signIns.size() >= m_sweepSignIns) {
        std::erase_if(m_signIns, [now](const auto &entry) { return entry.second.isIdle(now); });
        m_sweepSignIns = std::max<size_t>(1000, m_signIns.size() * 2);
    }
    // A limit that is there to be no limit stays one.
    const int most = std::min(m_limits.connectionsPerUser, 1'000'000) * signInsPerConnection;
    return m_signIns.try_emplace(user, RateLimits{ most, most }).first->second.count(now);
}

ConnectRefusal Hub::tooMany(int limit)
{
    JsonWriter data;
    data.beginObject().member("code"_L1, errc::LimitConnections).member("limit"_L1, limit);
    data.endObject();
    return { u"%1 connections of this user are open"_s.arg(limit), std::move(data).text() };
}

void Hub::entered(HubSession &session)
{
    const HubSession::Who &who = session.who();
    presenceOf(who.identity.workspace)
        .join(who.key, who.user); // news to the others; it gets hello first
    m_sessions.insert(who.key, { who.identity.user, who.actor.client, &session });
    for (const SpaceInfo &space : who.spaces)
        m_withholding.learn(space.id, space.idsOnly, space.head);
    presenceChanged();
    if (m_nodes) {
        for (const SpaceInfo &space : who.spaces)
            m_nodes->tail().watch(storedSpace(space.id, who.identity.workspace), space.head);
    }
    m_feed.open(who.key);
    if (who.native) {
        JsonWriter json;
        writeHello(json, hello(session));
        session.connection()->sendEvent("hello"_L1, { json.text() });
    } else {
        QList<SpaceId> spaces;
        for (const SpaceInfo &space : who.spaces)
            spaces.append(storedSpace(space.id, who.identity.workspace));
        m_feed.subscribeLive(who.key, spaces);
        for (const SpaceInfo &space : who.spaces)
            qCDebug(lcServer) << "subscribed:" << who.user.id.toString() << "to"
                              << space.id.toString() << "live";
    }
    qCInfo(lcServer) << "signed in:" << who.user.id.toString() << "sessions:" << m_sessions.size();
}

void Hub::left(HubSession &session)
{
    const HubSession::Who &who = session.who();
    if (!m_sessions.erase(who.key))
        return;
    m_feed.drop(who.key);
    m_topics.drop(who.key);
    presenceOf(who.identity.workspace).leave(who.key);
    presenceChanged();
    if (m_nodes) {
        for (const SpaceId &space : session.readable())
            m_nodes->tail().unwatch(storedSpace(space, who.identity.workspace));
    }
    m_metrics.sessions.observe(m_ports.clock.now() - session.began());
    qCInfo(lcServer) << "left:" << who.user.id.toString() << "sessions:" << m_sessions.size();
}

Hello Hub::hello(const HubSession &session) const
{
    const HubSession::Who &who = session.who();
    Hello hello;
    hello.user = who.user;
    hello.workspace = who.identity.workspace;
    hello.workspaceName = who.workspaceName;
    hello.epoch = who.epoch;
    hello.spaces = who.spaces;
    hello.limits.eventsPerMinute = m_limits.rates.perMinute;
    hello.limits.eventsPerSecond = m_limits.rates.perSecond;
    hello.lastOp = who.lastOp;
    const WallTime now = m_ports.clock.wallNow();
    hello.tokenExpiresInMs
        = std::chrono::duration_cast<Milliseconds>(who.identity.expires - now).count();
    hello.serverTime = toIso8601(now);
    for (PresenceRegister::Present present : m_presence.at(who.identity.workspace)->everybody()) {
        if (!session.mayRead(present.of)) {
            present.user.issue = {};
            present.user.field.clear();
        }
        hello.presence.append(present.user);
    }
    return hello;
}

void Hub::publish(const std::vector<LogRow> &rows)
{
    if (m_nodes)
        m_nodes->appended(rows);
    else
        publishHere(rows);
}

void Hub::publishHere(const std::vector<LogRow> &rows)
{
    const Instant begun = m_ports.clock.now();
    if (m_published)
        m_published(rows);
    for (const LogRow &row : rows)
        m_withholding.note(row);
    const auto changesAccess = [](const LogRow &row) {
        return row.name == "space_granted"_L1 || row.name == "space_revoked"_L1
            || row.name == "issue_moved"_L1 || row.name == "user_updated"_L1;
    };
    // What comes behind such a row goes to whom it lets.
    for (auto first = rows.begin(); first != rows.end();) {
        const auto change = std::find_if(first, rows.end(), changesAccess);
        const auto end = change == rows.end() ? change : std::next(change);
        m_feed.publish({ first, end });
        if (change != rows.end() && change->name == "issue_moved"_L1)
            issueMoved(*change);
        else if (change != rows.end() && change->name == "user_updated"_L1)
            personChanged(*change);
        else if (change != rows.end())
            accessChanged(*change);
        first = end;
    }
    m_live.publish(rows);
    if (!rows.empty())
        m_metrics.delivery.observe(m_ports.clock.now() - begun);
}

void Hub::sendToTopic(
    const QString &topic, const EphemeralEvent &event, const std::optional<LogFeed::Key> &only)
{
    JsonWriter json;
    const auto heat = std::get_if<ephemeral::HeatmapUpdated>(&event);
    if (heat && m_withholding.contains(heat->space))
        writeEphemeral(json,
            ephemeral::HeatmapUpdated{ heat->space, heat->change, {}, {}, {}, {}, heat->count });
    else
        writeEphemeral(json, event);
    const EncodedEvent encoded{ QLatin1StringView{ eventName(event).toLatin1() }, { json.text() } };
    for (const Topics::Key key : m_topics.watchers(topic)) {
        const HubSession *session = find(key);
        if (session && session->connection() && (!only || *only == key))
            session->connection()->sendEvent(encoded);
    }
}

void Hub::fill(Gauges &gauges) const
{
    QSet<UserId> users;
    for (const auto &[key, entry] : m_sessions)
        users.insert(entry.user);
    const LogFeed::Lag lag = m_feed.lag();
    gauges.sessions = static_cast<qint64>(m_sessions.size());
    gauges.users = users.size();
    gauges.rooms = lag.spaces;
    gauges.eventsBehind = lag.events;
    gauges.mostBehind = lag.most;
}

QList<Hub::Room> Hub::rooms(const QList<SpaceId> &spaces) const
{
    QList<Room> rooms;
    for (const SpaceId &space : spaces) {
        QSet<UserId> users;
        const std::vector<LogFeed::Key> keys = m_feed.subscribersOf(space);
        for (const LogFeed::Key key : keys) {
            if (const HubSession *session = find(key))
                users.insert(session->who().identity.user);
        }
        if (!users.isEmpty())
            rooms.append({ space, static_cast<int>(keys.size()), static_cast<int>(users.size()) });
    }
    return rooms;
}

Hub::Room Hub::everybody(const WorkspaceId &workspace) const
{
    Room room;
    QSet<UserId> users;
    for (const auto &[key, entry] : m_sessions) {
        if (entry.session->who().identity.workspace != workspace)
            continue;
        ++room.connections;
        users.insert(entry.user);
    }
    room.users = static_cast<int>(users.size());
    return room;
}

void Hub::drain(std::function<void()> quiet)
{
    m_draining = true;
    // The storage thread answers in turn: what is read there for anybody is answered before this.
    m_committer.whenIdle([this, quiet = std::move(quiet)] {
        m_ports.storageThread.post([this, quiet, alive = std::weak_ptr{ m_alive }] {
            m_ports.loop.post([quiet, alive] {
                if (!alive.expired())
                    quiet();
            });
        });
    });
}

void Hub::sayGoodbye()
{
    Milliseconds wait = soonestReturn;
    for (const auto &[key, entry] : m_sessions) {
        const HubSession *session = entry.session;
        if (!session->connection() || !session->who().native)
            continue;
        session->connection()->sendEvent("error"_L1, { errorReply(draining(), wait) });
        wait += betweenTwo;
    }
}

Error Hub::draining()
{
    return { errc::Draining, u"the server is going down"_s, {}, drainingRetry.count() };
}

PresenceRegister &Hub::presenceOf(const WorkspaceId &workspace)
{
    auto &presence = m_presence[workspace];
    if (!presence) {
        presence = std::make_unique<PresenceRegister>(
            m_ports.clock,
            [this, workspace](const EphemeralEvent &event, const ProjectId &of) {
                announce(workspace, event, of);
            },
            m_limits.presenceGrace);
    }
    return *presence;
}

void Hub::announce(const WorkspaceId &workspace, const EphemeralEvent &event, const ProjectId &of)
{
    const auto encode = [](const EphemeralEvent &e) {
        JsonWriter json;
        writeEphemeral(json, e);
        return EncodedEvent{ QLatin1StringView{ eventName(e).toLatin1() }, { json.text() } };
    };
    const EncodedEvent whole = encode(event);
    // Who may not read the project learns that somebody is there, but not where.
    EphemeralEvent redacted = event;
    if (auto presence = std::get_if<ephemeral::Presence>(&redacted)) {
        presence->issue = {};
        presence->field.clear();
    }
    const EncodedEvent blind = encode(redacted);
    for (const auto &[key, entry] : m_sessions) {
        const HubSession *session = entry.session;
        if (session->who().identity.workspace != workspace || !session->connection())
            continue;
        const bool mayKnow = of.isNull() || session->mayRead(of);
        session->connection()->sendEvent(mayKnow ? whole : blind);
    }
}

void Hub::readHistory(const Actor &actor, const HistoryQuery &query,
    std::function<void(const Result<HistoryPage> &)> read)
{
    m_ports.storageThread.post(
        [this, actor, query, read = std::move(read), alive = std::weak_ptr{ m_alive }] {
            const auto page
                = std::make_shared<const Result<HistoryPage>>(m_ports.issues.history(actor, query));
            m_ports.loop.post([page, read, alive] {
                if (!alive.expired())
                    read(*page);
            });
        });
}

void Hub::sendPage(HubSession &session, const LogFeed::Page &page)
{
    JsonWriter json;
    json.beginObject().member("space"_L1, wireSpace(page.space).toString());
    json.key("events"_L1).beginArray();
    for (const LogRow &row : page.rows)
        json.beginArray().value(row.name).raw(m_withholding.shown(row).body).endArray();
    json.endArray().member("head"_L1, page.head);
    if (page.hash)
        json.member("hash"_L1, QString::number(*page.hash, 16).rightJustified(16, u'0'));
    json.endObject();
    session.countSent(page.rows.size());
    session.connection()->sendEventWithAck("changes"_L1, { json.text() }, m_limits.pageTimeout,
        [this, key = session.who().key, space = page.space, subscription = page.subscription,
            alive = std::weak_ptr{ m_alive }](const Result<SocketAck> &stored) {
            if (alive.expired())
                return;
            if (stored)
                m_feed.stored(key, space, subscription);
            else if (const HubSession *behind = find(key); behind && behind->connection())
                behind->connection()->disconnect(); // it comes again, from its cursor
        });
}

} // namespace lockstep::server

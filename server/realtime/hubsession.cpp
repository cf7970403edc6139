// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/realtime/hubsession.h"

#include "core/sync/codec.h"
#include "server/logging.h"
#include "server/storage/spacekey.h"

#include <array>
#include <utility>

namespace lockstep::server {

using namespace Qt::StringLiterals;

namespace {

// Presence and typing have a limit of their own, beyond which they are dropped: they are hearsay.
constexpr RateLimits ephemeralLimits{ 240, 20 };
constexpr int mostBadJson = 2; // the second one closes
constexpr Milliseconds busyRetry{ 1'000 };

} // namespace

void HubSession::Call::reply(const QByteArray &json) const
{
    if (ack)
        (*ack)({ json });
}

void HubSession::Call::fail(const Error &error, std::optional<Milliseconds> retryAfter) const
{
    if (ack) {
        (*ack)({ errorReply(error, retryAfter) });
    } else if (const auto to = connection.lock()) {
        to->sendEvent("error"_L1, { errorReply(error, retryAfter) });
    }
}

HubSession::HubSession(Hub &hub, Who who)
    : m_hub(hub), m_who(std::move(who)), m_began(hub.m_ports.clock.now()),
      m_limiter(hub.m_limits.rates), m_ephemeralLimiter(ephemeralLimits)
{
    for (const SpaceInfo &space : m_who.spaces)
        m_readable.append(space.id);
}

bool HubSession::setReadable(const SpaceId &space, bool readable)
{
    const bool was = m_readable.removeAll(space) > 0;
    if (readable)
        m_readable.append(space);
    return was != readable;
}

void HubSession::countSent(quint64 events) const
{
    m_hub.m_metrics.eventsSent += events;
    m_hub.m_metrics.throughput[m_who.identity.workspace].sent.add(
        m_hub.m_ports.clock.now(), events);
}

void HubSession::connected(SocketConnection &connection)
{
    m_connection = &connection;
    m_hub.entered(*this);
    m_who.spaces = {};
    armExpiry();
}

void HubSession::disconnected(SocketConnection &, CloseReason)
{
    m_connection = nullptr;
    m_expiry.cancel();
    m_hub.left(*this);
}

bool HubSession::refused(SocketConnection &connection, const Error &error)
{
    connection.sendEvent("error"_L1, { errorReply(error) });
    return ++m_badJson < mostBadJson;
}

void HubSession::armExpiry()
{
    const auto left = m_who.identity.expires - m_hub.m_ports.clock.wallNow();
    m_expiry = m_hub.m_ports.clock.after(
        std::chrono::duration_cast<Milliseconds>(left), [this] { expire(); });
}

void HubSession::expire()
{
    if (!m_connection)
        return;
    m_connection->sendEvent("session_expired"_L1, { "{}"_ba });
    m_connection->disconnect();
}

const HubSession::Handlers &HubSession::handlers()
{
    static constexpr Handlers known{ {
        { "subscribe", { &HubSession::subscribe } },
        { "unsubscribe", { &HubSession::unsubscribe } },
        { "mutate", { &HubSession::mutate } },
        { "history", { &HubSession::history } },
        { "watch", { &HubSession::watch } },
        { "unwatch", { &HubSession::unwatch } },
        { "auth_refresh", { &HubSession::refreshAuth } },
        { "presence", { &HubSession::setPresence, false } },
        { "typing", { &HubSession::setTyping, false } },
    } };
    return known;
}

QByteArrayList HubSession::requestNames()
{
    QByteArrayList names;
    for (const auto &[name, handler] : handlers())
        names.append(QByteArray{ name.data(), static_cast<qsizetype>(name.size()) });
    return names;
}

const HubSession::Known *HubSession::findHandler(std::string_view name)
{
    for (const auto &[known, handler] : handlers()) {
        if (known == name)
            return &handler;
    }
    return nullptr;
}

void HubSession::received(SocketConnection &connection, const SocketEvent &event)
{
    const Call call{ event.argument(), event.ack, connection.weak_from_this() };
    const Known *known = findHandler(event.name);
    const Instant now = m_hub.m_ports.clock.now();
    ++m_hub.m_metrics.eventsReceived;
    m_hub.m_metrics.throughput[m_who.identity.workspace].received.add(now);
    // Who comes back and subscribes has the whole minute for what was done meanwhile.
    const bool isFree
        = known && known->handle == &HubSession::subscribe && !std::exchange(m_hasSubscribed, true);
    if (known && !known->counted) {
        if (m_ephemeralLimiter.count(now))
            return;
    } else if (isFree) {
        // Part of the connection, and those have a limit of their own.
    } else if (const auto wait = m_limiter.count(now)) {
        ++m_hub.m_metrics.rateLimited;
        call.fail({ errc::RateLimited, u"too many events"_s, {} }, wait);
        if (m_limiter.windowsRefused() >= 3)
            connection.disconnect();
        return;
    }
    if (!known) {
        const auto name
            = QString::fromUtf8(event.name.data(), static_cast<qsizetype>(event.name.size()));
        call.fail({ errc::UnknownEvent, u"no such event: %1"_s.arg(name.left(80)), name.left(80) });
        return;
    }
    if (event.argumentCount() != 1 || !call.argument.isObject()) {
        call.fail({ errc::BadArgument, u"argument 0: one object is needed"_s, {} });
        return;
    }
    if (m_hub.m_draining) {
        if (known->counted)
            call.fail(Hub::draining(), drainingRetry);
        return;
    }
    (this->*known->handle)(call);
}

bool HubSession::mayBegin(const Call &call) const
{
    if (m_underWay < m_hub.m_limits.requestsPerClient)
        return true;
    call.fail({ errc::Busy, u"too many requests wait for their answers"_s, {} }, busyRetry);
    return false;
}

std::function<void()> HubSession::begin()
{
    ++m_underWay;
    return [this, alive = std::weak_ptr{ m_alive }] {
        if (!alive.expired())
            --m_underWay;
    };
}

void HubSession::subscribe(const Call &call)
{
    auto cursors = readSubscribe(call.argument);
    if (!cursors) {
        call.fail(cursors.error());
        return;
    }
    if (!mayBegin(call))
        return;
    for (Cursor &cursor : *cursors)
        cursor.space = storedSpace(cursor.space, m_who.identity.workspace);
    m_hub.m_feed.subscribe(m_who.key, m_who.actor, *cursors,
        [call = Call{ {}, call.ack, call.connection }, end = begin(), user = m_who.user.id](
            const Result<QList<SubscribeReply>> &replies) {
            end();
            if (!replies) {
                call.fail({ errc::Busy, u"the server cannot read its data now"_s, {} }, busyRetry);
                return;
            }
            JsonWriter json;
            json.beginObject().key("spaces"_L1).beginArray();
            for (SubscribeReply reply : *replies) {
                reply.space = wireSpace(reply.space);
                writeSubscribeReply(json, reply);
            }
            json.endArray().endObject();
            call.reply(json.text());
            qCDebug(lcServer) << "subscribed:" << user.toString() << json.text();
        });
}

void HubSession::unsubscribe(const Call &call)
{
    const auto spaces = readUnsubscribe(call.argument);
    if (!spaces) {
        call.fail(spaces.error());
        return;
    }
    for (const SpaceId &space : *spaces) {
        m_hub.m_feed.unsubscribe(m_who.key, storedSpace(space, m_who.identity.workspace));
        qCDebug(lcServer) << "unsubscribed:" << m_who.user.id.toString() << "from"
                          << space.toString();
    }
    call.reply("{}"_ba);
}

// docs/protocol.md, "5. Mutations"
void HubSession::mutate(const Call &call)
{
    if (!call.ack) {
        call.fail({ errc::MutationNeedsAck, u"mutate: an acknowledgement is needed"_s, {} });
        return;
    }
    auto request = readMutate(call.argument);
    if (!request) {
        call.fail(request.error());
        return;
    }
    IssueService::Request commit{ m_who.actor, {}, request->acked, {} };
    QList<std::pair<OpId, std::optional<Error>>> order;
    for (MutateRequest::Item &item : request->items) {
        order.append({ item.mutation.op, item.error });
        if (!item.error)
            commit.mutations.append(std::move(item.mutation));
    }
    if (!mayBegin(call))
        return;
    const qsizetype bytes = request->bytes;
    if (m_hub.m_waitingBytes > 0
        && m_hub.m_waitingBytes + bytes > m_hub.m_limits.waitingMutationBytes) {
        call.fail({ errc::Busy, u"too much waits to be stored"_s, {} }, busyRetry);
        return;
    }
    m_hub.m_waitingBytes += bytes;
    m_hub.m_committer.submit(std::move(commit),
        [hub = &m_hub, bytes, ack = *call.ack, order, end = begin(),
            begun = m_hub.m_ports.clock.now()](const QList<MutationResult> &decided) {
            end();
            hub->m_waitingBytes -= bytes;
            hub->m_metrics.commit.observe(hub->m_ports.clock.now() - begun);
            for (const MutationResult &result : decided)
                hub->m_metrics.countResult(result);
            JsonWriter json;
            json.beginObject().key("results"_L1).beginArray();
            auto next = decided.begin();
            for (const auto &[op, error] : order) {
                if (error)
                    writeResult(json, { op, outcome::Rejected{ *error }, false });
                else
                    writeResult(json, *next++);
            }
            json.endArray().endObject();
            ack({ json.text() });
        });
}

// docs/protocol.md, "5. Mutations", History
void HubSession::history(const Call &call)
{
    const auto query = readHistoryQuery(call.argument);
    if (!query) {
        call.fail(query.error());
        return;
    }
    if (!mayBegin(call))
        return;
    m_hub.readHistory(m_who.actor, *query,
        [call = Call{ {}, call.ack, call.connection }, end = begin()](
            const Result<HistoryPage> &page) {
            end();
            if (!page && page.error().code == errc::Forbidden) {
                call.fail(page.error());
                return;
            }
            if (!page) {
                call.fail({ errc::Busy, u"the server cannot read its data now"_s, {} }, busyRetry);
                return;
            }
            JsonWriter json;
            writeHistoryPage(json, *page);
            call.reply(json.text());
        });
}

void HubSession::watch(const Call &call)
{
    const auto topics = readTopics(call.argument);
    if (!topics) {
        call.fail(topics.error());
        return;
    }
    if (!mayBegin(call))
        return;
    // What may not be read is left out of the answer, just as what does not exist.
    m_hub.findReadable(m_who.actor, *topics,
        [this, call = Call{ {}, call.ack, call.connection }, end = begin(),
            alive = std::weak_ptr{ m_alive }](const QStringList &readable) {
            end();
            if (alive.expired() || !m_connection)
                return;
            JsonWriter json;
            json.beginObject().key("topics"_L1).beginObject();
            for (const QString &topic : readable) {
                m_hub.m_topics.watch(m_who.key, topic);
                json.key(topic).value(m_hub.watcherCount(topic));
            }
            m_hub.presenceChanged();
            json.endObject().endObject();
            call.reply(json.text());
            qCDebug(lcServer) << "watches:" << m_who.user.id.toString() << readable.join(u' ');
            for (const QString &topic : readable)
                m_hub.m_live.watched(topic, m_who.key);
        });
}

void HubSession::unwatch(const Call &call)
{
    const auto topics = readTopics(call.argument);
    if (!topics) {
        call.fail(topics.error());
        return;
    }
    for (const QString &topic : *topics)
        m_hub.m_topics.unwatch(m_who.key, topic);
    m_hub.presenceChanged();
    call.reply("{}"_ba);
}

void HubSession::setPresence(const Call &call)
{
    const auto request = readPresence(call.argument);
    if (!request) {
        call.fail(request.error());
        return;
    }
    const auto update = [hub = &m_hub, key = m_who.key, workspace = m_who.identity.workspace,
                            request = *request](const std::optional<ProjectId> &project) {
        // An issue that he may not read is not shown to anybody.
        const bool known = project.has_value();
        hub->presenceOf(workspace).update(key, request.state, known ? request.issue : IssueId{},
            known ? request.field : QString{}, project.value_or(ProjectId{}));
        hub->presenceChanged();
    };
    if (request->issue.isNull()) {
        update({});
    } else if (m_underWay < m_hub.m_limits.requestsPerClient) { // else it is dropped
        m_hub.findProject(
            m_who.actor, request->issue, [update, end = begin()](const auto &project) {
                end();
                update(project);
            });
    }
}

void HubSession::setTyping(const Call &call)
{
    const auto request = readTyping(call.argument);
    if (!request) {
        call.fail(request.error());
        return;
    }
    if (!m_hub.m_topics.watches(m_who.key, request->topic))
        return; // only from where it may be read
    const ephemeral::Typing event{ m_who.user.id, request->topic, request->field, request->on };
    m_hub.sendTyping(event);
    if (m_hub.m_nodes)
        m_hub.m_nodes->typing(event);
}

void HubSession::refreshAuth(const Call &call)
{
    const auto token = readAuthRefresh(call.argument);
    if (!token) {
        call.fail(token.error());
        return;
    }
    const auto identity = m_hub.m_ports.auth.verify(*token);
    if (!identity) {
        call.fail(identity.error());
        return;
    }
    if (identity->user != m_who.identity.user || identity->workspace != m_who.identity.workspace) {
        call.fail({ errc::AuthMalformed, u"token: is for somebody else"_s, {} });
        return;
    }
    m_who.identity = *identity;
    armExpiry();
    JsonWriter json;
    const auto left = identity->expires - m_hub.m_ports.clock.wallNow();
    json.beginObject();
    json.member("tokenExpiresIn"_L1, std::chrono::duration_cast<Milliseconds>(left).count());
    json.endObject();
    call.reply(json.text());
}

} // namespace lockstep::server

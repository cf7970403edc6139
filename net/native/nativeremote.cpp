// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "net/native/nativeremote.h"

#include "core/sync/codec.h"
#include "net/native/withheldrows.h"

#include <algorithm>
#include <cmath>

namespace lockstep::net {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 protocolVersion = 1;
constexpr Milliseconds stableAfter = 30s;
constexpr Milliseconds renewBefore = 60s; // of a token's end
constexpr Milliseconds helloTimeout = 10s;
constexpr Milliseconds pingTellingPause = 5s;
constexpr size_t mostInABatch = 256;

// {"error":{code, message, field, retryAfterMs}} of an answer, if it is one.
std::optional<Error> errorOf(const JsonView &answer)
{
    const JsonView error = answer["error"_L1];
    if (!error.isObject())
        return {};
    return Error{ error["code"_L1].stringOrEmpty(), error["message"_L1].stringOrEmpty(),
        error["field"_L1].stringOrEmpty(), error["retryAfterMs"_L1].toInteger().value_or(0) };
}

NativeRemote::Options withServer(NativeRemote::Options options)
{
    options.socket.engine.server = options.server;
    options.socket.engine.path = options.server.path() + options.socket.engine.path;
    return options;
}

template <typename T>
Result<QList<T>> readList(const JsonView &array, Result<T> (*read)(const JsonView &))
{
    if (!array.isArray())
        return Error{ errc::Parse, u"an array was expected"_s, {} };
    QList<T> list;
    for (const JsonView json : array) {
        auto value = read(json);
        if (!value)
            return value.error();
        list.append(std::move(*value));
    }
    return list;
}

// The code of a failure that came without one.
QLatin1StringView codeOf(ConnectFailure::Kind kind)
{
    switch (kind) {
    case ConnectFailure::Kind::Incompatible:
        return errc::ProtocolVersion;
    case ConnectFailure::Kind::NotAServer:
        return errc::Parse;
    case ConnectFailure::Kind::Unreachable:
    case ConnectFailure::Kind::Refused:
        break;
    }
    return errc::Io;
}

} // namespace

NativeRemote::NativeRemote(
    Clock &clock, Rng &rng, TransportFactory transports, Options options, TokenProvider token)
    : m_clock(clock), m_options(withServer(std::move(options))), m_token(std::move(token)),
      m_socket(clock, rng, std::move(transports), m_options.socket,
          [this](AuthAnswer answer) { provideToken(std::move(answer)); },
          { [this](int attempt) {
               m_status.attempt = attempt;
               m_status.server = m_socket.server().toString(QUrl::RemoveUserInfo);
               setState(ConnectionState::Connecting);
           },
              [this](const QString &) { connected(); },
              [this](
                  DisconnectReason reason, const QString &detail) { disconnected(reason, detail); },
              [this](const ConnectFailure &failure) { failed(failure); },
              [this](const InboundEvent &event) { received(event); } }),
      m_rng(rng)
{
    m_status.server = m_options.server.toString(QUrl::RemoveUserInfo);
    m_withheld = makeWithheldRows();
}

NativeRemote::~NativeRemote() = default;

void NativeRemote::start(ClientId client, Sink sink)
{
    m_client = std::move(client);
    m_sink = std::move(sink);
    m_renewNext = false;
    m_socket.open();
}

void NativeRemote::stop()
{
    m_comeBack.cancel();
    m_renewal.cancel();
    m_socket.close();
    setState(ConnectionState::Offline);
}

void NativeRemote::retryNow()
{
    if (m_status.state == ConnectionState::Offline)
        return;
    m_comeBack.cancel();
    m_renewNext = false;
    m_socket.open(); // it rests after a session that was ended on purpose
    m_socket.reconnectNow();
}

void NativeRemote::provideToken(AuthAnswer answer)
{
    m_token(m_renewNext,
        [this, answer = std::move(answer), alive = std::weak_ptr{ m_alive }](
            const Result<QByteArray> &token) {
            if (alive.expired())
                return;
            if (!token) {
                answer(token.error());
                return;
            }
            JsonWriter json;
            json.beginObject().member("token"_L1, QString::fromLatin1(*token));
            json.member("client"_L1, m_client.toString())
                .member("protocol"_L1, protocolVersion)
                .endObject();
            answer(json.text());
        });
}

void NativeRemote::connected()
{
    m_connectedAt = m_clock.now();
    m_renewNext = false;
    // Any Socket.IO server accepts a CONNECT; only ours says hello.
    m_helloDeadline = m_clock.after(helloTimeout, [this] {
        m_socket.close();
        comeBack({ errc::Io, u"the server accepts connections, but says no hello"_s, {} });
    });
}

void NativeRemote::disconnected(DisconnectReason reason, const QString &detail)
{
    m_renewal.cancel();
    m_helloDeadline.cancel();
    m_pages.clear();
    m_watched.clear();
    if (m_withheld)
        m_withheld->clear();
    m_status.transport.clear();
    if (reason == DisconnectReason::ClientDisconnect)
        return;
    const Error why{ errc::Io, detail, {} };
    if (reason != DisconnectReason::ServerDisconnect) {
        setState(ConnectionState::Waiting, why);
        return;
    }
    // The session was ended on purpose: its token has expired, or it did not keep up. The next
    // attempt tells which.
    comeBack(why);
}

// After a session that was ended on purpose, by either side: the socket rests, so the time is ours.
void NativeRemote::comeBack(const Error &why)
{
    m_endedOnPurpose = m_clock.now() - m_connectedAt > stableAfter ? 0 : m_endedOnPurpose + 1;
    const double most = std::min(30'000.0, 500.0 * std::pow(2.0, std::min(m_endedOnPurpose, 10)));
    const Milliseconds delay{ static_cast<qint64>(m_rng.unit() * most) };
    m_comeBack = m_clock.after(delay, [this] { m_socket.open(); });
    m_status.nextAttempt = m_clock.now() + delay;
    m_status.state = ConnectionState::Waiting;
    m_status.reason = why;
    tell(remote::StatusChanged{ m_status });
}

void NativeRemote::failed(const ConnectFailure &failure)
{
    const Error why{ failure.code.isEmpty() ? QString{ codeOf(failure.kind) } : failure.code,
        failure.message, {} };
    if (failure.retryIn) {
        setState(ConnectionState::Waiting, why);
        return;
    }
    if (failure.kind == ConnectFailure::Kind::Incompatible
        || failure.kind == ConnectFailure::Kind::NotAServer
        || failure.code == errc::ProtocolVersion) {
        setState(ConnectionState::Incompatible, why);
        return;
    }
    // Another attempt would get the same answer, and signing in would not help.
    if (failure.code == errc::LimitConnections) {
        setState(ConnectionState::Refused, why);
        return;
    }
    // One try with a new token, then it is the user's turn.
    if (failure.code.startsWith("AUTH_"_L1) && !std::exchange(m_renewNext, true)) {
        m_comeBack = m_clock.after(0ms, [this] { m_socket.reconnectNow(); });
        return;
    }
    setState(ConnectionState::SignInNeeded,
        failure.code.startsWith("AUTH_"_L1) ? why
                                            : Error{ errc::AuthMissing, failure.message, {} });
}

void NativeRemote::setState(ConnectionState state, const Error &reason)
{
    m_status.state = state;
    m_status.reason = reason;
    m_status.nextAttempt = m_socket.nextAttempt();
    if (state == ConnectionState::Connected)
        m_status.nextAttempt.reset();
    tell(remote::StatusChanged{ m_status });
}

// For the eye: with the first answer of a session, and then now and then.
void NativeRemote::notePing(Milliseconds ping)
{
    m_status.ping = ping;
    const Instant now = m_clock.now();
    if (m_status.state != ConnectionState::Connected
        || (m_pingTold && now - *m_pingTold < pingTellingPause))
        return;
    m_pingTold = now;
    tell(remote::StatusChanged{ m_status });
}

void NativeRemote::tell(RemoteNews news)
{
    if (!m_sink)
        return;
    m_batch.push_back(std::move(news));
    const auto flush = [this] {
        m_flush.cancel();
        m_sink(std::exchange(m_batch, {}));
    };
    // In a flood the end of the turn is far away.
    if (m_batch.size() >= mostInABatch)
        flush();
    else if (!m_flush.isSet())
        m_flush = m_clock.after(0ms, flush);
}

void NativeRemote::received(const InboundEvent &event)
{
    const JsonView argument = event.arg(0);
    const auto name
        = QString::fromUtf8(event.name.data(), static_cast<qsizetype>(event.name.size()));
    if (name == "hello"_L1) {
        receiveHello(argument);
    } else if (name == "changes"_L1) {
        receivePage(event);
    } else if (name == "session_expired"_L1) {
        m_renewNext = true;
    } else if (name == "error"_L1) {
        const Error error = errorOf(argument).value_or(Error{});
        if (error.code == errc::Draining)
            m_socket.comeBackAfter(Milliseconds{ error.retryAfterMs });
        else
            qWarning("server: %s", qPrintable(error.message));
    } else if (argument["seq"_L1].isUndefined()) {
        if (auto happened = readEphemeral(name, argument))
            tell(remote::Happened{ std::move(*happened) });
    } else if (argument["withheld"_L1].toBool().value_or(false)) {
        if (m_withheld)
            m_withheld->want(SpaceId{ argument["space"_L1].stringOrEmpty() },
                argument["seq"_L1].toInteger().value_or(0));
    } else if (auto change = readEvent(name, argument)) {
        tell(remote::Changed{ std::move(*change) });
    } else {
        // It leaves a gap in the seq, which brings it again by a page.
        qWarning("unreadable event %s: %s", qPrintable(name), qPrintable(change.error().message));
    }
}

void NativeRemote::receiveHello(const JsonView &json)
{
    m_helloDeadline.cancel();
    auto hello = readHello(json);
    if (!hello) {
        setState(ConnectionState::Incompatible, hello.error());
        m_socket.close();
        return;
    }
    armTokenRenewal(Milliseconds{ hello->tokenExpiresInMs });
    m_status.attempt = 0;
    m_status.transport = m_socket.transportName();
    m_status.ping.reset();
    m_pingTold.reset();
    tell(remote::Welcomed{ std::move(*hello) });
    setState(ConnectionState::Connected);
}

void NativeRemote::receivePage(const InboundEvent &event)
{
    bool isWithheld = false;
    for (const JsonView pair : event.arg(0)["events"_L1])
        isWithheld = isWithheld || pair.at(1)["withheld"_L1].toBool().value_or(false);
    if (isWithheld && m_withheld) {
        receiveWithheldPage(event);
        return;
    }
    auto page = readPage(event.arg(0));
    if (!page) {
        // Nothing may be left out, and the next session brings it again.
        qWarning("unreadable page: %s", qPrintable(page.error().message));
        m_socket.close();
        comeBack(page.error());
        return;
    }
    page->page = ++m_lastPage;
    if (event.replyTo)
        m_pages.emplace(page->page, *event.replyTo);
    tell(std::move(*page));
}

// Its events are all fetched, also those that came whole.
void NativeRemote::receiveWithheldPage(const InboundEvent &event)
{
    const JsonView argument = event.arg(0);
    const JsonView events = argument["events"_L1];
    remote::Page page;
    page.page = ++m_lastPage;
    page.space = SpaceId{ argument["space"_L1].stringOrEmpty() };
    if (event.replyTo)
        m_pages.emplace(page.page, *event.replyTo);
    const auto seqOf
        = [&](qsizetype n) { return events.at(n).at(1)["seq"_L1].toInteger().value_or(0); };
    m_withheld->want(std::move(page), seqOf(0), seqOf(events.size() - 1));
}

void NativeRemote::acknowledge(quint64 page)
{
    const auto known = m_pages.extract(page);
    if (known.empty())
        return;
    if (const auto sent = m_socket.reply(known.mapped(), {}); !sent)
        qDebug("page not acknowledged: %s", qPrintable(sent.error().message));
}

void NativeRemote::armTokenRenewal(Milliseconds expiresIn)
{
    if (expiresIn <= 0ms)
        return;
    const Milliseconds lead = std::min(renewBefore, expiresIn / 4);
    m_renewal = m_clock.after(expiresIn - lead, [this] { renewToken(); });
}

// auth_refresh: the token changes, the session goes on.
void NativeRemote::renewToken()
{
    m_token(true, [this, alive = std::weak_ptr{ m_alive }](const Result<QByteArray> &token) {
        if (alive.expired() || !token)
            return; // the session ends with its token; then the user is asked
        JsonWriter json;
        json.beginObject().member("token"_L1, QString::fromLatin1(*token)).endObject();
        ask<qint64>(
            "auth_refresh"_L1, json.text(),
            [](const JsonView &answer) -> Result<qint64> {
                return answer["tokenExpiresIn"_L1].toInteger().value_or(0);
            },
            [this](const Result<qint64> &expiresIn) {
                if (expiresIn)
                    armTokenRenewal(Milliseconds{ *expiresIn });
            });
    });
}

template <typename T>
void NativeRemote::ask(QLatin1StringView name, const QByteArray &argument,
    std::function<Result<T>(const JsonView &)> read, Reply<T> reply)
{
    const Instant sent = m_clock.now();
    const auto answered
        = [this, sent, read = std::move(read), reply](const Result<AckArguments> &ack) {
              if (!ack) {
                  reply(ack.error());
                  return;
              }
              notePing(m_clock.now() - sent);
              const JsonView answer = ack->args.at(0);
              if (const auto error = errorOf(answer))
                  reply(*error);
              else
                  reply(read(answer));
          };
    if (const auto asked = m_socket.request(name, { argument }, m_options.requestTimeout, answered);
        !asked) {
        // Not from inside the call: the caller is not ready for it.
        const auto timer = std::make_shared<Timer>();
        *timer = m_clock.after(
            0ms, [reply, error = asked.error(), timer, alive = std::weak_ptr{ m_alive }] {
                if (!alive.expired())
                    reply(error);
            });
    }
}

void NativeRemote::subscribe(QList<Cursor> cursors, Reply<QList<SubscribeReply>> reply)
{
    JsonWriter json;
    json.beginObject().key("spaces"_L1).beginArray();
    for (const Cursor &cursor : std::as_const(cursors))
        writeCursor(json, cursor);
    json.endArray().endObject();
    ask<QList<SubscribeReply>>(
        "subscribe"_L1, json.text(),
        [](const JsonView &answer) { return readList(answer["spaces"_L1], &readSubscribeReply); },
        std::move(reply));
}

void NativeRemote::unsubscribe(QList<SpaceId> spaces)
{
    JsonWriter json;
    json.beginObject().key("spaces"_L1).beginArray();
    for (const SpaceId &space : std::as_const(spaces))
        json.value(space.toString());
    json.endArray().endObject();
    static_cast<void>(m_socket.emitEvent("unsubscribe"_L1, { json.text() }));
}

void NativeRemote::push(QList<Mutation> mutations, qint64 acked, Reply<QList<MutationResult>> reply)
{
    JsonWriter json;
    json.beginObject().member("acked"_L1, acked).key("mutations"_L1).beginArray();
    for (const Mutation &mutation : std::as_const(mutations))
        writeMutation(json, mutation);
    json.endArray().endObject();
    ask<QList<MutationResult>>(
        "mutate"_L1, json.text(),
        [](const JsonView &answer) { return readList(answer["results"_L1], &readResult); },
        [mutations, reply = std::move(reply)](Result<QList<MutationResult>> answer) {
            // Too fast, or the server is busy: each of them again, after the time that it asks for.
            if (!answer && answer.error().retryAfterMs > 0) {
                QList<MutationResult> results;
                for (const Mutation &mutation : mutations)
                    results.append(
                        { mutation.op, outcome::Retry{ answer.error().retryAfterMs }, false });
                answer = std::move(results);
            }
            reply(std::move(answer));
        });
}

void NativeRemote::fetchHistory(HistoryQuery query, Reply<HistoryPage> reply)
{
    JsonWriter json;
    writeHistoryQuery(json, query);
    ask<HistoryPage>(
        "history"_L1, json.text(), [](const JsonView &answer) { return readHistoryPage(answer); },
        std::move(reply));
}

void NativeRemote::watch(QStringList topics)
{
    const QSet<QString> wanted(topics.begin(), topics.end());
    const auto send = [this](QLatin1StringView name, const QSet<QString> &set) {
        if (set.isEmpty())
            return;
        JsonWriter json;
        json.beginObject().key("topics"_L1).beginArray();
        for (const QString &topic : set)
            json.value(topic);
        json.endArray().endObject();
        static_cast<void>(m_socket.emitEvent(name, { json.text() }));
    };
    send("unwatch"_L1, m_watched - wanted);
    send("watch"_L1, wanted - m_watched);
    m_watched = m_socket.state() == SocketClient::State::Connected ? wanted : QSet<QString>{};
}

void NativeRemote::setPresence(PresenceState state, IssueId issue, QString field)
{
    JsonWriter json;
    json.beginObject().member("state"_L1, toKey(state));
    json.member("issue"_L1, issue.toString()).member("field"_L1, field).endObject();
    static_cast<void>(m_socket.emitEvent("presence"_L1, { json.text() }));
}

void NativeRemote::setTyping(QString topic, QString field, bool on)
{
    JsonWriter json;
    json.beginObject()
        .member("topic"_L1, topic)
        .member("field"_L1, field)
        .member("on"_L1, on)
        .endObject();
    static_cast<void>(m_socket.emitEvent("typing"_L1, { json.text() }));
}

} // namespace lockstep::net

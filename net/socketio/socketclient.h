// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/json.h"
#include "net/socketio/backoff.h"
#include "net/socketio/engineclient.h"
#include "net/socketio/sleepdetector.h"
#include "net/socketio/wirelog.h"
#include "net/wire/socketio.h"

#include <map>
#include <string_view>

namespace lockstep::net {

// Why an attempt to connect failed, and what becomes of it.
struct ConnectFailure
{
    enum class Kind {
        Unreachable, // network, timeout, TLS, HTTP status, or the server asked to wait
        Refused, // by CONNECT_ERROR, by the auth provider, or with HTTP 401 or 403
        Incompatible, // it speaks an older Socket.IO
        NotAServer, // it answers, but is no Socket.IO server (captive portal, wrong port)
    };
    Kind kind = Kind::Unreachable;
    QString code{}; // CONNECT_ERROR's data.code, or the auth provider's; may be empty
    QString message{}; // CONNECT_ERROR's message, or for logs
    QByteArray data{}; // CONNECT_ERROR's data as JSON; may be empty
    std::optional<TransportFailure> transport{}; // when it was the transport
    // Until the next attempt. None: the client has stopped, and only open() or reconnectNow()
    // make it try again.
    std::optional<Milliseconds> retryIn{};
};

// An event of the server, as it was parsed; valid only during the callback.
struct InboundEvent
{
    std::string_view name{};
    JsonView payload{}; // the whole array; its first element is the name
    const QList<QByteArray> &attachments; // what the placeholders stand for

    // Whom to acknowledge, if the server asks for it; may be kept, and is void after a disconnect.
    struct ReplyTo
    {
        quint64 connection = 0;
        qint64 id = 0;
    };
    std::optional<ReplyTo> replyTo{};

    [[nodiscard]] JsonView arg(qsizetype index) const { return payload.at(index + 1); }
};

// The arguments of an acknowledgement; valid only during the callback.
struct AckArguments
{
    JsonView args{}; // an array
    QList<QByteArray> attachments{};
};
// Called exactly once. Errors: ACK_TIMEOUT, NOT_CONNECTED (the connection ended before).
using AckHandler = std::function<void(const Result<AckArguments> &)>;

// What goes into CONNECT, a JSON object or nothing. Asked anew at every attempt, so that a token is
// never stale; it may answer later (on the same thread), once; an answer that comes too late is
// dropped. An Error whose code begins with AUTH_ stops the client, any other is retried.
using AuthAnswer = std::function<void(const Result<QByteArray> &)>;
using AuthProvider = std::function<void(AuthAnswer)>;

// Socket.IO protocol 5, client side: one namespace over one Engine.IO session, for ever connecting
// again with backoff. Sans-IO. One state machine (socketclient.cpp), at most one open session.
//
//   Closed --open()--> Opening --> Joining (CONNECT) --> Live --lost--> Waiting --> Opening ...
//                         \-----------\--failed--> Waiting, or Stopped when refused
//
// Nothing is buffered: what cannot be sent now fails now. Callbacks may call anything, but not
// destroy the client. connecting(), and disconnected() with the ends of requests, also come from
// inside open(), close() and reconnectNow(); nothing comes from inside emitEvent(), request() and
// reply().
class SocketClient
{
public:
    enum class State { Closed, Connecting, Connected, Waiting, Stopped };

    struct Options
    {
        EngineClient::Options engine{};
        QString nsp = QStringLiteral("/");
        Milliseconds joinTimeout{ 10'000 }; // from the open session to the answer to CONNECT
        Backoff::Options backoff{};
        JsonLimits json{};
    };
    struct Callbacks // all are needed
    {
        // An attempt begins: 0 the first, then counted from 1 until it succeeds.
        std::function<void(int attempt)> connecting{};
        std::function<void(const QString &sid)> connected{};
        // It was connected. After ServerDisconnect and ClientDisconnect the client is Closed (the
        // reference client rests too), after any other it is Waiting: see nextAttempt().
        std::function<void(DisconnectReason, const QString &detail)> disconnected{};
        std::function<void(const ConnectFailure &)> failed{}; // an attempt
        std::function<void(const InboundEvent &)> event{};
    };
    static constexpr int maxPendingAcks = 1024;

    // `auth` may be empty. Clock and Rng must outlive the client.
    SocketClient(Clock &clock, Rng &rng, TransportFactory factory, Options options,
        AuthProvider auth, Callbacks callbacks);
    ~SocketClient();
    SocketClient(const SocketClient &) = delete;
    SocketClient &operator=(const SocketClient &) = delete;

    // Connects, from Closed or Stopped; else does nothing.
    void open();
    // Ends it politely, and stays away. Calls disconnected() if it was connected.
    void close();
    // Cuts a wait short (the network is back; somebody pressed a button; signed in again). With
    // `slept` also an open session is given up: after a sleep it only looks alive.
    void reconnectNow(bool slept = false);

    // The server has said that it goes, and when to come back: counts for the end that follows.
    void comeBackAfter(Milliseconds delay) { m_comeBackAfter = delay; }

    [[nodiscard]] State state() const;
    [[nodiscard]] std::optional<Instant> nextAttempt() const; // when Waiting

    // `args` are JSON texts, in which {"_placeholder":true,"num":i} stands for attachment i (see
    // wire::SocketPacket). Errors, at once: NOT_CONNECTED, TOO_LARGE (for the server's limit).
    Result<void> emitEvent(QAnyStringView name, const QList<QByteArray> &args,
        const QList<QByteArray> &attachments = {});
    // The same, and asks for an acknowledgement. Also BUSY: too many are pending. When it returns
    // an error, `handler` is not called.
    [[nodiscard]] Result<void> request(QAnyStringView name, const QList<QByteArray> &args,
        Milliseconds timeout, AckHandler handler, const QList<QByteArray> &attachments = {});
    // Acknowledges. Errors as for emitEvent(); NOT_CONNECTED also when that connection is over.
    Result<void> reply(const InboundEvent::ReplyTo &to, const QList<QByteArray> &args,
        const QList<QByteArray> &attachments = {});

    [[nodiscard]] const QUrl &server() const { return m_engine.server(); }
    [[nodiscard]] qint64 bytesToWrite() const { return m_engine.bytesToWrite(); }
    [[nodiscard]] QLatin1StringView transportName() const { return m_engine.transportName(); }
    [[nodiscard]] WireLog &wireLog() { return m_wireLog; }

private:
    // An event that came before the answer to CONNECT: some servers are that quick.
    struct EarlyEvent
    {
        QByteArray json{};
        QList<QByteArray> attachments{};
        std::optional<qint64> id{};
    };
    struct PendingAck
    {
        AckHandler handler{};
        Timer timer{};
    };
    struct Closed
    {};
    struct Opening
    {};
    struct Joining
    {
        Timer deadline{};
        bool authenticated = false; // the auth provider has answered
        // Set by CONNECT_ERROR or DISCONNECT. Not yet the last word: see refuse().
        std::optional<ConnectFailure> refusal{};
        Timer grace{};
        QList<EarlyEvent> early{};
        qsizetype earlyBytes = 0;
    };
    struct Live
    {
        std::map<qint64, PendingAck> acks{};
    };
    struct Waiting
    {
        Instant due{};
        Timer timer{};
    };
    struct Stopped
    {};

    void begin();
    void onOpened();
    void onClosed(DisconnectReason reason, const TransportFailure &failure);
    void onDecoded(const Result<std::optional<wire::ReceivedPacket>> &packet);

    void sendConnect(const Result<QByteArray> &auth);
    void whileJoining(Joining &joining, const wire::ReceivedPacket &packet);
    void keepEarly(Joining &joining, const wire::ReceivedPacket &packet);
    void joined(Joining &joining, const QString &sid);
    void refuse(Joining &joining, ConnectFailure failure);
    void settleRefusal();

    void whileLive(Live &live, const wire::ReceivedPacket &packet);
    void deliver(
        const JsonView &payload, const QList<QByteArray> &attachments, std::optional<qint64> id);

    // failure.retryIn: what the server asks for, if anything.
    void attemptFailed(ConnectFailure failure, bool mayRetry = true);
    void lost(DisconnectReason reason, const QString &detail,
        std::optional<Milliseconds> retryAfter = {});
    void wait(Milliseconds delay);
    void sendText(const QByteArray &packet);
    Result<void> send(const wire::SocketPacket &packet);

    Clock &m_clock;
    Options m_options;
    AuthProvider m_auth;
    std::optional<Milliseconds> m_comeBackAfter{};
    Callbacks m_callbacks;
    Backoff m_backoff;
    SleepDetector m_sleep;
    WireLog m_wireLog{ m_clock };
    JsonDocument m_json;
    wire::SocketDecoder m_decoder{ m_json };
    std::variant<Closed, Opening, Joining, Live, Waiting, Stopped> m_phase{};
    quint64 m_connection = 0; // number of the attempt: late answers belong to older ones
    int m_attempt = 0;
    qint64 m_nextAckId = 0; // never used twice
    std::shared_ptr<char> m_alive = std::make_shared<char>(); // for answers of the auth provider
    EngineClient m_engine;
};

} // namespace lockstep::net

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "net/transport/transport.h"
#include "net/wire/engineio.h"

#include <list>
#include <memory>
#include <optional>
#include <utility>
#include <variant>

namespace lockstep::net {

// Why a connection ended, in the words of the reference client (see toString).
enum class DisconnectReason {
    ServerDisconnect, // "io server disconnect": the server ended the namespace
    ClientDisconnect, // "io client disconnect"
    PingTimeout,
    TransportClose,
    TransportError,
    ParseError,
};
[[nodiscard]] QLatin1StringView toString(DisconnectReason reason);

// Engine.IO protocol 4, client side: one session at a time over transports that the factory makes.
// WebSocket first; HTTP long-polling where WebSockets do not get through, and then from the start
// on later opens; polling is upgraded when the server offers it. Sans-IO: Clock in, Transport out.
//
//   Idle --open()--> Opening --open packet--> Open [--upgrade probe--> Open on WebSocket] --> Idle
//
// At most one session is open; beside its transport there is at most the one that probes an upgrade
// of the same session. Signals of older transports are ignored by their number.
class EngineClient
{
public:
    struct Options
    {
        QUrl server{};
        // Where it is now, asked at each open(); empty: where it was.
        std::function<QUrl()> locate{};
        QString path = QStringLiteral("/socket.io/");
        HttpHeaders headers{};
        // In the order of preference.
        QList<TransportRequest::Kind> transports{ TransportRequest::Kind::WebSocket,
            TransportRequest::Kind::Polling };
        Milliseconds openTimeout{ 10'000 }; // for each transport, up to the open packet
        qsizetype maxMessage = 1'048'576; // incoming; more is an error
    };
    struct Callbacks // all are needed
    {
        std::function<void(const wire::Handshake &)> opened{};
        std::function<void(QByteArrayView data)> text{}; // a message, without its digit
        std::function<void(const QByteArray &data)> binary{};
        // The end, also of an attempt; at most once an open(), never from inside a call.
        std::function<void(DisconnectReason, const TransportFailure &)> closed{};
    };

    EngineClient(Clock &clock, TransportFactory factory, Options options, Callbacks callbacks);
    ~EngineClient();
    EngineClient(const EngineClient &) = delete;
    EngineClient &operator=(const EngineClient &) = delete;

    // Begins a session; one that is there is dropped.
    void open();
    // Ends it politely or at once; silent.
    void close();
    void abort();

    [[nodiscard]] bool isOpen() const;
    // Whether a message of that size may be sent: the server's maxPayload.
    [[nodiscard]] bool fits(qsizetype bytes) const;
    // Nothing is sent, and nothing kept, when no session is open.
    void sendText(const QByteArray &data);
    void sendBinary(const QByteArray &data);
    [[nodiscard]] const QUrl &server() const { return m_options.server; }
    [[nodiscard]] qint64 bytesToWrite() const;
    // "websocket" or "polling" of the open session, else empty.
    [[nodiscard]] QLatin1StringView transportName() const;

private:
    using Kind = TransportRequest::Kind;

    struct Link
    {
        std::unique_ptr<Transport> transport{};
        quint64 number = 0;
    };
    struct Upgrade
    {
        Link link{};
        Timer deadline{};
        bool draining = false; // the probe was answered; what is sent is held back
        QList<std::pair<QByteArray, bool>> held{}; // and whether it is binary
    };
    struct Idle
    {};
    struct Opening
    {
        Link link{};
        Kind kind{};
        bool fallback = false; // a WebSocket has just failed
        Timer deadline{};
    };
    struct Open
    {
        Link link{};
        wire::Handshake handshake{};
        Timer heartbeat{};
        std::optional<Upgrade> upgrade{};
    };
    struct Retired
    {
        std::unique_ptr<Transport> transport{};
        Timer timer{};
    };

    [[nodiscard]] bool mayUse(Kind kind) const { return m_options.transports.contains(kind); }
    void begin(Kind kind, bool fallback);
    [[nodiscard]] Link connectTransport(Kind kind, const QString &upgradeSid);
    void retire(Link link, bool politely);
    void drop(bool politely);
    void end(DisconnectReason reason, const TransportFailure &failure);

    void onOpened(quint64 number);
    void onText(quint64 number, const QByteArray &packet);
    void onBinary(quint64 number, const QByteArray &data);
    void onFailed(quint64 number, const TransportFailure &failure);

    void handshake(Opening &opening, const QByteArray &packet);
    void openingFailed(const TransportFailure &failure);
    void packet(Open &session, const QByteArray &bytes);
    void awaitPing(Open &session);
    void beginUpgrade(Open &session);
    void probeAnswered(const QByteArray &packet);
    void finishUpgrade(quint64 number);
    void upgradeFailed(const TransportFailure &failure);
    void send(const QByteArray &packet, bool binary);

    Clock &m_clock;
    TransportFactory m_factory;
    Options m_options;
    Callbacks m_callbacks;
    std::variant<Idle, Opening, Open> m_phase{};
    quint64 m_lastNumber = 0;
    bool m_startWithPolling = false;
    int m_invalidTextCloses = 0; // WebSockets closed with 1007, see webSocketIsBroken()
    std::list<Retired> m_retired{}; // not destroyed from inside their own callbacks

    [[nodiscard]] bool webSocketIsBroken() const { return m_invalidTextCloses >= 2; }
};

} // namespace lockstep::net

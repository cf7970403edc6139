// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "net/wire/engineio.h"
#include "server/http/httpmessage.h"
#include "server/http/websocketpeer.h"
#include "server/realtime/closereason.h"

#include <memory>

namespace lockstep::server {

class EncodedEvent;
class EngineServer;
class EngineSession;

// What to do with a session; owned by it. The session may be closed from inside these calls.
class EngineSessionHandler
{
public:
    virtual ~EngineSessionHandler() = default;
    virtual void text(const QByteArray &utf8) = 0;
    virtual void binary(const QByteArray &bytes) = 0;
    // The end, once, whoever caused it. Nothing comes and nothing goes after it.
    virtual void closed(CloseReason reason) = 0;
};

// What is remembered of the request that opened a session.
struct EngineHandshake
{
    HttpHeaders headers{};
    QByteArray query{};
    QString peerAddress{};
};

// One Engine.IO 4 session on the server's side: messages over polling or a WebSocket, the upgrade
// from the one to the other, and the heartbeat. Made and owned by EngineServer.
//
//   polling -- probe "2probe"/"3probe" on a new WebSocket, poll released -- "5" --> websocket
//   both    -- ping unanswered, client gone, rules broken, close() --> closed
//
// A polling session that this side closes on purpose stays for one more poll, so that what was
// sent before, and the close packet, arrive.
class EngineSession final : public std::enable_shared_from_this<EngineSession>
{
public:
    EngineSession(EngineServer &server, QByteArray sid, EngineHandshake handshake);
    ~EngineSession();
    EngineSession(const EngineSession &) = delete;
    EngineSession &operator=(const EngineSession &) = delete;

    [[nodiscard]] const QByteArray &sid() const { return m_sid; }
    [[nodiscard]] const EngineHandshake &handshake() const { return m_handshake; }
    [[nodiscard]] bool isOpen() const { return m_open; }
    [[nodiscard]] bool isWebSocket() const { return m_peer != nullptr; }
    // Sent and not yet taken by the network or a poll.
    [[nodiscard]] qsizetype buffered() const;

    // Ignored when closed.
    void sendText(QByteArrayView utf8);
    void sendBinary(const QByteArray &bytes);
    void send(const EncodedEvent &event);
    void close(CloseReason reason = CloseReason::ForcedClose);

private:
    friend class EngineServer;
    struct Polling;

    // For EngineServer.
    void open(std::unique_ptr<EngineSessionHandler> handler);
    void openOn(std::shared_ptr<WebSocketPeer> peer);
    [[nodiscard]] QByteArray openPacket(const QStringList &upgrades) const;
    void poll(HttpRequest request, HttpResponder respond);
    [[nodiscard]] std::shared_ptr<void> admitPost();
    void post(const HttpRequest &request, const HttpResponder &respond);
    void probe(std::shared_ptr<WebSocketPeer> peer);

    void useWebSocket(std::shared_ptr<WebSocketPeer> peer);
    void probeReceived(const QByteArray &text);
    void dropProbe();
    void completeUpgrade();

    void receive(const wire::EnginePacket &packet);
    void send(wire::EnginePacket packet);
    void answerSoon();
    void answerPoll();
    void pingLater();
    [[nodiscard]] Clock &clock() const;

    EngineServer &m_server;
    const QByteArray m_sid;
    const EngineHandshake m_handshake;
    std::unique_ptr<EngineSessionHandler> m_handler{};
    std::unique_ptr<Polling> m_polling; // one of these two is set while open
    std::shared_ptr<WebSocketPeer> m_peer{}; // shared with the connection that carries it
    bool m_open = true;
    bool m_pinged = false; // and not answered yet
    Instant m_due{}; // of the ping, or of its answer
    Timer m_timer{}; // the next ping, its timeout, or the end of a closed polling session
};

} // namespace lockstep::server

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "server/realtime/enginesession.h"

#include <QHash>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>

namespace lockstep::server {

struct EngineOptions
{
    QString path = QStringLiteral("/socket.io/");
    Milliseconds pingInterval{ 25'000 };
    Milliseconds pingTimeout{ 20'000 };
    Milliseconds upgradeTimeout{ 10'000 };
    qint64 maxPayload = 1'000'000; // of one message, or of one POST
    qsizetype maxBuffered = 1024 * 1024; // of a polling session that does not poll
    bool polling = true;
    bool webSocket = true;
    // Origins that may use it from a browser, besides that of the server itself; "*" for any.
    QStringList allowedOrigins{};
    // Goes before each sid, so that a proxy can find the node of a session.
    QByteArray sidPrefix{};
    // Secret random bytes; by default those of the operating system.
    std::function<QByteArray(qsizetype)> randomBytes{};
    // Looks at a handshake; a text refuses it with 403.
    std::function<std::optional<QString>(const HttpRequest &)> refuse{};
};

// Engine.IO 4: turns HTTP requests and WebSockets into sessions. Sans-IO: requests come in by
// handle(), time by the clock.
class EngineServer
{
public:
    using SessionHandlerFactory
        = std::function<std::unique_ptr<EngineSessionHandler>(EngineSession &)>;

    EngineServer(Clock &clock, EngineOptions options, SessionHandlerFactory makeHandler);
    ~EngineServer(); // closes the sessions
    EngineServer(const EngineServer &) = delete;
    EngineServer &operator=(const EngineServer &) = delete;

    // Whether a request is for here.
    [[nodiscard]] bool matches(const HttpRequest &request) const;
    // Whether it is of a session that there is.
    [[nodiscard]] bool knows(const HttpRequest &request) const { return find(request) != nullptr; }
    void handle(HttpRequest request, HttpResponder respond);
    // For HttpHandlers::admit: finds out that two POSTs of a session overlap.
    [[nodiscard]] std::shared_ptr<void> admit(const HttpRequest &head);

    // Both of them, for a server that has nothing else.
    [[nodiscard]] HttpHandlers handlers();

    void closeAll(CloseReason reason = CloseReason::ServerShutdown);
    [[nodiscard]] qsizetype sessionCount() const { return m_sessions.size(); }

    [[nodiscard]] Clock &clock() const { return m_clock; }
    [[nodiscard]] const EngineOptions &options() const { return m_options; }
    // 24 characters that nobody can guess, behind the prefix.
    [[nodiscard]] QByteArray makeSid() const;

private:
    friend class EngineSession;

    void open(HttpRequest request, HttpResponder respond);
    [[nodiscard]] EngineSession *make(const HttpRequest &request);
    [[nodiscard]] std::shared_ptr<EngineSession> find(const HttpRequest &request) const;
    void forget(const QByteArray &sid);

    Clock &m_clock;
    const EngineOptions m_options;
    const SessionHandlerFactory m_makeHandler;
    // Shared with the calls that are pending in HTTP answers and WebSockets, which hold it weakly.
    QHash<QByteArray, std::shared_ptr<EngineSession>> m_sessions{};
};

// A refusal in the words of Engine.IO: {"code":1,"message":"Session ID unknown"}.
enum class EngineError {
    UnknownTransport,
    UnknownSid,
    BadHandshakeMethod,
    BadRequest,
    Forbidden,
    UnsupportedProtocol,
};
[[nodiscard]] HttpResponse refusal(EngineError error, const QString &detail = {}, int status = 400);

} // namespace lockstep::server

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/realtime/engineserver.h"

#include "core/base/jsonwriter.h"
#include "server/http/cors.h"

#include <QRandomGenerator>

namespace lockstep::server {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype sidBytes = 18; // 144 bits, 24 characters

QByteArray systemRandomBytes(qsizetype count)
{
    QByteArray bytes{ count, Qt::Uninitialized };
    for (char &byte : bytes)
        byte = static_cast<char>(QRandomGenerator::system()->generate());
    return bytes;
}

} // namespace

HttpResponse refusal(EngineError error, const QString &detail, int status)
{
    static constexpr std::array messages{ "Transport unknown"_L1, "Session ID unknown"_L1,
        "Bad handshake method"_L1, "Bad request"_L1, "Forbidden"_L1,
        "Unsupported protocol version"_L1 };
    const auto code = static_cast<size_t>(error);
    JsonWriter json;
    json.beginObject()
        .member("code"_L1, static_cast<int>(code))
        .member("message"_L1, messages[code]);
    if (!detail.isEmpty())
        json.member("detail"_L1, detail);
    return HttpResponse::json(status, std::move(json.endObject()).text());
}

EngineServer::EngineServer(Clock &clock, EngineOptions options, SessionHandlerFactory makeHandler)
    : m_clock(clock), m_options(std::move(options)), m_makeHandler(std::move(makeHandler))
{}

EngineServer::~EngineServer() { closeAll(); }

bool EngineServer::matches(const HttpRequest &request) const
{
    return request.path == m_options.path
        || (request.path.size() + 1 == m_options.path.size()
            && m_options.path.startsWith(request.path));
}

HttpHandlers EngineServer::handlers()
{
    return { [this](HttpRequest request, HttpResponder respond) {
                if (matches(request))
                    handle(std::move(request), std::move(respond));
                else
                    respond(HttpResponse::text(404, "not found\n"));
            },
        [this](const HttpRequest &head) { return matches(head) ? admit(head) : nullptr; },
        [this](const HttpRequest &head) { return matches(head) && knows(head); } };
}

QByteArray EngineServer::makeSid() const
{
    const QByteArray secret
        = m_options.randomBytes ? m_options.randomBytes(sidBytes) : systemRandomBytes(sidBytes);
    return m_options.sidPrefix + secret.toBase64(QByteArray::Base64UrlEncoding);
}

// Engine.IO, "Handshake" and "Query parameters"; the order of the checks is that of the reference
// implementation, so that a wrong request gets the same code.
void EngineServer::handle(HttpRequest request, HttpResponder respond)
{
    const Cors cors = checkOrigin(request, m_options.allowedOrigins);
    if (cors.foreign) {
        respond(refusal(EngineError::Forbidden, u"this Origin is not allowed"_s, 403));
        return;
    }
    respond = withCors(std::move(respond), cors);
    if (request.method == "OPTIONS" && !cors.allow.isEmpty()) {
        respond(preflight("GET,POST", "Authorization,Content-Type"));
        return;
    }
    const QString transport = request.queryItem("transport"_L1).value_or(QString{});
    const bool polling = m_options.polling && transport == "polling"_L1;
    const bool webSocket = m_options.webSocket && transport == "websocket"_L1;
    if (!polling && !webSocket) {
        respond(refusal(EngineError::UnknownTransport));
        return;
    }
    if (!request.queryItem("sid"_L1)) {
        open(std::move(request), std::move(respond));
        return;
    }
    const auto session = find(request);
    if (!session) {
        respond(refusal(EngineError::UnknownSid));
        return;
    }
    if (webSocket && request.webSocket) {
        // Also when it cannot be upgraded: it is told so by a close, as clients expect.
        HttpResponse response{ 101, {}, {},
            [session](std::shared_ptr<WebSocketPeer> peer) { session->probe(std::move(peer)); } };
        respond(std::move(response));
    } else if (webSocket || session->isWebSocket()) {
        respond(refusal(EngineError::BadRequest));
    } else if (request.method == "GET") {
        session->poll(std::move(request), std::move(respond));
    } else if (request.method == "POST") {
        session->post(request, respond);
    } else {
        respond(refusal(EngineError::BadHandshakeMethod));
    }
}

void EngineServer::open(HttpRequest request, HttpResponder respond)
{
    const bool webSocket = request.queryItem("transport"_L1) == u"websocket"_s;
    if (request.method != "GET") {
        respond(refusal(EngineError::BadHandshakeMethod));
        return;
    }
    if (request.queryItem("EIO"_L1) != u"4"_s) {
        respond(refusal(EngineError::UnsupportedProtocol,
            u"Engine.IO 4 is spoken here: use a Socket.IO client of version 3 or later"_s));
        return;
    }
    if (webSocket != request.webSocket) {
        respond(refusal(EngineError::BadRequest));
        return;
    }
    const auto refused = m_options.refuse ? m_options.refuse(request) : std::nullopt;
    if (refused) {
        respond(refusal(EngineError::Forbidden, *refused, 403));
        return;
    }
    if (webSocket) {
        respond({ 101, {}, {}, [this, request](std::shared_ptr<WebSocketPeer> peer) {
                     make(request)->openOn(std::move(peer));
                 } });
        return;
    }
    EngineSession *session = make(request);
    const QStringList upgrades
        = m_options.webSocket ? QStringList{ u"websocket"_s } : QStringList{};
    HttpResponse response = HttpResponse::text(200, session->openPacket(upgrades));
    response.headers.add("Cache-Control", "no-store");
    session->open(m_makeHandler(*session));
    respond(std::move(response));
}

EngineSession *EngineServer::make(const HttpRequest &request)
{
    QByteArray sid = makeSid();
    const auto session = std::make_shared<EngineSession>(
        *this, sid, EngineHandshake{ request.headers, request.query, request.peerAddress });
    m_sessions.insert(sid, session);
    return session.get();
}

std::shared_ptr<EngineSession> EngineServer::find(const HttpRequest &request) const
{
    return m_sessions.value(request.queryItem("sid"_L1).value_or(QString{}).toLatin1());
}

std::shared_ptr<void> EngineServer::admit(const HttpRequest &head)
{
    const auto session = head.method == "POST" ? find(head) : nullptr;
    return session ? session->admitPost() : nullptr;
}

void EngineServer::forget(const QByteArray &sid) { m_sessions.remove(sid); }

void EngineServer::closeAll(CloseReason reason)
{
    const auto sessions = m_sessions; // closing takes them out
    for (const auto &session : sessions)
        session->close(reason);
}

} // namespace lockstep::server

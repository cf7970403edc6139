// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// The server that the public Socket.IO and Engine.IO test suites expect, made of the product's own
// protocol layers and nothing else: Socket.IO at /socket.io/ with the namespaces / and /custom
// ("auth" on connect, "message" comes back as "message-back", "message-with-ack" is acknowledged
// with its arguments), plain Engine.IO at /engine.io/ that echoes. Prints "listening N".

#include "server/http/eventloop.h"
#include "server/http/httpserver.h"
#include "server/realtime/socketserver.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>

using namespace lockstep;
using namespace lockstep::server;
using namespace Qt::StringLiterals;

namespace {

QList<QByteArray> argumentsOf(const SocketEvent &event)
{
    QList<QByteArray> args;
    for (qsizetype i = 0; i < event.argumentCount(); ++i)
        args.append(event.argument(i).toJson());
    return args;
}

class Echo final : public SocketHandler
{
public:
    Echo(Clock &clock, QByteArray auth) : m_clock(clock), m_auth(std::move(auth)) {}

    // The public suites listen for one message at a time and miss a second one that comes in the
    // same segment: so it comes a little later.
    void connected(SocketConnection &connection) override
    {
        m_greeting = m_clock.after(10ms, [this, &connection] { greet(connection); });
    }

    void received(SocketConnection &connection, const SocketEvent &event) override
    {
        greet(connection);
        if (event.name == "message")
            connection.sendEvent("message-back"_L1, argumentsOf(event), event.attachments);
        else if (event.name == "message-with-ack" && event.ack)
            (*event.ack)(argumentsOf(event), event.attachments);
    }

private:
    void greet(SocketConnection &connection)
    {
        m_greeting.cancel();
        if (!std::exchange(m_greeted, true))
            connection.sendEvent("auth"_L1, { m_auth });
    }

    Clock &m_clock;
    const QByteArray m_auth;
    bool m_greeted = false;
    Timer m_greeting{};
};

class EngineEcho final : public EngineSessionHandler
{
public:
    explicit EngineEcho(EngineSession &session) : m_session(session) {}

    void text(const QByteArray &utf8) override { m_session.sendText(utf8); }
    void binary(const QByteArray &bytes) override { m_session.sendBinary(bytes); }
    void closed(CloseReason) override {}

private:
    EngineSession &m_session;
};

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app{ argc, argv };
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOption({ u"port"_s, u"Port to listen on, 0 for any free one."_s, u"N"_s, u"3000"_s });
    parser.addOption(
        { u"engine-path"_s, u"Path of the plain Engine.IO echo."_s, u"path"_s, u"/engine.io/"_s });
    parser.process(app);
    bool isNumber = false;
    const quint16 port = parser.value(u"port"_s).toUShort(&isNumber);
    if (!isNumber) {
        std::fprintf(stderr, "--port: a number from 0 to 65535\n");
        return 2;
    }

    EngineOptions engineOptions;
    engineOptions.pingInterval = 300ms;
    engineOptions.pingTimeout = 200ms;
    engineOptions.maxPayload = 1'000'000;
    SocketOptions socketOptions;
    socketOptions.engine = engineOptions;
    socketOptions.connectTimeout = 1000ms;
    engineOptions.path = parser.value(u"engine-path"_s);

    EventLoop loop;
    SocketServer sockets{ loop.clock(), socketOptions };
    const auto letIn = [&](const ConnectRequest &request, const ConnectDecider &decide) {
        decide(std::make_unique<Echo>(
            loop.clock(), request.auth.isUndefined() ? "{}" : request.auth.toJson()));
    };
    sockets.addNamespace(u"/"_s, letIn);
    sockets.addNamespace(u"/custom"_s, letIn);
    EngineServer engine{ loop.clock(), engineOptions,
        [](EngineSession &session) { return std::make_unique<EngineEcho>(session); } };

    HttpHandlers handlers;
    handlers.handle = [&](HttpRequest request, HttpResponder respond) {
        if (sockets.engine().matches(request))
            sockets.engine().handle(std::move(request), std::move(respond));
        else if (engine.matches(request))
            engine.handle(std::move(request), std::move(respond));
        else
            respond(HttpResponse::text(404, "not found\n"));
    };
    handlers.admit = [&](const HttpRequest &head) -> std::shared_ptr<void> {
        if (sockets.engine().matches(head))
            return sockets.engine().admit(head);
        return engine.matches(head) ? engine.admit(head) : nullptr;
    };
    HttpServer http{ loop, handlers };
    const auto listening = http.listen(u"127.0.0.1"_s, port);
    if (!listening) {
        std::fprintf(stderr, "%s\n", qPrintable(listening.error().message));
        return 3;
    }
    // Some clients try the other loopback address for "localhost"; a machine may not have it.
    const auto alsoV6 = http.listen(u"::1"_s, *listening);
    Q_UNUSED(alsoV6)
    std::printf("listening %d\n", static_cast<int>(*listening));
    std::fflush(stdout);
    loop.onTermination([&] { loop.stop(); });
    loop.run();
    return 0;
}

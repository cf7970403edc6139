// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/qtclock.h"
#include "core/base/threadexecutor.h"
#include "net/socketio/engineclient.h"
#include "net/transport/qttransports.h"
#include "net/transport/websockettransport.h"
#include "tests/support/rawserver.h"

#include <QSignalSpy>
#include <QTest>
#include <QWebSocket>
#include <QWebSocketServer>

#include <atomic>

using namespace lockstep;
using namespace lockstep::net;
using namespace Qt::StringLiterals;

namespace {

using Failure = TransportFailure::Kind;
using Kind = TransportRequest::Kind;
using Lines = QList<QByteArray>;

const QByteArray openPacket
    = "0{\"sid\":\"s1\",\"upgrades\":[\"websocket\"],\"pingInterval\":25000,\"pingTimeout\":20000,"
      "\"maxPayload\":30}";

// A transport whose callbacks are written down.
struct Client
{
    explicit Client(Kind kind, const HttpHeaders &headers = {})
        : transport(makeQtTransport({ .kind = kind, .headers = headers }))
    {}
    void open(const QUrl &url)
    {
        transport->open(url,
            { .opened = [this] { log += "opened"; },
                .text = [this](const QByteArray &text) { log += "text " + text; },
                .binary = [this](const QByteArray &bytes) { log += "binary " + bytes; },
                .failed =
                    [this](const TransportFailure &f) {
                        failures += f;
                        if (onFailed)
                            onFailed();
                    } });
        openReturned = true;
    }

    std::unique_ptr<Transport> transport;
    Lines log{};
    QList<TransportFailure> failures{};
    std::function<void()> onFailed{};
    bool openReturned = false;
};

QUrl portOfNobody()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return QUrl{ u"http://127.0.0.1:%1"_s.arg(server.serverPort()) };
}

// Somebody else's bytes go all the way over the loopback and back: what was under way there before
// has come.
bool letCome()
{
    QTcpServer server;
    QTcpSocket client;
    QByteArray back;
    server.listen(QHostAddress::LocalHost);
    QObject::connect(&server, &QTcpServer::newConnection, &server, [&] {
        QTcpSocket *peer = server.nextPendingConnection();
        QObject::connect(
            peer, &QTcpSocket::readyRead, peer, [peer] { peer->write(peer->readAll()); });
    });
    QObject::connect(&client, &QTcpSocket::readyRead, &client, [&] { back += client.readAll(); });
    client.connectToHost(QHostAddress::LocalHost, server.serverPort());
    client.write("there and back");
    return QTest::qWaitFor([&] { return back == "there and back"; });
}

} // namespace

#define VERIFY_FAILED(client, expected)                                                            \
    QTRY_COMPARE((client).failures.size(), 1);                                                     \
    QVERIFY2(                                                                                      \
        (client).failures.at(0).kind == (expected), qPrintable((client).failures.at(0).message))

class TestTransports : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void webSocketCarriesMessages()
    {
        QWebSocketServer server{ u"test"_s, QWebSocketServer::NonSecureMode };
        QVERIFY(server.listen(QHostAddress::LocalHost));
        Client client{ Kind::WebSocket, { { "Cookie", "sid=1" } } };
        client.open(QUrl{ u"http://127.0.0.1:%1/?token=t"_s.arg(server.serverPort()) });
        QVERIFY(client.log.isEmpty()); // nothing from inside the call
        QTRY_COMPARE(client.log, Lines{ "opened" });
        const std::unique_ptr<QWebSocket> peer{ server.nextPendingConnection() };
        QVERIFY(peer);
        QCOMPARE(peer->request().rawHeader("User-Agent"), "Lockstep/" LOCKSTEP_VERSION ""_ba);
        QCOMPARE(peer->request().rawHeader("Cookie"), "sid=1"_ba);
        QCOMPARE(peer->requestUrl().query(), u"token=t&EIO=4&transport=websocket"_s);
        QCOMPARE(peer->requestUrl().path(), u"/socket.io/"_s);

        QSignalSpy texts{ peer.get(), &QWebSocket::textMessageReceived };
        QSignalSpy binaries{ peer.get(), &QWebSocket::binaryMessageReceived };
        client.transport->sendText("4é€😀");
        client.transport->sendBinary("\x00\xff"_ba);
        QTRY_COMPARE(binaries.size(), 1);
        QCOMPARE(texts.at(0).at(0).toString(), u"4é€😀"_s);
        QCOMPARE(binaries.at(0).at(0).toByteArray(), "\x00\xff"_ba);
        peer->sendTextMessage(u"2é"_s);
        peer->sendBinaryMessage("\x01"_ba);
        QTRY_COMPARE(client.log, (Lines{ "opened", "text 2é", "binary \x01" }));

        QSignalSpy gone{ peer.get(), &QWebSocket::disconnected };
        client.transport->sendText("last");
        client.transport->finish();
        QTRY_COMPARE(gone.size(), 1);
        QCOMPARE(texts.last().at(0).toString(), u"last"_s);
        QCOMPARE(int(peer->closeCode()), 1000);
        QVERIFY(client.failures.isEmpty());
    }

    void tellsWhyItFailed_data()
    {
        QTest::addColumn<int>("transport");
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<QByteArray>("headers");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("httpStatus");
        QTest::addColumn<int>("retryAfter"); // s
        QTest::addColumn<QString>("message");
        for (const Kind kind : { Kind::WebSocket, Kind::Polling }) {
            const auto row = [kind](const char *name, const char *status, const char *headers,
                                 const char *body, Failure failure, int httpStatus, int retryAfter,
                                 const QString &message) {
                QTest::addRow("%s %s", kind == Kind::Polling ? "polling" : "websocket", name)
                    << int(kind) << QByteArray{ status } << QByteArray{ headers }
                    << QByteArray{ body } << int(failure) << httpStatus << retryAfter << message;
            };
            row("401", "401 Unauthorized", "", "", Failure::HttpStatus, 401, -1, {});
            row("401 that asks", "401 Unauthorized", "WWW-Authenticate: Basic realm=\"x\"\r\n",
                "no", Failure::HttpStatus, 401, -1, u"no"_s);
            row("403", "403 Forbidden", "", "go away", Failure::HttpStatus, 403, -1, u"go away"_s);
            row("404", "404 Not Found", "", "<html><title>Not here</title>", Failure::HttpStatus,
                404, -1, u"Not here"_s);
            row("400 of Engine.IO", "400 Bad Request", "",
                "{\"code\":3,\"message\":\"Bad request\"}", Failure::HttpStatus, 400, -1,
                u"Bad request"_s);
            row("429", "429 Too Many Requests", "Retry-After: 7\r\n", "", Failure::HttpStatus, 429,
                7, {});
            row("503", "503 Service Unavailable", "Retry-After: 120\r\n", "", Failure::HttpStatus,
                503, 120, {});
            row("503 until a date", "503 Service Unavailable",
                "Date: Fri, 20 Nov 2026 22:00:00 GMT\r\nRetry-After: Fri, 20 Nov 2026 22:01:30 "
                "GMT\r\n",
                "", Failure::HttpStatus, 503, 90, {});
            row("503 with nonsense", "503 Service Unavailable", "Retry-After: soon\r\n", "",
                Failure::HttpStatus, 503, -1, {});
            row("302", "302 Found", "Location: http://elsewhere.example/\r\n", "",
                Failure::HttpStatus, 302, -1, u"http://elsewhere.example/"_s);
            row("307", "307 Temporary Redirect", "Location: /here\r\n", "", Failure::HttpStatus,
                307, -1, u"/here"_s);
            row("captive portal", "200 OK", "Content-Type: text/html\r\n",
                "<!DOCTYPE html><html><head><TITLE>Hotel\n Wi-Fi</TITLE></head></html>",
                Failure::NotSocketIo, 200, -1, u"Hotel Wi-Fi"_s);
            row("other JSON", "200 OK", "", "{\"hello\":1}", Failure::NotSocketIo, 200, -1, {});
            row("empty 200", "200 OK", "", "", Failure::NotSocketIo, 200, -1, {});
            row("Socket.IO 2", "200 OK", "", "96:0{\"sid\":\"x\"}2:40", Failure::Incompatible, 0,
                -1, {});
        }
    }
    void tellsWhyItFailed()
    {
        QFETCH(int, transport);
        QFETCH(QByteArray, status);
        QFETCH(QByteArray, headers);
        QFETCH(QByteArray, body);
        QFETCH(int, kind);
        QFETCH(int, httpStatus);
        QFETCH(int, retryAfter);
        QFETCH(QString, message);
        RawServer server;
        server.onRequest = [&](QTcpSocket &socket, const RawRequest &) {
            RawServer::answer(socket, status, body, headers);
        };
        Client client{ static_cast<Kind>(transport) };
        client.open(server.url());
        VERIFY_FAILED(client, static_cast<Failure>(kind));
        const TransportFailure failure = client.failures.at(0);
        QCOMPARE(failure.httpStatus, httpStatus);
        QCOMPARE(failure.retryAfter ? int(failure.retryAfter->count()) : -1000, retryAfter * 1000);
        QVERIFY2(failure.message.contains(message), qPrintable(failure.message));
        QVERIFY(client.log.isEmpty());
        for (const RawRequest &request : server.requests)
            QCOMPARE(request.target.path(), u"/socket.io/"_s); // no redirect was followed
    }

    void isRefused()
    {
        for (const Kind kind : { Kind::WebSocket, Kind::Polling }) {
            Client client{ kind };
            client.open(portOfNobody());
            QVERIFY(client.failures.isEmpty()); // nothing from inside the call
            VERIFY_FAILED(client, Failure::Network);
        }
    }

    void findsNoHost()
    {
        for (const Kind kind : { Kind::WebSocket, Kind::Polling }) {
            Client client{ kind };
            client.open(QUrl{ u"http://no-such-host.invalid"_s });
            VERIFY_FAILED(client, Failure::Network);
        }
    }

    void missesTls()
    {
        RawServer server;
        server.onRequest = [](QTcpSocket &socket, const RawRequest &) { socket.close(); };
        QTcpServer plain;
        QVERIFY(plain.listen(QHostAddress::LocalHost));
        connect(&plain, &QTcpServer::newConnection, &plain,
            [&plain] { plain.nextPendingConnection()->write("this is not TLS\r\n\r\n"); });
        for (const Kind kind : { Kind::WebSocket, Kind::Polling }) {
            Client client{ kind };
            client.open(QUrl{ u"https://127.0.0.1:%1"_s.arg(plain.serverPort()) });
            VERIFY_FAILED(client, Failure::Tls);
        }
    }

    void isCutBeforeTheAnswer()
    {
        for (const Kind kind : { Kind::WebSocket, Kind::Polling }) {
            RawServer server;
            server.onRequest = [](QTcpSocket &socket, const RawRequest &) { socket.abort(); };
            Client client{ kind };
            client.open(server.url());
            VERIFY_FAILED(client, Failure::Network);
        }
    }

    // The answer may have been lost with the connection, and packets in it: whoever would ask
    // again got only those behind them.
    void pollsNeverAskTwice_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::newRow("GET") << "GET"_ba;
        QTest::newRow("POST") << "POST"_ba;
    }
    void pollsNeverAskTwice()
    {
        QFETCH(QByteArray, method);
        RawServer server;
        bool lost = false;
        server.onRequest = [&](QTcpSocket &socket, const RawRequest &request) {
            if (request.query(u"sid"_s).isEmpty())
                RawServer::answer(socket, "200 OK", openPacket);
            else if (request.method == method && !std::exchange(lost, true))
                socket.close();
            else if (request.method == method) // asked again
                RawServer::answer(socket, "200 OK", method == "GET" ? "4late" : "ok");
        };
        Client client{ Kind::Polling };
        client.open(server.url());
        QTRY_COMPARE(client.log.size(), 2);
        client.transport->sendText("4hello");
        VERIFY_FAILED(client, Failure::Network);
        QCOMPARE(client.log.size(), 2);
    }

    // No signal ever comes from a server that says nothing: the client above has the timer.
    void givesUpOnSilence()
    {
        for (const Kind kind : { Kind::WebSocket, Kind::Polling }) {
            RawServer server;
            QtClock clock;
            QList<TransportFailure> failures;
            EngineClient engine{ clock, makeQtTransport,
                { .server = server.url(), .transports = { kind }, .openTimeout = 100ms },
                { .closed = [&](DisconnectReason, const TransportFailure &f) { failures += f; } } };
            engine.open();
            QTRY_COMPARE(failures.size(), 1);
            QVERIFY(failures.at(0).kind == Failure::Timeout);
            QCOMPARE(server.requests.size(), 1);
        }
    }

    void bearsEndlessHeaders()
    {
        RawServer server;
        server.onRequest = [&server](QTcpSocket &socket, const RawRequest &) {
            if (server.requests.size() > 1) {
                RawServer::answer(socket, "400 Bad Request", {});
                return;
            }
            socket.write("HTTP/1.1 101 Switching Protocols\r\n");
            for (int i = 0; i < 2000; ++i)
                socket.write(
                    "X-Header-" + QByteArray::number(i) + ": " + QByteArray(1000, 'x') + "\r\n");
        };
        Client client{ Kind::WebSocket };
        client.open(server.url());
        VERIFY_FAILED(client, Failure::HttpStatus);
        QVERIFY(letCome());
        QCOMPARE(client.failures.size(), 1);
    }

    void refusesAWrongHandshake_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("wrong accept key")
            << "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
               "Sec-WebSocket-Accept: AAAA\r\n\r\n"_ba;
        QTest::newRow("no accept key")
            << "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n"_ba;
        QTest::newRow("not HTTP") << "SSH-2.0-OpenSSH_9.2\r\n\r\n"_ba;
    }
    void refusesAWrongHandshake()
    {
        QFETCH(QByteArray, answer);
        RawServer server;
        server.onRequest = [&](QTcpSocket &socket, const RawRequest &request) {
            if (request.headers.contains("sec-websocket-key"))
                socket.write(answer);
            else
                RawServer::answer(socket, "400 Bad Request", {});
        };
        Client client{ Kind::WebSocket };
        client.open(server.url());
        VERIFY_FAILED(client, Failure::HttpStatus);
        QCOMPARE(client.failures.at(0).httpStatus, 400);
    }

    void tellsHowItEnded_data()
    {
        QTest::addColumn<QByteArray>("bytes"); // after the handshake; empty: as named
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("closeCode");
        const auto close = [](int code) {
            return wire::encodeCloseFrame(static_cast<wire::CloseCode>(code), "why");
        };
        QTest::newRow("close 1000") << close(1000) << int(Failure::ClosedByPeer) << 1000;
        QTest::newRow("close 1001") << close(1001) << int(Failure::ClosedByPeer) << 1001;
        QTest::newRow("close 1009") << close(1009) << int(Failure::TooLarge) << 1009;
        QTest::newRow("close 1002") << close(1002) << int(Failure::Protocol) << 1002;
        QTest::newRow("close 4000") << close(4000) << int(Failure::ClosedByPeer) << 4000;
        QTest::newRow("FIN") << ""_ba << int(Failure::ClosedByPeer) << 0;
        QTest::newRow("RST") << ""_ba << int(Failure::ClosedByPeer) << 0;
        QTest::newRow("reserved bits") << "\xf1\x01x"_ba << int(Failure::Protocol) << 1002;
        QTest::newRow("not UTF-8")
            << wire::encodeFrame(wire::Opcode::Text, "\xff") << int(Failure::Protocol) << 1007;
        // Legal, but QWebSocket decodes each fragment for itself.
        QTest::newRow("fragment cut in a character")
            << "\x01\x01\xc3\x80\x01\xa9"_ba << int(Failure::Protocol) << 1007;
        QTest::newRow("frame too large")
            << wire::encodeFrame(wire::Opcode::Text, QByteArray(1'100'000, 'x'))
            << int(Failure::TooLarge) << 1009;
        const auto half = QByteArray(600'000, 'x');
        QTest::newRow("message too large")
            << wire::encodeFrame(wire::Opcode::Text, half).replace(0, 1, "\x01")
                + wire::encodeFrame(wire::Opcode::Continuation, half)
            << int(Failure::TooLarge) << 1009;
    }
    void tellsHowItEnded()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, kind);
        QFETCH(int, closeCode);
        RawServer server;
        QTcpSocket *peer = nullptr;
        server.onRequest = [&](QTcpSocket &socket, const RawRequest &request) {
            server.upgrade(socket, request);
            socket.write(wire::encodeFrame(wire::Opcode::Text, "6"));
            peer = &socket;
        };
        Client client{ Kind::WebSocket };
        client.open(server.url());
        QTRY_COMPARE(client.log, (Lines{ "opened", "text 6" }));
        if (!bytes.isEmpty()) {
            peer->write(bytes);
        } else if (QByteArray{ QTest::currentDataTag() } == "FIN") {
            peer->disconnectFromHost();
        } else {
            peer->setSocketOption(QAbstractSocket::LowDelayOption, 1);
            peer->abort();
        }
        VERIFY_FAILED(client, static_cast<Failure>(kind));
        QCOMPARE(client.failures.at(0).closeCode, closeCode);
        QVERIFY(letCome());
        QCOMPARE(client.failures.size(), 1);
    }

    void takesFullMessagesAtTheLimit()
    {
        RawServer server;
        const QByteArray text(1'048'576, 'x');
        server.onRequest = [&](QTcpSocket &socket, const RawRequest &request) {
            server.upgrade(socket, request);
            socket.write(wire::encodeFrame(wire::Opcode::Text, text));
        };
        Client client{ Kind::WebSocket };
        client.open(server.url());
        QTRY_COMPARE(client.log.size(), 2);
        QCOMPARE(client.log.at(1).size(), text.size() + 5);
    }

    // In every phase, also from inside its own callbacks, it ends without another word.
    void endsSilently()
    {
        for (int phase = 0; phase < 6; ++phase) {
            for (const Kind kind : { Kind::WebSocket, Kind::Polling }) {
                RawServer server;
                server.onRequest = [&](QTcpSocket &socket, const RawRequest &request) {
                    if (kind == Kind::WebSocket && phase != 2) {
                        server.upgrade(socket, request);
                        socket.write(wire::encodeFrame(wire::Opcode::Text, openPacket));
                        socket.write(wire::encodeFrame(wire::Opcode::Text, "4a"));
                    } else if (phase == 2) {
                        RawServer::answer(socket, "403 Forbidden", {});
                    } else {
                        RawServer::answer(socket, "200 OK",
                            openPacket
                                + "\x1e"
                                  "4a");
                    }
                };
                auto transport = makeQtTransport({ .kind = kind });
                int texts = 0;
                int ends = 0;
                transport->open(server.url(),
                    { .opened =
                            [&] {
                                if (phase == 3)
                                    transport->close();
                            },
                        .text =
                            [&](const QByteArray &) {
                                ++texts;
                                if (phase == 4)
                                    transport->close();
                                if (phase == 5)
                                    transport->finish();
                            },
                        .binary = {},
                        .failed = [&](const TransportFailure &) { ++ends; } });
                if (phase == 0)
                    transport.reset();
                if (phase == 1)
                    transport->close();
                // What must come is waited for; what must not is given a moment to come.
                QTRY_COMPARE(texts, phase >= 4 ? 1 : 0);
                QTRY_COMPARE(ends, phase == 2 ? 1 : 0);
                QVERIFY(letCome());
                QCOMPARE(texts, phase >= 4 ? 1 : 0);
                QCOMPARE(ends, phase == 2 ? 1 : 0);
                transport.reset();
                QVERIFY(letCome());
            }
        }
    }

    void pollingCarriesMessages()
    {
        RawServer server;
        QTcpSocket *waiting = nullptr; // the GET that is held back
        QTcpSocket *posting = nullptr; // the first POST, held back too
        Lines posts;
        int gets = 0;
        int mostGets = 0;
        server.onRequest = [&](QTcpSocket &socket, const RawRequest &request) {
            if (request.method == "POST") {
                posts += request.body;
                if (posts.size() == 1)
                    posting = &socket; // more is queued meanwhile
                else
                    RawServer::answer(socket, "200 OK", "ok");
            } else if (request.query(u"sid"_s).isEmpty()) {
                RawServer::answer(socket, "200 OK", openPacket);
            } else {
                mostGets = std::max(mostGets, ++gets);
                waiting = &socket;
            }
        };
        Client client{ Kind::Polling, { { "Cookie", "sid=1" } } };
        client.open(server.url());
        client.transport->sendText("4early"); // kept until there is a session
        QTRY_VERIFY(waiting && posting);
        QCOMPARE(client.log, (Lines{ "opened", "text " + openPacket }));
        QCOMPARE(server.requests.at(0).headers.value("cookie"), "sid=1"_ba);
        QCOMPARE(
            server.requests.at(0).headers.value("user-agent"), "Lockstep/" LOCKSTEP_VERSION ""_ba);
        QCOMPARE(server.requests.last().query(u"sid"_s), u"s1"_s);

        client.transport->sendText("4one");
        client.transport->sendBinary("\x01\x02\x03"_ba);
        client.transport->sendText("4" + QByteArray(20, 'x'));
        client.transport->sendText("4" + QByteArray(50, 'y')); // more than maxPayload: alone
        QVERIFY(client.transport->bytesToWrite() > 70);
        RawServer::answer(*posting, "200 OK", "ok");
        QTRY_COMPARE(client.transport->bytesToWrite(), 0);
        QCOMPARE(posts.join('|'),
            "4early|4one\x1e"
            "bAQID|4xxxxxxxxxxxxxxxxxxxx|4"_ba
                + QByteArray(50, 'y'));

        client.log.clear();
        --gets;
        RawServer::answer(*std::exchange(waiting, nullptr), "200 OK",
            "4a\x1e"
            "bAQID\x1e"
            "2");
        QTRY_VERIFY(waiting);
        QCOMPARE(client.log, (Lines{ "text 4a", "binary \x01\x02\x03", "text 2" }));
        QCOMPARE(mostGets, 1);

        // The end is told to the server.
        client.transport->finish();
        QTRY_COMPARE(posts.last(), "1"_ba);
        QVERIFY(client.failures.isEmpty());
    }

    void pollingFailsLater_data()
    {
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("kind");
        QTest::newRow("unknown sid")
            << "400 Bad Request"_ba
            << "{\"code\":1,\"message\":\"Session ID unknown\"}"_ba << int(Failure::HttpStatus);
        QTest::newRow("garbage") << "200 OK"_ba
                                 << "what"_ba << int(Failure::Protocol);
        QTest::newRow("empty") << "200 OK"_ba
                               << ""_ba << int(Failure::Protocol);
        QTest::newRow("too large")
            << "200 OK"_ba << QByteArray(9'000'000, '4') << int(Failure::TooLarge);
    }
    void pollingFailsLater()
    {
        QFETCH(QByteArray, status);
        QFETCH(QByteArray, body);
        QFETCH(int, kind);
        RawServer server;
        server.onRequest = [&](QTcpSocket &socket, const RawRequest &request) {
            const bool first = request.query(u"sid"_s).isEmpty();
            RawServer::answer(socket, first ? "200 OK" : status, first ? openPacket : body);
        };
        Client client{ Kind::Polling };
        client.open(server.url());
        VERIFY_FAILED(client, static_cast<Failure>(kind));
    }

    void pollingUpgrades()
    {
        RawServer server;
        QTcpSocket *waiting = nullptr;
        wire::FrameDecoder frames{ wire::FrameDecoder::Role::Server, 1000 };
        Lines received;
        bool released = false;
        // A poll may be answered before the client has read the probe's answer: then it polls
        // again.
        int polls = 0;
        const auto lastPoll = [&] {
            return polls++ == 0 ? "4last\x1e"
                                  "6"
                                : "6";
        };
        server.onRequest = [&](QTcpSocket &socket, const RawRequest &request) {
            if (request.headers.contains("sec-websocket-key"))
                server.upgrade(socket, request);
            else if (request.query(u"sid"_s).isEmpty())
                RawServer::answer(socket, "200 OK", openPacket);
            else if (request.method == "POST")
                RawServer::answer(socket, "200 OK", "ok");
            else if (released)
                RawServer::answer(socket, "200 OK", lastPoll());
            else
                waiting = &socket;
        };
        server.onBytes = [&](QTcpSocket &socket, const QByteArray &bytes) {
            frames.feed(bytes);
            while (const auto message = frames.next()) {
                const auto *text = std::get_if<wire::message::Text>(&*message);
                if (!text)
                    continue;
                received += text->utf8;
                if (text->utf8 == "2probe") {
                    socket.write(wire::encodeFrame(wire::Opcode::Text, "3probe"));
                    released = true;
                    if (waiting)
                        RawServer::answer(*waiting, "200 OK", lastPoll());
                }
                if (text->utf8 == "5")
                    socket.write(wire::encodeFrame(wire::Opcode::Text, "4first"));
            }
        };
        QtClock clock;
        Lines log;
        EngineClient engine{ clock, makeQtTransport,
            { .server = server.url(), .transports = { Kind::Polling, Kind::WebSocket } },
            { .opened = [&](const wire::Handshake &) { log += "opened"; },
                .text = [&](QByteArrayView text) { log += text.toByteArray(); },
                .binary = {},
                .closed = [&](DisconnectReason,
                              const TransportFailure &f) { log += f.message.toUtf8(); } } };
        engine.open();
        QTRY_COMPARE(log, (Lines{ "opened", "last", "first" }));
        engine.sendText("after");
        QTRY_COMPARE(received, (Lines{ "2probe", "5", "4after" }));
    }

    void fallsBackWhereWebSocketsAreBlocked()
    {
        RawServer server;
        server.onRequest = [&](QTcpSocket &socket, const RawRequest &request) {
            if (request.query(u"transport"_s) == u"websocket")
                RawServer::answer(
                    socket, "400 Bad Request", "{\"code\":3,\"message\":\"Bad request\"}");
            else if (request.query(u"sid"_s).isEmpty())
                RawServer::answer(socket, "200 OK", openPacket);
        };
        QtClock clock;
        Lines log;
        EngineClient engine{ clock, makeQtTransport, { .server = server.url() },
            { .opened = [&](const wire::Handshake &) { log += "opened"; },
                .text = {},
                .binary = {},
                .closed = [&](DisconnectReason,
                              const TransportFailure &f) { log += f.message.toUtf8(); } } };
        engine.open();
        QTRY_COMPARE(log, Lines{ "opened" });
    }

    void worksInAThreadOfItsOwn()
    {
        QWebSocketServer server{ u"test"_s, QWebSocketServer::NonSecureMode };
        QVERIFY(server.listen(QHostAddress::LocalHost));
        QList<QWebSocket *> peers;
        connect(&server, &QWebSocketServer::newConnection, this, [&] {
            QWebSocket *peer = server.nextPendingConnection();
            peer->setParent(&server);
            peers += peer;
            peer->sendTextMessage(QString::fromUtf8(openPacket));
        });
        RawServer polling;
        polling.onRequest = [&](QTcpSocket &socket, const RawRequest &request) {
            if (request.query(u"sid"_s).isEmpty())
                RawServer::answer(socket, "200 OK", openPacket);
        };
        for (int round = 0; round < 20; ++round) {
            const bool webSocket = round % 2 == 0;
            const QUrl url = webSocket ? QUrl{ u"http://127.0.0.1:%1"_s.arg(server.serverPort()) }
                                       : polling.url();
            std::atomic<bool> opened = false;
            std::atomic<bool> sameThread = false;
            // Both live and die in the thread.
            std::unique_ptr<QtClock> clock;
            std::unique_ptr<EngineClient> engine;
            {
                ThreadExecutor thread{ u"net"_s };
                thread.post([&] {
                    clock = std::make_unique<QtClock>();
                    engine = std::make_unique<EngineClient>(*clock, makeQtTransport,
                        EngineClient::Options{ .server = url,
                            .transports = { webSocket ? Kind::WebSocket : Kind::Polling } },
                        EngineClient::Callbacks{ .opened
                            =
                                [&, home = QThread::currentThread()](const wire::Handshake &) {
                                    sameThread = home == QThread::currentThread();
                                    opened = true;
                                },
                            .closed = [](DisconnectReason, const TransportFailure &) {} });
                    engine->open();
                });
                if (round < 10)
                    QTRY_VERIFY(opened);
                thread.post([&] {
                    engine.reset();
                    clock.reset();
                });
            }
            QVERIFY(!opened || sameThread);
        }
    }
};

QTEST_GUILESS_MAIN(TestTransports)
#include "tst_transports.moc"

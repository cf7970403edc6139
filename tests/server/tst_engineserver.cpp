// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/json.h"
#include "server/realtime/engineserver.h"
#include "tests/support/fakeclock.h"
#include "tests/support/memoryclient.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace lockstep;
using namespace lockstep::server;
using namespace Qt::StringLiterals;

namespace {

// A server that echoes every message, and one client's line to it.
struct Fixture
{
    explicit Fixture(EngineOptions changed = {})
        : options(std::move(changed)), engine(clock, options, [this](EngineSession &session) {
              sessions.append(session.weak_from_this());
              return std::make_unique<Echo>(*this, session);
          })
    {}

    struct Echo final : EngineSessionHandler
    {
        Echo(Fixture &owner, EngineSession &owned) : fixture(owner), session(owned) {}
        void text(const QByteArray &utf8) override
        {
            fixture.received.append(utf8);
            if (fixture.echoes)
                session.sendText(utf8);
        }
        void binary(const QByteArray &bytes) override { session.sendBinary(bytes); }
        void closed(CloseReason reason) override { fixture.closes.append(reason); }
        Fixture &fixture;
        EngineSession &session;
    };

    MemoryRequest get(const QByteArray &query)
    {
        MemoryRequest request{ link, MemoryLink::makeRequest("GET", "/socket.io/?" + query) };
        settle();
        return request;
    }
    MemoryRequest send(
        const QByteArray &method, const QByteArray &query, const QByteArray &body = {})
    {
        MemoryRequest request{ link,
            MemoryLink::makeRequest(method, "/socket.io/?" + query, body) };
        settle();
        return request;
    }
    // A polling session: its query.
    QByteArray open()
    {
        const QByteArray sid = sidOf(get("EIO=4&transport=polling").body());
        return "EIO=4&transport=polling&sid=" + sid;
    }
    MemoryRequest poll(const QByteArray &session) { return get(session); }
    MemoryRequest post(const QByteArray &session, const QByteArray &body)
    {
        return send("POST", session, body);
    }
    std::unique_ptr<MemoryClient> webSocket(
        const QByteArray &query = "EIO=4&transport=websocket", HttpHeaders headers = {})
    {
        auto client
            = std::make_unique<MemoryClient>(link, "/socket.io/?" + query, std::move(headers));
        settle();
        return client;
    }
    // The socket that upgrades a polling session.
    std::unique_ptr<MemoryClient> upgrader(const QByteArray &session)
    {
        return webSocket(QByteArray{ session }.replace("polling", "websocket"));
    }
    void text(const std::unique_ptr<MemoryClient> &client, const QByteArray &utf8)
    {
        client->socket.sendText(utf8);
        settle();
    }
    std::shared_ptr<EngineSession> session() { return sessions.last().lock(); }
    void settle() { clock.advance(0ms); }

    static QByteArray sidOf(const QByteArray &openPacket)
    {
        JsonDocument json;
        const auto root = json.parse(openPacket.mid(1));
        return root ? (*root)["sid"_L1].stringOrEmpty().toLatin1() : QByteArray{};
    }
    static int codeOf(const MemoryRequest &request)
    {
        JsonDocument json;
        const auto root = json.parse(request.body());
        return root ? static_cast<int>((*root)["code"_L1].toInteger().value_or(-1)) : -1;
    }
    // Nothing may stay behind: no session, no timer.
    [[nodiscard]] bool isClean()
    {
        clock.advance(10min);
        return engine.sessionCount() == 0 && !clock.nextDue();
    }

    FakeClock clock{};
    EngineOptions options;
    bool echoes = true;
    QList<QByteArray> received{};
    QList<CloseReason> closes{};
    QList<std::weak_ptr<EngineSession>> sessions{};
    EngineServer engine;
    MemoryLink link{ clock, engine.handlers().handle };
};

} // namespace

class TestEngineServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Handshake

    void opensByPolling()
    {
        Fixture f;
        const auto answer = f.get("EIO=4&transport=polling");
        QCOMPARE(answer.status(), 200);
        QCOMPARE(answer.header("Content-Type"), "text/plain; charset=UTF-8"_ba);
        QCOMPARE(answer.header("Cache-Control"), "no-store"_ba);
        QVERIFY(!answer.header("Access-Control-Allow-Origin").size());
        const QByteArray sid = Fixture::sidOf(answer.body());
        QCOMPARE(answer.body(),
            "0{\"sid\":\"" + sid
                + "\",\"upgrades\":[\"websocket\"],\"pingInterval\":25000,\"pingTimeout\":20000,"
                  "\"maxPayload\":1000000}");
        QVERIFY(QRegularExpression{ u"^[A-Za-z0-9_-]{24}$"_s }
                    .match(QString::fromLatin1(sid))
                    .hasMatch());
        QVERIFY(f.isClean());
        QCOMPARE(f.closes, QList{ CloseReason::PingTimeout });
    }

    void opensByWebSocket()
    {
        Fixture f{ { .pingInterval = 300ms, .pingTimeout = 200ms, .maxPayload = 5000 } };
        const auto client = f.webSocket();
        QVERIFY(client->opened);
        QCOMPARE(client->texts.size(), 1);
        const QByteArray sid = Fixture::sidOf(client->texts.first());
        QCOMPARE(client->texts.first(),
            "0{\"sid\":\"" + sid
                + "\",\"upgrades\":[],\"pingInterval\":300,\"pingTimeout\":200,\"maxPayload\":"
                  "5000}");
        QVERIFY(f.session()->isWebSocket());
        QCOMPARE(f.session()->handshake().peerAddress, u"127.0.0.1"_s);
        QVERIFY(f.isClean());
    }

    void refusesBadHandshakes_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<int>("code");
        QTest::newRow("no EIO") << "GET"_ba
                                << "transport=polling"_ba << 5;
        QTest::newRow("EIO of letters") << "GET"_ba
                                        << "EIO=abc&transport=polling"_ba << 5;
        QTest::newRow("EIO 3") << "GET"_ba
                               << "EIO=3&transport=polling"_ba << 5;
        QTest::newRow("no transport") << "GET"_ba
                                      << "EIO=4"_ba << 0;
        QTest::newRow("unknown transport") << "GET"_ba
                                           << "EIO=4&transport=abc"_ba << 0;
        QTest::newRow("POST") << "POST"_ba
                              << "EIO=4&transport=polling"_ba << 2;
        QTest::newRow("PUT") << "PUT"_ba
                             << "EIO=4&transport=polling"_ba << 2;
        QTest::newRow("OPTIONS") << "OPTIONS"_ba
                                 << "EIO=4&transport=polling"_ba << 2;
        QTest::newRow("unknown sid") << "GET"_ba
                                     << "EIO=4&transport=polling&sid=abc"_ba << 1;
        QTest::newRow("empty sid") << "GET"_ba
                                   << "EIO=4&transport=polling&sid="_ba << 1;
        QTest::newRow("websocket without upgrade") << "GET"_ba
                                                   << "EIO=4&transport=websocket"_ba << 3;
    }

    void refusesBadHandshakes()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, query);
        QFETCH(int, code);
        Fixture f;
        const auto answer = f.send(method, query);
        QCOMPARE(answer.status(), 400);
        QCOMPARE(answer.header("Content-Type"), "application/json"_ba);
        QCOMPARE(Fixture::codeOf(answer), code);
        QCOMPARE(f.engine.sessionCount(), 0);
    }

    void protocol3GetsAClearAnswer()
    {
        Fixture f;
        const QByteArray body = f.get("EIO=3&transport=polling").body();
        QVERIFY(body.startsWith("{\"code\":5,\"message\":\"Unsupported protocol version\""));
        QVERIFY(body.contains("Socket.IO client of version 3 or later"));
    }

    void refusesBadWebSocketHandshakes_data()
    {
        QTest::addColumn<QByteArray>("query");
        QTest::newRow("no EIO") << "transport=websocket"_ba;
        QTest::newRow("EIO of letters") << "EIO=abc&transport=websocket"_ba;
        QTest::newRow("no transport") << "EIO=4"_ba;
        QTest::newRow("unknown transport") << "EIO=4&transport=abc"_ba;
        QTest::newRow("polling") << "EIO=4&transport=polling"_ba;
        QTest::newRow("unknown sid") << "EIO=4&transport=websocket&sid=abc"_ba;
    }

    void refusesBadWebSocketHandshakes()
    {
        QFETCH(QByteArray, query);
        Fixture f;
        const auto client = f.webSocket(query);
        QCOMPARE(client->refused, 400);
        QVERIFY(!client->opened);
        QCOMPARE(f.engine.sessionCount(), 0);
    }

    void transportsCanBeSwitchedOff()
    {
        Fixture webSocketOnly{ { .polling = false } };
        QCOMPARE(Fixture::codeOf(webSocketOnly.get("EIO=4&transport=polling")), 0);
        Fixture pollingOnly{ { .webSocket = false } };
        QCOMPARE(pollingOnly.webSocket()->refused, 400);
        QVERIFY(pollingOnly.get("EIO=4&transport=polling").body().contains("\"upgrades\":[],"));
    }

    void theApplicationMayRefuse()
    {
        Fixture f{ { .refuse = [](const HttpRequest &request) -> std::optional<QString> {
            if (request.peerAddress == u"127.0.0.1"_s)
                return u"not from here"_s;
            return {};
        } } };
        const auto answer = f.get("EIO=4&transport=polling");
        QCOMPARE(answer.status(), 403);
        QCOMPARE(answer.body(),
            "{\"code\":4,\"message\":\"Forbidden\",\"detail\":\"not from here\"}"_ba);
        f.link.setAddress(u"192.0.2.1"_s);
        QCOMPARE(f.get("EIO=4&transport=polling").status(), 200);
    }

    void originsAreChecked_data()
    {
        QTest::addColumn<QByteArray>("origin");
        QTest::addColumn<QStringList>("allowed");
        QTest::addColumn<bool>("accepted");
        QTest::addColumn<bool>("cors");
        const QStringList none;
        const QStringList list{ u"https://app.example"_s };
        QTest::newRow("none") << ""_ba << none << true << false;
        QTest::newRow("same") << "http://localhost:8080"_ba << none << true << false;
        QTest::newRow("other port") << "http://localhost"_ba << none << false << false;
        QTest::newRow("foreign") << "https://evil.example"_ba << none << false << false;
        QTest::newRow("null") << "null"_ba << none << false << false;
        QTest::newRow("listed") << "https://app.example"_ba << list << true << true;
        QTest::newRow("not listed") << "https://app.example.evil"_ba << list << false << false;
        QTest::newRow("any") << "https://evil.example"_ba << QStringList{ u"*"_s } << true << true;
    }

    void originsAreChecked()
    {
        QFETCH(QByteArray, origin);
        QFETCH(QStringList, allowed);
        QFETCH(bool, accepted);
        QFETCH(bool, cors);
        Fixture f{ { .allowedOrigins = allowed } };
        HttpHeaders headers{ { "Host", "localhost:8080" } };
        if (!origin.isEmpty())
            headers.add("Origin", origin);
        HttpRequest request = MemoryLink::makeRequest("GET", "/socket.io/?EIO=4&transport=polling");
        request.headers = headers;
        const MemoryRequest answer{ f.link, request };
        f.settle();
        QCOMPARE(answer.status(), accepted ? 200 : 403);
        QCOMPARE(answer.header("Access-Control-Allow-Origin"), cors ? origin : QByteArray{});
        if (!accepted)
            QCOMPARE(Fixture::codeOf(answer), 4);
        const auto client = f.webSocket("EIO=4&transport=websocket", headers);
        QCOMPARE(client->opened, accepted);
        QCOMPARE(client->refused, accepted ? -1 : 403);

        request.method = "OPTIONS";
        const MemoryRequest preflight{ f.link, request };
        f.settle();
        QCOMPARE(preflight.status(), cors ? 204 : accepted ? 400 : 403);
    }

    void sidsAreSecret()
    {
        Fixture f{ { .sidPrefix = "n7." } };
        QSet<QByteArray> seen;
        for (int i = 0; i < 1000; ++i) {
            const QByteArray sid = f.engine.makeSid();
            QVERIFY(sid.startsWith("n7."));
            QCOMPARE(sid.size(), 27);
            seen.insert(sid);
        }
        QCOMPARE(seen.size(), 1000);
        QVERIFY(f.open().contains("&sid=n7."));
    }

    void randomnessIsInjected()
    {
        Fixture f{ { .randomBytes = [](qsizetype count) { return QByteArray(count, '\xff'); } } };
        QCOMPARE(f.engine.makeSid(), "________________________"_ba);
    }

    void onlyItsPathIsItsOwn()
    {
        Fixture f;
        QVERIFY(f.engine.matches(MemoryLink::makeRequest("GET", "/socket.io/")));
        QVERIFY(f.engine.matches(MemoryLink::makeRequest("GET", "/socket.io")));
        QVERIFY(!f.engine.matches(MemoryLink::makeRequest("GET", "/socket.iox")));
        QVERIFY(!f.engine.matches(MemoryLink::makeRequest("GET", "/socket.io/x")));
        QVERIFY(!f.engine.matches(MemoryLink::makeRequest("GET", "/")));
        const MemoryRequest other{ f.link, MemoryLink::makeRequest("GET", "/other") };
        f.settle();
        QCOMPARE(other.status(), 404);
    }

    // Messages

    void echoesByPolling_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("one") << "4hello"_ba;
        QTest::newRow("several") << "4test1\x1e"
                                    "4test2\x1e"
                                    "4test3"_ba;
        QTest::newRow("binary") << "4hello\x1e"
                                   "bAQIDBA=="_ba;
        QTest::newRow("utf-8") << "4\xE2\x82\xAC"_ba;
        QTest::newRow("empty") << "4"_ba;
    }

    void echoesByPolling()
    {
        QFETCH(QByteArray, body);
        Fixture f;
        const QByteArray session = f.open();
        const auto pushed = f.post(session, body);
        QCOMPARE(pushed.status(), 200);
        QCOMPARE(pushed.body(), "ok"_ba);
        const auto polled = f.poll(session);
        QCOMPARE(polled.status(), 200);
        QCOMPARE(polled.body(), body);
    }

    void aWaitingPollIsAnsweredOnce()
    {
        Fixture f;
        const QByteArray session = f.open();
        const auto waiting = f.poll(session);
        QVERIFY(!waiting.done());
        // All that is sent in one turn.
        f.session()->sendText("a");
        f.session()->sendText("b");
        f.settle();
        QCOMPARE(waiting.body(),
            "4a\x1e"
            "4b"_ba);
    }

    void aPollBringsAtMost16Packets()
    {
        Fixture f;
        const QByteArray session = f.open();
        for (int i = 0; i < 20; ++i)
            f.session()->sendText("x");
        QCOMPARE(f.poll(session).body().count('x'), 16);
        QCOMPARE(f.poll(session).body().count('x'), 4);
        QVERIFY(!f.poll(session).done());
    }

    void echoesByWebSocket()
    {
        Fixture f;
        const auto client = f.webSocket();
        (void)client->taken();
        f.text(client, "4hello");
        QCOMPARE(client->taken(), QList{ "4hello"_ba });
        client->socket.sendBinary("\x01\x02\x03\x04");
        f.text(client, "bAQI=");
        QCOMPARE(client->binaries, (QList{ "\x01\x02\x03\x04"_ba, "\x01\x02"_ba }));
    }

    void badPacketsClose_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("letters") << "abc"_ba;
        QTest::newRow("empty") << ""_ba;
        QTest::newRow("one of several") << "4a\x1ex"_ba;
        QTest::newRow("bad base64") << "b!!!!"_ba;
        QTest::newRow("type 7") << "7"_ba;
        QTest::newRow("not UTF-8") << "4\xff"_ba;
    }

    void badPacketsClose()
    {
        QFETCH(QByteArray, body);
        Fixture f;
        const QByteArray session = f.open();
        const auto pushed = f.post(session, body);
        QCOMPARE(pushed.status(), 400);
        QCOMPARE(Fixture::codeOf(pushed), 3);
        QCOMPARE(f.closes, QList{ CloseReason::ParseError });
        QVERIFY(f.received.isEmpty());
        QCOMPARE(f.poll(session).status(), 400);
        QVERIFY(f.isClean());
    }

    void badPacketsCloseAWebSocket_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("letters") << "abc"_ba;
        QTest::newRow("empty") << ""_ba;
        QTest::newRow("open") << "0{}"_ba;
        QTest::newRow("ping of protocol 3") << "2"_ba;
    }

    void badPacketsCloseAWebSocket()
    {
        QFETCH(QByteArray, text);
        Fixture f;
        const auto client = f.webSocket();
        f.text(client, text);
        QCOMPARE(client->closed, 1002);
        QCOMPARE(f.closes, QList{ CloseReason::ParseError });
        QVERIFY(f.isClean());
    }

    void tooMuchIsRefused()
    {
        Fixture f{ { .maxPayload = 100 } };
        QByteArray session = f.open();
        QCOMPARE(f.post(session, '4' + QByteArray(99, 'x')).status(), 200);
        const auto pushed = f.post(session, '4' + QByteArray(100, 'x'));
        QCOMPARE(pushed.status(), 413);
        QCOMPARE(f.closes, QList{ CloseReason::TransportError });
        QCOMPARE(f.poll(session).status(), 400);
    }

    void twoPollsClose()
    {
        Fixture f;
        const QByteArray session = f.open();
        const auto first = f.poll(session);
        const auto second = f.poll(session);
        QCOMPARE(first.status(), 200);
        QCOMPARE(first.body(), "1"_ba);
        QCOMPARE(second.status(), 400);
        QCOMPARE(Fixture::codeOf(second), 3);
        QCOMPARE(f.poll(session).status(), 400);
        QCOMPARE(f.closes, QList{ CloseReason::TransportError });
    }

    void twoPostsClose()
    {
        Fixture f;
        const QByteArray session = f.open();
        const auto head = MemoryLink::makeRequest("POST", "/socket.io/?" + session);
        const auto first = f.engine.admit(head); // its body is under way
        QVERIFY(first);
        QCOMPARE(f.post(session, "4second").status(), 400);
        QVERIFY(f.received.isEmpty());
        QCOMPARE(f.closes, QList{ CloseReason::TransportError });
        QCOMPARE(f.post(session, "4first").status(), 400);
    }

    void twoPostsCloseAsSoonAsTheirHeadsAreHere()
    {
        Fixture f;
        const QByteArray session = f.open();
        const auto head = MemoryLink::makeRequest("POST", "/socket.io/?" + session);
        const auto first = f.engine.admit(head);
        QVERIFY(!f.engine.admit(head));
        QCOMPARE(f.closes, QList{ CloseReason::TransportError });
    }

    void aSlowPostIsNoTrouble()
    {
        Fixture f;
        const QByteArray session = f.open();
        auto request = MemoryLink::makeRequest("POST", "/socket.io/?" + session, "4slow");
        request.admission = f.engine.admit(request);
        const MemoryRequest pushed{ f.link, std::move(request) };
        f.settle();
        QCOMPARE(pushed.status(), 200);
        QCOMPARE(f.post(session, "4next").status(), 200);
        // One that was broken off does not stand in the way.
        (void)f.engine.admit(MemoryLink::makeRequest("POST", "/socket.io/?" + session));
        QCOMPARE(f.post(session, "4last").status(), 200);
        QCOMPARE(f.received, (QList{ "slow"_ba, "next"_ba, "last"_ba }));
    }

    void aCancelledPollCloses()
    {
        Fixture f;
        const QByteArray session = f.open();
        const auto waiting = f.poll(session);
        f.link.cut();
        QVERIFY(waiting.done());
        QCOMPARE(waiting.status(), 0);
        QCOMPARE(f.closes, QList{ CloseReason::TransportError });
        QCOMPARE(f.poll(session).status(), 400);
    }

    void otherMethodsAreRefused()
    {
        Fixture f;
        const QByteArray session = f.open();
        QCOMPARE(f.send("PUT", session).status(), 400);
        QCOMPARE(f.send("DELETE", session).status(), 400);
        QVERIFY(f.closes.isEmpty());
    }

    void whoDoesNotPollIsDropped()
    {
        Fixture f{ { .maxBuffered = 1000 } };
        const QByteArray session = f.open();
        f.session()->sendText(QByteArray(1000, 'x'));
        f.settle();
        QVERIFY(f.closes.isEmpty());
        const auto kept = f.session();
        kept->sendText("x");
        QVERIFY(f.closes.isEmpty()); // not from inside the call
        const qsizetype buffered = kept->buffered();
        kept->sendText("x");
        QCOMPARE(kept->buffered(), buffered); // what one POST asks for may be a lot
        f.settle();
        QCOMPARE(f.closes, QList{ CloseReason::TransportError });
        QVERIFY(f.isClean());
    }

    void whoPollsMayGetALot()
    {
        Fixture f{ { .maxPayload = 1000, .maxBuffered = 1000 } };
        const QByteArray session = f.open();
        const auto waiting = f.poll(session);
        for (int i = 0; i < 3; ++i)
            f.session()->sendText(QByteArray(900, 'x'));
        f.settle();
        QCOMPARE(waiting.body().count('x'), 1800);
        QCOMPARE(f.poll(session).body().count('x'), 900);
        QVERIFY(f.closes.isEmpty());
    }

    void whoDoesNotReadIsDropped()
    {
        Fixture f;
        const auto client = f.webSocket();
        f.link.hold(true);
        for (int i = 0; i < 11; ++i)
            f.session()->sendText(QByteArray(100'000, 'x'));
        QVERIFY(f.session()->buffered() > 1'000'000);
        f.settle();
        QCOMPARE(f.closes, QList{ CloseReason::TransportError });
        QCOMPARE(client->closed, 1006);
    }

    // Heartbeat

    void pingsByPolling()
    {
        Fixture f;
        const QByteArray session = f.open();
        for (int i = 0; i < 3; ++i) {
            const auto waiting = f.poll(session);
            f.clock.advance(24'999ms);
            QVERIFY(!waiting.done());
            f.clock.advance(1ms);
            QCOMPARE(waiting.body(), "2"_ba);
            f.clock.advance(19s);
            QCOMPARE(f.post(session, "3").status(), 200);
        }
        QVERIFY(f.closes.isEmpty());
    }

    void pingsByWebSocket()
    {
        Fixture f;
        const auto client = f.webSocket();
        (void)client->taken();
        for (int i = 0; i < 3; ++i) {
            f.clock.advance(25s);
            QCOMPARE(client->taken(), QList{ "2"_ba });
            f.clock.advance(19s);
            f.text(client, "3");
        }
        QVERIFY(f.closes.isEmpty());
    }

    void unansweredPingsClose()
    {
        Fixture f;
        const QByteArray session = f.open();
        const auto client = f.webSocket();
        const auto waiting = f.poll(session);
        f.clock.advance(44'999ms);
        QVERIFY(f.closes.isEmpty());
        f.clock.advance(1ms);
        QCOMPARE(f.closes, (QList{ CloseReason::PingTimeout, CloseReason::PingTimeout }));
        QCOMPARE(waiting.body(), "2"_ba);
        QCOMPARE(client->closed, 1000);
        QCOMPARE(f.poll(session).status(), 400);
        QVERIFY(f.isClean());
    }

    void messagesAreNoPongs()
    {
        Fixture f;
        const auto client = f.webSocket();
        for (int i = 0; i < 45; ++i) {
            f.text(client, "4still here");
            f.clock.advance(1s);
        }
        QCOMPARE(f.closes, QList{ CloseReason::PingTimeout });
    }

    void aHalfOpenLineIsFound()
    {
        Fixture f;
        const auto client = f.webSocket();
        f.clock.advance(10s);
        f.link.hold(true);
        f.clock.advance(35s);
        QCOMPARE(f.closes, QList{ CloseReason::PingTimeout });
        QCOMPARE(client->closed, -1); // it has not heard of it
    }

    // Close

    void thePollingClientCloses()
    {
        Fixture f;
        const QByteArray session = f.open();
        const auto waiting = f.poll(session);
        QCOMPARE(f.post(session, "1").status(), 200);
        QCOMPARE(waiting.body(), "6"_ba);
        QCOMPARE(f.poll(session).status(), 400);
        QCOMPARE(f.closes, QList{ CloseReason::TransportClose });
        QVERIFY(f.isClean());
    }

    void packetsBehindACloseAreIgnored()
    {
        Fixture f;
        const QByteArray session = f.open();
        QCOMPARE(f.post(session,
                      "4a\x1e"
                      "1\x1e"
                      "4b")
                     .status(),
            200);
        QCOMPARE(f.received, QList{ "a"_ba });
    }

    void theWebSocketClientCloses()
    {
        Fixture f;
        auto client = f.webSocket();
        f.text(client, "1");
        QCOMPARE(client->closed, 1000);
        QCOMPARE(f.closes, QList{ CloseReason::TransportClose });

        client = f.webSocket();
        client->socket.close();
        f.settle();
        QCOMPARE(f.closes.size(), 2);
        QCOMPARE(f.closes.last(), CloseReason::TransportClose);

        client = f.webSocket();
        f.link.cut();
        QCOMPARE(f.closes.size(), 3);
        QCOMPARE(client->closed, 1006);
        QVERIFY(f.isClean());
    }

    void theServerClosesAWaitingPoll()
    {
        Fixture f;
        const QByteArray session = f.open();
        const auto waiting = f.poll(session);
        f.session()->sendText("last");
        f.session()->close();
        f.settle();
        QCOMPARE(waiting.body(),
            "4last\x1e"
            "1"_ba);
        QCOMPARE(f.closes, QList{ CloseReason::ForcedClose });
        QCOMPARE(f.poll(session).status(), 400);
    }

    void theServerClosesBetweenPolls()
    {
        Fixture f;
        const QByteArray session = f.open();
        f.session()->sendText("last");
        f.session()->close();
        QCOMPARE(f.closes, QList{ CloseReason::ForcedClose });
        QCOMPARE(f.post(session, "4late").status(), 400);
        QVERIFY(f.received.isEmpty());
        QCOMPARE(f.poll(session).body(),
            "4last\x1e"
            "1"_ba);
        QCOMPARE(f.poll(session).status(), 400);

        (void)f.open(); // and who never polls again is forgotten
        f.session()->close();
        QVERIFY(f.isClean());
    }

    void theServerClosesAWebSocket()
    {
        Fixture f;
        const auto client = f.webSocket();
        (void)client->taken();
        f.session()->sendText("last");
        f.session()->close(CloseReason::ServerShutdown);
        f.settle();
        QCOMPARE(client->taken(), QList{ "4last"_ba });
        QCOMPARE(client->closed, 1001);
        QCOMPARE(f.closes, QList{ CloseReason::ServerShutdown });
    }

    void closingAllClosesAll()
    {
        Fixture f;
        const QByteArray session = f.open();
        const auto waiting = f.poll(session);
        const auto client = f.webSocket();
        f.engine.closeAll();
        f.settle();
        QCOMPARE(f.engine.sessionCount(), 0);
        QCOMPARE(waiting.body(), "1"_ba);
        QCOMPARE(client->closed, 1001);
        QCOMPARE(f.closes, (QList{ CloseReason::ServerShutdown, CloseReason::ServerShutdown }));
    }

    void nothingGoesOutBehindAClose()
    {
        Fixture f;
        const auto client = f.webSocket();
        const auto session = f.session();
        session->close();
        session->sendText("late");
        session->sendBinary("late");
        session->close();
        f.settle();
        QCOMPARE(client->texts.size(), 1); // the open packet
        QCOMPARE(f.closes.size(), 1);
    }

    void aSessionMayBeClosedFromInside()
    {
        Fixture f;
        struct Closer final : EngineSessionHandler
        {
            Closer(EngineSession &owned, int &count) : session(owned), closes(count) {}
            void text(const QByteArray &) override { session.close(); }
            void binary(const QByteArray &) override {}
            void closed(CloseReason) override { ++closes; }
            EngineSession &session;
            int &closes;
        };
        int closes = 0;
        EngineServer engine{ f.clock, {},
            [&](EngineSession &session) { return std::make_unique<Closer>(session, closes); } };
        f.link.setServer(engine.handlers().handle);
        const QByteArray session = f.open();
        QCOMPARE(f.post(session,
                      "4a\x1e"
                      "4b")
                     .status(),
            200);
        const auto client = f.webSocket();
        client->socket.sendText("4a");
        client->socket.sendText("4b");
        f.settle();
        QCOMPARE(closes, 2);
    }

    // Upgrade

    void upgrades()
    {
        Fixture f;
        const QByteArray session = f.open();
        const auto waiting = f.poll(session);
        const auto client = f.upgrader(session);
        QVERIFY(client->opened);
        QVERIFY(client->texts.isEmpty()); // no open packet
        f.text(client, "2probe");
        QCOMPARE(client->taken(), QList{ "3probe"_ba });
        QCOMPARE(waiting.body(), "6"_ba);
        f.text(client, "5");
        f.text(client, "4hello");
        QCOMPARE(client->taken(), QList{ "4hello"_ba });
        QVERIFY(f.session()->isWebSocket());
        QCOMPARE(f.poll(session).status(), 400);
        QCOMPARE(f.post(session, "4x").status(), 400);
        f.clock.advance(25s);
        QCOMPARE(client->taken(), QList{ "2"_ba });
        QVERIFY(f.closes.isEmpty());
        QVERIFY(f.isClean());
    }

    void aPollDuringTheProbeIsReleased()
    {
        Fixture f;
        const QByteArray session = f.open();
        const auto client = f.upgrader(session);
        f.text(client, "2probe");
        const auto waiting = f.poll(session);
        QVERIFY(!waiting.done());
        f.clock.advance(100ms);
        QCOMPARE(waiting.body(), "6"_ba);
        const auto again = f.poll(session);
        f.session()->sendText("still by polling");
        f.settle();
        QCOMPARE(again.body(), "4still by polling"_ba);
    }

    void whatWaitsGoesOverTheNewSocket()
    {
        Fixture f;
        const QByteArray session = f.open();
        const auto client = f.upgrader(session);
        f.text(client, "2probe");
        f.session()->sendText("one");
        f.session()->sendBinary("two");
        f.text(client, "5");
        f.session()->sendText("three");
        f.settle();
        QCOMPARE(client->taken(), (QList{ "3probe"_ba, "4one"_ba, "4three"_ba }));
        QCOMPARE(client->binaries, QList{ "two"_ba });
    }

    void aClientThatPollsWhileItUpgradesIsAnswered()
    {
        Fixture f;
        const QByteArray session = f.open();
        const auto client = f.upgrader(session);
        f.text(client, "2probe");
        const auto waiting = f.poll(session);
        f.text(client, "5");
        QCOMPARE(waiting.body(), "6"_ba);
        QVERIFY(f.session()->isWebSocket());
    }

    void aSecondSocketIsClosed()
    {
        Fixture f;
        const QByteArray session = f.open();
        const auto client = f.upgrader(session);
        const auto second = f.upgrader(session);
        QVERIFY(second->opened);
        QCOMPARE(second->closed, 1000);
        f.text(client, "2probe");
        f.text(client, "5");
        const auto third = f.upgrader(session);
        QCOMPARE(third->closed, 1000);
        f.text(client, "4hello");
        QCOMPARE(client->taken().last(), "4hello"_ba);
        QVERIFY(f.closes.isEmpty());
    }

    void aBadProbeLeavesTheSessionPolling_data()
    {
        QTest::addColumn<QList<QByteArray>>("texts");
        QTest::newRow("no probe") << QList{ "5"_ba };
        QTest::newRow("message") << QList{ "4hello"_ba };
        QTest::newRow("other probe") << QList{ "2abc"_ba };
        QTest::newRow("message instead of upgrade") << QList{ "2probe"_ba, "4hello"_ba };
    }

    void aBadProbeLeavesTheSessionPolling()
    {
        QFETCH(QList<QByteArray>, texts);
        Fixture f;
        const QByteArray session = f.open();
        auto client = f.upgrader(session);
        for (const QByteArray &text : texts)
            f.text(client, text);
        QCOMPARE(client->closed, 1000);
        QVERIFY(f.received.isEmpty());
        QCOMPARE(f.post(session, "4hello").status(), 200);
        QCOMPARE(f.poll(session).body(), "4hello"_ba);
        // And it may try again.
        client = f.upgrader(session);
        f.text(client, "2probe");
        f.text(client, "5");
        QVERIFY(f.session()->isWebSocket());
    }

    void aProbeThatStaysSilentTimesOut()
    {
        Fixture f;
        const QByteArray session = f.open();
        const auto client = f.upgrader(session);
        f.text(client, "2probe");
        f.clock.advance(10s);
        QCOMPARE(client->closed, 1000);
        const auto waiting = f.poll(session);
        f.clock.advance(1s);
        QVERIFY(!waiting.done()); // polls are not released any more
        QVERIFY(f.closes.isEmpty());
    }

    void aLostProbeIsNoTrouble()
    {
        Fixture f;
        const QByteArray session = f.open();
        MemoryLink other{ f.clock, f.engine.handlers().handle };
        MemoryClient client{ other,
            "/socket.io/?" + QByteArray{ session }.replace("polling", "websocket") };
        f.settle();
        client.socket.sendText("2probe");
        f.settle();
        other.cut();
        QCOMPARE(f.post(session, "4hello").status(), 200);
        QCOMPARE(f.poll(session).body(), "4hello"_ba);
        QVERIFY(f.isClean());
    }

    void aSessionThatClosesTakesItsProbeAlong()
    {
        Fixture f;
        const QByteArray session = f.open();
        const auto client = f.upgrader(session);
        f.text(client, "2probe");
        f.session()->close();
        f.settle();
        QCOMPARE(client->closed, 1000);
    }

    void aWebSocketSessionCannotBeUpgraded()
    {
        Fixture f;
        const auto client = f.webSocket();
        const QByteArray sid = Fixture::sidOf(client->texts.first());
        const auto second = f.webSocket("EIO=4&transport=websocket&sid=" + sid);
        QCOMPARE(second->closed, 1000);
        QCOMPARE(Fixture::codeOf(f.get("EIO=4&transport=polling&sid=" + sid)), 3);
        QVERIFY(f.closes.isEmpty());
    }

    void latencyDoesNotMatter()
    {
        Fixture f;
        f.link.setDelay(80ms);
        const MemoryRequest opened{ f.link,
            MemoryLink::makeRequest("GET", "/socket.io/?EIO=4&transport=polling") };
        f.clock.advance(159ms);
        QVERIFY(!opened.done());
        f.clock.advance(1ms);
        const QByteArray session = "EIO=4&transport=polling&sid=" + Fixture::sidOf(opened.body());
        const auto client = f.upgrader(session);
        f.clock.advance(160ms);
        QVERIFY(client->opened);
        client->socket.sendText("2probe");
        client->socket.sendText("5");
        client->socket.sendText("4hello");
        f.clock.advance(160ms);
        QCOMPARE(client->taken(), (QList{ "3probe"_ba, "4hello"_ba }));
    }
};

QTEST_GUILESS_MAIN(TestEngineServer)
#include "tst_engineserver.moc"

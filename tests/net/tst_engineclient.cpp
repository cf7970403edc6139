// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "net/socketio/engineclient.h"
#include "tests/support/fakeclock.h"
#include "tests/support/faketransport.h"

#include <QTest>

using namespace lockstep;
using namespace lockstep::net;
using namespace Qt::StringLiterals;

namespace {

using Kind = TransportRequest::Kind;
using Lines = QList<QByteArray>;

const QByteArray openPacket = "0{\"sid\":\"s1\",\"upgrades\":[],\"pingInterval\":300,"
                              "\"pingTimeout\":200,\"maxPayload\":1000}";
const QByteArray upgradable
    = "0{\"sid\":\"s1\",\"upgrades\":[\"websocket\"],\"pingInterval\":25000,"
      "\"pingTimeout\":20000,\"maxPayload\":1000}";

struct Fixture
{
    explicit Fixture(QList<Kind> transports = { Kind::WebSocket, Kind::Polling })
        : engine(clock, network.factory(),
            { .server = QUrl{ u"http://host"_s }, .transports = transports },
            { .opened = [this](const wire::Handshake &h) { log += "opened " + h.sid.toUtf8(); },
                .text = [this](QByteArrayView data) { log += "text " + data.toByteArray(); },
                .binary = [this](const QByteArray &data) { log += "binary " + data; },
                .closed =
                    [this](DisconnectReason reason, const TransportFailure &failure) {
                        const auto name = toString(reason);
                        log += QByteArray{ name.data(), name.size() };
                        last = failure;
                    } })
    {}
    Lines taken() { return std::exchange(log, {}); }
    // Opens over whatever it chooses first.
    FakeLine &connect(const QByteArray &packet = openPacket)
    {
        engine.open();
        network.last().accept();
        network.last().text(packet);
        log.clear();
        return network.last();
    }

    FakeClock clock{};
    FakeNetwork network{};
    Lines log{};
    TransportFailure last{};
    EngineClient engine;
};

TransportFailure httpStatus(int status)
{
    return { .kind = TransportFailure::Kind::HttpStatus, .httpStatus = status };
}

} // namespace

class TestEngineClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensOverWebSocketFirst()
    {
        Fixture f;
        f.engine.open();
        QVERIFY(f.network.last().isWebSocket());
        QCOMPARE(f.network.last().server, QUrl{ u"http://host"_s });
        f.network.last().accept();
        QVERIFY(!f.engine.isOpen());
        f.network.last().text(openPacket);
        QVERIFY(f.engine.isOpen());
        QCOMPARE(f.taken(), Lines{ "opened s1" });
        QCOMPARE(f.network.count(), 1);
    }

    void carriesMessages()
    {
        Fixture f;
        auto &line = f.connect();
        line.text("42[\"a\"]");
        line.binary("\x01\x02"_ba);
        line.text("bAQI="); // forced base64
        line.text("6");
        QCOMPARE(f.taken(), (Lines{ "text 2[\"a\"]", "binary \x01\x02", "binary \x01\x02" }));
        f.engine.sendText("2[\"b\"]");
        f.engine.sendBinary("\x03");
        QCOMPARE(line.taken(), Lines{ "42[\"b\"]" });
        QCOMPARE(line.binaries, Lines{ "\x03" });
    }

    void sendsNothingWhenNotOpen()
    {
        Fixture f;
        f.engine.sendText("x");
        f.engine.open();
        f.engine.sendText("x");
        QCOMPARE(f.network.last().taken(), Lines{});
        QVERIFY(!f.engine.fits(1));
    }

    void knowsTheServersLimit()
    {
        Fixture f;
        f.connect();
        QVERIFY(f.engine.fits(999));
        QVERIFY(!f.engine.fits(1000));
        f.connect("0{\"sid\":\"s2\",\"upgrades\":[],\"pingInterval\":300,\"pingTimeout\":200}");
        QVERIFY(f.engine.fits(100'000'000));
    }

    void answersPings()
    {
        Fixture f;
        auto &line = f.connect();
        for (int i = 0; i < 20; ++i) {
            f.clock.advance(499ms);
            line.text("2");
            QCOMPARE(line.taken(), Lines{ "3" });
        }
        QCOMPARE(f.taken(), Lines{});
    }

    void missesPings()
    {
        Fixture f;
        auto &line = f.connect();
        line.text("2");
        f.clock.advance(400ms);
        line.text("4x"); // only pings count
        f.clock.advance(99ms);
        QCOMPARE(f.taken(), Lines{ "text x" });
        f.clock.advance(1ms);
        QCOMPARE(f.taken(), Lines{ "ping timeout" });
        QVERIFY(!line.isOpen());
        QVERIFY(!f.engine.isOpen());
    }

    void waitsOnlySoLongForTheHandshake()
    {
        Fixture f{ { Kind::WebSocket } };
        f.engine.open();
        f.network.last().accept();
        f.clock.advance(9'999ms);
        QCOMPARE(f.taken(), Lines{});
        f.clock.advance(1ms);
        QCOMPARE(f.taken(), Lines{ "transport error" });
        QVERIFY(f.last.kind == TransportFailure::Kind::Timeout);
        QVERIFY(!f.network.last().isOpen());
    }

    void endsOnce_data()
    {
        QTest::addColumn<QByteArray>("packet");
        QTest::addColumn<QByteArray>("reason");
        QTest::newRow("close packet") << "1"_ba
                                      << "transport close"_ba;
        QTest::newRow("unknown type") << "9"_ba
                                      << "transport error"_ba;
        QTest::newRow("empty") << ""_ba
                               << "transport error"_ba;
        QTest::newRow("second open") << openPacket << "transport error"_ba;
        QTest::newRow("upgrade from a server") << "5"_ba
                                               << "transport error"_ba;
        QTest::newRow("bad base64") << "b*"_ba
                                    << "transport error"_ba;
        QTest::newRow("too large") << "4" + QByteArray(1'048'576, 'x') << "transport error"_ba;
    }
    void endsOnce()
    {
        QFETCH(QByteArray, packet);
        QFETCH(QByteArray, reason);
        Fixture f;
        auto &line = f.connect();
        line.text(packet);
        line.text("4late");
        line.fail();
        f.clock.advance(60s);
        QCOMPARE(f.taken(), Lines{ reason });
        QVERIFY(!line.isOpen());
        QVERIFY(line.destroyed);
    }

    void tellsCloseFromError()
    {
        using Failure = TransportFailure::Kind;
        for (const auto kind : { Failure::ClosedByPeer, Failure::Network, Failure::Timeout,
                 Failure::Tls, Failure::TooLarge, Failure::Protocol }) {
            Fixture f;
            f.connect().fail({ .kind = kind });
            QCOMPARE(f.taken(),
                Lines{ kind == Failure::ClosedByPeer ? "transport close" : "transport error" });
        }
    }

    void refusesWhatIsNoEngineIo_data()
    {
        QTest::addColumn<QByteArray>("packet");
        QTest::newRow("text") << "hello"_ba;
        QTest::newRow("message first") << "40"_ba;
        QTest::newRow("broken open packet") << "0{\"sid\":1}"_ba;
        QTest::newRow("open packet with a string") << "0\"x\""_ba;
        QTest::newRow("empty open packet") << "0"_ba;
        QTest::newRow("nothing") << ""_ba;
    }
    void refusesWhatIsNoEngineIo()
    {
        QFETCH(QByteArray, packet);
        Fixture f;
        f.engine.open();
        f.network.last().accept();
        f.network.last().text(packet);
        QCOMPARE(f.taken(), Lines{ "transport error" });
        QVERIFY(f.last.kind == TransportFailure::Kind::NotSocketIo);
        QCOMPARE(f.network.count(), 1);
    }

    void closesPolitely()
    {
        Fixture f;
        auto &line = f.connect();
        f.engine.close();
        QVERIFY(line.state == FakeLine::State::Finished);
        line.text("4late");
        line.fail();
        QCOMPARE(f.taken(), Lines{});
        QVERIFY(!line.destroyed);
        f.clock.advance(2s);
        QVERIFY(line.destroyed);
    }

    void fallsBackToPolling_data()
    {
        QTest::addColumn<TransportFailure>("failure");
        QTest::addColumn<bool>("polling");
        QTest::newRow("400") << httpStatus(400) << true;
        QTest::newRow("426") << httpStatus(426) << true;
        QTest::newRow("500") << httpStatus(500) << true;
        QTest::newRow("200") << httpStatus(200) << true;
        QTest::newRow("protocol") << TransportFailure{ .kind = TransportFailure::Kind::Protocol }
                                  << true;
        for (const int status : { 301, 302, 401, 403, 404, 407, 429, 503 })
            QTest::addRow("%d", status) << httpStatus(status) << false;
        QTest::newRow("refused") << TransportFailure{ .kind = TransportFailure::Kind::Network }
                                 << false;
        QTest::newRow("TLS") << TransportFailure{ .kind = TransportFailure::Kind::Tls } << false;
        QTest::newRow("portal") << TransportFailure{ .kind = TransportFailure::Kind::NotSocketIo }
                                << false;
    }
    void fallsBackToPolling()
    {
        QFETCH(TransportFailure, failure);
        QFETCH(bool, polling);
        Fixture f;
        f.engine.open();
        f.network.at(0).fail(failure);
        QVERIFY(!f.network.at(0).isOpen());
        if (!polling) {
            QCOMPARE(f.network.count(), 1);
            QCOMPARE(f.taken(), Lines{ "transport error" });
            QCOMPARE(f.last.httpStatus, failure.httpStatus);
            return;
        }
        QCOMPARE(f.taken(), Lines{});
        QCOMPARE(f.network.count(), 2);
        QVERIFY(!f.network.last().isWebSocket());
        f.network.last().accept();
        f.network.last().text(upgradable);
        QCOMPARE(f.taken(), Lines{ "opened s1" });
        // The WebSocket has just failed: no probe in this session, but polling first in the next.
        QCOMPARE(f.network.count(), 2);
        f.engine.open();
        QVERIFY(!f.network.last().isWebSocket());
        f.network.last().text(upgradable);
        QVERIFY(f.network.last().isWebSocket());
    }

    void doesNotFallBackWhenItMayNot()
    {
        Fixture f{ { Kind::WebSocket } };
        f.engine.open();
        f.network.last().fail(httpStatus(400));
        QCOMPARE(f.network.count(), 1);
        QCOMPARE(f.taken(), Lines{ "transport error" });
    }

    void takesTurnsAfterSilence()
    {
        Fixture f;
        QList<bool> webSockets;
        for (int i = 0; i < 4; ++i) {
            f.engine.open();
            webSockets += f.network.last().isWebSocket();
            f.clock.advance(10s);
        }
        QCOMPARE(webSockets, (QList<bool>{ true, false, true, false }));
        QCOMPARE(f.taken().size(), 4);
    }

    void givesUpWebSocketsThatBreakText()
    {
        Fixture f;
        const TransportFailure broken{ .kind = TransportFailure::Kind::Protocol,
            .closeCode = 1007 };
        QVERIFY(f.connect().isWebSocket());
        f.network.last().fail(broken);
        QVERIFY(f.connect().isWebSocket());
        f.network.last().fail(broken);
        QVERIFY(!f.connect(upgradable).isWebSocket()); // and no probe either
        f.network.last().fail();
        QVERIFY(!f.connect(upgradable).isWebSocket());
    }

    void upgrades()
    {
        Fixture f{ { Kind::Polling, Kind::WebSocket } };
        f.engine.open();
        f.network.at(0).accept();
        f.network.at(0).text(upgradable);
        QCOMPARE(f.taken(), Lines{ "opened s1" });
        auto &polling = f.network.at(0);
        auto &webSocket = f.network.at(1);
        QCOMPARE(webSocket.request.upgradeSid, u"s1"_s);
        webSocket.accept();
        QCOMPARE(webSocket.taken(), Lines{ "2probe" });
        f.engine.sendText("before");
        QCOMPARE(polling.taken(), Lines{ "4before" });

        webSocket.text("3probe");
        QVERIFY(polling.drained);
        f.engine.sendText("during");
        f.engine.sendBinary("bytes");
        QCOMPARE(f.engine.bytesToWrite(), 12);
        polling.text("4last");
        QCOMPARE(f.taken(), Lines{ "text last" });
        QCOMPARE(webSocket.taken(), Lines{});
        polling.drained();
        QCOMPARE(webSocket.taken(), (Lines{ "5", "4during" }));
        QCOMPARE(webSocket.binaries, Lines{ "bytes" });
        QVERIFY(polling.state == FakeLine::State::Closed);

        webSocket.text("4first");
        polling.text("4too late");
        polling.fail();
        QCOMPARE(f.taken(), Lines{ "text first" });
        f.engine.sendText("after");
        QCOMPARE(webSocket.taken(), Lines{ "4after" });
        QCOMPARE(polling.taken(), Lines{});
        QCOMPARE(f.network.openCount(), 1);
    }

    void staysWithPollingWhenTheProbeFails_data()
    {
        QTest::addColumn<int>("how");
        QTest::newRow("refused") << 0;
        QTest::newRow("wrong answer") << 1;
        QTest::newRow("binary answer") << 2;
        QTest::newRow("silence") << 3;
    }
    void staysWithPollingWhenTheProbeFails()
    {
        QFETCH(int, how);
        Fixture f{ { Kind::Polling, Kind::WebSocket } };
        f.connect(upgradable);
        auto &polling = f.network.at(0);
        auto &webSocket = f.network.at(1);
        webSocket.accept();
        switch (how) {
        case 0:
            webSocket.fail(httpStatus(400));
            break;
        case 1:
            webSocket.text("3");
            break;
        case 2:
            webSocket.binary("3probe");
            break;
        default:
            f.clock.advance(10s);
        }
        QVERIFY(!webSocket.isOpen());
        polling.text("4on");
        f.engine.sendText("and on");
        QCOMPARE(f.taken(), Lines{ "text on" });
        QCOMPARE(polling.taken(), Lines{ "4and on" });
        webSocket.text("3probe");
        QVERIFY(!polling.drained);
        f.engine.close();
        QVERIFY(polling.state == FakeLine::State::Finished);
    }

    void endsWhenTheUpgradeBreaksInTheMiddle_data()
    {
        QTest::addColumn<int>("how");
        QTest::newRow("refused") << 0;
        QTest::newRow("text") << 1;
        QTest::newRow("silence") << 2;
        QTest::newRow("polling fails") << 3;
    }
    void endsWhenTheUpgradeBreaksInTheMiddle()
    {
        QFETCH(int, how);
        Fixture f{ { Kind::Polling, Kind::WebSocket } };
        f.connect(upgradable);
        auto &polling = f.network.at(0);
        auto &webSocket = f.network.at(1);
        webSocket.accept();
        webSocket.text("3probe");
        switch (how) {
        case 0:
            webSocket.fail();
            break;
        case 1:
            webSocket.text("4early");
            break;
        case 2:
            f.clock.advance(10s);
            break;
        default:
            polling.fail();
        }
        QCOMPARE(f.taken(), Lines{ "transport error" });
        QCOMPARE(f.network.openCount(), 0);
        polling.drained(); // too late
        QCOMPARE(webSocket.taken(), Lines{ "2probe" });
    }

    void staysOnPollingWhenItMust()
    {
        Fixture f{ { Kind::Polling } };
        f.connect(upgradable);
        QCOMPARE(f.network.count(), 1);
    }

    void ignoresOlderTransports()
    {
        Fixture f;
        auto &old = f.connect();
        f.engine.open();
        QVERIFY(!old.isOpen());
        old.text("4old");
        old.text(openPacket);
        old.binary("old");
        old.fail();
        QVERIFY(!f.engine.isOpen());
        f.network.last().text(openPacket);
        old.text("1");
        old.fail();
        QVERIFY(f.engine.isOpen());
        QCOMPARE(f.taken(), Lines{ "opened s1" });
        QCOMPARE(f.network.openCount(), 1);
    }

    void makesUrls()
    {
        const QUrl server{ u"https://host:8443/ignored?token=a%2Fb#x"_s };
        QCOMPARE(engineUrl(server, {}),
            QUrl{ u"wss://host:8443/socket.io/?token=a%2Fb&EIO=4&transport=websocket"_s });
        QCOMPARE(engineUrl(QUrl{ u"ws://host"_s }, { .kind = Kind::Polling, .path = u"/rt/"_s }),
            QUrl{ u"http://host/rt/?EIO=4&transport=polling"_s });
        QCOMPARE(engineUrl(QUrl{ u"http://host"_s }, { .upgradeSid = u"a&b"_s }),
            QUrl{ u"ws://host/socket.io/?EIO=4&transport=websocket&sid=a%26b"_s });
    }
};

QTEST_GUILESS_MAIN(TestEngineClient)
#include "tst_engineclient.moc"

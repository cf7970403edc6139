// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "net/socketio/socketclient.h"
#include "tests/support/fakeclock.h"
#include "tests/support/faketransport.h"

#include <QTest>

using namespace lockstep;
using namespace lockstep::net;
using namespace Qt::StringLiterals;

namespace {

using Kind = TransportRequest::Kind;
using Lines = QList<QByteArray>;
using State = SocketClient::State;

const QByteArray openPacket = "0{\"sid\":\"s1\",\"upgrades\":[],\"pingInterval\":25000,"
                              "\"pingTimeout\":20000,\"maxPayload\":1000}";

QByteArray kindName(ConnectFailure::Kind kind)
{
    switch (kind) {
    case ConnectFailure::Kind::Unreachable:
        return "unreachable";
    case ConnectFailure::Kind::Refused:
        return "refused";
    case ConnectFailure::Kind::Incompatible:
        return "incompatible";
    case ConnectFailure::Kind::NotAServer:
        return "not a server";
    }
    return {};
}

qsizetype count(const Lines &lines, QByteArrayView start)
{
    return std::count_if(lines.begin(), lines.end(),
        [start](const QByteArray &line) { return line.startsWith(start); });
}

// A client on virtual time; what it says is written down as lines.
struct Fixture
{
    explicit Fixture(const QString &nsp = u"/"_s, AuthProvider auth = {}, quint64 seed = 1,
        const QList<Kind> &transports = { Kind::WebSocket })
        : rng(seed),
          client(clock, rng, network.factory(),
              { .engine = { .server = QUrl{ u"http://host"_s }, .transports = transports },
                  .nsp = nsp },
              std::move(auth),
              { .connecting
                  = [this](int attempt) { log += "connecting " + QByteArray::number(attempt); },
                  .connected = [this](const QString &sid) { log += "connected " + sid.toUtf8(); },
                  .disconnected =
                      [this](DisconnectReason reason, const QString &) {
                          const auto words = toString(reason);
                          log += QByteArray{ words.data(), words.size() };
                      },
                  .failed =
                      [this](const ConnectFailure &failure) {
                          log += "failed " + kindName(failure.kind) + ' ' + failure.code.toUtf8();
                          last = failure;
                      },
                  .event = [this](const InboundEvent &event) { received(event); } })
    {}

    void received(const InboundEvent &event)
    {
        log += "event " + event.payload.toJson() + event.attachments.join('|');
        name = QByteArray{ event.name.data(), static_cast<qsizetype>(event.name.size()) };
        replyTo = event.replyTo;
        if (onEvent)
            onEvent();
    }
    Lines taken() { return std::exchange(log, {}); }
    FakeLine &line() { return network.last(); }
    void waitForAttempt() { clock.advance(*client.nextAttempt() - clock.now()); }
    void acceptSession()
    {
        line().accept();
        line().text(openPacket);
    }
    void connect(const QByteArray &answer = "40{\"sid\":\"c1\"}")
    {
        client.open();
        acceptSession();
        line().text(answer);
        QCOMPARE(client.state(), State::Connected);
        line().taken();
        log.clear();
    }
    AckHandler recordAck(const QByteArray &tag)
    {
        return [this, tag](const Result<AckArguments> &ack) {
            log += "ack " + tag + ' '
                + (ack ? ack->args.toJson() + ack->attachments.join('|')
                       : ack.error().code.toUtf8());
        };
    }

    FakeClock clock{};
    Rng rng;
    FakeNetwork network{};
    Lines log{};
    ConnectFailure last{};
    QByteArray name{};
    std::optional<InboundEvent::ReplyTo> replyTo{};
    std::function<void()> onEvent{};
    SocketClient client;
};

} // namespace

class TestSocketClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void connects()
    {
        Fixture f;
        QVERIFY(f.client.state() == State::Closed);
        f.client.open();
        f.client.open(); // no second one
        QVERIFY(f.client.state() == State::Connecting);
        f.acceptSession();
        QCOMPARE(f.line().taken(), Lines{ "40" });
        QVERIFY(f.client.state() == State::Connecting);
        f.line().text("40{\"sid\":\"c1\"}");
        QCOMPARE(f.taken(), (Lines{ "connecting 0", "connected c1" }));
        QVERIFY(f.client.state() == State::Connected);
        QCOMPARE(f.network.count(), 1);
    }

    void asksForAuthAtEveryAttempt()
    {
        int asked = 0;
        Fixture f{ u"/site"_s, [&asked](const AuthAnswer &answer) {
                      answer("{\"token\":" + QByteArray::number(++asked) + "}");
                  } };
        f.client.open();
        f.acceptSession();
        QCOMPARE(f.line().taken(), Lines{ "40/site,{\"token\":1}" });
        f.line().text("40/site,{\"sid\":\"c1\"}");
        f.line().fail();
        f.clock.advance(1s);
        f.acceptSession();
        QCOMPARE(f.line().taken(), Lines{ "40/site,{\"token\":2}" });
    }

    void takesLateAuth()
    {
        QList<AuthAnswer> answers;
        Fixture f{ u"/"_s, [&answers](const AuthAnswer &answer) { answers += answer; } };
        f.client.open();
        f.acceptSession();
        QCOMPARE(f.line().taken(), Lines{});
        answers.at(0)(QByteArray{ "{\"n\":0}" });
        answers.at(0)(QByteArray{ "{\"n\":0}" }); // only one counts
        QCOMPARE(f.line().taken(), Lines{ "40{\"n\":0}" });

        f.line().fail();
        f.clock.advance(1s);
        f.acceptSession();
        answers.at(0)(QByteArray{ "{\"n\":0}" }); // belongs to the attempt before
        QCOMPARE(f.line().taken(), Lines{});
        answers.at(1)(QByteArray{ "{\"n\":1}" });
        QCOMPARE(f.line().taken(), Lines{ "40{\"n\":1}" });
    }

    void survivesAuthThatOutlivesTheClient()
    {
        AuthAnswer late;
        {
            Fixture f{ u"/"_s, [&late](const AuthAnswer &answer) { late = answer; } };
            f.client.open();
            f.acceptSession();
        }
        late(QByteArray{ "{}" });
    }

    void stopsWhenNobodyIsSignedIn()
    {
        Fixture f{ u"/"_s, [](const AuthAnswer &answer) {
                      answer(Error{ errc::AuthExpired, u"sign in again"_s, {} });
                  } };
        f.client.open();
        f.acceptSession();
        QCOMPARE(f.taken(), (Lines{ "connecting 0", "failed refused AUTH_EXPIRED" }));
        QVERIFY(f.client.state() == State::Stopped);
        QVERIFY(!f.last.retryIn);
        QCOMPARE(f.network.openCount(), 0);
    }

    void retriesWhenAuthCannotBeHad()
    {
        Fixture f{ u"/"_s, [](const AuthAnswer &answer) {
                      answer(Error{ errc::Io, u"no route"_s, {} });
                  } };
        f.client.open();
        f.acceptSession();
        QCOMPARE(f.taken(), (Lines{ "connecting 0", "failed unreachable IO" }));
        QVERIFY(f.client.state() == State::Waiting);
        QVERIFY(f.last.retryIn);
    }

    // python-socketio: events first, then the answer.
    void deliversEarlyEventsAfterConnect()
    {
        Fixture f;
        f.client.open();
        f.acceptSession();
        f.line().text("42[\"connected\",{\"user_id\":\"u1\"}]");
        f.line().text("451-7[\"b\",{\"_placeholder\":true,\"num\":0}]");
        f.line().binary("bytes");
        QCOMPARE(f.taken(), Lines{ "connecting 0" });
        f.line().text("40{\"sid\":\"c1\"}");
        QCOMPARE(f.taken(),
            (Lines{ "connected c1", "event [\"connected\",{\"user_id\":\"u1\"}]",
                "event [\"b\",{\"_placeholder\":true,\"num\":0}]bytes" }));
        QVERIFY(f.replyTo && f.replyTo->id == 7);
    }

    void dropsEarlyEventsOfAFailedAttempt()
    {
        Fixture f;
        f.client.open();
        f.acceptSession();
        f.line().text("42[\"early\"]");
        f.line().fail();
        f.clock.advance(1s);
        f.acceptSession();
        f.line().text("40{\"sid\":\"c2\"}");
        QVERIFY(!f.taken().contains("event [\"early\"]"));
    }

    void stopsDeliveringWhenAHandlerCloses()
    {
        Fixture f;
        f.onEvent = [&f] { f.client.close(); };
        f.client.open();
        f.acceptSession();
        f.line().text("42[\"one\"]");
        f.line().text("42[\"two\"]");
        f.line().text("40{\"sid\":\"c1\"}");
        QCOMPARE(f.taken(),
            (Lines{ "connecting 0", "connected c1", "event [\"one\"]", "io client disconnect" }));
    }

    void boundsEarlyEvents()
    {
        Fixture f;
        f.client.open();
        f.acceptSession();
        const auto event = "42[\"e\",\"" + QByteArray(200'000, 'x') + "\"]";
        for (int i = 0; i < 6; ++i)
            f.line().text(event);
        QCOMPARE(f.taken(), (Lines{ "connecting 0", "failed unreachable " }));
        QCOMPARE(f.network.openCount(), 0);
    }

    void isRefused()
    {
        Fixture f;
        f.client.open();
        f.acceptSession();
        f.line().text(
            "44{\"message\":\"bad token\",\"data\":{\"code\":\"AUTH_SIGNATURE\",\"x\":1}}");
        QCOMPARE(f.taken(), Lines{ "connecting 0" });
        f.clock.advance(200ms);
        QCOMPARE(f.taken(), Lines{ "failed refused AUTH_SIGNATURE" });
        QCOMPARE(f.last.message, u"bad token"_s);
        QCOMPARE(f.last.data, "{\"code\":\"AUTH_SIGNATURE\",\"x\":1}"_ba);
        QVERIFY(!f.last.retryIn);
        QVERIFY(f.client.state() == State::Stopped);
        f.clock.advance(24h);
        QCOMPARE(f.network.count(), 1); // never by itself
        QCOMPARE(f.network.openCount(), 0);
        f.client.reconnectNow();
        QCOMPARE(f.network.count(), 2);
        QCOMPARE(f.taken(), Lines{ "connecting 1" });
    }

    void decidesByTheCode_data()
    {
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<bool>("retries");
        for (const char *code :
            { "AUTH_MISSING", "AUTH_MALFORMED", "AUTH_EXPIRED", "AUTH_NOT_YET", "AUTH_SIGNATURE",
                "AUTH_REVOKED", "LIMIT_CONNECTIONS", "PROTOCOL_VERSION", "WHATEVER" })
            QTest::newRow(code) << QByteArray{ code } << false;
        for (const char *code : { "LIMIT_ADDRESS", "DRAINING", "BUSY", "RATE_LIMITED" })
            QTest::newRow(code) << QByteArray{ code } << true;
    }
    void decidesByTheCode()
    {
        QFETCH(QByteArray, code);
        QFETCH(bool, retries);
        Fixture f;
        f.client.open();
        f.acceptSession();
        f.line().text(
            "44{\"message\":\"m\",\"data\":{\"code\":\"" + code + "\",\"retryAfterMs\":4321}}");
        f.clock.advance(200ms);
        QCOMPARE(f.taken(), (Lines{ "connecting 0", "failed refused " + code }));
        QCOMPARE(f.last.retryIn, retries ? std::optional<Milliseconds>{ 4321ms } : std::nullopt);
        f.clock.advance(4320ms);
        QCOMPARE(f.network.count(), 1);
        f.clock.advance(1ms);
        QCOMPARE(f.network.count(), retries ? 2 : 1);
    }

    // python-socketio: 41, then 44, then a close.
    void takesDisconnectBeforeTheRefusal()
    {
        Fixture f;
        f.client.open();
        f.acceptSession();
        f.line().text("41");
        f.line().text("44{\"message\":\"Connection rejected by server\"}");
        f.line().fail({ .kind = TransportFailure::Kind::ClosedByPeer });
        QCOMPARE(f.taken(), (Lines{ "connecting 0", "failed refused " }));
        QCOMPARE(f.last.message, u"Connection rejected by server"_s);
        QVERIFY(f.client.state() == State::Stopped);
    }

    void takesDisconnectAloneAsARefusal()
    {
        Fixture f;
        f.client.open();
        f.acceptSession();
        f.line().text("41");
        f.clock.advance(200ms);
        QCOMPARE(f.taken(), (Lines{ "connecting 0", "failed refused " }));
    }

    // Frappe: 44, then 40 in the same namespace.
    void letsTheLastPacketWin()
    {
        Fixture f{ u"/other.site"_s };
        f.client.open();
        f.acceptSession();
        f.line().text("44/other.site,{\"message\":\"Invalid namespace\"}");
        f.line().text("40/other.site,{\"sid\":\"c1\"}");
        f.clock.advance(10s);
        QCOMPARE(f.taken(), (Lines{ "connecting 0", "connected c1" }));
        QVERIFY(f.client.state() == State::Connected);
    }

    void ignoresOtherNamespaces()
    {
        Fixture f{ u"/a"_s };
        f.client.open();
        f.acceptSession();
        f.line().text("44{\"message\":\"no\"}");
        f.line().text("40/b,{\"sid\":\"c1\"}");
        f.line().text("41/b,");
        QVERIFY(f.client.state() == State::Connecting);
        f.line().text("40/a,{\"sid\":\"c1\"}");
        f.line().text("42[\"root\"]");
        f.line().text("42/a,[\"mine\"]");
        QCOMPARE(f.taken(), (Lines{ "connecting 0", "connected c1", "event [\"mine\"]" }));
    }

    void recognisesVersionTwo()
    {
        Fixture f;
        f.client.open();
        f.acceptSession();
        f.line().text("40");
        QCOMPARE(f.taken(), (Lines{ "connecting 0", "failed incompatible " }));
        QVERIFY(f.client.state() == State::Stopped);
    }

    void classifiesTransportFailures()
    {
        using From = TransportFailure::Kind;
        const QList<std::pair<TransportFailure, QByteArray>> cases{
            { { .kind = From::Network }, "unreachable" },
            { { .kind = From::Timeout }, "unreachable" },
            { { .kind = From::Tls }, "unreachable TLS_UNTRUSTED" },
            { { .kind = From::ClosedByPeer }, "unreachable" },
            { { .kind = From::NotSocketIo }, "not a server" },
            { { .kind = From::HttpStatus, .httpStatus = 401 }, "refused" },
            { { .kind = From::HttpStatus, .httpStatus = 403 }, "refused" },
            { { .kind = From::HttpStatus, .httpStatus = 404 }, "unreachable" },
            { { .kind = From::HttpStatus, .httpStatus = 503, .retryAfter = 12s }, "unreachable" },
        };
        for (const auto &[failure, kind] : cases) {
            Fixture f;
            f.client.open();
            f.line().fail(failure);
            const bool hasCode = failure.kind == From::Tls;
            QCOMPARE(f.taken(), (Lines{ "connecting 0", "failed " + kind + (hasCode ? "" : " ") }));
            // What stands between us and the server may go away by itself.
            QVERIFY(f.client.state() == State::Waiting);
            QVERIFY(f.last.transport && f.last.transport->kind == failure.kind);
            if (failure.retryAfter)
                QCOMPARE(f.last.retryIn, failure.retryAfter);
            QVERIFY(f.last.retryIn);
            QCOMPARE(f.client.nextAttempt(), std::optional{ f.clock.now() + *f.last.retryIn });
        }
    }

    void stopsForAnOlderEngine()
    {
        Fixture f;
        f.client.open();
        f.line().fail({ .kind = TransportFailure::Kind::Incompatible });
        QCOMPARE(f.taken(), (Lines{ "connecting 0", "failed incompatible " }));
        QVERIFY(f.client.state() == State::Stopped);
    }

    void waitsOnlySoLongForTheAnswer()
    {
        Fixture f;
        f.client.open();
        f.acceptSession();
        f.clock.advance(9'999ms);
        QCOMPARE(f.taken(), Lines{ "connecting 0" });
        f.clock.advance(1ms);
        QCOMPARE(f.taken(), Lines{ "failed unreachable " });
        QVERIFY(f.last.transport->kind == TransportFailure::Kind::Timeout);
        QCOMPARE(f.network.openCount(), 0);
    }

    void endsForEveryReason_data()
    {
        QTest::addColumn<QByteArray>("reason");
        QTest::addColumn<int>("after");
        QTest::newRow("server") << "io server disconnect"_ba << int(State::Closed);
        QTest::newRow("client") << "io client disconnect"_ba << int(State::Closed);
        QTest::newRow("ping") << "ping timeout"_ba << int(State::Waiting);
        QTest::newRow("close") << "transport close"_ba << int(State::Waiting);
        QTest::newRow("error") << "transport error"_ba << int(State::Waiting);
        QTest::newRow("parse") << "parse error"_ba << int(State::Waiting);
    }
    void endsForEveryReason()
    {
        QFETCH(QByteArray, reason);
        QFETCH(int, after);
        Fixture f;
        f.connect();
        QVERIFY(f.client.request("a"_L1, {}, 100s, f.recordAck("1")));
        QVERIFY(f.client.request("b"_L1, {}, 100s, f.recordAck("2")));
        auto &line = f.line();
        line.taken();
        if (reason.contains("server"))
            line.text("41");
        else if (reason.contains("client"))
            f.client.close();
        else if (reason.contains("ping"))
            f.clock.advance(45s);
        else if (reason.contains("close"))
            line.text("1");
        else if (reason.contains("error") && reason.contains("transport"))
            line.fail({ .kind = TransportFailure::Kind::Network });
        else
            line.text("42[1]");
        QCOMPARE(f.taken(), (Lines{ reason, "ack 1 NOT_CONNECTED", "ack 2 NOT_CONNECTED" }));
        QCOMPARE(int(f.client.state()), after);
        QCOMPARE(f.network.openCount(), 0);
        QCOMPARE(line.taken(), reason.contains("client") ? Lines{ "41" } : Lines{});
        line.text("430[]");
        line.text("42[\"late\"]");
        f.clock.advance(24h);
        if (after == int(State::Closed)) {
            QCOMPARE(f.network.count(), 1);
            QCOMPARE(f.taken(), Lines{});
            f.client.open();
            QCOMPARE(f.taken(), Lines{ "connecting 0" });
        } else {
            QVERIFY(f.network.count() > 1);
            QCOMPARE(f.taken().value(0), "connecting 1"_ba);
        }
    }

    // docs/protocol.md, "2. Sign-in and session": DRAINING says so before the end.
    void comesBackWhenItWasTold()
    {
        Fixture f;
        f.connect();
        f.client.comeBackAfter(7s);
        f.line().text("1");
        QCOMPARE(f.client.state(), State::Waiting);
        QCOMPARE(*f.client.nextAttempt() - f.clock.now(), Milliseconds{ 7s });
        // It counts once.
        f.waitForAttempt();
        f.connect();
        f.line().text("1");
        QVERIFY(*f.client.nextAttempt() - f.clock.now() < 7s);
    }

    void closesAtAnyTime()
    {
        for (int phase = 0; phase < 5; ++phase) {
            Fixture f;
            if (phase > 0)
                f.client.open();
            if (phase == 2)
                f.acceptSession();
            if (phase == 3)
                f.line().fail();
            if (phase == 4) {
                f.acceptSession();
                f.line().text("44{\"message\":\"no\"}");
            }
            f.taken();
            f.client.close();
            QVERIFY(f.client.state() == State::Closed);
            f.clock.advance(24h);
            QCOMPARE(f.taken(), Lines{});
            QCOMPARE(f.network.openCount(), 0);
            QCOMPARE(f.network.count(), phase == 0 ? 0 : 1);
        }
    }

    void goesOnForEver()
    {
        Fixture f;
        f.client.open();
        for (int i = 0; i < 500; ++i) {
            f.line().fail();
            QVERIFY(f.client.state() == State::Waiting);
            f.waitForAttempt();
            QVERIFY(f.client.state() == State::Connecting);
            QCOMPARE(f.network.openCount(), 1);
        }
        QCOMPARE(f.taken().last(), "connecting 500"_ba);
    }

    void countsAttemptsAnewAfterSuccess()
    {
        Fixture f;
        f.connect();
        f.line().fail();
        f.waitForAttempt();
        f.line().fail();
        f.waitForAttempt();
        f.acceptSession();
        f.line().text("40{\"sid\":\"c2\"}");
        f.line().fail();
        f.waitForAttempt();
        const Lines log = f.taken();
        QCOMPARE(count(log, "connecting"), 3);
        QCOMPARE(log.first(), "transport error"_ba);
        QCOMPARE(log.last(), "connecting 1"_ba);
    }

    void emits()
    {
        Fixture f{ u"/n"_s };
        f.connect("40/n,{\"sid\":\"c1\"}");
        QVERIFY(f.client.emitEvent("hi"_L1, { "1", "{\"a\":null}" }));
        QVERIFY(f.client.emitEvent("bin"_L1, { "{\"_placeholder\":true,\"num\":0}" }, { "bytes" }));
        QCOMPARE(f.line().taken(),
            (Lines{ "42/n,[\"hi\",1,{\"a\":null}]",
                "451-/n,[\"bin\",{\"_placeholder\":true,\"num\":0}]" }));
        QCOMPARE(f.line().binaries, Lines{ "bytes" });
    }

    void failsAtOnceWhenNotConnected()
    {
        Fixture f;
        const auto fails = [&f] {
            return f.client.emitEvent("e"_L1, {}).error().code == errc::NotConnected
                && f.client.request("e"_L1, {}, 1s, f.recordAck("x")).error().code
                == errc::NotConnected;
        };
        QVERIFY(fails());
        f.client.open();
        QVERIFY(fails());
        f.acceptSession();
        QVERIFY(fails());
        f.line().text("40{\"sid\":\"c1\"}");
        QCOMPARE(f.line().taken(), Lines{ "40" }); // nothing was kept
        f.line().fail();
        QVERIFY(fails());
        f.clock.advance(1h);
        QVERIFY(!f.taken().contains("ack x NOT_CONNECTED"));
    }

    void keepsToTheServersLimit()
    {
        Fixture f;
        f.connect();
        const QByteArray big = '"' + QByteArray(1000, 'x') + '"';
        QCOMPARE(f.client.emitEvent("e"_L1, { big }).error().code, QString{ errc::TooLarge });
        QCOMPARE(
            f.client.emitEvent("e"_L1, { "{}" }, { big }).error().code, QString{ errc::TooLarge });
        QCOMPARE(
            f.client.emitEvent("e"_L1, {}, Lines(11)).error().code, QString{ errc::BadArgument });
        QCOMPARE(f.line().taken(), Lines{});
        QVERIFY(f.client.state() == State::Connected);
    }

    void takesAcks()
    {
        Fixture f;
        f.connect();
        QVERIFY(f.client.request("a"_L1, { "1" }, 1s, f.recordAck("a")));
        QVERIFY(f.client.request("b"_L1, {}, 1s, f.recordAck("b")));
        QVERIFY(f.client.request("c"_L1, {}, 1s, f.recordAck("c")));
        QCOMPARE(f.line().taken(), (Lines{ "420[\"a\",1]", "421[\"b\"]", "422[\"c\"]" }));
        f.line().text("431[{\"success\":true},2]");
        f.line().text("430[]");
        f.line().text("461-2[{\"_placeholder\":true,\"num\":0}]");
        f.line().binary("bytes");
        f.line().text("431[\"twice\"]");
        f.line().text("4399[\"unknown\"]");
        f.clock.advance(10s);
        QCOMPARE(f.taken(),
            (Lines{ "ack b [{\"success\":true},2]", "ack a []",
                "ack c [{\"_placeholder\":true,\"num\":0}]bytes" }));
    }

    void timesAcksOut()
    {
        Fixture f;
        f.connect();
        QVERIFY(f.client.request("a"_L1, {}, 1s, f.recordAck("a")));
        QVERIFY(f.client.request("b"_L1, {}, 2s, f.recordAck("b")));
        f.clock.advance(1s);
        QCOMPARE(f.taken(), Lines{ "ack a ACK_TIMEOUT" });
        f.line().text("430[]");
        f.line().text("431[1]");
        f.clock.advance(10s);
        QCOMPARE(f.taken(), Lines{ "ack b [1]" });
        QVERIFY(f.client.state() == State::Connected);
    }

    void boundsPendingAcks()
    {
        Fixture f;
        f.connect();
        for (int i = 0; i < SocketClient::maxPendingAcks; ++i)
            QVERIFY(f.client.request("a"_L1, {}, 10s, f.recordAck("a")));
        QCOMPARE(f.client.request("a"_L1, {}, 10s, f.recordAck("b")).error().code,
            QString{ errc::Busy });
        f.line().text("4317[]");
        QVERIFY(f.client.request("a"_L1, {}, 10s, f.recordAck("c")));
        f.line().fail();
        QCOMPARE(count(f.taken(), "ack a NOT_CONNECTED"), SocketClient::maxPendingAcks - 1);
    }

    void neverReusesAckIds()
    {
        Fixture f;
        f.connect();
        QVERIFY(f.client.request("a"_L1, {}, 10s, f.recordAck("a")));
        f.line().fail();
        f.clock.advance(1s);
        f.acceptSession();
        f.line().text("40{\"sid\":\"c2\"}");
        f.line().taken();
        QVERIFY(f.client.request("b"_L1, {}, 10s, f.recordAck("b")));
        QCOMPARE(f.line().taken(), Lines{ "421[\"b\"]" });
    }

    void replies()
    {
        Fixture f{ u"/n"_s };
        f.connect("40/n,{\"sid\":\"c1\"}");
        f.line().text("42/n,[\"no ack\"]");
        QVERIFY(!f.replyTo);
        f.line().text("42/n,12[\"é\",1]");
        QCOMPARE(f.name, "é"_ba);
        QVERIFY(f.replyTo);
        const auto to = *f.replyTo;
        QVERIFY(f.client.reply(to, { "1", "{}" }));
        QVERIFY(f.client.reply(to, { "{\"_placeholder\":true,\"num\":0}" }, { "b" }));
        QCOMPARE(f.line().taken(),
            (Lines{ "43/n,12[1,{}]", "461-/n,12[{\"_placeholder\":true,\"num\":0}]" }));
        f.line().fail();
        f.clock.advance(1s);
        f.acceptSession();
        f.line().text("40/n,{\"sid\":\"c2\"}");
        f.line().taken();
        QVERIFY(!f.client.reply(to, {})); // another server process may know that id as another's
        QCOMPARE(f.line().taken(), Lines{});
    }

    void reconnectsNowWhenWaiting()
    {
        Fixture f;
        f.client.open();
        f.line().fail(
            { .kind = TransportFailure::Kind::HttpStatus, .httpStatus = 503, .retryAfter = 1h });
        QCOMPARE(f.network.openCount(), 0);
        f.client.reconnectNow();
        QCOMPARE(f.network.openCount(), 1);
        f.client.reconnectNow(); // an attempt under way is left alone
        QCOMPARE(f.network.count(), 2);
        f.clock.advance(2h);
        QCOMPARE(f.network.openCount() + (f.client.state() == State::Waiting ? 1 : 0), 1);
    }

    void leavesAnOpenConnectionAlone()
    {
        Fixture f;
        f.client.reconnectNow(); // nobody asked to be connected
        QCOMPARE(f.network.count(), 0);
        f.connect();
        f.client.reconnectNow();
        QCOMPARE(f.network.count(), 1);
        QVERIFY(f.client.state() == State::Connected);
    }

    void dropsWhatSleptThroughIt()
    {
        Fixture f;
        f.connect();
        auto &old = f.line();
        f.client.reconnectNow(true);
        QCOMPARE(f.taken(), (Lines{ "transport close", "connecting 1" }));
        QVERIFY(!old.isOpen());
        QCOMPARE(f.network.openCount(), 1);
        auto &half = f.line();
        f.client.reconnectNow(true);
        QVERIFY(!half.isOpen());
        QCOMPARE(f.network.openCount(), 1);
    }

    void noticesSleep()
    {
        Fixture f;
        f.connect();
        f.clock.skewWall(10s);
        f.clock.advance(5s);
        QVERIFY(f.client.state() == State::Connected); // a little is only somebody's clock
        f.clock.skewWall(-1h);
        f.clock.advance(5s);
        QVERIFY(f.client.state() == State::Connected);
        f.clock.skewWall(10'001ms);
        f.clock.advance(5s);
        QCOMPARE(f.taken(), (Lines{ "transport close", "connecting 1" }));
        f.acceptSession();
        f.line().text("40{\"sid\":\"c2\"}");
        f.client.close();
        f.taken();
        f.clock.skewWall(8h);
        f.clock.advance(1min);
        QCOMPARE(f.taken(), Lines{});
    }

    void wakesFromAWait()
    {
        Fixture f;
        f.client.open();
        f.line().fail(
            { .kind = TransportFailure::Kind::HttpStatus, .httpStatus = 503, .retryAfter = 1h });
        f.clock.skewWall(8h);
        f.clock.advance(5s);
        QCOMPARE(f.network.count(), 2);
    }

    void mayBeClosedAndOpenedFromCallbacks()
    {
        Fixture f;
        f.connect();
        QVERIFY(f.client.request("a"_L1, {}, 10s, [&f](const Result<AckArguments> &ack) {
            f.log += ack ? "ack" : "lost";
            f.client.close();
            f.client.open();
        }));
        f.line().text("430[]");
        QCOMPARE(f.taken(), (Lines{ "ack", "io client disconnect", "connecting 0" }));
        QCOMPARE(f.network.openCount(), 1);
        QVERIFY(f.client.state() == State::Connecting);
        f.clock.advance(3s);
        QCOMPARE(f.network.openCount(), 1);
    }

    void survivesItsEndInEveryPhase()
    {
        for (int phase = 0; phase < 4; ++phase) {
            FakeNetwork network;
            FakeClock clock;
            Rng rng{ 1 };
            int acks = 0;
            {
                SocketClient client{ clock, rng, network.factory(), {}, {},
                    { [](int) {}, [](const QString &) {}, [](DisconnectReason, const QString &) {},
                        [](const ConnectFailure &) {}, [](const InboundEvent &) {} } };
                client.open();
                if (phase > 0)
                    network.last().text(openPacket);
                if (phase > 1)
                    network.last().text("40{\"sid\":\"c\"}");
                if (phase > 1)
                    QVERIFY(client.request("a"_L1, {}, 1s, [&acks](const auto &) { ++acks; }));
                if (phase > 2)
                    network.last().fail();
            }
            QCOMPARE(network.openCount(), 0);
            clock.advance(1h);
            QCOMPARE(acks, phase > 2 ? 1 : 0);
        }
    }

    // Whatever happens, there is never a second connection, each request ends once, and a client
    // that was not refused always has something ahead of it.
    void keepsItsPromisesInAnyOrder()
    {
        const quint64 seed = qEnvironmentVariableIsSet("SEED")
            ? qEnvironmentVariable("SEED").toULongLong()
            : Rng::fromSystem().next();
        qInfo("SEED=%llu", static_cast<unsigned long long>(seed));
        Rng dice{ seed };
        qsizetype connections = 0;
        qsizetype upgrades = 0;
        for (int sequence = 0; sequence < 1000; ++sequence) {
            static const QList<QList<Kind>> transports{ { Kind::WebSocket },
                { Kind::WebSocket, Kind::Polling }, { Kind::Polling, Kind::WebSocket } };
            Fixture f{ u"/"_s, {}, dice.next(), transports.at(sequence % 3) };
            QHash<int, int> ended;
            int requested = 0;
            for (int step = 0; step < 60; ++step) {
                randomStep(f, dice, ended, requested);
                QVERIFY2(sessions(f.network) <= 1, "two sessions are open");
                switch (f.client.state()) {
                case State::Connecting:
                case State::Connected:
                    QCOMPARE(sessions(f.network), 1);
                    QVERIFY(f.clock.nextDue());
                    break;
                case State::Waiting:
                    QCOMPARE(f.network.openCount(), 0);
                    QVERIFY(f.client.nextAttempt());
                    QVERIFY(*f.client.nextAttempt() - f.clock.now() <= 1h);
                    break;
                default:
                    QCOMPARE(f.network.openCount(), 0);
                }
            }
            f.client.close();
            connections += count(f.log, "connected");
            upgrades += std::count_if(f.network.lines().begin(), f.network.lines().end(),
                [](const auto &line) { return line->texts.contains("5"); });
            QCOMPARE(ended.size(), requested);
            for (const int times : ended)
                QCOMPARE(times, 1);
            // It still works.
            f.client.open();
            f.acceptSession();
            f.line().text("40{\"sid\":\"end\"}");
            QVERIFY(f.client.state() == State::Connected);
        }
        // The dice came that far.
        QVERIFY2(connections > 500, qPrintable(QString::number(connections)));
        QVERIFY2(upgrades > 5, qPrintable(QString::number(upgrades)));
    }

private:
    // Open transports, but the one that probes an upgrade belongs to the polling beside it.
    static qsizetype sessions(const FakeNetwork &network)
    {
        qsizetype count = 0;
        qsizetype polling = 0;
        qsizetype upgrading = 0;
        for (const auto &line : network.lines()) {
            count += line->isOpen() ? 1 : 0;
            polling += line->isOpen() && !line->isWebSocket() ? 1 : 0;
            upgrading += line->isOpen() && !line->request.upgradeSid.isEmpty() ? 1 : 0;
        }
        return polling == 1 && upgrading == 1 ? count - 1 : count;
    }

    // One fault, packet, call or stretch of time; also on lines that are long closed.
    static void randomStep(Fixture &f, Rng &dice, QHash<int, int> &ended, int &requested)
    {
        static const Lines packets{ openPacket, "1", "2", "6", "9", "", "40", "40{\"sid\":\"c\"}",
            "40{\"sid\":\"c\"}", "41", "44{\"message\":\"no\"}",
            "44{\"message\":\"no\",\"data\":{\"code\":\"BUSY\",\"retryAfterMs\":5000}}",
            "42[\"e\",1]", "421[\"e\"]", "430[]", "431[1]", "42[",
            "451-[\"b\",{\"_placeholder\":true,\"num\":0}]", "0{}", "5" };
        const auto pick = [&dice](qsizetype bound) {
            return static_cast<qsizetype>(dice.below(static_cast<quint64>(bound)));
        };
        FakeLine *line = nullptr;
        if (f.network.count() > 0) {
            // Mostly the newest.
            line = dice.below(4) > 0 ? &f.line()
                                     : &f.network.at(static_cast<size_t>(pick(f.network.count())));
        }
        switch (dice.below(13)) {
        case 0:
            f.client.open();
            break;
        case 1:
            if (dice.below(4) == 0)
                f.client.close();
            break;
        case 2:
            f.client.reconnectNow(dice.below(3) == 0);
            break;
        case 3:
            if (line && line->callbacks.failed) {
                line->fail({ .kind = static_cast<TransportFailure::Kind>(pick(8)),
                    .httpStatus = static_cast<int>(200 + pick(400)) });
            }
            break;
        case 4:
            f.clock.advance(Milliseconds{ pick(60'000) });
            break;
        case 5:
            f.clock.advance(Milliseconds{ pick(300) });
            break;
        case 6:
            f.clock.skewWall(Milliseconds{ pick(30'000) });
            break;
        case 7: {
            const int id = requested;
            const auto sent = f.client.request("r"_L1, {}, Milliseconds{ pick(20'000) },
                [&ended, id](const Result<AckArguments> &) { ++ended[id]; });
            requested += sent ? 1 : 0;
            break;
        }
        case 8:
            if (line && line->isOpen()) {
                line->text(openPacket);
                line->text("40{\"sid\":\"c\"}");
            }
            break;
        case 9:
            if (line && line->isOpen() && dice.below(2) == 0)
                line->text(QByteArray{ openPacket }.replace("[]", "[\"websocket\"]"));
            else if (line)
                line->binary("bytes");
            break;
        case 10:
            if (line && line->isOpen() && !line->request.upgradeSid.isEmpty()) {
                line->accept();
                line->text("3probe");
            }
            for (const auto &any : f.network.lines()) {
                if (any->drained)
                    std::exchange(any->drained, {})();
            }
            break;
        default:
            if (line)
                line->text(packets.at(pick(packets.size())));
        }
    }
};

QTEST_GUILESS_MAIN(TestSocketClient)
#include "tst_socketclient.moc"

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/realtime/socketserver.h"
#include "tests/support/fakeclock.h"
#include "tests/support/memoryclient.h"

#include <QTest>

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

struct Fixture
{
    explicit Fixture(SocketOptions options = {}) : server(clock, std::move(options))
    {
        const auto letIn = [this](const ConnectRequest &request, ConnectDecider decide) {
            auths.append(request.auth.toJson());
            addresses.append(request.handshake.peerAddress);
            if (asks)
                deciders.append(decide);
            else
                decide(std::make_unique<Handler>(*this));
        };
        server.addNamespace(u"/"_s, letIn);
        server.addNamespace(u"/custom"_s, letIn);
    }

    struct Handler final : SocketHandler
    {
        explicit Handler(Fixture &owner) : fixture(owner) {}
        void connected(SocketConnection &connection) override
        {
            fixture.connections.append(&connection);
            if (fixture.greets)
                connection.sendEvent("hello"_L1, { "1" });
        }
        void received(SocketConnection &connection, const SocketEvent &event) override
        {
            const auto name = QByteArray::fromStdString(std::string{ event.name });
            fixture.events.append(name + ' ' + event.payload.toJson());
            if (event.ack)
                fixture.acks.append(*event.ack);
            if (name == "echo" && event.ack)
                (*event.ack)(argumentsOf(event), event.attachments);
            else if (name == "echo")
                connection.sendEvent("back"_L1, argumentsOf(event), event.attachments);
            else if (name == "leave")
                connection.disconnect(false);
            else if (name == "quit")
                connection.disconnect();
        }
        void disconnected(SocketConnection &connection, CloseReason reason) override
        {
            fixture.connections.removeOne(&connection);
            fixture.ends.append(reason);
        }
        bool refused(SocketConnection &connection, const Error &error) override
        {
            connection.sendEvent("error"_L1, { '"' + error.code.toUtf8() + '"' });
            return fixture.forgives;
        }
        Fixture &fixture;
    };

    // A WebSocket behind its open packet.
    std::unique_ptr<MemoryClient> open()
    {
        auto client = std::make_unique<MemoryClient>(link, "/socket.io/?EIO=4&transport=websocket");
        settle();
        (void)client->taken();
        return client;
    }
    std::unique_ptr<MemoryClient> connected()
    {
        auto client = open();
        text(client, "40");
        (void)client->taken();
        return client;
    }
    void text(const std::unique_ptr<MemoryClient> &client, const QByteArray &utf8)
    {
        client->socket.sendText(utf8);
        settle();
    }
    void settle() { clock.advance(0ms); }
    [[nodiscard]] bool isClean()
    {
        clock.advance(10min);
        return server.engine().sessionCount() == 0 && !clock.nextDue() && connections.isEmpty();
    }

    FakeClock clock{};
    bool asks = false; // keeps the decision for the test
    bool greets = false;
    bool forgives = false;
    QList<QByteArray> auths{};
    QStringList addresses{};
    QList<ConnectDecider> deciders{};
    QList<SocketConnection *> connections{};
    QList<QByteArray> events{};
    QList<AckResponder> acks{};
    QList<CloseReason> ends{};
    SocketServer server;
    MemoryLink link{ clock, server.engine().handlers().handle };
};

QByteArray sidIn(const QByteArray &connectReply)
{
    const qsizetype at = connectReply.indexOf("{\"sid\":\"");
    return connectReply.mid(at + 8, 24);
}

} // namespace

class TestSocketServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Connect

    void connects_data()
    {
        QTest::addColumn<QByteArray>("packet");
        QTest::addColumn<QByteArray>("replyHead");
        QTest::addColumn<QByteArray>("auth");
        QTest::newRow("main") << "40"_ba
                              << "40"_ba
                              << ""_ba;
        QTest::newRow("main with auth") << "40{\"token\":\"123\"}"_ba
                                        << "40"_ba
                                        << "{\"token\":\"123\"}"_ba;
        QTest::newRow("custom") << "40/custom,"_ba
                                << "40/custom,"_ba
                                << ""_ba;
        QTest::newRow("custom without comma") << "40/custom"_ba
                                              << "40/custom,"_ba
                                              << ""_ba;
        QTest::newRow("custom with auth") << "40/custom,{\"token\":\"abc\"}"_ba
                                          << "40/custom,"_ba
                                          << "{\"token\":\"abc\"}"_ba;
    }

    void connects()
    {
        QFETCH(QByteArray, packet);
        QFETCH(QByteArray, replyHead);
        QFETCH(QByteArray, auth);
        Fixture f;
        f.greets = true;
        const auto client = f.open();
        f.text(client, packet);
        const auto texts = client->taken();
        QCOMPARE(texts.size(), 2);
        QCOMPARE(texts.first(), replyHead + "{\"sid\":\"" + sidIn(texts.first()) + "\"}");
        QCOMPARE(f.connections.size(), 1);
        QCOMPARE(f.connections.first()->sid().toLatin1(), sidIn(texts.first()));
        QVERIFY(texts.last().endsWith("[\"hello\",1]"));
        QCOMPARE(f.auths, QList{ auth });
        QCOMPARE(f.addresses, QStringList{ u"127.0.0.1"_s });
        QVERIFY(f.isClean());
        QCOMPARE(f.ends, QList{ CloseReason::PingTimeout });
    }

    void connectsByPolling()
    {
        Fixture f;
        f.greets = true;
        const MemoryRequest opened{ f.link,
            MemoryLink::makeRequest("GET", "/socket.io/?EIO=4&transport=polling") };
        f.settle();
        const QByteArray target
            = "/socket.io/?EIO=4&transport=polling&sid=" + opened.body().mid(9, 24);
        const MemoryRequest posted{ f.link,
            MemoryLink::makeRequest("POST", target,
                "40\x1e"
                "42[\"echo\",1]") };
        f.settle();
        QCOMPARE(posted.body(), "ok"_ba);
        const MemoryRequest polled{ f.link, MemoryLink::makeRequest("GET", target) };
        f.settle();
        const auto packets = polled.body().split('\x1e');
        QCOMPARE(packets.size(), 3);
        QVERIFY(packets.at(0).startsWith("40{\"sid\":"));
        QCOMPARE(packets.at(1), "42[\"hello\",1]"_ba);
        QCOMPARE(packets.at(2), "42[\"back\",1]"_ba);
        QVERIFY(!f.connections.first()->isWebSocket());
    }

    void unknownNamespacesAreRefused()
    {
        Fixture f;
        const auto client = f.open();
        f.text(client, "40/random");
        QCOMPARE(client->taken(), QList{ "44/random,{\"message\":\"Invalid namespace\"}"_ba });
        QCOMPARE(client->closed, -1);
        f.text(client, "40");
        QCOMPARE(f.connections.size(), 1);
    }

    void theApplicationDecidesLater()
    {
        Fixture f;
        f.asks = true;
        const auto client = f.open();
        f.text(client, "40");
        f.clock.advance(5s);
        QVERIFY(client->taken().isEmpty());
        f.deciders.first()(std::make_unique<Fixture::Handler>(f));
        f.deciders.first()(ConnectRefusal{ u"twice"_s, {} });
        f.settle();
        QCOMPARE(client->taken().size(), 1);
        QCOMPARE(f.connections.size(), 1);
    }

    void theApplicationRefuses()
    {
        Fixture f;
        f.asks = true;
        const auto client = f.open();
        f.text(client, "40{\"token\":\"old\"}");
        f.deciders.first()(ConnectRefusal{ u"Sign in again"_s, "{\"code\":\"AUTH_EXPIRED\"}" });
        f.settle();
        QCOMPARE(client->taken(),
            QList{ "44{\"message\":\"Sign in again\",\"data\":{\"code\":\"AUTH_EXPIRED\"}}"_ba });
        // The session stays for another try, but not for long.
        f.text(client, "40{\"token\":\"new\"}");
        f.deciders.last()(std::make_unique<Fixture::Handler>(f));
        f.settle();
        QCOMPARE(f.connections.size(), 1);

        const auto other = f.open();
        f.text(other, "40");
        f.deciders.last()(ConnectRefusal{ u"no"_s, {} });
        f.clock.advance(10s);
        QCOMPARE(other->closed, 1000);
        QCOMPARE(client->closed, -1);
    }

    void aDecisionMayComeTooLate()
    {
        Fixture f;
        f.asks = true;
        auto gone = f.open();
        f.text(gone, "40");
        gone.reset();
        f.settle();
        f.deciders.first()(std::make_unique<Fixture::Handler>(f));
        QVERIFY(f.connections.isEmpty());

        const auto left = f.open(); // leaves, and asks again
        f.text(left, "40");
        f.text(left, "41");
        f.text(left, "40");
        f.deciders.at(1)(std::make_unique<Fixture::Handler>(f));
        QVERIFY(f.connections.isEmpty());
        f.deciders.at(2)(std::make_unique<Fixture::Handler>(f));
        QCOMPARE(f.connections.size(), 1);
        QVERIFY(f.isClean());
    }

    void whoDoesNotConnectIsClosed()
    {
        Fixture f;
        const auto client = f.open();
        f.clock.advance(9999ms);
        QCOMPARE(client->closed, -1);
        f.clock.advance(1ms);
        QCOMPARE(client->closed, 1000);
        QVERIFY(f.isClean());
        QVERIFY(f.ends.isEmpty());
    }

    void badPacketsClose_data()
    {
        QTest::addColumn<QByteArray>("packet");
        QTest::newRow("unknown type") << "4abc"_ba;
        QTest::newRow("type 7") << "47"_ba;
        QTest::newRow("empty message") << "4"_ba;
        QTest::newRow("event of an object") << "42{}"_ba;
        QTest::newRow("event of nothing") << "42"_ba;
        QTest::newRow("event of an empty array") << "42[]"_ba;
        QTest::newRow("event of a number") << "42[1]"_ba;
        QTest::newRow("event with a reserved name") << "42[\"connect\"]"_ba;
        QTest::newRow("bad ack id") << "42abc[\"echo\"]"_ba;
        QTest::newRow("bad JSON") << "42[\"echo\""_ba;
        QTest::newRow("trailing data") << "42[\"echo\"]x"_ba;
        QTest::newRow("ack without id") << "43[]"_ba;
        QTest::newRow("ack of an object") << "431{}"_ba;
        QTest::newRow("connect with an array") << "40/custom,[]"_ba;
        QTest::newRow("connect with a text") << "40/custom,\"x\""_ba;
        QTest::newRow("connect error from a client") << "44{}"_ba;
        QTest::newRow("connected already") << "40"_ba;
        QTest::newRow("other namespace") << "42/custom,[\"echo\"]"_ba;
        QTest::newRow("leaves what it is not in") << "41/custom,"_ba;
        QTest::newRow("disconnect with a payload") << "41[]"_ba;
        QTest::newRow("bad count of attachments") << "45x-[\"echo\"]"_ba;
        QTest::newRow("no attachments") << "450-[\"echo\"]"_ba;
        QTest::newRow("too many attachments") << "4511-[\"echo\"]"_ba;
        QTest::newRow("placeholder out of range")
            << "451-[\"echo\",{\"_placeholder\":true,\"num\":1}]"_ba;
        QTest::newRow("placeholder twice")
            << "452-[\"echo\",{\"_placeholder\":true,\"num\":0},{\"_placeholder\":true,\"num\":0}]"_ba;
        QTest::newRow("too deep") << "42[\"echo\"," + QByteArray(40, '[') + QByteArray(40, ']')
                + "]";
        QTest::newRow("key twice") << "42[\"echo\",{\"a\":1,\"a\":2}]"_ba;
    }

    void badPacketsClose()
    {
        QFETCH(QByteArray, packet);
        Fixture f;
        const auto client = f.connected();
        f.text(client, packet);
        QCOMPARE(client->closed, 1002);
        QCOMPARE(f.ends, QList{ CloseReason::ParseError });
        QCOMPARE(toText(f.ends.first()), "parse error"_L1);
        QVERIFY(f.events.isEmpty());
        QVERIFY(f.isClean());
    }

    void packetsBeforeConnectClose_data()
    {
        QTest::addColumn<QByteArray>("packet");
        QTest::newRow("event") << "42[\"echo\"]"_ba;
        QTest::newRow("ack") << "431[]"_ba;
        QTest::newRow("disconnect") << "41"_ba;
        QTest::newRow("binary event") << "451-[\"echo\",{\"_placeholder\":true,\"num\":0}]"_ba;
    }

    void packetsBeforeConnectClose()
    {
        QFETCH(QByteArray, packet);
        for (const bool asked : { false, true }) {
            if (asked && packet == "41")
                continue; // to leave before the answer is fair
            Fixture f;
            f.asks = true;
            const auto client = f.open();
            if (asked)
                f.text(client, "40");
            client->socket.sendText(packet);
            client->socket.sendBinary("x");
            f.settle();
            QCOMPARE(client->closed, 1002);
            QVERIFY(f.isClean());
        }
    }

    void strayBinaryCloses()
    {
        Fixture f;
        auto client = f.connected();
        client->socket.sendBinary("x");
        f.settle();
        QCOMPARE(client->closed, 1002);

        client = f.connected();
        client->socket.sendText(
            "452-[\"echo\",{\"_placeholder\":true,\"num\":0},{\"_placeholder\":true,\"num\":1}]");
        client->socket.sendBinary("x");
        client->socket.sendText("42[\"echo\"]"); // where an attachment should be
        f.settle();
        QCOMPARE(client->closed, 1002);
        QVERIFY(f.events.isEmpty());
    }

    void theApplicationMayForgiveBadJson()
    {
        Fixture f;
        f.forgives = true;
        const auto client = f.connected();
        const QByteArray deep = "42[\"echo\"," + QByteArray(40, '[') + QByteArray(40, ']') + "]";
        f.text(client, deep);
        f.text(client, "42[\"echo\",{\"a\":1,\"a\":2}]");
        QCOMPARE(client->taken(),
            (QList{ "42[\"error\",\"BAD_JSON_DEPTH\"]"_ba,
                "42[\"error\",\"BAD_JSON_DUPLICATE_KEY\"]"_ba }));
        f.forgives = false;
        f.text(client, deep);
        QCOMPARE(client->closed, 1002);
    }

    // Events

    void echoesEvents()
    {
        Fixture f;
        const auto client = f.connected();
        f.text(client, "42[\"echo\",1,\"2\",{\"3\":[true]}]");
        QCOMPARE(client->taken(), QList{ "42[\"back\",1,\"2\",{\"3\":[true]}]"_ba });
        f.text(client, "42[\"unknown\"]");
        QCOMPARE(f.events.last(), "unknown [\"unknown\"]"_ba);
        QVERIFY(client->taken().isEmpty());
    }

    void echoesBinary()
    {
        Fixture f;
        const auto client = f.connected();
        const QByteArray args
            = "{\"_placeholder\":true,\"num\":0},{\"_placeholder\":true,\"num\":1}";
        client->socket.sendText("452-[\"echo\"," + args + "]");
        client->socket.sendBinary("\x01\x02\x03");
        client->socket.sendBinary("\x04\x05\x06");
        f.settle();
        QCOMPARE(client->taken(), QList{ "452-[\"back\"," + args + "]" });
        QCOMPARE(client->binaries, (QList{ "\x01\x02\x03"_ba, "\x04\x05\x06"_ba }));
    }

    void acknowledges()
    {
        Fixture f;
        const auto client = f.connected();
        f.text(client, "42456[\"echo\",1,\"2\",{\"3\":[false]}]");
        QCOMPARE(client->taken(), QList{ "43456[1,\"2\",{\"3\":[false]}]"_ba });

        const QByteArray args = "{\"_placeholder\":true,\"num\":0}";
        client->socket.sendText("451-789[\"echo\"," + args + "]");
        client->socket.sendBinary("\x01");
        f.settle();
        QCOMPARE(client->taken(), QList{ "461-789[" + args + "]" });
        QCOMPARE(client->binaries, QList{ "\x01"_ba });
    }

    void acknowledgesOnceAndLater()
    {
        Fixture f;
        auto client = f.connected();
        f.text(client, "427[\"later\"]");
        f.clock.advance(3s);
        f.acks.first()({ "true" });
        f.acks.first()({ "false" });
        f.settle();
        QCOMPARE(client->taken(), QList{ "437[true]"_ba });
        f.text(client, "428[\"later\"]");
        client.reset();
        f.settle();
        QVERIFY(f.connections.isEmpty());
        f.acks.last()({ "true" }); // to nobody
    }

    void asksForAnAnswer()
    {
        QList<QByteArray> answers;
        Fixture f;
        const auto client = f.connected();
        const auto answered = [&](const Result<SocketAck> &answer) {
            answers.append(answer ? answer->args.toJson() : answer.error().code.toUtf8());
        };
        SocketConnection &connection = *f.connections.first();
        connection.sendEventWithAck("page"_L1, { "1" }, 5s, answered);
        connection.sendEventWithAck("page"_L1, { "2" }, 5s, answered);
        f.settle();
        QCOMPARE(client->taken(), (QList{ "420[\"page\",1]"_ba, "421[\"page\",2]"_ba }));
        f.text(client, "431[\"stored\"]");
        f.text(client, "431[\"twice\"]"); // and what nobody asked for
        f.text(client, "4399[]");
        QCOMPARE(answers, QList{ "[\"stored\"]"_ba });
        f.clock.advance(5s);
        QCOMPARE(answers.last(), "TIMEOUT"_ba);
        f.text(client, "430[\"late\"]");
        QCOMPARE(answers.size(), 2);

        connection.sendEventWithAck("page"_L1, {}, 1h, answered);
        f.link.cut();
        QCOMPARE(answers.last(), "DISCONNECTED"_ba);
        QCOMPARE(answers.size(), 3);
    }

    void answersCarryAttachments()
    {
        Fixture f;
        const auto client = f.connected();
        QList<QByteArray> attachments;
        f.connections.first()->sendEventWithAck("page"_L1, {}, 5s,
            [&](const Result<SocketAck> &answer) { attachments = answer->attachments; });
        client->socket.sendText("461-0[{\"_placeholder\":true,\"num\":0}]");
        client->socket.sendBinary("\x07");
        f.settle();
        QCOMPARE(attachments, QList{ "\x07"_ba });
    }

    void awaitedAnswersAreBounded()
    {
        QList<QByteArray> failures; // outlives those who write into it
        Fixture f{ { .maxPendingAcks = 2 } };
        const auto client = f.connected();
        for (int i = 0; i < 3; ++i) {
            f.connections.first()->sendEventWithAck(
                "page"_L1, {}, 1h, [&](const Result<SocketAck> &answer) {
                    failures.append(answer.error().code.toUtf8());
                });
        }
        QVERIFY(failures.isEmpty()); // not from inside the call
        f.settle();
        QCOMPARE(failures, QList{ "BUSY"_ba });
        QCOMPARE(client->taken().size(), 2);
    }

    void broadcasts()
    {
        Fixture f;
        const auto one = f.connected();
        const auto two = f.connected();
        const auto three = f.connected();
        const auto polling = [&] {
            const MemoryRequest opened{ f.link,
                MemoryLink::makeRequest("GET", "/socket.io/?EIO=4&transport=polling") };
            f.settle();
            return "/socket.io/?EIO=4&transport=polling&sid=" + opened.body().mid(9, 24);
        }();
        const MemoryRequest joined{ f.link, MemoryLink::makeRequest("POST", polling, "40") };
        f.settle();
        QCOMPARE(f.connections.size(), 4);
        const EncodedEvent event{ "issue_updated"_L1, { "{\"seq\":1}" } };
        const QList to{ f.connections.at(0), f.connections.at(2), f.connections.at(3) };
        broadcast(event, { to.constData(), size_t(to.size()) });
        f.settle();
        const QByteArray expected = "42[\"issue_updated\",{\"seq\":1}]";
        QCOMPARE(one->taken(), QList{ expected });
        QVERIFY(two->taken().isEmpty());
        QCOMPARE(three->taken(), QList{ expected });
        const MemoryRequest polled{ f.link, MemoryLink::makeRequest("GET", polling) };
        f.settle();
        QCOMPARE(polled.body().split('\x1e').last(), expected);
        QCOMPARE(event.frames(), wire::encodeFrame(wire::Opcode::Text, expected));

        EncodedEvent both = event;
        both.append(EncodedEvent{ "issue_deleted"_L1, { "{\"seq\":2}" } });
        broadcast(both, { to.constData(), size_t(to.size()) });
        const MemoryRequest next{ f.link, MemoryLink::makeRequest("GET", polling) };
        f.settle();
        const QList second{ expected, QByteArray{ "42[\"issue_deleted\",{\"seq\":2}]" } };
        QCOMPARE(one->taken(), second);
        QCOMPARE(next.body().split('\x1e'), second);
    }

    // Disconnect

    void theClientLeaves()
    {
        Fixture f;
        const auto client = f.connected();
        f.text(client, "41");
        QCOMPARE(f.ends, QList{ CloseReason::ClientDisconnect });
        QCOMPARE(client->closed, -1);
        f.text(client, "42[\"echo\"]"); // what was under way
        QVERIFY(f.events.isEmpty());
        f.text(client, "40");
        QCOMPARE(f.connections.size(), 1);
        f.text(client, "41");
        f.clock.advance(10s); // and who is nowhere need not stay
        QCOMPARE(client->closed, 1000);
    }

    void namespacesAreApart()
    {
        Fixture f;
        const auto client = f.connected();
        f.text(client, "40/custom");
        QCOMPARE(f.connections.size(), 2);
        QVERIFY(f.connections.at(0)->sid() != f.connections.at(1)->sid());
        f.text(client, "42/custom,[\"echo\",1]");
        QCOMPARE(client->taken().last(), "42/custom,[\"back\",1]"_ba);
        f.text(client, "41/custom");
        f.text(client, "42[\"echo\",2]");
        QCOMPARE(client->taken().last(), "42[\"back\",2]"_ba);
        f.clock.advance(10s); // it is still somewhere
        QCOMPARE(client->closed, -1);
        QCOMPARE(f.connections.size(), 1);
        f.text(client, "40/custom");
        f.link.cut();
        QCOMPARE(f.ends,
            (QList{ CloseReason::ClientDisconnect, CloseReason::TransportClose,
                CloseReason::TransportClose }));
        QVERIFY(f.isClean());
    }

    void theServerLeaves()
    {
        Fixture f;
        const auto client = f.connected();
        f.text(client, "40/custom");
        (void)client->taken();
        f.text(client, "42/custom,[\"leave\"]");
        QCOMPARE(client->taken(), QList{ "41/custom,"_ba });
        QCOMPARE(f.ends, QList{ CloseReason::ServerDisconnect });
        f.text(client, "42/custom,[\"echo\"]"); // what was under way
        f.text(client, "42[\"echo\"]");
        QCOMPARE(client->taken(), QList{ "42[\"back\"]"_ba });
        QCOMPARE(client->closed, -1);
    }

    void theServerCloses()
    {
        Fixture f;
        const auto client = f.connected();
        f.text(client, "40/custom");
        (void)client->taken();
        client->socket.sendText("42[\"quit\"]");
        client->socket.sendText("42[\"echo\"]");
        f.settle();
        QCOMPARE(client->taken(), QList{ "41"_ba });
        QCOMPARE(client->closed, 1000);
        QCOMPARE(f.ends, (QList{ CloseReason::ServerDisconnect, CloseReason::ServerDisconnect }));
        QCOMPARE(f.events.size(), 1);
        QVERIFY(f.isClean());
    }

    void whatHasEndedIsSilent()
    {
        Fixture f;
        const auto client = f.connected();
        const auto connection = f.connections.first()->shared_from_this();
        f.link.cut();
        QVERIFY(!connection->isConnected());
        connection->sendEvent("late"_L1);
        connection->sendEvent(EncodedEvent{ "late"_L1, {} });
        connection->disconnect();
        bool failed = false;
        connection->sendEventWithAck(
            "late"_L1, {}, 1s, [&](const auto &answer) { failed = !answer; });
        QVERIFY(failed);
        QCOMPARE(connection->buffered(), 0);
        QVERIFY(!connection->isWebSocket());
        QVERIFY(connection->handshake().peerAddress.isEmpty());
        QCOMPARE(f.ends.size(), 1);
    }

    void aServerThatEndsTellsItsClients()
    {
        auto f = std::make_unique<Fixture>();
        const auto client = f->connected();
        f->server.engine().closeAll();
        f->settle();
        QCOMPARE(client->closed, 1001);
        QCOMPARE(f->ends, QList{ CloseReason::ServerShutdown });
    }
};

QTEST_GUILESS_MAIN(TestSocketServer)
#include "tst_socketserver.moc"

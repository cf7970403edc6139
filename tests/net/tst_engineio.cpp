// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "net/wire/engineio.h"

#include <QTest>

using namespace lockstep;
using namespace lockstep::wire;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestEngineIo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void codesPackets_data()
    {
        QTest::addColumn<int>("type");
        QTest::addColumn<QByteArray>("data");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("open") << 0 << "{\"sid\":\"x\"}"_ba
                              << "0{\"sid\":\"x\"}"_ba;
        QTest::newRow("close") << 1 << ""_ba
                               << "1"_ba;
        QTest::newRow("ping") << 2 << ""_ba
                              << "2"_ba;
        QTest::newRow("ping probe") << 2 << "probe"_ba
                                    << "2probe"_ba;
        QTest::newRow("pong probe") << 3 << "probe"_ba
                                    << "3probe"_ba;
        QTest::newRow("message") << 4 << "2[\"a\"]"_ba
                                 << "42[\"a\"]"_ba;
        QTest::newRow("empty message") << 4 << ""_ba
                                       << "4"_ba;
        QTest::newRow("not ASCII") << 4 << "€😀"_ba
                                   << "4€😀"_ba;
        QTest::newRow("upgrade") << 5 << ""_ba
                                 << "5"_ba;
        QTest::newRow("noop") << 6 << ""_ba
                              << "6"_ba;
    }
    void codesPackets()
    {
        QFETCH(int, type);
        QFETCH(QByteArray, data);
        QFETCH(QByteArray, text);
        const EnginePacket packet{ static_cast<EnginePacketType>(type), data, false };
        QCOMPARE(encodePacket(packet), text);
        const auto decoded = decodePacket(text);
        QVERIFY(decoded);
        QVERIFY(*decoded == packet);
    }

    void sendsBinaryBare()
    {
        const EnginePacket packet{ EnginePacketType::Message, "\x01\x00\xff"_ba, true };
        QCOMPARE(encodePacket(packet), packet.data);
    }

    void takesBase64FromClientsThatForceIt()
    {
        const auto decoded = decodePacket("bAQD/");
        QVERIFY(decoded);
        QVERIFY(*decoded == (EnginePacket{ EnginePacketType::Message, "\x01\x00\xff"_ba, true }));
    }

    void refusesPackets_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << ""_ba;
        QTest::newRow("type 7") << "7"_ba;
        QTest::newRow("letter") << "abc"_ba;
        QTest::newRow("separator") << "\x1e"_ba;
        QTest::newRow("NUL") << "\0"_ba;
        QTest::newRow("not ASCII") << "é"_ba;
        QTest::newRow("bad base64") << "bAQD/*"_ba;
        QTest::newRow("base64 with a space") << "bAQ D"_ba;
        QTest::newRow("version 3 binary") << "b4AQID"_ba.append('=').append('=').append('=');
    }
    void refusesPackets()
    {
        QFETCH(QByteArray, text);
        const auto decoded = decodePacket(text);
        QVERIFY(!decoded);
        QCOMPARE(decoded.error().code, QString{ errc::Parse });
    }

    void codesPayloads_data()
    {
        QTest::addColumn<QList<EnginePacket>>("packets");
        QTest::addColumn<QByteArray>("body");
        using Type = EnginePacketType;
        QTest::newRow("one") << QList<EnginePacket>{ { Type::Message, "hi"_ba, false } }
                             << "4hi"_ba;
        QTest::newRow("several") << QList<EnginePacket>{ { Type::Message, "hello"_ba, false },
            { Type::Ping, {}, false }, { Type::Message, "world"_ba, false } }
                                 << "4hello\x1e"
                                    "2\x1e"
                                    "4world"_ba;
        QTest::newRow("binary") << QList<EnginePacket>{ { Type::Message, "€"_ba, false },
            { Type::Message, "\x01\x02\x03\x04"_ba, true } }
                                << "4€\x1e"
                                   "bAQIDBA=="_ba;
        QTest::newRow("empty binary")
            << QList<EnginePacket>{ { Type::Message, ""_ba, true } } << "b"_ba;
    }
    void codesPayloads()
    {
        QFETCH(QList<EnginePacket>, packets);
        QFETCH(QByteArray, body);
        QCOMPARE(encodePayload(packets), body);
        const auto decoded = decodePayload(body);
        QVERIFY(decoded);
        QVERIFY(*decoded == packets);
    }

    void refusesPayloads_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("empty") << ""_ba;
        QTest::newRow("only a separator") << "\x1e"_ba;
        QTest::newRow("separator first") << "\x1e"
                                            "4a"_ba;
        QTest::newRow("separator last") << "4a\x1e"_ba;
        QTest::newRow("two separators") << "4a\x1e\x1e"
                                           "4b"_ba;
        QTest::newRow("one bad packet") << "4a\x1e"
                                           "9b"_ba;
        QTest::newRow("version 3 lengths") << "2:40"_ba.prepend('8');
        QTest::newRow("bad base64") << "bAA=A"_ba;
        QTest::newRow("not UTF-8") << "4\xff"_ba;
        QTest::newRow("page of a captive portal") << "<!DOCTYPE html><title>Sign in</title>"_ba;
    }
    void refusesPayloads()
    {
        QFETCH(QByteArray, body);
        QVERIFY(!decodePayload(body));
    }

    void codesTheHandshake()
    {
        const Handshake handshake{ u"lv_VI97HAXpY6yYWAAAC"_s, { u"websocket"_s }, 25000ms, 20000ms,
            1'000'000 };
        const auto json = encodeHandshake(handshake);
        QCOMPARE(json,
            "{\"sid\":\"lv_VI97HAXpY6yYWAAAC\",\"upgrades\":[\"websocket\"],"
            "\"pingInterval\":25000,\"pingTimeout\":20000,\"maxPayload\":1000000}"_ba);
        const auto decoded = decodeHandshake(json);
        QVERIFY(decoded);
        QVERIFY(*decoded == handshake);
    }

    void readsHandshakesOfRealServers()
    {
        // python-engineio 4.3 leaves maxPayload out.
        const auto python = decodeHandshake(
            R"({"sid":"x","upgrades":[],"pingTimeout":20000,"pingInterval":25000})");
        QVERIFY(python);
        QVERIFY(!python->maxPayload);
        QVERIFY(python->upgrades.isEmpty());
        const auto node = decodeHandshake(
            R"({"sid":"x","upgrades":[],"pingInterval":25000,"pingTimeout":60000,"maxPayload":1000000,"new":1})");
        QVERIFY(node);
        QCOMPARE(node->pingTimeout, 60000ms);
        QCOMPARE(node->maxPayload, std::optional<qint64>{ 1'000'000 });
    }

    void refusesHandshakes_data()
    {
        QTest::addColumn<QByteArray>("json");
        const auto row
            = [](const char *name, const char *json) { QTest::newRow(name) << QByteArray{ json }; };
        row("nothing", "");
        row("not JSON", "{sid}");
        row("array", "[]");
        row("text", "\"x\"");
        row("null", "null");
        row("no sid", R"({"upgrades":[],"pingInterval":1,"pingTimeout":1})");
        row("empty sid", R"({"sid":"","upgrades":[],"pingInterval":1,"pingTimeout":1})");
        row("sid a number", R"({"sid":1,"upgrades":[],"pingInterval":1,"pingTimeout":1})");
        row("no interval", R"({"sid":"x","upgrades":[],"pingTimeout":1})");
        row("no timeout", R"({"sid":"x","upgrades":[],"pingInterval":1})");
        row("interval 0", R"({"sid":"x","upgrades":[],"pingInterval":0,"pingTimeout":1})");
        row("interval negative", R"({"sid":"x","upgrades":[],"pingInterval":-1,"pingTimeout":1})");
        row("interval huge", R"({"sid":"x","upgrades":[],"pingInterval":9e15,"pingTimeout":1})");
        row("interval a text", R"({"sid":"x","upgrades":[],"pingInterval":"1","pingTimeout":1})");
        row("interval broken", R"({"sid":"x","upgrades":[],"pingInterval":1.5,"pingTimeout":1})");
        row("upgrades a text", R"({"sid":"x","upgrades":"ws","pingInterval":1,"pingTimeout":1})");
        row("upgrade a number", R"({"sid":"x","upgrades":[1],"pingInterval":1,"pingTimeout":1})");
        row("maxPayload 0",
            R"({"sid":"x","upgrades":[],"pingInterval":1,"pingTimeout":1,"maxPayload":0})");
        row("maxPayload a text",
            R"({"sid":"x","upgrades":[],"pingInterval":1,"pingTimeout":1,"maxPayload":"1"})");
        row("maxPayload null",
            R"({"sid":"x","upgrades":[],"pingInterval":1,"pingTimeout":1,"maxPayload":null})");
        row("sid twice", R"({"sid":"x","sid":"y","upgrades":[],"pingInterval":1,"pingTimeout":1})");
    }
    void refusesHandshakes()
    {
        QFETCH(QByteArray, json);
        QVERIFY(!decodeHandshake(json));
    }
};

QTEST_GUILESS_MAIN(TestEngineIo)
#include "tst_engineio.moc"

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "net/wire/socketio.h"

#include <QTest>

using namespace lockstep;
using namespace lockstep::wire;
using namespace Qt::StringLiterals;

namespace {

// Type, namespace, id and payload as one comparable line.
QByteArray summary(const ReceivedPacket &packet)
{
    return QByteArray::number(static_cast<int>(packet.type)) + ' ' + packet.nsp.toUtf8() + ' '
        + (packet.id ? QByteArray::number(*packet.id) : "-"_ba) + ' '
        + (packet.payload.isUndefined() ? "-"_ba : packet.payload.toJson());
}

// JSON with ' for ", which also keeps moc from stumbling over raw strings.
QByteArray quoted(const char *text) { return QByteArray{ text }.replace('\'', '"'); }

} // namespace

class TestSocketIoCodec : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void encodes_data()
    {
        QTest::addColumn<SocketPacket>("packet");
        QTest::addColumn<QByteArray>("text");
        using Type = SocketPacketType;
        const auto row = [](const char *name, const SocketPacket &packet, const QByteArray &text) {
            QTest::newRow(name) << packet << text;
        };
        row("connect", { .type = Type::Connect }, "0");
        row("connect with auth",
            { .type = Type::Connect, .nsp = u"/admin"_s, .json = "{\"token\":\"1\"}"_ba },
            "0/admin,{\"token\":\"1\"}");
        row("disconnect", { .type = Type::Disconnect, .nsp = u"/admin"_s }, "1/admin,");
        row("event", { .json = "[\"hi\"]"_ba }, "2[\"hi\"]");
        row("event with id", { .nsp = u"/a"_s, .id = 456, .json = "[\"hi\"]"_ba },
            "2/a,456[\"hi\"]");
        row("id 0", { .id = 0, .json = "[\"hi\"]"_ba }, "20[\"hi\"]");
        row("ack", { .type = Type::Ack, .id = 12, .json = "[]"_ba }, "312[]");
        row("refusal", { .type = Type::ConnectError, .json = "{\"message\":\"no\"}"_ba },
            "4{\"message\":\"no\"}");
        row("binary event",
            { .json = quoted("['b',{'_placeholder':true,'num':0}]"), .attachments = { "x"_ba } },
            quoted("51-['b',{'_placeholder':true,'num':0}]"));
        row("binary ack",
            { .type = Type::Ack,
                .nsp = u"/a"_s,
                .id = 7,
                .json = quoted("[{'_placeholder':true,'num':0},{'_placeholder':true,'num':1}]"),
                .attachments = { "x"_ba, "y"_ba } },
            quoted("62-/a,7[{'_placeholder':true,'num':0},{'_placeholder':true,'num':1}]"));
    }
    void encodes()
    {
        QFETCH(SocketPacket, packet);
        QFETCH(QByteArray, text);
        QCOMPARE(encodeSocketPacket(packet), text);
    }

    void encodesEvents()
    {
        QCOMPARE(encodeEvent("hi"_L1, {}), "2[\"hi\"]"_ba);
        QCOMPARE(encodeEvent("q\"\\"_L1, { "1"_ba, "{\"a\":[]}"_ba }, 3, u"/n"_s),
            QByteArray{ "2/n,3[\"q\\\"\\\\\",1,{\"a\":[]}]" });
    }

    void decodes_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char *name, const QByteArray &text, const QByteArray &expected) {
            QTest::newRow(name) << text << expected;
        };
        row("connect", "0", "0 / - -");
        row("connect with auth", "0{\"token\":\"1\"}", "0 / - {\"token\":\"1\"}");
        row("connect to a namespace", "0/admin,", "0 /admin - -");
        row("without the comma", "0/admin", "0 /admin - -");
        row("root written out", "0/,", "0 / - -");
        row("namespace with payload", "0/admin,{\"sid\":\"x\"}", "0 /admin - {\"sid\":\"x\"}");
        row("namespace that is a site", "0/127.0.0.1,{\"sid\":\"x\"}",
            "0 /127.0.0.1 - {\"sid\":\"x\"}");
        row("query in the namespace", "0/admin?a=b&c=d,{}", "0 /admin?a=b&c=d - {}");
        row("namespace not ASCII", "0/größe,", "0 /größe - -");
        row("disconnect", "1", "1 / - -");
        row("disconnect namespace", "1/admin,", "1 /admin - -");
        row("disconnect without comma", "1/admin", "1 /admin - -");
        row("event", "2[\"hi\",1]", "2 / - [\"hi\",1]");
        row("event name empty", "2[\"\"]", "2 / - [\"\"]");
        row("event with id", "2/admin,456[\"hi\"]", "2 /admin 456 [\"hi\"]");
        row("id 0", "20[\"hi\"]", "2 / 0 [\"hi\"]");
        row("greatest id", "29007199254740991[\"hi\"]", "2 / 9007199254740991 [\"hi\"]");
        row("ack", "312[]", "3 / 12 []");
        row("ack with arguments", "3/a,0[1,{\"b\":2}]", "3 /a 0 [1,{\"b\":2}]");
        row("refusal", "4{\"message\":\"Not authorized\"}",
            "4 / - {\"message\":\"Not authorized\"}");
        row("refusal of a namespace", "4/x,{\"message\":\"Invalid namespace\"}",
            "4 /x - {\"message\":\"Invalid namespace\"}");
        row("refusal without reason", "4", "4 / - -");
        row("placeholder in a text packet", quoted("2['a',{'_placeholder':true,'num':7}]"),
            quoted("2 / - ['a',{'_placeholder':true,'num':7}]"));
    }
    void decodes()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, expected);
        JsonDocument json;
        SocketDecoder decoder{ json };
        const auto packet = decoder.feedText(text);
        QVERIFY2(packet, packet ? "" : qPrintable(packet.error().message));
        QVERIFY(packet->has_value());
        QCOMPARE(summary(**packet), expected);
    }

    void decodesBinary()
    {
        JsonDocument json;
        SocketDecoder decoder{ json };
        auto packet = decoder.feedText(quoted(
            "52-/a,9['b',{'_placeholder':true,'num':1},[{'x':{'_placeholder':true,'num':0}}]]"));
        QVERIFY(packet && !*packet);
        packet = decoder.feedBinary("one"_ba);
        QVERIFY(packet && !*packet);
        // The document may be used by others meanwhile.
        QVERIFY(json.parse("[1,2,3]"));
        packet = decoder.feedBinary("two"_ba);
        QVERIFY(packet && *packet);
        QCOMPARE(summary(**packet),
            quoted("2 /a 9 "
                   "['b',{'_placeholder':true,'num':1},[{'x':{'_placeholder':true,'num':0}}]]"));
        QCOMPARE((*packet)->eventName(), u"b"_s);
        QCOMPARE((*packet)->attachments, (QList<QByteArray>{ "one"_ba, "two"_ba }));

        packet = decoder.feedText(quoted("61-4[{'_placeholder':true,'num':0}]"));
        QVERIFY(packet && !*packet);
        packet = decoder.feedBinary({});
        QVERIFY(packet && *packet);
        QCOMPARE((*packet)->type, SocketPacketType::Ack);
        QCOMPARE((*packet)->id, std::optional<qint64>{ 4 });
        QCOMPARE((*packet)->attachments.size(), 1);
    }

    void decodesTenAttachments()
    {
        JsonDocument json;
        SocketDecoder decoder{ json };
        QByteArray text = "510-[\"b\"";
        for (int i = 0; i < 10; ++i)
            text += quoted(",{'num':") + QByteArray::number(i) + quoted(",'_placeholder':true}");
        auto packet = decoder.feedText(text + ']');
        QVERIFY(packet);
        for (int i = 0; i < 10; ++i) {
            QVERIFY(!*packet);
            packet = decoder.feedBinary(QByteArray::number(i));
            QVERIFY(packet);
        }
        QVERIFY(packet->has_value());
        QCOMPARE((*packet)->attachments.at(9), "9"_ba);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("text");
        const auto row
            = [](const char *name, const QByteArray &text) { QTest::newRow(name) << text; };
        row("empty", {});
        row("type 7", "7");
        row("type letter", "a");
        row("type not ASCII", "é");
        row("type alone: event", "2");
        row("type alone: ack", "3");
        row("type alone: binary event", "5");
        row("type alone: binary ack", "6");
        row("not JSON", "2[\"a\"");
        row("trailing text", "2[\"a\"]x");
        row("trailing NUL", "2[\"a\"]\0"_ba);
        row("bare word", "2abc");
        row("space before the array", "2 [\"a\"]");
        row("sign in the id", "2-1[\"a\"]");
        row("plus in the id", "2+1[\"a\"]");
        row("fraction in the id", "21.5[\"a\"]");
        row("exponent in the id", "21e3[\"a\"]");
        row("space in the id", "21 2[\"a\"]");
        row("id 2^53", "29007199254740992[\"a\"]");
        row("id 2^64", "218446744073709551616[\"a\"]");
        row("id of 400 digits", "2" + QByteArray(400, '9') + "[\"a\"]");
        row("event with an object", "2{}");
        row("event without a name", "2[]");
        row("event named by a number", "2[1,2]");
        row("event named null", "2[null]");
        row("event named by an object", "2[{\"toString\":\"foo\"}]");
        row("event named by an array", "2[[\"a\"]]");
        row("event with text", "2\"a\"");
        row("reserved: connect", "2[\"connect\"]");
        row("reserved: connect_error", "2[\"connect_error\"]");
        row("reserved: disconnect", "2[\"disconnect\",\"io server disconnect\"]");
        row("reserved: disconnecting", "2[\"disconnecting\"]");
        row("reserved: newListener", "2[\"newListener\"]");
        row("reserved: removeListener", "2[\"removeListener\"]");
        row("reserved name escaped", "2[\"con\\u006eect\"]");
        row("event to a namespace without comma", "2/admin[\"a\"]");
        row("id behind a namespace without comma", "2/admin1");
        row("namespace too long", "0/" + QByteArray(600, 'a') + ",");
        row("namespace not UTF-8", "0/\xff,");
        row("connect with an array", "0[]");
        row("connect with text", "0\"token\"");
        row("connect with null", "0null");
        row("connect with an id", "01{}");
        row("connect with half an object", "0{");
        row("disconnect with a payload", "1{}");
        row("disconnect with an id", "11");
        row("disconnect with an array", "1[]");
        row("ack without an id", "3[]");
        row("ack without a payload", "31");
        row("ack with an object", "31{}");
        row("ack with text", "31\"a\"");
        row("refusal with an array", "4[]");
        row("refusal with text", "4\"no\"");
        row("attachments missing", "5[\"a\"]");
        row("attachments 0", "50-[\"a\"]");
        row("attachments without dash", "51[\"a\",{\"_placeholder\":true,\"num\":0}]");
        row("attachments negative", "5-1-[\"a\"]");
        row("attachments a fraction", "51.5-[\"a\"]");
        row("attachments a word", "5a-[\"a\"]");
        row("attachments 11", "511-[\"a\"]");
        row("attachments huge", "5" + QByteArray(400, '9') + "-[\"a\"]");
        row("attachments of nothing", "51-");
        row("placeholder out of range", quoted("51-['a',{'_placeholder':true,'num':1}]"));
        row("placeholder negative", quoted("51-['a',{'_placeholder':true,'num':-1}]"));
        row("placeholder a text", quoted("51-['a',{'_placeholder':true,'num':'0'}]"));
        row("placeholder a fraction", quoted("51-['a',{'_placeholder':true,'num':0.5}]"));
        row("placeholder without a number", quoted("51-['a',{'_placeholder':true}]"));
        row("placeholder named splice", quoted("51-['a',{'_placeholder':true,'num':'splice'}]"));
        row("placeholder used twice",
            quoted("51-['a',{'_placeholder':true,'num':0},{'_placeholder':true,'num':0}]"));
        row("attachment without a placeholder", quoted("52-['a',{'_placeholder':true,'num':0}]"));
        row("placeholder as the name", quoted("51-[{'_placeholder':true,'num':0}]"));
        row("duplicate keys", "2[\"a\",{\"b\":1,\"b\":2}]");
        row("duplicate keys escaped", "2[\"a\",{\"b\":1,\"\\u0062\":2}]");
        row("depth 33", "2[\"a\"," + QByteArray(32, '[') + QByteArray(32, ']') + "]");
        row("depth 100,000", "2" + QByteArray(100'000, '['));
        row("NUL in a text", "2[\"a\",\"\\u0000\"]");
        row("lone surrogate", "2[\"a\",\"\\ud800\"]");
        row("not UTF-8", "2[\"a\",\"\xff\"]");
        row("NaN", "2[\"a\",NaN]");
        row("too many bytes", "2[\"" + QByteArray(1'000'000, 'a') + "\"]");
    }
    void refuses()
    {
        QFETCH(QByteArray, text);
        JsonDocument json;
        SocketDecoder decoder{ json };
        QVERIFY(!decoder.feedText(text));
        // It begins anew and keeps nothing of it.
        QVERIFY(!decoder.feedBinary("x"_ba));
        const auto next = decoder.feedText("2[\"fine\"]");
        QVERIFY(next && *next);
    }

    void takesDepth32()
    {
        JsonDocument json;
        SocketDecoder decoder{ json };
        QVERIFY(decoder.feedText("2[\"a\"," + QByteArray(31, '[') + QByteArray(31, ']') + "]"));
    }

    void refusesTextAmidAttachments()
    {
        JsonDocument json;
        SocketDecoder decoder{ json };
        QVERIFY(decoder.feedText(quoted("51-['b',{'_placeholder':true,'num':0}]")));
        QVERIFY(!decoder.feedText("2[\"a\"]"));
        QVERIFY(!decoder.feedBinary("x"_ba));
    }

    void refusesStrayBinary()
    {
        JsonDocument json;
        SocketDecoder decoder{ json };
        QVERIFY(!decoder.feedBinary("x"_ba));
        QVERIFY(decoder.feedText(quoted("51-['b',{'_placeholder':true,'num':0}]")));
        QVERIFY(decoder.feedBinary("x"_ba));
        QVERIFY(!decoder.feedBinary("one too many"_ba));
    }

    // No input may do more than be refused.
    void survivesMutations()
    {
        const QList<QByteArray> seeds{ "0/admin,{\"token\":\"1\"}", "1/admin,",
            "2/admin,456[\"hi\",{\"a\":[1,2.5,null,true]}]", "312[\"x\"]", "4{\"message\":\"no\"}",
            quoted("52-/a,9['b',{'_placeholder':true,'num':1},{'_placeholder':true,'num':0}]") };
        JsonDocument json;
        SocketDecoder decoder{ json };
        int refused = 0;
        for (const QByteArray &seed : seeds) {
            for (qsizetype at = 0; at < seed.size(); ++at) {
                for (int byte = 0; byte < 256; ++byte) {
                    QByteArray text = seed;
                    text[at] = static_cast<char>(byte);
                    refused += decoder.feedText(text) ? 0 : 1;
                    refused += decoder.feedText(seed.first(at) + seed.sliced(at + 1)) ? 0 : 1;
                }
            }
        }
        QVERIFY(refused > 1000);
    }
};

QTEST_GUILESS_MAIN(TestSocketIoCodec)
#include "tst_socketio_codec.moc"

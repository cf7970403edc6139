// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "net/wire/websocketframe.h"

#include <QTest>

using namespace lockstep;
using namespace lockstep::wire;
using namespace Qt::StringLiterals;

using Role = FrameDecoder::Role;

namespace {

// One message as a comparable line: kind, and content or code.
QByteArray summary(const FrameMessage &message)
{
    return std::visit(Overload{
                          [](const message::Text &m) { return "text " + m.utf8; },
                          [](const message::Binary &m) { return "binary " + m.bytes; },
                          [](const message::Ping &m) { return "ping " + m.bytes; },
                          [](const message::Pong &m) { return "pong " + m.bytes; },
                          [](const message::Close &m) {
                              return "close " + QByteArray::number(m.code) + ' ' + m.reason;
                          },
                          [](const message::Violation &m) {
                              return "violation " + QByteArray::number(static_cast<int>(m.code));
                          },
                      },
        message);
}

QList<QByteArray> drain(FrameDecoder &decoder)
{
    QList<QByteArray> lines;
    while (const auto message = decoder.next())
        lines.append(summary(*message));
    return lines;
}

QList<QByteArray> decodeAll(QByteArrayView bytes, Role role = Role::Server, qsizetype limit = 1000)
{
    FrameDecoder decoder{ role, limit };
    decoder.feed(bytes);
    return drain(decoder);
}

// A masked frame with every bit as asked for.
QByteArray rawFrame(quint8 first, const QByteArray &payload, quint32 mask = 0x37fa213d)
{
    QByteArray frame = encodeFrame(Opcode::Text, payload, mask);
    frame[0] = static_cast<char>(first);
    return frame;
}

QByteArray fragment(Opcode opcode, const QByteArray &payload, bool last)
{
    return rawFrame(static_cast<quint8>((last ? 0x80 : 0) | static_cast<int>(opcode)), payload);
}

QByteArray closeFrame(int code, const QByteArray &reason = {})
{
    return encodeFrame(Opcode::Close,
        QByteArray{}.append(static_cast<char>(code >> 8)).append(static_cast<char>(code & 255))
            + reason,
        1);
}

} // namespace

class TestWebSocketFrame : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void encodesTheExamplesOfTheStandard()
    {
        // RFC 6455 section 5.7
        QCOMPARE(encodeFrame(Opcode::Text, "Hello"), "\x81\x05Hello"_ba);
        QCOMPARE(encodeFrame(Opcode::Text, "Hello", 0x37fa213d),
            "\x81\x85\x37\xfa\x21\x3d\x7f\x9f\x4d\x51\x58"_ba);
        QCOMPARE(encodeFrame(Opcode::Ping, "Hello"), "\x89\x05Hello"_ba);
        const QByteArray medium(256, 'm');
        QCOMPARE(encodeFrame(Opcode::Binary, medium), "\x82\x7e\x01\x00"_ba + medium);
        const QByteArray large(65536, 'l');
        QCOMPARE(encodeFrame(Opcode::Binary, large), "\x82\x7f\0\0\0\0\0\x01\0\0"_ba + large);
        QCOMPARE(encodeFrame(Opcode::Text, {}), "\x81\0"_ba);
    }

    void answersTheKey()
    {
        // RFC 6455 section 1.3
        QCOMPARE(acceptKey("dGhlIHNhbXBsZSBub25jZQ=="), "s3pPLMBiTxaQ9kYGzzhZRbK+xOo="_ba);
    }

    void encodesClose()
    {
        QCOMPARE(encodeCloseFrame(CloseCode::GoingAway), "\x88\x02\x03\xe9"_ba);
        QCOMPARE(encodeCloseFrame(CloseCode::TooLarge, "big"),
            "\x88\x05\x03\xf1"
            "big"_ba);
        // A long reason is cut, and not inside a character.
        const QByteArray reason = "x" + "é"_ba.repeated(100);
        const QByteArray frame = encodeCloseFrame(CloseCode::Normal, reason);
        const auto lines = decodeAll(frame, Role::Client);
        QCOMPARE(lines, QList<QByteArray>{ "close 1000 x" + "é"_ba.repeated(61) });
    }

    void roundTrips_data()
    {
        QTest::addColumn<int>("size");
        for (const int size : { 0, 1, 7, 8, 9, 124, 125, 126, 127, 65535, 65536, 100'000 })
            QTest::addRow("%d", size) << size;
    }
    void roundTrips()
    {
        QFETCH(int, size);
        QByteArray payload;
        for (int i = 0; i < size; ++i)
            payload.append(static_cast<char>(i * 31));
        const QList<QByteArray> expected{ "binary " + payload };
        QCOMPARE(decodeAll(encodeFrame(Opcode::Binary, payload), Role::Client, 100'000), expected);
        QCOMPARE(
            decodeAll(encodeFrame(Opcode::Binary, payload, 0x01fe'807f), Role::Server, 100'000),
            expected);
    }

    void joinsFragments()
    {
        QCOMPARE(
            decodeAll(fragment(Opcode::Text, "Hel", false) + encodeFrame(Opcode::Ping, "between", 5)
                + fragment(Opcode::Continuation, "", false)
                + fragment(Opcode::Continuation, "lo", true)
                + encodeFrame(Opcode::Text, "next", 6)),
            (QList<QByteArray>{ "ping between", "text Hello", "text next" }));
        QCOMPARE(decodeAll(fragment(Opcode::Binary, "\xff", false)
                     + fragment(Opcode::Continuation, "\xfe", true)),
            QList<QByteArray>{ "binary \xff\xfe" });
    }

    // Any split of the bytes gives the same messages.
    void takesEverySplit()
    {
        const QByteArray bytes = encodeFrame(Opcode::Text, "κόσμε", 0xdeadbeef)
            + fragment(Opcode::Text, "\xf0\x9f", false) + encodeFrame(Opcode::Pong, "p", 7)
            + fragment(Opcode::Continuation, "\x98\x80", true)
            + encodeFrame(Opcode::Binary, QByteArray(300, '\x80'), 9) + closeFrame(1001, "bye");
        const QList<QByteArray> expected{ "text κόσμε", "pong p", "text 😀",
            "binary " + QByteArray(300, '\x80'), "close 1001 bye" };
        QCOMPARE(decodeAll(bytes), expected);
        for (qsizetype at = 0; at <= bytes.size(); ++at) {
            FrameDecoder decoder{ Role::Server, 1000 };
            decoder.feed(bytes.first(at));
            auto lines = drain(decoder);
            decoder.feed(bytes.sliced(at));
            lines += drain(decoder);
            QCOMPARE(lines, expected);
        }
        FrameDecoder decoder{ Role::Server, 1000 };
        QList<QByteArray> lines;
        for (const char byte : bytes) {
            decoder.feed(QByteArrayView{ &byte, 1 });
            lines += drain(decoder);
        }
        QCOMPARE(lines, expected);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("code");
        const auto row = [](const char *name, const QByteArray &bytes, int code) {
            QTest::newRow(name) << bytes << code;
        };
        row("RSV1", rawFrame(0xc1, "x"), 1002);
        row("RSV2", rawFrame(0xa1, "x"), 1002);
        row("RSV3", rawFrame(0x91, "x"), 1002);
        for (const int opcode : { 3, 4, 5, 6, 7, 11, 12, 13, 14, 15 }) {
            row(qPrintable(u"opcode %1"_s.arg(opcode)),
                rawFrame(static_cast<quint8>(0x80 | opcode), "x"), 1002);
        }
        row("not masked", encodeFrame(Opcode::Text, "x"), 1002);
        row("ping in fragments", rawFrame(0x09, "x"), 1002);
        row("pong in fragments", rawFrame(0x0a, "x"), 1002);
        row("close in fragments", rawFrame(0x08, ""), 1002);
        row("long ping", encodeFrame(Opcode::Ping, QByteArray(126, 'x'), 1), 1002);
        row("huge close", encodeFrame(Opcode::Close, QByteArray(70'000, 'x'), 1), 1002);
        row("continuation of nothing", fragment(Opcode::Continuation, "x", true), 1002);
        row("text amid fragments",
            fragment(Opcode::Text, "x", false) + encodeFrame(Opcode::Text, "y", 1), 1002);
        row("binary amid fragments",
            fragment(Opcode::Text, "x", false) + fragment(Opcode::Binary, "y", false), 1002);
        row("length 5 in 16 bits", "\x81\xfe\x00\x05"_ba, 1002);
        row("length 125 in 16 bits", "\x81\xfe\x00\x7d"_ba, 1002);
        row("length 5 in 64 bits", "\x81\xff\0\0\0\0\0\0\0\x05"_ba, 1002);
        row("length 65535 in 64 bits", "\x82\xff\0\0\0\0\0\0\xff\xff"_ba, 1002);
        row("length 2^63", "\x82\xff\x80\0\0\0\0\0\0\0"_ba, 1002);
        row("length 2^63-1", "\x82\xff\x7f\xff\xff\xff\xff\xff\xff\xff"_ba, 1009);
        row("one byte too large", encodeFrame(Opcode::Binary, QByteArray(1001, 'x'), 1), 1009);
        row("too large in fragments",
            fragment(Opcode::Binary, QByteArray(600, 'x'), false)
                + fragment(Opcode::Continuation, QByteArray(401, 'x'), true),
            1009);
        row("close of one byte", encodeFrame(Opcode::Close, "x", 1), 1002);
        for (const int code :
            { 0, 999, 1004, 1005, 1006, 1015, 1016, 1100, 2000, 2999, 5000, 65535 })
            row(qPrintable(u"close code %1"_s.arg(code)), closeFrame(code), 1002);
        row("close reason not UTF-8", closeFrame(1000, "\xff"), 1007);
        row("text not UTF-8", encodeFrame(Opcode::Text, "a\xff", 1), 1007);
        row("overlong", encodeFrame(Opcode::Text, "\xc0\x80", 1), 1007);
        row("overlong of three", encodeFrame(Opcode::Text, "\xe0\x80\xaf", 1), 1007);
        row("overlong of four", encodeFrame(Opcode::Text, "\xf0\x80\x80\xaf", 1), 1007);
        row("surrogate", encodeFrame(Opcode::Text, "\xed\xa0\x80", 1), 1007);
        row("beyond 10FFFF", encodeFrame(Opcode::Text, "\xf4\x90\x80\x80", 1), 1007);
        row("five bytes", encodeFrame(Opcode::Text, "\xf8\x88\x80\x80\x80", 1), 1007);
        row("half a character", encodeFrame(Opcode::Text, "\xe2\x82", 1), 1007);
        row("stray continuation byte", encodeFrame(Opcode::Text, "\x80", 1), 1007);
        row("broken over fragments",
            fragment(Opcode::Text, "\xe2\x82", false) + fragment(Opcode::Continuation, "x", true),
            1007);
    }
    void refuses()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, code);
        const QList<QByteArray> expected{ "violation " + QByteArray::number(code) };
        // Whatever follows, nothing more is said.
        QCOMPARE(decodeAll(bytes + encodeFrame(Opcode::Text, "more", 1)), expected);
        FrameDecoder decoder{ Role::Server, 1000 };
        QList<QByteArray> lines;
        for (const char byte : bytes) {
            decoder.feed(QByteArrayView{ &byte, 1 });
            lines += drain(decoder);
        }
        QCOMPARE(lines, expected);
    }

    void refusesBeforeThePayload()
    {
        // Two bytes are enough to refuse these, ten for a length.
        QCOMPARE(decodeAll("\x83\x80"_ba), QList<QByteArray>{ "violation 1002" });
        QCOMPARE(decodeAll("\x81\x05"_ba), QList<QByteArray>{ "violation 1002" });
        QCOMPARE(decodeAll("\x82\xfe\x03\xe9"_ba), QList<QByteArray>{ "violation 1009" });
        QCOMPARE(decodeAll("\x82\xfe\x03\xe8"_ba), QList<QByteArray>{});
    }

    void clientRefusesMasks()
    {
        QCOMPARE(decodeAll(encodeFrame(Opcode::Text, "x", 1), Role::Client),
            QList<QByteArray>{ "violation 1002" });
        QCOMPARE(
            decodeAll(encodeFrame(Opcode::Text, "x"), Role::Client), QList<QByteArray>{ "text x" });
    }

    void takesValidText_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("ASCII") << "plain"_ba;
        QTest::newRow("two, three, four bytes") << "é€😀"_ba;
        QTest::newRow("U+FFFE and U+FFFF") << "\xef\xbf\xbe\xef\xbf\xbf"_ba;
        QTest::newRow("U+10FFFF") << "\xf4\x8f\xbf\xbf"_ba;
        QTest::newRow("U+D7FF and U+E000") << "\xed\x9f\xbf\xee\x80\x80"_ba;
        QTest::newRow("NUL") << "a\0b"_ba;
        QTest::newRow("byte order mark") << "\xef\xbb\xbf"
                                            "a"_ba;
    }
    void takesValidText()
    {
        QFETCH(QByteArray, text);
        QCOMPARE(
            decodeAll(encodeFrame(Opcode::Text, text, 3)), QList<QByteArray>{ "text " + text });
        // Also cut inside every character.
        for (qsizetype at = 0; at <= text.size(); ++at) {
            QCOMPARE(decodeAll(fragment(Opcode::Text, text.first(at), false)
                         + fragment(Opcode::Continuation, text.sliced(at), true)),
                QList<QByteArray>{ "text " + text });
        }
    }

    void takesCloseCodes()
    {
        for (const int code : { 1000, 1001, 1002, 1003, 1007, 1008, 1009, 1010, 1011, 1012, 1013,
                 1014, 3000, 3999, 4000, 4999 }) {
            QCOMPARE(decodeAll(closeFrame(code, "why")),
                QList<QByteArray>{ "close " + QByteArray::number(code) + " why" });
        }
        QCOMPARE(decodeAll(encodeFrame(Opcode::Close, {}, 1)), QList<QByteArray>{ "close 1005 " });
    }

    void endsWithClose()
    {
        FrameDecoder decoder{ Role::Server, 1000 };
        decoder.feed(closeFrame(1000) + encodeFrame(Opcode::Text, "late", 1));
        QCOMPARE(drain(decoder), QList<QByteArray>{ "close 1000 " });
        decoder.feed(encodeFrame(Opcode::Text, "later", 1));
        QCOMPARE(drain(decoder), QList<QByteArray>{});
    }

    void takesManyMessagesInOneFeed()
    {
        const QByteArray frame = encodeFrame(Opcode::Text, QByteArray(40, 'x'), 0x12345678);
        FrameDecoder decoder{ Role::Server, 1000 };
        decoder.feed(frame.repeated(50'000));
        int count = 0;
        while (decoder.next())
            ++count;
        QCOMPARE(count, 50'000);
    }

    // A message that comes in single bytes costs no more than its bytes.
    void takesALargeMessageInSingleBytes()
    {
        const QByteArray frame = encodeFrame(Opcode::Binary, QByteArray(300'000, 'x'), 1);
        FrameDecoder decoder{ Role::Server, 300'000 };
        QList<QByteArray> lines;
        for (const char byte : frame) {
            decoder.feed(QByteArrayView{ &byte, 1 });
            lines += drain(decoder);
        }
        QCOMPARE(lines.size(), 1);
        QCOMPARE(lines.first().size(), 300'007);
    }
};

QTEST_GUILESS_MAIN(TestWebSocketFrame)
#include "tst_websocketframe.moc"

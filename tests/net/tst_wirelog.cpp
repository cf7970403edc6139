// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "net/socketio/wirelog.h"
#include "tests/support/fakeclock.h"

#include <QTest>

using namespace lockstep;
using namespace lockstep::net;
using namespace Qt::StringLiterals;

class TestWireLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesEveryPacket_data()
    {
        QTest::addColumn<QByteArray>("packet");
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("hasText");
        const auto row = [](const char *packet, const char *name, bool hasText) {
            QTest::newRow(packet) << QByteArray{ packet } << QString::fromLatin1(name) << hasText;
        };
        row(R"(0{"token":"secret"})", "CONNECT", false);
        row(R"(0/admin,{"token":"secret"})", "CONNECT", false);
        row("1", "DISCONNECT", false);
        row(R"(2["hello",{"a":1}])", "hello", true);
        row(R"(217["mutate",{"a":1}])", "mutate", true);
        row(R"(2/admin,17["mutate",{"a":1}])", "mutate", true);
        row(R"(51-17["picture",{"_placeholder":true,"num":0}])", "picture", true);
        row(R"(217["auth_refresh",{"token":"secret"}])", "auth_refresh", false);
        row(R"(2["authenticate",{"token":"secret"}])", "authenticate", false);
        row(R"(317[{"ok":true}])", "answer to 17", true);
        row(R"(4{"message":"no"})", "CONNECT_ERROR", true);
        row("9", "unknown packet", false);
        row("", "unknown packet", false);
        row("5", "", true);
        row("2/", "", true);
        row("2[\"open", "", true);
    }
    void namesEveryPacket()
    {
        QFETCH(QByteArray, packet);
        FakeClock clock;
        WireLog log{ clock };
        log.noteText(true, packet);
        const WirePacket note = log.packets(0).value(0);
        QTEST(note.name, "name");
        QTEST(!note.text.isEmpty(), "hasText");
        QVERIFY(note.outgoing);
        QCOMPARE(note.size, packet.size());
        QCOMPARE(note.number, 1u);
        QCOMPARE(fromIso8601(note.at), clock.wallNow());
        QVERIFY(!note.text.contains(u"secret"_s));
    }

    void cleansAddressesAndTokens_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("clean");
        const auto row = [](const char *text, const char *clean) {
            QTest::newRow(text) << QByteArray{ text } << QByteArray{ clean };
        };
        row(R"(["x",{"user":"jane@example.com"}])", R"(["x",{"user":"<e-mail 1>"}])");
        row("user:jane.o'neil+x@mail.example.com, bob@example.com", "user:<e-mail 1>, <e-mail 2>");
        row("jane@example.com and JANE@Example.COM", "<e-mail 1> and <e-mail 1>");
        row(R"("jane\u0040example.com")", R"("<e-mail 1>")");
        row("jane%40example.com", "<e-mail 1>");
        row("j\u00fcrgen@b\u00fccher.example", "<e-mail 1>");
        row(R"("root@[127.0.0.1]")", R"("<e-mail 1>")");
        row("@jane look here", "@jane look here");
        row("1 @ 2", "1 @ 2");
        row(R"("token":"eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJqYW5lIn0.abc_-123")",
            R"("token":"<token>")");
        row("eyJ is short", "eyJ is short");
        row("", "");
    }
    void cleansAddressesAndTokens()
    {
        QFETCH(QByteArray, text);
        FakeClock clock;
        WireLog log{ clock };
        QTEST(log.cleaned(text), "clean");
    }

    // Wherever the cut falls, no part of an address stays.
    void cutsBehindAnAddressAndBetweenCharacters()
    {
        FakeClock clock;
        for (int before = WireLog::longestText - 40; before <= WireLog::longestText + 2; ++before) {
            WireLog log{ clock };
            const QByteArray text
                = QByteArray(before, ' ') + "somebody.special@example.com" + QByteArray(4000, ' ');
            const QByteArray clean = log.cleaned(text);
            QVERIFY(clean.size() <= WireLog::longestText);
            QVERIFY2(!clean.contains("some"), clean.right(60).constData());
        }
        WireLog log{ clock };
        for (int before = 0; before < 4; ++before) {
            const QByteArray clean = log.cleaned(
                QByteArray(before, 'x') + QByteArray("\xf0\x9f\x98\x80").repeated(900));
            QVERIFY(clean.size() <= WireLog::longestText);
            QVERIFY(clean.size() > WireLog::longestText - 4);
            QVERIFY(!QString::fromUtf8(clean).contains(QChar::ReplacementCharacter));
        }
        log.noteText(false, "2[\"long\",\"" + QByteArray(5000, 'x') + "\"]");
        QVERIFY(log.packets(0).value(0).cut);
        QCOMPARE(log.packets(0).value(0).size, 5012);
    }

    void keepsTheLastOnes()
    {
        FakeClock clock;
        WireLog log{ clock };
        QVERIFY(!log.isOn());
        log.setOn(true);
        for (int i = 1; i <= 700; ++i)
            log.noteBinary(i % 2 == 0, i);
        const auto all = log.packets(0);
        QCOMPARE(all.size(), qsizetype(WireLog::capacity));
        QCOMPARE(all.first().number, 201u);
        QCOMPARE(all.last().number, 700u);
        QCOMPARE(all.last().size, 700);
        QVERIFY(all.last().outgoing);
        QCOMPARE(log.packets(690).size(), 10);
        log.setOn(false);
        QCOMPARE(log.packets(0).size(), qsizetype(WireLog::capacity));
    }
};

QTEST_GUILESS_MAIN(TestWireLog)
#include "tst_wirelog.moc"

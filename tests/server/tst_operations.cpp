// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/json.h"
#include "server/http/addresses.h"
#include "server/monitor/logline.h"

#include <QTest>

using namespace lockstep;
using namespace lockstep::server;
using namespace Qt::StringLiterals;

// What those who run a server rely on: addresses behind proxies, and the log.
class TestOperations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addresses_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("read"); // null: refused
        QTest::newRow("v4") << "192.0.2.1"_ba << u"192.0.2.1"_s;
        QTest::newRow("v6") << "2001:DB8::1"_ba << u"2001:db8::1"_s;
        QTest::newRow("mapped") << "::ffff:192.0.2.1"_ba << u"192.0.2.1"_s;
        QTest::newRow("empty") << ""_ba << QString{};
        QTest::newRow("name") << "localhost"_ba << QString{};
        QTest::newRow("leading zeros") << "010.0.0.1"_ba << QString{};
        QTest::newRow("too large") << "256.0.0.1"_ba << QString{};
        QTest::newRow("short") << "10.1"_ba << QString{};
        QTest::newRow("zone") << "fe80::1%eth0"_ba << QString{};
        QTest::newRow("space") << " 10.0.0.1"_ba << QString{};
        QTest::newRow("long") << QByteArray(1000, '1') << QString{};
    }
    void addresses()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, read);
        const auto address = IpAddress::fromText(text);
        QCOMPARE(address ? address->toString() : QString{}, read);
    }

    void subnets_data()
    {
        QTest::addColumn<QByteArray>("subnet");
        QTest::addColumn<QByteArray>("inside");
        QTest::addColumn<QByteArray>("outside");
        QTest::newRow("one") << "10.0.0.1"_ba
                             << "10.0.0.1"_ba
                             << "10.0.0.2"_ba;
        QTest::newRow("8") << "10.0.0.0/8"_ba
                           << "10.255.255.255"_ba
                           << "11.0.0.0"_ba;
        QTest::newRow("12") << "172.16.0.0/12"_ba
                            << "172.31.255.255"_ba
                            << "172.32.0.0"_ba;
        QTest::newRow("31") << "10.0.0.2/31"_ba
                            << "10.0.0.3"_ba
                            << "10.0.0.4"_ba;
        QTest::newRow("not the first of it") << "10.1.2.3/8"_ba
                                             << "10.0.0.0"_ba
                                             << "9.0.0.0"_ba;
        QTest::newRow("all of v4") << "0.0.0.0/0"_ba
                                   << "203.0.113.9"_ba
                                   << "2001:db8::1"_ba;
        QTest::newRow("v6") << "2001:db8::/33"_ba
                            << "2001:db8:7fff::1"_ba
                            << "2001:db8:8000::1"_ba;
        QTest::newRow("one v6") << "::1"_ba
                                << "::1"_ba
                                << "::2"_ba;
    }
    void subnets()
    {
        QFETCH(QByteArray, subnet);
        QFETCH(QByteArray, inside);
        QFETCH(QByteArray, outside);
        const auto read = Subnet::fromText(subnet);
        QVERIFY(read);
        QVERIFY(read->contains(*IpAddress::fromText(inside)));
        QVERIFY(!read->contains(*IpAddress::fromText(outside)));
    }
    void subnetsThatAreNone()
    {
        for (const char *text : { "", "/8", "10.0.0.0/", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/x",
                 "::/129", "10.0.0.0/8/8", "*" })
            QVERIFY2(!Subnet::fromText(text), text);
    }

    void clients_data()
    {
        QTest::addColumn<QString>("peer");
        QTest::addColumn<QByteArrayList>("forwarded");
        QTest::addColumn<QString>("client");
        const auto row = [](const char *name, const char *peer, const QByteArrayList &forwarded,
                             const char *client) {
            QTest::newRow(name) << QString::fromLatin1(peer) << forwarded
                                << QString::fromLatin1(client);
        };
        row("direct", "203.0.113.1", {}, "203.0.113.1");
        row("whoever lies", "203.0.113.1", { "198.51.100.1" }, "203.0.113.1");
        row("by a proxy", "10.0.0.1", { "203.0.113.1" }, "203.0.113.1");
        row("what he wrote before us", "10.0.0.1", { "1.1.1.1, 203.0.113.1" }, "203.0.113.1");
        row("two fields", "10.0.0.1", { "1.1.1.1", "203.0.113.1" }, "203.0.113.1");
        row("two proxies", "10.0.0.1", { "1.1.1.1, 203.0.113.1, 10.0.0.2" }, "203.0.113.1");
        row("all ours", "10.0.0.1", { "10.0.0.3, 10.0.0.2" }, "10.0.0.3");
        row("nothing said", "10.0.0.1", {}, "10.0.0.1");
        row("unknown", "10.0.0.1", { "1.1.1.1, unknown" }, "10.0.0.1");
        row("nonsense behind ours", "10.0.0.1", { "x, 10.0.0.2" }, "10.0.0.2");
        row("with a port", "10.0.0.1", { "203.0.113.1:4711" }, "203.0.113.1");
        row("v6 with a port", "10.0.0.1", { "[2001:db8::1]:4711" }, "2001:db8::1");
        row("v6", "2001:db8:1::1", { "2001:db8:2::2" }, "2001:db8:2::2");
        row("open bracket", "10.0.0.1", { "[2001:db8::1" }, "10.0.0.1");
        row("hops without end", "10.0.0.1", QByteArrayList(5000, "10.0.0.2"), "10.0.0.2");
    }
    void clients()
    {
        QFETCH(QString, peer);
        QFETCH(QByteArrayList, forwarded);
        QFETCH(QString, client);
        const QList<Subnet> proxies{ *Subnet::fromText("10.0.0.0/8"),
            *Subnet::fromText("2001:db8:1::/48") };
        QCOMPARE(clientAddress(peer, forwarded, proxies), client);
        if (!peer.startsWith(u"203"_s) && client != peer) // nobody is believed without being named
            QCOMPARE(clientAddress(peer, forwarded, {}), peer);
    }

    void oneLineWhateverItSays_data()
    {
        QTest::addColumn<QString>("said");
        QTest::addColumn<QString>("read"); // back from the JSON; null: the same
        QTest::newRow("plain") << u"signed in: jane@example.com"_s << QString{};
        QTest::newRow("line ends") << u"a\nb\r\nc\u2028d\u2029e\u0085f"_s << QString{};
        QTest::newRow("a second record") << u"x\"}\n{\"level\":\"error\""_s << QString{};
        QTest::newRow("ANSI") << u"\u001b[31mred\u001b]0;title\u0007\u009b2J"_s << QString{};
        QTest::newRow("percent n") << u"%n%n%s%1$s %1 %L2 ${jndi:ldap://x}"_s << QString{};
        QTest::newRow("NUL") << u"before\0after"_s << u"before\0after"_s;
        QTest::newRow("quotes") << u"\\\" \\n ' <b>"_s << QString{};
        QTest::newRow("bidi override") << u"user\u202Etxt.exe\u2066\u200B"_s << QString{};
        QTest::newRow("other planes") << u"\U0001F600 \U000E0041 \U0010FFFF"_s << QString{};
        QTest::newRow("half a character")
            << QString{ QChar{ 0xD800 } } + u"x"_s + QChar{ 0xDC00 } << u"\uFFFDx\uFFFD"_s;
        QTest::newRow("not UTF-8")
            << QString::fromUtf8("a\xff\xfe\xc3(b") << u"a\uFFFD\uFFFD\uFFFD(b"_s;
        QTest::newRow("empty") << QString{} << u""_s;
    }
    void oneLineWhateverItSays()
    {
        QFETCH(QString, said);
        QFETCH(QString, read);
        const LogRecord record{ WallTime{ 1'700'000'000'123ms }, LogLevel::Warning,
            "lockstep.server"_L1, said, { { "status"_L1, qint64{ 404 } }, { "path"_L1, said } } };
        const QByteArray json = toJsonLine(record);
        const QByteArray text = toTextLine(record, true);
        for (const QByteArray &line : { json, text }) {
            QCOMPARE(line.count('\n'), 1);
            QVERIFY(line.endsWith('\n'));
            const QString shown = QString::fromUtf8(line.chopped(1));
            for (qsizetype i = 0; i < shown.size(); ++i) { // nothing that acts on a terminal
                const QChar c = shown.at(i);
                QVERIFY2(
                    c.isSurrogate() || c.isPrint(), qPrintable(QString::number(c.unicode(), 16)));
            }
        }
        // simdjson refuses NUL, as the wire does.
        if (said.contains(QChar::Null)) {
            QVERIFY(json.contains("before\\u0000after"));
            return;
        }
        JsonDocument document;
        const auto parsed = document.parse(json);
        QVERIFY2(parsed, json.constData());
        QCOMPARE((*parsed)["time"_L1].stringOrEmpty(), u"2023-11-14T22:13:20.123Z"_s);
        QCOMPARE((*parsed)["level"_L1].stringOrEmpty(), u"warning"_s);
        QCOMPARE((*parsed)["category"_L1].stringOrEmpty(), u"lockstep.server"_s);
        QCOMPARE((*parsed)["message"_L1].stringOrEmpty(), read.isNull() ? said : read);
        QCOMPARE((*parsed)["status"_L1].toInteger().value_or(0), 404);
    }

    void aRecordIsAtMost8KiB()
    {
        for (const QString &unit : { u"x"_s, u"\u001b"_s, u"\U0001F600"_s, u"\""_s }) {
            const LogRecord record{
                {}, LogLevel::Info, "lockstep.server"_L1, unit.repeated(100'000),
                { { "path"_L1, unit.repeated(100'000) }, { "address"_L1, unit.repeated(100'000) } }
            };
            const QByteArray line = toJsonLine(record);
            QVERIFY2(line.size() <= 8192, qPrintable(QString::number(line.size())));
            JsonDocument document;
            QVERIFY(document.parse(line));
        }
    }

    void secretsStayOut_data()
    {
        QTest::addColumn<QString>("said");
        QTest::addColumn<QString>("secret");
        const QString jwt = u"eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJqYW5lIn0.abcDEF-_123"_s;
        QTest::newRow("token") << u"refused "_s + jwt << jwt;
        QTest::newRow("cut token") << u"refused "_s + jwt.left(36) << jwt.left(36);
        QTest::newRow("header") << u"Authorization: Bearer s3cr3t-opaque"_s << u"s3cr3t"_s;
        QTest::newRow("URL") << u"cannot open postgres://lockstep:s3cr3t@db/x"_s << u"s3cr3t"_s;
        QTest::newRow("Redis") << u"redis://:s3cr3t@host:6379"_s << u"s3cr3t"_s;
        QTest::newRow("query") << u"GET /x?token=s3cr3t&a=b"_s << u"s3cr3t"_s;
        QTest::newRow("body") << u"{\"password\":\"s3cr3t\",\"a\":1}"_s << u"s3cr3t"_s;
        QTest::newRow("refresh") << u"{\"refreshToken\": \"s3cr3t\"}"_s << u"s3cr3t"_s;
    }
    void secretsStayOut()
    {
        QFETCH(QString, said);
        QFETCH(QString, secret);
        const LogRecord record{ {}, LogLevel::Info, "lockstep.server"_L1, said,
            { { "path"_L1, said } } };
        QVERIFY(!toJsonLine(record).contains(secret.toUtf8()));
        QVERIFY(!toTextLine(record, true).contains(secret.toUtf8()));
        QCOMPARE(withoutSecrets(u"password: too short"_s), u"password: too short"_s);
    }

    void theJournalGetsTheLevel()
    {
        QCOMPARE(journalPrefix(LogLevel::Debug), "<7>"_ba);
        QCOMPARE(journalPrefix(LogLevel::Info), "<6>"_ba);
        QCOMPARE(journalPrefix(LogLevel::Warning), "<4>"_ba);
        QCOMPARE(journalPrefix(LogLevel::Error), "<3>"_ba);
    }
};

QTEST_GUILESS_MAIN(TestOperations)
#include "tst_operations.moc"

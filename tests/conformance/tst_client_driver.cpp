// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/json.h"
#include "tests/support/rawserver.h"

#include <QProcess>
#include <QTest>

using namespace lockstep;
using namespace lockstep::net;
using namespace Qt::StringLiterals;

using Lines = QList<QByteArray>;

namespace {

// A Socket.IO server of WebSockets that a test speaks for.
class Server
{
public:
    Server()
    {
        m_server.onRequest = [this](QTcpSocket &socket, const RawRequest &request) {
            m_peer = &socket;
            m_frames = wire::FrameDecoder{ wire::FrameDecoder::Role::Server, 1'000'000 };
            m_server.upgrade(socket, request);
            text("0{\"sid\":\"e\",\"upgrades\":[],\"pingInterval\":300,\"pingTimeout\":200}");
        };
        m_server.onBytes = [this](QTcpSocket &, const QByteArray &bytes) {
            m_frames.feed(bytes);
            while (const auto message = m_frames.next()) {
                if (const auto *text = std::get_if<wire::message::Text>(&*message))
                    received += text->utf8;
                if (const auto *binary = std::get_if<wire::message::Binary>(&*message))
                    received += "binary " + binary->bytes.toHex();
            }
        };
    }
    void text(const QByteArray &utf8)
    {
        m_peer->write(wire::encodeFrame(wire::Opcode::Text, utf8));
    }
    void binary(const QByteArray &bytes)
    {
        m_peer->write(wire::encodeFrame(wire::Opcode::Binary, bytes));
    }
    void cut() { m_peer->abort(); }
    [[nodiscard]] QByteArray url() const { return m_server.url().toString().toUtf8(); }

    Lines received{};

private:
    RawServer m_server{};
    QTcpSocket *m_peer = nullptr;
    wire::FrameDecoder m_frames{ wire::FrameDecoder::Role::Server, 1'000'000 };
};

class Driver
{
public:
    Driver()
    {
        m_process.start(QStringLiteral(CLIENT_DRIVER), QStringList{});
        m_process.setReadChannel(QProcess::StandardOutput);
    }
    ~Driver()
    {
        m_process.closeWriteChannel();
        m_process.waitForFinished(5000);
    }
    void tell(const QByteArray &line) { m_process.write(line + '\n'); }
    // All lines so far.
    const Lines &lines()
    {
        while (m_process.canReadLine())
            m_lines += m_process.readLine().trimmed();
        return m_lines;
    }
    QProcess &process() { return m_process; }

private:
    QProcess m_process{};
    Lines m_lines{};
};

} // namespace

class TestClientDriver : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void speaksAsDescribed()
    {
        Server server;
        Driver driver;
        QTRY_COMPARE(driver.lines(), Lines{ "{\"ev\":\"ready\"}" });

        // Held, and sent once after the connect.
        driver.tell(
            "{\"cmd\":\"emit\",\"nsp\":\"/n\",\"event\":\"held\",\"args\":[{\"$bin\":\"AQI=\"}]}");
        driver.tell("{\"cmd\":\"emit\",\"nsp\":\"/n\",\"event\":\"late\",\"args\":[],\"ack\":true,"
                    "\"ackTimeout\":1,\"tag\":\"L\"}");
        QTRY_COMPARE(driver.lines().last(),
            "{\"ev\":\"ack\",\"tag\":\"L\",\"error\":\"operation has timed out\",\"args\":[]}"_ba);
        driver.tell("{\"cmd\":\"connect\",\"url\":\"" + server.url()
            + "\",\"nsp\":\"/"
              "n\",\"auth\":{\"a\":1},\"transports\":[\"websocket\"],\"timeout\":2000,"
              "\"reconnectionDelay\":1,\"reconnectionDelayMax\":2}");
        QTRY_COMPARE(server.received, Lines{ "40/n,{\"a\":1}" });
        server.text("40/n,{\"sid\":\"c1\"}");
        QTRY_COMPARE(server.received.size(), 3);
        QCOMPARE(server.received.mid(1),
            (Lines{ "451-/n,[\"held\",{\"_placeholder\":true,\"num\":0}]", "binary 0102" }));
        QCOMPARE(driver.lines().last(),
            "{\"ev\":\"connect\",\"nsp\":\"/n\",\"sid\":\"c1\",\"recovered\":false}"_ba);

        // Events are acknowledged with their arguments.
        server.received.clear();
        server.text("451-/n,7[\"é\",{\"x\":{\"_placeholder\":true,\"num\":0}},1.5]");
        server.binary("\xff"_ba);
        QTRY_COMPARE(driver.lines().last(),
            "{\"ev\":\"event\",\"nsp\":\"/n\",\"name\":\"é\",\"args\":[{\"x\":{\"$bin\":\"/w==\"}},1.5]}"_ba);
        QTRY_COMPARE(server.received,
            (Lines{ "461-/n,7[{\"x\":{\"_placeholder\":true,\"num\":0}},1.5]", "binary ff" }));

        // Acknowledgements, in time and not.
        server.received.clear();
        driver.tell("{\"cmd\":\"emit\",\"nsp\":\"/"
                    "n\",\"event\":\"a\",\"args\":[1],\"ack\":true,\"tag\":\"A\"}");
        driver.tell("{\"cmd\":\"emit\",\"nsp\":\"/"
                    "n\",\"event\":\"b\",\"args\":[],\"ack\":true,\"tag\":\"B\"}");
        QTRY_COMPARE(server.received, (Lines{ "42/n,0[\"a\",1]", "42/n,1[\"b\"]" }));
        server.text("43/n,0[{\"ok\":true}]");
        QTRY_COMPARE(driver.lines().last(),
            "{\"ev\":\"ack\",\"tag\":\"A\",\"error\":null,\"args\":[{\"ok\":true}]}"_ba);

        // It comes back by itself, with the auth of the latest command.
        driver.tell("{\"cmd\":\"auth\",\"auth\":{\"a\":2}}");
        server.received.clear();
        server.text("2");
        QTRY_COMPARE(server.received, Lines{ "3" });
        server.cut();
        QTRY_COMPARE(server.received.last(), "40/n,{\"a\":2}"_ba);
        QTRY_COMPARE(driver.lines().mid(driver.lines().size() - 3),
            (Lines{ "{\"ev\":\"disconnect\",\"nsp\":\"/n\",\"reason\":\"transport close\"}",
                "{\"ev\":\"ack\",\"tag\":\"B\",\"error\":\"socket has been "
                "disconnected\",\"args\":[]}",
                "{\"ev\":\"reconnect_attempt\",\"attempt\":1}" }));
        server.text("44/n,{\"message\":\"no\",\"data\":{\"code\":\"AUTH_EXPIRED\"}}");
        QTRY_COMPARE(driver.lines().last(),
            "{\"ev\":\"connect_error\",\"nsp\":\"/n\",\"message\":\"no\",\"data\":{\"code\":\"AUTH_EXPIRED\"}}"_ba);

        driver.tell("{\"cmd\":\"exit\"}");
        QVERIFY(driver.process().waitForFinished(5000));
        QCOMPARE(driver.process().exitCode(), 0);
    }

    void namesTheReason_data()
    {
        QTest::addColumn<QByteArray>("reason");
        for (const char *reason : { "io server disconnect", "io client disconnect", "ping timeout",
                 "transport close", "transport error", "parse error" })
            QTest::newRow(reason) << QByteArray{ reason };
    }
    void namesTheReason()
    {
        QFETCH(QByteArray, reason);
        Server server;
        Driver driver;
        driver.tell("{\"cmd\":\"connect\",\"url\":\"" + server.url()
            + "\",\"nsp\":\"/\",\"transports\":[\"websocket\"],\"reconnectionDelay\":60000,"
              "\"reconnectionDelayMax\":60000}");
        QTRY_COMPARE(server.received, Lines{ "40" });
        server.text("40{\"sid\":\"c1\"}");
        QTRY_COMPARE(driver.lines().size(), 2);
        if (reason == "io server disconnect")
            server.text("41");
        else if (reason == "io client disconnect")
            driver.tell("{\"cmd\":\"disconnect\",\"nsp\":\"/\"}");
        else if (reason == "transport close")
            server.text("1");
        else if (reason == "transport error")
            server.text("x");
        else if (reason == "parse error")
            server.text("42{");
        QTRY_VERIFY(driver.lines().size() > 2); // it may be connecting again already
        QCOMPARE(driver.lines()[2],
            "{\"ev\":\"disconnect\",\"nsp\":\"/\",\"reason\":\"" + reason + "\"}");
        if (reason == "io client disconnect")
            QTRY_COMPARE(server.received.last(), "41"_ba);
    }
};

QTEST_GUILESS_MAIN(TestClientDriver)
#include "tst_client_driver.moc"

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/qtclock.h"
#include "net/socketio/socketclient.h"
#include "net/transport/qttransports.h"
#include "server/http/eventloop.h"
#include "server/http/httpserver.h"
#include "server/http/tls.h"
#include "server/realtime/socketserver.h"
#include "tests/support/testca.h"

#include <QSemaphore>
#include <QSslSocket>
#include <QTest>

#include <atomic>
#include <thread>

using namespace lockstep;
using namespace lockstep::server;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 10'000; // ms; nothing should take that long

// A server that speaks TLS, on a thread of its own.
class TlsServer
{
public:
    explicit TlsServer(const TestCa &ca, HttpOptions options = {})
        : m_files{ ca.path(u"leaf.pem"_s), ca.path(u"leaf.key"_s) }
    {
        auto tls = TlsContext::load(m_files);
        if (!tls)
            qFatal("%s", qPrintable(tls.error().message));
        m_tls = *tls;
        options.tls = m_tls;
        m_sockets.addNamespace(u"/"_s, [](const ConnectRequest &, const ConnectDecider &decide) {
            struct Nothing final : SocketHandler
            {
                void received(SocketConnection &, const SocketEvent &) override {}
            };
            decide(std::make_unique<Nothing>());
        });
        m_http.emplace(m_loop,
            HttpHandlers{ [this](HttpRequest request, HttpResponder respond) {
                             answer(std::move(request), std::move(respond));
                         },
                {} },
            options);
        m_port = *m_http->listen(u"127.0.0.1"_s, 0);
        m_thread = std::thread{ [this] { m_loop.run(); } };
    }
    ~TlsServer()
    {
        call([this] {
            peers.clear();
            m_sockets.engine().closeAll();
            m_http.reset();
        });
        m_loop.stop();
        m_thread.join();
    }
    void call(const std::function<void()> &task)
    {
        QSemaphore done;
        m_loop.post([&] {
            task();
            done.release();
        });
        done.acquire();
    }
    Result<void> reload()
    {
        Result<void> result;
        call([&] { result = m_tls->reload(); });
        return result;
    }
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] qsizetype connectionCount()
    {
        qsizetype count = 0;
        call([&] { count = m_http->connectionCount(); });
        return count;
    }

    QList<std::shared_ptr<WebSocketPeer>> peers{}; // on the loop only
    std::atomic<int> closed = 0;

private:
    void answer(HttpRequest request, HttpResponder respond)
    {
        if (m_sockets.engine().matches(request))
            m_sockets.engine().handle(std::move(request), std::move(respond));
        else if (request.path == u"/large"_s)
            respond(HttpResponse::text(200, QByteArray(8'000'000, 'x')));
        else if (!request.webSocket)
            respond(HttpResponse::text(200,
                (request.secure ? "secure " : "plain ") + QByteArray::number(request.body.size())));
        else
            respond(
                { 101, {}, {}, [this](const std::shared_ptr<WebSocketPeer> &peer) {
                     peers.append(peer);
                     peer->setEvents({ {}, {}, [this](quint16, const QString &) { ++closed; } });
                 } });
    }

    TlsFiles m_files;
    std::shared_ptr<TlsContext> m_tls{};
    EventLoop m_loop{};
    SocketServer m_sockets{ m_loop.clock(), {} };
    std::optional<HttpServer> m_http{};
    quint16 m_port = 0;
    std::thread m_thread{};
};

struct Browser
{
    explicit Browser(const TlsServer &server, QSsl::SslProtocol protocol = QSsl::SecureProtocols)
    {
        QSslConfiguration with = socket.sslConfiguration();
        with.setProtocol(protocol);
        socket.setSslConfiguration(with);
        socket.connectToHostEncrypted(u"127.0.0.1"_s, server.port());
        encrypted = socket.waitForEncrypted(patience);
    }
    void send(const QByteArray &bytes)
    {
        socket.write(bytes);
        socket.flush();
    }
    // Until that has come, or so much.
    QByteArray readUntil(const QByteArray &what, qsizetype size = 1 << 30)
    {
        QByteArray all;
        while (!all.contains(what) && all.size() < size
            && (socket.bytesAvailable() > 0 || socket.waitForReadyRead(patience)))
            all += socket.readAll();
        return all;
    }
    QSslSocket socket{};
    bool encrypted = false;
};

const QByteArray get = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";
const QByteArray upgrade = "GET /ws HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\n"
                           "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                           "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";

} // namespace

class TestTls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_ca.isGood());
        m_trusted.emplace(m_ca.certificate());
        QVERIFY(!m_ca.issue("DNS:a.test,IP:127.0.0.1").certificate.isNull());
    }
    void cleanupTestCase() { m_trusted.reset(); }

    void answersOverTls()
    {
        TlsServer server{ m_ca };
        Browser browser{ server };
        QVERIFY2(browser.encrypted, qPrintable(browser.socket.errorString()));
        QVERIFY(browser.socket.sessionProtocol() >= QSsl::TlsV1_2);
        browser.send(get);
        QVERIFY(browser.readUntil("secure 0").startsWith("HTTP/1.1 200"));
        // Bodies of many records, and both directions at once.
        browser.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 900000\r\n\r\n"
            + QByteArray(900'000, 'y'));
        QVERIFY(browser.readUntil("secure 900000").startsWith("HTTP/1.1 200"));
        browser.send("GET /large HTTP/1.1\r\nHost: a\r\n\r\n");
        const QByteArray large
            = browser.readUntil("\r\n\r\n" + QByteArray(8'000'000, 'x'), 8'100'000);
        QCOMPARE(large.count('x'), 8'000'000 + large.first(large.indexOf("\r\n\r\n")).count('x'));
        // Both ends say goodbye.
        browser.socket.disconnectFromHost();
        QTRY_COMPARE(server.connectionCount(), 0);
    }

    void takesBothVersions_data()
    {
        QTest::addColumn<int>("protocol");
        QTest::newRow("1.2") << int(QSsl::TlsV1_2);
        QTest::newRow("1.3") << int(QSsl::TlsV1_3);
    }
    void takesBothVersions()
    {
        QFETCH(int, protocol);
        TlsServer server{ m_ca };
        Browser browser{ server, static_cast<QSsl::SslProtocol>(protocol) };
        QVERIFY2(browser.encrypted, qPrintable(browser.socket.errorString()));
        QCOMPARE(int(browser.socket.sessionProtocol()), protocol);
    }

    void whatIsOldIsRefused_data()
    {
        QTest::addColumn<QString>("options");
        QTest::addColumn<QByteArray>("alert");
        QTest::newRow("1.0") << u"-tls1"_s << "alert protocol version"_ba;
        QTest::newRow("1.1") << u"-tls1_1"_s << "alert protocol version"_ba;
        QTest::newRow("no forward secrecy")
            << u"-tls1_2 AES128-GCM-SHA256"_s << "alert handshake failure"_ba;
        QTest::newRow("CBC") << u"-tls1_2 ECDHE-ECDSA-AES128-SHA256"_s
                             << "alert handshake failure"_ba;
        QTest::newRow("good") << u"-tls1_2 ECDHE-ECDSA-AES128-GCM-SHA256"_s << ""_ba;
    }
    void whatIsOldIsRefused()
    {
        QFETCH(QString, options);
        QFETCH(QByteArray, alert);
        TlsServer server{ m_ca };
        // A client that would accept it: Debian's settings would keep it from trying.
        const QStringList words = options.split(u' ');
        QProcess client;
        client.start(u"openssl"_s,
            { u"s_client"_s, u"-connect"_s, u"127.0.0.1:%1"_s.arg(server.port()), words.first(),
                u"-cipher"_s, words.value(1, u"ALL"_s) + u"@SECLEVEL=0"_s });
        QVERIFY(client.waitForStarted(patience));
        client.closeWriteChannel();
        QVERIFY(client.waitForFinished(patience));
        QCOMPARE(client.exitCode() == 0, alert.isEmpty());
        const QByteArray said = client.readAllStandardError();
        QVERIFY2(said.contains(alert), said.constData());
        QTRY_COMPARE(server.connectionCount(), 0);
    }

    void theRealClientComesIn_data()
    {
        QTest::addColumn<bool>("webSocket");
        QTest::newRow("WebSocket") << true;
        QTest::newRow("polling") << false;
    }
    void theRealClientComesIn()
    {
        QFETCH(bool, webSocket);
        TlsServer server{ m_ca };
        QtClock clock;
        Rng rng{ 1 };
        net::SocketClient::Options options;
        options.engine.server = QUrl{ u"https://127.0.0.1:%1"_s.arg(server.port()) };
        options.engine.transports = { webSocket ? net::TransportRequest::Kind::WebSocket
                                                : net::TransportRequest::Kind::Polling };
        bool connected = false;
        net::SocketClient client{ clock, rng, &net::makeQtTransport, options, {},
            { [](int) {}, [&](const QString &) { connected = true; },
                [](net::DisconnectReason, const QString &) {}, [](const net::ConnectFailure &) {},
                [](const net::InboundEvent &) {} } };
        client.open();
        QTRY_VERIFY_WITH_TIMEOUT(connected, patience);
    }

    void plainHttpIsToldSo()
    {
        TlsServer server{ m_ca };
        QTcpSocket socket;
        socket.connectToHost(u"127.0.0.1"_s, server.port());
        QVERIFY(socket.waitForConnected(patience));
        socket.write(get);
        QByteArray all;
        while (socket.waitForReadyRead(patience))
            all += socket.readAll();
        QVERIFY2(all.startsWith("HTTP/1.1 400") && all.endsWith("https://\n"), all.constData());
        QTRY_COMPARE(server.connectionCount(), 0);
    }

    void whoDoesNotFinishTheHandshakeIsCut()
    {
        TlsServer server{ m_ca, { .readTimeout = 100ms, .lingerTimeout = 50ms } };
        QTcpSocket socket;
        socket.connectToHost(u"127.0.0.1"_s, server.port());
        QVERIFY(socket.waitForConnected(patience));
        socket.write("\x16\x03\x01\x02", 4); // and no more
        QTRY_COMPARE(server.connectionCount(), 0);
        socket.connectToHost(u"127.0.0.1"_s, server.port());
        QTRY_COMPARE(server.connectionCount(), 0);
    }

    void nonsenseIsCut()
    {
        TlsServer server{ m_ca };
        for (const QByteArray &bytes : { QByteArray(5000, '\0'), QByteArray(5000, '\x16'),
                 QByteArray::fromHex("160301000401000000"),
                 QByteArray::fromHex("1503010002ffff") }) {
            QTcpSocket socket;
            socket.connectToHost(u"127.0.0.1"_s, server.port());
            QVERIFY(socket.waitForConnected(patience));
            socket.write(bytes);
            socket.waitForBytesWritten(patience);
            socket.disconnectFromHost();
            QTRY_COMPARE(server.connectionCount(), 0);
        }
        Browser browser{ server };
        browser.send(get);
        QVERIFY(browser.readUntil("secure").startsWith("HTTP/1.1 200"));
    }

    // docs/protocol.md, "8. Limits": it costs 1 MiB at most.
    void whoDoesNotReadIsDropped()
    {
        TlsServer server{ m_ca };
        Browser browser{ server };
        browser.socket.setReadBufferSize(1000);
        browser.send(upgrade);
        QTRY_VERIFY([&] {
            bool here = false;
            server.call([&] { here = !server.peers.isEmpty(); });
            return here;
        }());
        const QByteArray frame = wire::encodeFrame(wire::Opcode::Text, QByteArray(100'000, 'x'));
        qsizetype most = 0;
        for (int i = 0; i < 1000 && server.closed == 0; ++i) {
            server.call([&] {
                server.peers.first()->send(frame);
                most = std::max(most, server.peers.first()->buffered());
            });
        }
        QTRY_COMPARE(server.closed.load(), 1);
        QVERIFY2(most < 1024 * 1024 + 2 * frame.size(), qPrintable(QString::number(most)));
        QTRY_COMPARE(server.connectionCount(), 0);
    }

    void manySmallMessagesArriveInOrder()
    {
        TlsServer server{ m_ca, { .webSocket = { .maxBuffered = 100'000'000 } } };
        Browser browser{ server };
        browser.send(upgrade);
        QVERIFY(browser.readUntil("\r\n\r\n").startsWith("HTTP/1.1 101"));
        QByteArray expected;
        for (int i = 0; i < 20'000; ++i)
            expected += wire::encodeFrame(
                wire::Opcode::Text, QByteArray::number(i) + QByteArray(i % 300, 'x'));
        browser.socket.setReadBufferSize(4096); // so that records have to wait
        server.call([&] {
            for (int i = 0; i < 20'000; ++i)
                server.peers.first()->send(wire::encodeFrame(
                    wire::Opcode::Text, QByteArray::number(i) + QByteArray(i % 300, 'x')));
        });
        browser.socket.setReadBufferSize(0);
        QVERIFY(browser.readUntil("no such text", expected.size()) == expected);
    }

    void aNewCertificateIsTakenWithoutACut()
    {
        TestCa ca;
        const TestCa::Trusted trusted{ ca.certificate() };
        const auto before = ca.issue("IP:127.0.0.1").certificate;
        TlsServer server{ ca };
        Browser old{ server };
        QCOMPARE(old.socket.peerCertificate(), before);
        const auto after = ca.issue("IP:127.0.0.1,DNS:new.test").certificate;
        QVERIFY(server.reload());
        Browser young{ server };
        QCOMPARE(young.socket.peerCertificate(), after);
        old.send(get);
        QVERIFY(old.readUntil("secure").startsWith("HTTP/1.1 200"));
        // What is there now cannot be used: nothing changes.
        QVERIFY(QFile::resize(ca.path(u"leaf.pem"_s), 100));
        const auto reloaded = server.reload();
        QVERIFY(!reloaded && reloaded.error().message.contains(u"leaf.pem"_s));
        Browser still{ server };
        QCOMPARE(still.socket.peerCertificate(), after);
    }

    void filesThatCannotBeUsed()
    {
        TestCa ca;
        QVERIFY(!ca.issue("DNS:one.test,IP:127.0.0.1,IP:::1").certificate.isNull());
        const TlsFiles files{ ca.path(u"leaf.pem"_s), ca.path(u"leaf.key"_s) };
        const auto problemOf = [](const TlsFiles &tried) {
            const auto loaded = TlsContext::load(tried);
            if (loaded)
                return u"none"_s;
            return loaded.error().code == errc::TlsFiles ? loaded.error().message : u"code"_s;
        };
        const auto good = TlsContext::load(files);
        QVERIFY(good);
        const TlsCertificate certificate = (*good)->certificate();
        QCOMPARE(certificate.names,
            (QStringList{ u"one.test"_s, u"127.0.0.1"_s, u"0:0:0:0:0:0:0:1"_s }));
        const WallTime now = QtClock{}.wallNow();
        QVERIFY(certificate.from < now && certificate.until > now + 19 * 24h);
        QVERIFY(certificate.until < now + 21 * 24h);

        QVERIFY(problemOf({ ca.path(u"no.pem"_s), files.key }).contains(u"no.pem"_s));
        QVERIFY(problemOf({ files.key, files.key }).contains(u"no certificate"_s));
        QFile nonsense{ ca.path(u"nonsense.key"_s) };
        QVERIFY(nonsense.open(QFile::WriteOnly) && nonsense.write("nonsense") > 0);
        nonsense.close();
        nonsense.setPermissions(QFile::ReadOwner);
        QVERIFY(problemOf({ files.certificate, nonsense.fileName() }).contains(u"no key"_s));
        QVERIFY(problemOf({ files.certificate, ca.path(u"ca.key"_s) })
                    .contains(u"not the key of the certificate"_s));
        QFile::setPermissions(files.key, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther);
        QVERIFY(problemOf(files).contains(u"chmod"_s));
    }

private:
    TestCa m_ca{};
    std::optional<TestCa::Trusted> m_trusted{};
};

QTEST_GUILESS_MAIN(TestTls)
#include "tst_tls.moc"

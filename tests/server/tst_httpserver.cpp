// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/http/eventloop.h"
#include "server/http/httpserver.h"
#include "server/realtime/engineserver.h"

#include <QSemaphore>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <atomic>
#include <thread>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>
#endif

using namespace lockstep;
using namespace lockstep::server;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 10'000; // ms; nothing should take that long
constexpr quint32 mask = 0x12345678;

// A server on a thread of its own. What it shows is read by call(), on that thread.
class ServerThread
{
public:
    explicit ServerThread(HttpOptions options = {}, HttpHandlers handlers = {})
    {
        if (!handlers.handle)
            handlers.handle = [this](HttpRequest request, HttpResponder respond) {
                answer(std::move(request), std::move(respond));
            };
        m_http.emplace(m_loop, std::move(handlers), options);
        const auto listening = m_http->listen(u"127.0.0.1"_s, 0);
        if (!listening)
            qFatal("%s", qPrintable(listening.error().message));
        m_port = *listening;
        m_thread = std::thread{ [this] { m_loop.run(); } };
    }
    ~ServerThread()
    {
        call([this] {
            peers.clear();
            m_http.reset();
        });
        m_loop.stop();
        m_thread.join();
    }

    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] EventLoop &loop() { return m_loop; }
    [[nodiscard]] qsizetype connectionCount()
    {
        qsizetype count = 0;
        call([&] { count = m_http->connectionCount(); });
        return count;
    }
    // Runs it on the loop and waits for it.
    void call(const std::function<void()> &task)
    {
        QSemaphore done;
        m_loop.post([&] {
            task();
            done.release();
        });
        done.acquire();
    }

    // Of the WebSockets; to be touched on the loop only.
    QList<std::shared_ptr<WebSocketPeer>> peers{};
    std::atomic<int> closed = 0;
    std::atomic<int> closeCode = 0;

private:
    void answer(HttpRequest request, HttpResponder respond)
    {
        if (request.path == u"/large"_s) {
            respond(HttpResponse::text(200, QByteArray(64'000'000, 'x')));
            return;
        }
        if (!request.webSocket) {
            respond(HttpResponse::text(200, "hello " + request.body));
            return;
        }
        respond({ 101, {}, {}, [this](const std::shared_ptr<WebSocketPeer> &peer) {
                     peers.append(peer);
                     peer->setEvents({ [peer = peer.get()](const QByteArray &utf8) {
                                          peer->send(wire::encodeFrame(wire::Opcode::Text, utf8));
                                      },
                         {},
                         [this](quint16 code, const QString &) {
                             closeCode = code;
                             ++closed;
                         } });
                 } });
    }

    EventLoop m_loop{};
    std::optional<HttpServer> m_http{};
    quint16 m_port = 0;
    std::thread m_thread{};
};

// A client that reads only when it is told to.
class Client
{
public:
    explicit Client(const ServerThread &server)
    {
        m_socket.connectToHost(QHostAddress::LocalHost, server.port());
        if (!m_socket.waitForConnected(patience))
            qFatal("cannot connect");
    }
    QTcpSocket &socket() { return m_socket; }
    void send(const QByteArray &bytes)
    {
        m_socket.write(bytes);
        m_socket.waitForBytesWritten(patience);
    }
    // Until so much is here.
    QByteArray read(qsizetype size)
    {
        while (m_socket.bytesAvailable() < size && m_socket.waitForReadyRead(patience)) {}
        return m_socket.read(size);
    }
    // One HTTP answer, as text; its body has a length.
    QByteArray readAnswer()
    {
        QByteArray answer;
        while (!answer.contains("\r\n\r\n")) {
            const QByteArray byte = read(1);
            if (byte.isEmpty())
                return answer;
            answer += byte;
        }
        const qsizetype at = answer.indexOf("Content-Length: ");
        const qsizetype length
            = at < 0 ? 0 : answer.mid(at + 16, answer.indexOf('\r', at) - at - 16).toLongLong();
        return answer + read(length);
    }
    // What comes until the other side closes; false if it does not.
    bool readToEnd(QByteArray *bytes = nullptr)
    {
        QByteArray all;
        while (m_socket.state() == QAbstractSocket::ConnectedState
            && m_socket.waitForReadyRead(patience))
            all += m_socket.readAll();
        all += m_socket.readAll();
        if (bytes)
            *bytes = all;
        return m_socket.state() == QAbstractSocket::UnconnectedState;
    }
    void upgrade(const QByteArray &target = "/ws")
    {
        send("GET " + target
            + " HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
              "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
        m_upgraded = readAnswer().startsWith("HTTP/1.1 101");
    }
    [[nodiscard]] bool isUpgraded() const { return m_upgraded; }

private:
    QTcpSocket m_socket{};
    bool m_upgraded = false;
};

const QByteArray get = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";

} // namespace

class TestHttpServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answers()
    {
        ServerThread server;
        Client client{ server };
        for (int i = 0; i < 3; ++i) { // keep-alive
            client.send("POST /x HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nyo");
            const QByteArray answer = client.readAnswer();
            QVERIFY(answer.startsWith("HTTP/1.1 200 OK\r\n"));
            QVERIFY(answer.endsWith("\r\n\r\nhello yo"));
        }
        QCOMPARE(server.connectionCount(), 1);
        client.socket().close();
        QTRY_COMPARE(server.connectionCount(), 0);
    }

#ifdef Q_OS_UNIX
    void whoClosesHisHalfIsAnswered()
    {
        ServerThread server;
        Client client{ server };
        client.send(get);
        shutdown(static_cast<int>(client.socket().socketDescriptor()), SHUT_WR);
        QByteArray answer;
        QVERIFY(client.readToEnd(&answer));
        QVERIFY(answer.startsWith("HTTP/1.1 200"));
        QTRY_COMPARE(server.connectionCount(), 0);
    }
#endif

    void refusesAndCloses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("status");
        QTest::newRow("no host") << "GET / HTTP/1.1\r\n\r\n"_ba
                                 << "400"_ba;
        QTest::newRow("negative length")
            << "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n"_ba
            << "400"_ba;
        QTest::newRow("chunked and length")
            << "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n"_ba
            << "400"_ba;
        QTest::newRow("TLS") << "\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03\r\n\r\n"_ba
                             << "400"_ba;
        QTest::newRow("header") << "GET / HTTP/1.1\r\nHost: a\r\nX: "_ba + QByteArray(200'000, 'x')
                                << "431"_ba;
        // The body is still being sent: the answer must not be lost in a reset.
        QTest::newRow("body") << "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2000000\r\n\r\n"_ba
                + QByteArray(2'000'000, 'x')
                              << "413"_ba;
    }

    void refusesAndCloses()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, status);
        ServerThread server;
        Client client{ server };
        client.send(bytes);
        QByteArray answer;
        QVERIFY(client.readToEnd(&answer));
        QVERIFY2(answer.startsWith("HTTP/1.1 " + status), answer.left(100).constData());
        QTRY_COMPARE(server.connectionCount(), 0);
    }

    void slowPeersAreCut()
    {
        ServerThread server{ { .readTimeout = 200ms, .idleTimeout = 200ms } };
        Client slow{ server };
        slow.send("GET / HT");
        QByteArray answer;
        QVERIFY(slow.readToEnd(&answer));
        QVERIFY(answer.startsWith("HTTP/1.1 408"));

        Client silent{ server };
        QVERIFY(silent.readToEnd(&answer));
        QVERIFY(answer.isEmpty());

        Client idle{ server };
        idle.send(get);
        QVERIFY(idle.readToEnd(&answer));
        QVERIFY(answer.startsWith("HTTP/1.1 200"));
    }

    void whoDoesNotCloseAfterUsIsCut()
    {
        ServerThread server{ { .lingerTimeout = 100ms } };
        Client client{ server };
        client.send("GET / HTTP/1.0\r\n\r\n");
        QTRY_COMPARE(server.connectionCount(), 0); // it has never read, let alone closed
    }

    void whoTakesNothingIsCut()
    {
        ServerThread server{ { .writeTimeout = 200ms } };
        Client client{ server };
        client.socket().setReadBufferSize(1000);
        client.send("GET /large HTTP/1.1\r\nHost: a\r\n\r\n");
        QTRY_COMPARE(server.connectionCount(), 0);
    }

    void largeAnswersArriveWhole()
    {
        ServerThread server;
        Client client{ server };
        client.send("GET /large HTTP/1.1\r\nHost: a\r\n\r\n");
        const QByteArray answer = client.readAnswer();
        QCOMPARE(answer.size() - answer.indexOf("\r\n\r\n") - 4, 64'000'000);
    }

    void tellsWhyItCannotListen()
    {
        EventLoop loop;
        HttpServer http{ loop, {} };
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        const auto inUse = http.listen(u"127.0.0.1"_s, other.serverPort());
        QVERIFY(!inUse);
        QCOMPARE(inUse.error().code, errc::PortInUse);
        QCOMPARE(inUse.error().message,
            u"port %1 on 127.0.0.1 is already in use"_s.arg(other.serverPort()));
        const auto elsewhere = http.listen(u"192.0.2.1"_s, 0);
        QVERIFY(!elsewhere);
        QCOMPARE(elsewhere.error().code, errc::BadAddress);
        const auto name = http.listen(u"no.such.host.invalid"_s, 0);
        QVERIFY(!name);
        QCOMPARE(name.error().code, errc::BadAddress);
#ifdef Q_OS_UNIX
        if (geteuid() != 0) {
            const auto forbidden = http.listen(u"127.0.0.1"_s, 1);
            QVERIFY(!forbidden);
            QCOMPARE(forbidden.error().code, errc::NoPermission);
        }
#endif
    }

    void stopsListening()
    {
        EventLoop loop;
        HttpServer http{ loop, {} };
        const auto port = http.listen(u"localhost"_s, 0);
        QVERIFY(port);
        QVERIFY(*port > 0);
        http.stopListening();
        const auto again = http.listen(u"localhost"_s, *port);
        QVERIFY(again);
        QCOMPARE(*again, *port);
    }

    void echoesByWebSocket()
    {
        ServerThread server;
        Client client{ server };
        client.upgrade();
        QVERIFY(client.isUpgraded());
        const QByteArray text(70'000, 'x'); // more than one read
        client.send(wire::encodeFrame(wire::Opcode::Text, text, mask));
        const QByteArray expected = wire::encodeFrame(wire::Opcode::Text, text);
        QVERIFY(client.read(expected.size()) == expected);
        client.send(wire::encodeCloseFrame(wire::CloseCode::Normal, {}, mask));
        QByteArray rest;
        QVERIFY(client.readToEnd(&rest));
        QCOMPARE(rest, wire::encodeCloseFrame(wire::CloseCode::Normal));
        QTRY_COMPARE(server.closed.load(), 1);
    }

    void slowReadersGetEverythingInOrder()
    {
        ServerThread server{ { .webSocket = { .maxBuffered = 100'000'000 } } };
        Client client{ server };
        client.socket().setReadBufferSize(10'000);
        client.upgrade();
        QByteArray expected;
        for (int i = 0; i < 200; ++i)
            expected += wire::encodeFrame(
                wire::Opcode::Text, QByteArray::number(i) + QByteArray(100'000, 'x'));
        server.call([&] {
            for (int i = 0; i < 200; ++i)
                server.peers.first()->send(wire::encodeFrame(
                    wire::Opcode::Text, QByteArray::number(i) + QByteArray(100'000, 'x')));
        });
        QTRY_VERIFY([&] {
            qsizetype waits = 0;
            server.call([&] { waits = server.peers.first()->buffered(); });
            return waits > 0 && waits < expected.size();
        }());
        client.socket().setReadBufferSize(0);
        QVERIFY(client.read(expected.size()) == expected);
    }

    void whoDoesNotReadIsDropped()
    {
        ServerThread server;
        Client client{ server };
        client.socket().setReadBufferSize(1000);
        client.upgrade();
        const QByteArray frame = wire::encodeFrame(wire::Opcode::Text, QByteArray(100'000, 'x'));
        qsizetype most = 0;
        for (int i = 0; i < 1000 && server.closed == 0; ++i) {
            server.call([&] {
                server.peers.first()->send(frame);
                most = std::max(most, server.peers.first()->buffered());
            });
        }
        QTRY_COMPARE(server.closed.load(), 1);
        QCOMPARE(server.closeCode.load(), 1008);
        QVERIFY2(most < 1024 * 1024 + 2 * frame.size(), qPrintable(QString::number(most)));
        QTRY_COMPARE(server.connectionCount(), 0);
    }

    void carriesManyConnections()
    {
        constexpr int count = 800;
        ServerThread server;
        std::vector<std::unique_ptr<QTcpSocket>> clients;
        for (int i = 0; i < count; ++i) {
            clients.push_back(std::make_unique<QTcpSocket>());
            clients.back()->connectToHost(QHostAddress::LocalHost, server.port());
        }
        for (const auto &client : clients) {
            QVERIFY(client->waitForConnected(patience));
            client->write(
                "GET /ws HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
        }
        QTRY_COMPARE_WITH_TIMEOUT(
            [&] {
                qsizetype open = 0;
                server.call([&] { open = server.peers.size(); });
                return open;
            }(),
            count, patience);
        // One frame to all, as often as there is room for in a turn.
        const QByteArray frame = wire::encodeFrame(wire::Opcode::Text, "to all");
        server.call([&] {
            for (int i = 0; i < 3; ++i) {
                for (const auto &peer : server.peers)
                    peer->send(frame);
            }
        });
        for (const auto &client : clients)
            QTRY_VERIFY(client->peek(10'000).endsWith(frame + frame + frame));
        clients.clear();
        QTRY_COMPARE(server.closed.load(), count);
        QTRY_COMPARE(server.connectionCount(), 0);
    }

#ifdef Q_OS_UNIX
    void survivesARunOutOfDescriptors()
    {
        ServerThread server;
        QSemaphore holding;
        QSemaphore released;
        server.loop().post([&] {
            holding.release();
            released.acquire();
        });
        holding.acquire();
        // They are connected by the kernel; the server has no descriptor left to take them with.
        std::vector<std::unique_ptr<Client>> clients;
        for (int i = 0; i < 5; ++i)
            clients.push_back(std::make_unique<Client>(server));
        const int next = dup(0);
        close(next);
        rlimit before{};
        getrlimit(RLIMIT_NOFILE, &before);
        rlimit none = before;
        none.rlim_cur = static_cast<rlim_t>(next);
        setrlimit(RLIMIT_NOFILE, &none);
        released.release();
        clients.front()->socket().write(get);
        const bool answered = clients.front()->socket().waitForReadyRead(300);
        setrlimit(RLIMIT_NOFILE, &before);
        QVERIFY(!answered);
        for (const auto &client : clients) {
            client->send(get);
            QVERIFY(client->readAnswer().startsWith("HTTP/1.1 200"));
        }
    }
#endif

    void theServersEndIsTold()
    {
        QByteArray rest;
        std::atomic<int> *closed = nullptr;
        int seen = 0;
        std::unique_ptr<Client> client;
        {
            ServerThread server;
            closed = &server.closed;
            client = std::make_unique<Client>(server);
            client->upgrade();
            server.call(
                [&] { server.peers.first()->send(wire::encodeFrame(wire::Opcode::Text, "x")); });
            seen = closed->load();
        }
        QCOMPARE(seen, 0);
        QVERIFY(client->readToEnd());
    }

    void overlappingPostsAreFound()
    {
        std::optional<EngineServer> engine;
        std::atomic<bool> admitted = false;
        struct Silent final : EngineSessionHandler
        {
            void text(const QByteArray &) override {}
            void binary(const QByteArray &) override {}
            void closed(CloseReason) override {}
        };
        HttpHandlers handlers{ [&](HttpRequest request, HttpResponder respond) {
                                  engine->handle(std::move(request), std::move(respond));
                              },
            [&](const HttpRequest &head) {
                admitted = true;
                return engine->admit(head);
            } };
        ServerThread server{ {}, handlers };
        server.call([&] {
            engine.emplace(server.loop().clock(), EngineOptions{},
                [](EngineSession &) { return std::make_unique<Silent>(); });
        });
        Client first{ server };
        Client second{ server };
        first.send("GET /socket.io/?EIO=4&transport=polling HTTP/1.1\r\nHost: a\r\n\r\n");
        const QByteArray opened = first.readAnswer();
        const QByteArray sid = opened.mid(opened.indexOf("\"sid\":\"") + 7, 24);
        const QByteArray post = "POST /socket.io/?EIO=4&transport=polling&sid=" + sid
            + " HTTP/1.1\r\nHost: a\r\nContent-Length: 6\r\n\r\n";
        first.send(post + "4he");
        QTRY_VERIFY(admitted.load());
        second.send(post + "4hello");
        QVERIFY(second.readAnswer().startsWith("HTTP/1.1 400"));
        first.send("llo");
        QVERIFY(first.readAnswer().startsWith("HTTP/1.1 400"));
        server.call([&] { engine.reset(); });
    }

    void theClockKeepsOrderAndPromises()
    {
        EventLoop loop;
        QList<int> order;
        const Instant begin = loop.clock().now();
        Instant end{};
        Timer last = loop.clock().after(30ms, [&] {
            order.append(4);
            end = loop.clock().now();
            loop.stop();
        });
        const Timer late = loop.clock().after(20ms, [&] { order.append(3); });
        Timer cancelled = loop.clock().after(10ms, [&] { order.append(99); });
        Timer nested;
        const Timer atOnce = loop.clock().after(0ms, [&] {
            order.append(1);
            cancelled.cancel();
            nested = loop.clock().after(0ms, [&] { order.append(2); });
        });
        const Timer same = loop.clock().after(0ms, [&] { order.append(-1); });
        loop.run();
        QCOMPARE(order, (QList{ 1, -1, 2, 3, 4 }));
        QVERIFY(end - begin >= 30ms);
        QVERIFY(last.isSet());
        // A timer may outlive the clock.
        Timer orphan;
        {
            EventLoop gone;
            orphan = gone.clock().after(1h, [] {});
        }
        orphan.cancel();
    }

    void tasksComeFromAnywhereInOrder()
    {
        EventLoop loop;
        QList<int> order;
        std::thread other{ [&] {
            for (int i = 0; i < 1000; ++i)
                loop.post([&order, i] { order.append(i); });
            loop.post([&] { loop.stop(); });
        } };
        loop.run();
        other.join();
        QCOMPARE(order.size(), 1000);
        QVERIFY(std::is_sorted(order.begin(), order.end()));
    }
};

QTEST_GUILESS_MAIN(TestHttpServer)
#include "tst_httpserver.moc"

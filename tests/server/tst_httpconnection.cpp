// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/http/httpconnection.h"
#include "tests/support/fakeclock.h"
#include "tests/support/memorystream.h"

#include <QTest>

using namespace lockstep;
using namespace lockstep::server;
using namespace Qt::StringLiterals;
using State = MemoryStream::State;

namespace {

constexpr quint32 mask = 0x12345678;

// A connection with its far end in the test's hand.
struct Line
{
    explicit Line(HttpOptions options = {}) : context{ clock, {}, options }
    {
        context.handlers.handle = [this](HttpRequest request, HttpResponder respond) {
            requests.append(request);
            if (held)
                responders.append(respond);
            else
                respond(answer(request));
        };
        connect();
    }
    void connect()
    {
        const auto http = std::make_shared<HttpConnection>(stream, context, u"192.0.2.1"_s);
        stream.setHandler(http);
        http->start();
    }
    HttpResponse answer(const HttpRequest &request)
    {
        if (!request.webSocket)
            return HttpResponse::text(200, request.body.isEmpty() ? "hello" : request.body);
        return { 101, {}, {},
            [this](const std::shared_ptr<WebSocketPeer> &opened) {
                peer = opened;
                peer->setEvents({ [this](const QByteArray &utf8) { texts.append(utf8); },
                    [this](const QByteArray &bytes) { binaries.append(bytes); },
                    [this](quint16 code, const QString &) { closes.append(code); } });
            },
            {} };
    }
    // The status line's number of the one answer that came.
    int status() { return statusOf(stream.take()); }
    static int statusOf(const QByteArray &answer) { return answer.mid(9, 3).toInt(); }

    void upgrade(const QByteArray &rest = {})
    {
        stream.feed(
            "GET /ws HTTP/1.1\r\nHost: a\r\nConnection: keep-alive, Upgrade\r\nUpgrade: "
            "websocket\r\n"
            "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
            + rest);
    }
    static QByteArray frame(wire::Opcode opcode, QByteArrayView payload)
    {
        return wire::encodeFrame(opcode, payload, mask);
    }

    FakeClock clock{};
    HttpContext context;
    MemoryStream stream{};
    QList<HttpRequest> requests{};
    bool held = false;
    QList<HttpResponder> responders{};
    std::shared_ptr<WebSocketPeer> peer{};
    QList<QByteArray> texts{};
    QList<QByteArray> binaries{};
    QList<int> closes{};
};

// A body of given pieces, and what became of it.
struct Pieces
{
    QList<QByteArray> left{};
    bool breaks = false; // at the end
    int asked = 0;
    bool closed = false;

    std::shared_ptr<HttpBody> open()
    {
        struct Body final : HttpBody
        {
            explicit Body(Pieces &all) : pieces(all) {}
            ~Body() override { pieces.closed = true; }
            void next(Give give) override
            {
                ++pieces.asked;
                if (!pieces.left.isEmpty())
                    give(pieces.left.takeFirst());
                else
                    give(pieces.breaks ? std::nullopt : std::optional{ QByteArray{} });
            }
            Pieces &pieces;
        };
        return std::make_shared<Body>(*this);
    }
};

} // namespace

class TestHttpConnection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersARequest()
    {
        Line line;
        line.stream.feed(
            "GET /a%20b/%C3%A9?x=1&y=a+b%21 HTTP/1.1\r\nHost: here\r\nX-One: 1\r\n\r\n");
        QCOMPARE(line.requests.size(), 1);
        const HttpRequest &request = line.requests.first();
        QCOMPARE(request.method, "GET"_ba);
        QCOMPARE(request.path, u"/a b/é"_s);
        QCOMPARE(request.queryItem("y"_L1), u"a b!"_s);
        QVERIFY(!request.queryItem("z"_L1));
        QCOMPARE(request.headers.value("x-one"), "1"_ba);
        QCOMPARE(request.peerAddress, u"192.0.2.1"_s);
        QVERIFY(!request.webSocket);
        const QByteArray answer = line.stream.take();
        QVERIFY(answer.startsWith("HTTP/1.1 200 OK\r\n"));
        QVERIFY(answer.contains("\r\nContent-Length: 5\r\n"));
        QVERIFY(answer.contains("\r\nDate: Thu, 15 Jan 2026 10:30:00 GMT\r\n"));
        QVERIFY(answer.contains("\r\nConnection: keep-alive\r\n"));
        QVERIFY(answer.endsWith("\r\n\r\nhello"));
        QCOMPARE(line.stream.state(), State::Open);
    }

    // The next piece is made when the one before has gone, and not before.
    void streamsABodyAsItIsTaken()
    {
        Pieces body{ { "one", "two, longer" } };
        Line line;
        line.context.handlers.handle = [&](const HttpRequest &, const HttpResponder &respond) {
            HttpResponse response;
            response.stream = body.open();
            respond(response);
        };
        line.stream.stalled = true;
        line.stream.feed("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
        for (int i = 0; i < 3; ++i)
            line.stream.turn();
        QCOMPARE(body.asked, 1);
        line.stream.stalled = false;
        const QByteArray first = line.stream.take();
        QVERIFY(first.contains("\r\nTransfer-Encoding: chunked\r\n"));
        QVERIFY(!first.contains("Content-Length"));
        QVERIFY(first.endsWith("\r\n\r\n3\r\none\r\n"));
        QCOMPARE(body.asked, 2);
        QCOMPARE(line.stream.take(), "b\r\ntwo, longer\r\n"_ba);
        QCOMPARE(line.stream.take(), "0\r\n\r\n"_ba);
        QVERIFY(body.closed);
        line.connect(); // as good as new
        QCOMPARE(line.stream.state(), State::Open);
    }

    void goesOnAfterAStreamedBody()
    {
        Pieces body{ { "one" } };
        Line line;
        line.context.handlers.handle = [&](const HttpRequest &request, const HttpResponder &to) {
            HttpResponse response;
            if (request.path == u"/stream"_s)
                response.stream = body.open();
            to(response);
        };
        line.stream.feed("GET /stream HTTP/1.1\r\nHost: a\r\n\r\nGET /next HTTP/1.1\r\nHost: "
                         "a\r\n\r\n");
        QByteArray all;
        for (int i = 0; i < 4; ++i)
            all += line.stream.take();
        QCOMPARE(all.count("HTTP/1.1 200"), 2);
        QVERIFY(all.contains("3\r\none\r\n0\r\n\r\nHTTP/1.1 200"));
    }

    // Of a length that is known: no chunks, and the next request has its turn behind it.
    void goesOnAfterAStreamedBodyOfKnownLength()
    {
        Pieces body{ { "one", "two" } };
        Line line;
        line.context.handlers.handle = [&](const HttpRequest &request, const HttpResponder &to) {
            HttpResponse response;
            response.stream = request.path == u"/stream"_s ? body.open() : nullptr;
            response.streamLength = 6;
            to(response);
        };
        line.stream.feed("GET /stream HTTP/1.1\r\nHost: a\r\n\r\n");
        QByteArray all;
        for (int i = 0; i < 4; ++i)
            all += line.stream.take();
        QVERIFY(all.contains("\r\nContent-Length: 6\r\n"));
        QVERIFY(!all.contains("chunked"));
        QVERIFY(all.endsWith("\r\n\r\nonetwo"));
        QVERIFY(body.closed);
        line.stream.feed("GET /next HTTP/1.1\r\nHost: a\r\n\r\n");
        QVERIFY(line.stream.take().startsWith("HTTP/1.1 200"));
        line.stream.feed("HEAD /stream HTTP/1.1\r\nHost: a\r\n\r\n");
        const QByteArray head = line.stream.take();
        QVERIFY(head.contains("\r\nContent-Length: 6\r\n"));
        QVERIFY(head.endsWith("\r\n\r\n"));
    }
    void breaksOffABodyOfAnotherLength_data()
    {
        QTest::addColumn<qint64>("length");
        QTest::newRow("shorter") << qint64{ 9 };
        QTest::newRow("longer") << qint64{ 5 };
    }
    void breaksOffABodyOfAnotherLength()
    {
        QFETCH(qint64, length);
        Pieces body{ { "one", "two" } };
        Line line;
        line.context.handlers.handle = [&](const HttpRequest &, const HttpResponder &respond) {
            HttpResponse response;
            response.stream = body.open();
            response.streamLength = length;
            respond(response);
        };
        line.stream.feed("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
        for (int i = 0; i < 4; ++i)
            static_cast<void>(line.stream.take());
        QCOMPARE(line.stream.state(), State::Aborted);
    }

    void closesBehindAStreamedBodyThatBrokeOffOrHasNoChunks_data()
    {
        QTest::addColumn<bool>("breaks");
        QTest::newRow("broken") << true;
        QTest::newRow("HTTP/1.0") << false;
    }
    void closesBehindAStreamedBodyThatBrokeOffOrHasNoChunks()
    {
        QFETCH(bool, breaks);
        Pieces body{ { "one" } };
        body.breaks = breaks;
        Line line;
        line.context.handlers.handle = [&](const HttpRequest &, const HttpResponder &respond) {
            HttpResponse response;
            response.stream = body.open();
            respond(response);
        };
        line.stream.feed(breaks ? "GET / HTTP/1.1\r\nHost: a\r\n\r\n" : "GET / HTTP/1.0\r\n\r\n");
        const QByteArray answer = line.stream.take();
        line.stream.turn();
        if (breaks) { // nobody may take it for whole
            QCOMPARE(line.stream.state(), State::Aborted);
        } else {
            QVERIFY(!answer.contains("chunked"));
            QVERIFY(answer.contains("Connection: close\r\n"));
            QVERIFY(answer.endsWith("\r\n\r\none"));
            QCOMPARE(line.stream.state(), State::Finished);
        }
        QVERIFY(body.closed);
    }

    void dropsABodyWhoseReaderHasGone()
    {
        Pieces body{ { "one", "two" } };
        Line line;
        line.context.handlers.handle = [&](const HttpRequest &, const HttpResponder &respond) {
            HttpResponse response;
            response.stream = body.open();
            respond(response);
        };
        line.stream.feed("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
        line.stream.close();
        QVERIFY(body.closed);
        QCOMPARE(body.asked, 1);
    }

    // What stands behind a chunked body is no header, however it comes (RFC 9110, 6.5.1).
    void takesARequestInAnyPieces()
    {
        const QByteArray whole = "POST /x HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
                                 "3\r\nabc\r\n2\r\nde\r\n0\r\nAuthorization: Bearer b\r\n\r\n";
        for (qsizetype cut = 1; cut <= whole.size(); ++cut) {
            Line line;
            line.stream.feed(whole.first(cut));
            line.stream.feed(whole.sliced(cut));
            QCOMPARE(line.requests.size(), 1);
            QCOMPARE(line.requests.first().body, "abcde"_ba);
            QVERIFY(!line.requests.first().headers.contains("Authorization"));
        }
        Line line;
        for (const char &byte : whole)
            line.stream.feed({ &byte, 1 });
        QCOMPARE(line.requests.first().body, "abcde"_ba);
    }

    // A stranger's megabytes are not kept while they come; he gets his answer all the same.
    void largeBodiesAreKeptForSomebody_data()
    {
        QTest::addColumn<bool>("known");
        QTest::addColumn<bool>("chunked");
        QTest::newRow("somebody") << true << false;
        QTest::newRow("somebody, chunked") << true << true;
        QTest::newRow("nobody") << false << false;
        QTest::newRow("nobody, chunked") << false << true;
    }
    void largeBodiesAreKeptForSomebody()
    {
        QFETCH(bool, known);
        QFETCH(bool, chunked);
        Line line;
        QStringList asked;
        line.context.handlers.keepsBody = [&](const HttpRequest &head) {
            asked.append(head.path);
            return known;
        };
        const auto send = [&](const QByteArray &path, qsizetype size) {
            line.stream.feed("POST " + path + " HTTP/1.1\r\nHost: a\r\n"
                + (chunked ? QByteArray{ "Transfer-Encoding: chunked" }
                           : "Content-Length: " + QByteArray::number(size))
                + "\r\n\r\n");
            for (qsizetype at = 0; at < size; at += 4096) {
                const QByteArray piece(std::min<qsizetype>(4096, size - at), 'x');
                line.stream.feed(chunked
                        ? QByteArray::number(piece.size(), 16) + "\r\n" + piece + "\r\n"
                        : piece);
            }
            if (chunked)
                line.stream.feed("0\r\n\r\n");
            QCOMPARE(line.status(), 200);
            line.stream.turn();
        };
        send("/small", 64 * 1024);
        QVERIFY(asked.isEmpty());
        QCOMPARE(line.requests.last().body.size(), 64 * 1024);
        send("/large", 1'000'000);
        QCOMPARE(asked, QStringList{ u"/large"_s });
        QCOMPARE(line.requests.last().body.size(), known ? 1'000'000 : 0);
        send("/next", 10); // on the same connection
        QCOMPARE(line.requests.last().body, QByteArray(10, 'x'));
    }

    void refusesBadRequests_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        QTest::newRow("no host") << "GET / HTTP/1.1\r\n\r\n"_ba << 400;
        QTest::newRow("two hosts") << "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n"_ba << 400;
        QTest::newRow("negative length")
            << "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n"_ba << 400;
        QTest::newRow("length of letters")
            << "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1x\r\n\r\n"_ba << 400;
        QTest::newRow("two lengths")
            << "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n"_ba
            << 400;
        QTest::newRow("chunked and length")
            << "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n"_ba
            << 400;
        QTest::newRow("length and chunked")
            << "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n"_ba
            << 400;
        const QByteArray coded = "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: "_ba;
        const QByteArray next = "\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n"_ba;
        for (const char *coding :
            { "identity", "chunked, identity", "gzip, chunked", "", "xchunked", "\"chunked\"" })
            QTest::addRow("coding '%s'", coding) << coded + coding + next << 400;
        QTest::newRow("two codings")
            << coded + "identity\r\nTransfer-Encoding: chunked" + next << 400;
        QTest::newRow("coding and length")
            << coded + "identity\r\nContent-Length: 27" + next << 400;
        QTest::newRow("chunked in 1.0")
            << "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"_ba << 400;
        QTest::newRow("endless chunk extension")
            << coded + "chunked\r\n\r\n5;" + QByteArray(70'000, 'x') << 431;
        QTest::newRow("chunk extension with an end")
            << coded + "chunked\r\n\r\n5;" + QByteArray(70'000, 'x') + "\r\nhello\r\n0\r\n\r\n"
            << 431;
        QTest::newRow("endless chunk size")
            << coded + "chunked\r\n\r\n" + QByteArray(70'000, '0') << 431;
        QTest::newRow("endless trailer")
            << coded + "chunked\r\n\r\n1\r\na\r\n0\r\nX: " + QByteArray(70'000, 'x') << 431;
        QTest::newRow("bad chunk")
            << "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"_ba << 400;
        QTest::newRow("space before colon") << "GET / HTTP/1.1\r\nHost : a\r\n\r\n"_ba << 400;
        QTest::newRow("garbage") << "\x16\x03\x01\x02\x00\x01\x00\r\n\r\n"_ba << 400;
        QTest::newRow("no target") << "GET  HTTP/1.1\r\nHost: a\r\n\r\n"_ba << 400;
        QTest::newRow("relative target") << "GET a HTTP/1.1\r\nHost: a\r\n\r\n"_ba << 400;
        QTest::newRow("NUL in the path") << "GET /a%00b HTTP/1.1\r\nHost: a\r\n\r\n"_ba << 400;
        QTest::newRow("path not UTF-8") << "GET /%FF HTTP/1.1\r\nHost: a\r\n\r\n"_ba << 400;
        QTest::newRow("HTTP/2") << "GET / HTTP/2.0\r\nHost: a\r\n\r\n"_ba << 505;
        QTest::newRow("header too large")
            << "GET / HTTP/1.1\r\nHost: a\r\nX: "_ba + QByteArray(70'000, 'x') << 431;
        QTest::newRow("line too large") << "GET /"_ba + QByteArray(70'000, 'x') << 431;
        QTest::newRow("body too large")
            << "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1100001\r\n\r\n"_ba << 413;
        QTest::newRow("chunks too large")
            << "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFF\r\n"_ba
                + QByteArray(1'200'000, 'x')
            << 413;
    }

    void refusesBadRequests()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, status);
        Line line;
        line.stream.feed(bytes);
        QCOMPARE(line.status(), status);
        QCOMPARE(line.stream.state(), State::Finished);
        QVERIFY(line.requests.isEmpty());

        Line slow; // the same a piece at a time
        for (qsizetype i = 0; i < bytes.size() && slow.stream.state() == State::Open; i += 1000)
            slow.stream.feed(bytes.mid(i, 1000));
        QCOMPARE(slow.status(), status);
    }

    void acceptsOldAndUnusualRequests_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("keepAlive");
        QTest::newRow("1.0") << "GET /a HTTP/1.0\r\n\r\n"_ba << u"/a"_s << false;
        QTest::newRow("1.0 keep-alive")
            << "GET /a HTTP/1.0\r\nConnection: keep-alive\r\n\r\n"_ba << u"/a"_s << true;
        QTest::newRow("close") << "GET /a HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"_ba
                               << u"/a"_s << false;
        QTest::newRow("absolute") << "GET http://host/a?b HTTP/1.1\r\nHost: a\r\n\r\n"_ba << u"/a"_s
                                  << true;
        QTest::newRow("absolute without path")
            << "GET http://host HTTP/1.1\r\nHost: a\r\n\r\n"_ba << u"/"_s << true;
        QTest::newRow("options") << "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n"_ba << u"*"_s << true;
        QTest::newRow("empty lines before")
            << "\r\n\r\nGET /a HTTP/1.1\r\nHost: a\r\n\r\n"_ba << u"/a"_s << true;
        QTest::newRow("unknown method")
            << "PURGE /a HTTP/1.1\r\nHost: a\r\n\r\n"_ba << u"/a"_s << true;
    }

    void acceptsOldAndUnusualRequests()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, path);
        QFETCH(bool, keepAlive);
        Line line;
        line.stream.feed(bytes);
        QCOMPARE(line.requests.size(), 1);
        QCOMPARE(line.requests.first().path, path);
        QCOMPARE(line.stream.state(), keepAlive ? State::Open : State::Finished);
        QCOMPARE(line.status(), 200);
    }

    void headHasNoBody()
    {
        Line line;
        line.stream.feed("HEAD / HTTP/1.1\r\nHost: a\r\n\r\n");
        const QByteArray answer = line.stream.take();
        QVERIFY(answer.contains("Content-Length: 5\r\n"));
        QVERIFY(answer.endsWith("\r\n\r\n"));
    }

    void noValueCanAddAField()
    {
        HttpHeaders headers;
        headers.add("X", "a\r\nSet-Cookie: b\0c"_ba);
        QCOMPARE(headers.block(), "X: aSet-Cookie: bc\r\n"_ba);
        QCOMPARE(headers.count("Set-Cookie"), 0);
    }

    void pipelinedRequestsAreAnsweredInOrder()
    {
        Line line;
        line.stream.feed("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\n\r\n1"
                         "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\n\r\n2"
                         "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\n\r\n3");
        QCOMPARE(line.requests.size(), 1); // one at a time
        QVERIFY(line.stream.take().endsWith("\r\n\r\n1"));
        QVERIFY(line.stream.take().endsWith("\r\n\r\n2"));
        QVERIFY(line.stream.take().endsWith("\r\n\r\n3"));
        QCOMPARE(line.requests.size(), 3);
    }

    void pipeliningIsBounded()
    {
        Line line;
        line.held = true;
        line.stream.feed("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
        line.stream.feed(QByteArray(20'000, 'x'));
        QVERIFY(!line.stream.isReading());
        line.responders.first()(HttpResponse::text(200, {}));
        line.stream.turn();
        QVERIFY(line.stream.isReading());
    }

    void asksForTheBodyThatWaits()
    {
        Line line;
        int admitted = 0;
        line.context.handlers.admit = [&](const HttpRequest &head) {
            ++admitted;
            return std::make_shared<QString>(head.path);
        };
        line.stream.feed(
            "POST /up HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nExpect: 100-continue\r\n\r\n");
        QCOMPARE(line.stream.take(), "HTTP/1.1 100 Continue\r\n\r\n"_ba);
        line.stream.feed("bo");
        line.stream.feed("dy");
        QCOMPARE(line.status(), 200);
        QCOMPARE(line.requests.first().body, "body"_ba);
        QCOMPARE(admitted, 1);
        QCOMPARE(*std::static_pointer_cast<QString>(line.requests.first().admission), u"/up"_s);
    }

    void slowHeadsEnd()
    {
        Line line;
        for (int second = 0; second < 9; ++second) {
            line.stream.feed("G");
            line.clock.advance(1s);
            QCOMPARE(line.stream.state(), State::Open);
        }
        line.clock.advance(1s);
        QCOMPARE(line.status(), 408);
        QCOMPARE(line.stream.state(), State::Finished);
    }

    void silenceEndsSilently()
    {
        Line line;
        line.clock.advance(10s);
        QCOMPARE(line.stream.state(), State::Finished);
        QVERIFY(line.stream.take().isEmpty());
    }

    void idleConnectionsEnd()
    {
        Line line;
        line.stream.feed("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
        QCOMPARE(line.status(), 200);
        line.clock.advance(29s);
        QCOMPARE(line.stream.state(), State::Open);
        line.stream.feed("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
        QCOMPARE(line.status(), 200);
        line.clock.advance(30s);
        QCOMPARE(line.stream.state(), State::Finished);
        QVERIFY(line.stream.take().isEmpty());
    }

    void bodiesNeedARate()
    {
        const QByteArray head = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 200000\r\n\r\n";
        Line dripping;
        dripping.stream.feed(head);
        for (int second = 0; second < 10; ++second) {
            dripping.stream.feed("x");
            dripping.clock.advance(1s);
        }
        dripping.clock.advance(1s);
        QCOMPARE(dripping.status(), 408);

        Line slow; // 7,000 bytes a second: a modem, but alive
        slow.stream.feed(head);
        for (int second = 0; second < 29; ++second) {
            slow.stream.feed(QByteArray(7000, 'x'));
            slow.clock.advance(1s);
        }
        QCOMPARE(slow.status(), 200);
    }

    void handlersMayTakeTheirTime()
    {
        Line line;
        line.held = true;
        line.stream.feed("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
        line.clock.advance(120s);
        QCOMPARE(line.stream.state(), State::Open);
        line.responders.first()(HttpResponse::text(200, "late"));
        line.responders.first()(HttpResponse::text(500, "twice"));
        const QByteArray answer = line.stream.take();
        QVERIFY(answer.endsWith("late"));
    }

    void lateAnswersToNobodyAreIgnored()
    {
        Line line;
        line.held = true;
        line.stream.feed("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
        int aborted = 0;
        line.requests.first().onAborted([&] { ++aborted; });
        line.stream.close();
        QCOMPARE(aborted, 1);
        line.responders.first()(HttpResponse::text(200, "late"));
        QVERIFY(line.stream.take().isEmpty());
    }

    void answeredRequestsAreNotAborted()
    {
        Line line;
        line.held = true;
        line.stream.feed("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
        int aborted = 0;
        line.requests.first().onAborted([&] { ++aborted; });
        line.responders.first()(HttpResponse::text(200, {}));
        line.stream.close();
        QCOMPARE(aborted, 0);
    }

    void opensAWebSocket()
    {
        Line line;
        line.upgrade(Line::frame(wire::Opcode::Text, "early"));
        const QByteArray answer = line.stream.take();
        QVERIFY(answer.startsWith("HTTP/1.1 101 Switching Protocols\r\n"));
        QVERIFY(answer.contains("Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n"));
        QCOMPARE(line.texts, QList{ "early"_ba });

        line.stream.feed(Line::frame(wire::Opcode::Binary, "\x01\x02"));
        QCOMPARE(line.binaries, QList{ "\x01\x02"_ba });
        const QByteArray frame = wire::encodeFrame(wire::Opcode::Text, "all");
        line.peer->send(frame);
        line.peer->send(frame);
        QCOMPARE(line.peer->buffered(), 2 * frame.size());
        QCOMPARE(line.stream.take(), frame + frame);
        line.clock.advance(1h);
        QCOMPARE(line.stream.state(), State::Open);
    }

    void refusesBadHandshakes_data()
    {
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<int>("status");
        QTest::newRow("no key")
            << "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"_ba
            << 400;
        QTest::newRow("bad key")
            << "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: x\r\n"_ba
            << 400;
        QTest::newRow("version")
            << "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 8\r\n"_ba
            << 426;
        QTest::newRow("no connection")
            << "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"_ba << 400;
        QTest::newRow("not a WebSocket") << "Upgrade: h2c\r\nConnection: Upgrade\r\n"_ba << 200;
    }

    void refusesBadHandshakes()
    {
        QFETCH(QByteArray, fields);
        QFETCH(int, status);
        Line line;
        line.stream.feed("GET / HTTP/1.1\r\nHost: a\r\n" + fields + "\r\n");
        QCOMPARE(line.status(), status);
        QVERIFY(!line.peer);
    }

    void answersPings()
    {
        Line line;
        line.upgrade();
        (void)line.stream.take();
        line.stream.feed(Line::frame(wire::Opcode::Ping, "p"));
        line.stream.feed(Line::frame(wire::Opcode::Pong, "unasked"));
        QCOMPARE(line.stream.take(), wire::encodeFrame(wire::Opcode::Pong, "p"));
    }

    void theOtherSideCloses()
    {
        Line line;
        line.upgrade();
        (void)line.stream.take();
        line.stream.feed(wire::encodeCloseFrame(wire::CloseCode::GoingAway, "bye", mask)
            + Line::frame(wire::Opcode::Text, "after"));
        QCOMPARE(line.closes, QList{ 1001 });
        QVERIFY(line.texts.isEmpty());
        QCOMPARE(line.stream.take(), wire::encodeCloseFrame(wire::CloseCode::GoingAway));
        QCOMPARE(line.stream.state(), State::Finished);
        line.peer->send("ignored");
        line.peer->close(wire::CloseCode::Normal);
        QVERIFY(line.stream.take().isEmpty());
    }

    void thisSideCloses()
    {
        Line line;
        line.upgrade();
        (void)line.stream.take();
        line.peer->send(wire::encodeFrame(wire::Opcode::Text, "last"));
        line.peer->close(wire::CloseCode::Normal, "done");
        line.stream.feed(Line::frame(wire::Opcode::Text, "crossing"));
        QVERIFY(line.texts.isEmpty());
        QCOMPARE(line.stream.state(), State::Open);
        line.stream.feed(wire::encodeCloseFrame(wire::CloseCode::Normal, {}, mask));
        QCOMPARE(line.stream.state(), State::Finished);
        QCOMPARE(line.stream.take(),
            wire::encodeFrame(wire::Opcode::Text, "last")
                + wire::encodeCloseFrame(wire::CloseCode::Normal, "done"));
        QVERIFY(line.closes.isEmpty()); // it was not asked for any more
    }

    void aCloseThatIsNotAnsweredTimesOut()
    {
        Line line;
        line.upgrade();
        line.peer->close(wire::CloseCode::Normal);
        line.clock.advance(5s);
        QCOMPARE(line.stream.state(), State::Aborted);
    }

    void violationsClose_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("code");
        QTest::newRow("not masked") << wire::encodeFrame(wire::Opcode::Text, "x") << 1002;
        QTest::newRow("not UTF-8") << wire::encodeFrame(wire::Opcode::Text, "\xff", mask) << 1007;
        QTest::newRow("too large") << "\x82\xff\x00\x00\x00\x00\x00\x0f\x42\x41"_ba << 1009;
        QTest::newRow("reserved") << "\xf2\x80\x00\x00\x00\x00"_ba << 1002;
    }

    void violationsClose()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, code);
        Line line;
        line.upgrade();
        (void)line.stream.take();
        line.stream.feed(bytes);
        QCOMPARE(line.closes, QList{ code });
        QCOMPARE(line.stream.state(), State::Finished);
        wire::FrameDecoder decoder{ wire::FrameDecoder::Role::Client, 1000 };
        decoder.feed(line.stream.take());
        const auto message = decoder.next();
        QVERIFY(message && std::holds_alternative<wire::message::Close>(*message));
        QCOMPARE(int(std::get<wire::message::Close>(*message).code), code);
    }

    void aLostWebSocketIsTold()
    {
        Line line;
        line.upgrade();
        line.stream.close();
        QCOMPARE(line.closes, QList{ 1006 });
    }

    void whoDoesNotReadIsDropped()
    {
        Line line;
        line.upgrade();
        line.stream.stalled = true;
        const QByteArray frame = wire::encodeFrame(wire::Opcode::Text, QByteArray(100'000, 'x'));
        for (int i = 0; i < 10; ++i) {
            line.peer->send(frame);
            line.stream.turn();
            QCOMPARE(line.stream.state(), State::Open);
        }
        line.peer->send(frame);
        QVERIFY(line.closes.isEmpty()); // not from inside send()
        line.stream.turn();
        QCOMPARE(line.stream.state(), State::Aborted);
        QCOMPARE(line.closes, QList{ 1008 });
    }
};

QTEST_GUILESS_MAIN(TestHttpConnection)
#include "tst_httpconnection.moc"

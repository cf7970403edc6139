// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/qtclock.h"
#include "net/doctor/doctor.h"
#include "net/doctor/doctoranswers.h"
#include "net/tls/certificatepin.h"
#include "net/transport/qttransports.h"
#include "server/auth/authservice.h"
#include "server/server.h"
#include "tests/support/fakeresolver.h"
#include "tests/support/rawserver.h"
#include "tests/support/testca.h"

#include <QNetworkProxy>
#include <QSslServer>
#include <QTest>

using namespace lockstep;
using namespace lockstep::net;
using namespace Qt::StringLiterals;

namespace {

constexpr auto health = R"({"server":"lockstepd","version":"9.9","protocol":1,"status":"ok"})";
constexpr auto openPacket
    = R"(0{"sid":"s","upgrades":[],"pingInterval":25000,"pingTimeout":20000,"maxPayload":1000000})";

// As much of a lockstepd as the steps before the sign-in see; `base` is where it is.
void actAsLockstep(RawServer &server, const QString &base = {}, const QByteArray &body = health,
    bool webSocket = true)
{
    server.onRequest
        = [&server, base, body, webSocket](QTcpSocket &socket, const RawRequest &request) {
              const QString path = request.target.path();
              if (path == base + u"/health"_s) {
                  RawServer::answer(socket, "200 OK", body, "Content-Type: application/json\r\n");
              } else if (path == base + u"/socket.io/"_s
                  && request.query(u"transport"_s) == u"websocket"_s) {
                  if (!webSocket) {
                      RawServer::answer(socket, "400 Bad Request", "no upgrade");
                      return;
                  }
                  server.upgrade(socket, request);
                  socket.write(wire::encodeFrame(wire::Opcode::Text, openPacket));
              } else if (path == base + u"/socket.io/"_s) {
                  RawServer::answer(socket, "200 OK", openPacket);
              } else {
                  RawServer::answer(
                      socket, "404 Not Found", "<html><title>404 nothing here</title></html>");
              }
          };
}

std::unique_ptr<QTcpServer> tlsServer(const TestCa::Issued &issued)
{
    auto server = std::make_unique<QSslServer>();
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(issued.certificate);
    configuration.setPrivateKey(issued.key);
    server->setSslConfiguration(configuration);
    return server;
}

QUrl https(const RawServer &server, const QString &host = u"127.0.0.1"_s)
{
    return QUrl{ u"https://%1:%2"_s.arg(host).arg(server.port()) };
}

// A proxy that leads everything to one port of this computer, or refuses it.
class TunnelProxy : public QObject
{
public:
    QByteArray refusal{}; // a status line; empty: it does it
    QByteArrayList asked{}; // first lines

    explicit TunnelProxy(quint16 port)
    {
        m_server.listen(QHostAddress::LocalHost);
        connect(&m_server, &QTcpServer::newConnection, this, [this, port] {
            QTcpSocket *from = m_server.nextPendingConnection();
            auto *to = new QTcpSocket(from);
            connect(from, &QTcpSocket::readyRead, this, [this, from, to, port] {
                if (to->state() != QTcpSocket::UnconnectedState) {
                    to->write(from->readAll());
                    return;
                }
                const QByteArray head = from->readAll();
                asked << head.left(head.indexOf("\r\n"));
                if (!refusal.isEmpty()) {
                    from->write("HTTP/1.1 " + refusal + "\r\nContent-Length: 0\r\n\r\n");
                    from->disconnectFromHost();
                    return;
                }
                to->connectToHost(QHostAddress::LocalHost, port);
                connect(to, &QTcpSocket::connected, from, [from, to, head] {
                    if (head.startsWith("CONNECT"))
                        from->write("HTTP/1.1 200 Connection established\r\n\r\n");
                    else
                        to->write(head);
                });
                connect(
                    to, &QTcpSocket::readyRead, from, [from, to] { from->write(to->readAll()); });
                connect(to, &QTcpSocket::disconnected, from, &QTcpSocket::disconnectFromHost);
            });
            connect(from, &QTcpSocket::disconnected, from, &QObject::deleteLater);
        });
    }
    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }

private:
    QTcpServer m_server{};
};

// The application's proxy, as long as this lives; also for this computer, which Qt leaves out.
class ProxyGuard
{
public:
    explicit ProxyGuard(quint16 port)
    {
        QNetworkProxy::setApplicationProxy({ QNetworkProxy::HttpProxy, u"127.0.0.1"_s, port });
    }
    ~ProxyGuard() { QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy); }
    ProxyGuard(const ProxyGuard &) = delete;
    ProxyGuard &operator=(const ProxyGuard &) = delete;
};

} // namespace

class TestDoctor : public QObject
{
    Q_OBJECT

    QtClock m_clock{};
    Rng m_rng{ 7 };
    TestCa m_ca{};
    int m_told = 0;

    ConnectionCheck examine(const QString &address, Doctor::Options options = {})
    {
        if (options.stepTimeout == Doctor::Options{}.stepTimeout)
            options.stepTimeout = 5s;
        Doctor doctor{ m_clock, m_rng, std::move(options) };
        ConnectionCheck last;
        m_told = 0;
        doctor.start(address, [&](const ConnectionCheck &check) {
            last = check;
            ++m_told;
        });
        if (!QTest::qWaitFor([&] { return last.done; }, 20'000))
            qWarning() << checkReport(last);
        return last;
    }
    ConnectionCheck examine(const QUrl &server, Doctor::Options options = {})
    {
        return examine(server.toString(), std::move(options));
    }
    static QByteArray story(const ConnectionCheck &check) { return checkReport(check).toUtf8(); }

// At this step with this finding, and nothing behind it was tried.
#define FAILS(check, step, what)                                                                   \
    QVERIFY2((check).failedAt() == (step), story(check).constData());                              \
    QVERIFY2((check).at(step).finding == (what), story(check).constData());                        \
    QVERIFY2(!(check).isUsable(), story(check).constData());                                       \
    for (auto later = std::size_t(step) + 1; later < checkSteps; ++later)                          \
    QVERIFY2((check).steps[later].state == CheckState::Waiting, story(check).constData())

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_ca.isGood());
        QNetworkProxyFactory::setUseSystemConfiguration(false);
    }

    // --- Address, name, way

    void refusesWhatIsNoAddress_data()
    {
        QTest::addColumn<QString>("address");
        for (const auto *address : { "", "   ", "htp://x", "http://a b", "http://h:70000",
                 "http://h:0", "ftp://host", "http://user:pw@host", "javascript:alert(1)" })
            QTest::newRow(address) << QString::fromLatin1(address);
    }
    void refusesWhatIsNoAddress()
    {
        QFETCH(const QString, address);
        const ConnectionCheck check = examine(address);
        FAILS(check, CheckStep::Address, CheckFinding::NotAnAddress);
    }

    void saysThatANameIsUnknown()
    {
        FakeResolver::set("nobody.test", {});
        const ConnectionCheck check = examine(u"https://nobody.test"_s);
        FAILS(check, CheckStep::Name, CheckFinding::NameUnknown);
        QCOMPARE(check.at(CheckStep::Address).state, CheckState::Passed);
        QVERIFY(checkReport(check).contains(u"no server with the name nobody.test"_s));
    }

    void saysThatNothingListens()
    {
        RawServer server;
        const QUrl gone = server.url();
        server.stopListening();
        const ConnectionCheck check = examine(gone);
        FAILS(check, CheckStep::Reach, CheckFinding::Refused);
        QVERIFY(check.suggestion.isEmpty());
    }

    void saysThatNothingAnswers()
    {
        // A server that takes connections and says nothing: the way is fine, the answer is missing.
        RawServer silent;
        const ConnectionCheck check = examine(silent.url(), { .stepTimeout = 300ms });
        FAILS(check, CheckStep::Http, CheckFinding::NoAnswer);
        QVERIFY(check.at(CheckStep::Http).took >= 300ms);
        QCOMPARE(check.at(CheckStep::Reach).state, CheckState::Passed);
        QCOMPARE(check.at(CheckStep::Tls).state, CheckState::Skipped); // on this computer
    }

    // --- HTTP

    void judgesAnswers_data()
    {
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<CheckFinding>("finding");
        const QByteArray none;
        QTest::newRow("captive portal")
            << QByteArray{ "200 OK" } << QByteArray{ "<title>Free WiFi</title>" }
            << CheckFinding::NotAServer;
        QTest::newRow("another server")
            << QByteArray{ "200 OK" } << QByteArray{ R"({"server":"other"})" }
            << CheckFinding::NotAServer;
        QTest::newRow("nothing here")
            << QByteArray{ "404 Not Found" } << none << CheckFinding::NotFound;
        QTest::newRow("sign in at the gateway")
            << QByteArray{ "401 Unauthorized" } << none << CheckFinding::Forbidden;
        QTest::newRow("forbidden")
            << QByteArray{ "403 Forbidden" } << none << CheckFinding::Forbidden;
        QTest::newRow("too many requests")
            << QByteArray{ "429 Too Many Requests" } << none << CheckFinding::Busy;
        QTest::newRow("draining") << QByteArray{ "503 Service Unavailable" } << none
                                  << CheckFinding::Busy;
        QTest::newRow("nothing behind the gateway")
            << QByteArray{ "502 Bad Gateway" } << none << CheckFinding::GatewayDown;
        QTest::newRow("fault") << QByteArray{ "500 Internal Server Error" } << none
                               << CheckFinding::ServerFault;
    }
    void judgesAnswers()
    {
        QFETCH(const QByteArray, status);
        QFETCH(const QByteArray, body);
        QFETCH(const CheckFinding, finding);
        RawServer server;
        server.onRequest = [&](QTcpSocket &socket, const RawRequest &) {
            RawServer::answer(socket, status, body);
        };
        const ConnectionCheck check = examine(server.url());
        FAILS(check, CheckStep::Http, finding);
        if (body.contains("WiFi"))
            QVERIFY2(check.at(CheckStep::Http).detail.contains(u"Free WiFi"_s),
                story(check).constData());
    }

    void findsTheMissingPath()
    {
        RawServer server;
        actAsLockstep(server, u"/lockstep"_s);
        const ConnectionCheck check = examine(server.url());
        FAILS(check, CheckStep::Http, CheckFinding::MissingPath);
        QCOMPARE(check.suggestion, QUrl{ server.url().toString() + u"/lockstep"_s });
        QVERIFY(examine(check.suggestion).isUsable());
    }

    void findsThePathThatIsTooLong()
    {
        RawServer server;
        actAsLockstep(server);
        const ConnectionCheck check
            = examine(QUrl{ server.url().toString() + u"/issues/LOCK-12"_s });
        FAILS(check, CheckStep::Http, CheckFinding::MissingPath);
        QCOMPARE(check.suggestion, server.url());
    }

    void followsARedirectOnlyByWord()
    {
        RawServer server;
        server.onRequest = [&](QTcpSocket &socket, const RawRequest &) {
            RawServer::answer(socket, "301 Moved Permanently", {},
                "Location: https://new.example.com/tracker/health\r\n");
        };
        ConnectionCheck check = examine(server.url());
        FAILS(check, CheckStep::Http, CheckFinding::Moved);
        QCOMPARE(check.suggestion, QUrl{ u"https://new.example.com/tracker"_s });
        QCOMPARE(server.requests.size(), 1);

        server.onRequest = [&](QTcpSocket &socket, const RawRequest &) {
            RawServer::answer(socket, "302 Found", {}, "Location: https://127.0.0.1/health\r\n");
        };
        check = examine(server.url());
        FAILS(check, CheckStep::Http, CheckFinding::NeedsHttps);
        QCOMPARE(check.suggestion, QUrl{ u"https://127.0.0.1"_s });

        server.onRequest = [&](QTcpSocket &socket, const RawRequest &) {
            RawServer::answer(socket, "302 Found", {}, "Location: javascript:alert(1)\r\n");
        };
        check = examine(server.url());
        FAILS(check, CheckStep::Http, CheckFinding::NotAServer);
        QVERIFY(check.suggestion.isEmpty());
    }

    void warnsOfAWrongClock()
    {
        RawServer server;
        actAsLockstep(server);
        const auto answer = server.onRequest;
        server.onRequest = [&](QTcpSocket &socket, const RawRequest &request) {
            if (request.target.path() == u"/health"_s) {
                RawServer::answer(
                    socket, "200 OK", health, "Date: Thu, 01 Jan 2015 00:00:00 GMT\r\n");
            } else {
                answer(socket, request);
            }
        };
        const ConnectionCheck check = examine(server.url());
        QVERIFY2(check.isUsable(), story(check).constData());
        QCOMPARE(check.at(CheckStep::Http).state, CheckState::Warned);
        QCOMPARE(check.at(CheckStep::Http).finding, CheckFinding::ClockWrong);
        QVERIFY(check.clockBehind < std::chrono::hours{ -24 * 365 });
    }

    // --- TLS

    void findsHttpsForHttp()
    {
        const auto issued = m_ca.issue("IP:127.0.0.1,DNS:localhost");
        RawServer server{ tlsServer(issued) };
        actAsLockstep(server);
        const QUrl plain{ u"http://127.0.0.1:%1"_s.arg(server.port()) };
        const ConnectionCheck check = examine(plain);
        FAILS(check, CheckStep::Http, CheckFinding::NeedsHttps);
        QCOMPARE(check.suggestion, https(server));
    }

    void findsHttpForHttps()
    {
        RawServer server;
        actAsLockstep(server);
        const ConnectionCheck check = examine(https(server));
        FAILS(check, CheckStep::Tls, CheckFinding::TlsNotSpoken);
        QCOMPARE(check.suggestion, server.url());
    }

    void namesWhatIsWrongWithACertificate_data()
    {
        QTest::addColumn<QByteArray>("names");
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("until");
        QTest::addColumn<bool>("known");
        QTest::addColumn<CheckFinding>("finding");
        const QByteArray here{ "IP:127.0.0.1" };
        QTest::newRow("expired") << here << -30 << -9 << true << CheckFinding::CertificateExpired;
        QTest::newRow("not yet") << here << 5 << 20 << true << CheckFinding::CertificateNotYet;
        QTest::newRow("other host") << QByteArray{ "DNS:other.test" } << -1 << 20 << true
                                    << CheckFinding::CertificateOfOtherHost;
        QTest::newRow("unknown authority")
            << here << -1 << 20 << false << CheckFinding::CertificateUnknownIssuer;
        QTest::newRow("self-signed")
            << here << 0 << 0 << false << CheckFinding::CertificateSelfSigned;
    }
    void namesWhatIsWrongWithACertificate()
    {
        QFETCH(const QByteArray, names);
        QFETCH(const int, from);
        QFETCH(const int, until);
        QFETCH(const bool, known);
        QFETCH(const CheckFinding, finding);
        std::optional<TestCa::Trusted> trusted;
        if (known)
            trusted.emplace(m_ca.certificate());
        const auto issued = from == until ? m_ca.selfSigned(names) : m_ca.issue(names, from, until);
        QVERIFY(!issued.certificate.isNull());
        RawServer server{ tlsServer(issued) };
        actAsLockstep(server);
        const ConnectionCheck check = examine(https(server));
        FAILS(check, CheckStep::Tls, finding);
        QVERIFY(check.certificate);
        QCOMPARE(check.certificate->sha256, fingerprintOf(issued.certificate));
        QCOMPARE(fingerprintText(check.certificate->sha256).size(), 95);
        QVERIFY(!check.certificate->problems.isEmpty());
        QVERIFY(server.requests.isEmpty()); // nothing was sent to it
        if (finding == CheckFinding::CertificateNotYet)
            QVERIFY(story(check).contains("valid only in 4 days"));
        if (finding == CheckFinding::CertificateExpired)
            QVERIFY2(story(check).contains("expired 9 days ago"), story(check).constData());
    }

    void believesAnAuthority()
    {
        const TestCa::Trusted trusted{ m_ca.certificate() };
        RawServer server{ tlsServer(m_ca.issue("IP:127.0.0.1")) };
        actAsLockstep(server);
        const ConnectionCheck check = examine(https(server));
        QVERIFY2(check.isUsable(), story(check).constData());
        QCOMPARE(check.at(CheckStep::Tls).state, CheckState::Passed);
        QVERIFY(check.at(CheckStep::Tls).detail.startsWith(u"TLSv1."_s));
        QVERIFY(check.certificate->problems.isEmpty());
        QCOMPARE(check.at(CheckStep::WebSocket).state, CheckState::Passed);
    }

    // By the user's decision, and then that certificate only, whoever vouches for another one.
    void believesAPin()
    {
        const auto issued = m_ca.selfSigned("DNS:other.test");
        RawServer server{ tlsServer(issued) };
        actAsLockstep(server);
        const ConnectionCheck trusted = examine(https(server),
            { .pinOf = [&](const QUrl &) { return fingerprintOf(issued.certificate); } });
        QVERIFY2(trusted.isUsable(), story(trusted).constData());
        QCOMPARE(trusted.at(CheckStep::Tls).state, CheckState::Warned);
        QCOMPARE(trusted.at(CheckStep::Tls).finding, CheckFinding::CertificateTrusted);
        QCOMPARE(trusted.at(CheckStep::WebSocket).state, CheckState::Passed);

        const TestCa::Trusted authority{ m_ca.certificate() };
        RawServer swapped{ tlsServer(m_ca.issue("IP:127.0.0.1")) };
        actAsLockstep(swapped);
        const ConnectionCheck changed = examine(https(swapped),
            { .pinOf = [&](const QUrl &) { return fingerprintOf(issued.certificate); } });
        FAILS(changed, CheckStep::Tls, CheckFinding::CertificateChanged);
        QVERIFY(changed.certificate->sha256 != fingerprintOf(issued.certificate));
        QVERIFY(swapped.requests.isEmpty());
    }

    // The transports of a session hold to the pin as well, and send nothing elsewhere.
    void sessionsHoldToThePin_data()
    {
        QTest::addColumn<TransportRequest::Kind>("kind");
        QTest::newRow("websocket") << TransportRequest::Kind::WebSocket;
        QTest::newRow("polling") << TransportRequest::Kind::Polling;
    }
    void sessionsHoldToThePin()
    {
        QFETCH(const TransportRequest::Kind, kind);
        const TestCa::Trusted authority{ m_ca.certificate() };
        const auto issued = m_ca.issue("IP:127.0.0.1");
        RawServer server{ tlsServer(issued) };
        actAsLockstep(server);
        QByteArray pin = fingerprintOf(issued.certificate);
        const auto attempt = [&] {
            const auto transport = qtTransports([&] { return pin; })({ .kind = kind });
            QByteArray first;
            std::optional<TransportFailure> failure;
            transport->open(https(server),
                { [] {}, [&](const QByteArray &text) { first = text; }, [](const QByteArray &) {},
                    [&](const TransportFailure &failed) { failure = failed; } });
            if (!QTest::qWaitFor([&] { return !first.isEmpty() || failure; }))
                qWarning("nothing came");
            transport->close();
            return failure ? int(failure->kind) : -1;
        };
        pin[0] = char(pin[0] ^ 1);
        QCOMPARE(attempt(), int(TransportFailure::Kind::Tls));
        QCOMPARE(server.requests.size(), 0);
        pin[0] = char(pin[0] ^ 1);
        QCOMPARE(attempt(), -1);
        pin.clear();
        QCOMPARE(attempt(), -1);
    }

    // --- WebSocket, protocol, sign-in

    void takesPollingWhereNoWebSocketGetsThrough()
    {
        RawServer server;
        actAsLockstep(server, {}, health, false);
        const ConnectionCheck check = examine(server.url());
        QVERIFY2(check.isUsable(), story(check).constData());
        QCOMPARE(check.at(CheckStep::WebSocket).state, CheckState::Warned);
        QCOMPARE(check.at(CheckStep::WebSocket).finding, CheckFinding::WebSocketBlocked);
    }

    void saysThatThereIsNoLiveConnection()
    {
        RawServer server;
        server.onRequest = [](QTcpSocket &socket, const RawRequest &request) {
            if (request.target.path() == u"/health"_s)
                RawServer::answer(socket, "200 OK", health);
            else
                RawServer::answer(socket, "502 Bad Gateway", "no");
        };
        const ConnectionCheck check = examine(server.url());
        FAILS(check, CheckStep::WebSocket, CheckFinding::GatewayDown);
    }

    void comparesProtocols_data()
    {
        QTest::addColumn<int>("protocol");
        QTest::addColumn<CheckFinding>("finding");
        QTest::newRow("newer") << 2 << CheckFinding::ServerTooNew;
        QTest::newRow("older") << 0 << CheckFinding::ServerTooOld;
    }
    void comparesProtocols()
    {
        QFETCH(const int, protocol);
        QFETCH(const CheckFinding, finding);
        RawServer server;
        actAsLockstep(server, {},
            R"({"server":"lockstepd","version":"9.9","protocol":)" + QByteArray::number(protocol)
                + "}");
        const ConnectionCheck check = examine(server.url());
        FAILS(check, CheckStep::Protocol, finding);
    }

    void signsInToARealServer()
    {
        server::ServerOptions options;
        options.keys.current.fill(7);
        options.core.auth.cost = server::minimalPasswordCost;
        const auto started = server::Server::start(options);
        QVERIFY(started);
        const WorkspaceId workspace{ u"default"_s };
        const UserId jane{ u"jane@example.com"_s };
        (*started)->administer([&](server::Administration &a, server::Storage &) {
            QVERIFY(a.addUser(workspace, { {}, jane.toString(), u"Jane"_s, {}, false }));
        });
        const QString address = u"127.0.0.1:%1"_s.arg((*started)->port());
        const auto with = [&](const QByteArray &token) {
            return Doctor::Options{ .tokensOf = [token](const QUrl &) -> TokenProvider {
                return [token](bool, const auto &answer) { answer(token); };
            } };
        };

        const ConnectionCheck stranger = examine(address);
        QVERIFY2(stranger.isUsable(), story(stranger).constData());
        QCOMPARE(stranger.at(CheckStep::SignIn).state, CheckState::Skipped);
        QCOMPARE(stranger.at(CheckStep::SignIn).finding, CheckFinding::SignInNeeded);
        QVERIFY(!stranger.serverVersion.isEmpty());
        QVERIFY(m_told > 3); // step by step

        const ConnectionCheck signedIn = examine(address,
            with(server::issueKeyToken(options.keys, jane, workspace, m_clock.wallNow(), 60s)));
        QVERIFY2(signedIn.isUsable(), story(signedIn).constData());
        QCOMPARE(signedIn.at(CheckStep::SignIn).state, CheckState::Passed);
        QVERIFY(signedIn.at(CheckStep::SignIn).detail.contains(jane.toString()));

        const ConnectionCheck expired = examine(address,
            with(server::issueKeyToken(
                options.keys, jane, workspace, m_clock.wallNow() - 3600s, 60s)));
        FAILS(expired, CheckStep::SignIn, CheckFinding::SignInRefused);
        QVERIFY(!story(expired).contains(
            server::issueKeyToken(options.keys, jane, workspace, m_clock.wallNow(), 60s)));
    }

    // --- Proxy

    void goesThroughAProxy()
    {
        RawServer server;
        actAsLockstep(server);
        TunnelProxy proxy{ server.port() };
        const ProxyGuard guard{ proxy.port() };
        // A name that only the proxy knows.
        FakeResolver::set("inside.test", {});
        const ConnectionCheck check = examine(u"http://inside.test:8123"_s);
        QCOMPARE(check.proxy, u"127.0.0.1:%1"_s.arg(proxy.port()));
        QVERIFY2(check.isUsable(), story(check).constData());
        QCOMPARE(check.at(CheckStep::WebSocket).state, CheckState::Passed);
        QCOMPARE(check.at(CheckStep::Tls).finding, CheckFinding::NotEncrypted);
        QVERIFY(!proxy.asked.isEmpty());
    }

    void blamesTheProxy()
    {
        RawServer server;
        TunnelProxy proxy{ server.port() };
        proxy.refusal
            = "407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"x\"";
        {
            const ProxyGuard guard{ proxy.port() };
            const ConnectionCheck check = examine(u"https://inside.test"_s);
            FAILS(check, CheckStep::Tls, CheckFinding::ProxySignIn);
        }
        RawServer gone;
        const quint16 port = gone.port();
        gone.stopListening();
        const ProxyGuard guard{ port };
        const ConnectionCheck check = examine(u"https://inside.test"_s);
        FAILS(check, CheckStep::Reach, CheckFinding::ProxyUnreachable);
    }

    // --- The check itself

    void canBeCalledOffAndStartedAnew()
    {
        RawServer silent;
        RawServer server;
        actAsLockstep(server);
        Doctor doctor{ m_clock, m_rng, {} };
        int ofFirst = 0;
        bool isFirst = true;
        ConnectionCheck last;
        doctor.start(silent.url().toString(), [&](const ConnectionCheck &check) {
            if (!isFirst)
                ++ofFirst;
            last = check;
        });
        QTRY_COMPARE(last.at(CheckStep::Http).state, CheckState::Running);
        isFirst = false;
        doctor.start(server.url().toString(), [&](const ConnectionCheck &check) {
            last = check;
            if (check.at(CheckStep::Http).state == CheckState::Passed && !check.done)
                doctor.cancel(); // from inside
        });
        QTRY_COMPARE(last.at(CheckStep::Http).state, CheckState::Passed);
        QVERIFY(examine(server.url()).isUsable()); // one that began later has come to its end
        QVERIFY(!last.done);
        QCOMPARE(ofFirst, 0);
    }

    void countsAsOneSays_data()
    {
        QTest::addColumn<CheckFinding>("finding");
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<QString>("words");
        const qint64 day = 86'400;
        const auto row
            = [](const char *name, CheckFinding finding, qint64 s, const QString &words) {
                  QTest::newRow(name) << finding << s << words;
              };
        row("today", CheckFinding::CertificateExpired, -3'600, u" 1 day ago"_s);
        row("a day", CheckFinding::CertificateExpired, -day, u" 1 day ago"_s);
        row("days", CheckFinding::CertificateExpired, -2 * day, u" 2 days ago"_s);
        row("in a day", CheckFinding::CertificateNotYet, day + 5, u" in 1 day."_s);
        row("in days", CheckFinding::CertificateNotYet, 11 * day, u" in 11 days."_s);
        row("a minute", CheckFinding::ClockWrong, 119, u" by 1 minute."_s);
        row("minutes", CheckFinding::ClockWrong, -600, u" by 10 minutes."_s);
    }
    void countsAsOneSays()
    {
        QFETCH(const CheckFinding, finding);
        QFETCH(const qint64, seconds);
        QFETCH(const QString, words);
        ConnectionCheck check;
        check.server = QUrl{ u"https://n.test"_s };
        check.clockBehind = std::chrono::seconds{ seconds };
        check.at(CheckStep::Tls) = { .state = CheckState::Failed, .finding = finding };
        const QString text = checkRemedy(check, CheckStep::Tls);
        QVERIFY2(text.contains(words) && text.contains(u"n.test"_s), qPrintable(text));
    }

    // Whichever step it is that is answered so.
    void oneAnswerMeansOneThing()
    {
        for (int status = 400; status < 600; ++status) {
            HealthAnswer answer;
            answer.status = status;
            const auto health = readHealth(QUrl{ u"http://host.test"_s }, answer, WallTime{});
            QCOMPARE(findingOfTransport(
                         { .kind = TransportFailure::Kind::HttpStatus, .httpStatus = status }),
                health.result.finding);
        }
    }

    void everyFindingHasASentence()
    {
        for (int i = int(CheckFinding::None) + 1; i <= int(CheckFinding::NoHello); ++i) {
            const QByteArray text = checkRemedy(CheckFinding(i));
            QVERIFY2(text.size() > 30 && text.endsWith('.'), QByteArray::number(i).constData());
        }
    }
};

QTEST_GUILESS_MAIN(TestDoctor)
#include "tst_doctor.moc"

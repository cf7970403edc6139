// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// Boxes on the way that answer in place of the server, or let only some through.

#include "tests/net/networkscenario.h"

using namespace lockstep;
using namespace Qt::StringLiterals;
using State = ConnectionState;
using End = FaultLink::End;

namespace {

QByteArray answer(
    const QByteArray &status, const QByteArray &headers = {}, const QByteArray &body = {})
{
    return "HTTP/1.1 " + status + "\r\n" + headers + "Connection: close\r\nContent-Length: "
        + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

// A box answers so for a while; then it is gone.
std::function<void(NetworkStage &)> answered(const QByteArray &bytes, const QString &reason)
{
    return [bytes, reason](NetworkStage &s) {
        START_LIVE(s);
        s.link().setBox([bytes](const QByteArray &) { return bytes; });
        s.link().cut(End::Reset);
        s.bothWork();
        VERIFY_SHOWN(s, State::Waiting, reason);
        QVERIFY2(!s.jane().cameBack(), qPrintable(s.jane().story()));
        QVERIFY(!s.jane().hasShown(State::SignInNeeded));
        s.heal();
        s.link().setBox({});
    };
}

// It says when to come again, and she comes then, not before and not much later.
std::function<void(NetworkStage &)> sentAway(const QByteArray &status)
{
    return [status](NetworkStage &s) {
        START_LIVE(s);
        s.link().setBox(
            [status](const QByteArray &) { return answer(status, "Retry-After: 1\r\n"); });
        s.link().cut(End::Reset);
        s.bothWork();
        VERIFY_SHOWN(s, State::Waiting, QString::fromLatin1(status.left(3)));
        const auto shown = s.jane().shown();
        const auto it = std::ranges::find_if(shown, [&](const RealClient::Shown &each) {
            return each.reason.message.contains(QString::fromLatin1(status.left(3)));
        });
        QVERIFY(it != shown.end() && it->wait);
        QVERIFY2(*it->wait > 800ms && *it->wait <= 1000ms,
            QByteArray::number(qint64(it->wait->count())).constData());
        QElapsedTimer timer;
        timer.start();
        const int before = s.link().connectionCount();
        s.heal();
        s.link().setBox({});
        QVERIFY2(s.waitForJane(), s.why().constData());
        QVERIFY2(timer.elapsed() > 600, QByteArray::number(timer.elapsed()).constData());
        QVERIFY(s.link().connectionCount() > before);
    };
}

bool asksForAWebSocket(const QByteArray &head)
{
    return head.toLower().contains("upgrade: websocket");
}

} // namespace

class TestNetworkScenariosAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plays_data()
    {
        QTest::addColumn<Scenario>("scenario");
        addScenario("captive portal",
            answered(answer("200 OK", "Content-Type: text/html\r\n",
                         "<html><head><title>Hotel Wi-Fi</title></head>Pay here</html>"),
                u"Hotel Wi-Fi"_s));
        addScenario("captive portal that redirects",
            answered(answer("302 Found", "Location: http://portal.example/\r\n"), u"302"_s));
        addScenario("a proxy asks for a password",
            answered(answer("407 Proxy Authentication Required",
                         "Proxy-Authenticate: Basic realm=\"office\"\r\n"),
                u"407"_s));
        addScenario("a gateway without its server",
            answered(answer("502 Bad Gateway", "Content-Type: text/html\r\n",
                         "<html><title>Bad Gateway</title></html>"),
                u"502"_s));
        addScenario("another server",
            answered(answer("404 Not Found", "", "{\"message\":\"No such route\"}"), u"404"_s));
        addScenario("an answer that is not HTTP", answered("SSH-2.0-OpenSSH_9.2\r\n\r\n"_ba, {}));
        addScenario("503 with Retry-After", sentAway("503 Service Unavailable"));
        addScenario("429 with Retry-After", sentAway("429 Too Many Requests"));

        addScenario("a proxy refuses WebSockets", [](NetworkStage &s) {
            s.link().setBox([](const QByteArray &head) {
                return asksForAWebSocket(head) ? std::optional{ answer("400 Bad Request") }
                                               : std::nullopt;
            });
            START_LIVE(s);
            QCOMPARE(s.jane().connection().transport, u"polling"_s);
            s.heal();
            s.link().setBox({});
        });
        addScenario("a proxy swallows WebSockets", [](NetworkStage &s) {
            s.link().setBox([](const QByteArray &head) {
                return asksForAWebSocket(head) ? std::optional{ QByteArray{} } : std::nullopt;
            });
            START_LIVE(s);
            QCOMPARE(s.jane().connection().transport, u"polling"_s);
            s.heal();
            s.link().setBox({});
        });
    }
    void plays()
    {
        QFETCH(const Scenario, scenario);
        playScenario(scenario);
    }
};

QTEST_GUILESS_MAIN(TestNetworkScenariosAnswers)
#include "tst_network_scenarios_answers.moc"

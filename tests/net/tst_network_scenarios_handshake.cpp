// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// Connections that end in the middle of becoming one. LOCKSTEP_EVERY_BYTE=1 ends one at each byte,
// else it is one in several.

#include "tests/net/networkscenario.h"

using namespace lockstep;
using namespace Qt::StringLiterals;
using State = ConnectionState;
using Kind = net::TransportRequest::Kind;

namespace {

qint64 step() { return qEnvironmentVariableIntValue("LOCKSTEP_EVERY_BYTE") > 0 ? 1 : 29; }

NetworkStage::Options withoutWaiting(const QList<Kind> &transports)
{
    NetworkStage::Options options;
    options.ping = 5'000ms; // the line is not what is tested
    options.jane.socket.engine.transports = transports;
    options.jane.socket.backoff = { 1ms, 2ms, 30s };
    return options;
}

// Ends each new connection some bytes later than the one before, until one has been whole.
void endAtEachByte(NetworkStage &stage, FaultLink::Way way, FaultLink::End end)
{
    START_LIVE(stage);
    const qint64 whole = stage.link().byteCount(way); // as many as it takes, and a few more
    const qint64 first = static_cast<qint64>(stage.seed() % static_cast<quint64>(step()));
    const auto most = static_cast<int>((whole - first) / step());
    const int before = stage.link().connectionCount();
    stage.link().setFate([=](int number) {
        return number < most
            ? std::optional{ FaultLink::Fate{ end, way, first + number * step(), {} } }
            : std::nullopt;
    });
    stage.link().cut(FaultLink::End::Reset);
    stage.bothWork();
    VERIFY_SHOWN(stage, State::Waiting, {});
    QVERIFY2(NetworkStage::waitFor(
                 [&] {
                     // Each piece of work that comes through may need what a connection carries.
                     return stage.link().connectionCount() - before > most
                         || (stage.jane().isLive() && stage.jane().engine().status().queued == 0);
                 },
                 120s),
        qPrintable(stage.jane().story()));
    const int ended = stage.link().connectionCount() - before;
    stage.heal();
    stage.link().setFate({});
    qInfo("%d connections ended, of %d that %lld bytes make", ended, most,
        static_cast<long long>(whole));
    QVERIFY(ended > most / 5); // she may be through before the end
}

} // namespace

class TestNetworkScenariosHandshake : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plays_data()
    {
        using Way = FaultLink::Way;
        using End = FaultLink::End;
        QTest::addColumn<Scenario>("scenario");
        const auto webSocket = withoutWaiting({ Kind::WebSocket, Kind::Polling });
        const auto polling = withoutWaiting({ Kind::Polling });
        addScenario(
            "reset at each byte of the requests",
            [](NetworkStage &s) { endAtEachByte(s, Way::Up, End::Reset); }, webSocket);
        addScenario(
            "reset at each byte of the answers",
            [](NetworkStage &s) { endAtEachByte(s, Way::Down, End::Reset); }, webSocket);
        addScenario(
            "closed at each byte of the answers",
            [](NetworkStage &s) { endAtEachByte(s, Way::Down, End::Fin); }, webSocket);
        addScenario(
            "polling: reset at each byte of the requests",
            [](NetworkStage &s) { endAtEachByte(s, Way::Up, End::Reset); }, polling);
        addScenario(
            "polling: closed at each byte of the answers",
            [](NetworkStage &s) { endAtEachByte(s, Way::Down, End::Fin); }, polling);

        // Every step that the client waits at has its own deadline.
        addScenario("silence at each step of the handshake", [](NetworkStage &s) {
            START_LIVE(s);
            // In the request; after it; in the answer's head; in the open packet; after it; in the
            // answer to CONNECT; in the hello; after that.
            s.link().setFate([](int number) -> std::optional<FaultLink::Fate> {
                constexpr std::array<qint64, 8> steps{ 0, 1, 60, 135, 240, 290, 400, 900 };
                if (static_cast<size_t>(number) >= steps.size())
                    return {};
                return FaultLink::Fate{ End::Silence, Way::Down, steps[static_cast<size_t>(number)],
                    {} };
            });
            s.link().cut(End::Reset);
            s.bothWork();
            VERIFY_SHOWN(s, State::Waiting, u"no answer"_s);
            QVERIFY2(NetworkStage::waitFor(
                         [&] { return s.link().connectionCount() >= 8 || s.jane().isLive(); }, 30s),
                qPrintable(s.jane().story()));
            s.heal();
        });

        addScenario("TLS is cut in its handshake", [](NetworkStage &s) {
            START_LIVE(s);
            // What answers speaks no TLS, and the line is cut at each of its first steps.
            s.link().setFate([](int number) -> std::optional<FaultLink::Fate> {
                constexpr std::array<qint64, 6> steps{ 0, 1, 5, 6, 100, 250 };
                if (static_cast<size_t>(number) >= steps.size())
                    return {};
                return FaultLink::Fate{ number % 2 ? End::Fin : End::Reset, Way::Up,
                    steps[static_cast<size_t>(number)], {} };
            });
            QUrl secure = s.link().url();
            secure.setScheme(u"https"_s);
            s.setJanesServer(secure);
            s.link().cut(End::Reset);
            s.bothWork();
            VERIFY_SHOWN(s, State::Waiting, {});
            const int before = s.link().connectionCount();
            QVERIFY(NetworkStage::waitFor([&] { return s.link().connectionCount() > before + 6; }));
            QVERIFY2(!s.jane().cameBack(), qPrintable(s.jane().story()));
            s.heal();
            s.setJanesServer(s.link().url());
        });
    }
    void plays()
    {
        QFETCH(const Scenario, scenario);
        playScenario(scenario);
    }
};

QTEST_GUILESS_MAIN(TestNetworkScenariosHandshake)
#include "tst_network_scenarios_handshake.moc"

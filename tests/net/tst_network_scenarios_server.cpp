// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// Servers that cannot be found, go, come back elsewhere, and machines that sleep.

#include "tests/net/networkscenario.h"
#include "tests/support/fakeresolver.h"

#include <QCoreApplication>
#include <QLoggingCategory>
#include <QProcess>
#include <QTcpSocket>

#include <arpa/inet.h>
#include <csignal>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace lockstep;
using namespace Qt::StringLiterals;
using State = ConnectionState;
using End = FaultLink::End;

namespace {

// A port of ::1 where connections are neither taken nor refused: its backlog is full.
class BlackHole
{
public:
    explicit BlackHole(quint16 port)
    {
        m_listener = socket(AF_INET6, SOCK_STREAM, 0);
        sockaddr_in6 address{};
        address.sin6_family = AF_INET6;
        address.sin6_addr = in6addr_loopback;
        address.sin6_port = htons(port);
        const int only = 1;
        setsockopt(m_listener, IPPROTO_IPV6, IPV6_V6ONLY, &only, sizeof only);
        if (bind(m_listener, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0
            || listen(m_listener, 0) != 0)
            return;
        for (int i = 0; i < 8 && !m_isThere; ++i) {
            auto filler = std::make_unique<QTcpSocket>();
            filler->connectToHost(QHostAddress::LocalHostIPv6, port);
            m_isThere = !filler->waitForConnected(300)
                && filler->error() == QAbstractSocket::SocketTimeoutError;
            m_fillers.push_back(std::move(filler));
        }
    }
    ~BlackHole() { ::close(m_listener); }
    BlackHole(const BlackHole &) = delete;
    BlackHole &operator=(const BlackHole &) = delete;

    [[nodiscard]] bool isThere() const { return m_isThere; }

private:
    int m_listener = -1;
    bool m_isThere = false;
    std::vector<std::unique_ptr<QTcpSocket>> m_fillers{};
};

// The server of the stage in a process of its own, over the same database.
class ServerProcess
{
public:
    explicit ServerProcess(NetworkStage &stage, quint16 port = 0)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QCoreApplication::applicationFilePath(),
            { u"--serve"_s, stage.database(), QString::number(port) });
        if (!m_process.waitForReadyRead(20'000))
            qFatal("the server process does not come up");
        m_port = m_process.readLine().trimmed().toUShort();
        stage.serverIsAt(m_port);
    }
    ~ServerProcess() { kill(); }
    ServerProcess(const ServerProcess &) = delete;
    ServerProcess &operator=(const ServerProcess &) = delete;

    [[nodiscard]] quint16 port() const { return m_port; }
    void send(int signal) { ::kill(static_cast<pid_t>(m_process.processId()), signal); }
    void kill()
    {
        m_process.kill();
        m_process.waitForFinished(10'000);
    }

private:
    QProcess m_process{};
    quint16 m_port = 0;
};

int serve(const QStringList &arguments)
{
    QLoggingCategory::setFilterRules(u"lockstep.*=false"_s);
    auto server = server::Server::start(
        NetworkStage::serverOptions(arguments.value(2), arguments.value(3).toUShort(), 300ms));
    if (!server) {
        qCritical("%s", qPrintable(server.error().message));
        return 1;
    }
    const QByteArray line = QByteArray::number((*server)->port()) + '\n';
    if (::write(STDOUT_FILENO, line.constData(), static_cast<size_t>(line.size())) < 0)
        return 1;
    return QCoreApplication::exec();
}

} // namespace

class TestNetworkScenariosServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plays_data()
    {
        QTest::addColumn<Scenario>("scenario");

        addScenario("the name is not found", [](NetworkStage &s) {
            START_LIVE(s);
            FakeResolver::set("lockstep-lost.test", {});
            QUrl named = s.link().url();
            named.setHost(u"lockstep-lost.test"_s);
            s.setJanesServer(named);
            s.link().cut(End::Reset);
            s.bothWork();
            VERIFY_SHOWN(s, State::Waiting, u"not found"_s);
            QVERIFY2(!s.jane().cameBack(), qPrintable(s.jane().story()));
            s.heal();
            FakeResolver::set("lockstep-lost.test", { "127.0.0.1" });
        });

        // With the timeouts of the product: they have to bear it.
        NetworkStage::Options patient;
        patient.jane = {};
        patient.ping = 5'000ms;
        addScenario(
            "IPv6 leads nowhere, IPv4 does not",
            [](NetworkStage &s) {
                const BlackHole hole{ s.link().port() };
                if (!hole.isThere())
                    QSKIP("no IPv6 here, or a backlog that cannot be filled");
                FakeResolver::set("lockstep-both.test", { "::1", "127.0.0.1" });
                QUrl named = s.link().url();
                named.setHost(u"lockstep-both.test"_s);
                s.setJanesServer(named);
                s.heal();
                s.startJane();
                QVERIFY2(s.waitForJane(35s), s.why().constData());
                qInfo("live by %s", qPrintable(s.jane().connection().transport));
                s.bothWork();
                QVERIFY2(s.isWhole(), s.why().constData());
            },
            patient);

        addScenario("refused, then there", [](NetworkStage &s) {
            START_LIVE(s);
            s.link().setListening(false);
            s.link().cut(End::Reset);
            s.bothWork();
            VERIFY_SHOWN(s, State::Waiting, u"refused"_s);
            QVERIFY2(!s.jane().cameBack(), qPrintable(s.jane().story()));
            s.heal();
            s.link().setListening(true);
        });
        addScenario("port swap", [](NetworkStage &s) {
            s.startJane();
            QVERIFY2(s.waitForJane(), s.why().constData());
            FaultLink elsewhere{ s.seed() + 1, s.serverPort() };
            s.link().setListening(false);
            s.link().cut(End::Reset);
            s.bothWork();
            VERIFY_SHOWN(s, State::Waiting, {});
            s.heal();
            s.setJanesServer(elsewhere.url());
            QVERIFY2(s.isWhole(), s.why().constData());
            s.link().setListening(true);
            s.setJanesServer(s.link().url());
            elsewhere.cut(End::Reset);
        });
        addScenario("server restart", [](NetworkStage &s) {
            START_LIVE(s);
            s.stopServer();
            s.bothWork();
            VERIFY_SHOWN(s, State::Waiting, {});
            QVERIFY(!s.jane().isLive());
            s.heal();
            s.startServer();
        });
        addScenario("server restart at every second step", [](NetworkStage &s) {
            START_LIVE(s);
            for (int i = 0; i < 3; ++i) {
                s.bothWork();
                s.stopServer();
                s.bothWork();
                s.startServer();
                s.bothWork();
            }
            s.heal();
        });
        addScenario("server killed", [](NetworkStage &s) {
            s.stopServer();
            ServerProcess first{ s };
            START_LIVE(s);
            s.bothWork();
            first.kill();
            s.bothWork();
            VERIFY_SHOWN(s, State::Waiting, {});
            s.heal();
            const ServerProcess second{ s, first.port() };
            QVERIFY2(s.isWhole(), s.why().constData());
            s.bothWork();
            QVERIFY2(s.isWhole(), s.why().constData());
        });
        addScenario("the server sleeps", [](NetworkStage &s) {
            s.stopServer();
            ServerProcess process{ s };
            START_LIVE(s);
            process.send(SIGSTOP);
            s.bothWork();
            VERIFY_SHOWN(s, State::Waiting, {});
            NetworkStage::pass(1'500ms);
            QVERIFY2(!s.jane().cameBack(), qPrintable(s.jane().story()));
            s.heal();
            process.send(SIGCONT);
            QVERIFY2(s.isWhole(), s.why().constData());
        });
        addScenario("the client sleeps", [](NetworkStage &s) {
            s.stopServer();
            ServerProcess process{ s };
            START_LIVE(s);
            s.bothWork();
            QProcess alarm;
            alarm.start(u"sh"_s,
                { u"-c"_s, u"sleep 2; kill -CONT %1"_s.arg(QCoreApplication::applicationPid()) });
            QVERIFY(alarm.waitForStarted());
            ::raise(SIGSTOP);
            s.heal();
            s.bothWork();
            // The server has given her up meanwhile.
            QVERIFY2(NetworkStage::waitFor([&] { return s.jane().cameBack(); }),
                qPrintable(s.jane().story()));
            QVERIFY2(s.isWhole(), s.why().constData());
            alarm.waitForFinished();
        });
    }
    void plays()
    {
        QFETCH(const Scenario, scenario);
        playScenario(scenario);
    }
};

// QTEST_GUILESS_MAIN, and the server process of the stage.
int main(int argc, char *argv[])
{
    QCoreApplication app{ argc, argv };
    if (app.arguments().value(1) == u"--serve"_s)
        return serve(app.arguments());
    TestNetworkScenariosServer test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_network_scenarios_server.moc"

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "app/common/clientsession.h"
#include "core/base/qtclock.h"
#include "server/server.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace lockstep;
using namespace lockstep::server;
using namespace Qt::StringLiterals;

namespace {

const WorkspaceId workspace{ u"default"_s };
const UserId jane{ u"jane@example.com"_s };
constexpr int issueCount = 3000;

// Between client and server. Answers to GET /api/spaces are cut after `cutAfter` bytes, `cuts`
// times.
class CuttingProxy : public QTcpServer
{
public:
    explicit CuttingProxy(quint16 port) : m_port(port)
    {
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *near = nextPendingConnection())
                carry(near);
        });
        if (!listen(QHostAddress::LocalHost))
            qFatal("no port");
    }

    int cuts = 0;
    qint64 cutAfter = 20'000;
    int snapshots = 0; // requests seen

private:
    void carry(QTcpSocket *near)
    {
        auto *far = new QTcpSocket(near);
        const auto left = std::make_shared<qint64>(-1);
        far->connectToHost(QHostAddress::LocalHost, m_port);
        connect(near, &QTcpSocket::readyRead, far, [this, near, far, left] {
            const QByteArray bytes = near->readAll();
            if (bytes.startsWith("GET /api/spaces")) {
                ++snapshots;
                *left = cuts > 0 ? cutAfter : -1;
            }
            far->write(bytes);
        });
        connect(far, &QTcpSocket::readyRead, near, [this, near, far, left] {
            const QByteArray bytes = far->readAll();
            if (*left < 0 || bytes.size() < *left) {
                near->write(bytes);
                if (*left > 0)
                    *left -= bytes.size();
                return;
            }
            near->write(bytes.first(*left));
            near->flush();
            --cuts;
            near->abort();
        });
        connect(far, &QTcpSocket::disconnected, near, &QTcpSocket::disconnectFromHost);
        connect(near, &QTcpSocket::disconnected, near, &QObject::deleteLater);
    }

    quint16 m_port;
};

} // namespace

// Real server, sockets, threads and files.
class TestSnapshotSockets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesOnWhereTheLineWasCut()
    {
        ServerOptions options;
        options.keys.current.fill(7);
        options.core.auth.cost = minimalPasswordCost;
        auto started = Server::start(options);
        QVERIFY(started);
        Server &server = **started;
        Project project;
        server.administer([&](Administration &a, Storage &) {
            QVERIFY(a.addUser(workspace, { {}, jane.toString(), u"Jane"_s, {}, false }));
            project = *a.addProject(workspace, u"LOCK"_s, u"Lock"_s);
            QVERIFY(a.setMember(workspace, u"LOCK"_s, jane, Role::Admin));
        });
        QtClock clock;
        Rng rng{ 1 };
        const ClientId maker{ makeUuidV4(rng) };
        IssueService::Request request{ { jane, maker, workspace }, {}, 0, {} };
        for (int i = 1; i <= issueCount; ++i) {
            Issue issue;
            issue.id = IssueId{ makeUuidV7(clock.wallNow(), rng) };
            issue.project = project.id;
            issue.subject = makeUuidV4(rng); // so that it does not pack well
            issue.reporter = jane;
            issue.rank = u"a0"_s;
            request.mutations.append({ { maker, i }, projectSpace(project.id),
                mutation::CreateIssue{ std::move(issue) }, {} });
        }
        QCOMPARE(server.apply({ request }).log.size(), size_t{ issueCount });

        CuttingProxy proxy{ server.port() };
        proxy.cuts = 3;
        QTemporaryDir profile;
        const QByteArray token
            = issueKeyToken(options.keys, jane, workspace, clock.wallNow(), 900s);
        app::ClientSession session{ { profile.path(),
            QUrl{ u"http://127.0.0.1:%1"_s.arg(proxy.serverPort()) },
            [token] { return [token](bool, const auto &answer) { answer(token); }; }, {} } };
        qint64 done = 0;
        bool backwards = false;
        QString text;
        connect(&session.engine(), &SyncEngine::statusChanged, this, [&](const SyncStatus &status) {
            if (status.loading.isEmpty())
                return;
            text = status.loading;
            backwards = backwards || status.loadDone < done - 1;
            done = status.loadDone;
        });
        session.engine().start();
        QTRY_COMPARE_WITH_TIMEOUT(
            session.engine().status().connection.state, ConnectionState::Connected, 60'000);
        QCOMPARE(proxy.cuts, 0);
        QCOMPARE(proxy.snapshots, 4);
        QVERIFY(!backwards);
        QCOMPARE(text, u"LOCK"_s);
        QCOMPARE(session.engine().issues().count(), issueCount);
        quint64 hash = 0;
        server.administer([&](Administration &, Storage &storage) {
            hash = *storage.hash(projectSpace(project.id));
        });
        QCOMPARE(session.engine().replica().hash(projectSpace(project.id)), hash);
    }
};

QTEST_GUILESS_MAIN(TestSnapshotSockets)
#include "tst_snapshot_sockets.moc"

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/server.h"
#include "server/storage/database.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace lockstep;
using namespace lockstep::server;
using namespace Qt::StringLiterals;

namespace {

const WorkspaceId workspace{ u"default"_s };
const UserId jane{ u"jane@example.com"_s };

ServerOptions optionsFor(const QString &database = u"sqlite::memory:"_s)
{
    ServerOptions options;
    options.database = database;
    options.keys.current.fill(7);
    options.core.auth.cost = minimalPasswordCost;
    return options;
}

std::unique_ptr<Server> mustStart(const QString &database = u"sqlite::memory:"_s)
{
    auto server = Server::start(optionsFor(database));
    if (!server)
        qFatal("%s", qPrintable(server.error().message));
    return std::move(*server);
}

QString codeOf(const Result<std::unique_ptr<Server>> &started)
{
    return started ? u"ok"_s : started.error().code;
}

// Blocking, on a line of its own.
struct Line
{
    explicit Line(quint16 port)
    {
        socket.connectToHost(u"127.0.0.1"_s, port);
        connected = socket.waitForConnected(5000);
    }
    void send(const QByteArray &method, const QByteArray &path, const QByteArray &body = {})
    {
        socket.write(method + ' ' + path
            + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
            + QByteArray::number(body.size()) + "\r\n\r\n" + body);
        QVERIFY(socket.waitForBytesWritten(5000));
    }
    // What came until it contains that, or the end.
    QByteArray readUntil(const QByteArray &what)
    {
        QByteArray all;
        while (
            !all.contains(what) && (socket.bytesAvailable() > 0 || socket.waitForReadyRead(5000)))
            all += socket.readAll();
        return all;
    }

    QTcpSocket socket{};
    bool connected = false;
};

} // namespace

// The real thing: sockets, threads and files.
class TestServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void servesUntilItsEnd()
    {
        auto server = mustStart();
        const quint16 port = server->port();
        Line line{ port };
        QVERIFY(line.connected);
        line.send("GET", "/health");
        QVERIFY(line.readUntil("lockstepd").startsWith("HTTP/1.1 200"));
        line.send("GET", "/nothing");
        QVERIFY(line.readUntil("NOT_FOUND").startsWith("HTTP/1.1 404"));
        server.reset();
        QVERIFY(!Line{ port }.connected);
    }

    void aPortInUse()
    {
        const auto server = mustStart();
        ServerOptions options = optionsFor();
        options.port = server->port();
        QCOMPARE(codeOf(Server::start(options)), errc::PortInUse);
        Line line{ server->port() };
        line.send("GET", "/health");
        QVERIFY(line.readUntil("lockstepd").startsWith("HTTP/1.1 200"));
    }
    void anAddressThatIsNone()
    {
        ServerOptions options = optionsFor();
        options.host = u"no.such.host.invalid"_s;
        QCOMPARE(codeOf(Server::start(options)), errc::BadAddress);
    }

    void databasesThatCannotBeUsed()
    {
        QTemporaryDir directory;
        const QString newer = u"sqlite:"_s + directory.filePath(u"newer.db"_s);
        mustStart(newer).reset();
        {
            auto database = Database::open(newer);
            QVERIFY(database);
            QVERIFY((*database)->run(u"UPDATE meta SET value = '99' WHERE name = 'schema'"_s));
        }
        QCOMPARE(codeOf(Server::start(optionsFor(newer))), lockstep::errc::StoreNewer);

        QFile damaged{ directory.filePath(u"damaged.db"_s) };
        QVERIFY(damaged.open(QFile::WriteOnly));
        damaged.write(QByteArray(8192, 'x'));
        damaged.close();
        QCOMPARE(codeOf(Server::start(optionsFor(u"sqlite:"_s + damaged.fileName()))),
            lockstep::errc::StoreCorrupt);

        QVERIFY(!Server::start(
            optionsFor(u"sqlite:"_s + directory.filePath(u"no/such/directory.db"_s))));
        QVERIFY(!Server::start(optionsFor(u"nonsense:x"_s)));
        mustStart(); // and this process can go on
    }

    void isAdministeredWhileItRuns()
    {
        const auto server = mustStart();
        ProjectId project;
        server->administer([&](Administration &a, Storage &storage) {
            QVERIFY(a.addUser(workspace, { {}, jane.toString(), u"Jane"_s, {}, false }));
            project = a.addProject(workspace, u"LOCK"_s, u"Lock"_s)->id;
            QVERIFY(a.setMember(workspace, u"LOCK"_s, jane, Role::Admin));
            QVERIFY(storage.account(jane)->has_value());
        });
        const ClientId client{ u"replica-1"_s };
        const auto commit = server->apply({ { { jane, client, workspace },
            { { { client, 1 }, projectSpace(project),
                mutation::AddComment{ {}, CommentId{ u"message-1"_s }, u"Hello"_s }, {} } },
            0, {} } });
        QCOMPARE(commit.results.size(), 1U);
        QVERIFY(std::holds_alternative<outcome::Applied>(commit.results[0].at(0).outcome));
        QCOMPARE(commit.log.size(), 1U);
    }

    // Over real sockets and threads: what one asks for, another one's stream tells.
    void restAndStreams()
    {
        const auto server = mustStart();
        server->administer([&](Administration &a, Storage &) {
            QVERIFY(a.addUser(workspace, { {}, jane.toString(), u"Jane"_s, {}, false }));
            QVERIFY(a.addProject(workspace, u"LOCK"_s, u"Lock"_s));
            QVERIFY(a.setMember(workspace, u"LOCK"_s, jane, Role::Admin));
        });
        const QByteArray token = issueKeyToken(optionsFor().keys, jane, workspace,
            WallTime{ Milliseconds{ QDateTime::currentMSecsSinceEpoch() } }, 900s);
        const auto ask = [&](Line &line, const QByteArray &head, const QByteArray &body) {
            line.socket.write(head + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                + token + "\r\nContent-Type: application/json\r\nContent-Length: "
                + QByteArray::number(body.size()) + "\r\n\r\n" + body);
            QVERIFY(line.socket.waitForBytesWritten(5000));
        };
        auto stream = std::make_unique<Line>(server->port());
        ask(*stream, "GET /api/realtime/issues/stream", {});
        const QByteArray begun = stream->readUntil("\"more\":false}");
        QVERIFY2(begun.contains("Transfer-Encoding: chunked"), begun.constData());
        Line line{ server->port() };
        for (int i = 1; i <= 3; ++i) {
            ask(line, "POST /api/projects/LOCK/issues", R"({"subject":"It does not print"})");
            const QByteArray name = "\"name\":\"LOCK-" + QByteArray::number(i) + '"';
            QVERIFY(line.readUntil(name).startsWith("HTTP/1.1 201"));
            QVERIFY(stream->readUntil(name).contains("event: created\n"));
        }
        // The place of a client that has gone is free again.
        std::vector<std::unique_ptr<Line>> more;
        for (int i = 0; i < 2; ++i) {
            more.push_back(std::make_unique<Line>(server->port()));
            ask(*more.back(), "GET /api/realtime/issues/stream", {});
            QVERIFY(more.back()->readUntil("\"more\":false}").startsWith("HTTP/1.1 200"));
        }
        ask(line, "GET /api/realtime/issues/stream", {});
        QVERIFY(line.readUntil("LIMIT_STREAMS").startsWith("HTTP/1.1 429"));
        stream->socket.abort();
        QTRY_VERIFY([&] {
            Line again{ server->port() };
            ask(again, "GET /api/realtime/issues/stream", {});
            return again.readUntil("\r\n\r\n").startsWith("HTTP/1.1 200");
        }());
    }

    // Those who say nothing, say half of something or wait for an answer do not keep it.
    void theEndIsBounded()
    {
        auto server = mustStart();
        std::vector<std::unique_ptr<Line>> idle;
        for (int i = 0; i < 5; ++i) {
            idle.push_back(std::make_unique<Line>(server->port()));
            QVERIFY(idle.back()->connected);
        }
        idle.back()->socket.write("GET /health HT");
        QVERIFY(idle.back()->socket.waitForBytesWritten(5000));
        Line polling{ server->port() };
        polling.send("GET", "/socket.io/?EIO=4&transport=polling");
        const QByteArray opened = polling.readUntil("maxPayload");
        const QByteArray sid = opened.sliced(opened.indexOf("\"sid\":\"") + 7).split('"').first();
        polling.send("GET", "/socket.io/?EIO=4&transport=polling&sid=" + sid);
        Line asking{ server->port() };
        asking.send("GET", "/health"); // now it is more than a line in the kernel's backlog
        QVERIFY(asking.readUntil("lockstepd").startsWith("HTTP/1.1 200"));
        asking.send("POST", "/api/auth/login",
            R"({"email":"nobody@example.com","password":"correct horse"})");
        QElapsedTimer timer;
        timer.start();
        server.reset();
        QVERIFY2(timer.elapsed() < 8000, QByteArray::number(timer.elapsed()).constData());
        const QByteArray answer = asking.readUntil("message");
        QVERIFY2(answer.startsWith("HTTP/1.1 401") || answer.startsWith("HTTP/1.1 503"),
            answer.constData());
        QVERIFY(polling.readUntil("\r\n\r\n1").contains("\r\n\r\n1")); // Engine.IO: close
    }
};

QTEST_GUILESS_MAIN(TestServer)
#include "tst_server.moc"

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "app/common/clientsession.h"
#include "core/base/qtclock.h"
#include "server/server.h"

#include <QDir>
#include <QSignalSpy>
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
const UserId bob{ u"bob@example.com"_s };

// Between client and server. While `cutAfter` is not 0 a connection that carries the bytes of a
// file is broken off after so many.
class FileProxy : public QTcpServer
{
public:
    explicit FileProxy(quint16 port) : m_port(port)
    {
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *near = nextPendingConnection())
                carry(near);
        });
        if (!listen(QHostAddress::LocalHost))
            qFatal("no port");
    }
    int cuts = 0;
    qint64 cutAfter = 300'000;
    QList<QByteArray> offsets{}; // of the chunks that were sent

private:
    void carry(QTcpSocket *near)
    {
        auto *far = new QTcpSocket(near);
        const auto up = std::make_shared<qint64>(-1);
        const auto down = std::make_shared<qint64>(-1);
        far->connectToHost(QHostAddress::LocalHost, m_port);
        const auto pass = [this, near](QTcpSocket *to, const QByteArray &bytes, qint64 &left) {
            if (left < 0 || bytes.size() < left) {
                to->write(bytes);
                left -= left > 0 ? bytes.size() : 0;
                return;
            }
            to->write(bytes.first(left));
            to->flush();
            to->waitForBytesWritten(1000);
            --cuts;
            near->abort();
        };
        connect(near, &QTcpSocket::readyRead, far, [this, near, far, up, down, pass] {
            const QByteArray bytes = near->readAll();
            if (bytes.startsWith("PATCH /api/uploads")) {
                const qsizetype at = bytes.indexOf("Upload-Offset: ");
                offsets << bytes.mid(at + 15, bytes.indexOf('\r', at) - at - 15);
                *up = cuts > 0 ? cutAfter : -1;
            }
            if (bytes.startsWith("GET /api/attachments"))
                *down = cuts > 0 ? cutAfter : -1;
            pass(far, bytes, *up);
        });
        connect(far, &QTcpSocket::readyRead, near,
            [near, far, down, pass] { pass(near, far->readAll(), *down); });
        connect(far, &QTcpSocket::disconnected, near, &QTcpSocket::disconnectFromHost);
        connect(near, &QTcpSocket::disconnected, near, &QObject::deleteLater);
    }
    quint16 m_port;
};

QByteArray someBytes(qsizetype count)
{
    Rng rng{ 5 };
    QByteArray bytes{ count, Qt::Uninitialized };
    for (char &c : bytes)
        c = static_cast<char>(rng.next());
    return bytes;
}

struct Team
{
    Team()
    {
        options.keys.current.fill(7);
        options.core.auth.cost = minimalPasswordCost;
        options.files = directory.filePath(u"files"_s);
        server = *Server::start(options);
        proxy = std::make_unique<FileProxy>(server->port());
        server->administer([&](Administration &a, Storage &) {
            for (const UserId &user : { jane, bob })
                QVERIFY(a.addUser(workspace, { {}, user.toString(), user.toString(), {}, false }));
            project = a.addProject(workspace, u"LOCK"_s, u"Lock"_s)->id;
            for (const UserId &user : { jane, bob })
                QVERIFY(a.setMember(workspace, u"LOCK"_s, user, Role::Member));
        });
    }
    std::unique_ptr<app::ClientSession> open(const UserId &user, bool online = true)
    {
        const QByteArray token
            = issueKeyToken(options.keys, user, workspace, QtClock{}.wallNow(), 900s);
        app::ClientSession::Options client;
        client.directory = directory.filePath(user.toString());
        QDir{}.mkpath(client.directory);
        client.server = QUrl{ u"http://127.0.0.1:%1"_s.arg(proxy->serverPort()) };
        client.tokens = [token] { return [token](bool, const auto &answer) { answer(token); }; };
        auto session = std::make_unique<app::ClientSession>(std::move(client));
        session->engine().start(online);
        return session;
    }
    IssueId newIssue(SyncEngine &engine) const
    {
        Issue issue;
        issue.project = project;
        issue.subject = u"It does not print"_s;
        return engine.createIssue(issue);
    }

    QTemporaryDir directory{};
    ServerOptions options{};
    std::unique_ptr<Server> server{};
    std::unique_ptr<FileProxy> proxy{};
    ProjectId project{};
};

bool isConnected(app::ClientSession &session)
{
    return session.engine().status().connection.state == ConnectionState::Connected;
}

QByteArray contentOf(const QString &path)
{
    QFile file{ path };
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
}

QList<VisibleAttachment> filesOf(app::ClientSession &session, const IssueId &issue)
{
    return session.engine().replica().attachments(issue);
}

bool isSent(app::ClientSession &session, const IssueId &issue)
{
    const auto files = filesOf(session, issue);
    return files.size() == 1 && files.first().pending.isNull()
        && !files.first().attachment.createdAt.isEmpty();
}

} // namespace

// Files between real clients and a real server, with sockets, threads and disks.
class TestFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Attached without a network, in a process that ends; sent by the next one, before the comment
    // that shows it.
    void waitsOfflineAndOverARestart()
    {
        Team team;
        const QByteArray bytes = someBytes(1'500'000);
        IssueId issue;
        CommentId comment;
        {
            const auto first = team.open(jane);
            QTRY_VERIFY(isConnected(*first));
            issue = team.newIssue(first->engine());
            QTRY_VERIFY(first->engine().replica().confirmed(issue));
            first->engine().setOnline(false);
            QSignalSpy attached(&first->files(), &FileKeeper::attached);
            first->files().attach(issue, u"../what is.bin"_s, bytes);
            QTRY_COMPARE(attached.count(), 1);
            QTRY_COMPARE(filesOf(*first, issue).size(), 1); // when the outbox has it
            const auto files = filesOf(*first, issue);
            QCOMPARE(files.first().attachment.name, u"what is.bin"_s);
            QVERIFY(!files.first().pending.isNull());
            QCOMPARE(first->files().state(files.first()).kind, FileState::Kind::Waiting);
            QSignalSpy committed(&first->engine(), &SyncEngine::committed);
            comment = first->engine().addComment(
                issue, u"See "_s + attachmentLink(files.first().attachment));
            QTRY_VERIFY(committed.count() >= 1);
            QTRY_VERIFY(!first->engine().wouldLoseWork());
        }
        const auto second = team.open(jane);
        const auto other = team.open(bob);
        QStringList order;
        connect(&other->engine(), &SyncEngine::changeApplied, this, [&](const ChangeEvent &event) {
            if (std::holds_alternative<event::AttachmentAdded>(event.body))
                order << u"file"_s;
            if (std::holds_alternative<event::CommentAdded>(event.body))
                order << u"comment"_s;
        });
        QTRY_VERIFY_WITH_TIMEOUT(isSent(*second, issue), 20'000);
        QTRY_COMPARE(order, (QStringList{ u"file"_s, u"comment"_s }));
        QTRY_COMPARE(
            second->files().state(filesOf(*second, issue).first()).kind, FileState::Kind::Here);

        // Bob sees it, and fetches it when he wants to.
        QTRY_VERIFY(isSent(*other, issue));
        const VisibleAttachment seen = filesOf(*other, issue).first();
        QCOMPARE(other->files().state(seen).kind, FileState::Kind::Elsewhere);
        QSignalSpy fetched(&other->files(), &FileKeeper::fetched);
        other->files().fetch(seen.attachment);
        QTRY_COMPARE_WITH_TIMEOUT(fetched.count(), 1, 20'000);
        QCOMPARE(contentOf(other->files().path(seen.attachment)), bytes);
        QCOMPARE(other->engine().replica().find(issue)->attachmentCount, 1);
        const QString target = team.directory.filePath(u"saved.bin"_s);
        bool saved = false;
        other->files().saveAs(
            seen.attachment, target, [&](const Result<void> &done) { saved = done.ok(); });
        QTRY_VERIFY(saved);
        QCOMPARE(contentOf(target), bytes);
    }

    // The line breaks in the middle of a file, both ways: what is there is not sent again.
    void goesOnWhereTheLineWasCut()
    {
        Team team;
        const auto client = team.open(jane);
        QTRY_VERIFY(isConnected(*client));
        const IssueId issue = team.newIssue(client->engine());
        QTRY_VERIFY(client->engine().replica().confirmed(issue));
        const QByteArray bytes = someBytes(2'500'000);
        team.proxy->cuts = 2;
        client->files().attach(issue, u"large.bin"_s, bytes);
        QTRY_VERIFY_WITH_TIMEOUT(isSent(*client, issue), 30'000);
        QCOMPARE(team.proxy->cuts, 0);
        const QByteArray offsets = team.proxy->offsets.join(' ');
        QVERIFY2(team.proxy->offsets.contains("1048576"_ba), offsets.constData());

        const auto other = team.open(bob);
        QTRY_VERIFY(isSent(*other, issue));
        const VisibleAttachment seen = filesOf(*other, issue).first();
        team.proxy->cuts = 1;
        team.proxy->cutAfter = 1'200'000;
        other->files().fetch(seen.attachment);
        QTRY_COMPARE_WITH_TIMEOUT(other->files().state(seen).kind, FileState::Kind::Failed, 20'000);
        QVERIFY(other->files().state(seen).done > 500'000);
        qint64 least = bytes.size();
        connect(&other->files(), &FileKeeper::changed, this, [&] {
            const FileState state = other->files().state(seen);
            if (state.kind == FileState::Kind::Downloading && state.done > 0)
                least = std::min(least, state.done);
        });
        other->files().resume(seen.attachment.id);
        QTRY_COMPARE_WITH_TIMEOUT(other->files().state(seen).kind, FileState::Kind::Here, 20'000);
        QVERIFY(least > 500'000); // never from the beginning
        QCOMPARE(contentOf(other->files().path(seen.attachment)), bytes);
    }

    void canBePausedAndCancelled()
    {
        Team team;
        const auto client = team.open(jane);
        QTRY_VERIFY(isConnected(*client));
        const IssueId issue = team.newIssue(client->engine());
        QTRY_VERIFY(client->engine().replica().confirmed(issue));
        client->engine().setOnline(false);
        const AttachmentId id = client->files().attach(issue, u"a.txt"_s, "hello"_ba);
        QTRY_COMPARE(filesOf(*client, issue).size(), 1);
        QTRY_VERIFY(!client->engine().wouldLoseWork());
        client->files().pause(id);
        client->engine().setOnline(true);
        QTRY_VERIFY(isConnected(*client));
        QCOMPARE(
            client->files().state(filesOf(*client, issue).first()).kind, FileState::Kind::Paused);
        QVERIFY(team.proxy->offsets.isEmpty());
        client->files().resume(id);
        QTRY_VERIFY(isSent(*client, issue));
        QVERIFY(!client->files().cancelUpload(filesOf(*client, issue).first())); // too late
        QVERIFY(!client->engine().deleteAttachment(issue, id).isNull());
        QTRY_COMPARE(client->engine().replica().find(issue)->attachmentCount, 0);
        QTRY_COMPARE(client->engine().outbox().rows().size(), size_t{ 0 });

        client->engine().setOnline(false);
        client->files().attach(issue, u"b.txt"_s, "bye"_ba);
        QTRY_COMPARE(filesOf(*client, issue).size(), 1);
        QTRY_VERIFY(!client->engine().wouldLoseWork());
        QVERIFY(client->files().cancelUpload(filesOf(*client, issue).first()));
        QTRY_COMPARE(filesOf(*client, issue).size(), 0);
        const QDir outgoing{ team.directory.filePath(
            jane.toString() + u"/attachments/outgoing"_s) };
        QTRY_VERIFY(outgoing.entryList(QDir::Files).isEmpty());
    }

    // What the server will not take waits for its author, and does not stand in the way.
    void refusedFilesNeedAttention()
    {
        Team team;
        const auto client = team.open(jane);
        QTRY_VERIFY(isConnected(*client));
        const IssueId issue = team.newIssue(client->engine());
        QTRY_VERIFY(client->engine().replica().confirmed(issue));
        team.server->administer([&](Administration &a, Storage &) {
            QVERIFY(a.setMember(workspace, u"LOCK"_s, jane, Role::Viewer));
        });
        const AttachmentId id = client->files().attach(issue, u"a.txt"_s, "hello"_ba);
        QTRY_COMPARE(client->engine().status().attention, 1);
        QCOMPARE(
            client->files().state(filesOf(*client, issue).first()).kind, FileState::Kind::Failed);
        team.server->administer([&](Administration &a, Storage &) {
            QVERIFY(a.setMember(workspace, u"LOCK"_s, jane, Role::Member));
        });
        client->files().resume(id);
        QTRY_VERIFY(isSent(*client, issue));
        QCOMPARE(client->engine().status().attention, 0);
    }

    // The issue is made without a network, and the file with it.
    void followsAnIssueThatIsNew()
    {
        Team team;
        const auto client = team.open(jane);
        QTRY_VERIFY(isConnected(*client));
        client->engine().setOnline(false);
        const IssueId issue = team.newIssue(client->engine());
        client->files().attach(issue, u"a.txt"_s, "hello"_ba);
        QTRY_COMPARE(filesOf(*client, issue).size(), 1);
        client->engine().setOnline(true);
        QTRY_VERIFY_WITH_TIMEOUT(isSent(*client, issue), 20'000);
        QCOMPARE(filesOf(*client, issue).first().attachment.type, u"text/plain"_s);
    }
};

QTEST_GUILESS_MAIN(TestFiles)

#include "tst_files.moc"

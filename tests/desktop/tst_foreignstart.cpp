// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// The program on a server that is no Lockstep server: connected to, come back to, signed in to
// again.

#include "app/desktop/application.h"
#include "tests/net/dialect/tinydialect.h"
#include "tests/support/rawserver.h"
#include "ui/models/fieldvalues.h"

#include <QApplication>
#include <QDirIterator>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace lockstep;
using namespace lockstep::app;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 30'000;

// A dialect of the user's own: no socket, two ways to speak, one thing asked beside the sign-in.
QByteArray ownDialect()
{
    const QByteArray way = R"({
        "connection": null, "events": null,
        "parameters": [{ "key": "site", "label": "Site", "preset": "{host}" }],
        "rest": { "headers": { "X-Site": "{param.site}" } } })";
    return net::dialect::test::tinyFile(way, "\"other\": " + way);
}

// Speaks it, for Jane.
class TinyHost
{
public:
    TinyHost()
    {
        server.onRequest = [this](QTcpSocket &socket, const net::RawRequest &request) {
            answer(socket, request);
        };
    }
    [[nodiscard]] int count(const QByteArray &path) const
    {
        int found = 0;
        for (const net::RawRequest &request : server.requests)
            found += request.target.path().toUtf8() == path ? 1 : 0;
        return found;
    }
    [[nodiscard]] bool allHave(const QByteArray &header, const QByteArray &value) const
    {
        for (const net::RawRequest &request : server.requests) {
            if (request.headers.value(header) != value)
                return false;
        }
        return !server.requests.isEmpty();
    }

    QByteArray password = "correct horse";
    QByteArray token = "token-1";
    QByteArray title = "It does not print";
    net::RawServer server{};

private:
    void answer(QTcpSocket &socket, const net::RawRequest &request)
    {
        const QByteArray path = request.target.path().toUtf8();
        const auto say = [&](const QByteArray &body) {
            net::RawServer::answer(socket, "200 OK", body, "Content-Type: application/json\r\n");
        };
        const auto refuse = [&](const QByteArray &why) {
            net::RawServer::answer(socket, "401 Unauthorized", "{\"message\":\"" + why + "\"}");
        };
        const QJsonObject body = QJsonDocument::fromJson(request.body).object();
        if (path == "/login") {
            if (body["password"_L1].toString().toUtf8() == password)
                say("{\"token\":\"" + token + R"(","user":{"id":"jane","name":"Jane Smith"}})");
            else
                refuse("wrong password");
        } else if (request.headers.value("x-token") != token) {
            refuse("who are you");
        } else if (path == "/me") {
            say(R"({"id":"jane","name":"Jane Smith"})");
        } else if (path == "/boards") {
            say(R"({"boards":[{"id":"b1","name":"Office"}]})");
        } else if (path == "/people") {
            say(R"({"people":[{"id":"jane","name":"Jane Smith"}]})");
        } else if (path == "/boards/b1/tickets") {
            say("{\"tickets\":[" + ticket() + "]}");
        } else if (path == "/tickets/1" && request.method == "PATCH") {
            if (body.contains("title"_L1))
                title = body["title"_L1].toString().toUtf8();
            say("{\"ticket\":" + ticket() + "}");
        } else if (path == "/tickets/1") {
            say("{\"ticket\":" + ticket() + "}");
        } else if (path.endsWith("/comments")) {
            say(R"({"comments":[]})");
        } else {
            net::RawServer::answer(socket, "404 Not Found", "{}");
        }
    }
    [[nodiscard]] QByteArray ticket() const
    {
        return R"({"id":"1","board":"b1","text":"","state":"new","rev":"r","comments":0,)"
               R"("created":"2026-01-01T00:00:00Z","changed":"2026-01-01T00:00:00Z","title":")"
            + title + "\"}";
    }
};

std::unique_ptr<Application> startIn(const QTemporaryDir &data)
{
    DesktopOptions options;
    options.dataDirectory = data.path();
    options.language = u"en"_s;
    options.asLastTime = true;
    auto application = std::make_unique<Application>(*qApp, options, Keychain{});
    return application->start() ? std::move(application) : nullptr;
}

SyncEngine &engineOf(Application &application) { return application.identity(0).session->engine(); }

bool isInStep(Application &application)
{
    if (application.identityCount() == 0 || !engineOf(application).isOpen())
        return false;
    const SyncStatus &status = engineOf(application).status();
    return status.connection.state == ConnectionState::Connected && status.queued == 0
        && engineOf(application).issues().count() == 1;
}

// All that is written, but for what only its user can read.
QByteArray openlyKept(const QTemporaryDir &data)
{
    QByteArray all;
    QDirIterator files{ data.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories };
    while (files.hasNext()) {
        QFile file{ files.next() };
        if (file.fileName().endsWith(u"/token"_s))
            continue;
        if (file.open(QIODevice::ReadOnly))
            all += file.readAll();
    }
    return all;
}

} // namespace

class TestForeignStart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QGuiApplication::setQuitOnLastWindowClosed(false); }

    void whatAnswersIsFoundOutByTheWay()
    {
        net::RawServer server;
        server.onRequest = [](QTcpSocket &socket, const net::RawRequest &request) {
            if (request.target.path().endsWith("/projects"_L1))
                net::RawServer::answer(socket, "401 Unauthorized",
                    R"({"error":{"code":"AUTH_TOKEN_MISSING","message":"no token"}})");
            else
                net::RawServer::answer(socket, "404 Not Found", "{}");
        };
        const QTemporaryDir data;
        const auto application = startIn(data);
        QVERIFY(application && application->welcome());
        ui::WelcomeDialog &welcome = *application->welcome();
        welcome.useAddress(server.url().toString());
        auto *go = welcome.findChild<QPushButton *>(u"welcomeGo"_s);
        QTRY_VERIFY_WITH_TIMEOUT(go->isEnabled(), patience);
        QCOMPARE(welcome.findChild<QLabel *>(u"foreignFinding"_s)->text(),
            u"This looks like Worklamp."_s);
        go->click();
        QVERIFY(welcome.findChild<QLineEdit *>(u"foreign-user"_s)->isVisible());
        for (const net::RawRequest &request : server.requests)
            QVERIFY(!request.headers.contains("authorization"));
    }

    void itIsConnectedToAndComesBackWithTheNextStart()
    {
        const QTemporaryDir data;
        TinyHost host;
        const QString file = data.filePath(u"mine.json"_s);
        {
            QFile own{ file };
            QVERIFY(own.open(QIODevice::WriteOnly) && own.write(ownDialect()) > 0);
        }
        const ForeignReading reading = readKind(file);
        for (const ForeignFault &fault : reading.faults)
            qWarning("%d: %s: %s", fault.line, qPrintable(fault.path), qPrintable(fault.message));
        QVERIFY(reading.kind);
        QCOMPARE(reading.kind->variants.size(), 2);
        {
            const auto application = startIn(data);
            QVERIFY(application && application->welcome());
            Q_EMIT application->welcome()->foreignChosen(host.server.url(),
                { file, u"other"_s, { { u"site"_s, u"here"_s } },
                    { { u"user"_s, u"jane"_s }, { u"password"_s, u"correct horse"_s } } });
            QTRY_VERIFY_WITH_TIMEOUT(isInStep(*application), patience);
            QTRY_VERIFY(!application->welcome());
            SyncEngine &engine = engineOf(*application);
            QVERIFY(engine.abilities().has_value());
            QVERIFY(engine.status().connection.foreign.has_value());
            QVERIFY(!engine.status().connection.refreshedAt.isEmpty());
            QVERIFY(host.allHave("x-site", "here"));
            const ui::MainWindow &window = *application->identity(0).windows.front();
            QVERIFY(!window.actions().find(ui::action::SetLabels)->isEnabled());
            QVERIFY(window.actions().find(ui::action::NewIssue)->isEnabled());
            QVERIFY(!window.actions().find(ui::action::Doctor));
            application->end();
        }
        const QByteArray kept = openlyKept(data);
        QVERIFY(!kept.contains("correct horse"));
        QVERIFY(!kept.contains("token-1"));
        QVERIFY(QFile::remove(file)); // its copy is what counts
        host.server.requests.clear();
        {
            const auto application = startIn(data);
            QVERIFY(application && !application->welcome());
            QTRY_VERIFY_WITH_TIMEOUT(isInStep(*application), patience);
            QCOMPARE(host.count("/login"), 0);
            QVERIFY(host.count("/me") > 0);
            QVERIFY(host.allHave("x-site", "here"));
        }
    }

    void signingInAgainLosesNothing()
    {
        const QTemporaryDir data;
        TinyHost host;
        const QString file = data.filePath(u"mine.json"_s);
        {
            QFile own{ file };
            QVERIFY(own.open(QIODevice::WriteOnly) && own.write(ownDialect()) > 0);
        }
        const auto application = startIn(data);
        QVERIFY(application && application->welcome());
        Q_EMIT application->welcome()->foreignChosen(host.server.url(),
            { file, {}, {}, { { u"user"_s, u"jane"_s }, { u"password"_s, u"wrong"_s } } });
        // It was refused: it is asked for at once.
        QTRY_VERIFY_WITH_TIMEOUT(application->identityCount() == 1
                && application->identity(0).foreign && application->identity(0).foreign->dialog,
            patience);
        const auto signIn = [&](const QString &password) {
            auto &dialog = *application->identity(0).foreign->dialog;
            dialog.findChild<QLineEdit *>(u"foreign-user"_s)->setText(u"jane"_s);
            auto *field = dialog.findChild<QLineEdit *>(u"foreign-password"_s);
            field->selectAll();
            QTest::keyClicks(field, password);
            QTest::keyClick(field, Qt::Key_Return);
        };
        signIn(u"wrong again"_s);
        auto *error = application->identity(0).foreign->dialog->findChild<QLabel *>(
            u"foreignSignInError"_s);
        QTRY_VERIFY_WITH_TIMEOUT(
            error->isVisible() && error->text().contains(u"wrong password"_s), patience);
        signIn(u"correct horse"_s);
        QTRY_VERIFY_WITH_TIMEOUT(isInStep(*application), patience);
        QTRY_VERIFY(!application->identity(0).foreign->dialog);

        // Neither its token nor its password is accepted any more.
        host.token = "token-2";
        host.password = "battery staple";
        SyncEngine &engine = engineOf(*application);
        engine.retryNow();
        QTRY_VERIFY_WITH_TIMEOUT(application->identity(0).foreign->dialog, patience);
        IssueId issue;
        engine.issues().forEach([&](int, const Issue &each) { issue = each.id; });
        const OpId op = engine.updateIssue(issue,
            { { Field::Subject,
                ui::fieldChange(fieldInfo(Field::Subject), FieldValue{ u"It does not print"_s },
                    FieldValue{ u"It prints nothing"_s }) } });
        QVERIFY(!op.isNull());
        QTRY_COMPARE(engine.status().queued, 1);
        signIn(u"battery staple"_s);
        QTRY_VERIFY_WITH_TIMEOUT(isInStep(*application), patience);
        QTRY_COMPARE(host.title, QByteArray{ "It prints nothing" });
    }
};

QTEST_MAIN(TestForeignStart)
#include "tst_foreignstart.moc"

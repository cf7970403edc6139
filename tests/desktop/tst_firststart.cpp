// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// The program from its first start on: where it asks, where it goes by itself the next time.

#include "app/desktop/application.h"
#include "server/auth/passwords.h"
#include "server/issues/administration.h"
#include "server/storage/storage.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace lockstep;
using namespace lockstep::app;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 30'000;

std::unique_ptr<Application> startIn(const QTemporaryDir &data)
{
    DesktopOptions options;
    options.dataDirectory = data.path();
    options.language = u"en"_s;
    options.asLastTime = true;
    auto application = std::make_unique<Application>(*qApp, options, Keychain{});
    return application->start() ? std::move(application) : nullptr;
}

bool isInStep(Application &application, size_t index = 0)
{
    const SyncStatus &status = application.identity(index).session->engine().status();
    return status.connection.state == ConnectionState::Connected && status.queued == 0;
}

// A team's server with Jane, who goes there by the pages of the program.
class TeamServer
{
public:
    static std::unique_ptr<TeamServer> start()
    {
        server::ServerOptions options;
        options.keys.current.fill(7);
        options.core.auth.cost = server::minimalPasswordCost;
        auto started = server::Server::start(options);
        const auto hash = server::hashPassword(password, server::minimalPasswordCost);
        if (!started || !hash)
            return nullptr;
        auto team = std::make_unique<TeamServer>();
        team->server = std::move(*started);
        bool isAdded = false;
        team->server->administer([&](server::Administration &a, server::Storage &) {
            isAdded = true;
            for (const auto &[address, name] :
                { std::pair{ email, u"Jane"_s }, std::pair{ other, u"Bob"_s } })
                isAdded = isAdded
                    && a.addUser(WorkspaceId{ u"default"_s },
                            { {}, address, name, QString::fromLatin1(*hash), true })
                           .ok();
        });
        return isAdded ? std::move(team) : nullptr;
    }

    [[nodiscard]] QString address() const { return u"127.0.0.1:%1"_s.arg(server->port()); }
    void connectAndSignIn(Application &application) const
    {
        const size_t index = application.identityCount();
        ui::WelcomeDialog &welcome = *application.welcome();
        welcome.useAddress(address(), email);
        auto *go = welcome.findChild<QPushButton *>(u"welcomeGo"_s);
        QTRY_VERIFY_WITH_TIMEOUT(go->isEnabled(), patience);
        go->click();
        QTRY_VERIFY_WITH_TIMEOUT(application.identityCount() == index + 1
                && application.identity(index).signIn
                && application.identity(index).signIn->isVisible(),
            patience);
        auto *field = application.identity(index).signIn->findChild<QLineEdit *>(u"password"_s);
        QTest::keyClicks(field, password);
        QTest::keyClick(field, Qt::Key_Return);
    }
    // In the menu of the workspaces; what it offers, by name.
    static QStringList choose(const ui::MainWindow &window, const QString &name)
    {
        window.actions().find(ui::action::Workspaces)->trigger();
        auto *menu = window.findChild<QMenu *>(u"workspaceMenu"_s);
        QStringList offered;
        for (QAction *each : menu->actions())
            offered << each->objectName();
        if (auto *action = menu->findChild<QAction *>(name); action && !name.isEmpty())
            action->trigger();
        delete menu;
        return offered;
    }
    [[nodiscard]] qsizetype sessionCount() const
    {
        qsizetype count = -1;
        server->administer([&](server::Administration &, server::Storage &storage) {
            const auto sessions = storage.sessionsOf(UserId{ email });
            count = sessions ? sessions->size() : -1;
        });
        return count;
    }

    static inline const QString email = u"jane@example.com"_s;
    static inline const QString other = u"bob@example.com"_s;
    static inline const QString password = u"correct horse"_s;
    std::unique_ptr<server::Server> server{};
};

} // namespace

class TestFirstStart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QGuiApplication::setQuitOnLastWindowClosed(false); }

    void theLocalWorkspaceIsOneClickAway()
    {
        const QTemporaryDir data;
        {
            const auto application = startIn(data);
            QVERIFY(application && application->welcome());
            QCOMPARE(application->identityCount(), size_t{ 0 });
            QElapsedTimer time;
            time.start();
            application->welcome()->findChild<QPushButton *>(u"welcomeLocal"_s)->click();
            QTRY_VERIFY_WITH_TIMEOUT(application->identityCount() == 1
                    && !application->identity(0).windows.empty() && isInStep(*application),
                patience);
            qInfo("usable after %lld ms", time.elapsed());
            QTRY_VERIFY(!application->welcome());
            QVERIFY(application->identity(0).windows.front()->isVisible());
        }
        const auto again = startIn(data);
        QVERIFY(again && !again->welcome());
        QCOMPARE(again->identityCount(), size_t{ 1 });
    }

    void itCanBePutOff()
    {
        const QTemporaryDir data;
        {
            const auto application = startIn(data);
            QVERIFY(application && application->welcome());
            QTest::keyClick(application->welcome(), Qt::Key_Escape);
            QTRY_VERIFY(!application->welcome());
            QCOMPARE(application->identityCount(), size_t{ 0 });
        }
        const auto again = startIn(data); // and asks again
        QVERIFY(again && again->welcome());
    }

    // Like a sign-in: in no settings, and there again after the next start.
    void theProxyKeepsItsPassword()
    {
        const QTemporaryDir data;
        QVERIFY(QDir{}.mkpath(data.filePath(u"local"_s))); // it has been there before
        const QString secret = u"open sesame"_s;
        const QString file = data.filePath(u"proxy-password"_s);
        const ProxySettings proxy{ ProxySettings::Mode::Http, u"proxy.test"_s, 3128, u"jane"_s,
            secret };
        {
            const auto application = startIn(data);
            QVERIFY(application && application->identityCount() == 1);
            application->identity(0).services->useProxy(proxy);
        }
        QVERIFY(!(QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther)));
        QFile settings{ data.filePath(u"settings.ini"_s) };
        QVERIFY(settings.open(QIODevice::ReadOnly));
        const QByteArray text = settings.readAll();
        QVERIFY(text.contains("proxy.test") && !text.contains("sesame"));
        const auto again = startIn(data);
        QVERIFY(again);
        QCOMPARE(again->identity(0).services->proxy(), proxy);
        again->identity(0).services->useProxy({});
        QVERIFY(!QFile::exists(file));
    }

    void connectsChecksAndSignsIn()
    {
        server::ServerOptions options;
        options.keys.current.fill(7);
        options.core.auth.cost = server::minimalPasswordCost;
        const auto server = server::Server::start(options);
        QVERIFY(server);
        const WorkspaceId workspace{ u"default"_s };
        const QString email = u"jane@example.com"_s;
        const auto hash = server::hashPassword(u"correct horse"_s, server::minimalPasswordCost);
        QVERIFY(hash);
        (*server)->administer([&](server::Administration &a, server::Storage &) {
            QVERIFY(
                a.addUser(workspace, { {}, email, u"Jane"_s, QString::fromLatin1(*hash), false }));
        });
        const QTemporaryDir data;
        {
            const auto application = startIn(data);
            QVERIFY(application && application->welcome());
            ui::WelcomeDialog &welcome = *application->welcome();
            welcome.useAddress(u"127.0.0.1:%1"_s.arg((*server)->port()), email);
            auto *go = welcome.findChild<QPushButton *>(u"welcomeGo"_s);
            QTRY_VERIFY_WITH_TIMEOUT(go->isEnabled(), patience);
            go->click();
            QTRY_VERIFY_WITH_TIMEOUT(application->identityCount() == 1
                    && application->identity(0).signIn
                    && application->identity(0).signIn->isVisible(),
                patience);
            QTRY_VERIFY(!application->welcome());
            ui::SignInDialog &dialog = *application->identity(0).signIn;
            QCOMPARE(dialog.findChild<QLineEdit *>(u"email"_s)->text(), email);
            auto *password = dialog.findChild<QLineEdit *>(u"password"_s);
            QTest::keyClicks(password, u"wrong"_s);
            QTest::keyClick(password, Qt::Key_Return);
            auto *error = dialog.findChild<QWidget *>(u"error"_s);
            QTRY_VERIFY_WITH_TIMEOUT(error->isVisible(), patience);
            password->clear();
            QTest::keyClicks(password, u"correct horse"_s);
            QTest::keyClick(password, Qt::Key_Return);
            QTRY_VERIFY_WITH_TIMEOUT(isInStep(*application), patience);
        }
        // The place is remembered, the password and the token are in no settings.
        QSettings settings{ data.filePath(u"settings.ini"_s), QSettings::IniFormat };
        QVERIFY(settings.value(u"start/place"_s).toString().contains(u"127.0.0.1"_s));
        for (const QString &key : settings.allKeys())
            QVERIFY(!settings.value(key).toString().contains(u"correct horse"_s));
        const auto again = startIn(data);
        QVERIFY(again && !again->welcome());
        QTRY_VERIFY_WITH_TIMEOUT(isInStep(*again), patience);
        QVERIFY(!again->identity(0).signIn);
    }

    // Each with its own window, replica and connection; one leads to the other, and both are there
    // again after the next start.
    void severalWorkspaces()
    {
        const auto team = TeamServer::start();
        QVERIFY(team);
        const QTemporaryDir data;
        {
            const auto application = startIn(data);
            QVERIFY(application && application->welcome());
            application->welcome()->findChild<QPushButton *>(u"welcomeLocal"_s)->click();
            QTRY_VERIFY_WITH_TIMEOUT(
                application->identityCount() == 1 && isInStep(*application), patience);
            ui::MainWindow &local = *application->identity(0).windows.front();
            QStringList known = team->choose(local, u"workspaceConnect"_s);
            QCOMPARE(known.filter(u"workspace-"_s).size(), 1);
            QVERIFY(!known.contains(u"workspaceLocal"_s));
            QVERIFY(application->welcome() && application->welcome()->isVisible());
            team->connectAndSignIn(*application);
            QTRY_VERIFY_WITH_TIMEOUT(isInStep(*application, 1), patience);

            // From the one to the other, also when its window was closed.
            ui::MainWindow &remote = *application->identity(1).windows.front();
            const QString key = u"workspace-"_s + application->identity(0).profile->name();
            local.close();
            QVERIFY(!local.isVisible());
            known = team->choose(remote, key);
            QCOMPARE(known.filter(u"workspace-"_s).size(), 2);
            QVERIFY(local.isVisible());
            team->choose(local, key); // it is this one
            QCOMPARE(application->identityCount(), size_t{ 2 });
        }
        const auto again = startIn(data);
        QVERIFY(again && !again->welcome());
        QTRY_COMPARE_WITH_TIMEOUT(again->identityCount(), size_t{ 2 }, patience);
        QTRY_VERIFY_WITH_TIMEOUT(isInStep(*again, 0) && isInStep(*again, 1), patience);
        QTRY_VERIFY_WITH_TIMEOUT(
            !again->identity(0).windows.empty() && !again->identity(1).windows.empty(), patience);
        // What was closed before the end stays closed, and is known.
        again->identity(0).windows.front()->close();
        const QString kept = again->identity(1).profile->name();
        const QString closed = again->identity(0).profile->name();
        const QStringList known = team->choose(*again->identity(1).windows.front(), {});
        QVERIFY(known.contains(u"workspace-"_s + closed));
        QSettings settings{ data.filePath(u"settings.ini"_s), QSettings::IniFormat };
        QCOMPARE(settings.value(u"start/open"_s).toStringList(), QStringList{ kept });
    }

    // Where one is there already, the same address means somebody else there, with a profile of his
    // own; whoever is there is led to his window.
    void anotherAccountOnTheSameServer()
    {
        const auto team = TeamServer::start();
        QVERIFY(team);
        const QTemporaryDir data;
        {
            const auto application = startIn(data);
            QVERIFY(application && application->welcome());
            team->connectAndSignIn(*application);
            QTRY_VERIFY_WITH_TIMEOUT(isInStep(*application), patience);
            for (const QString &who : { TeamServer::other, TeamServer::email }) {
                QTRY_VERIFY(!application->welcome());
                team->choose(*application->identity(0).windows.front(), u"workspaceConnect"_s);
                ui::WelcomeDialog &welcome = *application->welcome();
                welcome.useAddress(team->address());
                auto *go = welcome.findChild<QPushButton *>(u"welcomeGo"_s);
                QTRY_VERIFY_WITH_TIMEOUT(go->isEnabled(), patience);
                QTest::keyClick(go, Qt::Key_Space);
                auto *dialog = welcome.findChild<ui::SignInDialog *>();
                QVERIFY(dialog && dialog->isVisible());
                QTest::keyClicks(dialog->findChild<QLineEdit *>(u"email"_s), who);
                auto *password = dialog->findChild<QLineEdit *>(u"password"_s);
                QTest::keyClicks(password, u"wrong"_s);
                QTest::keyClick(password, Qt::Key_Return);
                auto *error = dialog->findChild<QWidget *>(u"error"_s);
                QTRY_VERIFY_WITH_TIMEOUT(error->isVisible(), patience);
                password->clear();
                QTest::keyClicks(password, TeamServer::password);
                QTest::keyClick(password, Qt::Key_Return);
                QTRY_COMPARE_WITH_TIMEOUT(application->identityCount(), size_t{ 2 }, patience);
                QTRY_VERIFY_WITH_TIMEOUT(
                    isInStep(*application, 0) && isInStep(*application, 1), patience);
            }
            QTRY_VERIFY(!application->welcome());
            QCOMPARE(application->identity(0).session->engine().self().name, u"Jane"_s);
            QCOMPARE(application->identity(1).session->engine().self().name, u"Bob"_s);
        }
        const auto again = startIn(data);
        QVERIFY(again && !again->welcome());
        QTRY_COMPARE_WITH_TIMEOUT(again->identityCount(), size_t{ 2 }, patience);
        QTRY_VERIFY_WITH_TIMEOUT(isInStep(*again, 0) && isInStep(*again, 1), patience);
    }

    // By the link that an administrator was shown: into the workspace, with an account of his own.
    void takesAnInvitation()
    {
        const auto team = TeamServer::start();
        QVERIFY(team);
        net::AuthClient jane{ QUrl{ u"http://"_s + team->address() } };
        QString link;
        jane.login(TeamServer::email, TeamServer::password, [&](const Result<net::Tokens> &in) {
            QVERIFY(in);
            jane.call("POST", u"/api/invitations"_s, in->access,
                R"({"email":"ann@example.com","admin":true})", [&](const Result<QByteArray> &made) {
                    QVERIFY(made);
                    link
                        = QString::fromUtf8(*made).section(u"\"link\":\""_s, 1).section(u'"', 0, 0);
                });
        });
        QTRY_VERIFY_WITH_TIMEOUT(!link.isEmpty(), patience);
        const QTemporaryDir data;
        const auto application = startIn(data);
        QVERIFY(application && application->welcome());
        ui::WelcomeDialog &welcome = *application->welcome();
        welcome.showPage(ui::WelcomeDialog::Page::Invitation);
        welcome.findChild<QLineEdit *>(u"welcomeLink"_s)->setText(link);
        welcome.findChild<QPushButton *>(u"welcomeOpen"_s)->click();
        auto *go = welcome.findChild<QPushButton *>(u"welcomeGo"_s);
        QTRY_VERIFY_WITH_TIMEOUT(go->isEnabled(), patience);
        go->click();
        const auto dialog = [] {
            for (QWidget *each : QApplication::topLevelWidgets()) {
                if (each->objectName() == u"joinDialog"_s && each->isVisible())
                    return each;
            }
            return static_cast<QWidget *>(nullptr);
        };
        QTRY_VERIFY_WITH_TIMEOUT(dialog(), patience);
        const auto field
            = [&](const QString &name) { return dialog()->findChild<QLineEdit *>(name); };
        QVERIFY(
            dialog()->findChild<QLabel *>(u"joinAbout"_s)->text().contains(u"ann@example.com"_s));
        auto *join = dialog()->findChild<QPushButton *>(u"joinSubmit"_s);
        field(u"joinName"_s)->setText(u"Ann"_s);
        field(u"joinPassword"_s)->setText(u"password"_s);
        QVERIFY(!join->isEnabled());
        field(u"joinAgain"_s)->setText(u"password"_s);
        join->click();
        auto *error = dialog()->findChild<QLabel *>(u"joinError"_s);
        QTRY_VERIFY_WITH_TIMEOUT(error->isVisible(), patience); // too common
        QCOMPARE(field(u"joinName"_s)->text(), u"Ann"_s);
        field(u"joinPassword"_s)->setText(u"battery staple"_s);
        field(u"joinAgain"_s)->setText(u"battery staple"_s);
        join->click();
        QTRY_VERIFY_WITH_TIMEOUT(
            application->identityCount() == 1 && isInStep(*application), patience);
        QCOMPARE(application->identity(0).session->engine().self().name, u"Ann"_s);
        QTRY_VERIFY(!application->welcome() && !dialog());
        QVERIFY(!application->identity(0).signIn);
    }

    // His other devices, over the same tokens as the connection; and away from this one.
    void signsOut()
    {
        const auto team = TeamServer::start();
        QVERIFY(team);
        const QTemporaryDir data;
        const auto application = startIn(data);
        QVERIFY(application && application->welcome());
        team->connectAndSignIn(*application);
        QTRY_VERIFY_WITH_TIMEOUT(isInStep(*application), patience);
        Application::Identity &identity = application->identity(0);
        QList<DeviceSession> sessions;
        identity.session->account()->listSessions([&](const Result<QList<DeviceSession>> &listed) {
            QVERIFY(listed);
            sessions = *listed;
        });
        QTRY_COMPARE_WITH_TIMEOUT(sessions.size(), 1, patience);
        QVERIFY(sessions.first().current);
        identity.windows.front()->actions().find(ui::action::SignOut)->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(QApplication::activeModalWidget(), patience);
        QApplication::activeModalWidget()->findChild<QPushButton *>()->click();
        QTRY_COMPARE_WITH_TIMEOUT(identity.session->engine().status().connection.state,
            ConnectionState::SignInNeeded, patience);
        QVERIFY(identity.vault->token().isEmpty());
        // The server knows of it too.
        QTRY_VERIFY_WITH_TIMEOUT(team->sessionCount() == 0, patience);
        QTRY_VERIFY(identity.signIn && identity.signIn->isVisible());
    }
};

QTEST_MAIN(TestFirstStart)
#include "tst_firststart.moc"

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// The program from its first start on: where it asks, where it goes by itself the next time.

#include "app/desktop/application.h"
#include "server/auth/passwords.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QLineEdit>
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

bool isInStep(Application &application)
{
    const SyncStatus &status = application.identity(0).session->engine().status();
    return status.connection.state == ConnectionState::Connected && status.queued == 0;
}

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
};

QTEST_MAIN(TestFirstStart)
#include "tst_firststart.moc"

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// Links, and second starts: this process has the profile, the other ones are started as the desktop
// does it.

#include "app/desktop/application.h"
#include "core/model/deeplink.h"
#ifdef LOCKSTEP_HAVE_DBUS
#include "app/desktop/desktopbus.h"
#include "tests/support/privatebus.h"

#include <QDBusPendingCall>
#endif

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QMessageBox>
#include <QProcess>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace lockstep;
using namespace lockstep::app;
using namespace Qt::StringLiterals;

namespace {
constexpr int patience = 30'000;
} // namespace

class TestLinks : public QObject
{
    Q_OBJECT

#ifdef LOCKSTEP_HAVE_DBUS
    std::unique_ptr<PrivateBus> m_bus{};

    // As the desktop does it; false: it was refused, or nobody is there.
    bool call(const QString &method, const QVariantList &arguments)
    {
        QDBusMessage message = QDBusMessage::createMethodCall(
            DesktopBus::busName, DesktopBus::objectPath, u"org.freedesktop.Application"_s, method);
        message.setArguments(arguments);
        const QDBusPendingCall pending
            = QDBusConnection::connectToBus(m_bus->address(), u"desktop"_s).asyncCall(message);
        return QTest::qWaitFor([&] { return pending.isFinished(); }, patience)
            && !pending.isError();
    }
#endif
    std::unique_ptr<QTemporaryDir> m_data = std::make_unique<QTemporaryDir>();
    std::unique_ptr<Application> m_application{};

    [[nodiscard]] Application::Identity &identity() { return m_application->identity(0); }
    [[nodiscard]] ui::MainWindow &window() { return *identity().windows.front(); }

    void start(const QString &link = {})
    {
        DesktopOptions options;
        options.dataDirectory = m_data->path();
        options.language = u"en"_s;
        options.asLastTime = true;
        options.link = link;
        options.isOnBus = true;
        m_application = std::make_unique<Application>(*qApp, options, Keychain{});
        QVERIFY(m_application->start());
    }
    // One for several tests: it is the others that are started.
    void startLocal()
    {
        if (m_application)
            return;
        QVERIFY(QDir{}.mkpath(m_data->filePath(u"local"_s))); // as if it had been there before
        start();
        QTRY_VERIFY_WITH_TIMEOUT(m_application->identityCount() == 1 && !identity().windows.empty()
                && identity().session->engine().issues().count() > 0,
            patience);
    }

    // Another process, until it has ended: its exit code.
    int startAnother(const QStringList &arguments)
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedChannels);
        process.start(QStringLiteral(LOCKSTEP_EXECUTABLE),
            QStringList{ u"--data-dir"_s, m_data->path() } + arguments);
        if (!QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, patience)) {
            process.kill();
            process.waitForFinished();
            return -1;
        }
        return process.exitCode();
    }

    [[nodiscard]] static QMessageBox *question()
    {
        for (QWidget *top : QApplication::topLevelWidgets()) {
            if (auto *box = qobject_cast<QMessageBox *>(top); box && box->isVisible())
                return box;
        }
        return nullptr;
    }
    static void answer(bool accept)
    {
        QMessageBox *box = question();
        QVERIFY(box);
        for (QAbstractButton *button : box->buttons()) {
            if ((box->buttonRole(button) == QMessageBox::AcceptRole) == accept)
                return button->click();
        }
    }

    // A profile that has been on a server, which cannot be reached just now.
    void haveBeenOn(const QUrl &server, const QString &name)
    {
        auto profile = Profile::open(m_data->filePath(u"profiles"_s), name);
        QVERIFY(profile && profile->setIdentity(server, u"jane@example.com"_s));
    }

private Q_SLOTS:
    void initTestCase()
    {
        QGuiApplication::setQuitOnLastWindowClosed(false);
#ifdef LOCKSTEP_HAVE_DBUS
        m_bus = std::make_unique<PrivateBus>();
        const QByteArray address = m_bus->address().toUtf8();
        qputenv("DBUS_SESSION_BUS_ADDRESS", address.isEmpty() ? "disabled:" : address);
        qputenv("DBUS_STARTER_ADDRESS", address); // it gets the name before anything else
#endif
    }
    void cleanupTestCase() { m_application.reset(); }

    void aLinkGoesToTheProcessThatRuns()
    {
        startLocal();
        QString key;
        IssueId issue;
        identity().session->engine().issues().forEach([&](int, const Issue &each) {
            if (each.id != window().currentIssue() && !each.name.isEmpty()) {
                key = each.name;
                issue = each.id;
            }
        });
        window().showMinimized();
        QCOMPARE(startAnother({ toText(DeepLink{ u"local"_s, key, {} }) }), 0);
        QTRY_COMPARE(window().currentIssue(), issue);
        QVERIFY(!window().isMinimized());
        QTRY_VERIFY(window().isActiveWindow());
        // A filter; and by name of the profile.
        QCOMPARE(startAnother({ u"--profile"_s, identity().profile->name(), u"--user"_s,
                     identity().user.id.toString(),
                     toText(DeepLink{ u"local"_s, {}, u"status:Open"_s }) }),
            0);
        const auto search = window().findChildren<QLineEdit *>();
        QTRY_VERIFY(std::any_of(search.begin(), search.end(),
            [](const QLineEdit *edit) { return edit->text().contains(u"status:Open"_s); }));
        QCOMPARE(m_application->identityCount(), size_t{ 1 });
        QCOMPARE(identity().windows.size(), size_t{ 1 });
    }

    void aSecondStartOnlyComesToTheFront()
    {
        startLocal();
        const IssueId before = window().currentIssue();
        window().showMinimized();
        QCOMPARE(startAnother({}), 0);
        QTRY_VERIFY(!window().isMinimized());
        QCOMPARE(window().currentIssue(), before);
        QCOMPARE(identity().windows.size(), size_t{ 1 });
        QVERIFY(!question());
    }

    void anUnknownHostIsAskedAboutFirst()
    {
        QTcpServer stranger;
        QVERIFY(stranger.listen(QHostAddress::LocalHost));
        QSignalSpy visited{ &stranger, &QTcpServer::newConnection };
        const QString place = u"127.0.0.1:%1"_s.arg(stranger.serverPort());
        startLocal();
        const QString link = toText(DeepLink{ place, u"X-1"_s, {} });
        QCOMPARE(startAnother({ link }), 0);
        QTRY_VERIFY(question());
        QVERIFY(question()->text().contains(place));
        QVERIFY(question()->defaultButton() == question()->escapeButton());
        answer(false);
        QTRY_VERIFY(!question());
        QVERIFY(!m_application->welcome());
        // An invitation is asked about as well.
        QCOMPARE(startAnother({ u"lockstep://join?server=http%3A%2F%2F"_s + place
                     + u"&email=jane%40example.com"_s }),
            0);
        QTRY_VERIFY(question());
        QCOMPARE(visited.size(), 0);
        answer(true);
        QTRY_VERIFY(m_application->welcome() && m_application->welcome()->isVisible());
        QCOMPARE(m_application->welcome()->findChild<QLineEdit *>(u"welcomeAddress"_s)->text(),
            u"http://"_s + place);
        QTRY_VERIFY(visited.size() > 0); // only now it is checked
        m_application->welcome()->close();
        QTRY_VERIFY(!m_application->welcome());
        QCOMPARE(m_application->identityCount(), size_t{ 1 });
    }

    void theDesktopSpeaksToTheProcessThatRuns()
    {
#ifdef LOCKSTEP_HAVE_DBUS
        if (m_bus->address().isEmpty())
            QSKIP("there is no dbus-daemon");
        startLocal();
        const QVariantMap platform{ { u"activation-token"_s, u"token-1"_s } };
        window().showMinimized();
        QVERIFY(call(u"Activate"_s, { platform }));
        QTRY_VERIFY(!window().isMinimized());
        QTRY_VERIFY(window().isActiveWindow());

        QString key;
        IssueId issue;
        identity().session->engine().issues().forEach([&](int, const Issue &each) {
            if (each.id != window().currentIssue() && !each.name.isEmpty()) {
                key = each.name;
                issue = each.id;
            }
        });
        const QString link = toText(DeepLink{ u"local"_s, key, {} });
        QVERIFY(call(u"Open"_s, { QStringList{ link }, platform }));
        QTRY_COMPARE(window().currentIssue(), issue);
        QVERIFY(call(u"ActivateAction"_s,
            { u"inbox"_s, QVariant::fromValue(QVariantList{}), QVariantMap {} }));
        QTRY_VERIFY(window().findChild<QWidget *>(u"inboxPage"_s));
        QTRY_VERIFY(window().findChild<QWidget *>(u"inboxPage"_s)->isVisible());
        QVERIFY(call(u"ActivateAction"_s,
            { u"new-issue"_s, QVariant::fromValue(QVariantList{}), QVariantMap {} }));
        QTRY_VERIFY(window().findChild<QDialog *>(u"newIssueDialog"_s));
        QTRY_VERIFY(window().findChild<QDialog *>(u"newIssueDialog"_s)->isVisible());
        window().findChild<QDialog *>(u"newIssueDialog"_s)->close();
        QVERIFY(call(u"ActivateAction"_s,
            { u"delete-everything"_s, QVariant::fromValue(QVariantList{}), QVariantMap {} }));

        // The name is there once, and what is said to it has its limits.
        DesktopBus other{ QDBusConnection::connectToBus(m_bus->address(), u"other"_s) };
        QVERIFY(!other.open());
        QSignalSpy called{ &other, &DesktopBus::called };
        other.Open({ QString(DesktopBus::longestLink + 1, u'x'), u"lockstep://x"_s }, {});
        QCOMPARE(called.size(), 1);
        other.Open(QStringList(100, u"lockstep://x"_s), platform);
        QCOMPARE(called.size(), 1 + DesktopBus::mostLinks);
        QCOMPARE(called.last().first().value<DesktopCall>(),
            (DesktopCall{ {}, u"lockstep://x"_s, u"token-1"_s }));
        DesktopBus nowhere{ QDBusConnection { u"there is none"_s } };
        QVERIFY(!nowhere.open());

        // What is said before there is a window, waits for it.
        m_application.reset();
        start();
        QVERIFY(call(u"Open"_s, { QStringList{ link }, QVariantMap {} }));
        QTRY_VERIFY_WITH_TIMEOUT(!identity().windows.empty(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(window().currentIssue(), issue, patience);
        QCOMPARE(m_application->identityCount(), size_t{ 1 });
#else
        QSKIP("built without D-Bus");
#endif
    }

    // packaging/desktop: the names are those of the program.
    void theDesktopFileNamesWhatTheProgramKnows()
    {
#ifdef LOCKSTEP_HAVE_DBUS
        const QString folder = QStringLiteral(LOCKSTEP_SOURCES "/packaging/desktop/");
        const auto read = [&](const QString &suffix) {
            QFile file{ folder + DesktopBus::busName + suffix };
            return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString{};
        };
        const QString entry = read(u".desktop"_s);
        QVERIFY(entry.contains(u"\nDBusActivatable=true\n"_s));
        QVERIFY(entry.contains(u"\nMimeType=x-scheme-handler/lockstep;\n"_s));
        QVERIFY(entry.contains(u"\nExec=lockstep %u\n"_s));
        static const QRegularExpression actions{ u"\nActions=(.*);\n"_s };
        DesktopBus bus{ QDBusConnection { u"there is none"_s } };
        for (const QString &action : actions.match(entry).captured(1).split(u';')) {
            QSignalSpy called{ &bus, &DesktopBus::called };
            bus.ActivateAction(action, {}, {});
            QCOMPARE(called.size(), 1);
            QVERIFY(entry.contains(u"\n[Desktop Action %1]\n"_s.arg(action)));
        }
        QVERIFY(read(u".service.in"_s).contains(u"\nName=%1\n"_s.arg(DesktopBus::busName)));
#endif
    }

    void whatIsNoLinkSaysSo()
    {
        startLocal();
        QCOMPARE(startAnother({ u"lockstep://delete/everything"_s }), 0);
        QVERIFY(!question());
        QCOMPARE(m_application->identityCount(), size_t{ 1 });
        QVERIFY(!m_application->welcome());
    }

    void aWorkspaceWhereOneHasBeenIsOpened()
    {
        startLocal();
        haveBeenOn(QUrl{ u"http://127.0.0.1:1"_s }, u"team"_s);
        const QString link = toText(DeepLink{ u"127.0.0.1:1"_s, u"X-1"_s, {} });
        Knocker knocker{ identity().profile->directory(), { link, {} }, 10s };
        QTRY_COMPARE(m_application->identityCount(), size_t{ 2 });
        QCOMPARE(m_application->identity(1).profile->name(), u"team"_s);
        QTRY_VERIFY(!m_application->identity(1).windows.empty());
        QVERIFY(!question());
    }

    // The first start of all may be by a link.
    void theFirstStartMayBeALink()
    {
        m_application.reset();
        m_data = std::make_unique<QTemporaryDir>();
        start(toText(DeepLink{ u"lockstep.test"_s, u"X-1"_s, {} }));
        QVERIFY(m_application->welcome() && m_application->welcome()->isVisible());
        QTRY_VERIFY(question());
        answer(false);
        QTRY_VERIFY(!question());
        QVERIFY(m_application->welcome()->isVisible());
        m_application.reset();
        haveBeenOn(QUrl{ u"http://127.0.0.1:1"_s }, u"team"_s);
        start(toText(DeepLink{ u"127.0.0.1:1"_s, u"X-1"_s, {} }));
        QCOMPARE(m_application->identityCount(), size_t{ 1 });
        QCOMPARE(identity().profile->name(), u"team"_s);
        QTRY_VERIFY(!identity().windows.empty());
        QVERIFY(!question());
    }

    // --- The door

    void theDoorTakesNothingElse_data()
    {
        QTest::addColumn<QByteArray>("words");
        QTest::addColumn<int>("knocks");
        QTest::newRow("a link") << QByteArray("lockstep://x\ntoken\n") << 1;
        QTest::newRow("nothing") << QByteArray("\n\n") << 1;
        QTest::newRow("half") << QByteArray("lockstep://x") << 0;
        QTest::newRow("endless") << QByteArray(100'000, 'x') << 0;
    }
    void theDoorTakesNothingElse()
    {
        QFETCH(const QByteArray, words);
        QFETCH(const int, knocks);
        const QTemporaryDir profile;
        const QString socket = ProfileDoor::socketOf(profile.path());
        ProfileDoor door;
        QSignalSpy knocked{ &door, &ProfileDoor::knocked };
        QVERIFY(door.open(profile.path()));
        const auto permissions = QFile::permissions(socket);
        QVERIFY(!(permissions & (QFile::ReadGroup | QFile::WriteGroup | QFile::WriteOther)));
        QLocalSocket visitor;
        visitor.connectToServer(socket);
        QVERIFY(visitor.waitForConnected());
        visitor.write(words);
        visitor.flush();
        if (knocks > 0 || words.size() > ProfileDoor::longestKnock)
            QTRY_COMPARE(visitor.state(), QLocalSocket::UnconnectedState);
        else
            visitor.abort();
        // It has not been blocked by that one.
        Knocker next{ profile.path(), { u"next"_s, {} }, 10s };
        QSignalSpy answered{ &next, &Knocker::answered };
        QTRY_COMPARE(answered.size(), 1);
        QVERIFY(answered.first().first().toBool());
        QCOMPARE(knocked.size(), knocks + 1);
        QCOMPARE(knocked.last().first().value<Knock>(), (Knock{ u"next"_s, {} }));
    }

    void aLongPathHasADoorToo()
    {
        const QTemporaryDir base;
        const QString directory = base.path() + u'/' + QString(150, u'd');
        QVERIFY(QDir{}.mkpath(directory));
        QVERIFY(ProfileDoor::socketOf(directory).size() < 108);
        ProfileDoor door;
        QVERIFY(door.open(directory));
        Knocker knocker{ directory, {}, 10s };
        QSignalSpy answered{ &knocker, &Knocker::answered };
        QTRY_COMPARE(answered.size(), 1);
        QVERIFY(answered.first().first().toBool());
    }

    // The one that has the lock is only just starting.
    void aKnockWaitsForTheDoor()
    {
        const QTemporaryDir profile;
        Knocker knocker{ profile.path(), { u"early"_s, u"token"_s }, 10s };
        QSignalSpy answered{ &knocker, &Knocker::answered };
        ProfileDoor door;
        QSignalSpy knocked{ &door, &ProfileDoor::knocked };
        QTimer::singleShot(150, &door, [&] { QVERIFY(door.open(profile.path())); });
        QTRY_COMPARE(answered.size(), 1);
        QCOMPARE(knocked.size(), 1);
        QCOMPARE(knocked.first().first().value<Knock>(), (Knock{ u"early"_s, u"token"_s }));

        Knocker inVain{ profile.filePath(u"nobody"_s), {}, Milliseconds{ 0 } };
        QSignalSpy unheard{ &inVain, &Knocker::answered };
        QTRY_COMPARE(unheard.size(), 1);
        QVERIFY(!unheard.first().first().toBool());
    }
};

QTEST_MAIN(TestLinks)
#include "tst_links.moc"

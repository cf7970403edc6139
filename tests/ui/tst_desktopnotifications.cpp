// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// What the desktop does for us, on a D-Bus session of the test's own: its notifications, and
// whether it wants dark windows.

#include "tests/ui/notificationdaemon.h"
#include "tests/ui/settingsportal.h"
#include "ui/notify/freedesktopnotifications.h"
#include "ui/notify/systemnotifications.h"
#include "ui/notify/traynotifications.h"
#include "ui/theme/systemscheme.h"
#include "ui/theme/themeservice.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace lockstep;
using namespace lockstep::ui;
using namespace Qt::StringLiterals;

namespace {

DesktopNote note(const QString &key, const QString &title = u"Jane assigned LOCK-1 to you"_s)
{
    return { .key = key,
        .title = title,
        .body = u"It does not print"_s,
        .actions = { { u"open"_s, u"Open"_s }, { u"quiet"_s, u"Quiet for 1 hour"_s } } };
}

} // namespace

class TestDesktopNotifications : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_bus = std::make_unique<PrivateBus>();
        if (m_bus->address().isEmpty())
            QSKIP("there is no dbus-daemon");
    }

    void init()
    {
        ++m_round;
        m_daemon
            = std::make_unique<NotificationDaemon>(m_bus->address(), u"daemon-%1"_s.arg(m_round));
        m_clientName = u"client-%1"_s.arg(m_round);
        m_client = std::make_unique<FreedesktopNotifications>(
            QDBusConnection::connectToBus(m_bus->address(), m_clientName));
    }
    void cleanup()
    {
        m_client.reset();
        m_daemon.reset();
        QDBusConnection::disconnectFromBus(m_clientName);
    }

    void oneIsShownForFiveSeconds()
    {
        QVERIFY(m_daemon->start());
        QGuiApplication::setDesktopFileName(u"org.example.lockstep"_s);
        m_client->show(note(u"a"_s));
        QTRY_COMPARE(m_daemon->notes.size(), 1);
        const DaemonNote shown = m_daemon->notes.first();
        QCOMPARE(shown.title, u"Jane assigned LOCK-1 to you"_s);
        QCOMPARE(shown.body, u"It does not print"_s);
        QCOMPARE(shown.expireTimeout, 5000);
        QCOMPARE(shown.actions,
            (QStringList{ u"default"_s, u"Open"_s, u"open"_s, u"Open"_s, u"quiet"_s,
                u"Quiet for 1 hour"_s }));
        QCOMPARE(shown.hints.value(u"urgency"_s).toInt(), 1);
        QCOMPARE(shown.hints.value(u"desktop-entry"_s).toString(), u"org.example.lockstep"_s);
    }

    void theSameKeyReplaces()
    {
        QVERIFY(m_daemon->start());
        m_client->show(note(u"a"_s, u"one"_s));
        m_client->show(note(u"b"_s, u"other"_s));
        QTRY_COMPARE(m_daemon->notes.size(), 2);
        m_client->show(note(u"a"_s, u"two"_s)); // the answer to this one is waited for
        m_client->show(note(u"a"_s, u"three"_s));
        m_client->show(note(u"a"_s, u"four"_s));
        QTRY_COMPARE(m_daemon->notes.last().title, u"four"_s);
        QCOMPARE(m_daemon->notes.size(), 2);
        // Those between, while an answer is waited for, are never sent.
        QVERIFY(m_daemon->notified <= 4);
        QCOMPARE(m_daemon->replaced.last(), 1U);
    }

    void aClickGivesTheActionAndTheToken_data()
    {
        QTest::addColumn<QString>("clicked");
        QTest::addColumn<QString>("action");
        QTest::newRow("anywhere") << u"default"_s << u"open"_s;
        QTest::newRow("the first button") << u"open"_s << u"open"_s;
        QTest::newRow("the second button") << u"quiet"_s << u"quiet"_s;
        QTest::newRow("no such button") << u"nonsense"_s << QString();
    }
    void aClickGivesTheActionAndTheToken()
    {
        QFETCH(QString, clicked);
        QFETCH(QString, action);
        QVERIFY(m_daemon->start());
        QSignalSpy triggered(m_client.get(), &DesktopNotifications::actionTriggered);
        QSignalSpy closed(m_client.get(), &DesktopNotifications::closed);
        m_client->show(note(u"a"_s));
        m_client->show(note(u"b"_s));
        QTRY_COMPARE(m_daemon->notes.size(), 2);
        m_daemon->click(77, clicked); // of another program
        m_daemon->click(1, clicked);
        m_daemon->dismiss(2); // comes behind it
        QTRY_COMPARE(closed.size(), 1);
        QCOMPARE(closed.at(0).at(0).toString(), u"b"_s);
        if (action.isEmpty()) {
            QCOMPARE(triggered.size(), 0);
            return;
        }
        QCOMPARE(triggered.size(), 1);
        QCOMPARE(triggered.at(0).at(0).toString(), u"a"_s);
        QCOMPARE(triggered.at(0).at(1).toString(), action);
        QCOMPARE(triggered.at(0).at(2).toString(), u"token-1"_s);
        QTRY_VERIFY(m_daemon->notes.isEmpty());
    }

    void itCanBeTakenBackAtAnyTime()
    {
        QVERIFY(m_daemon->start());
        m_client->show(note(u"a"_s));
        m_client->close(u"a"_s); // before anybody knows about it
        m_client->show(note(u"b"_s));
        QTRY_COMPARE(m_daemon->notes.size(), 1);
        m_client->show(note(u"c"_s));
        m_client->close(u"c"_s); // asked, not answered
        m_client->close(u"b"_s);
        QTRY_VERIFY(m_daemon->notes.isEmpty());
        QTRY_COMPARE(m_daemon->notified, 2);
        m_client->close(u"never"_s);
        // And shown anew under the same key.
        m_client->show(note(u"b"_s));
        QTRY_COMPARE(m_daemon->notes.size(), 1);
    }

    void whatOthersWroteIsNoMarkup()
    {
        QVERIFY(m_daemon->start());
        DesktopNote nasty = note(u"a"_s, u"<b>x</b>\n\u202Eevil"_s);
        nasty.body
            = u"<img src='file:///etc/passwd'> & \x1b[31m more\u2066"_s + QString(2000, u'x');
        m_client->show(nasty);
        QTRY_COMPARE(m_daemon->notes.size(), 1);
        const DaemonNote shown = m_daemon->notes.first();
        QCOMPARE(shown.title, u"<b>x</b> evil"_s); // a title is never markup
        QVERIFY2(shown.body.startsWith(u"&lt;img src='file:///etc/passwd'&gt; &amp; [31m more"),
            qPrintable(shown.body));
        QVERIFY(shown.body.size() < 400);
        QVERIFY(shown.body.endsWith(u"…"));
    }

    void aSimpleDaemonGetsWhatItCanShow()
    {
        m_daemon->capabilities = { u"body"_s };
        QVERIFY(m_daemon->start());
        DesktopNote plain = note(u"a"_s);
        plain.body = u"a < b & c"_s;
        m_client->show(plain);
        QTRY_COMPARE(m_daemon->notes.size(), 1);
        QVERIFY(m_daemon->notes.first().actions.isEmpty());
        QCOMPARE(m_daemon->notes.first().body, u"a < b & c"_s);
    }

    void withoutADaemonItSaysSo()
    {
        QSignalSpy failed(m_client.get(), &DesktopNotifications::failed);
        m_client->show(note(u"a"_s));
        m_client->show(note(u"a"_s, u"newer"_s));
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(failed.at(0).at(0).value<DesktopNote>().title, u"newer"_s);
        // It comes later.
        QVERIFY(m_daemon->start());
        m_client->show(note(u"a"_s));
        QTRY_COMPARE(m_daemon->notes.size(), 1);
    }

    void aRefusalIsPassedOn()
    {
        QVERIFY(m_daemon->start());
        m_daemon->refuses = true;
        QSignalSpy failed(m_client.get(), &DesktopNotifications::failed);
        m_client->show(note(u"a"_s));
        QTRY_COMPARE(failed.size(), 1);
        m_daemon->refuses = false;
        m_client->show(note(u"a"_s));
        QTRY_COMPARE(m_daemon->notes.size(), 1);
    }

    void anotherDaemonTakesOver()
    {
        QVERIFY(m_daemon->start());
        QSignalSpy closed(m_client.get(), &DesktopNotifications::closed);
        m_client->show(note(u"a"_s));
        QTRY_COMPARE(m_daemon->notes.size(), 1);
        QTRY_COMPARE(m_daemon->replaced.size(), 1);
        m_client->show(note(u"b"_s)); // its answer has come before that of the next one
        QTRY_COMPARE(m_daemon->notes.size(), 2);
        m_daemon->stop();
        QTRY_VERIFY(closed.size() >= 1);
        NotificationDaemon other(m_bus->address(), u"other"_s);
        other.capabilities = { u"body"_s };
        QVERIFY(other.start());
        m_client->show(note(u"a"_s));
        QTRY_VERIFY(!other.notes.isEmpty());
        QCOMPARE(other.replaced.first(), 0U); // the ids of the other mean nothing here
        QVERIFY(other.notes.first().actions.isEmpty());
    }

    void theNextBestWayIsTaken()
    {
        std::vector<std::unique_ptr<DesktopNotifications>> ways;
        ways.push_back(std::move(m_client)); // nobody there
        ways.push_back(std::make_unique<TrayNotifications>(QIcon())); // nor here
        SystemNotifications all(std::move(ways));
        QSignalSpy failed(&all, &DesktopNotifications::failed);
        all.show(note(u"a"_s));
        QTRY_COMPARE(failed.size(), 1);
        all.close(u"a"_s);
    }

    // --- Dark windows

    void theDesktopSaysWhatIsDark()
    {
        ThemeService themes(*qApp);
        SettingsPortal portal(m_bus->address(), u"portal"_s);
        portal.scheme = 1;
        QVERIFY(portal.start());
        SystemScheme scheme(m_clientName);
        QObject::connect(&scheme, &SystemScheme::changed, &themes, &ThemeService::setSystemDark);
        scheme.start();
        QTRY_COMPARE(themes.theme().kind(), ThemeKind::Dark);
        // While it runs.
        portal.choose(2);
        QTRY_COMPARE(themes.theme().kind(), ThemeKind::Light);
        portal.choose(1);
        QTRY_COMPARE(themes.theme().kind(), ThemeKind::Dark);
        portal.choose(0); // as the palette was
        QTRY_COMPARE(themes.theme().kind(), ThemeKind::Light);
        QCOMPARE(portal.reads, 1);
        // The user's own choice comes first.
        themes.setChoice(ThemeChoice::Light);
        QSignalSpy heard(&scheme, &SystemScheme::changed);
        portal.choose(1);
        QTRY_COMPARE(heard.size(), 1);
        QCOMPARE(themes.theme().kind(), ThemeKind::Light);
        themes.setChoice(ThemeChoice::System);
        QCOMPARE(themes.theme().kind(), ThemeKind::Dark);
    }

    void withoutAPortalItIsThePalette()
    {
        SystemScheme scheme(m_clientName);
        QSignalSpy heard(&scheme, &SystemScheme::changed);
        scheme.start();
        SettingsPortal portal(m_bus->address(), u"late"_s);
        QVERIFY(portal.start());
        portal.choose(1); // it comes up later
        QTRY_COMPARE(heard.size(), 1);
        QCOMPARE(heard.first().first().value<std::optional<bool>>(), std::optional{ true });
        SystemScheme nowhere(u"there is no such bus"_s);
        nowhere.start();
    }

private:
    std::unique_ptr<PrivateBus> m_bus;
    std::unique_ptr<NotificationDaemon> m_daemon;
    std::unique_ptr<FreedesktopNotifications> m_client;
    QString m_clientName;
    int m_round = 0;
};

QTEST_MAIN(TestDesktopNotifications)
#include "tst_desktopnotifications.moc"

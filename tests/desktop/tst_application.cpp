// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "app/common/termination.h"
#include "app/desktop/application.h"
#include "ui/widgets/composer.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace lockstep;
using namespace lockstep::app;
using namespace Qt::StringLiterals;

namespace {

DesktopOptions optionsFor(const QTemporaryDir &data, const QString &user)
{
    DesktopOptions options;
    options.dataDirectory = data.path();
    options.user = user;
    options.language = u"en"_s;
    return options;
}

SyncEngine &engineOf(Application &application) { return application.identity(0).session->engine(); }

bool isConnected(Application &application)
{
    return engineOf(application).status().connection.state == ConnectionState::Connected;
}

bool isInStep(Application &application)
{
    return isConnected(application) && engineOf(application).status().queued == 0
        && engineOf(application).status().unsaved == 0;
}

IssueId firstIssue(Application &application)
{
    IssueId first;
    engineOf(application).issues().forEach([&](int, const Issue &issue) {
        if (first.isNull() || issue.id < first)
            first = issue.id;
    });
    return first;
}

QString subjectOf(Application &application, const IssueId &issue)
{
    const Issue *found = engineOf(application).replica().find(issue);
    return found ? found->subject : QString{};
}

void setSubject(Application &application, const IssueId &issue, const QString &subject)
{
    engineOf(application)
        .updateIssue(
            issue, { { Field::Subject, ValueChange{ subjectOf(application, issue), subject } } });
}

std::unique_ptr<Application> startOf(const DesktopOptions &options)
{
    auto application = std::make_unique<Application>(*qApp, options);
    const auto started = application->start();
    if (!started) {
        qWarning("%s", qPrintable(started.error().message));
        return nullptr;
    }
    return application;
}

constexpr int patience = 30'000;
const QString amara = u"amara@example.com"_s;
const QString priya = u"priya@example.com"_s;

} // namespace

class TestApplication : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QGuiApplication::setQuitOnLastWindowClosed(false); }

    // The first process ends; the second one, which had joined its workspace, hosts it from then
    // on, and a third one finds it there.
    void aJoinedWorkspaceOutlivesItsHost()
    {
        const QTemporaryDir data;
        auto first = startOf(optionsFor(data, amara));
        QVERIFY(first);
        QVERIFY(first->workspace()->isHost());
        auto second = startOf(optionsFor(data, priya));
        auto third = startOf(optionsFor(data, people(*first).at(2)));
        QVERIFY(second && third);
        QVERIFY(!second->workspace()->isHost());
        QTRY_VERIFY_WITH_TIMEOUT(
            isInStep(*first) && isInStep(*second) && isInStep(*third), patience);
        const IssueId issue = firstIssue(*first);
        QVERIFY(!issue.isNull());
        const QUrl before = second->workspace()->url();

        setSubject(*first, issue, u"The last word of the first"_s);
        QTRY_VERIFY_WITH_TIMEOUT(isInStep(*first), patience);
        first.reset();
        setSubject(*second, issue, u"Written while nobody was hosting"_s);
        const auto isHosted
            = [&] { return second->workspace()->isHost() != third->workspace()->isHost(); };
        QTRY_VERIFY_WITH_TIMEOUT(isHosted(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(second->workspace()->url(), third->workspace()->url(), patience);
        QVERIFY(second->workspace()->url() != before);
        QTRY_COMPARE_WITH_TIMEOUT(
            subjectOf(*third, issue), u"Written while nobody was hosting"_s, patience);
        QTRY_VERIFY_WITH_TIMEOUT(isInStep(*second) && isInStep(*third), patience);

        // And once more, with whoever is left.
        auto last = second->workspace()->isHost() ? std::move(third) : std::move(second);
        second.reset();
        third.reset();
        setSubject(*last, issue, u"Alone at last"_s);
        QTRY_VERIFY_WITH_TIMEOUT(last->workspace()->isHost() && isInStep(*last), patience);
        QCOMPARE(subjectOf(*last, issue), u"Alone at last"_s);
        QVERIFY(engineOf(*last).replica().conflicts().isEmpty());
    }

    // If the one that has it does not answer; else see tst_links.
    void theSecondOnOneProfileIsRefused()
    {
        const QTemporaryDir data;
        auto first = startOf(optionsFor(data, amara));
        QVERIFY(first);
        QTRY_VERIFY_WITH_TIMEOUT(isInStep(*first), patience);
        QVERIFY(QFile::remove(ProfileDoor::socketOf(first->identity(0).profile->directory())));
        DesktopOptions options = optionsFor(data, amara);
        options.knockFor = Milliseconds{ 0 };
        Application second{ *qApp, options };
        QSignalSpy failed{ &second, &Application::failed };
        QVERIFY(second.start());
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, patience);
        const auto error = failed.first().first().value<Error>();
        QCOMPARE(error.code, errc::StoreLocked);
        QVERIFY2(
            error.message.contains(u"profile 'amara_example.com'"_s), qPrintable(error.message));
        QVERIFY(error.message.contains(u"--profile"_s));
        QVERIFY(second.identity(0).windows.empty());
    }

    void aProfileIsForOnePersonInOneWorkspace()
    {
        const QTemporaryDir data;
        DesktopOptions options = optionsFor(data, amara);
        options.profile = u"mine"_s;
        {
            auto first = startOf(options);
            QVERIFY(first);
            QTRY_VERIFY_WITH_TIMEOUT(isInStep(*first), patience);
        }
        options.user = priya;
        Application second{ *qApp, options };
        const auto started = second.start();
        QVERIFY(!started);
        QCOMPARE(started.error().code, errc::ProfileOwner);
        options.user = amara;
        auto again = startOf(options);
        QVERIFY(again);
        QTRY_VERIFY_WITH_TIMEOUT(isInStep(*again), patience);
    }

    // Windows, what they show, and the keys of this user are there again after the next start.
    void theSessionComesBack()
    {
        const QTemporaryDir data;
        auto application = startOf(optionsFor(data, amara));
        QVERIFY(application);
        QTRY_VERIFY_WITH_TIMEOUT(isInStep(*application), patience);
        const IssueId issue = firstIssue(*application);
        auto &identity = application->identity(0);
        QCOMPARE(identity.windows.size(), size_t{ 1 });
        const auto run = [&](size_t window, QLatin1StringView id) {
            identity.windows.at(window)->actions().find(id)->trigger();
        };
        identity.windows.front()->openIssue(issue);
        run(0, ui::action::PopOut);
        QCOMPARE(identity.windows.size(), size_t{ 2 });
        QVERIFY(identity.windows.back()->isPopOut());
        run(0, ui::action::PopOut); // there is one already
        QCOMPARE(identity.windows.size(), size_t{ 2 });
        run(0, ui::action::NewWindow);
        QCOMPARE(identity.windows.size(), size_t{ 3 });
        identity.windows.back()->resize(1111, 666);
        identity.windows.back()->showScope({ ui::Scope::Kind::All, {} });
        identity.keys->set(ui::action::SetStatus, QList<QKeySequence>{ Qt::Key_Z });

        // A window that is closed among others does not come back.
        run(0, ui::action::NewWindow);
        QCOMPARE(identity.windows.size(), size_t{ 4 });
        identity.windows.back()->close();
        QCOMPARE(identity.windows.size(), size_t{ 3 });
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        run(0, ui::action::Quit);
        for (const auto &window : identity.windows)
            QVERIFY(!window->isVisible());
        application.reset();

        application = startOf(optionsFor(data, amara));
        QVERIFY(application);
        auto &again = application->identity(0);
        QTRY_COMPARE_WITH_TIMEOUT(again.windows.size(), size_t{ 3 }, patience);
        QCOMPARE(again.windows.at(0)->currentIssue(), issue);
        QVERIFY(again.windows.at(1)->isPopOut());
        QCOMPARE(again.windows.at(1)->currentIssue(), issue);
        QCOMPARE(again.windows.at(2)->size(), QSize(1111, 666));
        QCOMPARE(again.windows.at(2)->actions().find(ui::action::SetStatus)->shortcuts(),
            QList<QKeySequence>{ Qt::Key_Z });

        // Only the window of the issue is left, and it is closed: the next start shows a list.
        again.windows.at(0)->close();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        again.windows.at(1)->close();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCOMPARE(again.windows.size(), size_t{ 1 });
        again.windows.at(0)->close();
        application.reset();
        application = startOf(optionsFor(data, amara));
        QVERIFY(application);
        auto &last = application->identity(0);
        QTRY_COMPARE_WITH_TIMEOUT(last.windows.size(), size_t{ 2 }, patience);
        QVERIFY(last.windows.at(0)->isPopOut());
        QVERIFY(!last.windows.at(1)->isPopOut());
    }

    // Only who wants it, and where there is a tray; and it is said once.
    void itGoesOnInTheTray()
    {
        const QTemporaryDir data;
        auto application = startOf(optionsFor(data, amara));
        QVERIFY(application);
        QTRY_VERIFY_WITH_TIMEOUT(isInStep(*application), patience);
        QTRY_VERIFY_WITH_TIMEOUT(!application->identity(0).windows.empty(), patience);
        ui::MainWindow &window = *application->identity(0).windows.front();
        ui::UserSettings &settings = application->identity(0).services->settings;
        ui::TrayHome &tray = application->tray();
        const auto isHomeOnceClosed = [&] {
            window.show();
            window.close();
            return tray.isHome();
        };
        bool hasTray = true;
        tray.isAvailable = [&hasTray] { return hasTray; };
        QVERIFY(!isHomeOnceClosed()); // nobody asked for it
        settings.setValue(ui::settingCloseToTray, true);
        hasTray = false;
        QVERIFY(!isHomeOnceClosed()); // there would be no way back
        hasTray = true;
        QVERIFY(!settings.value(u"end/trayTold"_s, false).toBool());
        QVERIFY(isHomeOnceClosed());
        QVERIFY(settings.value(u"end/trayTold"_s, false).toBool());
        QVERIFY(!window.isVisible());
        QVERIFY(isConnected(*application));
        Q_EMIT tray.openRequested();
        QVERIFY(window.isVisible() && !tray.isHome());

        // The loop goes on without a window, and Quit ends it.
        QGuiApplication::setQuitOnLastWindowClosed(true);
        bool wentOn = false;
        QTimer::singleShot(0, application.get(), [&] { window.close(); });
        QTimer::singleShot(200, application.get(), [&] {
            wentOn = tray.isHome();
            Q_EMIT tray.quitRequested();
        });
        QApplication::exec();
        QGuiApplication::setQuitOnLastWindowClosed(false);
        QVERIFY(wentOn);
    }

    // Not a key of it is lost, however short the time was that it stood there.
    void aDraftSurvivesASignal()
    {
        const QTemporaryDir data;
        QString directory;
        IssueId issue;
        {
            auto application = startOf(optionsFor(data, amara));
            QVERIFY(application);
            onTermination(application.get(), [&] { application->end(); });
            QTRY_VERIFY_WITH_TIMEOUT(isInStep(*application), patience);
            QTRY_VERIFY_WITH_TIMEOUT(!application->identity(0).windows.empty(), patience);
            directory = application->identity(0).profile->directory();
            issue = firstIssue(*application);
            ui::MainWindow &window = *application->identity(0).windows.front();
            window.openIssue(issue);
            auto *composer = window.findChild<ui::Composer *>();
            QVERIFY(composer);
            QTimer::singleShot(0, application.get(), [composer] {
                composer->insertText(u"half a sent"_s);
                std::raise(SIGTERM);
            });
            QApplication::exec(); // ends by the signal
            QVERIFY(!window.isVisible());
        }
        auto application = startOf(optionsFor(data, amara));
        QVERIFY(application);
        QTRY_VERIFY_WITH_TIMEOUT(engineOf(*application).isOpen(), patience);
        QCOMPARE(engineOf(*application).draft(u"comment:"_s + issue.toString()), u"half a sent"_s);
    }

    // The session manager may kill what has answered it: it is on the disk before the 300 ms.
    void keptWorkIsWrittenAtOnce()
    {
        const QTemporaryDir data;
        auto application = startOf(optionsFor(data, amara));
        QVERIFY(application);
        QTRY_VERIFY_WITH_TIMEOUT(isInStep(*application), patience);
        SyncEngine &engine = engineOf(*application);
        const QString key = u"comment:"_s + firstIssue(*application).toString();
        engine.saveDraft(key, u"typed just now"_s);
        application->keepWork();
        // Nothing but the threads may run: no timer of this one has a part in it.
        const QString file = application->identity(0).profile->directory() + u"/outbox.db-wal"_s;
        const auto isWritten = [&] {
            QFile wal{ file };
            return wal.open(QIODevice::ReadOnly) && wal.readAll().contains("typed just now");
        };
        QDeadlineTimer deadline{ patience };
        while (!isWritten() && !deadline.hasExpired())
            QThread::yieldCurrentThread();
        QVERIFY(isWritten());
    }

private:
    static QStringList people(Application &application)
    {
        QStringList ids;
        for (const User &user : application.workspace()->people())
            ids << user.id.toString();
        ids.removeAll(amara);
        ids.removeAll(priya);
        return QStringList{ amara, priya } + ids;
    }
};

QTEST_MAIN(TestApplication)
#include "tst_application.moc"

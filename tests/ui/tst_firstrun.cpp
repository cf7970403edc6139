// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/randomvalues.h"
#include "tests/ui/fakechecker.h"
#include "tests/ui/keys.h"
#include "tests/ui/windowseat.h"
#include "ui/connect/checkview.h"
#include "ui/connect/doctordialog.h"
#include "ui/connect/welcomedialog.h"
#include "ui/dialogs/bundledialog.h"
#include "ui/dialogs/signindialog.h"
#include "ui/language.h"
#include "ui/models/redaction.h"
#include "ui/settings/certificatespage.h"
#include "ui/settings/generalpage.h"
#include "ui/settings/networkpage.h"
#include "ui/settings/settingsdialog.h"
#include "ui/usersettings.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/connectionpopup.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/issuelistview.h"
#include "ui/widgets/linkbanner.h"
#include "ui/widgets/syncbar.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>

using namespace lockstep;
using namespace lockstep::ui;
using namespace Qt::StringLiterals;

namespace {

const QString address = u"https://lockstep.example.com"_s;

void activate(QWidget &window)
{
    window.show();
    window.activateWindow();
    QApplication::setActiveWindow(&window);
    QCoreApplication::processEvents();
}

void press(QWidget &window, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QWidget *target = QApplication::focusWidget();
    QTest::keyClick(target ? target : &window, key, modifiers);
    QCoreApplication::processEvents();
}

// What a profile that has nothing yet is to be synchronised with: a small project, and one that
// comes in many pieces.
struct Newcomer
{
    explicit Newcomer(int issues = 0) : world(RandomValues::seed(), inSmallPieces())
    {
        world.addUser(u"jane"_s);
        world.addUser(u"bob"_s);
        world.addProject(u"DOCS"_s);
        world.addProject(u"LOCK"_s);
        for (int i = 0; i < 3; ++i)
            world.client(u"bob"_s).create(u"DOCS"_s, u"Chapter %1"_s.arg(i));
        settled = world.settle();
        fill(issues);
    }
    static World::Options inSmallPieces()
    {
        World::Options options;
        options.snapshots.rows = 4;
        return options;
    }
    // As an import does it: past the limits of one client.
    void fill(int count)
    {
        const ProjectId project = world.project(u"LOCK"_s);
        const ClientId replica{ u"01234567-89ab-4def-8123-456789abcdef"_s };
        const server::Actor actor{ World::userId(u"bob"_s), replica, worldWorkspace };
        for (int i = 0; i < count; ++i) {
            world.clock().advance(1ms);
            Issue issue;
            issue.id = IssueId{ makeUuidV7(world.clock().wallNow(), world.rng()) };
            issue.project = project;
            issue.subject = u"Issue %1"_s.arg(i);
            issue.reporter = actor.user;
            issue.assignee = World::userId(u"jane"_s);
            issue.rank = u"a0"_s;
            const Mutation mutation{ { replica, i + 1 }, projectSpace(project),
                mutation::CreateIssue{ issue }, {} };
            const auto commit = world.server().issues().apply({ { actor, { mutation }, 0, {} } });
            world.server().hub().publish(commit.log);
        }
    }
    [[nodiscard]] bool isLoading(WindowSeat &seat) const
    {
        const SyncStatus &status = seat.client.status();
        return !status.loading.isEmpty() && status.loadDone > 0
            && status.loadDone < status.loadTotal;
    }

    World world;
    bool settled = false;
};

// The page where the issues would be.
struct Page
{
    explicit Page(WindowSeat &of) : seat(of), page(of.find<EmptyState>(u"emptyPage"_s)) {}
    [[nodiscard]] bool isVisible() const { return page->isVisible(); }
    [[nodiscard]] QString action() const { return button()->text(); }
    [[nodiscard]] QPushButton *button() const
    {
        return page->findChild<QPushButton *>(u"emptyStateAction"_s);
    }
    [[nodiscard]] QString count() const
    {
        auto *label = page->findChild<QLabel *>(u"emptyStateCount"_s);
        return label->isVisible() ? label->text() : QString();
    }
    [[nodiscard]] bool hasProgress() const
    {
        return page->findChild<QWidget *>(u"emptyStateProgress"_s)->isVisible();
    }
    [[nodiscard]] bool says(const QString &part) const
    {
        for (const QLabel *label : page->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(part))
                return true;
        }
        return false;
    }
    // By Tab alone, as far as it takes.
    [[nodiscard]] bool press() const { return pressButton(button()); }

    WindowSeat &seat;
    EmptyState *page;
};

void type(const QString &text)
{
    QTest::keyClicks(QApplication::focusWidget(), text);
    QCoreApplication::processEvents();
}

} // namespace

class TestFirstRun : public QObject
{
    Q_OBJECT

    std::unique_ptr<ThemeService> m_themes{};
    FakePrompts m_prompts{};
    std::shared_ptr<FakeChecker::State> m_state{};
    QList<std::pair<QUrl, QByteArray>> m_trusted{};

    CheckTools tools()
    {
        CheckTools tools{ std::make_unique<FakeChecker>(m_state), m_prompts };
        tools.trust = [this](const QUrl &server, const QByteArray &sha256) -> Result<void> {
            m_trusted.append({ server, sha256 });
            return {};
        };
        return tools;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_themes = std::make_unique<ThemeService>(*qApp);
        m_themes->setReducedMotion(true);
    }
    void init()
    {
        m_state = std::make_shared<FakeChecker::State>();
        m_prompts = FakePrompts{};
        m_trusted.clear();
    }
    void cleanupTestCase() { m_themes.reset(); }

    // --- Connected, and there is no project

    void theFirstProjectIsOneKeyAway()
    {
        World world(RandomValues::seed(), {});
        world.addUser(u"jane"_s, true, u"Jane Smith"_s);
        QVERIFY2((world.client(u"jane"_s), world.settle()), world.why());
        WindowSeat jane(world, *m_themes, u"jane"_s);
        const Page page(jane);
        QVERIFY(page.isVisible());
        QVERIFY(page.says(u"no project yet"_s));
        QCOMPARE(page.action(), u"Create a project"_s);
        QVERIFY(page.press());
        auto *dialog = jane.find<QDialog>(u"newProjectDialog"_s);
        QVERIFY(dialog && dialog->isVisible());
    }

    void whoIsInNoProjectIsToldWhomToAsk()
    {
        World world(RandomValues::seed(), {});
        world.addUser(u"jane"_s, true, u"Jane Smith"_s);
        world.addUser(u"bob"_s, false, u"Bob Miller"_s);
        QVERIFY2((world.client(u"bob"_s), world.settle()), world.why());
        WindowSeat bob(world, *m_themes, u"bob"_s);
        const Page page(bob);
        QVERIFY(page.isVisible());
        QVERIFY(page.says(u"Ask an administrator"_s));
        QVERIFY(!page.button()->isVisible());
        // As soon as there is one that he may only read: no more than that.
        world.addProject(u"LOCK"_s, { u"jane"_s, u"bob"_s });
        world.setRole(u"LOCK"_s, u"bob"_s, Role::Viewer);
        QVERIFY2(world.settle(), world.why());
        QCoreApplication::processEvents();
        QVERIFY(page.says(u"No issue is assigned to you."_s));
        QVERIFY(!page.button()->isVisible());
        world.setRole(u"LOCK"_s, u"bob"_s, Role::Member);
        QVERIFY2(world.settle(), world.why());
        QCoreApplication::processEvents();
        QCOMPARE(page.action(), u"Create an issue"_s);
        QVERIFY(page.button()->isVisible());
    }

    // --- The first page, by keys only

    void localIsOneKeyAway()
    {
        WelcomeDialog dialog{ *m_themes, tools(), false };
        QSignalSpy local{ &dialog, &WelcomeDialog::localChosen };
        activate(dialog);
        press(dialog, Qt::Key_Return);
        QCOMPARE(local.size(), 1);
        dialog.setBusy(true);
        QVERIFY(!dialog.findChild<QPushButton *>(u"welcomeLocal"_s)->isEnabled());
        dialog.showError({ errc::StoreLocked, u"busy"_s, {} });
        QVERIFY(dialog.findChild<QPushButton *>(u"welcomeLocal"_s)->isEnabled());
    }

    void connectsByKeys()
    {
        WelcomeDialog dialog{ *m_themes, tools(), false };
        QSignalSpy chosen{ &dialog, &WelcomeDialog::serverChosen };
        activate(dialog);
        press(dialog, Qt::Key_Tab);
        press(dialog, Qt::Key_Return); // Connect to a server
        type(address);
        auto *go = dialog.findChild<QPushButton *>(u"welcomeGo"_s);
        QVERIFY(!go->isEnabled());
        press(dialog, Qt::Key_Return);
        QCOMPARE(m_state->asked, QStringList{ address });
        m_state->tell(checkUpTo(address, CheckStep::Http, CheckState::Running, {}, false));
        QVERIFY(!go->isEnabled());
        QCOMPARE(dialog.findChild<QPushButton *>(u"welcomeCheck"_s)->text(), u"Stop"_s);
        m_state->tell(goodCheck(address));
        QVERIFY(go->isEnabled());
        press(dialog, Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().toUrl(), QUrl{ address });
        // Another address is not known to be good.
        type(u"x"_s);
        QVERIFY(!go->isEnabled());
    }

    void aCheckCanBeStopped()
    {
        WelcomeDialog dialog{ *m_themes, tools(), false };
        activate(dialog);
        dialog.useAddress(address);
        m_state->tell(checkUpTo(address, CheckStep::Reach, CheckState::Running, {}, false));
        QVERIFY(pressButton(dialog.findChild<QPushButton *>(u"welcomeCheck"_s)));
        QCOMPARE(m_state->cancelled, 1);
        QCOMPARE(dialog.findChild<QPushButton *>(u"welcomeCheck"_s)->text(), u"Check"_s);
        QCOMPARE(dialog.findChild<CheckView *>()->check().at(CheckStep::Reach).state,
            CheckState::Waiting);
    }

    void escapeGoesBackAndThenAway()
    {
        WelcomeDialog dialog{ *m_themes, tools(), true };
        activate(dialog);
        QVERIFY(!dialog.findChild<QPushButton *>(u"welcomeLocal"_s)->isEnabled());
        press(dialog, Qt::Key_Return); // the local one is open: this is the server
        QVERIFY(dialog.findChild<QLineEdit *>(u"welcomeAddress"_s)->hasFocus());
        press(dialog, Qt::Key_Escape);
        QVERIFY(dialog.isVisible());
        QVERIFY(dialog.findChild<QPushButton *>(u"welcomeConnect"_s)->hasFocus());
        press(dialog, Qt::Key_Escape);
        QVERIFY(!dialog.isVisible());
    }

    void takesTheAddressThatWasFound()
    {
        WelcomeDialog dialog{ *m_themes, tools(), false };
        activate(dialog);
        dialog.useAddress(u"http://lockstep.example.com"_s);
        ConnectionCheck check = checkUpTo(u"http://lockstep.example.com"_s, CheckStep::Http,
            CheckState::Failed, CheckFinding::NeedsHttps);
        check.suggestion = QUrl{ address };
        m_state->tell(check);
        auto *use = dialog.findChild<QPushButton *>(u"checkUse"_s);
        QVERIFY(use->isVisible());
        QVERIFY(use->text().contains(address));
        QVERIFY(dialog.findChild<QWidget *>(u"checkStep4"_s)
                    ->accessibleName()
                    .contains(u"wants an encrypted connection. Use https://"_s));
        QVERIFY(pressButton(use));
        QCOMPARE(m_state->asked.last(), address);
        QCOMPARE(dialog.findChild<QLineEdit *>(u"welcomeAddress"_s)->text(), address);
        QVERIFY(!use->isVisible());
    }

    // --- Invitations

    void readsInvitations_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("server");
        QTest::addColumn<QString>("email");
        const QString none;
        QTest::newRow("own")
            << u" lockstep://join?server=https%3A%2F%2Fhost%2Fteam&email=a%40b.c "_s
            << u"https://host/team"_s << u"a@b.c"_s;
        QTest::newRow("no mail") << u"lockstep://join?server=https%3A%2F%2Fhost%3A8443"_s
                                 << u"https://host:8443"_s << none;
        QTest::newRow("web") << u"https://host/path/?x=1#y"_s << u"https://host/path"_s << none;
        QTest::newRow("a server's own")
            << u"https://host/team/invite#Zx81kQyT3mVb7Wc0pLs9dHf2aRj4uEo6nGi5tKv8xYw"_s
            << u"https://host/team"_s << none;
        QTest::newRow("a path of that name")
            << u"https://host/invite"_s << u"https://host/invite"_s << none;
        QTest::newRow("bad mail") << u"lockstep://join?server=https%3A%2F%2Fhost&email=%3Cb%3E"_s
                                  << u"https://host"_s << none;
        for (const QString &bad : { u""_s, u"hello"_s, u"lockstep://open/host/LOCK-1"_s,
                 u"lockstep://join"_s, u"lockstep://join?server=javascript%3Aalert(1)"_s,
                 u"lockstep://join?server=file%3A%2F%2F%2Fetc%2Fpasswd"_s,
                 u"lockstep://join?server=https%3A%2F%2Fu%3Ap%40host"_s,
                 u"lockstep://u@join?server=https%3A%2F%2Fhost"_s, u"file:///etc/passwd"_s,
                 u"lockstep://join/../x?server=https%3A%2F%2Fhost"_s,
                 u"https://"_s + QString(3000, u'a') })
            QTest::newRow(qPrintable(bad.left(60))) << bad << none << none;
    }
    void readsInvitations()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, server);
        QFETCH(const QString, email);
        const auto invitation = readInvitation(text);
        QCOMPARE(invitation.has_value(), !server.isEmpty());
        if (invitation) {
            QCOMPARE(invitation->server.toString(), server);
            QCOMPARE(invitation->email, email);
        }
    }

    void opensAnInvitationByKeys()
    {
        WelcomeDialog dialog{ *m_themes, tools(), false };
        QSignalSpy chosen{ &dialog, &WelcomeDialog::serverChosen };
        activate(dialog);
        dialog.showPage(WelcomeDialog::Page::Invitation);
        type(u"what"_s);
        press(dialog, Qt::Key_Return);
        QVERIFY(dialog.findChild<QLabel *>(u"welcomeLinkNote"_s)->isVisible());
        QVERIFY(m_state->asked.isEmpty());
        type(u"lockstep://join?server=https%3A%2F%2Flockstep.example.com&email=jane%40x.org"_s);
        press(dialog, Qt::Key_Return);
        QCOMPARE(m_state->asked, QStringList{ address }); // shown and checked, not opened
        QVERIFY(chosen.isEmpty());
        m_state->tell(goodCheck(address));
        press(dialog, Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().at(1).toString(), u"jane@x.org"_s);
    }

    // --- Certificates

    void trustIsADecision()
    {
        DoctorDialog dialog{ *m_themes, tools(), address };
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        activate(dialog);
        dialog.start();
        const ConnectionCheck check = selfSignedCheck(address);
        m_state->tell(check);
        const QString fingerprint = fingerprintText(check.certificate->sha256);
        auto *shown = dialog.findChild<QLabel *>(u"certificateFingerprint"_s);
        QVERIFY(shown->isVisible());
        QCOMPARE(shown->accessibleName(), fingerprint);
        QCOMPARE(shown->text().replace(u'\n', u':'), fingerprint);
        auto *trust = dialog.findChild<QPushButton *>(u"certificateTrust"_s);
        m_prompts.accept = false;
        QVERIFY(pressButton(trust));
        QVERIFY(m_trusted.isEmpty());
        m_prompts.accept = true;
        QVERIFY(pressButton(trust));
        QCOMPARE(m_trusted.size(), 1);
        QCOMPARE(m_trusted.first().second, check.certificate->sha256);
        QVERIFY(m_prompts.questions.last().contains(fingerprint));
        QCOMPARE(m_state->asked.size(), 2); // and checks again
    }

    void aChangedCertificateIsAWarning()
    {
        DoctorDialog dialog{ *m_themes, tools(), address };
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        activate(dialog);
        dialog.start();
        ConnectionCheck check = selfSignedCheck(address);
        check.at(CheckStep::Tls).finding = CheckFinding::CertificateChanged;
        m_state->tell(check);
        auto *trust = dialog.findChild<QPushButton *>(u"certificateTrust"_s);
        QVERIFY(trust->isVisible());
        QVERIFY(pressButton(trust));
        QVERIFY(m_prompts.questions.last().contains(u"another certificate than before"_s));
    }

    void anExpiredCertificateCannotBeTrusted()
    {
        DoctorDialog dialog{ *m_themes, tools(), address };
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        activate(dialog);
        dialog.start();
        ConnectionCheck check = selfSignedCheck(address);
        check.at(CheckStep::Tls).finding = CheckFinding::CertificateExpired;
        m_state->tell(check);
        QVERIFY(!dialog.findChild<QPushButton *>(u"certificateTrust"_s)->isVisible());
    }

    void detailsCanBeCopied()
    {
        DoctorDialog dialog{ *m_themes, tools(), address };
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        activate(dialog);
        dialog.start();
        m_state->tell(
            checkUpTo(address, CheckStep::Name, CheckState::Failed, CheckFinding::NameUnknown));
        QVERIFY(pressButton(dialog.findChild<QPushButton *>(u"checkCopy"_s)));
        QVERIFY(m_prompts.clipboard.contains(u"no server with the name lockstep.example.com"_s));
        QVERIFY(m_prompts.clipboard.contains(u"a fact"_s));
    }

    // --- Not encrypted

    void saysThatOthersCanReadAlong_data()
    {
        QTest::addColumn<QString>("server");
        QTest::addColumn<bool>("exposed");
        QTest::newRow("plain") << u"http://lockstep.test:8080"_s << true;
        QTest::newRow("encrypted") << u"https://lockstep.test:8080"_s << false;
        QTest::newRow("this computer") << u"http://127.0.0.1:8080"_s << false;
        QTest::newRow("local workspace") << QString() << false;
    }
    void saysThatOthersCanReadAlong()
    {
        QFETCH(const QString, server);
        QFETCH(const bool, exposed);
        World world{ 1 };
        WindowSeat me{ world, *m_themes, u"me"_s };
        SyncBar bar{ me.client.engine(), world.clock(), *m_themes, server };
        activate(bar);
        auto *badge = bar.findChild<QToolButton *>(u"exposedButton"_s);
        QCOMPARE(badge->isVisible(), exposed);
        QVERIFY(!badge->text().isEmpty() && !badge->accessibleName().isEmpty());
        bar.showConnection();
        auto *popup = bar.findChild<QWidget *>(u"connectionPopup"_s);
        auto *warning = popup->findChild<Banner *>(u"connectionExposed"_s);
        QCOMPARE(warning->isVisible(), exposed);
        QCOMPARE(warning->text().contains(u"lockstep.test:8080"_s), exposed);
        popup->hide();
        if (exposed) { // the badge leads there, by key too
            badge->setFocus();
            press(bar, Qt::Key_Space);
            QVERIFY(popup->isVisible());
            popup->hide();
        }
        // Before the password is sent, and before anything is.
        SignInDialog signIn{ *m_themes, server, {} };
        signIn.show();
        QCOMPARE(signIn.findChild<Banner *>(u"exposed"_s)->isVisible(), exposed);
        ConnectionCheck check;
        check.server = QUrl{ server };
        check.done = true;
        if (exposed)
            check.at(CheckStep::Tls)
                = { .state = CheckState::Warned, .finding = CheckFinding::NotEncrypted };
        QCOMPARE(checkSummary(check).contains(u"not encrypted"_s), exposed);
    }

    // --- Settings

    void settingsHoldAtOnceAndAreKept()
    {
        UserSettings settings;
        const QFont font = QApplication::font();
        Appearance appearance{ *m_themes, settings, font };
        ProxySettings used;
        auto storage = SignInStorage::File;
        const SettingsServices services{ appearance, settings, [&] { return used; },
            [&](const ProxySettings &proxy) { used = proxy; }, [&] { return storage; },
            u"/data/of/lockstep"_s };
        World world{ 1 };
        WindowSeat me{ world, *m_themes, u"me"_s };
        Notifier notifier{ me.client.engine(), world.clock(), nullptr };
        SettingsDialog dialog{ services, const_cast<Actions &>(me.window.actions()),
            notifier.desk(), {}, &me.window };
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        activate(dialog);
        // The pages by keys.
        auto *pages = dialog.findChild<QListWidget *>(u"settingsPages"_s);
        QVERIFY(pages->hasFocus());
        QCOMPARE(pages->count(), 6);
        // It says what is so when it is opened: the keychain may have opened, or closed, since.
        QSet<QString> texts;
        for (const auto each : { SignInStorage::Keychain, SignInStorage::File,
                 SignInStorage::Closed, SignInStorage::Local }) {
            storage = each;
            const GeneralPage page{ services, nullptr };
            const QString text = page.findChild<QLabel *>(u"signInStorage"_s)->text();
            texts << text;
            const bool isFile = each == SignInStorage::File || each == SignInStorage::Closed;
            QCOMPARE(text.contains(u"file"_s) && text.contains(u"not encrypted"_s), isFile);
        }
        QCOMPARE(texts.size(), 4);
        press(dialog, Qt::Key_Down);
        auto *dark = dialog.findChild<QRadioButton *>(u"themeDark"_s);
        QVERIFY(dark->isVisible());
        const auto isAtOne
            = [] { return qobject_cast<QRadioButton *>(QApplication::focusWidget()); };
        for (int i = 0; i < 10 && !isAtOne(); ++i)
            press(dialog, Qt::Key_Tab); // to the one that is chosen
        for (int i = 0; i < 4 && !dark->isChecked(); ++i)
            press(dialog, Qt::Key_Down);
        QCOMPARE(m_themes->choice(), ThemeChoice::Dark);
        auto *size = dialog.findChild<QComboBox *>(u"textSize"_s);
        size->setFocus();
        press(dialog, Qt::Key_End);
        QCOMPARE(appearance.textSize(), 200);
        QVERIFY(QApplication::font().pointSizeF() > font.pointSizeF() * 1.9);

        // What was chosen in a menu, and with the next start.
        m_themes->setChoice(ThemeChoice::HighContrast);
        QVERIFY(dialog.findChild<QRadioButton *>(u"themeContrast"_s)->isChecked());
        appearance.setTextSize(100);
        m_themes->setChoice(ThemeChoice::Light);
        settings.setValue(u"appearance/theme"_s, u"dark"_s);
        Appearance next{ *m_themes, settings, font };
        next.restore();
        QCOMPARE(m_themes->choice(), ThemeChoice::Dark);
        m_themes->setChoice(ThemeChoice::Light);

        QVERIFY(!dialog.findChild<QCheckBox *>(u"closeToTray"_s)); // there is no tray
        pages->setFocus();
        press(dialog, Qt::Key_Up);
        QVERIFY(pressButton(dialog.findChild<QCheckBox *>(u"restoreWindows"_s)));
        QCOMPARE(settings.value(settingRestoreWindows, true).toBool(), false);
    }

    void certificatesCanBeTakenBack()
    {
        UserSettings settings;
        Appearance appearance{ *m_themes, settings, QApplication::font() };
        SettingsServices services{ .appearance = appearance, .settings = settings };
        QList<TrustedCertificate> all{
            { QUrl{ u"https://build.test:8443"_s }, QByteArray(32, '\x5a'),
                fromIso8601(u"2026-11-21T12:00:00.000Z") },
            { QUrl{ u"https://lockstep.test"_s }, QByteArray(32, '\xa5'), {} },
        };
        bool isBroken = true;
        services.certificates = [&] { return all; };
        services.distrust = [&](const QUrl &server) -> Result<void> {
            if (isBroken)
                return Error{ errc::Io, u"the disk is full"_s, {} };
            all.removeIf([&](const TrustedCertificate &each) { return each.server == server; });
            return {};
        };
        CertificatesPage page{ services, nullptr };
        activate(page);
        const auto buttons
            = [&] { return page.findChildren<QPushButton *>(u"certificateRemove"_s); };
        QCOMPARE(buttons().size(), 2);
        const auto labels = page.findChildren<QLabel *>(u"certificateServer"_s);
        QCOMPARE(labels.at(0)->text(), u"build.test:8443"_s);
        QCOMPARE(labels.at(1)->text(), u"lockstep.test"_s);
        QVERIFY(page.findChild<QLabel *>(u"certificateSince"_s)->text().contains(u"2026"_s));
        QVERIFY(!page.findChild<QLabel *>(u"noCertificates"_s)->isVisible());
        QVERIFY(buttons().at(1)->accessibleName().contains(u"lockstep.test"_s));

        buttons().at(0)->setFocus();
        press(page, Qt::Key_Space);
        QCOMPARE(buttons().size(), 2); // and it says why
        QTRY_VERIFY(page.findChild<Banner *>()->isVisible());
        isBroken = false;
        press(page, Qt::Key_Space);
        QTRY_COMPARE(buttons().size(), 1);
        QCOMPARE(all.first().server.host(), u"lockstep.test"_s);
        QVERIFY(buttons().first()->hasFocus()); // the next one
        press(page, Qt::Key_Space);
        QTRY_COMPARE(buttons().size(), 0);
        QVERIFY(page.findChild<QLabel *>(u"noCertificates"_s)->isVisible());
    }

    void aLanguageIsKeptForTheNextStart()
    {
        UserSettings settings;
        Appearance appearance{ *m_themes, settings, QApplication::font() };
        const SettingsServices services{ .appearance = appearance, .settings = settings };
        GeneralPage page{ services, nullptr };
        activate(page);
        auto *language = page.findChild<QComboBox *>(u"language"_s);
        auto *note = page.findChild<QLabel *>(u"languageNote"_s);
        QCOMPARE(language->count(), 1 + Language::available().size());
        QVERIFY(!note->isVisible());
        language->addItem(Language::nameOf(u"de"_s), u"de"_s); // there are no texts in this program
        language->setFocus();
        press(page, Qt::Key_End);
        QVERIFY(note->isVisible());
        QCOMPARE(settings.value(settingLanguage).toString(), u"de"_s);
        press(page, Qt::Key_Home);
        QCOMPARE(settings.value(settingLanguage).toString(), QString());
        QCOMPARE(Language::nameOf(u"es"_s), u"Español"_s);
    }

    void aProxyIsUsedWhenItIsWhole()
    {
        ProxySettings used;
        NetworkPage page{ *m_themes, used, [&](const ProxySettings &proxy) { used = proxy; }, {},
            nullptr };
        activate(page);
        auto *apply = page.findChild<QPushButton *>(u"proxyApply"_s);
        auto *host = page.findChild<QLineEdit *>(u"proxyHost"_s);
        QVERIFY(!apply->isEnabled());
        QVERIFY(!host->isEnabled());
        auto *socks = page.findChild<QRadioButton *>(u"proxySocks"_s);
        QVERIFY(tabTo(*page.findChild<QRadioButton *>(u"proxySystem"_s)));
        for (int i = 0; i < 4 && !socks->isChecked(); ++i)
            press(page, Qt::Key_Down);
        QVERIFY(socks->isChecked());
        QVERIFY(host->isEnabled());
        QVERIFY(!apply->isEnabled());
        host->setFocus();
        type(u" proxy.test "_s);
        page.findChild<QSpinBox *>(u"proxyPort"_s)->setValue(1080);
        QVERIFY(apply->isEnabled());
        QVERIFY(pressButton(apply));
        QCOMPARE(
            used, (ProxySettings{ ProxySettings::Mode::Socks5, u"proxy.test"_s, 1080, {}, {} }));
        QVERIFY(!apply->isEnabled());
    }

    // --- Diagnostics for others

    void secretsAreTakenOut_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("secret");
        const QString jwt = u"eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJqYW5lIn0xyz.c2lnbmF0dXJlMTIzNDU2"_s;
        QTest::newRow("jwt") << u"got %1 back"_s.arg(jwt) << jwt;
        QTest::newRow("bearer") << u"Authorization: Bearer abc.def"_s << u"abc.def"_s;
        QTest::newRow("json") << u"{\"refreshToken\":\"s3cr\\\"et\",\"x\":1}"_s << u"s3cr"_s;
        QTest::newRow("query") << u"GET /?token=hunter2&y=1"_s << u"hunter2"_s;
        QTest::newRow("password") << u"password: hunter2"_s << u"hunter2"_s;
        QTest::newRow("user") << u"https://jane:pw@host/x"_s << u"jane"_s;
        QTest::newRow("mail") << u"by jane.doe@example.com now"_s << u"jane.doe"_s;
        QTest::newRow("opaque") << u"= 0123456789abcdefghijklmnopqrstuvwxyzABCDEFG"_s
                                << u"abcdefghijklmnop"_s;
        QTest::newRow("home") << QDir::homePath() + u"/x"_s << QDir::homePath() + u'/';
    }
    void secretsAreTakenOut()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, secret);
        QVERIFY(text.contains(secret));
        QVERIFY2(!redacted(text).contains(secret), qPrintable(redacted(text)));
    }
    void theRestStays()
    {
        const QString text = u"version: 0.1.0, Qt 6.4.2\nproject:p live e1:42:00ff\n"
                             "server: https://host:8443/team\n"_s;
        QCOMPARE(redacted(text), text);
    }

    void whatIsReadIsWhatIsSaved()
    {
        BundleDialog dialog{ *m_themes, m_prompts,
            [](bool texts) { return texts ? u"long\n"_s : u"short\n"_s; }, nullptr };
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        activate(dialog);
        QCOMPARE(dialog.findChild<QPlainTextEdit *>(u"bundleText"_s)->toPlainText(), u"short\n"_s);
        QVERIFY(pressButton(dialog.findChild<QCheckBox *>(u"bundleTexts"_s)));
        QVERIFY(pressButton(dialog.findChild<QPushButton *>(u"bundleSave"_s)));
        QCOMPARE(m_prompts.saved, QByteArray{ "long\n" });
        QCOMPARE(dialog.findChild<QLabel *>(u"bundleNote"_s)->text(), u"Saved."_s);
    }

    // --- What stands where there is nothing

    void progressOfTheFirstSync()
    {
        EmptyState empty{ *m_themes, u"inbox"_s, u"Fetching"_s, u"Stop"_s };
        activate(empty);
        auto *bar = empty.findChild<QWidget *>(u"emptyStateProgress"_s);
        auto *count = empty.findChild<QLabel *>(u"emptyStateCount"_s);
        QVERIFY(!bar->isVisible());
        empty.setProgress(0, 0);
        QVERIFY(bar->isVisible() && !count->isVisible());
        empty.setProgress(1200, 4388);
        QVERIFY(count->isVisible());
        QCOMPARE(count->text(), u"1,200 of 4,388"_s);
        empty.setProgress(0, -1);
        QVERIFY(!bar->isVisible());
    }

    // Nothing was ever fetched, and there is no server: it says so, and what can be done about it.
    void aProfileThatWasNeverOnline()
    {
        Newcomer t;
        QVERIFY2(t.settled, t.world.why());
        t.world.stopServer();
        WindowSeat jane{ t.world, *m_themes, u"jane"_s };
        jane.wait(5s);
        Page page{ jane };
        QVERIFY(page.isVisible());
        QVERIFY(page.says(u"Nothing has been fetched yet"_s));
        QVERIFY(!page.hasProgress());
        QCOMPARE(jane.find<QLabel>(u"listTitle"_s)->text(), u"My issues"_s);
        QCOMPARE(jane.find<LinkBanner>(u"linkBanner"_s)->text(), QString()); // once is enough
        QCOMPARE(page.action(), u"Retry"_s);
        QVERIFY(page.button()->hasFocus()); // the keyboard begins there
        // It is a window all the same: what asks for issues has none, and does not break.
        for (const Qt::Key key : { Qt::Key_J, Qt::Key_K, Qt::Key_X, Qt::Key_S, Qt::Key_I })
            jane.press(key);
        jane.press(Qt::Key_B, Qt::ControlModifier);
        QVERIFY(page.isVisible() && page.says(u"Nothing has been fetched yet"_s));
        jane.press(Qt::Key_B, Qt::ControlModifier);
        // What is typed for an issue while there is no project stays as a draft.
        jane.press(Qt::Key_C);
        jane.type(u"First thought"_s);
        jane.press(Qt::Key_Return, Qt::ControlModifier);
        jane.press(Qt::Key_Escape);
        jane.activate();
        QVERIFY(page.isVisible());
        // By choice, it is another sentence; and back.
        jane.press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        auto *offline = jane.find<QPushButton>(u"connectionWorkOffline"_s);
        QVERIFY(pressButton(offline));
        jane.press(Qt::Key_Escape);
        jane.activate();
        jane.wait();
        QCOMPARE(jane.client.status().connection.state, ConnectionState::Offline);
        QCOMPARE(page.action(), u"Connect now"_s);
        QVERIFY(page.press());
        jane.wait();
        QVERIFY(jane.client.status().connection.state != ConnectionState::Offline);

        t.world.startServer();
        t.world.pump();
        QVERIFY(page.press()); // does not wait for the next attempt
        QVERIFY2(t.world.settle(), t.world.why());
        jane.wait();
        jane.press(Qt::Key_G);
        jane.press(Qt::Key_A);
        QVERIFY(!page.isVisible());
        QCOMPARE(jane.find<IssueListView>(u"issueList"_s)->model()->rowCount(), 3);
        jane.press(Qt::Key_C);
        QCOMPARE(jane.client.engine().draft(u"new:subject"_s), u"First thought"_s);
    }

    // How far it is can be seen, what is there can be used, and it can be stopped and taken up.
    void theFirstSynchronisation()
    {
        Newcomer t{ 1'100 };
        QVERIFY2(t.settled, t.world.why());
        t.world.stopServer();
        WindowSeat jane{ t.world, *m_themes, u"jane"_s };
        t.world.setDelay(jane.client, 150ms);
        t.world.startServer();
        Page page{ jane };
        QVERIFY(page.press()); // "Retry"
        // From the first moment on.
        jane.wait(100ms);
        QVERIFY(page.isVisible() && page.hasProgress());
        QVERIFY(t.world.advanceUntil([&] { return t.isLoading(jane); }));
        jane.wait(10ms);
        QVERIFY(t.isLoading(jane));
        // None of hers is here: "My issues" says that they are on the way, and how far.
        QVERIFY(page.isVisible() && page.hasProgress());
        QVERIFY2(page.count().endsWith(u" of 1,100"_s), qPrintable(page.count()));
        QVERIFY(jane.find<QWidget>(u"connectionChip"_s)->isVisible());

        // What has come is a list to work with.
        jane.press(Qt::Key_G);
        jane.press(Qt::Key_A);
        QVERIFY(!page.isVisible());
        auto *list = jane.find<IssueListView>(u"issueList"_s);
        QCOMPARE(list->model()->rowCount(), 3);
        jane.press(Qt::Key_J);
        const IssueId chapter = jane.window.currentIssue();
        QVERIFY(!chapter.isNull());
        jane.press(Qt::Key_I); // assigns it to her
        jane.press(Qt::Key_C);
        jane.type(u"Appendix"_s);
        jane.press(Qt::Key_Return, Qt::ControlModifier);
        jane.activate();
        jane.wait(1s);
        QVERIFY(t.isLoading(jane));
        QCOMPARE(list->model()->rowCount(), 4);
        QCOMPARE(jane.client.text(chapter, Field::Assignee), World::userId(u"jane"_s).toString());

        // Stopped, by the button of the page: nothing more comes, and what is here stays.
        jane.press(Qt::Key_Slash);
        jane.type(u"Issue"_s);
        jane.press(Qt::Key_Escape);
        jane.press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        auto *offline = jane.find<QPushButton>(u"connectionWorkOffline"_s);
        QVERIFY(pressButton(offline));
        jane.press(Qt::Key_Escape);
        jane.activate();
        jane.wait(30s);
        QCOMPARE(jane.client.status().connection.state, ConnectionState::Offline);
        QCOMPARE(jane.client.status().loading, QString());
        QCOMPARE(jane.client.replica().issues().count(), 4);

        // And taken up.
        jane.press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(pressButton(offline));
        jane.press(Qt::Key_Escape);
        QVERIFY2(t.world.settle(), t.world.why());
        QVERIFY2(t.world.converged(), t.world.why());
        jane.wait();
        QCOMPARE(jane.client.replica().issues().count(), 1'104);
        QVERIFY(!page.isVisible());
    }

    // Before anything has come, the page itself has the button to stop it.
    void theFirstSynchronisationIsStopped()
    {
        Newcomer t;
        QVERIFY2(t.settled, t.world.why());
        t.world.stopServer();
        WindowSeat jane{ t.world, *m_themes, u"jane"_s };
        t.world.setDelay(jane.client, 1s);
        t.world.startServer();
        Page page{ jane };
        QVERIFY(page.press()); // "Retry"
        jane.wait(100ms);
        QVERIFY(page.isVisible() && page.hasProgress());
        QCOMPARE(page.action(), u"Stop"_s);
        QVERIFY(page.press());
        jane.wait();
        QCOMPARE(jane.client.status().connection.state, ConnectionState::Offline);
        QVERIFY(!page.hasProgress());
        QCOMPARE(page.action(), u"Connect now"_s);
        QVERIFY(page.button()->hasFocus());
        jane.wait(1min);
        QCOMPARE(jane.client.replica().issues().count(), 0);
        QVERIFY(page.press());
        QVERIFY2(t.world.settle(), t.world.why());
        jane.wait();
        QCOMPARE(jane.client.replica().issues().count(), 3);
    }

    // All of hers are among what has not come: nobody says that there are none.
    void whatWasStoppedIsNotSaidToBeEmpty()
    {
        Newcomer t{ 1'100 };
        QVERIFY2(t.settled, t.world.why());
        t.world.stopServer();
        WindowSeat jane{ t.world, *m_themes, u"jane"_s };
        t.world.setDelay(jane.client, 150ms);
        t.world.startServer();
        Page page{ jane };
        QVERIFY(page.press()); // "Retry"
        QVERIFY(t.world.advanceUntil([&] { return t.isLoading(jane); }));
        jane.wait(10ms);
        QVERIFY(t.isLoading(jane));
        QCOMPARE(page.action(), u"Stop"_s);
        QVERIFY(page.press());
        jane.wait(1min);
        QCOMPARE(jane.client.replica().issues().count(), 3);
        QVERIFY(jane.client.status().incomplete);
        QCOMPARE(jane.find<QLabel>(u"listTitle"_s)->text(), u"My issues"_s);
        QVERIFY(page.isVisible() && !page.hasProgress());
        QVERIFY(page.says(u"stopped before all of them were here"_s));
        QCOMPARE(page.action(), u"Go on"_s);
        // Nor while there is no server.
        t.world.stopServer();
        QVERIFY(page.press());
        QVERIFY(t.world.advanceUntil([&] { // between two attempts
            QCoreApplication::processEvents();
            return page.says(u"Not all issues have been fetched yet"_s);
        }));
        QCOMPARE(page.action(), u"Retry"_s);
        t.world.startServer();
        QVERIFY(page.press());
        QVERIFY2(t.world.settle(), t.world.why());
        jane.wait();
        QVERIFY(!jane.client.status().incomplete);
        QVERIFY(!page.isVisible());
        QCOMPARE(jane.client.replica().issues().count(), 1'103);
    }
};

QTEST_MAIN(TestFirstRun)
#include "tst_firstrun.moc"

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// The windows of somebody whose server is no Lockstep server: the way there, what is offered, what
// the status and Diagnostics say.

#include "tests/support/randomvalues.h"
#include "tests/ui/fakechecker.h"
#include "tests/ui/foreignsamples.h"
#include "tests/ui/keys.h"
#include "tests/ui/windowseat.h"
#include "ui/connect/foreignsignindialog.h"
#include "ui/connect/welcomedialog.h"
#include "ui/dialogs/diagnosticsdialog.h"
#include "ui/dialogs/newissuedialog.h"
#include "ui/dialogs/offerdialog.h"
#include "ui/models/diagnostics.h"
#include "ui/offer.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/connectionpopup.h"
#include "ui/widgets/fieldpane.h"
#include "ui/widgets/growingtextedit.h"
#include "ui/widgets/historysection.h"
#include "ui/widgets/issuedetail.h"
#include "ui/widgets/syncbar.h"
#include "ui/widgets/valuebutton.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace lockstep;
using namespace lockstep::ui;
using namespace Qt::StringLiterals;
namespace samples = lockstep::foreignsamples;

namespace {

const QString address = u"https://desk.example.com"_s;

void activate(QWidget &window)
{
    window.show();
    window.activateWindow();
    QApplication::setActiveWindow(&window);
    QCoreApplication::processEvents();
}

void type(const QString &text)
{
    QTest::keyClicks(QApplication::focusWidget(), text);
    QCoreApplication::processEvents();
}

ConnectionCheck otherServer()
{
    return checkUpTo(address, CheckStep::Http, CheckState::Failed, CheckFinding::NotAServer);
}

// The first page, at a server that is no Lockstep server.
struct Welcome
{
    explicit Welcome(const ThemeService &themes)
        : dialog(themes, tools(), false), chosen(&dialog, &WelcomeDialog::foreignChosen)
    {
        activate(dialog);
        dialog.useAddress(address);
    }
    CheckTools tools()
    {
        CheckTools tools{ std::make_unique<FakeChecker>(checks), prompts };
        tools.foreign = samples::tools(foreign);
        return tools;
    }
    template <typename T> T *find(const QString &name) { return dialog.findChild<T *>(name); }
    QString finding() { return find<QLabel>(u"foreignFinding"_s)->text(); }
    // By keys: to the box, and to the entry.
    bool chooseKind(const QString &title)
    {
        auto *box = find<QComboBox>(u"foreignKind"_s);
        if (!tabTo(*box))
            return false;
        const int to = box->findText(title);
        for (int i = 0; i < box->count() && box->currentIndex() != to; ++i) {
            const int before = box->currentIndex();
            pressKey(before < to ? Qt::Key_Down : Qt::Key_Up);
            if (before == box->currentIndex())
                break;
        }
        return to >= 0;
    }
    ForeignChoice choice() { return chosen.first().at(1).value<ForeignChoice>(); }

    std::shared_ptr<FakeChecker::State> checks = std::make_shared<FakeChecker::State>();
    std::shared_ptr<samples::State> foreign = std::make_shared<samples::State>();
    FakePrompts prompts{};
    WelcomeDialog dialog;
    QSignalSpy chosen;
};

// Jane at a window, on a server that can do little; Bob's is the same, and can do all.
struct Limited
{
    explicit Limited(const WorldClient::ForeignFace &face) : world(RandomValues::seed())
    {
        themes.setReducedMotion(true);
        world.addUser(u"bob"_s, false, u"Bob Miller"_s);
        world.addUser(u"jane"_s, false, u"Jane Smith"_s);
        world.addProject(u"LOCK"_s);
        issue = world.client(u"bob"_s).create(u"LOCK"_s, u"It does not print"_s);
        world.client(u"jane"_s);
        settled = world.settle();
        seat = std::make_unique<WindowSeat>(world, themes, u"jane"_s);
        seat->client.actAsForeign(face);
        settled = world.settle() && settled;
        seat->wait();
        seat->window.showScope({ Scope::Kind::Project, world.project(u"LOCK"_s) });
        seat->window.openIssue(issue);
        seat->wait();
    }
    const QAction &action(QLatin1StringView id) { return *seat->window.actions().find(id); }
    bool isReadOnly(Field field)
    {
        for (FieldPane *pane : seat->window.findChildren<FieldPane *>()) {
            if (pane->field().field != field)
                continue;
            if (auto *text = pane->findChild<GrowingTextEdit *>())
                return text->isReadOnly();
            const auto *button = pane->findChild<ValueButton *>();
            return button && button->isReadOnly();
        }
        return false;
    }

    ThemeService themes{ *qApp };
    World world;
    bool settled = false;
    IssueId issue{};
    std::unique_ptr<WindowSeat> seat{};
};

} // namespace

class TestDialectWindows : public QObject
{
    Q_OBJECT

    std::unique_ptr<ThemeService> m_themes{};

private Q_SLOTS:
    void initTestCase()
    {
        m_themes = std::make_unique<ThemeService>(*qApp);
        m_themes->setReducedMotion(true);
    }
    void cleanupTestCase() { m_themes.reset(); }

    // --- The way there

    void probingLeadsToTheFormByKeys()
    {
        Welcome at{ *m_themes };
        auto *go = at.find<QPushButton>(u"welcomeGo"_s);
        at.checks->tell(otherServer());
        QCOMPARE(at.foreign->probed, QList<QUrl>{ QUrl{ address } });
        QVERIFY(!go->isEnabled());
        at.foreign->found({ { u"acme"_s, { u"documented"_s } } });
        QCOMPARE(at.finding(), u"This looks like Acme Desk (documented)."_s);
        QVERIFY(go->isEnabled());
        QVERIFY(pressButton(go));
        QCOMPARE(at.find<QComboBox>(u"foreignVariant"_s)->currentText(), u"documented"_s);
        auto *user = at.find<QLineEdit>(u"foreign-user"_s);
        QVERIFY(user->hasFocus());
        QVERIFY(!at.find<QPushButton>(u"foreignGo"_s)->isEnabled());
        type(u"jane@example.com"_s);
        pressKey(Qt::Key_Tab);
        QCOMPARE(at.find<QLineEdit>(u"foreign-password"_s)->echoMode(), QLineEdit::Password);
        type(u"secret "_s);
        pressKey(Qt::Key_Return);
        QCOMPARE(at.chosen.size(), 1);
        QCOMPARE(at.chosen.first().first().toUrl(), QUrl{ address });
        const ForeignChoice expected{ u"acme"_s, u"documented"_s, {},
            { { u"user"_s, u"jane@example.com"_s }, { u"password"_s, u"secret "_s } } };
        QVERIFY(at.choice() == expected);
    }

    void whatWasFoundCanBeOverridden()
    {
        Welcome at{ *m_themes };
        at.checks->tell(otherServer());
        at.foreign->found({ { u"plain"_s, { QString() } } });
        QVERIFY(at.chooseKind(u"Acme Desk"_s));
        QVERIFY(pressButton(at.find<QPushButton>(u"welcomeGo"_s)));
        auto *site = at.find<QLineEdit>(u"foreign-site"_s);
        QVERIFY(site);
        QCOMPARE(site->text(), u"desk.example.com"_s); // as preset
        // No way was found: each is tried, unless the user knows better.
        auto *variant = at.find<QComboBox>(u"foreignVariant"_s);
        QCOMPARE(variant->currentData().toString(), QString());
        QVERIFY(tabTo(*variant));
        pressKey(Qt::Key_Down);
        pressKey(Qt::Key_Down);
        QCOMPARE(variant->currentText(), u"documented"_s);
        QVERIFY(!at.find<QLineEdit>(u"foreign-site"_s)); // is not asked there
        // Escape goes back, and what was typed stays.
        at.find<QLineEdit>(u"foreign-user"_s)->setFocus();
        type(u"jane"_s);
        pressKey(Qt::Key_Escape);
        QVERIFY(at.find<QWidget>(u"foreignKind"_s)->isVisible());
        QVERIFY(pressButton(at.find<QPushButton>(u"welcomeGo"_s)));
        QCOMPARE(at.find<QLineEdit>(u"foreign-user"_s)->text(), u"jane"_s);
    }

    void whereNothingIsFoundTheUserChooses()
    {
        Welcome at{ *m_themes };
        at.checks->tell(otherServer());
        at.foreign->found({});
        QVERIFY(at.finding().contains(u"none of the kinds that are known"_s));
        QVERIFY(!at.find<QPushButton>(u"welcomeGo"_s)->isEnabled());
        // The steps say what is wrong there.
        QVERIFY(at.find<QWidget>(u"checkPane"_s)->isVisible());
        QVERIFY(at.chooseKind(u"Plain Tracker"_s));
        QVERIFY(at.find<QPushButton>(u"welcomeGo"_s)->isEnabled());
        QVERIFY(at.chooseKind(u"Lockstep"_s));
        QVERIFY(!at.find<QPushButton>(u"welcomeGo"_s)->isEnabled());
    }

    void severalFindingsAreToldAndAskedAbout()
    {
        Welcome at{ *m_themes };
        at.checks->tell(otherServer());
        at.foreign->found(
            { { u"acme"_s, { u"as-built"_s, u"documented"_s } }, { u"plain"_s, { QString() } } });
        QVERIFY(at.finding().contains(u"Acme Desk"_s));
        QVERIFY(at.finding().contains(u"Plain Tracker"_s));
    }

    void aLockstepServerIsNotProbed()
    {
        Welcome at{ *m_themes };
        QSignalSpy lockstep{ &at.dialog, &WelcomeDialog::serverChosen };
        at.checks->tell(goodCheck(address));
        QVERIFY(at.foreign->probed.isEmpty());
        QVERIFY(pressButton(at.find<QPushButton>(u"welcomeGo"_s)));
        QCOMPARE(lockstep.size(), 1);
    }

    void anotherAddressForgetsWhatWasFound()
    {
        Welcome at{ *m_themes };
        at.checks->tell(otherServer());
        at.foreign->found({ { u"acme"_s, { u"documented"_s } } });
        at.find<QLineEdit>(u"welcomeAddress"_s)->setFocus();
        type(u"x"_s);
        QVERIFY(!at.find<QPushButton>(u"welcomeGo"_s)->isEnabled());
        QVERIFY(at.finding().isEmpty());
    }

    void theFaultsOfAFileAreShownByLines()
    {
        Welcome at{ *m_themes };
        at.checks->tell(otherServer());
        at.foreign->found({});
        at.prompts.files = QStringList{ u"/home/jane/mine.json"_s };
        at.foreign->reading.faults = { { 5, u"/rest/budget/seconds"_s, u"expected a number"_s },
            { 41, {}, u"no such member"_s } };
        auto *box = at.find<QComboBox>(u"foreignKind"_s);
        QVERIFY(tabTo(*box));
        pressKey(Qt::Key_End);
        QCOMPARE(at.foreign->read, QStringList{ u"/home/jane/mine.json"_s });
        auto *faults = at.find<QLabel>(u"foreignFaults"_s);
        QVERIFY(faults->isVisible());
        QCOMPARE(faults->text(),
            u"Line 5: /rest/budget/seconds: expected a number\nLine 41: no such member"_s);
        QVERIFY(at.finding().contains(u"mine.json"_s));
        QVERIFY(!at.find<QPushButton>(u"welcomeGo"_s)->isEnabled());

        // Corrected.
        ForeignKind mine = samples::plain();
        mine.dialect = u"/home/jane/mine.json"_s;
        mine.title = u"Mine"_s;
        at.foreign->reading = { mine, {} };
        QVERIFY(tabTo(*box));
        pressKey(Qt::Key_End);
        QVERIFY(!faults->isVisible());
        QCOMPARE(box->currentText(), u"Mine"_s);
        QVERIFY(pressButton(at.find<QPushButton>(u"welcomeGo"_s)));
        type(u"key"_s);
        pressKey(Qt::Key_Return);
        QCOMPARE(at.choice().dialect, u"/home/jane/mine.json"_s);
    }

    void signingInAgainKeepsWhatWasTyped()
    {
        ForeignSignInDialog dialog{ *m_themes, u"Acme Desk"_s, QUrl{ address },
            samples::acme().variants.first().credentials };
        QSignalSpy submitted{ &dialog, &ForeignSignInDialog::submitted };
        activate(dialog);
        type(u"jane"_s);
        pressKey(Qt::Key_Tab);
        type(u"wrong"_s);
        pressKey(Qt::Key_Return);
        QCOMPARE(submitted.size(), 1);
        QVERIFY(dialog.isBusy());
        dialog.showError({ errc::AuthCredentials, u"no such user"_s, {} });
        auto *error = dialog.findChild<QLabel *>(u"foreignSignInError"_s);
        QVERIFY(error->isVisible());
        QVERIFY(error->text().contains(u"no such user"_s));
        QCOMPARE(dialog.findChild<QLineEdit *>(u"foreign-user"_s)->text(), u"jane"_s);
        QVERIFY(dialog.findChild<QLineEdit *>(u"foreign-password"_s)->hasFocus());
        type(u"right"_s); // in place of what is marked
        pressKey(Qt::Key_Return);
        QCOMPARE(submitted.size(), 2);
        const auto credentials = submitted.last().first().value<std::map<QString, QString>>();
        QCOMPARE(credentials.at(u"password"_s), u"right"_s);
    }

    // --- What is offered

    void aLockstepServerCanDoAll()
    {
        const Offer all;
        QVERIFY(!all.isLimited());
        QVERIFY(all.can(Feature::SeeHistory) && all.canWrite(Field::Labels));
        for (const Offer::Line &line : all.lines())
            QVERIFY2(line.can, qPrintable(line.text));
    }

    void everyFeatureHasItsSentence()
    {
        const Offer none{ Abilities{ .system = u"Acme"_s } };
        const QList<Offer::Line> lines = none.lines();
        for (int i = 0; i <= int(Feature::ManagePeople); ++i) {
            const QString whyNot = none.whyNot(Feature(i));
            QVERIFY(whyNot.contains(u"Acme"_s));
            QVERIFY(lines.contains(Offer::Line{ whyNot, false }));
        }
        QCOMPARE(none.whyNot(Field::Labels), u"“Labels” cannot be changed in Acme from here."_s);
        QVERIFY(none.whyNot(action::Filter).isEmpty());
    }

    void actionsThatCannotBeTakenSayWhy()
    {
        Limited at{ samples::acmeFace() };
        QVERIFY(at.settled);
        for (const QLatin1StringView id : { action::SetLabels, action::SetDueDate,
                 action::SetAssignee, action::AssignToMe, action::DeleteIssue, action::Queues,
                 action::Heatmap, action::Channel, action::History, action::AddRelation,
                 action::Watch, action::Vote, action::SetParent }) {
            QVERIFY2(!at.action(id).isEnabled(), id.data());
            QVERIFY2(at.action(id).toolTip().contains(u"Acme Desk"_s), id.data());
        }
        for (const QLatin1StringView id :
            { action::NewIssue, action::EditTitle, action::SetStatus, action::Comment })
            QVERIFY2(at.action(id).isEnabled(), id.data());
        // Its key does nothing.
        at.seat->press(Qt::Key_L);
        QVERIFY(!QApplication::activePopupWidget());
    }

    void whatCannotBeWrittenIsReadOnly()
    {
        Limited at{ samples::acmeFace() };
        QVERIFY(at.settled);
        QVERIFY(!at.isReadOnly(Field::Subject));
        QVERIFY(!at.isReadOnly(Field::Status));
        QVERIFY(at.isReadOnly(Field::Assignee));
        QVERIFY(at.isReadOnly(Field::DueDate));
        QVERIFY(!at.seat->window.findChild<HistorySection *>()->isVisible());
        // The places that there are not are not in the sidebar.
        const auto *places = at.seat->window.findChild<Sidebar *>()->findChild<QListWidget *>();
        QStringList names;
        for (int row = 0; row < places->count(); ++row)
            names << places->item(row)->text();
        QVERIFY2(names.contains(u"Dashboard"_s), qPrintable(names.join(u", "_s)));
        QVERIFY(!names.contains(u"Channel"_s));
        QVERIFY(!names.contains(u"Heatmap"_s));
    }

    void aNewIssueIsAskedOnlyForWhatItCanHave()
    {
        Limited at{ samples::acmeFace() };
        at.seat->window.startNewIssue();
        at.seat->wait(50ms);
        auto *dialog = at.seat->window.findChild<NewIssueDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        QVERIFY(dialog->findChild<QWidget *>(u"new-priority"_s)->isVisible());
        QVERIFY(!dialog->findChild<QWidget *>(u"new-labels"_s)->isVisible());
        QVERIFY(!dialog->findChild<QWidget *>(u"new-assignee"_s)->isVisible());
    }

    void whereNothingCanBeCommentedTheComposerSaysSo()
    {
        WorldClient::ForeignFace face = samples::acmeFace();
        face.abilities.comments = false;
        face.abilities.createIssues = false;
        Limited at{ face };
        auto *composer = at.seat->find<GrowingTextEdit>(u"commentText"_s);
        QVERIFY(composer);
        QVERIFY(composer->isReadOnly());
        QCOMPARE(
            composer->placeholderText(), u"No comments can be written in Acme Desk from here."_s);
        QVERIFY(!at.seat->find<QPushButton>(u"newIssueButton"_s)->isEnabled());
        at.seat->window.startNewIssue();
        for (const auto *dialog : at.seat->window.findChildren<NewIssueDialog *>())
            QVERIFY(!dialog->isVisible());
    }

    void allIsOfferedAgainByAServerThatCan()
    {
        Limited at{ samples::acmeFace() };
        QVERIFY(!at.action(action::SetLabels).isEnabled());
        WorldClient::ForeignFace more = samples::acmeFace();
        more.abilities.fields << u"labels"_s;
        at.seat->client.actAsForeign(more);
        QVERIFY(at.world.settle());
        at.seat->wait();
        QVERIFY(at.action(action::SetLabels).isEnabled());
        QVERIFY(!at.action(action::SetLabels).toolTip().contains(u"Acme Desk"_s));
    }

    // --- What the status says

    void theStatusSaysHowFarItCanBeReliedOn()
    {
        SyncStatus status;
        status.connection.state = ConnectionState::Connected;
        status.connection.transport = u"http"_s;
        status.connection.foreign = ForeignCounters{};
        ConnectionView view = makeConnectionView(status, {}, {});
        QCOMPARE(view.basis, u"Basic server: conflicts best-effort, not refreshed yet."_s);
        QCOMPARE(view.transport, u"HTTP, asks now and then"_s);
        const QDateTime at{ QDate{ 2026, 3, 2 }, QTime{ 14, 5 } };
        status.connection.refreshedAt = at.toUTC().toString(Qt::ISODateWithMs);
        view = makeConnectionView(status, {}, {});
        const QString time = QLocale{}.toString(at.time(), QLocale::ShortFormat);
        QCOMPARE(view.basis, u"Basic server: conflicts best-effort, refreshed at %1."_s.arg(time));
        QCOMPARE(connectionText(view), u"Basic server, refreshed at %1"_s.arg(time));
        status.connection.foreign.reset();
        QVERIFY(makeConnectionView(status, {}, {}).basis.isEmpty());
    }

    void theDetailsLeadToWhatTheServerCanDo()
    {
        Limited at{ samples::acmeFace() };
        at.seat->press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        auto *popup = at.seat->find<ConnectionPopup>(u"connectionPopup"_s);
        QVERIFY(popup->isVisible());
        QVERIFY(popup->findChild<QLabel *>(u"connectionBasis"_s)
                    ->text()
                    .startsWith(u"Basic server: conflicts best-effort, refreshed at "_s));
        QVERIFY(pressButton(popup->findChild<QPushButton *>(u"connectionOffer"_s)));
        auto *page = at.seat->find<OfferDialog>(u"offerDialog"_s);
        QVERIFY(page && page->isVisible());
        QVERIFY(page->findChild<QLabel *>(u"offerIntro"_s)->text().startsWith(u"Acme Desk"_s));
        QStringList cannot;
        for (const QLabel *line : page->findChildren<QLabel *>(u"offerCannot"_s))
            cannot << line->text();
        QVERIFY(cannot.contains(u"Acme Desk has no queues."_s));
        QVERIFY(page->findChildren<QLabel *>(u"offerCan"_s).size() >= 3);
    }

    // --- Diagnostics

    void unknownEventsAreListedAndTheirSampleCopied()
    {
        Limited at{ samples::acmeFace() };
        at.seat->press(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
        auto *dialog = at.seat->find<DiagnosticsDialog>(u"diagnosticsDialog"_s);
        QVERIFY(dialog && dialog->isVisible());
        QApplication::setActiveWindow(dialog);
        auto *unknown = dialog->findChild<QListWidget *>(u"diagnosticsUnknown"_s);
        QVERIFY(unknown->isVisible());
        QCOMPARE(unknown->count(), 2);
        QVERIFY(unknown->item(0)->text().startsWith(u"ticket:weird, 2"_s));
        QVERIFY(tabTo(*unknown));
        QVERIFY(pressButton(dialog->findChild<QPushButton *>(u"diagnosticsCopySample"_s)));
        QCOMPARE(at.seat->prompts.clipboard, u"ticket:weird {\"n\":2}"_s);
        unknown->setFocus();
        pressKey(Qt::Key_Down);
        QVERIFY(pressButton(dialog->findChild<QPushButton *>(u"diagnosticsCopySample"_s)));
        QCOMPARE(at.seat->prompts.clipboard, u"tick []"_s);
        // Nobody's address is in it.
        UnknownEvent telling{ u"e"_s, 1, R"({"by":"jane@example.com"})" };
        QVERIFY(!unknownSample(telling).contains(u"jane@"_s));
        const QString report = diagnosticsReport(at.seat->client.engine(), {}, {}, {}, {});
        QVERIFY(report.contains(u"unknown: ticket:weird x 2"_s));
        QVERIFY(!diagnosticsReport(at.seat->client.engine(), {}, {}, {}, {}, false)
                     .contains(u"{\"n\":2}"_s));
    }

    void aLockstepServerHasNoSuchSection()
    {
        Limited at{ samples::acmeFace() };
        WindowSeat bob{ at.world, at.themes, u"bob"_s };
        bob.press(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
        auto *dialog = bob.find<DiagnosticsDialog>(u"diagnosticsDialog"_s);
        QVERIFY(dialog && dialog->isVisible());
        QVERIFY(!dialog->findChild<QWidget *>(u"diagnosticsForeign"_s)->isVisible());
    }
};

QTEST_MAIN(TestDialectWindows)
#include "tst_dialectwindows.moc"

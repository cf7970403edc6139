// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// What people are told, where and when: toasts, the desktop, do-not-disturb, and what happened
// while they were away. With real keys at real windows on a real server.

#include "tests/support/randomvalues.h"
#include "tests/ui/keys.h"
#include "tests/ui/windowseat.h"
#include "ui/notify/desktopnotifications.h"
#include "ui/settings/notificationspage.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/catchuplane.h"
#include "ui/widgets/issuelistview.h"
#include "ui/widgets/toaststack.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QCheckBox>
#include <QDialog>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QSpinBox>
#include <QTimeEdit>
#include <QToolButton>

using namespace lockstep;
using namespace lockstep::ui;
using namespace Qt::StringLiterals;

namespace {

class FakeDesktop final : public DesktopNotifications
{
    Q_OBJECT

public:
    void show(const DesktopNote &note) override
    {
        shown[note.key] = note;
        ++calls;
        if (broken) {
            shown.remove(note.key);
            Q_EMIT failed(note);
        }
    }
    void close(const QString &key) override { shown.remove(key); }

    [[nodiscard]] QStringList titles() const
    {
        QStringList all;
        for (const DesktopNote &note : shown)
            all << note.title;
        return all;
    }
    [[nodiscard]] QString only() const { return shown.size() == 1 ? shown.firstKey() : QString(); }

    QMap<QString, DesktopNote> shown{};
    int calls = 0;
    bool broken = false;
};

// Jane at a window, with a desktop around it; Bob without one.
struct Team
{
    explicit Team(World::Options options = {}) : world(RandomValues::seed(), std::move(options))
    {
        themes.setReducedMotion(true);
        world.addUser(u"bob"_s, false, u"Bob Miller"_s);
        world.addUser(u"jane"_s, false, u"Jane Smith"_s);
        world.addProject(u"LOCK"_s);
        mine = jane().create(u"LOCK"_s, u"It does not print"_s);
        second = jane().create(u"LOCK"_s, u"Nor does it scan"_s);
        other = bob().create(u"LOCK"_s, u"Bob's own"_s);
        settled = world.settle();
        sitDown();
    }
    ~Team() { standUp(); }

    void sitDown()
    {
        notifier = std::make_unique<Notifier>(jane().engine(), world.clock(), &desktop);
        window = std::make_unique<MainWindow>(WindowContext{ .engine = jane().engine(),
            .clock = world.clock(),
            .themes = themes,
            .prompts = prompts,
            .notifier = notifier.get() });
        window->resize(1100, 700);
        window->show();
        window->showScope({ Scope::Kind::All, {} });
        turnTo(*window);
        wait(3s);
    }
    void standUp()
    {
        window.reset();
        notifier.reset();
    }
    void turnTo(QWidget &widget)
    {
        widget.activateWindow();
        QApplication::setActiveWindow(&widget);
        QCoreApplication::processEvents();
    }
    // The keyboard is in another program.
    void turnAway()
    {
        QApplication::setActiveWindow(nullptr);
        QCoreApplication::processEvents();
    }
    void wait(Milliseconds duration = 1s)
    {
        world.advance(duration);
        QCoreApplication::processEvents();
    }
    void goAway()
    {
        world.cut(jane());
        wait(1min);
    }
    [[nodiscard]] bool comeBack()
    {
        (void)world.settle();
        world.heal(jane());
        const bool back = world.settle();
        wait();
        return back;
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *target = QApplication::activePopupWidget();
        if (!target)
            target = QApplication::focusWidget();
        QTest::keyClick(target ? target : window.get(), key, modifiers);
        QCoreApplication::processEvents();
    }

    WorldClient &jane() { return world.client(u"jane"_s); }
    WorldClient &bob() { return world.client(u"bob"_s); }
    QString janeId() { return World::userId(u"jane"_s).toString(); }
    Desk &desk() { return notifier->desk(); }
    CatchUpLane &lane() { return *window->findChild<CatchUpLane *>(u"catchUpLane"_s); }
    QListView &rows() { return *window->findChild<QListView *>(u"catchUpList"_s); }
    QListView &list() { return *window->findChild<QListView *>(u"issueList"_s); }
    QStringList toasts()
    {
        QStringList texts;
        for (const Toast *toast : window->findChildren<Toast *>()) {
            if (toast->isVisible())
                texts << toast->message().text;
        }
        return texts;
    }
    QStringList laneTexts()
    {
        QStringList texts;
        for (int row = 0; row < rows().model()->rowCount(); ++row)
            texts << rows().model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
        return texts;
    }

    ThemeService themes{ *qApp };
    FakePrompts prompts{};
    FakeDesktop desktop{};
    World world;
    IssueId mine{};
    IssueId second{};
    IssueId other{};
    bool settled = false;
    std::unique_ptr<Notifier> notifier;
    std::unique_ptr<MainWindow> window;
};

} // namespace

class TestNotify : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // --- The desktop

    void highGoesToTheDesktopOnlyFromAnInactiveWindow()
    {
        Team t;
        t.bob().edit(t.other, Field::Assignee, t.janeId());
        t.wait();
        QCOMPARE(t.toasts(), QStringList{ u"Bob Miller assigned LOCK-3 to you"_s });
        QCOMPARE(t.desktop.calls, 0);
        t.turnAway();
        t.bob().edit(t.mine, Field::Priority, u"Urgent"_s);
        t.bob().comment(t.second, u"A comment is no reason"_s); // medium
        t.wait();
        QCOMPARE(t.desktop.titles(), QStringList{ u"Bob Miller made LOCK-1 urgent"_s });
        const DesktopNote note = t.desktop.shown.first();
        QCOMPARE(note.body, u"It does not print"_s);
        QCOMPARE(note.actions.size(), 2);
        QCOMPARE(note.actions.first().text, u"Open"_s);
        QVERIFY(t.toasts().contains(u"Bob Miller commented on LOCK-2"_s));
        // And is gone when he comes.
        t.turnTo(*t.window);
        QVERIFY(t.desktop.shown.isEmpty());
        QVERIFY(t.toasts().contains(u"Bob Miller made LOCK-1 urgent"_s));
    }

    void mentionsAndBlockersAreHigh()
    {
        Team t;
        t.turnAway();
        t.bob().comment(t.other, u"What does @jane say?"_s);
        t.wait();
        QCOMPARE(t.desktop.titles(), QStringList{ u"Bob Miller mentioned you in LOCK-3"_s });
        QCOMPARE(t.desktop.shown.first().body, u"What does @jane say?"_s);
        t.bob().editSet(t.other, Field::Relations, { u"blocks:"_s + t.mine.toString() });
        t.wait();
        QVERIFY2(t.desktop.titles().contains(u"Bob Miller says that LOCK-1 is blocked by LOCK-3"_s),
            qPrintable(t.desktop.titles().join(u'\n')));
    }

    void nothingAboutMyOwnActions()
    {
        Team t;
        WorldClient &phone = t.world.client(u"jane"_s, u"phone"_s);
        QVERIFY2(t.world.settle(), t.world.why());
        t.turnAway();
        phone.edit(t.other, Field::Assignee, t.janeId());
        phone.edit(t.mine, Field::Priority, u"Urgent"_s);
        phone.comment(t.mine, u"@jane reminds herself"_s);
        t.jane().edit(t.second, Field::Status, u"Closed"_s);
        QVERIFY2(t.world.settle(), t.world.why());
        t.wait();
        QCOMPARE(t.desktop.calls, 0);
        QVERIFY(t.toasts().isEmpty());
    }

    void aClickOpensTheIssue()
    {
        Team t;
        t.turnAway();
        t.bob().edit(t.other, Field::Assignee, t.janeId());
        t.wait();
        QCOMPARE(t.desktop.shown.size(), 1);
        QCOMPARE(t.toasts().size(), 1);
        Q_EMIT t.desktop.actionTriggered(u"somebody else's"_s, u"open"_s, {});
        QVERIFY(t.window->currentIssue() != t.other);
        Q_EMIT t.desktop.actionTriggered(t.desktop.only(), u"open"_s, u"token"_s);
        QCOMPARE(t.window->currentIssue(), t.other);
        QVERIFY(t.toasts().isEmpty()); // it has been dealt with
        QCOMPARE(qgetenv("XDG_ACTIVATION_TOKEN"), QByteArray("token"));
        qunsetenv("XDG_ACTIVATION_TOKEN");
    }

    void quietForAnHourFromTheDesktop()
    {
        Team t;
        t.turnAway();
        t.bob().edit(t.other, Field::Assignee, t.janeId());
        t.wait();
        Q_EMIT t.desktop.actionTriggered(t.desktop.only(), u"quiet"_s, {});
        QVERIFY(t.desk().isBusy());
        t.bob().edit(t.mine, Field::Priority, u"Urgent"_s);
        t.wait();
        QCOMPARE(t.desktop.calls, 1);
        t.wait(1h);
        QVERIFY(!t.desk().isBusy());
        t.bob().edit(t.second, Field::Priority, u"Urgent"_s);
        t.wait();
        QCOMPARE(t.desktop.calls, 2);
    }

    void theSameIssueIsOneWithACount()
    {
        Team t;
        t.turnAway();
        t.bob().edit(t.mine, Field::Priority, u"Urgent"_s);
        t.wait();
        t.bob().comment(t.mine, u"Dear @jane"_s);
        t.wait();
        QCOMPARE(t.desktop.titles(), QStringList{ u"Bob Miller mentioned you in LOCK-1"_s });
        QVERIFY2(t.desktop.shown.first().body.startsWith(u"Dear @jane (and 1 earlier message"),
            qPrintable(t.desktop.shown.first().body));
    }

    void aFloodBecomesOne()
    {
        Team t;
        t.turnAway();
        QList<IssueId> many;
        for (int i = 0; i < 12; ++i)
            many << t.bob().create(
                u"LOCK"_s, u"Issue %1"_s.arg(i), { { Field::Assignee, t.janeId() } });
        t.wait(3s);
        QCOMPARE(t.desktop.shown.size(), 1);
        QVERIFY2(t.desktop.titles().first().startsWith(u"There are 12 message"),
            qPrintable(t.desktop.titles().first()));
        Q_EMIT t.desktop.actionTriggered(t.desktop.only(), u"open"_s, {});
        QVERIFY(t.list().hasFocus() || t.list().isVisible());
    }

    void withoutADesktopThereAreToasts()
    {
        Team t;
        t.desktop.broken = true;
        t.turnAway();
        t.bob().edit(t.other, Field::Assignee, t.janeId());
        t.wait();
        QCOMPARE(t.toasts().size(), 1);
        t.wait(10min); // nobody is there: it waits
        QCOMPARE(t.toasts().size(), 1);
        t.turnTo(*t.window);
        t.press(Qt::Key_Down);
        t.wait(11s);
        QVERIFY(t.toasts().isEmpty());
    }

    void twoWindowsTellOnce()
    {
        Team t;
        MainWindow two(WindowContext{ .engine = t.jane().engine(),
            .clock = t.world.clock(),
            .themes = t.themes,
            .prompts = t.prompts,
            .notifier = t.notifier.get() });
        two.show();
        t.turnTo(two);
        t.bob().edit(t.other, Field::Assignee, t.janeId());
        t.wait();
        QVERIFY(t.toasts().isEmpty());
        QCOMPARE(two.findChildren<Toast *>().size(), 1);
        t.turnAway();
        t.bob().edit(t.mine, Field::Priority, u"Urgent"_s);
        t.wait();
        QCOMPARE(t.desktop.calls, 1);
        Q_EMIT t.desktop.actionTriggered(t.desktop.only(), u"open"_s, {});
        QCOMPARE(two.currentIssue(), t.mine);
        QVERIFY(t.window->currentIssue() != t.mine);
        // He is at one of them: not idle in the other.
        t.turnTo(two);
        t.wait(4min);
        QTest::keyClick(&two, Qt::Key_Control);
        t.wait(4min);
        QVERIFY(!t.desk().isIdle());
    }

    // --- Do not disturb

    void busyLetsOnlyMentionsThrough()
    {
        Team t;
        t.desk().setBusy(DoNotDisturb::Busy::Always);
        t.turnAway();
        t.bob().edit(t.mine, Field::Status, u"In Review"_s);
        t.bob().edit(t.other, Field::Assignee, t.janeId());
        t.wait();
        QVERIFY(t.toasts().isEmpty());
        QCOMPARE(t.desktop.calls, 0);
        t.bob().comment(t.other, u"@jane it burns"_s);
        t.wait();
        QCOMPARE(t.toasts(), QStringList{ u"Bob Miller mentioned you in LOCK-3"_s });
        QCOMPARE(t.desktop.calls, 1);
        DoNotDisturb wish = t.desk().wish();
        wish.mentionsBreakThrough = false;
        t.desk().setWish(wish);
        t.bob().comment(t.mine, u"@jane it still does"_s);
        t.wait();
        QCOMPARE(t.desktop.calls, 1);
        QCOMPARE(t.world.client(u"bob"_s).engine().presence().state(World::userId(u"jane"_s)),
            PresenceState::Busy);
    }

    void theMenuIsForTheKeyboard()
    {
        Team t;
        t.press(Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
        auto *menu = t.window->findChild<QMenu *>(u"presenceMenu"_s);
        QVERIFY(menu->isVisible());
        QCOMPARE(menu->activeAction()->text(), u"Available"_s);
        const auto *anchor = t.window->findChild<QToolButton *>(u"presenceButton"_s);
        QCOMPARE(menu->pos(), anchor->mapToGlobal(QPoint(0, anchor->height())));
        t.press(Qt::Key_Down);
        t.press(Qt::Key_Return);
        QVERIFY(t.desk().isBusy());
        const auto *me = t.window->findChild<QLabel *>(u"myName"_s);
        QVERIFY2(me->text().startsWith(u"Busy until"), qPrintable(me->text()));
        const auto *button = t.window->findChild<QToolButton *>(u"presenceButton"_s);
        QVERIFY2(
            button->accessibleName().contains(u"Busy until"), qPrintable(button->accessibleName()));
        t.wait(1h);
        QCOMPARE(me->text(), u"Jane Smith"_s);
        // Until tomorrow, and back.
        t.press(Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
        t.press(Qt::Key_Down);
        t.press(Qt::Key_Down);
        t.press(Qt::Key_Return);
        t.wait(3h);
        QVERIFY(t.desk().isBusy());
        t.press(Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(menu->activeAction()->text(), u"Busy until tomorrow"_s);
        t.press(Qt::Key_Up);
        t.press(Qt::Key_Up);
        t.press(Qt::Key_Return);
        QVERIFY(!t.desk().isBusy());
        QVERIFY(t.window->actions().clashes().isEmpty());
    }

    // By the owner of the server, who is nobody here.
    void whoeverIsAddedByTheServerIsToldSo()
    {
        Team t;
        t.world.addProject(u"NEW"_s, { u"jane"_s }, u"Handbook"_s);
        QVERIFY2(t.world.settle(), t.world.why());
        t.wait();
        QCOMPARE(t.toasts(), QStringList{ u"You were added to Handbook"_s });
    }

    void quietHoursAreSetAndKept()
    {
        Team t({ .files = true });
        t.press(Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(chooseInMenu(u"Quiet hours"_s));
        auto *dialog = t.window->findChild<QDialog *>(u"quietHoursDialog"_s);
        QVERIFY(dialog);
        auto *scheduled = dialog->findChild<QCheckBox *>(u"quietScheduled"_s);
        auto *from = dialog->findChild<QTimeEdit *>(u"quietFrom"_s);
        QVERIFY(!from->isEnabled());
        scheduled->setFocus();
        QTest::keyClick(scheduled, Qt::Key_Space);
        QVERIFY(from->isEnabled());
        const QDateTime now = localTimeOf(t.world.clock().wallNow());
        from->setTime(now.time().addSecs(3600));
        dialog->findChild<QTimeEdit *>(u"quietTo"_s)->setTime(now.time().addSecs(7200));
        dialog->findChild<QSpinBox *>(u"idleMinutes"_s)->setValue(0);
        QTest::keyClick(dialog, Qt::Key_Return);
        QVERIFY(!t.desk().isQuiet());
        t.wait(1h + 1min);
        QVERIFY(t.desk().isQuiet());
        QCOMPARE(t.desk().state(), PresenceState::Busy);
        t.bob().edit(t.mine, Field::Priority, u"Urgent"_s);
        t.wait();
        QVERIFY(t.toasts().isEmpty());
        // Over a restart.
        t.standUp();
        t.jane().kill();
        t.jane().start();
        QVERIFY2(t.world.settle(), t.world.why());
        t.sitDown();
        QVERIFY(t.desk().isQuiet());
        t.wait(1h);
        QVERIFY(!t.desk().isQuiet());
    }

    void idleByWhatTheUserReallyDoes()
    {
        Team t;
        const auto seenByBob
            = [&] { return t.bob().engine().presence().state(World::userId(u"jane"_s)); };
        t.press(Qt::Key_Down);
        t.wait(4min);
        QCOMPARE(seenByBob(), PresenceState::Online);
        t.wait(2min);
        QCOMPARE(t.desk().state(), PresenceState::Idle);
        QCOMPARE(seenByBob(), PresenceState::Idle);
        t.press(Qt::Key_Down);
        QCOMPARE(t.desk().state(), PresenceState::Online);
        t.wait(3s);
        QCOMPARE(seenByBob(), PresenceState::Online);
        {
            NotificationsPage page(t.themes, t.desk(), t.window.get());
            auto *minutes = page.findChild<QSpinBox *>(u"settingsIdle"_s);
            minutes->selectAll();
            QTest::keyClicks(minutes, u"1"_s);
            QTest::keyClick(minutes, Qt::Key_Return);
        }
        QCOMPARE(t.desk().wish().idleMinutes, 1);
        t.wait(61s);
        QCOMPARE(t.desk().state(), PresenceState::Idle);
        t.desk().setBusy(DoNotDisturb::Busy::Always); // that is known for certain
        QCOMPARE(t.desk().state(), PresenceState::Busy);
    }

    // --- Due

    void whatIsDueIsToldOnceADay()
    {
        Team t({ .files = true });
        const QDate today = localTimeOf(t.world.clock().wallNow()).date();
        t.jane().edit(t.mine, Field::Assignee, t.janeId());
        t.turnAway();
        t.jane().edit(t.mine, Field::DueDate, today.toString(Qt::ISODate));
        t.wait(3s);
        QCOMPARE(t.desktop.titles(), QStringList{ u"LOCK-1 is due today"_s });
        t.turnTo(*t.window);
        t.turnAway();
        t.jane().edit(t.mine, Field::Priority, u"High"_s);
        t.wait(10s);
        QCOMPARE(t.desktop.calls, 1);
        t.jane().edit(t.second,
            FieldValues{ { Field::Assignee, t.janeId() },
                { Field::DueDate, today.addDays(1).toString(Qt::ISODate) } });
        t.wait(3s);
        QVERIFY2(
            t.toasts().contains(u"LOCK-2 is due tomorrow"_s), qPrintable(t.toasts().join(u'\n')));
        QCOMPARE(t.desktop.calls, 1);
        t.standUp();
        t.jane().kill();
        t.jane().start();
        t.sitDown();
        t.turnAway();
        t.wait(5s);
        QCOMPARE(t.desktop.calls, 1);
        // The next day it is the other's turn; what is closed is of no interest.
        t.wait(24h);
        QCOMPARE(t.desktop.titles(), QStringList{ u"LOCK-2 is due today"_s });
    }

    void quietKeepsWhatIsDueForLater()
    {
        Team t;
        t.desk().setBusy(DoNotDisturb::Busy::Always);
        t.turnAway();
        const QString today = localTimeOf(t.world.clock().wallNow()).date().toString(Qt::ISODate);
        for (const IssueId &id : { t.mine, t.second })
            t.jane().edit(
                id, FieldValues{ { Field::Assignee, t.janeId() }, { Field::DueDate, today } });
        t.wait(5s);
        QCOMPARE(t.desktop.calls, 0);
        t.desk().setBusy(DoNotDisturb::Busy::No);
        t.wait(5s);
        QCOMPARE(t.desktop.titles().size(), 1);
        QVERIFY2(t.desktop.titles().first().startsWith(u"2 of your issue"),
            qPrintable(t.desktop.titles().first()));
    }

    // --- While you were away

    void theLaneTellsTheNet()
    {
        Team t;
        QAbstractItemModelTester tester(
            t.rows().model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(!t.lane().isVisible());
        t.goAway();
        t.bob().edit(t.mine, Field::Status, u"In Progress"_s);
        t.bob().edit(t.mine, Field::Status, u"In Review"_s);
        t.bob().comment(t.mine, u"Look"_s);
        t.bob().edit(t.second, Field::Priority, u"High"_s);
        t.bob().edit(t.second, Field::Priority, u"Medium"_s); // back
        t.bob().edit(t.other, Field::Assignee, t.janeId());
        QVERIFY2(t.comeBack(), t.world.why());
        QVERIFY(t.lane().isVisible());
        QCOMPARE(t.laneTexts().size(), 2);
        const QString first = t.laneTexts().filter(u"LOCK-1"_s).value(0);
        QVERIFY2(first.startsWith(u"LOCK-1 It does not print. Status: Open → In Review"),
            qPrintable(first));
        QVERIFY2(first.contains(u"1 new comment"), qPrintable(first));
        QVERIFY2(first.contains(u"By Bob Miller"), qPrintable(first));
        QVERIFY(t.toasts().isEmpty()); // the lane says it
    }

    void theLaneByKeys()
    {
        Team t;
        t.goAway();
        t.bob().edit(t.mine, Field::Status, u"In Progress"_s);
        t.bob().edit(t.second, Field::Status, u"In Review"_s);
        t.bob().edit(t.other, Field::Assignee, t.janeId());
        QVERIFY2(t.comeBack(), t.world.why());
        QCOMPARE(t.laneTexts().size(), 3);
        t.list().setFocus();
        t.press(Qt::Key_G);
        t.press(Qt::Key_W);
        QVERIFY(t.rows().hasFocus());
        const QString second = t.laneTexts().at(1);
        t.press(Qt::Key_J);
        QCOMPARE(t.rows().currentIndex().row(), 1);
        t.press(Qt::Key_Return);
        QVERIFY(second.startsWith(
            t.jane().issue(t.window->currentIssue())->name)); // opened, and still in the lane
        QCOMPARE(t.laneTexts().size(), 3);
        t.press(Qt::Key_G);
        t.press(Qt::Key_W);
        t.press(Qt::Key_E); // elsewhere it edits the title
        QCOMPARE(t.laneTexts().size(), 2);
        QVERIFY(!t.laneTexts().contains(second));
        QVERIFY(t.rows().hasFocus());
        t.press(Qt::Key_E, Qt::ShiftModifier);
        QVERIFY(!t.lane().isVisible());
        QVERIFY(t.list().hasFocus()); // the keyboard goes on in the list
        QVERIFY(t.jane().engine().away().isEmpty());
        // Undo: of both keys, for the one message speaks of both.
        t.press(Qt::Key_F6);
        t.press(Qt::Key_Return);
        t.wait(100ms);
        QCOMPARE(t.laneTexts().size(), 3);
        // One key from anywhere, offline too.
        t.world.cut(t.jane());
        t.wait(2s);
        t.list().setFocus();
        t.press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(!t.lane().isVisible());
        QVERIFY(t.list().hasFocus());
    }

    void theLaneByMouse()
    {
        Team t;
        t.goAway();
        t.bob().edit(t.mine, Field::Status, u"In Progress"_s);
        t.bob().edit(t.second, Field::Status, u"In Review"_s);
        QVERIFY2(t.comeBack(), t.world.why());
        const QRect row = t.rows().visualRect(t.rows().model()->index(0, 0));
        QTest::mouseClick(t.rows().viewport(), Qt::LeftButton, {}, row.center());
        QVERIFY(!t.window->currentIssue().isNull());
        QCOMPARE(t.laneTexts().size(), 2);
        QTest::mouseClick(
            t.rows().viewport(), Qt::LeftButton, {}, QPoint(row.right() - 20, row.center().y()));
        QCOMPARE(t.laneTexts().size(), 1);
        QTest::mouseClick(
            t.window->findChild<QPushButton *>(u"catchUpAcceptAll"_s), Qt::LeftButton);
        QVERIFY(!t.lane().isVisible());
    }

    void whoComesBackToHisDeskFindsTheLane()
    {
        Team t;
        t.wait(6min);
        QVERIFY(t.desk().isIdle());
        t.bob().edit(t.mine, Field::Status, u"In Progress"_s);
        t.bob().comment(t.second, u"Well"_s);
        t.wait(2s);
        QVERIFY(t.toasts().isEmpty());
        QCOMPARE(t.laneTexts().size(), 2);
    }

    void theLaneHasNamesForEverybody()
    {
        Team t;
        t.goAway();
        t.bob().edit(t.mine, Field::Status, u"In Progress"_s);
        QVERIFY2(t.comeBack(), t.world.why());
        QAccessibleInterface *list = QAccessible::queryAccessibleInterface(&t.rows());
        QVERIFY(list->text(QAccessible::Name).startsWith(u"While you were away"));
        QCOMPARE(list->child(0)->text(QAccessible::Name), t.laneTexts().first());
        for (const QWidget *each : t.lane().findChildren<QWidget *>()) {
            if (each->focusPolicy() != Qt::NoFocus && each->isVisible()) {
                QVERIFY2(!QAccessible::queryAccessibleInterface(const_cast<QWidget *>(each))
                              ->text(QAccessible::Name)
                              .isEmpty(),
                    qPrintable(each->objectName()));
            }
        }
    }

    void markupIsShownAsItIs()
    {
        Team t;
        const QString nasty = u"<img src='file:///etc/passwd'><b>x</b>"_s;
        t.goAway();
        t.bob().edit(t.mine, Field::Subject, nasty);
        QVERIFY2(t.comeBack(), t.world.why());
        QVERIFY(t.laneTexts().first().contains(nasty));
        const QString tip = t.rows().model()->index(0, 0).data(Qt::ToolTipRole).toString();
        QVERIFY(!tip.contains(u"<img"));
    }
};

QTEST_MAIN(TestNotify)
#include "tst_notify.moc"

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// The pages of a team beside a real server: inbox, channel, queues, dashboard, heatmap.

#include "tests/support/randomvalues.h"
#include "tests/support/world.h"
#include "tests/ui/keys.h"
#include "tests/ui/windowseat.h"
#include "ui/channel/channelpage.h"
#include "ui/dashboard/barchart.h"
#include "ui/dashboard/columnchart.h"
#include "ui/dashboard/dashboardpage.h"
#include "ui/heatmap/heatcolors.h"
#include "ui/heatmap/heatmapview.h"
#include "ui/heatmap/heatmodel.h"
#include "ui/heatmap/heatpage.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/inboxwatch.h"
#include "ui/inbox/notifyrulesdialog.h"
#include "ui/notify/zonekeeper.h"
#include "ui/places/placepages.h"
#include "ui/queues/queuefigures.h"
#include "ui/queues/queuespage.h"
#include "ui/queues/queuestrip.h"
#include "ui/widgets/commentcard.h"
#include "ui/widgets/growingtextedit.h"
#include "ui/widgets/issuedetail.h"
#include "ui/widgets/issuelistheader.h"
#include "ui/widgets/issuelistview.h"
#include "ui/widgets/toast.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QDialog>
#include <QLabel>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace lockstep;
using namespace lockstep::ui;
using namespace Qt::StringLiterals;

namespace {

const QString jane = u"jane@example.com"_s;

// Jane at home and on the way, and Bob, who does things that she is told of.
struct Team
{
    Team() : world(RandomValues::seed())
    {
        themes.setReducedMotion(true);
        world.addUser(u"jane"_s, true, u"Jane Smith"_s);
        world.addUser(u"bob"_s, false, u"Bob Miller"_s);
        world.addProject(u"LOCK"_s);
        project = world.project(u"LOCK"_s);
        (void)world.client(u"jane"_s);
        (void)world.client(u"jane"_s, u"laptop"_s);
        (void)world.client(u"bob"_s);
        settle();
        // That they were added to the project.
        for (WorldClient *each : { &home(), &bob() })
            InboxMarks(each->engine()).archiveAll(world.clock().wallNow());
        settle();
    }

    WorldClient &home() { return world.client(u"jane"_s); }
    WorldClient &laptop() { return world.client(u"jane"_s, u"laptop"_s); }
    WorldClient &bob() { return world.client(u"bob"_s); }
    void settle(Milliseconds more = 1s)
    {
        (void)world.settle();
        world.advance(more);
        QCoreApplication::processEvents();
    }
    // Of Bob's, given to Jane.
    IssueId forJane(const QString &subject)
    {
        const IssueId issue = bob().create(u"LOCK"_s, subject);
        bob().edit(issue, Field::Assignee, jane);
        return issue;
    }

    ThemeService themes{ *qApp };
    World world;
    ProjectId project{};
};

struct Inbox
{
    explicit Inbox(Team &team)
        : watch(team.home().engine(), team.world.clock(), nullptr),
          page(team.home().engine(), team.world.clock(), team.themes, watch, nullptr),
          list(page.findChild<QListView *>(u"inboxList"_s))
    {
        page.tellDone = [this](const QString &text, std::function<void()> back) {
            told = text;
            undo = std::move(back);
        };
        page.resize(600, 600);
        page.show();
        page.activateWindow();
        QApplication::setActiveWindow(&page);
        page.focusRows();
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(list, key, modifiers);
    }
    [[nodiscard]] QStringList subjects() const
    {
        QStringList all;
        for (int row = 0; row < list->model()->rowCount(); ++row) {
            if (!list->model()->index(row, 0).data(InboxModel::HeadingRole).toBool())
                all << list->model()->index(row, 0).data().toString();
        }
        return all;
    }

    InboxWatch watch;
    InboxPage page;
    QListView *list;
    QString told{};
    std::function<void()> undo{};
};

// Whatever can have the focus says what it is.
QStringList unnamed(const QWidget &page)
{
    QStringList missing;
    for (const QWidget *each : page.findChildren<QWidget *>()) {
        if (each->focusPolicy() == Qt::NoFocus || each->objectName().startsWith("qt_"_L1)
            || !each->isVisibleTo(&page))
            continue;
        QAccessibleInterface *face
            = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(each));
        if (face && face->text(QAccessible::Name).isEmpty())
            missing << QString::fromLatin1(each->metaObject()->className()) + u' '
                    + each->objectName();
    }
    return missing;
}

} // namespace

class TestTeamPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void groupsByIssueAndCountsUnread()
    {
        Team team;
        Inbox inbox(team);
        QAbstractItemModelTester tester(
            inbox.list->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(inbox.subjects().isEmpty());
        const IssueId first = team.forJane(u"The printer burns"_s);
        team.forJane(u"No paper"_s);
        team.settle();
        team.bob().comment(first, u"It burns **brightly**."_s);
        team.settle();
        QCOMPARE(inbox.subjects(), (QStringList{ u"The printer burns"_s, u"No paper"_s }));
        QCOMPARE(inbox.watch.unread(), 3);
        const QModelIndex top = inbox.list->model()->index(1, 0);
        QCOMPARE(top.data(InboxModel::UnreadRole).toInt(), 2);
        QCOMPARE(top.data(InboxModel::MoreRole).toInt(), 1);
        QCOMPARE(top.data(InboxModel::LineRole).toString(),
            u"Bob Miller commented: It burns brightly."_s);
        QVERIFY(top.data(Qt::AccessibleTextRole).toString().startsWith(u"Unread: LOCK-1 "_s));
        QCOMPARE(unnamed(inbox.page), QStringList());
    }

    void readHereIsReadEverywhere()
    {
        Team team;
        Inbox inbox(team);
        const IssueId issue = team.forJane(u"The printer burns"_s);
        team.settle();
        IssueId opened;
        QObject::connect(&inbox.page, &InboxPage::issueOpened, &inbox.page,
            [&](const IssueId &id) { opened = id; });
        inbox.press(Qt::Key_Return);
        QCOMPARE(opened, issue);
        team.settle();
        const WallTime now = team.world.clock().wallNow();
        QCOMPARE(team.laptop().replica().inbox().unreadCount(now), 0);
        inbox.press(Qt::Key_U);
        team.settle();
        QCOMPARE(team.laptop().replica().inbox().unreadCount(now), 1);
        QCOMPARE(inbox.watch.unread(), 1);
    }

    void aRowThatIsReadStaysUntilOneLeavesIt()
    {
        Team team;
        Inbox inbox(team);
        team.forJane(u"One"_s);
        team.forJane(u"Two"_s);
        team.settle();
        inbox.page.setView(InboxView::Unread);
        inbox.press(Qt::Key_U);
        team.settle();
        QCOMPARE(inbox.subjects().size(), 2);
        inbox.press(Qt::Key_J);
        QCOMPARE(inbox.subjects().size(), 1);
        inbox.press(Qt::Key_U, Qt::ShiftModifier);
        team.settle();
        QCOMPARE(inbox.watch.unread(), 0);
    }

    void allReadCanBeTakenBack()
    {
        Team team;
        Inbox inbox(team);
        team.forJane(u"One"_s);
        team.forJane(u"Two"_s);
        team.forJane(u"Three"_s);
        team.settle();
        inbox.press(Qt::Key_U); // this one is read already
        team.settle();
        QCOMPARE(inbox.watch.unread(), 2);
        inbox.press(Qt::Key_U, Qt::ShiftModifier);
        team.settle();
        QCOMPARE(inbox.watch.unread(), 0);
        QVERIFY2(inbox.told.startsWith(u"You marked 2 message"_s), qPrintable(inbox.told));
        inbox.undo();
        team.settle();
        QCOMPARE(inbox.watch.unread(), 2);
        QCOMPARE(team.laptop().replica().inbox().unreadCount(team.world.clock().wallNow()), 2);
    }

    void archivesAndTakesItBack()
    {
        Team team;
        Inbox inbox(team);
        team.forJane(u"One"_s);
        team.forJane(u"Two"_s);
        team.settle();
        inbox.press(Qt::Key_E);
        team.settle();
        // The keyboard had stayed where it was when the other one came; now it goes on there.
        QCOMPARE(inbox.subjects(), QStringList{ u"Two"_s });
        QVERIFY(inbox.told.contains(u"LOCK-1"_s));
        QCOMPARE(inbox.list->currentIndex().data().toString(), u"Two"_s);
        inbox.undo();
        team.settle();
        QCOMPARE(inbox.subjects().size(), 2);
        QCOMPARE(inbox.watch.unread(), 2);
        inbox.press(Qt::Key_E, Qt::ShiftModifier);
        team.settle();
        QVERIFY(inbox.subjects().isEmpty());
        const WallTime now = team.world.clock().wallNow();
        QCOMPARE(team.laptop().replica().inbox().unreadCount(now), 0);
        inbox.undo();
        team.settle();
        QCOMPARE(team.laptop().replica().inbox().unreadCount(now), 2);
        inbox.press(Qt::Key_E);
        team.settle();
        inbox.page.setView(InboxView::Archive);
        // And that she was added, from the beginning.
        QCOMPARE(inbox.subjects(), (QStringList{ u"Two"_s, u"Project LOCK"_s }));
        inbox.page.focusRows();
        inbox.press(Qt::Key_E); // back
        team.settle();
        inbox.page.setView(InboxView::All);
        QCOMPARE(inbox.subjects().size(), 2);
    }

    void whatIsPutOffComesBackUnread()
    {
        Team team;
        Inbox inbox(team);
        team.forJane(u"One"_s);
        team.settle();
        inbox.press(Qt::Key_U); // read
        team.settle();
        inbox.press(Qt::Key_S);
        auto *menu = inbox.page.findChild<QMenu *>(u"snoozeMenu"_s);
        QVERIFY(menu && menu->isVisible());
        QVERIFY(chooseInMenu(menu->actions().first())); // three hours
        team.settle();
        QVERIFY(inbox.subjects().isEmpty());
        QCOMPARE(inbox.watch.unread(), 0);
        inbox.page.setView(InboxView::Snoozed);
        QCOMPARE(inbox.subjects().size(), 1);
        inbox.page.setView(InboxView::All);
        team.world.advance(3h + 1min);
        QCoreApplication::processEvents();
        QCOMPARE(inbox.subjects(), QStringList{ u"One"_s });
        QCOMPARE(inbox.watch.unread(), 1);
    }

    void worksWithoutAServer()
    {
        Team team;
        Inbox inbox(team);
        team.forJane(u"One"_s);
        const IssueId issue = team.forJane(u"Two"_s);
        team.settle();
        team.world.cut(team.home());
        inbox.press(Qt::Key_E);
        inbox.press(Qt::Key_M, Qt::ShiftModifier);
        team.world.advance(1s);
        QCOMPARE(inbox.subjects(), QStringList{ u"Two"_s });
        QVERIFY(InboxMarks(team.home().engine()).isMuted(issue));
        team.world.heal(team.home());
        team.settle(1min);
        const WallTime now = team.world.clock().wallNow();
        QCOMPARE(team.laptop().replica().inbox().unreadCount(now), 1);
        QVERIFY(InboxMarks(team.laptop().engine()).isMuted(issue));
        // What is mute tells nothing but what is about her.
        team.bob().comment(issue, u"Still there."_s);
        team.settle();
        QCOMPARE(inbox.watch.unread(), 1);
        team.bob().comment(issue, u"@jane are you there?"_s);
        team.settle();
        QCOMPARE(inbox.watch.unread(), 2);
    }

    void mutesAProject()
    {
        Team team;
        team.home().engine().saveSetting(
            notifyKey({}, NotificationKind::Created), QString(toKey(NotificationLevel::InApp)));
        team.settle();
        (void)team.bob().create(u"LOCK"_s, u"First"_s);
        team.settle();
        Inbox inbox(team);
        QCOMPARE(inbox.subjects(), (QStringList{ u"First"_s }));
        const auto choose = [&](const QString &entry) {
            inbox.press(Qt::Key_Menu);
            return chooseInMenu(entry);
        };
        QVERIFY(choose(u"Mute the project"_s));
        QCOMPARE(inbox.told, u"Project LOCK is mute: you are told only what is about you."_s);
        team.settle();
        QVERIFY(InboxMarks(team.laptop().engine()).isMuted(team.project));
        (void)team.bob().create(u"LOCK"_s, u"Second"_s);
        team.forJane(u"For her"_s);
        team.settle();
        QCOMPARE(inbox.subjects(), (QStringList{ u"For her"_s, u"First"_s }));
        inbox.undo();
        team.settle();
        QVERIFY(!InboxMarks(team.laptop().engine()).isMuted(team.project));
        QVERIFY(choose(u"Mute the project"_s));
        team.settle();
        QVERIFY(choose(u"Do not mute the project"_s));
        team.settle();
        (void)team.bob().create(u"LOCK"_s, u"Third"_s);
        team.settle();
        QCOMPARE(inbox.subjects().first(), u"Third"_s);
    }

    void aMessageOfAProjectMutesTheProject()
    {
        Team team;
        Inbox inbox(team);
        team.world.addProject(u"DESK"_s);
        team.settle();
        QCOMPARE(inbox.subjects(), (QStringList{ u"Project DESK"_s }));
        inbox.press(Qt::Key_M, Qt::ShiftModifier);
        team.settle();
        QVERIFY(InboxMarks(team.home().engine()).isMuted(team.world.project(u"DESK"_s)));
        QCOMPARE(inbox.told, u"Project DESK is mute: you are told only what is about you."_s);
        inbox.press(Qt::Key_M, Qt::ShiftModifier);
        team.settle();
        QVERIFY(!InboxMarks(team.home().engine()).isMuted(team.world.project(u"DESK"_s)));
    }

    void aMessageOfAProjectIsReadBesideTheInbox()
    {
        Team team;
        WindowSeat seat(team.world, team.themes, u"jane"_s);
        seat.window.showScope({ Scope::Kind::Inbox });
        seat.window.actions().find(action::Inbox)->trigger();
        const auto words = [&] { // of what can be seen beside it
            QStringList all;
            for (const QLabel *label :
                seat.find<IssueDetail>(u"issueDetail"_s)->findChildren<QLabel *>()) {
                if (label->isVisible() && !label->text().isEmpty())
                    all << label->text();
            }
            return all.join(u'\n');
        };
        team.world.addProject(u"DESK"_s);
        team.settle();
        QVERIFY2(words().startsWith(u"Project DESK\n"_s), qPrintable(words()));
        QVERIFY2(words().contains(u"\nYou were added to this project\n"_s), qPrintable(words()));
        QVERIFY(!words().contains(u"Choose an issue"_s));
        const ProjectId desk = team.world.project(u"DESK"_s);
        team.bob().engine().sendMessage(desk, u"Where is the toner, @jane?"_s);
        team.settle();
        QVERIFY2(words().contains(u"Where is the toner"_s), qPrintable(words()));
        auto *go = seat.find<IssueDetail>(u"issueDetail"_s)
                       ->findChild<QPushButton *>(u"emptyStateAction"_s);
        QCOMPARE(go->text(), u"Go to the channel"_s);
        QVERIFY(pressButton(go));
        QVERIFY(seat.find<ChannelPage>(u"channelPage"_s)->isVisible());
        // In a list it is about issues again, and where nothing is left to be read.
        seat.window.showScope({ Scope::Kind::Project, desk });
        QVERIFY2(words().startsWith(u"Choose an issue"_s), qPrintable(words()));
        seat.window.actions().find(action::Inbox)->trigger();
        QVERIFY2(words().startsWith(u"Project DESK\n"_s), qPrintable(words()));
        seat.press(Qt::Key_E);
        seat.wait();
        QVERIFY2(words().startsWith(u"Choose an issue"_s), qPrintable(words()));
    }

    void aProjectIsMutedFromTheSidebar()
    {
        Team team;
        WindowSeat seat(team.world, team.themes, u"jane"_s);
        seat.window.showScope({ Scope::Kind::Project, team.project });
        auto *places = seat.find<QListWidget>(u"places"_s);
        const QPoint at
            = places->visualItemRect(places->findItems(u"Project LOCK"_s, Qt::MatchExactly).first())
                  .center();
        QContextMenuEvent event(
            QContextMenuEvent::Keyboard, at, places->viewport()->mapToGlobal(at));
        QCoreApplication::sendEvent(places->viewport(), &event);
        QVERIFY(seat.find<QMenu>(u"projectPlaceMenu"_s));
        QVERIFY(chooseInMenu(u"Mute the project"_s));
        seat.wait();
        QVERIFY(InboxMarks(team.home().engine()).isMuted(team.project));
        QVERIFY(takeActionOf(seat.find<Toast>(u"toast"_s)));
        seat.wait();
        QVERIFY(!InboxMarks(team.home().engine()).isMuted(team.project));
        seat.window.actions().find(action::MuteProject)->trigger(); // as the palette does
        seat.wait();
        QVERIFY(InboxMarks(team.home().engine()).isMuted(team.project));
    }

    void saysOfWhatSheIsTold()
    {
        Team team;
        NotifyRulesDialog dialog(team.home().engine(), team.themes, nullptr);
        dialog.show();
        auto *assigned = dialog.findChild<QComboBox *>(u"notify-assigned"_s);
        QVERIFY(assigned->currentText().contains(u"On the desktop"_s));
        dialog.activateWindow();
        QApplication::setActiveWindow(&dialog);
        QVERIFY(tabTo(*assigned));
        pressKey(Qt::Key_Home);
        pressKey(Qt::Key_Down); // nothing
        team.settle();
        QCOMPARE(assigned->currentIndex(), 1);
        const qsizetype before = team.home().replica().inbox().size();
        team.forJane(u"One"_s);
        team.settle();
        QCOMPARE(team.home().replica().inbox().size(), before);
        // Of this project she wants to know all the same.
        dialog.showProject(team.project);
        QVERIFY(assigned->itemText(0).contains(u"Nothing"_s));
        pressKey(Qt::Key_End);
        QCOMPARE(assigned->currentIndex(), 3);
        team.settle();
        team.forJane(u"Two"_s);
        team.settle();
        QCOMPARE(team.home().replica().inbox().size(), before + 1);
        QCOMPARE(unnamed(dialog), QStringList());
    }

    void tellsWhereHeIs()
    {
        Team team;
        const auto zone = [&](WorldClient &client) {
            const SettingValues settings = client.replica().settings();
            const auto found = settings.find(timeZoneKey());
            return found == settings.end() ? QString() : found->second;
        };
        ZoneKeeper home(team.home().engine());
        home.setZone(u"Europe/Berlin"_s);
        team.settle();
        const QString first = zone(team.laptop());
        QVERIFY(!first.isEmpty());
        // Another device that is elsewhere does not argue, until it travels.
        ZoneKeeper laptop(team.laptop().engine());
        laptop.setZone(u"Europe/Paris"_s);
        team.settle();
        QCOMPARE(zone(team.home()), first);
        laptop.setZone(u"Asia/Tokyo"_s);
        team.settle();
        QCOMPARE(zone(team.home()), u"Asia/Tokyo"_s);
        home.setZone(u"Not/AZone"_s);
        team.settle();
        QCOMPARE(zone(team.home()), u"Asia/Tokyo"_s);
    }

    void countsQueuesAsTheServerDoes()
    {
        Team team;
        SyncEngine &engine = team.home().engine();
        const QueueId id = engine.saveQueue(
            team.project, { .name = u"Burning"_s, .query = u"priority:>=high"_s });
        QVERIFY(!id.isNull());
        team.settle();
        QueueFigures figures(engine, team.world.clock(), nullptr);
        engine.setWatched({ u"queue:"_s + id.toString() });
        QList<IssueId> issues;
        for (int i = 0; i < 6; ++i)
            issues << team.bob().create(u"LOCK"_s, u"Issue %1"_s.arg(i),
                { { Field::Priority, i % 2 == 0 ? u"High"_s : u"Low"_s } });
        team.settle(1h);
        team.bob().edit(issues[0], Field::Assignee, jane);
        team.bob().edit(issues[2], Field::Status, u"Resolved"_s);
        team.bob().edit(issues[4], Field::Priority, u"Low"_s);
        team.bob().edit(issues[1], Field::Priority, u"Urgent"_s);
        team.settle(6min);
        const auto here = figures.metrics(id);
        const auto there = engine.queueMetrics(id);
        QVERIFY(here);
        QVERIFY(there);
        QueueMetrics mine = *here;
        mine.oldestSeconds = there->oldestSeconds; // the server told it some minutes ago
        QCOMPARE(mine, *there);
        QCOMPARE(here->total, 3);
        QCOMPARE(here->open, 2);
        QCOMPARE(here->assigned, 1);
        QCOMPARE(figures.flow(id).removed, 1);
        QVERIFY(figures.flow(id).added >= 1);
        // What is not sent yet counts here.
        team.world.cut(team.home());
        team.home().edit(issues[3], Field::Priority, u"Urgent"_s);
        team.world.advance(1s);
        QCOMPARE(figures.metrics(id)->open, 3);

        QueueStrip strip(engine, team.themes, figures, nullptr);
        strip.setQueue(id);
        QVERIFY(strip.mayEdit());
        QCOMPARE(unnamed(strip), QStringList());
        QueuesPage page(engine, team.themes, figures, nullptr);
        page.show();
        QueueId opened;
        QObject::connect(
            &page, &QueuesPage::queueOpened, &page, [&](const QueueId &queue) { opened = queue; });
        page.focusTable();
        QTest::keyClick(page.findChild<QTableView *>(u"queuesTable"_s), Qt::Key_Return);
        QCOMPARE(opened, id);
        QCOMPARE(unnamed(page), QStringList());
    }

    void talksOfflineToo()
    {
        Team team;
        ChannelPage page(team.home().engine(), team.world.clock(), team.themes, nullptr);
        page.setProject(team.project);
        page.show();
        team.world.cut(team.home());
        page.focusComposer();
        auto *text = page.findChild<GrowingTextEdit *>(u"commentText"_s);
        QTest::keyClicks(text, u"@bob the server is down"_s);
        team.world.advance(1s);
        QCOMPARE(team.home().engine().draft(u"message:"_s + team.project.toString()),
            u"@bob the server is down"_s);
        QTest::keyClick(text, Qt::Key_Escape); // the offer of names, if there is one
        QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
        team.world.advance(1s);
        QCoreApplication::processEvents();
        const auto cards = page.findChildren<CommentCard *>();
        QCOMPARE(cards.size(), 1);
        QCOMPARE(cards.first()->mark(), PendingMark::Pending);
        QVERIFY(text->text().isEmpty());
        team.world.heal(team.home());
        team.settle(1min);
        QCOMPARE(cards.first()->mark(), PendingMark::None);
        const auto seen = team.bob().replica().messages(team.project);
        QCOMPARE(seen.size(), 1);
        QCOMPARE(seen.first().comment.text, u"@bob the server is down"_s);
        QCOMPARE(team.bob().replica().inbox().unreadCount(team.world.clock().wallNow()),
            1); // he was called upon

        team.home().engine().setWatched({ u"channel:"_s + team.project.toString() });
        team.bob().engine().setWatched({ u"channel:"_s + team.project.toString() });
        team.settle();
        team.bob().engine().noteTyping(u"channel:"_s + team.project.toString(), u"message"_s);
        team.world.advance(500ms);
        QCoreApplication::processEvents();
        QVERIFY(page.findChild<QLabel *>(u"typingLine"_s)->text().contains(u"Bob Miller"_s));
        team.bob().say(u"LOCK"_s, u"It is up again."_s);
        team.settle();
        QCOMPARE(page.findChildren<CommentCard *>().size(), 2);
        QCOMPARE(unnamed(page), QStringList());
    }

    void countsForTheDashboard()
    {
        const QTimeZone utc = QTimeZone::utc();
        const WallTime now = fromIso8601(u"2026-01-15T12:00:00.000Z"); // a Thursday
        DashboardCounter counter(now, utc);
        Project project;
        project.statuses
            = { { u"Open"_s, StatusCategory::Open }, { u"Done"_s, StatusCategory::Closed } };
        counter.addProject(project);
        const auto add = [&](const char *created, const char *closed, const char *due = "") {
            Issue issue;
            issue.status = *closed ? u"Done"_s : u"Open"_s;
            issue.createdAt = QString::fromLatin1(created);
            issue.closedAt = QString::fromLatin1(closed);
            issue.dueDate = QString::fromLatin1(due);
            counter.add(issue, !*closed);
        };
        add("2026-01-15T11:00:00.000Z", "");
        add("2026-01-12T00:00:00.000Z", "", "2026-01-14"); // Monday of this week; overdue
        add("2026-01-11T23:59:59.000Z", "", "2026-01-15"); // Sunday of the last; due today
        add("2025-10-01T00:00:00.000Z", ""); // before the first week
        add("2026-01-05T00:00:00.000Z", "2026-01-06T00:00:00.000Z"); // a day
        add("2026-01-05T00:00:00.000Z", "2026-01-08T00:00:00.000Z"); // three days
        add("2026-01-05T00:00:00.000Z", "2026-01-13T00:00:00.000Z"); // eight
        const DashboardFigures figures = counter.take();
        QCOMPARE(figures.total, 7);
        QCOMPARE(figures.open, 4);
        QCOMPARE(figures.overdue, 1);
        QCOMPARE(figures.byStatus.at(0).count, 4);
        QCOMPARE(figures.byStatus.at(1).count, 3);
        QCOMPARE(figures.byAge, (std::array<qint64, 5>{ 1, 2, 0, 0, 1 }));
        QCOMPARE(figures.weeks.size(), DashboardFigures::weekCount);
        QCOMPARE(figures.weeks.last().monday, QDate(2026, 1, 12));
        QCOMPARE(figures.weeks.last().created, 2);
        QCOMPARE(figures.weeks.last().closed, 1);
        QCOMPARE(figures.weeks.at(10).created, 4);
        QCOMPARE(figures.weeks.at(10).closed, 2);
        QCOMPARE(figures.weeks.at(10).medianSeconds, 2 * 86'400);
        QCOMPARE(figures.medianSeconds, 3 * 86'400);
        QCOMPARE(ColumnChart::niceStep(17, 4), 5.0);
        QCOMPARE(ColumnChart::niceStep(0.3, 4), 0.1);
    }

    void showsHowItStandsAndLeadsToTheIssues()
    {
        Team team;
        DashboardPage page(team.home().engine(), team.world.clock(), team.themes, nullptr);
        page.setProject(team.project);
        page.resize(900, 700);
        page.show();
        page.activateWindow();
        team.forJane(u"One"_s);
        const IssueId two = team.forJane(u"Two"_s);
        team.settle();
        QCOMPARE(page.figures().open, 2);
        team.bob().edit(two, Field::Status, u"Closed"_s);
        team.settle();
        QCOMPARE(page.figures().open, 1);
        QCOMPARE(page.figures().weeks.last().closed, 1);
        QString query;
        QObject::connect(&page, &DashboardPage::issuesRequested, &page,
            [&](const ProjectId &, const QString &wanted) { query = wanted; });
        auto *chart = page.findChild<BarChart *>(u"chartStatus"_s);
        page.focusCharts();
        QTest::keyClick(chart, Qt::Key_Down);
        QTest::keyClick(chart, Qt::Key_Return);
        QCOMPARE(query, u"status:\"In Progress\""_s);
        QCOMPARE(unnamed(page), QStringList());
        // The same as tables.
        page.showTables(true);
        QCOMPARE(unnamed(page), QStringList());
        const auto tables = page.findChildren<QTableView *>(u"chartTable"_s);
        QCOMPARE(tables.size(), 5);
        QCOMPARE(tables.first()->model()->index(0, 1).data().toString(), u"1"_s);
        // Nothing is counted while nobody looks.
        page.hide();
        team.forJane(u"Three"_s);
        team.settle();
        QCOMPARE(page.figures().open, 1);
        page.show();
        team.settle();
        QCOMPARE(page.figures().open, 2);
    }

    void showsWhereItBurns()
    {
        Team team;
        HeatPage page(team.home().engine(), team.world.clock(), team.themes, nullptr);
        page.setProject(team.project);
        page.resize(900, 700);
        page.show();
        page.activateWindow();
        const auto at = [&](const QString &building, const QString &room, qint64 severity,
                            double lat) {
            team.bob().create(u"LOCK"_s, u"It leaks"_s,
                { { Field::Building, building }, { Field::Room, room },
                    { Field::Severity, severity }, { Field::Lat, lat }, { Field::Lng, 13.4 } });
        };
        at(u"North"_s, u"101"_s, 9, 52.5201);
        at(u"North"_s, u"101"_s, 9, 52.5201);
        at(u"South"_s, u"7"_s, 1, 52.5211);
        team.settle();
        const HeatModel &model = page.model();
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.columnCount(), 2);
        QCOMPARE(model.index(0, 0).data().toString(), u"2"_s);
        QCOMPARE(model.index(0, 0).data(HeatModel::HeatRole).toDouble(), 1.0);
        QCOMPARE(model.index(0, 1).data().toString(), QString());
        QVERIFY(model.index(1, 1).data(HeatModel::HeatRole).toDouble() < 0.2);
        QString query;
        QObject::connect(&page, &HeatPage::issuesRequested, &page,
            [&](const ProjectId &, const QString &wanted) { query = wanted; });
        page.focusCells();
        QTest::keyClick(page.findChild<QTableView *>(u"heatTable"_s), Qt::Key_Return);
        QCOMPARE(query, u"is:open building:North room:101"_s);
        QCOMPARE(unnamed(page), QStringList());

        page.showMap(true);
        auto *map = page.findChild<HeatMapView *>(u"heatMap"_s);
        QVERIFY(map->isVisible());
        QCOMPARE(map->placeCount(), 2);
        page.focusCells();
        const int before = map->currentCell();
        QTest::keyClick(map, Qt::Key_Up); // the other one lies in the north
        QVERIFY(map->currentCell() != before);
        QTest::keyClick(map, Qt::Key_Return);
        QCOMPARE(query, u"is:open building:South room:7"_s);
        QCOMPARE(unnamed(page), QStringList());
        // Text on heat can be read in every theme.
        for (const ThemeKind kind :
            { ThemeKind::Light, ThemeKind::Dark, ThemeKind::HighContrast }) {
            const Theme theme(kind);
            for (int heat = 0; heat <= 20; ++heat)
                QVERIFY2(contrastRatio(heatGround(heat / 20.0, theme), heatText(heat / 20.0, theme))
                        >= 4.5,
                    qPrintable(u"%1 at %2"_s.arg(int(kind)).arg(heat)));
        }
    }

    void theWindowGoesToItsPagesByKeys()
    {
        Team team;
        team.forJane(u"The printer burns"_s);
        team.settle();
        WindowSeat seat(team.world, team.themes, u"jane"_s);
        QVERIFY(seat.window.windowTitle().startsWith(u"(1) "_s));
        const auto page = [&] { return seat.find<PlacePages>(u"placePages"_s)->currentWidget(); };
        seat.find<IssueListView>(u"issueList"_s)->setFocus();
        const auto go = [&](Qt::Key key) {
            seat.press(Qt::Key_G);
            seat.press(key);
            seat.wait(200ms);
        };
        go(Qt::Key_I);
        QCOMPARE(page()->objectName(), u"inboxPage"_s);
        QCOMPARE(seat.target()->objectName(), u"inboxList"_s);
        // E archives here, and does not edit the title.
        seat.press(Qt::Key_E);
        seat.wait();
        QVERIFY(!seat.window.windowTitle().startsWith(u"("_s));
        go(Qt::Key_C);
        QCOMPARE(page()->objectName(), u"channelPage"_s);
        seat.press(Qt::Key_Escape); // out of the text, to the sidebar
        go(Qt::Key_D);
        QCOMPARE(page()->objectName(), u"dashboardPage"_s);
        QVERIFY(!seat.find<QWidget>(u"issueDetail"_s)->isVisible());
        // A figure leads to its issues, in the list.
        seat.press(Qt::Key_Return);
        seat.wait(200ms);
        QCOMPARE(page()->objectName(), QString());
        QCOMPARE(seat.find<IssueListHeader>(u"issueListHeader"_s)->query(), u"status:Open"_s);
        QVERIFY(seat.find<QWidget>(u"issueDetail"_s)->isVisible());
        go(Qt::Key_H);
        QCOMPARE(page()->objectName(), u"heatPage"_s);
        go(Qt::Key_Q);
        QCOMPARE(page()->objectName(), u"queuesPage"_s);
        // Where one was is where one comes back to.
        const QByteArray layout = seat.window.saveLayout();
        seat.window.showScope({});
        QVERIFY(seat.window.restoreLayout(layout));
        QCOMPARE(page()->objectName(), u"queuesPage"_s);
        QVERIFY(seat.window.actions().clashes().isEmpty());
    }

    // One registry: what the pages can do is in the menu, on the sheet and in the palette.
    void thePagesAreInTheMenuAndOnTheSheet()
    {
        Team team;
        team.forJane(u"One"_s);
        team.forJane(u"Two"_s);
        team.settle();
        WindowSeat seat(team.world, team.themes, u"jane"_s);
        const auto *places = seat.find<PlacePages>(u"placePages"_s);
        auto *menu = seat.find<QMenu>(u"places"_s);
        for (const QLatin1StringView id :
            { action::Inbox, action::Queues, action::Dashboard, action::Heatmap })
            QVERIFY(menu->actions().contains(seat.window.actions().find(id)));
        QVERIFY(chooseFrom(
            seat.find<QToolButton>(u"windowMenu"_s), seat.window.actions().find(action::Inbox)));
        QCOMPARE(places->currentWidget()->objectName(), u"inboxPage"_s);

        const QList<ShortcutRow> sheet = seat.window.actions().sheet();
        const auto keys = [&](QLatin1StringView id) {
            const auto found = std::find_if(
                sheet.begin(), sheet.end(), [&](const ShortcutRow &row) { return row.id == id; });
            return found == sheet.end() ? QList<QKeySequence>{} : found->keys;
        };
        QCOMPARE(keys(action::ArchiveMessage), (QList<QKeySequence>{ Qt::Key_E, Qt::Key_Delete }));
        QCOMPARE(keys(action::NextMessage), (QList<QKeySequence>{ Qt::Key_J, Qt::Key_Down }));
        QCOMPARE(keys(action::ClearInbox), (QList<QKeySequence>{ Qt::SHIFT | Qt::Key_E }));
        QVERIFY(seat.window.actions().clashes().isEmpty());
        // Other keys for what is elsewhere do not clash with those of the page.
        QCOMPARE(seat.window.actions().clashesWith(action::SetPriority, Qt::Key_U), QStringList{});

        auto *list = seat.find<QListView>(u"inboxList"_s);
        const int before = list->model()->rowCount();
        seat.press(Qt::Key_K, Qt::ControlModifier);
        seat.type(u"archive the message"_s);
        seat.press(Qt::Key_Return);
        seat.wait();
        QVERIFY(list->model()->rowCount() < before);
        // Elsewhere there is no message that it could be about.
        seat.press(Qt::Key_G);
        seat.press(Qt::Key_A);
        QVERIFY(!seat.window.actions().find(action::ArchiveMessage)->isEnabled());
    }

    void aQueueIsMadeOfTheFilterAndShownWithItsFigures()
    {
        Team team;
        team.forJane(u"The printer burns"_s);
        team.settle();
        WindowSeat seat(team.world, team.themes, u"jane"_s);
        seat.window.showScope({ Scope::Kind::Project, team.project });
        seat.find<IssueListHeader>(u"issueListHeader"_s)->setQuery(u"is:open"_s);
        QVERIFY(seat.window.actions().find(action::NewQueue)->isEnabled());
        seat.press(Qt::Key_K, Qt::ControlModifier);
        seat.type(u"new queue"_s);
        seat.press(Qt::Key_Return);
        QVERIFY(seat.find<QDialog>(u"queueDialog"_s)->isVisible());
        QTRY_VERIFY(
            seat.find<QDialog>(u"queueDialog"_s)->isAncestorOf(QApplication::focusWidget()));
        seat.type(u"Help desk"_s);
        QVERIFY(seat.find<QPushButton>(u"queueSave"_s)->isEnabled());
        seat.press(Qt::Key_Return);
        QVERIFY(!seat.find<QDialog>(u"queueDialog"_s)->isVisible());
        seat.wait(1s);
        QCOMPARE(seat.client.replica().queues(team.project).size(), 1);
        auto *header = seat.find<IssueListHeader>(u"issueListHeader"_s);
        QCOMPARE(header->title(), u"Help desk"_s);
        QCOMPARE(header->query(), u"project:LOCK is:open"_s);
        auto *strip = seat.find<QueueStrip>(u"queueStrip"_s);
        QVERIFY(strip->isVisible());
        QVERIFY2(
            strip->accessibleName().startsWith(u"1 open"_s), qPrintable(strip->accessibleName()));
        // Bob has it too, and it lives.
        team.settle();
        QCOMPARE(team.bob().replica().queues(team.project).size(), 1);
        team.bob().create(u"LOCK"_s, u"Another"_s);
        team.settle();
        QVERIFY(strip->accessibleName().startsWith(u"2 open"_s));
        // Bob comes back from another list: it is told to who watches it.
        seat.activate();
        QVERIFY(pressButton(strip->findChild<QToolButton *>(u"queueWatch"_s)));
        team.settle();
        const int before = team.home().replica().inbox().unreadCount(team.world.clock().wallNow());
        team.bob().create(u"LOCK"_s, u"A third"_s);
        team.settle();
        QCOMPARE(
            team.home().replica().inbox().unreadCount(team.world.clock().wallNow()), before + 1);
        // Gone, and back.
        QVERIFY(chooseFrom(strip->findChild<QToolButton *>(u"queueMenu"_s),
            strip->findChild<QAction *>(u"deleteQueue"_s)));
        team.settle();
        QVERIFY(!strip->isVisible());
        QCOMPARE(header->title(), u"All issues"_s);
    }

    void whatIsLookedAtIsRead()
    {
        Team team;
        const IssueId issue = team.forJane(u"The printer burns"_s);
        team.settle();
        WindowSeat seat(team.world, team.themes, u"jane"_s);
        const auto unread = [&] {
            return team.laptop().replica().inbox().unreadCount(team.world.clock().wallNow());
        };
        QCOMPARE(unread(), 1);
        seat.window.openIssue(issue);
        seat.wait(1s);
        QCOMPARE(unread(), 1); // a glance is not enough
        seat.wait(2s);
        team.settle();
        QCOMPARE(unread(), 0);
        // But who says that it is not read is believed.
        InboxMarks(team.home().engine())
            .setRead(team.home()
                         .replica()
                         .inbox()
                         .groups(NotificationInbox::Shelf::Inbox, team.world.clock().wallNow())
                         .first(),
                false);
        seat.wait(10s);
        QCOMPARE(unread(), 1);
    }

    void showsSomethingWhereNothingHasAPlace()
    {
        Team team;
        HeatPage page(team.home().engine(), team.world.clock(), team.themes, nullptr);
        page.show();
        team.forJane(u"One"_s);
        team.settle();
        QCOMPARE(page.model().heatmap().rows, Field::Status);
        QCOMPARE(page.model().index(0, 0).data().toString(), u"1"_s);
        QVERIFY(!page.findChild<QToolButton *>(u"heatMapToggle"_s)->isEnabled());
    }
};

QTEST_MAIN(TestTeamPages)
#include "tst_teampages.moc"

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// The list with real keys: groups, what stays in place while others work, and the filter.

#include "core/store/issuesnapshot.h"
#include "core/sync/syncengine.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakeremote.h"
#include "tests/support/randomvalues.h"
#include "tests/ui/keys.h"
#include "tests/ui/windowseat.h"
#include "ui/models/issuelistmodel.h"
#include "ui/models/querytexts.h"
#include "ui/widgets/filterchip.h"
#include "ui/widgets/groupheading.h"
#include "ui/widgets/issuelistheader.h"
#include "ui/widgets/issuelistview.h"
#include "ui/widgets/picker.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QToolButton>

using namespace lockstep;
using namespace lockstep::ui;
using namespace Qt::StringLiterals;

namespace {

struct Team
{
    explicit Team(int issueCount) : world(RandomValues::seed(), {})
    {
        themes.setReducedMotion(true);
        world.addUser(u"jane"_s, false, u"Jane Smith"_s);
        world.addUser(u"bob"_s, false, u"Bob Miller"_s);
        world.addProject(u"LOCK"_s);
        for (int i = 1; i <= issueCount; ++i)
            issues << world.client(u"jane"_s).create(u"LOCK"_s, u"Issue %1"_s.arg(i),
                { { Field::Priority, i % 3 ? u"Medium"_s : u"High"_s } });
        settled = world.settle();
        jane = std::make_unique<WindowSeat>(world, themes, u"jane"_s);
        jane->window.showScope({ Scope::Kind::All, {} });
        jane->wait(50ms);
        list().setFocus();
    }
    IssueListView &list() { return *jane->find<IssueListView>(u"issueList"_s); }
    IssueListModel &model() { return *qobject_cast<IssueListModel *>(list().model()); }
    IssueListHeader &header() { return *jane->find<IssueListHeader>(u"issueListHeader"_s); }
    QLineEdit &field() { return *jane->find<QLineEdit>(u"filterField"_s); }
    WorldClient &bob() { return world.client(u"bob"_s); }
    void sync()
    {
        settled = world.settle();
        jane->wait();
    }
    void look(const QString &action)
    {
        QVERIFY(chooseFrom(jane->find<QToolButton>(u"sortMenu"_s),
            header().viewMenu().findChild<QAction *>(action)));
        QVERIFY(tabTo(list())); // and back
    }
    QList<GroupHeading *> headings()
    {
        QList<GroupHeading *> shown;
        for (auto *heading : list().findChildren<GroupHeading *>()) {
            if (heading->isVisible())
                shown << heading;
        }
        std::sort(shown.begin(), shown.end(),
            [](const QWidget *a, const QWidget *b) { return a->y() < b->y(); });
        return shown;
    }
    QStringList headingNames()
    {
        QStringList names;
        for (const GroupHeading *heading : headings())
            names << heading->accessibleName();
        return names;
    }
    int top(const IssueId &issue)
    {
        return list().visualRect(model().index(model().rowOf(issue), 0)).top();
    }
    QStringList candidates()
    {
        QStringList texts;
        const auto *shown = jane->window.findChild<QListWidget *>(u"searchCandidates"_s);
        for (int row = 0; shown && shown->isVisible() && row < shown->count(); ++row)
            texts << shown->item(row)->text();
        return texts;
    }
    QString hint()
    {
        const auto *label = jane->window.findChild<QLabel *>(u"searchHint"_s);
        return label && label->isVisible() ? label->text() : QString();
    }
    QList<FilterChip *> chipsShown()
    {
        QList<FilterChip *> shown = header().findChildren<FilterChip *>();
        shown.removeIf([](const FilterChip *chip) { return !chip->isVisible(); });
        return shown;
    }
    QStringList chips()
    {
        QStringList texts;
        for (const FilterChip *chip : chipsShown())
            texts << chip->text();
        return texts;
    }

    ThemeService themes{ *qApp };
    World world;
    QList<IssueId> issues{};
    bool settled = false;
    std::unique_ptr<WindowSeat> jane;
};

// The rows that a list has, and its headings.
struct Shown
{
    QList<IssueId> rows{};
    QList<std::pair<QStringList, int>> groups{};
    friend bool operator==(const Shown &, const Shown &) = default;
};

Shown shownBy(const IssueListModel &model)
{
    Shown shown;
    for (int row = 0; row < model.rowCount(); ++row)
        shown.rows << model.issueAt(row);
    for (const IssueGroup &group : model.groups())
        shown.groups.emplaceBack(group.values, group.count);
    return shown;
}

// A profile with so many issues that a start leaves their sort keys for later.
class LargeProfile final : public Store
{
public:
    explicit LargeProfile(RandomValues &random)
    {
        for (int i = 0; i < 20'500; ++i) {
            Issue issue;
            issue.id = IssueId{ u"issue-%1"_s.arg(i) };
            issue.name = random.chance(0.01) ? QString() : u"LOCK-%1"_s.arg(i);
            issue.project = ProjectId{ u"p"_s };
            issue.subject = u"Issue %1"_s.arg(i);
            issue.status = u"Open"_s;
            if (random.chance(0.3))
                issue.assignee = UserId{ u"me"_s };
            const QString time
                = u"2026-11-%1T12:%2:00"_s.arg(random.number(10, 30)).arg(random.number(10, 59));
            issue.modifiedAt = random.chance(0.1) ? time + u"+05:00"_s : time + u".000Z"_s;
            if (random.chance(0.01))
                issue.extra.insert({ u"new"_s, "{}" }); // fits into no row of the snapshot
            m_issues.put(issue);
        }
    }
    Result<StoreState> open(const ClientId &client, WallTime) override
    {
        StoreState state;
        state.client = client;
        state.identity = { User{ UserId{ u"me"_s }, u"Me"_s, {} }, WorkspaceId{ u"w"_s }, u"W"_s };
        Project project;
        project.id = ProjectId{ u"p"_s };
        project.key = u"LOCK"_s;
        project.statuses = { { u"Open"_s, StatusCategory::Open } };
        state.rows.spaces.push_back({ projectSpace(project.id), u"P"_s, Role::Member, 1 });
        state.rows.projects.push_back(std::move(project));
        const QString path = m_folder.filePath(u"list"_s);
        const auto sum = IssueSnapshot::write(path, m_issues);
        auto table = sum ? IssueSnapshot::read(path, *sum) : sum.error();
        if (!table)
            return table.error();
        state.rows.table.emplace(*std::move(table));
        return state;
    }
    void close() override {}
    Result<void> applyCache(const CacheBatch &) override { return {}; }
    Result<void> resetCache() override { return {}; }
    Result<void> applyOutbox(const OutboxBatch &) override { return {}; }
    Result<void> saveDrafts(const QMap<QString, QString> &) override { return {}; }

private:
    IssueTable m_issues{};
    QTemporaryDir m_folder{};
};

struct LargeStart
{
    RandomValues random{ RandomValues::seed() };
    FakeClock clock{};
    Rng rng{ 1 };
    InlineExecutor here{};
    FakeRemote remote{};
    LargeProfile store{ random };
    SyncEngine engine{ store, here, here, remote, clock, rng };
    std::unique_ptr<IssueListModel> model{};

    LargeStart()
    {
        engine.start();
        model = std::make_unique<IssueListModel>(engine, clock);
    }
    // What the rows are sorted by, told without the model.
    QList<IssueId> expected(bool mine) const
    {
        std::vector<IssueIndex::Entry> entries;
        engine.issues().forEach([&](int slot, const Issue &issue) {
            if (!mine || issue.assignee == engine.self().id)
                entries.push_back({ sortKey(issue, StatusCategory::Open, IssueOrder{}), slot });
        });
        std::sort(entries.begin(), entries.end());
        QList<IssueId> ids;
        for (const IssueIndex::Entry &entry : entries)
            ids << engine.issues().at(entry.slot).id;
        return ids;
    }
    bool isRight(bool mine = false) const
    {
        const QList<IssueId> ids = expected(mine);
        bool right = ids.size() == model->rowCount() && ids.size() == model->matchCount();
        for (int row = 0; right && row < ids.size(); row += 7)
            right = model->issueAt(row) == ids.at(row) && model->rowOf(ids.at(row)) == row;
        return right;
    }
    void edit(int issue)
    {
        FieldChanges changes;
        changes[Field::Subject] = ValueChange{ u"Issue %1"_s.arg(issue), u"Another one"_s };
        engine.updateIssue(IssueId{ u"issue-%1"_s.arg(issue) }, std::move(changes));
    }
    void filterMine(bool mine)
    {
        IssueFilter filter;
        if (mine)
            filter.assignee = engine.self().id;
        model->setFilter(filter);
    }
};

} // namespace

class TestIssueList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void groupsHaveHeadingsWithCounts()
    {
        Team t(4);
        QVERIFY(t.settled);
        QCOMPARE(t.headings().size(), 0);
        t.bob().edit(t.issues.at(0), Field::Status, u"In Progress"_s);
        t.bob().edit(t.issues.at(1), Field::Status, u"Closed"_s);
        t.sync();
        t.look(u"group-1"_s);
        QCOMPARE(t.headingNames(),
            (QStringList{
                u"Open, 2 issue(s)"_s, u"In Progress, 1 issue(s)"_s, u"Closed, 1 issue(s)"_s }));
        QCOMPARE(t.model().rowCount(), 4);
        // Between the rows: nothing is covered.
        for (const GroupHeading *heading : t.headings()) {
            for (int row = 0; row < 4; ++row)
                QVERIFY(
                    !heading->geometry().intersects(t.list().visualRect(t.model().index(row, 0))));
        }
        t.look(u"group-3"_s); // by priority, the most urgent first
        QCOMPARE(t.headingNames(), (QStringList{ u"High, 1 issue(s)"_s, u"Medium, 3 issue(s)"_s }));
        t.bob().edit(t.issues.at(2), Field::Assignee, World::userId(u"jane"_s).toString());
        t.bob().edit(t.issues.at(3), Field::Assignee, World::userId(u"bob"_s).toString());
        t.sync();
        t.look(u"group-2"_s); // me first, nobody last
        QCOMPARE(t.headingNames(),
            (QStringList{ u"Jane Smith, 1 issue(s)"_s, u"Bob Miller, 1 issue(s)"_s,
                u"Nobody, 2 issue(s)"_s }));
        t.bob().editSet(t.issues.at(3), Field::Labels, { u"bug"_s, u"ui"_s });
        t.sync();
        t.look(u"group-4"_s);
        QCOMPARE(
            t.headingNames(), (QStringList{ u"bug, ui, 1 issue(s)"_s, u"No label, 3 issue(s)"_s }));
        t.look(u"group-0"_s);
        QCOMPARE(t.headings().size(), 0);
    }

    void groupsFoldByKeys()
    {
        Team t(6);
        for (int i = 0; i < 2; ++i)
            t.bob().edit(t.issues.at(i), Field::Status, u"In Progress"_s);
        t.sync();
        t.look(u"group-1"_s);
        t.jane->press(Qt::Key_Home);
        t.jane->press(Qt::Key_Left);
        QCOMPARE(t.model().rowCount(), 2);
        QCOMPARE(t.model().matchCount(), 6);
        auto *heading = qobject_cast<GroupHeading *>(QApplication::focusWidget());
        QVERIFY(heading);
        QCOMPARE(heading->accessibleName(), u"Open, 4 issue(s)"_s);
        QCOMPARE(heading->accessibleDescription(), u"Folded away"_s);
        // What happens in it is counted.
        t.bob().create(u"LOCK"_s, u"Another one"_s);
        t.sync();
        QCOMPARE(t.model().rowCount(), 2);
        QCOMPARE(t.headings().first()->accessibleName(), u"Open, 5 issue(s)"_s);
        QCOMPARE(QApplication::focusWidget(), heading);
        // On to the rows of the next group, and back to the heading.
        t.jane->press(Qt::Key_Down);
        QCOMPARE(QApplication::focusWidget(), &t.list());
        QCOMPARE(t.list().currentIndex().row(), 0);
        t.jane->press(Qt::Key_K);
        QCOMPARE(QApplication::focusWidget(), heading);
        t.jane->press(Qt::Key_Right);
        QCOMPARE(t.model().rowCount(), 7);
        t.jane->press(Qt::Key_Down);
        QCOMPARE(t.list().currentIndex().row(), 0);
        // All of them.
        t.jane->press(Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(t.model().rowCount(), 0);
        QCOMPARE(t.headings().size(), 2);
        QVERIFY(t.list().isVisible()); // and not the picture of an empty list
        t.list().setFocus();
        t.jane->press(Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(t.model().rowCount(), 7);
        QTest::mouseClick(t.headings().first(), Qt::LeftButton);
        QCOMPARE(t.model().rowCount(), 2);
    }

    // Whatever others do, and however the list is shown: it is what a new list would show.
    void changesGiveWhatANewListShows()
    {
        Team t(0);
        RandomValues random{ RandomValues::seed() };
        const QAbstractItemModelTester tester(
            &t.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QStringList statuses{ u"Open"_s, u"In Progress"_s, u"Resolved"_s };
        Rng &rng = random.rng();
        for (int step = 0; step < 250; ++step) {
            const auto any
                = [&] { return t.issues.at(qsizetype(rng.below(quint64(t.issues.size())))); };
            switch (t.issues.size() < 5 ? 0 : rng.below(9)) {
            case 0:
            case 1:
                t.issues << t.bob().create(u"LOCK"_s, u"Issue %1"_s.arg(step),
                    { { Field::Status, statuses.at(qsizetype(rng.below(3))) } });
                break;
            case 2:
                t.bob().remove(t.issues.takeAt(qsizetype(rng.below(quint64(t.issues.size())))));
                break;
            case 3:
                t.bob().edit(any(), Field::Status, statuses.at(qsizetype(rng.below(3))));
                break;
            case 4:
                t.bob().editSet(any(), Field::Labels, { u"label %1"_s.arg(rng.below(5)) });
                break;
            case 5:
                t.bob().edit(any(), Field::Priority, priorities().at(qsizetype(rng.below(4))));
                break;
            case 6:
                t.bob().edit(any(), Field::Subject, u"Title %1"_s.arg(rng.below(100)));
                break;
            case 7:
                t.model().setOrder(
                    { IssueSort(rng.below(8)), rng.below(2) == 0, IssueGrouping(rng.below(5)) });
                break;
            default:
                if (rng.below(3) == 0) {
                    const IssueFilter filter{ .query
                        = rng.below(2) ? QString() : u"-status:resolved"_s };
                    t.model().setFilter(filter);
                } else if (!t.model().groups().empty()) {
                    const auto &groups = t.model().groups();
                    const IssueGroup group = groups.at(size_t(rng.below(groups.size())));
                    t.model().setFolded(group.key, !group.folded);
                }
                break;
            }
            if (rng.below(3) == 0)
                t.world.advance(Milliseconds{ qint64(rng.below(300)) });
            if (step % 10 != 9)
                continue;
            t.sync();
            t.model().hold({});
            t.model().flush();
            IssueListModel fresh(t.jane->client.engine(), t.world.clock());
            fresh.setFilter(t.model().filter());
            fresh.setOrder(t.model().order());
            fresh.setFolded(t.model().folded());
            QCOMPARE(shownBy(t.model()).groups, shownBy(fresh).groups);
            QCOMPARE(shownBy(t.model()).rows, shownBy(fresh).rows);
        }
    }

    void theRowIAmAtStays()
    {
        Team t(5);
        t.look(u"group-1"_s);
        const IssueId mine = t.model().issueAt(2);
        t.jane->window.openIssue(mine);
        t.list().setFocus();
        const int top = t.top(mine);
        t.bob().edit(mine, Field::Status, u"Closed"_s);
        t.sync();
        QCOMPARE(t.top(mine), top);
        QCOMPARE(t.model().rowOf(mine), 2);
        // When I leave it, it goes.
        t.jane->press(Qt::Key_J);
        t.jane->wait();
        QCOMPARE(t.model().rowOf(mine), 4);
        QCOMPARE(t.headingNames(), (QStringList{ u"Open, 4 issue(s)"_s, u"Closed, 1 issue(s)"_s }));
    }

    void newIssuesWaitAbove()
    {
        Team t(60);
        t.look(u"group-3"_s);
        for (const bool grouped : { true, false }) {
            if (!grouped)
                t.look(u"group-0"_s);
            QScrollBar *bar = t.list().verticalScrollBar();
            bar->setValue(bar->maximum());
            QCoreApplication::processEvents();
            const IssueId seen = t.list().currentIssue().isNull()
                ? t.model().issueAt(t.model().rowCount() - 2)
                : t.list().currentIssue();
            const int top = t.top(seen);
            auto *pill = t.jane->find<QPushButton>(u"newIssuesAbove"_s);
            QVERIFY(!pill->isVisible());
            for (int i = 0; i < 3; ++i)
                t.bob().create(u"LOCK"_s, u"New %1"_s.arg(i), { { Field::Priority, u"High"_s } });
            t.sync();
            QVERIFY(pill->isVisible());
            QCOMPARE(pill->text(), u"3 new issue(s)"_s);
            QCOMPARE(t.top(seen), top);
            QTest::mouseClick(pill, Qt::LeftButton);
            QVERIFY(!pill->isVisible());
            QCOMPARE(bar->value(), 0);
            QVERIFY(t.model().index(0, 0).data(IssueListModel::ChangedRole).toBool());
        }
    }

    void oneKeyEditsHappenAtTheRow()
    {
        Team t(3);
        t.jane->press(Qt::Key_Home);
        const IssueId issue = t.list().currentIssue();
        t.jane->press(Qt::Key_Backslash, Qt::ControlModifier | Qt::ShiftModifier);
        t.list().setFocus();
        t.jane->press(Qt::Key_P);
        auto *picker = qobject_cast<Picker *>(QApplication::activePopupWidget());
        QVERIFY(picker);
        const QRect row = t.list().visualRect(t.list().currentIndex());
        const QRect at(t.list().viewport()->mapToGlobal(row.topLeft()), row.size());
        QVERIFY(at.adjusted(0, 0, 0, 8).intersects(picker->geometry()));
        t.jane->type(u"urgent"_s);
        t.jane->press(Qt::Key_Return);
        t.sync();
        QCOMPARE(t.bob().text(issue, Field::Priority), u"Urgent"_s);
        QCOMPARE(QApplication::focusWidget(), &t.list());
        QVERIFY(t.jane->window.actions().find(action::Undo)->isEnabled());
    }

    // The field is the one beside the list, the list to choose from stands at the row.
    void oneKeyEditsHappenAtTheRowAlsoBesideTheIssue()
    {
        Team t(9);
        t.jane->press(Qt::Key_Home);
        t.jane->press(Qt::Key_J);
        const IssueId issue = t.list().currentIssue();
        const QRect row = t.list().visualRect(t.list().currentIndex());
        const QRect at(t.list().viewport()->mapToGlobal(row.topLeft()), row.size());
        for (const Qt::Key key : { Qt::Key_S, Qt::Key_P, Qt::Key_A, Qt::Key_L, Qt::Key_D }) {
            t.jane->press(key);
            const QWidget *popup = QApplication::activePopupWidget();
            QVERIFY(popup);
            QVERIFY2(at.adjusted(0, 0, 0, 8).intersects(popup->geometry()),
                qPrintable(QKeySequence(key).toString()));
            t.jane->press(Qt::Key_Escape);
            QVERIFY(!QApplication::activePopupWidget());
            t.jane->wait(50ms);
            QCOMPARE(QApplication::focusWidget(), &t.list());
        }
        t.jane->press(Qt::Key_P);
        t.jane->type(u"urgent"_s);
        t.jane->press(Qt::Key_Return);
        t.sync();
        QCOMPARE(t.bob().text(issue, Field::Priority), u"Urgent"_s);
    }

    void whatIsSeenStaysInPlace()
    {
        Team t(200);
        t.jane->press(Qt::Key_Home);
        for (int i = 0; i < 60; ++i)
            t.jane->press(Qt::Key_J);
        const IssueId current = t.list().currentIssue();
        const auto check = [&](int top) {
            QCOMPARE(t.list().currentIssue(), current);
            QCOMPARE(t.top(current), top);
        };
        QScrollBar *bar = t.list().verticalScrollBar();
        bar->setValue(bar->value() + 100);
        const int top = t.top(current);
        QVERIFY(top > 60 && top < t.list().viewport()->height());
        t.look(u"group-3"_s); // other rows around it
        check(top);
        t.look(u"group-1"_s);
        check(top);
        t.header().focusFilter();
        t.jane->type(u"issue -title:7"_s);
        if (t.model().rowOf(current) >= 0)
            check(top);
        t.header().clearFilter();
        QCOMPARE(t.list().currentIssue(), current);
        QVERIFY(
            t.list().viewport()->rect().intersects(t.list().visualRect(t.list().currentIndex())));

        // Elsewhere than at the current row, what is seen there stays.
        t.list().showAt({ current, 300 });
        bar->setValue(0);
        t.look(u"group-3"_s);
        QCOMPARE(bar->value(), 0);
        bar->setValue(
            t.top(current) > bar->maximum() / 2 ? bar->maximum() / 5 : bar->maximum() * 4 / 5);
        const IssueListView::Place place = t.list().place();
        QVERIFY(!place.issue.isNull() && place.issue != current);
        t.header().focusFilter();
        t.jane->type(u"issue"_s);
        QCOMPARE(t.top(place.issue), place.top);
        QCOMPARE(t.list().currentIssue(), current);

        // And in the next session.
        t.list().setFocus();
        const IssueListView::Place last = t.list().place();
        const QByteArray layout = t.jane->window.saveLayout();
        t.look(u"group-0"_s);
        bar->setValue(0);
        QVERIFY(t.jane->window.restoreLayout(layout));
        t.jane->wait(50ms);
        QCOMPARE(t.top(last.issue), last.top);
        QCOMPARE(t.list().currentIssue(), current);
    }

    void linksLeadToIssuesAndFilters()
    {
        Team t(5);
        WindowContext context{ t.jane->client.engine(), t.world.clock(), t.themes,
            t.jane->prompts };
        context.place = u"lockstep.example.com"_s;
        MainWindow window(context);
        window.show();
        window.showScope({ Scope::Kind::Project, t.world.project(u"LOCK"_s) });
        auto *header = window.findChild<IssueListHeader *>(u"issueListHeader"_s);
        auto *list = window.findChild<IssueListView *>(u"issueList"_s);
        window.activateWindow();
        QApplication::setActiveWindow(&window);
        header->focusFilter();
        t.jane->type(u"priority:high \"Issue 3\""_s);
        QCOMPARE(list->model()->rowCount(), 1);
        t.jane->press(Qt::Key_K, Qt::ControlModifier);
        t.jane->type(u"link to the filter"_s);
        t.jane->press(Qt::Key_Return);
        const QString toFilter = t.jane->prompts.clipboard;
        QVERIFY2(toFilter.startsWith(u"lockstep://filter/lockstep.example.com/"_s),
            qPrintable(toFilter));
        window.openIssue(t.issues.at(2));
        t.jane->press(Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
        const QString toIssue = t.jane->prompts.clipboard;
        QCOMPARE(toIssue, u"lockstep://open/lockstep.example.com/LOCK-3"_s);

        header->clearFilter();
        window.openIssue(t.issues.at(0));
        window.followLink(toFilter);
        QCOMPARE(list->model()->rowCount(), 1);
        QCOMPARE(header->query(), u"priority:high \"Issue 3\" project:LOCK"_s);
        window.followLink(toIssue);
        QCOMPARE(window.currentIssue(), t.issues.at(2));
        // What is not understood, or of elsewhere, changes nothing.
        for (const auto &bad : { u"lockstep://open/lockstep.example.com/LOCK-3?x"_s,
                 u"lockstep://open/other.example.com/LOCK-1"_s,
                 u"lockstep://open/lockstep.example.com/LOCK-99"_s })
            window.followLink(bad);
        QCOMPARE(window.currentIssue(), t.issues.at(2));
    }

    void shiftAndArrowsSelect()
    {
        Team t(5);
        t.look(u"group-3"_s);
        t.jane->press(Qt::Key_Home);
        for (int i = 0; i < 2; ++i)
            t.jane->press(Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(t.list().selectedCount(), 3);
        t.jane->press(Qt::Key_K, Qt::ShiftModifier); // which do the same
        QCOMPARE(t.list().selectedCount(), 2);
        t.jane->press(Qt::Key_J, Qt::ShiftModifier);
        t.jane->press(Qt::Key_J, Qt::ShiftModifier);
        QCOMPARE(t.list().selectedCount(), 4);
        t.jane->press(Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(t.list().selectedCount(), 5);
    }

    void columnsAndDensity()
    {
        Team t(1);
        QVERIFY(t.list().columns().contains(IssueListModel::Key));
        t.look(u"column-%1"_s.arg(int(IssueListModel::Key)));
        QVERIFY(!t.list().columns().contains(IssueListModel::Key));
        const int height = t.list().visualRect(t.model().index(0, 0)).height();
        t.list().setDensity(Density::Roomy);
        QVERIFY(t.list().visualRect(t.model().index(0, 0)).height() > height);
    }

    // --- The filter ---

    void completionByKeys()
    {
        Team t(3);
        t.bob().edit(t.issues.at(0), Field::Status, u"In Progress"_s);
        t.sync();
        t.jane->press(Qt::Key_Slash);
        t.jane->type(u"sta"_s);
        QCOMPARE(t.candidates().value(0), u"status:"_s);
        QVERIFY(!t.jane->window.findChild<QListWidget *>(u"searchCandidates"_s)->hasFocus());
        t.jane->press(Qt::Key_Tab);
        QCOMPARE(t.field().text(), u"status:"_s);
        QCOMPARE(t.candidates(),
            (QStringList{
                u"Open"_s, u"In Progress"_s, u"In Review"_s, u"Resolved"_s, u"Closed"_s }));
        t.jane->press(Qt::Key_Down);
        t.jane->press(Qt::Key_Down);
        t.jane->press(Qt::Key_Return);
        QCOMPARE(t.field().text(), u"status:\"In Progress\" "_s);
        QCOMPARE(t.model().rowCount(), 1);
        QCOMPARE(t.candidates(), QStringList{});
        // Esc puts the offer away first, and then the filter.
        t.jane->type(u"lab"_s);
        QVERIFY(!t.candidates().isEmpty());
        t.jane->press(Qt::Key_Escape);
        QCOMPARE(t.candidates(), QStringList{});
        QVERIFY(!t.field().text().isEmpty());
        t.jane->press(Qt::Key_Escape);
        QCOMPARE(t.field().text(), QString());
        QCOMPARE(t.model().rowCount(), 3);
        QCOMPARE(QApplication::focusWidget(), &t.list());
        // Everything, when asked.
        t.jane->press(Qt::Key_Slash);
        QCOMPARE(t.candidates(), QStringList{});
        t.jane->press(Qt::Key_Space, Qt::ControlModifier);
        QVERIFY(t.candidates().contains(u"assignee:"_s));
    }

    void anErrorIsMarkedAndExplained()
    {
        Team t(3);
        t.jane->press(Qt::Key_Slash);
        t.jane->type(u"issue"_s);
        QCOMPARE(t.model().rowCount(), 3);
        const QImage before = t.field().grab().toImage();
        t.field().insert(u" stauts:open"_s); // at once: typed, it would first be a word
        QCoreApplication::processEvents();
        QCOMPARE(t.model().rowCount(), 3); // as it was
        QVERIFY2(t.hint().contains(u"status"_s), qPrintable(t.hint()));
        QCOMPARE(t.field().accessibleDescription(), t.hint());
        // The wave is under the word, and nowhere else.
        const QColor danger = t.themes.color(Token::Danger);
        const QImage now = t.field().grab().toImage();
        const auto xOf = [&](int position) {
            for (int x = 0; x < t.field().width(); ++x) {
                if (t.field().cursorPositionAt({ x, t.field().height() / 2 }) >= position)
                    return x;
            }
            return t.field().width();
        };
        const auto isRed = [&](int from, int to) {
            for (int x = from; x < to; ++x) {
                for (int y = t.field().height() / 2; y < t.field().height() - 2; ++y) {
                    if (now.pixelColor(x, y) == danger)
                        return true;
                }
            }
            return false;
        };
        QVERIFY(isRed(xOf(7), xOf(12)));
        QVERIFY(!isRed(xOf(1), xOf(5)));
        QVERIFY(before != now);
    }

    void chipsMirrorTheFilterBothWays()
    {
        Team t(6);
        t.bob().edit(t.issues.at(0), Field::Status, u"In Progress"_s);
        t.bob().editSet(t.issues.at(1), Field::Labels, { u"bug"_s });
        t.sync();
        auto *status = t.header().findChild<QAbstractButton *>(u"statusFilter"_s);
        t.jane->press(Qt::Key_Slash);
        t.jane->type(u"status:open -label:bug due:@none issue"_s);
        QCOMPARE(status->text(), u"open"_s);
        QCOMPARE(t.chips(), (QStringList{ u"Not Labels: bug"_s, u"Due date: none"_s }));
        QCOMPARE(t.model().rowCount(), 4);
        // A chip goes, and so does its part of the text.
        FilterChip *chip = t.chipsShown().first();
        chip->setFocus();
        QTest::keyClick(chip, Qt::Key_Delete);
        QCoreApplication::processEvents();
        QCOMPARE(t.field().text(), u"status:open due:@none issue"_s);
        QCOMPARE(t.model().rowCount(), 5);
        // A choice is written as text.
        status->setFocus();
        QTest::keyClick(status, Qt::Key_Return);
        t.jane->type(u"progress"_s);
        t.jane->press(Qt::Key_Return);
        QCOMPARE(t.field().text(), u"status:open,\"In Progress\" due:@none issue"_s);
        QCOMPARE(t.model().rowCount(), 6);
        t.jane->press(Qt::Key_Escape);
        QVERIFY(pressButton(t.header().findChild<QPushButton *>(u"clearFilter"_s)));
        QCOMPARE(t.field().text(), QString());
        QCOMPARE(t.chips(), QStringList{});
        QVERIFY(!status->isChecked());
    }

    void matchesStandOut()
    {
        QCOMPARE(placesOf(searchedTexts(u"re \"comes BACK\" -not label:x title:it"_s),
                     u"It comes back to the REst"_s),
            (QList<TextRange>{ { 0, 2 }, { 3, 10 }, { 21, 2 } }));
        QCOMPARE(placesOf({ u"aba"_s, u"bac"_s }, u"abacus"_s), (QList<TextRange>{ { 0, 4 } }));
        Team t(2);
        const auto row
            = [&] { return t.list().grab(t.list().visualRect(t.model().index(0, 0))).toImage(); };
        t.header().setQuery(u"priority:medium,high"_s);
        const QImage plain = row();
        t.header().setQuery(u"issue"_s);
        QVERIFY(row() != plain);
    }

    // A snapshot is in the order of the list: its rows are there before their keys are.
    void startsInTheOrderOfTheSnapshot()
    {
        LargeStart start;
        QVERIFY(start.engine.issues().isNewestFirst());
        const QAbstractItemModelTester tester(start.model.get());
        QVERIFY(start.isRight());
        start.filterMine(true);
        QVERIFY(start.isRight(true));
        start.filterMine(false);
        QVERIFY(start.isRight());
        start.clock.advance(1s); // the keys are learnt
        QVERIFY(start.isRight());
        start.edit(4'711);
        start.model->flush();
        QVERIFY(!start.engine.issues().isNewestFirst());
        QVERIFY(start.isRight());
        start.filterMine(true);
        QVERIFY(start.isRight(true));
    }

    void startsWithAChangeAtOnce()
    {
        LargeStart start;
        const QAbstractItemModelTester tester(start.model.get());
        start.model->hold(start.model->issueAt(3));
        start.edit(12);
        start.model->flush();
        QVERIFY(start.isRight());
        LargeStart other;
        other.model->hold(other.model->issueAt(0));
        other.model->hold(other.model->issueAt(1)); // two keys within the first moment
        QVERIFY(other.isRight());
        other.filterMine(true);
        other.edit(7);
        other.clock.advance(1s);
        QVERIFY(other.isRight(true));
        other.model->foldAll(true);
        other.filterMine(false);
        QVERIFY(other.isRight());
    }
};

QTEST_MAIN(TestIssueList)
#include "tst_issuelist.moc"

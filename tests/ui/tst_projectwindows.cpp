// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// The settings of a project and new projects, with real keys beside a real server.

#include "tests/support/randomvalues.h"
#include "tests/ui/keys.h"
#include "tests/ui/windowseat.h"
#include "ui/project/listeditor.h"
#include "ui/project/newprojectdialog.h"
#include "ui/project/projectdialog.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/issuelistheader.h"
#include "ui/widgets/issuelistview.h"
#include "ui/widgets/toast.h"
#include "ui/widgets/toaststack.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>

using namespace lockstep;
using namespace lockstep::ui;
using namespace Qt::StringLiterals;

namespace {

// Jane administers the project, Bob is a member; Carl has nothing to do with it.
struct Team
{
    explicit Team(World::Options options = {}) : world(RandomValues::seed(), std::move(options))
    {
        themes.setReducedMotion(true);
        world.addUser(u"jane"_s, true, u"Jane Smith"_s);
        world.addUser(u"bob"_s, false, u"Bob Miller"_s);
        world.addUser(u"carl"_s, false, u"Carl Jones"_s);
        world.addProject(u"LOCK"_s, { u"jane"_s, u"bob"_s }, u"Lockstep client"_s);
        project = world.project(u"LOCK"_s);
        for (int i = 1; i <= 3; ++i)
            issues << world.client(u"jane"_s).create(
                u"LOCK"_s, u"Issue %1"_s.arg(i), { { Field::Labels, QStringList{ u"print"_s } } });
        (void)bob();
        settled = world.settle();
        jane = std::make_unique<WindowSeat>(world, themes, u"jane"_s);
        jane->window.showScope({ Scope::Kind::Project, project });
        jane->wait(50ms);
    }

    // The program dies, without a word, and is started anew.
    void crash()
    {
        jane.reset();
        world.client(u"jane"_s).kill();
        world.client(u"jane"_s).start();
        settled = world.settle();
        jane = std::make_unique<WindowSeat>(world, themes, u"jane"_s);
        jane->window.showScope({ Scope::Kind::Project, project });
        jane->wait(50ms);
    }

    WorldClient &bob() { return world.client(u"bob"_s); }
    const Project &now(WorldClient &at) { return *at.replica().project(project); }
    const Project &now() { return now(jane->client); }
    ProjectDialog &dialog(ProjectDialog::Page page = ProjectDialog::Page::General)
    {
        jane->activate();
        jane->window.actions().find(action::ProjectSettings)->trigger();
        auto &dialog = *jane->find<ProjectDialog>(u"projectDialog"_s);
        dialog.showProject(project, page);
        QApplication::setActiveWindow(&dialog);
        QCoreApplication::processEvents();
        return dialog;
    }
    ListEditor &list(const QString &name)
    {
        auto &editor
            = *jane->find<ProjectDialog>(u"projectDialog"_s)->findChild<ListEditor *>(name);
        editor.focusTable();
        return editor;
    }
    QPushButton &saveButton() { return *jane->find<QPushButton>(u"projectSave"_s); }
    void save()
    {
        QVERIFY2(saveButton().isEnabled(), qPrintable(note()));
        QVERIFY(pressButton(&saveButton()));
        sync();
    }
    QString note() { return jane->find<QLabel>(u"projectNote"_s)->text(); }
    void sync()
    {
        settled = world.settle();
        jane->wait();
    }
    QString status(qsizetype issue) { return bob().text(issues.at(issue), Field::Status); }
    QStringList statuses(const Project &of)
    {
        QStringList names;
        for (const StatusDefinition &each : of.statuses)
            names << each.name;
        return names;
    }
    void makeAdmin(const QString &name)
    {
        world.setRole(u"LOCK"_s, name, Role::Admin);
        sync();
    }
    // As somebody else who administers it, at another window.
    void change(WorldClient &who, const std::function<void(Project &)> &how)
    {
        Project changed = now(who);
        how(changed);
        who.submit(mutation::UpdateProject{ changed }, projectSpace(project));
    }
    Toast *toast(const QString &part)
    {
        for (Toast *each : jane->window.findChildren<Toast *>()) {
            if (each->message().text.contains(part))
                return each;
        }
        return nullptr;
    }

    ThemeService themes{ *qApp };
    World world;
    ProjectId project{};
    QList<IssueId> issues{};
    bool settled = false;
    std::unique_ptr<WindowSeat> jane;
};

// Whatever can have the focus says what it is.
QStringList unnamed(const QWidget &page)
{
    QStringList missing;
    for (QWidget *each : page.findChildren<QWidget *>()) {
        if (each->focusPolicy() == Qt::NoFocus || each->objectName().startsWith("qt_"_L1)
            || !each->isVisibleTo(&page))
            continue;
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(each);
        if (face && face->text(QAccessible::Name).isEmpty())
            missing << QString::fromLatin1(each->metaObject()->className()) + u' '
                    + each->objectName();
    }
    return missing;
}

} // namespace

class TestProjectWindows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void savesAllPagesAsOneChange()
    {
        Team team;
        QVERIFY2(team.settled, team.world.why());
        const qint64 version = team.now().version;
        ProjectDialog &dialog = team.dialog();
        QVERIFY(!team.saveButton().isEnabled());
        pressKey(Qt::Key_A, Qt::ControlModifier);
        team.jane->type(u"Lockstep desktop"_s);
        QVERIFY(pressButton(dialog.findChild<QCheckBox *>(u"projectIdsOnly"_s)));

        // A label by the keyboard: Ins goes to where one is added, Enter adds it.
        team.dialog(ProjectDialog::Page::Labels);
        ListEditor &labels = team.list(u"projectLabels"_s);
        QAbstractItemModelTester tester(
            &labels.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        for (const QString &label : { u"print"_s, u"print"_s, u"paper"_s }) { // one twice
            pressKey(Qt::Key_Insert);
            team.jane->type(label);
            pressKey(Qt::Key_Return);
        }
        QCOMPARE(labels.entries().size(), 2);

        // Categories and limits of statuses, in their cells.
        team.dialog(ProjectDialog::Page::Statuses);
        ListEditor &statuses = team.list(u"projectStatuses"_s);
        statuses.setCurrentRow(1);
        pressKey(Qt::Key_Right);
        pressKey(Qt::Key_Right);
        pressKey(Qt::Key_Return);
        pressKey(Qt::Key_4);
        pressKey(Qt::Key_Return);
        QCOMPARE(statuses.entries()[1].limit, 4);
        team.list(u"projectStatuses"_s);
        pressKey(Qt::Key_Up, Qt::AltModifier); // one to the left on the board
        QCOMPARE(statuses.entries()[0].name, u"In Progress"_s);
        QCOMPARE(statuses.currentRow(), 0);

        // A building with a room.
        team.dialog(ProjectDialog::Page::Places);
        team.list(u"projectBuildings"_s);
        pressKey(Qt::Key_Insert);
        team.jane->type(u"Main"_s);
        pressKey(Qt::Key_Return);
        team.list(u"projectRooms"_s);
        pressKey(Qt::Key_Insert);
        team.jane->type(u"101"_s);
        pressKey(Qt::Key_Return);
        // It keeps its rooms when it gets another name.
        team.list(u"projectBuildings"_s);
        pressKey(Qt::Key_F2);
        pressKey(Qt::Key_A, Qt::ControlModifier);
        team.jane->type(u"Annex"_s);
        pressKey(Qt::Key_Return);
        QCOMPARE(unnamed(dialog), QStringList());

        team.save();
        QVERIFY(!dialog.isVisible());
        const Project &there = team.now(team.bob());
        QCOMPARE(there.version, version + 1);
        QCOMPARE(there.name, u"Lockstep desktop"_s);
        QVERIFY(there.idsOnly);
        QCOMPARE(there.labels, (QStringList{ u"print"_s, u"paper"_s }));
        QCOMPARE(
            there.statuses[0], (StatusDefinition{ u"In Progress"_s, StatusCategory::Active, 4 }));
        QCOMPARE(there.places, (QList<Place>{ { u"Annex"_s, { u"101"_s } } }));
        QVERIFY2(team.world.converged(), team.world.why());
    }

    void issuesGoAlongWhenSomethingIsRenamed()
    {
        Team team;
        team.dialog(ProjectDialog::Page::Statuses);
        team.list(u"projectStatuses"_s).setCurrentRow(0);
        pressKey(Qt::Key_F2);
        pressKey(Qt::Key_A, Qt::ControlModifier);
        team.jane->type(u"To do"_s);
        pressKey(Qt::Key_Return);
        team.save();
        QCOMPARE(team.statuses(team.now(team.bob())).first(), u"To do"_s);
        for (qsizetype i = 0; i < team.issues.size(); ++i)
            QCOMPARE(team.status(i), u"To do"_s);
        QVERIFY2(team.world.converged(), team.world.why());
    }

    void asksWhereIssuesGoOfAStatusThatIsRemoved()
    {
        Team team;
        team.bob().edit(team.issues[1], Field::Status, u"In Review"_s);
        team.sync();
        ProjectDialog &dialog = team.dialog(ProjectDialog::Page::Statuses);
        ListEditor &statuses = team.list(u"projectStatuses"_s);
        QCOMPARE(statuses.entries()[0].count, 2);
        statuses.setCurrentRow(4); // nothing is closed
        pressKey(Qt::Key_Delete);
        QCOMPARE(statuses.entries().size(), 4);
        statuses.setCurrentRow(0);
        pressKey(Qt::Key_Delete);
        auto *ask = dialog.findChild<QDialog *>(u"moveDialog"_s);
        QVERIFY(ask);
        QVERIFY(ask->findChild<QLabel *>()->text().contains(u"2"_s));
        QCOMPARE(statuses.entries().size(), 4); // not before it is decided
        auto *to = ask->findChild<QComboBox *>(u"moveTo"_s);
        QApplication::setActiveWindow(ask);
        to->setFocus();
        pressKey(Qt::Key_Down);
        QCOMPARE(to->currentText(), u"In Review"_s);
        pressKey(Qt::Key_Return);
        QCOMPARE(statuses.entries().size(), 3);
        QApplication::setActiveWindow(&dialog);
        team.save();
        QCOMPARE(team.statuses(team.now(team.bob())),
            (QStringList{ u"In Progress"_s, u"In Review"_s, u"Resolved"_s }));
        for (qsizetype i = 0; i < team.issues.size(); ++i)
            QCOMPARE(team.status(i), u"In Review"_s);
        QVERIFY2(team.world.converged(), team.world.why());
    }

    void theLastAdminStays()
    {
        Team team;
        ProjectDialog &dialog = team.dialog(ProjectDialog::Page::Members);
        ListEditor &members = team.list(u"projectMembers"_s);
        QCOMPARE(members.entries().size(), 2);
        QCOMPARE(members.entries()[1].name, u"Jane Smith"_s);
        members.setCurrentRow(1);
        pressKey(Qt::Key_Delete);
        QCOMPARE(members.entries().size(), 2);
        auto *problem = dialog.findChild<QLabel *>(u"projectMembersProblem"_s);
        QVERIFY(problem->isVisible());
        QVERIFY(problem->text().contains(u"admin"_s));
        QVERIFY(
            !members.model().setData(members.model().index(1, 1), int(Role::Member), Qt::EditRole));
        // With another one it can be done; and she is told what that means.
        QVERIFY(
            members.model().setData(members.model().index(0, 1), int(Role::Admin), Qt::EditRole));
        QVERIFY(
            members.model().setData(members.model().index(1, 1), int(Role::Viewer), Qt::EditRole));
        QVERIFY(team.note().contains(u"not be able"_s));
        // Somebody more.
        QVERIFY(pressButton(dialog.findChild<QPushButton *>(u"projectMembersAdd"_s)));
        QCOMPARE(members.entries().size(), 3);
        team.save();
        QCOMPARE(team.bob().replica().members(team.project),
            (QList<Member>{ { World::userId(u"bob"_s), Role::Admin },
                { World::userId(u"carl"_s), Role::Member },
                { World::userId(u"jane"_s), Role::Viewer } }));
        QVERIFY(team.jane->client.attention().isEmpty());
    }

    void whoDoesNotAdministerItReadsIt()
    {
        Team team;
        team.makeAdmin(u"bob"_s);
        team.world.setRole(u"LOCK"_s, u"jane"_s, Role::Member);
        // An administrator of the workspace would still be allowed to.
        team.bob();
        team.sync();
        WindowSeat seat(team.world, team.themes, u"bob"_s);
        team.world.setRole(u"LOCK"_s, u"jane"_s, Role::Admin);
        team.world.setRole(u"LOCK"_s, u"bob"_s, Role::Member);
        team.sync();
        seat.window.showScope({ Scope::Kind::Project, team.project });
        seat.window.actions().find(action::ProjectSettings)->trigger();
        auto *dialog = seat.find<ProjectDialog>(u"projectDialog"_s);
        QVERIFY(dialog && dialog->isVisible());
        QVERIFY(dialog->findChild<QLineEdit *>(u"projectName"_s)->isReadOnly());
        QVERIFY(!dialog->findChild<QPushButton *>(u"projectSave"_s)->isVisible());
        auto *statuses = dialog->findChild<ListEditor *>(u"projectStatuses"_s);
        QVERIFY(statuses->model().isReadOnly());
        QVERIFY(!statuses->model().setData(statuses->model().index(0, 0), u"X"_s, Qt::EditRole));
        QVERIFY(!statuses->model().moveRow({}, 0, {}, 2));
        QVERIFY(dialog->findChild<QLabel *>(u"projectNote"_s)->text().contains(u"admins"_s));
        // It is his as soon as he may.
        team.makeAdmin(u"bob"_s);
        seat.wait();
        QVERIFY(dialog->findChild<QPushButton *>(u"projectSave"_s)->isVisible());
        QVERIFY(!seat.window.actions().find(action::NewProject)->isEnabled());
    }

    void whatIsTypedOutlivesTheWindow()
    {
        Team team;
        ProjectDialog &dialog = team.dialog();
        pressKey(Qt::Key_A, Qt::ControlModifier);
        team.jane->type(u"Half a"_s);
        pressKey(Qt::Key_Escape);
        QVERIFY(!dialog.isVisible());
        QCOMPARE(team.now().name, u"Lockstep client"_s);
        team.dialog();
        auto *name = dialog.findChild<QLineEdit *>(u"projectName"_s);
        QCOMPARE(name->text(), u"Half a"_s);
        QVERIFY(dialog.findChild<QWidget *>(u"restoredLine"_s)->isVisible());
        QVERIFY(pressButton(dialog.findChild<QPushButton *>(u"restoredDiscard"_s)));
        QCOMPARE(name->text(), u"Lockstep client"_s);
        QVERIFY(!team.saveButton().isEnabled());
    }

    void whatOthersChangeMeanwhileComesIn()
    {
        Team team;
        team.makeAdmin(u"bob"_s);
        ProjectDialog &dialog = team.dialog(ProjectDialog::Page::Labels);
        team.list(u"projectLabels"_s);
        pressKey(Qt::Key_Insert);
        team.jane->type(u"mine"_s);
        pressKey(Qt::Key_Return);
        // In the middle of a cell.
        ListEditor &labels = team.list(u"projectLabels"_s);
        pressKey(Qt::Key_F2);
        pressKey(Qt::Key_End);
        team.jane->type(u" too"_s);
        team.change(team.bob(), [](Project &p) {
            p.labels << u"theirs"_s;
            p.statuses[0].limit = 7;
        });
        team.sync();
        auto *cell = dialog.findChild<QLineEdit *>(u"listCellEditor"_s);
        QVERIFY(cell && cell->hasFocus());
        QCOMPARE(cell->text(), u"mine too"_s);
        pressKey(Qt::Key_Return);
        QCOMPARE(labels.entries().size(), 2);
        QVERIFY(dialog.findChild<Banner *>(u"projectBanner"_s)->isVisible());
        team.save();
        QCOMPARE(team.now(team.bob()).labels, (QStringList{ u"mine too"_s, u"theirs"_s }));
        QCOMPARE(team.now(team.bob()).statuses[0].limit, 7);
        QVERIFY2(team.world.converged(), team.world.why());
    }

    void whatBothChangedIsDecided()
    {
        Team team;
        team.makeAdmin(u"bob"_s);
        ProjectDialog &dialog = team.dialog();
        pressKey(Qt::Key_A, Qt::ControlModifier);
        team.jane->type(u"Mine"_s);
        team.change(team.bob(), [](Project &p) {
            p.name = u"Theirs"_s;
            p.statuses.removeLast();
        });
        team.sync();
        auto *clashes = dialog.findChild<QWidget *>(u"projectClashes"_s);
        QVERIFY(clashes->isVisible());
        QVERIFY(!team.saveButton().isEnabled());
        QCOMPARE(dialog.findChild<QLineEdit *>(u"projectName"_s)->text(), u"Mine"_s);
        QVERIFY(clashes->findChild<QPushButton *>(u"clashTheirs"_s)->text().contains(u"Theirs"_s));
        QVERIFY(pressButton(clashes->findChild<QPushButton *>(u"clashMine"_s)));
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(!clashes->isVisible());
        team.save();
        QCOMPARE(team.now(team.bob()).name, u"Mine"_s);
        QCOMPARE(team.now(team.bob()).statuses.size(), 4);
    }

    // Also when one goes on with something else, and the program ends before it is decided.
    void whatIsUndecidedOutlivesTheProgram()
    {
        Team team;
        team.makeAdmin(u"bob"_s);
        team.dialog();
        pressKey(Qt::Key_A, Qt::ControlModifier);
        team.jane->type(u"Mine"_s);
        team.change(team.bob(), [](Project &p) {
            p.name = u"Theirs"_s;
            p.statuses[0].limit = 4;
        });
        team.sync();
        team.dialog(ProjectDialog::Page::Labels);
        team.list(u"projectLabels"_s);
        pressKey(Qt::Key_Insert);
        team.jane->type(u"mine"_s);
        pressKey(Qt::Key_Return);
        team.jane->wait(1s);
        team.crash();
        auto *clashes = team.dialog().findChild<QWidget *>(u"projectClashes"_s);
        QVERIFY(clashes->isVisible());
        QCOMPARE(clashes->findChildren<QPushButton *>(u"clashMine"_s).size(), 1);
        QVERIFY(!team.saveButton().isEnabled());
        QVERIFY(pressButton(clashes->findChild<QPushButton *>(u"clashTheirs"_s)));
        team.save();
        QCOMPARE(team.now(team.bob()).name, u"Theirs"_s);
        QCOMPARE(team.now(team.bob()).statuses[0].limit, 4);
        QVERIFY(team.now(team.bob()).labels.contains(u"mine"_s));
    }

    // Two went different ways without a connection: it merges when they meet.
    void mergesWhatWasSavedOffline()
    {
        Team team;
        team.makeAdmin(u"bob"_s);
        team.world.cut(team.jane->client);
        team.jane->wait(5s);
        team.dialog(ProjectDialog::Page::Statuses);
        team.list(u"projectStatuses"_s).setCurrentRow(0);
        pressKey(Qt::Key_F2);
        pressKey(Qt::Key_A, Qt::ControlModifier);
        team.jane->type(u"To do"_s);
        pressKey(Qt::Key_Return);
        QVERIFY(pressButton(&team.saveButton()));
        team.jane->wait();
        QCOMPARE(team.statuses(team.now()).first(), u"To do"_s); // it is seen at once
        QVERIFY(team.toast(u"connection"_s));
        // And once more, on top of that.
        team.dialog(ProjectDialog::Page::Labels);
        team.list(u"projectLabels"_s);
        pressKey(Qt::Key_Insert);
        team.jane->type(u"mine"_s);
        pressKey(Qt::Key_Return);
        QVERIFY(pressButton(&team.saveButton()));
        team.jane->wait();
        team.change(team.bob(), [](Project &p) {
            p.labels << u"theirs"_s;
            p.name = u"The client"_s;
        });
        team.bob().edit(team.issues[0], Field::Priority, u"High"_s);
        team.world.advance(2s);
        team.world.heal(team.jane->client);
        team.sync();
        QVERIFY2(team.settled, team.world.why());
        const Project &there = team.now(team.bob());
        QCOMPARE(there.name, u"The client"_s);
        QCOMPARE(there.labels.size(), 2);
        QCOMPARE(team.statuses(there).first(), u"To do"_s);
        for (qsizetype i = 0; i < team.issues.size(); ++i)
            QCOMPARE(team.status(i), u"To do"_s);
        QVERIFY(team.jane->client.attention().isEmpty());
        QVERIFY(team.toast(u"merged"_s));
        QVERIFY2(team.world.converged(), team.world.why());
    }

    void asksForWhatWasSavedOfflineAndDoesNotMerge()
    {
        Team team;
        team.makeAdmin(u"bob"_s);
        team.world.cut(team.jane->client);
        team.jane->wait(5s);
        ProjectDialog &dialog = team.dialog();
        pressKey(Qt::Key_A, Qt::ControlModifier);
        team.jane->type(u"Mine"_s);
        pressKey(Qt::Key_Return);
        QVERIFY(!dialog.isVisible());
        team.change(team.bob(), [](Project &p) { p.name = u"Theirs"_s; });
        team.world.advance(2s);
        team.world.heal(team.jane->client);
        team.sync();
        QCOMPARE(team.now().name, u"Theirs"_s);
        QCOMPARE(team.jane->client.attention().size(), 1);
        Toast *toast = team.toast(u"decision"_s);
        QVERIFY(toast);
        Q_EMIT toast->actionTriggered();
        QVERIFY(dialog.isVisible());
        QApplication::setActiveWindow(&dialog);
        QCOMPARE(dialog.findChild<QLineEdit *>(u"projectName"_s)->text(), u"Mine"_s);
        QVERIFY(pressButton(dialog.findChild<QPushButton *>(u"clashMine"_s)));
        team.save();
        QCOMPARE(team.now(team.bob()).name, u"Mine"_s);
        QVERIFY(team.jane->client.attention().isEmpty());
        QVERIFY2(team.world.converged(), team.world.why());
    }

    void makesAProject()
    {
        Team team;
        team.jane->activate();
        auto *places = team.jane->find<QListWidget>(u"places"_s);
        QListWidgetItem *plus = nullptr;
        for (int row = 0; row < places->count(); ++row) {
            if (places->item(row)->text() == u"New project…"_s)
                plus = places->item(row);
        }
        QVERIFY(plus);
        places->setFocus();
        places->setCurrentItem(plus);
        pressKey(Qt::Key_Return);
        auto *dialog = team.jane->find<NewProjectDialog>(u"newProjectDialog"_s);
        QVERIFY(dialog && dialog->isVisible());
        QApplication::setActiveWindow(dialog);
        auto *key = dialog->findChild<QLineEdit *>(u"newProjectKey"_s);
        auto *create = dialog->findChild<QPushButton *>(u"newProjectCreate"_s);
        dialog->findChild<QLineEdit *>(u"newProjectName"_s)->setFocus();
        team.jane->type(u"Customer care"_s);
        QCOMPARE(key->text(), u"CC"_s);
        QVERIFY(tabTo(*key));
        team.jane->type(u"lock"_s);
        QCOMPARE(key->text(), u"LOCK"_s);
        QVERIFY(!create->isEnabled()); // taken
        pressKey(Qt::Key_A, Qt::ControlModifier);
        team.jane->type(u"care"_s);
        QVERIFY(tabTo(*dialog->findChild<QComboBox *>(u"newProjectTemplate"_s)));
        pressKey(Qt::Key_Down);
        QCOMPARE(unnamed(*dialog), QStringList());
        QVERIFY(pressButton(create));
        team.sync();
        const QList<Project> projects = team.jane->client.replica().projects();
        QCOMPARE(projects.size(), 2);
        QCOMPARE(projects.first().key, u"CARE"_s);
        QCOMPARE(projects.first().statuses.size(), 3);
        QVERIFY(team.jane->window.windowTitle().contains(u"Lockstep"_s));
        QCOMPARE(places->currentItem()->text(), u"Customer care"_s); // she is there
        QVERIFY(!team.bob().replica().project(projects.first().id));
    }

    void aKeyThatIsTakenIsChosenAnew()
    {
        Team team;
        team.world.cut(team.jane->client);
        team.jane->wait(5s);
        team.jane->activate();
        team.jane->window.actions().find(action::NewProject)->trigger();
        auto *dialog = team.jane->find<NewProjectDialog>(u"newProjectDialog"_s);
        QApplication::setActiveWindow(dialog);
        dialog->findChild<QLineEdit *>(u"newProjectName"_s)->setFocus();
        team.jane->type(u"Server"_s);
        pressKey(Qt::Key_Return);
        QVERIFY(!dialog->isVisible());
        team.world.addProject(u"SERV"_s, { u"carl"_s });
        team.world.heal(team.jane->client);
        team.sync();
        Toast *toast = team.toast(u"could not be created"_s);
        QVERIFY(toast);
        Q_EMIT toast->actionTriggered();
        QVERIFY(dialog->isVisible());
        QApplication::setActiveWindow(dialog);
        auto *key = dialog->findChild<QLineEdit *>(u"newProjectKey"_s);
        QCOMPARE(key->text(), u"SERV"_s);
        key->setFocus();
        key->selectAll();
        team.jane->type(u"srv"_s);
        pressKey(Qt::Key_Return);
        team.sync();
        QVERIFY(team.jane->client.attention().isEmpty());
        QCOMPARE(team.jane->client.replica().projects().last().key, u"SRV"_s);
    }

    void suggestsKeys_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("taken");
        QTest::addColumn<QString>("key");
        QTest::newRow("one word") << u"Lockstep"_s << QStringList{} << u"LOCK"_s;
        QTest::newRow("words") << u"Customer relations desk"_s << QStringList{} << u"CRD"_s;
        QTest::newRow("taken") << u"Lockstep"_s << QStringList{ u"LOCK"_s, u"LOCK2"_s }
                               << u"LOCK3"_s;
        QTest::newRow("accents") << u"Über"_s << QStringList{} << u"UBER"_s;
        QTest::newRow("digits") << u"2026 plans"_s << QStringList{} << u"PLAN"_s;
        QTest::newRow("one letter") << u"X"_s << QStringList{} << u"XX"_s;
        QTest::newRow("other letters") << u"プロジェクト"_s << QStringList{} << QString();
    }
    void suggestsKeys()
    {
        QFETCH(QString, name);
        QFETCH(QStringList, taken);
        QFETCH(QString, key);
        QCOMPARE(suggestedKey(name, taken), key);
        QVERIFY(key.isEmpty() || isProjectKey(key));
    }

    // What is asked for may go while one looks.
    void saysThatAStatusOfTheFilterHasGone()
    {
        Team team;
        team.makeAdmin(u"bob"_s);
        auto &header = *team.jane->find<IssueListHeader>(u"issueListHeader"_s);
        auto *notice = team.jane->find<Banner>(u"listNotice"_s);
        header.setQuery(u"status:\"In Review\""_s);
        team.jane->wait();
        QVERIFY(!notice->isVisible());
        team.change(team.bob(), [](Project &p) { p.statuses.removeAt(2); });
        team.sync();
        QVERIFY(notice->isVisible());
        // The list is as empty as it was: it is not said to show anything else.
        QVERIFY2(notice->text().startsWith(u"The filter asks for what is not there any more."_s),
            qPrintable(notice->text()));
        QVERIFY(notice->text().contains(u"In Review"_s));
        QCOMPARE(team.jane->find<IssueListView>(u"issueList"_s)->model()->rowCount(), 0);
        auto *sentence = team.jane->find<QWidget>(u"emptyPage"_s)->findChild<QLabel *>();
        QVERIFY(sentence && sentence->text().contains(u"In Review"_s));
        QVERIFY(pressButton(notice->findChild<QPushButton *>(u"bannerAction"_s)));
        QVERIFY(!notice->isVisible());
        QCOMPARE(header.query(), QString());
    }

    // Not with what was asked for before: that is another question.
    void aFilterForWhatHasGoneLeavesNothingOut()
    {
        Team team;
        auto &header = *team.jane->find<IssueListHeader>(u"issueListHeader"_s);
        auto *notice = team.jane->find<Banner>(u"listNotice"_s);
        const auto *list = team.jane->find<IssueListView>(u"issueList"_s);
        header.setQuery(u"title:\"Issue 2\""_s);
        team.jane->wait();
        QCOMPARE(list->model()->rowCount(), 1);
        header.setQuery(u"status:Waiting"_s); // as of a saved filter, or of a link
        team.jane->wait();
        QCOMPARE(list->model()->rowCount(), 3);
        QVERIFY2(
            notice->text().contains(u"so it leaves no issue out."_s), qPrintable(notice->text()));
    }

    void saysThatTheQueueHasGone()
    {
        Team team;
        team.makeAdmin(u"bob"_s);
        const QueueId queue = team.bob().engine().saveQueue(
            team.project, { .name = u"Help desk"_s, .query = u"is:open"_s });
        team.sync();
        team.jane->window.showScope({ Scope::Kind::Queue, {}, {}, queue });
        team.jane->wait();
        team.bob().engine().deleteQueue(team.project, queue);
        team.sync();
        auto *notice = team.jane->find<Banner>(u"listNotice"_s);
        QVERIFY(notice->isVisible());
        QVERIFY(notice->text().contains(u"Help desk"_s));
        // It is said until one goes on.
        team.jane->window.showScope({ Scope::Kind::Mine });
        QVERIFY(!notice->isVisible());
    }

    void theBoardSaysThatAStatusHasGone()
    {
        Team team;
        team.makeAdmin(u"bob"_s);
        team.jane->window.showBoard(true);
        team.jane->wait();
        team.change(team.bob(), [](Project &p) { p.statuses.removeFirst(); });
        team.sync();
        QLabel *removed = nullptr;
        for (QLabel *each : team.jane->window.findChildren<QLabel *>(u"columnLimit"_s)) {
            if (each->isVisible())
                removed = each;
        }
        QVERIFY(removed);
        QCOMPARE(removed->text(), u"Removed"_s);
    }

    void queuesAreManagedOnTheirPage()
    {
        Team team;
        team.jane->client.engine().saveQueue(
            team.project, { .name = u"Help desk"_s, .query = u"is:open"_s });
        team.sync();
        team.jane->activate();
        team.jane->window.actions().find(action::Queues)->trigger();
        QCoreApplication::processEvents();
        pressKey(Qt::Key_E);
        auto *dialog = team.jane->find<QDialog>(u"queueDialog"_s);
        QVERIFY(dialog && dialog->isVisible());
        QApplication::setActiveWindow(dialog);
        team.jane->type(u"Desk"_s);
        pressKey(Qt::Key_Return);
        team.sync();
        QCOMPARE(team.bob().replica().queues(team.project).value(0).name, u"Desk"_s);
        team.jane->activate();
        team.jane->window.actions().find(action::Queues)->trigger();
        pressKey(Qt::Key_Delete);
        team.sync();
        QVERIFY(team.bob().replica().queues(team.project).isEmpty());
    }

    void theSidebarHasAMenu()
    {
        Team team;
        auto *places = team.jane->find<QListWidget>(u"places"_s);
        for (int row = 0; row < places->count(); ++row) {
            if (places->item(row)->text() == u"Lockstep client"_s)
                places->setCurrentRow(row);
        }
        const QPoint at = places->visualItemRect(places->currentItem()).center();
        QContextMenuEvent event(
            QContextMenuEvent::Keyboard, at, places->viewport()->mapToGlobal(at));
        QApplication::sendEvent(places, &event);
        QVERIFY(chooseInMenu(u"Settings"_s));
        QVERIFY(team.jane->find<ProjectDialog>(u"projectDialog"_s)->isVisible());
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
};

QTEST_MAIN(TestProjectWindows)
#include "tst_projectwindows.moc"

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// The settings of a project, and new projects.

#include "tests/ui/screens/screens.h"
#include "ui/project/listeditor.h"
#include "ui/project/projectdialog.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

namespace lockstep {

using namespace Qt::StringLiterals;
using namespace lockstep::ui;

namespace {

ProjectId lock(Stage &stage) { return stage.world.project(u"LOCK"_s); }

ProjectDialog &dialog(Stage &stage) { return *stage.me.find<ProjectDialog>(u"projectDialog"_s); }

// A project that has been in use for a while.
void furnish(Stage &stage)
{
    stage.world.setRole(u"LOCK"_s, u"priya"_s, Role::Admin);
    stage.me.wait(1s);
    Project project = *stage.me.client.replica().project(lock(stage));
    project.statuses[1].limit = 5;
    project.statuses[2].limit = 12;
    project.labels = { u"offline"_s, u"sync"_s, u"crash"_s, u"ui"_s, u"help wanted"_s };
    project.categories = { u"Client"_s, u"Server"_s, u"Documentation"_s };
    project.places = { { u"Main"_s, { u"101"_s, u"102"_s, u"204"_s } },
        { u"Library"_s, { u"Reading room"_s, u"Cellar"_s } }, { u"Sports hall"_s, {} } };
    stage.who(u"amara"_s).submit(mutation::UpdateProject{ project }, projectSpace(lock(stage)));
    stage.me.wait(1s);
    stage.closeToasts();
}

void show(Stage &stage, ProjectDialog::Page page)
{
    stage.me.window.showScope({ Scope::Kind::Project, lock(stage) });
    stage.act(action::ProjectSettings);
    dialog(stage).showProject(lock(stage), page);
    stage.expect(u"projectDialog"_s);
}

void focusTable(Stage &stage, const QString &list, int row)
{
    auto *editor = dialog(stage).findChild<ListEditor *>(list);
    editor->setCurrentRow(row);
    editor->focusTable();
    stage.expect(list);
}

void showGeneral(Stage &stage)
{
    furnish(stage);
    show(stage, ProjectDialog::Page::General);
    stage.expect(u"projectName"_s);
}

void showMembers(Stage &stage)
{
    furnish(stage);
    show(stage, ProjectDialog::Page::Members);
    focusTable(stage, u"projectMembers"_s, 1);
}

void showStatuses(Stage &stage)
{
    furnish(stage);
    show(stage, ProjectDialog::Page::Statuses);
    focusTable(stage, u"projectStatuses"_s, 2);
    stage.me.press(Qt::Key_Up, Qt::AltModifier);
    auto *typed = dialog(stage).findChild<QLineEdit *>(u"projectStatusesNew"_s);
    typed->setText(u"Closed"_s);
    dialog(stage).findChild<QPushButton *>(u"projectStatusesAdd"_s)->click();
    stage.expect(u"projectStatusesProblem"_s);
}

void showRemoval(Stage &stage)
{
    furnish(stage);
    show(stage, ProjectDialog::Page::Statuses);
    focusTable(stage, u"projectStatuses"_s, 1);
    stage.me.press(Qt::Key_Delete);
    stage.expect(u"moveDialog"_s);
}

void showLabels(Stage &stage)
{
    furnish(stage);
    show(stage, ProjectDialog::Page::Labels);
    focusTable(stage, u"projectLabels"_s, 0);
}

void showPlaces(Stage &stage)
{
    furnish(stage);
    show(stage, ProjectDialog::Page::Places);
    focusTable(stage, u"projectBuildings"_s, 0);
}

void showForReading(Stage &stage)
{
    furnish(stage);
    stage.world.setRole(u"LOCK"_s, u"priya"_s, Role::Member);
    stage.me.wait(1s);
    show(stage, ProjectDialog::Page::Statuses);
    focusTable(stage, u"projectStatuses"_s, 0);
}

// Amara was faster, and with the same things.
void showClash(Stage &stage)
{
    furnish(stage);
    show(stage, ProjectDialog::Page::General);
    auto *name = dialog(stage).findChild<QLineEdit *>(u"projectName"_s);
    name->selectAll();
    stage.me.type(u"Lockstep desktop"_s);
    dialog(stage).showProject(lock(stage), ProjectDialog::Page::Statuses);
    auto *editor = dialog(stage).findChild<ListEditor *>(u"projectStatuses"_s);
    editor->model().setData(editor->model().index(1, 2), 4, Qt::EditRole);
    Project project = *stage.me.client.replica().project(lock(stage));
    project.name = u"Client for desktops"_s;
    project.statuses[1].limit = 8;
    project.statuses.insert(3, { u"Waiting"_s, StatusCategory::Review, 0 });
    stage.who(u"amara"_s).submit(mutation::UpdateProject{ project }, projectSpace(lock(stage)));
    stage.me.wait(1s);
    stage.closeToasts();
    stage.expect(u"projectClashes"_s);
    stage.expect(u"projectBanner"_s);
}

void becomeAdministrator(Stage &stage)
{
    stage.who(u"amara"_s)
        .submit(mutation::SetPerson{ World::userId(u"priya"_s), {}, true },
            directorySpace(worldWorkspace));
    stage.me.wait(1s);
    stage.closeToasts();
}

void showNew(Stage &stage)
{
    becomeAdministrator(stage);
    stage.act(action::NewProject);
    stage.me.type(u"Customer relations"_s);
    stage.expect(u"newProjectDialog"_s);
}

// While one looks at it.
void showStatusGone(Stage &stage)
{
    furnish(stage);
    stage.header().setQuery(u"status:\"In Review\""_s);
    stage.focusList();
    stage.me.wait(1s);
    SyncEngine &amara = stage.who(u"amara"_s).engine();
    for (const Project &before : stage.me.client.replica().projects()) {
        Project project = before;
        project.statuses.removeIf(
            [](const StatusDefinition &status) { return status.name == u"In Review"_s; });
        ProjectEdit edit{ before, project, {}, {} };
        edit.moves << ValueMove{ Field::Status, u"In Review"_s, u"In Progress"_s };
        amara.submit(mutationsOf(edit, amara.issues(), amara.self().id), amara.newId());
    }
    stage.me.wait(2s);
    stage.closeToasts();
    stage.expect(u"listNotice"_s);
}

void showQueueGone(Stage &stage)
{
    furnish(stage);
    const QueueId queue = stage.me.client.engine().saveQueue(
        lock(stage), { .name = u"Help desk"_s, .query = u"is:open"_s });
    stage.me.wait(1s);
    stage.me.window.showScope({ Scope::Kind::Queue, {}, {}, queue });
    stage.me.wait(1s);
    stage.who(u"amara"_s).engine().deleteQueue(lock(stage), queue);
    stage.me.wait(1s);
    stage.closeToasts();
    stage.expect(u"listNotice"_s);
}

} // namespace

std::vector<Screen> projectScreens()
{
    return {
        { u"project-general"_s, {}, showGeneral },
        { u"project-members"_s, {}, showMembers },
        { u"project-statuses"_s, {}, showStatuses },
        { u"project-remove-status"_s, {}, showRemoval },
        { u"project-labels"_s, {}, showLabels },
        { u"project-places"_s, {}, showPlaces },
        { u"project-reading"_s, {}, showForReading },
        { u"project-clash"_s, {}, showClash },
        { u"new-project"_s, {}, showNew },
        { u"status-gone"_s, { 36 }, showStatusGone },
        { u"queue-gone"_s, {}, showQueueGone },
    };
}

} // namespace lockstep

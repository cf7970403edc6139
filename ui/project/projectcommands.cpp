// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/project/projectcommands.h"

#include "ui/actions.h"
#include "ui/inbox/inboxmarks.h"
#include "ui/models/texts.h"
#include "ui/project/newprojectdialog.h"
#include "ui/project/projectdialog.h"
#include "ui/project/projectkeeper.h"
#include "ui/widgets/sidebar.h"
#include "ui/widgets/toast.h"
#include "ui/window/navigation.h"
#include "ui/window/windowtoasts.h"

#include <QMenu>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

QString toastKey(const ProjectId &project) { return u"project:"_s + project.toString(); }

} // namespace

ProjectCommands::ProjectCommands(const Parts &parts, QWidget &window)
    : QObject(&window), m(parts), m_window(window), m_keeper(new ProjectKeeper(m.engine, this))
{
    connect(&m.sidebar, &Sidebar::projectMenuRequested, this, &ProjectCommands::showMenu);
    connect(&m.sidebar, &Sidebar::newProjectRequested, this, &ProjectCommands::newProject);
    connect(&m.engine, &SyncEngine::usersChanged, this, &ProjectCommands::refresh);
    connect(&m.engine, &SyncEngine::opened, this, &ProjectCommands::refresh);
    connect(&m.engine, &SyncEngine::reset, this, &ProjectCommands::refresh);
    connect(&m.engine, &SyncEngine::projectsChanged, this, &ProjectCommands::goToCreated);
    connect(&m.engine, &SyncEngine::settled, this, &ProjectCommands::noteSettled);
    connect(m_keeper, &ProjectKeeper::merged, this, [this](const ProjectId &id) {
        const Project *project = m.engine.replica().project(id);
        m.toasts.show({ .key = toastKey(id),
                          .text = tr("Your changes of %1 were merged with those of somebody else.")
                                      .arg(project ? project->name : QString()),
                          .action = tr("Look") },
            [this, id] { showSettings(id); });
    });
    connect(m_keeper, &ProjectKeeper::decisionNeeded, this, [this](const ProjectId &id) {
        const Project *project = m.engine.replica().project(id);
        m.toasts.show({ .key = toastKey(id),
                          .kind = ToastKind::Warning,
                          .text = tr("Your changes of %1 need a decision.")
                                      .arg(project ? project->name : QString()),
                          .detail = tr("Somebody else changed the same meanwhile. Nothing you "
                                       "typed is lost."),
                          .action = tr("Review") },
            [this, id] { showSettings(id); });
    });
    refresh();
}

void ProjectCommands::addActions(Actions &actions, const QString &group)
{
    actions.add({ .id = action::ProjectSettings,
                    .group = group,
                    .text = tr("Settings of the project"),
                    .icon = u"settings"_s,
                    .enabledIf = [this] { return !m.navigation.project().isNull(); } },
        [this] { showSettings(m.navigation.project()); });
    actions.add(
        { .id = action::MuteProject,
            .group = group,
            .text = tr("Mute the project, or not: be told only what is about you"),
            .icon = u"bell-off"_s,
            .checkable = true,
            .enabledIf = [this] { return !m.navigation.project().isNull(); },
            .checkedIf = [this] { return InboxMarks(m.engine).isMuted(m.navigation.project()); } },
        [this] { toggleMute(m.navigation.project()); });
    actions.add({ .id = action::NewProject,
                    .group = group,
                    .text = tr("New project"),
                    .icon = u"folder-plus"_s,
                    .enabledIf = [this] { return mayCreate(); } },
        [this] { newProject(); });
}

bool ProjectCommands::mayCreate() const
{
    const User *me = m.engine.replica().user(m.engine.self().id);
    return me && me->admin && !me->former && Offer::of(m.engine).can(Feature::SetUpProjects);
}

void ProjectCommands::refresh() { m.sidebar.setMayCreateProjects(mayCreate()); }

void ProjectCommands::showSettings(const ProjectId &project)
{
    if (!m.engine.replica().project(project))
        return;
    if (!m_settings) {
        m_settings = new ProjectDialog(m.engine, m.themes, *m_keeper, &m_window);
        connect(m_settings, &ProjectDialog::saved, this, &ProjectCommands::noteSaved);
    }
    m_settings->showProject(project);
}

void ProjectCommands::toggleMute(const ProjectId &id)
{
    const Project *project = m.engine.replica().project(id);
    if (!project)
        return;
    InboxMarks marks(m.engine);
    const bool mute = !marks.isMuted(id);
    marks.setMuted(id, mute);
    m.toasts.show(
        { .key = u"mute"_s,
            .text = mute ? tr("%1 is mute: you are told only what is about you.").arg(project->name)
                         : tr("You are told of %1 again.").arg(project->name),
            .action = tr("Undo"),
            .addsUp = true },
        [this, id, mute] { InboxMarks(m.engine).setMuted(id, !mute); });
}

void ProjectCommands::showMenu(const ProjectId &id, const QPoint &at)
{
    const Project *project = m.engine.replica().project(id);
    if (!project)
        return;
    auto *menu = new QMenu(&m_window);
    menu->setObjectName(u"projectPlaceMenu"_s);
    menu->setAccessibleName(project->name);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto go = [this, id](Scope::Kind kind) {
        return [this, id, kind] {
            m.navigation.showScope({ kind, id });
            m.navigation.focusList();
        };
    };
    connect(menu->addAction(m.themes.icon(u"message-square"_s), tr("Go to its channel")),
        &QAction::triggered, this, go(Scope::Kind::Channel));
    connect(menu->addAction(m.themes.icon(u"chart-column"_s), tr("Go to its dashboard")),
        &QAction::triggered, this, go(Scope::Kind::Dashboard));
    menu->addSeparator();
    connect(menu->addAction(m.themes.icon(u"bell-off"_s),
                InboxMarks(m.engine).isMuted(id) ? tr("Do not mute the project")
                                                 : tr("Mute the project")),
        &QAction::triggered, this, [this, id] { toggleMute(id); });
    connect(menu->addAction(m.themes.icon(u"settings"_s), tr("Settings of the project…")),
        &QAction::triggered, this, [this, id] { showSettings(id); });
    menu->popup(at);
}

void ProjectCommands::noteSaved(const ProjectId &id)
{
    const Project *project = m.engine.replica().project(id);
    if (!project || m.engine.status().connection.state == ConnectionState::Connected)
        return; // it is seen at once
    m.toasts.show({ .key = toastKey(id),
        .text = tr("Your changes of %1 are kept here, and sent when there is a connection.")
                    .arg(project->name) });
}

// --- New ones
// -------------------------------------------------------------------------------------

NewProjectDialog &ProjectCommands::newProjectDialog()
{
    if (!m_newProject) {
        m_newProject = new NewProjectDialog(m.engine, m.themes, &m_window);
        connect(m_newProject, &NewProjectDialog::created, this, &ProjectCommands::noteCreated);
    }
    return *m_newProject;
}

void ProjectCommands::newProject()
{
    if (mayCreate())
        newProjectDialog().start();
}

void ProjectCommands::noteCreated(const Project &project, const OpId &op)
{
    m_creating = { project, op };
    if (m.engine.status().connection.state != ConnectionState::Connected)
        m.toasts.show({ .key = toastKey(project.id),
            .text = tr("%1 is created as soon as there is a connection.").arg(project.name) });
    goToCreated();
}

void ProjectCommands::goToCreated()
{
    const ProjectId id = m_creating.project.id;
    if (id.isNull() || !m.engine.replica().project(id))
        return;
    m_creating = {};
    m.navigation.showScope({ Scope::Kind::Project, id });
    m.navigation.focusList();
}

void ProjectCommands::noteSettled(const MutationResult &result)
{
    const auto rejected = std::get_if<outcome::Rejected>(&result.outcome);
    const OutboxRow *row = rejected ? m.engine.outbox().find(result.op) : nullptr;
    const auto create = row ? std::get_if<mutation::CreateProject>(&row->mutation.body) : nullptr;
    if (!create)
        return;
    const Project project = create->project;
    const QString why = rejected->error.field == u"key"
        ? tr("Another project has this key already. You may not be able to see that project.")
        : errorText(rejected->error.code, rejected->error.message);
    m_creating = {};
    m.toasts.show({ .key = toastKey(project.id),
                      .kind = ToastKind::Error,
                      .text = tr("%1 could not be created.").arg(project.name),
                      .detail = why,
                      .action = tr("Change") },
        [this, project, op = result.op, why] { newProjectDialog().startAgain(project, op, why); });
}

} // namespace lockstep::ui

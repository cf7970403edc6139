// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/syncengine.h"
#include "ui/theme/themeservice.h"

namespace lockstep::ui {

class Actions;
class Navigation;
class NewProjectDialog;
class ProjectDialog;
class ProjectKeeper;
class Sidebar;
class WindowToasts;

// What a window does with projects as such: their settings, new ones, and what the server did not
// take of either.
class ProjectCommands final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        SyncEngine &engine;
        const ThemeService &themes;
        Sidebar &sidebar;
        Navigation &navigation;
        WindowToasts &toasts;
    };
    ProjectCommands(const Parts &parts, QWidget &window);

    void addActions(Actions &actions, const QString &group);
    void showSettings(const ProjectId &project);
    void newProject();
    void toggleMute(const ProjectId &project); // whether one is told of it
    [[nodiscard]] bool mayCreate() const;

private:
    void refresh();
    void showMenu(const ProjectId &project, const QPoint &at);
    void noteSaved(const ProjectId &project);
    void noteCreated(const Project &project, const OpId &op);
    void noteSettled(const MutationResult &result);
    void goToCreated();
    [[nodiscard]] NewProjectDialog &newProjectDialog();

    const Parts m;
    QWidget &m_window;
    ProjectKeeper *m_keeper;
    ProjectDialog *m_settings = nullptr; // made when it is wanted first
    NewProjectDialog *m_newProject = nullptr;
    struct Creating
    {
        Project project{};
        OpId op{};
    };
    Creating m_creating{}; // under way, of this window
};

} // namespace lockstep::ui

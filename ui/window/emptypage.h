// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/syncengine.h"

namespace lockstep::ui {

class EmptyState;
class IssueCommands;
class IssueListHeader;
class IssueViews;
class ProjectCommands;
class Sidebar;
class ThemeService;
struct WindowContext;

// What stands where there are no issues: a sentence and one thing to do.
class EmptyPage final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        SyncEngine &engine;
        IssueListHeader &header;
        IssueViews &views;
        const Sidebar &sidebar;
        IssueCommands &commands;
        ProjectCommands &projects;
    };
    // `context`: of the window, outlives this.
    EmptyPage(const Parts &parts, const WindowContext &context, QWidget &window);

    void refresh();

Q_SIGNALS:
    void allRequested(); // all issues instead of these

private:
    enum class Action {
        CreateIssue,
        CreateProject,
        ClearFilter,
        ShowAll,
        GoOffline,
        GoOnline,
        Retry,
        SignIn,
        CheckConnection
    };
    void run();
    [[nodiscard]] bool mayCreateIssues(const ProjectId &project) const;

    const Parts m;
    const WindowContext &m_context;
    QWidget &m_window;
    EmptyState *m_page;
    Action m_action = Action::CreateIssue;
};

} // namespace lockstep::ui

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/syncengine.h"
#include "ui/window/later.h"

class QMainWindow;

namespace lockstep::ui {

class Actions;
class ConflictFlow;
class IssueDetail;
class Navigation;
class OutboxDialog;
class Sidebar;
class SyncBar;
class ToastStack;
class WindowNews;
class WindowPanes;
struct WindowContext;

// What a user does with a window and its connection rather than with issues.
class WindowCommands final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        SyncEngine &engine;
        Actions &actions;
        Sidebar &sidebar;
        Navigation &navigation;
        IssueDetail &detail;
        WindowPanes &panes;
        SyncBar &syncBar;
        ToastStack &toasts;
        ConflictFlow &conflicts;
        WindowNews &news;
        Later<OutboxDialog> &outbox;
    };
    // `context`: of the window, outlives this.
    WindowCommands(const Parts &parts, const WindowContext &context, QMainWindow &window);

    void addSyncActions(const QString &group);
    void addActions(const QString &group);
    void refresh() const; // what the connection allows

private:
    void addSessionActions(const QString &group);
    void showMenu();
    void addPaneActions(const QString &group);
    void goToPane(int step); // among the parts of the window; to a message first

    const Parts m;
    const WindowContext &m_context;
    QMainWindow &m_window;
};

} // namespace lockstep::ui

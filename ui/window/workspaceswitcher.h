// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/themeservice.h"
#include "ui/window/windowcontext.h"

#include <QObject>

class QMenu;

namespace lockstep::ui {

class Actions;
class Sidebar;

// The menu on the name of the workspace: the others that this computer knows, with what is unread
// in those that run, and the ways to one more.
class WorkspaceSwitcher final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        const ThemeService &themes;
        Sidebar &sidebar;
    };
    // `context`: of the window, outlives this.
    WorkspaceSwitcher(const Parts &parts, const WindowContext &context, QWidget &window);

    void addActions(Actions &actions, const QString &group);
    void showMenu();

private:
    void fill(QMenu &menu);
    void addPlaces(QMenu &menu);
    void addWaysToMore(QMenu &menu, bool hasLocal);

    const Parts m;
    const WindowContext &m_context;
    QWidget &m_window;
};

} // namespace lockstep::ui

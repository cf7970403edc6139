// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>

class QMenu;

namespace lockstep {
class Clock;
}

namespace lockstep::ui {

class Actions;
class Desk;
class IssueListHeader;
class Sidebar;
class ThemeService;

// Whether the user may be disturbed: its actions, its menu, and what the sidebar says of it.
class Availability final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        Clock &clock;
        const ThemeService &themes;
        Desk &desk;
        Actions &actions;
        Sidebar &sidebar;
        IssueListHeader &header; // where the menu opens when the sidebar is hidden
    };
    Availability(const Parts &parts, QWidget &window);

    void addActions(const QString &group);
    [[nodiscard]] QMenu &menu() { return *m_menu; }
    void refresh();

private:
    void showMenu();
    void showQuietHours();

    const Parts m;
    QWidget &m_window;
    QMenu *m_menu;
};

} // namespace lockstep::ui

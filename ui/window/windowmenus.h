// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>

class QMenu;

namespace lockstep::ui {

class Actions;
class CatchUpLane;
class IssueDetail;
class IssueListHeader;
class IssueListView;
class Sidebar;
class SyncBar;
class ThemeService;

// The menus of a window, of its actions; and the buttons that do the same as an action, which say
// the keys that hold.
class WindowMenus final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        Actions &actions;
        ThemeService &themes;
        Sidebar &sidebar;
        IssueListHeader &header;
        CatchUpLane &catchUp;
        IssueListView &list;
        IssueDetail &detail;
        SyncBar &syncBar;
        QMenu &availability;
    };
    // When all actions are there.
    WindowMenus(const Parts &parts, QWidget &window);

    [[nodiscard]] QMenu &issueMenu() { return *m_issueMenu; }

private:
    void fillIssueMenu();
    void fillWindowMenu(QMenu &menu);
    void addPlaces(QMenu &menu);
    void addLooks(QMenu &menu);
    [[nodiscard]] QMenu *addDensities(QMenu &menu);
    void describeButtons();

    const Parts m;
    QMenu *m_issueMenu;
};

} // namespace lockstep::ui

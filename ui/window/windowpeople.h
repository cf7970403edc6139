// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/syncengine.h"

class QPoint;

namespace lockstep::ui {

class Administration;
class BulkEdit;
class Desk;
class IssueDetail;
class Navigation;
class PlacePages;
class Sidebar;
class ThemeService;

// The people in the sidebar: who is there and looks at what, and what can be done with each.
class WindowPeople final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        SyncEngine &engine;
        const ThemeService &themes;
        const Desk &desk; // how it is with me
        Sidebar &sidebar;
        IssueDetail &detail;
        Navigation &navigation;
        BulkEdit &bulk;
        PlacePages &pages;
        Administration &administration;
    };
    WindowPeople(const Parts &parts, QWidget &window);

    void refresh();

private:
    void showMenu(const UserId &user, const QPoint &at);

    const Parts m;
    QWidget &m_window;
};

} // namespace lockstep::ui

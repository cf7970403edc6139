// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/syncengine.h"

class QCborMap;
class QMainWindow;

namespace lockstep::ui {

class BoardCommands;
class IssueDetail;
class IssueListHeader;
class IssueViews;
class Navigation;
class Sidebar;
class WindowPanes;
struct WindowContext;

// How a window looks and where it is, to come back with the next start: geometry, panes, density,
// list and filter, where it is scrolled to, what is open. Parts that are not known, or not there
// any more, are left as they are.
class WindowLayout final : public QObject
{
public:
    struct Parts
    {
        SyncEngine &engine;
        Sidebar &sidebar;
        IssueListHeader &header;
        IssueViews &views;
        WindowPanes &panes;
        IssueDetail &detail;
        Navigation &navigation;
        BoardCommands &board;
    };
    // `context`: of the window, outlives this.
    WindowLayout(const Parts &parts, const WindowContext &context, QMainWindow &window);

    // The issue that the window of this layout was only for; null: it was for all.
    [[nodiscard]] static IssueId popOutOf(const QByteArray &layout);
    // Between windows that are to look alike; opaque.
    [[nodiscard]] QByteArray save() const;
    bool restore(const QByteArray &layout); // false: it is not one of ours
    void shown(); // the rows have their places

private:
    void restoreScope(const QCborMap &map);
    void restoreScroll();

    const Parts m;
    const WindowContext &m_context;
    QMainWindow &m_window;
    std::pair<IssueId, int> m_scroll{}; // to restore: the row at the top, and how far above
};

} // namespace lockstep::ui

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/syncengine.h"
#include "ui/widgets/sidebar.h"

namespace lockstep::ui {

class Actions;
class IssueDetail;
class IssueListHeader;
class IssueViews;
class PlacePages;
class PresenceKeeper;
class QueueStrip;
class SavedFilters;
class WindowPanes;
class WindowToasts;
struct WindowContext;

// Where a window is: which issues or which page it shows, which one is open, where the keyboard is;
// and every way to another place: from the sidebar, by a key, by a link.
class Navigation final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        SyncEngine &engine;
        Sidebar &sidebar;
        IssueListHeader &header;
        PlacePages &pages;
        QueueStrip &queue;
        IssueViews &views;
        WindowPanes &panes;
        IssueDetail &detail;
        PresenceKeeper &presence;
        const SavedFilters &filters;
        WindowToasts &toasts;
    };
    // `context`: of the window, outlives this.
    Navigation(const Parts &parts, const WindowContext &context, QObject *parent);

    void addActions(Actions &actions, const QString &group); // to lists
    void addIssueActions(Actions &actions, const QString &group); // of the open issue
    [[nodiscard]] bool isPopOut() const; // the window is only for an issue

    void showScope(const Scope &scope);
    // A first scope, unless the window has been somewhere already. While nobody knows who the user
    // is, it has only its name.
    void begin();
    void showIssuesOf(const UserId &user);
    void followLink(const QString &link); // core/model/deeplink.h; says so if it cannot be
    void openIssue(const IssueId &issue); // in the list, and beside it
    void openWhenThere(const IssueId &issue); // made just now: as soon as it is durable
    void showIssue(const IssueId &issue); // in the detail; the list has it already
    [[nodiscard]] bool canOpenWindows() const; // for one issue each
    void openInWindow(const IssueId &issue);
    void focusList(); // or the page
    void becomePopOut(); // shows its issue, and has nothing else

    [[nodiscard]] IssueId currentIssue() const;
    // Where a new issue belongs: of the place, else of the open issue; null: nobody knows.
    [[nodiscard]] ProjectId project() const;

Q_SIGNALS:
    void moved(); // another issue is open, or other issues are listed

private:
    void connectParts();
    bool showPage(const Scope &scope); // false: it is a list
    bool openInWindowInstead(const IssueId &issue); // of going to it: Ctrl is pressed
    void openAwaited();

    const Parts m;
    const WindowContext &m_context;
    IssueId m_awaited{}; // openWhenThere()
    bool m_begun = false;
};

} // namespace lockstep::ui

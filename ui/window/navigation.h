// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/syncengine.h"
#include "ui/widgets/sidebar.h"
#include "ui/window/placehistory.h"

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
    void addHistoryActions(Actions &actions, const QString &group); // back and forward
    void addIssueActions(Actions &actions, const QString &group); // of the open issue
    [[nodiscard]] bool isPopOut() const; // the window is only for an issue

    [[nodiscard]] bool isThere(const Scope &scope) const; // nobody has deleted it
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
    void goBack(); // to where this was before
    void goForward();

    [[nodiscard]] IssueId currentIssue() const;
    // Where a new issue belongs: of the place, else of the open issue; null: nobody knows.
    [[nodiscard]] ProjectId project() const;

Q_SIGNALS:
    void moved(); // another issue is open, or other issues are listed

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    class Jump; // while it lives, one goes to another place
    [[nodiscard]] WindowPlace here() const;
    [[nodiscard]] bool isThere(const WindowPlace &place) const;
    void goTo(const std::optional<WindowPlace> &place);
    void connectParts();
    bool showPage(const Scope &scope); // false: it is a list
    bool openInWindowInstead(const IssueId &issue); // of going to it: Ctrl is pressed
    void openAwaited();

    const Parts m;
    const WindowContext &m_context;
    IssueId m_awaited{}; // openWhenThere()
    bool m_begun = false;
    PlaceHistory m_history{};
    int m_jumps = 0; // one leads to another
};

} // namespace lockstep::ui

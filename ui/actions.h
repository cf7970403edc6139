// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/themeservice.h"

#include <QAction>
#include <QKeySequence>
#include <QList>

#include <functional>

namespace lockstep::ui {

// The ids of the window's actions: stable, for tests, settings and the command palette.
namespace action {
inline constexpr QLatin1StringView NewIssue{ "issue.new" };
inline constexpr QLatin1StringView OpenIssue{ "issue.open" };
inline constexpr QLatin1StringView EditTitle{ "issue.title" };
inline constexpr QLatin1StringView EditDescription{ "issue.description" };
inline constexpr QLatin1StringView Comment{ "issue.comment" };
inline constexpr QLatin1StringView SetStatus{ "issue.status" };
inline constexpr QLatin1StringView SetPriority{ "issue.priority" };
inline constexpr QLatin1StringView SetAssignee{ "issue.assignee" };
inline constexpr QLatin1StringView SetLabels{ "issue.labels" };
inline constexpr QLatin1StringView SetDueDate{ "issue.dueDate" };
inline constexpr QLatin1StringView AssignToMe{ "issue.assignToMe" };
inline constexpr QLatin1StringView Save{ "issue.save" };
inline constexpr QLatin1StringView CopyKey{ "issue.copyKey" };
inline constexpr QLatin1StringView CopyLink{ "issue.copyLink" };
inline constexpr QLatin1StringView DeleteIssue{ "issue.delete" };
inline constexpr QLatin1StringView History{ "issue.history" };
inline constexpr QLatin1StringView Undo{ "edit.undo" };
inline constexpr QLatin1StringView Redo{ "edit.redo" };
inline constexpr QLatin1StringView SelectAll{ "list.selectAll" };
inline constexpr QLatin1StringView Mark{ "list.mark" };
inline constexpr QLatin1StringView MyIssues{ "go.mine" };
inline constexpr QLatin1StringView AllIssues{ "go.all" };
inline constexpr QLatin1StringView Filter{ "list.filter" };
inline constexpr QLatin1StringView ClearFilter{ "list.clearFilter" };
inline constexpr QLatin1StringView SaveFilter{ "list.saveFilter" };
inline constexpr QLatin1StringView SaveFilterAs{ "list.saveFilterAs" };
inline constexpr QLatin1StringView SavedFilters{ "go.filters" };
inline constexpr QLatin1StringView Peek{ "list.peek" };
inline constexpr QLatin1StringView FoldGroup{ "list.fold" };
inline constexpr QLatin1StringView FoldGroups{ "list.foldAll" };
inline constexpr QLatin1StringView UnfoldGroups{ "list.unfoldAll" };
inline constexpr QLatin1StringView View{ "list.view" };
inline constexpr QLatin1StringView NextIssue{ "list.next" };
inline constexpr QLatin1StringView PreviousIssue{ "list.previous" };
inline constexpr QLatin1StringView Conflicts{ "sync.conflicts" };
inline constexpr QLatin1StringView Outbox{ "sync.outbox" };
inline constexpr QLatin1StringView Connection{ "sync.connection" };
inline constexpr QLatin1StringView Retry{ "sync.retry" };
inline constexpr QLatin1StringView WorkOffline{ "sync.workOffline" };
inline constexpr QLatin1StringView Busy{ "me.busy" };
inline constexpr QLatin1StringView SignIn{ "me.signIn" };
inline constexpr QLatin1StringView SignOut{ "me.signOut" };
inline constexpr QLatin1StringView ToggleSidebar{ "view.sidebar" };
inline constexpr QLatin1StringView ToggleDetail{ "view.detail" };
inline constexpr QLatin1StringView Toasts{ "view.toasts" };
inline constexpr QLatin1StringView Shortcuts{ "help.shortcuts" };
inline constexpr QLatin1StringView Diagnostics{ "help.diagnostics" };
inline constexpr QLatin1StringView Menu{ "window.menu" };
inline constexpr QLatin1StringView NewWindow{ "window.new" };
inline constexpr QLatin1StringView CloseWindow{ "window.close" };
inline constexpr QLatin1StringView Quit{ "app.quit" };
} // namespace action

struct ActionSpec
{
    QLatin1StringView id{};
    QString group{}; // heading in the shortcut sheet
    QString text{};
    QList<QKeySequence> keys{};
    QString icon{};
    bool checkable = false;
    // The view that has the focus takes the keys by itself: they are shown, not bound.
    bool keysInView = false;
};

// One line of the shortcut sheet.
struct ShortcutRow
{
    QString group{};
    QString text{};
    QList<QKeySequence> keys{};
};

// Every action of one window in one place: menus, buttons, shortcut sheet and tests read it here.
class Actions final : public QObject
{
    Q_OBJECT

public:
    Actions(QWidget &window, const ThemeService &themes);

    QAction *add(const ActionSpec &spec, std::function<void()> run);
    // nullptr: no such action in this window.
    [[nodiscard]] QAction *find(QLatin1StringView id) const;
    [[nodiscard]] const QList<QAction *> &all() const { return m_all; }

    // In the order of adding, those with keys.
    [[nodiscard]] QList<ShortcutRow> sheet() const { return m_sheet; }
    // Keys that more than one action wants; empty unless somebody made a mistake.
    [[nodiscard]] QList<QKeySequence> clashes() const;

private:
    QWidget &m_window;
    const ThemeService &m_themes;
    QList<QAction *> m_all;
    QList<ShortcutRow> m_sheet;
};

} // namespace lockstep::ui

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/offer.h"
#include "ui/theme/themeservice.h"

#include <QAction>
#include <QKeySequence>
#include <QList>

#include <functional>
#include <initializer_list>
#include <vector>

class QMenu;

namespace lockstep::ui {

class KeyBindings;

// The ids of the window's actions: stable, for tests, settings and the command palette.
namespace action {
inline constexpr QLatin1StringView NewIssue{ "issue.new" };
inline constexpr QLatin1StringView OpenIssue{ "issue.open" };
inline constexpr QLatin1StringView PopOut{ "issue.popOut" };
inline constexpr QLatin1StringView EditTitle{ "issue.title" };
inline constexpr QLatin1StringView EditDescription{ "issue.description" };
inline constexpr QLatin1StringView Comment{ "issue.comment" };
inline constexpr QLatin1StringView SetStatus{ "issue.status" };
inline constexpr QLatin1StringView SetPriority{ "issue.priority" };
inline constexpr QLatin1StringView SetAssignee{ "issue.assignee" };
inline constexpr QLatin1StringView SetLabels{ "issue.labels" };
inline constexpr QLatin1StringView SetDueDate{ "issue.dueDate" };
inline constexpr QLatin1StringView SetParent{ "issue.parent" };
inline constexpr QLatin1StringView AddSubIssue{ "issue.addSubIssue" };
inline constexpr QLatin1StringView AddRelation{ "issue.addRelation" };
inline constexpr QLatin1StringView AttachFiles{ "issue.attach" };
inline constexpr QLatin1StringView Watch{ "issue.watch" };
inline constexpr QLatin1StringView Vote{ "issue.vote" };
inline constexpr QLatin1StringView AssignToMe{ "issue.assignToMe" };
inline constexpr QLatin1StringView Save{ "issue.save" };
inline constexpr QLatin1StringView CopyKey{ "issue.copyKey" };
inline constexpr QLatin1StringView CopyLink{ "issue.copyLink" };
inline constexpr QLatin1StringView CopyText{ "issue.copyText" };
inline constexpr QLatin1StringView CopyTable{ "issue.copyTable" };
inline constexpr QLatin1StringView ExportIssue{ "issue.export" };
inline constexpr QLatin1StringView PrintIssue{ "issue.print" };
inline constexpr QLatin1StringView MoveIssue{ "issue.move" };
inline constexpr QLatin1StringView DeleteIssue{ "issue.delete" };
inline constexpr QLatin1StringView History{ "issue.history" };
inline constexpr QLatin1StringView Undo{ "edit.undo" };
inline constexpr QLatin1StringView Redo{ "edit.redo" };
inline constexpr QLatin1StringView SelectAll{ "list.selectAll" };
inline constexpr QLatin1StringView Mark{ "list.mark" };
inline constexpr QLatin1StringView Back{ "go.back" };
inline constexpr QLatin1StringView Forward{ "go.forward" };
inline constexpr QLatin1StringView MyIssues{ "go.mine" };
inline constexpr QLatin1StringView AllIssues{ "go.all" };
inline constexpr QLatin1StringView Inbox{ "go.inbox" };
inline constexpr QLatin1StringView Channel{ "go.channel" };
inline constexpr QLatin1StringView Dashboard{ "go.dashboard" };
inline constexpr QLatin1StringView Heatmap{ "go.heatmap" };
inline constexpr QLatin1StringView Queues{ "go.queues" };
inline constexpr QLatin1StringView People{ "go.people" };
inline constexpr QLatin1StringView Invite{ "people.invite" };
inline constexpr QLatin1StringView NewQueue{ "queue.new" };
inline constexpr QLatin1StringView WatchQueue{ "queue.watch" };
inline constexpr QLatin1StringView NextMessage{ "inbox.next" };
inline constexpr QLatin1StringView PreviousMessage{ "inbox.previous" };
inline constexpr QLatin1StringView OpenMessage{ "inbox.open" };
inline constexpr QLatin1StringView ReadMessage{ "inbox.read" };
inline constexpr QLatin1StringView ArchiveMessage{ "inbox.archive" };
inline constexpr QLatin1StringView SnoozeMessage{ "inbox.snooze" };
inline constexpr QLatin1StringView MuteMessage{ "inbox.mute" };
inline constexpr QLatin1StringView ProjectSettings{ "project.settings" };
inline constexpr QLatin1StringView MuteProject{ "project.mute" };
inline constexpr QLatin1StringView NewProject{ "project.new" };
inline constexpr QLatin1StringView ReadAll{ "inbox.readAll" };
inline constexpr QLatin1StringView ClearInbox{ "inbox.clear" };
inline constexpr QLatin1StringView NotifyRules{ "inbox.rules" };
inline constexpr QLatin1StringView MuteIssue{ "issue.mute" };
inline constexpr QLatin1StringView Filter{ "list.filter" };
inline constexpr QLatin1StringView ClearFilter{ "list.clearFilter" };
inline constexpr QLatin1StringView SaveFilter{ "list.saveFilter" };
inline constexpr QLatin1StringView SaveFilterAs{ "list.saveFilterAs" };
inline constexpr QLatin1StringView CopyFilterLink{ "list.copyFilterLink" };
inline constexpr QLatin1StringView SavedFilters{ "go.filters" };
inline constexpr QLatin1StringView Peek{ "list.peek" };
inline constexpr QLatin1StringView FoldGroup{ "list.fold" };
inline constexpr QLatin1StringView FoldGroups{ "list.foldAll" };
inline constexpr QLatin1StringView UnfoldGroups{ "list.unfoldAll" };
inline constexpr QLatin1StringView View{ "list.view" };
inline constexpr QLatin1StringView ExportList{ "list.export" };
inline constexpr QLatin1StringView PrintList{ "list.print" };
inline constexpr QLatin1StringView NextIssue{ "list.next" };
inline constexpr QLatin1StringView PreviousIssue{ "list.previous" };
inline constexpr QLatin1StringView ToggleBoard{ "view.board" };
inline constexpr QLatin1StringView MoveCardLeft{ "board.moveLeft" };
inline constexpr QLatin1StringView MoveCardRight{ "board.moveRight" };
inline constexpr QLatin1StringView MoveCardUp{ "board.moveUp" };
inline constexpr QLatin1StringView MoveCardDown{ "board.moveDown" };
inline constexpr QLatin1StringView Conflicts{ "sync.conflicts" };
inline constexpr QLatin1StringView ConflictRules{ "sync.conflictRules" };
inline constexpr QLatin1StringView Outbox{ "sync.outbox" };
inline constexpr QLatin1StringView Connection{ "sync.connection" };
inline constexpr QLatin1StringView Retry{ "sync.retry" };
inline constexpr QLatin1StringView Offer{ "sync.offer" };
inline constexpr QLatin1StringView WorkOffline{ "sync.workOffline" };
inline constexpr QLatin1StringView Availability{ "me.availability" };
inline constexpr QLatin1StringView Available{ "me.available" };
inline constexpr QLatin1StringView BusyHour{ "me.busyHour" };
inline constexpr QLatin1StringView BusyTomorrow{ "me.busyTomorrow" };
inline constexpr QLatin1StringView Busy{ "me.busy" };
inline constexpr QLatin1StringView MentionsThrough{ "me.mentionsThrough" };
inline constexpr QLatin1StringView QuietHours{ "me.quietHours" };
inline constexpr QLatin1StringView CatchUp{ "away.go" };
inline constexpr QLatin1StringView AcceptCatchUp{ "away.accept" };
inline constexpr QLatin1StringView Account{ "me.account" };
inline constexpr QLatin1StringView SignIn{ "me.signIn" };
inline constexpr QLatin1StringView SignOut{ "me.signOut" };
inline constexpr QLatin1StringView ToggleSidebar{ "view.sidebar" };
inline constexpr QLatin1StringView ToggleDetail{ "view.detail" };
inline constexpr QLatin1StringView Toasts{ "view.toasts" };
inline constexpr QLatin1StringView NextPane{ "view.nextPane" };
inline constexpr QLatin1StringView PreviousPane{ "view.previousPane" };
inline constexpr QLatin1StringView Palette{ "view.palette" };
inline constexpr QLatin1StringView Keys{ "help.keys" };
inline constexpr QLatin1StringView About{ "help.about" };
inline constexpr QLatin1StringView Shortcuts{ "help.shortcuts" };
inline constexpr QLatin1StringView Diagnostics{ "help.diagnostics" };
inline constexpr QLatin1StringView Menu{ "window.menu" };
inline constexpr QLatin1StringView NewWindow{ "window.new" };
inline constexpr QLatin1StringView CloseWindow{ "window.close" };
inline constexpr QLatin1StringView Doctor{ "sync.doctor" };
inline constexpr QLatin1StringView Settings{ "app.settings" };
inline constexpr QLatin1StringView Workspaces{ "app.workspaces" };
inline constexpr QLatin1StringView Welcome{ "app.welcome" };
inline constexpr QLatin1StringView Quit{ "app.quit" };
} // namespace action

struct ActionSpec
{
    QLatin1StringView id{};
    QString group{}; // heading in the shortcut sheet
    QString text{};
    // The first is shown; the others do the same. Standard keys that this system does not have are
    // left out, so name a fallback behind them.
    QList<QKeySequence> keys{};
    QString icon{};
    bool checkable = false;
    // The view that has the focus takes the keys by itself: they are shown, not bound.
    bool keysInView = false;
    // The keys hold only while one of these has the focus; none: anywhere in the window. Views that
    // take their keys by themselves have to be named here for the user to be able to change them.
    QList<QWidget *> views{};
    // On a page of its own, where its keys come before those of the window: with keysInView.
    bool isOfPage = false;
    // Asked by refresh(); empty: always, and never.
    std::function<bool()> enabledIf{};
    std::function<bool()> checkedIf{};
    bool inPalette = true;
};

// One line of the shortcut sheet.
struct ShortcutRow
{
    QString group{};
    QString text{};
    QList<QKeySequence> keys{};
    QString id{};
    bool isFixed = false; // cannot be given other keys
    bool isChanged = false; // has other keys than it came with
};

// Every action of one window in one place: menus, buttons, command palette, shortcut sheet,
// settings of keys and tests read it here. What the user has bound himself comes from KeyBindings.
class Actions final : public QObject
{
    Q_OBJECT

public:
    // `bindings` outlives the window; nullptr: all have the keys they came with.
    Actions(QWidget &window, const ThemeService &themes, KeyBindings *bindings = nullptr);

    QAction *add(ActionSpec spec, std::function<void()> run);
    // nullptr: no such action in this window.
    [[nodiscard]] QAction *find(QLatin1StringView id) const;
    [[nodiscard]] const QList<QAction *> &all() const { return m_all; }
    // Those that can be run now and are worth a line there.
    [[nodiscard]] QList<QAction *> forPalette() const;
    [[nodiscard]] QString groupOf(const QAction *action) const;
    [[nodiscard]] QList<QKeySequence> keysOf(const QAction *action) const;
    // What keys mean where the focus is, as the shortcuts have it.
    struct Bound
    {
        QAction *action = nullptr; // that they run
        bool isBegun = false; // other keys have to follow
        bool isOfView = false; // the view with the focus takes them by itself
    };
    [[nodiscard]] Bound boundTo(const QKeySequence &keys, QWidget &focus) const;
    void addTo(QMenu &menu, std::initializer_list<QLatin1StringView> ids) const; // those there are
    // What cannot be done there is not enabled, and says why; from the next refresh() on.
    void setOffer(const Offer &offer) { m_offer = offer; }
    // Asks enabledIf and checkedIf of all.
    void refresh();
    // The text of the action and its key as the tool tip, also when the key changes.
    void describe(QWidget &widget, QLatin1StringView id);

    // In the order of adding, those with keys; with `all` those without them too.
    [[nodiscard]] QList<ShortcutRow> sheet(bool all = false) const;
    // Keys that more than one action wants; empty unless somebody made a mistake.
    [[nodiscard]] QList<QKeySequence> clashes() const;
    // Ids of the others that could not be told from `id` by this key: they have it, or it begins
    // with theirs, or theirs with it.
    [[nodiscard]] QStringList clashesWith(const QString &id, const QKeySequence &key) const;
    [[nodiscard]] KeyBindings *bindings() const { return m_bindings; }

Q_SIGNALS:
    void keysChanged();
    void offerChanged(); // some can be done now, or cannot

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Entry
    {
        ActionSpec spec{}; // as it came
        QList<QKeySequence> keys{}; // as they are
        QAction *action = nullptr;
        bool isRefused = false; // by the offer
    };
    [[nodiscard]] const Entry *entryOf(const QString &id) const;
    [[nodiscard]] bool isFixed(const Entry &entry) const
    {
        return !m_bindings || (entry.spec.keysInView && entry.spec.views.isEmpty());
    }
    void bind(Entry &entry);
    void refuse(Entry &entry, const QString &whyNot);

    QWidget &m_window;
    const ThemeService &m_themes;
    KeyBindings *m_bindings;
    Offer m_offer{};
    QList<QAction *> m_all;
    std::vector<Entry> m_entries; // of m_all, in its order
};

} // namespace lockstep::ui

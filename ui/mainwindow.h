// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/syncengine.h"
#include "ui/actions.h"
#include "ui/prompts.h"
#include "ui/widgets/sidebar.h"

#include <QMainWindow>

class QMenu;
class QSplitter;
class QStackedWidget;

namespace lockstep::ui {

class BulkEdit;
class ConflictFlow;
class DiagnosticsDialog;
class EmptyState;
class IssueDetail;
class IssueListHeader;
class IssueListModel;
class IssueListView;
class LinkBanner;
class NewIssueDialog;
class Notifier;
class OutboxDialog;
class PeekCard;
class PresenceKeeper;
class SavedFilters;
class SyncBar;
class ToastStack;
class UndoKeeper;
struct IssueFilter;

// Everything a window needs, all of it outliving the window. One engine may have several windows,
// and one process several engines.
struct WindowContext
{
    SyncEngine &engine;
    Clock &clock;
    ThemeService &themes;
    Prompts &prompts;
    QString server{}; // as the user entered it, for the connection details
    QString dataDirectory{}; // where the local files are, for Diagnostics
    // What only the application can do; without it the action is not offered.
    std::function<void()> newWindow{};
    std::function<void()> signIn{};
    std::function<void()> signOut{};
    std::function<void()> quit{};
    std::function<QString(const Issue &)> linkTo{}; // a deep link that others can open
    std::function<QString(const QString &query)> linkToFilter{}; // the same
};

// The window of one identity: sidebar | list | detail, and the status of the connection below.
// It wires parts together; what they do is theirs.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(WindowContext context, QWidget *parent = nullptr);
    ~MainWindow() override;

    [[nodiscard]] const Actions &actions() const { return *m_actions; }
    [[nodiscard]] IssueId currentIssue() const;
    // What is being edited is saved, or stays as a draft, at once: something is about to end.
    void keepWork();

    // Geometry, splitter, density, what was open; opaque, for the settings.
    [[nodiscard]] QByteArray saveLayout() const;
    bool restoreLayout(const QByteArray &layout);

public Q_SLOTS:
    void openIssue(const lockstep::IssueId &issue); // also from a deep link
    void startNewIssue();
    void showScope(const lockstep::ui::Scope &scope);
    void showConflicts();
    void showOutbox();

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    // mainwindow.cpp
    void makeCentre();
    void connectParts();
    void connectEngine();
    void showIssue(const IssueId &issue);
    void focusList();
    void filterChanged(const IssueFilter &filter);
    void refreshAll();
    void refreshTitle();
    void refreshEmpty();
    void refreshCount();
    void refreshFilters();
    void chooseFilter(const QRect &globalAnchor);
    void saveFilter(bool asNew);
    void peek();
    void arrange();
    void placeToasts();

    // windowactions.cpp
    void makeActions();
    void makeListActions(const QString &group);
    void makeFilterActions(const QString &group);
    void makeIssueActions(const QString &group);
    void makeSyncActions(const QString &group);
    void makeWindowActions(const QString &group);
    void makeUndoActions(const QString &group);
    void makeMenus();
    void refreshActions();
    void editField(Field field);
    [[nodiscard]] QList<IssueId>
    targets() const; // of an action: the marked issues, or the open one
    void editSeveral(Field field, const QList<IssueId> &issues);
    void assignToMe();
    void deleteIssues();
    void undoFromToast(quint64 mark, const IssueId &issue);
    void copyLink();
    void showShortcuts();
    void showDiagnostics();

    // windownews.cpp
    void connectNews();
    void connectUndo();
    void noteMerged(const MutationResult &result);
    void noteOverwritten(const ChangeEvent &event);
    void offerUnmerge(const ChangeEvent &event, const UserId &other);
    void useLostValue(const IssueId &issue, const LostValue &lost);
    void refreshPeople();
    void refreshConflicts();
    void refreshMineCount();
    void showPersonMenu(const UserId &user, const QPoint &at);
    void noteAttention();
    void noteConflict(const Conflict &conflict);
    void noteStore(const StoreNotice &notice);
    void toast(const struct ToastMessage &message, std::function<void()> action = {});

    WindowContext m_context;
    SyncEngine &m_engine; // of the context, for short
    Actions *m_actions;
    Sidebar *m_sidebar;
    QSplitter *m_splitter;
    LinkBanner *m_linkBanner;
    QWidget *m_listPane;
    IssueListHeader *m_header;
    IssueListView *m_list;
    IssueListModel *m_model;
    QStackedWidget *m_listStack;
    EmptyState *m_empty;
    IssueDetail *m_detail;
    SyncBar *m_syncBar;
    ToastStack *m_toasts;
    Notifier *m_notifier;
    PresenceKeeper *m_presence;
    ConflictFlow *m_conflicts;
    NewIssueDialog *m_newIssue;
    OutboxDialog *m_outbox;
    DiagnosticsDialog *m_diagnostics = nullptr; // made when it is wanted first
    QMenu *m_issueMenu;
    UndoKeeper *m_undo;
    BulkEdit *m_bulk;
    SavedFilters *m_filters;
    PeekCard *m_peek;

    QHash<QString, std::function<void()>> m_toastActions; // by key
    IssueId m_openWhenThere{}; // created just now: not yet durable
    bool m_sidebarWanted = true;
    bool m_detailWanted = true;
    bool m_narrow = false;
    bool m_backToList = false; // a field was opened from the list: the keyboard goes back there
    int m_attention = 0;
    bool m_filled = false; // a first scope has been chosen
    Timer m_countTimer{};
    // Of this replica: merged, and the event, or else the answer, has not come yet.
    QSet<OpId> m_mergedOps{};
    ChangeEvent m_ownMerge{};
    QHash<IssueId, UserId> m_changedBy{}; // last, by somebody else, since the start
    QHash<IssueId, QSet<Field>> m_edited{}; // in this window, since the start
};

} // namespace lockstep::ui

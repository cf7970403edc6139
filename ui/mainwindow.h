// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/syncengine.h"
#include "ui/actions.h"
#include "ui/board/boardmodel.h"
#include "ui/export/exportjob.h"
#include "ui/notifier.h"
#include "ui/prompts.h"
#include "ui/widgets/sidebar.h"

#include <QMainWindow>
#include <QPointer>

class QDialog;
class QMenu;
class QSplitter;
class QStackedWidget;

namespace lockstep::query {
class TextSearch;
}

namespace lockstep::ui {

class BoardView;
class BulkEdit;
class CatchUpLane;
class CommandPalette;
class ConflictFlow;
class DiagnosticsDialog;
class EmptyState;
class IssueDetail;
class IssueListHeader;
class IssueListModel;
class IssueListView;
class KeyBindings;
class LinkBanner;
class NewIssueDialog;
class OutboxDialog;
class PeekCard;
class PresenceKeeper;
class SavedFilters;
class SyncBar;
class ToastStack;
class UndoKeeper;
class UserSettings;
struct IssueFilter;
struct SettingsServices;
struct PaletteItem;

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
    // Of this workspace in links that others can open (core/model/deeplink.h); empty: there are
    // none.
    QString place{};
    // Shared by the windows of one identity; null: the window makes its own, without the desktop.
    Notifier *notifier = nullptr;
    // The full-text index of the identity; nullptr: texts are searched without.
    query::TextSearch *search = nullptr;
    // Of the identity, for all of its windows; nullptr: nothing is kept.
    UserSettings *settings = nullptr;
    KeyBindings *keys = nullptr;
    // What only the application can do; without it the action is not offered.
    std::function<void()> newWindow{};
    std::function<void()> signIn{};
    std::function<void()> signOut{};
    std::function<void()> quit{};
    std::function<void(QWidget *parent)> checkConnection{}; // opens the connection doctor
    std::function<void()> welcome{}; // the page of the first start
    const SettingsServices *settingsServices = nullptr; // null: there are no settings
    std::function<QString(const Issue &)> linkTo{}; // a deep link that others can open
    std::function<QString(const QString &query)> linkToFilter{}; // the same
    std::function<void(const IssueId &)> popOut{}; // shows an issue in a window of its own
    // restoreLayout() comes before it is shown: what would stand in it otherwise is left out.
    bool isRestored = false;
    // The window is only for this issue; null: for all of them.
    IssueId only{};
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
    [[nodiscard]] bool isPopOut() const { return !m_context.only.isNull(); } // only for an issue
    // What is being edited is saved, or stays as a draft, at once: something is about to end.
    void keepWork();

    // Geometry, splitter, density, list and filter, where it is scrolled to, what is open; opaque,
    // for the settings. Parts that are not known, or not there any more, are left as they are.
    [[nodiscard]] QByteArray saveLayout() const;
    bool restoreLayout(const QByteArray &layout);
    // The issue that the window of this layout was only for; null: it was for all.
    [[nodiscard]] static IssueId popOutOf(const QByteArray &layout);

public Q_SLOTS:
    void openIssue(const lockstep::IssueId &issue); // also from a deep link
    void followLink(const QString &link); // core/model/deeplink.h; says so if it cannot be
    void startNewIssue();
    void showScope(const lockstep::ui::Scope &scope);
    void showConflicts();
    void showOutbox();
    void showBoard(bool board); // else the list

Q_SIGNALS:
    void closed();

protected:
    void showEvent(QShowEvent *event) override;
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
    [[nodiscard]] NewIssueDialog &newIssue();
    [[nodiscard]] OutboxDialog &outbox();
    void filterChanged(const IssueFilter &filter);
    void refreshAll();
    void refreshTitle();
    void refreshCount();
    void refreshFilters();
    void chooseFilter(const QRect &globalAnchor);
    void saveFilter(bool asNew);
    [[nodiscard]] QString wholeFilter() const; // with what the list is of; empty: not understood
    void peek();
    void arrange();
    void placeToasts();
    [[nodiscard]] bool isLastOfItsEngine() const;
    void askWhetherToLose();

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
    void showShortcuts();
    void showKeys();
    void showDiagnostics();

    // windowshell.cpp
    void makeShellActions(const QString &group);
    void showPalette();
    [[nodiscard]] QList<PaletteItem> paletteItems();
    [[nodiscard]] QString aboutTargets() const;
    void popOut(const IssueId &issue);
    bool popOutInstead(const IssueId &issue); // of going to it: Ctrl is pressed
    void becomePopOut();
    void restoreScroll();
    void showIssuesOf(const UserId &user);
    void showAbout();

    // windowconnect.cpp
    enum class EmptyAction {
        CreateIssue,
        ClearFilter,
        GoOffline,
        GoOnline,
        Retry,
        SignIn,
        CheckConnection
    };
    void makeConnectActions(const QString &group);
    void showSettings(int page);
    void refreshEmpty();
    void doEmptyAction();

    // windowexport.cpp
    enum class CopyAs { Keys, Links, Lines, Table };
    void makeExportActions(const QString &ofIssue, const QString &ofList);
    [[nodiscard]] ExportSource exportSource() const;
    [[nodiscard]] QString exportTitle() const;
    [[nodiscard]] QList<IssueId> issuesToExport();
    [[nodiscard]] ExportJob::List listToExport();
    void chooseFormat(bool ofIssue, std::function<void(ExportFormat)> then);
    void exportList(ExportFormat format);
    void exportIssue(ExportFormat format);
    void saveExport(const QString &name, ExportFormat format, const QByteArray &content);
    void printIssue();
    void copyIssues(CopyAs how);

    // windowpresence.cpp
    void makePresenceActions(const QString &group);
    void connectPresence();
    void showNews(const News &news);
    void goTo(News::Goal goal, const IssueId &issue);
    void refreshPresence();
    void showPresenceMenu();
    void showQuietHours();

    // windowboard.cpp
    void makeBoard();
    void makeBoardActions(const QString &group);
    [[nodiscard]] bool isBoard() const;
    [[nodiscard]] QList<IssueId> selectedIssues() const;
    [[nodiscard]] int selectedCount() const;
    [[nodiscard]] bool isMarking() const;
    void setCurrentIssue(const IssueId &issue);
    void step(int rows);
    void toggleMark();
    void selectAll();
    void clearMarks();
    [[nodiscard]] QRect editAnchor() const; // global: the row, or the card
    [[nodiscard]] IssueId nextOnBoard(const QList<IssueId> &gone) const;
    void noteMoved(const BoardModel::Edits &edits, int issues, const QString &status);
    void showColumnMenu(int column, const QPoint &at);

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
    void noteSettled(const struct SettledConflict &conflict);
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
    CatchUpLane *m_catchUp;
    IssueListView *m_list;
    IssueListModel *m_model;
    QStackedWidget *m_listStack;
    BoardModel *m_boardModel = nullptr;
    BoardView *m_board = nullptr;
    EmptyState *m_empty;
    IssueDetail *m_detail;
    SyncBar *m_syncBar;
    ToastStack *m_toasts;
    Notifier *m_notifier;
    PresenceKeeper *m_presence;
    UndoKeeper *m_undo;
    ConflictFlow *m_conflicts;
    NewIssueDialog *m_newIssue = nullptr; // made when it is wanted first, as the next two
    OutboxDialog *m_outbox = nullptr;
    DiagnosticsDialog *m_diagnostics = nullptr;
    QPointer<QDialog> m_settings{};
    EmptyAction m_emptyAction = EmptyAction::CreateIssue;
    QMenu *m_issueMenu;
    QMenu *m_presenceMenu = nullptr;
    BulkEdit *m_bulk;
    SavedFilters *m_filters;
    PeekCard *m_peek;
    CommandPalette *m_palette = nullptr; // made when it is wanted first

    QHash<QString, std::function<void()>> m_toastActions; // by key
    IssueId m_openWhenThere{}; // created just now: not yet durable
    bool m_sidebarWanted = true;
    bool m_detailWanted = true;
    bool m_detailElsewhere = false; // the same in the other one of list and board
    bool m_narrow = false;
    bool m_backToList = false; // a field was opened from the list: the keyboard goes back there
    bool m_mayLose = false; // the user said so: it closes whatever is lost
    bool m_isAsking = false;
    int m_attention = 0;
    bool m_filled = false; // a first scope has been chosen
    Timer m_countTimer{};
    // Of this replica: merged, and the event, or else the answer, has not come yet.
    QSet<OpId> m_mergedOps{};
    ChangeEvent m_ownMerge{};
    QHash<IssueId, UserId> m_changedBy{}; // last, by somebody else, since the start
    QHash<IssueId, QSet<Field>> m_edited{}; // in this window, since the start
    std::pair<IssueId, int> m_scroll{}; // to restore: the row at the top, and how far above
};

} // namespace lockstep::ui

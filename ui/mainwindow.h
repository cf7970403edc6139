// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/syncengine.h"
#include "ui/actions.h"
#include "ui/prompts.h"
#include "ui/widgets/issuelistheader.h"
#include "ui/widgets/sidebar.h"

#include <QMainWindow>

class QMenu;
class QSplitter;
class QStackedWidget;

namespace lockstep::ui {

class Banner;
class EmptyState;
class IssueListModel;
class IssueListView;
class ToastStack;

// Everything a window needs, all of it outliving the window. One engine may have several windows,
// and one process several engines.
struct WindowContext
{
    SyncEngine &engine;
    Clock &clock;
    ThemeService &themes;
    Prompts &prompts;
    QString server{}; // as the user entered it, for the connection details
    // What only the application can do; without it the action is not offered.
    std::function<void()> newWindow{};
    std::function<void()> signIn{};
    std::function<void()> signOut{};
    std::function<void()> quit{};
    std::function<QString(const Issue &)> linkTo{}; // a deep link that others can open
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

public Q_SLOTS:
    void openIssue(const lockstep::IssueId &issue); // also from a deep link
    void startNewIssue();
    void showScope(const lockstep::ui::Scope &scope);

private:
    void makeList();
    void makeActions();
    void makeMenu();
    void refreshAll();
    void refreshTitle();
    void refreshPeople();

    WindowContext m_context;
    Actions *m_actions;
    Sidebar *m_sidebar;
    QSplitter *m_splitter;
    IssueListHeader *m_header;
    IssueListView *m_list;
    IssueListModel *m_model;
    QStackedWidget *m_listStack;
    EmptyState *m_empty;
    ToastStack *m_toasts;
};

} // namespace lockstep::ui

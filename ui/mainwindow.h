// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/syncengine.h"
#include "ui/actions.h"
#include "ui/notifier.h"
#include "ui/prompts.h"
#include "ui/widgets/sidebar.h"
#include "ui/window/later.h"
#include "ui/window/windowcontext.h"

#include <QMainWindow>

#include <memory>

namespace lockstep::ui {

class BulkEdit;
class CatchUpLane;
class ConflictFlow;
class IssueDetail;
class IssueListHeader;
class IssueViews;
class LinkBanner;
class NewIssueDialog;
class OutboxDialog;
class PlacePages;
class PresenceKeeper;
class QueueStrip;
class SavedFilters;
class SyncBar;
class ToastStack;
class UndoKeeper;
class WindowPanes;

// The window of one identity: sidebar | list | detail, and the status of the connection below.
// It makes the parts and wires them together; what they do is theirs, and what has to do with
// several of them is a class of its own in ui/window.
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

    // For the settings: ui/window/windowlayout.h.
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
    void closeNewsOfOpenIssue();
    struct Controllers;

    void makeCentre();
    void makeActions();
    void connectControllers();
    void connectParts();
    void connectEngine();
    void becomePopOut();
    void refreshAll();
    void refreshTitle();
    void refreshCount();
    void refreshActions();
    void placeToasts();
    [[nodiscard]] bool isLastOfItsEngine() const;
    void askWhetherToLose();

    WindowContext m_context;
    SyncEngine &m_engine; // of the context, for short
    Actions *m_actions;
    Sidebar *m_sidebar;
    LinkBanner *m_linkBanner;
    QWidget *m_listPane;
    PlacePages *m_pages;
    QueueStrip *m_queue;
    IssueListHeader *m_header;
    CatchUpLane *m_catchUp;
    IssueViews *m_views;
    IssueDetail *m_detail;
    WindowPanes *m_panes;
    SyncBar *m_syncBar;
    ToastStack *m_toasts;
    Notifier *m_notifier;
    PresenceKeeper *m_presence;
    UndoKeeper *m_undo;
    ConflictFlow *m_conflicts;
    Later<NewIssueDialog> m_newIssue;
    Later<OutboxDialog> m_outbox;
    BulkEdit *m_bulk;
    SavedFilters *m_filters;
    std::unique_ptr<Controllers> m_does; // goes before the parts that it is about

    bool m_mayLose = false; // the user said so: it closes whatever is lost
    bool m_isAsking = false;
};

} // namespace lockstep::ui

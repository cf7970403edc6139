// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/syncengine.h"
#include "ui/notifier.h"
#include "ui/window/later.h"

namespace lockstep::ui {

class Actions;
class CatchUpLane;
class ConflictFlow;
class IssueDetail;
class Navigation;
class NewIssueDialog;
class OutboxDialog;
class Sidebar;
class UndoKeeper;
class WindowToasts;
struct SettledConflict;

// What a window tells its user without being asked: news of issues, conflicts, changes that were
// refused or could not be saved; and where each of them leads.
class WindowNews final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        SyncEngine &engine;
        Clock &clock;
        Notifier &notifier;
        Sidebar &sidebar;
        CatchUpLane &catchUp;
        IssueDetail &detail;
        Navigation &navigation;
        ConflictFlow &conflicts;
        Later<OutboxDialog> &outbox;
        Later<NewIssueDialog> &newIssue;
        UndoKeeper &undo;
        WindowToasts &toasts;
    };
    WindowNews(const Parts &parts, QWidget &window);

    void addActions(Actions &actions, const QString &group); // about what was missed
    void showConflicts(); // all of them, those of the open issue first
    void refreshMineCount();

private:
    void connectEngine();
    void connectConflicts();
    void connectNotifier();
    void showNews(const News &news);
    void goTo(News::Goal goal, const IssueId &issue);
    void refreshConflicts();
    void noteAttention();
    void noteConflict(const Conflict &conflict);
    void noteSettled(const SettledConflict &conflict);
    void noteStore(const StoreNotice &notice);

    const Parts m;
    QWidget &m_window;
    int m_attention = 0;
    Timer m_countTimer{};
};

} // namespace lockstep::ui

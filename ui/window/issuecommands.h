// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/syncengine.h"
#include "ui/window/later.h"

class QRect;
class QWidget;

namespace lockstep::ui {

class Actions;
class Announcer;
class BulkEdit;
class ConflictFlow;
class IssueDetail;
class IssueViews;
class Navigation;
class NewIssueDialog;
class PresenceKeeper;
class Prompts;
class UndoKeeper;
class WindowPanes;
class WindowToasts;

// What a user of a window does to issues: one key for each field, at the row or in the issue; to
// all that are marked, with one undo.
class IssueCommands final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        SyncEngine &engine;
        IssueViews &views;
        WindowPanes &panes;
        IssueDetail &detail;
        Navigation &navigation;
        PresenceKeeper &presence;
        BulkEdit &bulk;
        UndoKeeper &undo;
        ConflictFlow &conflicts;
        Later<NewIssueDialog> &newIssue;
        WindowToasts &toasts;
        Prompts &prompts;
        QWidget &window;
    };
    IssueCommands(const Parts &parts, QObject *parent);

    void addActions(Actions &actions, const QString &group);
    // Of an action: the marked issues, or the open one.
    [[nodiscard]] QList<IssueId> targets() const;
    [[nodiscard]] QString aboutTargets() const; // "LOCK-12", "3 issues marked"
    void startNewIssue();

private:
    void addFieldActions(Actions &actions, const QString &group);
    void addDetailActions(Actions &actions, const QString &group);
    void connectParts();
    [[nodiscard]] QString outcome(const IssueId &issue, const FieldChanges &changes) const;
    [[nodiscard]] bool isWritable(const IssueId &id) const;
    [[nodiscard]] bool isOpenWritable() const; // the open issue
    void editField(Field field);
    void assignToMe();
    void takePart(Field field);
    void deleteIssues();
    void deleteNow(const QList<IssueId> &ids);
    [[nodiscard]] bool isAnyWritable() const; // of the targets
    [[nodiscard]] QList<IssueId> writable(QList<IssueId> issues) const;
    void undoFromToast(quint64 mark, const IssueId &issue);

    const Parts m;
    Announcer *m_announcer;
    bool m_backToList = false; // a field was opened from the list: the keyboard goes back there
};

} // namespace lockstep::ui

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/syncengine.h"

namespace lockstep::ui {

class Actions;
class Desk;
class IssueDetail;
class UndoKeeper;
class WindowPanes;
class WindowToasts;
enum class ToastKind;

// Undo and redo in a window: notes what is done in its detail, says what was undone, and offers to
// use again what was lost, from the history.
class UndoCommands final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        SyncEngine &engine;
        WindowPanes &panes;
        IssueDetail &detail;
        const Desk &desk;
        UndoKeeper &undo;
        WindowToasts &toasts;
    };
    UndoCommands(const Parts &parts, QWidget &window);

    void addActions(Actions &actions, const QString &group);
    void refresh(const Actions &actions) const; // what can be undone and done again

private:
    void connectKeeper();
    void tell(const QString &text, const QString &remark = {}, ToastKind kind = {});
    void connectDetail();
    void useLostValue(const IssueId &issue, const LostValue &lost);

    const Parts m;
    QWidget &m_window;
};

} // namespace lockstep::ui

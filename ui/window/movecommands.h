// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/syncengine.h"

namespace lockstep::ui {

class Actions;
class IssueCommands;
class IssueDetail;
class IssueViews;
class ThemeService;
class UndoKeeper;
class WindowToasts;

// Moves issues to another project: those that are marked, or the open one, with one undo.
class MoveCommands final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        SyncEngine &engine;
        const ThemeService &themes;
        IssueViews &views;
        IssueDetail &detail;
        const IssueCommands &issues; // for what they are about
        UndoKeeper &undo;
        WindowToasts &toasts;
    };
    MoveCommands(const Parts &parts, QWidget &window);

    void addActions(Actions &actions, const QString &group);

private:
    [[nodiscard]] bool isPossible() const; // for the open issue
    [[nodiscard]] QList<IssueId> movable() const;
    [[nodiscard]] QList<Project> writable() const;
    void choose();
    void move(const QList<IssueId> &issues, const ProjectId &to);

    const Parts m;
    QWidget &m_window;
};

} // namespace lockstep::ui

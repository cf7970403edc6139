// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/board/boardmodel.h"
#include "ui/window/later.h"

class QPoint;

namespace lockstep::ui {

class Actions;
class IssueDetail;
class IssueListHeader;
class IssueViews;
class Navigation;
class NewIssueDialog;
class ThemeService;
class UndoKeeper;
class WindowPanes;

// What a window can do with its board: show it, move cards, and what the head of a column offers.
class BoardCommands final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        SyncEngine &engine;
        const ThemeService &themes;
        IssueListHeader &header;
        IssueViews &views;
        WindowPanes &panes;
        Navigation &navigation;
        Later<NewIssueDialog> &newIssue;
        UndoKeeper &undo;
    };
    BoardCommands(const Parts &parts, QWidget &window);

    void addActions(Actions &actions, const QString &group);
    void showBoard(bool board); // else the list

Q_SIGNALS:
    void shown(bool board);

private:
    void noteMoved(const BoardModel::Edits &edits, int issues, const QString &status);
    void showColumnMenu(int column, const QPoint &at);

    const Parts m;
    QWidget &m_window;
};

} // namespace lockstep::ui

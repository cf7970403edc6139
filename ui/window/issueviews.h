// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/board/boardmodel.h"
#include "ui/models/issuelistmodel.h"

#include <QStackedWidget>

namespace lockstep::ui {

class Actions;
class BoardView;
class IssueListView;
class PeekCard;
class ThemeService;

// The list and the board of a window as one: the same issues with the same ones chosen, drawn one
// way or the other. What is asked here is answered by the one that is shown.
class IssueViews final : public QStackedWidget
{
    Q_OBJECT

public:
    IssueViews(SyncEngine &engine, Clock &clock, ThemeService &themes, IssueListModel::Rows rows,
        QWidget *parent);
    ~IssueViews() override;

    [[nodiscard]] IssueListModel &model() { return *m_model; }
    [[nodiscard]] const IssueListModel &model() const { return *m_model; }
    [[nodiscard]] BoardModel &boardModel() { return *m_boardModel; }
    [[nodiscard]] IssueListView &list() { return *m_list; }
    [[nodiscard]] const IssueListView &list() const { return *m_list; }
    [[nodiscard]] BoardView &board() { return *m_board; }
    // Next, previous, mark and mark all; and the keys that only the list has.
    void addActions(Actions &actions, const QString &group);
    void addListActions(Actions &actions, const QString &group);
    void setEmptyPage(QWidget &page); // stands here instead when there is no issue

    [[nodiscard]] bool isBoard() const { return m_boardModel->isActive(); }
    // The chosen ones stay chosen; `current` is the issue that is open. No focus is moved.
    void setBoard(bool board, const IssueId &current);
    [[nodiscard]] bool hasViewFocus() const; // list or board
    [[nodiscard]] int shownCount() const; // issues, also those that are folded away
    void showEmptyPage(bool empty); // else list or board

    [[nodiscard]] IssueId currentIssue() const;
    void setCurrentIssue(const IssueId &issue);
    // It stays in its place, whatever the filter says, until the user leaves it.
    void hold(const IssueId &issue);
    void step(int rows);
    [[nodiscard]] QList<IssueId> selectedIssues() const;
    [[nodiscard]] int selectedCount() const;
    [[nodiscard]] bool isMarking() const;
    void toggleMark();
    void selectAll();
    void clearMarks();
    [[nodiscard]] QRect editAnchor() const; // global: the row, or the card
    // Where to go on when these are about to go: the next one of `from`, else the one before.
    [[nodiscard]] IssueId neighbourOf(const IssueId &from, const QList<IssueId> &gone) const;
    // All that are shown, by row or by column, also those that are folded away.
    [[nodiscard]] QList<IssueId> all();

    void peek(); // at the current issue of the list; or no longer
    void hidePeek();
    void refreshPeek(const QSet<IssueId> &changed);

Q_SIGNALS:
    void currentIssueChanged(const lockstep::IssueId &issue); // by the user
    void issueActivated(const lockstep::IssueId &issue);
    void menuRequested(const lockstep::IssueId &issue, const QPoint &at);
    void selectionSizeChanged();
    void countChanged();
    void peekRequestedOnBoard();

private:
    void connectViews();

    IssueListModel *m_model;
    IssueListView *m_list;
    BoardModel *m_boardModel;
    BoardView *m_board;
    PeekCard *m_peek;
    QWidget *m_empty = nullptr;
};

} // namespace lockstep::ui

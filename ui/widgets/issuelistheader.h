// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/query/queryerror.h"
#include "core/sync/replica.h"
#include "ui/models/issuefilter.h"
#include "ui/theme/themeservice.h"

#include <QCborMap>
#include <QWidget>

class QAction;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace lockstep::ui {

class ElidedLabel;
class Picker;
class PlainLabel;
class ValueButton;

// The bar above the list: title, count, the field to filter by words, the filter chips and the
// order. It edits a filter and an order and knows nothing of the list.
class IssueListHeader final : public QWidget
{
    Q_OBJECT

public:
    IssueListHeader(const ThemeService &themes, const Replica &replica, QWidget *parent = nullptr);

    // What is chosen in the sidebar: a title, and what the filter may not undo.
    void setScope(const QString &title, const IssueFilter &scope);
    void setCount(int shown);
    // Filter by this person on top of the rest.
    void setAssignee(const UserId &user);
    // Of the text in the field; nothing: all is well.
    void setProblem(const std::optional<query::QueryError> &problem);
    void setBoard(bool board); // the same issues are shown as a board
    void setSidebarButton(bool visible); // when the sidebar is hidden
    void refresh(); // names of people and projects changed

    [[nodiscard]] IssueFilter filter() const; // with the scope
    [[nodiscard]] const IssueOrder &order() const { return m_order; }
    [[nodiscard]] bool isFiltered() const; // beyond the scope
    // What is filtered beyond the scope, and the order: for the settings.
    [[nodiscard]] QCborMap saveState() const;
    void restoreState(const QCborMap &state);

public Q_SLOTS:
    void focusFilter();
    void clearFilter();

Q_SIGNALS:
    void filterChanged(const lockstep::ui::IssueFilter &filter);
    void orderChanged(const lockstep::ui::IssueOrder &order);
    void left(); // Esc in the field
    void entered(); // Enter or Down in the field: on to the list
    void sidebarRequested();
    void boardToggled(bool board);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    ValueButton *addChip(const QString &name);
    void openStatus();
    void openAssignee();
    void openProject();
    void makeOrderMenu();
    void setOrder(const IssueOrder &order);
    void emitFilter();

    const ThemeService &m_themes;
    const Replica &m_replica;
    IssueFilter m_scope{};
    IssueFilter m_filter{}; // beyond the scope, without the query
    IssueOrder m_order{};

    QToolButton *m_sidebar;
    ElidedLabel *m_title;
    PlainLabel *m_count;
    QLineEdit *m_search;
    QAction *m_problem;
    QToolButton *m_sort;
    QToolButton *m_board;
    ValueButton *m_status;
    ValueButton *m_assignee;
    ValueButton *m_project;
    QPushButton *m_clear;
};

} // namespace lockstep::ui

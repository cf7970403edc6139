// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/query/environment.h"
#include "core/query/queryerror.h"
#include "core/sync/replica.h"
#include "ui/theme/themeservice.h"
#include "ui/widgets/viewmenu.h"

#include <QCborMap>
#include <QWidget>

class QHBoxLayout;
class QToolButton;
class QVBoxLayout;

namespace lockstep::ui {

class Banner;
class ElidedLabel;
class FilterBar;
class PlainLabel;
class SearchField;

// The bar above the list: title, count, the field to filter by, the filter as chips, and how the
// list is shown. It edits a filter and a look and knows nothing of the list.
class IssueListHeader final : public QWidget
{
    Q_OBJECT

public:
    IssueListHeader(const ThemeService &themes, const Replica &replica, QWidget *parent = nullptr);

    // For completion and choices; may be asked often.
    void setEnvironment(std::function<query::Environment()> environment);
    // What is chosen in the sidebar: a title, and what the filter may not undo.
    void setScope(const QString &title, const IssueFilter &scope, const QString &query = {});
    void setTitle(const QString &title) const;
    [[nodiscard]] QString title() const;
    void setCount(int shown);
    // Filter by this person on top of the rest.
    void setAssignee(const UserId &user);
    // Of the text in the field; nothing: all is well.
    void setProblem(const std::optional<query::QueryError> &problem);
    // What does not show what it should, in words; empty: all is well.
    void setNotice(const QString &text);
    [[nodiscard]] bool isTyping() const; // the keyboard is in the field
    void setBoard(bool board); // the same issues are shown as a board
    void setSidebarButton(bool visible); // when the sidebar is hidden
    void refresh(); // names of people and projects changed

    [[nodiscard]] IssueFilter filter() const; // with the scope
    [[nodiscard]] QString query() const; // as typed
    void setQuery(const QString &query);
    [[nodiscard]] const IssueOrder &order() const { return m_view->look().order; }
    [[nodiscard]] const ListLook &look() const { return m_view->look(); }
    void setLook(const ListLook &look); // signalled
    [[nodiscard]] ViewMenu &viewMenu() { return *m_view; }
    [[nodiscard]] bool isFiltered() const; // beyond the scope
    void setSavable(bool savable, const QString &offer); // to save the filter
    // What is filtered beyond the scope, and the order: for the settings.
    [[nodiscard]] QCborMap saveState() const;
    void restoreState(const QCborMap &state);

public Q_SLOTS:
    void focusFilter();
    void showViewMenu();
    void clearFilter();

Q_SIGNALS:
    void filterChanged(const lockstep::ui::IssueFilter &filter);
    void orderChanged(const lockstep::ui::IssueOrder &order);
    void columnsChanged(const QSet<int> &columns); // those that are shown
    void foldAllRequested(bool fold);
    void saveRequested(); // of the filter
    void left(); // Esc in the field
    void entered(); // Enter or Down in the field: on to the list
    void sidebarRequested();
    void boardToggled(bool board);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void connectParts();
    void arrange(bool narrow);
    void describeOrder();
    void emitColumns();
    void emitFilter();

    const Replica &m_replica;
    IssueFilter m_scope{};
    bool m_narrow = false; // the field has a line of its own

    QHBoxLayout *m_top;
    QVBoxLayout *m_lines;
    QToolButton *m_sidebar;
    ElidedLabel *m_title;
    PlainLabel *m_count;
    SearchField *m_search;
    QToolButton *m_sort;
    QToolButton *m_board;
    ViewMenu *m_view;
    FilterBar *m_bar;
    Banner *m_notice;
};

} // namespace lockstep::ui

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/models/issuefilter.h"

#include <QMenu>

namespace lockstep::ui {

// How a list shows its issues: grouped by what, in which order, with which columns.
struct ListLook
{
    IssueOrder order{};
    QSet<int> hidden{}; // of IssueListModel::Column
    friend bool operator==(const ListLook &, const ListLook &) = default;
};

// The menu to choose that from.
class ViewMenu final : public QMenu
{
    Q_OBJECT

public:
    explicit ViewMenu(QWidget *parent);

    void setLook(const ListLook &look); // nothing is signalled
    [[nodiscard]] const ListLook &look() const { return m_look; }
    [[nodiscard]] QString orderText() const; // "Priority", as the menu says it

Q_SIGNALS:
    void orderChanged();
    void columnsChanged();
    void foldAllRequested(bool fold);

private:
    void makeGrouping();
    void makeOrder();
    void makeColumns();
    void setOrder(const IssueOrder &order);
    void refresh();

    ListLook m_look{};
    QHash<int, QAction *> m_groupings{};
    QHash<int, QAction *> m_orders{};
    QHash<int, QAction *> m_columns{};
    QList<QAction *> m_folds{};
};

} // namespace lockstep::ui

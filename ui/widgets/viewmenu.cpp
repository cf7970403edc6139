// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/viewmenu.h"

#include "ui/models/issuelistmodel.h"

#include <QActionGroup>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

ViewMenu::ViewMenu(QWidget *parent) : QMenu(parent)
{
    setObjectName(u"viewMenu"_s);
    makeGrouping();
    makeOrder();
    makeColumns();
    refresh();
}

void ViewMenu::makeGrouping()
{
    QMenu *menu = addMenu(tr("Group by"));
    auto *one = new QActionGroup(menu);
    const std::pair<IssueGrouping, QString> groupings[] = {
        { IssueGrouping::None, tr("Nothing") },
        { IssueGrouping::Status, tr("Status") },
        { IssueGrouping::Assignee, tr("Assignee") },
        { IssueGrouping::Priority, tr("Priority") },
        { IssueGrouping::Label, tr("Labels") },
    };
    for (const auto &[grouping, text] : groupings) {
        QAction *action = menu->addAction(text);
        action->setObjectName(u"group-%1"_s.arg(int(grouping)));
        action->setCheckable(true);
        one->addAction(action);
        m_groupings.insert(int(grouping), action);
        connect(action, &QAction::triggered, this, [this, by = grouping] {
            IssueOrder order = m_look.order;
            order.grouping = by;
            setOrder(order);
        });
    }
    menu->addSeparator();
    for (const bool fold : { true, false }) {
        QAction *action
            = menu->addAction(fold ? tr("Fold all groups away") : tr("Unfold all groups"));
        action->setObjectName(fold ? u"foldAll"_s : u"unfoldAll"_s);
        // The list takes these keys by itself: they are shown, not bound.
        action->setShortcut(Qt::SHIFT | (fold ? Qt::Key_Left : Qt::Key_Right));
        action->setShortcutContext(Qt::WidgetShortcut);
        connect(action, &QAction::triggered, this, [this, fold] { Q_EMIT foldAllRequested(fold); });
        m_folds << action;
    }
}

void ViewMenu::makeOrder()
{
    QMenu *menu = addMenu(tr("Sort by"));
    auto *one = new QActionGroup(menu);
    struct Order
    {
        IssueSort by;
        QString text;
        bool descending; // what people mean first
    };
    const QList<Order> orders{
        { IssueSort::Updated, tr("Last updated"), true },
        { IssueSort::Created, tr("Created"), true },
        { IssueSort::Priority, tr("Priority"), true },
        { IssueSort::Status, tr("Status"), false },
        { IssueSort::DueDate, tr("Due date"), false },
        { IssueSort::Assignee, tr("Assignee"), false },
        { IssueSort::Subject, tr("Title"), false },
        { IssueSort::Key, tr("Key"), true },
    };
    for (const Order &order : orders) {
        QAction *action = menu->addAction(order.text);
        action->setObjectName(u"sort-%1"_s.arg(int(order.by)));
        action->setCheckable(true);
        one->addAction(action);
        m_orders.insert(int(order.by), action);
        connect(action, &QAction::triggered, this, [this, order] {
            setOrder({ order.by, order.descending, m_look.order.grouping });
        });
    }
    menu->addSeparator();
    QAction *reverse = menu->addAction(tr("Reverse order"));
    reverse->setObjectName(u"reverseOrder"_s);
    connect(reverse, &QAction::triggered, this, [this] {
        IssueOrder order = m_look.order;
        order.descending = !order.descending;
        setOrder(order);
    });
}

void ViewMenu::makeColumns()
{
    QMenu *menu = addMenu(tr("Columns"));
    const std::pair<int, QString> columns[] = {
        { IssueListModel::Priority, tr("Priority") },
        { IssueListModel::Key, tr("Key") },
        { IssueListModel::Status, tr("Status") },
        { IssueListModel::Labels, tr("Labels") },
        { IssueListModel::DueDate, tr("Due date") },
        { IssueListModel::Assignee, tr("Assignee") },
        { IssueListModel::Updated, tr("Last updated") },
    };
    for (const auto &[column, text] : columns) {
        QAction *action = menu->addAction(text);
        action->setObjectName(u"column-%1"_s.arg(column));
        action->setCheckable(true);
        m_columns.insert(column, action);
        connect(action, &QAction::toggled, this, [this, which = column](bool shown) {
            if (shown != m_look.hidden.contains(which))
                return;
            if (shown)
                m_look.hidden.remove(which);
            else
                m_look.hidden.insert(which);
            Q_EMIT columnsChanged();
        });
    }
}

QString ViewMenu::orderText() const
{
    const QAction *action = m_orders.value(int(m_look.order.by));
    return action ? action->text() : QString();
}

void ViewMenu::setLook(const ListLook &look)
{
    m_look = look;
    refresh();
}

void ViewMenu::setOrder(const IssueOrder &order)
{
    m_look.order = order;
    refresh();
    Q_EMIT orderChanged();
}

void ViewMenu::refresh()
{
    for (auto it = m_groupings.cbegin(); it != m_groupings.cend(); ++it)
        it.value()->setChecked(it.key() == int(m_look.order.grouping));
    for (auto it = m_orders.cbegin(); it != m_orders.cend(); ++it)
        it.value()->setChecked(it.key() == int(m_look.order.by));
    for (auto it = m_columns.cbegin(); it != m_columns.cend(); ++it)
        it.value()->setChecked(!m_look.hidden.contains(it.key()));
    for (QAction *fold : std::as_const(m_folds))
        fold->setEnabled(m_look.order.grouping != IssueGrouping::None);
}

} // namespace lockstep::ui

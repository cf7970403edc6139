// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/themeservice.h"

#include <QSet>
#include <QStyledItemDelegate>

namespace lockstep::ui {

// One issue in one line: unread dot, priority, key, status, title, marks, labels, due date,
// assignee, age. What has no room is left out, the title last. Reads IssueListModel's roles.
class IssueRowDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit IssueRowDelegate(const ThemeService &themes, QObject *parent = nullptr);

    void setRowHeight(int height) { m_rowHeight = height; }
    // Of IssueListModel::Column; the title is always shown.
    void setColumns(const QSet<int> &columns) { m_columns = columns; }
    [[nodiscard]] const QSet<int> &columns() const { return m_columns; }
    // 0 to 1: how much of the flash of a remote change is left.
    void setFlash(const QHash<QString, qreal> &flash) { m_flash = flash; }

    [[nodiscard]] QSize sizeHint(
        const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
        const QModelIndex &index) override;

private:
    [[nodiscard]] QColor ground(const QStyleOptionViewItem &option, const QModelIndex &index) const;

    void paintTitle(QPainter &painter, const QRect &room, const QString &title,
        const QStringList &searched, Qt::LayoutDirection direction) const;

    const ThemeService &m_themes;
    QSet<int> m_columns{};
    int m_rowHeight = 34;
    QHash<QString, qreal> m_flash{};
    mutable int m_keyWidth = 0; // the widest key so far: columns stand still while scrolling
};

} // namespace lockstep::ui

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/themeservice.h"

#include <QStyledItemDelegate>

namespace lockstep::ui {

// A row of the inbox: a dot while it is unread, who did it, key and title of the issue, when; below
// what happened, and how much else. And the headings of the days.
class InboxDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    InboxDelegate(const ThemeService &themes, QObject *parent);

    [[nodiscard]] QSize sizeHint(
        const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;

private:
    const ThemeService &m_themes;
};

} // namespace lockstep::ui

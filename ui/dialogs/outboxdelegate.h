// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/themeservice.h"

#include <QStyledItemDelegate>

namespace lockstep::ui {

// A row of OutboxModel: what was done and how long ago, and below that what has become of it.
class OutboxDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    OutboxDelegate(const ThemeService &themes, QObject *parent);

    [[nodiscard]] QSize sizeHint(
        const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;

private:
    const ThemeService &m_themes;
};

} // namespace lockstep::ui

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/themeservice.h"

#include <QStyledItemDelegate>

namespace lockstep::ui {

// A cell of a heatmap: the hotter, the redder; and how many there are.
class HeatDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    HeatDelegate(const ThemeService &themes, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;

private:
    const ThemeService &m_themes;
};

} // namespace lockstep::ui

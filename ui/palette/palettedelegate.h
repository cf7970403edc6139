// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/themeservice.h"

#include <QStyledItemDelegate>

namespace lockstep::ui {

// A row of the palette: icon, text with what was typed in bold, what it belongs to, its keys; the
// heading of its group above.
class PaletteDelegate final : public QStyledItemDelegate
{
public:
    PaletteDelegate(const ThemeService &themes, QObject *parent);

    [[nodiscard]] QSize sizeHint(
        const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;

private:
    [[nodiscard]] int headingHeight(const QModelIndex &index) const;

    const ThemeService &m_themes;
};

} // namespace lockstep::ui

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/themeservice.h"

#include <QStyledItemDelegate>

namespace lockstep::ui {

// The cells of the table of people: a face with its presence before the name, what is less
// important quieter, and at the end three dots for what can be done.
class PeopleDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int cellMargin = 6; // as of a header

    PeopleDelegate(const ThemeService &themes, QObject *parent);

    [[nodiscard]] QSize sizeHint(
        const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;

private:
    const ThemeService &m_themes;
};

} // namespace lockstep::ui

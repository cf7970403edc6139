// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/themeservice.h"

#include <QStyledItemDelegate>

namespace lockstep::ui {

// A row to choose: an icon, a text, something quiet behind it, and a check where there can be one.
// For the popups of the pickers and of mentions.
class ChoiceDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    enum Role {
        Value = Qt::UserRole, // what is chosen by it; not painted
        Detail,
        Checked, // a Qt::CheckState
        FirstFree, // for whoever has the list
    };
    struct Form
    {
        int icon = iconSide; // before it is scaled with the text
        int margin = space::M; // before and after what is painted
        int inset = space::XS; // of the ground of the row at hand
        bool canBeChecked = true;
    };

    ChoiceDelegate(const ThemeService &themes, Form form, QObject *parent);

    [[nodiscard]] QSize sizeHint(
        const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;

private:
    const ThemeService &m_themes;
    const Form m_form;
};

} // namespace lockstep::ui

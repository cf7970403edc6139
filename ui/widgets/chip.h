// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/themeservice.h"

#include <QWidget>

namespace lockstep::ui {

// Added and Removed are what one side did to a set: a sign before the text, then the colour.
enum class ChipMark { None, Added, Removed };

// A quiet label. Text is plain; longer than the room it ends in "…".
[[nodiscard]] QSize chipSize(const QString &text, ChipMark mark, const Theme &theme);
void paintChip(QPainter &painter, const QRect &rect, const QString &text, ChipMark mark,
    const Theme &theme, Qt::LayoutDirection direction = Qt::LeftToRight);

class Chip final : public QWidget
{
    Q_OBJECT

public:
    Chip(const ThemeService &themes, const QString &text, ChipMark mark = ChipMark::None,
        QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const ThemeService &m_themes;
    QString m_text;
    ChipMark m_mark;
};

} // namespace lockstep::ui

// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/themeservice.h"

#include <QWidget>

namespace lockstep::ui {

class IconLabel;
class PlainLabel;

// The first cell of a conflict's row: name of the field and its state, in words and with an icon.
// It is what has the focus when the keyboard goes from row to row.
class RowHeader final : public QWidget
{
    Q_OBJECT

public:
    RowHeader(const ThemeService &themes, const QString &label, QWidget *parent = nullptr);

    void setState(bool decided, const QString &words);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void fit();

    const ThemeService &m_themes;
    IconLabel *m_icon;
    PlainLabel *m_label;
    PlainLabel *m_state;
};

} // namespace lockstep::ui
